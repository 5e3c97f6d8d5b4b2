// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What a list has as given names and as surnames, and how often in one another's columns: by it the order of a
/// row's names is told.
struct NameOrderHabit: Sendable {
    /// Numbers of folded names; 0 is for none, 1 for one that the list does not have.
    private var numbers: [[UInt8]: Int] = [:]
    /// How often each name is a given name, and how often a surname.
    private var given: [Double] = [0, 0]
    private var surname: [Double] = [0, 0]
    private var totals = (given: 0.0, surname: 0.0)
    /// How common each order is.
    private(set) var shares = SIMD4<Double>(repeating: 0)
    /// Two, or three where the list has second surnames.
    private let columnCount: Int

    /// In which columns own name, surname and second surname stand in each order; the last one is of two names.
    private static let written: [[Int]] = [[0, 1, 2], [1, 2, 0], [2, 1, 0], [1, 0, 2]]
    /// Probability from which a row is put right.
    private static let leastProbability = 0.9

    init(columnCount: Int) {
        self.columnCount = columnCount
        begin()
    }

    /// The number of a folded name, which is taken in; 0 for none.
    mutating func number(_ name: [UInt8]) -> Int {
        if name.isEmpty { return 0 }
        if let known = numbers[name] { return known }
        numbers[name] = given.count
        given.append(0)
        surname.append(0)
        return given.count - 1
    }

    /// Sets how common orders are before anything is known.
    mutating func begin() {
        shares = columnCount > 2 ? [0.7, 0.1, 0.1, 0.1] : [0.8, 0, 0, 0.2]
    }

    /// Forgets how often names are what.
    mutating func clear() {
        for name in given.indices { (given[name], surname[name]) = (0, 0) }
        totals = (0, 0)
    }

    /// Counts the names of a row, whose orders are as probable as `weights`.
    mutating func count(_ names: InlineArray<3, Int>, _ weights: SIMD4<Double>) {
        for column in 0..<columnCount where names[column] != 0 {
            let share = Self.own(column, weights)
            given[names[column]] += share
            surname[names[column]] += 1 - share
            totals.given += share
            totals.surname += 1 - share
        }
    }

    /// Takes how common orders are.
    mutating func take(shares: SIMD4<Double>) {
        self.shares = pointwiseMax(shares, SIMD4(repeating: 1e-4))
    }

    /// How probable each order of a row's names is.
    ///
    /// - Parameter counted: The weights with which the row was counted, as it has no say in what its names are; nil
    ///   where it was not.
    func weigh(_ names: InlineArray<3, Int>, counted: SIMD4<Double>?) -> SIMD4<Double> {
        var found = SIMD4<Double>(repeating: 0)
        let isOfTwo = columnCount == 2 || names[2] == 0
        for order in 0..<Self.written.count {
            if order > 0, (order == Self.written.count - 1) != isOfTwo { continue }
            let column = Self.written[order][0]
            guard column < columnCount else { continue }
            let name = names[column]
            if name == 0 {
                // Without a given name, nothing speaks for the order of the columns or against it.
                if order == 0 { found[0] = shares[0] }
                continue
            }
            let own = counted.map { Self.own(column, $0) }
            let asGiven = max(0, given[name] - (own ?? 0)) + 0.5
            let asSurname = max(0, surname[name] - (own.map { 1 - $0 } ?? 0)) + 0.5
            found[order] =
                shares[order] * asGiven / (totals.given + 1) / (asSurname / (totals.surname + 1))
        }
        let sum = found.sum()
        return sum > 0 ? found / sum : [1, 0, 0, 0]
    }

    /// In which columns the names of a row stand; nil where they stand as the columns say.
    func places(_ weights: SIMD4<Double>) -> [Int]? {
        let order = (1..<Self.written.count).first { weights[$0] >= Self.leastProbability }
        return order.map { Array(Self.written[$0].prefix(columnCount)) }
    }

    /// The same for the folded names of a record that was not counted.
    func places(of names: [[UInt8]]) -> [Int]? {
        var known = InlineArray<3, Int>(repeating: 0)
        for place in 0..<min(names.count, columnCount) {
            known[place] = names[place].isEmpty ? 0 : numbers[names[place]] ?? 1
        }
        return places(weigh(known, counted: nil))
    }

    /// How likely a column holds the own name.
    private static func own(_ column: Int, _ weights: SIMD4<Double>) -> Double {
        column == 0 ? weights[0] : column == 1 ? weights[1] + weights[3] : weights[2]
    }
}
