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
                // Most lists have nothing to be translated, and all their names would be read for nothing.
                let ordered = namesInOrder()
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

    /// Whether most values of each list are none of the other's.
    private func haveFewInCommon(_ left: ValueDictionary, _ right: ValueDictionary) -> Bool {
        let (common, shorter) = ValueOverlap.common(left, right)
        return common * 3 <= shorter
    }

    private static func canBeTranslated(_ role: FieldRole) -> Bool {
        switch role {
        case .locality, .region, .country, .birthplace, .nationality, .language, .occupation,
            .category:
            true
        default: false
        }
    }
}
