// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Exchange
import Registry

/// Rows of lists that wait for an answer, and their repair.
enum QuarantineCalls {
    static let routes = [list, settle]

    private static let row = Rendering<QuarantinedRow>(
        "QuarantinedRow",
        [
            .id("id") { $0.row.id }, .text("list") { $0.list?.name ?? $0.row.list },
            .integer("record") { $0.row.line },
            .text("reason") { reason($0) }.saying("Why it waits, in English; no value of it."),
            .mayText("kind") { QuarantineReason(sentence: reason($0))?.kind.rawValue }
                .saying("The reason as a word."),
            .texts("readings") { readings($0) }.saying("What it can be read as."),
            .text("raw") { $0.row.raw }.saying("The row letter for letter."),
        ])

    private static func reason(_ row: QuarantinedRow) -> String {
        switch row.reading {
        case .ambiguous(let question, _): question
        case .unreadable(let reason): reason
        case .record: ""
        }
    }

    private static func readings(_ row: QuarantinedRow) -> [String] {
        if case .ambiguous(_, let readings) = row.reading { readings } else { [] }
    }

    private static let list = Route.other(
        .get, "/quarantine", .importsRead, [.importRows], .disclosure,
        Operation(
            "listQuarantine", "quarantine",
            "List the rows of your agency's lists that wait, in the order in which they came. That they "
                + "were shown is journaled first.",
            .list("QuarantinedRow"), schemas: row.schemas,
            query: [
                Operation.Parameter(
                    name: "firstRow", schema: Schema.id(RowID.self),
                    about: "Only those of the list whose `onRecord.firstRow` this is.")
            ] + Paging.parameters
        ) { call in
            let paging = try Paging(call)
            var question = QuarantineQuestion()
            question.limit = paging.limit + 1
            question.after = paging.afterNumber.map { RowID($0) }
            if let sent = call.query.all("firstRow").first {
                guard let first = RowID(sent) else {
                    throw CallFault(.wrong(parameter: "firstRow", "Send a row such as row-1."))
                }
                let lists = try await call.desk.registry.imports(
                    of: call.user.agency, by: call.actor, for: call.purpose)
                guard let found = lists.first(where: { $0.first == first }) else {
                    throw Stop.notFound
                }
                question.list = found.key
            }
            let rows = try await call.desk.registry.quarantine(
                of: call.user.agency, question, by: call.actor, for: call.purpose)
            return paging.answer(
                paging.page(of: rows.map { Listed($0, [], number: $0.row.id.number) }), row, call)
        })

    private static let cell = Reading<(String, String)>.object(
        .need("column", .text(400), "The header of the column."),
        .need("value", .text(20_000, least: 0), "What the cell has to say.")
    ) { ($0, $1) }

    private static let settle = Route.act(
        "settleRow", "/quarantine/{row}/settle", .importsWrite, [.importRows],
        "Answer what a row asks: it is read once more with other cells; its text stays as it came.",
        .with(
            "cells", .list(cell, 0...500), default: [], "Cells that have to say something else."),
        SentFields.reason
    ) { call, cells, reason in
        let id = try call.id(RowID.self, "row")
        let found = try await call.desk.registry.quarantine(
            of: call.user.agency, QuarantineQuestion(row: id), by: call.actor, for: call.purpose)
        guard let waiting = found.first, let list = waiting.list else {
            // A repetition finds the row settled: the registry knows what came of it.
            return { identifiers, at in
                let person = identifiers.next(PersonID.self)
                let record = SourceRecord(
                    id: identifiers.next(SourceRecordID.self), agency: call.user.agency,
                    identity: Identity(names: []), row: id, received: at)
                return (.imported(.settle(id, person, record, reason: reason)), [])
            }
        }
        let now = call.desk.now()
        let result: RowReading.Result
        do throws(RowRepair.Fault) {
            let repair = try RowRepair(
                raw: waiting.row.raw, header: list.header, mapping: list.mapping, list: list.name,
                zone: now.zone, terms: PFIFList.Terms(now: now.seconds))
            result = try await repair.read(
                Dictionary(cells, uniquingKeysWith: { _, last in last }))
        } catch {
            throw CallFault(problem(error))
        }
        switch result {
        case .ambiguous(let question, _): throw CallFault(stillAsked(question))
        case .unreadable(let reason): throw CallFault(stillAsked(reason))
        case .record(let draft):
            return { identifiers, at in
                let record = draft.record(
                    id, of: waiting.row.agency, received: at, &identifiers)
                let person = identifiers.next(PersonID.self)
                let content = draft.content(beside: record, of: person, &identifiers)
                return (
                    .imported(.settle(id, person, record, content, reason: reason)),
                    [person.description, record.id.description]
                )
            }
        }
    }

    private static func stillAsked(_ reason: String) -> Problem {
        Problem(422, "row/still-asked", "The row still cannot be taken.", reason)
    }

    private static func problem(_ fault: RowRepair.Fault) -> Problem {
        switch fault {
        case .mapping(let error): Problem(422, "row/mapping", error.sentence)
        case .doesNotFit:
            Problem(
                422, "row/does-not-fit", "The row does not have the cells of its list.",
                "Register the person: POST /api/v1/persons.")
        case .noSuchColumn(_, let columns):
            Problem(
                422, "row/no-such-column", "The list has no such column.",
                "Columns: " + columns.joined(separator: ", ") + ".")
        }
    }
}
