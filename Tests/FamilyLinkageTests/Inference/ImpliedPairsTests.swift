// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage
import Testing

@testable import FamilyLinkage

@Suite("What speaks against pairs that follow from others")
struct ImpliedPairsTests {
    /// The assessor and the profiles of some rows.
    private static func reading(_ rows: [String]) async throws -> (KinAssessor, [PersonProfile]) {
        let lines = ["id,name,age,village,mother,father,looking for"] + rows
        let people = try await AssessedPeople(lines: lines, heedingEncounters: true)
        return (people.assessor, people.profiles)
    }

    private static func siblings(_ a: Int, _ b: Int) -> FamilyGroup.Kinship {
        var weights = KinWeights()
        weights[.sibling] = 6
        return FamilyGroup.Kinship(subject: a, relative: b, weights: weights)
    }

    private static let children = [
        "C1,Nur Amiri,4,Herat,Zahra Amiri,Wahid Amiri,", "C2,Ali Amiri,6,Herat,,Wahid Amiri,",
        "C3,Sami Amiri,8,Herat,Mina Karimi,Yusuf Amiri,", "A1,Zahra Amiri,30,Herat,,,",
    ]

    @Test func `a brother's brother who names another mother is told of, others are not`()
        async throws
    {
        let (assessor, profiles) = try await Self.reading(Self.children)
        let chain = [Self.siblings(0, 1), Self.siblings(1, 2)]
        let against = try #require(
            await ImpliedPairs.against(chain, profiles, assessor, threads: 1))
        #expect(against.count == 1)
        let pair = try #require(against.first)
        #expect(Set([pair.subject, pair.relative]) == [0, 2])
        #expect(pair.weights[.sibling] < -1)
        #expect(KinRelation.allCases.allSatisfy { pair.weights[$0] <= 0 })
    }

    @Test func `what is known of a pair already is not told twice, whatever the order of pairs`()
        async throws
    {
        let (assessor, profiles) = try await Self.reading(Self.children)
        let chain = [Self.siblings(0, 1), Self.siblings(1, 2), Self.siblings(0, 2)]
        #expect(
            try #require(await ImpliedPairs.against(chain, profiles, assessor, threads: 1)).isEmpty)
        let short = [Self.siblings(0, 1), Self.siblings(1, 2)]
        let one = try #require(await ImpliedPairs.against(short, profiles, assessor, threads: 1))
        let two = try #require(
            await ImpliedPairs.against(short.reversed(), profiles, assessor, threads: 3))
        #expect(one == two)
    }

    @Test func `one speaker's words for one person count once`() async throws {
        let (assessor, profiles) = try await Self.reading([
            "A1,Rosa Luz,30,,,,\"Ana Pérez, daughter\"",
            "A2,Rosa Luz,30,,,,\"Ana Pérez, daughter; Ana Pérez, relative\"",
            "C1,Ana Pérez,5,,,,",
        ])
        var memo = WordMemo(capacity: 64)
        let once = assessor.evidence(profiles[2], profiles[0], keepsReasons: false, &memo).total
        let twice = assessor.evidence(profiles[2], profiles[1], keepsReasons: false, &memo).total
        #expect(once[.mother] > 0 || once[.mother] > assessor.prior[.mother])
        #expect(abs(once[.mother] - twice[.mother]) < 1)
    }
}
