// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension ComparisonPlan {
    /// The comparisons that a population's fields allow, most telling kinds first, at most sixteen.
    package static func plans(for population: Population) -> [ComparisonPlan] {
        var plans: [ComparisonPlan] = []
        func add(_ kind: ComparisonKind, _ slots: [Int]) {
            guard let first = slots.first else { return }
            let name = kind == .address ? "address" : population.fields[first].name
            plans.append(
                ComparisonPlan(
                    kind: kind, name: name, slots: slots,
                    usesTermFrequency: kind != .age && kind != .sex))
        }
        func addEach(_ kind: ComparisonKind, _ role: FieldRole) {
            for slot in population.slots(role) { add(kind, [slot]) }
        }
        add(.givenName, Array(population.slots(.givenName).prefix(1)))
        add(.middleName, Array(population.slots(.middleName).prefix(1)))
        add(
            .surname,
            Array(
                population.slots(.surname).prefix(1) + population.slots(.secondSurname).prefix(1)))
        add(.dateOfBirth, Array(population.slots(.dateOfBirth).prefix(1)))
        // Before the texts: what a day tells does not count beside it.
        for slot in population.slots(.eventDate) where population.fields[slot].tellsPeople {
            add(.eventDate, [slot])
        }
        // Where nearly all records have dates of birth, ages say nothing more.
        for slot in population.slots(.age)
        where population.fields[slot].ageDay != nil || areOftenAlone(slot, population) {
            add(.age, [slot])
        }
        add(.sex, Array(population.slots(.sex).prefix(1)))
        addEach(.identifier, .identifier)
        add(.phone, Array(population.slots(.phone).prefix(2)))
        addEach(.email, .email)
        let parts: [FieldRole] = [
            .streetAddress, .streetNumber, .unit, .locality, .postcode, .region, .country,
        ]
        add(.address, parts.compactMap { population.slot($0) })
        for role in [FieldRole.motherName, .fatherName, .relativeName] {
            addEach(.relativeName, role)
        }
        addEach(.groupNumber, .groupNumber)
        for role in [FieldRole.birthplace, .occupation, .text] { addEach(.text, role) }
        for role in [FieldRole.nationality, .language, .category] {
            for slot in population.slots(role) where isTelling(slot, population) {
                add(.category, [slot])
            }
        }
        return Array(plans.prefix(Comparator.limit))
    }

    /// Share of the records with an age and no date of birth from which ages are compared.
    private static let leastAlone = 0.05

    /// Whether a good many records have an age and no date of birth.
    private static func areOftenAlone(_ age: Int, _ population: Population) -> Bool {
        guard let birth = population.slot(.dateOfBirth) else { return true }
        let alone = (0..<population.recordCount).count {
            population.code($0, age) != 0 && population.code($0, birth) == 0
        }
        return Double(alone) >= leastAlone * Double(population.recordCount)
    }

    /// Agreement that two strangers reach oftener than this says next to nothing, and what it says
    /// depends on other fields: a code for how a date is known goes with the date, a status with the age.
    private static let mostChance = 0.45

    /// Whether agreement in a category says more than one bit.
    private static func isTelling(_ slot: Int, _ population: Population) -> Bool {
        let counts = population.frequencies(slot: slot)
        let total = counts.reduce(0.0) { $0 + Double($1) }
        let squares = counts.reduce(0.0) { $0 + Double($1) * Double($1) }
        return total > 0 && squares < mostChance * total * total
    }
}
