// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension Alignment {
    static let placesOfPeople: [FieldRole] = [
        .locality, .region, .country, .birthplace, .nationality,
    ]

    /// Whether the columns of a role have no value in common, and one of them has most of its values in
    /// common with a column of another role: a town and a country may both be called the place of birth.
    func hasBetterPartner(_ role: FieldRole) -> Bool {
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

    /// Share of the values of the shorter column that the other must have; places are spelled in many ways, and all
    /// the more by offices of two languages.
    private static let leastShare = 0.5, leastShareOfPlaces = 0.25

    /// Names of places that two columns must have in common to be of one kind.
    private static let leastPlaces = 3

    /// Names of relatives that one list calls the mother's, and another the guardian's or that of whoever the
    /// family is known by: where the same names stand in both, they are mostly the same women and men.
    mutating func alignRelatives() {
        guard tables.count == 2 else { return }
        let kinds: [FieldRole] = [.motherName, .fatherName, .relativeName]
        let left = free[0].filter { kinds.contains($0.role) }
        let right = free[1].filter { kinds.contains($0.role) }
        for a in left {
            for b in right where a.role == .relativeName || b.role == .relativeName {
                let (common, shorter) = ValueOverlap.common(
                    tables[0].columns[a.index].values, tables[1].columns[b.index].values)
                guard common >= Self.leastRelatives, common * 20 >= shorter else { continue }
                add(
                    .relativeName, [.column(a.index), .column(b.index)],
                    ["Both name a relative, and have names in common."])
                return
            }
        }
    }

    /// Whole names of relatives that both lists must have.
    private static let leastRelatives = 6

    /// Words for places and for what people are, which tables call by different roles, but which are
    /// the same words.
    mutating func alignByValues() {
        guard tables.count == 2 else { return }
        let roles: Set<FieldRole> = [
            .locality, .streetAddress, .region, .country, .birthplace, .nationality, .language,
            .occupation, .category, .text,
        ]
        for a in free[0] where roles.contains(a.role) {
            let partners = free[1].filter { roles.contains($0.role) && $0.role != a.role }
                .compactMap { b -> (column: RecognizedColumn, share: Double)? in
                    let (common, shorter) = ValueOverlap.common(
                        tables[0].columns[a.index].values, tables[1].columns[b.index].values)
                    let arePlaces = [a.role, b.role].allSatisfy(Self.placesOfPeople.contains)
                    let share = Double(common) / Double(max(1, shorter))
                    return common >= (arePlaces ? Self.leastPlaces : 6)
                        && share >= (arePlaces ? Self.leastShareOfPlaces : Self.leastShare)
                        ? (b, share) : nil
                }
            guard let best = partners.max(by: { $0.share < $1.share }) else { continue }
            let role = a.confidence >= best.column.confidence ? a.role : best.column.role
            add(
                role, [.column(a.index), .column(best.column.index)],
                ["Most values of one column are found in the other."])
        }
    }

    /// Of three tables or more, gives fields that one lacks its column with the same words, whatever it was
    /// taken for.
    mutating func completeByValues() {
        guard tables.count > 2 else { return }
        let generic: Set<FieldRole> = [.category, .text, .locality, .region, .birthplace, .country]
        for index in fields.indices where generic.contains(fields[index].role) {
            for table in tables.indices where fields[index].sources[table] == nil {
                let found = free[table].first { column in
                    generic.contains(column.role)
                        && fields[index].sources.enumerated().contains { other, source in
                            guard case .column(let known) = source else { return false }
                            let (common, shorter) = ValueOverlap.common(
                                tables[other].columns[known].values,
                                tables[table].columns[column.index].values)
                            return common >= 6 && common * 2 >= shorter
                        }
                }
                guard let found else { continue }
                fields[index].sources[table] = .column(found.index)
                free[table].removeAll { $0.index == found.index }
            }
        }
    }

    /// Columns that are left, and have the same header.
    mutating func alignByHeader() {
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
}
