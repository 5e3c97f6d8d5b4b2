// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework
import Crypto
import Foundation

/// A form that somebody began and has not sent yet.
package struct FormDraft: Hashable, Sendable, Codable {
    /// One field as it was typed.
    package struct Field: Hashable, Sendable, Codable {
        package let name: String
        package let value: String

        /// A field of its name and value.
        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// Stands in addresses; says nothing about the content.
    package let id: String
    package let fields: [Field]
    /// Seconds since 1970.
    package let saved: Int

    /// A draft of its parts.
    package init(id: String, fields: [Field], saved: Int) {
        self.id = id
        self.fields = fields
        self.saved = saved
    }
}

/// Forms that users began: sealed, each its user's alone, kept until they are sent or thrown away.
///
/// A draft is nobody's record and no part of the journal; it is thrown away for good.
package actor DraftBook {
    private let registry: Registry
    private let store: any ObjectStore
    /// Users who have no drafts: most have none, and their list of work asks each time.
    private var without: Set<UserID> = []
    /// So many drafts one user has at most; the oldest goes.
    package static let most = 20

    /// The drafts of a registry.
    package init(_ registry: Registry, store: any ObjectStore) {
        self.registry = registry
        self.store = store
    }

    /// The drafts of a user, newest first.
    package func drafts(of user: UserID) async throws(RegistryError) -> [FormDraft] {
        guard !without.contains(user) else { return [] }
        let objects: [StoredObject]
        do { objects = try store.objects(.draft, of: user.number) } catch { throw .journal(error) }
        if objects.isEmpty { without.insert(user) }
        let key = await registry.objectsKey
        return objects.compactMap { object -> FormDraft? in
            guard let bytes = ObjectSealing.open(object, by: key) else { return nil }
            return try? JSONDecoder().decode(FormDraft.self, from: Data(bytes))
        }.sorted { ($1.saved, $0.id) < ($0.saved, $1.id) }
    }

    /// One draft of a user; nil where there is none, or it is somebody else's.
    package func draft(_ id: String, of user: UserID) async throws(RegistryError) -> FormDraft? {
        try await drafts(of: user).first { $0.id == id }
    }

    /// Keeps a draft; one of the same name is replaced.
    package func keep(_ draft: FormDraft, of user: UserID) async throws(RegistryError) {
        guard let bytes = try? JSONEncoder().encode(draft), let name = Self.name(draft.id, user)
        else { throw .cryptography }
        let others = try await drafts(of: user).filter { $0.id != draft.id }
        let tooMany = others.dropFirst(Self.most - 1).flatMap { Self.names($0.id, user) }
        let object = try ObjectSealing.seal(
            [UInt8](bytes), name, by: await registry.objectsKey)
        do { try store.writeObjects([object], removing: tooMany) } catch { throw .journal(error) }
        without.remove(user)
    }

    /// Throws a draft away.
    package func discard(_ id: String, of user: UserID) throws(RegistryError) {
        do { try store.writeObjects([], removing: Self.names(id, user)) } catch {
            throw .journal(error)
        }
    }

    // MARK: Files of a draft

    /// Files that one draft has at most.
    package static let mostFiles = 24

    /// Keeps a file with a draft, at a place; the one that was there goes.
    package func keep(
        file bytes: [UInt8], at place: Int, of id: String, of user: UserID
    ) async throws(RegistryError) {
        guard let name = Self.fileName(id, place, user) else { throw .cryptography }
        let object = try ObjectSealing.seal(bytes, name, by: await registry.objectsKey)
        do { try store.writeObjects([object], removing: []) } catch { throw .journal(error) }
    }

    /// A file that was kept with a draft; nil where there is none at the place.
    package func file(
        at place: Int, of id: String, of user: UserID
    ) async throws(RegistryError) -> [UInt8]? {
        guard let name = Self.fileName(id, place, user) else { return nil }
        let object: StoredObject?
        do { object = try store.object(name) } catch { throw .journal(error) }
        let key = await registry.objectsKey
        return object.flatMap { ObjectSealing.open($0, by: key) }
    }

    /// Throws a file of a draft away.
    package func discard(
        fileAt place: Int, of id: String, of user: UserID
    ) throws(RegistryError) {
        guard let name = Self.fileName(id, place, user) else { return }
        do { try store.writeObjects([], removing: [name]) } catch { throw .journal(error) }
    }

    /// The draft and all places of its files.
    private static func names(_ id: String, _ user: UserID) -> [StoredObject.Name] {
        (name(id, user).map { [$0] } ?? [])
            + (0..<mostFiles).compactMap { fileName(id, $0, user) }
    }

    private static func fileName(_ id: String, _ place: Int, _ user: UserID)
        -> StoredObject.Name?
    {
        guard (8...32).contains(id.utf8.count), (0..<mostFiles).contains(place) else { return nil }
        let digest = SHA256.hash(data: Array("\(id) \(place)".utf8))
        return StoredObject.Name(kind: .draftFile, owner: user.number, bytes: Array(digest))
    }

    private static func name(_ id: String, _ user: UserID) -> StoredObject.Name? {
        let bytes = Array(id.utf8)
        guard (8...32).contains(bytes.count) else { return nil }
        return StoredObject.Name(kind: .draft, owner: user.number, bytes: bytes)
    }
}
