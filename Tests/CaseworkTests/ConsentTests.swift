// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Casework
@testable import CaseworkScenarios

@Suite struct ConsentTests {
    @Test func `a consent goes one way: active, then expired or withdrawn`() {
        var consent = Consent(
            id: ConsentID(1), scope: .sharing,
            covers: [World.daughter], giver: World.mother, recipients: [World.tracers],
            withheldFrom: [],
            interpretation: World.spanish, given: World.moment(100), expires: World.moment(200))
        let stages = { [99, 100, 199, 200].map { consent.stage(at: World.moment($0)) } }
        #expect(stages() == [.notYet, .active, .active, .expired])
        consent.withdrawn = World.moment(150)
        #expect(stages() == [.notYet, .active, .withdrawn, .withdrawn])
    }

    @Test func `a consent given in a language nobody is known to understand is none`() throws {
        let world = try World.arrived()
        let english = Interpretation(
            language: Language("en"), interpreter: nil, interpretedInto: nil)
        for (spoken, code) in [(World.spanish, nil as Refusal.Code?), (english, .notUnderstood)] {
            let consent = Consent(
                id: ConsentID(1), scope: .tracing, covers: [World.mother],
                giver: World.mother, recipients: [], withheldFrom: [], interpretation: spoken,
                given: world.moment, expires: World.moment(world.now + 10))
            #expect(world.code(.file(.consent(consent)), by: World.intake) == code)
        }
    }

    @Test func `an interpreter counts with a name and the language interpreted into`() {
        let understood: Set<Language> = [Language("mam")]
        for (interpreter, into, expected) in [
            ("J. Ruiz", "mam", true), ("", "mam", false), ("J. Ruiz", "kek", false),
        ] {
            let interpretation = Interpretation(
                language: Language("es"), interpreter: interpreter, interpretedInto: Language(into))
            #expect(interpretation.isUnderstood(by: understood) == expected)
        }
        #expect(!World.spanish.isUnderstood(by: []))
    }

    @Test func `a consent does what was asked for and nothing else`() throws {
        let world = try World.arrived()
        for scope in Consent.Scope.allCases {
            let consent = CommandPool.consent(
                1, scope, of: World.daughter, to: [World.tracers], in: world)
            #expect(
                consent.shares(World.daughter, with: World.tracers, at: world.moment)
                    == (scope == .sharing))
            #expect(!consent.shares(World.son, with: World.tracers, at: world.moment))
            #expect(!consent.shares(World.daughter, with: World.border, at: world.moment))
        }
    }

    @Test func `a no stands until a later yes, and says what for`() throws {
        var world = try World.separated()
        let refusal = ConsentRefusal(
            person: World.daughter, scope: .tracing, at: world.moment, reason: "afraid")
        #expect(world.code(.file(.refuseConsent(refusal)), by: World.verifier) == .notPermitted)
        let later = ConsentRefusal(
            person: World.daughter, scope: .tracing, at: World.moment(world.now + 86_400))
        #expect(world.code(.file(.refuseConsent(later)), by: World.caseworker) == .inFuture)
        try world.must(.file(.refuseConsent(refusal)), by: World.caseworker)
        #expect(world.state.refusesTracing(World.daughter))
        #expect(!world.state.refusesTracing(World.son))
        #expect(world.state.refusals(of: World.daughter).map(\.reason) == ["afraid"])
        // Another scope is another question.
        let services = CommandPool.consent(8, .services, of: World.daughter, to: [], in: world)
        try world.must(.file(.consent(services)), by: World.caseworker)
        #expect(world.state.refusesTracing(World.daughter))
        let tracing = CommandPool.consent(9, .tracing, of: World.daughter, to: [], in: world)
        try world.must(.file(.consent(tracing)), by: World.caseworker)
        #expect(!world.state.refusesTracing(World.daughter))
        // A yes that is withdrawn leaves the no that was said before.
        try world.must(.file(.withdrawConsent(tracing.id)), by: World.caseworker)
        #expect(world.state.refusesTracing(World.daughter))
    }
}
