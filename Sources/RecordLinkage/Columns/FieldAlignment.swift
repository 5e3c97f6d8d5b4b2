// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Finds out which columns of several tables say the same of people.
///
/// Columns are put together by role; where a role occurs several times in a table, by the likeness of
/// headers and by common values; columns without a telling role by equal headers. What one table keeps
/// in parts and another whole is reported as a ``FieldDerivation``. A field that only one of several
/// tables has is left out, as nothing can be compared with it. With a single table, every column that
/// can be compared is a field.
public enum FieldAlignment {
    /// Aligns the columns of tables.
    ///
    /// - Parameters:
    ///   - tables: The tables.
    ///   - columns: For each table, its columns as recognised by ``ColumnRecognition``.
    /// - Returns: Fields, names and dates first; each column is in at most one field, unless something
    ///   is derived from it.
    public static func align(
        _ tables: [RecordTable], _ columns: [[RecognizedColumn]]
    ) -> [AlignedField] {
        var alignment = Alignment(tables: tables, columns: columns)
        alignment.makeFields()
        return alignment.fields
    }
}

/// The work of one alignment.
private struct Alignment {
    let tables: [RecordTable]
    /// Per table, the columns that are in no field yet.
    var free: [[RecognizedColumn]]
    var fields: [AlignedField] = []

    /// In how many tables a field must be to be of use.
    var needed: Int { min(2, tables.count) }

    init(tables: [RecordTable], columns: [[RecognizedColumn]]) {
        self.tables = tables
        free = columns.map { $0.filter { $0.role != .ignored && $0.role != .recordID } }
    }

    func column(_ table: Int, _ role: FieldRole) -> Int? {
        free[table].first { $0.role == role }?.index
    }

    mutating func makeFields() {
        alignNames()
        alignBirth()
        alignStreets()
        for role in FieldRole.allCases where role != .category && role != .text { alignRole(role) }
        alignByHeader()
        numberNames()
    }

    // MARK: Derivations

    /// Given names and surnames on one side, whole names on another.
    private mutating func alignNames() {
        let parts: [(FieldRole, FieldDerivation.NamePart)] = [
            (.givenName, .given), (.middleName, .middle), (.surname, .surname),
            (.secondSurname, .secondSurname),
        ]
        func isSplit(_ table: Int) -> Bool {
            column(table, .givenName) != nil && column(table, .surname) != nil
        }
        guard tables.indices.contains(where: isSplit) else { return }
        var whole: [Int?] = []
        for table in tables.indices {
            let full = isSplit(table) ? nil : column(table, .fullName)
            whole.append(full)
            // A whole name beside its parts repeats them, and would count twice.
            if isSplit(table) { free[table].removeAll { $0.role == .fullName } }
        }
        guard whole.contains(where: { $0 != nil }) else { return }
        for (role, part) in parts where tables.indices.contains(where: { column($0, role) != nil })
        {
            let sources: [FieldSource?] = tables.indices.map { table in
                if let own = column(table, role) { return .column(own) }
                return whole[table].map { .derived(.partOfFullName(column: $0, part: part)) }
            }
            add(role, sources, ["One table has whole names, another their parts."])
        }
        for table in tables.indices where whole[table] != nil {
            free[table].removeAll { $0.role == .fullName }
        }
    }

    private mutating func alignBirth() {
        let hasAnyDate = tables.indices.contains { column($0, .dateOfBirth) != nil }
        let hasParts = tables.indices.contains {
            column($0, .birthYear) != nil && column($0, .birthMonth) != nil
        }
        let ages = tables.indices.map { column($0, .age) }
        let agesNeeded = tables.indices.contains { table in
            ages[table] != nil && column(table, .dateOfBirth) == nil
                && column(table, .birthYear) == nil
        }
        if tables.count > 1, agesNeeded {
            let sources: [FieldSource?] = tables.indices.map { table in
                if let age = ages[table] { return .column(age) }
                if let date = column(table, .dateOfBirth) {
                    return .derived(.ageFromDate(column: date))
                }
                return column(table, .birthYear).map { .derived(.ageFromYear(column: $0)) }
            }
            add(
                .age, sources, ["One table has ages where another has dates of birth."],
                keeping: true)
            for table in tables.indices { free[table].removeAll { $0.role == .age } }
        }
        guard hasParts || (hasAnyDate && tables.indices.contains { column($0, .birthYear) != nil })
        else {
            return
        }
        let sources: [FieldSource?] = tables.indices.map { table in
            if let date = column(table, .dateOfBirth) { return .column(date) }
            return column(table, .birthYear).map {
                .derived(
                    .dateFromParts(
                        year: $0, month: column(table, .birthMonth), day: column(table, .birthDay)))
            }
        }
        guard add(.dateOfBirth, sources, ["Year, month and day stand in columns of their own."])
        else {
            return
        }
        // Parts beside a whole date repeat it.
        for table in tables.indices {
            free[table].removeAll { [.birthYear, .birthMonth, .birthDay].contains($0.role) }
        }
    }

    /// House numbers in a column of their own on one side, in the street on another.
    private mutating func alignStreets() {
        let numbers = tables.indices.map { column($0, .streetNumber) }
        let streets = tables.indices.map { column($0, .streetAddress) }
        guard tables.count > 1, numbers.contains(where: { $0 != nil }),
            tables.indices.contains(where: { numbers[$0] == nil && streets[$0] != nil })
        else { return }
        add(
            .streetNumber,
            tables.indices.map { table in
                if let own = numbers[table] { return .column(own) }
                return streets[table].map { .derived(.houseNumber(inStreet: $0)) }
            }, ["One table has house numbers in a column of their own, another in the street."],
            keeping: true)
        add(
            .streetAddress,
            tables.indices.map { table in
                streets[table].map {
                    numbers[table] == nil ? .derived(.streetWithoutNumber(column: $0)) : .column($0)
                }
            }, [])
        for table in tables.indices { free[table].removeAll { $0.role == .streetNumber } }
    }

    // MARK: Columns

    private mutating func alignRole(_ role: FieldRole) {
        while true {
            let candidates = free.map { $0.filter { $0.role == role } }
            guard candidates.count(where: { !$0.isEmpty }) >= needed else { return }
            // Numbers of two authorities are not one field, whatever else there is to choose from.
            let isNumber = tables.count > 1 && (role == .identifier || role == .groupNumber)
            if !isNumber, candidates.allSatisfy({ $0.count <= 1 }) {
                let same = tables.count > 1 ? ["Both are taken for \(role.rawValue)."] : []
                add(role, candidates.map { $0.first.map { .column($0.index) } }, same)
                return
            }
            guard alignMostAlike(role, candidates, least: isNumber ? Self.leastOfNumbers : nil)
            else { return }
        }
    }

    /// How alike two columns of numbers must be to be taken for numbers of one authority: they have some
    /// value in common, or half of their headers.
    static let leastOfNumbers = 0.5

    /// Puts the two most similar columns together, and with them the most similar of every other table.
    ///
    /// - Parameter least: What columns must reach to be put together, if anything.
    /// - Returns: Whether there was a field to add.
    private mutating func alignMostAlike(
        _ role: FieldRole, _ candidates: [[RecognizedColumn]], least: Double?
    ) -> Bool {
        guard tables.count > 1 else {
            return add(role, [candidates[0].first.map { .column($0.index) }], [])
        }
        func suffices(_ likeness: Double, _ a: FieldPlace, _ b: FieldPlace) -> Bool {
            guard let least else { return true }
            return likeness >= least || haveCommonValues(a, b)
        }
        var best: (likeness: Double, table: Int, column: RecognizedColumn)?
        for left in candidates.indices {
            for right in candidates.indices where right > left {
                for a in candidates[left] {
                    for b in candidates[right] {
                        let likeness = likeness(left, a, right, b)
                        guard likeness > best?.likeness ?? -1,
                            suffices(likeness, (left, a), (right, b))
                        else { continue }
                        best = (likeness, left, a)
                    }
                }
            }
        }
        guard let best else { return false }
        let sources: [FieldSource?] = candidates.indices.map { table in
            if table == best.table { return .column(best.column.index) }
            // The first of equals, in the order of the table.
            return candidates[table].reduce(nil) { chosen, next -> (Double, Int)? in
                let likeness = likeness(best.table, best.column, table, next)
                return likeness > chosen?.0 ?? -1
                    && suffices(likeness, (best.table, best.column), (table, next))
                    ? (likeness, next.index) : chosen
            }.map { .column($0.1) }
        }
        return add(
            role, sources,
            [
                candidates.contains { $0.count > 1 }
                    ? "Chosen among several of the same role by header and common values."
                    : "Both are taken for \(role.rawValue)."
            ])
    }

    /// Columns that are left, and have the same header.
    private mutating func alignByHeader() {
        guard tables.count > 1 else {
            for column in free[0] {
                add(column.role, [.column(column.index)], [], name: column.name)
            }
            return
        }
        for first in tables.indices {
            for column in free[first] {
                let sources: [FieldSource?] = tables.indices.map { table in
                    if table == first { return .column(column.index) }
                    if table < first { return nil }
                    let alike = free[table].filter {
                        HeaderName($0.name).joined == HeaderName(column.name).joined
                            || (isGeneric($0) && isGeneric(column)
                                && likeness(first, column, table, $0) >= 1.2)
                    }
                    return alike.first.map { .column($0.index) }
                }
                let members = sources.enumerated().compactMap { table, source in
                    free[table].first { source == .column($0.index) }
                }
                let role = members.reduce(column) { $1.confidence > $0.confidence ? $1 : $0 }.role
                add(
                    role, sources, ["The headers are the same, or the values have much in common."],
                    name: column.name)
            }
        }
    }

    private func isGeneric(_ column: RecognizedColumn) -> Bool {
        column.role == .category || column.role == .text
    }

    /// Likeness of headers, 0 to 1, and share of common values, 0 to 1, together.
    private func likeness(
        _ left: Int, _ a: RecognizedColumn, _ right: Int, _ b: RecognizedColumn
    ) -> Double {
        HeaderLikeness.of(a.name, b.name)
            + ValueOverlap.share(
                tables[left].columns[a.index].values, tables[right].columns[b.index].values)
    }

    private typealias FieldPlace = (table: Int, column: RecognizedColumn)

    private func haveCommonValues(_ a: FieldPlace, _ b: FieldPlace) -> Bool {
        ValueOverlap.share(
            tables[a.table].columns[a.column.index].values,
            tables[b.table].columns[b.column.index].values) > 0
    }

    @discardableResult
    private mutating func add(
        _ role: FieldRole, _ sources: [FieldSource?], _ reasons: [String], name: String? = nil,
        keeping: Bool = false
    ) -> Bool {
        guard sources.count(where: { $0 != nil }) >= needed else { return false }
        fields.append(
            AlignedField(
                name: name ?? role.rawValue, role: role, sources: sources,
                reasons: tables.count > 1 ? reasons : []))
        guard !keeping else { return true }
        for (table, source) in sources.enumerated() {
            for index in source?.columns ?? [] { free[table].removeAll { $0.index == index } }
        }
        return true
    }

    /// `phone`, `phone-2`: no two fields have the same name.
    private mutating func numberNames() {
        var used: Set<String> = []
        for index in fields.indices {
            let base = fields[index].name
            var number = 2
            while !used.insert(fields[index].name).inserted {
                fields[index].name = "\(base)-\(number)"
                number += 1
            }
        }
    }
}

extension FieldSource {
    /// The columns the field is taken from.
    public var columns: [Int] {
        switch self {
        case .column(let index): [index]
        case .derived(.dateFromParts(let year, let month, let day)):
            [year] + [month, day].compactMap { $0 }
        case .derived(.partOfFullName(let column, _)), .derived(.ageFromDate(let column)),
            .derived(.ageFromYear(let column)), .derived(.houseNumber(let column)),
            .derived(.streetWithoutNumber(let column)):
            [column]
        }
    }
}

/// How like two headers are.
private enum HeaderLikeness {
    /// Share of pairs of neighbouring letters that both have (Dice), 1 for equal headers.
    static func of(_ a: String, _ b: String) -> Double {
        let (left, right) = (Array(HeaderName(a).joined.utf8), Array(HeaderName(b).joined.utf8))
        if left == right { return 1 }
        guard left.count > 1, right.count > 1 else { return 0 }
        func pairs(_ text: [UInt8]) -> Set<UInt16> {
            Set(zip(text, text.dropFirst()).map { UInt16($0) << 8 | UInt16($1) })
        }
        let (first, second) = (pairs(left), pairs(right))
        return 2 * Double(first.intersection(second).count) / Double(first.count + second.count)
    }
}

/// How many distinct values two columns have in common, estimated from the values with the least hashes.
private enum ValueOverlap {
    static func share(_ a: ValueDictionary, _ b: ValueDictionary) -> Double {
        let (left, right) = (leastHashes(a), leastHashes(b))
        guard let lastLeft = left.last, let lastRight = right.last else { return 0 }
        // Only hashes below both last ones were looked for on both sides.
        let limit = min(lastLeft, lastRight)
        let first = Set(left.prefix { $0 <= limit })
        let second = Set(right.prefix { $0 <= limit })
        let union = first.union(second).count
        return union == 0 ? 0 : Double(first.intersection(second).count) / Double(union)
    }

    private static func leastHashes(_ values: ValueDictionary) -> [UInt64] {
        let bytes = values.bytes.span
        var hashes = (0..<values.count).map {
            ColumnSample.hash(bytes, values.range($0).lowerBound, values.range($0).upperBound)
        }
        hashes.sort()
        return Array(hashes.prefix(512))
    }
}
