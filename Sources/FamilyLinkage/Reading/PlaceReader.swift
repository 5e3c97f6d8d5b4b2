// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
import RecordLinkage

/// Reads places into folded parts, from the smallest to the largest.
enum PlaceReader {
    /// The parts of one cell: “Aldea Chajul, Quiché, Guatemala” has two and a country.
    ///
    /// Words that only say what kind of place it is are left out.
    static func path(_ text: String) -> PlacePath {
        var path = PlacePath()
        for piece in text.split(whereSeparator: { ",;/()|".contains($0) }).prefix(6) {
            let folded = NameFolding.fold(String(piece))
            if folded.isEmpty || NullWords.isNull(folded) { continue }
            if let country = countries(folded) {
                path.country = country
                continue
            }
            let all = folded.split(separator: " ")
            // Streets are of many towns.
            if all.count > 1, all.contains(where: { streets.contains(String($0)) }) { continue }
            let words = all.filter { !kinds.contains(String($0)) }
            let part = words.joined(separator: " ")
            if !part.isEmpty, part.utf8.count <= 60, !path.parts.contains(part) {
                path.parts.append(part)
                if piece.unicodeScalars.contains(where: isBeyondLatin) {
                    path.isTransliterated = true
                }
            }
        }
        return path
    }

    /// How the cells under a header are read: of “home province/language” the half that is the place.
    static func reader(_ header: String) -> @Sendable (String) -> PlacePath {
        let asked = header.split(separator: "/").map { KinHeader(String($0)).words }
        guard asked.count == 2,
            let language = asked.firstIndex(where: { $0.contains(where: languageWords.contains) })
        else { return path }
        return { text in
            let told = text.split(separator: "/")
            return path(told.count == 2 ? String(told[1 - language]) : text)
        }
    }

    private static let languageWords: Set<String> = [
        "language", "languages", "lang", "idioma", "lengua", "langue", "lingua", "sprache", "jezyk",
    ]

    /// Whether it is a letter of another script; Latin and its marks end before Greek, and go on in one block.
    private static func isBeyondLatin(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x370 && !(0x1E00...0x1EFF ~= scalar.value)
            && scalar.properties.isAlphabetic
    }

    /// One path from several, the smaller place first.
    static func join(_ smaller: PlacePath, _ larger: PlacePath) -> PlacePath {
        if smaller.parts.isEmpty, smaller.country == nil { return larger }
        var path = smaller
        for part in larger.parts where !path.parts.contains(part) { path.parts.append(part) }
        path.country = path.country ?? larger.country
        path.isTransliterated = path.isTransliterated || larger.isTransliterated
        return path
    }

    /// The consonants of a part, without articles: “Deir ez-Zor” and “Dayr az-Zawr” have the same, and so has
    /// the name in letters that omit vowels; nil where they are too few to tell places apart.
    static func consonants(_ part: String) -> String? {
        var words = part.split(separator: " ").filter { !articles.contains(String($0)) }
        for (place, word) in words.enumerated() where word.utf8.count > 5 {
            // “الجنينة” and “aljanina” hold the article in the word, “Djenina Assaoura” as it is heard.
            let isHeard =
                place > 0 && word.hasPrefix("a")
                && word.dropFirst().first == word.dropFirst(2).first
            if word.hasPrefix("al") {
                words[place] = word.dropFirst(2)
            } else if isHeard {
                words[place] = word.dropFirst(2)
            }
        }
        // One letter of Arabic script is written v and w, another th and s.
        let skeleton = ComparisonFold.skeleton(
            words.joined().replacing("v", with: "w").replacing("th", with: "s"))
        // Two consonants tell places apart; a vowel and a consonant do not.
        let consonants = skeleton.hasPrefix("a") ? skeleton.utf8.count - 1 : skeleton.utf8.count
        return consonants >= 2 ? skeleton : nil
    }

    private static let articles: Set<String> = [
        "al", "el", "as", "ash", "ad", "ed", "az", "ez", "ar", "er", "an", "en", "at", "et", "e",
        "i",
    ]

    /// A country that is named as such.
    ///
    /// A two-letter code inside a path may be a state.
    private static func countries(_ folded: String) -> String? {
        folded.utf8.count > 3 && !alsoPlaces.contains(folded) ? CountryNames.code(folded) : nil
    }

    /// Countries whose name is that of a town or region too.
    private static let alsoPlaces: Set<String> = ["guatemala", "mexico", "san salvador", "panama"]

    /// Words for streets, houses and flats of addresses in Cyrillic letters, folded.
    private static let streets = Set(
        """
        ул улица вул вулиця пр просп проспект бр бул бульвар пер переулок провулок шоссе шосе д дом буд будинок кв \
        квартира
        """.split(separator: " ").map { NameFolding.fold(String($0)) }
    ).union(["b r"])

    private static let kinds: Set<String> = Set<String>([
        "aldea", "caserio", "canton", "cton", "municipio", "mpio", "muni", "departamento", "depto",
        "dept",
        "department", "dpto", "provincia", "province", "state", "estado", "district", "distrito",
        "woreda",
        "zone", "zona", "kebele", "village", "town", "city", "ciudad", "pueblo", "colonia", "col",
        "barrio",
        "comunidad", "community", "of", "de", "del", "the", "region", "governorate", "gov",
        "oblast", "raion",
        "rayon", "selo", "misto", "subdistrict", "upazila", "township", "commune", "section",
        "communale",
        "barangay", "brgy", "sitio", "purok", "camp", "near", "cerca", "municipality", "county",
        "sector",
        "goth", "gaon", "goan", "deh", "mouza", "chak", "basti", "killi", "kalay", "distt", "dist",
        "tehsil", "tehseel", "taluka", "taluk", "upazilla", "thana", "localite", "groupement",
        "territoire", "chefferie", "colline", "avenue", "quartier",
        "finca", "paraje", "rancheria", "ejido", "wilaya", "mohafazat", "qarya", "cellule", "cell",
    ]).union(
        "обл область смт пгт село селище посёлок поселок город г місто м район"
            .split(separator: " ").map { NameFolding.fold(String($0)) }
    ).union([
        "obl", "woj", "wojewodztwo", "gmina", "powiat", "kampung", "desa", "gampong", "kabupaten",
    ])
    .union(
        ["حي", "حارة", "محلة", "مخيم", "معسكر", "قرية", "مدينة", "محافظة", "ولاية"].map(
            NameFolding.fold)
    )
    .union(["گوٹھ", "گاؤں", "ضلع", "تحصیل", "تعلقہ"].map(NameFolding.fold))
}
