// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import FamilyLinkage
import Testing

/// Errors E10 to E14: families of every shape, and people who are not who they seem.
@Suite("Families that are not one parent and one child")
struct FamilyErrorTests {
    @Test func `E10: a father of two children in two shelters is proposed for both`() async throws {
        var crisis = SmallCrisis().withoutWhatIsShared()
        crisis.shelter["S06", "facility"] = "Casa Alegre"
        crisis.shelter["S07", "facility"] = "Sunny Home"
        let answer = try await crisis.answer()
        #expect(answer.isFather("S06", "D05"), "\(answer.told("S06"))")
        #expect(answer.isFather("S07", "D05"), "\(answer.told("S07"))")
        #expect(answer.proposal("S06", "D05")?.isHeldApart == true)
    }

    @Test func `E10: a mother and a father held apart are both proposed`() async throws {
        var crisis = SmallCrisis().withoutWhatIsShared()
        crisis.detention["D24", "facility"] = "Port Isabel"
        crisis.detention["D25", "facility"] = "Otero"
        let answer = try await crisis.answer()
        for child in ["S26", "S27"] {
            #expect(answer.proposal(child, "D24")?.relation == .mother, "\(answer.told(child))")
            #expect(answer.proposal(child, "D25")?.relation == .father, "\(answer.told(child))")
        }
    }

    @Test func `E10: a brother who says nothing is found through his sister`() async throws {
        var crisis = SmallCrisis()
        crisis.shelter["S07", "father"] = ""
        let answer = try await crisis.answer()
        #expect(answer.isFather("S07", "B05"), "\(answer.told("S07"))")
    }

    @Test(arguments: [
        ("grandmother", "Tzoc Caal", "1958-03-25", KinRelation.grandparent),
        ("aunt", "Tzoc Caal", "1989-03-25", .auntOrUncle),
        ("stepmother", "Ical Pop", "1987-03-25", .stepParent),
    ])
    func `E11: whoever is not a parent is proposed as what the child says`(
        said: String, surnames: String, born: String, relation: KinRelation
    ) async throws {
        var crisis = SmallCrisis()
        crisis.shelter["S02", "mother"] = ""
        crisis.shelter["S02", "notes"] = "came with \(said) María \(surnames)"
        crisis.border["B01", "last_name"] = surnames
        crisis.detention["D01", "name"] = "\(surnames), María"
        crisis.detention["D01", "children"] = ""
        crisis.border["B01", "birth_date"] = born
        crisis.detention["D01", "dob"] = SmallCrisis.american(born)
        let answer = try await crisis.answer()
        #expect(answer.isFirst("S02", "B01", [relation]), "\(answer.told("S02"))")
        #expect(answer.proposal("S02", "B01")?.relation.isBirthParent == false)
    }

    @Test func `E11: a guardian who came with the child is proposed as one, and left to people`()
        async throws
    {
        var crisis = SmallCrisis()
        crisis.shelter["S02", "mother"] = ""
        crisis.shelter["S02", "notes"] = "came with guardian María Ical Pop"
        crisis.border["B01", "last_name"] = "Ical Pop"
        crisis.detention["D01", "name"] = "Ical Pop, María"
        crisis.detention["D01", "children"] = ""
        let answer = try await crisis.answer()
        let found = try #require(answer.proposal("S02", "B01"), "\(answer.told("S02"))")
        #expect(found.relation == .guardian, "\(answer.told("S02"))")
        #expect(found.band != .strong, "\(answer.told("S02"))")
    }

    @Test func `E11: an adult sister is proposed as a sister, not as the mother`() async throws {
        var crisis = SmallCrisis()
        crisis.shelter["S11", "mother"] = ""
        crisis.shelter["S11", "notes"] = "came with sister Juana Cobo Brito"
        for (list, id) in [("border", "B10"), ("detention", "D10")] {
            if list == "border" {
                crisis.border[id, "last_name"] = "Cobo Brito"
                crisis.border[id, "birth_date"] = "1999-06-24"
            } else {
                crisis.detention[id, "name"] = "Cobo Brito, Juana"
                crisis.detention[id, "dob"] = "06/24/1999"
                crisis.detention[id, "children"] = ""
            }
        }
        let answer = try await crisis.answer()
        let sister = try #require(answer.proposal("S11", "B10"), "\(answer.told("S11"))")
        #expect(sister.relation.isMutual, "\(answer.told("S11"))")
        #expect(answer.caregivers("S11").allSatisfy { $0.band == .insufficient })
    }

    @Test func `E12: somebody who claims a child that names another is never strong`() async throws
    {
        var crisis = SmallCrisis()
        // Elena says that Juan is hers; Juan says María.
        crisis.detention["D29", "children"] = "Juan López Tzoc, 7, son"
        let answer = try await crisis.answer()
        #expect(answer.isMother("S02", "B01"), "\(answer.told("S02"))")
        let claim = answer.proposal("S02", "D29")
        #expect(claim.map { $0.band != .strong } ?? true, "\(answer.told("S02"))")
    }

    @Test func `E12: two women with the same claim are a conflict, not a choice`() async throws {
        var crisis = SmallCrisis().withoutWhatIsShared()
        crisis.shelter["S02", "mother"] = ""
        crisis.detention["D01", "children"] = "Juan López Tzoc, 7, son"
        crisis.detention["D29", "children"] = "Juan López Tzoc, 7, son"
        crisis.border["B29", "nationality"] = "Guatemala"
        crisis.detention["D29", "country"] = "Guatemala"
        crisis.detention["D29", "city_of_birth"] = "Chisec"
        crisis.border["B29", "last_name"] = "Tzoc Luna"
        crisis.detention["D29", "name"] = "Tzoc Luna, Elena"
        let answer = try await crisis.answer()
        let child = try #require(answer.person("S02"))
        let conflict = try #require(
            answer.result.conflicts.first { $0.child == child }, "\(answer.told("S02"))")
        let claimants = Set(conflict.claimants.flatMap { answer.ids($0) })
        #expect(claimants.isSuperset(of: ["D01", "D29"]))
        #expect(answer.caregivers("S02").allSatisfy { $0.band != .strong })
    }

    @Test func `E13: an infant who cannot say anything is found by unit and encounter`()
        async throws
    {
        let answer = try await SmallCrisis().withoutWhatIsSaid().answer()
        #expect(answer.isMother("S23", "B22"), "\(answer.told("S23"))")
    }

    @Test func `E13: an infant is found by what the mother says`() async throws {
        var crisis = SmallCrisis().withoutWhatIsShared()
        crisis.detention["D22", "children"] = "Mateo Rivas Cortez, 8 months"
        let answer = try await crisis.answer()
        #expect(answer.isMother("S23", "D22"), "\(answer.told("S23"))")
    }

    @Test func `E13: an infant of whom nothing is known has no answer but what would help`()
        async throws
    {
        var crisis = SmallCrisis().withoutWhatIsShared()
        crisis.border.removeRow("B23")
        crisis.shelter["S23", "child_name"] = "unknown"
        crisis.shelter["S23", "comes_from"] = ""
        crisis.shelter["S23", "nationality"] = ""
        crisis.shelter["S23", "language"] = ""
        crisis.detention["D22", "children"] = ""
        let answer = try await crisis.answer()
        let needs = try #require(answer.needs("S23"), "\(answer.told("S23"))")
        #expect(needs.contains(.name))
        #expect(needs.contains(.statement))
        #expect(needs.contains(.origin))
    }

    @Test func `E14: a mother booked twice under two numbers is one mother`() async throws {
        var crisis = SmallCrisis()
        crisis.border.repeatRow("B01", as: "B99")
        crisis.border["B99", "a_number"] = "A219877003"
        crisis.border["B99", "family_unit"] = ""
        crisis.border["B99", "apprehended"] = "2018-03-02 23:10"
        crisis.border["B99", "station"] = "West"
        let answer = try await crisis.answer()
        #expect(answer.isMother("S02", "D01"), "\(answer.told("S02"))")
        #expect(answer.result.conflicts.allSatisfy { $0.child != answer.person("S02") })
    }

    @Test func `E14: an alias with another nationality does not hide a father`() async throws {
        var crisis = SmallCrisis()
        crisis.border["B12", "last_name"] = "Núñez"
        crisis.border["B12", "first_name"] = "Óscar Zelaya"
        crisis.border["B12", "nationality"] = "Guatemala"
        let answer = try await crisis.answer()
        let fathers = answer.caregivers("S13").prefix(1).map { answer.ids($0.relative) }
        #expect(
            fathers.contains { !$0.isDisjoint(with: ["B12", "D12"]) }, "\(answer.told("S13"))")
    }
}
