// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework
import TransparencyLog

/// What a package that was written contains.
package struct PackageReceipt: Hashable, Sendable {
    package let manifest: PackageManifest
    /// SHA-256 of the manifest, which the journal keeps too.
    package let digest: String
    /// The entry of the journal that says so.
    package let entry: UInt64
}

extension Registry {
    /// Writes everything that is on record, so that it can be taken to another registry or program.
    ///
    /// It is made of a frozen state, counted and hashed first, then journaled, and only then written:
    /// as an archive, of which the manifest is the first file. What was erased is not in it; nor are
    /// passwords, idempotency keys and the keys that content is sealed by.
    ///
    /// - Parameters:
    ///   - recipient: The identifier of the key for which the archive is sealed.
    ///   - papers: Attached papers that are kept elsewhere and are at hand.
    ///   - store: Where attached papers are kept beside the journal; they come along.
    ///   - approver: A second person: another operator, or a supervisor.
    ///   - progress: Told bytes that are done, of how many; nil while they are counted.
    ///   - output: Takes the archive piece by piece.
    /// - Complexity: everything is read twice; nothing large is held in memory.
    package nonisolated func writePackage(
        for recipient: String, papers: [PackageAttachment] = [],
        keptIn store: (any ObjectStore)? = nil,
        reason: String, by actor: Actor,
        approvedBy approver: Actor, for purpose: Purpose = .maintenance,
        progress: (_ done: UInt64, _ of: UInt64?) -> Void = { _, _ in },
        output: @escaping ([UInt8]) throws -> Void
    ) async throws -> PackageReceipt {
        let frozen = try await freeze(papers, store, reason, actor, purpose, approver)
        let contents = frozen.contents
        let manifest = try Self.manifest(of: frozen, progress)
        let bytes = try JSONLine(form: .exact).bytes(of: manifest)
        let digest = PackageMeasure.digest(of: bytes)
        let entry = try await enqueue(isAlone: true) { (registry) throws(RegistryError) in
            try registry.record(
                .packaged(
                    .init(
                        recipient: recipient, manifest: digest, entries: contents.count,
                        people: manifest.people, papers: manifest.papersIncluded,
                        approver: frozen.approver, reason: reason)), by: actor, for: purpose)
        }
        let text = PackageManifest.signed(digest)
        let note = try SignedNote(text: text, signatures: [try frozen.signer.sign(text)])
        try Self.write(
            contents, manifest, bytes, signature: note.bytes, progress, output)
        return PackageReceipt(manifest: manifest, digest: digest, entry: entry)
    }

    private struct Frozen: Sendable {
        let contents: PackageContents
        let signer: NoteSigner
        let snapshot: ReportSnapshot
        let made: Moment
        let approver: UserID
    }

    private func freeze(
        _ papers: [PackageAttachment], _ store: (any ObjectStore)?, _ reason: String,
        _ actor: Actor, _ purpose: Purpose, _ approver: Actor
    ) async throws(RegistryError) -> Frozen {
        try await enqueue(isAlone: true) { (registry) throws(RegistryError) in
            let user = try AdministrativePermission.package.user(actor, for: purpose)
            let second = try AdministrativePermission.package.second(approver, than: user)
            try registry.require(reason: reason)
            let known = Set(registry.state.casework.documents.values.map(\.digest))
            var taken: Set<String> = []
            let kept = try store.map { (store) throws(RegistryError) in
                try registry.papers(keptIn: store)
            }
            let wanted = ((kept ?? []) + papers).filter {
                known.contains($0.digest) && taken.insert($0.digest).inserted
            }.sorted { $0.digest < $1.digest }
            let log = try registry.log()
            var checkpoints: [UInt64: [UInt8]] = [:]
            for epoch in log.epochs {
                checkpoints[epoch.number] = try log.checkpoint(of: epoch)?.note
            }
            let head = registry.head
            return Frozen(
                contents: PackageContents(
                    state: registry.state, journal: registry.journal, ring: registry.ring,
                    count: registry.next, log: log, checkpoints: checkpoints, papers: wanted),
                signer: head.signer,
                snapshot: ReportSnapshot(
                    origin: head.epoch.origin, size: head.frontier.size,
                    root: head.frontier.root.base64), made: registry.now, approver: second)
        }
    }

    private nonisolated static func manifest(
        of frozen: Frozen, _ progress: (UInt64, UInt64?) -> Void
    ) throws -> PackageManifest {
        let contents = frozen.contents
        var files: [PackageManifest.File] = []
        var done: UInt64 = 0
        for file in try contents.files() {
            var measure = PackageMeasure()
            try file.write { piece in
                measure.take(piece)
                done += UInt64(piece.count)
                progress(done, nil)
            }
            if let paper = file.path.split(separator: "/").last, file.path.hasPrefix("papers/"),
                measure.digest() != paper
            {
                throw PackageError.attachmentUnknown(file.path)
            }
            files.append(
                PackageManifest.File(
                    path: file.path, about: file.about, bytes: measure.bytes,
                    sha256: measure.digest(),
                    lines: file.path.hasPrefix("papers/") ? 0 : measure.lines))
        }
        let casework = contents.state.casework
        let made = String(
            decoding: try JSONLine(form: .readable).bytes(of: frozen.made).dropFirst().dropLast(2),
            as: UTF8.self)
        return PackageManifest(
            format: PackageManifest.form, made: made, origin: frozen.snapshot.origin,
            entries: contents.count, size: frozen.snapshot.size, root: frozen.snapshot.root,
            people: casework.persons.values.count { $0.mergedInto == nil },
            papers: Set(casework.documents.values.map(\.digest)).count,
            papersIncluded: contents.papers.count, files: files)
    }

    private nonisolated static func write(
        _ contents: PackageContents, _ manifest: PackageManifest, _ bytes: [UInt8],
        signature: [UInt8], _ progress: (UInt64, UInt64?) -> Void,
        _ output: @escaping ([UInt8]) throws -> Void
    ) throws {
        for (path, content) in [
            (PackageManifest.path, bytes), (PackageManifest.signaturePath, signature),
        ] {
            try output(TarArchive.header(of: path, size: UInt64(content.count)))
            try output(content + TarArchive.padding(after: UInt64(content.count)))
        }
        let all = manifest.files.reduce(0) { $0 + $1.bytes }
        var done: UInt64 = 0
        for (file, told) in zip(try contents.files(), manifest.files) {
            var measure = PackageMeasure()
            try output(TarArchive.header(of: told.path, size: told.bytes))
            try file.write { piece in
                measure.take(piece)
                done += UInt64(piece.count)
                progress(done, all)
                try output(piece)
            }
            guard measure.bytes == told.bytes, measure.digest() == told.sha256 else {
                throw PackageError.fileChanged(told.path)
            }
            try output(TarArchive.padding(after: told.bytes))
        }
        try output(TarArchive.end)
    }
}
