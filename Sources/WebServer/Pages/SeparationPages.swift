// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// The form without which nobody is put apart, its approval by a second person, and what the parent
/// chooses.
enum SeparationPages {
    static let routes = [
        Route(.get, "/separations", .may([.separate, .approveSeparation]), .disclosure, list),
        Route(
            .get, "/separations/{separation}", .may([.separate, .approveSeparation]), .disclosure,
            show),
        Route(.post, "/separations/{separation}/approve", .may([.approveSeparation]), .act) {
            visit in
            let id = try visit.id(SeparationID.self, "separation")
            try await visit.submit { _, _ in (.separation(.approve(id)), ()) }
            return await visit.see(
                .separation(id), Notice(key: "separation.approved", values: ["\(id)"]))
        },
        Route(.post, "/separations/{separation}/withdraw", .may([.separate]), .act) { visit in
            let id = try visit.id(SeparationID.self, "separation")
            let reason = visit.form["reason"]
            try await visit.submit { _, _ in (.separation(.withdraw(id, reason: reason)), ()) }
            return await visit.see(
                .separation(id), Notice(key: "separation.withdrawn", values: ["\(id)"]))
        },
        Route(.get, "/links/{link}/separation", .may([.separate]), .disclosure) { visit in
            try await form(visit)
        },
        Route(.post, "/links/{link}/separation", .may([.separate]), .act, record),
        Route(.get, "/links/{link}/choice", .may([.recordChoice]), .disclosure) { visit in
            try await choiceForm(visit)
        },
        Route(.post, "/links/{link}/choice", .may([.recordChoice]), .act, recordChoice),
    ]

    // MARK: All of them

    /// So many are listed.
    private static let most = 100

    private static func list(_ visit: Visit) async throws -> WebResponse {
        guard let user = visit.user else { throw Stop.signInFirst }
        let (purpose, at, language) = (visit.purpose, visit.desk.now(), visit.language)
        let found = try await visit.observe { state -> [(Separation, FamilyLink)] in
            let casework = state.casework
            func reachable(_ separation: Separation) -> (Separation, FamilyLink)? {
                guard let link = casework.links[separation.link] else { return nil }
                let isReachable = [link.subject, link.relative].contains { person in
                    let relation = casework.relation(of: user.id, user.agency, to: person, at: at)
                    return [Action.separate, .approveSeparation].contains {
                        Permissions.allows(user.role, $0, for: purpose, relation: relation)
                    }
                }
                return isReachable ? (separation, link) : nil
            }
            // Those that wait come first; of the others as many are looked at as are shown.
            let waiting = casework.waitingSeparations.lazy.compactMap(reachable).prefix(most)
            let others = casework.newestSeparations.lazy.filter { $0.stage != .recorded }
                .compactMap(reachable).prefix(most - waiting.count)
            return Array(waiting) + Array(others)
        }
        let shown = found
        let sight = try await visit.desk.registry.read(
            together: Dictionary(shown.map { ($0.1.subject, [.identity]) }) { one, _ in one },
            by: user.actor, for: purpose)
        let names = NameDirectory(try await visit.desk.registry.directory())
        return await visit.page(
            "separations",
            [
                "isEmpty": .flag(shown.isEmpty),
                "rows": .list(
                    shown.map { separation, link in
                        let records = sight.shown[link.subject]?.identity
                        return [
                            "address": .text(Address.separation(separation.id).text),
                            "id": .text("\(separation.id)"),
                            "name": .text(IdentityView.name(records) ?? "\(link.subject)"),
                            "ground": .text(ground(separation.ground.code, language)),
                            "at": .text(language.time(separation.at)),
                            "stage": .text(stage(separation.stage, names, language)),
                            "isWaiting": .flag(separation.stage == .recorded),
                        ]
                    }),
            ], title: "nav.separations")
    }

    static func ground(_ code: String, _ language: DeskLanguage) -> String {
        language.has("ground.\(code)") ? language.say("ground.\(code)") : code
    }

    static func stage(
        _ stage: Separation.Stage, _ names: NameDirectory, _ language: DeskLanguage
    ) -> String {
        switch stage {
        case .recorded: language.say("separation.stage.recorded")
        case .inForce(let approver, let at):
            language.say("separation.stage.in-force", names.user(approver), language.time(at))
        case .ended(let at, _): language.say("separation.stage.ended", language.time(at))
        case .withdrawn(let at, _): language.say("separation.stage.withdrawn", language.time(at))
        }
    }

    // MARK: One

    private static func show(_ visit: Visit) async throws -> WebResponse {
        guard let user = visit.user else { throw Stop.signInFirst }
        let id = try visit.id(SeparationID.self, "separation")
        let found = try await visit.observe { state -> (Separation, FamilyLink)? in
            guard let separation = state.casework.separations[id],
                let link = state.casework.links[separation.link]
            else { return nil }
            return (separation, link)
        }
        guard let (separation, link) = found else { throw Stop.refused(Refusal(.notReachable)) }
        let pair = try await Pair(link, visit)
        guard pair.isReachable else { throw Stop.refused(Refusal(.notReachable)) }
        let names = NameDirectory(try await visit.desk.registry.directory())
        let language = visit.language
        let interpretation = separation.notice.interpretation
        return await visit.page(
            "separation",
            [
                "id": .text("\(id)"), "pair": .list(pair.views(language)),
                "relation": .text(language.say("relation.\(link.relation.rawValue)")),
                "ground": .text(ground(separation.ground.code, language)),
                "narrative": .text(separation.narrative), "place": .text(separation.place),
                "at": .text(language.time(separation.at)),
                "zone": .text(separation.at.zone),
                "by": .text(names.user(separation.decisionMaker)),
                "agency": .text(names.agency(separation.agency)),
                "notice": .text(language.time(separation.notice.given)),
                "language": .text(LanguageNames.name(interpretation.language.tag, in: language)),
                "hasInterpreter": .flag(interpretation.interpreter != nil),
                "interpreter": .text(interpretation.interpreter ?? ""),
                "review": .text(separation.reviewRoute),
                "stage": .text(stage(separation.stage, names, language)),
                "mayApprove": .flag(
                    separation.stage == .recorded && visit.may(.approveSeparation)
                        && separation.decisionMaker != user.id),
                "mayWithdraw": .flag(separation.stage == .recorded && visit.may(.separate)),
                "path": .text(Address.separation(id).text),
            ], title: "separation.title")
    }

    // MARK: The form

    private static func link(_ visit: Visit) async throws -> (FamilyLink, Pair) {
        let id = try visit.id(LinkID.self, "link")
        guard let link = try await visit.observe({ $0.casework.links[id] }) else {
            throw Stop.refused(Refusal(.notReachable))
        }
        let pair = try await Pair(link, visit)
        guard pair.isReachable else { throw Stop.refused(Refusal(.notReachable)) }
        return (link, pair)
    }

    /// The common parts of both forms: who it is about, languages, and what was typed.
    private static func formView(_ visit: Visit, _ link: FamilyLink, _ pair: Pair) async throws
        -> View
    {
        let language = visit.language
        let spoken = try await visit.observe { $0.casework.languages(of: link.relative) }
        // Languages that the parent understands come first.
        let first = spoken.map(\.tag).sorted()
        let tags = first + LanguageNames.offered.filter { !first.contains($0) }
        let typed = visit.form
        let languages = tags.map { tag -> View in
            [
                "value": .text(tag), "name": .text(LanguageNames.name(tag, in: language)),
                "isChosen": .flag(typed["language"] == tag),
            ]
        }
        return [
            "pair": .list(pair.views(language)), "link": .text("\(link.id)"),
            "relation": .text(language.say("relation.\(link.relation.rawValue)")),
            "languages": .list(languages),
            "hasSpoken": .flag(!spoken.isEmpty),
            "spoken": .text(LanguageNames.text(spoken, in: language)),
            "interpreter": .text(typed["interpreter"]),
            "intos": .list(
                first.map {
                    [
                        "value": .text($0), "name": .text(LanguageNames.name($0, in: language)),
                        "isChosen": .flag(typed["into"] == $0),
                    ]
                }),
        ]
    }

    private static func interpretation(_ form: FormFields) -> Interpretation {
        Interpretation(
            language: Language(form["language"]),
            interpreter: form.has("interpreter") ? form["interpreter"] : nil,
            interpretedInto: form.has("into") ? Language(form["into"]) : nil)
    }

    private static func form(_ visit: Visit, fault: String? = nil) async throws -> WebResponse {
        let (link, pair) = try await link(visit)
        let language = visit.language
        let typed = visit.form
        let grounds = GroundList.standard.codes.sorted { one, other in
            (one == "other" ? 1 : 0, one) < (other == "other" ? 1 : 0, other)
        }
        let view = try await formView(visit, link, pair).adding([
            "path": .text(Address.separate(link.id).text),
            "grounds": .list(
                grounds.map {
                    [
                        "value": .text($0), "name": .text(ground($0, language)),
                        "isChosen": .flag(typed["ground"] == $0),
                    ]
                }),
            "narrative": .text(typed["narrative"]), "place": .text(typed["place"]),
            "review": .text(typed["review"]), "list": .text(GroundList.standard.version),
            "hasFault": .flag(fault != nil), "fault": .text(fault.map { language.say($0) } ?? ""),
        ])
        return await visit.page(
            "separation-form", view, title: "separation.form-title",
            status: fault == nil ? 200 : 422)
    }

    private static func record(_ visit: Visit) async throws -> WebResponse {
        guard let user = visit.user else { throw Stop.signInFirst }
        let form = visit.form
        let needed = ["ground", "narrative", "place", "language", "review"]
        guard needed.allSatisfy(form.has) else {
            return try await self.form(visit, fault: "separation.incomplete")
        }
        let (link, _) = try await link(visit)
        let interpretation = interpretation(form)
        let id = try await visit.submit { identifiers, at in
            let id = identifiers.next(SeparationID.self)
            let separation = Separation(
                id: id, link: link.id,
                ground: Ground(list: GroundList.standard.version, code: form["ground"]),
                narrative: form["narrative"], decisionMaker: user.id, agency: user.agency,
                place: form["place"], at: at,
                notice: Separation.Notice(
                    given: at, to: link.relative, interpretation: interpretation),
                reviewRoute: form["review"])
            return (.separation(.record(separation)), id)
        }
        return await visit.see(
            .separation(id), Notice(key: "separation.recorded", values: ["\(id)"]))
    }

    // MARK: What the parent chooses

    private static func choiceForm(_ visit: Visit, fault: String? = nil) async throws -> WebResponse
    {
        let (link, pair) = try await link(visit)
        let language = visit.language
        let typed = visit.form
        let current = try await visit.observe { $0.casework.choice(for: link)?.answer ?? .unknown }
        let view = try await formView(visit, link, pair).adding([
            "path": .text("/links/\(link.id)/choice"),
            "current": .text(language.say("choice.\(current.rawValue)")),
            "answers": .list(
                [ReunificationChoice.Answer.together, .apart, .undecided].map {
                    [
                        "value": .text($0.rawValue),
                        "name": .text(language.say("choice.\($0.rawValue)")),
                        "isChosen": .flag(typed["answer"] == $0.rawValue),
                    ]
                }),
            "counsel": .text(typed["counsel"]),
            "options": .text(typed["options"]),
            "hasFault": .flag(fault != nil), "fault": .text(fault.map { language.say($0) } ?? ""),
        ])
        return await visit.page(
            "choice", view, title: "choice.title", status: fault == nil ? 200 : 422)
    }

    private static func recordChoice(_ visit: Visit) async throws -> WebResponse {
        let form = visit.form
        guard let answer = ReunificationChoice.Answer(rawValue: form["answer"]), answer != .unknown,
            form.has("language")
        else { return try await choiceForm(visit, fault: "choice.incomplete") }
        let options = form["options"].split(separator: "\n").map {
            $0.trimmingPrefix { $0.isWhitespace }
        }.map(String.init).filter { !$0.isEmpty }
        guard Set(options).count >= 2 else {
            return try await choiceForm(visit, fault: "choice.options-missing")
        }
        let (link, _) = try await link(visit)
        let interpretation = interpretation(form)
        try await visit.submit { identifiers, at in
            let choice = ReunificationChoice(
                id: identifiers.next(ChoiceID.self), link: link.id, answer: answer,
                optionsShown: options, interpretation: interpretation,
                counsel: form.has("counsel") ? form["counsel"] : nil, at: at)
            return (.separation(.recordChoice(choice)), ())
        }
        return await visit.see(.person(link.subject), Notice(key: "choice.recorded"))
    }

    // MARK: Two people of a link

    /// Child and adult of a link, with the names that may be seen.
    private struct Pair {
        let link: FamilyLink
        let sight: Sight
        let isReachable: Bool

        init(_ link: FamilyLink, _ visit: Visit) async throws {
            guard let user = visit.user else { throw Stop.signInFirst }
            self.link = link
            let (purpose, at) = (visit.purpose, visit.desk.now())
            isReachable = try await visit.observe { state in
                [link.subject, link.relative].contains { person in
                    let relation = state.casework.relation(
                        of: user.id, user.agency, to: person, at: at)
                    return [Action.separate, .approveSeparation, .recordChoice].contains {
                        Permissions.allows(user.role, $0, for: purpose, relation: relation)
                    }
                }
            }
            sight =
                isReachable
                ? try await visit.desk.registry.read(
                    together: [link.subject: [.identity], link.relative: [.identity]],
                    by: user.actor, for: purpose) : Sight()
        }

        func views(_ language: DeskLanguage) -> [View] {
            [(link.subject, "review.child"), (link.relative, "separation.adult")].map {
                person, title in
                let records = sight.shown[person]?.identity
                return [
                    "title": .text(language.say(title)),
                    "address": .text(Address.person(person).text), "id": .text("\(person)"),
                    "name": .text(
                        records == nil
                            ? language.say("family.hidden-name")
                            : IdentityView.name(records) ?? language.say("person.no-name")),
                ]
            }
        }
    }
}
