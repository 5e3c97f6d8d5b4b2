// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension Population {
    /// Number of pairs in a scope.
    func pairCount(_ scope: PairScope) -> Double {
        let all = Self.pairs(recordCount)
        switch scope {
        case .all: return all
        case .acrossSources: return sources.reduce(all) { $0 - Self.pairs($1.rows.count) }
        }
    }

    private static func pairs(_ count: Int) -> Double { Double(count) * Double(count - 1) / 2 }

    /// Number of pairs in scope among rows that stand in ascending order.
    func pairCount(rows: some Collection<Int>, _ scope: PairScope) -> Int {
        let count = rows.count
        let all = count * (count - 1) / 2
        if scope == .all || sources.count < 2 { return scope == .all ? all : 0 }
        var within = 0
        var run = 0
        var end = sources[0].rows.upperBound
        var source = 0
        for row in rows {
            if row >= end {
                within += run * (run - 1) / 2
                run = 0
                while row >= end && source < sources.count - 1 {
                    source += 1
                    end = sources[source].rows.upperBound
                }
            }
            run += 1
        }
        return all - within - run * (run - 1) / 2
    }
}
