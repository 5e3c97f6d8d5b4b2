// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Reporting

/// The linear programs, held against counting out every possibility.
@Suite struct LinearProgramTests {
    @Test func `textbook programs have the textbook answers`() {
        // Most of 3x + 5y with x ≤ 4, 2y ≤ 12, 3x + 2y ≤ 18 (Hillier and Lieberman, the Wyndor Glass Co.).
        var program = LinearProgram(
            limits: [4, 6, .infinity], equations: [([(0, 3), (1, 2), (2, 1)], 18)])
        #expect(program.maximum([(0, 3), (1, 5)]) == .value(36))
        #expect(program.point[0] == 2 && program.point[1] == 6)
        #expect(program.minimum([(0, 3), (1, 5)]) == .value(0))
        #expect(program.residual < 1e-9)
    }

    @Test func `what has no point and what has no end are told apart`() {
        var none = LinearProgram(
            limits: [.infinity, .infinity],
            equations: [([(0, 1), (1, 1)], 3), ([(0, 1), (1, 1)], 4)])
        #expect(!none.hasPoint)
        #expect(none.minimum([(0, 1)]) == .none)
        var open = LinearProgram(
            limits: [.infinity, .infinity], equations: [([(0, 1), (1, -1)], 0)])
        #expect(open.maximum([(0, 1)]) == .unbounded)
        #expect(open.minimum([(0, 1)]) == .value(0))
        var limited = LinearProgram(limits: [2, 3], equations: [([(0, 1), (1, 1)], 6)])
        #expect(limited.maximum([(0, 1)]) == .none)
    }

    /// Small tables whose inner counts are all hidden: every filling is counted out.
    @Test(arguments: 1...30)
    func `least and most of a hidden count are those of all possible tables`(_ seed: UInt64) {
        var chance = SeededChance(state: seed)
        let rows = (0..<2).map { _ in (0..<3).map { _ in Int.random(in: 0...4, using: &chance) } }
        let sums = rows.map { $0.reduce(0, +) }
        let columns = (0..<3).map { rows[0][$0] + rows[1][$0] }
        var program = LinearProgram(
            limits: Array(repeating: .infinity, count: 6),
            equations: (0..<2).map { row in
                ((0..<3).map { (row * 3 + $0, 1.0) }, Double(sums[row]))
            }
                + (0..<3).map { column in
                    ([(column, 1.0), (3 + column, 1.0)], Double(columns[column]))
                })
        for target in 0..<6 {
            var found: [Int] = []
            for first in 0...sums[0] {
                for second in 0...(sums[0] - first) {
                    let top = [first, second, sums[0] - first - second]
                    let bottom = (0..<3).map { columns[$0] - top[$0] }
                    if bottom.allSatisfy({ $0 >= 0 }) { found.append((top + bottom)[target]) }
                }
            }
            #expect(
                program.minimum([(target, 1)]) == .value(Double(found.min() ?? -1)), "seed \(seed)")
            #expect(
                program.maximum([(target, 1)]) == .value(Double(found.max() ?? -1)), "seed \(seed)")
            #expect(program.residual < 1e-9)
        }
    }
}
