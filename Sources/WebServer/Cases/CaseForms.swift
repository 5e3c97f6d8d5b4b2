// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage
import Registry

/// The forms on the page of a case: those that lead to the next step, and others, each for who may.
struct CaseForms {
    private let file: CaseFile
    private let names: NameDirectory
    private let flags: [RedFlag]
    private let user: Directory.User
    private let visit: Visit
    private var language: DeskLanguage { visit.language }
    private var current: Case { file.current }
    private var path: String { Address.case(current.id).text }

    init(
        _ file: CaseFile, names: NameDirectory, flags: [RedFlag], user: Directory.User,
        visit: Visit
    ) {
        self.file = file
        self.names = names
        self.flags = flags
        self.user = user
        self.visit = visit
    }

    private func isNext(_ stage: CaseStage) -> Bool { current.stage.next.contains(stage) }

    private func lacks(_ stage: CaseStage) -> [String] {
        CaseView.sentences(file.progress.lacks(of: stage), language)
    }

    // MARK: The next step

    var next: [ActForm] {
        var forms: [ActForm] = []
        if isNext(.verified), visit.may(.advanceCase), !verifiedLinks.isEmpty {
            forms.append(verified)
        }
        if isNext(.reunificationPlanned), visit.may(.plan) { forms.append(plan) }
        if isNext(.reunified), visit.may(.reunify) { forms.append(handOver) }
        if current.stage == .followUp || isNext(.followUp), visit.may(.followUp) {
            forms.append(followUp)
        }
        let isAtEnd = current.stage == .followUp || current.stage == .reunified
        if isNext(.closed), visit.may(.closeCase), isAtEnd { forms.append(close) }
        if !current.stage.isEnd, visit.may(.advanceCase), !onward.isEmpty {
            forms.append(advance(to: onward, "advance", title: "case.advance"))
        }
        if current.stage.isEnd, visit.may(.advanceCase) {
            forms.append(
                ActForm(
                    id: "reopen", path: path + "/reopen", title: "case.reopen",
                    button: "case.reopen",
                    fields: [.init(name: "reason", label: "form.reason", kind: .line)]))
        }
        if let first = forms.indices.first { forms[first].isMain = true }
        return forms
    }

    private var verifiedLinks: [FamilyLink] {
        file.links.filter {
            $0.isVerified && (file.standsFor[$0.subject] ?? $0.subject) == file.child
        }
    }

    private var linkOptions: [ActForm.Field.Option] {
        verifiedLinks.map { link in
            .init(
                "\(link.id)",
                "\(language.say("relation.\(link.relation.rawValue)")) (\(link.id))")
        }
    }

    private var verified: ActForm {
        ActForm(
            id: "verified", path: path + "/verified", title: "case.verified",
            button: "case.verified",
            fields: [
                .init(
                    name: "link", label: "case.link", kind: .choice(linkOptions),
                    value: linkOptions.count == 1 ? linkOptions[0].value : "")
            ])
    }

    private var plan: ActForm {
        let kept = file.papers.filter { $0.isLegible }
        let own = kept.filter { PaperKind($0.kind) == .bestInterests }
        let papers = own.isEmpty ? kept.filter { !(PaperKind($0.kind)?.isForm ?? false) } : own
        let options = papers.map {
            ActForm.Field.Option(
                "\($0.id)", "\(PaperView.kind($0, language)), \(language.day($0.dated)) (\($0.id))")
        }
        return ActForm(
            id: "plan", path: path + "/plan", title: "case.plan", button: "case.plan",
            lead: "case.plan-lead",
            fields: [
                .init(
                    name: "link", label: "case.link", kind: .choice(linkOptions),
                    value: linkOptions.count == 1 ? linkOptions[0].value : ""),
                .init(
                    name: "paper", label: "paper.bestInterests", kind: .choice(options),
                    hint: "case.plan-paper",
                    value: options.count == 1 ? options[0].value : ""),
                .init(name: "day", label: "case.plan-day", kind: .day),
            ], lacks: lacks(.reunificationPlanned))
    }

    /// Everybody who may have compared: neither who records it nor who planned it.
    private var others: [ActForm.Field.Option] {
        names.directory.users.values.filter {
            $0.id != user.id && $0.id != current.plan?.supervisor && $0.role != .operator
        }.sorted {
            ($0.agency == user.agency ? 0 : 1, $0.name) < (
                $1.agency == user.agency ? 0 : 1, $1.name
            )
        }
        .map {
            .init(
                "\($0.id)",
                "\($0.name), \(language.say("role.\($0.role.rawValue)")), \(names.agency($0.agency))"
            )
        }
    }

    private var handOver: ActForm {
        ActForm(
            id: "reunify", path: path + "/reunify", title: "hand-over.title",
            button: "hand-over.do", lead: "hand-over.lead",
            fields: CaseActs.checklist.map {
                .init(name: $0, label: "hand-over.\($0)", kind: .tick, isNeeded: false)
            } + [
                .init(
                    name: "left-out", label: "hand-over.left-out", kind: .lines,
                    hint: "hand-over.left-out-hint", isNeeded: false, limit: 2000),
                .init(name: "place", label: "hand-over.place", kind: .line),
                .init(
                    name: "checked-by", label: "case.checked-by", kind: .choice(others),
                    hint: "hand-over.checked-hint"),
            ], lacks: lacks(.reunified))
    }

    private var followUp: ActForm {
        ActForm(
            id: "follow-up", path: path + "/follow-up", title: "follow-up.title",
            button: "follow-up.do",
            fields: [
                .init(
                    name: "seen", label: "follow-up.was-seen",
                    kind: .radios(Self.yesOrNo(language))),
                .init(
                    name: "reason", label: "follow-up.reason", kind: .line, isNeeded: false),
                .init(
                    name: "comments", label: "follow-up.comments", kind: .lines, isNeeded: false,
                    limit: 4000),
                .init(
                    name: "again", label: "follow-up.again", kind: .tick, isNeeded: false),
            ])
    }

    private var close: ActForm {
        ActForm(
            id: "close", path: path + "/close", title: "case.close", button: "case.close",
            fields: [
                .init(
                    name: "reason", label: "case.close-reason",
                    kind: .choice(
                        Case.ClosureReason.allCases.map {
                            .init($0.rawValue, language.say("closure.\($0.rawValue)"))
                        })),
                .init(
                    name: "explanation", label: "case.close-explanation", kind: .lines,
                    hint: "case.close-hint", isNeeded: false, limit: 2000),
            ], lacks: lacks(.closed))
    }

    // MARK: Stages without a command of their own

    /// Stages that go on, in their order.
    private var onward: [CaseStage] {
        CaseProgress.way.filter { isNext($0) && !$0.hasOwnCommand }
    }

    private func advance(to stages: [CaseStage], _ id: String, title: String) -> ActForm {
        let here = CaseProgress.way.firstIndex(of: current.stage) ?? 0
        // Where the way leads, rather than back.
        let ahead = stages.first { stage in
            (CaseProgress.way.firstIndex(of: stage) ?? 0) > here && stage != .alternativeCare
        }
        return ActForm(
            id: id, path: path + "/advance", title: title, button: title,
            fields: [
                .init(
                    name: "stage", label: "case.stage",
                    kind: .choice(
                        stages.map { .init($0.rawValue, language.say("stage.\($0.rawValue)")) }),
                    value: (ahead ?? (stages.count == 1 ? stages[0] : nil))?.rawValue ?? ""),
                .init(name: "reason", label: "form.reason", kind: .line, limit: 1000),
            ], lacks: ahead.map(lacks) ?? [])
    }

    // MARK: Other forms

    var more: [ActForm] {
        var forms: [ActForm] = []
        if visit.may(.attach) {
            forms.append(
                PaperPages.form(
                    [(file.child, language.say("review.child"))], back: "\(current.id)",
                    language))
        }
        if !current.stage.isEnd {
            if visit.may(.trace) { forms.append(trace) }
            if visit.may(.arrangeCare) { forms.append(care) }
            if visit.may(.openCase) { forms.append(assign) }
        }
        if visit.may(.raiseFlag) { forms.append(flag) }
        if visit.may(.clearFlag), !flags.isEmpty { forms.append(clearFlag) }
        if !current.stage.isEnd, visit.may(.advanceCase) {
            var end = advance(to: [.withdrawn, .rejected], "end", title: "case.end")
            end.isDanger = true
            forms.append(end)
            let isAtEnd = current.stage == .followUp || current.stage == .reunified
            if isNext(.closed), visit.may(.closeCase), !isAtEnd {
                var early = close
                early.isDanger = true
                forms.append(early)
            }
        }
        return forms
    }

    private var trace: ActForm {
        let consents = file.consents.filter {
            $0.scope == .tracing && $0.stage(at: visit.desk.now()) == .active
        }
        return ActForm(
            id: "trace", path: path + "/trace", title: "trace.title", button: "trace.do",
            lead: "trace.lead",
            fields: [
                .init(name: "name", label: "register.relative-name", kind: .line),
                .init(
                    name: "relation", label: "register.is-their",
                    kind: .choice(
                        FamilyRelation.allCases.map {
                            .init($0.rawValue, language.say("relation.\($0.rawValue)"))
                        })),
                .init(name: "last", label: "trace.last", kind: .line, isNeeded: false),
                .init(
                    name: "consent", label: "trace.consent",
                    kind: .choice(
                        consents.map {
                            .init("\($0.id)", "\($0.id), \(language.day($0.given.day))")
                        }
                    ), value: consents.count == 1 ? "\(consents[0].id)" : ""),
            ], lacks: consents.isEmpty ? [language.say("lack.consent")] : [])
    }

    private var care: ActForm {
        ActForm(
            id: "care", path: path + "/care", title: "care.title", button: "care.do",
            lead: "care.lead",
            fields: [
                .init(
                    name: "kind", label: "care.kind",
                    kind: .choice(
                        CareArrangement.Kind.allCases.map {
                            .init($0.rawValue, language.say("care.\($0.rawValue)"))
                        })),
                .init(
                    name: "duration", label: "care.duration",
                    kind: .radios([
                        .init("interim", language.say("care.interim")),
                        .init("permanent", language.say("care.permanent")),
                    ]), value: "interim"),
                .init(name: "review", label: "care.review", kind: .day, isNeeded: false),
                .init(
                    name: "caregiver", label: "care.caregiver", kind: .line,
                    hint: "care.caregiver-hint", isNeeded: false),
            ])
    }

    private var assign: ActForm {
        ActForm(
            id: "assign", path: path + "/assign", title: "case.assign", button: "case.assign",
            fields: [
                .init(
                    name: "caseworker", label: "role.caseworker",
                    kind: .choice(Self.caseworkers(names, language)),
                    value: "\(current.caseworker)")
            ])
    }

    /// Everybody who can be given a case.
    static func caseworkers(_ names: NameDirectory, _ language: DeskLanguage)
        -> [ActForm.Field.Option]
    {
        names.directory.users.values.filter { $0.role == .caseworker }
            .sorted { ($0.agency, $0.name) < ($1.agency, $1.name) }
            .map { .init("\($0.id)", "\($0.name), \(names.agency($0.agency))") }
    }

    private var people: [ActForm.Field.Option] {
        let link = file.progress.link.flatMap { id in file.links.first { $0.id == id } }
        let other = link.map { file.other($0.subject, $0.relative) }
        return [.init("\(file.child)", "\(language.say("review.child")) (\(file.child))")]
            + (other.map { [.init("\($0)", "\(language.say("separation.adult")) (\($0))")] } ?? [])
    }

    private var flag: ActForm {
        ActForm(
            id: "flag", path: path + "/flag", title: "flag.title", button: "flag.do",
            lead: "flag.lead",
            fields: [
                .init(
                    name: "person", label: "flag.person", kind: .choice(people),
                    value: "\(file.child)"),
                .init(name: "kind", label: "flag.kind", kind: .line),
                .init(name: "source", label: "flag.source", kind: .line),
                .init(name: "review", label: "care.review", kind: .day),
            ])
    }

    private var clearFlag: ActForm {
        ActForm(
            id: "clear-flag", path: path + "/clear-flag", title: "flag.clear",
            button: "flag.clear",
            fields: [
                .init(
                    name: "flag", label: "flag.which",
                    kind: .choice(flags.map { .init("\($0.id)", "\($0.kind) (\($0.id))") }),
                    value: flags.count == 1 ? "\(flags[0].id)" : ""),
                .init(name: "reason", label: "form.reason", kind: .line, limit: 1000),
            ])
    }

    static func yesOrNo(_ language: DeskLanguage) -> [ActForm.Field.Option] {
        [.init("yes", language.say("form.yes")), .init("no", language.say("form.no"))]
    }
}
