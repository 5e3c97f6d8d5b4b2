// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework

/// Lists that speak of people: who was shown one is on record before it is handed out.
extension Registry {
    /// Hands out a list, once it is on record that it was shown, and of whom it speaks.
    ///
    /// - Parameter choose: Answers what is listed, each with the people it speaks of; or a refusal.
    package func list<Element: Sendable>(
        _ listing: AdministrativeEvent.Listing, by actor: Actor, for purpose: Purpose,
        _ choose:
            @escaping @Sendable (RegistryState, ActContext) throws(Refusal) -> [(
                Element, [PersonID]
            )]
    ) async throws(RegistryError) -> Outcome<[Element]> {
        try await enqueue { (registry) throws(RegistryError) in
            let context = ActContext(
                actor: actor, purpose: purpose, at: registry.now, rules: registry.environment.rules)
            let chosen: [(Element, [PersonID])]
            do throws(Refusal) {
                chosen = try choose(registry.state, context)
            } catch {
                return .refused(error)
            }
            let persons = Set(chosen.flatMap(\.1).map(registry.state.casework.canonical))
            try registry.record(.listed(listing, persons.sorted()), by: actor, for: purpose)
            return .accepted(chosen.map(\.0))
        }
    }

    /// Proposals of relatives about people within reach of a tracing officer, the strongest first.
    ///
    /// - Parameters:
    ///   - person: Only those about somebody.
    ///   - all: Those that are decided, too.
    package func proposals(
        of person: PersonID? = nil, all: Bool = false, by actor: Actor, for purpose: Purpose
    ) async throws(RegistryError) -> Outcome<[Proposal]> {
        try await list(.proposals, by: actor, for: purpose) {
            (state, context) throws(Refusal) in
            let casework = state.casework
            let reach = try Reach(.reviewProposal, casework, context)
            let asked = person.map(casework.canonical)
            return casework.proposals.values.filter { proposal in
                guard all || proposal.stage.isPending else { return false }
                let pair = [proposal.subject, proposal.relative]
                if let asked, !pair.map(casework.canonical).contains(asked) { return false }
                return pair.contains(where: reach.has)
            }.sorted { ($1.probability, $0.id) < ($0.probability, $1.id) }
                .map { ($0, [$0.subject, $0.relative]) }
        }
    }

    /// Proposals that two persons are one, about people within reach of a data steward, the strongest
    /// first.
    package func resolutionProposals(
        of person: PersonID? = nil, all: Bool = false, by actor: Actor, for purpose: Purpose
    ) async throws(RegistryError) -> Outcome<[ResolutionProposal]> {
        try await list(.resolutionProposals, by: actor, for: purpose) {
            (state, context) throws(Refusal) in
            let casework = state.casework
            let reach = try Reach(.resolve, casework, context)
            let asked = person.map(casework.canonical)
            return casework.resolutionProposals.values.filter { proposal in
                guard all || proposal.stage == .open else { return false }
                let pair = [proposal.one, proposal.other]
                if let asked, !pair.map(casework.canonical).contains(asked) { return false }
                return pair.contains(where: reach.has)
            }.sorted { ($1.probability, $0.id) < ($0.probability, $1.id) }
                .map { ($0, [$0.one, $0.other]) }
        }
    }

    /// What was tried and must not happen, by the links it was about; ascending.
    package func alerts(by actor: Actor, for purpose: Purpose) async throws(RegistryError)
        -> Outcome<[Alert]>
    {
        try await list(.alerts, by: actor, for: purpose) { (state, context) throws(Refusal) in
            let casework = state.casework
            let reach = try Reach(.disclose(.links), casework, context)
            return casework.alerts.sorted {
                ($0.link, $0.act.rawValue) < ($1.link, $1.act.rawValue)
            }.compactMap { alert in
                guard let link = casework.links[alert.link] else { return nil }
                let pair = [link.subject, link.relative]
                return pair.contains(where: reach.has) ? (alert, pair) : nil
            }
        }
    }

    /// The family units of people within reach; only those of a person, where one is named.
    package func familyUnits(
        of person: PersonID? = nil, by actor: Actor, for purpose: Purpose
    ) async throws(RegistryError) -> Outcome<[FamilyUnit]> {
        try await list(.familyUnits, by: actor, for: purpose) { (state, context) throws(Refusal) in
            let casework = state.casework
            let reach = try Reach(.disclose(.links), casework, context)
            let units =
                person.map { casework.familyUnits(of: $0) }
                ?? Array(casework.familyUnits.values)
            return units.filter { $0.members.contains(where: reach.has) }.map { ($0, $0.members) }
        }
    }
}

extension Registry {
    /// Legal holds on people within reach of who may place them, the newest first; one for each person.
    package func legalHolds(by actor: Actor, for purpose: Purpose) async throws(RegistryError)
        -> Outcome<[LegalHold]>
    {
        try await list(.holds, by: actor, for: purpose) { (state, context) throws(Refusal) in
            let casework = state.casework
            let reach = try Reach(.placeHold, casework, context)
            var seen: Set<PersonID> = []
            return state.holds.values.sorted { ($1.at, $0.person) < ($0.at, $1.person) }
                .compactMap { hold in
                    let person = casework.canonical(hold.person)
                    guard reach.has(person), seen.insert(person).inserted else { return nil }
                    let own = LegalHold(
                        person: person, reason: hold.reason, by: hold.by, at: hold.at)
                    return (own, [person])
                }
        }
    }
}

/// Whom somebody may see, for one action.
private struct Reach {
    private let state: CaseworkState
    private let action: Action
    private let user: UserID
    private let role: Role
    private let agency: AgencyID
    private let purpose: Purpose
    private let at: Moment

    /// - Throws: `Refusal.notPermitted` where the role may not do it to anybody, or not for this.
    init(_ action: Action, _ state: CaseworkState, _ context: ActContext) throws(Refusal) {
        guard case .user(let user, let role, let agency) = context.actor,
            RecordRelation.allCases.contains(where: {
                Permissions.allows(role, action, for: context.purpose, relation: $0)
            })
        else { throw Refusal(.notPermitted, action: action) }
        (self.state, self.action, self.user, self.role) = (state, action, user, role)
        (self.agency, purpose, at) = (agency, context.purpose, context.at)
    }

    func has(_ person: PersonID) -> Bool {
        Permissions.allows(
            role, action, for: purpose,
            relation: state.relation(of: user, agency, to: person, at: at))
    }
}
