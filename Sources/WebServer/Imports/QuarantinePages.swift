// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Exchange
import Registry

/// Rows of lists that could not be taken as they are, and their repair in place.
enum QuarantinePages {
    static let routes = [
        Route(.get, "/quarantine", .may([.importRows]), .disclosure, list),
        Route(.get, "/quarantine/{row}", .may([.importRows]), .disclosure) { visit in
            try await show(visit)
        },
        Route(.post, "/quarantine/{row}", .may([.importRows]), .act, settle),
    ]

    /// Rows that are shown at once.
    private static let most = 100

    private static func rows(
        _ visit: Visit, _ question: QuarantineQuestion
    ) async throws -> [QuarantinedRow] {
        let user = try visit.importer
        return try await visit.desk.registry.quarantine(
            of: user.agency, question, by: user.actor, for: visit.purpose)
    }

    // MARK: All of them

    private static func list(_ visit: Visit) async throws -> WebResponse {
        let user = try visit.importer
        let language = visit.language
        var question = QuarantineQuestion()
        question.limit = most
        if visit.query.has("list") {
            let lists = try await visit.desk.registry.imports(
                of: user.agency, by: user.actor, for: visit.purpose)
            guard let list = lists.first(where: { "\($0.first)" == visit.query["list"] }) else {
                throw Stop.notFound
            }
            question.list = list.key
        }
        let rows = try await rows(visit, question)
        let count = try await visit.desk.registry.waitingRows(
            of: user.agency, in: question.list)
        return await visit.page(
            "quarantine",
            [
                "isEmpty": .flag(rows.isEmpty), "isCut": .flag(count > most),
                "count": .text(language.count(count, "quarantine.count")),
                "rows": .list(
                    rows.map { row in
                        QuarantineWords(reason(row), language).view.adding([
                            "address": .text(Address.quarantined(row.row.id).text),
                            "id": .text("\(row.row.id)"),
                            "place": .text(place(row, language)), "raw": .text(row.row.raw),
                        ])
                    }),
            ], title: "nav.quarantine")
    }

    private static func place(_ row: QuarantinedRow, _ language: DeskLanguage) -> String {
        language.say("quarantine.place", row.list?.name ?? row.row.list, "\(row.row.line)")
    }

    /// Why it waits, in the words that are on record.
    private static func reason(_ row: QuarantinedRow) -> String {
        switch row.reading {
        case .ambiguous(let question, _): question
        case .unreadable(let reason): reason
        case .record: ""
        }
    }

    // MARK: One

    /// A row that waits, and how it is read once more.
    private struct Waiting {
        let row: QuarantinedRow
        let repair: RowRepair?
        let cells: [(column: String, cell: String)]

        init(_ visit: Visit) async throws {
            let id = try visit.id(RowID.self, "row")
            guard
                let row = try await QuarantinePages.rows(visit, QuarantineQuestion(row: id)).first
            else { throw Stop.notFound }
            self.row = row
            let now = visit.desk.now()
            let list = row.list
            repair = list.flatMap { list in
                try? RowRepair(
                    raw: row.row.raw, header: list.header, mapping: list.mapping, list: list.name,
                    zone: now.zone, terms: PFIFList.Terms(now: now.seconds))
            }
            cells = await repair?.cells() ?? []
        }

        /// What was typed otherwise than it stands in the row.
        func answers(_ form: FormFields) -> [String: String] {
            var answers: [String: String] = [:]
            for (place, cell) in cells.enumerated() where form["cell-\(place)"] != cell.cell {
                answers[cell.column] = form["cell-\(place)"]
            }
            return answers
        }

        func form(_ row: RowID) -> ActForm {
            var fields = cells.enumerated().map { place, cell in
                let isLong = cell.cell.utf8.count > 80 || cell.cell.contains(where: \.isNewline)
                return ActForm.Field(
                    name: "cell-\(place)", label: "quarantine.cell", kind: isLong ? .lines : .line,
                    isNeeded: false, value: cell.cell, limit: 20_000, said: cell.column)
            }
            fields.append(
                .init(
                    name: "reason", label: "quarantine.reason", kind: .line,
                    hint: "quarantine.reason-hint"))
            var form = ActForm(
                id: "settle", path: Address.quarantined(row).text, title: "quarantine.settle",
                button: "quarantine.settle", lead: "quarantine.settle-lead", fields: fields)
            form.isMain = true
            return form
        }
    }

    private static func show(
        _ visit: Visit, _ trouble: FormTrouble? = nil, stillAsked: String? = nil
    ) async throws -> WebResponse {
        let waiting = try await Waiting(visit)
        let language = visit.language
        let row = waiting.row
        var readings: [String] = []
        if case .ambiguous(_, let found) = row.reading { readings = found }
        let forms =
            waiting.cells.isEmpty
            ? [] : [waiting.form(row.row.id).view(language, typed: visit.form)]
        var view = FormTrouble.view(trouble, language)
        if let stillAsked {
            view["hasFault"] = true
            view["fault"] = .text(
                language.say(
                    "quarantine.still", QuarantineWords(stillAsked, language).words))
        }
        return await visit.page(
            "quarantined-row",
            view.adding(QuarantineWords(reason(row), language).view).adding([
                "id": .text("\(row.row.id)"), "place": .text(place(row, language)),
                "hasReadings": .flag(!readings.isEmpty),
                "readings": .list(readings.map { ["text": .text($0)] }),
                "raw": .text(row.row.raw), "doesNotFit": .flag(waiting.cells.isEmpty),
                "forms": .list(forms),
            ]), title: "nav.quarantine",
            status: stillAsked == nil ? trouble?.status ?? 200 : 422)
    }

    private static func settle(_ visit: Visit) async throws -> WebResponse {
        try await visit.acting {
            let waiting = try await Waiting(visit)
            let reason = try visit.form.needed("reason")
            guard let repair = waiting.repair, !waiting.cells.isEmpty else {
                throw FormFault("quarantine.does-not-fit")
            }
            let result: RowReading.Result
            do throws(RowRepair.Fault) {
                result = try await repair.read(waiting.answers(visit.form))
            } catch {
                throw FormFault("quarantine.does-not-fit")
            }
            switch result {
            case .ambiguous(let question, _):
                return try await show(visit, stillAsked: question)
            case .unreadable(let reason): return try await show(visit, stillAsked: reason)
            case .record(let draft):
                let row = waiting.row.row
                let person = try await visit.submit { identifiers, at in
                    let record = draft.record(row.id, of: row.agency, received: at, &identifiers)
                    let person = identifiers.next(PersonID.self)
                    let content = draft.content(beside: record, of: person, &identifiers)
                    return (
                        .imported(.settle(row.id, person, record, content, reason: reason)), person
                    )
                }
                return await visit.see(
                    .quarantine, Notice(key: "quarantine.settled", values: ["\(person)"]))
            }
        } otherwise: { trouble in
            try await show(visit, trouble)
        }
    }
}
