// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames

/// Given name and surname of every record as one number: equal for forms and spellings of one name.
struct RecordNames {
    private let given: [UInt32]
    private let surname: [UInt32]
    private let values: NameValues
    /// Per table, the place of its first record.
    private let starts: [Int]

    fileprivate init(
        given: [UInt32], surname: [UInt32], values: NameValues, starts: [Int]
    ) {
        self.given = given
        self.surname = surname
        self.values = values
        self.starts = starts
    }

    /// The name of a record; nil where it lacks one of the two.
    func name(table: Int, row: Int) -> UInt64? {
        let first = values.nameGroup[Int(given[starts[table] + row])]
        let last = values.nameGroup[Int(surname[starts[table] + row])]
        return first == 0 || last == 0 ? nil : UInt64(first) << 32 | UInt64(last)
    }
}

/// A record and its name, as a number; see ``RecordNames``.
struct NamedRow: Sendable {
    var name: UInt64
    var row: Int
}

extension PreparedTables {
    /// Whole names of a column from which its customs are learned.
    private static var sampledNames: Int { 4_000 }

    /// Finds out which words are given names and which surnames, where one list tells and another writes
    /// whole names.
    mutating func learnVocabulary() {
        let second = (
            given: fields.first { $0.role == .middleName },
            surname: fields.first { $0.role == .secondSurname }
        )
        let whole = fields.first { $0.sources.contains { $0?.wholeNames != nil } }
        guard let given = fields.first(where: { $0.role == .givenName }), let whole,
            let surname = fields.first(where: { $0.role == .surname })
        else { return }
        let columns = tables.indices.compactMap { table -> NameVocabulary.Columns? in
            func column(_ field: AlignedField?) -> TableColumn? {
                guard case .column(let index) = field?.sources[table] else { return nil }
                return tables[table].columns[index]
            }
            guard let own = column(given), let family = column(surname) else { return nil }
            return .init(
                given: [own] + [column(second.given)].compactMap { $0 },
                surname: [family] + [column(second.surname)].compactMap { $0 })
        }
        guard let learned = NameVocabulary(columns: columns) else { return }
        let vocabularies = whole.sources.enumerated().map { table, source -> NameVocabulary? in
            guard let column = source?.wholeNames else { return nil }
            var vocabulary = learned
            vocabulary.learnOrder(tables[table].columns[column].values)
            // Where second names have columns of their own, the traditions that know them read better.
            let isNeeded = second.given == nil && second.surname == nil
            guard !isNeeded else { return vocabulary }
            vocabulary.readsParticles = true
            return vocabulary.hasBothOrders ? vocabulary : nil
        }
        for index in fields.indices
        where fields[index].sources.contains(where: { $0?.wholeNames != nil }) {
            fields[index].vocabularies = vocabularies
        }
    }

    /// Finds out how the names of each column of whole names are composed.
    mutating func learnCustoms() {
        var known: [[Int]: NamingCustoms] = [:]
        for index in fields.indices {
            let sources = fields[index].sources
            guard sources.contains(where: { $0?.wholeNames != nil }) else { continue }
            fields[index].customs = sources.enumerated().map { table, source in
                guard let column = source?.wholeNames else { return nil }
                if let customs = known[[table, column]] { return customs }
                let values = tables[table].columns[column].values
                let customs = NamingCustoms(
                    of: values.sampled(Self.sampledNames).lazy.map { values[$0] })
                known[[table, column]] = customs
                return customs
            }
            agreeOnChains(index)
        }
    }

    /// Reads whole names as chains where those of every list are: elsewhere there is a list that knows what a
    /// surname is.
    private mutating func agreeOnChains(_ index: Int) {
        if fields[index].isChainByPlace {
            for table in fields[index].customs.indices {
                fields[index].customs[table]?.areChains = true
            }
            return
        }
        let customs = zip(fields[index].sources, fields[index].customs)
        let haveAll = customs.allSatisfy { $0 == nil || $1 != nil }
        guard !haveAll || !NamingCustoms.areChainsOfManyLengths(customs.compactMap(\.1)) else {
            return
        }
        for table in fields[index].customs.indices {
            fields[index].customs[table]?.areChains = false
        }
    }

    /// The names of all records; nil where there are no names in two parts.
    mutating func recordNames() -> RecordNames? {
        if let knownNames { return knownNames }
        let names = readRecordNames()
        knownNames = .some(names)
        return names
    }

    /// Per table, the names of its records in ascending order; empty where there are no names in two parts.
    mutating func namesInOrder() -> [[NamedRow]] {
        if let knownOrder { return knownOrder }
        let order =
            recordNames().map { names in
                tables.indices.map { table in
                    (0..<tables[table].rowCount).compactMap { row in
                        names.name(table: table, row: row).map { NamedRow(name: $0, row: row) }
                    }.sorted { ($0.name, $0.row) < ($1.name, $1.row) }
                }
            } ?? []
        knownOrder = order
        return order
    }

    /// Per table, its records in the order of their given names together with the whole name of a relative, who
    /// tells namesakes apart; empty where no list knows any.
    func namesWithRelatives() -> [[NamedRow]] {
        let kin = [FieldRole.motherName, .fatherName, .relativeName].lazy.compactMap { role in
            fields.first { $0.role == role }
        }.first
        guard let kin, let given = fields.first(where: { $0.role == .givenName }) else { return [] }
        var columns = NameColumns(tables: tables, wholeNames: wholeNames)
        let givenCodes = columns.column(given)
        let kinCodes = columns.column(kin)
        var index = columns.takeIndex()
        let values = NameValues(index: &index)
        var start = 0
        return tables.map { table in
            defer { start += table.rowCount }
            return (0..<table.rowCount).compactMap { row -> NamedRow? in
                let own = values.nameGroup[Int(givenCodes[start + row])]
                let other = kinCodes[start + row]
                guard own != 0, other != 0 else { return nil }
                return NamedRow(name: UInt64(own) << 32 | UInt64(other), row: row)
            }.sorted { ($0.name, $0.row) < ($1.name, $1.row) }
        }
    }

    private func readRecordNames() -> RecordNames? {
        // Where nobody has a surname, the father's name tells as much.
        let family = [FieldRole.surname, .fatherName, .motherName].lazy.compactMap { role in
            fields.first { $0.role == role }
        }.first
        guard let given = fields.first(where: { $0.role == .givenName }), let surname = family
        else { return nil }
        var columns = NameColumns(tables: tables, wholeNames: wholeNames)
        let givenCodes = columns.column(given)
        let surnameCodes = columns.column(surname)
        var index = columns.takeIndex()
        var starts: [Int] = []
        var first = 0
        for table in tables {
            starts.append(first)
            first += table.rowCount
        }
        return RecordNames(
            given: givenCodes, surname: surnameCodes, values: NameValues(index: &index),
            starts: starts)
    }

    /// Pairs of one name above which they are left out: trying them all would take long, and chance
    /// speaks for most of them.
    private static var mostPairsOfOneName: Int { 1_000 }

    /// Calls with the places of each name that two ascending lists of names have in common.
    static func forEachCommonName(
        _ left: [UInt64], _ right: [UInt64], _ body: (Range<Int>, Range<Int>) -> Void
    ) {
        var i = 0
        var j = 0
        while i < left.count, j < right.count {
            let name = max(left[i], right[j])
            while i < left.count, left[i] < name { i += 1 }
            while j < right.count, right[j] < name { j += 1 }
            let first = i..<i + left[i...].prefix { $0 == name }.count
            let second = j..<j + right[j...].prefix { $0 == name }.count
            if first.count * second.count <= mostPairsOfOneName, !first.isEmpty {
                body(first, second)
            }
            i = first.upperBound
            j = second.upperBound
        }
    }
}

extension FieldSource {
    /// The column of whole names that a part of a name is taken from.
    var wholeNames: Int? {
        if case .derived(.partOfFullName(let column, _)) = self { column } else { nil }
    }
}
