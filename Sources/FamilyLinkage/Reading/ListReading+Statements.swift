// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
import RecordLinkage

/// What a row says of relatives.
extension ListReading {
    func addStatements(
        of row: Int, asOf day: Int?, country: String, to unsettled: inout UnsettledRecord
    ) {
        var fatherAt: Int?
        var grandfather = ""
        for (number, slot) in slots.enumerated() {
            // Who is no relative of the head says nothing by living there.
            if slot.isHead,
                households.isHead(row, in: table) || isTakenIn(row)
                    || households.isStranger(row, in: table)
            {
                continue
            }
            var people: [StatedPerson] = []
            var given = ""
            var surname = ""
            var whole = StatedPerson()
            var birth: BirthInterval?
            var sex: Sex?
            var isInverse = false
            var relationOfEach: [RelationWords.Meaning?] = []
            var ageOfEach: [AgeReading?] = []
            var ageOfOne: AgeReading?
            var birthOfEach: [BirthInterval?] = []
            var column = slot.columns[0].place
            var isOfOffice = false
            for (place, attribute) in slot.columns {
                let code = Int(table.columns[place].codes[row])
                guard code > 0 else { continue }
                switch values.meanings[place] {
                case .people(let read):
                    people += read[code]
                    column = place
                case .details(let read):
                    whole.age = whole.age ?? read[code].age
                    whole.birthYear = whole.birthYear ?? read[code].birthYear
                    if !read[code].mother.isEmpty { whole.mother = read[code].mother }
                    if !read[code].father.isEmpty { whole.father = read[code].father }
                case .names(let read):
                    switch attribute {
                    case .surname: surname = read[code]
                    case .mother: whole.mother = read[code]
                    case .father: whole.father = read[code]
                    default: given = read[code]
                    }
                case .relations(let read):
                    isOfOffice = isOfOffice || offices[place]?.contains(code) == true
                    if strangers[place]?.contains(table.columns[place].codes[row]) == true {
                        whole.isNoKin = true
                    }
                    if let meaning = read[code] {
                        whole.meaning = meaning
                        let isTurned =
                            slot.isToldTheOtherWay || headsOverMembers.contains(place)
                        isInverse = (attribute == .relationTo) != isTurned
                    }
                case .severalRelations(let read):
                    relationOfEach = read[code]
                    isInverse = (attribute == .relationTo) != slot.isToldTheOtherWay
                case .severalAges(let read, let ofOne):
                    ageOfEach = read[code]
                    ageOfOne = ofOne[code]
                case .severalBirths(let read, let ofOne):
                    birthOfEach = read[code]
                    birth = read[code].count > 1 ? nil : ofOne[code]
                case .ages(let read): whole.age = read[code]
                case .births(let read): birth = read[code]
                case .birthsOrAges(let births, let ages):
                    birth = births[code]
                    whole.age = whole.age ?? ages[code]
                case .sexes(let read): sex = read[code]
                case .places(let read): whole.place = PlaceReader.join(read[code], whole.place)
                case .phones(let read): whole.phone = read[code].first
                case .numbers(let read): whole.identifier = read[code]
                default: continue
                }
            }
            if isOfOffice { continue }
            if slot.isHead {
                guard whole.meaning != nil else { continue }
                if let head = households.head(of: row, in: table) {
                    add(head: head, whole, isInverse: isInverse, column: column, to: &unsettled)
                    continue
                }
            }
            if people.count < 2 {
                whole.meaning =
                    whole.meaning ?? ParallelCells.ofEitherSex(relationOfEach)
                    ?? relationOfEach.first ?? nil
                whole.age = whole.age ?? ageOfOne ?? ageOfEach.first ?? nil
            }
            if !given.isEmpty || !surname.isEmpty {
                whole.name = [given, surname].filter { !$0.isEmpty }.joined(separator: " ")
                // Other names of the same one.
                for place in people.indices {
                    people[place].meaning = people[place].meaning ?? whole.meaning
                    people[place].age = people[place].age ?? whole.age
                }
                people.append(whole)
            } else if people.isEmpty {
                people = whole.isTelling ? [whole] : []
            } else if people.count == 1 {
                people[0].meaning = whole.meaning ?? people[0].meaning
                people[0].age = people[0].age ?? whole.age
                people[0].birthYear = people[0].birthYear ?? whole.birthYear
                people[0].identifier = people[0].identifier ?? whole.identifier
                people[0].phone = people[0].phone ?? whole.phone
                people[0].isNoKin = people[0].isNoKin || whole.isNoKin
                people[0].mother = whole.mother
                people[0].father = whole.father
                people[0].place = PlaceReader.join(people[0].place, whole.place)
            } else {
                if let meaning = whole.meaning, isInverse {
                    // What the person of the row is, is so to each of those who are named: a grandmother's
                    // “son Ana, son Luis” are her grandchildren.
                    for place in people.indices { people[place].meaning = meaning }
                } else if let meaning = whole.meaning, !meaning.relation.isElder {
                    // “Ana, 7; Luis, 3” beside “children”.
                    for place in people.indices where people[place].meaning == nil {
                        people[place].meaning = meaning
                    }
                }
                ParallelCells.give(relationOfEach, to: &people) { $0.meaning = $0.meaning ?? $1 }
                ParallelCells.give(ageOfEach, to: &people) { $0.age = $0.age ?? $1 }
                ParallelCells.give(birthOfEach, to: &people) { $0.birth = $0.birth ?? $1 }
                // Brothers and sisters who are sought together have the parents they are asked for with.
                for place in people.indices where people[place].meaning?.relation.isElder != true {
                    if people[place].mother.isEmpty { people[place].mother = whole.mother }
                    if people[place].father.isEmpty { people[place].father = whole.father }
                }
            }
            if number == fathersLine?.father, !people.isEmpty {
                fatherAt = unsettled.record.statements.count
            }
            if number == fathersLine?.grandfather { grandfather = people.first?.name ?? "" }
            if isInverse, let sex = whole.meaning?.sex, unsettled.record.sex == nil {
                // Who is the mother of the one sought is a woman.
                unsettled.record.sex = sex
            }
            for var person in people {
                person.isInverse = person.isInverse || isInverse
                add(
                    person, slot: slot, column: column, asOf: day, country: country, birth: birth,
                    sex: sex, to: &unsettled)
            }
        }
        giveOthersTheirRelation(of: row, country, &unsettled)
        guard let fatherAt, !grandfather.isEmpty, fatherAt < unsettled.statementNames.count,
            unsettled.statementNames[fatherAt].father == nil
        else { return }
        unsettled.statementNames[fatherAt].father = NameCells(full: grandfather, country: country)
    }

    /// “Other missing minors” beside the child whom a caller asks for are the same to the caller as that child.
    ///
    /// A given name alone is followed by the surname that is said of that child.
    private func giveOthersTheirRelation(
        of row: Int, _ country: String, _ unsettled: inout UnsettledRecord
    ) {
        guard !othersColumns.isEmpty else { return }
        let known = unsettled.record.statements.first {
            !othersColumns.contains($0.column) && !$0.relation.isElder
                && [.child, .grandchild, .nieceOrNephew, .sibling].contains($0.relation)
        }
        guard let known else { return }
        let surname = surname(of: row, besides: known.column)
        for place in unsettled.record.statements.indices
        where othersColumns.contains(unsettled.record.statements[place].column)
            && unsettled.record.statements[place].relation == .relative
        {
            unsettled.record.statements[place].relation = known.relation
            guard !surname.isEmpty,
                let name = unsettled.statementNames[place].relative?.full, !name.contains(" ")
            else { continue }
            unsettled.statementNames[place].relative = NameCells(
                full: name + " " + surname, country: country)
        }
    }

    /// The surname that a row says of the relative of whom a column speaks; empty where it says none apart.
    private func surname(of row: Int, besides column: Int) -> String {
        guard case .relative(let slot, _) = columns[column].role,
            let place = columns.indices.first(where: {
                columns[$0].role == .relative(slot: slot, attribute: .surname)
            }), case .names(let read) = values.meanings[place]
        else { return "" }
        return read[Int(table.columns[place].codes[row])]
    }

    /// Places among statements of the children who are asked for by whoever the row is of.
    func youngerSought(_ statements: [KinStatement]) -> [Int] {
        statements.indices.filter { place in
            guard [.child, .grandchild, .nieceOrNephew].contains(statements[place].relation),
                case .relative(let slot, _) = columns[statements[place].column].role
            else { return false }
            return FamilyColumnAssignment.stem(slot) == "sought"
        }
    }

    /// What those are who are sought by whoever the row is of, where it is one who is younger or of no said relation:
    /// “also Ana, Luis” is of the same.
    func relationSought(_ statements: [KinStatement]) -> KinStatement.Relation? {
        let sought = statements.first { statement in
            guard case .relative(let slot, _) = columns[statement.column].role else { return false }
            return FamilyColumnAssignment.stem(slot) == "sought"
        }
        guard let relation = sought?.relation, !relation.isElder, relation != .spouse else {
            return nil
        }
        return relation
    }

    /// Takes a father or mother of whom a text tells for those of the children who are asked for.
    func giveParent(
        _ person: StatedPerson, to sought: [Int], country: String,
        in unsettled: inout UnsettledRecord
    ) -> Bool {
        guard !sought.isEmpty, !person.isInverse, !person.name.isEmpty,
            let meaning = person.meaning,
            [.mother, .father, .parent].contains(meaning.relation)
        else { return false }
        let name = NameCells(full: person.name, country: country)
        for place in sought where unsettled.statementNames.indices.contains(place) {
            let isFather =
                meaning.relation == .father
                || meaning.relation == .parent && unsettled.statementNames[place].father == nil
            if isFather {
                unsettled.statementNames[place].father =
                    unsettled.statementNames[place].father ?? name
            } else {
                unsettled.statementNames[place].mother =
                    unsettled.statementNames[place].mother ?? name
            }
        }
        return true
    }

    /// Adds what a member is to the head of the household, or the head to the member, as the head’s own row
    /// describes them.
    func add(
        head row: Int, _ stated: StatedPerson, isInverse: Bool, column: Int,
        to unsettled: inout UnsettledRecord
    ) {
        guard let meaning = stated.meaning else { return }
        let head = person(row).person
        var statement = KinStatement(
            relation: isInverse ? meaning.relation.inverse : meaning.relation, column: column)
        statement.row = row
        statement.sex = head.record.sex
        statement.birth = head.record.birth
        statement.origin = head.record.origin
        statement.identifier = head.record.identifiers.first
        unsettled.record.statements.append(statement)
        unsettled.statementNames.append(.init(relative: head.name))
    }

    func add(
        _ person: StatedPerson, slot: Slot?, column: Int, asOf day: Int?, country: String,
        birth: BirthInterval? = nil, sex: Sex? = nil, to unsettled: inout UnsettledRecord
    ) {
        var relation = slot?.relation ?? .relative
        var statedSex = slot?.sex
        if let meaning = person.meaning {
            // “child: mother” says what the person of the record is to the child.
            // “Bébé” among brothers and sisters is a brother or a sister.
            let isOfAge = meaning.relation == .child && meaning.sex == nil
            let isYoung = [.sibling, .grandchild, .nieceOrNephew].contains(relation)
            let turns =
                person.isInverse
                || (relation == .child || relation == .grandchild) && meaning.relation.isElder
            if turns {
                relation = meaning.relation.inverse
                statedSex = nil
            } else if isOfAge, isYoung {
                statedSex = slot?.sex
            } else if relation == .relative || relation == .parent
                || meaning.relation != .relative
            {
                // The cell says more than the header: “tutor: abuela Rosa”.
                relation = meaning.relation
                statedSex = meaning.sex ?? (relation == slot?.relation ? slot?.sex : nil)
            }
        }
        if slot?.isFatherOrHusband == true {
            // A grown woman is listed under her husband, everybody else under the father.
            let isGrown = unsettled.record.age(asOf: day).map { $0 >= 16 } ?? true
            relation = unsettled.record.sex == .male || !isGrown ? .father : .relative
        }
        let isDocument = slot == nil && columns[column].role == .document
        var statement = KinStatement(
            relation: relation, column: column, isFromFreeText: slot == nil && !isDocument)
        statement.isFromDocument = isDocument
        // Whom a child came with, where its parents are asked for beside, is a relative only if a word says so,
        // and who is said to be none is there and is nobody who is looked for.
        statement.isPresent =
            slot?.isOfMembers == true || slot?.isBeside == true
            || slot?.isCompanyBesideParents == true && person.meaning == nil
            || (slot?.isCompany == true || slot?.isOfCarer == true) && person.isNoKin
        statement.isOfCare =
            person.isInCare || person.meaning?.relation == .guardian
            || relation == .guardian && slot?.isOfCare == true
        statement.sex = sex ?? statedSex
        let year = person.birthYear.flatMap {
            PartialDate(year: UInt16(truncatingIfNeeded: $0)).possibleDays
        }
        statement.birth = Self.birth(
            person.birth ?? birth
                ?? year.map {
                    BirthInterval(
                        days: Int($0.lowerBound)...Int($0.upperBound), source: .partialDate)
                }, person.age, asOf: day)
        statement.origin = person.place
        statement.identifier = person.identifier
        statement.phone = person.phone
        unsettled.record.statements.append(statement)
        func cells(_ name: String) -> NameCells? {
            name.isEmpty ? nil : NameCells(full: name, country: country)
        }
        unsettled.statementNames.append(
            .init(
                relative: cells(person.name), mother: cells(person.mother),
                father: cells(person.father)))
    }
}
