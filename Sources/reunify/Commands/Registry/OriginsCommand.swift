// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Exchange
import Foundation
import Registry

extension PersonCommand {
    /// Where what is on record of a person comes from.
    struct Origins: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show which cell of which list each value of a person comes from.",
            discussion: """
                For a data steward, of the own agency's lists: list, line, mapping and revision, and for \
                every cell what it was read as. That it was shown is journaled first.

                EXAMPLE
                  reunify person origins person-17 --as rosa --purpose registration
                """)
        @Argument var person: PersonID
        @OptionGroup var act: ActOptions

        func run() async throws {
            let desk = try await Desk.open(act)
            let person = person
            let origins = try await desk.listing { (registry) throws(RegistryError) in
                try await registry.origins(of: person, by: desk.actor, for: desk.purpose)
            }
            var shown: [Shown] = []
            for origin in origins { shown.append(try await Shown(origin, desk)) }
            if desk.json {
                return try StandardStreams.print(try ReceiptText.encode(["records": shown]))
            }
            for origin in shown { try StandardStreams.print(origin.text) }
            if shown.isEmpty {
                StandardStreams.tell(
                    "reunify: No record of the person was read from a list of yours.")
            }
        }

        /// A record with its row and the way of its cells.
        private struct Shown: Encodable {
            struct Cell: Encodable {
                var column: String
                var cell: String
                var `is`: String
                var gives: String
            }

            var record: String
            var row: String
            var list: String
            var digest: String
            var line: Int
            var source: String?
            var revision: Int?
            var mapping: String
            var settledByHand: Bool
            var readAnewSince: Bool
            var cells: [Cell]

            init(_ origin: RecordOrigin, _ desk: Desk) async throws {
                record = origin.record.id.description
                row = origin.row.id.description
                list = origin.list?.name ?? ""
                digest = origin.row.list
                line = origin.row.line
                let text = origin.list?.mapping ?? ""
                mapping = ListFile.digest(Array(text.utf8))
                let known = try? ListMapping.read(text, file: list)
                source = known?.source
                revision = known?.revision
                settledByHand = origin.isSettled
                readAnewSince = origin.isSuperseded
                let repair = try? RowRepair(
                    raw: origin.row.raw, header: origin.list?.header ?? "", mapping: text,
                    list: list, zone: desk.zone ?? TimeZone.current.identifier,
                    terms: PFIFList.Terms(now: try desk.folder.environment().now().seconds))
                cells = await (repair?.readings() ?? []).map {
                    Cell(column: $0.column, cell: $0.cell, is: $0.word, gives: $0.gives)
                }
            }

            var text: String {
                var lines = [
                    "\(record)  \(row), \(list), record \(line)",
                    "  list     sha256 \(digest)",
                    "  mapping  \(source ?? "without a name")"
                        + (revision.map { ", revision \($0)" } ?? "") + ", sha256 \(mapping)",
                ]
                if settledByHand { lines.append("  somebody answered for the row by hand") }
                if readAnewSince { lines.append("  counts no more: the row was read anew") }
                var table = TextTable(alignments: [.left, .left, .left, .left])
                for cell in cells {
                    table.add(["  " + cell.column, cell.cell, cell.is, cell.gives])
                }
                return (lines + table.lines).joined(separator: "\n")
            }
        }
    }
}
