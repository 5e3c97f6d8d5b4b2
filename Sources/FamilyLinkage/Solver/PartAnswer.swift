// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What came of one part of a group: the best explanation, and how it compares with those that differ.
struct PartAnswer {
    typealias Place = FamilySolution.BirthPlace
    typealias Demand = ArrangementScorer.Question.Demand

    /// A birth place, with persons of this part.
    struct Candidacy {
        var child: Int
        var place: Place
        var candidates: [FamilySolution.Candidate]
        var isConflict: [Bool]
    }

    let problem: FamilyProblem
    let best: Explained
    let runnerUp: Explained?
    let isProvenBest: Bool
    /// In the order of the relations of ``best``.
    private(set) var margins: [Double] = []
    private(set) var personMargins: [Double?] = []
    private(set) var candidacies: [Candidacy] = []

    /// An arrangement with its relations.
    struct Explained {
        var arrangement: Arrangement
        var relations: [ArrangementScorer.Relation]
        var score: Double
    }

    private let visits: [ArrangementSearch.Visit]
    private var scorer: ArrangementScorer
    private let arrangementLimit: Int
    /// Scores with a place filled, which all siblings of a set share.
    private var filled: [Filling: Double?] = [:]

    /// A place of a set of siblings in an arrangement that was seen, and the person of the best
    /// arrangement who is to hold it.
    private struct Filling: Hashable {
        var visit: Int
        var place: Place
        var siblings: Int
        var parent: Int
    }
    /// Steps, those of the search included, after which questions are answered with less patience.
    private let lastStep: Int

    /// Most options tried beyond a first pass for each question.
    private static let patience = 1_000
    /// The same once the comparisons have taken their share of the budget.
    private static let shortPatience = 40
    /// How often a better explanation, found late, takes the place of the best.
    private static let revisions = 8
    /// Records of all arrangements asked where the search was local: many small ones, few large ones.
    private static let recordsAsked = 600

    /// Compares what a search has seen.
    ///
    /// - Parameter visits: At least one, the best first.
    init?(
        problem: FamilyProblem, visits: [ArrangementSearch.Visit], isExhaustive: Bool,
        scorer: ArrangementScorer
    ) {
        var scorer = scorer
        scorer.keepsChoices = true
        guard let first = visits.first,
            let answer = scorer.answer(first.arrangement, patience: ArrangementSearch.proofPatience)
        else { return nil }
        self.problem = problem
        self.visits = visits
        isProvenBest = isExhaustive && visits.allSatisfy(\.isExact)
        lastStep = scorer.steps + problem.options.stepBudget
        arrangementLimit =
            isExhaustive ? visits.count : max(2, min(24, Self.recordsAsked / problem.count))

        var best = Explained(
            arrangement: first.arrangement, relations: answer.relations, score: answer.score)
        var other: Explained?
        // Where a search ran out of patience, looking for the second best may find the best.
        for _ in 0..<Self.revisions {
            let found = Self.runnerUp(to: best, visits: visits, &scorer)
            other = found
            guard let found, found.score > best.score + FamilySolver.tie else { break }
            best = found
        }
        self.best = best
        runnerUp = other
        self.scorer = scorer
        compare()
    }

    /// The best explanation among those seen that lacks a relation or is of another arrangement.
    private static func runnerUp(
        to best: Explained, visits: [ArrangementSearch.Visit], _ scorer: inout ArrangementScorer
    ) -> Explained? {
        var found: Explained?
        func consider(
            _ arrangement: Arrangement, _ question: ArrangementScorer.Question?,
            _ scorer: inout ArrangementScorer
        ) {
            let answer = scorer.answer(arrangement, question: question, patience: patience)
            guard let answer,
                found.map({ answer.score > $0.score + FamilySolver.tie }) ?? true
            else { return }
            found = Explained(
                arrangement: arrangement, relations: answer.relations, score: answer.score)
        }
        if let next = visits.first(where: { $0.arrangement != best.arrangement }) {
            consider(next.arrangement, nil, &scorer)
        }
        for relation in best.relations where relation.relation != .sibling {
            let question = question(
                .without(relation.place?.relation ?? relation.relation), best.arrangement,
                relation.subject, relation.relative)
            consider(best.arrangement, question, &scorer)
        }
        return found
    }

    private mutating func compare() {
        margins = best.relations.map { margin(of: $0) }
        personMargins = (0..<best.arrangement.personCount).map { margin(ofPerson: $0) }
        candidacies = findCandidacies()
    }

    private static func question(
        _ demand: Demand, _ arrangement: Arrangement, _ subject: Int, _ relative: Int
    ) -> ArrangementScorer.Question {
        .init(
            isSubject: arrangement.persons.map { $0 == subject },
            isRelative: arrangement.persons.map { $0 == relative }, demand: demand)
    }

    // MARK: Margins

    private mutating func margin(of relation: ArrangementScorer.Relation) -> Double {
        let question = Self.question(
            .without(relation.place?.relation ?? relation.relation), best.arrangement,
            relation.subject, relation.relative)
        guard relation.relation != .sibling else {
            let rest = visits.first { !Self.joins($0.arrangement, question) }
            return max(0, best.score - (rest?.score ?? 0))
        }
        return max(0, best.score - (bestScore(question) ?? 0))
    }

    /// Whether an arrangement makes siblings of two different persons of the question.
    private static func joins(
        _ arrangement: Arrangement, _ question: ArrangementScorer.Question
    ) -> Bool {
        for a in arrangement.persons.indices where question.isSubject[a] {
            for b in arrangement.persons.indices
            where question.isRelative[b] && arrangement.persons[a] != arrangement.persons[b]
                && arrangement.siblings[a] == arrangement.siblings[b]
            {
                return true
            }
        }
        return false
    }

    private func margin(ofPerson person: Int) -> Double? {
        let records = best.arrangement.persons.indices.filter {
            best.arrangement.persons[$0] == person
        }
        guard records.count > 1 else { return nil }
        let rest = visits.first { visit in
            records.contains {
                visit.arrangement.persons[$0] != visit.arrangement.persons[records[0]]
            }
        }
        return rest.map { max(0, best.score - $0.score) }
    }

    /// Score of the best explanation that answers a question; nil if none was seen.
    private mutating func bestScore(_ question: ArrangementScorer.Question) -> Double? {
        var found: Double?
        for visit in visits.prefix(arrangementLimit) {
            // No question makes an arrangement better.
            if let found, visit.score <= found + FamilySolver.tie { break }
            guard let score = score(visit.arrangement, question) else { continue }
            found = max(found ?? score, score)
        }
        return found
    }

    /// Score of the best explanation in which one person holds a place of another's set of siblings.
    private mutating func bestScore(filling place: Place, of child: Int, with parent: Int)
        -> Double?
    {
        var question = Self.question(
            .filled(place, siblings: 0), best.arrangement, child, parent)
        var found: Double?
        for (number, visit) in visits.prefix(arrangementLimit).enumerated() {
            if let found, visit.score <= found + FamilySolver.tie { break }
            for siblings in sets(visit.arrangement, question.isSubject) {
                let key = Filling(
                    visit: number, place: place, siblings: siblings, parent: parent)
                let score: Double?
                if let known = filled[key] {
                    score = known
                } else {
                    question.demand = .filled(place, siblings: siblings)
                    score = self.score(visit.arrangement, question)
                    filled[key] = .some(score)
                }
                if let score { found = max(found ?? score, score) }
            }
        }
        return found
    }

    private mutating func score(
        _ arrangement: Arrangement, _ question: ArrangementScorer.Question
    ) -> Double? {
        let patience = scorer.steps > lastStep ? Self.shortPatience : Self.patience
        return scorer.answer(
            arrangement, question: question, patience: patience, tellsRelations: false)?.score
    }

    /// Sets of siblings with a marked record.
    private func sets(_ arrangement: Arrangement, _ isMarked: [Bool]) -> [Int] {
        var sets: [Int] = []
        for (record, set) in arrangement.siblings.enumerated()
        where isMarked[record] && !sets.contains(set) {
            sets.append(set)
        }
        return sets
    }

    // MARK: Places

    private mutating func findCandidacies() -> [Candidacy] {
        let persons = PersonTable(best.arrangement, problem: problem)
        var sets = [Int](repeating: 0, count: persons.count)
        for (record, person) in persons.personOf.enumerated() {
            sets[person] = best.arrangement.siblings[record]
        }
        // Whoever has evidence for a child, its brothers or its sisters.
        var claims: [(child: Int, place: Int, parent: Int)] = []
        for (number, pair) in persons.pairs.enumerated() where pair.isCompared {
            for place in Place.allCases {
                for high in [true, false]
                where persons.parentBits(number, place: place, relativeIsHigh: high) > 0 {
                    let child = high ? pair.low : pair.high
                    let parent = high ? pair.high : pair.low
                    for other in 0..<persons.count where sets[other] == sets[child] {
                        if other != parent { claims.append((other, place.index, parent)) }
                    }
                }
            }
        }
        var found: [Candidacy] = []
        claims.sort { $0 < $1 }
        var at = 0
        while at < claims.count {
            let child = claims[at].child
            let place = Place.allCases[claims[at].place]
            var parents: [Int] = []
            while at < claims.count, claims[at].child == child, claims[at].place == place.index {
                if parents.last != claims[at].parent { parents.append(claims[at].parent) }
                at += 1
            }
            if let candidacy = candidacy(child, place, parents, persons) { found.append(candidacy) }
        }
        return found
    }

    private mutating func candidacy(
        _ child: Int, _ place: Place, _ parents: [Int], _ persons: PersonTable
    ) -> Candidacy? {
        let arrangement = best.arrangement
        let holder = best.relations.first { $0.subject == child && $0.place == place }?.relative
        // With the place empty; the best explanation itself where it leaves it so.
        let empty =
            holder == nil
            ? best.score
            : bestScore(Self.question(.empty(place), arrangement, child, child)) ?? 0
        var candidates: [FamilySolution.Candidate] = []
        for parent in parents {
            let isChosen = parent == holder
            let score =
                isChosen
                ? best.score
                : bestScore(filling: place, of: child, with: parent)
            guard let score else { continue }
            let pair = persons.pair(child, parent)
            candidates.append(
                .init(
                    person: parent, bits: score - empty,
                    pairBits: pair.map {
                        persons.parentBits($0, place: place, relativeIsHigh: parent > child)
                    } ?? 0, isChosen: isChosen))
        }
        guard !candidates.isEmpty else { return nil }
        candidates.sort { ($1.bits, $0.person) < ($0.bits, $1.person) }
        return Candidacy(
            child: child, place: place, candidates: candidates,
            isConflict: conflicting(candidates, child: child))
    }

    /// Which of the candidates contradict each other.
    ///
    /// Who is explained better as another relative of the child makes no claim.
    private func conflicting(_ candidates: [FamilySolution.Candidate], child: Int) -> [Bool] {
        let options = problem.options
        let claims = candidates.map { candidate in
            guard candidate.bits > 0 || candidate.isChosen else { return false }
            if candidate.isChosen { return true }
            let other = best.relations.first {
                $0.place == nil
                    && ($0.subject == child && $0.relative == candidate.person
                        || $0.relative == child && $0.subject == candidate.person)
            }
            return candidate.pairBits > other?.bits ?? 0
        }
        guard let first = claims.indices.first(where: { claims[$0] }) else { return claims }
        let strongest = candidates[first].bits
        var conflicting = claims.indices.map { place in
            let bits = candidates[place].bits
            return claims[place]
                && (strongest - bits <= options.conflictNearBits
                    || min(strongest, bits) >= options.conflictStrongBits)
        }
        if conflicting.count(where: { $0 }) < 2 {
            conflicting = conflicting.map { _ in false }
        }
        return conflicting
    }
}
