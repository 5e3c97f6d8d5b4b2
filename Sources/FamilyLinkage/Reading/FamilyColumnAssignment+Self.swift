// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage

/// Whose list it is: under which words the person of the record is kept.
extension FamilyColumnAssignment {
    /// Roles of columns with somebody’s name.
    private static let names: Set<FieldRole> = [.givenName, .surname, .fullName]

    /// The relative under whose name the person of the record is kept, if any.
    ///
    /// A list that has names of its own under their usual headers is nobody else’s; names told by their
    /// look alone may be those of who claims a child, or of a town.
    static func selfOwner(
        _ headers: [KinHeader], _ recognized: [RecognizedColumn]
    ) -> RelationWords.Meaning? {
        let owned = headers.indices.filter { place in
            let header = headers[place]
            return header.owner != nil && !header.isSought && !header.isPlural
                && !header.isHead && !header.isStatus
                && (header.attribute.map { [.person, .givenName, .surname].contains($0) }
                    ?? (header.isChildAlone && names.contains(recognized[place].role)))
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
            && (names.contains(column.role) || isNameOfSelf(header, column))
            && !namesAPlace(header.words)
            && (column.isSaidByHeader || header.namesSelf
                || column.completeness >= completeness
                    && mayTellApart(column, kept.map { recognized[$0] }))
        {
            return nil
        }
        return kept.flatMap { headers[$0].owner }
    }

    /// Whether names told by their look alone can be those of the list’s people: the few names of homes and
    /// offices stand beside many of children.
    private static func mayTellApart(_ column: RecognizedColumn, _ kept: RecognizedColumn?) -> Bool
    {
        guard let kept else { return true }
        return column.distinctCount * 5 >= kept.distinctCount
    }

    /// Whether the header says whose list it is, above what may be names: “Patient”, “Caller”.
    private static func isNameOfSelf(_ header: KinHeader, _ column: RecognizedColumn) -> Bool {
        header.namesSelf && header.attribute == .person && column.distinctCount > 3
            && column.completeness > 0.5
    }

    /// Whether a column with somebody’s name has one with given names beside it, of nobody else, and no
    /// other that could hold the surname.
    static func isSurnameBesideGiven(
        _ place: Int, _ headers: [KinHeader], _ recognized: [RecognizedColumn]
    ) -> Bool {
        guard headers[place].attribute == .person || headers[place].attribute == .surname else {
            return false
        }
        let own = recognized.indices.filter {
            $0 != place && headers[$0].owner == nil && !headers[$0].isSought
                && !headers[$0].isHead && recognized[$0].isSaidByHeader
        }
        return own.contains { recognized[$0].role == .givenName }
            && !own.contains {
                [.surname, .secondSurname, .fullName].contains(recognized[$0].role)
            }
    }

    /// In a list of people who ask, what is said of nobody is said of the one they ask for, where the
    /// same is said of them under their own word: “caller age … age (about)”.
    static func giveSoughtTheirOwn(_ headers: inout [KinHeader]) {
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

    /// “Progenitor” beside “progenitora” is the father; alone it is either parent.
    static func giveOneParentASex(_ headers: inout [KinHeader]) {
        let ofMother = headers.flatMap { header in
            header.owner?.relation == .mother ? header.words : []
        }
        for place in headers.indices
        where headers[place].owner == .init(relation: .parent, sex: nil)
            && !headers[place].isPlural && !headers[place].isSought
        {
            let isMasculine = headers[place].words.contains { word in
                ofMother.contains(word + "a")
                    && RelationWords.meaning(word)?.relation == .parent
            }
            if isMasculine { headers[place].owner = .init(relation: .father, sex: .male) }
        }
    }

    /// Whether a column is the person’s under another word, so that it is to be recognised as if it had
    /// none.
    static func speaksOfSelf(
        _ header: KinHeader, _ owner: RelationWords.Meaning?
    ) -> Bool {
        if header.isStatus || header.isHead { return false }
        return header.owner == nil
            ? header.namesSelf && !header.isSought : isSelf(header, owner)
    }

    static func namesAPlace(_ words: [String]) -> Bool {
        has(words, originWords) || has(words, encounterPlaceWords) || isHeldAt(words)
    }

    static func isSelf(_ header: KinHeader, _ owner: RelationWords.Meaning?) -> Bool {
        guard let owner else { return false }
        return header.owner?.relation == owner.relation && !header.isSought && !header.isPlural
            && !header.isRelationTo && header.ordinal == nil
    }

    /// The column with the head of a family whose list has no other names: it is a list of the heads.
    static func nameOfHead(
        _ headers: [KinHeader], _ recognized: [RecognizedColumn]
    ) -> Int? {
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

    /// Whether a column headed “name” has the given names: one beside it has the surnames, and most cells hold one
    /// word, as under the Russian “фамилия, имя, отчество”.
    static func isGivenBesideSurname(
        _ place: Int, _ headers: [KinHeader], _ recognized: [RecognizedColumn],
        _ table: RecordTable
    ) -> Bool {
        guard recognized[place].role == .fullName, recognized[place].isSaidByHeader,
            headers[place].owner == nil, !headers[place].isSought, !headers[place].isHead,
            !isOfSeveralWords(table.columns[place])
        else { return false }
        let own = recognized.indices.filter {
            $0 != place && headers[$0].owner == nil && !headers[$0].isSought
                && recognized[$0].isSaidByHeader
        }
        return own.contains { recognized[$0].role == .surname }
            && !own.contains { [.givenName, .fullName].contains(recognized[$0].role) }
    }

    /// Whether a column headed as dates of birth was taken for postcodes, which years alone look like.
    static func isYearOfBirth(_ header: KinHeader, _ recognized: RecognizedColumn) -> Bool {
        header.owner == nil && !header.isSought && header.attribute == .dateOfBirth
            && recognized.role == .postcode
    }

    /// The column of given names that holds whole names: there is no other, and most have several words.
    static func wholeName(
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

    static func ownRole(_ header: KinHeader, _ recognized: FieldRole) -> FieldRole? {
        switch header.attribute {
        case nil where header.isChildAlone && names.contains(recognized): .fullName
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
        case .relation, .relationTo, .mother, .father, .details, nil: nil
        }
    }
}
