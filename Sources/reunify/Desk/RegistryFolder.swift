// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Foundation
import JournalSQLite
import Registry

/// A registry on a disk: the journal, the root key, and the newest checkpoint beside them.
struct RegistryFolder: Sendable {
    /// The folder as it was named.
    let path: String

    /// The journal.
    var journal: String { path + "/journal.sqlite" }
    /// The root key, sealed by a passphrase.
    var rootKey: String { path + "/root.key" }
    /// The newest checkpoint that was signed, by which an older journal is recognised.
    var checkpoint: String { path + "/checkpoint" }
    /// By how many seconds the clock of a registry for training differs from the machine's.
    private var clock: String { path + "/training-clock" }

    init(path: String) {
        self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    /// Whether there is a registry.
    var exists: Bool { FileManager.default.fileExists(atPath: journal) }

    /// Throws where there is none.
    func require() throws(CommandFailure) {
        guard !exists else { return }
        throw CommandFailure(
            ExitStatus.noInput,
            "There is no registry in “\(path)”. Make one with reunify init, or say where it is with "
                + "--registry DIR or REUNIFY_REGISTRY.")
    }

    /// The journal, which nobody else may have open.
    func openJournal() throws(CommandFailure) -> JournalSQLite {
        try require()
        do { return try JournalSQLite.open(at: journal) } catch { throw CommandFailure(error) }
    }

    /// The root key, by the passphrase that is found where `source` says.
    func key(_ source: PassphraseSource) throws(CommandFailure) -> RootKeyFile {
        RootKeyFile(path: rootKey, passphrase: try source.passphrase())
    }

    // MARK: Rotation of the root key

    /// A new root key, before the registry has taken it and the file is named `root.key`.
    var newRootKey: String { rootKey + ".new" }
    /// The root key before the last rotation, for backups from before.
    var oldRootKey: String { rootKey + ".old" }

    /// Ends a rotation of the root key that was interrupted after the registry took the new key.
    ///
    /// Before that, `root.key` opens the journal and what lies beside it is left over: nothing is done.
    ///
    /// - Throws: `CommandFailure` where neither file opens the journal with the passphrase.
    func finishRotation(_ journal: JournalSQLite, _ source: PassphraseSource) throws(CommandFailure)
        -> RootKeyFile
    {
        let passphrase = try source.passphrase()
        let key = RootKeyFile(path: rootKey, passphrase: passphrase)
        let files = FileManager.default
        guard files.fileExists(atPath: newRootKey) else { return key }
        if Registry.opens(journal, rootKey: key) { return key }
        let new = RootKeyFile(path: newRootKey, passphrase: passphrase)
        guard Registry.opens(journal, rootKey: new) else {
            throw CommandFailure(
                ExitStatus.permission,
                "A rotation of the root key was interrupted: there are root.key and root.key.new, and "
                    + "neither opens the registry with this passphrase. Try both passphrases, the new "
                    + "one first; the rotation is then ended by itself.")
        }
        do {
            try takeNewRootKey()
        } catch {
            throw CommandFailure(
                ExitStatus.inputOutput,
                "The registry opens with root.key.new, which could not be renamed. Name it root.key."
            )
        }
        StandardStreams.tell(
            "reunify: A rotation of the root key had been interrupted; it is ended. The registry opens "
                + "with the new key alone; the old one is \(oldRootKey).")
        return RootKeyFile(path: rootKey, passphrase: passphrase)
    }

    /// Names the new root key `root.key`, and keeps the old one.
    func takeNewRootKey() throws {
        let files = FileManager.default
        if files.fileExists(atPath: rootKey) {
            if files.fileExists(atPath: oldRootKey) { try files.removeItem(atPath: oldRootKey) }
            try files.moveItem(atPath: rootKey, toPath: oldRootKey)
        }
        try files.moveItem(atPath: newRootKey, toPath: rootKey)
    }

    // MARK: Checkpoints

    /// Checkpoints that are kept beside the journal: the newest, and the newest that witnesses cosigned.
    func kept() -> [[UInt8]] {
        [checkpoint, cosigned].compactMap { path in
            FileManager.default.contents(atPath: path).map { [UInt8]($0) }
        }
    }

    /// The newest checkpoint that witnesses have cosigned.
    var cosigned: String { path + "/cosigned" }
    /// Keys of the witnesses who are trusted, one a line.
    var witnesses: String { path + "/witnesses" }

    /// Keeps the newest checkpoint beside the journal.
    func keep(_ note: [UInt8]) throws { try DurableFile.replace(checkpoint, with: Data(note)) }

    // MARK: The clock

    /// What registries take from outside: the machine's time, or in training another.
    ///
    /// - Parameter people: Up to how many everybody is looked at again by the matching, without being told
    ///   to, when many have come. Whoever runs one command waits for it.
    func environment(looksAgainUpTo people: Int = 4_000) throws(CommandFailure) -> Environment {
        let offset = try trainingOffset()
        let rules = Rules.standard.with(
            clocks: try InstalledRules.book(folder: path), zones: .machine)
        return Environment(
            now: { WallClock.now(offset: offset) }, rules: rules, matchesLive: true,
            looksAgainUpTo: people)
    }

    /// Makes the registry one for training, whose clock begins at a moment.
    func beginTraining(at moment: Moment) throws {
        let offset = moment.seconds - WallClock.now(offset: 0).seconds
        try DurableFile.replace(clock, with: Data("reunify-training-clock@v1\n\(offset)\n".utf8))
    }

    /// Whether the registry is one for training.
    var isForTraining: Bool { FileManager.default.fileExists(atPath: clock) }

    private func trainingOffset() throws(CommandFailure) -> Int {
        guard let data = FileManager.default.contents(atPath: clock) else { return 0 }
        let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
        guard lines.count == 2, lines[0] == "reunify-training-clock@v1", let offset = Int(lines[1])
        else {
            throw CommandFailure(
                ExitStatus.data, "“\(clock)” is not the clock of a registry for training.")
        }
        return offset
    }
}

/// The time of the machine, in its zone.
enum WallClock {
    /// Now, moved by some seconds.
    static func now(offset: Int) -> Moment {
        let seconds = Int(Date().timeIntervalSince1970.rounded(.down)) + offset
        return moment(seconds, in: .current)
    }

    /// A point in time as the clocks of a zone show it.
    static func moment(_ seconds: Int, in zone: TimeZone) -> Moment {
        let date = Date(timeIntervalSince1970: TimeInterval(seconds))
        let offset = zone.secondsFromGMT(for: date) / 60
        let identifier = zone.identifier.isEmpty ? "UTC" : zone.identifier
        return Moment(seconds: seconds, offsetMinutes: offset, zone: identifier) ?? .epoch
    }
}

extension Moment {
    /// 1 January 1970; what is taken for a time that cannot be.
    fileprivate static var epoch: Moment {
        guard let epoch = Moment(seconds: 0, offsetMinutes: 0, zone: "UTC") else {
            preconditionFailure("There is a first moment.")
        }
        return epoch
    }
}
