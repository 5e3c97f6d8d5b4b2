// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Foundation
import PersonNames
import JournalSQLite
import Registry
import TransparencyLog

/// A registry that is open, and somebody who sits before it.
struct Desk: Sendable {
    let folder: RegistryFolder
    let registry: Registry
    /// Who is known here.
    let directory: Directory
    /// Who acts.
    let user: Directory.User
    let purpose: Purpose
    /// When what is recorded happened.
    let at: Moment
    /// In which zone times are told.
    let zone: String?
    private let key: IdempotencyKey
    private let showsCheckpoint: Bool
    /// Whether data is printed as JSON.
    let json: Bool

    var actor: Actor { user.actor }
    var agency: AgencyID { user.agency }

    /// Opens the registry for an act.
    static func open(_ options: ActOptions) async throws -> Desk {
        let folder = try options.registry.folder()
        let registry = try await open(folder, options.registry.opening.passphrase)
        return try await Desk(folder, registry, options)
    }

    /// Opens the registry for an act, in a folder that was named otherwise.
    static func open(_ options: ActOptions, in folder: RegistryFolder) async throws -> Desk {
        try folder.require()
        let registry = try await open(folder, options.registry.opening.passphrase)
        return try await Desk(folder, registry, options)
    }

    /// Opens the registry of a journal for an act, for who needs what is beside the journal, too.
    static func open(
        _ options: ActOptions, in folder: RegistryFolder, _ journal: JournalSQLite
    ) async throws -> Desk {
        let registry = try await open(folder, journal, options.registry.opening.passphrase)
        return try await Desk(folder, registry, options)
    }

    /// Opens a registry, and recognises a journal that is older than it was.
    static func open(
        _ folder: RegistryFolder, _ passphrase: PassphraseSource
    ) async throws -> Registry {
        try await open(folder, folder.openJournal(), passphrase)
    }

    private static func open(
        _ folder: RegistryFolder, _ journal: JournalSQLite, _ passphrase: PassphraseSource
    ) async throws -> Registry {
        let environment = try folder.environment()
        let key = try folder.finishRotation(journal, passphrase)
        if folder.isForTraining, StandardStreams.talksToTerminal {
            StandardStreams.tell("reunify: This registry is for training; its clock is not yours.")
        }
        let opened: Result<Registry, RegistryError>
        do throws(RegistryError) {
            opened = .success(
                try await Registry.open(
                    journal, rootKey: key, environment: environment, kept: folder.kept()))
        } catch {
            opened = .failure(error)
        }
        switch opened {
        case .success(let registry): return registry
        case .failure(let error): throw CommandFailure(error)
        }
    }

    private init(_ folder: RegistryFolder, _ registry: Registry, _ options: ActOptions)
        async throws
    {
        self.folder = folder
        self.registry = registry
        do { directory = try await registry.directory() } catch { throw CommandFailure(error) }
        user = try Self.user(options.actor.user, in: directory)
        purpose = options.actor.purpose
        zone = options.zone
        let now = try folder.environment().now()
        if let text = options.at {
            at = try ActTime.moment(text, zone: options.zone)
        } else {
            at = WallClock.moment(now.seconds, in: try ActTime.timeZone(options.zone))
        }
        if let text = options.key, let key = IdempotencyKey(text) {
            self.key = key
        } else {
            var chance = SystemRandomness()
            key = .random(&chance)
        }
        showsCheckpoint = options.checkpoint
        json = options.actor.json
    }

    // MARK: Acting

    /// Makes a command from new identifiers, and names those it made.
    typealias Making = @Sendable (inout IdentifierSource) -> (Command, [String])

    /// Does what is asked, and prints the receipt.
    ///
    /// - Throws: `CommandFailure` with the refusal where the rules forbid it.
    @discardableResult
    func perform(_ make: @escaping Making) async throws -> [String] {
        let outcome: Outcome<(Acknowledgement, [String])>
        do {
            outcome = try await registry.submit(by: actor, for: purpose, key: key, make)
        } catch {
            throw CommandFailure(error)
        }
        try await keepCheckpoint()
        switch outcome {
        case .refused(let refusal):
            if json { try StandardStreams.print(try ReceiptText.json(refusal)) }
            throw CommandFailure(refusal)
        case .accepted(let (done, made)):
            var receipt = try await receipt(for: done, made)
            if !json { try StandardStreams.print(receipt.text) }
            // Who was answered has the receipt; what the matching makes of it comes after.
            let matching = await matching()
            if json {
                receipt.matching = matching
                try StandardStreams.print(try receipt.json())
            } else if let line = matching?.line {
                try StandardStreams.print("matching " + line)
            }
            return made
        }
    }

    /// What the matching makes of what was done; nil where nothing came of it.
    ///
    /// What was done is done, whatever becomes of the matching. An act that says nothing new of anybody does
    /// not wait for the index to be built, nor for people whom an import left.
    func matching() async -> MatchingText? {
        guard await registry.wantsMatching else { return nil }
        do {
            let matching = try await MatchingText.matched(self, nil)
            return matching.line == nil ? nil : matching
        } catch {
            StandardStreams.tell(
                "reunify: It is recorded, and the matching could not look at it. Ask it again with: "
                    + "reunify propose")
            return nil
        }
    }

    /// The proof, for people, that something is on record.
    func receipt(
        for done: Acknowledgement, _ made: [String] = []
    ) async throws -> ReceiptText {
        do {
            let log = try await registry.log()
            let leaf = try log.commitment(of: done.first).leafHash
            let note = try await registry.checkpoint()?.note
            return ReceiptText(
                made: made, entry: done.first, entries: done.count, leaf: leaf.base64,
                isRepetition: done.isRepetition,
                checkpoint: showsCheckpoint
                    ? note.map { String(decoding: $0, as: UTF8.self) } : nil)
        } catch {
            throw CommandFailure(error)
        }
    }

    /// Puts the newest checkpoint beside the journal, so that an older copy of it is recognised.
    func keepCheckpoint() async throws {
        do {
            if let newest = try await registry.checkpoint() { try folder.keep(newest.note) }
        } catch let error as RegistryError {
            throw CommandFailure(error)
        }
    }

    /// What an error of the registry means at a terminal.
    func asking<Value: Sendable>(
        _ body: (Registry) async throws(RegistryError) -> Value
    ) async throws(CommandFailure) -> Value {
        do { return try await body(registry) } catch { throw CommandFailure(error) }
    }

    /// A list that the registry journals before it hands it out.
    ///
    /// - Throws: `CommandFailure` with the refusal where it is not shown.
    func listing<Element: Sendable>(
        _ body: (Registry) async throws(RegistryError) -> Outcome<[Element]>
    ) async throws -> [Element] {
        let outcome = try await asking(body)
        try await keepCheckpoint()
        switch outcome {
        case .accepted(let elements): return elements
        case .refused(let refusal):
            if json { try StandardStreams.print(try ReceiptText.json(refusal)) }
            throw CommandFailure(refusal)
        }
    }

    // MARK: Names

    /// A user of a name or number.
    func user(_ text: String) throws(CommandFailure) -> Directory.User {
        try Self.user(text, in: directory)
    }

    private static func user(
        _ text: String, in directory: Directory
    ) throws(CommandFailure) -> Directory.User {
        if let id = UserID(text), let user = directory.users[id] { return user }
        if let user = directory.user(named: text) { return user }
        throw CommandFailure(
            ExitStatus.permission,
            "There is no user “\(text)”."
                + Suggestion.question(text, in: directory.users.values.map(\.name).sorted())
                + " An operator adds users with: reunify user add")
    }

    /// An agency of a name or number.
    func agency(_ text: String) throws(CommandFailure) -> AgencyID {
        if let id = AgencyID(text), directory.agencies[id] != nil { return id }
        if let id = directory.agency(named: text) { return id }
        throw CommandFailure(
            ExitStatus.data,
            "There is no agency “\(text)”."
                + Suggestion.question(text, in: directory.agencies.values.sorted())
                + " An operator adds agencies with: reunify agency add")
    }

    /// A place of an agency, by its name or number.
    func facility(_ text: String, of agency: AgencyID) throws(CommandFailure) -> FacilityID {
        if let id = FacilityID(text), directory.facilities[id]?.agency == agency { return id }
        if let id = directory.facility(named: text, of: agency) { return id }
        let known = directory.facilities.values.filter { $0.agency == agency }.map(\.name).sorted()
        throw CommandFailure(
            ExitStatus.data,
            "The agency has no place “\(text)”." + Suggestion.question(text, in: known)
                + " An operator adds places with: reunify agency place")
    }
}
