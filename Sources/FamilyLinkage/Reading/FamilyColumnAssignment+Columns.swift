// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
import RecordLinkage

/// What single columns say.
extension FamilyColumnAssignment {
    /// A role that a user has stated.
    static func role(_ stated: FieldRole, _ header: KinHeader) -> FamilyColumn {
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

    /// How many records have a number in a column, and how many numbers there are: “S/D” and “none” are none.
    static func numbered(_ column: TableColumn) -> (filled: Int, distinct: Int) {
        let isNumber =
            [false]
            + (0..<column.values.count).map { column.values[$0].contains(where: \.isNumber) }
        return (
            column.codes.count { isNumber[Int($0)] }, isNumber.count { $0 }
        )
    }

    /// The role of numbers that stand in another list too: a person’s where nearly every record has one
    /// of its own, else a group’s; nil where the header says that they are something else.
    static func role(
        ofShared header: KinHeader, _ recognized: RecognizedColumn, _ column: TableColumn,
        _ origin: SharedNumbers.Place, isOfSeveral: Bool
    ) -> FamilyColumn? {
        // A telephone that two lists know is still one.
        if isDialled(column) { return nil }
        // Whoever calls twice has one number all the same.
        if header.owner == nil, isAlienNumber(header.words) { return .own(.identifier) }
        if header.owner != nil || has(header.words, phoneWords) || recognized.distinctCount < 20 {
            return nil
        }
        switch recognized.role {
        case .dateOfBirth, .eventDate, .postcode, .email, .birthYear: return nil
        default: break
        }
        let (filled, distinct) = numbered(column)
        let isOfOne = distinct * 10 >= filled * 9
        if isOfOne, !isOfSeveral, !isGroup(header.words) { return .own(.identifier) }
        return .groupNumber(
            numbering:
                "\(SharedNumbers.numberingPrefix)\(origin.list + 1)-column-\(origin.column + 1)")
    }

    static func role(
        _ header: KinHeader, _ recognized: RecognizedColumn, _ column: TableColumn, isSelf: Bool,
        _ context: Context
    ) -> FamilyColumn {
        let words = header.words
        if recognized.role == .ignored, recognized.distinctCount == 0 { return .unused }
        if !isSelf, header.owner == nil,
            header.attribute == .relation || header.attribute == nil && has(words, roleWords),
            !header.isRelationTo, context.hasGroup, Households.namesHeads(column)
        {
            return .relative(slot: KinHeader.headSlot, attribute: .relationTo)
        }
        if isOfMembers(header, column, context) {
            return .relative(
                slot: context.isOfTravelGroups ? travelSlot : memberSlot, attribute: .person)
        }
        if isOfThoseBeside(header), namesSomebody(column) {
            return .relative(slot: travelSlot, attribute: .person)
        }
        if isOfCarer(words), recognized.distinctCount > 8, namesSomebody(column) {
            return .relative(slot: carerSlot, attribute: .person)
        }
        if let role = roleOfRelative(header, recognized, column, isSelf: isSelf, context) {
            return role
        }
        if header.owner == nil, !isSelf, !header.namesSelf, !recognized.isSaidByHeader,
            recognized.distinctCount > 8, !has(words, noteWords), namesKin(column)
        {
            return .relative(slot: "relative/", attribute: .person)
        }
        if has(words, documentWords), isProse(column) { return .document }
        if has(words, noteWords) {
            // “Sought 1, relation 1, details 1”.
            if let ordinal = header.ordinal, context.soughtOrdinals.contains(ordinal) {
                return .relative(slot: "sought#\(ordinal)", attribute: .details)
            }
            return .freeText
        }
        let filled = Int(recognized.completeness * Double(column.codes.count))
        // A number that nearly every record has for itself is nobody else’s.
        let isShared = recognized.distinctCount * 10 < filled * 9
        let isSparse = recognized.completeness < 0.5
        if isShared || isSparse && isGroup(words),
            isGroup(words) || recognized.role == .groupNumber && !isSize(words)
        {
            return .groupNumber(numbering: numbering(words))
        }
        if recognized.role != .eventDate, isClock(words), looksLikeClock(column) {
            return .encounterClock
        }
        if recognized.role == .eventDate {
            // Where somebody is sought, “last seen” is said of them.
            if context.hasSought, has(words, seenWords) { return .unused }
            return has(words, encounterWords) ? .encounterTime : .recordDay
        }
        if isAlienNumber(words), recognized.role != .recordID || hasDigits(column) {
            return .own(.identifier)
        }
        // Where a family was parted, beside the day, is told by both who were.
        if has(words, separationWords), context.hasSeparationDay, !context.hasEncounterPlace,
            !isTold(column)
        {
            return .encounterPlace
        }
        // Where somebody was last seen is neither home nor shelter.
        if has(words, seenWords) || has(words, separationWords) {
            return .unused
        }
        if let place = place(header, recognized, column, context) { return place }
        // “Born/age”: dates of birth, and ages where there are none.
        if header.owner == nil, !header.isSought, header.attribute == .dateOfBirth,
            words.contains(where: ageWords.contains),
            [.text, .category, .eventDate, .age].contains(recognized.role)
        {
            return .own(.dateOfBirth)
        }
        if has(words, languageWords), [.country, .locality, .category].contains(recognized.role) {
            return .own(.language)
        }
        return role(ofOwn: header, recognized, column, context)
    }

    /// What a column says of a relative, or of how a relative fares; nil where it speaks of the person.
    private static func roleOfRelative(
        _ header: KinHeader, _ recognized: RecognizedColumn, _ column: TableColumn, isSelf: Bool,
        _ context: Context
    ) -> FamilyColumn? {
        if header.isOfParents, !context.hasSought {
            return .relative(slot: "parent/", attribute: .person)
        }
        if header.isOfSought {
            // “Child of” may be said of either parent; of whom it is does not matter to compare it.
            guard header.isSought || !isSelf else { return nil }
            let isMother = header.owner?.relation == .mother
            return .relative(slot: "sought", attribute: isMother ? .mother : .father)
        }
        if header.isHead, !isSelf {
            if header.isRelationTo {
                return .relative(slot: KinHeader.headSlot, attribute: .relationTo)
            }
            // “Head of household: Y”.
            return recognized.distinctCount > 3
                ? .relative(slot: KinHeader.headSlot, attribute: .person) : .unused
        }
        if header.isRelationTo {
            return .relative(slot: header.isSought ? "sought" : header.slot, attribute: .relationTo)
        }
        guard header.owner != nil, !isSelf else {
            // “Est. age” is an age, “age est.?” says whether it is.
            let isBirth = [.age, .dateOfBirth, .birthYear].contains(recognized.role)
            return header.isStatus && header.attribute != nil && !isBirth ? .unused : nil
        }
        if header.isStatus { return .unused }
        // “Child race”: said of the relative, and nobody's name.
        if header.attribute == nil, has(header.words, tracedWords) { return .unused }
        // “Child’s own words”.
        if header.attribute == nil, !header.isSought, !header.isPlural, isTold(column) {
            return .freeText
        }
        let attribute = attribute(header, column)
        // A yes or no is nobody’s name, and how many came along is no one’s age.
        let filled = Int(recognized.completeness * Double(column.codes.count))
        let isFew =
            filled >= 60
            && (recognized.distinctCount <= 4
                || recognized.distinctCount <= 8 && !isCapitalized(column))
        if attribute == .person, isFew { return .unused }
        if attribute == .age, header.attribute == nil, header.isPlural { return .unused }
        return .relative(slot: header.slot, attribute: attribute)
    }

    /// What a column says of places; nil where it speaks of something else.
    private static func place(
        _ header: KinHeader, _ recognized: RecognizedColumn, _ column: TableColumn,
        _ context: Context
    ) -> FamilyColumn? {
        let words = header.words
        let isPlaceLike: Set<FieldRole> = [
            .locality, .region, .text, .category, .occupation, .fullName, .unit, .streetAddress,
            .birthplace, .ignored, .alias, .givenName, .surname, .postcode, .country, .middleName,
        ]
        guard isPlaceLike.contains(recognized.role), !has(words, languageWords) else { return nil }
        let isCountry = recognized.role == .country || recognized.role == .birthplace
        let countries = Shares(column).countries
        if isCountry, countries > 0.5 { return .own(.country) }
        // “CTZN”, “StA”: what countries stand under is the nationality, whatever it is called.
        if countries > 0.7, !has(words, destinationWords) { return .own(.nationality) }
        if isHomeBefore(words), HomeAddress.isHeld(by: column) { return .own(.streetAddress) }
        // “Estado del trámite”: how far something has got, and no state.
        if recognized.role == .region, recognized.distinctCount <= 12, words.count > 1,
            has(words, ["estado", "status", "estatus", "state"]), has(words, proceedingWords)
        {
            return .unused
        }
        if has(words, birthWords),
            [.locality, .region, .birthplace, .streetAddress].contains(recognized.role)
        {
            return .own(.birthplace)
        }
        if has(words, encounterPlaceWords) { return .encounterPlace }
        // Where somebody calls from is not where they come from, if that is told beside it.
        if context.hasOrigin, has(words, callingWords) { return .heldAt }
        if isHeldAt(words) { return .heldAt }
        // “From” beside “received at” is the hospital that sent the patient.
        if words == ["from"], context.hasTransfer { return .unused }
        // A “Land” that is no country, beside where people come from, is where they are.
        if recognized.role == .country, !has(words, originWords),
            context.hasOrigin || context.hasBirthplace
        {
            return .heldAt
        }
        if has(words, originWords) || recognized.role == .country {
            return .own(HomeAddress.isHeld(by: column) ? .streetAddress : .locality)
        }
        // “Parish/County” beside “address before”, or “district” beside “prior address”, is where people are.
        if context.hasHomeBefore, [.region, .locality].contains(recognized.role) { return .heldAt }
        // Whom a boat or a bus picked up was mostly at home.
        if isPickUp(words) { return context.hasOrigin ? .encounterPlace : .own(.locality) }
        let isAddress = recognized.role == .streetAddress || recognized.role == .locality
        // How a call came in has the look of a place to the words it is headed by.
        if isAddress, recognized.distinctCount <= 8, column.codes.count >= 100,
            !recognized.isSaidByHeader || has(words, ["via"])
        {
            return .unused
        }
        // Beside where people come from, an address is where they are.
        if isAddress, context.hasOrigin || context.hasBirthplace, recognized.role != .birthplace {
            return .heldAt
        }
        return nil
    }

    /// What a column says of the person.
    private static func role(
        ofOwn header: KinHeader, _ recognized: RecognizedColumn, _ column: TableColumn,
        _ context: Context
    ) -> FamilyColumn {
        let role = recognized.role
        if role == .groupNumber, isSize(header.words) { return .unused }
        // Numbers that only look like telephones are mostly those of files.
        if role == .phone, !has(header.words, phoneWords), !isDialled(column) { return .unused }
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
        // Beside a column that is headed as a name, what only looks like names is programmes and towns.
        case .fullName, .givenName, .middleName, .surname, .secondSurname, .alias:
            return context.hasName && !recognized.isSaidByHeader && !header.namesSelf
                && header.attribute != .person
                ? .unused : .own(role)
        // An address without a number in it is a place.
        case .streetAddress where !hasDigits(column): return .own(.locality)
        default: return .own(role)
        }
    }

    private static func attribute(
        _ header: KinHeader, _ column: TableColumn
    ) -> RelativeAttribute {
        let shares = Shares(column)
        // “Boy” and “girl” are children’s sexes as much as what they are.
        if header.attribute == .sex { return .sex }
        // “Guardian (relation)” holds names with the relation beside them.
        if header.attribute == .relation {
            return shares.longer > 0.5 && isCapitalized(column) ? .person : .relation
        }
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
    struct Shares {
        var relations = 0.0
        var ages = 0.0
        var names = 0.0
        var countries = 0.0
        /// Values that say more than a relation does.
        var longer = 0.0

        init(_ column: TableColumn) {
            let count = min(column.values.count, 300)
            guard count > 0 else { return }
            let step = max(1, column.values.count / count)
            var looked = 0.0
            for index in stride(from: 0, to: column.values.count, by: step) {
                let value = column.values[index]
                looked += 1
                let words = NameFolding.fold(value).split(separator: " ")
                if words.count <= 2, RelationWords.meaning(ofCell: value) != nil,
                    !Teknonyms.isOne(value)
                {
                    relations += 1
                }
                if words.count > 2 { longer += 1 }
                if AgeReading.read(value) != nil { ages += 1 }
                // “7 ans” and “né en 2014” have letters and are no names; “Ana Pop, 7” is one.
                if value.filter(\.isLetter).count >= 3,
                    !value.contains(where: \.isNumber) || value.contains(where: \.isUppercase)
                {
                    names += 1
                }
                if CountryNames.code(cut: value) != nil { countries += 1 }
            }
            relations /= looked
            longer /= looked
            ages /= looked
            names /= looked
            countries /= looked
        }
    }
}
