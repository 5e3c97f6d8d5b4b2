// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import FamilyLinkage
import Testing

@Suite struct FamilySolverExampleTests {
    private func child(_ age: Int, _ sex: Sex? = nil) -> FamilyGroup.Member {
        .init(birth: born(yearsBefore2018: age), sex: sex)
    }

    private func woman(_ age: Int) -> FamilyGroup.Member { child(age, .female) }

    private func kin(
        _ subject: Int, _ relative: Int, _ weights: [KinRelation: Double]
    ) -> FamilyGroup.Kinship {
        .init(subject: subject, relative: relative, weights: KinWeights(weights))
    }

    private func solve(
        _ members: [FamilyGroup.Member], same: [FamilyGroup.Sameness] = [],
        kin: [FamilyGroup.Kinship]
    ) -> FamilySolution {
        FamilySolver().solve(.init(members: members, sameness: same, kinship: kin))
    }

    /// Relations as lines, by the first records of the persons.
    private func lines(_ solution: FamilySolution) -> [String] {
        solution.best.relations.map {
            let subject = solution.best.persons[$0.subject][0]
            let relative = solution.best.persons[$0.relative][0]
            return "\(subject) \($0.relation.rawValue) \(relative)"
        }
    }

    @Test func `two mothers of one child are a conflict, with both sides`() {
        let solution = solve(
            [child(4), woman(30), woman(27)],
            kin: [kin(0, 1, [.mother: 9]), kin(0, 2, [.mother: 8])])
        #expect(lines(solution) == ["0 mother 1"])
        #expect(solution.best.relations.map(\.isContested) == [true])
        #expect(solution.conflicts.count == 1)
        #expect(solution.conflicts.first?.child == 0)
        #expect(solution.conflicts.first?.place == .mother)
        #expect(solution.conflicts.first?.claims.map(\.person) == [1, 2])
        #expect(solution.lead == 1)
        let shares = solution.candidacies.first?.probabilities ?? []
        #expect(shares.count == 2 && abs(shares[0] - 512.0 / 769) < 1e-9)
        #expect(solution.runnerUp?.relations.map(\.relative) == [2])
    }

    @Test func `two strong claims are a conflict even where one is far stronger`() {
        let both = [kin(0, 1, [.mother: 30]), kin(0, 2, [.mother: 12])]
        #expect(solve([child(4), woman(30), woman(27)], kin: both).conflicts.count == 1)
        let weak = [kin(0, 1, [.mother: 30]), kin(0, 2, [.mother: 2])]
        #expect(solve([child(4), woman(30), woman(27)], kin: weak).conflicts.isEmpty)
    }

    @Test func `a grandmother and a mother are both kept`() {
        let solution = solve(
            [child(4), woman(24), woman(55)],
            kin: [
                kin(0, 1, [.mother: 9]), kin(0, 2, [.mother: 3, .grandparent: 8]),
                kin(1, 2, [.mother: 5]),
            ])
        #expect(lines(solution) == ["0 mother 1", "0 grandparent 2", "1 mother 2"])
        #expect(solution.conflicts.isEmpty)
    }

    @Test func `twins are two children of one mother`() {
        // Born the same day, names alike: the sum speaks against one person, if not by much.
        let solution = solve(
            [child(4, .male), child(4, .male), woman(30)], same: [.init(0, 1, bits: -1)],
            kin: [
                kin(0, 1, [.sibling: 6]), kin(0, 2, [.mother: 8]), kin(1, 2, [.mother: 8]),
            ])
        #expect(solution.best.persons == [[0], [1], [2]])
        #expect(lines(solution) == ["0 sibling 1", "0 mother 2", "1 mother 2"])
    }

    @Test func `brothers in two facilities get the same mother, and one lifts the other`() {
        let members = [child(6, .male), child(9, .male), woman(31)]
        let alone = solve(members, kin: [kin(0, 2, [.mother: 9]), kin(1, 2, [.mother: 1])])
        let together = solve(
            members,
            kin: [
                kin(0, 2, [.mother: 9]), kin(1, 2, [.mother: 1]), kin(0, 1, [.sibling: 7]),
            ])
        func margin(_ solution: FamilySolution) -> Double? {
            solution.best.relations.first { $0.subject == 1 && $0.relation == .mother }?.margin
        }
        #expect(margin(alone) == 1)
        #expect((margin(together) ?? 0) > 7)
        // Without any evidence of his own he has her too, and it says that it follows from the brother.
        let implied = solve(
            members, kin: [kin(0, 2, [.mother: 9]), kin(0, 1, [.sibling: 7])])
        let relation = implied.best.relations.first { $0.subject == 1 && $0.relation == .mother }
        #expect(relation?.isImplied == true)
        #expect(relation?.margin == 7)
    }

    @Test func `brothers and sisters do not have two mothers between them`() {
        let solution = solve(
            [child(6), child(9), woman(31), woman(35)],
            kin: [
                kin(0, 1, [.sibling: 8]), kin(0, 2, [.mother: 9]), kin(1, 3, [.mother: 6]),
                kin(0, 3, [.mother: -1]), kin(1, 2, [.mother: -1]),
            ])
        #expect(lines(solution) == ["0 sibling 1", "0 mother 2", "1 mother 2"])
        #expect(!solution.conflicts.isEmpty)
    }

    @Test func `half-siblings share one parent and not the other`() {
        let man = child(40, .male)
        let solution = solve(
            [child(6), child(9), woman(31), woman(35), man],
            kin: [
                kin(0, 2, [.mother: 9]), kin(1, 3, [.mother: 9]), kin(0, 4, [.father: 9]),
                kin(1, 4, [.father: 9]), kin(0, 1, [.sibling: 5, .halfSibling: 4]),
            ])
        #expect(lines(solution).contains("0 half-sibling 1"))
        #expect(solution.best.relations.count == 5)
    }

    @Test func `an adult booked twice is one person with one relation`() {
        let solution = solve(
            [child(6), woman(31), woman(31)], same: [.init(1, 2, bits: 3)],
            kin: [kin(0, 1, [.mother: 9]), kin(0, 2, [.mother: 8])])
        #expect(solution.best.persons == [[0], [1, 2]])
        #expect(lines(solution) == ["0 mother 1"])
        #expect(solution.best.relations.first?.bits == 9 + 8 * 0.25)
        #expect(solution.conflicts.isEmpty)
    }

    @Test func `a child booked twice is not two children because the mother knows both`() {
        let solution = solve(
            [child(6), child(6), woman(31)], same: [.init(0, 1, bits: 3)],
            kin: [kin(0, 2, [.mother: 20]), kin(1, 2, [.mother: 20])])
        #expect(solution.best.persons == [[0, 1], [2]])
    }

    @Test func `a mother of eleven years is refused, whatever the evidence`() {
        let girl = FamilyGroup.Member(birth: 0...0, sex: .female)
        let baby = FamilyGroup.Member(birth: 4_000...4_000)
        #expect(solve([baby, girl], kin: [kin(0, 1, [.mother: 90])]).best.relations.isEmpty)
        // Known to the year only, she may be twelve.
        let vague = FamilyGroup.Member(birth: (-400)...0, sex: .female)
        #expect(lines(solve([baby, vague], kin: [kin(0, 1, [.mother: 9])])) == ["0 mother 1"])
    }

    @Test func `the ages of one person are what all records allow`() {
        // Each record of the mother alone would do; together they leave eleven years.
        let solution = solve(
            [
                .init(birth: 4_000...4_000), .init(birth: (-4_000)...100, sex: .female),
                .init(birth: (-60)...3_000, sex: .female),
            ], same: [.init(1, 2, bits: 15)],
            kin: [kin(0, 1, [.mother: 9])])
        #expect(solution.best.persons == [[0], [1, 2]])
        #expect(solution.best.relations.isEmpty)
    }

    @Test func `a chain of weak sameness makes no one of a mother and her daughter`() {
        let solution = solve(
            [woman(30), woman(12), .init(sex: .female)],
            same: [.init(0, 2, bits: 4), .init(1, 2, bits: 3)], kin: [kin(1, 0, [.mother: 6])])
        #expect(solution.best.persons == [[0, 2], [1]])
        #expect(lines(solution) == ["1 mother 0"])
    }

    @Test func `a parent of unknown sex takes the place that is free`() {
        let someone = FamilyGroup.Member(birth: born(yearsBefore2018: 35))
        let solution = solve(
            [child(6), woman(31), someone],
            kin: [kin(0, 1, [.mother: 9]), kin(0, 2, [.parent: 7])])
        #expect(lines(solution) == ["0 mother 1", "0 parent 2"])
        #expect(solution.best.relations.map(\.place) == [.mother, .father])
        #expect(solution.conflicts.isEmpty)
    }

    @Test func `a man is nobody's mother`() {
        let man = child(40, .male)
        #expect(solve([child(6), man], kin: [kin(0, 1, [.mother: 9])]).best.relations.isEmpty)
        #expect(lines(solve([child(6), man], kin: [kin(0, 1, [.parent: 9])])) == ["0 father 1"])
    }

    @Test func `one mother may have many children in many places`() {
        let children = (1...9).map { child($0) }
        let solution = solve(
            children + [woman(33)], kin: (0..<9).map { kin($0, 9, [.mother: 6]) })
        #expect(solution.best.relations.count == 9)
        #expect(solution.best.relations.allSatisfy { $0.margin == 6 })
    }

    @Test func `nothing is asserted without evidence`() {
        let solution = solve(
            [child(4), woman(30), woman(30)], same: [.init(1, 2, bits: -1)],
            kin: [kin(0, 1, [.mother: 0]), kin(0, 2, [:])])
        #expect(solution.best.relations.isEmpty)
        #expect(solution.best.persons.count == 3)
        #expect(solution.best.bits == 0)
        #expect(solution.runnerUp == nil)
        #expect(solution.candidacies.isEmpty)
    }

    @Test func `nobody is an ancestor of themselves`() {
        let people = [FamilyGroup.Member](repeating: .init(), count: 3)
        let solution = solve(
            people,
            kin: [kin(0, 1, [.parent: 5]), kin(1, 2, [.parent: 4]), kin(2, 0, [.parent: 3])])
        #expect(lines(solution) == ["0 parent 1", "1 parent 2"])
    }

    @Test func `a lone weak candidate stays weak`() {
        let solution = solve([child(4), woman(30)], kin: [kin(0, 1, [.mother: 0.5])])
        let share = solution.candidacies.first?.probabilities.first ?? 1
        #expect(share < 0.6)
    }

    @Test func `probabilities of competing claims do not overflow and leave room for none`() {
        #expect(FamilySolution.probabilities(ofCompeting: []).isEmpty)
        #expect(FamilySolution.probabilities(ofCompeting: [0]) == [0.5])
        #expect(FamilySolution.probabilities(ofCompeting: [5_000, 5_000]) == [0.5, 0.5])
        #expect(FamilySolution.probabilities(ofCompeting: [-5_000, .nan])[0] == 0)
    }
}
