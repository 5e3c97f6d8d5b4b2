// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Chooses the relations among persons: depth first, best first, cut off where the bound is no better.
///
/// Places of birth parents are decided before other relations. A pair that a place takes can be nothing
/// else; the value of a place is therefore what it brings beyond the best other relation of its
/// pairs, so that the sum of the best values is a bound that is reached where nothing binds.
struct RelationSearch {
    private typealias Option = RelationChoices.Option
    private typealias Decision = RelationChoices.Decision

    private let persons: PersonTable
    private let sibships: Sibships
    private let options: [Option]
    private let decisions: [Decision]
    /// Bits that are there before anything is decided.
    private let baseline: Double

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

    /// Prepares to look for what answers a question.
    init(_ choices: RelationChoices, question: ArrangementScorer.Question?) {
        let choices = Self.narrowed(choices, question)
        persons = choices.persons
        sibships = choices.sibships
        options = choices.options
        decisions = choices.places + choices.pairs
        baseline = choices.baseline
        holders = [Int](repeating: -1, count: sibships.members.count * 2)
        taken = [Bool](repeating: false, count: persons.pairs.count)
        chosen = [Int](repeating: -1, count: persons.pairs.count)
        elders = [[Int]](repeating: [], count: persons.count)
        roles = [Int](repeating: 0, count: persons.count * 2)
    }

    /// The choices that a question leaves.
    private static func narrowed(
        _ choices: RelationChoices, _ question: ArrangementScorer.Question?
    ) -> RelationChoices {
        guard let question else { return choices }
        var narrowed = choices
        let subjects = choices.persons.holding(question.isSubject)
        let relatives = choices.persons.holding(question.isRelative)
        switch question.demand {
        case .filled(let place, let siblings):
            narrowed.demand(place, ofSet: siblings, from: relatives)
        case .empty(let place): narrowed.empty(place, of: subjects)
        case .without(.mother): narrowed.exclude(.mother, of: subjects, relatives)
        case .without(.father): narrowed.exclude(.father, of: subjects, relatives)
        case .without(.parent), .without(.sibling): break
        case .without(let relation):
            // What is the best other relation of a pair counts in the places of its persons, too.
            narrowed = RelationChoices(
                persons: choices.persons, sibships: choices.sibships, options: choices.limits,
                excluding: .init(relation: relation, subjects: subjects, relatives: relatives))
        }
        return narrowed
    }

    /// The best combination; nil if none answers the question.
    ///
    /// - Parameter tellsRelations: Whether the relations are asked for, or only what they are worth.
    mutating func best(
        patience: Int, tellsRelations: Bool, steps: inout Int
    ) -> ArrangementScorer.Answer? {
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
                    best = .init(
                        score: sum[depth], relations: tellsRelations ? relations() : [],
                        isExact: true)
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
