// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
import RecordLinkage

/// A street address as lists write it: the house, by which a household is known, and the places behind it.
///
/// Who lived in one house before they were parted is of one household more surely than who came from one town.
/// “752 Harbor St #3, N.O.” and “752 HARBOR STREET” are one house: the number and the first word of the
/// street’s name tell it, as kinds of streets, flats and towns are written in many ways or left out.
struct HomeAddress: Sendable, Hashable {
    /// The numbering of houses among the numbers that people share.
    static let numbering = "address"

    /// Number and street, folded; empty where there is no house number.
    var house = ""
    /// The town and what lies around it.
    var place = PlacePath()

    init() {}

    /// Takes a cell apart.
    init(_ text: String) {
        var rest: [Substring] = []
        for piece in text.split(whereSeparator: { ",;|\n".contains($0) }).prefix(6) {
            let house = house.isEmpty ? Self.house(piece) : ""
            if house.isEmpty { rest.append(piece) } else { self.house = house }
        }
        // What is no house is read as any place is, but a street whose number is missing is of many towns.
        place = PlaceReader.path(rest.filter { !Self.isStreet($0) }.joined(separator: ", "))
    }

    /// Whether most cells of a column have a house number, and most houses are of few rows.
    ///
    /// Blocks of a camp have numbers too, but hundreds live in each.
    static func isHeld(by column: TableColumn) -> Bool {
        var looked = 0
        var houses: [String: Int] = [:]
        for index in column.values.sampled(400) {
            looked += 1
            let house = HomeAddress(column.values[index]).house
            if !house.isEmpty { houses[house, default: 0] += 1 }
        }
        let held = houses.values.reduce(0, +)
        var filled = 0
        for code in column.codes where code > 0 { filled += 1 }
        return looked >= 5 && held * 2 > looked && houses.count * 3 > held
            && filled < column.values.count * 12
    }

    /// Number and first word of the street in one piece of an address; empty where it has none.
    private static func house(_ piece: Substring) -> String {
        let words = words(piece)
        guard let first = words.first else { return "" }
        if let number = number(first) {
            guard let street = words.dropFirst().first(where: isName) else { return "" }
            return "\(number) \(street)"
        }
        // “Calle Bolívar 123”, “Hauptstraße 5”: behind the street, where a word says that it is one.
        guard words.contains(where: isKind),
            let place = words.lastIndex(where: { number($0) != nil }),
            let number = number(words[place]),
            let street = words[..<place].first(where: { isName($0) && $0.utf8.count > 2 })
        else { return "" }
        return "\(number) \(street)"
    }

    /// Folded words without the flat: “Apt B”, “#12”, “Lot 16”.
    private static func words(_ piece: Substring) -> [String] {
        var words: [String] = []
        var isUnit = false
        for written in piece.split(separator: " ") {
            if written.hasPrefix("#") {
                isUnit = written.count == 1
                continue
            }
            for word in NameFolding.fold(String(written)).split(separator: " ").map(String.init) {
                if isUnit {
                    isUnit = false
                    continue
                }
                if !words.isEmpty, units.contains(word) {
                    isUnit = true
                } else {
                    words.append(word)
                }
            }
        }
        return words
    }

    /// A house number of at most five digits: “752”, “12a”.
    private static func number(_ word: String) -> String? {
        let digits = word.prefix { ("0"..."9").contains($0) }
        guard (1...5).contains(digits.utf8.count), word.utf8.count - digits.utf8.count <= 1
        else { return nil }
        let number = digits.drop { $0 == "0" }
        return number.isEmpty ? nil : String(number)
    }

    private static func isStreet(_ piece: Substring) -> Bool {
        let words = words(piece)
        return words.count > 1 && words.contains { isKind($0) && !alsoPlaces.contains($0) }
    }

    private static func isKind(_ word: String) -> Bool {
        kinds.contains(word) || endings.contains { word.hasSuffix($0) && word != $0 }
    }

    /// Whether a word is part of a street's own name, and no kind, direction or article.
    private static func isName(_ word: String) -> Bool {
        !kinds.contains(word) && !fillers.contains(word)
    }

    /// Kinds of streets by words that are parts of towns' names too.
    private static let alsoPlaces: Set<String> = [
        "st", "port", "way", "row", "park", "hill", "court",
    ]

    private static let endings = ["strasse", "str", "straat", "gatan", "vagen", "gasse", "weg"]

    private static let kinds: Set<String> = Set(
        """
        st str street ave av aven avenue rd road dr drive blvd bl boulevard ln lane ct court pl place hwy highway \
        pkwy parkway ter terrace cir circle sq square way trl trail row route rte rt calle cll avenida avda carrera \
        cra kr calz calzada camino carretera jiron jr pasaje rue chemin allee impasse bd quai rua travessa via viale \
        corso strasse gasse weg straat ulica ul ulitsa vul vulytsya prospekt prosp pereulok provulok strada bulevardul \
        jalan jln gang sokak sok cadde cad caddesi sokagi mahallesi mah улица вулиця проспект шоссе шосе ул вул
        """.split(separator: " ").map { NameFolding.fold(String($0)) })

    private static let fillers: Set<String> = [
        "n", "s", "e", "w", "ne", "nw", "se", "sw", "north", "south", "east", "west", "no", "nr",
        "nro", "num",
        "numero", "de", "del", "la", "las", "los", "el", "du", "des", "le", "les", "da", "do",
        "dos", "das", "the",
        "of", "di", "della", "d", "l", "house", "casa", "dom", "bud",
    ]

    private static let units: Set<String> = [
        "apt", "apto", "apartment", "appt", "unit", "lot", "ste", "suite", "rm", "room", "trlr",
        "trailer", "fl",
        "floor", "depto", "dpto", "piso", "int", "flat", "kv", "wohnung", "bldg",
    ]
}
