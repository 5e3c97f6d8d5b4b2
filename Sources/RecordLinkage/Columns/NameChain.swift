// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames

/// Columns that make one name when they are read one after the other: a person's own name, the
/// father's, the grandfather's, and a name of the family where there is one.
///
/// Where names are such chains, one office keeps each link in a column, and another writes the whole
/// chain into one.
struct NameChain {
    /// The table's columns, own name first.
    let columns: [Int]
    /// Whether there is no name of a family: then the links are compared by their places.
    let isWithoutFamily: Bool

    /// Distinct values that are looked at.
    private static let sampledValues = 2_000
    /// Of the second words of whole names, the share that must be names of fathers.
    ///
    /// Where a second given name or a surname stands second, they hardly ever are.
    private static let leastFathers = 0.5

    /// Finds a chain in a table's columns, if whole names of other tables are such chains.
    ///
    /// - Parameter wholes: columns of whole names of the other tables.
    init?(_ table: RecordTable, _ columns: [RecognizedColumn], wholes: [TableColumn]) {
        guard let own = Self.own(table, columns) else { return nil }
        let fathers: Set<FieldRole> = [
            .fatherName, .givenName, .middleName, .relativeName, .fullName,
        ]
        let grand = columns.first {
            $0.index != own.index && fathers.contains($0.role)
                && HeaderName($0.name).namesGrandparent
        }
        guard
            let father = columns.first(where: {
                $0.role == .fatherName && !HeaderName($0.name).namesGrandparent
            }), !wholes.isEmpty
        else { return nil }
        let names = Self.sounds(of: table.columns[father.index].values, word: 0)
        let known = Set(names)
        guard !known.isEmpty else { return nil }
        for whole in wholes {
            let second = Self.sounds(of: whole.values, word: 1)
            let fathers = second.count { known.contains($0) }
            guard Double(fathers) >= Self.leastFathers * Double(second.count), fathers > 0 else {
                return nil
            }
        }
        let family = columns.first { $0.role == .surname }
        isWithoutFamily = family == nil && grand != nil
        // The father's name is nearly always written, the grandfather's where there is room: it stands where
        // others have a surname.
        self.columns = (isWithoutFamily ? [own, grand, father] : [own, father, grand, family])
            .compactMap { $0?.index }
    }

    /// The column of the person's own name.
    private static func own(_ table: RecordTable, _ columns: [RecognizedColumn])
        -> RecognizedColumn?
    {
        columns.first { $0.role == .givenName && !HeaderName($0.name).namesGrandparent }
            ?? columns.first {
                $0.role == .fullName && areSingleWords(table.columns[$0.index].values)
            }
    }

    /// Own name, father's and grandfather's of a table in which nobody has a surname; nil for other tables.
    static func links(_ table: RecordTable, _ columns: [RecognizedColumn])
        -> (own: Int, father: Int, grand: Int)?
    {
        let fathers = columns.filter { $0.role == .fatherName }
        guard let own = own(table, columns), !columns.contains(where: { $0.role == .surname }),
            let father = fathers.first(where: { !HeaderName($0.name).namesGrandparent }),
            let grand = fathers.first(where: { HeaderName($0.name).namesGrandparent })
        else { return nil }
        return (own.index, father.index, grand.index)
    }

    /// Of surnames, the share whose first word must be a father's name for them to be none.
    private static let leastPatronyms = 0.3

    /// Whether surnames are names of fathers.
    static func areMostly(_ surnames: ValueDictionary, among fathers: [ValueDictionary]) -> Bool {
        let known = Set(fathers.flatMap { sounds(of: $0, word: 0) })
        let found = sounds(of: surnames, word: 0)
        return Double(found.count { known.contains($0) }) >= leastPatronyms * Double(found.count)
            && !found.isEmpty
    }

    /// Whether hardly a value has a second word: “name” beside the father's is a person's own.
    private static func areSingleWords(_ values: ValueDictionary) -> Bool {
        let several = (0..<values.count).count { values[$0].contains(" ") }
        return Double(several) < 0.3 * Double(values.count)
    }

    /// Sounds of one word of each value; values without it are left out.
    private static func sounds(of values: ValueDictionary, word: Int) -> [UInt32] {
        var sounds: [UInt32] = []
        var folded: [UInt8] = []
        for index in values.sampled(sampledValues) {
            FieldNormalizer.name(values.bytes.span.extracting(values.range(index)), into: &folded)
            let words = folded.split(separator: UInt8(ascii: " "))
            guard words.count > word else { continue }
            let code = DoubleMetaphone.primaryCode(Array(words[word]).span)
            if code != 0 { sounds.append(code) }
        }
        return sounds
    }
}

extension FieldNormalizer {
    /// A part of a name, the links of which have been folded one by one: the first is the given name, the
    /// last that is there the surname, and what stands between is the middle name.
    static func part(_ part: FieldDerivation.NamePart, ofChain links: [[UInt8]]) -> [UInt8] {
        let others = links.dropFirst().filter { !$0.isEmpty }
        switch part {
        case .given, .givenNames: return links.first ?? []
        case .surname, .surnames: return others.last ?? []
        case .middle:
            var folded = Array(others.dropLast().joined(separator: [UInt8(ascii: " ")]))
            clip(&folded)
            return folded
        case .secondSurname: return []
        }
    }
}

extension HeaderName {
    /// Whether a word of the header is that for a grandparent.
    var namesGrandparent: Bool {
        words.contains { word in Self.grandparents.contains { word.hasPrefix($0) } }
            || words.first == "gf" || words.first == "ggf" || words.starts(with: ["g", "f"])
    }

    private static let grandparents = [
        "grand", "abuel", "جد", "کلان", "дед", "дід", "nonn", "avo", "gross",
    ]
}
