// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Between what an agency has on record and a recipient: decides who may leave, and why somebody may
/// not.
///
/// It is asked when an export is made, and once more when it is journaled, so that a consent that was
/// withdrawn in between counts.
package struct ExportBorder: Sendable {
    /// Whose records they are.
    package let sender: AgencyID
    /// Who gets them: an organisation that the registry knows, so that a consent can name it.
    package let recipient: AgencyID
    package let purpose: Purpose
    package let at: Moment
    /// The person in whose name the recipient asks, such as a parent who wants a copy of the file.
    package let inTheNameOf: PersonID?

    /// A border of its parts.
    package init(
        sender: AgencyID, recipient: AgencyID, purpose: Purpose, at: Moment,
        inTheNameOf: PersonID? = nil
    ) {
        self.sender = sender
        self.recipient = recipient
        self.purpose = purpose
        self.at = at
        self.inTheNameOf = inTheNameOf
    }

    /// Why nothing of a person may leave; nil where it may.
    ///
    /// Withholding goes before consent, and outlives the day on which its form expires. What an agency
    /// takes to itself needs no consent: it leaves nobody.
    package func reason(keeping person: PersonID, in state: CaseworkState) -> StayingReason? {
        if state.isWithheld(person, from: recipient, at: at) { return .withheld }
        if let inTheNameOf, state.isWithheld(person, fromPerson: inTheNameOf, at: at) {
            return .withheldFromPerson
        }
        if recipient == sender { return nil }
        return consentMissing(of: person, in: state)
    }

    /// Why there is no consent in force to hand a person's record to the recipient for the purpose; nil
    /// where there is one.
    private func consentMissing(of person: PersonID, in state: CaseworkState) -> StayingReason? {
        let scopes = purpose.consentScopes
        let own = Set(state.identifiers(of: person))
        let given = state.consents(of: person).filter {
            scopes.contains($0.scope) && $0.recipients.contains(recipient)
                && !$0.covers.isDisjoint(with: own)
        }
        if given.contains(where: { $0.stage(at: at) == .active }) { return nil }
        let newest = given.filter { $0.stage(at: at) != .notYet }
            .max { ($0.given, $0.id) < ($1.given, $1.id) }
        return switch newest?.stage(at: at) {
        case .withdrawn: .consentWithdrawn
        case .expired: .consentExpired
        case .notYet, .active, nil: .noConsent
        }
    }
}

extension CaseworkState {
    /// Whether somebody keeps what concerns a person from another person.
    ///
    /// Like ``isWithheld(_:from:at:)`` it outlives the day on which the form expires.
    package func isWithheld(
        _ person: PersonID, fromPerson other: PersonID, at moment: Moment
    ) -> Bool {
        let own = Set(identifiers(of: person))
        let others = Set(identifiers(of: other))
        guard own.isDisjoint(with: others) else { return false }
        return consents(of: person).contains { consent in
            guard !consent.covers.isDisjoint(with: own),
                !consent.withheldFromPersons.isDisjoint(with: others)
            else { return false }
            return switch consent.stage(at: moment) {
            case .active, .expired: true
            case .notYet, .withdrawn: false
            }
        }
    }

    /// Tracing requests that a person made, open or closed.
    package func requests(by person: PersonID) -> [TracingRequest] {
        let own = Set(identifiers(of: person))
        return Set(own.flatMap { index[$0]?.requests ?? [] }).sorted()
            .compactMap { requests[$0] }.filter { own.contains($0.inquirer) }
    }

    /// Whether a relation of a person was verified and counts.
    package func hasVerifiedLink(_ person: PersonID) -> Bool {
        links(of: person).contains { $0.isVerified && $0.superseded == nil }
    }
}
