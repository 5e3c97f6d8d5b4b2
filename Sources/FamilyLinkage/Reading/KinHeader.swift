// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
import RecordLinkage

/// A header taken apart into whose value the column holds and what of it.
///
/// `mother_dob`, `nombre de la madre`, `Relative 2 – age`, `missing person is enquirer’s`.
struct KinHeader {
    /// The relative the header names; nil where it speaks of the person of the record.
    var owner: RelationWords.Meaning?
    /// Whether the owner is somebody who is sought or travelled along, of no stated relation.
    var isSought = false
    /// Whether the header asks what the person of the record is *to* the owner.
    var isRelationTo = false
    /// What of the owner; nil where no word says it.
    var attribute: RelativeAttribute?
    /// Number at the end or beside the owner, so that `relative 1 age` goes with `relative 1 name`.
    var ordinal: Int?
    /// Whether the owner is in the plural: `children`, `siblings`.
    var isPlural = false
    /// Folded words.
    let words: [String]

    /// Reads a header.
    init(_ header: String) {
        let name = HeaderName(header)
        words = name.words.map { word in
            word.utf8.allSatisfy { $0 < 0x80 } ? word : NameFolding.fold(word)
        }
        ordinal = words.compactMap { Int($0) }.first { $0 < 100 }
        let joined = words.joined(separator: " ")
        isSought = Self.sought.contains { Self.contains(joined, $0) }
        isRelationTo = Self.relationTo.contains { Self.contains(joined, $0) }
        var skipNext = false
        for (place, word) in words.enumerated() {
            if skipNext { skipNext = false; continue }
            let pair = place + 1 < words.count ? word + words[place + 1] : ""
            if let found = RelationWords.meaning(pair) ?? RelationWords.meaning(word) {
                // “next of kin name”: the kin; “family unit”: a group, not a relative.
                if Self.isGroup(words) || Self.notOwners.contains(word) { continue }
                // “Family name”, “nom de famille”: a surname.
                if found.relation == .relative, Self.isSurname(words) { continue }
                skipNext = RelationWords.meaning(pair) != nil
                if owner == nil || owner?.relation == .relative { owner = found }
                if Self.plurals.contains(word) { isPlural = true }
            }
        }
        attribute = Self.attribute(words)
        if isSought, owner == nil { owner = .init(relation: .relative, sex: nil) }
    }

    /// Which columns speak of the same relative.
    var slot: String {
        guard let owner else { return "" }
        let stem = isSought ? "sought" : "\(owner.relation.rawValue)/\(owner.sex?.rawValue ?? "")"
        return ordinal.map { "\(stem)#\($0)" } ?? stem
    }

    private static func contains(_ text: String, _ phrase: String) -> Bool {
        text == phrase || text.hasPrefix(phrase + " ") || text.hasSuffix(" " + phrase)
            || text.contains(" " + phrase + " ")
    }

    private static func isSurname(_ words: [String]) -> Bool {
        ["familyname", "familynames", "namefamily", "nomfamille", "nomdefamille", "famname"]
            .contains(words.joined())
    }

    private static func isGroup(_ words: [String]) -> Bool {
        words.contains { ["family", "familia", "famille", "familiar"].contains($0) }
            && words.contains { groupWords.contains($0) }
    }

    private static func attribute(_ words: [String]) -> RelativeAttribute? {
        // “Looking for (name, age, relation)”: several things in one cell.
        if words.contains(where: { ["name", "nombre", "nome", "nom"].contains($0) }),
            words.contains(where: {
                ["relation", "relationship", "parentesco", "age", "edad"].contains($0)
            })
        {
            return .person
        }
        var found: RelativeAttribute?
        for word in words {
            switch word {
            case "dob", "birth", "birthdate", "nacimiento", "naissance", "nascimento", "born",
                "nac":
                return .dateOfBirth
            case "given", "first", "firstname", "forename", "forenames", "prenom", "nombres",
                "givenname":
                return .givenName
            case "last", "surname", "surnames", "lastname", "apellido", "apellidos", "nom",
                "sobrenome":
                // French “nom” is a name where no first name is asked for.
                found = word == "nom" ? .person : .surname
            case "age", "edad", "idade", "ans", "years", "anos", "alder", "вік", "возраст", "vik":
                found = .age
            case "sex", "gender", "sexo", "genero", "sexe", "стать", "пол":
                found = .sex
            case "phone", "telephone", "tel", "mobile", "cell", "telefono", "telefone", "celular",
                "number":
                if word != "number" || found == nil {
                    found = word == "number" ? .identifier : .phone
                }
            case "relation", "relationship", "parentesco", "relacion", "relacao", "lien", "kinship",
                "rel",
                "spoken":
                return .relation
            case "village", "place", "origin", "lugar", "residence", "address", "home", "town",
                "hometown",
                "comunidad", "location", "lieu", "municipio", "whereabouts", "city":
                found = .place
            case "id", "alien", "passport", "dni", "cui", "no", "num", "numero", "anumber", "a":
                if found == nil || found == .person { found = .identifier }
            case "name", "names", "nombre", "nome", "fullname", "nomcomplet", "person":
                if found == nil { found = .person }
            default: continue
            }
        }
        return found
    }

    /// Phrases for somebody who is looked for or came along.
    private static let sought = [
        "looking for", "sought", "missing person", "searching for", "search for", "searched",
        "busca a", "busca",
        "buscando", "procura", "recherche", "traveling with", "travelling with", "traveled with",
        "travelled with",
        "viajaba con", "viaja con", "viajando com", "accompanied by", "acompanado por",
        "accompanying", "came with",
        "arrived with", "voyage avec", "separated from", "separado de", "missing", "next of kin",
        "wanted person",
        "accompagne de", "accompagne par", "accompagne", "voyageait avec", "recherche",
        "begleitet von", "begleitperson", "gesucht", "gesuchte person", "vermisst", "vermisste",
        "unterwegs mit", "acompanado de", "accompanied",
    ]

    private static let relationTo = [
        "relation to", "relationship to", "relationship with", "related to", "parentesco con",
        "relacion con",
        "relation with", "lien avec", "claimed relationship", "rel to", "relation of adult",
    ]

    /// Words of the table that in a header do not name a relative.
    private static let notOwners: Set<String> = [
        "relation", "kin", "boy", "girl", "bro", "sis", "gran", "ma",
    ]

    static let groupWords: Set<String> = [
        "unit", "group", "grupo", "groupe", "number", "no", "num", "nr", "id", "code", "fmu",
        "fmua", "fam",
        "unidad", "size", "count",
    ]

    private static let plurals: Set<String> = [
        "children", "kids", "sons", "daughters", "hijos", "hijas", "ninos", "filhos", "enfants",
        "siblings",
        "brothers", "sisters", "hermanos", "hermanas", "irmaos", "freres", "soeurs", "relatives",
        "familiares",
        "parents", "padres", "minors", "menores", "діти", "дети",
    ]
}
