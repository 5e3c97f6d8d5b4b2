// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Crypto

/// An entry that was read, with what could be opened of it.
struct OpenedEntry: Sendable {
    let sequence: UInt64
    let act: Act
    let highest: HighestNumbers
    /// Whose keys seal its content.
    let owners: [KeyUse]
    /// Keys that would open its content and are not there any more.
    let missing: [KeyUse]
    /// The request that made it and the entries after it; nil in those, and where nobody named one.
    let request: NamedRequest?

    /// Whether one of these people was written about, or shown.
    func mentions(_ people: Set<KeyOwner>) -> Bool {
        owners.contains { people.contains($0.owner) }
            || act.happenings.contains { happening in
                switch happening {
                case .casework(.file(.disclosed(let person, _, _, _))):
                    people.contains(.person(person))
                case .administrative(.listed(_, let persons)):
                    persons.contains { people.contains(.person($0)) }
                case .casework(.export(.issued(let export))):
                    export.persons.contains { people.contains(.person($0)) }
                default: false
                }
            }
    }
}

extension EntryWriter {
    /// What stands before an act: the version of the form, whose keys seal the content, and the request
    /// that made it.
    ///
    /// The request is in the log with the entry, so that whoever takes away the table of requests cannot
    /// have an act done twice.
    static func head(owners: [KeyUse], request: NamedRequest?) -> [UInt8] {
        var head = ByteWriter()
        head.put(version)
        head.put(count: owners.count)
        for use in owners {
            head.put(use.owner.kind)
            head.put(number: use.owner.number)
            head.put(number: UInt64(use.generation))
        }
        head.put(UInt8(request == nil ? 0 : 1))
        if let request {
            head.put(request.key.bytes)
            head.put(request.request.digest)
            head.put(number: request.request.count)
            head.put(request.request.identifiers)
        }
        return head.bytes
    }
}

extension EntrySealing {
    /// Opens an entry, and its content where its key is there.
    ///
    /// - Parameter forms: Those that the entries opened before have found out.
    /// - Throws: `RegistryError.damagedEntry` where it was changed or moved.
    func open(
        _ entry: JournalEntry, ring: KeyRing, forms: CodedForms = CodedForms()
    ) throws(RegistryError) -> OpenedEntry {
        let kept = try openKept(entry)
        var reader = ByteReader(kept)
        let owners: [KeyUse]
        let request: NamedRequest?
        do throws(CodingFault) {
            owners = try Self.owners(&reader)
            request = try Self.request(&reader, first: entry.sequence)
        } catch {
            throw .unreadableEntry(entry.sequence)
        }
        var content: [UInt8]? = []
        var missing: [KeyUse] = []
        if !entry.content.isEmpty {
            if let key = ring.contentKey(of: owners) {
                content = try openContent(entry, owners: owners, key: key)
            } else {
                content = nil
                missing = owners.filter { ring.dataKey(of: $0) == nil }
            }
        }
        let entryReader = EntryReader(kept: kept, content: content, forms: forms)
        guard let act = try? entryReader.act(&reader) else {
            throw .unreadableEntry(entry.sequence)
        }
        return OpenedEntry(
            sequence: entry.sequence, act: act, highest: entryReader.highest, owners: owners,
            missing: missing, request: request)
    }

    private static func request(_ reader: inout ByteReader, first: UInt64) throws(CodingFault)
        -> NamedRequest?
    {
        guard try reader.byte() != 0 else { return nil }
        return NamedRequest(
            key: RequestKey(bytes: Array(try reader.block())),
            request: StoredRequest(
                digest: Array(try reader.block()), first: first, count: try reader.number(),
                identifiers: Array(try reader.block())))
    }

    private static func owners(_ reader: inout ByteReader) throws(CodingFault) -> [KeyUse] {
        guard try reader.byte() == EntryWriter.version else { throw reader.fault("a version") }
        var owners: [KeyUse] = []
        for _ in 0..<(try reader.count()) {
            guard let owner = KeyOwner(kind: try reader.byte(), number: try reader.number()),
                let generation = UInt32(exactly: try reader.number())
            else { throw reader.fault("an owner") }
            owners.append(KeyUse(owner: owner, generation: generation))
        }
        return owners
    }
}
