// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Makes families: who they are, how they are called, who sets out, who is taken from whom.
struct FamilyMaker: Sendable {
    let scenario: Scenario
    let peoples: [People]
    let rates: ErrorRates
    let seed: UInt64

    init(scenario: Scenario, rates: ErrorRates, seed: UInt64) {
        self.scenario = scenario
        self.rates = rates
        self.seed = seed
        peoples = scenario.peoples.enumerated().map { number, entry in
            People(entry.design, seed: seed, number: number)
        }
    }

    /// Makes the family of a number.
    ///
    /// It depends on the number, the seed, the scenario and the rates, not on other families.
    /// - Parameter limit: How many children may be taken from their adults.
    func family(_ index: Int, limit: Int = .max) -> Family {
        var chance = Chance(seed: seed, stream: .family, index: index)
        let people = chance.pick(weights: scenario.peoples.map(\.share))
        let shape = shape(&chance)
        let isAlone = chance.happens(rates[.surnameInheritance])
        let day = scenario.firstDay.daysSince1970 + chance.below(scenario.days)
        var family = Family(
            index: index, people: people, shape: shape,
            registration: isAlone ? .motherAlone : .bothParents,
            encounter: day * 1440 + chance.below(1440),
            phone: phone(of: peoples[people], &chance), sector: chance.below(scenario.sectors.count)
        )
        var household = Household(people: peoples[people], day: day, chance: chance)
        household.fill(&family)
        chance = household.chance
        for position in family.persons.indices {
            family.persons[position].encounter = family.encounter
            family.persons[position].sector = family.sector
        }
        separate(&family, limit: limit, &chance)
        settleChildren(&family, &chance)
        return family
    }

    /// How many children of a family are taken from their adults, without a limit.
    func separatedCount(_ index: Int) -> Int {
        let separations = family(index).separations
        var children: [Int] = []
        for separation in separations where !children.contains(separation.child) {
            children.append(separation.child)
        }
        return children.count
    }

    private func shape(_ chance: inout Chance) -> Family.Shape {
        let drawn = scenario.shapes[chance.pick(weights: scenario.shapes.map(\.share))].shape
        let isOther = chance.happens(rates[.otherCaregiver])
        let other = [
            Family.Shape.stepParent, .grandparent, .auntOrUncle, .adultSibling, .guardian,
        ][
            chance.pick(weights: [0.2, 0.28, 0.22, 0.18, 0.12])]
        switch drawn {
        case .mother, .father, .bothParents: return isOther ? other : drawn
        default: return drawn
        }
    }

    private func phone(of people: People, _ chance: inout Chance) -> String {
        var digits = people.design.phone.code
        digits += String(chance.between(2, 9))
        for _ in 1..<people.design.phone.digits { digits += String(chance.below(10)) }
        return digits
    }

    /// Takes children from adults.
    private func separate(_ family: inout Family, limit: Int, _ chance: inout Chance) {
        for child in family.children {
            family.persons[child].custody = family.adults.isEmpty ? .childAlone : .together
        }
        for adult in family.adults { family.persons[adult].custody = .together }
        let home = chance.below(scenario.adultFacilities.count)
        for member in family.adults + family.children { family.persons[member].facility = home }
        let isTaken = chance.happens(scenario.separatedShare)
        let onlyFather = family.shape == .bothParents && chance.happens(0.35)
        let isScattered = chance.happens(rates[.scatteredSiblings])
        let isClaimed = chance.happens(rates[.falseClaim])
        let ground = chance.pick(weights: scenario.grounds.indices.map { $0 == 0 ? 8 : 1 })
        let minute =
            scenario.metTogetherShare > 0.5
            ? family.encounter + chance.between(180, 4 * 1440)
            : family.encounter - chance.between(1440, 30 * 1440)
        let childFacility = chance.below(scenario.childFacilities.count)
        let facilityStep = chance.between(1, max(1, scenario.childFacilities.count - 1))
        let adultFacility = chance.below(scenario.adultFacilities.count)
        let isMetTogether = chance.happens(scenario.metTogetherShare)
        let meeting = (0..<8).map { _ in
            (
                family.encounter + chance.between(-2 * 1440, 20 * 1440),
                chance.below(scenario.sectors.count)
            )
        }
        var claimChance = Chance(seed: seed, stream: .family, index: ~family.index)
        guard !family.adults.isEmpty, !family.children.isEmpty, isTaken, limit > 0 else { return }
        let takenAdults = onlyFather ? Array(family.adults.suffix(1)) : family.adults
        let takenChildren = Array(family.children.prefix(limit))
        for (position, adult) in takenAdults.enumerated() {
            family.persons[adult].custody = .adultApart
            let isElsewhere = position > 0 && isScattered
            family.persons[adult].facility =
                (adultFacility + (isElsewhere ? facilityStep : 0)) % scenario.adultFacilities.count
            if isElsewhere { family.facts.append((adult, .scatteredSiblings)) }
        }
        for (position, child) in takenChildren.enumerated() {
            for adult in takenAdults {
                family.separations.append(
                    Family.Separation(child: child, adult: adult, minute: minute, ground: ground))
            }
            if onlyFather { continue }
            family.persons[child].custody = .childApart
            let isElsewhere = position > 0 && isScattered
            family.persons[child].facility =
                (childFacility + (isElsewhere ? position * facilityStep : 0))
                % scenario.childFacilities.count
            if isElsewhere { family.facts.append((child, .scatteredSiblings)) }
            if !isMetTogether {
                // Those who were torn apart before anybody wrote them down come as groups of their own.
                let group = isElsewhere ? min(position, meeting.count - 1) : 0
                family.persons[child].group = 1 + group
                family.persons[child].encounter = meeting[group].0
                family.persons[child].sector = meeting[group].1
            }
            for adult in takenAdults {
                guard let kin = family.kin(of: adult, to: child), kin != .mother, kin != .father
                else { continue }
                family.facts.append((child, .otherCaregiver))
                break
            }
        }
        if isClaimed, !onlyFather, let child = takenChildren.first {
            addClaimant(to: &family, child: child, &claimChance)
        }
    }

    /// Adds somebody who says the child is theirs.
    private func addClaimant(to family: inout Family, child: Int, _ chance: inout Chance) {
        var household = Household(
            people: peoples[family.people], day: family.encounter / 1440, chance: chance)
        let claimant = household.stranger(olderThan: family.persons[child])
        chance = household.chance
        let position = family.persons.count
        family.persons.append(claimant)
        family.persons[position].custody = .adultApart
        family.persons[position].facility = chance.below(scenario.adultFacilities.count)
        family.persons[position].encounter = family.encounter + chance.between(-5 * 1440, 5 * 1440)
        family.persons[position].sector = family.sector
        family.links.append(Family.Link(child: child, adult: position, kin: .claimedFalse))
        family.claim = (position, child)
        family.facts.append((position, .falseClaim))
    }

    /// Settles which children can say something, and where those without adults are.
    private func settleChildren(_ family: inout Family, _ chance: inout Chance) {
        let isAlone = family.registration == .motherAlone
        for child in family.children {
            let age = family.persons[child].age(on: family.encounter / 1440)
            let isSilent = chance.happens(rates[.tooYoungToSay])
            if age < 5, isSilent {
                family.persons[child].speaks = false
                family.facts.append((child, .tooYoungToSay))
            }
            if family.persons[child].custody == .childAlone {
                family.persons[child].facility = chance.below(scenario.childFacilities.count)
            }
            if isAlone { family.facts.append((child, .surnameInheritance)) }
        }
    }
}
