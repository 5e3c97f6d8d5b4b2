// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RecordLinkage

@Suite("Numbers in different dress")
struct NumberDressTests {
    static let names = "Lopez Garcia Tzunun Mejia Caal Xol Brito Pop Choc Ixcoy Ajanel Lux Quiej"
        .split(separator: " ").map(String.init)

    /// A list of numbers and the surnames of who holds them; people are counted from 0.
    private static func table(
        _ header: String, _ people: Range<Int>, first: Int = 0, number: (Int) -> String
    ) -> RecordTable {
        SyntheticTable.table([
            ("id", people.map { "\(header.first ?? "x")\($0 * 3 % 1009)" }),
            (header, people.map { number(200_334_101 + ($0 - first) * 7919 % 1_000_003) }),
            ("surname", people.map { names[$0 * 31 % 13] + names[$0 / 13 % 13].lowercased() }),
        ])
    }

    private static func field(_ tables: [RecordTable]) -> AlignedField? {
        let columns = tables.map {
            ColumnRecognition.recognize(
                $0, overrides: [$0.columns[0].name: .recordID, $0.columns[1].name: .identifier])
        }
        return FieldAlignment.align(tables, columns).first { $0.role == .identifier }
    }

    @Test func `one number under two headers is one field, whatever it is dressed in`() throws {
        let left = Self.table("Alien File", 0..<150) { "A-\($0 / 1_000_000) \($0 % 1_000_000)" }
        let right = Self.table("government", 50..<200) { "USA \($0)-K" }
        let field = try #require(Self.field([left, right]))
        #expect(field.isDigitsAlone)
        #expect(field.sources == [.column(1), .column(1)])
    }

    @Test func `two offices that each count from the same number have two numbers`() {
        let left = Self.table("file", 0..<150) { "HC\($0)" }
        let right = Self.table("government", 500..<650, first: 500) { "KX\($0)" }
        #expect(Self.field([left, right]) == nil)
    }

    @Test func `letters of one list stay as long as they are the same`() throws {
        let left = Self.table("passport", 0..<150) { "AB\($0)" }
        let right = Self.table("passport no", 50..<200) { "ab \($0)" }
        #expect(try #require(Self.field([left, right])).isDigitsAlone == false)
    }

    @Test(arguments: [
        ("a201334556", "201334556"), ("es12345678z", "12345678"), ("12345678z", "12345678"),
        ("ab0012345678", "12345678"),
    ])
    func `digits stand alone within few letters`(number: String, digits: String) throws {
        let bytes = Array(number.utf8)
        let range = try #require(NumberDress.digits(of: bytes))
        #expect(String(decoding: bytes[range], as: UTF8.self) == digits)
    }

    @Test(arguments: ["", "abc", "12345", "rssmra85t10a562s", "1234567x123", "abcde1234567"])
    func `what is no run of digits in few letters stays as it is`(number: String) {
        #expect(NumberDress.digits(of: Array(number.utf8)) == nil)
    }

    /// Families of four with one number, and a register in which one of each has it.
    private static func families(_ number: (Int) -> Int) -> [RecordTable] {
        func name(_ family: Int, _ member: Int) -> String {
            "\(names[(family * 5 + member * 7) % 13])o \(names[family * 31 % 13])ez"
        }
        var families = SyntheticTable.table([
            ("id", (0..<480).map { "a\($0)" }),
            ("full name", (0..<480).map { name($0 / 4, $0 % 4) }),
            ("family number", (0..<480).map { "\(712_934 + $0 / 4)" }),
        ])
        var patients = SyntheticTable.table([
            ("no", (0..<120).map { "b\($0)" }), ("full name", (0..<120).map { name($0, $0 % 4) }),
            ("FX", (0..<120).map { $0 % 3 == 0 ? "" : "FX-\(712_934 + number($0))" }),
        ])
        (families.source, patients.source) = ("families", "patients")
        return [families, patients]
    }

    private static func groups(_ tables: [RecordTable]) -> AlignedField? {
        let columns = tables.map { ColumnRecognition.recognize($0) }
        return FieldAlignment.align(tables, columns).first { $0.role == .groupNumber }
    }

    @Test func `numbers of families are found by their members, whatever the header`() throws {
        let field = try #require(Self.groups(Self.families { $0 }))
        #expect(field.sources == [.column(2), .column(2)])
        #expect(field.isDigitsAlone)
        var normalizer = TextNormalizer(
            role: .groupNumber, source: .column(2), isDigitsAlone: true)
        normalizer.normalise(Array("FX-712934".utf8).span)
        #expect(String(decoding: normalizer.folded, as: UTF8.self) == "712934")
    }

    @Test func `two offices that each count their families from the same number have two numbers`()
    {
        #expect(Self.groups(Self.families { ($0 * 7 + 11) % 120 }) == nil)
    }
}
