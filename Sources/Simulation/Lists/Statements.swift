// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What people say of each other, in the columns made for it.
///
/// What a child knows of its parents' names depends on its age; that is no error but the way of children.
struct Statements {
    let row: RowMaker
    var chance: Chance
    /// Draws what goes wrong.
    var slips: Chance
    private(set) var hits: [ListRecord.Hit] = []

    init(row: RowMaker) {
        self.row = row
        chance = row.chance
        slips = row.slips
    }

    private var family: Family { row.family }

    /// The filled fields.
    mutating func make() -> [(ListDesign.Field, Cell)] {
        var cells: [(ListDesign.Field, Cell)] = []
        let list = row.list
        if row.isChild, row.person.speaks {
            for (field, kin) in [(ListDesign.Field.mother, Kin.mother), (.father, .father)]
            where list.column(field) != nil {
                guard let relative = family.relative(kin, of: row.position) else { continue }
                let travels = family.adults.contains(relative)
                guard chance.happens(travels ? 0.9 : 0.7) else { continue }
                cells.append((field, told(relative, field)))
            }
        }
        if row.isChild, list.column(.caregiver) != nil, let caregiver = caregiver() {
            cells.append((.caregiver, caregiver))
        }
        if row.isChild, list.column(.siblings) != nil, row.person.speaks {
            cells.append((.siblings, siblings()))
        }
        if list.column(.claims) != nil, let claims = claims() { cells.append((.claims, claims)) }
        if list.column(.lookingFor) != nil, let wanted = lookingFor() {
            cells.append((.lookingFor, wanted))
        }
        if list.column(.relation) != nil { cells.append((.relation, relation())) }
        return cells
    }

    /// A relative's name as the person says it, and as somebody writes it down.
    private mutating func told(_ relative: Int, _ field: ListDesign.Field) -> Cell {
        var name = row.written(family.persons[relative])
        let age = row.person.age(on: row.encounterDay)
        let knowsAll = age < 6 ? 0.3 : age < 9 ? 0.6 : age < 13 ? 0.8 : 0.95
        if !chance.happens(knowsAll) {
            if age < 6 || chance.happens(0.3) {
                name.middle = []
                name.family = []
            } else {
                name.family = Array(name.family.prefix(1))
            }
            name.given = Array(name.given.prefix(1))
        }
        var text = row.lettered(name.spoken)
        /// Notes an error where the list shows it.
        func note(_ error: ErrorKind, _ detail: String?) {
            let changed = row.lettered(name.spoken)
            if let detail, changed != text { hit(field, error, detail) }
            text = changed
        }
        if slips.happens(row.rate(.givenNames) * 0.7) {
            note(.givenNames, NameErrors.shorten(&name, &slips))
        }
        if slips.happens(row.rate(.spelling)) {
            note(
                .spelling,
                NameErrors.misspell(&name, isNative: row.isNative, custom: row.custom, &slips))
        }
        return text
    }

    private mutating func hit(_ field: ListDesign.Field, _ error: ErrorKind, _ detail: String) {
        guard let column = row.list.column(field) else { return }
        hits.append(ListRecord.Hit(column: column, error: error, detail: detail))
    }

    /// “padre Juan López”: with whom the child came, as noted by who received it.
    private mutating func caregiver() -> Cell? {
        guard row.person.custody == .childApart, row.person.speaks, chance.happens(0.6),
            let adult = family.adults.first
        else { return nil }
        let kin = family.kin(of: adult, to: row.position) ?? .guardian
        var text = Cell(row.words.kin(kin, family.persons[adult].sex))
        if chance.happens(0.75) {
            text.add(" ")
            text.append(contentsOf: told(adult, .caregiver))
        }
        return text
    }

    /// “Ana (7), Luis (3)”.
    private mutating func siblings() -> Cell {
        var parts: [Cell] = []
        for other in family.children where other != row.position {
            guard chance.happens(0.8) else { continue }
            let person = family.persons[other]
            var text = Cell(person.name.given.first?.spelling ?? "")
            text.add(" (")
            text.add(number: person.age(on: row.encounterDay))
            text.add(")")
            parts.append(text)
        }
        return .joined(parts, ", ")
    }

    /// The children an adult says are his or hers, with what they are to the adult.
    private func wantedChildren() -> [(child: Int, kin: Kin)] {
        if let claim = family.claim, claim.claimant == row.position {
            return [(claim.child, .claimedFalse)]
        }
        var wanted: [(child: Int, kin: Kin)] = []
        for child in family.children where child != row.position {
            guard let kin = family.kin(of: row.position, to: child) else { continue }
            let isApart =
                family.separations.contains { $0.child == child }
                && family.persons[child].custody != .together
                || family.separations.contains { $0.child == child && $0.adult == row.position }
            if isApart { wanted.append((child, kin)) }
        }
        return wanted
    }

    /// “1 SON: JUAN LOPEZ, 7 YRS”.
    private mutating func claims() -> Cell? {
        let wanted = wantedChildren()
        guard !wanted.isEmpty, chance.happens(0.65) else { return nil }
        var parts: [Cell] = []
        for (child, kin) in wanted {
            let person = family.persons[child]
            var text = Cell(row.words.child(of: kin, person.sex))
            text.add(" ")
            text.append(contentsOf: told(child, .claims))
            if chance.happens(0.7) {
                text.add(", ")
                text.add(row.words.years(person.age(on: row.encounterDay)))
            }
            parts.append(text)
        }
        return .joined(parts, "; ")
    }

    /// “María Tzoc Caal, 34, mother”.
    private mutating func lookingFor() -> Cell? {
        var parts: [Cell] = []
        func add(_ name: Cell, _ age: Int?, _ relation: String) {
            var text = name
            if let age {
                text.add(", ")
                text.add(number: age)
            }
            text.add(", \(relation)")
            parts.append(text)
        }
        if row.isChild {
            guard row.person.speaks else { return nil }
            for adult in family.adults
            where family.separations.contains(where: {
                $0.child == row.position && $0.adult == adult
            }) {
                guard let kin = family.kin(of: adult, to: row.position) else { continue }
                add(
                    told(adult, .lookingFor), nil,
                    row.words.kin(kin, family.persons[adult].sex))
            }
        } else {
            for (child, kin) in wantedChildren() {
                let person = family.persons[child]
                let age = chance.happens(0.85) ? person.age(on: row.encounterDay) : nil
                add(told(child, .lookingFor), age, row.words.child(of: kin, person.sex))
            }
        }
        return parts.isEmpty ? nil : .joined(parts, "; ")
    }

    /// What somebody is to the head of the household.
    private func relation() -> Cell {
        guard let head = family.adults.first ?? family.children.first, head != row.position else {
            return Cell("head")
        }
        if row.isChild, let kin = family.kin(of: head, to: row.position) {
            return Cell(row.words.child(of: kin, row.person.sex))
        }
        if family.kin(of: head, to: row.position) == .spouse
            || family.kin(of: row.position, to: head) == .spouse
        {
            return Cell(row.words.kin(.spouse, row.person.sex))
        }
        return Cell("other")
    }
}
