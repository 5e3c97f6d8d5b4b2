// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage
import Testing

@Suite("Codes of places, ages and countries of birth")
struct CodesAndPlacesTests {
    private func numbers(_ range: ClosedRange<Int>, _ count: Int = 400) -> [String] {
        (0..<count).map { String(range.lowerBound + $0 * 37 % range.count) }
    }

    @Test func `a number of a county is no age, and an age of whatever kind is one`() {
        let table = SyntheticTable.table([
            ("county_id", numbers(1...100)), ("birth_age", numbers(18...95)),
            ("surname", (0..<400).map { "Name\($0)" }),
        ])
        let roles = ColumnRecognition.recognize(table).map(\.role)
        #expect(roles[0] == .category)
        #expect(roles[1] == .age)
    }

    @Test func `countries meet countries where both lists call something the place of birth`() {
        let countries = ["Honduras", "Guatemala", "El Salvador", "Nicaragua"]
        let towns = ["Choloma", "Cobán", "Usulután", "Estelí", "Jalapa", "Yoro", "Nebaj"]
        func cells(_ list: [String]) -> [String] { (0..<200).map { list[$0 * 3 % list.count] } }
        let tables = [
            SyntheticTable.table([
                ("surname", (0..<200).map { "Perez\($0)" }), ("country of birth", cells(countries)),
            ]),
            SyntheticTable.table([
                ("surname", (0..<200).map { "Perez\($0)" }), ("country", cells(countries)),
                ("birthplace", cells(towns)),
            ]),
        ]
        let fields = FieldAlignment.align(tables, tables.map { ColumnRecognition.recognize($0) })
        #expect(fields.contains { $0.sources == [.column(1), .column(1)] })
        #expect(!fields.contains { $0.sources == [.column(1), .column(2)] })
    }

    @Test(arguments: [(4, true), (2, false)])
    func `places of two offices meet where a third of their names are spelled alike`(
        alike: Int, meet: Bool
    ) {
        let villages = (0..<12).map { "Vila\(UnicodeScalar(97 + $0) ?? "a")ba" }
        let others = (0..<12).map { $0 < alike ? villages[$0] : "Wyl\(villages[$0].dropFirst(3))h" }
        func table(_ header: String, _ places: [String]) -> RecordTable {
            SyntheticTable.table([
                ("surname", (0..<240).map { "Perez\($0)" }),
                (header, (0..<240).map { places[$0 * 5 % 12] }),
            ])
        }
        let tables = [table("village", villages), table("birthplace", others)]
        let fields = FieldAlignment.align(tables, tables.map { ColumnRecognition.recognize($0) })
        #expect(fields.contains { $0.sources == [.column(1), .column(1)] } == meet)
    }

    @Test func `ages are compared where dates of birth are often missing`() {
        let dates = (0..<200).map { "19\(50 + $0 % 50)-0\(1 + $0 % 9)-1\($0 % 9)" }
        func table(_ share: Int) -> RecordTable {
            SyntheticTable.table([
                ("surname", (0..<200).map { "Perez\($0)" }),
                ("date of birth", dates.enumerated().map { $0 % 10 < share ? $1 : "" }),
                ("age", numbers(1...80, 200)),
            ])
        }
        func agesAligned(_ share: Int) -> Bool {
            let tables = [
                SyntheticTable.table([
                    ("surname", (0..<200).map { "Perez\($0)" }), ("date of birth", dates),
                ]), table(share),
            ]
            return FieldAlignment.align(tables, tables.map { ColumnRecognition.recognize($0) })
                .contains { $0.role == .age }
        }
        #expect(agesAligned(4))
        #expect(!agesAligned(10))
    }
}
