// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Looks for the best arrangement: uphill from a first guess by small changes, and, where they are few, through
/// all there are.
///
/// Changes are: make one person of two, move a record to another person or alone, split a person around two
/// of its records, make siblings of two sets, move a person from one set of siblings to another or
/// alone. The relations are found anew for each arrangement, so parents move along with
/// siblings. The first change that helps is taken, in canonical order.
struct ArrangementSearch {
    /// An arrangement and what it is worth.
    struct Visit {
        var arrangement: Arrangement
        var score: Double
        var isExact: Bool
    }

    let problem: FamilyProblem
    private(set) var scorer: ArrangementScorer
    /// Whether all arrangements were seen, each with its best relations.
    private(set) var isExhaustive = false

    private var seen: Set<Arrangement> = []
    private var visits: [Visit] = []
    private var budget = 0
    private var current: Visit?
    /// Evidence between the persons of the current arrangement.
    private var table: PersonTable?

    /// Options tried beyond a first pass over all decisions, for one of many arrangements.
    private static let searchPatience = 300
    /// The same where it should be certain that no combination is better.
    static let proofPatience = 20_000
    /// Most records for which each arrangement gets that.
    private static let provable = 12

    init(problem: FamilyProblem) {
        self.problem = problem
        scorer = ArrangementScorer(problem: problem)
    }

    /// Arrangements that were seen, the best first.
    mutating func run(budget: Int) -> [Visit] {
        self.budget = budget
        let alone = Array(0..<problem.count)
        isExhaustive = true
        visit(Arrangement(persons: alone, siblings: alone))
        current = visits.first
        table = current.map { PersonTable($0.arrangement, problem: problem) }
        if problem.count > 1 {
            let joined = joinedGreedily()
            improve(persons: joined, siblings: joined)
            climb()
            exhaust()
        }
        return visits.sorted {
            abs($0.score - $1.score) > FamilySolver.tie
                ? $0.score > $1.score : $0.arrangement < $1.arrangement
        }
    }

    private var isSpent: Bool { scorer.steps >= budget }

    // MARK: Visits

    @discardableResult
    private mutating func visit(_ arrangement: Arrangement) -> Visit? {
        guard seen.insert(arrangement).inserted else { return nil }
        let patience =
            problem.count <= Self.provable ? Self.proofPatience : Self.searchPatience
        let answer = scorer.answer(arrangement, patience: patience, tellsRelations: false)
        guard let answer else { return nil }
        let visit = Visit(
            arrangement: arrangement, score: answer.score, isExact: answer.isExact)
        visits.append(visit)
        return visit
    }

    /// Goes on from an arrangement if it is better.
    @discardableResult
    private mutating func improve(persons: [Int], siblings: [Int]) -> Bool {
        if isSpent { return false }
        guard let visit = visit(Arrangement(persons: persons, siblings: siblings)) else {
            return false
        }
        guard current.map({ visit.score > $0.score + FamilySolver.tie }) ?? true else {
            return false
        }
        current = visit
        table = PersonTable(visit.arrangement, problem: problem)
        return true
    }

    /// Persons by joining along the strongest sameness first, as long as all that is known of both
    /// speaks for it.
    private func joinedGreedily() -> [Int] {
        var labels = Array(0..<problem.count)
        let links = problem.same.filter { $0.bits > 0 }.sorted {
            ($1.bits, $0.first, $0.second) < ($0.bits, $1.first, $1.second)
        }
        for link in links where labels[link.first] != labels[link.second] {
            let a = labels[link.first]
            let b = labels[link.second]
            var sum = 0.0
            for edge in problem.same {
                let x = labels[edge.first]
                let y = labels[edge.second]
                if x == a && y == b || x == b && y == a { sum += edge.bits }
            }
            if sum > 0 {
                for place in labels.indices where labels[place] == b { labels[place] = a }
            }
        }
        return labels
    }

    // MARK: Uphill

    // Each change is tried only if something could come of it by the evidence between those who are moved.
    // Evaluating an arrangement takes a thousand times as long as looking at that.

    private mutating func climb() {
        var isBetter = true
        while isBetter, !isSpent {
            isBetter = false
            for edge in problem.same where edge.bits > 0 {
                if tryJoin(edge.first, edge.second) { isBetter = true }
            }
            for record in 0..<problem.count { if tryMove(record) { isBetter = true } }
            for edge in problem.same where edge.bits <= 0 {
                if trySplit(edge.first, edge.second) { isBetter = true }
            }
            for edge in problem.kin {
                if trySplit(edge.subject, edge.relative) { isBetter = true }
                if edge.weights[.sibling] > 0, trySiblings(edge.subject, edge.relative) {
                    isBetter = true
                }
            }
        }
    }

    /// Labels with one put in the place of another.
    private func relabelled(_ labels: [Int], _ old: Int, _ new: Int) -> [Int] {
        labels.map { $0 == old ? new : $0 }
    }

    /// A label that nobody has.
    private var fresh: Int { problem.count }

    private mutating func tryJoin(_ a: Int, _ b: Int) -> Bool {
        guard let now = current?.arrangement, now.persons[a] != now.persons[b],
            table?.looksLike(now.persons[a], now.persons[b]) ?? false
        else { return false }
        let persons = relabelled(now.persons, now.persons[b], now.persons[a])
        if improve(
            persons: persons,
            siblings: relabelled(now.siblings, now.siblings[b], now.siblings[a]))
        {
            return true
        }
        // Without the brothers and sisters of one, or of both.
        let sets = [now.siblings[a], now.siblings[b]].filter { set in
            now.siblings.indices.contains { now.siblings[$0] == set && persons[$0] != persons[a] }
        }
        for set in sets.isEmpty ? [] : sets + [fresh] {
            var siblings = now.siblings
            for record in siblings.indices where persons[record] == now.persons[a] {
                siblings[record] = set
            }
            if improve(persons: persons, siblings: siblings) { return true }
        }
        return false
    }

    private mutating func tryMove(_ record: Int) -> Bool {
        guard let start = current?.arrangement else { return false }
        var targets: [Int] = []
        for neighbour in problem.alike[record]
        where start.persons[neighbour] != start.persons[record]
            && !targets.contains(start.persons[neighbour])
            && sameness(record, start, start.persons[neighbour]) > 0
        {
            targets.append(start.persons[neighbour])
        }
        let isAlone = !start.persons.indices.contains {
            $0 != record && start.persons[$0] == start.persons[record]
        }
        if !isAlone {
            var persons = start.persons
            persons[record] = fresh
            persons = problem.connected(persons)
            if improve(persons: persons, siblings: start.siblings) { return true }
            var siblings = start.siblings
            siblings[record] = fresh
            if improve(persons: persons, siblings: siblings) { return true }
        }
        for target in targets where !isAlone {
            var persons = start.persons
            persons[record] = target
            persons = problem.connected(persons)
            guard let member = start.persons.firstIndex(of: target) else { continue }
            var siblings = start.siblings
            siblings[record] = start.siblings[member]
            if improve(persons: persons, siblings: siblings) { return true }
        }
        return false
    }

    /// Bits between a record and a person.
    private func sameness(_ record: Int, _ arrangement: Arrangement, _ person: Int) -> Double {
        problem.same.reduce(0) { sum, edge in
            edge.first == record && arrangement.persons[edge.second] == person
                || edge.second == record && arrangement.persons[edge.first] == person
                ? sum + edge.bits : sum
        }
    }

    /// Splits a person around two records; each other record goes with the one it is more like.
    private mutating func trySplit(_ a: Int, _ b: Int) -> Bool {
        guard let now = current?.arrangement, now.persons[a] == now.persons[b] else { return false }
        var pull = [Double](repeating: 0, count: problem.count)
        for edge in problem.same {
            if edge.first == a { pull[edge.second] += edge.bits }
            if edge.second == a { pull[edge.first] += edge.bits }
            if edge.first == b { pull[edge.second] -= edge.bits }
            if edge.second == b { pull[edge.first] -= edge.bits }
        }
        var persons = now.persons
        for record in persons.indices
        where persons[record] == now.persons[a] && record != a && (record == b || pull[record] < 0)
        {
            persons[record] = fresh
        }
        persons = problem.connected(persons)
        if improve(persons: persons, siblings: now.siblings) { return true }
        var siblings = now.siblings
        for record in siblings.indices where persons[record] == persons[b] {
            siblings[record] = fresh
        }
        return improve(persons: persons, siblings: siblings)
    }

    private mutating func trySiblings(_ a: Int, _ b: Int) -> Bool {
        guard let now = current?.arrangement, now.persons[a] != now.persons[b] else { return false }
        func moved(_ record: Int, to set: Int) -> [Int] {
            var siblings = now.siblings
            for other in siblings.indices where now.persons[other] == now.persons[record] {
                siblings[other] = set
            }
            return siblings
        }
        let (x, y) = (now.persons[a], now.persons[b])
        var changes: [[Int]] = []
        if now.siblings[a] == now.siblings[b] {
            if mayLeave(x, now) { changes.append(moved(a, to: fresh)) }
            if mayLeave(y, now) { changes.append(moved(b, to: fresh)) }
        } else {
            let one = members(now, now.siblings[a])
            let other = members(now, now.siblings[b])
            if siblingBits(one, other) > 0 {
                changes.append(relabelled(now.siblings, now.siblings[b], now.siblings[a]))
            }
            if other.count > 1, siblingBits(one, [y]) > 0 {
                changes.append(moved(b, to: now.siblings[a]))
            }
            if one.count > 1, siblingBits([x], other) > 0 {
                changes.append(moved(a, to: now.siblings[b]))
            }
        }
        for siblings in changes where improve(persons: now.persons, siblings: siblings) {
            return true
        }
        return false
    }

    /// Persons of a set of siblings.
    private func members(_ arrangement: Arrangement, _ set: Int) -> [Int] {
        var persons: [Int] = []
        for (record, person) in arrangement.persons.enumerated()
        where arrangement.siblings[record] == set && !persons.contains(person) {
            persons.append(person)
        }
        return persons
    }

    /// What it brings to make siblings of two sets: parents count no more for both than for each.
    private func siblingBits(_ one: [Int], _ other: [Int]) -> Double {
        guard let table else { return 0 }
        var sum = 0.0
        for a in one {
            for b in other {
                guard let pair = table.pair(a, b), table.pairs[pair].isCompared else { continue }
                sum += problem.options.implied(
                    table.pairs[pair].bits(.sibling, relativeIsHigh: true))
            }
        }
        return sum
    }

    /// Whether a person could be better off without its brothers and sisters: with parents of its own, or
    /// as another relative of theirs.
    private func mayLeave(_ person: Int, _ arrangement: Arrangement) -> Bool {
        guard let table,
            let record = arrangement.persons.firstIndex(of: person)
        else { return false }
        let others = members(arrangement, arrangement.siblings[record]).filter { $0 != person }
        var most = [0.0, 0.0]
        var other = 0.0
        for (number, pair) in table.pairs.enumerated()
        where pair.isCompared && (pair.low == person || pair.high == person) {
            let isHigh = pair.low == person
            for place in FamilySolution.BirthPlace.allCases {
                most[place.index] = max(
                    most[place.index],
                    table.parentBits(number, place: place, relativeIsHigh: isHigh))
            }
            guard others.contains(isHigh ? pair.high : pair.low) else { continue }
            other += KinRelation.allCases.reduce(0) { best, relation in
                relation == .sibling
                    ? best
                    : max(
                        best, pair.bits(relation, relativeIsHigh: true),
                        pair.bits(relation, relativeIsHigh: false))
            }
        }
        return most[0] + most[1] + other > siblingBits([person], others)
    }

    // MARK: All there are

    /// Visits every arrangement, unless there are too many.
    private mutating func exhaust() {
        let limit = problem.options.exhaustiveArrangements
        guard
            let persons = LabelProduct(
                blocks(
                    problem.same.filter { $0.bits > 0 }.map {
                        ($0.first, $0.second)
                    }), limit: limit)
        else {
            isExhaustive = false
            return
        }
        var left = limit
        for labels in persons where problem.connected(labels) == Arrangement.numbered(labels) {
            let links = problem.kin.filter {
                $0.weights[.sibling] > 0 && labels[$0.subject] != labels[$0.relative]
            }.map { (labels[$0.subject], labels[$0.relative]) }
            guard let sets = LabelProduct(blocks(links), limit: left) else {
                isExhaustive = false
                return
            }
            for set in sets {
                left -= 1
                if left < 0 || isSpent {
                    isExhaustive = false
                    return
                }
                visit(Arrangement(persons: labels, siblings: labels.map { set[$0] }))
            }
        }
    }

    /// Sets of two and more places that pairs connect.
    private func blocks(_ links: [(Int, Int)]) -> LabelProduct.Blocks {
        var sets = DisjointSets(count: problem.count)
        for (a, b) in links { sets.join(a, b) }
        let (numbers, count) = sets.numbers()
        var blocks = [[Int]](repeating: [], count: count)
        for (place, number) in numbers.enumerated() { blocks[number].append(place) }
        return .init(count: problem.count, blocks: blocks.filter { $0.count > 1 })
    }
}
