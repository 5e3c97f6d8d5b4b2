// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Finds the best relations for an arrangement, and what both together are worth.
///
/// Given who is one person and who are siblings, the rest is a list of decisions: who holds each place of
/// each set of siblings, and what each other pair is to each other. Each decision has few options; they
/// bind each other only through cycles, places and half-siblings. Depth-first search with a bound finds
/// the best combination, at once where nothing binds.
struct ArrangementScorer {
    let problem: FamilyProblem
    /// Decisions tried so far.
    private(set) var steps = 0

    init(problem: FamilyProblem) { self.problem = problem }

    /// What else has to hold.
    struct Question {
        enum Demand: Hashable {
            /// Nobody of the relatives is this to somebody of the subjects.
            case without(KinRelation)
            /// Nobody holds the place of a subject.
            case empty(FamilySolution.BirthPlace)
            /// One of the relatives holds the place of the set of siblings with this number.
            case filled(FamilySolution.BirthPlace, siblings: Int)
        }

        /// By record.
        var isSubject: [Bool]
        /// By record.
        var isRelative: [Bool]
        var demand: Demand
    }

    /// A relation between persons of an arrangement.
    struct Relation: Hashable {
        var subject: Int
        var relative: Int
        var relation: KinRelation
        var place: FamilySolution.BirthPlace?
        var bits: Double
    }

    /// The best combination of relations.
    struct Answer {
        var score: Double
        var relations: [Relation]
        /// Whether the search came to its end.
        var isExact: Bool
    }

    /// The best relations for an arrangement.
    ///
    /// - Parameters:
    ///   - question: What else has to hold; nil for nothing.
    ///   - patience: Most decisions tried beyond a first pass over all.
    /// - Returns: Nil if the arrangement contradicts itself or what is asked.
    mutating func answer(
        _ arrangement: Arrangement, question: Question? = nil, patience: Int
    ) -> Answer? {
        let persons = PersonTable(arrangement, problem: problem)
        guard let sibships = Sibships(arrangement, persons: persons, problem: problem) else {
            steps += persons.pairs.count
            return nil
        }
        if case .without(.sibling)? = question?.demand, let question,
            sibships.join(
                persons.holding(question.isSubject), persons.holding(question.isRelative))
        {
            return nil
        }
        var search = RelationSearch(
            persons: persons, sibships: sibships, question: question, options: problem.options)
        steps += persons.pairs.count
        guard let answer = search.best(patience: patience, steps: &steps) else { return nil }
        return answer
    }
}
