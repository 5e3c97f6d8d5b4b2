// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage
import Registry

/// What the page of a person shows.
struct PersonView {
    private let shown: Disclosure
    private let hidden: [Compartment: Refusal]
    private let sight: Sight
    private let names: NameDirectory
    private let visit: Visit
    private let photos: [DocumentID]
    private let clocks: [Clock]?
    private let tasks: [WorkTask]
    /// Whom persons of links stand for, after merges.
    private let standsFor: [PersonID: PersonID]
    private var language: DeskLanguage { visit.language }
    private var now: Moment { visit.desk.now() }

    init(
        _ shown: Disclosure, hidden: [Compartment: Refusal], sight: Sight, names: NameDirectory,
        standsFor: [PersonID: PersonID], photos: [DocumentID], clocks: [Clock]?,
        tasks: [WorkTask], visit: Visit
    ) {
        self.photos = photos
        self.clocks = clocks
        self.tasks = tasks
        self.standsFor = standsFor
        self.shown = shown
        self.hidden = hidden
        self.sight = sight
        self.names = names
        self.visit = visit
    }

    var view: View {
        get async {
            let name = IdentityView.name(shown.identity)
            var view: View = [
                "id": .text("\(shown.person)"), "entry": .text(language.number(Int(shown.entry))),
                "purpose": .text(language.say("purpose.\(visit.purpose.rawValue)")),
                "hasName": .flag(name != nil),
                "name": .text(name ?? language.say("person.no-name")),
                "age": .text(shown.identity.flatMap { language.age($0, on: now.day) } ?? ""),
                "history": .text(Address.person(shown.person).text + "/history"),
                "maySeeHistory": .flag(visit.may(.disclose(.journal))),
            ]
            view = view.adding(identity).adding(custody).adding(family).adding(said).adding(rest)
            view = view.adding(await acts).adding(work)
            view["hidden"] = .list(hiddenParts)
            view["hasHidden"] = .flag(!hidden.isEmpty)
            return view
        }
    }

    // MARK: What can be done

    /// Forms and links for what the role may do with this person now.
    private var acts: View {
        get async {
            let isHeld = shown.custody?.custodies.contains { $0.ended == nil } ?? true
            let directory = try? await visit.desk.registry.directory()
            let places =
                (directory?.facilities.values.filter { $0.agency == visit.user?.agency } ?? [])
                .sorted { $0.id < $1.id }
            let forms = directory.map { personForms(NameDirectory($0)) } ?? []
            let file = FileForms(shown, hidden: hidden, names: names, visit: visit)
            let (more, ask) = (shown.identity == nil ? [] : file.forms, file.ask)
            return [
                "slips": .text(Address.person(shown.person).text + "/slips"),
                "maySeeSlips": .flag(shown.links != nil),
                "ask": .list(ask.map { [$0.view(language, typed: visit.form)] } ?? []),
                "moreForms": .list(more.map { $0.view(language, typed: visit.form) }),
                "hasMore": .flag(!more.isEmpty),
                "isMoreOpen": .flag(more.contains { $0.id == visit.form["form"] }),
                "forms": .list(forms.map { $0.view(language, typed: visit.form) }),
                "hasForms": .flag(!forms.isEmpty),
                "mayTake": .flag(
                    visit.may(.takeCustody) && shown.custody != nil && !isHeld && !places.isEmpty),
                "take": .text(Address.person(shown.person).text + "/custody"),
                "places": .list(
                    places.map { ["value": .text("\($0.id)"), "name": .text($0.name)] }),
            ]
        }
    }

    /// Clocks and tasks.
    private var work: View {
        let rows = ClockRows(clocks ?? [], names, language).rows
        return [
            "hasClocks": .flag(clocks != nil), "clocks": .list(rows),
            "noClocks": .flag(rows.isEmpty),
            "hasTasks": .flag(!tasks.isEmpty),
            "tasks": .list(
                tasks.map { task in
                    let what = self.what(task)
                    return [
                        "id": .text("\(task.id)"), "what": .text(what.text),
                        "whatLanguage": .text(what.language),
                        "role": .text(language.say("role.\(task.accountable.rawValue)")),
                        "due": .text(language.day(task.due)),
                        "isOver": .flag(task.due < now.day),
                        "mayFinish": .flag(visit.may(.assignTask) && task.asked == nil),
                        "answers": .list(
                            task.asked.flatMap { asked in
                                visit.may(.answerRequest) && asked.by != visit.user?.id
                                    ? [
                                        FileForms.answer(task, asked, visit)
                                            .view(language, typed: visit.form)
                                    ] : nil
                            } ?? []),
                        "finish": .text("/tasks/\(task.id)/finish"),
                    ]
                }),
        ]
    }

    /// What is to be done: in the reader's language where a legal clock asks for it, else as somebody wrote it.
    private func what(_ task: WorkTask) -> (text: String, language: String) {
        guard let key = task.clock?.clock.rawValue,
            let clock = clocks?.first(where: { $0.key == key })
        else { return (task.what, task.clock == nil ? "" : "en") }
        let title = clock.rule.title(in: language.code)
        let status = ClockRows([clock], names, language).status(clock)
        return title.language == language.code
            ? ("\(title.text): \(status)", title.language) : (title.text, title.language)
    }

    /// Opening a case for a child, and attaching a paper.
    private func personForms(_ names: NameDirectory) -> [ActForm] {
        var forms: [ActForm] = []
        let isMinor = !(shown.identity ?? []).allSatisfy { $0.identity.provesAdult(on: now.day) }
        let hasCase = shown.custody?.cases.contains { !$0.stage.isEnd } ?? true
        if visit.may(.openCase), isMinor, !hasCase {
            forms.append(
                ActForm(
                    id: "open-case", path: Address.person(shown.person).text + "/case",
                    title: "case.open", button: "case.open", lead: "case.open-lead",
                    fields: [
                        .init(
                            name: "caseworker", label: "role.caseworker",
                            kind: .choice(CaseForms.caseworkers(names, language)),
                            value: visit.user?.role == .caseworker
                                ? visit.user.map { "\($0.id)" } ?? "" : "")
                    ], isMain: true))
        }
        if visit.may(.attach), shown.identity != nil {
            forms.append(
                PaperPages.form(
                    [(shown.person, language.say("paper.of"))], back: "\(shown.person)", language))
        }
        return forms
    }

    // MARK: Who it is

    private var identity: View {
        guard let records = shown.identity else { return ["hasIdentity": false] }
        let rows = IdentityView(records, names, language).rows
        return [
            "hasIdentity": true, "rows": .list(rows),
            "photos": .list(
                photos.map {
                    ["address": .text(Address.document($0).text), "id": .text("\($0)")]
                }),
            "sources": .text(language.count(records.count, "person.sources")),
        ]
    }

    // MARK: Custody

    private var custody: View {
        guard let file = shown.custody else { return ["hasCustody": false] }
        let timeline = CustodyTimeline(file.custodies, names, now: now, language)
        let separations = file.separations.map { separation -> View in
            let stage =
                switch separation.stage {
                case .recorded: language.say("separation.stage.recorded")
                case .inForce(let approver, let at):
                    language.say(
                        "separation.stage.in-force", names.user(approver), language.time(at))
                case .ended(let at, _): language.say("separation.stage.ended", language.time(at))
                case .withdrawn(let at, _):
                    language.say("separation.stage.withdrawn", language.time(at))
                }
            return [
                "id": .text("\(separation.id)"), "link": .text("\(separation.link)"),
                "ground": .text(
                    language.has("ground.\(separation.ground.code)")
                        ? language.say("ground.\(separation.ground.code)") : separation.ground.code),
                "at": .text(language.time(separation.at)),
                "by": .text(names.user(separation.decisionMaker)),
                "agency": .text(names.agency(separation.agency)), "stage": .text(stage),
            ]
        }
        let cases = file.cases.map { current -> View in
            [
                "id": .text("\(current.id)"),
                "address": .text(Address.case(current.id).text),
                "isOpen": .flag(visit.may(CasePages.actions)),
                "stage": .text(language.say("stage.\(current.stage.rawValue)")),
                "caseworker": .text(names.user(current.caseworker)),
                "agency": .text(names.agency(current.agency)),
            ]
        }
        return [
            "hasCustody": true, "hasStretches": .flag(!timeline.stretches.isEmpty),
            "timeline": .markup(timeline.picture), "stretches": .list(timeline.rows),
            "hasDefects": .flag(timeline.defects > 0),
            "defects": .text(language.count(timeline.defects, "custody.gaps")),
            "class": .text(language.say("class.\(file.processingClass.rawValue)")),
            "separations": .list(separations), "hasSeparations": .flag(!separations.isEmpty),
            "isOnTheWay": .flag(file.openTransfer != nil),
            "onTheWay": .text(
                file.openTransfer.map {
                    language.say(
                        "custody.on-the-way", names.agency($0.receiver),
                        language.time($0.dispatched))
                } ?? ""),
            "cases": .list(cases), "hasCases": .flag(!cases.isEmpty),
        ]
    }

    private func canonical(_ person: PersonID) -> PersonID { standsFor[person] ?? person }

    // MARK: Family

    private var family: View {
        guard let links = shown.links else { return ["hasFamily": false] }
        let relatives = links.map { link -> FamilyPicture.Relative in
            let (subject, relative) = (canonical(link.subject), canonical(link.relative))
            let isSubject = subject == shown.person
            let other = isSubject ? relative : subject
            let relation = language.say(
                "\(isSubject ? "relation" : "inverse").\(link.relation.rawValue)")
            let records = sight.shown[other]?.identity
            return FamilyPicture.Relative(
                link: link.id, person: other, relation: relation,
                name: records == nil
                    ? nil : IdentityView.name(records) ?? language.say("person.no-name"),
                standing: FamilyPicture.Standing(of: link))
        }
        let minor = links.filter { link in
            link.protects
                && (shown.identity == nil || canonical(link.subject) != shown.person
                    || !(shown.identity ?? []).allSatisfy { $0.identity.provesAdult(on: now.day) })
        }
        let picture = FamilyPicture(
            of: IdentityView.name(shown.identity) ?? "\(shown.person)", relatives, language)
        return [
            "hasFamily": true, "hasRelatives": .flag(!relatives.isEmpty),
            "familyPicture": .markup(picture.picture), "relatives": .list(picture.rows),
            "separable": .list(
                visit.may(.separate)
                    ? minor.map {
                        ["address": .text(Address.separate($0.id).text), "id": .text("\($0.id)")]
                    } : []),
            "choosable": .list(
                visit.may(.recordChoice)
                    ? minor.map {
                        ["address": .text("/links/\($0.id)/choice"), "id": .text("\($0.id)")]
                    }
                    : []),
        ]
    }

    // MARK: Statements, consents, contacts

    private var said: View {
        var view: View = [
            "hasStatements": .flag(shown.statements != nil),
            "hasConsents": .flag(shown.consents != nil),
            "hasContacts": .flag(shown.contacts != nil),
        ]
        if let statements = shown.statements {
            view["noStatements"] = .flag(statements.isEmpty)
            view["statements"] = .list(
                statements.map { statement in
                    [
                        "relation": .text(language.say("relation.\(statement.relation.rawValue)")),
                        "relative": .text(statement.nameOfRelative),
                        "words": .text(statement.words),
                        "hasWords": .flag(!statement.words.isEmpty),
                        "taken": .text(language.day(statement.taken.day)),
                        "language": .text(
                            LanguageNames.name(statement.interpretation.language.tag, in: language)),
                        "tag": .text(statement.interpretation.language.tag),
                    ]
                })
        }
        if let consents = shown.consents {
            view["noConsents"] = .flag(consents.isEmpty)
            view["consents"] = .list(
                consents.map { consent in
                    [
                        "id": .text("\(consent.id)"),
                        "scope": .text(language.say("scope.\(consent.scope.rawValue)")),
                        "stage": .text(
                            language.say("consent.\(consent.stage(at: now).rawValue)")),
                        "expires": .text(language.day(consent.expires.day)),
                        "language": .text(
                            LanguageNames.name(consent.interpretation.language.tag, in: language)),
                        "recipients": .text(
                            language.list(consent.recipients.sorted().map(names.agency))),
                        "hasRecipients": .flag(!consent.recipients.isEmpty),
                    ]
                })
        }
        if let contacts = shown.contacts {
            view["noContacts"] = .flag(contacts.isEmpty)
            view["contacts"] = .list(
                contacts.map { contact in
                    [
                        "value": .text(contact.value),
                        "instruction": .text(contact.safeContactInstruction),
                        "hasInstruction": .flag(!contact.safeContactInstruction.isEmpty),
                        "attempts": .text(
                            language.count(contact.attempts.count, "contact.attempts")),
                    ]
                })
        }
        return view
    }

    // MARK: Safety, tracing, evidence, place

    private var rest: View {
        var view: View = [
            "hasSafety": .flag(shown.safety != nil), "hasTracing": .flag(shown.tracing != nil),
            "hasEvidence": .flag(shown.evidence != nil),
            "hasLocation": .flag(shown.location != nil),
        ]
        if let flags = shown.safety {
            view["noFlags"] = .flag(flags.isEmpty)
            view["flags"] = .list(
                flags.map {
                    [
                        "kind": .text($0.kind), "source": .text($0.source),
                        "review": .text(language.day($0.review)),
                    ]
                })
        }
        if let tracing = shown.tracing {
            view["noRequests"] = .flag(tracing.requests.isEmpty)
            view["requests"] = .list(
                tracing.requests.map { request in
                    [
                        "id": .text("\(request.id)"),
                        "date": .text(language.day(request.inquiryDate.day)),
                        "sought": .list(
                            request.sought.map {
                                [
                                    "name": .text($0.name),
                                    "relation": .text(
                                        language.say("relation.\($0.relation.rawValue)")),
                                    "isFound": .flag($0.found != nil),
                                ]
                            }),
                    ]
                })
            let open = tracing.proposals.filter(\.stage.isPending)
            view["hasProposals"] = .flag(!open.isEmpty && visit.may(.reviewProposal))
            view["proposals"] = .list(
                open.map {
                    [
                        "address": .text(Address.proposal($0.id).text), "id": .text("\($0.id)"),
                        "relation": .text(
                            language.say("relation.\(FamilyRelation($0.relation).rawValue)")),
                        "strength": .text(
                            language.say("strength.\($0.strength(by: .standard).rawValue)")),
                    ]
                })
        }
        if let evidence = shown.evidence {
            view["noEvidence"] = .flag(
                evidence.verifications.isEmpty && evidence.documents.isEmpty
                    && evidence.notes.isEmpty)
            view["verifications"] = .list(
                evidence.verifications.map {
                    [
                        "id": .text("\($0.id)"), "link": .text("\($0.link)"),
                        "address": .text(Address.verification($0.id).text),
                        "isOpen": .flag(visit.may(VerificationPages.actions)),
                        "stage": .text(
                            language.say("verification.\(VerificationView.key($0.stage))")),
                        "kinds": .text(
                            language.count(Set($0.evidence.map(\.kind)).count, "evidence.kinds")),
                    ]
                })
            view["documents"] = .list(
                evidence.documents.map {
                    [
                        "id": .text("\($0.id)"), "kind": .text(PaperView.kind($0, language)),
                        "address": .text(Address.document($0.id).text),
                        "dated": .text(language.day($0.dated)),
                    ]
                })
            view["notes"] = .list(
                evidence.notes.map {
                    [
                        "text": .text($0.text), "at": .text(language.time($0.at)),
                        "by": .text(names.user($0.by)),
                    ]
                })
        }
        if let location = shown.location { view["location"] = .text(whereabouts(location)) }
        return view
    }

    private func whereabouts(_ place: Whereabouts) -> String {
        switch place {
        case .unrecorded: language.say("whereabouts.unrecorded")
        case .held(let agency, let facility):
            language.say("custody.at", names.agency(agency), names.facility(facility))
        case .atLiberty: language.say("whereabouts.at-liberty")
        case .removed: language.say("whereabouts.removed")
        case .died: language.say("whereabouts.died")
        }
    }

    // MARK: What is hidden

    /// Parts that are not shown, why, and whom to ask.
    private var hiddenParts: [View] {
        hidden.sorted { $0.key.rawValue < $1.key.rawValue }.map { part, refusal in
            let text: String
            let other = visit.user?.role.purposes.first { purpose in
                Permissions.table.contains {
                    $0.role == visit.user?.role && $0.purposes.contains(purpose)
                        && $0.actions.contains(.disclose(part))
                }
            }
            if refusal.code == .notPermitted, let other {
                text = language.say(
                    "hidden.purpose", language.say("purpose.\(other.rawValue)"))
            } else if refusal.code == .notPermitted {
                let roles = Permissions.table.filter { $0.actions.contains(.disclose(part)) }
                    .map(\.role)
                var seen: Set<Role> = []
                text = language.say(
                    "hidden.roles",
                    language.list(
                        roles.filter { seen.insert($0).inserted }
                            .map { language.say("role.\($0.rawValue)") }))
            } else {
                text =
                    language.say("refusal.\(refusal.code.rawValue).what") + " "
                    + language.say("refusal.\(refusal.code.rawValue).remedy")
            }
            return [
                "part": .text(language.say("compartment.\(part.rawValue)")), "why": .text(text),
            ]
        }
    }
}
