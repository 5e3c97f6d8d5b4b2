// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import FamilyLinkage

@testable import Casework

/// A registry in a test: a state, a clock that the test moves, and people who act.
struct World {
    var state = CaseworkState()
    /// Seconds since 1970; 10 June 2018, 12:00 UTC at first.
    var now = 1_528_632_000
    /// Every event so far, in order.
    var journal: [Event] = []

    /// Agencies and facilities.
    static let border = AgencyID(1)
    static let shelter = AgencyID(2)
    static let tracers = AgencyID(3)
    static let cell = FacilityID(1)
    static let ward = FacilityID(2)
    static let house = FacilityID(3)

    /// Agencies whose people work in the registry; the tracers are outside it.
    static let members: Set<AgencyID> = [border, shelter]

    /// People who act.
    static let intake = Actor.user(UserID(1), .intakeWorker, border)
    static let guardOne = Actor.user(UserID(2), .custodian, border)
    static let chief = Actor.user(UserID(3), .supervisor, border)
    static let receiver = Actor.user(UserID(4), .custodian, shelter)
    static let caseworker = Actor.user(UserID(5), .caseworker, shelter)
    static let head = Actor.user(UserID(6), .supervisor, shelter)
    static let verifier = Actor.user(UserID(7), .verifier, shelter)
    static let otherVerifier = Actor.user(UserID(8), .verifier, shelter)
    static let tracer = Actor.user(UserID(9), .tracingOfficer, shelter)
    static let steward = Actor.user(UserID(10), .dataSteward, border)
    static let counsel = Actor.user(UserID(11), .counsel, shelter)
    static let matching = Actor.matching(model: "test-1")

    /// A mother, her two children and somebody else's father.
    static let mother = PersonID(1)
    static let daughter = PersonID(2)
    static let son = PersonID(3)
    static let stranger = PersonID(4)
    static let motherLink = LinkID(1)
    static let sonLink = LinkID(2)
    static let siblingLink = LinkID(3)

    var moment: Moment { Self.moment(now) }

    static func moment(_ seconds: Int) -> Moment {
        guard let moment = Moment(seconds: seconds, offsetMinutes: -300, zone: "America/Chicago")
        else { preconditionFailure("no such moment") }
        return moment
    }

    static func purpose(of actor: Actor, _ command: Command) -> Purpose {
        guard case .user(_, let role, _) = actor else { return .tracing }
        return Purpose.allCases.first { purpose in
            RecordRelation.allCases.contains {
                Permissions.allows(role, command.action, for: purpose, relation: $0)
            }
        } ?? .care
    }

    func decision(_ command: Command, by actor: Actor, for purpose: Purpose? = nil) -> Decision {
        decide(
            state, command,
            ActContext(
                actor: actor, purpose: purpose ?? Self.purpose(of: actor, command), at: moment,
                members: Self.members))
    }

    func refusal(_ command: Command, by actor: Actor, for purpose: Purpose? = nil) -> Refusal? {
        guard case .refused(let refusal) = decision(command, by: actor, for: purpose) else {
            return nil
        }
        return refusal
    }

    func code(_ command: Command, by actor: Actor) -> Refusal.Code? {
        refusal(command, by: actor)?.code
    }

    /// Does it, and says why not where it is refused.
    ///
    /// A minute passes.
    @discardableResult
    mutating func act(_ command: Command, by actor: Actor) -> Refusal.Code? {
        let decision = decision(command, by: actor)
        for event in decision.events {
            state.apply(event)
            journal.append(event)
        }
        now += 60
        if case .refused(let refusal) = decision { return refusal.code }
        return nil
    }

    /// Does it; a test that gets here with a refusal stops.
    mutating func must(_ command: Command, by actor: Actor) throws {
        if let code = act(command, by: actor) { throw Unexpected(code: code, command: command) }
    }

    struct Unexpected: Error {
        let code: Refusal.Code
        let command: Command
    }

    // MARK: Records

    static func identity(_ name: String, born year: Int?, language: String = "es") -> Identity {
        Identity(
            names: [RecordedName(kind: .typed, asTyped: name)], sex: .female,
            dateOfBirth: year.flatMap { year in
                Day(year, 3, 4).flatMap {
                    RecordedDate(earliest: $0, latest: $0, precision: .day)
                }
            }, age: nil, languages: [Language(language)])
    }

    func record(_ id: UInt64, _ name: String, born year: Int?, agency: AgencyID = border)
        -> SourceRecord
    {
        SourceRecord(
            id: SourceRecordID(id), agency: agency, identity: Self.identity(name, born: year),
            row: nil, received: moment)
    }

    static let spanish = Interpretation(
        language: Language("es"), interpreter: nil, interpretedInto: nil)

    static func link(
        _ id: LinkID, _ subject: PersonID, _ relative: PersonID, _ relation: FamilyRelation,
        origin: FamilyLink.Origin = .encounter
    ) -> FamilyLink {
        FamilyLink(
            id: id, subject: subject, relative: relative, relation: relation,
            caredForSubject: false,
            origin: origin)
    }

    func separation(_ id: UInt64, _ link: LinkID = motherLink, by user: UInt64 = 2) -> Separation {
        Separation(
            id: SeparationID(id), link: link,
            ground: Ground(list: "2023-12", code: "criminal-custody"),
            narrative: "taken to the county jail", decisionMaker: UserID(user), agency: Self.border,
            place: "Station 7", at: moment,
            notice: Separation.Notice(
                given: moment, to: Self.mother, interpretation: Self.spanish),
            reviewRoute: "District Court")
    }

    func choice(
        _ id: UInt64, _ answer: ReunificationChoice.Answer, link: LinkID = motherLink,
        counsel: String? = "counsel"
    ) -> ReunificationChoice {
        ReunificationChoice(
            id: ChoiceID(id), link: link, answer: answer, optionsShown: ["together", "apart"],
            interpretation: Self.spanish, counsel: counsel, signature: nil, at: moment)
    }

    static func passenger(_ person: PersonID, _ custody: UInt64) -> Transfer.Passenger {
        Transfer.Passenger(person: person, custody: CustodyID(custody))
    }

    func transfer(_ id: UInt64, _ passengers: [Transfer.Passenger]) -> Transfer {
        Transfer(
            id: TransferID(id), passengers: passengers, sender: Self.border, receiver: Self.shelter,
            facility: Self.house, dispatched: moment)
    }

    func document(_ id: UInt64, of person: PersonID, legible: Bool = true) -> Document {
        Document(
            id: DocumentID(id), person: person, kind: "paper",
            digest: String(repeating: "a", count: 64), isLegible: legible, dated: moment.day)
    }

    // MARK: Histories

    /// A mother of 1988 arrives with a daughter of 2012 and a son of 2017; all are in one cell.
    static func arrived() throws -> World {
        var world = World()
        for (person, name, year) in [
            (mother, "Ana Tzoc", 1988), (daughter, "Rosa Tzoc", 2012), (son, "Luis Tzoc", 2017),
            (stranger, "Pedro Paz", 1980),
        ] {
            try world.must(
                .people(
                    .register(person, world.record(person.number, name, born: year))), by: intake)
        }
        try world.must(
            .people(
                .recordEncounter(
                    Encounter(
                        id: EncounterID(1), agency: border, people: [mother, daughter, son],
                        at: world.moment, place: "river"))), by: intake)
        try world.must(
            .people(
                .formFamilyUnit(
                    FamilyUnit(
                        id: FamilyUnitID(1), encounter: EncounterID(1),
                        members: [mother, daughter, son]),
                    claims: [
                        link(motherLink, daughter, mother, .mother),
                        link(sonLink, son, mother, .mother),
                        link(siblingLink, son, daughter, .sibling),
                    ])), by: intake)
        try world.must(
            .custody(
                .take(
                    [passenger(mother, 1), passenger(daughter, 2), passenger(son, 3)], border, cell,
                    from: world.moment)), by: guardOne)
        return world
    }

    /// Both separations are recorded and approved, and the children handed over to the shelter.
    static func separated() throws -> World {
        var world = try arrived()
        for (id, link) in [(UInt64(1), motherLink), (2, sonLink)] {
            try world.must(.separation(.record(world.separation(id, link))), by: guardOne)
            try world.must(.separation(.approve(SeparationID(id))), by: chief)
        }
        let transfer = world.transfer(1, [passenger(daughter, 4), passenger(son, 5)])
        try world.must(.custody(.dispatch(transfer)), by: guardOne)
        try world.must(.custody(.acknowledge(transfer.id)), by: receiver)
        try world.must(
            .case(.open(CaseID(1), child: daughter, caseworker: UserID(5))), by: caseworker)
        return world
    }

    /// Evidence of two kinds, the child's view and the adult's assessment lie with a verification.
    static func gathered() throws -> World {
        var world = try separated()
        try world.must(.verification(.open(VerificationID(1), motherLink)), by: verifier)
        try world.must(.file(.attach(world.document(1, of: daughter))), by: verifier)
        try world.must(
            .verification(.add(VerificationID(1), .document(DocumentID(1), supports: true))),
            by: verifier)
        try world.must(
            .verification(.add(VerificationID(1), .recordedTogether(EncounterID(1)))), by: verifier)
        try world.must(
            .verification(
                .hearChild(
                    VerificationID(1),
                    .stated(
                        .asSoonAsPossible, words: "I want my mother", spanish, heardBy: UserID(7)))),
            by: verifier)
        try world.must(
            .verification(
                .assessAdult(
                    VerificationID(1),
                    AdultAssessment(
                        ableToCare: true, wantsToCare: true, assessedBy: UserID(7),
                        at: world.moment))), by: verifier)
        return world
    }

    /// Two people verified the link of daughter and mother.
    static func verified() throws -> World {
        var world = try gathered()
        try world.must(.verification(.recommend(VerificationID(1), .related)), by: verifier)
        try world.must(.verification(.confirm(VerificationID(1))), by: otherVerifier)
        return world
    }

    /// A proposal about the daughter was rejected, and another about the son waits.
    static func rejected() throws -> World {
        var world = try separated()
        let first = CommandPool.proposal(1, daughter, stranger, bits: 8, prints: [1])
        try world.must(.tracing(.propose(first)), by: matching)
        try world.must(.tracing(.review(first.id)), by: tracer)
        try world.must(.tracing(.reject(first.id, reason: "another village")), by: tracer)
        let second = CommandPool.proposal(2, son, stranger, bits: 8, prints: [1])
        try world.must(.tracing(.propose(second)), by: matching)
        return world
    }

    /// The case of the daughter up to the planned reunification; the mother is free.
    static func planned() throws -> World {
        var world = try verified()
        for stage in [
            CaseStage.documented, .tracing, .proposed, .underReview, .verification,
        ] {
            try world.must(.case(.advance(CaseID(1), stage, reason: "done")), by: caseworker)
        }
        try world.must(.case(.markVerified(CaseID(1), motherLink)), by: caseworker)
        try world.must(.file(.attach(world.document(2, of: daughter))), by: caseworker)
        try world.must(
            .case(
                .plan(CaseID(1), motherLink, bestInterests: DocumentID(2), day: world.moment.day)),
            by: head)
        try world.must(
            .custody(.end([mother], .released(to: "sister in Tucson"), at: world.moment)),
            by: guardOne)
        return world
    }

    /// The daughter is with her mother again.
    static func reunified() throws -> World {
        var world = try planned()
        try world.must(
            .case(.reunify(CaseID(1), place: "Tucson", checkedBy: UserID(12))), by: caseworker)
        return world
    }
}
