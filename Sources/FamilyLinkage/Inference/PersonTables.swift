// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage

/// Lists with what they say of the persons themselves, under the same headers in all of them.
///
/// The key of a list says nothing of a person; where somebody is held and what is told in free text is for
/// the evidence on kinship. What a list’s columns are was decided by looking at all lists together, so it
/// is stated here and not recognised again.
struct PersonTables {
    let tables: [RecordTable]
    /// The role of each header.
    let roles: [String: FieldRole]

    init(_ tables: [RecordTable], _ roster: FamilyRoster) {
        var roles: [String: FieldRole] = [:]
        self.tables = zip(tables, roster.lists).map { table, list in
            var taken: [FieldRole: Int] = [:]
            var kept = table
            kept.columns = []
            for (column, described) in zip(table.columns, list.columns) {
                guard let role = Self.role(described.role) else { continue }
                taken[role, default: 0] += 1
                var column = column
                column.name = "\(role.rawValue) \(taken[role] ?? 1)"
                roles[column.name] = role
                kept.columns.append(column)
            }
            return kept
        }
        self.roles = roles
    }

    /// What a column is compared as; nil where it does not describe the person.
    private static func role(_ column: FamilyColumn) -> FieldRole? {
        switch column {
        case .own(.recordID), .own(.ignored), .own(.text), .own(.category): nil
        // Compatriots share country, language and names together: counted apart, they would make namesakes
        // of one nation one person. Countries speak against a pair instead, see PersonResolution.
        case .own(.nationality), .own(.country), .own(.language): nil
        case .own(let role): role
        case .relative(let slot, .person) where slot.hasPrefix("mother/"): .motherName
        case .relative(let slot, .person) where slot.hasPrefix("father/"): .fatherName
        case .groupNumber: .groupNumber
        case .relative, .freeText, .document, .encounterTime, .encounterClock, .encounterPlace,
            .recordDay,
            .heldAt, .unused:
            nil
        }
    }
}
