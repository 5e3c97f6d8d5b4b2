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
        var headers = SelfWordsCutShort.headers(table.columns.map(\.name))
        for place in headers.indices
        where headers[place].isPatronymic && Self.holdsNames(table.columns[place]) {
            headers[place].giveToFather()
        }
        Self.giveSoughtTheirOwn(&headers)
        Self.giveOneParentASex(&headers)
        var recognized = ColumnRecognition.recognize(
            table, overrides: options.roles, ignoring: options.ignoredColumns)
        let head = Self.nameOfHead(headers, recognized)
        var selfOwner = Self.selfOwner(headers, recognized)
        // A list of heads of households is theirs, although it asks for the father of each.
        if head != nil, selfOwner?.relation != .child { selfOwner = nil }
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
        if let head {
            headers[head].isHead = false
            headers[head].owner = nil
            overrides[table.columns[head].name] = overrides[table.columns[head].name] ?? .fullName
        }
        for place in headers.indices where overrides[table.columns[place].name] == nil {
            if Self.isGivenBesideSurname(place, headers, recognized, table) {
                overrides[table.columns[place].name] = .givenName
            } else if Self.isYearOfBirth(headers[place], recognized[place]) {
                overrides[table.columns[place].name] = .dateOfBirth
            }
        }
        // A “name given” beside no surname is a whole name.
        if let place = Self.wholeName(headers, recognized, table) {
            overrides[table.columns[place].name] = overrides[table.columns[place].name] ?? .fullName
        }
        if overrides != options.roles {
            recognized = ColumnRecognition.recognize(
                table, overrides: overrides, ignoring: options.ignoredColumns)
        }
        var context = Context(headers, recognized, table)
        context.isOfHeads = head != nil
        if let head {
            context.hasName = true
            context.isOfTravelGroups = Self.has(
                headers[head].words, ["grupo", "groupe", "group", "gruppe", "grupy"])
        }
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
                        ofShared: header, recognized[place], table.columns[place],
                        shared.origins[list][place],
                        isOfSeveral: shared.areOfSeveral(list, place))
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
        if options.idColumn == nil {
            Self.preferFileNumbers(&roles, headers, recognized, table) {
                shared.isShared(list, $0)
                    || options.roles[table.columns[$0].name] != nil
            }
        }
        Self.giveBareRelationsAnOwner(&roles, headers)
        Self.giveOtherNamesAnOwner(&roles, headers)
        Self.tellGatherings(&roles, table)
        Self.tellPlacesOfShelters(&roles, table)
        columns = table.columns.indices.map {
            FamilyList.ListColumn(
                name: table.columns[$0].name, role: roles[$0], recognized: recognized[$0])
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
                case .own(.identifier), .unused, .own(.groupNumber), .own(.unit):
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
            // “Sought 2, relation 2”; “parent/guardian, rel., sponsor”: whose number it bears, or who stands
            // before it.
            if let beside = besideOwner(of: place, roles, headers, slots) {
                roles[place] = .relative(slot: beside, attribute: attribute)
                continue
            }
            if let owner = unsaid.first ?? (slots.count == 1 && slot.isEmpty ? slots.first : nil) {
                roles[place] = .relative(slot: owner, attribute: attribute)
            } else if slot.isEmpty {
                roles[place] = .unused
            }
        }
    }

    /// “AKA” in the midst of columns of one relative is another name of that relative: a caller's list asks for
    /// the child's.
    private static func giveOtherNamesAnOwner(
        _ roles: inout [FamilyColumn], _ headers: [KinHeader]
    ) {
        func slot(_ places: some Sequence<Int>) -> String? {
            guard let next = places.first(where: { roles[$0] != .unused }),
                case .relative(let slot, _) = roles[next]
            else { return nil }
            return slot
        }
        for place in roles.indices
        where roles[place] == .own(.alias) && headers[place].owner == nil
            && !headers[place].namesSelf
        {
            if let before = slot(roles.indices[..<place].reversed()),
                before == slot(roles.indices[(place + 1)...])
            {
                roles[place] = .relative(slot: before, attribute: .person)
            }
        }
    }

    /// The relative whom a column with an attribute of nobody belongs to by its number, or by standing
    /// directly behind the name.
    private static func besideOwner(
        of place: Int, _ roles: [FamilyColumn], _ headers: [KinHeader], _ slots: [String]
    ) -> String? {
        if let ordinal = headers[place].ordinal {
            return slots.first { $0.hasSuffix("#\(ordinal)") }
        }
        guard place > 0, case .relative(let slot, .person) = roles[place - 1],
            slots.contains(slot), !headers[place - 1].isPlural
        else { return nil }
        return slot
    }

    /// What the columns of a list say of one another.
    struct Context {
        /// Whether a column says where people come from.
        var hasOrigin = false
        /// Whether a column says where people lived before: “prior address”.
        var hasHomeBefore = false
        /// Whether a column says where people were brought: “received at”.
        var hasTransfer = false
        /// Whether a column’s header says that it holds the person’s name.
        var hasName = false
        /// Whether a column says where people were born.
        var hasBirthplace = false
        /// Whether somebody is sought, or came along.
        var hasSought = false
        /// Whether a column holds numbers of families or households.
        var hasGroup = false
        /// Whether a column has the day on which families were parted.
        var hasSeparationDay = false
        /// Whether a column says where people were met.
        var hasEncounterPlace = false
        /// Whether each row is that of a head of a household.
        var isOfHeads = false
        /// Whether the heads are those of groups that travel.
        var isOfTravelGroups = false
        /// Numbers by which those who are sought are told apart.
        var soughtOrdinals: Set<Int> = []

        init(_ headers: [KinHeader], _ recognized: [RecognizedColumn], _ table: RecordTable) {
            let names: Set<FieldRole> = [.givenName, .surname, .fullName]
            hasSought = headers.contains { $0.isSought }
            hasTransfer = headers.contains { has($0.words, transferWords) }
            hasEncounterPlace = headers.contains { has($0.words, encounterPlaceWords) }
            hasSeparationDay = zip(headers, recognized).contains { header, column in
                column.role == .eventDate && has(header.words, separationWords)
            }
            soughtOrdinals = Set(headers.filter(\.isSought).compactMap(\.ordinal))
            hasGroup = zip(headers, recognized).contains { header, column in
                isGroup(header.words) || column.role == .groupNumber
            }
            for (header, column) in zip(headers, recognized)
            where header.owner == nil && !header.isSought && column.completeness > 0.3 {
                let isPlace = column.role == .locality || column.role == .region
                if column.role == .birthplace || isPlace && has(header.words, birthWords) {
                    hasBirthplace = true
                }
                if isHomeBefore(header.words) { hasHomeBefore = true }
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
