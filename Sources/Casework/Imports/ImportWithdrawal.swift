// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// That everything a list brought was taken back: it came in by mistake, or was read by a wrong mapping.
///
/// Nothing is deleted. Rows, records and people stay on record with all that was said, and count no more:
/// not in searches, not in the matching, not among those present. The same list can be imported again; its
/// rows are new ones then.
package struct ImportWithdrawal: Hashable, Sendable, Codable {
    /// The list.
    package let list: ImportedListKey
    /// Its last row; rows of the same list with larger numbers came later.
    package let through: RowID
    /// How many rows were taken back, those that waited for an answer included.
    package let rows: Int
    /// How many records.
    package let records: Int
    /// How many people nothing else is on record of.
    package let persons: Int
    package let reason: String
    package let by: UserID
    package let at: Moment

    package init(
        list: ImportedListKey, through: RowID, rows: Int, records: Int, persons: Int,
        reason: String, by: UserID, at: Moment
    ) {
        self.list = list
        self.through = through
        self.rows = rows
        self.records = records
        self.persons = persons
        self.reason = reason
        self.by = by
        self.at = at
    }
}

/// What a list brought that is not taken back.
package struct ImportExtent: Sendable {
    /// Its rows, ascending.
    package fileprivate(set) var rows: [RowID] = []
    /// What was read of them, also readings that count no more.
    package fileprivate(set) var records: Set<SourceRecordID> = []
    /// People of whom these records are.
    package fileprivate(set) var persons: Set<PersonID> = []
    /// Those of them of whom nothing else is on record.
    package fileprivate(set) var only: Set<PersonID> = []
}

extension CaseworkState {
    /// What a list brought that is not taken back.
    ///
    /// - Parameter through: The last row that is looked at; all where none is named.
    /// - Complexity: the number of people, where the list has rows.
    package func extent(of list: ImportedListKey, through: RowID? = nil) -> ImportExtent {
        var extent = ImportExtent()
        extent.rows = rows(of: list).filter { row in
            !isWithdrawn(row) && (through.map { row <= $0 } ?? true)
        }
        guard !extent.rows.isEmpty else { return extent }
        let wanted = Set(extent.rows)
        for person in persons.values {
            var hasOther = false
            var hasOwn = false
            for id in person.records {
                if let row = records[id]?.row, wanted.contains(row) {
                    extent.records.insert(id)
                    hasOwn = true
                } else if let record = records[id], !isWithdrawn(record) {
                    hasOther = true
                }
            }
            guard hasOwn else { continue }
            extent.persons.insert(person.id)
            if !hasOther { extent.only.insert(person.id) }
        }
        return extent
    }

    /// People still on record of whom a withdrawal took a record back.
    ///
    /// - Complexity: the number of people.
    package func stayingPersons(after withdrawal: ImportWithdrawal) -> [PersonID] {
        let taken = Set(rows(of: withdrawal.list).prefix { $0 <= withdrawal.through })
        return persons.values.filter { person in
            !withdrawnPersons.contains(person.id)
                && person.records.contains { id in
                    records[id]?.row.map(taken.contains) ?? false
                }
        }.map(\.id)
    }

    /// Whether a row was taken back with its list.
    package func isWithdrawn(_ row: RowID) -> Bool { withdrawnRows.contains(row) }

    /// Whether a record was taken back with the list that it was read from.
    package func isWithdrawn(_ record: SourceRecord) -> Bool {
        record.row.map(isWithdrawn) ?? false
    }

    /// Whether somebody is on record by more than lists that were taken back.
    package func isPresent(_ person: PersonID) -> Bool {
        withdrawnPersons.isEmpty || !withdrawnPersons.contains(canonical(person))
    }
}
