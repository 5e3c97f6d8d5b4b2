// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension FamilySolution {
    /// Puts together what was found for the parts of a group.
    init(_ parts: [PartAnswer], cuts: [Cut]) {
        let best = Numbering(parts.map { ($0, $0.best) })
        self.best = best.explanation
        self.cuts = cuts
        isProvenBest = cuts.isEmpty && parts.allSatisfy(\.isProvenBest)

        // Where the answer is least sure, the other answer is the runner-up of the whole.
        let closest = parts.indices.filter { parts[$0].runnerUp != nil }.min {
            Self.lead(parts[$0]) < Self.lead(parts[$1])
        }
        runnerUp = closest.map { weakest in
            Numbering(
                parts.enumerated().map { place, part in
                    (part, place == weakest ? part.runnerUp ?? part.best : part.best)
                }
            ).explanation
        }

        var margins = [Double?](repeating: nil, count: best.explanation.persons.count)
        var candidacies: [Candidacy] = []
        var conflicts: [Conflict] = []
        var relations: [Relation] = []
        for (place, part) in parts.enumerated() {
            let number = best.numbers[place]
            for (person, margin) in part.personMargins.enumerated() {
                margins[number[person]] = margin
            }
            var contested: Set<[Int]> = []
            for candidacy in part.candidacies {
                let candidates = candidacy.candidates.map { candidate in
                    var candidate = candidate
                    candidate.person = number[candidate.person]
                    return candidate
                }
                candidacies.append(
                    Candidacy(
                        child: number[candidacy.child], place: candidacy.place,
                        candidates: candidates))
                let claims = zip(candidates, candidacy.isConflict).filter(\.1).map(\.0)
                guard !claims.isEmpty else { continue }
                contested.insert([candidacy.child, candidacy.place.index])
                conflicts.append(
                    Conflict(
                        child: number[candidacy.child], place: candidacy.place, claims: claims))
            }
            for (relation, margin) in zip(part.best.relations, part.margins) {
                var translated = Numbering.translated(relation, number)
                translated.margin = margin
                translated.isContested =
                    relation.place.map { contested.contains([relation.subject, $0.index]) } ?? false
                relations.append(translated)
            }
        }
        self.best.relations = relations.sorted(by: Numbering.isInOrder)
        personMargins = margins
        self.candidacies = candidacies.sorted {
            ($0.child, $0.place.index) < ($1.child, $1.place.index)
        }
        self.conflicts = conflicts.sorted {
            ($0.child, $0.place.index) < ($1.child, $1.place.index)
        }
    }

    private static func lead(_ part: PartAnswer) -> Double {
        part.best.score - (part.runnerUp?.score ?? -.infinity)
    }

    /// Persons of all parts in the order of their first records.
    private struct Numbering {
        var explanation: Explanation
        /// Number of each person of each part.
        var numbers: [[Int]]

        init(_ parts: [(part: PartAnswer, explained: PartAnswer.Explained)]) {
            var persons: [(records: [Int], part: Int, person: Int)] = []
            for (place, item) in parts.enumerated() {
                let arrangement = item.explained.arrangement
                var records = [[Int]](repeating: [], count: arrangement.personCount)
                for (record, person) in arrangement.persons.enumerated() {
                    records[person].append(item.part.problem.members[record])
                }
                for (person, numbers) in records.enumerated() {
                    persons.append((numbers.sorted(), place, person))
                }
            }
            persons.sort { $0.records.lexicographicallyPrecedes($1.records) }
            var numbers = parts.map {
                [Int](repeating: 0, count: $0.explained.arrangement.personCount)
            }
            for (number, person) in persons.enumerated() {
                numbers[person.part][person.person] = number
            }
            var relations: [Relation] = []
            var bits = 0.0
            for (place, item) in parts.enumerated() {
                bits += item.explained.score
                relations += item.explained.relations.map { Self.translated($0, numbers[place]) }
            }
            self.numbers = numbers
            explanation = Explanation(
                persons: persons.map(\.records), relations: relations.sorted(by: Self.isInOrder),
                bits: bits)
        }

        static func translated(
            _ relation: ArrangementScorer.Relation, _ numbers: [Int]
        ) -> Relation {
            Relation(
                subject: numbers[relation.subject], relative: numbers[relation.relative],
                relation: relation.relation, place: relation.place, bits: relation.bits, margin: 0,
                isContested: false)
        }

        static func isInOrder(_ a: Relation, _ b: Relation) -> Bool {
            (a.subject, a.relative) < (b.subject, b.relative)
        }
    }
}
