// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Exchange
import Foundation
import RecordLinkage

/// Makes, checks and tests mapping files.
struct MappingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mapping",
        abstract: "Say what the columns of an agency's list are, and test it.",
        discussion: """
            A mapping is a file that says what each column of a list is, how its dates, numbers and codes \
            are written, and what is to be asked. It is proposed, corrected, checked, and kept with the \
            source: when the list comes again, what was answered is remembered.

            EXAMPLES
              reunify mapping propose list.xlsx --source "border roster" --out border.json
              reunify mapping check border.json list.xlsx
              reunify mapping set border.json DOB --order DMY
              reunify mapping test border.json list.xlsx --row 7
              reunify mapping propose next-month.xlsx --like border.json --out border.json
            """,
        subcommands: [Propose.self, Show.self, Check.self, Test.self, Correct.self, Recall.self])
}

/// Which part of a workbook is meant.
struct SheetOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The sheet of a workbook; also FILE#SHEET. Its only one that has rows, where none is named.",
            valueName: "name"))
    var sheet: String?

    @Option(
        help: ArgumentHelp(
            "What merged cells among the records of a workbook mean: fill (the value is that of every "
                + "cell), or first.", valueName: "meaning"))
    var merged: SpreadsheetOptions.Merged?

    @OptionGroup var limits: LimitOptions

    /// How a workbook is read: what is said here goes before what a mapping says.
    func options(_ mapping: ListMapping? = nil) -> SpreadsheetOptions {
        SpreadsheetOptions(
            sheet: sheet ?? mapping?.sheet, headerRow: mapping?.headerRow,
            merged: merged ?? mapping?.merged)
    }
}

extension SpreadsheetOptions.Merged: ExpressibleByArgument {}

extension MappingCommand {
    /// Proposes a mapping.
    struct Propose: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the mapping that fits a list best, or write it.",
            discussion: """
                Whatever nothing in the list tells is left to be asked: the order of day and month, whether \
                short numbers lost their zeros. With --like, what was answered when the list came before is \
                kept, and what is new, gone or contradicted is told.

                EXAMPLE
                  reunify mapping propose list.csv --like border.json --out border.json
                """)

        @Argument(help: "The list.") var list: String
        @Option(help: ArgumentHelp("The mapping of when it came before.", valueName: "mapping"))
        var like: String?
        @Option(help: ArgumentHelp("What the list is called that comes again.", valueName: "name"))
        var source: String?
        @Option(help: ArgumentHelp("Where it is written; printed without.", valueName: "file"))
        var out: String?
        @OptionGroup var sheet: SheetOptions

        func run() async throws {
            let before = try like.map { path throws(CommandFailure) in
                try ListMapping.read(path: path).mapping
            }
            let file = try await ListFile.read(
                list, spreadsheet: sheet.options(before), limits: sheet.limits,
                progress: nil)
            var mapping: ListMapping
            if let before {
                let remembered = await MappingProposal.mapping(of: file.table, remembering: before)
                mapping = remembered.mapping
                Self.tell("New columns, proposed", remembered.new)
                Self.tell("No longer in the list", remembered.gone)
                Self.tell(
                    "Dates that contradict the order that was answered, asked anew",
                    remembered.contradicted)
                mapping.revision = mapping == before ? before.revision : (before.revision ?? 1) + 1
            } else {
                mapping = await MappingProposal.mapping(of: file.table)
                mapping.revision = 1
            }
            if let source { mapping.source = source }
            if Spreadsheet.isOne(try Self.start(of: list)), let chosen = sheet.sheet {
                mapping.sheet = chosen
            }
            if let merged = sheet.merged { mapping.merged = merged }
            for note in file.table.notes { StandardStreams.tell("reunify: \(note.sentence)") }
            try MappingCommand.write(mapping, to: out)
        }

        private static func start(of path: String) throws(CommandFailure) -> [UInt8] {
            let file = try MappedFile(path: ListFile.parts(path).path)
            return unsafe Array(file.bytes.prefix(4))
        }

        private static func tell(_ what: String, _ columns: [String]) {
            guard !columns.isEmpty else { return }
            StandardStreams.tell("reunify: \(what): \(columns.joined(separator: ", "))")
        }
    }

    /// Shows a mapping.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show a mapping as a table.",
            discussion: """
                EXAMPLE
                  reunify mapping show border.json
                """)

        @Argument(help: "The mapping.") var mapping: String

        func run() throws {
            let mapping = try ListMapping.read(path: mapping).mapping
            try StandardStreams.print(MappingText.text(mapping))
        }
    }

    /// Checks a mapping by a list.
    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Count what a mapping makes of a list, column by column.",
            discussion: """
                Nothing is recorded, and no registry is needed. The exit status is 65 where the mapping does \
                not fit the list or one of its own tests fails.

                EXAMPLE
                  reunify mapping check border.json list.csv
                """)

        @Argument(help: "The mapping.") var mapping: String
        @Argument(help: "The list.") var list: String
        @OptionGroup var sheet: SheetOptions
        @Flag(help: "Print one JSON object.") var json = false

        func run() async throws {
            let mapping = try ListMapping.read(path: mapping).mapping
            let file = try await ListFile.read(
                list, spreadsheet: sheet.options(mapping), limits: sheet.limits,
                progress: nil)
            let zone = TimeZone.current.identifier
            let check: MappingCheck
            let failures: [ListMapping.TestFailure]
            do throws(MappingError) {
                check = try await MappingCheck(mapping, file.table, zone: zone)
                failures = try await mapping.runTests(zone: zone)
            } catch {
                throw CommandFailure(error)
            }
            for note in file.table.notes where !json {
                StandardStreams.tell("reunify: \(note.sentence)")
            }
            try StandardStreams.print(
                json
                    ? try ReceiptText.encode(MappingText.CheckReport(check))
                    : MappingText.text(check))
            try MappingText.tell(failures)
        }
    }

    /// Runs a mapping's tests, or shows what becomes of a row.
    struct Test: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Run a mapping's own tests, or show what becomes of one row.",
            discussion: """
                A mapping can hold rows with what has to become of them:
                  "tests": [{"row": {"DOB": "03/04/2017"}, "gives": {"DOB": "2017-04-03"}}]
                With a list and --row, what the row's cells are read as is shown; --keep makes a test of it.

                EXAMPLES
                  reunify mapping test border.json
                  reunify mapping test border.json list.csv --row 7
                """)

        @Argument(help: "The mapping.") var mapping: String
        @Argument(help: "The list.") var list: String?
        @Option(
            help: ArgumentHelp(
                "The record of the list, from 1; of a workbook, the row of the sheet.",
                valueName: "number"))
        var row: Int?
        @Flag(help: "Make a test of the row, and save the mapping. Never with real people's rows.")
        var keep = false
        @OptionGroup var sheet: SheetOptions

        func validate() throws {
            guard (list == nil) == (row == nil) else {
                throw ValidationError("Name the list and the row: LIST --row 7")
            }
            guard !keep || row != nil else { throw ValidationError("--keep needs a row.") }
        }

        func run() async throws {
            let path = mapping
            var mapping = try ListMapping.read(path: path).mapping
            let zone = TimeZone.current.identifier
            guard let list, let row else {
                guard let tests = mapping.tests, !tests.isEmpty else {
                    throw CommandFailure(
                        ExitStatus.data,
                        "The mapping has no tests. Make one of a row: reunify mapping test \(path) LIST "
                            + "--row 1 --keep")
                }
                let failures: [ListMapping.TestFailure]
                do throws(MappingError) { failures = try await mapping.runTests(zone: zone) } catch
                {
                    throw CommandFailure(error)
                }
                try MappingText.tell(failures)
                return try StandardStreams.print("\(Numerals.count(tests.count, "test")) passed.")
            }
            let file = try await ListFile.read(
                list, spreadsheet: sheet.options(mapping), limits: sheet.limits,
                progress: nil)
            guard let place = file.table.recordNumbers.firstIndex(of: UInt32(clamping: row)) else {
                throw CommandFailure(
                    ExitStatus.data,
                    "The list has no record \(row)"
                        + (file.table.quarantine.contains { $0.recordNumber == row }
                            ? " that can be read." : "."))
            }
            let reading: RowReading
            do throws(MappingError) {
                reading = try await RowReading(file.table, mapping, zone: zone)
            } catch {
                throw CommandFailure(error)
            }
            let cells = reading.cells(place)
            try StandardStreams.print(MappingText.text(cells, reading.read(place)))
            guard keep else { return }
            mapping.tests =
                (mapping.tests ?? []) + [
                    ListMapping.Test(
                        row: Dictionary(
                            cells.map { ($0.column, $0.cell) }, uniquingKeysWith: { $1 }),
                        gives: Dictionary(
                            cells.map { ($0.column, $0.gives) }, uniquingKeysWith: { $1 }))
                ]
            mapping.revision = (mapping.revision ?? 1) + 1
            try MappingCommand.write(mapping, to: path)
        }
    }

    /// Corrects a mapping.
    struct Correct: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "set",
            abstract: "Answer what a mapping asks, and save its next revision.",
            discussion: """
                EXAMPLES
                  reunify mapping set border.json DOB --order DMY
                  reunify mapping set border.json CARD --zeros pad
                  reunify mapping set border.json SEX --is sex --code 1=male --code 2=female
                """)

        @Argument(help: "The mapping.") var mapping: String
        @Argument(help: "The column.") var column: String
        @Option(name: .customLong("is"), help: "What it is.") var word: String?
        @Option(help: "What its numbers are called.") var kind: String?
        @Option(help: "The order of its dates: YMD, DMY, MDY or ask.") var order: String?
        @Option(help: "What bare numbers among its dates count from: 1900, 1904, or none.")
        var serial: String?
        @Option(help: "The calendar of its dates.") var calendar: String?
        @Option(help: "How many digits its numbers have.") var width: Int?
        @Option(help: "Numbers that are shorter: ask, pad or keep.") var zeros: String?
        @Option(
            help: ArgumentHelp(
                "What a code stands for; may be given several times.", valueName: "code=meaning"))
        var code: [String] = []

        func run() throws {
            let path = mapping
            var mapping = try ListMapping.read(path: path).mapping
            guard let place = mapping.columns.firstIndex(where: { $0.column == column }) else {
                throw CommandFailure(
                    MappingError.noSuchColumn(column, headers: mapping.columns.map(\.column)))
            }
            var described = mapping.columns[place]
            if let word { described.is = word }
            if let kind { described.kind = kind }
            if order != nil || serial != nil || calendar != nil {
                var dates = described.dates ?? ListMapping.Dates(order: "ask")
                if let order { dates.order = order }
                if let calendar { dates.calendar = calendar }
                switch serial {
                case "1900": dates.serial = .from1900
                case "1904": dates.serial = .from1904
                case "none": dates.serial = ListMapping.Serial.none
                case nil: break
                default:
                    throw CommandFailure(
                        ExitStatus.usage, "--serial: say 1900, 1904 or none.")
                }
                described.dates = dates
            }
            if let width { described.width = width }
            if let zeros {
                guard let known = ListMapping.Zeros(rawValue: zeros) else {
                    throw CommandFailure(ExitStatus.usage, "--zeros: say ask, pad or keep.")
                }
                described.zeros = known
            }
            if !code.isEmpty {
                let name = described.table ?? column
                var table = mapping.tables?[name] ?? [:]
                for statement in code {
                    guard let equals = statement.firstIndex(of: "=") else {
                        throw CommandFailure(ExitStatus.usage, "--code: say CODE=MEANING.")
                    }
                    table[String(statement[..<equals])] = String(
                        statement[statement.index(after: equals)...])
                }
                mapping.tables = (mapping.tables ?? [:]).merging([name: table]) { $1 }
                described.table = name
            }
            guard described != mapping.columns[place] || !code.isEmpty else {
                throw CommandFailure(
                    ExitStatus.usage, "Say what to set; see: reunify mapping set --help")
            }
            mapping.columns[place] = described
            mapping.revision = (mapping.revision ?? 1) + 1
            try MappingCommand.write(mapping, to: path)
            StandardStreams.tell("reunify: “\(path)” is revision \(mapping.revision ?? 1) now.")
        }
    }

    /// Writes a mapping, once it reads as itself; prints it where no file is named.
    fileprivate static func write(_ mapping: ListMapping, to path: String?) throws {
        let text: String
        do throws(MappingError) {
            text = try mapping.text()
            _ = try ListMapping.read(text, file: path ?? "the mapping")
        } catch {
            throw CommandFailure(error)
        }
        guard let path else { return try StandardStreams.print(text, terminator: "") }
        try DurableFile.replace(path, with: Data(text.utf8))
    }
}
