// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import FamilyLinkage
import Testing

@testable import Casework
@testable import CaseworkScenarios

/// Invariants 7 and 8 at the border: what leaves for whom, and what stays for which reason.
@Suite struct ExportBorderTests {
    // MARK: What is tried

    static func selection(
        _ world: World, by actor: Actor = World.tracer, to recipient: AgencyID = World.tracers,
        for purpose: Purpose = .tracing, of asked: [PersonID]? = nil,
        inTheNameOf person: PersonID? = nil, erased: Set<PersonID> = []
    ) throws -> ExportSelection {
        guard case .user(let user, let role, let agency) = actor else {
            throw World.Unexpected(code: .peopleDecide, command: .clock(.look))
        }
        return ExportSelection(
            world.state,
            across: ExportBorder(
                sender: agency, recipient: recipient, purpose: purpose, at: world.moment,
                inTheNameOf: person), by: user, in: role, of: asked, erased: erased)
    }

    static func issued(_ selection: ExportSelection, _ id: UInt64 = 1) -> Command {
        .export(
            .issue(
                IssuedExport(
                    id: ExportID(id), of: selection, issuedBy: UserID(9), format: "test",
                    digest: String(repeating: "c", count: 64))))
    }

    /// Daughter and son are in the shelter; they, and the mother, agreed to tracing by the tracers.
    static func agreed(_ world: World, _ scope: Consent.Scope = .tracing) throws -> World {
        var world = world
        for person in [World.mother, World.daughter, World.son] {
            try world.must(
                .file(
                    .consent(
                        CommandPool.consent(
                            100 + person.number, scope, of: person, to: [World.tracers], in: world))
                ), by: person == World.mother ? World.intake : World.caseworker)
        }
        return world
    }

    static func withholding(
        _ id: UInt64, _ person: PersonID, agencies: Set<AgencyID> = [],
        persons: Set<PersonID> = [], in world: World
    ) -> Command {
        .file(
            .consent(
                Consent(
                    id: ConsentID(id), scope: .services, covers: [person], giver: person,
                    recipients: [], withheldFrom: agencies, withheldFromPersons: persons,
                    withholdingReason: "fear", interpretation: World.spanish, given: world.moment,
                    expires: World.moment(world.now + 1000))))
    }

    static func left(_ selection: ExportSelection, _ part: ExportPart) -> Int {
        selection.contents.first { $0.part == part }?.count ?? 0
    }

    static func stayed(
        _ selection: ExportSelection, _ part: ExportPart, _ reason: StayingReason
    ) -> Int {
        selection.leftOut.first { $0.part == part && $0.reason == reason }?.count ?? 0
    }

    // MARK: Consent

    @Test func `nobody leaves who did not agree, and they are counted`() throws {
        let world = try World.separated()
        let selection = try Self.selection(world)
        #expect(selection.people.isEmpty)
        #expect(selection.contents.isEmpty)
        #expect(Self.stayed(selection, .person, .noConsent) == 2)
        // Of people of others within the registry nobody is told how many there are.
        #expect(selection.leftOut.map(\.count).reduce(0, +) == 2)
    }

    @Test func `who agreed to tracing by somebody leaves for that, for them, and for nothing else`()
        throws
    {
        let world = try Self.agreed(try World.separated())
        let selection = try Self.selection(world)
        #expect(selection.people.map(\.id) == [World.daughter, World.son])
        #expect(selection.people.allSatisfy { $0.records.count == 1 })
        let other = try Self.selection(world, to: World.border)
        #expect(other.people.isEmpty && Self.stayed(other, .person, .noConsent) == 2)
        let care = try Self.selection(world, by: World.head, for: .care)
        #expect(care.people.isEmpty && Self.stayed(care, .person, .noConsent) == 2)
    }

    @Test func `scopes that are for something else let nothing through`() throws {
        for scope in [Consent.Scope.services, .reporting, .laboratory] {
            let world = try Self.agreed(try World.separated(), scope)
            #expect(try Self.selection(world).people.isEmpty, "\(scope)")
        }
        for purpose in [Purpose.legal, .statistics, .maintenance] {
            #expect(purpose.consentScopes.isEmpty)
        }
    }

    @Test func `a consent that expired or was withdrawn lets nothing through, and says which`()
        throws
    {
        var world = try Self.agreed(try World.separated())
        try world.must(
            .file(.withdrawConsent(ConsentID(100 + World.son.number))), by: World.caseworker)
        #expect(try Self.selection(world).people.map(\.id) == [World.daughter])
        #expect(Self.stayed(try Self.selection(world), .person, .consentWithdrawn) == 1)
        world.now += 91 * 86_400
        let late = try Self.selection(world)
        #expect(late.people.isEmpty)
        #expect(Self.stayed(late, .person, .consentExpired) == 1)
        #expect(Self.stayed(late, .person, .consentWithdrawn) == 1)
    }

    @Test func `a newer consent opens again what was withdrawn`() throws {
        var world = try Self.agreed(try World.separated())
        try world.must(
            .file(.withdrawConsent(ConsentID(100 + World.son.number))), by: World.caseworker)
        try world.must(
            .file(
                .consent(
                    CommandPool.consent(
                        200, .sharing, of: World.son, to: [World.tracers], in: world))),
            by: World.caseworker)
        #expect(try Self.selection(world).people.count == 2)
    }

    // MARK: Withholding

    @Test func `who withholds from the recipient stays, whoever agreed, also on an old form`()
        throws
    {
        var world = try Self.agreed(try World.separated())
        try world.must(
            Self.withholding(300, World.son, agencies: [World.tracers], in: world),
            by: World.caseworker)
        #expect(Self.stayed(try Self.selection(world), .person, .withheld) == 1)
        world.now += 2000
        #expect(Self.stayed(try Self.selection(world), .person, .withheld) == 1)
        try world.must(.file(.withdrawConsent(ConsentID(300))), by: World.caseworker)
        #expect(try Self.selection(world).people.count == 2)
    }

    @Test func `who withholds from a person stays when that person asks`() throws {
        var world = try Self.agreed(try World.separated())
        try world.must(
            Self.withholding(300, World.son, persons: [World.stranger], in: world),
            by: World.caseworker)
        #expect(try Self.selection(world).people.count == 2)
        let asked = try Self.selection(world, inTheNameOf: World.stranger)
        #expect(asked.people.map(\.id) == [World.daughter])
        #expect(Self.stayed(asked, .person, .withheldFromPerson) == 1)
        // Nobody withholds from themselves.
        #expect(try Self.selection(world, inTheNameOf: World.son).people.count == 2)
    }

    @Test func `a link between two leaves with both, and not where one hides from the other`()
        throws
    {
        var world = try Self.agreed(try World.separated())
        let before = try Self.selection(world)
        #expect(before.people.flatMap(\.links).allSatisfy { $0.id == World.siblingLink })
        #expect(Self.left(before, .link) == 1)
        // The mother is the border's, and does not leave with the shelter's.
        #expect(
            Self.stayed(before, .link, .otherAgency) + Self.stayed(before, .link, .notAskedFor)
                == 2)
        try world.must(
            Self.withholding(300, World.son, persons: [World.daughter], in: world),
            by: World.caseworker)
        let after = try Self.selection(world)
        #expect(after.people.count == 2 && after.people.allSatisfy(\.links.isEmpty))
        #expect(Self.stayed(after, .link, .withheldFromPerson) == 1)
    }

    @Test func `a person who was merged is withheld under every number`() throws {
        var world = try Self.agreed(try World.separated())
        try world.must(
            Self.withholding(300, World.stranger, agencies: [World.tracers], in: world),
            by: World.intake)
        try world.must(
            .people(
                .merge(
                    ResolutionID(1), World.stranger, into: World.daughter, reason: "same scar")),
            by: World.steward)
        #expect(Self.stayed(try Self.selection(world), .person, .withheld) == 1)
    }

    // MARK: Parts

    @Test func `how a child is reached stays hidden until a relation is verified`() throws {
        for (world, isVerified) in [(try World.separated(), false), (try World.verified(), true)] {
            var world = try Self.agreed(world)
            let contact = ContactPoint(
                id: ContactPointID(1), person: World.daughter, value: "+502 5555 0100",
                validFrom: world.moment.day, safeContactInstruction: "evenings")
            try world.must(.file(.addContact(contact)), by: World.caseworker)
            let selection = try Self.selection(world, of: [World.daughter])
            #expect(selection.people.flatMap(\.contacts).isEmpty != isVerified)
            #expect(Self.stayed(selection, .contact, .hiddenContact) == (isVerified ? 0 : 1))
        }
    }

    @Test func `nothing leaves that whoever hands it over may not see for the purpose`() throws {
        let world = try Self.agreed(try World.verified())
        let selection = try Self.selection(world, of: [World.daughter])
        #expect(selection.people.first?.custodies.isEmpty == true)
        #expect(selection.people.first?.whereabouts == nil)
        #expect(Self.stayed(selection, .custody, .notOfPurpose) > 0)
        #expect(Self.stayed(selection, .location, .notOfPurpose) == 1)
        for role in Role.allCases {
            for purpose in Purpose.allCases
            where !RecordRelation.allCases.contains(where: {
                Permissions.allows(role, .share, for: purpose, relation: $0)
            }) {
                let actor = Actor.user(UserID(9), role, World.shelter)
                #expect(try Self.selection(world, by: actor, for: purpose).people.isEmpty)
            }
        }
    }

    @Test func `what verification asks about stays sealed until it was verified`() throws {
        for (world, isVerified) in [(try World.separated(), false), (try World.verified(), true)] {
            var world = try Self.agreed(world)
            let told = SourceRecord(
                id: SourceRecordID(50), agency: World.border,
                identity: Identity(
                    names: [RecordedName(kind: .typed, asTyped: "Rosa")],
                    belongings: "a red blanket", storiesSongsWords: "the song of the rooster"),
                received: world.moment)
            try world.must(
                .people(.addRecord(told, to: World.daughter)), by: World.intake)
            let selection = try Self.selection(world, of: [World.daughter])
            let texts = selection.people.flatMap(\.records)
                .map { $0.identity.belongings + $0.identity.storiesSongsWords }
            #expect(texts.joined().isEmpty != isVerified)
            #expect(Self.stayed(selection, .secret, .sealed) == (isVerified ? 0 : 1))
        }
    }

    @Test func `who was erased stays, and who was registered anew leaves`() throws {
        let world = try Self.agreed(try World.separated())
        let named = try Self.selection(world, erased: [World.son])
        #expect(named.people.count == 2)
        var residue = world
        residue.state = CaseworkState().applying(
            world.journal.map { event in
                guard case .people(.registered(World.son, let record)) = event else {
                    return event
                }
                return .people(
                    .registered(
                        World.son,
                        SourceRecord(
                            id: record.id, agency: record.agency, identity: Identity(names: []),
                            received: record.received)))
            })
        let erased = try Self.selection(residue, erased: [World.son])
        #expect(erased.people.map(\.id) == [World.daughter])
        #expect(Self.stayed(erased, .person, .erased) == 1)
    }

    @Test func `others' people stay where they are named, and are not told of where they are not`()
        throws
    {
        let world = try Self.agreed(try World.separated())
        let named = try Self.selection(world, of: [World.mother, World.daughter, PersonID(999)])
        #expect(named.people.map(\.id) == [World.daughter])
        #expect(Self.stayed(named, .person, .otherAgency) == 1)
        #expect(Self.stayed(try Self.selection(world), .person, .otherAgency) == 0)
    }

    // MARK: The journal

    @Test func `an export says to whom, what for, what it contained and what stayed`() throws {
        var world = try Self.agreed(try World.separated())
        let selection = try Self.selection(world)
        try world.must(Self.issued(selection), by: World.tracer)
        let export = try #require(world.state.exports[ExportID(1)])
        #expect(export.recipient == World.tracers && export.sender == World.shelter)
        #expect(export.persons == [World.daughter, World.son])
        #expect(export.contents == selection.contents && export.leftOut == selection.leftOut)
    }

    @Test func `a consent withdrawn between selecting and journaling counts`() throws {
        var world = try Self.agreed(try World.separated())
        let selection = try Self.selection(world)
        try world.must(
            .file(.withdrawConsent(ConsentID(100 + World.son.number))), by: World.caseworker)
        #expect(world.code(Self.issued(selection), by: World.tracer) == .consentMissing)
    }

    @Test func `an export that says less than it holds, or of others, is refused`() throws {
        let world = try Self.agreed(try World.separated())
        let whole = try Self.selection(world)
        func issue(_ change: (inout [PersonID], inout [ExportCount]) -> Void) -> Refusal.Code? {
            var (persons, contents) = (whole.people.map(\.id), whole.contents)
            change(&persons, &contents)
            return world.code(
                .export(
                    .issue(
                        IssuedExport(
                            id: ExportID(1), at: world.moment, issuedBy: UserID(9),
                            sender: World.shelter, recipient: World.tracers, format: "test",
                            digest: String(repeating: "c", count: 64), persons: persons,
                            contents: contents, leftOut: []))), by: World.tracer)
        }
        #expect(issue { _, _ in } == nil)
        #expect(issue { persons, _ in persons.removeLast() } == .sumsDiffer)
        #expect(issue { persons, _ in persons.reverse() } == .sumsDiffer)
        #expect(issue { _, contents in contents = [] } == .sumsDiffer)
        #expect(issue { persons, _ in persons[1] = World.mother } == .notReachable)
    }

    @Test func `an export names the key for which it was sealed, or none`() throws {
        let world = try Self.agreed(try World.separated())
        let whole = try Self.selection(world)
        func code(_ key: String?) -> Refusal.Code? {
            world.code(
                .export(
                    .issue(
                        IssuedExport(
                            id: ExportID(1), of: whole, issuedBy: UserID(9), format: "test",
                            digest: String(repeating: "c", count: 64), recipientKey: key))),
                by: World.tracer)
        }
        #expect(code(nil) == nil && code("0123456789abcdef") == nil)
        #expect(code("0123456789abcde") == .detailMissing)
        #expect(code("0123456789abcdeg") == .detailMissing)
    }

    @Test func `no part of anybody leaves without its reason being in the counts`() throws {
        let world = try Self.agreed(try World.reunified())
        for actor in [World.tracer, World.head, World.caseworker, World.steward] {
            guard case .user(_, let role, _) = actor else { continue }
            for purpose in Purpose.allCases {
                let selection = try Self.selection(world, by: actor, for: purpose)
                #expect(Self.left(selection, .person) == selection.people.count)
                #expect(
                    Self.left(selection, .record) == selection.people.flatMap(\.records).count)
                #expect(
                    Self.left(selection, .link)
                        == Set(selection.people.flatMap(\.links).map(\.id)).count, "\(role)")
                #expect(
                    Self.left(selection, .contact) == selection.people.flatMap(\.contacts).count)
            }
        }
    }
}
