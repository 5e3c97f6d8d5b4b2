// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
import Testing

@testable import RecordLinkage

/// Habits of old computers, of exports and of clerks.
@Suite("Habits of exports") struct ExportHabitsTests {
    private static func table(_ columns: [(String, (Int) -> String)]) -> RecordTable {
        SyntheticTable.table(columns.map { header, cell in (header, (0..<300).map(cell)) })
    }

    @Test func `German letters in the seven-bit code of old are read`() async throws {
        let written = Self.table([
            ("no", { "K\($0)" }), ("name", { "M}ller, J|rg\($0 % 7 == 0 ? " Wei~" : "")" }),
            ("street", { "Gro~e Stra~e \($0)" }),
        ])
        #expect(SevenBitGerman.isCode(of: written))
        #expect(SevenBitGerman.read("M}ller, J|rg [del Wei~") == "Müller, Jörg Ädel Weiß")
        let other = SyntheticTable.table([("name", (0..<300).map { "Anna \($0)" })])
        let prepared = try await PreparedTables(
            [written, written], options: LinkageOptions(), threads: 1)
        #expect(prepared.tables[0].cell(0, 2) == "Große Straße 0")
        #expect(!SevenBitGerman.isCode(of: other))
    }

    @Test(
        arguments: [
            { (row: Int) in "{\"a\": \(row)}" }, { row in "a|b|\(row)" }, { row in "~\(row) km" },
            { row in "C:\\files\\\(row)" }, { row in "[\(row)]" }, { row in "Bj|rn \(row) M~ller" },
            { row in "M}ller, Stra~e ü \(row)" },
        ] as [@Sendable (Int) -> String])
    func `brackets and strokes of other texts stay`(cell: @Sendable (Int) -> String) {
        let table = SyntheticTable.table([("text", (0..<300).map { cell($0) })])
        #expect(!SevenBitGerman.isCode(of: table))
    }

    @Test(arguments: [
        ("0670412", 1967, 4, 12), ("1030930", 2003, 9, 30), ("1121231", 2012, 12, 31),
    ])
    func `a date may begin with the digit of its century`(
        text: String, year: Int, month: Int, day: Int
    ) {
        for order in DateFormat.Order.allCases {
            let date = DateReader(format: DateFormat(compactOrder: order)).read(text)
            #expect(
                date.map { [Int($0.year), Int($0.month), Int($0.day)] } == [year, month, day],
                "\(text)")
        }
    }

    @Test func `a day that lost its zero is no century`() {
        let reader = DateReader(format: DateFormat(compactOrder: .dayMonthYear))
        let date = reader.read("1051965")
        #expect(date?.year == 1965 && date?.month == 5 && date?.day == 1)
        #expect(reader.read("1311365") == nil)
    }

    @Test(arguments: ["v. 2016", "env. 2016", "± 2016", "ca. 2016", "vers 2016"])
    func `a year is read beside a word for about`(text: String) {
        let date = DateReader(format: DateFormat()).read(text)
        #expect(date?.year == 2016 && date?.month == 0, "\(text)")
        #expect(FieldNormalizer.date(year: text, month: nil, day: nil)?.year == 2016, "\(text)")
    }

    @Test func `a Roman five behind a day is May`() {
        let date = DateReader(format: DateFormat()).read("14. V. 1919")
        #expect(date?.month == 5 && date?.day == 14)
    }

    @Test func `years around 1400 among those of our time are of the Persian calendar`() {
        let table = Self.table([
            (
                "born",
                {
                    $0 % 3 == 0
                        ? "13\(50 + $0 % 40)/0\($0 % 6 + 1)/31" : "\(1950 + $0 % 60)-03-2\($0 % 9)"
                }
            )
        ])
        let values = table.columns[0].values
        let format = DateReader.detect(values, counts: .init(repeating: 1, count: values.count))?
            .format
        #expect(format?.calendarOfEarlyYears == .solarHijri)
        let date = format.flatMap { DateReader(format: $0).read("1363/02/17") }?.gregorian
        #expect(date?.year == 1984 && date?.month == 5 && date?.day == 7)
        // A slip of the pen or two are none.
        let slips = Self.table([
            ("born", { $0 < 3 ? "1373-05-0\($0 + 1)" : "\(1950 + $0 % 60)-03-2\($0 % 9)" })
        ])
        let few = slips.columns[0].values
        #expect(
            DateReader.detect(few, counts: .init(repeating: 1, count: few.count))?.format
                .calendarOfEarlyYears == nil)
    }

    @Test func `headers that are two headers together are read`() {
        #expect(HeaderEvidence("STRHNR").factor(.streetAddress) > 100)
        #expect(HeaderEvidence("PLZORT").factor(.locality) > 100)
        #expect(HeaderEvidence("zip_city").factor(.locality) > 100)
        #expect(HeaderEvidence("NACHNAMEVORNAME").factor(.fullName) > 100)
        #expect(HeaderEvidence("annee_naiss").factor(.birthYear) > 100)
        #expect(HeaderEvidence("famille_accueil").factor(.relativeName) > 100)
        #expect(HeaderEvidence("foster family").factor(.relativeName) > 100)
    }

    @Test(arguments: [
        ("Rose Ito (deceased)", "rose ito"), ("Rose Ito décédée", "rose ito"),
        ("Rose Ito †", "rose ito"), ("Mr/Mme Rose Ito (pasteur)", "rose ito"),
        ("late Paul Abo", "paul abo"), ("décédé", ""), ("Mr", ""), ("Rose Ito", "rose ito"),
        ("", ""),
    ])
    func `what offices add to the name of a relative is no part of it`(cell: String, name: String) {
        var folded: [UInt8] = []
        FieldNormalizer.name(Array(cell.utf8).span, of: .motherName, into: &folded)
        #expect(String(decoding: folded, as: UTF8.self) == name, "\(cell)")
    }

    @Test(arguments: [
        ("village Ondo", "ondo"), ("Ondo / Nembe", "ondo"), ("Ondo (Nembe district)", "ondo"),
        ("Ondo", "ondo"), ("Village", "village"), ("(Ondo)", "ondo"), ("/", ""),
    ])
    func `a place is compared without what it lies in`(cell: String, place: String) {
        var normalizer = TextNormalizer(role: .locality, source: .column(0))
        normalizer.normalise(Array(cell.utf8).span)
        #expect(String(decoding: normalizer.folded, as: UTF8.self) == place, "\(cell)")
    }

    @Test(arguments: [
        ("001-493-509-3055x225", "935093055"), ("(395)724-1390 ext. 865", "957241390"),
        ("+1-243-988-2384", "439882384"),
    ])
    func `the number of a desk is no part of a telephone number`(cell: String, digits: String) {
        var normalizer = TextNormalizer(role: .phone, source: .column(0))
        normalizer.normalise(Array(cell.utf8).span)
        #expect(String(decoding: normalizer.folded, as: UTF8.self) == digits, "\(cell)")
    }

    @Test func `telephone numbers with those of desks are telephone numbers`() {
        let table = Self.table([
            ("phone_number", { "001-493-509-\(3000 + $0 * 7)\($0 % 2 == 0 ? "x22\($0)" : "")" })
        ])
        #expect(ColumnRecognition.recognize(table)[0].role == .phone)
    }

    @Test(arguments: ["3", "4", "0", "9"])
    func `codes above two are no sex`(cell: String) {
        var normalizer = TextNormalizer(role: .sex, source: .column(0))
        normalizer.normalise(Array(cell.utf8).span)
        #expect(normalizer.folded.isEmpty)
    }

    @Test func `capitals tell the surname where they are a custom of the column`() {
        let customs = NamingCustoms(of: ["KEANE Maria", "TARN Luis", "Ana OSTROW"])
        #expect(customs.setsOffSurnames)
        #expect(NameParts(fullName: "KEANE Maria", customs: customs).surname == "keane")
        let others = NamingCustoms(of: ["Maria Keane", "Luis Tarn", "ANA Ostrow"])
        #expect(!others.setsOffSurnames)
        #expect(NameParts(fullName: "ANA Ostrow", customs: others).given == "ana")
    }

    @Test func `an article sounds with the name behind it`() {
        var index = ValueIndex()
        for name in ["al nimr", "alnimr", "al khatib"] { _ = index.intern(Array(name.utf8)) }
        let values = NameValues(index: &index)
        #expect(values.sound[1] == values.sound[2])
        #expect(values.sound[1] != values.sound[3])
    }

    @Test func `firms that are called after people are nobody's whole name`() {
        let surnames = ["Marlow", "Keane", "Ostrow", "Vidal", "Tarn", "Quill", "Brandt"]
        let table = Self.table([
            ("first name", { ["Maria", "Carlos", "Ana", "Jose"][$0 % 4] }),
            ("surname", { surnames[$0 / 4 % 7] }),
            ("employer", { "\(surnames[$0 % 7]), Garcia and \(surnames[$0 / 7 % 7])" }),
        ])
        #expect(ColumnRecognition.recognize(table).last?.role != .fullName)
    }
}
