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
        guard let answer = scorer.answer(arrangement, patience: patience) else { return nil }
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
        guard let now = current?.arrangement, now.persons[a] != now.persons[b] else { return false }
        let persons = relabelled(now.persons, now.persons[b], now.persons[a])
        if improve(
            persons: persons,
            siblings: relabelled(now.siblings, now.siblings[b], now.siblings[a]))
        {
            return true
        }
        // Without the brothers and sisters of one, or of both.
        for set in [now.siblings[a], now.siblings[b], fresh] {
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
        for target in targets {
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
        var changes = [moved(a, to: fresh), moved(b, to: fresh)]
        if now.siblings[a] != now.siblings[b] {
            changes = [
                relabelled(now.siblings, now.siblings[b], now.siblings[a]),
                moved(b, to: now.siblings[a]), moved(a, to: now.siblings[b]),
            ]
        }
        for siblings in changes where improve(persons: now.persons, siblings: siblings) {
            return true
        }
        return false
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
