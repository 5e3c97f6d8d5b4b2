// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Chooses the relations among persons: depth first, best first, cut off where the bound is no better.
///
/// Places of birth parents are decided before other relations. A pair that a place takes can be nothing
/// else; the value of a place is therefore what it brings beyond the best other relation of its
/// pairs, so that the sum of the best values is a bound that is reached where nothing binds.
struct RelationSearch {
    /// A choice for a decision.
    private struct Option {
        /// The parent; for a pair, 1 if the person with the larger number is the relative, else 0.
        var who: Int
        var relation: KinRelation
        /// Bits beyond the baseline.
        var gain: Double
    }

    /// A place of a set of siblings, or a pair.
    private struct Decision {
        var siblings = -1
        var place = FamilySolution.BirthPlace.mother
        var pair = -1
        /// Options in ``options``, the best first; nothing is one of them unless something is asked for.
        var options: Range<Int>
    }

    private let persons: PersonTable
    private let sibships: Sibships
    private let limits: FamilySolver.Options
    private let question: ArrangementScorer.Question?
    /// Persons with a record that the question marks.
    private var subjects: [Bool] = []
    private var relatives: [Bool] = []

    private var options: [Option] = []
    private var decisions: [Decision] = []
    /// Bits of the best other relation of each pair.
    private var otherBits: [Double]
    /// Bits that are there before anything is decided.
    private var baseline = 0.0

    // What is decided so far.
    /// Holder of each place of each set of siblings; −1 for nobody.
    private var holders: [Int]
    /// Pairs taken by a place.
    private var taken: [Bool]
    /// Relation of each pair, as a position in ``options``; −1 for none.
    private var chosen: [Int]
    /// Those who come before each person by other relations than birth.
    private var elders: [[Int]]
    /// How often each person holds each place.
    private var roles: [Int]

    init(
        persons: PersonTable, sibships: Sibships, question: ArrangementScorer.Question?,
        options limits: FamilySolver.Options
    ) {
        self.persons = persons
        self.sibships = sibships
        self.question = question
        self.limits = limits
        otherBits = [Double](repeating: 0, count: persons.pairs.count)
        holders = [Int](repeating: -1, count: sibships.members.count * 2)
        taken = [Bool](repeating: false, count: persons.pairs.count)
        chosen = [Int](repeating: -1, count: persons.pairs.count)
        elders = [[Int]](repeating: [], count: persons.count)
        roles = [Int](repeating: 0, count: persons.count * 2)
        if let question {
            subjects = persons.holding(question.isSubject)
            relatives = persons.holding(question.isRelative)
        }
        let pairDecisions = pairOptions()
        decisions = placeOptions() + pairDecisions
        baseline = persons.samenessBits + sibships.bits + otherBits.reduce(0, +)
    }

    /// The best combination; nil if none answers the question.
    mutating func best(patience: Int, steps: inout Int) -> ArrangementScorer.Answer? {
        let count = decisions.count
        var remaining = [Double](repeating: 0, count: count + 1)
        for depth in stride(from: count - 1, through: 0, by: -1) {
            let most = decisions[depth].options.first.map { options[$0].gain } ?? 0
            remaining[depth] = remaining[depth + 1] + (decisions[depth].siblings >= 0 ? most : 0)
        }
        var tried = [Int](repeating: -1, count: count + 1)
        var sum = [Double](repeating: baseline, count: count + 1)
        var best: ArrangementScorer.Answer?
        var depth = 0
        var left = patience + 2 * count + 2
        var isExact = true
        while depth >= 0 {
            if left <= 0 {
                isExact = false
                break
            }
            left -= 1
            steps += 1
            if depth == count {
                if best.map({ sum[depth] > $0.score + FamilySolver.tie }) ?? true {
                    best = .init(score: sum[depth], relations: relations(), isExact: true)
                }
            } else if let (option, gain) = next(depth, after: &tried[depth]),
                best.map({ sum[depth] + gain + remaining[depth + 1] > $0.score + FamilySolver.tie })
                    ?? true
            {
                apply(depth, option)
                sum[depth + 1] = sum[depth] + gain
                tried[depth + 1] = -1
                depth += 1
                continue
            } else {
                tried[depth] = -1
            }
            depth -= 1
            if depth >= 0 { undo(depth, tried[depth]) }
        }
        best?.isExact = isExact
        return best
    }

    // MARK: Options

    /// What pairs of different sets of siblings can be to each other besides parent and child.
    private mutating func pairOptions() -> [Decision] {
        var found: [(decision: Decision, best: Double)] = []
        for (number, pair) in persons.pairs.enumerated()
        where pair.isCompared && sibships.of[pair.low] != sibships.of[pair.high] {
            var here: [Option] = []
            for relation in KinRelation.allCases
            where !relation.isBirthParent && relation != .sibling {
                for high in relation.isMutual ? [true] : [true, false] {
                    let bits = pair.bits(relation, relativeIsHigh: high)
                    let subject = high ? pair.low : pair.high
                    let relative = high ? pair.high : pair.low
                    guard bits > 0, !isForbidden(relation, subject, relative),
                        limits.ages.allow(
                            relation, subject: persons.births[subject],
                            relative: persons.births[relative])
                    else { continue }
                    here.append(Option(who: high ? 1 : 0, relation: relation, gain: bits))
                }
            }
            guard !here.isEmpty else { continue }
            here.sort {
                ($1.gain, $0.relation.index, $0.who) < ($0.gain, $1.relation.index, $1.who)
            }
            let most = here[0].gain
            otherBits[number] = most
            let start = options.count
            for option in here {
                options.append(
                    Option(who: option.who, relation: option.relation, gain: option.gain - most))
            }
            options.append(Option(who: -1, relation: .guardian, gain: -most))
            found.append((Decision(pair: number, options: start..<options.count), most))
        }
        return found.sorted { ($1.best, $0.decision.pair) < ($0.best, $1.decision.pair) }
            .map(\.decision)
    }

    /// Who can hold the places of each set of siblings.
    private mutating func placeOptions() -> [Decision] {
        // Key: set of siblings and place together, then the parent.
        var claims: [(key: Int, parent: Int)] = []
        for (number, pair) in persons.pairs.enumerated()
        where pair.isCompared && sibships.of[pair.low] != sibships.of[pair.high] {
            for place in FamilySolution.BirthPlace.allCases {
                for high in [true, false]
                where persons.parentBits(number, place: place, relativeIsHigh: high) > 0 {
                    let child = high ? pair.low : pair.high
                    claims.append(
                        (sibships.of[child] * 2 + place.index, high ? pair.high : pair.low))
                }
            }
        }
        // A place that is asked for is a decision even if nobody can hold it.
        if let demandedKey { claims.append((demandedKey, -1)) }
        claims.sort { ($0.key, $0.parent) < ($1.key, $1.parent) }
        var found: [(decision: Decision, best: Double)] = []
        var at = 0
        while at < claims.count {
            let key = claims[at].key
            var here: [Option] = []
            var last = -1
            while at < claims.count, claims[at].key == key {
                let parent = claims[at].parent
                at += 1
                if parent == last { continue }
                last = parent
                if let option = placeOption(key, parent) { here.append(option) }
            }
            let place: FamilySolution.BirthPlace = key % 2 == 0 ? .mother : .father
            if key != demandedKey {
                if here.isEmpty { continue }
                here.append(Option(who: -1, relation: place.relation, gain: 0))
            }
            here.sort { ($1.gain, $0.who) < ($0.gain, $1.who) }
            let start = options.count
            options += here
            found.append(
                (
                    Decision(siblings: key / 2, place: place, options: start..<options.count),
                    here.first?.gain ?? 0
                ))
        }
        return found.sorted {
            ($1.best, $0.decision.siblings, $0.decision.place.index)
                < ($0.best, $1.decision.siblings, $1.decision.place.index)
        }.map(\.decision)
    }

    /// The set of siblings and place that the question wants filled.
    private var demandedKey: Int? {
        guard case .filled(let place, let siblings)? = question?.demand else { return nil }
        return siblings * 2 + place.index
    }

    /// A parent for a set of siblings; nil if impossible or without evidence.
    private func placeOption(_ key: Int, _ parent: Int) -> Option? {
        let place: FamilySolution.BirthPlace = key % 2 == 0 ? .mother : .father
        let children = sibships.members[key / 2]
        if let sex = persons.sexes[parent], sex != place.sex { return nil }
        if key == demandedKey, !relatives[parent] { return nil }
        var sum = 0.0
        var given = 0.0
        for child in children {
            if child == parent || isForbidden(place.relation, child, parent) { return nil }
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

    private func isForbidden(_ relation: KinRelation, _ subject: Int, _ relative: Int) -> Bool {
        switch question?.demand {
        case .without(relation)?:
            subjects[subject] && relatives[relative]
                || relation.isMutual && subjects[relative] && relatives[subject]
        case .empty(let place)?: relation == place.relation && subjects[subject]
        default: false
        }
    }

    // MARK: Decisions

    /// The next option that what is decided allows, and its gain.
    private func next(_ depth: Int, after tried: inout Int) -> (Int, Double)? {
        let decision = decisions[depth]
        if decision.siblings < 0, taken[decision.pair] {
            // Its other relations are given up in the gain of the place.
            tried += 1
            return tried == 0 ? (-1, 0) : nil
        }
        while tried + 1 < decision.options.count {
            tried += 1
            let option = decision.options.lowerBound + tried
            if isAllowed(decision, options[option]) { return (option, options[option].gain) }
        }
        return nil
    }

    private func isAllowed(_ decision: Decision, _ option: Option) -> Bool {
        if option.who < 0 { return true }
        if decision.siblings >= 0 {
            let other = decision.siblings * 2 + (1 - decision.place.index)
            if holders[other] == option.who { return false }
            if roles[option.who * 2 + 1 - decision.place.index] > 0 { return false }
            return !descends(option.who, from: sibships.members[decision.siblings])
        }
        let pair = persons.pairs[decision.pair]
        if option.relation == .halfSibling { return mayShareOneParent(pair.low, pair.high) }
        let (subject, relative) = option.who == 1 ? (pair.low, pair.high) : (pair.high, pair.low)
        return !descends(relative, from: [subject])
    }

    /// Half-siblings have exactly one parent in common, as far as their parents are known.
    private func mayShareOneParent(_ a: Int, _ b: Int) -> Bool {
        var same = 0
        var different = 0
        for place in 0..<2 {
            let x = holders[sibships.of[a] * 2 + place]
            let y = holders[sibships.of[b] * 2 + place]
            if x >= 0, y >= 0 {
                if x == y { same += 1 } else { different += 1 }
            }
        }
        return same < 2 && different < 2
    }

    /// Whether one of the persons is an ancestor, or otherwise comes before, of another.
    private func descends(_ person: Int, from ancestors: [Int]) -> Bool {
        var stack = [person]
        var seen: Set<Int> = []
        while let at = stack.popLast() {
            if ancestors.contains(at) { return true }
            for place in 0..<2 {
                let holder = holders[sibships.of[at] * 2 + place]
                if holder >= 0, seen.insert(holder).inserted { stack.append(holder) }
            }
            for elder in elders[at] where seen.insert(elder).inserted { stack.append(elder) }
        }
        return false
    }

    private mutating func apply(_ depth: Int, _ option: Int) {
        guard option >= 0, options[option].who >= 0 else { return }
        let decision = decisions[depth]
        let who = options[option].who
        guard decision.siblings >= 0 else {
            chosen[decision.pair] = option
            if !options[option].relation.isMutual {
                let pair = persons.pairs[decision.pair]
                elders[who == 1 ? pair.low : pair.high].append(who == 1 ? pair.high : pair.low)
            }
            return
        }
        holders[decision.siblings * 2 + decision.place.index] = who
        roles[who * 2 + decision.place.index] += 1
        take(decision, who, true)
    }

    private mutating func undo(_ depth: Int, _ tried: Int) {
        let decision = decisions[depth]
        guard decision.siblings >= 0 else {
            let option = chosen[decision.pair]
            guard option >= 0 else { return }
            chosen[decision.pair] = -1
            if !options[option].relation.isMutual {
                let pair = persons.pairs[decision.pair]
                elders[options[option].who == 1 ? pair.low : pair.high].removeLast()
            }
            return
        }
        let slot = decision.siblings * 2 + decision.place.index
        let who = holders[slot]
        guard who >= 0 else { return }
        holders[slot] = -1
        roles[who * 2 + decision.place.index] -= 1
        take(decision, who, false)
    }

    private mutating func take(_ decision: Decision, _ who: Int, _ value: Bool) {
        for child in sibships.members[decision.siblings] {
            if let pair = persons.pair(child, who) { taken[pair] = value }
        }
    }

    // MARK: Result

    private func relations() -> [ArrangementScorer.Relation] {
        var found: [ArrangementScorer.Relation] = []
        for (set, children) in sibships.members.enumerated() {
            for place in FamilySolution.BirthPlace.allCases {
                let holder = holders[set * 2 + place.index]
                guard holder >= 0 else { continue }
                for child in children {
                    var bits = 0.0
                    var relation = place.relation
                    if let pair = persons.pair(child, holder) {
                        let high = holder > child
                        bits = persons.parentBits(pair, place: place, relativeIsHigh: high)
                        let named = persons.pairs[pair].bits(relation, relativeIsHigh: high)
                        if named < bits, persons.sexes[holder] == nil { relation = .parent }
                    }
                    found.append(
                        .init(
                            subject: child, relative: holder, relation: relation, place: place,
                            bits: bits))
                }
            }
            for (index, a) in children.enumerated() {
                for b in children.dropFirst(index + 1) {
                    let bits = persons.pair(a, b).map {
                        persons.pairs[$0].bits(.sibling, relativeIsHigh: true)
                    }
                    found.append(sibling(a, b, .sibling, bits ?? 0))
                }
            }
        }
        for (number, option) in chosen.enumerated() where option >= 0 {
            let pair = persons.pairs[number]
            let relation = options[option].relation
            let high = options[option].who == 1
            let bits = pair.bits(relation, relativeIsHigh: high)
            if relation.isMutual {
                found.append(sibling(pair.low, pair.high, relation, bits))
            } else {
                found.append(
                    .init(
                        subject: high ? pair.low : pair.high,
                        relative: high ? pair.high : pair.low, relation: relation, place: nil,
                        bits: bits))
            }
        }
        return found
    }

    /// A relation that holds both ways, told of the younger.
    private func sibling(_ a: Int, _ b: Int, _ relation: KinRelation, _ bits: Double)
        -> ArrangementScorer.Relation
    {
        var (subject, relative) = (a, b)
        if let x = persons.births[a], let y = persons.births[b],
            (x.lowerBound, x.upperBound) < (y.lowerBound, y.upperBound)
        {
            swap(&subject, &relative)
        }
        return .init(
            subject: subject, relative: relative, relation: relation, place: nil, bits: bits)
    }
}
