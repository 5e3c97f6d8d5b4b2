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
    /// Per table, the column that is its key.
    private let keys: [[RecognizedColumn]]
    var fields: [AlignedField] = []
    let witness: NumberWitness

    /// In how many tables a field must be to be of use.
    var needed: Int { min(2, tables.count) }

    init(tables: [RecordTable], columns: [[RecognizedColumn]]) {
        self.tables = tables
        keys = columns.map { $0.filter { $0.role == .recordID } }
        witness = NumberWitness(tables: tables, columns: columns)
        free = columns.map { $0.filter { $0.role != .ignored && $0.role != .recordID } }
    }

    func column(_ table: Int, _ role: FieldRole) -> Int? {
        free[table].first { $0.role == role }?.index
    }

    mutating func makeFields() {
        alignNames()
        alignBirth()
        alignStreets()
        for role in FieldRole.allCases where role != .category && role != .text {
            if Self.placesOfPeople.contains(role), hasBetterPartner(role) { continue }
            alignRole(role)
        }
        alignNumbers()
        alignByValues()
        for role in Self.placesOfPeople { alignRole(role) }
        alignByHeader()
        undressNumbers()
        numberNames()
    }

    /// Marks fields of numbers whose letters tell nobody apart.
    private mutating func undressNumbers() {
        for index in fields.indices where fields[index].role == .identifier {
            let places = fields[index].sources.enumerated().compactMap { table, source in
                source.flatMap(TextColumn.column).map {
                    NumberWitness.Place(table: table, column: $0)
                }
            }
            guard witness.lettersTellNothing(places) else { continue }
            fields[index].isDigitsAlone = true
            fields[index].reasons.append(
                "Compared by digits alone: the letters about them come and go.")
        }
    }

    // MARK: Derivations

    /// Given names and surnames on one side, whole names on another.
    private mutating func alignNames() {
        let parts: [(FieldRole, FieldDerivation.NamePart)] = [
            (.givenName, .given), (.middleName, .middle), (.surname, .surname),
            (.secondSurname, .secondSurname),
        ]
        let chains = nameChains()
        func isSplit(_ table: Int) -> Bool {
            chains[table] != nil
                || column(table, .givenName) != nil && column(table, .surname) != nil
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
        let hasChain = chains.contains { $0 != nil }
        // Taken from the free columns at the end: each part of a chain is made of all of them.
        for (role, part) in parts
        where tables.indices.contains(where: { column($0, role) != nil })
            || hasChain && part != .secondSurname
        {
            let all = hasChain ? part : wholePart(part)
            let sources: [FieldSource?] = tables.indices.map { table in
                if let chain = chains[table] {
                    return .derived(.partOfChain(columns: chain.columns, part: part))
                }
                if let own = column(table, role) { return .column(own) }
                return whole[table].map { .derived(.partOfFullName(column: $0, part: all)) }
            }
            add(role, sources, ["One table has whole names, another their parts."])
        }
        for table in tables.indices where whole[table] != nil {
            free[table].removeAll { $0.role == .fullName }
        }
    }

    /// The part of whole names that goes with a column: where no list has second given names or second
    /// surnames in a column of their own, the columns of the first ones often hold both.
    private func wholePart(_ part: FieldDerivation.NamePart) -> FieldDerivation.NamePart {
        func holdsSeveral(_ role: FieldRole, _ second: FieldRole) -> Bool {
            guard !tables.indices.contains(where: { column($0, second) != nil }) else {
                return false
            }
            return tables.indices.contains { table in
                guard let names = column(table, role).map({ tables[table].columns[$0] }) else {
                    return false
                }
                let isCompound =
                    [false] + (0..<names.values.count).map { names.values[$0].contains(" ") }
                let filled = names.codes.count { $0 != 0 }
                return Double(names.codes.count { isCompound[Int($0)] }) > 0.1 * Double(filled)
            }
        }
        return switch part {
        case .given where holdsSeveral(.givenName, .middleName): .givenNames
        case .surname where holdsSeveral(.surname, .secondSurname): .surnames
        default: part
        }
    }

    /// Per table, the columns that make one name together; nil where there are none, or where no other
    /// table writes such names into one column.
    private func nameChains() -> [NameChain?] {
        tables.indices.map { table in
            let wholes = tables.indices.compactMap { other -> TableColumn? in
                guard other != table, column(other, .givenName) == nil,
                    column(other, .fatherName) == nil
                else { return nil }
                return column(other, .fullName).map { tables[other].columns[$0] }
            }
            return NameChain(tables[table], free[table], wholes: wholes)
        }
    }

    private mutating func alignBirth() {
        let hasAnyDate = tables.indices.contains { column($0, .dateOfBirth) != nil }
        let hasParts = tables.indices.contains {
            column($0, .birthYear) != nil && column($0, .birthMonth) != nil
        }
        let ages = tables.indices.map { column($0, .age) }
        let agesNeeded = tables.indices.contains { table in
            guard let age = ages[table] else { return false }
            return column(table, .birthYear) == nil
                && (column(table, .dateOfBirth).map { isOftenAlone(table, age, beside: $0) } ?? true)
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

    /// Whether many records have an age and no date.
    private func isOftenAlone(_ table: Int, _ age: Int, beside date: Int) -> Bool {
        let (ages, dates) = (tables[table].columns[age].codes, tables[table].columns[date].codes)
        let alone = ages.indices.count { ages[$0] != 0 && dates[$0] == 0 }
        return Double(alone) >= 0.1 * Double(tables[table].rowCount)
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
    /// value in common, or half of their headers, or records with the same digits bear the same names.
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
                || witness.areOneNumber(
                    .init(table: a.table, column: a.column.index),
                    .init(table: b.table, column: b.column.index))
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

    /// Numbers of persons that one table calls by another role than the other, its own key included.
    ///
    /// Records with the same digits bear the same names. Two keys are
    /// never compared: lists that are linked share none.
    private mutating func alignNumbers() {
        guard tables.count > 1 else { return }
        let roles: Set<FieldRole> = [.identifier, .groupNumber, .text, .phone]
        for first in tables.indices {
            for second in tables.indices where second > first {
                let left = free[first].filter { roles.contains($0.role) } + keys[first]
                let right = free[second].filter { roles.contains($0.role) } + keys[second]
                for a in left {
                    for b in right
                    where (a.role == .identifier || b.role == .identifier)
                        && witness.areOneNumber(
                            .init(table: first, column: a.index),
                            .init(table: second, column: b.index))
                    {
                        add(
                            .identifier,
                            tables.indices.map {
                                $0 == first
                                    ? .column(a.index) : $0 == second ? .column(b.index) : nil
                            }, ["Records with the same number bear the same names."])
                        return
                    }
                }
            }
        }
    }

    private static let placesOfPeople: [FieldRole] = [
        .locality, .region, .country, .birthplace, .nationality,
    ]

    /// Whether the columns of a role have no value in common, and one of them has most of its values in
    /// common with a column of another role: a town and a country may both be called the place of birth.
    private func hasBetterPartner(_ role: FieldRole) -> Bool {
        guard tables.count == 2, let a = column(0, role), let b = column(1, role) else {
            return false
        }
        func common(_ left: Int, _ right: Int) -> (common: Int, shorter: Int) {
            ValueOverlap.common(
                tables[0].columns[left].values, tables[1].columns[right].values)
        }
        guard common(a, b).common == 0 else { return false }
        let others = free.map { $0.filter { Self.placesOfPeople.contains($0.role) }.map(\.index) }
        let pairs =
            others[1].filter { $0 != b }.map { common(a, $0) }
            + others[0].filter { $0 != a }.map { common($0, b) }
        return pairs.contains { Self.leastPlaces <= $0.common && $0.shorter <= 2 * $0.common }
    }

    /// Names of places that two columns must have in common to be of one kind.
    private static let leastPlaces = 3

    /// Words for places and for what people are, which tables call by different roles, but which are
    /// the same words.
    private mutating func alignByValues() {
        guard tables.count == 2 else { return }
        let roles: Set<FieldRole> = [
            .locality, .streetAddress, .region, .country, .birthplace, .nationality, .language,
            .occupation, .category, .text,
        ]
        for a in free[0] where roles.contains(a.role) {
            let shares = free[1].filter { roles.contains($0.role) && $0.role != a.role }.map { b in
                let (common, shorter) = ValueOverlap.common(
                    tables[0].columns[a.index].values, tables[1].columns[b.index].values)
                let arePlaces = [a.role, b.role].allSatisfy(Self.placesOfPeople.contains)
                let least = arePlaces ? Self.leastPlaces : 6
                return (column: b, share: common < least ? 0 : Double(common) / Double(shorter))
            }
            guard let best = shares.max(by: { $0.share < $1.share }), best.share >= 0.5 else {
                continue
            }
            let role = a.confidence >= best.column.confidence ? a.role : best.column.role
            add(
                role, [.column(a.index), .column(best.column.index)],
                ["Most values of one column are found in the other."])
        }
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
        HeaderLikeness.of(a.name, b.name) - HeaderLikeness.generations(a.name, b.name)
            + ValueOverlap.share(
                tables[left].columns[a.index].values, tables[right].columns[b.index].values,
                ValueOverlap.Spelling(a.role))
    }

    private typealias FieldPlace = (table: Int, column: RecognizedColumn)

    private func haveCommonValues(_ a: FieldPlace, _ b: FieldPlace) -> Bool {
        ValueOverlap.share(
            tables[a.table].columns[a.column.index].values,
            tables[b.table].columns[b.column.index].values, ValueOverlap.Spelling(a.column.role))
            > 0
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
        case .derived(.partOfChain(let columns, _)): columns
        }
    }
}

/// How like two headers are.
private enum HeaderLikeness {
    /// 1 where one header speaks of a grandparent and the other does not, else 0.
    static func generations(_ a: String, _ b: String) -> Double {
        HeaderName(a).namesGrandparent == HeaderName(b).namesGrandparent ? 0 : 1
    }

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
