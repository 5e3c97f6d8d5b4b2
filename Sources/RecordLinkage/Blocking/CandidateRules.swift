// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Blocking rules worth trying on a population, from the fields that it has.
///
/// Strict rules first. What a rule costs and finds is measured before it is used
/// (``BlockingPlan``); this list only says which combinations make sense: together they survive any
/// two errors in one record, for populations with the usual fields.
enum CandidateRules {
    /// All rules that the fields allow.
    static func rules(for population: Population) -> [BlockingRule] {
        var builder = Builder(population: population)
        builder.addNumbers()
        builder.addNamesAndDates()
        builder.addEvents()
        builder.addNamesAndPlaces()
        builder.addDatesAndPlaces()
        builder.addRest()
        return builder.rules
    }

    private struct Builder {
        let population: Population
        var rules: [BlockingRule] = []
        let given: Int?
        let middle: Int?
        let surname: Int?
        let date: Int?
        let street: Int?
        let number: Int?
        let postcode: Int?
        let locality: Int?

        init(population: Population) {
            self.population = population
            given = population.slot(.givenName)
            middle = population.slot(.middleName)
            surname = population.slot(.surname)
            date = population.slot(.dateOfBirth)
            street = population.slot(.streetAddress)
            number = population.slot(.streetNumber)
            postcode = population.slot(.postcode)
            locality = population.slot(.locality)
        }

        /// Adds a rule unless a field it needs is missing.
        private mutating func add(_ atoms: (Int?, BlockingAtom.Property)...) {
            var result: [BlockingAtom] = []
            for (slot, property) in atoms {
                guard let slot else { return }
                result.append(BlockingAtom(slot: slot, property: property))
            }
            append(result)
        }

        private mutating func append(_ atoms: [BlockingAtom]) {
            let name = atoms.map { atom in
                let field = population.fields[atom.slot].name
                let other = atom.secondSlot.map { " + " + population.fields[$0].name } ?? ""
                return atom.property == .exact
                    ? field + other : "\(field)\(other) (\(atom.property.rawValue))"
            }
            let rule = BlockingRule(name: name.joined(separator: ", "), atoms: atoms)
            if !rules.contains(where: { $0.atoms == atoms }) { rules.append(rule) }
        }

        mutating func addNumbers() {
            for role in [FieldRole.identifier, .phone, .email] {
                for slot in population.slots(role) { add((slot, .exact)) }
            }
            for slot in population.slots(.email) { add((slot, .mailbox)) }
            for role in [FieldRole.identifier, .phone] {
                for slot in population.slots(role) {
                    for half in [BlockingAtom.Property.head, .tail] {
                        add((slot, half), (surname, .sound))
                        add((slot, half), (given, .nameGroup))
                        add((slot, half), (date, .year))
                    }
                }
            }
        }

        mutating func addNamesAndDates() {
            add((surname, .exact), (date, .exact))
            add((given, .exact), (date, .exact))
            add((surname, .sound), (date, .exact))
            add((given, .nameGroup), (date, .exact))
            add((given, .initial), (date, .exact))
            add((surname, .initial), (date, .exact))
            add((date, .exact))
            add((given, .nameGroup), (surname, .sound), (date, .year))
            add((given, .nameGroup), (surname, .sound), (date, .monthAndDay))
            add((given, .firstThree), (surname, .firstFour), (date, .yearAndMonth))
            add((given, .initial), (surname, .sound), (date, .yearAndMonth))
            add((given, .initial), (surname, .sound), (date, .monthAndDay))
            add((surname, .sound), (date, .yearAndMonth))
            add((given, .nameGroup), (date, .yearAndMonth))
            add((surname, .sound), (date, .monthAndDay))
            add((given, .nameGroup), (date, .monthAndDay))
            add((given, .initial), (surname, .sound), (date, .year))
            add((given, .nameGroup), (surname, .initial), (date, .year))
            if let given, let surname {
                let swapped = BlockingAtom(
                    slot: given, secondSlot: surname, property: .soundsInAnyOrder)
                if let date {
                    append([swapped, BlockingAtom(slot: date, property: .year)])
                    append([swapped, BlockingAtom(slot: date, property: .monthAndDay)])
                }
                for place in [postcode, locality, street].compactMap({ $0 }) {
                    append([swapped, BlockingAtom(slot: place, property: .exact)])
                }
                append([swapped])
            }
            addChains()
            addBothSurnames()
            add((middle, .nameGroup), (surname, .sound), (date, .year))
            add((middle, .nameGroup), (date, .exact))
        }

        /// Two surnames in either order: where many have no given name in the list, they are all there is.
        private mutating func addBothSurnames() {
            guard let surname, let second = population.slot(.secondSurname) else { return }
            let both = BlockingAtom(
                slot: surname, secondSlot: second, property: .soundsInAnyOrder)
            if let date { append([both, BlockingAtom(slot: date, property: .year)]) }
            if let locality { append([both, BlockingAtom(slot: locality, property: .exact)]) }
            append([both])
            add((surname, .sound), (locality, .exact), (date, .year))
        }

        /// Own name and the one that follows, whatever comes after: chains of names are cut at the end.
        private mutating func addChains() {
            guard let given, let middle, let surname else { return }
            let next = BlockingAtom(slot: middle, secondSlot: surname, property: .nextName)
            let own = BlockingAtom(slot: given, property: .nameGroup)
            if let date {
                append([own, next, BlockingAtom(slot: date, property: .year)])
                append([next, BlockingAtom(slot: date, property: .exact)])
            }
            append([own, next])
            // Where no day of birth is known, names have to find it all, and the father's has as many forms as
            // one's own.
            if date == nil {
                for place in [locality, population.slot(.age)].compactMap({ $0 }) {
                    add((given, .nameGroup), (surname, .nameGroup), (place, .exact))
                    add((given, .initial), (surname, .nameGroup), (place, .exact))
                    add((given, .nameGroup), (surname, .initial), (place, .exact))
                }
                add((given, .nameGroup), (surname, .nameGroup))
                add((given, .nameGroup), (locality, .exact), (population.slot(.age), .exact))
                add((surname, .nameGroup), (locality, .exact), (population.slot(.age), .exact))
            }
        }

        /// Days that tell people apart; see ``ComparisonKind/eventDate``.
        mutating func addEvents() {
            for event in population.slots(.eventDate)
            where population.fields[event].tellsPeople {
                add((given, .nameGroup), (event, .exact))
                add((surname, .sound), (event, .exact))
                add((given, .initial), (event, .exact))
                add((surname, .initial), (event, .exact))
                add((middle, .nameGroup), (event, .exact))
                add((given, .nameGroup), (surname, .sound), (event, .year))
                add((given, .nameGroup), (event, .yearAndMonth))
                add((surname, .sound), (event, .yearAndMonth))
                add((given, .initial), (surname, .initial), (event, .yearAndMonth))
                add((locality, .exact), (event, .exact))
                guard let given, let surname else { continue }
                let swapped = BlockingAtom(
                    slot: given, secondSlot: surname, property: .soundsInAnyOrder)
                append([swapped, BlockingAtom(slot: event, property: .year)])
            }
        }

        mutating func addNamesAndPlaces() {
            add((surname, .exact), (street, .exact), (number, .exact))
            add((given, .exact), (street, .exact), (number, .exact))
            for place in [postcode, locality] {
                add((given, .nameGroup), (surname, .sound), (place, .exact))
                add((given, .exact), (street, .exact), (place, .exact))
                add((surname, .sound), (street, .exact), (place, .exact))
                add((given, .initial), (surname, .sound), (place, .exact))
                add((given, .nameGroup), (surname, .initial), (place, .exact))
            }
            add((given, .nameGroup), (street, .exact))
            add((surname, .sound), (street, .exact))
            add((surname, .sound), (given, .initial), (street, .firstFour))
            add((street, .firstFour), (number, .exact), (given, .nameGroup))
            add((street, .firstFour), (number, .exact), (surname, .sound))
            add((street, .exact), (number, .exact), (postcode, .exact))
            add((street, .exact), (number, .exact), (locality, .exact))
            add((given, .nameGroup), (surname, .sound))
            add((given, .exact), (surname, .exact))
            for role in [
                FieldRole.birthplace, .occupation, .text, .category, .motherName, .fatherName,
            ] {
                for slot in population.slots(role).prefix(2) {
                    add((given, .nameGroup), (surname, .sound), (slot, .exact))
                    add((given, .initial), (surname, .sound), (slot, .exact), (date, .year))
                }
            }
        }

        mutating func addDatesAndPlaces() {
            add((date, .exact), (postcode, .exact))
            add((date, .exact), (locality, .exact))
            add((date, .exact), (street, .exact))
            add((date, .monthAndDay), (street, .exact))
            add((date, .monthAndDay), (postcode, .exact))
            add((date, .year), (street, .exact), (number, .exact))
            add((date, .year), (given, .nameGroup), (postcode, .exact))
            add((date, .year), (surname, .sound), (postcode, .exact))
            add((date, .yearAndMonth), (street, .exact))
        }

        /// Relatives with one another and with places: of a child whose own name is written in many ways they say
        /// more than it does.
        ///
        /// Together with the year of birth, without which these are rules for brothers and sisters.
        private mutating func addRelatives() {
            let relatives = [FieldRole.motherName, .fatherName, .relativeName].flatMap {
                Array(population.slots($0).prefix(1))
            }
            for (place, slot) in relatives.enumerated() {
                for other in relatives[(place + 1)...] {
                    add((slot, .exact), (other, .exact), (date, .year))
                }
                for place in [locality, population.slot(.birthplace)] {
                    add((slot, .exact), (place, .exact), (date, .year))
                }
            }
        }

        /// House numbers of four and five digits tell a house nearly alone, where its street was misheard or left
        /// out.
        private mutating func addHouseNumbers(_ age: Int?) {
            add((number, .exact), (surname, .sound))
            add((number, .exact), (given, .nameGroup))
            add((number, .exact), (date, .monthAndDay))
            add((number, .exact), (date, .year))
            add((number, .exact), (age, .exact))
            add((number, .exact), (age, .exact), (middle, .initial))
            add((street, .exact), (age, .exact))
        }

        mutating func addRest() {
            let age = population.slot(.age)
            add((given, .nameGroup), (surname, .sound), (age, .exact))
            addHouseNumbers(age)
            for role in [FieldRole.motherName, .fatherName, .relativeName, .groupNumber] {
                for slot in population.slots(role) {
                    add((given, .nameGroup), (slot, .exact))
                    add((given, .nameGroup), (slot, role == .groupNumber ? .sound : .nameGroup))
                    add((given, .initial), (slot, .exact))
                }
            }
            addRelatives()
            for slot in population.slots(.birthplace) {
                add((date, .exact), (slot, .exact))
                add((given, .nameGroup), (date, .year), (slot, .exact))
                add((surname, .sound), (date, .year), (slot, .exact))
            }
            // Where hardly more than names is known, and it is cheap.
            add((given, .initial), (surname, .exact))
            add((given, .initial), (surname, .sound))
            add((given, .nameGroup), (surname, .initial))
            for slot in population.slots(.text) where given == nil && surname == nil {
                add((slot, .exact))
            }
        }
    }
}
