// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// Legal holds: nothing of these people may be erased.
enum HoldCalls {
    static let routes = [list, place, lift]

    private static let rendering = Rendering<LegalHold>(
        "LegalHold",
        [
            .id("person") { $0.person }, .text("reason") { $0.reason },
            .mayID("by") { $0.by }, .time("at") { $0.at },
        ])

    private static let list = Route.other(
        .get, "/holds", .personsRead, [.placeHold], .disclosure,
        Operation(
            "listHolds", "holds", "List the legal holds on people within reach, the newest first.",
            .list(rendering.name), schemas: rendering.schemas, query: Paging.parameters
        ) { call in
            let paging = try Paging(call)
            let outcome = try await call.desk.registry.legalHolds(by: call.actor, for: call.purpose)
            switch outcome {
            case .refused(let refusal): throw Stop.refused(refusal)
            case .accepted(let holds):
                let all = holds.map {
                    Listed(
                        $0, [$0.person], rank: -Int(clamping: $0.at.seconds),
                        number: $0.person.number)
                }
                return paging.answer(paging.page(of: all), rendering, call)
            }
        })

    private static let reading = BodyReading(SentFields.reason)

    private static let place = Route.receipt(
        "placeHold", "/persons/{person}/hold", .personsWrite, [.placeHold],
        "Forbid that anything of a person is erased.", body: reading.schema
    ) { call in
        try await act(call) { person, reason, key in
            try await call.desk.registry.hold(
                person, reason: reason, by: call.actor, for: call.purpose, key: key)
        }
    }

    private static let lift = Route.receipt(
        "liftHold", "/persons/{person}/hold/lift", .personsWrite, [.placeHold],
        "Lift the legal hold on a person.", body: reading.schema
    ) { call in
        try await act(call) { person, reason, key in
            try await call.desk.registry.liftHold(
                of: person, reason: reason, by: call.actor, for: call.purpose, key: key)
        }
    }

    private static func act(
        _ call: Call,
        _ run: (PersonID, String, IdempotencyKey) async throws -> Acknowledgement
    ) async throws -> CallAnswer {
        let person = try call.id(PersonID.self, "person")
        let (reason, key) = (try call.read(reading), try call.key())
        do {
            return try await Receipt.answer(call, (try await run(person, reason, key), []))
        } catch let error as RegistryError {
            let english = DeskLanguage.english
            switch error {
            case .onHold: throw CallFault(Problem(409, "on-hold", english.say("hold.is-on")))
            case .changedMeanwhile:
                throw CallFault(Problem(409, "not-on-hold", english.say("hold.is-off")))
            // Whether there is such a person is not told to who may not see it.
            case .notPermitted, .unknownPerson: throw Stop.refused(Refusal(.notReachable))
            default: throw error
            }
        }
    }
}
