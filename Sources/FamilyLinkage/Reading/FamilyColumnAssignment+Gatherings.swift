// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage

/// Which of several numbers of groups is the family’s, and which is that of a convoy, a boat or an event.
extension FamilyColumnAssignment {
    /// The numbering of numbers that several families bear.
    static let gathering = "gathering"

    /// Families lie within a gathering: where nearly every number of one column stands beside one number of
    /// another, and those stand beside several of the first, the other is that of a gathering.
    static func tellGatherings(_ roles: inout [FamilyColumn], _ table: RecordTable) {
        let groups = roles.indices.filter {
            if case .groupNumber = roles[$0] { true } else { false }
        }
        guard groups.count > 1 else { return }
        for outer in groups {
            let holds = groups.contains { inner in
                inner != outer && lies(table.columns[inner], within: table.columns[outer])
            }
            if holds { roles[outer] = .groupNumber(numbering: gathering) }
        }
    }

    private static func lies(_ inner: TableColumn, within outer: TableColumn) -> Bool {
        var pairs: Set<UInt64> = []
        var inners: Set<UInt32> = []
        var outers: Set<UInt32> = []
        for (one, two) in zip(inner.codes, outer.codes) where one > 0 && two > 0 {
            pairs.insert(UInt64(one) << 32 | UInt64(two))
            inners.insert(one)
            outers.insert(two)
        }
        return pairs.count >= 20 && pairs.count * 10 <= inners.count * 11
            && pairs.count * 6 >= outers.count * 7
    }
}
