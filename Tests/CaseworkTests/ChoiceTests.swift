// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Casework
@testable import CaseworkScenarios

/// Invariant 3: no removal and no placement for good without a recorded and informed choice.
@Suite struct ChoiceTests {
    private func removal(_ people: [PersonID], in world: World) -> Command {
        .custody(.end(people, .removed(country: "GT"), at: world.moment))
    }

    @Test func `without a record the choice is unknown, and a removal raises the alert`() throws {
        var world = try World.separated()
        let refusal = try #require(
            world.refusal(removal([World.mother], in: world), by: World.guardOne))
        #expect(refusal.code == .choiceNeeded)
        #expect(refusal.invariant == .choiceBeforeRemoval)
        #expect(refusal.alerts == [Alert(act: .removal, link: World.motherLink)])
        world.act(removal([World.mother], in: world), by: World.guardOne)
        #expect(world.state.alerts.count == 1)
        #expect(
            world.state.defects(at: world.moment, by: .standard)
                == [.choiceUnknown(Alert(act: .removal, link: World.motherLink))])
        try world.must(.separation(.recordChoice(world.choice(1, .together))), by: World.caseworker)
        #expect(world.state.alerts.isEmpty)
    }

    @Test func `only a choice to be apart lets a parent go alone, for every child`() throws {
        for answer in ReunificationChoice.Answer.allCases where answer != .unknown {
            var world = try World.separated()
            try world.must(
                .separation(.recordChoice(world.choice(1, answer))), by: World.caseworker)
            let first = world.code(removal([World.mother], in: world), by: World.guardOne)
            #expect(first == (answer == .together ? .choiceSaysTogether : .choiceNeeded))
            try world.must(
                .separation(.recordChoice(world.choice(2, answer, link: World.sonLink))),
                by: World.caseworker)
            let both = world.code(removal([World.mother], in: world), by: World.guardOne)
            #expect((both == nil) == (answer == .apart), "\(answer)")
        }
    }

    @Test func `a family is removed together`() throws {
        var world = try World.arrived()
        let all = [World.mother, World.daughter, World.son]
        #expect(
            world.code(removal([World.mother, World.daughter], in: world), by: World.guardOne)
                == .choiceNeeded)
        try world.must(removal(all, in: world), by: World.guardOne)
        let places = Set(all.map { world.state.whereabouts(of: $0) })
        #expect(places.count == 1)
    }

    @Test func `a revoked choice is none`() throws {
        var world = try World.separated()
        for (id, link) in [(UInt64(1), World.motherLink), (2, World.sonLink)] {
            try world.must(
                .separation(.recordChoice(world.choice(id, .apart, link: link))),
                by: World.caseworker)
        }
        #expect(world.code(removal([World.mother], in: world), by: World.guardOne) == nil)
        try world.must(.separation(.revokeChoice(ChoiceID(2))), by: World.caseworker)
        #expect(world.code(removal([World.mother], in: world), by: World.guardOne) == .choiceNeeded)
    }

    @Test func `a choice that was not informed is not recorded`() throws {
        let world = try World.separated()
        let right = world.choice(1, .apart)
        #expect(world.code(.separation(.recordChoice(right)), by: World.caseworker) == nil)
        func changed(
            options: [String] = ["together", "apart"],
            interpretation: Interpretation = World.spanish,
            counsel: String? = "counsel", signature: DocumentID? = nil
        ) -> Command {
            .separation(
                .recordChoice(
                    ReunificationChoice(
                        id: right.id, link: right.link, answer: .apart, optionsShown: options,
                        interpretation: interpretation, counsel: counsel, signature: signature,
                        at: right.at)))
        }
        let english = Interpretation(
            language: Language("en"), interpreter: nil, interpretedInto: nil)
        let interpreted = Interpretation(
            language: Language("en"), interpreter: "J. Ruiz", interpretedInto: Language("es"))
        for (command, code) in [
            (changed(options: ["apart"]), Refusal.Code.choiceNotInformed),
            (changed(interpretation: english), .choiceNotInformed),
            (changed(counsel: nil), .choiceNotInformed),
            (changed(counsel: nil, signature: DocumentID(99)), .evidenceNotAttached),
        ] {
            #expect(world.code(command, by: World.caseworker) == code)
        }
        #expect(world.code(changed(interpretation: interpreted), by: World.caseworker) == nil)
        // Who holds the parent does not write down what the parent wants.
        #expect(world.code(.separation(.recordChoice(right)), by: World.guardOne) == .notPermitted)
    }

    @Test func `a child is not adopted while its mother's choice is unknown or it is searched for`()
        throws
    {
        var world = try World.separated()
        let adoption = CareArrangement(
            id: CareArrangementID(1), child: World.daughter, kind: .adoption, duration: .permanent,
            caregiver: nil, started: world.moment)
        let refusal = try #require(
            world.refusal(.case(.arrangeCare(adoption)), by: World.caseworker))
        #expect(refusal.code == .choiceNeeded)
        #expect(refusal.alerts == [Alert(act: .permanentPlacement, link: World.motherLink)])
        // Calling it interim does not help.
        let disguised = CareArrangement(
            id: CareArrangementID(1), child: World.daughter, kind: .adoption,
            duration: .interim(review: world.moment.day), caregiver: nil, started: world.moment)
        #expect(world.code(.case(.arrangeCare(disguised)), by: World.caseworker) == .choiceNeeded)
        try world.must(.separation(.recordChoice(world.choice(1, .apart))), by: World.caseworker)
        #expect(world.code(.case(.arrangeCare(adoption)), by: World.caseworker) == nil)
        try world.must(
            .verification(.open(VerificationID(1), World.motherLink)), by: World.verifier)
        #expect(world.code(.case(.arrangeCare(adoption)), by: World.caseworker) == .tracingOpen)
    }

    @Test func `interim care is looked at within three months`() throws {
        let world = try World.separated()
        for (days, code) in [(30, nil as Refusal.Code?), (92, nil), (93, .reviewTooLate)] {
            let care = CareArrangement(
                id: CareArrangementID(1), child: World.daughter, kind: .fosterCare,
                duration: .interim(review: Day(number: world.moment.day.number + days)),
                caregiver: nil, started: world.moment)
            #expect(world.code(.case(.arrangeCare(care)), by: World.caseworker) == code)
        }
    }
}
