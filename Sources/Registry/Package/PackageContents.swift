// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import TransparencyLog

/// Everything that goes into a package, frozen: it can be written as often as needed and is the same
/// each time.
struct PackageContents: Sendable {
    let state: RegistryState
    let journal: any Journal
    let ring: KeyRing
    let count: UInt64
    let log: LogArchive
    /// The newest signed checkpoint of each epoch.
    let checkpoints: [UInt64: [UInt8]]
    let papers: [PackageAttachment]

    /// A file, and how its bytes are made.
    struct File: Sendable {
        let path: String
        let about: String
        let write: @Sendable (_ output: ([UInt8]) throws -> Void) throws -> Void
    }

    /// Entries of one file of the journal.
    private static let entriesOfFile: UInt64 = 100_000
    private static let entriesAtOnce: UInt64 = 512
    /// Bytes that are handed on together.
    private static let pieceSize = 1 << 16

    /// The files, in their order.
    func files() throws -> [File] { try logFiles() + journalFiles() + stateFiles() + paperFiles() }

    private func logFiles() throws -> [File] {
        var files: [File] = []
        for epoch in log.epochs {
            let key = try log.verifierKey(of: epoch).description
            files.append(
                File(path: "log/\(epoch.number).key", about: "The key of the log.") { output in
                    try output(Array((key + "\n").utf8))
                })
            if let note = checkpoints[epoch.number] {
                files.append(
                    File(
                        path: "log/\(epoch.number).checkpoint",
                        about: "The newest checkpoint that the log signed."
                    ) { output in try output(note) })
            }
            let log = log
            files.append(
                File(
                    path: "log/\(epoch.number).txt",
                    about: "The log, for verification without the registry."
                ) { output in try log.export(epoch, to: output) })
        }
        return files
    }

    private func journalFiles() -> [File] {
        stride(from: 0, to: count, by: Int(Self.entriesOfFile)).map { start in
            let end = min(count, start + Self.entriesOfFile)
            let digits = String(start / Self.entriesOfFile + 1)
            let name = String(repeating: "0", count: max(0, 6 - digits.count)) + digits
            return File(
                path: "journal/\(name).jsonl",
                about: "Entries \(start) to \(end - 1): everything that happened, in its order."
            ) { output in try writeEntries(start..<end, output) }
        }
    }

    private func writeEntries(
        _ range: Range<UInt64>, _ output: ([UInt8]) throws -> Void
    ) throws {
        let sealing = EntrySealing(keys: ring.derived)
        let form = JSONLine(form: .exact)
        var next = range.lowerBound
        while next < range.upperBound {
            let limit = Int(min(Self.entriesAtOnce, range.upperBound - next))
            let entries: [JournalEntry]
            do { entries = try journal.entries(from: next, limit: limit) } catch {
                throw RegistryError.journal(error)
            }
            var bytes: [UInt8] = []
            for entry in entries {
                guard entry.sequence == next else { throw RegistryError.damagedEntry(next) }
                bytes += try form.bytes(of: PackagedEntry(try sealing.open(entry, ring: ring)))
                next += 1
            }
            guard entries.count == limit else { throw RegistryError.damagedEntry(next) }
            try output(bytes)
        }
    }

    private func stateFiles() -> [File] {
        PackageKinds.all.map { kind in
            let state = state
            return File(path: kind.path, about: kind.about) { output in
                try Self.write(kind, of: state, output)
            }
        }
    }

    /// The lines of one kind.
    static func write(
        _ kind: PackageKinds.Kind, of state: RegistryState, _ output: ([UInt8]) throws -> Void
    ) throws {
        let form = JSONLine(form: .readable)
        var bytes: [UInt8] = []
        try kind.write(state) { value in
            bytes += try form.bytes(of: value)
            if bytes.count >= pieceSize {
                try output(bytes)
                bytes.removeAll(keepingCapacity: true)
            }
        }
        if !bytes.isEmpty { try output(bytes) }
    }

    private func paperFiles() -> [File] {
        papers.map { paper in
            File(path: "papers/\(paper.digest)", about: "A paper that is on record.") { output in
                try paper.read(output)
            }
        }
    }
}
