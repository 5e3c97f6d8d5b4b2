// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// The forms on the page of a person: what can be added to the file, for who may.
struct FileForms {
    let person: PersonID
    let shown: Disclosure
    let hidden: [Compartment: Refusal]
    let names: NameDirectory
    let visit: Visit
    private var language: DeskLanguage { visit.language }
    private var path: String { Address.person(person).text }

    init(
        _ shown: Disclosure, hidden: [Compartment: Refusal], names: NameDirectory, visit: Visit
    ) {
        person = shown.person
        self.shown = shown
        self.hidden = hidden
        self.names = names
        self.visit = visit
    }

    var forms: [ActForm] {
        var forms: [ActForm] = []
        if visit.may(.consent) { forms.append(consent) }
        if visit.may(.consent) { forms.append(refuse) }
        if visit.may(.consent), !active.isEmpty { forms.append(withdraw) }
        if visit.may(.contact) { forms.append(contact) }
        if visit.may(.contact), !(shown.contacts ?? []).isEmpty { forms.append(attempt) }
        if visit.may(.note) { forms.append(note) }
        if visit.may(.assignTask) { forms.append(task) }
        return forms
    }

    /// The form by which somebody asks for a part that is hidden; nil where nothing is.
    var ask: ActForm? {
        guard visit.may(.assignTask), !hidden.isEmpty else { return nil }
        let parts = hidden.keys.sorted { $0.rawValue < $1.rawValue }.map {
            ActForm.Field.Option($0.rawValue, language.say("compartment.\($0.rawValue)"))
        }
        return ActForm(
            id: "ask", path: path + "/ask", title: "ask.title", button: "ask.do", lead: "ask.lead",
            fields: [
                .init(name: "part", label: "ask.part", kind: .choice(parts)),
                .init(name: "reason", label: "ask.reason", kind: .line, limit: 1000),
            ])
    }

    /// The form by which a supervisor answers whoever asked.
    static func answer(_ task: WorkTask, _ asked: PartRequest, _ visit: Visit) -> ActForm {
        let language = visit.language
        return ActForm(
            id: "answer-\(task.id)", path: "/tasks/\(task.id)/answer", title: "answer.title",
            button: "answer.do", lead: "answer.lead",
            fields: [
                .init(
                    name: "answer", label: "answer.what",
                    kind: .radios(
                        ["grant", "refuse"].map { .init($0, language.say("answer.\($0)")) })),
                .init(
                    name: "until", label: "answer.until", kind: .day, isNeeded: false,
                    value: text(Day(number: visit.desk.now().day.number + 7))),
                .init(
                    name: "reason", label: "answer.reason", kind: .line, isNeeded: false,
                    limit: 1000),
            ])
    }

    private var active: [Consent] {
        (shown.consents ?? []).filter { $0.withdrawn == nil }
    }

    private var agencies: [ActForm.Field.Option] {
        names.directory.agencies.filter { $0.key != visit.user?.agency }
            .sorted { $0.key < $1.key }.map { .init("\($0.key)", $0.value) }
    }

    /// The person, and those who may speak for a child.
    private var givers: [ActForm.Field.Option] {
        let adults = (shown.links ?? []).filter { $0.superseded == nil && $0.standing != .proposed }
            .map(\.relative).filter { $0 != person }
        var seen: Set<PersonID> = []
        return [.init("\(person)", "\(language.say("consent.self")) (\(person))")]
            + adults.filter { seen.insert($0).inserted }.map { .init("\($0)", "\($0)") }
    }

    private var consent: ActForm {
        let spoken = (shown.identity ?? []).reduce(into: Set<String>()) { all, record in
            all.formUnion(record.identity.languages.map(\.tag))
        }
        return ActForm(
            id: "consent", path: path + "/consent", title: "consent.title", button: "form.record",
            lead: "register.consent-hint",
            fields: [
                .init(
                    name: "scope", label: "consent.scope",
                    kind: .choice(
                        Consent.Scope.allCases.map {
                            .init($0.rawValue, language.say("scope.\($0.rawValue)"))
                        })),
                .init(
                    name: "giver", label: "register.consent-by", kind: .choice(givers),
                    value: "\(person)"),
                .init(
                    name: "recipient", label: "register.consent-to", kind: .choice(agencies),
                    isNeeded: false),
                .init(
                    name: "withheld", label: "consent.withheld", kind: .choice(agencies),
                    isNeeded: false),
                .init(
                    name: "withheld-person", label: "consent.withheld-person", kind: .line,
                    hint: "consent.withheld-person-hint", isNeeded: false),
                .init(name: "why", label: "consent.why", kind: .line, isNeeded: false),
            ] + VerificationForms.spoken(with: spoken.sorted(), language)
                + [
                    .init(
                        name: "until", label: "consent.until", kind: .day,
                        value: Self.text(Day(number: visit.desk.now().day.number + 365)))
                ])
    }

    /// A day as it is typed.
    static func text(_ day: Day) -> String {
        let (year, month, number) = day.parts
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(two(month))-\(two(number))"
    }

    private var refuse: ActForm {
        ActForm(
            id: "refuse", path: path + "/refuse", title: "consent.refuse",
            button: "form.record", lead: "consent.refuse-lead",
            fields: [
                .init(
                    name: "scope", label: "consent.scope",
                    kind: .choice(
                        Consent.Scope.allCases.map {
                            .init($0.rawValue, language.say("scope.\($0.rawValue)"))
                        })),
                .init(
                    name: "reason", label: "consent.refuse-why", kind: .line, isNeeded: false,
                    limit: 1000),
            ])
    }

    private var withdraw: ActForm {
        ActForm(
            id: "withdraw", path: path + "/withdraw", title: "consent.withdraw",
            button: "consent.withdraw", lead: "consent.withdraw-lead",
            fields: [
                .init(
                    name: "consent", label: "compartment.consents",
                    kind: .choice(
                        active.map {
                            .init(
                                "\($0.id)",
                                "\(language.say("scope.\($0.scope.rawValue)")) (\($0.id))")
                        }))
            ], isDanger: true)
    }

    private var contact: ActForm {
        ActForm(
            id: "contact", path: path + "/contact", title: "contact.title", button: "form.record",
            fields: [
                .init(name: "value", label: "contact.value", kind: .line),
                .init(
                    name: "safely", label: "contact.safely", kind: .line,
                    hint: "contact.safely-hint", isNeeded: false),
            ])
    }

    private var attempt: ActForm {
        ActForm(
            id: "attempt", path: path + "/attempt", title: "contact.attempt",
            button: "form.record",
            fields: [
                .init(
                    name: "contact", label: "compartment.contacts",
                    kind: .choice(
                        (shown.contacts ?? []).map { .init("\($0.id)", "\($0.value) (\($0.id))") })),
                .init(
                    name: "reached", label: "contact.reached",
                    kind: .radios(CaseForms.yesOrNo(language))),
                .init(name: "reason", label: "follow-up.reason", kind: .line, isNeeded: false),
            ])
    }

    private var note: ActForm {
        ActForm(
            id: "note", path: path + "/note", title: "note.title", button: "form.record",
            fields: [.init(name: "text", label: "note.text", kind: .lines, limit: 4000)])
    }

    private var task: ActForm {
        ActForm(
            id: "task", path: path + "/task", title: "task.title", button: "form.record",
            fields: [
                .init(name: "what", label: "task.what", kind: .line, limit: 1000),
                .init(
                    name: "role", label: "task.role",
                    kind: .choice(
                        Role.allCases.filter { $0 != .operator }.map {
                            .init($0.rawValue, language.say("role.\($0.rawValue)"))
                        })),
                .init(name: "due", label: "task.due", kind: .day),
            ])
    }
}
