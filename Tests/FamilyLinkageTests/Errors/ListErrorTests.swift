// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import FamilyLinkage
import Testing

/// Errors E15 to E18: lists that are late, incomplete, or damaged.
@Suite("Errors of lists")
struct ListErrorTests {
    @Test func `E15: a telephone that has changed and a parent moved on separate nobody`()
        async throws
    {
        var crisis = SmallCrisis().withoutWhatIsShared()
        crisis.interviews["N03", "phone"] = "50499999999"
        crisis.detention["D03", "facility"] = "removed to Honduras"
        let answer = try await crisis.answer()
        #expect(answer.isMother("S04", "D03"), "\(answer.told("S04"))")
    }

    @Test func `E15: times of another zone are no proof against a family`() async throws {
        var crisis = SmallCrisis()
        crisis.border["B02", "apprehended"] = "2018-05-10 14:10"
        crisis.border["B06", "apprehended"] = "2018-05-14 04:30"
        crisis.border.change("a_number") { _ in "" }
        crisis.detention.change("alien_no") { _ in "" }
        let answer = try await crisis.answer()
        #expect(answer.isMother("S02", "B01"), "\(answer.told("S02"))")
        #expect(answer.isFather("S06", "B05"), "\(answer.told("S06"))")
    }

    @Test func `E15: whose place is known from the latest record is not said to be elsewhere`()
        async throws
    {
        var crisis = SmallCrisis()
        // Father and child were brought to one place after the first record.
        crisis.detention.repeatRow("D08", as: "D98")
        crisis.detention["D98", "facility"] = crisis.shelter["S09", "facility"]
        crisis.detention["D98", "admitted"] = "07/20/2018"
        let answer = try await crisis.answer()
        #expect(answer.proposal("S09", "D98")?.isHeldApart == false, "\(answer.told("S09"))")
    }

    @Test(arguments: [
        "separated from mother Ana Pérez Ramos", "Mamá Ana Pérez en detención",
        "SAYS MOTHER ANA PEREZ WAS TAKEN TO COURT",
    ])
    func `E16: what stands in free text alone leads to the mother`(text: String) async throws {
        var crisis = SmallCrisis().withoutWhatIsShared()
        crisis.shelter["S04", "mother"] = ""
        crisis.shelter["S04", "notes"] = text
        let answer = try await crisis.answer()
        #expect(answer.isMother("S04", "B03"), "\(text): \(answer.told("S04"))")
    }

    @Test func `E16: a family whose case is missing from the border list is found on the others`()
        async throws
    {
        var crisis = SmallCrisis()
        for id in ["B14", "B15"] { crisis.border.removeRow(id) }
        let answer = try await crisis.answer()
        #expect(answer.isMother("S15", "D14"), "\(answer.told("S15"))")
    }

    @Test func `E17: a child listed as separated who is with its father is said to be with him`()
        async throws
    {
        var crisis = SmallCrisis()
        crisis.shelter["S13", "facility"] = "Dilley"
        crisis.detention["D12", "facility"] = "Dilley"
        let answer = try await crisis.answer()
        let father = try #require(answer.proposal("S13", "D12"), "\(answer.told("S13"))")
        #expect(father.relation == .father)
        #expect(father.isHeldApart == false)
    }

    @Test func `E17: a separated child whom no shelter lists is found on the border list`()
        async throws
    {
        var crisis = SmallCrisis()
        crisis.shelter.removeRow("S17")
        let answer = try await crisis.answer()
        #expect(answer.isFather("B17", "D16"), "\(answer.told("B17"))")
    }

    @Test func `E18: ids that stand twice lose no record`() async throws {
        var crisis = SmallCrisis()
        for (place, id) in ["S11", "S13", "S15"].enumerated() {
            crisis.shelter[id, "child_id"] = ["S02", "S04", "S06"][place]
        }
        let answer = try await crisis.answer()
        let count = crisis.lists.map(\.rows.count).reduce(0, +)
        #expect(answer.result.persons.flatMap(\.self).count == count)
        let pedro = try #require(answer.person("B11"))
        #expect(answer.result.persons[pedro].count == 2, "\(answer.told("B11"))")
        #expect(answer.isMother("B11", "B10"), "\(answer.told("B11"))")
    }

    @Test func `E18: a column sorted without its neighbours leads to nothing strong that is wrong`()
        async throws
    {
        var crisis = SmallCrisis().withoutWhatIsShared()
        // The mothers of all children moved up by one row: the children's own statements are false.
        let mothers = crisis.shelter.rows.map { $0[7] }
        let fathers = crisis.shelter.rows.map { $0[8] }
        for row in crisis.shelter.rows.indices {
            crisis.shelter.rows[row][7] = mothers[(row + 1) % mothers.count]
            crisis.shelter.rows[row][8] = fathers[(row + 1) % fathers.count]
        }
        let answer = try await crisis.answer()
        for (child, parent, _) in NameErrorTests.families {
            for proposal in answer.caregivers(child) where proposal.band == .strong {
                #expect(answer.ids(proposal.relative).contains(parent), "\(answer.told(child))")
            }
        }
    }

    @Test func `E18: dates that a spreadsheet made numbers of are read`() async throws {
        var crisis = SmallCrisis().withoutWhatIsShared()
        // 1987-03-25 and 2010-11-02 in days since 1899-12-30.
        crisis.border["B01", "birth_date"] = "31861"
        crisis.border["B02", "birth_date"] = "40484"
        let answer = try await crisis.answer()
        #expect(answer.isMother("S02", "B01"), "\(answer.told("S02"))")
        #expect(answer.isOnePerson("B01", "D01"))
    }

    @Test func `E18: numbers that lost their leading zeros are the same numbers`() async throws {
        var crisis = SmallCrisis()
        for list in [\SmallCrisis.border, \.detention] {
            let column = list == \SmallCrisis.border ? "a_number" : "alien_no"
            crisis[keyPath: list].change(column) { number in
                let digits = number.drop { $0 == "A" }
                return list == \SmallCrisis.border
                    ? "A0" + digits.dropFirst() : String(digits.dropFirst().drop { $0 == "0" })
            }
        }
        let answer = try await crisis.answer()
        for (child, parent, relation) in NameErrorTests.families {
            #expect(answer.isFirst(child, parent, [relation]), "\(answer.told(child))")
        }
        #expect(answer.isOnePerson("B01", "D01"))
    }

    @Test func `E18: merged cells that leave the rows below empty cost no family`() async throws {
        var crisis = SmallCrisis()
        // Only the first of a family has the unit, the time and the place.
        for row in crisis.border.rows.indices.dropFirst()
        where crisis.border.rows[row][7] != "" {
            let isFirst = crisis.border.rows[..<row].allSatisfy {
                $0[7] != crisis.border.rows[row][7]
            }
            if !isFirst {
                for column in 8...9 { crisis.border.rows[row][column] = "" }
            }
        }
        let answer = try await crisis.answer()
        for (child, parent, relation) in NameErrorTests.families {
            #expect(answer.isFirst(child, parent, [relation]), "\(answer.told(child))")
        }
    }
}
