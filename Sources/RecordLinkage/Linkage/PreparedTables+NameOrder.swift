// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension PreparedTables {
    /// Puts given names and surnames back into their columns in the rows of clerks who wrote them in another
    /// order.
    ///
    /// The list itself tells: what most rows have as a surname is none of the few people's own name. Lists in
    /// which it is rare are left as they are; names that have changed places are compared crosswise anyway.
    mutating func rightNameOrder(_ table: Int) {
        func column(_ role: FieldRole) -> Int? {
            let found = columns[table].filter { $0.role == role }
            return found.count == 1 ? found[0].index : nil
        }
        guard let given = column(.givenName), let surname = column(.surname) else { return }
        let places = [given, surname] + [column(.secondSurname)].compactMap(\.self)
        var order = NameOrder(places.map { tables[table].columns[$0] })
        guard let rows = order.misplaced(surnames: tables[table].columns[surname].values) else {
            return
        }
        note(.order(columns: places.map { key(table, $0) }, order.habit), of: table)
        let share = Int(
            (100 * Double(rows.count) / Double(max(1, tables[table].rowCount))).rounded())
        // A column's codes stand for its own values: all get those of all.
        var values = ValueDictionary()
        var starts: [UInt32] = []
        for place in places {
            starts.append(UInt32(values.count))
            let own = tables[table].columns[place].values
            for index in 0..<own.count { values.append(own[index].utf8) }
        }
        let shifted = zip(places, starts).map { place, start in
            tables[table].columns[place].codes.map { $0 == 0 ? 0 : $0 + start }
        }
        for (position, place) in places.enumerated() {
            tables[table].columns[place].codes = shifted[position]
            tables[table].columns[place].values = values
        }
        for (row, from) in rows {
            for (position, source) in from.enumerated() {
                tables[table].columns[places[position]].codes[row] =
                    shifted[source][row]
            }
        }
        for index in columns[table].indices where places.contains(columns[table][index].index) {
            columns[table][index].reasons.append(
                "In \(share) % of the rows the names stood in one another's columns, and were put right."
            )
        }
    }
}
