// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Foundation
import Registry

/// The keys that content is sealed by.
struct KeysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys",
        abstract: "Rotate keys, and destroy them so that nobody can read what they sealed.",
        discussion: """
            What was destroyed cannot be brought back. Links, counts and the log stay. A legal hold \
            prevents it. Keys of those who are sent sealed files are another matter: keys recipient.
            """,
        subcommands: [
            Rotate.self, Destroy.self, Expire.self, Hold.self, LiftHold.self, Holds.self,
            Recipient.self,
        ])

    struct Rotate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Give an agency a new key, or the registry a new root key and passphrase.",
            discussion: """
                The old root key is kept as root.key.old, for backups from before. A rotation that was \
                interrupted is ended by the next command, with the new passphrase where the registry has \
                taken the new key.

                EXAMPLES
                  reunify keys rotate --agency Border --as ines --purpose maintenance
                  reunify keys rotate --root --new-passphrase-file new.txt --as ines \
                --purpose maintenance
                """)
        @Option(help: "The agency.") var agency: String?
        @Flag(help: "The root key.") var root = false
        @Option(
            help: ArgumentHelp(
                "File with the new passphrase; asked for without.", valueName: "file"))
        var newPassphraseFile: String?
        @Flag(help: .hidden) var weakPassphraseForTests = false
        @OptionGroup var act: ActOptions

        func validate() throws {
            guard (agency != nil) != root else {
                throw ValidationError("Say --agency NAME, or --root.")
            }
        }

        func run() async throws {
            let desk = try await Desk.open(act)
            if let agency {
                let id = try desk.agency(agency)
                try await desk.asking { (registry) throws(RegistryError) in
                    try await registry.rotateKey(of: id, by: desk.actor, for: desk.purpose)
                }
                try await desk.keepCheckpoint()
                return try StandardStreams.print("\(id) has a new key.")
            }
            try await rotateRoot(desk)
        }

        private func rotateRoot(_ desk: Desk) async throws {
            guard desk.user.role == .operator, desk.purpose == .maintenance else {
                throw CommandFailure(RegistryError.notPermitted)
            }
            let beside = desk.folder.newRootKey
            let old = desk.folder.oldRootKey
            if FileManager.default.fileExists(atPath: beside) {
                // The registry was opened with root.key: what is beside it was never taken.
                try? FileManager.default.removeItem(atPath: beside)
                StandardStreams.tell(
                    "reunify: A rotation had been interrupted before the registry took its key; that key "
                        + "is thrown away.")
            }
            var source = PassphraseSource(
                file: newPassphraseFile, prompt: "New passphrase of the root key: ")
            source.asksTwice = true
            let passphrase = try source.passphrase()
            var chance = SystemRandomness()
            do {
                try RootKeyFile.create(
                    path: beside, passphrase: passphrase,
                    cost: weakPassphraseForTests ? .forTests : .standard, randomness: &chance)
            } catch {
                throw CommandFailure(error)
            }
            let key = RootKeyFile(path: beside, passphrase: passphrase)
            try await desk.asking { (registry) throws(RegistryError) in
                try await registry.rotateRootKey(to: key, by: desk.actor, for: desk.purpose)
            }
            do { try desk.folder.takeNewRootKey() } catch {
                throw CommandFailure(
                    ExitStatus.inputOutput,
                    "The registry has taken the new root key, which is in “\(beside)” and could not be "
                        + "renamed. The next command ends the rotation; use the new passphrase.")
            }
            try await desk.keepCheckpoint()
            try StandardStreams.print(
                "The registry has a new root key; the old one is \(old), for older backups.")
        }
    }

    struct Destroy: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make what is said of people unreadable for good; two people decide.",
            discussion: """
                A data steward erases persons, an operator an agency's key; a supervisor agrees.

                EXAMPLES
                  reunify keys destroy person-17 --reason "asked for it" --approved-by carla \
                --as rosa --purpose registration
                  reunify keys destroy --agency Border --reason "mandate ended" --approved-by hugo \
                --as ines --purpose maintenance
                """)
        @Argument(help: "The persons.") var people: [PersonID] = []
        @Option(help: "Everybody whom an agency registered.") var agency: String?
        @Option(help: "Why.") var reason: String
        @Option(help: ArgumentHelp("The second person.", valueName: "user"))
        var approvedBy: String
        @OptionGroup var act: ActOptions

        func validate() throws {
            guard people.isEmpty != (agency == nil) else {
                throw ValidationError("Name persons, or an agency with --agency.")
            }
        }

        func run() async throws {
            let desk = try await Desk.open(act)
            let second = try desk.user(approvedBy).actor
            let (people, reason) = (people, reason)
            if let agency {
                let id = try desk.agency(agency)
                try await desk.asking { (registry) throws(RegistryError) in
                    try await registry.destroyKey(
                        of: id, reason: reason, by: desk.actor, approvedBy: second,
                        for: desk.purpose)
                }
                try await desk.keepCheckpoint()
                return try StandardStreams.print("The key of \(id) is destroyed.")
            }
            let done = try await desk.asking { (registry) throws(RegistryError) in
                try await registry.erase(
                    people, reason: reason, by: desk.actor, approvedBy: second,
                    for: desk.purpose)
            }
            try await desk.keepCheckpoint()
            let receipt = try await desk.receipt(for: done)
            try StandardStreams.print(desk.json ? try receipt.json() : receipt.text)
            // Proposals that rested on what is gone are withdrawn.
            _ = await desk.matching()
        }
    }

    struct Hold: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Forbid that a person's content is destroyed.",
            discussion: """
                EXAMPLE
                  reunify keys hold person-17 --reason "court order" --as olga --purpose legal
                """)
        @Argument var person: PersonID
        @Option(help: "Why.") var reason: String
        @OptionGroup var act: ActOptions

        func run() async throws {
            let desk = try await Desk.open(act)
            let (person, reason) = (person, reason)
            _ = try await desk.asking { (registry) throws(RegistryError) in
                try await registry.hold(
                    person, reason: reason, by: desk.actor, for: desk.purpose)
            }
            try await desk.keepCheckpoint()
            try StandardStreams.print("\(person) is on hold.")
        }
    }

    struct LiftHold: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "lift-hold",
            abstract: "Lift a hold.",
            discussion: """
                EXAMPLE
                  reunify keys lift-hold person-17 --reason "order ended" --as olga --purpose legal
                """)
        @Argument var person: PersonID
        @Option(help: "Why.") var reason: String
        @OptionGroup var act: ActOptions

        func run() async throws {
            let desk = try await Desk.open(act)
            let (person, reason) = (person, reason)
            _ = try await desk.asking { (registry) throws(RegistryError) in
                try await registry.liftHold(
                    of: person, reason: reason, by: desk.actor, for: desk.purpose)
            }
            try await desk.keepCheckpoint()
            try StandardStreams.print("\(person) is on hold no longer.")
        }
    }
    struct Holds: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the holds on people within your reach.",
            discussion: "EXAMPLE\n  reunify keys holds --as olga --purpose legal")
        @OptionGroup var act: ActOptions

        func run() async throws {
            let desk = try await Desk.open(act)
            let holds = try await desk.listing { (registry) throws(RegistryError) in
                try await registry.legalHolds(by: desk.actor, for: desk.purpose)
            }
            for hold in holds {
                let by = hold.by.map(\.description) ?? "unknown"
                try StandardStreams.print(
                    "\(hold.person)  \(ActTime.text(hold.at))  \(by)  "
                        + TextTable.visible(hold.reason))
            }
            if holds.isEmpty { StandardStreams.tell("reunify: There is none within your reach.") }
        }
    }
}
