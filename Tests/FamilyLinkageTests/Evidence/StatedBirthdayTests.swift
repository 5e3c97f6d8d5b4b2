// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage
import Testing

@testable import FamilyLinkage

/// Mothers who ask for a child with its birthday, beside many others who ask for children of those names.
@Suite("Birthdays that are told to the day, and rows a list points to")
struct StatedBirthdayTests {
    private static func bits(asked: String, born: String) async throws -> Double {
        let given = ["Laila", "Nasir", "Zahra", "Omid", "Farid", "Habib", "Storay"]
        var lines = [
            "id,name,sex,date of birth,sought name,relation of sought,sought date of birth"
        ]
        lines.append("M,Amina Barakzai,F,1985-03-11,Zahra Wardak,daughter,\(asked)")
        lines.append("C,Zahra Wardak,F,\(born),,,")
        for row in 0..<90 {
            lines.append(
                "P\(row),\(given[row % 7]) Noor,M,\(1970 + row % 45)-0\(row % 9 + 1)-17,\(given[row / 7 % 7]) Noor,son,"
            )
        }
        let people = try await AssessedPeople(lines: lines, source: "requests")
        let stated = try #require(people.profiles[0].statements.first)
        return people.assessor.bitsBesideName(of: stated, for: people.profiles[1])
    }

    @Test func `the same birthday tells more than the same year`() async throws {
        let day = try await Self.bits(asked: "2012-05-14", born: "2012-05-14")
        let year = try await Self.bits(asked: "2012", born: "2012-05-14")
        #expect(day > year + 4)
    }

    @Test(arguments: ["2012-05-14", "2013-05-04", "2012-04-05"])
    func `a birthday that may be a slip speaks for one child still`(born: String) async throws {
        let slip = try await Self.bits(asked: "2012-05-04", born: born)
        let other = try await Self.bits(asked: "2012-05-04", born: "2011-11-19")
        #expect(slip > other + 4)
    }

    @Test func `where relatives name one place, another place speaks against a pair`() {
        func person(_ place: Int32) -> PersonProfile {
            var known = PersonProfile.Gathered(records: [0])
            known.origin = CodedPlace(
                parts: PlaceCodes([place]), country: 0, named: 1, homes: 1)
            return PersonProfile(known)
        }
        var near = TogetherRates()
        var far = TogetherRates()
        for _ in 0..<200 {
            near.countPlaces(person(1), person(1))
            far.countPlaces(person(1), person(2))
        }
        #expect(TogetherRates().bitsOfOtherPlace == -1)
        #expect(near.bitsOfOtherPlace < -4)
        #expect(far.bitsOfOtherPlace == -0.5)
    }
}
