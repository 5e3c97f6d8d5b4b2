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
            let words = folded.split(separator: " ").filter { !kinds.contains(String($0)) }
            let part = words.joined(separator: " ")
            if !part.isEmpty, part.utf8.count <= 60, !path.parts.contains(part) {
                path.parts.append(part)
            }
        }
        return path
    }

    /// One path from several, the smaller place first.
    static func join(_ smaller: PlacePath, _ larger: PlacePath) -> PlacePath {
        if smaller.parts.isEmpty, smaller.country == nil { return larger }
        var path = smaller
        for part in larger.parts where !path.parts.contains(part) { path.parts.append(part) }
        path.country = path.country ?? larger.country
        return path
    }

    /// A country that is named as such.
    ///
    /// A two-letter code inside a path may be a state.
    private static func countries(_ folded: String) -> String? {
        folded.utf8.count > 3 && !alsoPlaces.contains(folded) ? CountryNames.code(folded) : nil
    }

    /// Countries whose name is that of a town or region too.
    private static let alsoPlaces: Set<String> = ["guatemala", "mexico", "san salvador", "panama"]

    private static let kinds: Set<String> = [
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
        "finca", "paraje", "rancheria", "ejido", "wilaya", "mohafazat", "qarya", "cellule", "cell",
    ]
}
