// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

extension PreparedTables {
    /// Puts given names and surnames back into their columns in the rows of clerks who wrote them in another
    /// order.
    ///
    /// The list itself tells: what most rows have as a surname is none of the few people's own name. Lists in
    /// which it is rare are left as they are; names that have changed places are compared crosswise anyway.
    mutating func rightNameOrder(_ table: Int) {
        func column(_ role: FieldRole) -> Int? {
            let found = columns[table].filter { $0.role == role }
            return found.count == 1 ? found[0].index : nil
        }
        guard let given = column(.givenName), let surname = column(.surname) else { return }
        let places = [given, surname] + [column(.secondSurname)].compactMap(\.self)
        var order = NameOrder(places.map { tables[table].columns[$0] })
        guard let rows = order.misplaced() else { return }
        let share = Int(
            (100 * Double(rows.count) / Double(max(1, tables[table].rowCount))).rounded())
        // A column's codes stand for its own values: all get those of all.
        var values = ValueDictionary()
        var starts: [UInt32] = []
        for place in places {
            starts.append(UInt32(values.count))
            let own = tables[table].columns[place].values
            for index in 0..<own.count { values.append(own[index].utf8) }
        }
        let shifted = zip(places, starts).map { place, start in
            tables[table].columns[place].codes.map { $0 == 0 ? 0 : $0 + start }
        }
        for (position, place) in places.enumerated() {
            tables[table].columns[place].codes = shifted[position]
            tables[table].columns[place].values = values
        }
        for (row, from) in rows {
            for (position, source) in from.enumerated() {
                tables[table].columns[places[position]].codes[row] =
                    source.map { shifted[$0][row] } ?? 0
            }
        }
        for index in columns[table].indices where places.contains(columns[table][index].index) {
            columns[table][index].reasons.append(
                "In \(share) % of the rows the names stood in one another's columns, and were put right."
            )
        }
    }
}

/// Tells in which rows of a list given names and surnames stand in one another's columns.
private struct NameOrder {
    /// Codes of own name, surname and second surname, by row.
    private let codes: [[UInt32]]
    /// Per column and code, the number of the name; 0 for none.
    private let names: [[Int]]
    /// How often each name is a given name, and how often a surname.
    private var counts: [(given: Double, surname: Double)]
    private var totals = (given: 0.0, surname: 0.0)
    /// Per row, which order it was written in: 0 as the columns say.
    private var orders: [UInt8]

    /// Where own name, surname and second surname stand in each order; nil for a place that is empty.
    private static let written: [[Int]] = [[0, 1, 2], [1, 2, 0], [2, 1, 0], [1, 0, 2]]
    /// Rows from which there is enough to learn from.
    private static let leastRows = 200
    /// Share of rows written in another order from which they are put right.
    private static let leastShare = 0.05
    /// Share from which it is looked for further.
    private static let leastHope = 0.01
    /// Bits by which a row must speak for another order.
    private static let leastBits = 3.0
    private static let rounds = 6

    init(_ columns: [TableColumn]) {
        codes = columns.map(\.codes)
        var known: [[UInt8]: Int] = [:]
        var folded: [UInt8] = []
        names = columns.map { column in
            [0]
                + (0..<column.values.count).map { value in
                    FieldNormalizer.name(
                        column.values.bytes.span.extracting(column.values.range(value)),
                        into: &folded)
                    if folded.isEmpty { return 0 }
                    let next = known.count + 1
                    known[folded, default: next] += 0
                    return known[folded] ?? 0
                }
        }
        counts = Array(repeating: (0, 0), count: known.count + 1)
        orders = [UInt8](repeating: 0, count: columns.first?.codes.count ?? 0)
    }

    /// Rows in another order, each with the columns in which its names stand; nil where there are few.
    mutating func misplaced() -> [(row: Int, from: [Int?])]? {
        guard orders.count >= Self.leastRows else { return nil }
        var shares = [1.0, 0.05, 0.05, 0.05]
        for round in 0..<Self.rounds {
            countNames()
            let chances = shares.map { log2(max($0, 1e-4)) }
            var tally = [0, 0, 0, 0]
            for row in orders.indices {
                orders[row] = order(row, chances)
                tally[Int(orders[row])] += 1
            }
            let moved = orders.count - tally[0]
            if round == 0, Double(moved) < Self.leastHope * Double(orders.count) { return nil }
            shares = tally.map { Double($0) / Double(orders.count) }
        }
        let rows = orders.indices.filter { orders[$0] != 0 }
        guard Double(rows.count) >= Self.leastShare * Double(orders.count) else { return nil }
        return rows.map { row in
            (
                row,
                Self.written[Int(orders[row])].prefix(codes.count).map {
                    $0 < codes.count ? $0 : nil
                }
            )
        }
    }

    private mutating func countNames() {
        counts = Array(repeating: (0, 0), count: counts.count)
        totals = (0, 0)
        for row in orders.indices {
            let from = Self.written[Int(orders[row])]
            for place in codes.indices {
                let name = name(row, from[place])
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
    }

    private func name(_ row: Int, _ column: Int) -> Int {
        column < codes.count ? names[column][Int(codes[column][row])] : 0
    }

    /// The likeliest order of a row by what all others say of its names.
    private func order(_ row: Int, _ chances: [Double]) -> UInt8 {
        let current = Self.written[Int(orders[row])][0]
        /// Bits by which a name is a given name; the row itself has no say.
        func bits(_ column: Int) -> Double? {
            let name = name(row, column)
            if name == 0 { return nil }
            let isGiven = current == column
            let given = counts[name].given - (isGiven ? 1 : 0) + 0.5
            let surname = counts[name].surname - (isGiven ? 0 : 1) + 0.5
            return log2(given / (totals.given + 1)) - log2(surname / (totals.surname + 1))
        }
        // Without a given name, nothing speaks for one.
        let own = (bits(0) ?? 0) + chances[0]
        var best: (order: UInt8, bits: Double) = (0, own + Self.leastBits)
        for order in 1..<Self.written.count {
            let from = Self.written[order]
            // Where there is no second surname, the two names that there are trade places.
            let isOfTwo = order == Self.written.count - 1
            guard isOfTwo ? codes.count == 2 || name(row, 2) == 0 : codes.count > 2,
                let bits = bits(from[0])
            else { continue }
            let total = bits + chances[order]
            if total > best.bits { best = (UInt8(order), total) }
        }
        return best.order
    }
}
