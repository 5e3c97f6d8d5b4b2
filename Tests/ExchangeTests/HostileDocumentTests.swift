// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Foundation
import RecordLinkage
import Testing

@testable import Exchange

/// Documents that are written to use up whoever reads them end in a clear word, in every format.
@Suite struct HostileDocumentTests {
    /// The sentence with which a reading ended; empty where it did not.
    private static func refusal(_ body: () throws -> Void) -> String {
        do {
            try body()
            return ""
        } catch let error as ListFileError {
            return error.sentence
        } catch let error as PFIFError {
            return error.sentence
        } catch let error as PrimeroError {
            return error.sentence
        } catch let error as TableReadingError {
            return error.sentence
        } catch {
            return "\(error)"
        }
    }

    @Test func `a part that grows when it is unpacked is not unpacked to its end`() throws {
        let making = WorkbookMaking(rows: "")
        let sheet = "xl/worksheets/sheet1.xml"
        let others = making.parts.filter { $0.name != sheet }.map {
            ($0.name, Array($0.text.utf8))
        }
        let bomb = WorkbookMaking.bomb(
            others, name: sheet, text: "<worksheet><sheetData> ", count: 80 << 20)
        #expect(bomb.count < 1 << 20)
        var limits = ReadingLimits()
        limits.bytes = 8 << 20
        let large = Self.refusal {
            _ = try SheetTable(bomb, source: "x", sheet: SpreadsheetOptions(limits: limits))
        }
        #expect(large.contains("when it is unpacked"), "\(large)")
        limits = ReadingLimits()
        limits.ratio = 100
        let steep = Self.refusal {
            _ = try SheetTable(bomb, source: "x", sheet: SpreadsheetOptions(limits: limits))
        }
        #expect(steep.contains("100 times its size") && steep.contains(sheet), "\(steep)")
    }

    @Test func `entities that multiply are refused where they are declared`() {
        let laughs = """
            <?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol1 "&lol;&lol;&lol;">
            <!ENTITY lol2 "&lol1;&lol1;&lol1;">]>
            <pfif:pfif xmlns:pfif="http://zesty.ca/pfif/1.4"><pfif:person>&lol2;</pfif:person></pfif:pfif>
            """
        let words = Self.refusal {
            _ = try PFIFList.read(
                Array(laughs.utf8), name: "x", terms: PFIFList.Terms(now: 0))
        }
        #expect(words.contains("document type"), "\(words)")
        let part = Self.refusal {
            _ = try SheetTable(
                WorkbookMaking.archive([("_rels/.rels", Array(laughs.utf8))]), source: "x")
        }
        #expect(part.contains("document type"), "\(part)")
    }

    @Test func `depth ends the reading, with the line`() {
        let deep =
            "<pfif xmlns=\"http://zesty.ca/pfif/1.4\">\n" + String(repeating: "<a>", count: 5000)
        let xml = Self.refusal {
            _ = try PFIFList.read(Array(deep.utf8), name: "x", terms: PFIFList.Terms(now: 0))
        }
        #expect(xml.contains("deeper than") && xml.contains("line 2"), "\(xml)")
        let nested = "{\"data\":[\n{\"case_id\":" + String(repeating: "[", count: 100_000)
        let json = Self.refusal {
            _ = try PrimeroList.read(Array(nested.utf8), name: "x", zone: "UTC")
        }
        #expect(json.contains("deeper than") && json.contains("line 2"), "\(json)")
        let rules = Array(
            ("{\"jurisdiction\":" + String(repeating: "[", count: 100_000)).utf8)
        #expect(throws: ClockRuleError.self) {
            _ = try ClockRuleFile(json: Data(rules), name: "x")
        }
        #expect(throws: MappingError.self) {
            _ = try ListMapping.read(String(decoding: rules, as: UTF8.self), file: "x")
        }
    }

    @Test func `a line without an end is one record, and a cell too long waits`() async throws {
        let endless = "name,sex\n\"" + String(repeating: "Ana ", count: 1_000_000)
        let file = try await ListFile.read(Array(endless.utf8), name: "x")
        #expect(file.table.rowCount == 0 && file.table.quarantine.count == 1)
        let long = "name,sex\n" + String(repeating: "A", count: 3 << 20) + ",F\nAna,F\n"
        let other = try await ListFile.read(Array(long.utf8), name: "x")
        #expect(other.table.rowCount == 1 && other.table.quarantine.count == 1)
        let text = Self.refusal {
            let field = String(repeating: "A", count: 5 << 20)
            _ = try PFIFList.read(
                Array(
                    "<pfif xmlns=\"http://zesty.ca/pfif/1.4\"><person><full_name>\(field)</full_name>"
                        .utf8), name: "x", terms: PFIFList.Terms(now: 0))
        }
        #expect(text.contains("bytes"), "\(text)")
    }

    @Test func `whoever takes too long is ended`() {
        var limits = ReadingLimits()
        limits.isLate = { true }
        let words = [
            Self.refusal {
                _ = try PFIFList.read(
                    Array("<pfif xmlns=\"http://zesty.ca/pfif/1.4\"/>".utf8), name: "x",
                    terms: PFIFList.Terms(now: 0), limits: limits)
            },
            Self.refusal {
                _ = try PrimeroList.read(
                    Array("[{\"case_id\":\"1\"}]".utf8), name: "x", zone: "UTC", limits: limits)
            },
            Self.refusal {
                _ = try SheetTable(
                    WorkbookMaking(rows: WorkbookMaking.row(1, ["A"])).bytes, source: "x",
                    sheet: SpreadsheetOptions(limits: limits))
            },
        ]
        for sentence in words { #expect(sentence.contains("too long"), "\(words)") }
    }
}
