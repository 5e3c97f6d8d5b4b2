// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

internal import PersonNames

extension TableColumn {
    /// Empties cells of a column of names that say what somebody is in a house, and not what they are called:
    /// “Grandson”, “Lady of House”, “Respondent”.
    ///
    /// Who is asked about a household, and does not want to tell names, tells that. Such words are names and
    /// surnames too – Son, Man, House –, so that they are taken for what they say only where a column has
    /// several that are not.
    ///
    /// - Returns: The cells that were emptied, in small letters, each with nothing as its meaning; nil where
    ///   the column is of names.
    mutating func emptyNamesOfNobody() -> [String: String]? {
        var telling: Set<String> = []
        var nobody: [Int] = []
        for index in 0..<values.count where mayBeOfNobody(values.range(index)) {
            let folded = NameFolding.fold(values[index])
            let isTelling = Self.neverNames.contains(folded)
            guard isTelling || isSaidOfNobody(index, folded) else { continue }
            if isTelling { telling.insert(folded) }
            nobody.append(index)
        }
        guard telling.count >= Self.leastTelling else { return nil }
        var isNobody = [Bool](repeating: false, count: values.count + 1)
        for index in nobody { isNobody[index + 1] = true }
        let filled = codes.count { $0 != 0 }
        let emptied = codes.count { isNobody[Int($0)] }
        // A column that says of everybody what they are in the house holds no names.
        guard Double(emptied) <= Self.mostEmptied * Double(filled) else { return nil }
        for row in codes.indices where isNobody[Int(codes[row])] { codes[row] = 0 }
        return Dictionary(
            nobody.map { (values[$0].lowercased(), "") }, uniquingKeysWith: { first, _ in first })
    }

    /// Whether a word that is a name at times is written as the word is: Sơn is a name.
    private func isSaidOfNobody(_ index: Int, _ folded: String) -> Bool {
        Self.atTimesNames.contains(folded)
            && (values.range(index).count == folded.utf8.count
                || Self.accented.contains(values[index].lowercased()))
    }

    /// Whether a value is as long as one of the phrases that begin like it: most end here, and are not
    /// looked up.
    private func mayBeOfNobody(_ range: Range<Int>) -> Bool {
        guard range.count <= Self.longest, let first = range.first else { return false }
        // Capital and small letters have one number; letters of other scripts begin no phrase.
        let initial = values.bytes[first] | 32
        guard initial >= 97, initial <= 122 else { return false }
        return Self.lengths[Int(initial) - 97] >> UInt64(range.count) & 1 == 1
    }

    /// Per first letter, the lengths of phrases, and one more for a letter that folds from two bytes, as bits.
    private static let lengths: [UInt64] = {
        var lengths = [UInt64](repeating: 0, count: 26)
        for phrase in neverNames.union(atTimesNames) {
            guard let first = phrase.utf8.first, first >= 97, first <= 122 else { continue }
            lengths[Int(first) - 97] |= 3 << UInt64(phrase.utf8.count)
        }
        return lengths
    }()

    private static let leastTelling = 3
    private static let mostEmptied = 0.2
    private static let longest = 32

    /// What nobody is called.
    private static let neverNames = phrases(
        """
        daughter|daughter of|son of|child of|mother of|wife of|grandson|granddaughter|grandchild|grandmother
        grandfather|grandma|grandpa|mother|father|mommy|daddy|husband|wife|spouse|brother|sister|brother in law
        sister in law|son in law|daughter in law|mother in law|father in law|stepson|stepdaughter|step son
        step daughter|stepfather|stepmother|foster child|nephew|niece|uncle|aunt|cousin of|relative|other relative
        roommate|room mate|housemate|boarder|lodger|roomer|tenant|occupant|resident|respondent|householder
        household|household member|house holder|head of house|head of household|lady of house
        lady of the house|lady of|lady of the|lady in the|lady in the house|man of house|man of the house|man of
        man of the|man in the|man in the house|woman of the house|of house|of the house|of the home|the house
        gentleman|gentlemen|gentleman of|gentleman of the house|woman|female|adult male|adult female|adult child
        adult son|adult daughter|male adult|female adult|child f|child m|male child|female child|youngest
        oldest|eldest|youngest son|youngest daughter|oldest son|oldest daughter|inmate|homeowner|home owner
        first name|last name|firstname|lastname|surname|given name|refuse|refused|declined|dont know|don t know
        hija|hijo|esposa|esposo|madre|padre|hermana|hermano|abuela|abuelo|nieto|nieta|sobrino|sobrina|cunado
        cunada|suegra|suegro|yerno|nuera|primer nombre|apellido|apellidos|nombre|de casa|de la casa|jefe de hogar
        jefa de hogar|residente|inquilino|inquilina
        """)

    /// What some are called.
    private static let atTimesNames = phrases(
        """
        son|dau|man|men|lady|girl|boy|male|mom|mum|mama|papa|dad|kid|baby|child|adult|minor|person|house|home
        friend|guest|owner|partner|gent|gentle|sir|miss|mister|senor|senora|senorita|nino|nina|tia|tio|primo
        prima|casa|one|two|three|four|younger|older|anon|parent|ref|resp|hh|hhm
        """)

    private static let accented = phrases("señor|señora|señorita|niño|niña|tía|tío|mamá|papá")

    private static func phrases(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map(String.init))
    }
}
