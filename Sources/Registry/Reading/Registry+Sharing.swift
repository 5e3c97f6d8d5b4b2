// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework

extension Registry {
    /// Selects what may leave for another organisation, and counts what stays and why.
    ///
    /// Nothing of it may leave before it is on record what left: `ExportCommand.issue`, with an
    /// `IssuedExport` of the selection. Consents are asked once more then.
    ///
    /// - Parameters:
    ///   - recipient: An organisation that is entered in the directory, so that consents can name it.
    ///   - persons: Only these; everybody within reach where it is nil.
    ///   - person: In whose name the recipient asks.
    /// Between two agencies that work in this registry an agreement has to be in force as well.
    ///
    /// - Throws: `RegistryError.unknownAgency` where the recipient is not entered.
    /// - Complexity: the size of the registry where nobody is named; other requests go on meanwhile.
    package func selection(
        to recipient: AgencyID, of persons: [PersonID]? = nil, inTheNameOf person: PersonID? = nil,
        by actor: Actor, for purpose: Purpose
    ) async throws(RegistryError) -> Outcome<ExportSelection> {
        guard case .user(let user, let role, let sender) = actor,
            RecordRelation.allCases.contains(where: {
                Permissions.allows(role, .share, for: purpose, relation: $0)
            })
        else { return .refused(Refusal(.notPermitted)) }
        let (state, at) = try await enqueue { (registry) throws(RegistryError) in
            guard registry.state.directory.agencies[recipient] != nil else {
                throw .unknownAgency(recipient)
            }
            for person in (persons ?? []) + (person.map { [$0] } ?? []) {
                try registry.require(person)
            }
            return (registry.state, registry.now)
        }
        let directory = state.directory
        guard
            recipient == sender || !directory.members.isSuperset(of: [sender, recipient])
                || state.casework.isAgreed(
                    .handing(for: purpose), for: purpose, between: sender, and: recipient,
                    on: at.day)
        else {
            return .refused(
                Refusal(.agreementMissing, about: [sender.description, recipient.description]))
        }
        let border = ExportBorder(
            sender: sender, recipient: recipient, purpose: purpose, at: at, inTheNameOf: person)
        return .accepted(
            await Self.select(state, across: border, by: user, in: role, of: persons))
    }

    @concurrent
    private static func select(
        _ state: RegistryState, across border: ExportBorder, by user: UserID, in role: Role,
        of persons: [PersonID]?
    ) async -> ExportSelection {
        ExportSelection(
            state.casework, across: border, by: user, in: role, of: persons,
            erased: Set(state.erasures.keys), erasedRows: state.erasedRows)
    }
}
