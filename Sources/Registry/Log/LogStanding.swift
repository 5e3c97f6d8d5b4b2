// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import TransparencyLog

/// Where the log stands, for whoever wants to hold the registry to it.
package struct LogStanding: Sendable {
    /// A head of the log that was signed.
    package struct Head: Hashable, Sendable {
        package let size: UInt64
        /// The root hash over so many entries, in base 64.
        package let root: String
        /// The signed note, as outsiders keep it (C2SP tlog-checkpoint).
        package let note: String
    }

    /// The log's name.
    package let origin: String
    package let size: UInt64
    /// The key by which everybody verifies what is signed, in one line.
    package let key: String
    /// The newest heads, the newest first.
    package let heads: [Head]
    /// Names and sizes of logs that went before, where a backup was restored.
    package let before: [(origin: String, size: UInt64)]
}

extension LogArchive {
    /// Where the log stands; nil where there is none yet.
    ///
    /// - Parameter recent: Heads that are told, at most.
    package func standing(recent: Int) throws(RegistryError) -> LogStanding? {
        guard let epoch = current else { return nil }
        let newest = try checkpoint(of: epoch)
        // Each group of acts has a head of its own: among so many entries there are enough.
        let from = (newest?.size ?? 0) - min(newest?.size ?? 0, UInt64(recent) * 64)
        var stored = try checkpoints(of: epoch, from: from, limit: recent * 64 + 1)
        if stored.isEmpty, let newest { stored = [newest] }
        return LogStanding(
            origin: epoch.origin, size: size(of: epoch),
            key: try verifierKey(of: epoch).description,
            heads: stored.suffix(recent).reversed().map(LogStanding.Head.init),
            before: epochs.dropLast().map { ($0.origin, size(of: $0)) })
    }

    /// The head that was signed over so many entries of the log that goes on; nil where none was.
    package func head(size: UInt64) throws(RegistryError) -> LogStanding.Head? {
        guard let epoch = current else { return nil }
        return try checkpoints(of: epoch, from: size, limit: 1).first { $0.size == size }
            .map(LogStanding.Head.init)
    }

    /// The log that goes on, as lines that anybody can verify, to be fetched piece by piece.
    package func lines() throws(RegistryError) -> LogLines? {
        try current.map { (epoch) throws(RegistryError) in try lines(of: epoch) }
    }
}

extension LogStanding.Head {
    init(_ stored: StoredCheckpoint) {
        let note = String(decoding: stored.note, as: UTF8.self)
        let lines = note.split(separator: "\n", omittingEmptySubsequences: false)
        self.init(
            size: stored.size, root: lines.count > 2 ? String(lines[2]) : "", note: note)
    }
}
