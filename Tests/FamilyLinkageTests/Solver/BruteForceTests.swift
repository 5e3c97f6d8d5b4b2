// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import FamilyLinkage
import Testing

@Suite struct BruteForceTests {
    /// Options under which every small world is solved by a proof.
    private var exhaustive: FamilySolver.Options {
        var options = FamilySolver.Options()
        options.exhaustiveArrangements = 5_000
        return options
    }

    /// Worlds of one to four records, now and then of five.
    private func world(_ round: Int, _ chance: inout WorldGenerator) -> FamilyGroup {
        round % 50 == 49
            ? SmallWorld.group(5, samePercent: 25, kinPercent: 22, &chance)
            : SmallWorld.group(Int.random(in: 1...4, using: &chance), &chance)
    }

    @Test(arguments: [UInt64(1), 2, 3, 4])
    func `no explanation of a small world is better`(seed: UInt64) {
        var chance = WorldGenerator(seed: seed)
        for round in 0..<500 {
            let group = world(round, &chance)
            var options = exhaustive
            if round % 2 == 1 { options.impliedPriorBits = 4 }
            let solution = FamilySolver(options: options).solve(group)
            let all = BruteForce(group, options: options)
            #expect(
                abs(solution.best.bits - all.best) < 1e-6,
                "seed \(seed), round \(round): \(solution.best.bits) of \(all.best)")
            #expect(solution.isProvenBest, "seed \(seed), round \(round)")
            let others = all.found.map(\.score).sorted(by: >).dropFirst()
            #expect(
                solution.runnerUp.map { abs($0.bits - (others.first ?? .nan)) < 1e-6 }
                    ?? others.isEmpty, "runner-up: seed \(seed), round \(round)")
        }
    }

    @Test(arguments: [UInt64(5), 6])
    func `a margin is the distance to the best explanation without the relation`(seed: UInt64) {
        var chance = WorldGenerator(seed: seed)
        var relations = 0
        for round in 0..<150 {
            let group = world(round, &chance)
            let solution = FamilySolver(options: exhaustive).solve(group)
            let all = BruteForce(group, options: exhaustive)
            for relation in solution.best.relations {
                relations += 1
                let name =
                    relation.place.map { $0 == .mother ? .mother : .father } ?? relation.relation
                let subject = Set(solution.best.persons[relation.subject])
                let relative = Set(solution.best.persons[relation.relative])
                let without = all.found.filter { found in
                    !found.claims.contains { claim in
                        let a = found.persons[claim.subject]
                        let b = found.persons[claim.relative]
                        let isSame =
                            !subject.isDisjoint(with: a) && !relative.isDisjoint(with: b)
                            || name.isMutual && !subject.isDisjoint(with: b)
                                && !relative.isDisjoint(with: a)
                        return claim.relation == name && isSame
                    }
                }.map(\.score).max()
                #expect(
                    abs(relation.margin - (solution.best.bits - (without ?? .nan))) < 1e-6,
                    "seed \(seed), round \(round): \(relation)")
            }
        }
        #expect(relations > 100)
    }

    @Test(arguments: [UInt64(7), 8])
    func `a candidate is worth what the place is worth with it and without anybody`(seed: UInt64) {
        var chance = WorldGenerator(seed: seed)
        var candidates = 0
        for round in 0..<150 {
            let group = world(round, &chance)
            let solution = FamilySolver(options: exhaustive).solve(group)
            let all = BruteForce(group, options: exhaustive)
            for candidacy in solution.candidacies {
                let child = Set(solution.best.persons[candidacy.child])
                func held(_ found: BruteForce.Found, by person: Set<Int>?) -> Bool {
                    found.claims.contains { claim in
                        claim.place == candidacy.place
                            && !child.isDisjoint(with: found.persons[claim.subject])
                            && person.map { !$0.isDisjoint(with: found.persons[claim.relative]) }
                                ?? true
                    }
                }
                let empty = all.found.filter { !held($0, by: nil) }.map(\.score).max() ?? .nan
                for candidate in candidacy.candidates {
                    candidates += 1
                    let person = Set(solution.best.persons[candidate.person])
                    let with = all.found.filter { held($0, by: person) }.map(\.score).max()
                    #expect(
                        abs(candidate.bits - ((with ?? .nan) - empty)) < 1e-6,
                        "seed \(seed), round \(round): \(candidate)")
                }
            }
        }
        #expect(candidates > 50)
    }

    @Test func `local search is seldom worse than the best, and never better`() {
        var options = FamilySolver.Options()
        options.exhaustiveArrangements = 0
        var chance = WorldGenerator(seed: 9)
        var best = 0
        for round in 0..<400 {
            let group = world(round, &chance)
            let found = FamilySolver(options: options).solve(group).best.bits
            let most = FamilySolver(options: exhaustive).solve(group).best.bits
            #expect(found <= most + 1e-6, "round \(round)")
            if found >= most - 1e-6 { best += 1 }
        }
        #expect(best >= 380, "best in \(best) of 400 worlds")
    }
}
