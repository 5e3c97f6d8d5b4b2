// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

public import PersonNames

/// What one list says of one person, read for family reasoning.
///
/// Everything may be missing. Text is kept as it stands in the record where a reason quotes it, and
/// folded where it is compared. Names are numbers of ``FamilyRoster/names``: most are borne, or
/// stated, many times.
public struct FamilyRecord: Sendable {
    /// Number of the list, from 0.
    public var source: Int
    /// Row in its list, from 0.
    public var row: Int
    /// The record's id in its list, as written.
    public var id: String
    /// The name; 0 where there is none.
    public var name = 0
    /// Other names the person is known by.
    public var aliases: [Int] = []
    /// Sex as recorded.
    public var sex: Sex?
    /// What is known of the date of birth.
    public var birth: BirthInterval?
    /// Where the person comes from.
    public var origin = PlacePath()
    /// Country of nationality, ISO 3166-1 alpha-2.
    public var nationality: String?
    /// Language spoken, as written.
    public var language: String?
    /// Numbers given to this one person by an authority (A-number, national id), normalised.
    public var identifiers: [String] = []
    /// Numbers shared by a group: family unit, household, case.
    public var groupNumbers: [GroupNumber] = []
    /// Telephone numbers, digits only.
    public var phones: [String] = []
    /// When the person was first met by an agency.
    public var encounterTime: EncounterTime?
    /// Where that was.
    public var encounterPlace = PlacePath()
    /// Day as of which the record speaks, such as that of admission, in days since 1970-01-01.
    public var recordDay: Int?
    /// Where the person is now: facility or address as written.
    public var heldAt: String?
    /// What the person, or the agency about the person, says of relatives.
    public var statements: [KinStatement] = []

    /// A record of which nothing is known but where it stands.
    public init(source: Int, row: Int, id: String) {
        self.source = source
        self.row = row
        self.id = id
    }
}

/// A name as written, and the ways to read it.
public struct FamilyName: Sendable {
    /// The name as it stands in the record, parts joined in the order given name, surname.
    public var written: String
    /// Ways to read it, the most probable first.
    public var readings: [NameReading]

    /// Puts a name together.
    public init(written: String, readings: [NameReading]) {
        self.written = written
        self.readings = readings
    }
}

/// First and last possible day of birth.
public struct BirthInterval: Sendable, Hashable {
    /// How it is known.
    public enum Source: String, Sendable, Codable, Hashable {
        /// A full date.
        case date
        /// A date that stands for “unknown”, such as 1 January: only the year says something.
        case defaultDate = "default-date"
        /// Part of a date.
        case partialDate = "partial-date"
        /// An age as of a day.
        case age
    }

    /// First and last possible day, in days since 1970-01-01.
    public var days: ClosedRange<Int>
    /// How it is known.
    public var source: Source

    /// Puts an interval together.
    public init(days: ClosedRange<Int>, source: Source) {
        self.days = days
        self.source = source
    }
}

/// A place as a path from the smallest part to the country.
public struct PlacePath: Sendable, Hashable {
    /// Folded parts, from the smallest (village) to the largest (region); empty where nothing is known.
    public var parts: [String]
    /// ISO 3166-1 alpha-2, where it is known.
    public var country: String?
    /// Whether a part was written in another script than Latin, so that its letters are not those of Latin lists.
    public var isTransliterated = false

    /// Puts a path together.
    public init(parts: [String] = [], country: String? = nil) {
        self.parts = parts
        self.country = country
    }
}

/// A number that several people share.
public struct GroupNumber: Sendable, Hashable {
    /// Which numbering it belongs to: numbers of different numberings say nothing of each other.
    public var numbering: String
    /// The number, letters and digits only, upper case.
    public var value: String
    /// Whether the group’s own list says that the person is no child, brother or sister of its head: taken
    /// in, or a more distant relative.
    public var isOfOutsider = false
    /// Whether the person is said to be no relative at all of the group's head.
    public var isOfStranger = false

    /// Puts a number together.
    public init(numbering: String, value: String) {
        self.numbering = numbering
        self.value = value
    }
}

/// When people were met, as exactly as it was written.
public struct EncounterTime: Sendable, Hashable {
    /// Day, in days since 1970-01-01.
    public var day: Int
    /// Minute of the day; nil where only the day is known.
    public var minute: Int?

    /// Puts a time together.
    public init(day: Int, minute: Int? = nil) {
        self.day = day
        self.minute = minute
    }
}
