// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RecordLinkage

@Suite("Given name and surname that trade places")
struct CrossedNamesTests {
    /// Rows of invented people; the first two are the ones compared.
    private static func levels(
        _ first: String, _ second: String
    ) async throws -> (given: UInt64, surname: UInt64) {
        let others = (0..<20).map { number in
            let given = ["Ana", "Luis", "Marta", "Jorge", "Elena"][number % 5]
            let surname = ["Ramos", "Molina", "Paz", "Soto"][number % 4]
            return "\(given),\(surname),19\(60 + number)-03-1\(number % 10)"
        }
        let text =
            (["first name,last name,date of birth", first, second] + others)
            .joined(separator: "\n")
        let table = try await TableReader.read(Array(text.utf8), source: "people")
        let population = try await EngineParts.population([table])
        let plans = ComparisonPlan.plans(for: population)
        let pattern = Comparator(population: population, comparisons: plans).pattern(0, 1)
        func level(_ kind: ComparisonKind) throws -> UInt64 {
            let place = try #require(plans.firstIndex { $0.kind == kind })
            return pattern >> UInt64(place * 4) & 15
        }
        return (try level(.givenName), try level(.surname))
    }

    @Test func `both halves crossed are one observation, told by the surname`() async throws {
        let levels = try await Self.levels(
            "Beatriz,Quispe,1988-02-03", "Quispe,Beatriz,1988-02-03")
        #expect(levels.given == 0)
        #expect(levels.surname == 2)
    }

    @Test func `one half crossed is told by the given name; the other half keeps its level`()
        async throws
    {
        let levels = try await Self.levels(
            "Beatriz,Quispe,1988-02-03", "Rosario,Beatriz,1988-02-03")
        #expect(levels.given == 2)
        #expect(levels.surname > 3)
    }

    @Test func `names in their places are not crossed`() async throws {
        let levels = try await Self.levels(
            "Beatriz,Quispe,1988-02-03", "Beatriz,Quispe,1988-02-03")
        #expect(levels.given == 1)
        #expect(levels.surname == 1)
    }

    @Test func `crossed names are no household's: they stay as by chance there`() {
        for relatedness in [Relatedness.household, .twins] {
            #expect(relatedness.held(.surname)?.level == 2)
            #expect(relatedness.held(.surname)?.most == 0)
        }
    }
}
