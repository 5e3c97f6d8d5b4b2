// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// One human being, however many records describe them.
package struct Person: Hashable, Sendable {
    /// How an agency processes somebody.
    ///
    /// It says nothing of who belongs to whom.
    package enum ProcessingClass: String, Hashable, Sendable, Codable, CaseIterable {
        case familyMember, singleAdult, unaccompaniedChild, separatedChild, unclassified
    }

    package let id: PersonID
    // Hardly anybody has a second one, and a list of one takes six times the room of what is in it.
    private var firstRecord: SourceRecordID?
    private var laterRecords: [SourceRecordID] = []
    /// The person this one was found to be the same as.
    package var mergedInto: PersonID?
    package var processingClass: ProcessingClass = .unclassified

    package init(
        id: PersonID, records: [SourceRecordID], mergedInto: PersonID? = nil,
        processingClass: ProcessingClass = .unclassified
    ) {
        self.id = id
        self.mergedInto = mergedInto
        self.processingClass = processingClass
        self.records = records
    }

    /// Records in the order in which they were assigned; never empty.
    package var records: [SourceRecordID] {
        get { firstRecord.map { [$0] + laterRecords } ?? [] }
        set {
            firstRecord = newValue.first
            laterRecords = Array(newValue.dropFirst())
        }
    }
}

/// A decision that persons of the registry are one, or that records of one are of two.
package struct Resolution: Hashable, Sendable, Codable {
    /// What was decided.
    package enum Kind: Hashable, Sendable, Codable {
        /// `from` is the same human being as `into`. Both keep what was recorded of them.
        case merge(from: PersonID, into: PersonID)
        /// `records` of one person are of another, who is new.
        case split(records: [SourceRecordID], from: PersonID, into: PersonID)
    }

    package let id: ResolutionID
    package let kind: Kind
    package let reason: String
    package var undone: String?

    package init(id: ResolutionID, kind: Kind, reason: String, undone: String? = nil) {
        self.id = id
        self.kind = kind
        self.reason = reason
        self.undone = undone
    }
}

/// Time and place where an agency first meets people together.
package struct Encounter: Hashable, Sendable, Codable {
    package let id: EncounterID
    package let agency: AgencyID
    package let people: [PersonID]
    package let at: Moment
    /// Only the day of `at` is known.
    package let isDayOnly: Bool
    package let place: String
    /// The record of an imported row that tells of it; nil where it was recorded here.
    package let record: SourceRecordID?

    package init(
        id: EncounterID, agency: AgencyID, people: [PersonID], at: Moment, isDayOnly: Bool = false,
        place: String, record: SourceRecordID? = nil
    ) {
        self.id = id
        self.agency = agency
        self.people = people
        self.at = at
        self.isDayOnly = isDayOnly
        self.place = place
        self.record = record
    }

    private enum CodingKeys: String, CodingKey {
        case id, agency, people, at, isDayOnly, place, record
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        id = try fields.decode(EncounterID.self, forKey: .id)
        agency = try fields.decode(AgencyID.self, forKey: .agency)
        people = try fields.decode([PersonID].self, forKey: .people)
        at = try fields.decode(Moment.self, forKey: .at)
        isDayOnly = try fields.decodeIfPresent(Bool.self, forKey: .isDayOnly) ?? false
        place = try fields.decode(String.self, forKey: .place)
        record = try fields.decodeIfPresent(SourceRecordID.self, forKey: .record)
    }
}

/// People who arrive or live together as a family.
///
/// There is no command that takes a member away.
package struct FamilyUnit: Hashable, Sendable, Codable {
    package let id: FamilyUnitID
    package let encounter: EncounterID?
    package var members: [PersonID]

    package init(id: FamilyUnitID, encounter: EncounterID? = nil, members: [PersonID]) {
        self.id = id
        self.encounter = encounter
        self.members = members
    }
}
