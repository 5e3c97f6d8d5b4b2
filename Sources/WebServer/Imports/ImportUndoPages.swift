// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Importing
import Registry

/// Taking a whole import back, while nothing builds on it.
enum ImportUndoPages {
    static let routes = [
        Route(.get, "/imports/{import}/undo", .may([.withdrawImport]), .disclosure) { visit in
            try await show(visit)
        },
        Route(.post, "/imports/{import}/undo", .may([.withdrawImport]), .act, undo),
    ]

    private static func list(_ visit: Visit) async throws -> ImportOnRecord {
        let subject = try await ImportSubject(visit)
        guard let list = subject.list, !list.isWithdrawn else { throw Stop.notFound }
        return list
    }

    private static func show(
        _ visit: Visit, _ trouble: FormTrouble? = nil
    ) async throws -> WebResponse {
        let list = try await list(visit)
        let language = visit.language
        let dependents = try await visit.desk.registry.dependents(
            on: list.key, by: try visit.actor, for: visit.purpose)
        let form = ActForm(
            id: "undo", path: Address.undoImport(list.first).text, title: "imports.undo",
            button: "imports.undo", lead: "imports.undo-lead",
            fields: [
                .init(
                    name: "reason", label: "imports.undo-reason", kind: .line,
                    hint: "imports.undo-hint")
            ], isMain: true, isDanger: true)
        return await visit.page(
            "import-undo",
            FormTrouble.view(trouble, language).adding([
                "name": .text(list.list?.name ?? list.key.digest),
                "back": .text(Address.importedList(list.first).text),
                "accepted": .text(language.number(list.accepted)),
                "waiting": .text(language.number(list.waiting)),
                "isKept": .flag(!dependents.isEmpty),
                "dependents": .list(
                    dependents.counts.map { kind, count in
                        [
                            "what": .text(language.say("import-dependent.\(kind.rawValue)")),
                            "count": .text(language.number(count)),
                        ]
                    }),
                "ids": .list(dependents.identifiers.prefix(40).map { ["id": .text($0)] }),
                "hasForms": .flag(dependents.isEmpty),
                "forms": .list(
                    dependents.isEmpty ? [form.view(language, typed: visit.form)] : []),
            ]), title: "imports.undo", status: trouble?.status ?? 200)
    }

    private static func undo(_ visit: Visit) async throws -> WebResponse {
        try await visit.acting {
            let list = try await list(visit)
            let reason = try visit.form.needed("reason")
            let key = try visit.key(of: "undo")
            let outcome = try await visit.desk.registry.withdraw(
                list: list.key, reason: reason, by: try visit.actor, for: visit.purpose, key: key)
            switch outcome {
            case .refused(let refusal): throw Stop.refused(refusal)
            case .accepted(let (_, withdrawal)):
                return await visit.see(
                    .importedList(list.first),
                    Notice(
                        key: "imports.undone", values: [visit.language.number(withdrawal.rows)]))
            }
        } otherwise: { trouble in
            try await show(visit, trouble)
        }
    }
}
