// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A scored pair in places of the record order, smaller place first.
struct PlacedLink: Sendable {
    var left: UInt32
    var right: UInt32
    var bits: Double
    var probability: Double
    var pattern: UInt64
    /// Index of the blocking rule, -1 for none.
    var rule: Int16

    /// Strongest first; ties in the order of records.
    static func precedes(_ a: PlacedLink, _ b: PlacedLink) -> Bool {
        if a.probability != b.probability { return a.probability > b.probability }
        if a.bits != b.bits { return a.bits > b.bits }
        return (a.left, a.right) < (b.left, b.right)
    }

    /// Links in their order, a part for each thread sorted at a time.
    ///
    /// No two links are of one pair, so that the order is the same for any number of parts; nil where the
    /// surrounding task is cancelled.
    ///
    /// - Complexity: O(n log n)
    static func sorted(_ links: [PlacedLink], threads: Int) async -> [PlacedLink]? {
        let parts = max(1, min(threads, links.count / 4_096))
        let bounds = (0...parts).map { links.count * $0 / parts }
        guard
            var runs = await concurrentMap(
                parts, threads: threads, { links[bounds[$0]..<bounds[$0 + 1]].sorted(by: precedes) }
            )
        else { return nil }
        while runs.count > 1 {
            let pairs = runs
            let longer = await concurrentMap((pairs.count + 1) / 2, threads: threads) { place in
                let next = place * 2 + 1
                return next < pairs.count
                    ? merged(pairs[next - 1], pairs[next]) : pairs[next - 1]
            }
            guard let longer else { return nil }
            runs = longer
        }
        return runs[0]
    }

    /// Two sorted lists as one.
    private static func merged(_ one: [PlacedLink], _ two: [PlacedLink]) -> [PlacedLink] {
        var all: [PlacedLink] = []
        all.reserveCapacity(one.count + two.count)
        var (i, j) = (0, 0)
        while i < one.count && j < two.count {
            if precedes(two[j], one[i]) {
                all.append(two[j])
                j += 1
            } else {
                all.append(one[i])
                i += 1
            }
        }
        all.append(contentsOf: one[i...])
        all.append(contentsOf: two[j...])
        return all
    }
}
