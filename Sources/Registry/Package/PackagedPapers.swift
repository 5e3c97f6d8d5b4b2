// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework

/// Papers that are kept beside the journal, on their way into a package and out of it.
extension Registry {
    /// The papers that are kept and can be opened, each once.
    func papers(keptIn store: any ObjectStore) throws(RegistryError) -> [PackageAttachment] {
        var found: [String: PackageAttachment] = [:]
        let ring = ring
        for document in state.casework.documents.values
        where found[document.digest] == nil {
            let name = name(ofPaper: document.digest, of: document.person)
            let object: StoredObject?
            do { object = try store.object(name) } catch { throw .journal(error) }
            guard let object, open(paper: object) != nil else { continue }
            let digest = document.digest
            found[digest] = PackageAttachment(digest: digest) { output in
                guard let object = try store.object(name),
                    let generation = ObjectSealing.generation(of: object),
                    let key = ring.dataKey(
                        of: KeyUse(owner: .person(PersonID(name.owner)), generation: generation)),
                    let bytes = ObjectSealing.open(object, by: key)
                else { throw PackageError.fileMissing("papers/\(digest)") }
                try output(bytes)
            }
        }
        return found.values.sorted { $0.digest < $1.digest }
    }

    /// A paper is so large at most; larger ones stay in the package.
    private static var largestPaper: Int { 64 << 20 }

    /// Keeps a paper of a package for everybody to whom it is attached, sealed by their new keys.
    nonisolated func keep(
        paper path: String, _ next: () throws -> [UInt8]?, in store: any ObjectStore
    ) async throws {
        var bytes: [UInt8] = []
        while let piece = try next() {
            bytes += piece
            if bytes.count > Self.largestPaper { return }
        }
        let digest = PackageMeasure.digest(of: bytes)
        guard path == "papers/\(digest)" else { throw PackageError.fileChanged(path) }
        let objects = try await sealed(bytes, digest)
        if !objects.isEmpty { try store.writeObjects(objects, removing: []) }
    }

    private func sealed(_ bytes: [UInt8], _ digest: String) throws(RegistryError) -> [StoredObject]
    {
        var objects: [StoredObject] = []
        for document in state.casework.documents.values where document.digest == digest {
            // Nobody keeps papers of whom was erased.
            guard ring.generation(of: .person(document.person)) != nil else { continue }
            objects.append(try seal(paper: bytes, digest: digest, of: document.person))
        }
        return objects
    }
}
