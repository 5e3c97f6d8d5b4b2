// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Casework
@testable import CaseworkScenarios

/// Invariants 7 and 8: the table of permissions, cell by cell, and what it must never grant.
@Suite struct AccessTests {
    /// The table a second time, as a picture: for each role and purpose, and for own case, own
    /// agency, shared and none, the actions.
    ///
    /// Every cell that is not here is refused.
    static let expected: [String: String] = [
        "intake-worker registration CA":
            "assignTask attach consent contact disclose(custody) disclose(identity) disclose(links) group link note openCase recordLegalEvent register state takeCustody trace",
        "custodian care CA":
            "arrangeCare assignTask attach disclose(custody) disclose(identity) disclose(links) endCustody note raiseFlag reclassify recordLegalEvent seeClocks separate takeCustody transfer",
        "data-steward registration CA":
            "assignTask correctLink disclose(identity) disclose(links) importRows link note register requestErasure resolve share withdrawImport",
        "tracing-officer tracing CAS":
            "advanceCase assignTask attach consent contact disclose(contacts) disclose(identity) disclose(links) disclose(statements) disclose(tracing) link note reviewProposal state trace",
        "tracing-officer tracing CA": "share",
        "verifier verification CAS":
            "advanceCase assignTask attach confirm disclose(consents) disclose(evidence) disclose(identity) disclose(links) disclose(statements) gatherEvidence note recommend",
        "supervisor verification CAS":
            "confirm disclose(consents) disclose(evidence) disclose(identity) disclose(links) disclose(safety) disclose(statements) recommend",
        "supervisor care CA":
            "advanceCase answerRequest approveErasure approveSeparation assignTask clearFlag closeCase correctLink disclose(custody) disclose(identity) disclose(links) disclose(safety) extendClock note openCase placeHold plan recordLegalEvent seeClocks share signOrder",
        "supervisor care A": "agree",
        "caseworker care C": "share",
        "caseworker care CA":
            "advanceCase arrangeCare attach consent contact disclose(consents) disclose(contacts) disclose(custody) disclose(identity) disclose(links) disclose(location) disclose(safety) disclose(statements) followUp link note openCase raiseFlag recordChoice recordLegalEvent reunify seeClocks state trace assignTask",
        "caseworker verification C": "disclose(evidence) gatherEvidence",
        "legal-monitor legal CASN":
            "disclose(custody) disclose(journal) disclose(links) enterOrder extendClock placeHold recordLegalEvent seeClocks signOrder",
        "legal-monitor legal A": "report(exact) report(reconciliation)",
        "legal-monitor statistics A": "report(indicators) report(public) report(quality)",
        "data-steward registration A": "report(quality) report(reconciliation)",
        "supervisor statistics A": "report(indicators) report(public) report(quality)",
        "auditor statistics A": "report(indicators) report(public) report(quality)",
        "counsel legal CS":
            "assignTask attach disclose(consents) disclose(custody) disclose(identity) disclose(links) disclose(statements) link recordChoice seeClocks state",
        "counsel legal A": "enterOrder seeClocks signOrder",
        "auditor protection CASN": "disclose(journal)",
    ]

    static func name(_ action: Action) -> String {
        if case .disclose(let compartment) = action { return "disclose(\(compartment.rawValue))" }
        if case .report(let kind) = action { return "report(\(kind.rawValue))" }
        return "\(action)"
    }

    @Test func `who is refused by the table is told whose it is`() throws {
        let world = try World.arrived()
        let id = try #require(world.state.links.keys.first)
        let separation = SeparationID(1)
        let command = Command.separation(.approve(separation))
        guard case .refused(let refusal) = world.decision(command, by: World.guardOne) else {
            Issue.record("a custodian approved")
            return
        }
        #expect(refusal.code == .notPermitted && refusal.remedy == "It is for: supervisor (care).")
        // The same role for another purpose is told which.
        let choice = ReunificationChoice(
            id: ChoiceID(1), link: id, answer: .together, optionsShown: ["a", "b"],
            interpretation: World.spanish, at: world.moment)
        let context = ActContext(
            actor: World.caseworker, purpose: .tracing, at: world.moment, rules: .standard)
        guard
            case .refused(let other) = decide(
                world.state, .separation(.recordChoice(choice)), context)
        else {
            Issue.record("for tracing")
            return
        }
        #expect(other.remedy == "It is for: caseworker (care), counsel (legal).")
        // What nobody may has nobody to ask.
        #expect(Permissions.who(may: .propose).isEmpty)
    }

    @Test func `every cell of the table is as expected, and the default is no`() {
        let letters: [RecordRelation: Character] = [
            .ownCase: "C", .ownAgency: "A", .sharedByConsent: "S", .none: "N",
        ]
        var cells = 0
        var granted = 0
        for role in Role.allCases {
            for purpose in Purpose.allCases {
                for relation in RecordRelation.allCases {
                    for action in Action.all {
                        let isExpected = Self.expected.contains { key, actions in
                            let parts = key.split(separator: " ")
                            return parts[0] == role.rawValue && parts[1] == purpose.rawValue
                                && letters[relation].map(parts[2].contains) ?? false
                                && actions.split(separator: " ").contains(
                                    Substring(Self.name(action)))
                        }
                        let isAllowed = Permissions.allows(
                            role, action, for: purpose, relation: relation)
                        if isAllowed != isExpected {
                            Issue.record("\(role) \(purpose) \(relation) \(Self.name(action))")
                        }
                        cells += 1
                        granted += isAllowed ? 1 : 0
                    }
                }
            }
        }
        #expect(cells == 11 * 8 * 4 * 62)
        #expect(granted == 367)
    }

    @Test func `there is no role, purpose or action of enforcement`() {
        let words =
            Role.allCases.map(\.rawValue) + Purpose.allCases.map(\.rawValue)
            + Action.all.map(Self.name)
        for word in words {
            for bad in ["enforce", "police", "immigration", "border", "deport", "export", "delete"]
            {
                #expect(!word.lowercased().contains(bad))
            }
        }
    }

    @Test
    func `who holds people, keeps the service up or checks it sees nothing given for tracing`() {
        let walled: [Compartment] = [
            .statements, .tracing, .contacts, .location, .evidence, .consents,
        ]
        for role in [Role.custodian, .operator, .auditor, .legalMonitor, .dataSteward] {
            for compartment in walled {
                for purpose in Purpose.allCases {
                    for relation in RecordRelation.allCases {
                        #expect(
                            !Permissions.allows(
                                role, .disclose(compartment), for: purpose, relation: relation))
                    }
                }
            }
        }
        for action in Action.all {
            for purpose in Purpose.allCases {
                #expect(
                    !Permissions.allows(.operator, action, for: purpose, relation: .ownAgency))
            }
        }
    }

    @Test func `every command asks the table, for every role and purpose`() throws {
        let world = try World.reunified()
        for (command, _) in CommandPool.commands(in: world) where command.action != .propose {
            for role in Role.allCases {
                for purpose in Purpose.allCases {
                    let mayEver = RecordRelation.allCases.contains {
                        Permissions.allows(role, command.action, for: purpose, relation: $0)
                    }
                    let actor = Actor.user(UserID(77), role, World.shelter)
                    if !mayEver {
                        #expect(
                            world.refusal(command, by: actor, for: purpose)?.code == .notPermitted,
                            "\(role) \(purpose) \(command)")
                    }
                }
            }
        }
    }

    @Test func `a stranger's agency reaches nothing until consent shares it, and then no longer`()
        throws
    {
        var world = try World.verified()
        let outsider = Actor.user(UserID(30), .tracingOfficer, World.tracers)
        let look = Command.file(.disclose(World.daughter, .statements))
        #expect(world.code(look, by: outsider) == .notReachable)
        let consent = CommandPool.consent(
            1, .sharing, of: World.daughter, to: [World.tracers], in: world)
        try world.must(.file(.consent(consent)), by: World.caseworker)
        #expect(world.code(look, by: outsider) == nil)
        var later = world
        later.now += 91 * 86_400
        #expect(later.code(look, by: outsider) == .notReachable)
        try world.must(.file(.withdrawConsent(consent.id)), by: World.caseworker)
        #expect(world.code(look, by: outsider) == .notReachable)
    }

    @Test func `withholding goes before sharing`() throws {
        let world = try World.arrived()
        let consent = Consent(
            id: ConsentID(1), scope: .sharing,
            covers: [World.daughter], giver: World.mother, recipients: [World.tracers],
            withheldFrom: [World.tracers],
            withholdingReason: "fear", interpretation: World.spanish, given: world.moment,
            expires: World.moment(world.now + 1000))
        #expect(!consent.shares(World.daughter, with: World.tracers, at: world.moment))
    }

    /// A consent to nothing, that keeps a child from an agency.
    private func withholding(_ child: PersonID, from agency: AgencyID, in world: World) -> Consent {
        Consent(
            id: ConsentID(7), scope: .services, covers: [child], giver: child,
            recipients: [], withheldFrom: [agency], withholdingReason: "fear",
            interpretation: World.spanish, given: world.moment,
            expires: World.moment(world.now + 1000))
    }

    @Test func `what is withheld from an agency is not shown to it, whoever shares it`() throws {
        var world = try World.verified()
        let outsider = Actor.user(UserID(30), .tracingOfficer, World.tracers)
        let look = Command.file(.disclose(World.daughter, .statements))
        let sharing = CommandPool.consent(
            1, .sharing, of: World.daughter, to: [World.tracers], in: world)
        try world.must(.file(.consent(sharing)), by: World.caseworker)
        #expect(world.code(look, by: outsider) == nil)
        try world.must(
            .file(.consent(withholding(World.daughter, from: World.tracers, in: world))),
            by: World.caseworker)
        #expect(world.code(look, by: outsider) == .withheld)
        // A form that has become old does not open what was closed; who gave it may.
        var later = world
        later.now += 2000
        #expect(later.code(look, by: outsider) == .withheld)
        try world.must(.file(.withdrawConsent(ConsentID(7))), by: World.caseworker)
        #expect(world.code(look, by: outsider) == nil)
    }

    @Test func `who holds a person is told who belongs to them, and not what is withheld`() throws {
        var world = try World.verified()
        let own = Actor.user(UserID(33), .caseworker, World.border)
        try world.must(
            .file(.consent(withholding(World.mother, from: World.border, in: world))),
            by: World.intake)
        for (part, code) in [
            (Compartment.links, nil), (.custody, nil), (.identity, nil), (.statements, .withheld),
            (.contacts, .withheld), (.location, .withheld),
        ] as [(Compartment, Refusal.Code?)] {
            #expect(
                world.code(.file(.disclose(World.mother, part)), by: own) == code, "\(part)")
        }
    }

    @Test func `where a child is stays hidden until a relation is verified`() throws {
        for (start, isVerified) in [(World.gathered, false), (World.verified, true)] {
            let world = try start()
            let colleague = Actor.user(UserID(40), .caseworker, World.shelter)
            for compartment in [Compartment.location, .contacts] {
                let look = Command.file(.disclose(World.daughter, compartment))
                #expect(
                    world.code(look, by: colleague) == (isVerified ? nil : .hiddenUntilVerified))
                #expect(world.code(look, by: World.caseworker) == nil)
            }
        }
    }

    @Test func `a look is journaled with its purpose and who looked`() throws {
        let world = try World.verified()
        let decision = world.decision(
            .file(.disclose(World.daughter, .identity)), by: World.caseworker)
        #expect(
            decision
                == .accepted([.file(.disclosed(World.daughter, .identity, .care, to: UserID(5)))]))
    }
}

/// The numbers by which the table of permissions is spread out.
@Suite struct PlaceTests {
    @Test func `everything that permission tells apart has a number of its own`() {
        #expect(Role.allCases.map(\.place) == Array(0..<Role.places))
        #expect(Purpose.allCases.map(\.place) == Array(0..<Purpose.places))
        #expect(Compartment.allCases.map(\.place) == Array(0..<Compartment.places))
        #expect(ReportKind.allCases.map(\.place) == Array(0..<ReportKind.places))
        #expect(RecordRelation.allCases.map(\.place) == Array(0..<RecordRelation.allCases.count))
        #expect(Action.all.map(\.place) == Array(0..<Action.places))
    }

    @Test func `the table that is spread out says what the table says`() {
        for role in Role.allCases {
            for purpose in Purpose.allCases {
                for action in Action.all {
                    let grants = Permissions.table.filter {
                        $0.role == role && $0.purposes.contains(purpose)
                            && $0.actions.contains(action)
                    }
                    #expect(
                        Permissions.allowsForSome(role, action, for: purpose) == !grants.isEmpty)
                    for relation in RecordRelation.allCases {
                        #expect(
                            Permissions.allows(role, action, for: purpose, relation: relation)
                                == grants.contains { $0.relations.contains(relation) })
                    }
                }
            }
        }
    }
}
