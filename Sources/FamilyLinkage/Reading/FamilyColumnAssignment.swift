// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
import RecordLinkage

/// Decides what each column of a list says for family reasoning.
///
/// The recognition of columns for linking persons comes first; what a header says of relatives, of the
/// encounter and of groups is added to it. A list of children kept under “child’s name” is a list of
/// the children themselves; beside a name of its own, “child’s name” is that of a relative.
struct FamilyColumnAssignment {
    let columns: [FamilyList.ListColumn]

    /// Recognises the columns of a table, the list of that number among those read together.
    init(
        _ table: RecordTable, list: Int, shared: SharedNumbers, options: FamilyReadingOptions
    ) {
        let headers = table.columns.map { KinHeader($0.name) }
        var recognized = ColumnRecognition.recognize(
            table, overrides: options.roles, ignoring: options.ignoredColumns)
        let selfOwner = Self.selfOwner(headers, recognized)
        // Columns of the person under another word are recognised as if they had none.
        var overrides = options.roles
        for (place, header) in headers.enumerated()
        where header.owner != nil && Self.isSelf(header, selfOwner)
            && overrides[table.columns[place].name] == nil
        {
            if let role = Self.ownRole(header, recognized[place].role) {
                overrides[table.columns[place].name] = role
            }
        }
        if overrides != options.roles {
            recognized = ColumnRecognition.recognize(
                table, overrides: overrides, ignoring: options.ignoredColumns)
        }
        var roles: [FamilyColumn] = []
        for (place, header) in headers.enumerated() {
            let name = table.columns[place].name
            if options.ignoredColumns.contains(name) {
                roles.append(.unused)
            } else if options.idColumn == name {
                roles.append(.own(.recordID))
            } else if let stated = options.roles[name] {
                roles.append(Self.role(stated, header))
            } else {
                let isSelf = Self.isSelf(header, selfOwner)
                let role =
                    shared.isShared(list, place)
                    ? Self.role(
                        ofShared: header, recognized[place], shared.origins[list][place],
                        rows: table.rowCount)
                    : nil
                roles.append(
                    role
                        ?? Self.role(
                            header, recognized[place], table.columns[place], isSelf: isSelf))
            }
        }
        if options.idColumn != nil {
            for place in roles.indices
            where roles[place] == .own(.recordID) && table.columns[place].name != options.idColumn {
                roles[place] = .own(.identifier)
            }
        }
        if !roles.contains(.own(.recordID)), options.idColumn == nil {
            // A list’s own number rather than one that others know as well.
            let keys = Self.keys(roles, headers, recognized, rows: table.rowCount)
            if let key = keys.first(where: { !shared.isShared(list, $0) }) ?? keys.first {
                roles[key] = .own(.recordID)
            }
        }
        Self.giveBareRelationsAnOwner(&roles, headers)
        columns = table.columns.indices.map {
            FamilyList.ListColumn(
                name: table.columns[$0].name, role: roles[$0], recognized: recognized[$0])
        }
    }

    // MARK: Whose list it is

    /// The relative under whose name the person of the record is kept, if any.
    private static func selfOwner(
        _ headers: [KinHeader], _ recognized: [RecognizedColumn]
    ) -> RelationWords.Meaning? {
        let names: Set<FieldRole> = [.givenName, .surname, .fullName]
        for (header, column) in zip(headers, recognized)
        where header.owner == nil && !header.isSought && names.contains(column.role)
            && !namesAPlace(header.words)
        {
            return nil
        }
        let owned = headers.filter { header in
            header.owner != nil && !header.isSought && !header.isPlural
                && (header.attribute.map { [.person, .givenName, .surname].contains($0) } ?? false)
        }
        return (owned.first { $0.owner?.relation == .child } ?? owned.first)?.owner
    }

    /// Whether a header speaks of a place, whatever its values look like: villages are named like people.
    private static func isNumbered(_ words: [String]) -> Bool {
        has(
            words, ["id", "no", "number", "num", "nr", "numero", "ref", "code", "ficha", "dossier"])
    }

    private static func namesAPlace(_ words: [String]) -> Bool {
        has(words, originWords) || has(words, encounterPlaceWords) || isHeldAt(words)
    }

    private static func isSelf(_ header: KinHeader, _ owner: RelationWords.Meaning?) -> Bool {
        guard let owner else { return false }
        return header.owner?.relation == owner.relation && !header.isSought && !header.isPlural
            && !header.isRelationTo && header.ordinal == nil
    }

    private static func ownRole(_ header: KinHeader, _ recognized: FieldRole) -> FieldRole? {
        switch header.attribute {
        case .person: .fullName
        case .givenName: .givenName
        case .surname: .surname
        case .age: .age
        case .dateOfBirth: .dateOfBirth
        case .sex: .sex
        case .place: .locality
        case .phone: .phone
        case .identifier:
            recognized == .recordID || recognized == .identifier ? nil : .identifier
        case .relation, .relationTo, nil: nil
        }
    }

    /// The columns that tell records apart although a few of their values stand twice.
    private static func keys(
        _ roles: [FamilyColumn], _ headers: [KinHeader], _ recognized: [RecognizedColumn],
        rows: Int
    ) -> [Int] {
        roles.indices.filter { place in
            let column = recognized[place]
            let isNumber: Bool =
                switch roles[place] {
                case .own(.identifier), .unused, .own(.groupNumber):
                    isNumbered(headers[place].words) || roles[place] == .own(.identifier)
                        || column.role == .phone || column.role == .identifier
                case .relative(_, .identifier): headers[place].owner?.relation == .child
                case .relative(_, .person):
                    headers[place].owner?.relation == .child && column.role == .identifier
                default: false
                }
            return isNumber && !isAlienNumber(headers[place].words)
                && column.completeness > 0.99 && column.distinctCount * 10 > rows * 9
        }
    }

    // MARK: Single columns

    /// A role that a user has stated.
    private static func role(_ stated: FieldRole, _ header: KinHeader) -> FamilyColumn {
        switch stated {
        case .motherName: .relative(slot: "mother/female", attribute: .person)
        case .fatherName: .relative(slot: "father/male", attribute: .person)
        case .relativeName:
            .relative(slot: header.owner == nil ? "relative/" : header.slot, attribute: .person)
        case .groupNumber: .groupNumber(numbering: numbering(header.words))
        case .eventDate: has(header.words, encounterWords) ? .encounterTime : .recordDay
        case .ignored: .unused
        default: .own(stated)
        }
    }

    /// The role of numbers that stand in another list too: a person’s where nearly every record has one
    /// of its own, else a group’s; nil where the header says that they are something else.
    private static func role(
        ofShared header: KinHeader, _ recognized: RecognizedColumn, _ origin: SharedNumbers.Place,
        rows: Int
    ) -> FamilyColumn? {
        if header.owner != nil || has(header.words, phoneWords) || recognized.distinctCount < 20 {
            return nil
        }
        switch recognized.role {
        case .dateOfBirth, .eventDate, .postcode, .email, .birthYear: return nil
        default: break
        }
        let filled = recognized.completeness * Double(rows)
        let isOfOne = Double(recognized.distinctCount) * 10 >= filled * 9
        if isOfOne, !isGroup(header.words) { return .own(.identifier) }
        return .groupNumber(
            numbering:
                "\(SharedNumbers.numberingPrefix)\(origin.list + 1)-column-\(origin.column + 1)")
    }

    private static func role(
        _ header: KinHeader, _ recognized: RecognizedColumn, _ column: TableColumn, isSelf: Bool
    ) -> FamilyColumn {
        let words = header.words
        let role = recognized.role
        if role == .ignored, recognized.distinctCount == 0 { return .unused }
        if has(words, noteWords) { return .freeText }
        if header.isRelationTo {
            return .relative(slot: header.isSought ? "sought" : header.slot, attribute: .relationTo)
        }
        if header.owner != nil, !isSelf {
            return .relative(slot: header.slot, attribute: attribute(header, column))
        }
        // A number that nearly every record has for itself is nobody else’s.
        let isShared =
            recognized.distinctCount * 10 < Int(
                recognized.completeness * Double(column.codes.count)) * 9
        if isShared, isGroup(words) || role == .groupNumber {
            return .groupNumber(numbering: numbering(words))
        }
        if isClock(words), looksLikeClock(column) { return .encounterClock }
        if role == .eventDate { return has(words, encounterWords) ? .encounterTime : .recordDay }
        if isAlienNumber(words), role != .recordID || hasDigits(column) {
            return .own(.identifier)
        }
        let isPlaceLike: Set<FieldRole> = [
            .locality, .region, .text, .category, .occupation, .fullName, .unit, .streetAddress,
            .birthplace, .ignored, .alias, .givenName, .surname, .postcode,
        ]
        if isPlaceLike.contains(role) {
            if has(words, encounterPlaceWords) { return .encounterPlace }
            if isHeldAt(words) { return .heldAt }
            if has(words, originWords) { return .own(.locality) }
        }
        // Numbers that only look like telephones are mostly those of files.
        if role == .phone, !has(words, phoneWords) { return .unused }
        switch role {
        case .motherName: return .relative(slot: "mother/female", attribute: .person)
        case .fatherName: return .relative(slot: "father/male", attribute: .person)
        case .relativeName: return .relative(slot: "relative/", attribute: .person)
        case .text:
            if header.attribute == .relation { return .relative(slot: "", attribute: .relation) }
            return isProse(column) ? .freeText : .unused
        case .category:
            if header.attribute == .relation { return .relative(slot: "", attribute: .relation) }
            return .unused
        case .ignored: return .unused
        // An address without a number in it is a place.
        case .streetAddress where !hasDigits(column): return .own(.locality)
        default: return .own(role)
        }
    }

    private static func attribute(
        _ header: KinHeader, _ column: TableColumn
    ) -> RelativeAttribute {
        if header.attribute == .relation { return .relation }
        let shares = Shares(column)
        if shares.relations > 0.6 { return .relation }
        switch header.attribute {
        case .age where shares.ages < 0.5 && shares.names > 0.5: return .person
        case .identifier where shares.names > 0.6,
            .place where header.isSought && shares.names > 0.9:
            return header.attribute == .place ? .place : .person
        case let attribute?: return attribute
        case nil: return shares.ages > 0.7 ? .age : .person
        }
    }

    /// What the values of a column look like, over some hundred of them.
    private struct Shares {
        var relations = 0.0
        var ages = 0.0
        var names = 0.0

        init(_ column: TableColumn) {
            let count = min(column.values.count, 300)
            guard count > 0 else { return }
            let step = max(1, column.values.count / count)
            var looked = 0.0
            for index in stride(from: 0, to: column.values.count, by: step) {
                let value = column.values[index]
                looked += 1
                let words = NameFolding.fold(value).split(separator: " ")
                if words.count <= 2, RelationWords.meaning(ofCell: value) != nil { relations += 1 }
                if AgeReading.read(value) != nil { ages += 1 }
                if value.filter(\.isLetter).count >= 3 { names += 1 }
            }
            relations /= looked
            ages /= looked
            names /= looked
        }
    }

    /// “Relationship” without an owner belongs to the one relative whose relation is not said.
    private static func giveBareRelationsAnOwner(
        _ roles: inout [FamilyColumn], _ headers: [KinHeader]
    ) {
        var slots: [String] = []
        for role in roles {
            if case .relative(let slot, .person) = role, !slot.isEmpty, !slots.contains(slot) {
                slots.append(slot)
            }
        }
        let unsaid = slots.filter {
            ["relative", "sought", "guardian", "child"].contains(stem($0))
        }
        for place in roles.indices {
            guard case .relative("", let attribute) = roles[place] else { continue }
            if let slot = unsaid.first ?? (slots.count == 1 ? slots.first : nil) {
                roles[place] = .relative(slot: slot, attribute: attribute)
            } else {
                roles[place] = .unused
            }
        }
    }

    static func stem(_ slot: String) -> String {
        String(slot.prefix { $0 != "/" && $0 != "#" })
    }

    // MARK: Words

    private static func has(_ words: [String], _ set: Set<String>) -> Bool {
        words.contains { set.contains($0) }
    }

    private static func isGroup(_ words: [String]) -> Bool {
        let joined = words.joined()
        if ["group", "grupo", "groupe", "fmu", "fmua", "household", "hogar", "familyunit"].contains(
            joined)
        {
            return true
        }
        return has(
            words,
            [
                "family", "familia", "famille", "familiar", "household", "hh", "hogar", "group",
                "grupo", "groupe", "fmu", "fmua", "menage", "case", "caso", "ration",
            ])
            && has(
                words,
                [
                    "unit", "number", "no", "num", "numero", "nr", "id", "code", "fmu", "card",
                    "unidad",
                ])
            && !has(words, ["size", "name", "date"])
    }

    /// Numbers of one kind are compared across lists, whatever the lists call them.
    static func numbering(_ words: [String]) -> String {
        if has(words, ["case", "caso", "dossier", "expediente"]) { return "case" }
        if has(words, ["household", "hh", "hogar", "menage"]) { return "household" }
        if has(words, ["ration", "card"]) { return "ration-card" }
        return "family"
    }

    private static func isAlienNumber(_ words: [String]) -> Bool {
        words == ["a"] || has(words, ["alien", "anumber"])
            || words.contains("a") && has(words, ["no", "number", "num", "numero"])
    }

    private static func isHeldAt(_ words: [String]) -> Bool {
        if has(words, ["community", "village", "comunidad", "origin", "birth"]) { return false }
        return words == ["home"] || has(words, heldWords)
            || has(words, ["location", "ubicacion"])
                && has(words, ["current", "actual", "last", "present"])
    }

    private static func isClock(_ words: [String]) -> Bool {
        has(words, ["time", "hora", "heure", "hour", "uhrzeit", "hr"])
    }

    private static func looksLikeClock(_ column: TableColumn) -> Bool {
        let count = min(column.values.count, 50)
        guard count > 0 else { return false }
        let read = (0..<count).count { Clock.minute(in: column.values[$0]) != nil }
        return read * 2 > count
    }

    private static func hasDigits(_ column: TableColumn) -> Bool {
        let count = min(column.values.count, 50)
        return (0..<count).count { column.values[$0].contains(where: \.isNumber) } * 2 > count
    }

    private static func isProse(_ column: TableColumn) -> Bool {
        guard column.values.count > 0 else { return false }
        let count = min(column.values.count, 200)
        let spaces = (0..<count).reduce(0) { $0 + column.values[$1].count { $0 == " " } }
        return spaces >= count * 2
    }

    private static let phoneWords: Set<String> = [
        "phone", "phones", "tel", "telephone", "telefono", "telefon", "telefone", "mobile", "cell",
        "celular", "fon",
        "handy", "contact", "contacto", "whatsapp", "telefonnummer", "msisdn", "numara",
    ]
    private static let noteWords: Set<String> = [
        "notes", "note", "notas", "comments", "comment", "remarks", "remark", "narrative",
        "observaciones",
        "observacion", "observations", "observacoes", "remarques", "remarque", "comentarios",
        "description", "details",
        "history", "story", "relato", "situation", "circumstances", "prymitky", "memo",
    ]
    private static let encounterWords: Set<String> = [
        "apprehension", "apprehended", "encounter", "encountered", "arrival", "arrived", "entry",
        "registration",
        "registered", "crossing", "crossed", "detencion", "aprehension", "llegada", "arrivee",
        "separation",
        "separated", "seen", "found", "met", "landing", "landed", "rescued", "enregistrement",
        "registro",
        "chegada", "separacion", "ankunft", "ankunftsdatum", "einreise", "einreisedatum",
        "aufgriff", "erstkontakt", "aufgriffsdatum", "rencontre", "entree", "ingreso", "entrada",
        "прибуття", "прибытия", "وصول", "الوصول",
    ]
    private static let encounterPlaceWords: Set<String> = [
        "sector", "station", "post", "checkpoint", "poe", "port", "crossing", "puesto", "frontera",
        "landing",
        "encounter", "apprehension", "entry", "registration", "point", "puerto", "poste", "found",
        "landfall", "grenzabschnitt", "grenzubergang", "dienststelle", "frontiere", "fronteira",
        "grenze",
    ]
    private static let heldWords: Set<String> = [
        "facility", "shelter", "albergue", "block", "center", "centre", "ward", "hospital", "held",
        "custody",
        "detention", "refugio", "orphanage", "orphelinat", "placement", "tent", "unit", "foyer",
        "site", "cell",
        "abrigo", "accueil", "hebergement", "unterkunft", "unterbringung", "einrichtung", "heim",
        "alojamiento", "centro", "lager", "hotel",
        "accommodation", "housing", "institution", "foster",
    ]
    private static let originWords: Set<String> = [
        "from", "origin", "origen", "procedencia", "provenance", "village", "community",
        "comunidad", "hometown",
        "home", "aldea", "native", "origem", "origine", "town", "city", "municipio", "municipality",
    ]
}

/// Times of day.
enum Clock {
    /// The minute of the day of the first `hh:mm` in a text, by a clock of 12 or 24 hours; nil where
    /// there is none.
    static func minute(in text: String) -> Int? {
        let bytes = Array(text.utf8)
        func digit(_ place: Int) -> Int? {
            guard place >= 0, place < bytes.count, bytes[place] >= 0x30, bytes[place] <= 0x39 else {
                return nil
            }
            return Int(bytes[place]) - 0x30
        }
        for place in bytes.indices where bytes[place] == 0x3A || bytes[place] == 0x68 {
            guard let ones = digit(place - 1), let m1 = digit(place + 1), let m2 = digit(place + 2)
            else {
                continue
            }
            var hour = ones + 10 * (digit(place - 2) ?? 0)
            let minute = m1 * 10 + m2
            let rest = String(decoding: bytes[(place + 3)...].prefix(8), as: UTF8.self).lowercased()
            if rest.contains("pm"), hour < 12 { hour += 12 }
            if rest.contains("am"), hour == 12 { hour = 0 }
            if hour < 24, minute < 60 { return hour * 60 + minute }
        }
        // “0545” alone is a time of day as forms have it.
        let digits = bytes.filter { $0 != 0x20 }
        if digits.count == 4, let a = Int(String(decoding: digits, as: UTF8.self)), a / 100 < 24,
            a % 100 < 60
        {
            return a / 100 * 60 + a % 100
        }
        return nil
    }
}
