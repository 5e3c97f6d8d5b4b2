// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import FamilyLinkage
import Testing

@Suite struct FamilyGroupsTests {
    @Test func `groups are what chains of positive evidence connect`() {
        let members = (0..<7).map { FamilyGroup.Member(birth: $0...$0) }
        let groups = FamilyGroups(
            members: members,
            sameness: [
                .init(5, 1, bits: 2), .init(0, 1, bits: -3), .init(2, 6, bits: 0.2),
                .init(3, 3, bits: 9), .init(3, 40, bits: 9), .init(5, 4, bits: -2),
            ],
            kinship: [
                .init(subject: 4, relative: 1, weights: .init([.mother: 3])),
                .init(subject: 0, relative: 6, weights: .init([:])),
            ])
        #expect(groups.map(\.records) == [[0], [1, 4, 5], [2, 6], [3]])
        let family = groups[1].group
        #expect(family.members.map(\.birth) == [1...1, 4...4, 5...5])
        // What is negative counts within a group.
        #expect(family.sameness == [.init(2, 0, bits: 2), .init(2, 1, bits: -2)])
        #expect(family.kinship.map(\.subject) == [1])
        #expect(family.kinship.map(\.relative) == [0])
    }

    @Test func `evidence no stronger than the bound connects nothing`() {
        let members = [FamilyGroup.Member](repeating: .init(), count: 3)
        let groups = FamilyGroups(
            members: members, sameness: [.init(0, 1, bits: 2), .init(1, 2, bits: 3)], kinship: [],
            weakest: 2)
        #expect(groups.map(\.records) == [[0], [1, 2]])
    }

    @Test func `solving group by group is solving all at once`() {
        var chance = WorldGenerator(seed: 41)
        for round in 0..<20 {
            let all = SmallWorld.group(12, samePercent: 4, kinPercent: 5, &chance)
            let groups = FamilyGroups(
                members: all.members, sameness: all.sameness, kinship: all.kinship)
            let whole = FamilySolver().solve(all)
            let parts = groups.map { FamilySolver().solve($0.group).best }
            #expect(
                abs(whole.best.bits - parts.reduce(0) { $0 + $1.bits }) < 1e-6, "round \(round)")
            var persons: [[Int]] = []
            for (group, part) in zip(groups, parts) {
                persons += part.persons.map { $0.map { group.records[$0] } }
            }
            #expect(
                persons.sorted { $0.lexicographicallyPrecedes($1) } == whole.best.persons,
                "round \(round)")
        }
    }

    @Test func `an empty data set has no groups`() {
        #expect(FamilyGroups(members: [], sameness: [], kinship: []).isEmpty)
    }
}
