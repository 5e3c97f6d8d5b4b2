// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension PreparedTables {
    /// Puts into their own cells what was written into a neighbour's: a telephone number among the e-mail
    /// addresses, an age among the dates of birth, the town behind the street.
    mutating func rightNeighbours(_ table: Int) {
        if let columns = only([.phone, .email], table) { rewrite(columns, .contacts, table) }
        if let columns = only([.dateOfBirth, .age], table), let birth = columns[0] {
            let format = tables[table].dateFormat(ofColumn: birth, recognized: self.columns[table])
            rewrite(columns, .births(DateReader(format: format)), table)
        }
        if let street = only([.streetAddress, .locality], table) {
            let rest = [FieldRole.region, .postcode].map { only([$0], table)?[0] }
            rewrite(street + rest, .address, table)
        }
    }

    /// The columns of some roles; nil where there is not one of each, or only its values say what it is: weeks of
    /// something else look like ages.
    private func only(_ roles: [FieldRole], _ table: Int) -> [Int?]? {
        var found: [Int?] = []
        for role in roles {
            let holders = columns[table].filter { $0.role == role }
            guard holders.count == 1, holders[0].isSaidByHeader else { return nil }
            found.append(holders[0].index)
        }
        return found
    }

    /// Rewrites rows of some columns, of which some may be missing.
    private mutating func rewrite(_ places: [Int?], _ rewrite: CellRewrite, _ table: Int) {
        // Nearly all values are in their place, which each has to be asked once.
        let mayConcern = places.enumerated().map { part, place -> [Bool] in
            guard let values = place.map({ tables[table].columns[$0].values }) else { return [] }
            return [false] + rewrite.mayConcern(values, place: part)
        }
        guard mayConcern.contains(where: { $0.contains(true) }) else { return }
        var codes = places.map { $0.map { TextCodes(tables[table].columns[$0]) } }
        var hasChanged = false
        for row in 0..<tables[table].rowCount {
            let cells = places.map { $0.map { Int(tables[table].columns[$0].codes[row]) } ?? 0 }
            guard zip(mayConcern, cells).contains(where: { !$0.isEmpty && $0[$1] }) else {
                continue
            }
            let texts = zip(places, cells).map { place, code -> String? in
                guard let place, code != 0 else { return nil }
                return tables[table].columns[place].values[code - 1]
            }
            let made = rewrite.apply(texts)
            guard let made else { continue }
            hasChanged = true
            for (part, text) in zip(places.indices, made) {
                codes[part]?.set(row, text)
            }
        }
        guard hasChanged else { return }
        for (place, codes) in zip(places, codes) {
            if let place, let codes { tables[table].columns[place] = codes.column }
        }
        note(.rewrite(columns: places.map { $0.map { key(table, $0) } }, rewrite), of: table)
    }
}

/// A column whose cells are changed one by one.
private struct TextCodes {
    private(set) var column: TableColumn
    private var known: [String: UInt32] = [:]

    init(_ column: TableColumn) { self.column = column }

    mutating func set(_ row: Int, _ text: String?) {
        guard let text else {
            column.codes[row] = 0
            return
        }
        // Most columns are never changed, and need no table of their values.
        if known.isEmpty {
            for index in 0..<column.values.count where known[column.values[index]] == nil {
                known[column.values[index]] = UInt32(index + 1)
            }
        }
        let code = known[text] ?? UInt32(column.values.append(text.utf8) + 1)
        known[text] = code
        column.codes[row] = code
    }
}
