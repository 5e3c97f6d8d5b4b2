// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension Alignment {
    /// Given names and surnames on one side, whole names on another.
    mutating func alignNames() {
        let parts: [(FieldRole, FieldDerivation.NamePart)] = [
            (.givenName, .given), (.middleName, .middle), (.surname, .surname),
            (.secondSurname, .secondSurname),
        ]
        let chains = nameChains()
        // A given name without a surname is a part too, where the list has no whole names.
        func isSplit(_ table: Int) -> Bool {
            chains[table] != nil
                || column(table, .givenName) != nil
                    && (column(table, .surname) != nil || column(table, .fullName) == nil)
        }
        guard tables.indices.contains(where: isSplit) else { return alignMiddleNames() }
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
            if chains.contains(where: { $0?.isWithoutFamily == true }) {
                fields[fields.count - 1].isChainByPlace = true
            }
        }
        for table in tables.indices where whole[table] != nil {
            free[table].removeAll { $0.role == .fullName }
        }
    }

    /// Whole names on all sides, beside which one has the middle names in a column of their own.
    private mutating func alignMiddleNames() {
        let wholes = tables.indices.map { column($0, .fullName) }
        let middles = tables.indices.map { wholes[$0] == nil ? nil : column($0, .middleName) }
        guard middles.contains(where: { $0 != nil }),
            zip(wholes, middles).contains(where: { $0 != nil && $1 == nil })
        else { return }
        let parts: [(FieldRole, FieldDerivation.NamePart)] = [
            (.givenName, .given), (.middleName, .middle), (.surname, .surname),
            (.secondSurname, .secondSurname),
        ]
        for (role, part) in parts {
            let sources: [FieldSource?] = tables.indices.map { table in
                guard let whole = wholes[table] else { return nil }
                guard let middle = middles[table] else {
                    return .derived(.partOfFullName(column: whole, part: part))
                }
                if role == .middleName { return .column(middle) }
                return .derived(
                    .partOfFullName(column: whole, part: part == .given ? .givenNames : part))
            }
            add(role, sources, ["One table has middle names in a column of their own."])
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
}
