// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The work of one alignment.
struct Alignment {
    let tables: [RecordTable]
    /// Per table, the columns that are in no field yet.
    var free: [[RecognizedColumn]]
    /// Per table, the column that is its key.
    let keys: [[RecognizedColumn]]
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
        alignPatronyms()
        alignNames()
        alignBirth()
        alignStreets()
        for role in FieldRole.allCases where role != .category && role != .text {
            if Self.placesOfPeople.contains(role), hasBetterPartner(role) { continue }
            alignRole(role)
        }
        alignRelatives()
        alignNumbers()
        alignGroupNumbers()
        alignByValues()
        for role in Self.placesOfPeople { alignRole(role) }
        completeByValues()
        alignByHeader()
        undressNumbers()
        fields.numberNames()
    }

    /// Marks fields of numbers whose letters tell nobody apart.
    private mutating func undressNumbers() {
        for index in fields.indices where fields[index].role == .identifier {
            let places = fields[index].sources.enumerated().compactMap { table, source in
                source.flatMap(TextColumn.column).map {
                    NumberWitness.Place(table: table, column: $0)
                }
            }
            if let lastDigits = witness.lastDigits(places) {
                fields[index].lastDigits = lastDigits
                fields[index].reasons.append(
                    "Compared by their last \(lastDigits) digits: what stands before comes and goes."
                )
                continue
            }
            guard witness.lettersTellNothing(places) else { continue }
            fields[index].isDigitsAlone = true
            fields[index].reasons.append(
                "Compared by digits alone: the letters about them come and go.")
        }
    }

    @discardableResult
    mutating func add(
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
}
