// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import FamilyLinkage
import Testing

/// Errors E6 to E9: dates of birth, personal numbers, numbers of family units.
@Suite("Errors in dates and numbers")
struct DateAndNumberErrorTests {
    @Test func `E6: 1 January for a third of all people separates nobody and joins nobody`()
        async throws
    {
        var crisis = SmallCrisis().withoutWhatIsShared()
        for (place, row) in crisis.border.rows.enumerated() where place % 3 == 0 {
            crisis.border[row[0], "birth_date"] =
                "\(crisis.border[row[0], "birth_date"].prefix(4))-01-01"
        }
        let answer = try await crisis.answer()
        for (child, parent, relation) in NameErrorTests.families {
            #expect(answer.isFirst(child, parent, [relation]), "\(answer.told(child))")
        }
    }

    @Test func `E6: people who have only 1 January of a year in common are two people`()
        async throws
    {
        var crisis = SmallCrisis().withoutWhatIsShared()
        for row in crisis.border.rows where row[5] < "2000" {
            crisis.border[row[0], "birth_date"] = "1988-01-01"
        }
        for row in crisis.detention.rows { crisis.detention[row[0], "dob"] = "01/01/1988" }
        let answer = try await crisis.answer()
        let adults = crisis.detention.rows.map { $0[0] }
        #expect(Set(adults.map(answer.person)).count == adults.count)
    }

    @Test(arguments: [
        ("day and month trade places", "2010-02-11"), ("a year too early", "2009-11-02"),
        ("a year too late", "2011-11-02"), ("the day is wrong", "2010-11-20"),
        ("there is none", ""),
    ])
    func `E7: a wrong date of birth hides no child`(what: String, written: String) async throws {
        var crisis = SmallCrisis().withoutWhatIsShared()
        crisis.border["B02", "birth_date"] = written
        let answer = try await crisis.answer()
        #expect(answer.isMother("S02", "B01"), "\(what): \(answer.told("S02"))")
    }

    @Test(arguments: [
        ("day and month trade places", "1987-03-25", "25/03/1987"),
        ("a year too early", "1986-03-25", "03/25/1986"), ("the year alone", "1987", "1987"),
        ("there is none", "", ""),
        // Ethiopian years are seven or eight behind: here a calendar that nobody expects.
        ("another calendar", "1979-07-16", "07/16/1979"),
    ])
    func `E7: a wrong date of birth hides no mother`(
        what: String, border: String, detention: String
    ) async throws {
        var crisis = SmallCrisis().withoutWhatIsShared()
        crisis.border["B01", "birth_date"] = border
        crisis.detention["D01", "dob"] = detention
        let answer = try await crisis.answer()
        #expect(answer.isMother("S02", "D01"), "\(what): \(answer.told("S02"))")
    }

    @Test(arguments: ["6", "8", "7 years", "7-8", ""])
    func `E7: an age of another day, in years alone or as a band, hides no child`(age: String)
        async throws
    {
        var crisis = SmallCrisis().withoutWhatIsShared()
        crisis.border.removeRow("B02")
        crisis.shelter["S02", "age"] = age
        let answer = try await crisis.answer()
        #expect(answer.isMother("S02", "B01"), "age \(age): \(answer.told("S02"))")
    }

    @Test(arguments: [
        "A%", "A %", "A-%", "A0%", "0%", "% ", "A#%",
    ])
    func `E8: a personal number is the same in every dress`(dress: String) async throws {
        var crisis = SmallCrisis()
        let number = crisis.detention["D01", "alien_no"]
        crisis.detention["D01", "alien_no"] = dress.replacing(
            "%", with: dress.contains("0") ? "\(number)" : spaced(number))
        // Zeros in front stay where a number has fewer than nine digits.
        if dress.contains("0") {
            crisis.border["B01", "a_number"] = "A01334556"
            crisis.detention["D01", "alien_no"] = dress.replacing("%", with: "1334556")
        }
        let answer = try await crisis.answer()
        #expect(answer.isOnePerson("B01", "D01"))
        #expect(answer.isMother("S02", "D01"), "\(answer.told("S02"))")
    }

    @Test(arguments: [
        ("one digit is wrong", "201334956"), ("two neighbours trade places", "201343556"),
        ("a digit is missing", "20133456"),
    ])
    func `E8: a slip in a personal number makes no second person of a mother`(
        what: String, written: String
    ) async throws {
        var crisis = SmallCrisis()
        crisis.detention["D01", "alien_no"] = written
        let answer = try await crisis.answer()
        #expect(answer.isOnePerson("B01", "D01"), "\(what)")
        #expect(answer.isMother("S02", "D01"), "\(what): \(answer.told("S02"))")
    }

    @Test func `E8: a child's number typed into the mother's record makes them no one person`()
        async throws
    {
        var crisis = SmallCrisis()
        crisis.detention["D01", "alien_no"] = crisis.border["B02", "a_number"]
        let answer = try await crisis.answer()
        #expect(!answer.isOnePerson("D01", "B02"))
        #expect(answer.isMother("S02", "D01"), "\(answer.told("S02"))")
    }

    @Test func `E8: numbers given one after the other to one family keep its people apart`()
        async throws
    {
        let answer = try await SmallCrisis().answer()
        // Brother and sister, and a family of four: neighbours in every number they have.
        #expect(!answer.isOnePerson("B06", "B07"))
        #expect(Set(["B24", "B25", "B26", "B27"].map(answer.person)).count == 4)
        for child in ["S26", "S27"] {
            let parents = answer.caregivers(child).prefix(2).map { answer.ids($0.relative) }
            #expect(parents.contains { $0.contains("B24") }, "\(answer.told(child))")
            #expect(parents.contains { $0.contains("B25") }, "\(answer.told(child))")
        }
    }

    @Test func `E9: with every unit number deleted, statements still lead to the parents`()
        async throws
    {
        var crisis = SmallCrisis()
        crisis.border.change("family_unit") { _ in "" }
        let answer = try await crisis.answer()
        for (child, parent, relation) in NameErrorTests.families {
            #expect(answer.isFirst(child, parent, [relation]), "\(answer.told(child))")
        }
    }

    @Test func `E9: a unit number used again by others leads to no wrong parent`() async throws {
        var crisis = SmallCrisis()
        crisis.border.change("a_number") { _ in "" }
        crisis.detention.change("alien_no") { _ in "" }
        // Elena, of the age to be his mother and met three days later, got the number of Juan's unit.
        crisis.border["B29", "family_unit"] = crisis.border["B02", "family_unit"]
        let answer = try await crisis.answer()
        #expect(answer.isMother("S02", "B01"), "\(answer.told("S02"))")
        let wrong = answer.proposal("S02", "B29")
        #expect(wrong.map { $0.band == .insufficient } ?? true, "\(answer.told("S02"))")
    }

    @Test func `E9: two unit numbers for one family part nobody whom statements join`() async throws
    {
        var crisis = SmallCrisis()
        crisis.border["B04", "family_unit"] = "77120934"
        crisis.border["B07", "family_unit"] = "60244187"
        let answer = try await crisis.answer()
        #expect(answer.isMother("S04", "B03"), "\(answer.told("S04"))")
        #expect(answer.isFather("S07", "B05"), "\(answer.told("S07"))")
    }

    @Test func `E9: a child put into the wrong unit is found by what it says`() async throws {
        var crisis = SmallCrisis()
        crisis.border["B04", "family_unit"] = crisis.border["B14", "family_unit"]
        let answer = try await crisis.answer()
        #expect(answer.isMother("S04", "B03"), "\(answer.told("S04"))")
        let wrong = answer.proposal("S04", "B14")
        #expect(wrong.map { $0.band != .strong } ?? true, "\(answer.told("S04"))")
    }

    @Test func `E9: a deleted unit that a note still tells of counts`() async throws {
        var crisis = SmallCrisis().withoutWhatIsSaid()
        let unit = crisis.border["B22", "family_unit"]
        crisis.border["B23", "family_unit"] = ""
        crisis.shelter["S23", "notes"] = "Family unit \(unit) deleted"
        let answer = try await crisis.answer()
        #expect(answer.isMother("S23", "B22"), "\(answer.told("S23"))")
        let group = answer.proposal("S23", "B22")?.evidence.first { $0.kind == .groupNumber }
        #expect((group?.weights[.mother] ?? 0) > 0, "\(answer.told("S23"))")
    }

    private func spaced(_ number: String) -> String {
        let digits = Array(number)
        return stride(from: 0, to: digits.count, by: 3).map {
            String(digits[$0..<min(digits.count, $0 + 3)])
        }.joined(separator: "-")
    }
}
