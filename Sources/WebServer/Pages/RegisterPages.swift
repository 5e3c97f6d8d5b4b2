// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage
import Foundation
import Registry

/// A family that arrives: people side by side, then how they belong together and whether they are on
/// record already, then saved.
///
/// The form carries everything from step to step, and is kept as a draft of whoever types it until it is saved
/// or thrown away. A form that is sent twice is saved once.
enum RegisterPages {
    static let routes = [
        Route(.get, "/register", .may([.register]), .none) { visit in
            await people(RegistrationForm(visit), visit)
        },
        Route(
            .post, "/register", .may([.register]), .act, bodyLimit: BodyAdmission.small,
            takesFiles: true, step),
        Route(.get, "/register/drafts/{draft}", .may([.register]), .none, draft),
        Route(
            .post, "/register/drafts/{draft}/discard", .may([.register]), .none, bodyLimit: 4096,
            discard),
        Route(.post, "/register/similar", .may([.register]), .search, bodyLimit: 8192, similar),
    ]

    private static func step(_ visit: Visit) async throws -> WebResponse {
        var form = RegistrationForm(visit)
        let act = visit.form["do"]
        switch act {
        case "add-person": form.addPerson()
        case "add-statement": form.addStatement()
        default: break
        }
        let fileFaults = try await RegistrationFiles.take(&form, visit)
        if act != "save", form.hasContent { try await keep(&form, visit) }
        guard fileFaults.isEmpty else { return await people(form, visit, fileFaults) }
        switch act {
        case "draft" where !form.draftID.isEmpty:
            return await visit.see(.draft(form.draftID), Notice(key: "draft.kept"))
        case "check", "save":
            let (draft, faults) = form.draft(now: visit.desk.now(), visit.language)
            guard faults.isEmpty, let draft else { return await people(form, visit, faults) }
            if act == "check" { return try await check(form, draft, visit) }
            return try await save(draft, visit)
        default: break
        }
        return await people(form, visit)
    }

    // MARK: Drafts

    private static func keep(_ form: inout RegistrationForm, _ visit: Visit) async throws {
        guard let user = visit.user else { throw Stop.signInFirst }
        let draft = form.kept(fresh: Desk.randomText(18), at: visit.desk.now().seconds)
        try await visit.desk.drafts.keep(draft, of: user.id)
    }

    private static func draft(_ visit: Visit) async throws -> WebResponse {
        guard let user = visit.user else { throw Stop.signInFirst }
        let id = visit.match?.parameters["draft"] ?? ""
        guard let draft = try await visit.desk.drafts.draft(id, of: user.id) else {
            throw Stop.notFound
        }
        return await people(RegistrationForm(draft, fresh: visit.freshOnce), visit)
    }

    private static func discard(_ visit: Visit) async throws -> WebResponse {
        guard let user = visit.user else { throw Stop.signInFirst }
        try await visit.desk.drafts.discard(
            visit.match?.parameters["draft"] ?? "", of: user.id)
        return await visit.see(.work, Notice(key: "draft.discarded"))
    }

    /// The drafts of whoever is signed in, as lists show them.
    static func drafts(_ visit: Visit) async throws -> [View] {
        guard let user = visit.user, visit.may(.register) else { return [] }
        let (language, now) = (visit.language, visit.desk.now())
        return try await visit.desk.drafts.drafts(of: user.id).map { draft in
            let names = draft.fields.filter {
                $0.name.hasPrefix("p") && $0.name.hasSuffix("-name") && !$0.value.isEmpty
            }
            let saved = Moment(
                seconds: draft.saved, offsetMinutes: now.offsetMinutes, zone: now.zone)
            return [
                "address": .text(Address.draft(draft.id).text),
                "discard": .text(Address.draft(draft.id).text + "/discard"),
                "hasName": .flag(!names.isEmpty),
                "name": .text(names.first?.value ?? language.say("person.no-name")),
                "saved": .text(saved.map(language.time) ?? ""),
            ]
        }
    }

    // MARK: Who may be on record already, while somebody types

    private static func similar(_ visit: Visit) async throws -> WebResponse {
        guard let user = visit.user else { throw Stop.signInFirst }
        let desk = visit.desk
        // A form of several people asks more often than somebody who searches.
        let isFine = await desk.memory.countSimilar(
            of: user.id, at: desk.clock(), budget: 4 * desk.settings.searchBudget)
        guard isFine else {
            desk.metrics.recordHarvesting()
            desk.log("\(user.id) compares more people than a form has: slowed down")
            throw Stop.wait(seconds: 120)
        }
        var fields = FormFields([("people", "1"), ("statements", "0"), ("met-place", "-")])
        for name in ["name", "age", "born", "number"] where visit.form.has(name) {
            fields.append("p1-\(name)", visit.form[name])
        }
        let form = RegistrationForm(fields, fresh: "")
        let (draft, _) = form.draft(now: desk.now(), visit.language)
        var found: [[String: String]] = []
        if let draft, visit.form["name"].count >= 3 || visit.form.has("number") {
            for twin in try await twins(of: draft, visit).first ?? [] {
                var one: [String: String] = [:]
                for key in ["address", "name", "age", "id"] {
                    if case .text(let text) = twin[key] { one[key] = text }
                }
                found.append(one)
            }
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        guard let bytes = try? encoder.encode(["people": found]) else { throw Stop.unreadable }
        return .json([UInt8](bytes))
    }

    // MARK: First the people

    private static func people(
        _ form: RegistrationForm, _ visit: Visit, _ faults: [String] = []
    ) async -> WebResponse {
        var view = await form.view(visit)
        view["hasFaults"] = .flag(!faults.isEmpty)
        view["faults"] = .list(faults.map { ["text": .text($0)] })
        let drafts = form.draftID.isEmpty ? ((try? await Self.drafts(visit)) ?? []) : []
        view["drafts"] = .list(drafts)
        view["hasDrafts"] = .flag(!drafts.isEmpty)
        view["discard"] = .text(Address.draft(form.draftID).text + "/discard")
        return await visit.page(
            "register", view, title: "register.title", status: faults.isEmpty ? 200 : 422,
            wide: true)
    }

    // MARK: Then how they belong together

    private static func check(
        _ form: RegistrationForm, _ draft: RegistrationDraft, _ visit: Visit
    ) async throws -> WebResponse {
        let language = visit.language
        let day = visit.desk.now().day
        let twins = try await twins(of: draft, visit)
        let pairs = draft.pairs(on: day).map { pair -> View in
            let chosen = form.relation(pair)
            return [
                "name": .text(pair.field),
                "subject": .text(draft.people[pair.subject].label(language, pair.subject)),
                "relative": .text(draft.people[pair.relative].label(language, pair.relative)),
                "isNeeded": .flag(pair.isNeeded),
                "choices": .list(
                    pair.choices.map { choice in
                        [
                            "value": .text(choice?.rawValue ?? ""),
                            "name": .text(
                                choice.map { language.say("relation.\($0.rawValue)") }
                                    ?? language.say("register.no-relation")),
                            "isChosen": .flag(choice?.rawValue == chosen),
                        ]
                    }),
            ]
        }
        let people = draft.people.enumerated().map { place, person -> View in
            [
                "label": .text(person.label(language, place)),
                "details": .text(
                    language.list(
                        [person.details(language)].filter { !$0.isEmpty }
                            + RegistrationFiles.Kind.allCases.filter { kind in
                                form.keeps(
                                    RegistrationFiles.Slot(
                                        person: draft.numbers[place], kind: kind))
                            }.map { language.say("register.\($0.rawValue)") })),
                "twins": .list(twins[place]), "hasTwins": .flag(!twins[place].isEmpty),
            ]
        }
        return await visit.page(
            "register-check",
            [
                "fields": .list(
                    form.fields.filter {
                        !$0.0.hasPrefix("pair-") && !RegistrationForm.passing.contains($0.0)
                            && !$0.0.hasSuffix("-drop")
                    }
                    .map { ["name": .text($0.0), "value": .text($0.1)] }),
                "people": .list(people), "pairs": .list(pairs), "hasPairs": .flag(!pairs.isEmpty),
                "hasTwins": .flag(twins.contains { !$0.isEmpty }),
                "statements": .text(
                    language.count(draft.statements.count, "register.statements-count")),
                "place": .text(draft.place),
            ], title: "register.check-title")
    }

    /// People on record who may be the same, for each person of the form.
    private static func twins(of draft: RegistrationDraft, _ visit: Visit) async throws -> [[View]]
    {
        let (actor, purpose, language) = (try visit.actor, visit.purpose, visit.language)
        let day = visit.desk.now().day
        var twins: [[View]] = []
        for person in draft.people {
            var found: [Disclosure] = []
            for number in person.identity.numbers {
                found += try await visit.desk.registry.find(
                    number: number.number, by: actor, for: purpose)
            }
            if let name = person.identity.names.first?.asTyped {
                found += try await visit.desk.registry.find(
                    name: name, limit: 8, by: actor, for: purpose)
            }
            let age = person.identity.dateOfBirth?.age(on: day) ?? person.identity.age?.age(on: day)
            var seen: Set<PersonID> = []
            let likely = found.filter { other in
                guard seen.insert(other.person).inserted else { return false }
                let others = (other.identity ?? []).compactMap {
                    $0.identity.dateOfBirth?.age(on: day) ?? $0.identity.age?.age(on: day)
                }
                guard let age, !others.isEmpty else { return true }
                return others.contains {
                    $0.lowerBound - 2 <= age.upperBound && age.lowerBound <= $0.upperBound + 2
                }
            }
            twins.append(
                likely.prefix(3).map { other in
                    [
                        "address": .text(Address.person(other.person).text),
                        "name": .text(
                            IdentityView.name(other.identity) ?? language.say("person.no-name")),
                        "age": .text(language.age(other.identity ?? [], on: day) ?? ""),
                        "id": .text("\(other.person)"),
                    ]
                })
        }
        return twins
    }

    // MARK: Then it is saved

    private static func save(_ draft: RegistrationDraft, _ visit: Visit) async throws -> WebResponse
    {
        guard let user = visit.user else { throw Stop.signInFirst }
        let form = RegistrationForm(visit)
        let claims = draft.pairs(on: visit.desk.now().day).compactMap { pair in
            FamilyRelation(rawValue: form.relation(pair)).map { (pair, $0) }
        }
        let plan = RegistrationPlan(draft, claims: claims, agency: user.agency)
        // Everything is tried first, so that nothing is saved in part.
        let (actor, purpose, now) = (user.actor, visit.purpose, visit.desk.now())
        let refusal = try await visit.observe { state in
            plan.refusal(in: state.casework, ActContext(actor: actor, purpose: purpose, at: now))
        }
        if let refusal { throw Stop.refused(refusal) }
        let persons = try await plan.carryOut(visit)
        let missing = try await RegistrationFiles.attach(
            form, Array(zip(draft.numbers, persons)).map { ($0.0, $0.1) }, visit)
        if !missing.isEmpty, let token = visit.token {
            let notice = Notice(
                kind: .warning, key: "register.paper-not-kept",
                values: [visit.language.list(Set(missing).sorted().map(visit.language.number))])
            await visit.desk.memory.add(notice, for: token)
        }
        if !form.draftID.isEmpty {
            // It is saved; a draft that stays for once is seen and thrown away by hand.
            try? await visit.desk.drafts.discard(form.draftID, of: user.id)
        }
        guard let first = persons.first else { return .see(.work) }
        return await visit.see(
            .person(first),
            Notice(
                key: "register.done",
                values: [
                    visit.language.count(persons.count, "people"),
                    visit.language.list(persons.map(\.description)),
                ]))
    }
}
