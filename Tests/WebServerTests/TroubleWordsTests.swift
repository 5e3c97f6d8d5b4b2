// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Importing
import RecordLinkage
import Testing

@testable import Exchange
@testable import WebServer

@Suite struct TroubleWordsTests {
    private static let languages = DeskLanguage.all.filter { $0.code != "en" }

    /// What can be wrong with files and mappings, each kind once.
    private static let troubles: [ImportTrouble] =
        [
            .tooLarge, .notAList, .tooMany, .busy, .notTried, .illegalStep, .fileMissing,
            .unreconciled(rows: 1200, onRecord: 7), .list(.empty), .list(.noMapping),
            .refused(Refusal(.notPermitted)),
        ] + mappings.map { .list(.mapping($0)) } + files.map { .list(.unreadable($0)) }

    private static let mappings: [MappingError] = [
        .notAMapping(file: "mapping", place: ""),
        .notAMapping(file: "mapping", place: "there is no field “kin” Did you mean “kind”?"),
        .notAMapping(file: "mapping", place: ".columns[0] lacks “is”"),
        .otherVersion(file: "mapping", version: 9), .columnNotMapped("Name of “mother”"),
        .noSuchColumn("NAMES", headers: ["NAME"]), .noSuchColumn("X", headers: ["NAME"]),
        .wrong(
            file: "mapping", sentence: "there is no zone “Moon”; name one such as America/Chicago."),
        .wrong(
            file: "mapping", sentence: "column “A”: there is no table “sexs”. Did you mean “sexes”?"
        ),
    ]

    private static let files: [String] = [
        ListFileError.table(.unreadableHeader(line: 3)).sentence,
        ListFileError.table(.unsupportedFormat(name: "a PDF document")).sentence,
        ListFileError.table(.tooManyColumns(limit: 100)).sentence,
        SpreadsheetError.notAnArchive(words: "Zip archive inconsistent").sentence,
        SpreadsheetError.notAWorkbook(what: "").sentence,
        SpreadsheetError.notAWorkbook(what: "a Word document").sentence,
        SpreadsheetError.encrypted.sentence, SpreadsheetError.partMissing("workbook.xml").sentence,
        SpreadsheetError.part(
            "sheet1.xml", .overLimit(line: 4, what: "elements nested deeper than 64")
        ).sentence,
        SpreadsheetError.overLimit(what: "more than 5 parts").sentence,
        SpreadsheetError.whichSheet(["Uno", "Dos"]).sentence,
        SpreadsheetError.noSuchSheet("Un", sheets: ["Uno", "Dos"]).sentence,
        SpreadsheetError.cell(sheet: "June", cell: "C7", what: "it is in no row.").sentence,
        SpreadsheetError.merged(sheet: "June", ranges: ["A1:A3"], count: 4).sentence,
        SpreadsheetError.late.sentence,
        PFIFError.notPFIF.sentence, PFIFError.otherVersion("urn:x", line: 2).sentence,
        PFIFError.xml(.notWellFormed(line: 9, words: "no element found")).sentence,
        PFIFError.xml(.documentType(line: 1)).sentence, PrimeroError.notJSON(line: 12).sentence,
        PrimeroError.late.sentence,
    ]

    @Test(arguments: languages.map(\.code))
    func `what is wrong with a file or a mapping is told in every language`(code: String) throws {
        let language = try #require(DeskLanguage.of(code))
        for trouble in Self.troubles {
            let told = TroubleWords(trouble.sentence, language)
            #expect(told.isFound, "\(trouble.sentence)")
            #expect(!told.words.contains("Did you") && !told.words.contains("there is"))
        }
    }

    @Test func `the place stays: line, column, cell and what stands there`() throws {
        let (spanish, arabic) = (DeskLanguage.all[1], DeskLanguage.all[3])
        let cell = SpreadsheetError.cell(sheet: "June", cell: "C7", what: "it is in no row.")
        #expect(
            TroubleWords(cell.sentence, spanish).words
                == "Hoja «June», celda C7: no está en ninguna fila.")
        let column = MappingError.columnNotMapped("Nom: de famille")
        #expect(TroubleWords(column.sentence, spanish).words.contains("«Nom: de famille»"))
        let line = PFIFError.xml(.documentType(line: 41)).sentence
        #expect(TroubleWords(line, arabic).words.contains("السطر 41"))
    }

    @Test func `what nobody has words for stays as it is, and is called English`() {
        let told = TroubleWords("The moon is down.", DeskLanguage.all[2])
        #expect(!told.isFound && told.words == "The moon is down.")
    }

    @Test func `every sentence that the readers of files write is in the table`() throws {
        // Parts of sentences that tests above put together, notes of readers, and what is for the terminal.
        let other: Set<String> = [
            "The workbook has several sheets with rows: ",
            ". Say which: --sheet NAME, or the file as FILE#NAME.", "There is no sheet “%1”.",
            "Sheet “%1” has %2 merged cells among its records (", " Sheets: ",
            "“%1” is not a mapping%2. Make one with reunify mapping propose and correct it.",
            "column “%1”: ", " A column may be: %1.", " Calendars: %1.",
            "the order of dates is YMD, DMY, MDY or ask, not “%1”.",
            "“compact” is YMD, DMY or MDY, not “%1”.", "“century” is a year of two digits.",
            "there is no calendar “%1”.", "numbers have 1 to 40 digits.",
            "“zeros” needs “width”: how many digits the numbers have.", "there is no table “%1”.",
            "there is nothing that is called “%1”.", "The mapping of the list was corrected.",
        ]
        var sentences: Set<String> = []
        for (folder, files) in [
            ("Exchange/Mapping", ["MappingError.swift", "ListMapping+Text.swift"]),
            ("Exchange/Spreadsheets", ["SpreadsheetError.swift", "SheetReader.swift"]),
            ("Exchange/XML", ["XMLError.swift"]), ("Exchange/PFIF", ["PFIFError.swift"]),
            ("RecordLinkage/Tables", ["TableReadingError.swift"]),
            ("Importing", ["ImportTrouble.swift", "HandedList.swift"]),
        ] {
            for file in files {
                sentences.formUnion(try SourceSentences(folder: folder, only: file).found)
            }
        }
        let longEnough = sentences.filter { $0.contains(" ") }
        #expect(longEnough.count > 60)
        for language in Self.languages {
            let table = StringTable(EmbeddedFile.text("strings/troubles.\(language.code)") ?? "")
            #expect(table.unreadable == [], "\(language.code)")
            for sentence in longEnough.subtracting(other).sorted() {
                #expect(table.texts[sentence] != nil, "\(language.code): \(sentence)")
            }
            for (english, text) in table.texts {
                let places = [english, text].map { text in
                    Set(zip(text, text.dropFirst()).filter { $0 == "%" && $1.isNumber }.map(\.1))
                }
                #expect(places[0] == places[1], "\(language.code): \(english)")
            }
        }
    }
}
