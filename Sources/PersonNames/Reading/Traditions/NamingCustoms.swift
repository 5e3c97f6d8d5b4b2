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

    /// Whether names are chains of own name, father's and grandfather's.
    package var areChains: Bool
    /// Whether surnames are told from given names by capitals, wherever they stand.
    package let setsOffSurnames: Bool
    /// Share of the names of several words from which capitals are a custom, and no accident.
    private static let leastSetOff = 0.5

    /// Names of so many links, from none to ``mostLinks``.
    private let lengths: [Int]
    private static let mostLinks = 6

    /// Most bits against a tradition that is hardly ever met in the column.
    private static let most = 4.0

    /// Learns customs from names; no name is read differently for being the only one.
    package init(of names: some Sequence<String>) {
        // Whole numbers: their sum does not depend on the order of names.
        var shares = [Int](repeating: 0, count: NamingTradition.allCases.count)
        var chains: [[String]] = []
        var (several, setOff) = (0, 0)
        for name in names {
            let words = NameWord.words(of: name).words
            if words.isEmpty { continue }
            if words.count > 1 {
                several += 1
                let inCapitals = words.count(where: \.isCapitals)
                if inCapitals > 0, inCapitals < words.count { setOff += 1 }
            }
            chains.append(NameLinks.of(words))
            for (tradition, probability) in TraditionGuess(words: words, country: nil).ranked {
                shares[tradition.ordinal] += Int((probability * Double(1 << 20)).rounded())
            }
        }
        setsOffSurnames = several > 0 && Double(setOff) >= Self.leastSetOff * Double(several)
        let highest = shares.max() ?? 0
        bits = shares.map {
            $0 > 0
                ? max(-Self.most, log2(Double($0) / Double(highest))) : highest > 0 ? -Self.most : 0
        }
        areChains = Self.areChains(chains)
        lengths = (0...Self.mostLinks).map { length in
            chains.count { min($0.count, Self.mostLinks) == length }
        }
    }

    /// Names of three links or more that must be looked at, and their share of all.
    private static let leastChains = 100
    private static let leastShare = 0.2
    /// Share of the names that are no person's own but must be met as such in the same column.
    ///
    /// Of surnames and of second given names far fewer are.
    private static let leastOwn = 0.6

    /// Whether those named second and last are people whose names others of the column bear as their own.
    private static func areChains(_ names: [[String]]) -> Bool {
        let long = names.filter { $0.count > 2 }
        guard long.count >= leastChains,
            Double(long.count) >= leastShare * Double(names.count)
        else { return false }
        let own = Set(names.compactMap(\.first))
        func share(_ words: [String]) -> Double {
            Double(words.count { own.contains($0) }) / Double(max(1, words.count))
        }
        return share(long.map { $0[1] }) >= leastOwn
            && share(names.filter { $0.count > 1 }.compactMap(\.last)) >= leastOwn
    }

    /// Share of names of one length from which the rest are slips: where all clerks write as many links, what
    /// stands last is compared with what stands last.
    private static let mostOfOneLength = 0.85

    /// Whether the names of several columns together are chains that are written to different lengths.
    package static func areChainsOfManyLengths(_ customs: [NamingCustoms]) -> Bool {
        guard !customs.isEmpty, customs.allSatisfy(\.areChains) else { return false }
        // Each column counts alike: lengths may differ within columns or between them.
        let shares = (0...mostLinks).map { length in
            customs.reduce(0) {
                $0 + Double($1.lengths[length]) / Double(max(1, $1.lengths.reduce(0, +)))
            }
        }
        return (shares.max() ?? 0) < mostOfOneLength * Double(customs.count)
    }

    func bits(_ tradition: NamingTradition) -> Double { bits[tradition.ordinal] }

    /// Bits for a tradition: 0 for the most common one of the names.
    package func bits(of tradition: NamingTradition) -> Double { bits(tradition) }
}
