// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Tells in which rows of a list given names and surnames stand in one another's columns.
///
/// Every row is given the orders in which its names may have been written, each as likely as what the rest of
/// the list has as given names and as surnames makes it; a few rounds settle both.
struct NameOrder {
    /// Own names, surnames and, where there are any, second surnames.
    private let columns: [TableColumn]
    /// Per column and code, the number of the name, 0 for none; nil for one that was not looked at yet.
    private var names: [[Int?]]
    /// What the list has as given names and as surnames.
    private(set) var habit: NameOrderHabit
    /// Rows that are looked at.
    private var rows: [Int]
    /// Per row looked at, the probability of each order.
    private var weights: [SIMD4<Double>] = []

    /// Rows without which nothing is learned.
    private static let leastRows = 200
    /// Share of rows written in another order from which they are put right.
    private static let leastShare = 0.03
    /// Share after one round from which it is looked for further.
    private static let leastHope = 0.01
    private static let rounds = 8
    /// Distinct surnames by which rows are chosen to see whether there is hope.
    private static let sampledSurnames = 2_000

    /// - Parameter columns: Given names, surnames and, where there are any, second surnames.
    init(_ columns: [TableColumn]) {
        self.columns = columns
        habit = NameOrderHabit(columnCount: columns.count)
        names = columns.map { [0] + [Int?](repeating: nil, count: $0.values.count) }
        rows = []
    }

    /// Rows in another order, each with the columns in which its names stand; nil where there are few.
    mutating func misplaced(surnames: ValueDictionary) -> [(row: Int, from: [Int])]? {
        guard let own = columns.first, columns.count > 1, own.codes.count >= Self.leastRows
        else { return nil }
        let all = own.codes.indices
        rows = Array(all)
        if surnames.count > Self.sampledSurnames {
            var isChosen = [Bool](repeating: false, count: surnames.count + 1)
            for value in surnames.sampled(Self.sampledSurnames) { isChosen[value + 1] = true }
            rows = all.filter { isChosen[Int(columns[1].codes[$0])] }
        }
        guard learn(rounds: 1) >= Self.leastHope else { return nil }
        rows = Array(all)
        guard learn(rounds: Self.rounds) >= Self.leastShare else { return nil }
        return zip(rows, weights).compactMap { row, weights in
            habit.places(weights).map { (row, $0) }
        }
    }

    /// Weighs the orders of all rows, and says how many are written in another one than the columns say.
    private mutating func learn(rounds: Int) -> Double {
        weights = [SIMD4<Double>](repeating: [1, 0, 0, 0], count: rows.count)
        numberNames()
        habit.begin()
        for _ in 0..<rounds {
            habit.clear()
            for (place, row) in rows.enumerated() { habit.count(names(of: row), weights[place]) }
            var sum = SIMD4<Double>(repeating: 0)
            for place in rows.indices {
                weights[place] = habit.weigh(names(of: rows[place]), counted: weights[place])
                sum += weights[place]
            }
            habit.take(shares: sum / Double(max(1, rows.count)))
        }
        return 1 - habit.shares[0]
    }

    /// Numbers the names of the rows that are looked at.
    private mutating func numberNames() {
        var folded: [UInt8] = []
        for (column, cells) in columns.enumerated() {
            for row in rows {
                let code = Int(cells.codes[row])
                guard names[column][code] == nil else { continue }
                FieldNormalizer.name(
                    cells.values.bytes.span.extracting(cells.values.range(code - 1)), into: &folded)
                names[column][code] = habit.number(folded)
            }
        }
    }

    private func names(of row: Int) -> InlineArray<3, Int> {
        var result = InlineArray<3, Int>(repeating: 0)
        for column in columns.indices {
            result[column] = names[column][Int(columns[column].codes[row])] ?? 0
        }
        return result
    }
}
