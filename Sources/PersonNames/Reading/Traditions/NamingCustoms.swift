// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// How common each naming tradition is among the names of one column.
///
/// A single name often fits several traditions: “Lam” is a surname in Vietnam and a given name on the
/// Nile. Its neighbours in the column tell which is meant, and names that are read by the same custom
/// have their parts in the same places.
package struct NamingCustoms: Sendable, Hashable {
    /// Bits for each tradition, 0 for the most common one and less for the others.
    private let bits: [Double]

    /// Most bits against a tradition that is hardly ever met in the column.
    private static let most = 4.0

    /// Learns customs from names; no name is read differently for being the only one.
    package init(of names: some Sequence<String>) {
        // Whole numbers: their sum does not depend on the order of names.
        var shares = [Int](repeating: 0, count: NamingTradition.allCases.count)
        for name in names {
            let words = NameWord.words(of: name).words
            if words.isEmpty { continue }
            for (tradition, probability) in TraditionGuess(words: words, country: nil).ranked {
                shares[tradition.ordinal] += Int((probability * Double(1 << 20)).rounded())
            }
        }
        let highest = shares.max() ?? 0
        bits = shares.map {
            $0 > 0
                ? max(-Self.most, log2(Double($0) / Double(highest))) : highest > 0 ? -Self.most : 0
        }
    }

    func bits(_ tradition: NamingTradition) -> Double { bits[tradition.ordinal] }
}
