// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Tells by what names a list has as given names and as surnames in which order somebody's were written.
struct NameOrder: Sendable {
    /// Numbers of folded names, from 1.
    private var numbers: [[UInt8]: Int] = [:]
    /// How often each name is a given name, and how often a surname.
    private var counts: [(given: Double, surname: Double)] = [(0, 0)]
    private var totals = (given: 0.0, surname: 0.0)
    /// log2 of how common each order is.
    private var chances: [Double] = []
    /// Columns of names: own name, surname, and second surname where the list has one.
    let columnCount: Int

    /// Where own name, surname and second surname stand in each order.
    static let written: [[Int]] = [[0, 1, 2], [1, 2, 0], [2, 1, 0], [1, 0, 2]]
    /// Bits by which a row must speak for another order.
    private static let leastBits = 3.0

    init(columnCount: Int) {
        self.columnCount = columnCount
        setShares([1.0, 0.05, 0.05, 0.05])
    }

    /// The number of a name, which is taken in; 0 for none.
    mutating func number(_ name: [UInt8]) -> Int {
        if name.isEmpty { return 0 }
        if let known = numbers[name] { return known }
        numbers[name] = counts.count
        counts.append((0, 0))
        return counts.count - 1
    }

    /// Takes how common each order is.
    mutating func setShares(_ shares: [Double]) { chances = shares.map { log2(max($0, 1e-4)) } }

    /// Forgets how often names are what.
    mutating func clear() {
        counts = Array(repeating: (0, 0), count: counts.count)
        totals = (0, 0)
    }

    /// Counts the names of a row that was written in an order.
    mutating func count(_ names: InlineArray<3, Int>, _ order: Int) {
        let from = Self.written[order]
        for place in 0..<columnCount {
            let name = names[from[place]]
            if name == 0 { continue }
            if place == 0 {
                counts[name].given += 1
                totals.given += 1
            } else {
                counts[name].surname += 1
                totals.surname += 1
            }
        }
    }

    /// The likeliest order of a row by what all others say of its names.
    ///
    /// - Parameter counted: The order in which the row itself was counted, which has no say; nil for none.
    func order(_ names: InlineArray<3, Int>, counted: Int?) -> Int {
        let current = counted.map { Self.written[$0][0] }
        /// Bits by which a name is a given name.
        func bits(_ column: Int) -> Double? {
            let name = names[column]
            if name == 0 { return nil }
            var (given, surname) = (counts[name].given + 0.5, counts[name].surname + 0.5)
            if let current {
                if current == column { given -= 1 } else { surname -= 1 }
            }
            return log2(given / (totals.given + 1)) - log2(surname / (totals.surname + 1))
        }
        // Without a given name, nothing speaks for one.
        let own = (bits(0) ?? 0) + chances[0]
        var best: (order: Int, bits: Double) = (0, own + Self.leastBits)
        for order in 1..<Self.written.count {
            // Where there is no second surname, the two names that there are trade places.
            let isOfTwo = order == Self.written.count - 1
            guard isOfTwo ? columnCount == 2 || names[2] == 0 : columnCount > 2,
                let bits = bits(Self.written[order][0])
            else { continue }
            let total = bits + chances[order]
            if total > best.bits { best = (order, total) }
        }
        return best.order
    }

    /// Where the names of a record stand that was not counted; nil where they stand as the columns say.
    ///
    /// - Parameter names: Own name, surname and second surname as the columns have them, folded.
    func places(of names: [[UInt8]]) -> [Int]? {
        var known = InlineArray<3, Int>(repeating: 0)
        for place in 0..<min(names.count, columnCount) { known[place] = numbers[names[place]] ?? 0 }
        let order = order(known, counted: nil)
        return order == 0 ? nil : Array(Self.written[order].prefix(columnCount))
    }
}

/// Finds the rows of a list in which given names and surnames stand in one another's columns.
struct NameOrderSearch {
    /// Codes of own name, surname and second surname, by row.
    private let codes: [[UInt32]]
    /// Per column and code, the number of the name; 0 for none.
    private var names: [[Int]] = []
    private(set) var found: NameOrder
    /// Per row, which order it was written in: 0 as the columns say.
    private var orders: [UInt8]

    /// Rows from which there is enough to learn from.
    private static let leastRows = 200
    /// Share of rows written in another order from which they are put right.
    private static let leastShare = 0.05
    /// Share from which it is looked for further.
    private static let leastHope = 0.01
    /// Rows by which it is seen whether it is worth looking for.
    private static let sampleRows = 20_000
    private static let rounds = 6

    init(_ columns: [TableColumn]) {
        codes = columns.map(\.codes)
        found = NameOrder(columnCount: columns.count)
        orders = [UInt8](repeating: 0, count: columns.first?.codes.count ?? 0)
        var folded: [UInt8] = []
        for column in columns {
            var numbers = [0]
            for value in 0..<column.values.count {
                FieldNormalizer.name(
                    column.values.bytes.span.extracting(column.values.range(value)), into: &folded)
                numbers.append(found.number(folded))
            }
            names.append(numbers)
        }
    }

    /// Rows in another order, each with the columns in which its names stand; nil where there are few.
    ///
    /// - Complexity: O(rows), and of long lists in which hardly any row is in another order, O(names).
    mutating func misplaced() -> [(row: Int, from: [Int])]? {
        guard orders.count >= Self.leastRows else { return nil }
        count()
        let step = max(1, orders.count / Self.sampleRows)
        let sample = stride(from: 0, to: orders.count, by: step)
        let hopeful = sample.count { found.order(names(of: $0), counted: 0) != 0 }
        guard Double(hopeful * step) >= Self.leastHope * Double(orders.count) else { return nil }
        for round in 0..<Self.rounds {
            if round > 0 { count() }
            var tally = [0, 0, 0, 0]
            for row in orders.indices {
                let order = found.order(names(of: row), counted: Int(orders[row]))
                orders[row] = UInt8(order)
                tally[order] += 1
            }
            found.setShares(tally.map { Double($0) / Double(orders.count) })
        }
        let rows = orders.indices.filter { orders[$0] != 0 }
        guard Double(rows.count) >= Self.leastShare * Double(orders.count) else { return nil }
        count()
        return rows.map { row in
            (row, Array(NameOrder.written[Int(orders[row])].prefix(codes.count)))
        }
    }

    private mutating func count() {
        found.clear()
        for row in orders.indices { found.count(names(of: row), Int(orders[row])) }
    }

    private func names(of row: Int) -> InlineArray<3, Int> {
        var result = InlineArray<3, Int>(repeating: 0)
        for column in codes.indices { result[column] = names[column][Int(codes[column][row])] }
        return result
    }
}
