// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Crypto
import CryptoExtras
import Foundation

/// All keys of a registry that is open: agencies' in the clear, people's wrapped until they are used.
struct KeyRing: Sendable {
    private var root: SymmetricKey
    private var registry: SymmetricKey
    private var agencies: [AgencyID: SymmetricKey] = [:]
    private var persons = NumberedTable<PersonID, WrappedKey>()
    private var rows = NumberedTable<RowID, WrappedKey>()
    /// The keys that are derived from the registry's own.
    private(set) var derived: DerivedKeys

    /// The ring of a new registry.
    init(root: SymmetricKey, randomness: inout some RandomNumberGenerator) {
        self.root = root
        registry = SymmetricKey(data: randomness.bytes(32))
        derived = DerivedKeys(of: registry)
    }

    /// The ring of what is stored.
    ///
    /// - Throws: `RegistryError.wrongRootKey` where the root key does not open it.
    init(root: SymmetricKey, stored: [(KeyOwner, WrappedKey)]) throws(RegistryError) {
        self.root = root
        guard let own = stored.first(where: { $0.0 == .registry })?.1,
            let registry = Self.unwrap(own, root)
        else { throw .wrongRootKey }
        self.registry = registry
        derived = DerivedKeys(of: registry)
        for (owner, wrapped) in stored {
            switch owner {
            case .registry: break
            case .agency(let id):
                guard let key = Self.unwrap(wrapped, root) else { throw .wrongRootKey }
                agencies[id] = key
            case .person(let id): persons[id] = wrapped
            case .row(let id): rows[id] = wrapped
            }
        }
    }

    func wrapped(_ owner: KeyOwner) -> WrappedKey? {
        switch owner {
        case .registry: Self.wrap(registry, root, nil, 0)
        case .agency(let id): agencies[id].flatMap { Self.wrap($0, root, nil, 0) }
        case .person(let id): persons[id]
        case .row(let id): rows[id]
        }
    }

    func has(_ owner: KeyOwner) -> Bool {
        switch owner {
        case .registry: true
        case .agency(let id): agencies[id] != nil
        case .person(let id): persons[id] != nil
        case .row(let id): rows[id] != nil
        }
    }

    /// The generation of the key that a person or row has.
    func generation(of owner: KeyOwner) -> UInt32? {
        switch owner {
        case .registry, .agency: nil
        case .person(let id): persons[id]?.generation
        case .row(let id): rows[id]?.generation
        }
    }

    /// The data key of a person or row; nil where it was destroyed, or its agency's was.
    func dataKey(of use: KeyUse) -> SymmetricKey? {
        guard let wrapped = wrapped(use.owner), wrapped.generation == use.generation,
            let agency = wrapped.agency, let key = agencies[agency]
        else { return nil }
        return Self.unwrap(wrapped, key)
    }

    /// Everybody whose key an agency's wraps.
    func persons(of agency: AgencyID) -> [PersonID] {
        persons.filter { $0.value.agency == agency }.map(\.key)
    }

    /// How many people's keys each agency's wraps.
    var peopleByAgency: [AgencyID: Int] {
        persons.values.reduce(into: [:]) { counts, key in
            if let agency = key.agency { counts[agency, default: 0] += 1 }
        }
    }

    /// By what the root key is told from another.
    var rootFingerprint: String { Self.fingerprint(of: root) }

    /// By what an agency's key is told from another; nil where it has none.
    func fingerprint(of agency: AgencyID) -> String? { agencies[agency].map(Self.fingerprint) }

    /// Rows whose key an agency's wraps.
    func rows(of agency: AgencyID) -> [RowID] {
        rows.filter { $0.value.agency == agency }.map(\.key)
    }

    /// The key that seals the content of an entry about these owners.
    ///
    /// One owner's key is taken as it is. That of several is derived from all of theirs, so that the
    /// destruction of any one of them makes the content unreadable. Without owners the registry's.
    func contentKey(of uses: [KeyUse]) -> SymmetricKey? {
        guard let first = uses.first else { return derived.content }
        if uses.count == 1 { return dataKey(of: first) }
        var material = Data()
        for use in uses.sorted(by: { $0.owner < $1.owner }) {
            guard let key = dataKey(of: use) else { return nil }
            material.append(unsafe key.withUnsafeBytes { unsafe Data($0) })
        }
        return HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: material),
            info: Data("reunify/1 content of several".utf8), outputByteCount: 32)
    }

    // MARK: Changes; each answers what has to be stored

    /// Gives a person or row a key, and the agency one where it has none.
    mutating func addKey(
        for use: KeyUse, of agency: AgencyID, randomness: inout some RandomNumberGenerator
    ) -> [KeyOwner] {
        var added: [KeyOwner] = []
        let wrapping: SymmetricKey
        if let key = agencies[agency] {
            wrapping = key
        } else {
            wrapping = SymmetricKey(data: randomness.bytes(32))
            agencies[agency] = wrapping
            added.append(.agency(agency))
        }
        let key = SymmetricKey(data: randomness.bytes(32))
        guard let wrapped = Self.wrap(key, wrapping, agency, use.generation) else { return added }
        set(wrapped, for: use.owner)
        return added + [use.owner]
    }

    mutating func destroy(_ owner: KeyOwner) {
        switch owner {
        case .registry: break
        case .agency(let id): agencies[id] = nil
        case .person(let id): persons[id] = nil
        case .row(let id): rows[id] = nil
        }
    }

    /// A new key for an agency; every key that it wraps is wrapped anew.
    ///
    /// - Complexity: the number of people that the agency registered.
    mutating func rotate(_ agency: AgencyID, randomness: inout some RandomNumberGenerator)
        -> [KeyOwner]
    {
        guard let old = agencies[agency] else { return [] }
        let new = SymmetricKey(data: randomness.bytes(32))
        var changed: [KeyOwner] = [.agency(agency)]
        let owners =
            persons.filter { $0.value.agency == agency }.map { (KeyOwner.person($0.key), $0.value) }
            + rows.filter { $0.value.agency == agency }.map { (KeyOwner.row($0.key), $0.value) }
        for (owner, wrapped) in owners.sorted(by: { $0.0 < $1.0 }) {
            guard let key = Self.unwrap(wrapped, old),
                let rewrapped = Self.wrap(key, new, agency, wrapped.generation)
            else { continue }
            set(rewrapped, for: owner)
            changed.append(owner)
        }
        agencies[agency] = new
        return changed
    }

    /// Wraps all that the root key wraps by another one.
    mutating func rotateRoot(to new: SymmetricKey) -> [KeyOwner] {
        root = new
        return [.registry] + agencies.keys.sorted().map { .agency($0) }
    }

    private mutating func set(_ wrapped: WrappedKey, for owner: KeyOwner) {
        switch owner {
        case .person(let id): persons[id] = wrapped
        case .row(let id): rows[id] = wrapped
        case .registry, .agency: break
        }
    }

    private static func wrap(
        _ key: SymmetricKey, _ by: SymmetricKey, _ agency: AgencyID?, _ generation: UInt32
    ) -> WrappedKey? {
        (try? AES.KeyWrap.wrap(key, using: by)).flatMap {
            WrappedKey(agency: agency, generation: generation, bytes: [UInt8]($0))
        }
    }

    private static func unwrap(_ wrapped: WrappedKey, _ by: SymmetricKey) -> SymmetricKey? {
        try? AES.KeyWrap.unwrap(wrapped.bytes, using: by)
    }
}

/// Keys for one use each, derived from the registry's key (HKDF with SHA-256, RFC 5869).
struct DerivedKeys: Sendable {
    /// Seals what stays of an entry.
    let journal: SymmetricKey
    /// Seals the content of entries that are about nobody.
    let content: SymmetricKey
    /// Seals the rows of the current state.
    let state: SymmetricKey
    /// Salts of the commitments.
    let salts: SymmetricKey
    /// The blind index of identifiers.
    let index: SymmetricKey
    /// Idempotency keys and the digests of what they were used for.
    let requests: SymmetricKey
    /// Seals accounts and sessions.
    let accounts: SymmetricKey
    /// Names papers, and seals unfinished forms.
    let objects: SymmetricKey
    private let registry: SymmetricKey

    init(of registry: SymmetricKey) {
        func key(_ use: String) -> SymmetricKey {
            HKDF<SHA256>.deriveKey(
                inputKeyMaterial: registry, info: Data("reunify/1 \(use)".utf8),
                outputByteCount: 32)
        }
        self.registry = registry
        journal = key("journal")
        content = key("content")
        state = key("state")
        salts = key("salts")
        index = key("index")
        requests = key("requests")
        accounts = key("accounts")
        objects = key("objects")
    }

    /// What messages to a program are signed by.
    func webhookSecret(_ number: UInt64) -> [UInt8] {
        let key = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: registry, info: Data("reunify/1 webhook \(number)".utf8),
            outputByteCount: 32)
        return unsafe key.withUnsafeBytes { unsafe [UInt8]($0) }
    }

    /// The private key that signs the checkpoints of an epoch of the log.
    func signingSeed(epoch: UInt64) -> [UInt8] {
        let key = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: registry, info: Data("reunify/1 signing \(epoch)".utf8),
            outputByteCount: 32)
        return unsafe key.withUnsafeBytes { unsafe [UInt8]($0) }
    }
}
