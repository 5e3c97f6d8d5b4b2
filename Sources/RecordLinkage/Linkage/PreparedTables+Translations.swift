// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension PreparedTables {
    /// Distinct values above which a column is no list of places or kinds.
    private static var mostValues: Int { 200 }
    /// Pairs of one name that two values must share at least, to be one.
    private static var leastPairs: Double { 5 }

    /// Finds out which values of two lists mean the same where the lists have few in common: places in two
    /// scripts, codes and words.
    ///
    /// The people tell: most pairs of one name are chance, and spread over all values alike; those that
    /// are one person come from one place, and stand out.
    ///
    /// - Complexity: Linear in the pairs of one name, of which common names give a bounded number.
    mutating func translateValues() {
        guard tables.count > 1 else { return }
        // Most lists have nothing to be translated, and all their names would be read for nothing.
        var known: [[(name: UInt64, row: Int)]]?
        for index in fields.indices where Self.canBeTranslated(fields[index].role) {
            let columns = tables.indices.map { table -> TableColumn? in
                guard case .column(let column) = fields[index].sources[table] else { return nil }
                return tables[table].columns[column]
            }
            guard let first = columns.indices.first(where: { columns[$0] != nil }),
                let base = columns[first], base.values.count <= Self.mostValues
            else { continue }
            var translations = [[String: String]](repeating: [:], count: tables.count)
            for other in columns.indices.dropFirst(first + 1) {
                if let column = columns[other], fields[index].role == .category,
                    let numbers = Self.numbered(column.values, base.values)
                {
                    translations[other] = numbers
                    continue
                }
                guard let column = columns[other], column.values.count <= Self.mostValues,
                    haveFewInCommon(base.values, column.values)
                else { continue }
                let ordered = known ?? namesInOrder()
                known = ordered
                if ordered.isEmpty { return }
                var counts = ValuePairs(base.values.count, column.values.count)
                Self.forEachCommonName(ordered[first].map(\.name), ordered[other].map(\.name)) {
                    for i in $0 {
                        for j in $1 {
                            counts.add(
                                base.codes[ordered[first][i].row],
                                column.codes[ordered[other][j].row])
                        }
                    }
                }
                for (left, right) in counts.partners(least: Self.leastPairs) {
                    translations[other][column.values[right]] = base.values[left]
                }
            }
            guard translations.contains(where: { !$0.isEmpty }) else { continue }
            fields[index].translations = translations
            fields[index].reasons.append(
                "Which values mean the same was seen from the people who have them.")
        }
    }

    /// Values of a column in the words of another, where both number the same things in words of their own:
    /// `Block 4` is `B4` and `4`; nil where one of them does not, or there is nothing to translate.
    private static func numbered(
        _ values: ValueDictionary, _ base: ValueDictionary
    ) -> [String: String]? {
        func numbers(_ values: ValueDictionary) -> [(value: String, number: Int)] {
            (0..<values.count).compactMap { index in
                let digits = values[index].split { !$0.isNumber }
                let letters = values[index].count { $0.isLetter }
                guard digits.count == 1, digits[0].count <= 3, letters <= 12,
                    let number = Int(digits[0])
                else { return nil }
                return (values[index], number)
            }
        }
        let (own, others) = (numbers(values), numbers(base))
        guard own.count * 10 >= values.count * 9, others.count * 10 >= base.count * 9,
            Set(others.map(\.number)).count == others.count, others.count > 2
        else { return nil }
        let words = Dictionary(uniqueKeysWithValues: others.map { ($0.number, $0.value) })
        let known = Set(others.map(\.value))
        var found: [String: String] = [:]
        for (value, number) in own where !known.contains(value) { found[value] = words[number] }
        return found.isEmpty ? nil : found
    }

    /// Per table, the names of its records in ascending order; empty where there are no names in two parts.
    func namesInOrder() -> [[(name: UInt64, row: Int)]] {
        guard let names = recordNames() else { return [] }
        return tables.indices.map { table in
            (0..<tables[table].rowCount).compactMap { row in
                names.name(table: table, row: row).map { (name: $0, row: row) }
            }.sorted { ($0.name, $0.row) < ($1.name, $1.row) }
        }
    }

    /// Whether most values of each list are none of the other's.
    private func haveFewInCommon(_ left: ValueDictionary, _ right: ValueDictionary) -> Bool {
        let (common, shorter) = ValueOverlap.common(left, right)
        return common * 3 <= shorter
    }

    private static func canBeTranslated(_ role: FieldRole) -> Bool {
        switch role {
        case .locality, .region, .country, .birthplace, .nationality, .language, .category: true
        default: false
        }
    }
}

/// How often two values stand in records of one name.
private struct ValuePairs {
    private let width: Int
    private let height: Int
    private var counts: [Double]

    init(_ height: Int, _ width: Int) {
        (self.height, self.width) = (height, width)
        counts = [Double](repeating: 0, count: height * width)
    }

    /// Counts a pair of codes; code 0 is missing.
    mutating func add(_ left: UInt32, _ right: UInt32) {
        if left == 0 || right == 0 { return }
        counts[Int(left - 1) * width + Int(right - 1)] += 1
    }

    /// Pairs of values, counted from 0, each of which goes with the other far oftener than chance has it
    /// and more than with any third.
    func partners(least: Double) -> [(Int, Int)] {
        var rows = [Double](repeating: 0, count: height)
        var columns = [Double](repeating: 0, count: width)
        for left in 0..<height {
            for right in 0..<width {
                rows[left] += counts[left * width + right]
                columns[right] += counts[left * width + right]
            }
        }
        let total = rows.reduce(0, +)
        guard total > 0 else { return [] }
        func excess(_ left: Int, _ right: Int) -> Double {
            counts[left * width + right] - rows[left] * columns[right] / total
        }
        /// The place of the greatest; nil where two are, of which the order of rows would choose.
        func greatest(_ places: Range<Int>, _ value: (Int) -> Double) -> Int? {
            let best = places.reduce(-.infinity) { max($0, value($1)) }
            let found = places.filter { value($0) == best }
            return found.count == 1 ? found[0] : nil
        }
        return (0..<height).compactMap { left in
            guard let right = greatest(0..<width, { excess(left, $0) }),
                greatest(0..<height, { excess($0, right) }) == left
            else { return nil }
            return goTogether(left, right) ? (left, right) : nil
        } + spellings()

        /// Whether two values stand together four standard deviations beyond chance.
        func goTogether(_ left: Int, _ right: Int) -> Bool {
            let expected = rows[left] * columns[right] / total
            let count = counts[left * width + right]
            return count >= least && count >= expected + 4 * (expected + 1).squareRoot()
        }
        /// Of a list with far more values, those that are other spellings of one: it is a list of codes that they
        /// go with.
        func spellings() -> [(Int, Int)] {
            guard 2 * width >= 3 * height else { return [] }
            return (0..<width).compactMap { right in
                guard let left = greatest(0..<height, { excess($0, right) }),
                    goTogether(left, right),
                    greatest(0..<width, { excess(left, $0) }) != right
                else { return nil }
                return (left, right)
            }
        }
    }
}
