// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension PreparedTables {
    /// Gives fields of ages that all lists have as ages the years that have passed between the lists.
    ///
    /// Ages are brought to the latest list, so that none is below nothing.
    mutating func shiftAges() {
        for index in fields.indices where fields[index].role == .age {
            let sources = fields[index].sources
            guard !sources.contains(where: { $0?.birthColumn != nil }),
                sources.count(where: { $0 != nil }) > 1,
                let first = sources.firstIndex(where: { $0 != nil })
            else { continue }
            let names = recordNames()
            guard let names else { return }
            let known = ages(of: fields[index], names)
            var later = [Int](repeating: 0, count: tables.count)
            for table in tables.indices where table != first && sources[table] != nil {
                later[table] = Self.years(from: known[first], to: known[table])
            }
            let latest = later.max() ?? 0
            guard let earliest = later.min(), earliest != latest else { continue }
            fields[index].ageShifts = tables.indices.map { latest - later[$0] }
            let shifts = tables.indices.filter { sources[$0] != nil && later[$0] != latest }
                .map { "\(tables[$0].source) by \(latest - later[$0])" }
            fields[index].reasons.append(
                "The ages are of different years: most people of one name have grown older by the same number. Ages are compared as of the latest list, those of \(shifts.joined(separator: ", ")) years added."
            )
        }
    }

    private typealias NamedAge = (name: UInt64, age: AgeReading)

    /// Per table, the ages that can be read, with the name of the record.
    private func ages(of field: AlignedField, _ names: RecordNames) -> [[NamedAge]] {
        tables.indices.map { table in
            guard let source = field.sources[table], let column = TextColumn.column(of: source)
            else { return [] }
            let cells = tables[table].columns[column]
            let readings = (0..<cells.values.count).map {
                AgeReading.read(cells.values.bytes.span.extracting(cells.values.range($0)))
            }
            var ages: [NamedAge] = []
            for row in 0..<tables[table].rowCount where cells.codes[row] != 0 {
                guard let name = names.name(table: table, row: row),
                    let age = readings[Int(cells.codes[row]) - 1]
                else { continue }
                ages.append((name, age))
            }
            ages.sort { ($0.name, $0.age.fewestMonths) < ($1.name, $1.age.fewestMonths) }
            return ages
        }
    }

    private static func years(from left: [NamedAge], to right: [NamedAge]) -> Int {
        var search = AgeShiftSearch()
        for entry in left { search.addLeft(entry.age) }
        for entry in right { search.addRight(entry.age) }
        forEachCommonName(left.map(\.name), right.map(\.name)) { first, second in
            for i in first {
                for j in second { search.add(left[i].age, right[j].age) }
            }
        }
        return search.years()
    }
}
