// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework
import Crypto
import Foundation

/// Papers that are attached to people: their bytes, sealed by the key of the person, so that they go when
/// that key is destroyed.
///
/// What comes in has been looked at and freed of metadata before; here nothing is read.
package actor AttachedPapers {
    private let registry: Registry
    private let store: any ObjectStore

    /// The papers of a registry.
    package init(_ registry: Registry, store: any ObjectStore) {
        self.registry = registry
        self.store = store
    }

    /// The digest by which the journal names bytes.
    package static func digest(of bytes: [UInt8]) -> String {
        SHA256.hash(data: bytes).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }

    /// Attaches a paper: first its bytes are stored, then the journal says so.
    ///
    /// - Parameter key: The same key with the same paper attaches it once.
    package func attach(
        _ bytes: [UInt8], kind: String, to person: PersonID, isLegible: Bool = true,
        dated: Day, by actor: Actor, for purpose: Purpose, key: IdempotencyKey
    ) async throws(RegistryError) -> Outcome<DocumentID> {
        let outcome = try await attach(
            acknowledging: bytes, kind: kind, to: person, isLegible: isLegible, dated: dated,
            by: actor, for: purpose, key: key)
        return switch outcome {
        case .accepted(let done): .accepted(done.1)
        case .refused(let refusal): .refused(refusal)
        }
    }

    /// The same, with the entry that says so.
    ///
    /// - Parameter dated: The day on which it is attached first, where it is nil.
    package func attach(
        acknowledging bytes: [UInt8], kind: String, to person: PersonID, isLegible: Bool = true,
        dated: Day?, by actor: Actor, for purpose: Purpose, key: IdempotencyKey
    ) async throws(RegistryError) -> Outcome<(Acknowledgement, DocumentID)> {
        let digest = Self.digest(of: bytes)
        // What would be refused leaves no bytes behind.
        let trial = Document(
            id: DocumentID(.max), person: person, kind: kind, digest: digest,
            isLegible: isLegible, dated: dated ?? registry.environment.now().day)
        let refusal = try await registry.refusal(by: actor, for: purpose) { _ in
            .file(.attach(trial))
        }
        if let refusal { return .refused(refusal) }
        let object = try await registry.seal(paper: bytes, digest: digest, of: person)
        do { try store.writeObjects([object], removing: []) } catch { throw .journal(error) }
        return try await registry.submit(
            by: actor, for: purpose, key: key,
            timed: {
                identifiers, now in
                let document = Document(
                    id: identifiers.next(DocumentID.self), person: person, kind: kind,
                    digest: digest,
                    isLegible: isLegible, dated: dated ?? now.day)
                return (.file(.attach(document)), document.id)
            })
    }

    /// A paper that somebody is shown.
    package struct Opened: Sendable {
        package let document: Document
        /// Nil where the paper is kept elsewhere, or was erased.
        package let bytes: [UInt8]?
    }

    /// Shows papers of one or several people, once it is on record that they were shown: photos with who
    /// somebody is, other papers with the evidence.
    ///
    /// All of them or none: where one is hidden, the refusal says why. Answers of an interview are
    /// opened to nobody before both sides' are sealed.
    package func open(
        _ documents: [DocumentID], by actor: Actor, for purpose: Purpose
    ) async throws(RegistryError) -> Outcome<[Opened]> {
        let found = try await registry.observe { state in
            documents.map { id -> (Document, Bool)? in
                guard let document = state.casework.documents[id] else { return nil }
                return (
                    document, SeparateInterviews.mayOpen(document, in: state.casework)
                )
            }
        }
        var asked: [PersonID: Set<Compartment>] = [:]
        var papers: [Document] = []
        for one in found {
            // That there is none is answered as that it may not be seen.
            guard let (document, isOpen) = one else { return .refused(Refusal(.notReachable)) }
            asked[document.person, default: []].insert(document.compartment)
            papers.append(document)
            guard isOpen else { return .refused(Refusal(.answersSealed)) }
        }
        let sight = try await registry.read(together: asked, by: actor, for: purpose)
        for document in papers {
            if let refusal = sight.hidden[document.person]?[document.compartment] {
                return .refused(refusal)
            }
            guard sight.shown[document.person] != nil else {
                return .refused(Refusal(.notReachable))
            }
        }
        var opened: [Opened] = []
        for document in papers {
            opened.append(Opened(document: document, bytes: try await bytes(of: document)))
        }
        return .accepted(opened)
    }

    /// The bytes of a paper; nil where it is kept elsewhere, was erased, or is not what was attached.
    private func bytes(of document: Document) async throws(RegistryError) -> [UInt8]? {
        let name = await registry.name(ofPaper: document.digest, of: document.person)
        let object: StoredObject?
        do { object = try store.object(name) } catch { throw .journal(error) }
        guard let object, let bytes = await registry.open(paper: object),
            Self.digest(of: bytes) == document.digest
        else { return nil }
        return bytes
    }

    /// The papers whose bytes are here, of those that are asked for.
    package func kept(_ documents: [Document]) async throws(RegistryError) -> Set<DocumentID> {
        var kept: Set<DocumentID> = []
        for document in documents {
            let name = await registry.name(ofPaper: document.digest, of: document.person)
            do {
                if try store.object(name) != nil { kept.insert(document.id) }
            } catch {
                throw .journal(error)
            }
        }
        return kept
    }
}

extension Document {
    /// The part of a person's record that it belongs to.
    package var compartment: Compartment {
        PaperKind(kind) == .photo ? .identity : .evidence
    }
}

extension Registry {
    /// Why the command that `make` makes would be refused now; nil where it would not.
    package func refusal(
        by actor: Actor, for purpose: Purpose,
        _ make: @escaping @Sendable (inout IdentifierSource) -> Command
    ) async throws(RegistryError) -> Refusal? {
        try await enqueue { (registry) throws(RegistryError) in
            var identifiers = IdentifierSource(after: registry.state.highest)
            let command = make(&identifiers)
            let context = ActContext(
                actor: actor, purpose: purpose, at: registry.now,
                rules: registry.environment.rules, members: registry.members(for: command))
            guard
                case .refused(let refusal) = decide(registry.state.casework, command, context)
            else { return nil }
            return refusal
        }
    }

    /// The name under which a paper is stored: the digest itself would tell who has the same paper.
    func name(ofPaper digest: String, of person: PersonID) -> StoredObject.Name {
        let code = HMAC<SHA256>.authenticationCode(
            for: Array(digest.utf8), using: ring.derived.objects)
        return StoredObject.Name(kind: .paper, owner: person.number, bytes: Array(code))
    }

    func seal(paper bytes: [UInt8], digest: String, of person: PersonID) throws(RegistryError)
        -> StoredObject
    {
        // Whoever is registered has a key from that entry on.
        guard let generation = ring.generation(of: .person(person)),
            let key = ring.dataKey(of: KeyUse(owner: .person(person), generation: generation))
        else { throw .unknownPerson(person) }
        return try ObjectSealing.seal(
            bytes, name(ofPaper: digest, of: person), by: key, generation: generation)
    }

    func open(paper object: StoredObject) -> [UInt8]? {
        guard let generation = ObjectSealing.generation(of: object),
            let key = ring.dataKey(
                of: KeyUse(owner: .person(PersonID(object.name.owner)), generation: generation))
        else { return nil }
        return ObjectSealing.open(object, by: key)
    }

    /// Seals what belongs to no person yet.
    var objectsKey: SymmetricKey { ring.derived.objects }
}
