// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage

/// Which places are those of shelters, rather than of the people in them.
extension FamilyColumnAssignment {
    /// A county that is one and the same beside every row of a shelter is the shelter's: people of one shelter
    /// come from many.
    static func tellPlacesOfShelters(_ roles: inout [FamilyColumn], _ table: RecordTable) {
        let shelters = roles.indices.filter { roles[$0] == .heldAt }
        for place in roles.indices
        where [.own(.region), .own(.locality)].contains(roles[place]) {
            let isOfShelter = shelters.contains {
                isTold(table.columns[place], by: table.columns[$0])
            }
            if isOfShelter { roles[place] = .unused }
        }
    }

    /// Whether nearly all values of a column follow from those of another that stand in many rows.
    private static func isTold(_ column: TableColumn, by other: TableColumn) -> Bool {
        var pairs: [UInt64: Int] = [:]
        var filled = 0
        for (one, two) in zip(other.codes, column.codes) where one > 0 && two > 0 {
            pairs[UInt64(one) << 32 | UInt64(two), default: 0] += 1
            filled += 1
        }
        var most: [UInt64: Int] = [:]
        var places: Set<UInt64> = []
        for (pair, count) in pairs {
            most[pair >> 32] = max(most[pair >> 32] ?? 0, count)
            places.insert(pair & 0xFFFF_FFFF)
        }
        return most.count >= 4 && places.count >= 3 && filled >= 20 * most.count
            && most.values.reduce(0, +) * 100 >= filled * 97
    }
}
