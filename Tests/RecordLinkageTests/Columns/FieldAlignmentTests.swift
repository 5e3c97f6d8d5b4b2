// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage
import Testing

@Suite("Aligning the columns of tables")
struct FieldAlignmentTests {
    func align(_ schemas: [[(String, FieldRole)]]) -> [String: [FieldSource?]] {
        let tables = schemas.enumerated().map {
            SyntheticTable.make($0.element, seed: UInt64($0.offset + 1))
        }
        let fields = FieldAlignment.align(tables, tables.map { ColumnRecognition.recognize($0) })
        return Dictionary(
            fields.map { ($0.name, $0.sources) }, uniquingKeysWith: { first, _ in first })
    }

    @Test func `columns of the same role belong together whatever their headers and order`() {
        let fields = align([
            [
                ("id", .recordID), ("first_name", .givenName), ("surname", .surname),
                ("dob", .dateOfBirth),
            ],
            [("Geburtsdatum", .dateOfBirth), ("Nachname", .surname), ("Vorname", .givenName)],
        ])
        #expect(fields["given-name"] == [.column(1), .column(2)])
        #expect(fields["surname"] == [.column(2), .column(1)])
        #expect(fields["date-of-birth"] == [.column(3), .column(0)])
        #expect(fields.count == 3)
    }

    @Test func `a field of one table only cannot be compared`() {
        let fields = align([[("surname", .surname), ("email", .email)], [("surname", .surname)]])
        #expect(fields.keys.sorted() == ["surname"])
    }

    @Test func `one table alone keeps every column that can be compared`() {
        let fields = align([
            [
                ("id", .recordID), ("surname", .surname), ("email", .email), ("status", .category),
            ]
        ])
        #expect(fields.keys.sorted() == ["email", "status", "surname"])
    }

    @Test func `birth in parts is aligned with a whole date`() {
        let fields = align([
            [("surname", .surname), ("by", .birthYear), ("bm", .birthMonth), ("bd", .birthDay)],
            [("surname", .surname), ("dob", .dateOfBirth)],
        ])
        #expect(
            fields["date-of-birth"] == [
                .derived(.dateFromParts(year: 1, month: 2, day: 3)), .column(1),
            ])
        #expect(fields["birth-year"] == nil)
    }

    @Test func `birth in parts on all sides is one date`() {
        let parts: [(String, FieldRole)] = [
            ("birth_year", .birthYear), ("birth_month", .birthMonth), ("birth_day", .birthDay),
        ]
        let fields = align([parts])
        #expect(fields["date-of-birth"] == [.derived(.dateFromParts(year: 0, month: 1, day: 2))])
        #expect(fields.count == 1)
    }

    @Test func `whole names are taken apart where another table has parts`() {
        let fields = align([
            [("full_name", .fullName), ("sex", .sex)],
            [("first_name", .givenName), ("last_name", .surname), ("gender", .sex)],
        ])
        #expect(
            fields["given-name"] == [
                .derived(.partOfFullName(column: 0, part: .given)), .column(0),
            ])
        #expect(
            fields["surname"] == [.derived(.partOfFullName(column: 0, part: .surname)), .column(1)])
        #expect(fields["full-name"] == nil)
        #expect(fields["sex"] == [.column(1), .column(2)])
    }

    @Test func `ages are compared with dates of birth`() {
        let fields = align([
            [("name", .fullName), ("age", .age)], [("name", .fullName), ("dob", .dateOfBirth)],
        ])
        #expect(fields["age"] == [.column(1), .derived(.ageFromDate(column: 1))])
        #expect(fields["full-name"] == [.column(0), .column(0)])
    }

    @Test func `house numbers are looked for in the street where they have no column`() {
        let fields = align([
            [("street_number", .streetNumber), ("street", .streetAddress)],
            [("address", .streetAddress)],
        ])
        #expect(fields["street-number"] == [.column(0), .derived(.houseNumber(inStreet: 0))])
        #expect(
            fields["street-address"] == [.column(1), .derived(.streetWithoutNumber(column: 0))])
    }

    @Test func `of several columns of a role the likest are put together`() {
        let fields = align([
            [("home_phone", .phone), ("mobile_phone", .phone)],
            [("mobile", .phone), ("phone_home", .phone)],
        ])
        let pairs = Set([fields["phone"], fields["phone-2"]].compactMap { $0 })
        #expect(pairs == [[.column(0), .column(1)], [.column(1), .column(0)]])
    }

    @Test func `categories are put together by header`() {
        let fields = align([
            [("religion", .category), ("case status", .category)],
            [("case_status", .category), ("Religion", .category)],
        ])
        #expect(fields["religion"] == [.column(0), .column(1)])
    }

    @Test func `numbers of two authorities are not one field`() {
        func table(_ header: String, _ numbers: [Int], _ prefix: String) -> RecordTable {
            SyntheticTable.table([
                (header, numbers.map { "\(prefix)\(10_000_000 + $0 * 977)" }),
                ("surname", numbers.map { "Lopez\($0 % 40)" }),
            ])
        }
        func fields(_ tables: [RecordTable]) -> Set<String> {
            let columns = tables.map {
                ColumnRecognition.recognize($0, overrides: [$0.columns[0].name: .identifier])
            }
            return Set(FieldAlignment.align(tables, columns).map(\.name))
        }
        let hospital = table("No. Expediente", Array(0..<200), "HC")
        #expect(fields([hospital, table("A-Number", Array(0..<200), "A")]) == ["surname"])
        // Headers that say the same, or a number that both have, are enough.
        #expect(
            fields([hospital, table("Expediente", Array(0..<200), "X")])
                == ["identifier", "surname"])
        #expect(
            fields([hospital, table("A-Number", Array(199..<399), "HC")])
                == ["identifier", "surname"])
    }

    @Test func `three tables align field by field`() {
        let fields = align([
            [("surname", .surname), ("dob", .dateOfBirth)],
            [("nom", .surname), ("prénom", .givenName)],
            [("first name", .givenName), ("apellido", .surname), ("birthdate", .dateOfBirth)],
        ])
        #expect(fields["surname"] == [.column(0), .column(0), .column(1)])
        #expect(fields["date-of-birth"] == [.column(1), nil, .column(2)])
        #expect(fields["given-name"] == [nil, .column(1), .column(0)])
    }
}
