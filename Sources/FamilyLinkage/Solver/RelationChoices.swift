// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What the persons and the sets of siblings of an arrangement may be to each other, before anything is asked.
///
/// Many questions are asked of one arrangement, and most change one place of it: what is the same for all is
/// worked out once.
struct RelationChoices {
    /// A choice for a decision.
    struct Option {
        /// The parent; for a pair, 1 if the person with the larger number is the relative, else 0.
        var who: Int
        var relation: KinRelation
        /// Bits beyond the baseline.
        var gain: Double
    }

    /// A place of a set of siblings, or a pair.
    struct Decision {
        var siblings = -1
        var place = FamilySolution.BirthPlace.mother
        var pair = -1
        /// Options in ``options``, the best first; nothing is one of them unless something is asked for.
        var options: Range<Int>
        /// What orders decisions: those that bring most come first.
        var best: Double

        static func isPlaceInOrder(_ a: Decision, _ b: Decision) -> Bool {
            (b.best, a.siblings, a.place.index) < (a.best, b.siblings, b.place.index)
        }
    }

    /// Persons who are not to be something to others.
    struct Exclusion {
        var relation: KinRelation
        /// By person.
        var subjects: [Bool]
        /// By person.
        var relatives: [Bool]

        func forbids(_ relation: KinRelation, _ subject: Int, _ relative: Int) -> Bool {
            relation == self.relation
                && (subjects[subject] && relatives[relative]
                    || relation.isMutual && subjects[relative] && relatives[subject])
        }
    }

    let persons: PersonTable
    let sibships: Sibships
    let limits: FamilySolver.Options
    private(set) var options: [Option] = []
    /// Who may hold the places of each set of siblings.
    private(set) var places: [Decision] = []
    /// What pairs of different sets of siblings may be to each other besides parent and child.
    private(set) var pairs: [Decision] = []
    /// Bits of the best other relation of each pair.
    private(set) var otherBits: [Double]
    /// Bits that are there before anything is decided.
    private(set) var baseline = 0.0

    init(
        persons: PersonTable, sibships: Sibships, options limits: FamilySolver.Options,
        excluding exclusion: Exclusion? = nil
    ) {
        self.persons = persons
        self.sibships = sibships
        self.limits = limits
        otherBits = [Double](repeating: 0, count: persons.pairs.count)
        addPairs(exclusion)
        addPlaces()
        baseline = persons.samenessBits + sibships.bits + otherBits.reduce(0, +)
    }

    /// Relations besides those of a birth place and of a set of siblings.
    private static let others = KinRelation.allCases.filter {
        !$0.isBirthParent && $0 != .sibling
    }

    private mutating func addPairs(_ exclusion: Exclusion?) {
        var here: [Option] = []
        for (number, pair) in persons.pairs.enumerated()
        where pair.isCompared && sibships.of[pair.low] != sibships.of[pair.high] {
            here.removeAll(keepingCapacity: true)
            for relation in Self.others {
                for direction in relation.isMutual ? 1..<2 : 0..<2 {
                    let high = direction == 1
                    let bits = pair.bits(relation, relativeIsHigh: high)
                    guard bits > 0 else { continue }
                    let subject = high ? pair.low : pair.high
                    let relative = high ? pair.high : pair.low
                    guard !(exclusion?.forbids(relation, subject, relative) ?? false),
                        limits.ages.allow(
                            relation, subject: persons.births[subject],
                            relative: persons.births[relative])
                    else { continue }
                    here.append(Option(who: direction, relation: relation, gain: bits))
                }
            }
            guard !here.isEmpty else { continue }
            if here.count > 1 {
                here.sort {
                    ($1.gain, $0.relation.index, $0.who) < ($0.gain, $1.relation.index, $1.who)
                }
            }
            let most = here[0].gain
            otherBits[number] = most
            let start = options.count
            for option in here {
                options.append(
                    Option(who: option.who, relation: option.relation, gain: option.gain - most))
            }
            options.append(Option(who: -1, relation: .guardian, gain: -most))
            pairs.append(Decision(pair: number, options: start..<options.count, best: most))
        }
        pairs.sort { ($1.best, $0.pair) < ($0.best, $1.pair) }
    }

    private mutating func addPlaces() {
        // Key: set of siblings and place together, then the parent.
        var claims: [(key: Int, parent: Int)] = []
        for (number, pair) in persons.pairs.enumerated()
        where pair.isCompared && sibships.of[pair.low] != sibships.of[pair.high] {
            for place in FamilySolution.BirthPlace.allCases {
                if persons.parentBits(number, place: place, relativeIsHigh: true) > 0 {
                    claims.append((sibships.of[pair.low] * 2 + place.index, pair.high))
                }
                if persons.parentBits(number, place: place, relativeIsHigh: false) > 0 {
                    claims.append((sibships.of[pair.high] * 2 + place.index, pair.low))
                }
            }
        }
        claims.sort { ($0.key, $0.parent) < ($1.key, $1.parent) }
        var at = 0
        while at < claims.count {
            let key = claims[at].key
            let start = options.count
            var last = -1
            while at < claims.count, claims[at].key == key {
                let parent = claims[at].parent
                at += 1
                if parent == last { continue }
                last = parent
                if let option = placeOption(key, parent) { options.append(option) }
            }
            guard options.count > start else { continue }
            let place: FamilySolution.BirthPlace = key % 2 == 0 ? .mother : .father
            options.append(Option(who: -1, relation: place.relation, gain: 0))
            options[start...].sort { ($1.gain, $0.who) < ($0.gain, $1.who) }
            places.append(
                Decision(
                    siblings: key / 2, place: place, options: start..<options.count,
                    best: options[start].gain))
        }
        places.sort(by: Decision.isPlaceInOrder)
    }

    /// A parent for a set of siblings; nil if impossible or without evidence.
    private func placeOption(_ key: Int, _ parent: Int) -> Option? {
        let place: FamilySolution.BirthPlace = key % 2 == 0 ? .mother : .father
        let children = sibships.members[key / 2]
        if let sex = persons.sexes[parent], sex != place.sex { return nil }
        var sum = 0.0
        var given = 0.0
        for child in children {
            if child == parent { return nil }
            guard
                limits.ages.allow(
                    place.relation, subject: persons.births[child],
                    relative: persons.births[parent])
            else { return nil }
            guard let pair = persons.pair(child, parent), persons.pairs[pair].isCompared else {
                continue
            }
            let bits = persons.parentBits(pair, place: place, relativeIsHigh: parent > child)
            sum += children.count > 1 ? limits.implied(bits) : bits
            given += otherBits[pair]
        }
        guard sum > 0 else { return nil }
        return Option(who: parent, relation: place.relation, gain: sum - given)
    }

    // MARK: Questions

    /// One of some persons has to hold a place of a set of siblings.
    mutating func demand(
        _ place: FamilySolution.BirthPlace, ofSet siblings: Int, from relatives: [Bool]
    ) {
        let known = places.firstIndex { $0.siblings == siblings && $0.place == place }
        let start = options.count
        if let known {
            for option in places[known].options where options[option].who >= 0 {
                if relatives[options[option].who] { options.append(options[option]) }
            }
        }
        let demanded = Decision(
            siblings: siblings, place: place, options: start..<options.count,
            best: start < options.count ? options[start].gain : 0)
        if let known { places[known] = demanded } else { places.append(demanded) }
        places.sort(by: Decision.isPlaceInOrder)
    }

    /// Nobody holds the place of somebody among some persons.
    mutating func empty(_ place: FamilySolution.BirthPlace, of subjects: [Bool]) {
        places.removeAll { decision in
            decision.place == place && sibships.members[decision.siblings].contains { subjects[$0] }
        }
    }

    /// None of some persons holds the place of somebody among others.
    mutating func exclude(
        _ place: FamilySolution.BirthPlace, of subjects: [Bool], _ relatives: [Bool]
    ) {
        for number in places.indices.reversed() {
            let decision = places[number]
            guard decision.place == place,
                sibships.members[decision.siblings].contains(where: { subjects[$0] })
            else { continue }
            let start = options.count
            for option in decision.options {
                let who = options[option].who
                if who < 0 || !relatives[who] { options.append(options[option]) }
            }
            // Only “nobody” is left.
            if options.count - start == 1 {
                options.removeLast()
                places.remove(at: number)
                continue
            }
            places[number].options = start..<options.count
            places[number].best = options[start].gain
        }
        places.sort(by: Decision.isPlaceInOrder)
    }
}
