// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import FamilyLinkage
import Testing

@Suite struct FamilySolverPropertyTests {
    /// An answer without numbers of persons: what each line says, in any order.
    static func told(_ solution: FamilySolution, by name: (Int) -> Int = { $0 }) -> Set<String> {
        func people(_ explanation: FamilySolution.Explanation) -> [String] {
            explanation.persons.map { $0.map(name).sorted().description }
        }
        func bits(_ value: Double?) -> Int? { value.map { Int(($0 * 1_000).rounded()) } }
        let persons = people(solution.best)
        var lines = Set(zip(persons, solution.personMargins).map { "\($0) \(bits($1) ?? -1)" })
        for relation in solution.best.relations {
            let mutual = relation.relation.isMutual
            // Of two born on the same days, either may be told first.
            var ends = [persons[relation.subject], persons[relation.relative]]
            if mutual { ends.sort() }
            lines.insert(
                "\(ends) \(relation.relation) \(bits(relation.bits) ?? 0) \(bits(relation.margin) ?? 0)"
            )
        }
        for candidacy in solution.candidacies {
            for candidate in candidacy.candidates {
                lines.insert(
                    "\(persons[candidacy.child]) \(candidacy.place) \(persons[candidate.person]) "
                        + "\(bits(candidate.bits) ?? 0) \(candidate.isChosen)")
            }
        }
        for conflict in solution.conflicts {
            let claims = conflict.claims.map { persons[$0.person] }.sorted()
            lines.insert("\(persons[conflict.child]) \(conflict.place) \(claims)")
        }
        lines.insert("lead \(bits(solution.lead) ?? -1)")
        return lines
    }

    @Test(arguments: [UInt64(11), 12, 13])
    func `the answer does not depend on how records are numbered`(seed: UInt64) {
        var chance = WorldGenerator(seed: seed)
        for round in 0..<50 {
            let count = Int.random(in: 2...(round % 10 == 0 ? 12 : 6), using: &chance)
            let group = SmallWorld.group(count, samePercent: 20, kinPercent: 25, &chance)
            let order = Array(0..<count).shuffled(using: &chance)
            let other = SmallWorld.renumbered(group, order, &chance)
            let solver = FamilySolver()
            #expect(
                Self.told(solver.solve(group), by: { order[$0] }) == Self.told(solver.solve(other)),
                "seed \(seed), round \(round), \(count) records")
        }
    }

    @Test(arguments: [UInt64(21), 22, 23])
    func `a record that nothing connects changes no family`(seed: UInt64) {
        var chance = WorldGenerator(seed: seed)
        for round in 0..<40 {
            let group = SmallWorld.group(Int.random(in: 2...5, using: &chance), &chance)
            var more = group
            let stranger = more.members.count
            more.members.append(.init(birth: born(yearsBefore2018: 30), sex: .female))
            // Evidence against, for everything, from a stranger to everybody.
            for member in 0..<stranger {
                more.sameness.append(.init(stranger, member, bits: -6))
                more.kinship.append(
                    .init(subject: member, relative: stranger, weights: KinWeights(all: -4)))
            }
            let solver = FamilySolver()
            let before = Self.told(solver.solve(group))
            var after = Self.told(solver.solve(more))
            #expect(after.remove("[\(stranger)] -1") != nil, "seed \(seed), round \(round)")
            #expect(before == after, "seed \(seed), round \(round)")
        }
    }

    @Test(arguments: [UInt64(31), 32])
    func `whatever the evidence, an answer contradicts nothing`(seed: UInt64) {
        var chance = WorldGenerator(seed: seed)
        for round in 0..<20 {
            let count = Int.random(in: 6...16, using: &chance)
            let group = SmallWorld.group(count, samePercent: 10, kinPercent: 15, &chance)
            let solution = FamilySolver().solve(group)
            let note = "seed \(seed), round \(round), \(count) records"
            #expect(solution.best.persons.flatMap { $0 }.sorted() == Array(0..<count), "\(note)")
            var pairs: Set<Set<Int>> = []
            var places: [[Int]: Int] = [:]
            var elders = [Set<Int>](repeating: [], count: solution.best.persons.count)
            for relation in solution.best.relations {
                #expect(relation.subject != relation.relative, "\(note)")
                #expect(
                    pairs.insert([relation.subject, relation.relative]).inserted,
                    "\(note): two relations of one pair")
                #expect(relation.margin >= -1e-6, "\(note)")
                if let place = relation.place {
                    let key = [relation.subject, place == .mother ? 0 : 1]
                    #expect(places.updateValue(relation.relative, forKey: key) == nil, "\(note)")
                }
                if !relation.relation.isMutual {
                    elders[relation.subject].insert(relation.relative)
                }
            }
            for relation in solution.best.relations where relation.relation == .sibling {
                for place in 0..<2 {
                    #expect(
                        places[[relation.subject, place]] == places[[relation.relative, place]],
                        "\(note): siblings with different parents")
                }
            }
            for person in elders.indices {
                var reached = elders[person]
                var open = Array(reached)
                while let next = open.popLast() {
                    for elder in elders[next] where reached.insert(elder).inserted {
                        open.append(elder)
                    }
                }
                #expect(!reached.contains(person), "\(note): somebody is their own ancestor")
            }
            #expect((solution.lead ?? 0) >= -1e-6, "\(note)")
        }
    }

    @Test func `evidence that is no number or names nobody does no harm`() {
        var weights = KinWeights(all: .infinity)
        weights[.mother] = .nan
        let group = FamilyGroup(
            members: [
                .init(birth: Int.min...Int.max, sex: .female), .init(birth: 0...0, sex: nil),
                .init(birth: Int.max...Int.max),
            ],
            sameness: [
                .init(0, 0, bits: 9), .init(0, 7, bits: 9), .init(-1, 1, bits: 9),
                .init(0, 1, bits: .nan), .init(1, 2, bits: -.infinity),
            ],
            kinship: [
                .init(subject: 0, relative: 1, weights: weights),
                .init(subject: 1, relative: 9, weights: weights),
                .init(subject: 2, relative: 2, weights: weights),
            ])
        let solution = FamilySolver().solve(group)
        #expect(solution.best.persons.count == 3)
        #expect(solution.best.bits.isFinite)
        #expect(FamilySolver().solve(.init(members: [], sameness: [], kinship: [])).best.bits == 0)
    }

    @Test func `a large group is cut where evidence is weakest, and says so`() {
        // Families of four in a ring; each knows the next only by a weak sameness.
        var members: [FamilyGroup.Member] = []
        var same: [FamilyGroup.Sameness] = []
        var kin: [FamilyGroup.Kinship] = []
        for family in 0..<12 {
            let mother = members.count
            members.append(.init(birth: born(yearsBefore2018: 30 + family % 5), sex: .female))
            for age in [3, 5, 8] {
                kin.append(
                    .init(
                        subject: members.count, relative: mother, weights: .init([.mother: 9])))
                members.append(.init(birth: born(yearsBefore2018: age)))
            }
            same.append(.init(mother, (mother + 4) % 48, bits: 0.5 + Double(family) / 64))
        }
        var options = FamilySolver.Options()
        options.largestGroup = 20
        let solution = FamilySolver(options: options).solve(
            .init(members: members, sameness: same, kinship: kin))
        #expect(solution.best.relations.count { $0.relation == .mother } == 36)
        #expect(!solution.cuts.isEmpty)
        #expect(solution.cuts.allSatisfy { $0.bits < 1 })
        #expect(!solution.isProvenBest)
        #expect(
            FamilySolver().solve(.init(members: members, sameness: [], kinship: kin)).cuts.isEmpty)
    }
}
