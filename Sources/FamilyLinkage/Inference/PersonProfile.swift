// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames

/// Records that are surely of one person, put together for comparison with others.
///
/// What is not sure stays apart, and is decided together with the relations by the solver. A class, as it
/// is compared millions of times and holds much: it is handed on without being copied.
final class PersonProfile: Sendable {
    /// Records, in the order of the roster.
    let records: [Int]
    /// Distinct names and other names, numbers of ``FamilyRoster/names``.
    let names: [Int32]
    let sex: Sex?
    /// First and last possible day of birth.
    let birth: ClosedRange<Int>?
    let origin: CodedPlace
    /// Country of origin or nationality, coded; 0 where it is not known.
    let country: Int32
    let language: Int32
    /// Personal numbers, coded.
    let identifiers: [Int32]
    /// Personal numbers of nine digits, as numbers: neighbours were given one after the other.
    let serials: [Int]
    /// Group numbers, coded, with the day of the encounter they were given at where it is known.
    let groups: [Group]
    /// Last eight digits of telephone numbers.
    let phones: [Int]
    let encounters: [Encounter]
    let statements: [StatedRelative]
    /// Distinct names by which the person’s records call its mother, and its father.
    let mothers: [Int32]
    let fathers: [Int32]
    /// Distinct names by which they call its husband or wife.
    let spouses: [Int32]
    /// Places in ``statements`` of those who are named as brothers and sisters, and of younger relatives.
    let siblings: [Int]
    let descendants: [Int]

    /// A group number and the day it was given.
    struct Group: Sendable, Hashable {
        var number: Int32
        var day: Int?
        /// Whether the person is said to be no near relative of the group’s head.
        var isOfOutsider = false
        /// Whether the person is said to be none of the head's relatives.
        var isOfStranger = false
        /// Whether several families bear it.
        var isOfGathering = false
        /// Whether it is a house in which people lived.
        var isOfHouse = false
        /// Whether it is the number of one family.
        var isOfFamily: Bool { !isOfGathering && !isOfHouse }
    }

    /// A meeting: place, coded, 0 where unknown; the day since 1970; the minute of that day where it is known.
    struct Encounter: Sendable, Hashable {
        var place: Int32
        var day: Int
        var minute: Int?
        /// The list it stands in: lists speak of different events.
        var list: Int
    }

    /// What is known of a person, while it is gathered from records.
    struct Gathered {
        var records: [Int]
        var names: [Int32] = []
        var sex: Sex?
        var birth: ClosedRange<Int>?
        var origin = CodedPlace()
        var country: Int32 = 0
        var language: Int32 = 0
        var identifiers: [Int32] = []
        var serials: [Int] = []
        var groups: [Group] = []
        var phones: [Int] = []
        var encounters: [Encounter] = []
        var statements: [StatedRelative] = []
    }

    init(_ gathered: Gathered) {
        records = gathered.records
        names = gathered.names
        sex = gathered.sex
        birth = gathered.birth
        origin = gathered.origin
        country = gathered.country
        language = gathered.language
        identifiers = gathered.identifiers
        serials = gathered.serials
        groups = gathered.groups
        phones = gathered.phones
        encounters = gathered.encounters
        statements = gathered.statements
        mothers = Self.names(of: .mother, gathered.statements)
        fathers = Self.names(of: .father, gathered.statements)
        spouses = Self.names(of: .spouse, gathered.statements)
        siblings = gathered.statements.indices.filter {
            let statement = gathered.statements[$0]
            // Children who are with a child are its brothers and sisters as a rule.
            return statement.name != 0
                && (statement.relation == .sibling
                    || statement.isPresent && statement.relation == .relative)
        }
        descendants = gathered.statements.indices.filter {
            [.child, .grandchild, .nieceOrNephew].contains(gathered.statements[$0].relation)
                && gathered.statements[$0].name != 0
        }
    }

    private static func names(
        of relation: KinStatement.Relation, _ statements: [StatedRelative]
    ) -> [Int32] {
        var names: [Int32] = []
        for statement in statements where statement.relation == relation && statement.name != 0 {
            if !names.contains(statement.name) { names.append(statement.name) }
        }
        return names
    }

    /// Middle of the possible days of birth.
    var bornAround: Int? { birth.map { $0.lowerBound + ($0.upperBound - $0.lowerBound) / 2 } }
}

/// A place by the numbers of its parts, from the smallest.
///
/// Where lists write places in several scripts, each part is followed by its consonants, as a part of its own.
struct CodedPlace: Sendable, Hashable {
    var parts = PlaceCodes()
    var country: Int32 = 0
    /// Parts that were named.
    var named = 0
    /// Codes of the smallest place: of its name, and of its consonants where they are compared.
    var homes = 0
    var isEmpty: Bool { parts.isEmpty && country == 0 }
}

/// The numbers of the parts of a place, from the smallest.
///
/// They are held in place, as places are compared millions of times. A path of more than eight parts is
/// cut to the smallest eight.
struct PlaceCodes: Sendable, Hashable, RandomAccessCollection {
    private var codes = SIMD8<Int32>()
    private(set) var endIndex = 0

    init(_ codes: some Sequence<Int32> = EmptyCollection()) {
        for code in codes.prefix(8) {
            self.codes[endIndex] = code
            endIndex += 1
        }
    }

    var startIndex: Int { 0 }

    subscript(place: Int) -> Int32 {
        precondition(place < endIndex)
        return codes[place]
    }
}

/// Numbers for text that is compared as a whole.
struct TextCodes: Sendable {
    private var numbers: [String: Int32] = [:]
    /// The texts, by number; number 0 is none.
    private(set) var texts: [String] = [""]

    mutating func code(_ text: String?) -> Int32 {
        guard let text, !text.isEmpty else { return 0 }
        if let known = numbers[text] { return known }
        let number = Int32(truncatingIfNeeded: texts.count)
        numbers[text] = number
        texts.append(text)
        return number
    }
}

/// Builds profiles from groups of records.
struct ProfileBuilder: Sendable {
    private var roster: FamilyRoster
    private(set) var places = TextCodes()
    private(set) var countries = TextCodes()
    private(set) var languages = TextCodes()
    private(set) var identifiers = TextCodes()
    private(set) var groups = TextCodes()
    private var foldedLanguages: [String: String] = [:]

    /// Whether places are written in several scripts, so that their consonants are compared too.
    private let hasScripts: Bool

    init(_ roster: FamilyRoster = FamilyRoster()) {
        self.roster = roster
        hasScripts = roster.records.contains { $0.origin.isTransliterated }
    }

    /// The profile of records that are of one person and that nobody will ask for again.
    mutating func profile(of records: [FamilyRecord]) -> PersonProfile {
        roster.records = records
        defer { roster.records = [] }
        return profile(Array(records.indices), keepsRecords: false)
    }

    /// The profile of records that are of one person.
    mutating func profile(_ records: [Int], keepsRecords: Bool = true) -> PersonProfile {
        var profile = PersonProfile.Gathered(records: keepsRecords ? records : [])
        var females = 0
        var males = 0
        var births: [BirthInterval] = []
        var seen: Set<StatedRelative> = []
        for number in inOrder(records) {
            let record = roster.records[number]
            for name in [record.name] + record.aliases where name != 0 {
                let code = Int32(truncatingIfNeeded: name)
                if !profile.names.contains(code) { profile.names.append(code) }
            }
            if record.sex == .female { females += 1 } else if record.sex == .male { males += 1 }
            if let birth = record.birth { births.append(birth) }
            let origin = coded(record.origin)
            if origin.parts.count > profile.origin.parts.count { profile.origin = origin }
            if profile.country == 0 {
                profile.country = countries.code(record.origin.country ?? record.nationality)
            }
            if profile.language == 0 { profile.language = languages.code(folded(record.language)) }
            for identifier in record.identifiers {
                let code = identifiers.code(identifier)
                guard !profile.identifiers.contains(code) else { continue }
                profile.identifiers.append(code)
                if let serial = Self.serial(identifier) { profile.serials.append(serial) }
            }
            for group in record.groupNumbers {
                let code = groups.code(group.numbering + ":" + group.value)
                if let known = profile.groups.firstIndex(where: { $0.number == code }) {
                    // One list tells that the group is of others, which the next does not know.
                    if group.isOfOutsider { profile.groups[known].isOfOutsider = true }
                    if group.isOfStranger { profile.groups[known].isOfStranger = true }
                } else {
                    profile.groups.append(
                        .init(
                            number: code, day: record.encounterTime?.day,
                            isOfOutsider: group.isOfOutsider,
                            isOfStranger: group.isOfStranger,
                            isOfGathering: group.numbering == FamilyColumnAssignment.gathering,
                            isOfHouse: group.numbering == HomeAddress.numbering))
                }
            }
            for phone in record.phones {
                if let tail = Self.tail(phone), !profile.phones.contains(tail) {
                    profile.phones.append(tail)
                }
            }
            if let time = record.encounterTime {
                profile.encounters.append(
                    .init(
                        place: places.code(record.encounterPlace.parts.first.map { "@" + $0 }),
                        day: time.day, minute: time.minute, list: record.source))
            }
            for statement in record.statements {
                var stated = coded(statement)
                stated.record = -1
                if let row = statement.row, keepsRecords,
                    roster.lists.indices.contains(record.source)
                {
                    let rows = roster.lists[record.source].records
                    if row < rows.count { stated.ownRecord = rows.lowerBound + row }
                }
                if seen.insert(stated).inserted {
                    stated.record = number
                    profile.statements.append(stated)
                }
            }
        }
        profile.statements = completed(profile.statements)
        profile.sex = females == males ? nil : females > males ? .female : .male
        profile.birth = Self.birth(births)
        if profile.origin.country == 0 { profile.origin.country = profile.country }
        return PersonProfile(profile)
    }

    /// Records of one person by list and id: what is said first stands first, whichever list was named first.
    private func inOrder(_ records: [Int]) -> [Int] {
        guard records.count > 1 else { return records }
        func list(_ record: FamilyRecord) -> String {
            roster.lists.indices.contains(record.source) ? roster.lists[record.source].source : ""
        }
        return records.sorted { a, b in
            let (one, two) = (roster.records[a], roster.records[b])
            if one.source != two.source {
                let (first, second) = (list(one), list(two))
                if first != second { return first < second }
            }
            return one.id != two.id ? one.id < two.id : a < b
        }
    }

    /// A name as it is written, by its number.
    func writtenName(_ number: Int) -> String {
        roster.names.indices.contains(number) ? roster.names[number].written : ""
    }

    /// Languages are few: each spelling is folded once.
    private mutating func folded(_ language: String?) -> String? {
        guard let language else { return nil }
        if let known = foldedLanguages[language] { return known }
        let folded = NameFolding.fold(language)
        foldedLanguages[language] = folded
        return folded
    }

    private mutating func coded(_ place: PlacePath) -> CodedPlace {
        var codes: [Int32] = []
        var homes = 0
        for (number, part) in place.parts.enumerated() {
            codes.append(places.code(part))
            if hasScripts, let consonants = PlaceReader.consonants(part) {
                codes.append(places.code(Self.consonantsMark + consonants))
            }
            // “Geneina, Al-Jabal” is written in one elsewhere: “الجنينة حي الجبل”.
            if number == 0, hasScripts, place.parts.count == 2,
                let whole = PlaceReader.consonants(place.parts.joined(separator: " "))
            {
                codes.append(places.code(Self.consonantsMark + whole))
            }
            if number == 0 { homes = codes.count }
        }
        return CodedPlace(
            parts: PlaceCodes(codes), country: countries.code(place.country),
            named: place.parts.count, homes: homes)
    }

    /// Begins the text of a code that stands for the consonants of a place.
    static let consonantsMark = "~"

    private mutating func coded(_ statement: KinStatement) -> StatedRelative {
        StatedRelative(
            relation: statement.relation, name: Int32(truncatingIfNeeded: statement.name),
            sex: statement.sex, birth: statement.birth?.days, origin: coded(statement.origin),
            identifier: identifiers.code(statement.identifier),
            serial: statement.identifier.flatMap(Self.serial),
            phone: statement.phone.flatMap(Self.tail),
            mother: Int32(truncatingIfNeeded: statement.mother),
            father: Int32(truncatingIfNeeded: statement.father),
            isFromFreeText: statement.isFromFreeText,
            isFromDocument: statement.isFromDocument, isOfCare: statement.isOfCare,
            isPresent: statement.isPresent, record: 0)
    }

    static func serial(_ identifier: String) -> Int? {
        identifier.utf8.count == 9 ? Int(identifier) : nil
    }

    /// Numbers are written with and without the code of the country: their tails are compared.
    static func tail(_ phone: String) -> Int? {
        phone.utf8.count >= 7 ? Int(phone.suffix(8)) : nil
    }

    /// What several records say of one date of birth: what most of them allow, the surest first.
    static func birth(_ intervals: [BirthInterval]) -> ClosedRange<Int>? {
        guard
            let first = intervals.min(by: {
                ($0.days.count, $0.days.lowerBound) < ($1.days.count, $1.days.lowerBound)
            })
        else { return nil }
        guard intervals.count > 1 else { return first.days }
        var best = first.days
        var bestVotes = -1
        for candidate in intervals.map(\.days).sorted(by: {
            ($0.count, $0.lowerBound) < ($1.count, $1.lowerBound)
        }) {
            let votes = intervals.count { $0.days.overlaps(candidate) }
            if votes > bestVotes { (best, bestVotes) = (candidate, votes) }
        }
        // Two dates that exclude each other leave both possible.
        if bestVotes * 2 <= intervals.count, bestVotes < intervals.count {
            let low = intervals.map(\.days.lowerBound).min() ?? best.lowerBound
            let high = intervals.map(\.days.upperBound).max() ?? best.upperBound
            return low...high
        }
        return best
    }
}
