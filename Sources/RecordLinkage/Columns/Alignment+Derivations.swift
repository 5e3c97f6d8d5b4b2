// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension Alignment {
    mutating func alignBirth() {
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
    mutating func alignStreets() {
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
}
