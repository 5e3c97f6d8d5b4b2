// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Three generations of one family, as far as somebody asks for them.
struct Household {
    let people: People
    /// The day the family is met, since 1970-01-01.
    let day: Int
    var chance: Chance
    private var village: Village
    private let language: String
    private let otherLanguage: String?

    init(people: People, day: Int, chance: Chance) {
        self.people = people
        self.day = day
        var chance = chance
        village = people.villages.draw(&chance)
        let languages = people.design.languages
        let index = chance.pick(weights: languages.map(\.share))
        language = languages[index].name
        let isLast = index == languages.count - 1
        otherLanguage = !isLast && chance.happens(0.55) ? languages[languages.count - 1].name : nil
        self.chance = chance
    }

    private var custom: NamingCustom { people.design.custom }

    /// Fills an empty family.
    mutating func fill(_ family: inout Family) {
        let motherVillage = chance.happens(0.75) ? village : people.villages.draw(&chance)
        let births = childBirths(family.shape)
        let oldest = births.first ?? day - chance.between(20 * 365, 45 * 365)
        let motherBirth = max(
            oldest - chance.between(15 * 365 + 4, 34 * 365), (births.last ?? oldest) - 46 * 365)
        let fatherBirth = min(motherBirth - chance.between(-3 * 365, 9 * 365), oldest - 16 * 365)
        let grandfather = elder(of: village)
        let grandmother = elder(of: village, isWoman: true)
        let mothersFather = elder(of: motherVillage)
        let mothersMother = elder(of: motherVillage, isWoman: true)
        let father = heir(.male, fatherBirth, grandfather, grandmother, [], village)
        var mother = heir(
            .female, motherBirth, mothersFather, mothersMother, [], motherVillage)
        let birthPlace = chance.happens(0.85) ? village : motherVillage

        // Everybody's place in the family is fixed: mother 0, father 1, then the others.
        family.persons = [mother, father]
        var siblings: [Int] = []
        for birth in births {
            let sex: Sex = chance.happens(0.5) ? .female : .male
            let child = heir(
                sex, birth, father.name, mother.name,
                siblings.map { family.persons[$0].name.given }, birthPlace,
                registration: family.registration)
            siblings.append(family.persons.count)
            family.persons.append(child)
        }
        marry(&mother, to: father)
        family.persons[0] = mother
        link(siblings, in: &family)
        family.children = siblings.filter { family.persons[$0].age(on: day) < 18 }
        setOut(
            &family, siblings: siblings,
            elders: Elders(
                grandfather: grandfather, grandmother: grandmother, mothersFather: mothersFather,
                mothersMother: mothersMother, motherVillage: motherVillage))
    }

    /// Names of the generation before.
    private struct Elders {
        var grandfather: FamilyName
        var grandmother: FamilyName
        var mothersFather: FamilyName
        var mothersMother: FamilyName
        var motherVillage: Village
    }

    /// Decides who travels, and adds whom that needs.
    private mutating func setOut(_ family: inout Family, siblings: [Int], elders: Elders) {
        switch family.shape {
        case .mother: family.adults = [0]
        case .father: family.adults = [1]
        case .bothParents: family.adults = [0, 1]
        case .childrenAlone: break
        case .loneAdult:
            family.persons = [family.persons[chance.happens(0.3) ? 0 : 1]]
            family.adults = [0]
            family.links = []
        case .couple: family.adults = [0, 1]
        case .adultSibling:
            let adult = siblings[0]
            family.adults = [adult]
        case .grandparent:
            let isMothers = chance.happens(0.6)
            let isWoman = chance.happens(0.75)
            let name =
                isMothers
                ? (isWoman ? elders.mothersMother : elders.mothersFather)
                : (isWoman ? elders.grandmother : elders.grandfather)
            let parent = family.persons[isMothers ? 0 : 1]
            add(
                name, isWoman ? .female : .male, birth: parent.birth - chance.between(17, 30) * 365,
                village: isMothers ? elders.motherVillage : village, as: .grandparent, to: &family)
        case .auntOrUncle:
            let isMothers = chance.happens(0.6)
            let parent = family.persons[isMothers ? 0 : 1]
            let sex: Sex = chance.happens(0.6) ? .female : .male
            let oldest = siblings.map { family.persons[$0].birth }.min() ?? parent.birth
            let birth = min(
                parent.birth + chance.between(-8 * 365, 8 * 365),
                day - 18 * 365 - 10, oldest - 365)
            let relative = heir(
                sex, birth, isMothers ? elders.mothersFather : elders.grandfather,
                isMothers ? elders.mothersMother : elders.grandmother, [parent.name.given],
                isMothers ? elders.motherVillage : village)
            add(
                relative.name, sex, birth: birth,
                village: isMothers ? elders.motherVillage : village, as: .auntOrUncle,
                to: &family)
        case .stepParent:
            addStepFamily(&family, siblings: siblings)
        case .guardian:
            let sex: Sex = chance.happens(0.65) ? .female : .male
            let birth = day - chance.between(22, 58) * 365 - chance.below(365)
            let place = chance.happens(0.6) ? village : people.villages.draw(&chance)
            let person = heir(
                sex, birth, elder(of: place), elder(of: place, isWoman: true), [], place)
            add(person.name, sex, birth: birth, village: place, as: .guardian, to: &family)
        }
    }

    /// The mother's husband, with a younger child of theirs at times.
    private mutating func addStepFamily(_ family: inout Family, siblings: [Int]) {
        let mother = family.persons[0]
        let birth = min(
            mother.birth - chance.between(-4 * 365, 8 * 365), day - 19 * 365)
        let husband = heir(
            .male, birth, elder(of: village), elder(of: village, isWoman: true), [], village)
        family.links.removeAll { $0.kin == .spouse }
        add(husband.name, .male, birth: birth, village: village, as: .stepParent, to: &family)
        guard let stepfather = family.adults.first else { return }
        family.links.append(Family.Link(child: 0, adult: stepfather, kin: .spouse))
        if chance.happens(0.6) { family.adults = [0, stepfather] }
        let youngest = siblings.map { family.persons[$0].birth }.max() ?? day
        guard chance.happens(0.4), day - youngest > 3 * 365 else { return }
        let childBirth = chance.between(youngest + 2 * 365, day - 60)
        guard childBirth - mother.birth < 46 * 365 else { return }
        var maiden = mother.name
        maiden.husband = nil
        let child = heir(
            chance.happens(0.5) ? .female : .male, childBirth, husband.name, maiden,
            siblings.map { family.persons[$0].name.given }, village)
        let position = family.persons.count
        family.persons.append(child)
        family.children.append(position)
        family.links.append(Family.Link(child: position, adult: 0, kin: .mother))
        family.links.append(Family.Link(child: position, adult: stepfather, kin: .father))
        for sibling in siblings {
            family.links.append(Family.Link(child: position, adult: sibling, kin: .halfSibling))
        }
    }

    /// Adds a grown person who cares for the children of the mother.
    private mutating func add(
        _ name: FamilyName, _ sex: Sex, birth: Int, village: Village, as kin: Kin,
        to family: inout Family
    ) {
        let position = family.persons.count
        family.persons.append(person(sex, birth, name, village))
        family.adults = [position]
        for child in family.children {
            family.links.append(Family.Link(child: child, adult: position, kin: kin))
        }
    }

    /// Who is whose child and whose brother or sister.
    private func link(_ siblings: [Int], in family: inout Family) {
        for (order, child) in siblings.enumerated() {
            family.links.append(Family.Link(child: child, adult: 0, kin: .mother))
            family.links.append(Family.Link(child: child, adult: 1, kin: .father))
            for older in siblings.prefix(order) {
                family.links.append(Family.Link(child: child, adult: older, kin: .sibling))
            }
        }
        family.links.append(Family.Link(child: 0, adult: 1, kin: .spouse))
    }

    /// Days on which the children were born, the oldest first.
    private mutating func childBirths(_ shape: Family.Shape) -> [Int] {
        guard shape != .loneAdult, shape != .couple else { return [] }
        let count = 1 + chance.pick(weights: [0.56, 0.27, 0.12, 0.04, 0.01])
        let band = [(20, 364), (365, 5 * 365), (5 * 365, 12 * 365), (12 * 365, 18 * 365 - 40)]
        let (low, high) =
            shape == .childrenAlone
            ? band[2 + chance.pick(weights: [0.3, 0.7])]
            : band[chance.pick(weights: [0.06, 0.16, 0.42, 0.36])]
        var ages = [chance.between(low, high)]
        for _ in 1..<max(2, count) where ages.count < count {
            let isTwin = chance.happens(0.02)
            let age = (ages.last ?? 0) + (isTwin ? 0 : chance.between(330, 1500))
            if age < 18 * 365 - 20 { ages.append(age) }
        }
        if shape == .adultSibling {
            ages.append(max((ages.last ?? 0) + 400, chance.between(18 * 365 + 10, 27 * 365)))
        }
        return ages.reversed().map { day - $0 }
    }

    /// Somebody of whom only the name is needed.
    private mutating func elder(of village: Village, isWoman: Bool = false) -> FamilyName {
        var name = FamilyName(given: given(isWoman ? .female : .male, not: []))
        switch custom {
        case .hispanic, .portuguese:
            if let surnames = village.surnames {
                name.surnames = [surnames.draw(&chance), surnames.draw(&chance)]
            }
        case .slavic, .paternal, .filipino:
            if let surnames = village.surnames { name.surnames = [surnames.draw(&chance)] }
            name.chain = [people.men.draw(&chance)]
            name.middle = village.surnames?.draw(&chance)
        case .arabic, .fatherChain, .afghan:
            name.chain = (0..<3).map { _ in people.men.draw(&chance) }
        case .individual:
            name.chain = given(.male, not: [])
        }
        if let bynames = village.bynames, chance.happens(people.design.bynameShare) {
            name.byname = bynames.draw(&chance)
        }
        return name
    }

    /// A child of two people.
    private mutating func heir(
        _ sex: Sex, _ birth: Int, _ father: FamilyName, _ mother: FamilyName,
        _ taken: [[NameWord]], _ village: Village,
        registration: NamingCustom.Registration = .bothParents
    ) -> Person {
        var name = custom.inherited(
            given: given(sex, not: taken), father: father, mother: mother,
            registration: registration)
        if custom == .individual, registration == .motherAlone { name.chain = [] }
        return person(sex, birth, name, village)
    }

    private mutating func person(
        _ sex: Sex, _ birth: Int, _ name: FamilyName, _ village: Village
    ) -> Person {
        Person(
            sex: sex, birth: birth, name: name,
            spelling: chance.happens(0.7) ? 0 : chance.between(1, 3),
            place: (village.name, village.municipality, village.region), language: language,
            otherLanguage: otherLanguage)
    }

    /// Given names that no brother or sister has as a first name.
    private mutating func given(_ sex: Sex, not taken: [[NameWord]]) -> [NameWord] {
        let table = sex == .female ? people.women : people.men
        var first = table.draw(&chance)
        for _ in 0..<8 where taken.contains(where: { $0.first === first }) {
            first = table.draw(&chance)
        }
        guard chance.happens(people.design.secondGivenShare), !first.spelling.contains(" ") else {
            return [first]
        }
        let seconds = sex == .female ? people.secondsOfWomen : people.secondsOfMen
        let second = (seconds ?? table).draw(&chance)
        return second === first || second.spelling.contains(" ") ? [first] : [first, second]
    }

    /// What marriage does to a woman's name.
    private mutating func marry(_ wife: inout Person, to husband: Person) {
        switch custom {
        case .hispanic:
            if chance.happens(0.15) { wife.name.husband = husband.name.surnames.first }
        case .slavic:
            if chance.happens(0.85) { wife.name.surnames = husband.name.surnames }
        case .paternal:
            if chance.happens(0.45) { wife.name.surnames = husband.name.surnames }
        case .filipino:
            if chance.happens(0.8) {
                wife.name.middle = wife.name.surnames.first
                wife.name.surnames = husband.name.surnames
            }
        case .portuguese, .arabic, .fatherChain, .afghan, .individual: break
        }
    }

    /// Somebody of the same people who has nothing to do with the family.
    mutating func stranger(olderThan child: Person) -> Person {
        village = people.villages.draw(&chance)
        let sex: Sex = chance.happens(0.45) ? .female : .male
        let birth = child.birth - chance.between(18, 32) * 365
        return heir(
            sex, birth, elder(of: village), elder(of: village, isWoman: true), [], village)
    }
}
