// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import FamilyLinkage

@Suite("Groups of a whole village")
struct LargeGroupTests {
    /// Fifty families of a mother and three children, whom weak evidence joins in one chain; in every
    /// third family a neighbour is nearly as likely as the mother.
    private static func village(families: Int, _ chance: inout WorldGenerator) -> FamilyGroup {
        var members: [FamilyGroup.Member] = []
        var kin: [FamilyGroup.Kinship] = []
        for family in 0..<families {
            let mother = members.count
            members.append(.init(birth: born(yearsBefore2018: 30 + family % 9), sex: .female))
            for child in 1...3 {
                members.append(.init(birth: born(yearsBefore2018: 2 + child * 3), sex: .male))
                let bits = Double(Int.random(in: 20...60, using: &chance)) / 4
                kin.append(
                    .init(
                        subject: mother + child, relative: mother,
                        weights: KinWeights([.mother: bits, .auntOrUncle: bits - 6])))
                if child > 1 {
                    kin.append(
                        .init(
                            subject: mother + child, relative: mother + child - 1,
                            weights: KinWeights([.sibling: 3, .halfSibling: 1])))
                }
            }
            if family > 0 {
                kin.append(
                    .init(
                        subject: mother + 1, relative: mother - 4,
                        weights: KinWeights([.mother: family % 3 == 0 ? 4 : 0.5])))
            }
        }
        return FamilyGroup(members: members, sameness: [], kinship: kin)
    }

    @Test(arguments: [UInt64(41), 42])
    func `two hundred records are solved as one within the steps that are allowed`(seed: UInt64) {
        var chance = WorldGenerator(seed: seed)
        let group = Self.village(families: 50, &chance)
        #expect(group.members.count == 200)
        let options = FamilySolver.Options()
        let parts = GroupParts(group, options: options)
        #expect(parts.parts.count == 1, "seed \(seed)")
        #expect(parts.cuts.isEmpty, "seed \(seed)")
        var steps = 0
        for part in parts.parts {
            var search = ArrangementSearch(
                problem: FamilyProblem(
                    group: group, members: part.members, same: part.same, kin: part.kin,
                    options: options))
            _ = search.run(budget: options.stepBudget)
            steps += search.scorer.steps
        }
        #expect(steps < options.stepBudget, "seed \(seed): \(steps) steps")
        let solution = FamilySolver(options: options).solve(group)
        #expect(Self.childrenWithTheirMother(solution) == 150, "seed \(seed)")
    }

    @Test(arguments: [UInt64(43), 44])
    func `a group that is too large is cut where evidence is weakest, and the cuts are told`(
        seed: UInt64
    ) {
        var chance = WorldGenerator(seed: seed)
        let group = Self.village(families: 50, &chance)
        var options = FamilySolver.Options()
        options.largestGroup = 60
        let parts = GroupParts(group, options: options)
        #expect(parts.parts.allSatisfy { $0.members.count <= 60 }, "seed \(seed)")
        let solution = FamilySolver(options: options).solve(group)
        #expect(!solution.cuts.isEmpty, "seed \(seed)")
        // Between neighbours, not within a family.
        for cut in solution.cuts {
            #expect(cut.first / 4 != cut.second / 4, "seed \(seed): \(cut)")
            #expect(cut.bits <= 4, "seed \(seed): \(cut)")
        }
        #expect(Self.childrenWithTheirMother(solution) == 150, "seed \(seed)")
    }

    @Test
    func `when the steps are used up, the best so far is the answer and is not called proven`() {
        var chance = WorldGenerator(seed: 45)
        var options = FamilySolver.Options()
        options.stepBudget = 500
        let solution = FamilySolver(options: options).solve(Self.village(families: 20, &chance))
        #expect(!solution.isProvenBest)
        #expect(solution.best.persons.flatMap(\.self).sorted() == Array(0..<80))
    }

    /// Members are numbered by family: a mother, then her three children.
    private static func childrenWithTheirMother(_ solution: FamilySolution) -> Int {
        solution.best.relations.count { relation in
            let child = solution.best.persons[relation.subject]
            let mother = solution.best.persons[relation.relative]
            return relation.relation == .mother && child.count == 1 && mother.count == 1
                && child[0] % 4 > 0 && child[0] / 4 * 4 == mother[0]
        }
    }
}
