// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What it says that two people lived in one house before they were parted.
extension KinAssessor {
    /// The house in which both lived.
    func sharedHouse(_ younger: PersonProfile, _ elder: PersonProfile) -> Int32? {
        for house in younger.groups where house.isOfHouse {
            if elder.groups.contains(where: { $0.number == house.number }) { return house.number }
        }
        return nil
    }

    /// People of one household on all lists: only beyond them does a house hold others, as blocks of flats do.
    private static let household = 8.0
    /// The fewest others: numbers are mistyped, and houses let in parts.
    private static let fewestOthers = 0.5
    private static let mostOfHouse = 12.5

    /// Those who keep a household of their own more often.
    private static let oftenElsewhere = [
        KinRelation.grandparent, .auntOrUncle, .guardian, .halfSibling,
    ]

    func addHouse(
        _ younger: PersonProfile, _ elder: PersonProfile, to ledger: inout EvidenceLedger
    ) {
        if let house = sharedHouse(younger, elder) {
            let living = Double(frequencies.groupCounts[Int(house)])
            let others = max(Self.fewestOthers, living - Self.household)
            let bits = log2(0.5 * Double(frequencies.personCount) / others)
                .clamped(0.5, Self.mostOfHouse)
            var weights = KinWeights(all: bits)
            for relation in Self.oftenElsewhere { weights[relation] = bits - 0.5 }
            ledger.add(
                .groupNumber, weights, EvidenceReason(.sameHouse, [address(house)]))
        } else if younger.groups.contains(where: \.isOfHouse),
            elder.groups.contains(where: \.isOfHouse)
        {
            var weights = KinWeights(all: bitsOfOtherHouse)
            for relation in Self.oftenElsewhere { weights[relation] = bitsOfOtherHouse / 2 }
            ledger.add(.groupNumber, weights, EvidenceReason(.otherHouse))
        }
    }

    /// A house as addresses are written.
    private func address(_ house: Int32) -> String {
        guard groups.indices.contains(Int(house)) else { return "" }
        let text = groups[Int(house)]
        return Self.titled(String(text.drop { $0 != ":" }.dropFirst()))
    }
}
