// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Exchange
import Foundation
import Registry

/// Lists that were imported, and taking one back.
struct ImportsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "imports",
        abstract: "See the lists that were imported, and take a whole import back.",
        subcommands: [List.self, Undo.self])

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Show the lists of your agency, the newest first, with what became of their rows.",
            discussion: """
                EXAMPLE
                  reunify imports list --as rosa --purpose registration
                """)

        @OptionGroup var act: ActOptions

        func run() async throws {
            let desk = try await Desk.open(act)
            let imports = try await desk.asking { (registry) throws(RegistryError) in
                try await registry.imports(of: desk.agency, by: desk.actor, for: desk.purpose)
            }
            if desk.json {
                return try StandardStreams.print(
                    try ReceiptText.encode(["imports": imports.map(Shown.init)]))
            }
            for one in imports { try StandardStreams.print(Shown(one).text) }
            if imports.isEmpty { StandardStreams.tell("reunify: No list was imported.") }
        }
    }

    /// A list, for people and programs.
    private struct Shown: Encodable {
        var id: String
        var list: String
        var digest: String
        var rows: Int
        var accepted: Int
        var waiting: Int
        var takenBack: Int

        init(_ one: ImportOnRecord) {
            id = one.first.description
            list = one.list?.name ?? "?"
            digest = one.key.digest
            (rows, accepted, waiting) = (one.rows, one.accepted, one.waiting)
            takenBack = one.withdrawn
        }

        var text: String {
            var parts = ["\(rows) rows"]
            if accepted > 0 { parts.append("\(accepted) accepted") }
            if waiting > 0 { parts.append("\(waiting) waiting") }
            if takenBack > 0 { parts.append("\(takenBack) taken back") }
            return "\(id)  \(list)  \(digest.prefix(12))…  " + parts.joined(separator: ", ")
        }
    }

    struct Undo: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take back everything that a list brought, while nothing builds on it.",
            discussion: """
                For a list that came in by mistake, or was read by a wrong mapping. It is refused as \
                soon as somebody acted on what the list brought (a custody, a separation, a statement, a \
                verification, a proposal that was looked at, a record that came later): the refusal \
                says what, and how much. Correct the mapping and import the list again instead; its rows \
                are read anew, and nothing is lost.

                Nothing is deleted. Rows, records and people stay on record with all that was said; \
                searches, the matching and counts leave them out from now on, and proposals about \
                them are withdrawn. The same list can be imported again.

                The list is named by its number (see: reunify imports list), by its file's name, by the \
                first digits of its digest, or by the file itself.

                EXAMPLES
                  reunify imports undo row-1 --reason "the roster of another post" --as rosa \
                --purpose registration
                  reunify imports undo list.csv --reason "columns were swapped" --as rosa \
                --purpose registration
                """)

        @Argument(help: "The list.") var list: String
        @Option(help: "Why it is taken back.") var reason: String
        @OptionGroup var act: ActOptions

        func run() async throws {
            let desk = try await Desk.open(act)
            let imports = try await desk.asking { (registry) throws(RegistryError) in
                try await registry.imports(of: desk.agency, by: desk.actor, for: desk.purpose)
            }
            let key = try find(imports).key
            let (reason, request) = (reason, act.key.flatMap(IdempotencyKey.init))
            let outcome = try await desk.asking { (registry) throws(RegistryError) in
                var chance = SystemRandomness()
                return try await registry.withdraw(
                    list: key, reason: reason, by: desk.actor, for: desk.purpose,
                    key: request ?? .random(&chance))
            }
            try await desk.keepCheckpoint()
            switch outcome {
            case .refused(let refusal):
                if desk.json { try StandardStreams.print(try ReceiptText.json(refusal)) }
                throw CommandFailure(refusal)
            case .accepted(let (done, withdrawal)):
                // Whom the list brought is looked for among nobody any more.
                _ = await desk.matching()
                let receipt = try await desk.receipt(for: done)
                if desk.json {
                    return try StandardStreams.print(
                        try ReceiptText.encode(
                            Undone(
                                rows: withdrawal.rows, records: withdrawal.records,
                                people: withdrawal.persons, entry: receipt.entry, leaf: receipt.leaf
                            )))
                }
                try StandardStreams.print(
                    "Taken back: \(Numerals.count(withdrawal.rows, "row")), "
                        + "\(Numerals.count(withdrawal.records, "record")), of "
                        + "\(Numerals.count(withdrawal.persons, "person")) nothing else is on record. "
                        + "All of it stays in the journal.")
                try StandardStreams.print(receipt.text)
            }
        }

        private struct Undone: Encodable {
            var rows: Int
            var records: Int
            var people: Int
            var entry: UInt64
            var leaf: String
        }

        /// The one list that is meant.
        private func find(_ imports: [ImportOnRecord]) throws(CommandFailure) -> ImportOnRecord {
            if let row = RowID(list), let found = imports.first(where: { $0.first == row }) {
                return found
            }
            var found = imports.filter { one in
                one.list?.name == list || list.utf8.count >= 8 && one.key.digest.hasPrefix(list)
            }
            if found.isEmpty, let file = try? MappedFile(path: list) {
                let digest = unsafe ListFile.digest([UInt8](file.bytes))
                found = imports.filter { $0.key.digest == digest }
            }
            switch found.count {
            case 1: return found[0]
            case 0:
                throw CommandFailure(
                    ExitStatus.data,
                    "No list of your agency that was imported is “\(list)”. See them with: reunify "
                        + "imports list")
            default:
                throw CommandFailure(
                    ExitStatus.data,
                    "Several lists are “\(list)”: "
                        + found.map(\.first.description).joined(separator: ", ")
                        + ". Name one of these.")
            }
        }
    }
}
