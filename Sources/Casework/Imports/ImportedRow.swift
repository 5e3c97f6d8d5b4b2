// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// One row of an imported list, as it came.
package struct ImportedRow: Hashable, Sendable, Codable {
    /// What reading made of it.
    package enum Reading: Hashable, Sendable, Codable {
        case record(PersonID, SourceRecord, RowContent = RowContent())
        case unreadable(reason: String)
        /// More than one reading is possible: 03/04/2017, a number without its zeros.
        case ambiguous(question: String, readings: [String])
    }

    /// Where it ended up; there is no third place.
    package enum Fate: Hashable, Sendable, Codable {
        case accepted(SourceRecordID)
        // Apart, because most rows are accepted and there are many.
        indirect case quarantined(Reading)
    }

    package let id: RowID
    package let agency: AgencyID
    /// Digest of the list it is from.
    package let list: String
    /// 1 and up.
    package let line: Int
    /// The row letter for letter; kept whatever becomes of it.
    package let raw: String

    package init(id: RowID, agency: AgencyID, list: String, line: Int, raw: String) {
        self.id = id
        self.agency = agency
        self.list = list
        self.line = line
        self.raw = raw
    }
}

/// What a row says beside who its person is.
package struct RowContent: Hashable, Sendable, Codable {
    /// What it says of relatives; each by the row's person.
    package let statements: [Statement]
    /// When and where the person was first met.
    package let encounter: Encounter?
    /// How the person is reached.
    package let contacts: [ContactPoint]
    /// For whom the person asks.
    package let asked: Asked?
    /// What the person said no to; nil where the row says of nothing.
    package let refused: [Consent.Scope]?

    /// A tracing request that another organisation took, with the consent that it took with it.
    package struct Asked: Hashable, Sendable, Codable {
        package let consent: Consent
        package let request: TracingRequest

        package init(consent: Consent, request: TracingRequest) {
            self.consent = consent
            self.request = request
        }
    }

    package init(
        statements: [Statement] = [], encounter: Encounter? = nil, contacts: [ContactPoint] = [],
        asked: Asked? = nil, refused: [Consent.Scope] = []
    ) {
        self.refused = refused.isEmpty ? nil : refused
        self.statements = statements
        self.encounter = encounter
        self.contacts = contacts
        self.asked = asked
    }

    /// Whether it says nothing.
    package var isEmpty: Bool {
        statements.isEmpty && encounter == nil && contacts.isEmpty && asked == nil
            && refused == nil
    }
}

/// Commands about imported rows.
package enum ImportCommand: Hashable, Sendable, Codable {
    case receive(ImportedRow, ImportedRow.Reading)
    /// Answers what a quarantined row asked.
    case settle(RowID, PersonID, SourceRecord, RowContent = RowContent(), reason: String)
    /// Reads an accepted row once more, by a corrected mapping: the new record counts from now on, and
    /// the old one stays.
    case reread(RowID, PersonID, SourceRecord, RowContent = RowContent(), reason: String)
    /// Takes back everything that a list brought, while nothing builds on it.
    case withdraw(ImportedListKey, reason: String)
}

/// What happened to imported rows.
package enum ImportEvent: Hashable, Sendable, Codable {
    case received(ImportedRow, ImportedRow.Fate)
    case settled(RowID, SourceRecordID, reason: String)
    case reread(RowID, SourceRecordID, reason: String)
    case withdrawn(ImportWithdrawal)
}
