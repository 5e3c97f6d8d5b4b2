// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Exchange

@Suite struct QuarantineReasonTests {
    @Test(arguments: QuarantineReason.Kind.allCases)
    func `a reason is recognised in the sentence that is kept of it`(kind: QuarantineReason.Kind) {
        let named = (1...3).filter { kind.template.contains("%\($0)") }.map { place in
            // A header may hold what a sentence holds.
            place == 1 ? "Fecha” de la %2 “x" : "\(place)"
        }
        let reason: QuarantineReason
        switch named.count {
        case 0: reason = QuarantineReason(kind)
        case 1: reason = QuarantineReason(kind, named[0])
        default: reason = QuarantineReason(kind, named[0], named[1])
        }
        let found = QuarantineReason(sentence: reason.sentence)
        #expect(found == reason, "\(reason.sentence)")
    }

    @Test func `what reading says of rows is recognised`() async throws {
        let list = """
            Name,DOB,Card
            Ana Pérez,03/04/2012,12345678
            Luis Caal,not a day,12345678
            ,2012-01-01,
            """
        let file = try await ListFile.read(Array(list.utf8), name: "list.csv")
        let mapping = ListMapping(columns: [
            .init(column: "Name", is: "full-name"),
            .init(column: "DOB", is: "date-of-birth", dates: .init(order: "ask")),
            .init(column: "Card", is: "identifier", kind: "card"),
        ])
        let read = try await ReadList(file, mapping, text: mapping.text(), zone: "UTC")
        let kinds = read.rows.compactMap { row -> QuarantineReason.Kind? in
            switch row.result {
            case .ambiguous(let question, _): QuarantineReason(sentence: question)?.kind
            case .unreadable(let reason): QuarantineReason(sentence: reason)?.kind
            case .record: nil
            }
        }
        #expect(kinds == [.dayOrMonth, .notADate, .nobody])
    }

    @Test func `a sentence of nobody here is none of them`() {
        #expect(QuarantineReason(sentence: "Something else entirely.") == nil)
        #expect(QuarantineReason(sentence: "") == nil)
    }
}
