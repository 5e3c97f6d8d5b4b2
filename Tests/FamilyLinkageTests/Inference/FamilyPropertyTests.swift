// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import FamilyLinkage
import Testing

/// What holds for any lists, tried on small random crises.
@Suite("Families of random small crises")
struct FamilyPropertyTests {
    static let seeds: [UInt64] = [3, 17, 404, 2_018]

    @Test(arguments: seeds)
    func `people of another country with nothing in common change no family's answer`(seed: UInt64)
        async throws
    {
        var chance = WorldGenerator(seed: seed)
        let crisis = RandomCrisis.make(&chance)
        let before = try await crisis.answer()
        for stranger in RandomCrisis.strangers {
            var more = crisis
            more.border.rows.append(stranger)
            let after = try await more.answer()
            for row in crisis.border.rows {
                let one = Told(before, row[0])
                let two = Told(after, row[0])
                #expect(
                    one.isSame(two),
                    "seed \(seed), \(row[0]) beside \(stranger[0]): \(one) became \(two)")
            }
            #expect(after.proposals(of: stranger[0]).isEmpty, "seed \(seed), \(stranger[0])")
        }
    }

    @Test(arguments: seeds)
    func `neither the order of rows nor that of lists changes an answer`(seed: UInt64) async throws
    {
        var chance = WorldGenerator(seed: seed)
        let crisis = RandomCrisis.make(&chance)
        let before = try await crisis.answer()
        for round in 0..<3 {
            var mixed = crisis
            mixed.border.rows.shuffle(using: &chance)
            mixed.detention.rows.shuffle(using: &chance)
            mixed.shelter.rows.shuffle(using: &chance)
            mixed.interviews.rows.shuffle(using: &chance)
            let order = [0, 1, 2, 3].shuffled(using: &chance)
            let after = try await mixed.answer(order: order)
            #expect(
                before.wholeAnswer == after.wholeAnswer,
                "seed \(seed), round \(round), order \(order)")
        }
    }

    @Test(arguments: seeds)
    func `any number of threads gives the same answer to the last bit`(seed: UInt64) async throws {
        var chance = WorldGenerator(seed: seed)
        let crisis = RandomCrisis.make(&chance)
        func exact(_ answer: CrisisAnswer) -> [String] {
            answer.result.persons.map(\.description)
                + answer.result.proposals.map {
                    "\($0.child) \($0.relative) \($0.relation) \($0.probability) \($0.bits) \($0.evidence)"
                }
                + answer.result.conflicts.map { "\($0)" } + answer.result.unfound.map { "\($0)" }
        }
        let one = exact(try await crisis.answer(threads: 1))
        for threads in [2, 5] {
            let many = exact(try await crisis.answer(threads: threads))
            #expect(one == many, "seed \(seed), \(threads) threads")
        }
    }

    /// The first proposal for a child.
    struct Told: CustomStringConvertible {
        var relatives: Set<String> = []
        var relation: KinRelation?
        var band: ProposalBand?
        var probability = 0.0

        init(_ answer: CrisisAnswer, _ child: String) {
            guard let best = answer.caregivers(child).first else { return }
            relatives = answer.ids(best.relative)
            relation = best.relation
            band = best.band
            probability = best.probability
        }

        /// Whether nothing has changed.
        ///
        /// Frequencies have, by one record, and with them probabilities by
        /// a little: what stands at the border of a band may step over it.
        func isSame(_ other: Told) -> Bool {
            if band == nil || other.band == nil {
                return band == other.band || max(probability, other.probability) < 0.05
            }
            let borders = [0.5, 0.96]
            let isNearBorder = borders.contains {
                abs(probability - $0) < 0.02 && abs(other.probability - $0) < 0.02
            }
            return relatives == other.relatives && relation == other.relation
                && (band == other.band || isNearBorder)
        }

        var description: String {
            "\(relation?.rawValue ?? "nobody") \(relatives.sorted()) \(probability) \(band?.rawValue ?? "")"
        }
    }
}

/// A crisis of random families.
enum RandomCrisis {
    static func make(_ chance: inout WorldGenerator) -> SmallCrisis {
        var parties: [SmallCrisis.Party] = []
        let countries = [
            ("Guatemala", ["Chisec", "Nebaj", "Jocotán"]),
            ("Honduras", ["Yoro", "Tela", "Choluteca"]),
            ("El Salvador", ["Usulután", "Metapán", "La Unión"]),
        ]
        for _ in 0..<14 {
            let (country, villages) = countries[Int.random(in: 0..<3, using: &chance)]
            var people: [SmallCrisis.Person] = []
            let isMother = Bool.random(using: &chance)
            let own = [pick(surnames, &chance), pick(surnames, &chance)]
            let other = [pick(surnames, &chance), pick(surnames, &chance)]
            let given = pick(isMother ? women : men, &chance)
            people.append(
                .init(
                    given: given, surnames: own.joined(separator: " "), sex: isMother ? "F" : "M",
                    born: day(1970...1984, &chance)))
            for _ in 0..<Int.random(in: 0...2, using: &chance) {
                let isGirl = Bool.random(using: &chance)
                let parent = "\(given) \(own[0])"
                let says = Int.random(in: 0..<4, using: &chance) > 0
                people.append(
                    .init(
                        given: pick(isGirl ? women : men, &chance),
                        surnames: isMother ? "\(other[0]) \(own[0])" : "\(own[0]) \(other[0])",
                        sex: isGirl ? "F" : "M", born: day(2003...2016, &chance),
                        says: !says ? ("", "") : isMother ? (parent, "") : ("", parent)))
            }
            let minute = Int.random(in: 0..<1_440, using: &chance)
            func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
            parties.append(
                .init(
                    country: country, village: pick(villages, &chance), language: "Spanish",
                    met:
                        "2018-05-\(Int.random(in: 10...30, using: &chance)) \(two(minute / 60)):\(two(minute % 60))",
                    station: pick(["North", "South", "West"], &chance), people: people))
        }
        var crisis = SmallCrisis(parties)
        if Bool.random(using: &chance) { crisis.border.change("family_unit") { _ in "" } }
        return crisis
    }

    /// Records that have nothing to do with anybody: other country, names, numbers, days and places.
    static let strangers = [
        [
            "X1", "A099120457", "Nguyen", "Thi Huong", "F", "1969-02-14", "Vietnam", "",
            "2017-01-03 03:33", "Seaport",
        ],
        [
            "X2", "A087455120", "Petrenko", "Oleksandr", "M", "2006-04-08", "Ukraine", "",
            "2017-02-11 12:01", "Airport",
        ],
    ]

    private static func day(_ years: ClosedRange<Int>, _ chance: inout WorldGenerator) -> String {
        let month = Int.random(in: 1...12, using: &chance)
        let day = Int.random(in: 2...28, using: &chance)
        return "\(Int.random(in: years, using: &chance))-\(month < 10 ? "0" : "")\(month)-"
            + "\(day < 10 ? "0" : "")\(day)"
    }

    private static func pick(_ pool: [String], _ chance: inout WorldGenerator) -> String {
        pool[Int.random(in: 0..<pool.count, using: &chance)]
    }

    private static let women = [
        "Ana", "Marta", "Juana", "Rosa", "Elena", "Carmen", "Gloria", "Blanca", "Sonia", "Dayana",
        "Belkis", "Wendy",
    ]
    private static let men = [
        "Juan", "Pedro", "Luis", "Mario", "Óscar", "Andrés", "Tomás", "Julio", "Kevin", "Wilmer",
        "Mateo", "Josué",
    ]
    private static let surnames = [
        "López", "Pérez", "Ramírez", "Gómez", "Castro", "Reyes", "Cruz", "Tzoc", "Caal", "Brito",
        "Zelaya", "Núñez", "Vásquez", "Xuncax", "Bonilla", "Cáceres", "Rivas", "Cortez", "Paz",
        "Argueta", "Padilla", "Molina",
    ]
}

extension CrisisAnswer {
    func proposals(of child: String) -> [FamilyProposal] {
        let number = person(child)
        return result.proposals.filter { $0.child == number }
    }

    /// Persons, proposals, conflicts and children without one, by ids of records, in no order.
    var wholeAnswer: Set<String> {
        var lines: Set<String> = []
        for person in result.persons.indices { lines.insert("\(ids(person).sorted())") }
        for proposal in result.proposals {
            var ends = [ids(proposal.child).sorted(), ids(proposal.relative).sorted()]
            // Of two children either may be told first.
            if proposal.relation.isMutual { ends.sort { $0.lexicographicallyPrecedes($1) } }
            let share = (proposal.probability * 1_000).rounded() / 1_000
            lines.insert("\(ends) \(proposal.relation) \(share) \(proposal.band)")
        }
        for conflict in result.conflicts {
            lines.insert(
                "\(ids(conflict.child).sorted()) \(conflict.claimants.map { ids($0).sorted() })")
        }
        for child in result.unfound {
            lines.insert("\(ids(child.child).sorted()) needs \(child.needs)")
        }
        return lines
    }
}
