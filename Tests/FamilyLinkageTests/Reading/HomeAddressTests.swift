// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage
import Testing

@testable import FamilyLinkage

@Suite("Houses in which people lived")
struct HomeAddressTests {
    @Test(arguments: [
        ("752 Harbor St", "752 harbor"), ("752 HARBOR STREET #3, N.O.", "752 harbor"),
        ("752 Harbor Apt B Riverton", "752 harbor"), ("88 N Elm Ave, Lot 4", "88 elm"),
        ("614 Hwy 56", "614 56"), ("Apt 4, 12 Oak Rd", "12 oak"), ("012 Oak Rd", "12 oak"),
        ("Calle Bolívar 123, Lima", "123 bolivar"), ("Hauptstraße 5", "5 hauptstrasse"),
        ("12 rue de la Paix", "12 paix"), ("Oak Rd", ""), ("Lena Dr Lot 26", ""),
        ("Hwy 56", ""), ("Riverton", ""), ("", ""), ("12", ""), ("#", ""),
    ])
    func `the number and the first word of the street tell a house`(cell: String, house: String) {
        #expect(HomeAddress(cell).house == house)
    }

    @Test func `what stands behind the house is a place, and a street without a number is none`() {
        #expect(HomeAddress("752 Oak St #3, Riverton").place.parts == ["riverton"])
        #expect(HomeAddress("Oak Rd, Riverton").place.parts == ["riverton"])
        #expect(HomeAddress("Riverton").place.parts == ["riverton"])
    }

    /// Rows with a house, of which two in a row are one.
    private static func house(_ row: Int) -> String {
        "\(100 + row / 2 * 3) \(["Oak St", "Elm Ave", "Pine Rd", "Lake Dr"][row / 2 % 4])"
    }

    @Test func `addresses before are houses, and blocks of a camp are none`() async throws {
        let sheets = try await HouseholdRegisterTests.roster(
            "No,Name,Age,Address before flood", rows: 60
        ) { row in "\(row),Ana R\(row % 7)iz,\(row),\(Self.house(row))" }
        #expect(sheets.lists[0].columns[3].role == .own(.streetAddress))
        #expect(
            sheets.records[4].groupNumbers
                == [GroupNumber(numbering: HomeAddress.numbering, value: "106 pine")])
        let camp = try await HouseholdRegisterTests.roster(
            "No,Name,Age,Home before", rows: 60
        ) { row in "\(row),Ana R\(row % 7)iz,\(row),Block \(row % 3)" }
        #expect(camp.records.allSatisfy { $0.groupNumbers.isEmpty })
    }

    @Test func `beside a home before, a county is where people are`() async throws {
        let roster = try await HouseholdRegisterTests.roster(
            "No,Name,County,Prior Address", rows: 60
        ) { row in
            "\(row),Ana R\(row % 7)iz,\(["Harlow", "Weston", "Ashby"][row % 3]),\(Self.house(row))"
        }
        #expect(roster.records.allSatisfy { $0.origin.parts.isEmpty })
    }

    @Test func `a district that each shelter has one of is the shelter's`() async throws {
        func roster(_ district: (Int) -> Int) async throws -> FamilyRoster {
            let districts = ["Harlow", "Weston", "Ashby", "Norton"]
            return try await HouseholdRegisterTests.roster(
                "No,Name,Age,Shelter,District", rows: 120
            ) { row in
                "\(row),Ana R\(row % 7)iz,\(row % 60),Hall \(row % 4),\(districts[district(row)])"
            }
        }
        let told = try await roster { $0 % 4 }
        #expect(told.lists[0].columns[4].role == .unused)
        let own = try await roster { $0 / 4 % 4 }
        #expect(own.lists[0].columns[4].role == .own(.region))
    }

    @Test func `the hospital that sent a patient is no home`() async throws {
        let roster = try await HouseholdRegisterTests.roster(
            "No,Patient,Age,From,Received At", rows: 60
        ) { row in
            "\(row),Ana R\(row % 7)iz,\(row),\(["Mercy", "Grace", "Hope"][row % 3]),"
                + "\(["General", "Memorial", "St Luke"][row % 3])"
        }
        #expect(roster.records.allSatisfy { $0.origin.parts.isEmpty })
    }

    @Test func `one house speaks for a family whose names differ, and another a little against it`()
        async throws
    {
        let people = try await AssessedPeople(
            lines: ["No,Name,Age,Sex,Prior Address"]
                + (0..<60).map { row in
                    "\(row),\(["Ana", "Luis", "Eva"][row % 3]) R\(row)z,\(row % 2 == 0 ? 36 : 8),"
                        + "\(row % 2 == 0 ? "F" : "M"),\(Self.house(row))"
                })
        func bits(_ child: Int, _ adult: Int) -> Double {
            var ledger = EvidenceLedger(keepsReasons: false)
            people.assessor.addHouse(people.profiles[child], people.profiles[adult], to: &ledger)
            return ledger.total[.mother]
        }
        #expect(bits(1, 0) > 5)
        #expect(bits(1, 2) < 0 && bits(1, 2) > -2.1)
    }
}
