// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// What supervisors opened of a person to whom, on the page of the person, with the form to take it back.
struct GrantRows {
    private let grants: [WorkTask]
    private let names: NameDirectory
    private let visit: Visit

    init(_ grants: [WorkTask], _ names: NameDirectory, _ visit: Visit) {
        // Told to those who answer for it.
        self.grants = visit.may(.answerRequest) ? grants : []
        self.names = names
        self.visit = visit
    }

    var view: View {
        let language = visit.language
        let rows = grants.compactMap { task -> View? in
            guard let asked = task.asked, case .granted(let until, let by, let at) = task.answer
            else { return nil }
            let form = ActForm(
                id: "end-grant-\(task.id)", path: "/tasks/\(task.id)/end-grant",
                title: "grant.end", button: "grant.end", lead: "grant.end-lead",
                fields: [
                    .init(name: "reason", label: "grant.reason", kind: .line, limit: 1000)
                ], isDanger: true)
            return [
                "id": .text("\(task.id)"),
                "what": .text(
                    language.say(
                        "grant.open", language.say("compartment.\(asked.part.rawValue)"),
                        names.user(asked.by), language.say("role.\(asked.role.rawValue)"),
                        language.day(until), language.say("purpose.\(asked.purpose.rawValue)"))),
                "by": .text(language.say("grant.by", names.user(by), language.time(at))),
                "end": .list([form.view(language, typed: visit.form)]),
                "isEnding": .flag(form.id == visit.form["form"]),
            ]
        }
        return ["hasGrants": .flag(!rows.isEmpty), "grants": .list(rows)]
    }
}
