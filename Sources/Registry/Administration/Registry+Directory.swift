// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework

extension Registry {
    /// Enters an agency under a name, or answers the one that has it.
    package func enroll(agency name: String, by actor: Actor, for purpose: Purpose = .maintenance)
        async throws(RegistryError) -> AgencyID
    {
        try await enqueue { (registry) throws(RegistryError) in
            _ = try AdministrativePermission.enroll.user(actor, for: purpose)
            if let known = registry.state.directory.agency(named: name) { return known }
            var identifiers = IdentifierSource(after: registry.state.highest)
            let id = identifiers.next(AgencyID.self)
            try registry.record(.agencyEnrolled(id, name: name), by: actor, for: purpose)
            return id
        }
    }

    /// Enters a place of an agency under a name, or answers the one that has it.
    package func enroll(
        facility name: String, of agency: AgencyID, by actor: Actor,
        for purpose: Purpose = .maintenance
    ) async throws(RegistryError) -> FacilityID {
        try await enqueue { (registry) throws(RegistryError) in
            _ = try AdministrativePermission.enroll.user(actor, for: purpose)
            let directory = registry.state.directory
            guard directory.agencies[agency] != nil else { throw .unknownAgency(agency) }
            if let known = directory.facility(named: name, of: agency) { return known }
            var identifiers = IdentifierSource(after: registry.state.highest)
            let id = identifiers.next(FacilityID.self)
            try registry.record(
                .facilityEnrolled(id, agency, name: name), by: actor, for: purpose)
            return id
        }
    }

    /// Enters somebody who works with the registry, or answers the one who has the name.
    ///
    /// A name belongs to one user with one role; who has two has two names.
    package func enroll(
        user name: String, _ role: Role, of agency: AgencyID, by actor: Actor,
        for purpose: Purpose = .maintenance
    ) async throws(RegistryError) -> Directory.User {
        try await enqueue { (registry) throws(RegistryError) in
            _ = try AdministrativePermission.enroll.user(actor, for: purpose)
            let directory = registry.state.directory
            guard directory.agencies[agency] != nil else { throw .unknownAgency(agency) }
            if let known = directory.user(named: name) { return known }
            var identifiers = IdentifierSource(after: registry.state.highest)
            let id = identifiers.next(UserID.self)
            try registry.record(
                .userEnrolled(id, name: name, role, agency), by: actor, for: purpose)
            return Directory.User(id: id, name: name, role: role, agency: agency)
        }
    }

    /// Journals what happened to the registry itself.
    @discardableResult
    func record(_ event: AdministrativeEvent, by actor: Actor, for purpose: Purpose)
        throws(RegistryError) -> UInt64
    {
        try record(
            Act(at: now, actor: actor, purpose: purpose, happenings: [.administrative(event)]))
    }
}
