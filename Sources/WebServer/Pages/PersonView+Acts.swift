// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage
import Registry

/// What can be done with a person, and what waits: forms, clocks and tasks.
extension PersonView {
    /// Forms and links for what the role may do with this person now.
    var acts: View {
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
    var work: View {
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
}
