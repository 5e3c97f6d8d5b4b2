// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

internal import PersonNames

/// One thing that is known of people in every table of a linkage, and where each table keeps it.
public struct AlignedField: Sendable, Hashable {
    /// A name for reports and the model file: the role, with a number where the role occurs again; for
    /// categories and texts the header.
    public var name: String
    /// What the field says of a person.
    public var role: FieldRole
    /// Per table, where the field comes from; nil where a table does not have it.
    public var sources: [FieldSource?]
    /// Why the columns were put together, as sentences that name no value.
    public var reasons: [String]
    /// What is done to the text of a cell where it is otherwise taken as written; nil where it is
    /// normalised as usual for its role.
    public var reading: [ReadingStep]?

    /// The day as of which ages are, counted from 1 January 1970, where some are made of dates of birth.
    public var ageDay: Int32?

    /// Whether numbers are compared by their digits alone, as the letters about them tell nobody apart.
    public var isDigitsAlone = false

    /// How many digits a number must have to be compared; empty where any number may be.
    var digitCounts: Set<Int> = []

    /// How many of the last digits numbers are compared by; nil where they are compared whole.
    var lastDigits: Int?

    /// Whether whole names are read as chains of own name, father and grandfather, as another table has them.
    var isChainByPlace = false

    /// Years added to the ages of each table, where tables with ages are of different years; else empty.
    public var ageShifts: [Int] = []

    /// Whether the dates are of something that happened to the person once, and tell people apart.
    var tellsPeople = false

    /// Whether a second surname is the grandfather's name, which one list has and another may have for a surname.
    var isGrandfather = false

    /// Whether a list has one value of the field a day that tells people apart: the ship of an arrival, the
    /// place of a raid.
    var isToldByDay = false

    /// Per table, how the whole names are composed that a part is taken from; empty where none is.
    var customs: [NamingCustoms?] = []

    /// Per table, which words of its whole names are given names and which surnames; empty where no other
    /// list tells.
    var vocabularies: [NameVocabulary?] = []

    /// Per table, what its values are in the words of an earlier table; empty where they are the same.
    var translations: [[String: String]] = []

    /// As of when ages are compared, and how it is known, as a sentence; nil where they are compared as
    /// they are written.
    public var ageNote: String? { ageDay == nil && ageShifts.isEmpty ? nil : reasons.last }

    /// Makes a field.
    public init(
        name: String, role: FieldRole, sources: [FieldSource?], reasons: [String] = [],
        reading: [ReadingStep]? = nil, ageDay: Int32? = nil
    ) {
        self.reading = reading
        self.ageDay = ageDay
        self.name = name
        self.role = role
        self.sources = sources
        self.reasons = reasons
    }

    /// How the whole names of a table are composed.
    func customs(table: Int) -> NamingCustoms? {
        customs.indices.contains(table) ? customs[table] : nil
    }

    /// Which words of the whole names of a table are given names and which surnames.
    func vocabulary(table: Int) -> NameVocabulary? {
        vocabularies.indices.contains(table) ? vocabularies[table] : nil
    }

    /// What values of a table are in the words of an earlier one.
    func translations(table: Int) -> [String: String] {
        translations.indices.contains(table) ? translations[table] : [:]
    }

    /// Years added to the ages of a table.
    func yearsAdded(table: Int) -> Int {
        ageShifts.indices.contains(table) ? ageShifts[table] : 0
    }
}

/// Where a table keeps a field.
///
/// Columns are counted from 0.
public enum FieldSource: Sendable, Hashable {
    /// In a column of its own.
    case column(Int)
    /// In other columns, from which it has to be made.
    case derived(FieldDerivation)
}

/// How a field is made of columns that hold something else.
///
/// Columns are counted from 0.
public enum FieldDerivation: Sendable, Hashable {
    /// A date of birth from columns for the year and, where there are such, the month and the day.
    case dateFromParts(year: Int, month: Int?, day: Int?)
    /// A part of a name from a column that holds whole names.
    case partOfFullName(column: Int, part: NamePart)
    /// A part of a name the links of which stand in columns of their own: given name, father's name,
    /// and so on.
    case partOfChain(columns: [Int], part: NamePart)
    /// The age, as of the day of the field, from a column of dates of birth.
    case ageFromDate(column: Int)
    /// The age, as of the day of the field, from a column of years of birth.
    case ageFromYear(column: Int)
    /// The house number that stands in a column of streets.
    case houseNumber(inStreet: Int)
    /// The street of a column in which house numbers stand as well.
    case streetWithoutNumber(column: Int)

    /// Parts into which a whole name is taken apart.
    public enum NamePart: String, Sendable, Hashable, Codable, CaseIterable {
        case given
        case middle
        case surname
        case secondSurname = "second-surname"
        /// All given names, where no list has a column for the second ones.
        case givenNames = "given-names"
        /// All surnames, where no list has a column for the second ones.
        case surnames
    }
}

extension FieldSource {
    /// The columns the field is taken from.
    public var columns: [Int] {
        switch self {
        case .column(let index): [index]
        case .derived(.dateFromParts(let year, let month, let day)):
            [year] + [month, day].compactMap { $0 }
        case .derived(.partOfFullName(let column, _)), .derived(.ageFromDate(let column)),
            .derived(.ageFromYear(let column)), .derived(.houseNumber(let column)),
            .derived(.streetWithoutNumber(let column)):
            [column]
        case .derived(.partOfChain(let columns, _)): columns
        }
    }
}

extension [AlignedField] {
    /// `phone`, `phone-2`: no two fields have the same name.
    mutating func numberNames() {
        var used: Set<String> = []
        for index in indices {
            let base = self[index].name
            var number = 2
            while !used.insert(self[index].name).inserted {
                self[index].name = "\(base)-\(number)"
                number += 1
            }
        }
    }
}
