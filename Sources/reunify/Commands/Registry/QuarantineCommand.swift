// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Exchange
import Foundation
import Registry

/// Rows that wait for an answer.
struct QuarantineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quarantine",
        abstract: "See rows of lists that could not be taken as they are, and settle them.",
        subcommands: [List.self, Settle.self])

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show the rows of your agency that wait, with reason and text.",
            discussion: """
                That they were shown is journaled first.

                EXAMPLE
                  reunify quarantine list --as rosa --purpose registration
                """)

        @OptionGroup var act: ActOptions

        func run() async throws {
            let desk = try await Desk.open(act)
            let rows = try await desk.asking { (registry) throws(RegistryError) in
                try await registry.quarantine(
                    of: desk.agency, by: desk.actor, for: desk.purpose)
            }
            try await desk.keepCheckpoint()
            if desk.json {
                let shown = rows.map { Shown($0) }
                return try StandardStreams.print(try ReceiptText.encode(["rows": shown]))
            }
            for row in rows {
                var lines = [
                    "\(row.row.id)  \(row.list?.name ?? row.row.list), record \(row.row.line)"
                ]
                switch row.reading {
                case .ambiguous(let question, let readings):
                    lines.append("  " + question + " " + readings.joined(separator: " or "))
                case .unreadable(let reason): lines.append("  " + reason)
                case .record: break
                }
                lines.append("  " + TextTable.visible(row.row.raw))
                try StandardStreams.print(lines.joined(separator: "\n"))
            }
            if rows.isEmpty { StandardStreams.tell("reunify: Nothing waits.") }
        }

        private struct Shown: Encodable {
            var id: String
            var list: String
            var record: Int
            var reason: String
            var readings: [String]
            var raw: String

            init(_ row: QuarantinedRow) {
                id = row.row.id.description
                list = row.list?.name ?? row.row.list
                record = row.row.line
                raw = row.row.raw
                switch row.reading {
                case .ambiguous(let question, let readings):
                    reason = question
                    self.readings = readings
                case .unreadable(let reason):
                    self.reason = reason
                    readings = []
                case .record:
                    reason = ""
                    readings = []
                }
            }
        }
    }

    struct Settle: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Answer what a row asks; its text stays as it came.",
            discussion: """
                EXAMPLE
                  reunify quarantine settle row-7 --set DOB=2017-04-03 \
                --reason "asked the post: day first" --as rosa --purpose registration
                """)

        @Argument(help: "The row.") var row: RowID
        @Option(
            help: ArgumentHelp(
                "What a cell has to say; may be given several times.", valueName: "column=value"))
        var set: [String] = []
        @Option(help: "How the answer is known.") var reason: String
        @OptionGroup var act: ActOptions

        func run() async throws {
            let desk = try await Desk.open(act)
            let rows = try await desk.asking { (registry) throws(RegistryError) in
                try await registry.quarantine(
                    of: desk.agency, by: desk.actor, for: desk.purpose)
            }
            let wanted = row
            guard let waiting = rows.first(where: { $0.row.id == wanted }), let list = waiting.list
            else { throw CommandFailure(Refusal(.unknownRecord, about: [wanted.description])) }
            let draft = try await Self.answered(waiting.row, of: list, by: set, desk)
            let (reason, agency, at) = (reason, desk.agency, desk.at)
            try await desk.perform { identifiers in
                let record = draft.record(wanted, of: agency, received: at, &identifiers)
                let person = identifiers.next(PersonID.self)
                let content = draft.content(beside: record, of: person, &identifiers)
                return (
                    .imported(.settle(wanted, person, record, content, reason: reason)),
                    [person.description, record.id.description]
                )
            }
        }

        /// What the row says with the answers.
        private static func answered(
            _ row: ImportedRow, of list: ImportedList, by statements: [String], _ desk: Desk
        ) async throws -> RowDraft {
            var answers: [String: String] = [:]
            for statement in statements {
                guard let equals = statement.lastIndex(of: "=") else {
                    throw CommandFailure(
                        ExitStatus.usage, "--set: say COLUMN=VALUE, such as DOB=2017-04-03.")
                }
                answers[String(statement[..<equals])] = String(
                    statement[statement.index(after: equals)...])
            }
            let now = try desk.folder.environment().now().seconds
            let result: RowReading.Result
            do throws(RowRepair.Fault) {
                let repair = try RowRepair(
                    raw: row.raw, header: list.header, mapping: list.mapping, list: list.name,
                    zone: desk.zone ?? TimeZone.current.identifier,
                    terms: PFIFList.Terms(now: now))
                result = try await repair.read(answers)
            } catch {
                throw failure(error)
            }
            switch result {
            case .record(let draft): return draft
            case .ambiguous(let question, _): throw CommandFailure(ExitStatus.data, question)
            case .unreadable(let reason): throw CommandFailure(ExitStatus.data, reason)
            }
        }

        private static func failure(_ fault: RowRepair.Fault) -> CommandFailure {
            switch fault {
            case .mapping(let error): CommandFailure(error)
            case .doesNotFit:
                CommandFailure(
                    ExitStatus.data,
                    "The row does not fit the header of its list. Register the person by hand: "
                        + "reunify person register")
            case .noSuchColumn(let column, let columns):
                CommandFailure(
                    ExitStatus.usage,
                    "--set: there is no column “\(column)”. Say COLUMN=VALUE with a column of the list: "
                        + columns.joined(separator: ", "))
            }
        }
    }
}
