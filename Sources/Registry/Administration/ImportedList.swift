// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework

/// A list that an agency handed over: where its rows are from, and by what they are read.
///
/// It names columns, never what a row says.
package struct ImportedList: Hashable, Sendable, Codable {
    /// The agency that handed it over.
    package let agency: AgencyID
    /// SHA-256 of the file as 64 hexadecimal digits.
    package let digest: String
    /// The file's name, without its folder.
    package let name: String
    /// The header letter for letter.
    package let header: String
    /// The mapping by which it is read, as the text of its file.
    package let mapping: String
    /// The records it holds: those that are accepted, and those that are quarantined.
    package let records: Int

    /// A list of its parts.
    package init(
        agency: AgencyID, digest: String, name: String, header: String, mapping: String,
        records: Int
    ) {
        self.agency = agency
        self.digest = digest
        self.name = name
        self.header = header
        self.mapping = mapping
        self.records = records
    }

    /// Whether its rows are copies of others' records that end when their source says so, as those of PFIF.
    ///
    /// The form stands in the mapping, which this target does not read; a list that has the word elsewhere in
    /// its mapping only has more keys than it needs.
    var holdsCopies: Bool { mapping.contains("pfif") }
}

extension Registry {
    /// Records that a list is being imported, and by which mapping; the last mapping counts.
    ///
    /// - Throws: `RegistryError.notPermitted` unless a data steward of the agency does it for
    ///   registration.
    package func announce(
        _ list: ImportedList, by actor: Actor, for purpose: Purpose
    ) async throws(RegistryError) {
        try await enqueue { (registry) throws(RegistryError) in
            _ = try AdministrativePermission.announce.user(actor, for: purpose)
            guard case .user(_, _, list.agency) = actor else { throw .notPermitted }
            if registry.state.lists[ImportedListKey(list)] == list { return }
            try registry.record(.listAnnounced(list), by: actor, for: purpose)
        }
    }
}

extension Registry {
    /// Puts on record what is done with a list that is on its way in.
    ///
    /// - Parameter key: With the same key it is on record once.
    /// - Throws: `RegistryError.notPermitted` unless a data steward does it for registration.
    @discardableResult
    package func note(
        _ step: AdministrativeEvent.ListStep, ofList list: String, by actor: Actor,
        for purpose: Purpose, key: IdempotencyKey? = nil
    ) async throws(RegistryError) -> Acknowledgement {
        try await enqueue { (registry) throws(RegistryError) in
            _ = try AdministrativePermission.announce.user(actor, for: purpose)
            if let key, let done = try registry.repetition(step, list, actor, purpose, key) {
                return done
            }
            let entry = try registry.record(
                .listHandled(step, digest: list), by: actor, for: purpose)
            if let key {
                registry.remember(
                    key, registry.digest(step, list, actor, purpose), first: entry, count: 1,
                    IdentifierSource(after: registry.state.highest))
            }
            return Acknowledgement(first: entry, count: 1, isRepetition: false)
        }
    }

    /// Whether a step is on record under a key; nil where the key is new.
    ///
    /// - Throws: `RegistryError.requestReused` where it was used for something else.
    package func noted(
        _ step: AdministrativeEvent.ListStep, ofList list: String, by actor: Actor,
        for purpose: Purpose, key: IdempotencyKey
    ) async throws(RegistryError) -> Acknowledgement? {
        try await enqueue { (registry) throws(RegistryError) in
            try registry.repetition(step, list, actor, purpose, key)
        }
    }

    private func repetition(
        _ step: AdministrativeEvent.ListStep, _ list: String, _ actor: Actor, _ purpose: Purpose,
        _ key: IdempotencyKey
    ) throws(RegistryError) -> Acknowledgement? {
        guard let stored = try request(key) else { return nil }
        return try repetition(of: stored, digest(step, list, actor, purpose))
    }

    private func digest(
        _ step: AdministrativeEvent.ListStep, _ list: String, _ actor: Actor, _ purpose: Purpose
    ) -> [UInt8] {
        ring.derived.digest(["list", step.rawValue, list], by: actor, for: purpose)
    }
}

extension ImportedListKey {
    /// The key of a list.
    package init(_ list: ImportedList) {
        self.init(agency: list.agency, digest: list.digest)
    }
}
