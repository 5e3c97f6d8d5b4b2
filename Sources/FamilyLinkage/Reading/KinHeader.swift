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
    var isHead: Bool
    /// Whether it speaks of a woman’s husband as much as of her father: `father_or_husband`.
    var isFatherOrHusband = false
    /// Whether it says how sure something is, or whether somebody lives, rather than who.
    var isStatus: Bool
    /// Whether it speaks of a relative of the one who is sought: `sought_mother`, `child of`.
    var isOfSought = false
    /// Whether it asks whose child somebody is: `child of`, `fils/fille de`.
    var isOfParents = false
    /// Whether it speaks of whoever took a child in: `famille d’accueil`.
    var isOfCare: Bool { words.contains { Self.takers.contains($0) } }
    /// Whether it asks whom somebody came with, rather than whom they seek.
    var isCompany: Bool {
        isSought && words.contains { word in Self.company.contains { word.hasPrefix($0) } }
    }
    /// Whether it is nothing but words that stand between a name and the father’s: `ولد/بنت`.
    var isPatronymic = false
    /// Whether it is nothing but the word for a child, who then is the person of the record: `Minor`.
    var isChildAlone = false
    /// Folded words.
    let words: [String]

    /// Reads a header.
    init(_ header: String) {
        let name = HeaderName(Self.withoutEndings(header))
        words = name.words.map { word in
            let folded = word.utf8.allSatisfy { $0 < 0x80 } ? word : NameFolding.fold(word)
            return Self.withoutArticle(folded)
        }
        let isOfCarer = Self.namesArabicCarer(words.joined(separator: " "))
        // Whoever gives care is written with the word for whoever hands something in.
        namesSelf = !isOfCarer && words.contains { Self.selfWords.contains($0) }
        let saidOfSelf = words.filter { !Self.selfWords.contains($0) }
        isStatus = words.contains { Self.statusWords.contains($0) }
        ordinal = words.compactMap { Int($0) }.first { $0 < 100 }
        let joined = words.joined(separator: " ")
        isSought = Self.sought.contains { Self.contains(joined, $0) }
        isRelationTo = Self.relationTo.contains { Self.contains(joined, $0) }
        isHead =
            Self.heads.contains { Self.contains(joined, $0) }
            || isRelationTo
                && words.contains {
                    ["head", "hoh", "ho", "chef", "jefe", "pa", "pra", "pr"].contains($0)
                }
        var skipNext = false
        for (place, word) in words.enumerated() {
            if skipNext { skipNext = false; continue }
            let pair = place + 1 < words.count ? word + words[place + 1] : ""
            if let found = Self.meaning(pair, name.words[place])
                ?? Self.meaning(word, name.words[place])
            {
                // “next of kin name”: the kin; “family unit”: a group, not a relative.
                if Self.isGroup(words) || Self.notOwners.contains(word) { continue }
                // “Family name”, “nom de famille”: a surname.
                if found.relation == .relative, Self.isSurname(words) { continue }
                skipNext = Self.meaning(pair, name.words[place]) != nil
                if owner == nil || owner?.relation == .relative {
                    owner = found
                } else if owner?.relation == found.relation, owner?.sex != found.sex {
                    // “Brothers/sisters”.
                    owner?.sex = nil
                }
                if Self.plurals.contains(word) { isPlural = true }
            }
        }
        if isOfCarer { owner = .init(relation: .guardian, sex: nil) }
        let relatives = zip(words, name.words).compactMap { Self.meaning($0, $1)?.relation }
        isFatherOrHusband = relatives.contains(.father) && relatives.contains(.spouse)
        // “S/O D/O W/O”: whose son or daughter, or whose wife.
        if Self.isWhose(words) {
            owner = .init(relation: .father, sex: .male)
            isFatherOrHusband = words.contains("w")
        }
        // “F/H name”: the father’s or the husband’s.
        if words.contains("f"), words.contains("h"),
            words.allSatisfy({ ["f", "h", "name", "names"].contains($0) }), words.count > 2
        {
            owner = .init(relation: .father, sex: .male)
            isFatherOrHusband = true
        }
        isOfParents = Self.childOf.contains { Self.contains(joined, $0) }
        isPatronymic = !words.isEmpty && words.allSatisfy { Self.patronymics.contains($0) }
        isOfSought =
            isSought && (owner?.relation == .mother || owner?.relation == .father) || isOfParents
        if isSought, header.contains("(s)") || words.contains(where: Self.plurals.contains) {
            isPlural = true
        }
        attribute = Self.attribute(words)
        // “Situation du père”, “حالة الأب”: how a relative fares, and not who it is.
        if owner != nil, !isSought, attribute == nil,
            words.contains(where: Self.conditions.contains)
        {
            isStatus = true
        }
        // “Sponsor category”: parent, aunt, none.
        if let owner, owner.relation == .guardian || owner.relation == .relative,
            attribute == nil, words.contains(where: Self.kinds.contains)
        {
            attribute = .relation
        }
        // “REL_HOH”: what somebody is to the head, or the head to them.
        if isHead, attribute == .relation { isRelationTo = true }
        // “Caller is the person’s”, “l’appelant est son/sa”: what the one who asks is to the one sought; and
        // “est le/la … du demandeur”: what the one sought is to the one who asks.
        if namesSelf, !isSought, attribute == nil || attribute == .relation,
            let copula = words.firstIndex(where: Self.copulas.contains)
        {
            owner = nil
            isStatus = false
            attribute = .relation
            isRelationTo = words[..<copula].contains { Self.selfWords.contains($0) }
            if !isRelationTo { giveToSought() }
        }
        if namesSelf, owner == nil, !isSought, attribute == nil,
            saidOfSelf.allSatisfy({ Self.fillers.contains($0) })
        {
            attribute = .person
        }
        if isSought, owner == nil { owner = .init(relation: .relative, sex: nil) }
        isChildAlone = words.count == 1 && owner?.relation == .child && !isPlural
    }

    /// Whether a header is nothing but the marks for “son of”, “daughter of” and “wife of”.
    private static func isWhose(_ words: [String]) -> Bool {
        let marks: Set<String> = ["s", "d", "w", "h", "c", "o", "so", "do", "wo", "co", "name"]
        return words.count >= 2 && words.allSatisfy(marks.contains)
            && words.contains { ["s", "d", "so", "do"].contains($0) }
            && words.contains { $0.hasSuffix("o") }
    }

    /// What a folded word of a header means: the German “on” is no Arabic mother.
    private static func meaning(_ folded: String, _ written: String) -> RelationWords.Meaning? {
        written.utf8.allSatisfy { $0 < 0x80 }
            ? RelationWords.meaning(folded, of: written) : RelationWords.meaning(folded)
    }

    /// Says that the column names the father of the person of the record.
    mutating func giveToFather() {
        owner = .init(relation: .father, sex: .male)
        attribute = .person
    }

    /// Whether a word of a header says by itself what is asked for.
    static func isKnown(_ word: String) -> Bool {
        attribute([word]) != nil || RelationWords.meaning(word) != nil
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

    /// “L’appelant” is written as one word with its article.
    private static func withoutArticle(_ word: String) -> String {
        guard let first = word.first, first == "l" || first == "d" else { return word }
        let rest = String(word.dropFirst())
        return selfWords.contains(rest) ? rest : word
    }

    /// Whether the joined words of a header name whoever looks after a child, in Arabic.
    static func namesArabicCarer(_ joined: String) -> Bool {
        arabicCarers.contains { contains(joined, $0) }
    }

    /// “Jefe/a”, “niño(a)”: the ending of the other sex says nothing.
    private static func withoutEndings(_ header: String) -> String {
        var kept = ""
        var rest = Substring(header)
        while let next = rest.first {
            let ending = endings.first { rest.hasPrefix($0) }
            if let ending, kept.last?.isLetter == true,
                rest.dropFirst(ending.count).first?.isLetter != true
            {
                rest = rest.dropFirst(ending.count)
            } else {
                kept.append(next)
                rest = rest.dropFirst()
            }
        }
        return kept
    }

    /// Phrases in other scripts, folded as headers are.
    static func folded(_ phrases: [String]) -> [String] {
        phrases.map { phrase in
            HeaderName(phrase).words.map(NameFolding.fold).joined(separator: " ")
        }
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
        // “Ф.И.О.”, “П.І.Б.”: surname, name and patronymic.
        let initials = words.filter { $0.count == 1 }.joined()
        if initials == "fio" || initials == "pib" || words.contains("fio") || words.contains("pib")
        {
            return .person
        }
        if words == ["m", "f"] || words == ["f", "m"] || words == ["l", "p"] { return .sex }
        if words.suffix(2) == ["is", "my"] || words.suffix(3) == ["es", "mi"] { return .relation }
        var found: RelativeAttribute?
        for (place, word) in words.enumerated() {
            // “Age at last news”, “first seen”: what was latest or earliest, and nobody's name.
            if ["last", "first"].contains(word), place + 1 < words.count,
                happenings.contains(words[place + 1])
            {
                continue
            }
            switch word {
            case "dob", "nascita", "birth", "birthdate", "nacimiento", "naissance", "nascimento",
                "born",
                "nac":
                return .dateOfBirth
            case "given", "first", "firstname", "forename", "forenames", "prenom", "nombres",
                "givenname":
                return .givenName
            case "last", "surname", "surnames", "lastname", "apellido", "apellidos", "nom",
                "sobrenome":
                // French “nom” is a name where no first name is asked for.
                found = word == "nom" ? .person : .surname
            case "age", "ages", "edades", "edad", "idade", "eta", "ans", "years", "anos", "alder",
                "вік", "возраст",
                "vik":
                found = .age
            case "sex", "gender", "sexo", "sesso", "genero", "sexe", "стать", "пол":
                found = .sex
            case "phone", "telephone", "tel", "ph", "mobile", "cell", "telefono", "telefone",
                "celular",
                "cellulare",
                "number":
                if word != "number" || found == nil {
                    found = word == "number" ? .identifier : .phone
                }
            case "relation", "relationship", "parentesco", "relacion", "relacao", "lien", "kinship",
                "rel",
                "spoken":
                return .relation
            case "village", "citta", "provenienza", "place", "origin", "lugar", "residence",
                "address", "home", "town",
                "hometown",
                "comunidad", "location", "lieu", "municipio", "whereabouts", "city":
                found = .place
            case "id", "alien", "passport", "dni", "cui", "no", "num", "numero", "anumber", "a":
                if found == nil || found == .person { found = .identifier }
            case "name", "names", "nombre", "nome", "fullname", "nomcomplet", "person":
                if found == nil { found = .person }
            default:
                guard let said = foldedAttributes[word] else { continue }
                if said == .relation || said == .dateOfBirth { return said }
                if said != .person || found == nil { found = said }
            }
        }
        return found
    }
}
