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
    /// Whether what an arrangement allows is kept: where many questions are asked of few.
    var keepsChoices = false
    private var kept: [Arrangement: RelationChoices] = [:]
    private var lastPersons: PersonTable?

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
    ///   - tellsRelations: Whether the relations are asked for, or only what they are worth.
    /// - Returns: Nil if the arrangement contradicts itself or what is asked.
    mutating func answer(
        _ arrangement: Arrangement, question: Question? = nil, patience: Int,
        tellsRelations: Bool = true
    ) -> Answer? {
        guard let choices = choices(arrangement) else { return nil }
        let persons = choices.persons
        if case .without(.sibling)? = question?.demand, let question,
            choices.sibships.join(
                persons.holding(question.isSubject), persons.holding(question.isRelative))
        {
            return nil
        }
        var search = RelationSearch(choices, question: question)
        steps += persons.pairs.count
        return search.best(patience: patience, tellsRelations: tellsRelations, steps: &steps)
    }

    /// The persons of an arrangement; those that were asked for last are at hand, as siblings are tried in many ways
    /// among the same persons.
    private mutating func persons(of arrangement: Arrangement) -> PersonTable {
        if let lastPersons, lastPersons.personOf == arrangement.persons { return lastPersons }
        let persons = PersonTable(arrangement, problem: problem)
        lastPersons = persons
        return persons
    }

    /// What an arrangement allows; nil if it contradicts itself.
    private mutating func choices(_ arrangement: Arrangement) -> RelationChoices? {
        if let known = kept[arrangement] { return known }
        let persons = persons(of: arrangement)
        guard let sibships = Sibships(arrangement, persons: persons, problem: problem) else {
            steps += persons.pairs.count
            return nil
        }
        let choices = RelationChoices(
            persons: persons, sibships: sibships, options: problem.options)
        if keepsChoices { kept[arrangement] = choices }
        return choices
    }
}
