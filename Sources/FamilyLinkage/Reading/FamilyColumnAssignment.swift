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
        var headers = table.columns.map { KinHeader($0.name) }
        Self.giveSoughtTheirOwn(&headers)
        var recognized = ColumnRecognition.recognize(
            table, overrides: options.roles, ignoring: options.ignoredColumns)
        let selfOwner = Self.selfOwner(headers, recognized)
        // Columns of the person under another word are recognised as if they had none.
        var overrides = options.roles
        for (place, header) in headers.enumerated()
        where Self.speaksOfSelf(header, selfOwner) && overrides[table.columns[place].name] == nil {
            if var role = Self.ownRole(header, recognized[place].role) {
                if role == .fullName, Self.isSurnameBesideGiven(place, headers, recognized) {
                    role = .surname
                }
                overrides[table.columns[place].name] = role
            }
        }
        if let head = Self.nameOfHead(headers, recognized) {
            headers[head].isHead = false
            headers[head].owner = nil
            overrides[table.columns[head].name] = overrides[table.columns[head].name] ?? .fullName
        }
        // A “name given” beside no surname is a whole name.
        if let place = Self.wholeName(headers, recognized, table) {
            overrides[table.columns[place].name] = overrides[table.columns[place].name] ?? .fullName
        }
        if overrides != options.roles {
            recognized = ColumnRecognition.recognize(
                table, overrides: overrides, ignoring: options.ignoredColumns)
        }
        let context = Context(headers, recognized, table)
        var roles: [FamilyColumn] = []
        for (place, header) in headers.enumerated() {
            let name = table.columns[place].name
            if options.ignoredColumns.contains(name) {
                roles.append(.unused)
            } else if options.idColumn == name {
                roles.append(.own(.recordID))
            } else if let stated = options.stated[name] {
                roles.append(stated)
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
                            header, recognized[place], table.columns[place], isSelf: isSelf,
                            context))
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
    ///
    /// A list that has names of its own under their usual headers is nobody else’s; names told by their
    /// look alone may be those of who claims a child, or of a town.
    private static func selfOwner(
        _ headers: [KinHeader], _ recognized: [RecognizedColumn]
    ) -> RelationWords.Meaning? {
        let names: Set<FieldRole> = [.givenName, .surname, .fullName]
        let owned = headers.indices.filter { place in
            let header = headers[place]
            return header.owner != nil && !header.isSought && !header.isPlural
                && !header.isHead && !header.isStatus
                && (header.attribute.map { [.person, .givenName, .surname].contains($0) } ?? false)
        }
        let kept = owned.first { headers[$0].owner?.relation == .child } ?? owned.first
        // “Child’s name, first name”: a given name alone is what is left of the child’s.
        if let kept, headers[kept].owner?.relation == .child,
            isSurnameBesideGiven(kept, headers, recognized)
        {
            return headers[kept].owner
        }
        let completeness = kept.map { recognized[$0].completeness } ?? 0
        for (header, column) in zip(headers, recognized)
        where header.owner == nil && !header.isSought && !header.isHead
            && names.contains(column.role) && !namesAPlace(header.words)
            && (column.isSaidByHeader || header.namesSelf || column.completeness >= completeness)
        {
            return nil
        }
        return kept.flatMap { headers[$0].owner }
    }

    /// Whether a column with somebody’s name has one with given names beside it, of nobody else, and no
    /// other that could hold the surname.
    private static func isSurnameBesideGiven(
        _ place: Int, _ headers: [KinHeader], _ recognized: [RecognizedColumn]
    ) -> Bool {
        guard headers[place].attribute == .person || headers[place].attribute == .surname else {
            return false
        }
        let own = recognized.indices.filter {
            headers[$0].owner == nil && !headers[$0].isSought && !headers[$0].isHead
                && recognized[$0].isSaidByHeader
        }
        return own.contains { recognized[$0].role == .givenName }
            && !own.contains {
                [.surname, .secondSurname, .fullName].contains(recognized[$0].role)
            }
    }

    /// In a list of people who ask, what is said of nobody is said of the one they ask for, where the
    /// same is said of them under their own word: “caller age … age (about)”.
    private static func giveSoughtTheirOwn(_ headers: inout [KinHeader]) {
        let own = headers.filter { $0.namesSelf && $0.owner == nil && !$0.isSought }
            .compactMap(\.attribute)
        guard own.contains(.person), headers.contains(where: \.isSought) else { return }
        var isAfterSought = false
        for place in headers.indices {
            let header = headers[place]
            // “Relation to the caller”, “lien avec le demandeur”: what the one sought is.
            if header.namesSelf, header.isRelationTo, header.owner == nil, !header.isHead,
                header.attribute == .relation,
                header.words.last.map(KinHeader.selfWords.contains) == true,
                !header.words.contains(where: KinHeader.copulas.contains)
            {
                headers[place].isRelationTo = false
                headers[place].giveToSought()
                continue
            }
            if header.namesSelf {
                isAfterSought = isAfterSought && header.attribute == .relation
            } else if header.isSought {
                isAfterSought = true
            }
            // After the one who is sought, whoever asks not having been named again, their parents too.
            if isAfterSought,
                header.owner?.relation == .mother || header.owner?.relation == .father,
                header.attribute == .person || header.attribute == nil, header.ordinal == nil
            {
                headers[place].isSought = true
                headers[place].isOfSought = true
                continue
            }
            guard header.owner == nil, !header.namesSelf, !header.isSought, !header.isOfSought,
                let attribute = header.attribute,
                attribute == .relation
                    || (isAfterSought || own.contains(attribute))
                        && [.age, .sex, .dateOfBirth].contains(attribute)
            else { continue }
            headers[place].giveToSought()
        }
    }

    /// Whether a column is the person’s under another word, so that it is to be recognised as if it had
    /// none.
    private static func speaksOfSelf(
        _ header: KinHeader, _ owner: RelationWords.Meaning?
    ) -> Bool {
        if header.isStatus || header.isHead { return false }
        return header.owner == nil
            ? header.namesSelf && !header.isSought : isSelf(header, owner)
    }

    static func namesAPlace(_ words: [String]) -> Bool {
        has(words, originWords) || has(words, encounterPlaceWords) || isHeldAt(words)
    }

    private static func isSelf(_ header: KinHeader, _ owner: RelationWords.Meaning?) -> Bool {
        guard let owner else { return false }
        return header.owner?.relation == owner.relation && !header.isSought && !header.isPlural
            && !header.isRelationTo && header.ordinal == nil
    }

    /// The column with the head of a family whose list has no other names: it is a list of the heads.
    private static func nameOfHead(
        _ headers: [KinHeader], _ recognized: [RecognizedColumn]
    ) -> Int? {
        let names: Set<FieldRole> = [.givenName, .surname, .fullName]
        let hasName = zip(headers, recognized).contains { header, column in
            header.owner == nil && !header.isSought && !header.isHead && !namesAPlace(header.words)
                && (header.namesSelf || column.isSaidByHeader && names.contains(column.role))
        }
        if hasName { return nil }
        return headers.indices.first { place in
            let header = headers[place]
            return header.isHead && !header.isRelationTo && !header.isStatus
                && (header.attribute == .person || header.attribute == nil)
                && recognized[place].distinctCount > 3
        }
    }

    /// The column of given names that holds whole names: there is no other, and most have several words.
    private static func wholeName(
        _ headers: [KinHeader], _ recognized: [RecognizedColumn], _ table: RecordTable
    ) -> Int? {
        let others: Set<FieldRole> = [.surname, .secondSurname, .fullName, .middleName]
        let own = recognized.indices.filter {
            headers[$0].owner == nil && !headers[$0].isSought && !headers[$0].isHead
                && recognized[$0].isSaidByHeader
        }
        let given = own.filter { recognized[$0].role == .givenName }
        guard given.count == 1, !own.contains(where: { others.contains(recognized[$0].role) }),
            isOfSeveralWords(table.columns[given[0]])
        else { return nil }
        return given[0]
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
        case .relation, .relationTo, .mother, .father, nil: nil
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

    /// “Relationship” without an owner, and “the relative’s age” where no relative is named so, belong to the
    /// one relative whose relation is not said.
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
            guard case .relative(let slot, let attribute) = roles[place], attribute != .person,
                slot.isEmpty || stem(slot) == "relative" && !slots.contains(slot)
            else { continue }
            if let owner = unsaid.first ?? (slots.count == 1 && slot.isEmpty ? slots.first : nil) {
                roles[place] = .relative(slot: owner, attribute: attribute)
            } else if slot.isEmpty {
                roles[place] = .unused
            }
        }
    }

    /// What the columns of a list say of one another.
    struct Context {
        /// Whether a column says where people come from.
        var hasOrigin = false
        /// Whether a column’s header says that it holds the person’s name.
        var hasName = false
        /// Whether a column says where people were born.
        var hasBirthplace = false
        /// Whether somebody is sought, or came along.
        var hasSought = false
        /// Whether a column holds numbers of families or households.
        var hasGroup = false

        init(_ headers: [KinHeader], _ recognized: [RecognizedColumn], _ table: RecordTable) {
            let names: Set<FieldRole> = [.givenName, .surname, .fullName]
            hasSought = headers.contains { $0.isSought }
            hasGroup = zip(headers, recognized).contains { header, column in
                isGroup(header.words) || column.role == .groupNumber
            }
            for (header, column) in zip(headers, recognized)
            where header.owner == nil && !header.isSought && column.completeness > 0.3 {
                if column.role == .birthplace { hasBirthplace = true }
                if has(header.words, originWords), !has(header.words, callingWords) {
                    hasOrigin = true
                }
                if names.contains(column.role), column.isSaidByHeader || header.namesSelf {
                    hasName = true
                }
            }
        }
    }

    static func stem(_ slot: String) -> String {
        String(slot.prefix { $0 != "/" && $0 != "#" })
    }
}
