// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// An export as the journal keeps it: to whom, what for, what it contained and what was left out.
package struct IssuedExport: Hashable, Sendable, Codable {
    package let id: ExportID
    package let at: Moment
    package let issuedBy: UserID
    package let sender: AgencyID
    package let recipient: AgencyID
    /// In whose name the recipient asked; nil where in its own.
    package let inTheNameOf: PersonID?
    /// The form of the file, such as `pfif-1.4`.
    package let format: String
    /// SHA-256 of the file before it was encrypted, as 64 hexadecimal digits.
    package let digest: String
    /// The key for which the file was sealed, as 16 hexadecimal digits; nil where it was not.
    package let recipientKey: String?
    /// People of whom something left, ascending.
    package let persons: [PersonID]
    /// How many of each part left.
    package let contents: [ExportCount]
    /// How many of each part stayed, for each reason.
    package let leftOut: [ExportCount]

    /// What is journaled of a selection that was written as a file.
    package init(
        id: ExportID, of selection: ExportSelection, issuedBy: UserID, format: String,
        digest: String, recipientKey: String? = nil
    ) {
        self.init(
            id: id, at: selection.border.at, issuedBy: issuedBy, sender: selection.border.sender,
            recipient: selection.border.recipient, inTheNameOf: selection.border.inTheNameOf,
            format: format, digest: digest, recipientKey: recipientKey,
            persons: selection.people.map(\.id),
            contents: selection.contents, leftOut: selection.leftOut)
    }

    package init(
        id: ExportID, at: Moment, issuedBy: UserID, sender: AgencyID, recipient: AgencyID,
        inTheNameOf: PersonID? = nil, format: String, digest: String,
        recipientKey: String? = nil, persons: [PersonID], contents: [ExportCount],
        leftOut: [ExportCount]
    ) {
        self.id = id
        self.at = at
        self.issuedBy = issuedBy
        self.sender = sender
        self.recipient = recipient
        self.inTheNameOf = inTheNameOf
        self.format = format
        self.digest = digest
        self.recipientKey = recipientKey
        self.persons = persons
        self.contents = contents
        self.leftOut = leftOut
    }
}

/// Commands about what leaves.
package enum ExportCommand: Hashable, Sendable, Codable {
    case issue(IssuedExport)
}

/// What left.
package enum ExportEvent: Hashable, Sendable, Codable {
    case issued(IssuedExport)
}

extension Decider {
    func decide(_ command: ExportCommand) throws(Refusal) -> [Event] {
        guard case .issue(let export) = command else { return [] }
        try requireNew(export.id, state.exports)
        try require(past: export.at)
        try require(export.issuedBy == user(), .detailMissing, export.issuedBy)
        try require(export.sender == agency(), .otherAgency, export.sender)
        try require(said: export.format)
        try require(export.digest.utf8.count == 64, .detailMissing, export.id)
        if let key = export.recipientKey {
            try require(
                key.utf8.count == 16 && key.allSatisfy(\.isHexDigit), .detailMissing, export.id)
        }
        let counts = export.contents + export.leftOut
        let areCounts = counts.allSatisfy { (0...1_000_000_000_000).contains($0.count) }
        let said = export.contents.first { $0.part == .person }?.count ?? 0
        try require(areCounts && said == export.persons.count, .sumsDiffer, export.id)
        if let person = export.inTheNameOf { try require(persons: [person]) }
        try requireAgreement(
            on: .handing(for: context.purpose), between: export.sender, and: export.recipient)
        // As of now, not of when it was selected: a consent may have been withdrawn meanwhile.
        let border = ExportBorder(
            sender: export.sender, recipient: export.recipient, purpose: context.purpose,
            at: context.at, inTheNameOf: export.inTheNameOf)
        var last: PersonID?
        for person in export.persons {
            try require(last.map { $0 < person } ?? true, .sumsDiffer, person)
            last = person
            try require(state.canonical(person) == person, .unknownRecord, person)
            switch border.reason(keeping: person, in: state) {
            case nil: continue
            case .withheld, .withheldFromPerson:
                throw Refusal(.withheld, about: [person.description])
            default: throw Refusal(.consentMissing, about: [person.description])
            }
        }
        return [.export(.issued(export))]
    }
}
