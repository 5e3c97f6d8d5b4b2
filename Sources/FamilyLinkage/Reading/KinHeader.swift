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
    /// Whether it says whose list it is: `caller age`, `enquirer`, `nombre del entrevistado`.
    let namesSelf: Bool
    /// Whether it speaks of the head of the household.
    let isHead: Bool
    /// Whether it speaks of a woman’s husband as much as of her father: `father_or_husband`.
    var isFatherOrHusband = false
    /// Whether it says how sure something is, or whether somebody lives, rather than who.
    let isStatus: Bool
    /// Whether it speaks of a relative of the one who is sought: `sought_mother`, `child of`.
    var isOfSought = false
    /// Folded words.
    let words: [String]

    /// Reads a header.
    init(_ header: String) {
        let name = HeaderName(header)
        words = name.words.map { word in
            word.utf8.allSatisfy { $0 < 0x80 } ? word : NameFolding.fold(word)
        }
        namesSelf = words.contains { Self.selfWords.contains($0) }
        let saidOfSelf = words.filter { !Self.selfWords.contains($0) }
        isStatus = words.contains { Self.statusWords.contains($0) }
        ordinal = words.compactMap { Int($0) }.first { $0 < 100 }
        let joined = words.joined(separator: " ")
        isSought = Self.sought.contains { Self.contains(joined, $0) }
        isRelationTo = Self.relationTo.contains { Self.contains(joined, $0) }
        isHead =
            Self.heads.contains { Self.contains(joined, $0) }
            || isRelationTo
                && words.contains { ["head", "hoh", "ho", "chef", "jefe"].contains($0) }
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
        let relatives = words.compactMap { RelationWords.meaning($0)?.relation }
        isFatherOrHusband = relatives.contains(.father) && relatives.contains(.spouse)
        isOfSought =
            isSought && (owner?.relation == .mother || owner?.relation == .father)
            || Self.contains(joined, "child of") || Self.contains(joined, "hijo de")
        attribute = Self.attribute(words)
        if namesSelf, owner == nil, !isSought, attribute == nil,
            saidOfSelf.allSatisfy({ Self.fillers.contains($0) })
        {
            attribute = .person
        }
        if isSought, owner == nil { owner = .init(relation: .relative, sex: nil) }
    }

    /// Which columns speak of the same relative.
    var slot: String {
        if isHead { return Self.headSlot }
        guard let owner else { return "" }
        if isFatherOrHusband { return Self.fatherOrHusbandSlot }
        let stem = isSought ? "sought" : "\(owner.relation.rawValue)/\(owner.sex?.rawValue ?? "")"
        return ordinal.map { "\(stem)#\($0)" } ?? stem
    }

    /// Slot of the head of the household.
    static let headSlot = "head/"
    /// Slot of a name that is a woman’s husband’s, or else the father’s.
    static let fatherOrHusbandSlot = "father-or-husband/male"

    /// Says that the column, which names nobody, speaks of the one who is sought.
    mutating func giveToSought() {
        isSought = true
        owner = .init(relation: .relative, sex: nil)
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
        if words == ["m", "f"] || words == ["f", "m"] { return .sex }
        if words.suffix(2) == ["is", "my"] || words.suffix(3) == ["es", "mi"] { return .relation }
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
        "unterwegs mit", "acompanado de", "accompanied", "claimed by", "claimant", "reclamado por",
        "buscado", "buscada", "persona buscada", "personne recherchee",
    ]

    /// Phrases for the head of a household.
    private static let heads = [
        "head of household", "head of hh", "head of family", "household head", "hh head",
        "family head", "hoh", "ho h", "jefe de hogar", "jefe de familia", "jefa de hogar",
        "chef de menage",
        "chef de famille", "chefe de familia",
    ]

    /// Words for the person of the record where a list is kept by somebody who asks, calls or is asked.
    private static let selfWords: Set<String> = [
        "enquirer", "enquirers", "inquirer", "caller", "callers", "applicant", "applicants",
        "requester", "requestor", "searcher", "seeker", "interviewee", "interviewed",
        "entrevistado", "entrevistada", "solicitante", "demandeur", "demandeuse", "informante",
        "declarante", "declarant", "detainee", "detenido", "detenida", "patient", "paciente",
        "beneficiary", "beneficiario", "registrant", "member", "miembro", "membre", "membro",
        "antragsteller", "anfragende",
    ]

    private static let fillers: Set<String> = [
        "name", "full", "del", "de", "la", "du", "of", "the",
    ]

    /// Words that ask how something is known or how somebody fares.
    private static let statusWords: Set<String> = [
        "alive", "dead", "deceased", "basis", "status", "estimated", "est", "vivo", "viva",
        "vivante", "vivant", "decede", "consent", "verified", "confirmed", "quality",
    ]

    private static let relationTo = [
        "relation to", "relationship to", "relationship with", "related to", "parentesco con",
        "relacion con",
        "relation with", "rel to", "lien avec", "lien au chef", "claimed relationship",
        "relation of adult",
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
