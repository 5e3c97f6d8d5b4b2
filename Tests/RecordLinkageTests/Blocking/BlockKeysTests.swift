// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RecordLinkage

@Suite struct BlockKeysTests {
    @Test(arguments: [50, 70_000])
    func `the first of shuffled rows are those of all`(count: Int) {
        let ranks = (0..<UInt32(count)).map { ($0 &* 7) % UInt32(count) }
        let all = Population.shuffled(ranks, first: count)
        #expect(Set(all).count == count)
        for first in [0, 1, count / 20, count / 2, count] {
            #expect(Population.shuffled(ranks, first: first) == Array(all.prefix(first)))
        }
    }

    @Test func `records agree on a key where one of their keys is the same and none is missing`()
        async throws
    {
        let seed: UInt64 = 77
        var random = TableTesting.Generator(seed: seed)
        let records = 120
        let columns = (0..<37).map { _ in
            (0..<records).map { _ in
                Int.random(in: 0..<3, using: &random) == 0
                    ? 0 : mix(UInt32.random(in: 0..<150, using: &random))
            }
        }
        var keys = BlockKeys()
        for first in stride(from: 0, to: columns.count, by: BlockKeys.groupSize) {
            let some = Array(columns[first..<min(columns.count, first + BlockKeys.groupSize)])
            let isDone = await keys.append(columns: some, recordCount: records, threads: 2)
            try #require(isDone)
        }
        for a in 0..<records {
            for b in a + 1..<records {
                let shared = columns.indices.filter {
                    columns[$0][a] != 0 && columns[$0][a] == columns[$0][b]
                }
                let bits = shared.reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
                #expect(keys.agreeingRules(UInt32(a), UInt32(b)) == bits, "seed \(seed)")
                for limit in [0, 1, 5, 16, 17, 32, 36, 37] {
                    #expect(
                        keys.agree(UInt32(a), UInt32(b), limit: limit)
                            == shared.contains { $0 < limit }, "seed \(seed), limit \(limit)")
                }
            }
        }
    }
}
