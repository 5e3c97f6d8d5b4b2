// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Testing

@testable import Reporting

/// SplitMix64 (Steele, Lea and Flood, 2014).
struct SeededChance: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}

/// Tables of rows and columns with all their sums.
enum Tables {
    static func figures(_ counts: [[Int]]) throws -> PublicFigures {
        var cells: [PublicCell] = []
        var sums: [PublicFigures.Sum] = []
        let columns = counts.first?.count ?? 0
        for (row, values) in counts.enumerated() {
            for (column, value) in values.enumerated() {
                cells.append(PublicCell(key: "\(row),\(column)", value: value))
            }
            cells.append(PublicCell(key: "row \(row)", value: values.reduce(0, +)))
            sums.append(
                .init(total: "row \(row)", parts: (0..<columns).map { "\(row),\($0)" }))
        }
        for column in 0..<columns {
            let value = counts.reduce(0) { $0 + $1[column] }
            cells.append(PublicCell(key: "column \(column)", value: value))
            sums.append(
                .init(total: "column \(column)", parts: counts.indices.map { "\($0),\(column)" }))
        }
        cells.append(PublicCell(key: "all", value: counts.joined().reduce(0, +)))
        sums.append(.init(total: "all", parts: counts.indices.map { "row \($0)" }))
        sums.append(.init(total: "all", parts: (0..<columns).map { "column \($0)" }))
        return try PublicFigures(cells: cells, sums: sums)
    }

    /// Only counts from 1 to 10 are withheld: what is done by hand.
    static func naive(_ counts: [[Int]]) throws -> PublicFigures {
        var figures = try figures(counts)
        for place in figures.cells.indices {
            figures.cells[place].isWithheld = PublicFigures.isSensitive(figures.cells[place].value)
        }
        return figures
    }

    /// Counts as they are in such tables: many small, some large, some none.
    static func random(_ rows: Int, _ columns: Int, _ chance: inout SeededChance) -> [[Int]] {
        (0..<rows).map { _ in
            (0..<columns).map { _ in
                switch Int.random(in: 0..<10, using: &chance) {
                case 0: 0
                case 1...3: Int.random(in: 1...10, using: &chance)
                case 4...8: Int.random(in: 11...90, using: &chance)
                default: Int.random(in: 100...2000, using: &chance)
                }
            }
        }
    }
}
