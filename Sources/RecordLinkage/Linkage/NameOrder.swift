// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Tells in which rows of a list given names and surnames stand in one another's columns.
///
/// Every row is given the orders in which its names may have been written, each as likely as what the rest of
/// the list has as given names and as surnames makes it; a few rounds settle both.
struct NameOrder {
    /// Codes of own name, surname and second surname, by row.
    private let codes: [[UInt32]]
    /// Per column and code, the number of the name; 0 for none.
    private let names: [[Int]]
    /// How often each name is a given name, and how often a surname.
    private var given: [Double] = []
    private var surname: [Double] = []
    /// Rows that are looked at.
    private var rows: [Int]
    /// Per row looked at, the probability of each order.
    private var weights: [SIMD4<Double>] = []

    /// In which columns own name, surname and second surname stand in each order; the last one is of two names.
    private static let written: [[Int]] = [[0, 1, 2], [1, 2, 0], [2, 1, 0], [1, 0, 2]]
    /// Rows without which nothing is learned.
    private static let leastRows = 200
    /// Share of rows written in another order from which they are put right.
    private static let leastShare = 0.03
    /// Share after one round from which it is looked for further.
    private static let leastHope = 0.01
    /// Probability from which a row is put right.
    private static let leastProbability = 0.9
    private static let rounds = 8
    /// Distinct surnames by which rows are chosen to see whether there is hope.
    private static let sampledSurnames = 2_000

    /// - Parameter columns: Given names, surnames and, where there are any, second surnames.
    init(_ columns: [TableColumn]) {
        codes = columns.map(\.codes)
        var known: [[UInt8]: Int] = [:]
        var folded: [UInt8] = []
        var names: [[Int]] = []
        for column in columns {
            var numbers = [0]
            for value in 0..<column.values.count {
                FieldNormalizer.name(
                    column.values.bytes.span.extracting(column.values.range(value)), into: &folded)
                let next = known.count + 1
                if !folded.isEmpty, known[folded] == nil { known[folded] = next }
                numbers.append(folded.isEmpty ? 0 : known[folded] ?? 0)
            }
            names.append(numbers)
        }
        self.names = names
        given = [Double](repeating: 0, count: known.count + 1)
        surname = given
        rows = Array(0..<(codes.first?.count ?? 0))
    }

    /// Rows in another order, each with the columns in which its names stand; nil where there are few.
    mutating func misplaced(surnames: ValueDictionary) -> [(row: Int, from: [Int])]? {
        let all = rows
        guard all.count >= Self.leastRows, codes.count > 1 else { return nil }
        if surnames.count > Self.sampledSurnames {
            var isChosen = [Bool](repeating: false, count: surnames.count + 1)
            for value in surnames.sampled(Self.sampledSurnames) { isChosen[value + 1] = true }
            rows = all.filter { isChosen[Int(codes[1][$0])] }
        }
        guard learn(rounds: 1) >= Self.leastHope else { return nil }
        rows = all
        guard learn(rounds: Self.rounds) >= Self.leastShare else { return nil }
        return zip(rows, weights).compactMap { row, weights in
            let order = (1..<Self.written.count).first { weights[$0] >= Self.leastProbability }
            return order.map { (row, Array(Self.written[$0].prefix(codes.count))) }
        }
    }

    /// Weighs the orders of all rows, and says how many are written in another one than the columns say.
    private mutating func learn(rounds: Int) -> Double {
        weights = [SIMD4<Double>](repeating: [1, 0, 0, 0], count: rows.count)
        var shares: SIMD4<Double> = codes.count > 2 ? [0.7, 0.1, 0.1, 0.1] : [0.8, 0, 0, 0.2]
        for _ in 0..<rounds {
            let totals = countNames()
            var sum = SIMD4<Double>(repeating: 0)
            for place in rows.indices {
                weights[place] = weigh(rows[place], weights[place], shares, totals)
                sum += weights[place]
            }
            for order in 0..<4 {
                shares[order] = max(sum[order] / Double(max(1, rows.count)), 1e-4)
            }
        }
        return 1 - shares[0]
    }

    private mutating func countNames() -> (given: Double, surname: Double) {
        for name in given.indices { (given[name], surname[name]) = (0, 0) }
        var totals = (given: 0.0, surname: 0.0)
        for (place, row) in rows.enumerated() {
            for column in codes.indices {
                let name = names[column][Int(codes[column][row])]
                if name == 0 { continue }
                let share = own(column, weights[place])
                given[name] += share
                surname[name] += 1 - share
                totals.given += share
                totals.surname += 1 - share
            }
        }
        return totals
    }

    /// How likely a column holds the own name.
    private func own(_ column: Int, _ weights: SIMD4<Double>) -> Double {
        column == 0 ? weights[0] : column == 1 ? weights[1] + weights[3] : weights[2]
    }

    private func weigh(
        _ row: Int, _ current: SIMD4<Double>, _ shares: SIMD4<Double>,
        _ totals: (given: Double, surname: Double)
    ) -> SIMD4<Double> {
        var found = SIMD4<Double>(repeating: 0)
        let isOfTwo = codes.count == 2 || names[2][Int(codes[2][row])] == 0
        for order in 0..<Self.written.count {
            if order > 0, (order == Self.written.count - 1) != isOfTwo { continue }
            let column = Self.written[order][0]
            guard column < codes.count else { continue }
            let name = names[column][Int(codes[column][row])]
            if name == 0 {
                // Without a given name, nothing speaks for the order of the columns or against it.
                if order == 0 { found[0] = shares[0] }
                continue
            }
            // The row itself has no say in what its names are.
            let own = own(column, current)
            let asGiven = (max(0, given[name] - own) + 0.5) / (totals.given + 1)
            let asSurname = (max(0, surname[name] - 1 + own) + 0.5) / (totals.surname + 1)
            found[order] = shares[order] * asGiven / asSurname
        }
        let sum = found.sum()
        return sum > 0 ? found / sum : [1, 0, 0, 0]
    }
}
