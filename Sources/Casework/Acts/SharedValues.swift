// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Values that many records have in common, kept in memory once.
///
/// A million people come from a few thousand places, speak a few dozen languages and are on a few lists; what
/// speaks for a link is one of a few dozen kinds of evidence, found by one model.
struct SharedValues: Sendable {
    private var texts: [String: String] = [:]
    private var lists: [[String]: [String]] = [:]
    private var languages: [Set<Language>: Set<Language>] = [:]
    /// Those of the record before: rows of a list are alike, and comparing is cheaper than looking up.
    private var lastList: [String] = []
    private var lastLanguages: Set<Language> = []

    /// Texts that fit into a string itself need no sharing.
    private static let longestInline = 15

    private mutating func shared(_ text: String) -> String {
        guard text.utf8.count > Self.longestInline else { return text }
        if let known = texts[text] { return known }
        texts[text] = text
        return text
    }

    /// The same record.
    mutating func shared(_ record: SourceRecord) -> SourceRecord {
        let identity = record.identity
        if lastList != identity.nationality {
            lastList = lists[identity.nationality] ?? identity.nationality
            lists[lastList] = lastList
        }
        if lastLanguages != identity.languages {
            lastLanguages = languages[identity.languages] ?? identity.languages
            languages[lastLanguages] = lastLanguages
        }
        return SourceRecord(
            id: record.id, agency: record.agency,
            identity: Identity(
                names: identity.names, sex: identity.sex, dateOfBirth: identity.dateOfBirth,
                age: identity.age, placeOfBirth: shared(identity.placeOfBirth),
                nationality: lastList, languages: lastLanguages, numbers: identity.numbers,
                documentsCarried: identity.documentsCarried, belongings: identity.belongings,
                storiesSongsWords: identity.storiesSongsWords),
            row: record.row, received: record.received.sharing(&self))
    }

    /// The same row.
    mutating func shared(_ row: ImportedRow) -> ImportedRow {
        ImportedRow(
            id: row.id, agency: row.agency, list: shared(row.list), line: row.line, raw: row.raw)
    }

    /// The same statement.
    mutating func shared(_ statement: Statement) -> Statement {
        // Of most relatives nothing is on record but the name.
        let words =
            statement.words == statement.nameOfRelative
            ? statement.nameOfRelative : statement.words
        return Statement(
            id: statement.id, by: statement.by, relation: statement.relation,
            nameOfRelative: statement.nameOfRelative, words: words,
            interpretation: shared(statement.interpretation),
            taken: statement.taken.sharing(&self), corrects: statement.corrects,
            described: statement.described.map { shared($0) }, record: statement.record)
    }

    /// The same encounter.
    mutating func shared(_ encounter: Encounter) -> Encounter {
        Encounter(
            id: encounter.id, agency: encounter.agency, people: encounter.people,
            at: encounter.at.sharing(&self), isDayOnly: encounter.isDayOnly,
            place: shared(encounter.place), record: encounter.record)
    }

    /// The same contact.
    mutating func shared(_ contact: ContactPoint) -> ContactPoint {
        ContactPoint(
            id: contact.id, person: contact.person, value: contact.value,
            validFrom: contact.validFrom,
            safeContactInstruction: shared(contact.safeContactInstruction),
            attempts: contact.attempts, record: contact.record)
    }

    /// The same proposal.
    mutating func shared(_ proposal: Proposal) -> Proposal {
        Proposal(
            id: proposal.id, subject: proposal.subject, relative: proposal.relative,
            relation: proposal.relation, evidence: shared(proposal.evidence),
            probability: proposal.probability, model: shared(proposal.model),
            request: proposal.request, sought: proposal.sought, stage: proposal.stage)
    }

    /// The same proposal.
    mutating func shared(_ proposal: ResolutionProposal) -> ResolutionProposal {
        ResolutionProposal(
            id: proposal.id, one: proposal.one, other: proposal.other,
            evidence: shared(proposal.evidence), probability: proposal.probability,
            model: shared(proposal.model), stage: proposal.stage)
    }

    /// The same evidence.
    mutating func shared(_ evidence: [ProposalEvidence]) -> [ProposalEvidence] {
        evidence.map {
            ProposalEvidence(kind: shared($0.kind), fingerprint: $0.fingerprint, bits: $0.bits)
        }
    }

    private mutating func shared(_ interpretation: Interpretation) -> Interpretation {
        Interpretation(
            language: interpretation.language,
            interpreter: interpretation.interpreter.map { shared($0) },
            interpretedInto: interpretation.interpretedInto)
    }

    private mutating func shared(_ described: RelativeDescription) -> RelativeDescription {
        RelativeDescription(
            relation: described.relation, sex: described.sex, born: described.born,
            place: shared(described.place), number: described.number, phone: described.phone,
            isFromFreeText: described.isFromFreeText)
    }

    fileprivate mutating func zone(_ name: String) -> String { shared(name) }
}

extension Moment {
    fileprivate func sharing(_ values: inout SharedValues) -> Moment {
        Moment(seconds: seconds, offsetMinutes: offsetMinutes, zone: values.zone(zone)) ?? self
    }
}
