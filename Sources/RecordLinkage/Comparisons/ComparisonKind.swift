// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// How a field of two records is compared, and which levels of agreement it knows.
///
/// Every kind has at most sixteen levels, numbered from 0. Level 0 is always "not comparable" (a side
/// is missing, or another field has told it already) and weighs nothing; level 1 is always full
/// agreement, the level to which term frequencies apply; the last is disagreement.
public enum ComparisonKind: String, Sendable, Codable, CaseIterable, Hashable {
    case givenName = "given-name"
    case middleName = "middle-name"
    case surname
    case dateOfBirth = "date-of-birth"
    /// A day on which something happened to the person that happens once, such as death.
    case eventDate = "event-date"
    case age
    case sex
    case phone
    case email
    case identifier
    case address
    /// The name of a relative: mother, father, guardian.
    case relativeName = "relative-name"
    case groupNumber = "group-number"
    /// Few distinct values; equal or not.
    case category
    /// Free words, such as an occupation or a birthplace; equal, similar or not.
    case text
    /// Levels that are data: each says in the model when it is reached; see ``LevelCondition``.
    case thresholds
}

/// What is known of a comparison level before any data is seen.
public struct LevelDefinition: Sendable, Hashable {
    /// Stable name, used in the model file.
    public var name: String
    /// What the level says, as the end of the sentence "The given names …".
    public var sentence: String
    /// Where EM starts and what it is pulled towards when data are few: P(level | same person).
    public var priorM: Double

    init(_ name: String, _ priorM: Double, _ sentence: String) {
        self.name = name
        self.priorM = priorM
        self.sentence = sentence
    }
}

extension ComparisonKind {
    /// The levels, in the order of their numbers.
    public var levels: [LevelDefinition] {
        switch self {
        case .givenName:
            [
                .init("missing", 0, "cannot be compared: one is missing"),
                .init("exact", 0.80, "are the same"),
                .init("swapped-surname", 0.015, "agree when given name and surname trade places"),
                .init("swapped-middle", 0.015, "agree with the other record's middle name"),
                .init("nickname", 0.03, "are forms of one name"),
                .init("typo", 0.06, "differ by a slip of the pen"),
                .init("part", 0.02, "share a part of a compound name"),
                .init("consonants", 0.01, "have the same consonants and other vowels"),
                .init("similar", 0.01, "are similar"),
                .init("initial", 0.02, "agree in the only initial given"),
                .init("weak", 0.01, "are faintly similar"),
                .init("different", 0.01, "are different"),
            ]
        case .surname:
            [
                .init("missing", 0, "cannot be compared: one is missing"),
                .init("exact", 0.84, "are the same"),
                .init("swapped-given", 0.01, "agree when surname and given name trade places"),
                .init("typo", 0.08, "differ by a slip of the pen"),
                .init("part", 0.03, "share one of two surnames"),
                .init("consonants", 0.01, "have the same consonants and other vowels"),
                .init("similar", 0.01, "are similar"),
                .init("initial", 0.005, "agree in the only initial given"),
                .init("weak", 0.01, "are faintly similar"),
                .init("different", 0.02, "are different"),
            ]
        case .middleName:
            [
                .init("missing", 0, "cannot be compared: one is missing"),
                .init("exact", 0.80, "are the same"),
                .init("initial", 0.08, "agree in the only initial given"),
                .init("swapped-given", 0.02, "agree with the other record's given name"),
                .init("similar", 0.06, "are similar"),
                .init("different", 0.04, "are different"),
            ]
        case .dateOfBirth:
            [
                .init("missing", 0, "cannot be compared: one is missing"),
                .init("exact", 0.86, "are the same"),
                .init("day-month-swapped", 0.01, "agree when day and month trade places"),
                .init("one-digit", 0.06, "differ in one digit or two neighbouring digits"),
                .init(
                    "default-day", 0.01, "agree in the year, and one is 1 January or says no day"),
                .init("month-and-day", 0.02, "agree in month and day, not in the year"),
                .init("year-and-part", 0.02, "agree in the year and in month or day"),
                .init("year", 0.008, "agree in the year alone"),
                .init("near", 0.006, "are less than three years apart"),
                .init("other-calendar", 0.001, "agree when one is read in another calendar"),
                .init("different", 0.005, "are different"),
            ]
        case .eventDate:
            [
                .init("missing", 0, "cannot be compared: one is missing"),
                .init("exact", 0.58, "are the same"),
                .init("day-month-swapped", 0.02, "agree when day and month trade places"),
                .init("few-days", 0.16, "are at most a week apart"),
                .init(
                    "default-day", 0.06,
                    "agree in the month or the year, and one says no more or is the first day of it"
                ),
                .init("one-digit", 0.04, "differ in one digit or two neighbouring digits"),
                .init("weeks", 0.04, "are some weeks apart"),
                .init("year", 0.05, "are less than a year apart"),
                .init("different", 0.05, "are different"),
            ]
        case .age:
            [
                .init("missing", 0, "cannot be compared: one is missing"),
                .init("exact", 0.75, "are the same"),
                .init("one-year", 0.15, "are one year apart"),
                .init("few-years", 0.07, "are two or three years apart"),
                .init("different", 0.03, "are different"),
            ]
        case .sex:
            [
                .init("missing", 0, "cannot be compared, or the given name has told it already"),
                .init("exact", 0.98, "is the same"),
                .init("different", 0.02, "is different"),
            ]
        case .phone:
            [
                .init("missing", 0, "cannot be compared: one is missing"),
                .init("exact", 0.75, "are the same"),
                .init("one-digit", 0.08, "differ in one digit or two neighbouring digits"),
                .init("two-digits", 0.02, "differ in two digits"),
                .init("different", 0.15, "are different"),
            ]
        case .email:
            [
                .init("missing", 0, "cannot be compared: one is missing"),
                .init("exact", 0.70, "are the same"),
                .init("mailbox", 0.05, "have the same mailbox at another host"),
                .init("typo", 0.10, "differ by a slip of the pen"),
                .init("similar", 0.03, "have similar mailboxes"),
                .init("different", 0.12, "are different"),
            ]
        case .identifier:
            [
                .init("missing", 0, "cannot be compared: one is missing"),
                .init("exact", 0.90, "are the same"),
                .init("one-digit", 0.05, "differ in one digit or two neighbouring digits"),
                .init("two-digits", 0.01, "differ in two digits"),
                .init("different", 0.04, "are different"),
            ]
        case .address:
            [
                .init("missing", 0, "cannot be compared: one is missing"),
                .init("exact", 0.55, "are the same"),
                .init("nearly", 0.15, "are the same but for a slip of the pen"),
                .init("street-and-place", 0.06, "share street and place, not the number"),
                .init("street-and-number", 0.03, "share street and number, not the place"),
                .init("street", 0.02, "share the street alone"),
                .init("number-and-place", 0.03, "share number and place, not the street"),
                .init("place", 0.06, "share the place alone"),
                .init("part-of-place", 0.04, "share part of the place"),
                .init("region", 0.03, "share the region alone"),
                .init("different", 0.03, "are different"),
            ]
        case .relativeName:
            [
                .init("missing", 0, "cannot be compared: one is missing"),
                .init("exact", 0.70, "are the same"),
                .init(
                    "all-parts", 0.15, "agree in all parts that both give, allowing for spelling"),
                .init("some-parts", 0.08, "agree in some parts"),
                .init("different", 0.07, "are different"),
            ]
        case .groupNumber:
            [
                .init("missing", 0, "cannot be compared: one is missing"),
                .init("exact", 0.80, "are the same"),
                .init("different", 0.20, "are different"),
            ]
        case .category:
            [
                .init("missing", 0, "cannot be compared: one is missing"),
                .init("exact", 0.92, "is the same"),
                .init("different", 0.08, "is different"),
            ]
        case .text:
            [
                .init("missing", 0, "cannot be compared: one is missing"),
                .init("exact", 0.75, "are the same"),
                .init("similar", 0.12, "are similar"),
                .init("different", 0.13, "are different"),
            ]
        case .thresholds:
            // The others are in the model: see LinkageModel.Comparison.levelDefinitions.
            [.init("missing", 0, "cannot be compared: one is missing")]
        }
    }

    /// Whether a level says what one person's records hardly ever say: births years apart, another given
    /// name, another sex.
    func isStray(_ level: Int) -> Bool {
        guard mostStrays != nil else { return false }
        let name = levels[level].name
        return name == "different" || self == .dateOfBirth && name == "near"
    }

    /// Whether one slip of the pen makes a level of equal values.
    func isSlip(_ level: Int) -> Bool {
        guard self == .dateOfBirth else { return false }
        return ["day-month-swapped", "one-digit", "month-and-day", "year-and-part"]
            .contains(levels[level].name)
    }

    /// The level that takes two slips, in month and in day; nil for what has no such parts.
    var doubleSlip: Int? {
        self == .dateOfBirth ? levels.firstIndex { $0.name == "year" } : nil
    }

    /// Of one person's pairs, the largest share that may be strays in the worst of lists; nil for
    /// comparisons of other things.
    var mostStrays: Double? {
        switch self {
        case .dateOfBirth: 0.4
        case .age, .givenName: 0.15
        // Looked at where the given names differ, which may have been garbled together with it.
        case .sex: 0.25
        default: nil
        }
    }

    /// Whether what is said is when somebody was born.
    var isBirth: Bool { self == .dateOfBirth || self == .age }

    /// Whether people who live together, or come from one family, agree in this without being one person.
    public var isSharedInHousehold: Bool {
        switch self {
        case .surname, .phone, .email, .address, .relativeName, .groupNumber, .category, .text,
            .eventDate:
            true
        case .givenName, .middleName, .dateOfBirth, .age, .sex, .identifier, .thresholds: false
        }
    }
}
