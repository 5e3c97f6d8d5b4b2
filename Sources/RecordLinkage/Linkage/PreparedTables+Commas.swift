// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension PreparedTables {
    /// Share of a column's names that must have a comma, or a solidus, behind the surname.
    private static var leastShare: Double { 0.8 }

    /// Where one list writes `Surname, Given names` and another the names in whatever order, lets the first say
    /// which words are surnames.
    mutating func learnVocabularyFromCommas() {
        guard tables.count > 1,
            let field = fields.first(where: { field in
                field.role == .givenName && field.vocabularies.isEmpty
                    && field.sources.allSatisfy { $0 == nil || $0?.wholeNames != nil }
            })
        else { return }
        let middle = fields.first { $0.role == .middleName }
        let split = field.sources.enumerated().map { table, source in
            source?.wholeNames.flatMap { whole -> NameVocabulary.Columns? in
                var columns = Self.parts(of: tables[table].columns[whole])
                if case .column(let own) = middle?.sources[table] {
                    columns?.middle = tables[table].columns[own]
                }
                return columns
            }
        }
        guard split.contains(where: { $0 != nil }), split.contains(where: { $0 == nil }),
            let learned = NameVocabulary(columns: split.compactMap(\.self))
        else { return }
        let vocabularies = field.sources.enumerated().map { table, source -> NameVocabulary? in
            guard split[table] == nil, let column = source?.wholeNames else { return nil }
            var vocabulary = learned
            vocabulary.learnOrder(tables[table].columns[column].values)
            return vocabulary
        }
        for index in fields.indices
        where fields[index].sources.contains(where: { $0?.wholeNames != nil }) {
            fields[index].vocabularies = vocabularies
        }
    }

    /// Given names and surnames of a column nearly all names of which say by a comma which is which.
    private static func parts(of column: TableColumn) -> NameVocabulary.Columns? {
        var given = TableColumn(name: column.name, codes: column.codes, values: ValueDictionary())
        var surname = given
        var places: [UInt32] = [0]
        var count = 0
        for index in 0..<column.values.count {
            let written = column.values[index]
            let name = PassengerName.withComma(written) ?? written
            let parts = name.split(separator: ",", maxSplits: 1)
            guard parts.count == 2 else {
                places.append(0)
                continue
            }
            count += 1
            surname.values.append(parts[0].utf8)
            given.values.append(parts[1].utf8)
            places.append(UInt32(count))
        }
        guard Double(count) >= leastShare * Double(column.values.count) else { return nil }
        given.codes = column.codes.map { places[Int($0)] }
        surname.codes = given.codes
        return .init(given: [given], surname: [surname])
    }
}
