// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Exchange

@Suite struct NumberFormatTests {
    @Test(arguments: [
        ("General", NumberFormat.general), ("0.00", .general), ("#,##0", .general),
        ("yyyy-mm-dd", .date), ("dd/mm/yy;@", .date), ("[$-F800]dddd, mmmm dd, yyyy", .date),
        ("mmm", .date), ("d \"of\" mmmm", .date), ("h:mm:ss", .time), ("[h]:mm", .time),
        ("mm:ss.0", .time), ("m/d/yy h:mm", .dateAndTime), ("[Red]0;-0", .general),
        ("\"hours\" 0", .general), ("0\\d", .general), ("@", .general),
        ("000000000", .digits(Array("000000000".utf8))), ("00", .digits(Array("00".utf8))),
        ("000\\-00\\-0000", .digits(Array("000-00-0000".utf8))), ("0", .general),
    ])
    func `a format is a date by what it shows`(code: String, format: NumberFormat) {
        #expect(NumberFormat(code: code) == format)
    }

    @Test func `cells are named as sheets name them`() {
        #expect(CellPlace("A1") == CellPlace(column: 0, row: 1))
        #expect(CellPlace("$XFD$1048576") == CellPlace(column: 16_383, row: 1_048_576))
        for text in ["XFE1", "A1048577", "A0", "1", "A", "A1B", "", "A-1", "AAAAAAAAAAAAAAAAAAAA1"]
        {
            #expect(CellPlace(text) == nil, "\(text)")
        }
        for column in [0, 25, 26, 701, 702, 16_383] {
            let place = CellPlace(column: column, row: 7)
            #expect(CellPlace(place.text) == place)
        }
        #expect(CellRange("B2:A1") == nil)
        #expect(CellRange("B2")?.text == "B2:B2")
    }
}
