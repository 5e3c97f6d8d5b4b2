// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// Legal holds: nothing of these people may be erased.
///
/// Placed, listed and lifted by those whom the table of
/// permissions lets.
enum HoldPages {
    static let routes = [
        Route(.get, "/holds", .may([.placeHold]), .disclosure) { visit in try await page(visit) },
        Route(.post, "/holds", .may([.placeHold]), .act, bodyLimit: 16384) { visit in
            try await visit.acting {
                let person = try person(visit.form)
                return try await place(person, visit, .holds)
            } otherwise: { trouble in
                try await page(visit, trouble)
            }
        },
        Route(.post, "/persons/{person}/hold", .may([.placeHold]), .act, bodyLimit: 16384) {
            visit in
            let person = try visit.id(PersonID.self, "person")
            return try await visit.acting {
                try await place(person, visit, .person(person))
            } otherwise: { trouble in
                try await PersonPages.page(visit, of: nil, trouble)
            }
        },
        Route(.post, "/persons/{person}/hold/lift", .may([.placeHold]), .act, bodyLimit: 16384) {
            visit in
            let person = try visit.id(PersonID.self, "person")
            return try await visit.acting {
                try await act(visit) { key in
                    guard visit.form.has("reason") else { throw FormFault("hold.reason-missing") }
                    try await visit.desk.registry.liftHold(
                        of: person, reason: visit.form["reason"], by: try visit.actor,
                        for: visit.purpose, key: key)
                }
                return await visit.see(
                    .holds, Notice(key: "hold.done.lifted", values: ["\(person)"]))
            } otherwise: { trouble in
                try await page(visit, trouble)
            }
        },
    ]

    /// Whom the form names, by the number that stands on the page and on slips.
    private static func person(_ form: FormFields) throws(FormFault) -> PersonID {
        switch CheckedIdentifier.read(form["person"]) {
        case .person(let person): person
        case .mistyped: throw FormFault("hold.mistyped")
        case nil: throw FormFault("hold.person-missing")
        }
    }

    private static func place(
        _ person: PersonID, _ visit: Visit, _ address: Address
    ) async throws -> WebResponse {
        try await act(visit) { key in
            guard visit.form.has("reason") else { throw FormFault("hold.reason-missing") }
            try await visit.desk.registry.hold(
                person, reason: visit.form["reason"], by: try visit.actor, for: visit.purpose,
                key: key)
        }
        return await visit.see(address, Notice(key: "hold.done.placed", values: ["\(person)"]))
    }

    private static func act(
        _ visit: Visit, _ run: (IdempotencyKey) async throws -> Void
    ) async throws {
        do {
            try await run(try visit.key(of: "hold"))
        } catch let error as RegistryError {
            switch error {
            case .onHold: throw FormFault("hold.is-on")
            case .changedMeanwhile: throw FormFault("hold.is-off")
            case .requestReused: throw Stop.sentBefore
            // Whether there is such a person is not told to who may not see it.
            case .notPermitted, .unknownPerson: throw Stop.refused(Refusal(.notReachable))
            default: throw error
            }
        }
    }

    // MARK: The page

    private static func page(_ visit: Visit, _ trouble: FormTrouble? = nil) async throws
        -> WebResponse
    {
        let outcome = try await visit.desk.registry.legalHolds(
            by: try visit.actor, for: visit.purpose)
        let holds: [LegalHold]
        switch outcome {
        case .refused(let refusal): throw Stop.refused(refusal)
        case .accepted(let found): holds = found
        }
        let names = NameDirectory(try await visit.desk.registry.directory())
        let language = visit.language
        let maySee = visit.may(PersonPages.parts.map(Action.disclose))
        let rows = holds.map { hold -> View in
            let form = lifting(hold.person)
            return [
                "person": .text("\(hold.person)"), "maySee": .flag(maySee),
                "address": .text(Address.person(hold.person).text),
                "reason": .text(hold.reason),
                "said": .text(said(hold, names, language)),
                "lift": .list([form.view(language, typed: visit.form)]),
                "isLifting": .flag(form.id == visit.form["form"]),
            ]
        }
        return await visit.page(
            "holds",
            FormTrouble.view(trouble, language).adding([
                "rows": .list(rows), "isEmpty": .flag(rows.isEmpty),
                "place": .list([placeForm.view(language, typed: visit.form)]),
            ]), title: "nav.holds", status: trouble?.status ?? 200)
    }

    static func said(_ hold: LegalHold, _ names: NameDirectory, _ language: DeskLanguage) -> String
    {
        language.say(
            "hold.placed-by", hold.by.map(names.user) ?? language.say("unknown"),
            language.time(hold.at))
    }

    private static let reason = ActForm.Field(
        name: "reason", label: "hold.reason", kind: .line, hint: "hold.reason-hint", limit: 1000)

    private static let placeForm = ActForm(
        id: "hold", path: Address.holds.text, title: "hold.place", button: "hold.place",
        lead: "hold.place-lead",
        fields: [
            .init(name: "person", label: "hold.person", kind: .line, hint: "hold.person-hint"),
            reason,
        ], isMain: true)

    /// The form on the page of a person.
    static func placing(on person: PersonID) -> ActForm {
        ActForm(
            id: "hold", path: Address.person(person).text + "/hold", title: "hold.place",
            button: "hold.place", lead: "hold.place-lead", fields: [reason])
    }

    static func lifting(_ person: PersonID) -> ActForm {
        ActForm(
            id: "lift-\(person)", path: Address.person(person).text + "/hold/lift",
            title: "hold.lift", button: "hold.lift", lead: "hold.lift-lead",
            fields: [.init(name: "reason", label: "hold.lift-reason", kind: .line, limit: 1000)],
            isDanger: true)
    }
}

/// Whether a legal hold is on a person, and the forms for who may place and lift one.
struct HoldStanding: Sendable {
    private let person: PersonID
    private let hold: LegalHold?

    init(on person: PersonID, in state: RegistryState) {
        self.person = state.casework.canonical(person)
        hold = state.casework.identifiers(of: person).lazy.compactMap { state.holds[$0] }.first
    }

    /// What the page of the person says; nothing to those who may neither hold nor erase.
    func view(_ visit: Visit, _ names: NameDirectory) -> View {
        let (language, may) = (visit.language, visit.may(.placeHold))
        let form = hold == nil ? HoldPages.placing(on: person) : HoldPages.lifting(person)
        return [
            "hasHold": .flag(may), "isOnHold": .flag(may && hold != nil),
            "holdReason": .text(hold?.reason ?? ""),
            "holdSaid": .text(hold.map { HoldPages.said($0, names, language) } ?? ""),
            "holdForms": .list(may ? [form.view(language, typed: visit.form)] : []),
            "isHoldOpen": .flag(may && form.id == visit.form["form"]),
        ]
    }
}
