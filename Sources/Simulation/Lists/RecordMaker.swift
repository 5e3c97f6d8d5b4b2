// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Writes a family's members into the four lists, with what goes wrong there.
///
/// An object, because every row refers to it, and a copy of a scenario for each would be dear.
final class RecordMaker: Sendable {
    /// What is done with family unit numbers.
    enum UnitNumbers: Sendable {
        /// E9 at its rate.
        case byRate
        /// None is left anywhere.
        case deleted
    }

    let scenario: Scenario
    let peoples: [People]
    let rates: ErrorRates
    let seed: UInt64
    let numbers: IssuedNumbers
    let unitNumbers: UnitNumbers
    /// How many records keep their free text.
    let freeTextShare: Double

    init(
        scenario: Scenario, peoples: [People], rates: ErrorRates, seed: UInt64,
        numbers: IssuedNumbers, unitNumbers: UnitNumbers, freeTextShare: Double
    ) {
        self.scenario = scenario
        self.peoples = peoples
        self.rates = rates
        self.seed = seed
        self.numbers = numbers
        self.unitNumbers = unitNumbers
        self.freeTextShare = freeTextShare
    }

    /// A record that is not there though it should be.
    struct Missing: Sendable {
        var person: Int
        var list: Int
        var error: ErrorKind
        var detail: String
    }

    /// All records of a family, by list.
    func records(of family: Family) -> (lists: [[ListRecord]], missing: [Missing]) {
        var lists: [[ListRecord]] = scenario.lists.map { _ in [] }
        var missing: [Missing] = []
        var chance = Chance(seed: seed, stream: .records, index: family.index << 12)
        var slips = Chance(seed: seed, stream: .errors, index: family.index << 12)
        let units = UnitPlan(
            family, numbers: numbers, rates: rates, unitNumbers: unitNumbers, &slips)
        let isSequential = chance.happens(0.6)
        for (number, list) in scenario.lists.enumerated() {
            for person in family.persons.indices {
                let stream = family.index << 12 | (person & 0xFF) << 4 | number << 1 | 1 << 11
                var chance = Chance(seed: seed, stream: .records, index: stream)
                var slips = Chance(seed: seed, stream: .errors, index: stream)
                switch presence(
                    of: family.persons[person], person, in: list, family, &chance, &slips)
                {
                case .absent: continue
                case .missing(let error, let detail):
                    missing.append(
                        Missing(person: person, list: number, error: error, detail: detail))
                    continue
                case .present(let extra):
                    var maker = RowMaker(
                        maker: self, family: family, position: person, listNumber: number,
                        isSequential: isSequential, units: units, chance: chance, slips: slips)
                    lists[number].append(maker.row(wrongly: extra))
                    if maker.slips.happens(rates[.bookedTwice]) {
                        let again = Chance(
                            seed: seed, stream: .records, index: stream ^ 1 << 62)
                        let errors = Chance(
                            seed: seed, stream: .errors, index: stream ^ 1 << 62)
                        var second = RowMaker(
                            maker: self, family: family, position: person, listNumber: number,
                            isSequential: isSequential, units: units, chance: again, slips: errors)
                        second.isSecond = true
                        lists[number].append(second.row(wrongly: nil))
                    }
                }
            }
        }
        return (lists, missing)
    }

    private enum Presence {
        case absent
        case missing(ErrorKind, String)
        case present(wrongly: String?)
    }

    /// Whether a person is in a list.
    private func presence(
        of person: Person, _ position: Int, in list: ListDesign, _ family: Family,
        _ chance: inout Chance, _ slips: inout Chance
    ) -> Presence {
        let share =
            switch person.custody {
            case .home: list.coverage.home
            case .together: list.coverage.together
            case .adultApart: list.coverage.adultApart
            case .childApart: list.coverage.childApart
            case .childAlone: list.coverage.childAlone
            }
        let isChild = family.children.contains(position)
        let day = family.encounter / 1440
        // Interviews are with those who can speak, and with relatives at home, not with children there.
        if list.role == .interviews {
            let isInfant = isChild && person.age(on: day) < 5
            if isInfant || person.custody == .home && family.separations.isEmpty
                || person.custody == .home
                    && !family.links.contains(where: {
                        $0.adult == position && family.children.contains($0.child)
                    })
            {
                return .absent
            }
        }
        let isListed = chance.happens(share)
        let isWrong = slips.happens(rates[.listedWrongly])
        let isPastFirst = slips.happens(rates[.reasons] * 0.3)
        if list.role == .children, isChild {
            if person.custody == .together, !isListed, isWrong {
                return .present(wrongly: "listed as separated and is not")
            }
            if person.custody == .childApart, isListed, isWrong {
                return .missing(.listedWrongly, "separated and not listed")
            }
        }
        if list.role == .encounter, isListed, isPastFirst {
            return .missing(.reasons, "met elsewhere and missing from the list")
        }
        return isListed ? .present(wrongly: nil) : .absent
    }
}

/// What became of a family's unit number: E9.
struct UnitPlan: Sendable {
    /// The number, by position of the person; empty where it was deleted.
    private(set) var numbers: [Cell]
    /// What was done to a person's number.
    private(set) var details: [String?]

    init(
        _ family: Family, numbers: IssuedNumbers, rates: ErrorRates,
        unitNumbers: RecordMaker.UnitNumbers, _ chance: inout Chance
    ) {
        let number = numbers.unit(family: family.index)
        self.numbers = family.persons.map { person in
            // A group that was met by itself has a number of its own: that is no error.
            person.group == 0
                ? number : numbers.unit(family: family.index, edition: 1 + person.group)
        }
        details = family.persons.map { _ in nil }
        let isSeparated = !family.separations.isEmpty
        let isHit = chance.happens(rates[.unitNumber] * (isSeparated ? 1 : 0.1))
        let kind = chance.pick(weights: [0.72, 0.12, 0.08, 0.08])
        let other = numbers.unit(family: family.index ^ (1 + chance.below(63)))
        // Who claims a child has a unit of his own; people alone have none.
        let travellers = family.adults + family.children
        for person in family.persons.indices
        where !travellers.contains(person) || travellers.count == 1 {
            self.numbers[person] = []
        }
        if unitNumbers == .deleted {
            for person in travellers where !self.numbers[person].isEmpty {
                set(person, [], "family unit deleted")
            }
            return
        }
        guard isHit, travellers.count > 1 else { return }
        switch kind {
        case 0:
            for person in travellers { set(person, [], "family unit deleted") }
        case 1:
            let second = numbers.unit(family: family.index, edition: 1)
            for person in family.adults {
                set(person, second, "two family unit numbers for one family")
            }
        case 2:
            for person in travellers { set(person, other, "number of another family unit reused") }
        default:
            if let child = family.children.last {
                set(child, other, "child put in another family unit")
            }
        }
    }

    private mutating func set(_ person: Int, _ number: Cell, _ detail: String) {
        numbers[person] = number
        details[person] = detail
    }
}
