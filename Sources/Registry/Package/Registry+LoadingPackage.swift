// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Foundation
package import TransparencyLog

extension Registry {
    /// Takes a package into a registry that is new and empty: its entries under their numbers, sealed by
    /// new keys, in a new log that says which log it follows.
    ///
    /// First the whole package is verified. At the end the state that the entries add up to is compared
    /// with the state in the package.
    ///
    /// - Parameters:
    ///   - key: The key of the log of the registry that wrote the package. All trust hangs on it: entries
    ///     are taken as they are, because what may happen was decided there.
    ///   - store: Where papers are kept beside the new journal.
    ///   - name: A user of the package's directory, an operator, who takes it in.
    ///   - progress: Told entries that are done, of how many.
    /// - Throws: `PackageError`, or `RegistryError.notPermitted` where the user is no operator. What was
    ///   written of the new registry is then to be thrown away.
    package nonisolated func load(
        _ package: some PackageReading, key: VerifierKey, as name: String,
        papersInto store: (any ObjectStore)? = nil,
        progress: (_ done: UInt64, _ of: UInt64) -> Void = { _, _ in }
    ) async throws -> PackageManifest {
        guard await isEmpty else { throw PackageError.registryNotEmpty }
        let (manifest, digest) = try await PackageCheck.check(package, key: key)
        guard await manifest.origin != head.epoch.origin else {
            throw RegistryError.log("The new log needs another origin than that of the package.")
        }
        let told = Dictionary(
            manifest.files.map { ($0.path, $0.sha256) }, uniquingKeysWith: { first, _ in first })
        var done: UInt64 = 0
        try await package.forEachFile { path, next in
            if let store, path.hasPrefix("papers/") {
                return try await self.keep(paper: path, next, in: store)
            }
            guard path.hasPrefix("journal/") else { return }
            var measure = PackageMeasure()
            var lines = PackageLines(path: path)
            while let piece = try next() {
                measure.take(piece)
                for batch in try lines.batches(of: piece) {
                    try await self.take(batch)
                    done += UInt64(batch.count)
                    progress(done, manifest.entries)
                }
            }
            for batch in try lines.rest() {
                try await self.take(batch)
                done += UInt64(batch.count)
            }
            guard measure.digest() == told[path] else { throw PackageError.fileChanged(path) }
        }
        guard done == manifest.entries else { throw PackageError.logDiffers }
        try await settle(with: manifest)
        try await recordLoading(of: manifest, digest, as: name)
        return manifest
    }

    /// Nothing is on record but that it was founded.
    private var isEmpty: Bool { next == 1 && state.directory.users.isEmpty }

    private func take(_ entries: [PackagedEntry]) async throws(RegistryError) {
        try await enqueue(isAlone: true) { (registry) throws(RegistryError) in
            for entry in entries { try registry.take(entry) }
        }
    }

    private func take(_ entry: PackagedEntry) throws(RegistryError) {
        // The first says that a registry was founded; this one was, too.
        if entry.entry == 0 {
            guard entry.isFounding else { throw .damagedEntry(0) }
            return
        }
        guard entry.entry == next else { throw .damagedEntry(entry.entry) }
        try record(entry.act)
        for case .registry(let event) in entry.happenings {
            switch event {
            case .erased(let persons, let rows, _, _):
                destroy(persons.map(KeyOwner.person) + rows.map(KeyOwner.row))
                removeTokens(of: persons)
            case .agencyKeyDestroyed(let agency, _, _): destroy([.agency(agency)])
            default: continue
            }
        }
    }

    private func settle(with manifest: PackageManifest) async throws {
        if !state.erasures.isEmpty { await reload() }
        // Where it comes from it was looked at.
        try await passOverUnmatched()
        for kind in PackageKinds.all {
            var measure = PackageMeasure()
            try PackageContents.write(kind, of: state) { measure.take($0) }
            guard manifest.files.tell(kind.path, measure) else {
                throw PackageError.stateDiffers(kind.path)
            }
        }
    }

    private func recordLoading(
        of manifest: PackageManifest, _ digest: String, as name: String
    ) async throws(RegistryError) {
        try await enqueue(isAlone: true) { (registry) throws(RegistryError) in
            guard let user = registry.state.directory.user(named: name) else {
                throw .notPermitted
            }
            _ = try AdministrativePermission.package.user(user.actor, for: .maintenance)
            try registry.record(
                .loaded(
                    .init(
                        origin: manifest.origin, entries: manifest.entries, size: manifest.size,
                        root: manifest.root, manifest: digest)), by: user.actor,
                for: .maintenance)
        }
    }
}

extension [PackageManifest.File] {
    /// Whether what the entries add up to is what the package says of a kind.
    ///
    /// A package from before there was the kind has no file of it, and nothing to put into one.
    func tell(_ path: String, _ measure: PackageMeasure) -> Bool {
        guard let file = first(where: { $0.path == path }) else { return measure.bytes == 0 }
        return file.sha256 == measure.digest()
    }
}

extension PackagedEntry {
    /// Whether it says that a registry begins.
    fileprivate var isFounding: Bool {
        happenings.contains { if case .registry(.founded) = $0 { true } else { false } }
    }
}

/// Turns pieces of a file into entries that are stored together.
private struct PackageLines {
    let path: String
    private var unfinished: [UInt8] = []
    private var line = 0
    private let decoder = JSONDecoder()

    init(path: String) { self.path = path }

    /// Entries stored in one transaction, at most.
    private static let batchSize = 1024
    /// A line is so long at most: one entry, which may say a lot of many people.
    private static let lineLimit = 64 << 20

    mutating func batches(of piece: [UInt8]) throws -> [[PackagedEntry]] {
        unfinished += piece
        guard let last = unfinished.lastIndex(of: 10) else {
            guard unfinished.count <= Self.lineLimit else { throw unreadable }
            return []
        }
        let whole = unfinished[...last]
        unfinished = Array(unfinished[(last + 1)...])
        var entries: [PackagedEntry] = []
        for text in whole.split(separator: 10) {
            line += 1
            guard let entry = try? decoder.decode(PackagedEntry.self, from: Data(text)) else {
                throw unreadable
            }
            entries.append(entry)
        }
        return Self.batches(entries)
    }

    mutating func rest() throws -> [[PackagedEntry]] {
        guard unfinished.isEmpty else {
            line += 1
            throw unreadable
        }
        return []
    }

    private var unreadable: PackageError { .lineUnreadable(path, line: line) }

    /// An entry with which keys are destroyed is stored by itself.
    private static func batches(_ entries: [PackagedEntry]) -> [[PackagedEntry]] {
        var batches: [[PackagedEntry]] = []
        var batch: [PackagedEntry] = []
        func close() {
            if !batch.isEmpty { batches.append(batch) }
            batch = []
        }
        for entry in entries {
            if entry.destroysKeys || batch.count == batchSize { close() }
            batch.append(entry)
            if entry.destroysKeys { close() }
        }
        close()
        return batches
    }
}
