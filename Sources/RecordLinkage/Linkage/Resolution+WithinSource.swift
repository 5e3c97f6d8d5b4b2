// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

extension Resolution {
    /// Evidence of a link from which it is taken for granted here, in bits.
    private static let certainBits = 10.0
    /// Most bits against two records of one source.
    private static let mostBits = 12.0

    /// Evidence of two records of any sources, in bits.
    ///
    /// Of two records of one source more is known than they say: how often that list has somebody twice, and
    /// that whoever writes down a household's members writes down each once.
    ///
    /// - Parameter withinSource: See ``withinSourceBits(_:)``.
    func evidence(_ a: UInt32, _ b: UInt32, pattern: UInt64, _ withinSource: [Double]) -> Double {
        let bits = scoring.bits(a, b, pattern: pattern)
        let population = scoring.population
        let source = population.sourceIndex(ofRow: Int(a))
        guard source == population.sourceIndex(ofRow: Int(b)) else { return bits }
        let households = population.households
        if !households.isEmpty, households[Int(a)] != 0, households[Int(a)] == households[Int(b)] {
            return min(bits, -Self.mostBits)
        }
        return bits + withinSource[source]
    }

    /// Per source, the bits by which two of its records are less likely one person than two records of
    /// different sources: nothing where duplicates are looked for.
    ///
    /// Lists that are linked hold most people once. Where a record says little (a name, no date), two
    /// people of the other list may both fit it, and would be joined by it although nobody compares them
    /// with each other. How often a list has somebody twice is seen from records with two certain links
    /// into it.
    ///
    /// - Complexity: Linear in the links, and in the records times the sources.
    func withinSourceBits(_ scored: [ScoredUnit]) -> [Double] {
        let population = scoring.population
        let sources = population.sources
        guard scope == .acrossSources, scoring.levels == nil else {
            return [Double](repeating: 0, count: sources.count)
        }
        // Per record and other source, its certain links there, as far as they can be counted.
        var links = [UInt8](repeating: 0, count: population.recordCount * sources.count)
        var isLinked = [Bool](repeating: false, count: population.recordCount)
        for unit in scored {
            for link in unit.links where link.bits >= Self.certainBits {
                let a = Int(order.row[Int(link.left)])
                let b = Int(order.row[Int(link.right)])
                for (row, other) in [(a, b), (b, a)] {
                    let place = row * sources.count + population.sourceIndex(ofRow: other)
                    if links[place] < .max { links[place] += 1 }
                    isLinked[row] = true
                }
            }
        }
        let prior = scoring.scorer.parameters.prior
        return sources.indices.map { source in
            let size = Double(sources[source].rows.count)
            let linked = Double(sources[source].rows.reduce(0) { $0 + (isLinked[$1] ? 1 : 0) })
            guard size > 1, linked > 0 else { return 0 }
            var twice = 0.0
            for row in 0..<population.recordCount {
                let count = Double(links[row * sources.count + source])
                twice += count * (count - 1) / 2
            }
            // What is seen of those who are on another list holds for the others.
            let share = max(0.5, twice) * size / linked / (size * (size - 1) / 2)
            let bits = log2(share / max(1e-12, 1 - share)) - log2(prior / (1 - prior))
            return min(0, max(-Self.mostBits, bits))
        }
    }
}
