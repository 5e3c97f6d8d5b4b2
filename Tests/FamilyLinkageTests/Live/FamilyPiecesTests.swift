// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
import Testing

@testable import FamilyLinkage

/// Everybody in pieces is what everybody at once is.
@Suite struct FamilyPiecesTests {
    // MARK: A world

    private static let mothers = ["Tzoc", "Caal", "Pop", "Xol", "Ixim", "Choc", "Yat"]
    private static let fathers = ["Brito", "Cobo", "Raymundo", "Ceto", "Matom", "Laynez", "Bá"]
    private static let given = [
        ("María", Sex.female), ("Juana", .female), ("Rosa Elvira", .female), ("Catarina", .female),
        ("Juan", .male), ("Pedro", .male), ("Luis Miguel", .male), ("Mateo", .male),
    ]
    private static let villages = ["Cobán", "Chajul", "Nebaj", "Yoro"]

    /// A name as another clerk writes it.
    private static func misspelt(_ name: String, _ chance: inout WorldGenerator) -> String {
        switch Int.random(in: 0..<4, using: &chance) {
        case 0: name.replacing("z", with: "s")
        case 1: name.replacing("í", with: "i").replacing("C", with: "K")
        case 2: name.split(separator: " ").dropLast().joined(separator: " ")
        default: name
        }
    }

    /// Families of one place and time, some of whose members stand there twice.
    private static func people(_ chance: inout WorldGenerator, families: Int) -> [KinPerson] {
        var people: [KinDescription] = []
        for _ in 0..<families {
            let village = villages.randomElement(using: &chance) ?? ""
            let (father, mother) = (
                fathers.randomElement(using: &chance) ?? "",
                mothers.randomElement(using: &chance) ?? ""
            )
            let day = 17_600 + Int.random(in: 0..<20, using: &chance)
            let minute = Int.random(in: 0..<1_400, using: &chance)
            let serial = Int.random(in: 0..<5_000, using: &chance)
            let parent = "María \(mother) \(mothers.randomElement(using: &chance) ?? "")"
            for member in 0..<Int.random(in: 2...4, using: &chance) {
                let child = given.randomElement(using: &chance) ?? ("Juan", .male)
                let born =
                    member == 0
                    ? 5_000 + Int.random(in: 0..<3_000, using: &chance)
                    : 14_500 + Int.random(in: 0..<2_500, using: &chance)
                let name = member == 0 ? parent : "\(child.0) \(father) \(mother)"
                for copy in 0..<(Int.random(in: 0..<6, using: &chance) == 0 ? 2 : 1) {
                    var description = KinDescription(
                        names: [
                            KinDescription.Name(
                                full: copy == 0 ? name : misspelt(name, &chance))
                        ], sex: member == 0 ? .female : child.1,
                        birth: BirthInterval(
                            days: born...born + (copy == 0 ? 0 : 300),
                            source: copy == 0 ? .date : .partialDate),
                        place: village, nationality: "GT",
                        language: village == "Yoro" ? "es" : "ixl", recordDay: day)
                    if Bool.random(using: &chance) {
                        description.add(number: "20\(1_000_000 + serial * 7 + member)")
                    }
                    if Int.random(in: 0..<3, using: &chance) == 0 {
                        description.add(groupNumber: "F\(serial)", numbering: "family")
                    }
                    description.encounters = [
                        KinDescription.Encounter(
                            day: day, minute: minute + member, place: "Hidalgo")
                    ]
                    if member > 0, Int.random(in: 0..<3, using: &chance) > 0 {
                        description.relatives = [
                            KinDescription.Relative(
                                relation: .mother, name: misspelt(parent, &chance))
                        ]
                    }
                    people.append(description)
                }
            }
        }
        people.shuffle(using: &chance)
        return people.enumerated().map {
            KinPerson(number: UInt64($0.offset * 3 + 1), descriptions: [$0.element])
        }
    }

    /// What was found, by numbers of persons.
    private struct Found: Equatable {
        var kinship: [String] = []
        var sameness: [String] = []

        mutating func add(_ found: Neighbourhood, _ persons: [KinPerson]) {
            kinship += found.kinship.map { pair in
                let proposal = pair.proposal
                let evidence = proposal.evidence.map {
                    "\($0.kind.rawValue) \($0.weights[proposal.relation]) \($0.reason.code) "
                        + $0.reason.arguments.joined(separator: ",")
                }
                return
                    "\(persons[pair.child].number) \(proposal.relation) "
                    + "\(persons[pair.relative].number) \(proposal.probability) \(proposal.band) "
                    + evidence.joined(separator: "; ")
            }
            sameness += found.sameness.map { pair in
                let evidence = pair.evidence.map { "\($0.kind) \($0.bits) \($0.arguments)" }
                return
                    "\(persons[pair.one].number) \(persons[pair.other].number) "
                    + "\(pair.probability) \(evidence)"
            }
        }

        var sorted: Found { Found(kinship: kinship.sorted(), sameness: sameness.sorted()) }
    }

    private static func index(_ people: [KinPerson]) -> KinIndex {
        let index = KinIndex()
        index.enter(people)
        index.settle()
        return index
    }

    private static func inPieces(
        _ people: [KinPerson], _ index: KinIndex, size: Int, firsts: Int, portion: Int,
        threads: Int
    ) async throws -> (Found, FamilyPieces) {
        var gathering = FamilyGathering(among: index, threads: threads)
        for start in stride(from: 0, to: people.count, by: portion) {
            let part = Array(people[start..<min(people.count, start + portion)])
            #expect(await gathering.add(part))
        }
        let pieces = try #require(await gathering.pieces(of: size, firsts: firsts))
        var found = Found()
        for piece in pieces.pieces {
            let wanted = Set(piece.persons)
            let persons = people.filter { wanted.contains($0.number) }
            found.add(
                try #require(await piece.solve(persons, among: index, threads: threads)), persons)
        }
        return (found.sorted, pieces)
    }

    // MARK: Rules

    @Test(arguments: [1, 22, 333, 4_444, 55_555] as [UInt64])
    func `pieces find what everybody at once finds`(seed: UInt64) async throws {
        var chance = WorldGenerator(seed: seed)
        let people = Self.people(&chance, families: 70)
        let index = Self.index(people)
        var whole = Found()
        whole.add(try #require(await Neighbourhood.solve(people, among: index)), people)
        #expect(whole.kinship.count > 20 && whole.sameness.count > 2, "seed \(seed)")
        for (size, firsts, portion, threads) in [(1, 7, 11, 1), (40, 1_000, 64, 2)] {
            let (found, pieces) = try await Self.inPieces(
                people, index, size: size, firsts: firsts, portion: portion, threads: threads)
            #expect(found == whole.sorted, "seed \(seed), pieces of \(size)")
            // Everybody is in one piece, or alone.
            let all = pieces.pieces.flatMap(\.persons) + pieces.alone
            #expect(all.sorted() == people.map(\.number), "seed \(seed)")
            #expect(pieces.pieces.count > 1 || size > 1)
        }
    }

    @Test(arguments: [3, 44, 555] as [UInt64])
    func `parts of a neighbourhood lose nothing and part no family`(seed: UInt64) async throws {
        var chance = WorldGenerator(seed: seed)
        let people = Self.people(&chance, families: 40)
        let solved = try #require(await Neighbourhood.solve(people, among: Self.index(people)))
        var whole = Found()
        whole.add(solved, people)
        for size in [1, 16, 1_000] {
            var found = Found()
            let parts = solved.parts(of: size)
            for part in parts {
                let members = part.places.map { people[$0] }
                found.add(part.found, members)
                #expect(part.found.groups == part.places.map { solved.groups[$0] }, "seed \(seed)")
                #expect(
                    part.found.identities.map { part.places[$0] }
                        == part.places.map { solved.identities[$0] }, "seed \(seed)")
                #expect(
                    part.places.count <= size || Set(part.found.groups).count == 1, "seed \(seed)")
            }
            #expect(found.sorted == whole.sorted, "seed \(seed), parts of \(size)")
            #expect(parts.flatMap(\.places).sorted() == Array(people.indices), "seed \(seed)")
            let groups = parts.flatMap { Set($0.found.groups) }
            #expect(Set(groups).count == groups.count, "seed \(seed), parts of \(size)")
            #expect(parts.count > 1 || size == 1_000, "seed \(seed)")
        }
    }

    @Test(arguments: [8, 88] as [UInt64])
    func `a crowd that evidence makes one group is cut as it is among everybody`(seed: UInt64)
        async throws
    {
        var chance = WorldGenerator(seed: seed)
        // A hundred of whom each names the next as a brother or sister, by the number: evidence runs through
        // all of them.
        func number(_ place: Int) -> String { "2\(55_000_000 + place * 40)" }
        func name(_ place: Int) -> String {
            "\(Self.given[place % 8].0) \(Self.fathers[place % 7]) \(Self.mothers[place / 7 % 7])"
        }
        let crowd = (0..<100).map { place in
            let born = 14_000 + place * 11 + Int.random(in: 0...9, using: &chance)
            var description = KinDescription(
                names: [KinDescription.Name(full: name(place))], sex: Self.given[place % 8].1,
                birth: BirthInterval(days: born...born, source: .date), place: "Chajul",
                nationality: "GT", language: "ixl", recordDay: 17_700)
            description.add(number: number(place))
            description.relatives = [
                KinDescription.Relative(
                    relation: .sibling, name: name(place + 1), number: number(place + 1))
            ]
            return KinPerson(number: UInt64(100_000 + place), descriptions: [description])
        }
        let people = Self.people(&chance, families: 40) + crowd
        let index = Self.index(people)
        let solved = try #require(await Neighbourhood.solve(people, among: index))
        let groups = Dictionary(grouping: solved.groups) { $0 }.values.map(\.count)
        #expect(groups.max() ?? 0 > FamilyOptions().solver.largestGroup, "seed \(seed)")
        var whole = Found()
        whole.add(solved, people)
        let (found, _) = try await Self.inPieces(
            people, index, size: 1, firsts: 50, portion: 100, threads: 1)
        #expect(found == whole.sorted, "seed \(seed)")
    }

    @Test func `who is gone when a piece is solved is left out`() async throws {
        var chance = WorldGenerator(seed: 5)
        let people = Self.people(&chance, families: 30)
        let index = Self.index(people)
        var gathering = FamilyGathering(among: index, threads: 1)
        #expect(await gathering.add(people))
        let pieces = try #require(await gathering.pieces())
        let piece = try #require(pieces.pieces.first)
        let gone = piece.persons[0]
        let left = people.filter { piece.persons.contains($0.number) && $0.number != gone }
        let found = try #require(await piece.solve(left, among: index, threads: 1))
        #expect(found.identities.count == left.count)
        #expect(try #require(await piece.solve([], among: index, threads: 1)).kinship.isEmpty)
    }

    @Test func `nobody comes to no piece`() async throws {
        let gathering = FamilyGathering(among: KinIndex(), threads: 2)
        let pieces = try #require(await gathering.pieces())
        #expect(pieces.pieces.isEmpty && pieces.alone.isEmpty)
    }

    @Test func `evidence of a number has one fingerprint whoever else is looked at`() async throws {
        func person(_ number: UInt64, _ name: String, _ own: String) -> KinPerson {
            var description = KinDescription(
                names: [KinDescription.Name(full: name)], sex: .female,
                birth: BirthInterval(days: 6_600...6_600, source: .date), place: "Cobán",
                nationality: "GT", recordDay: 17_700)
            description.add(number: own)
            return KinPerson(number: number, descriptions: [description])
        }
        let two = [
            person(5, "María Tzoc Caal", "201334551"), person(6, "Maria Tsoc Caal", "201334551"),
        ]
        let others = [person(1, "Ana Brito", "201000001"), person(2, "Eva Cobo", "201000003")]
        let index = Self.index(others + two)
        let few = try #require(await Neighbourhood.solve(two, among: index))
        let many = try #require(await Neighbourhood.solve(others + two, among: index))
        let evidence = try #require(few.sameness.first?.evidence)
        #expect(evidence.contains { $0.kind == .identifier })
        #expect(evidence == many.sameness.first?.evidence)
    }

    @Test func `how common a name is does not depend on who else is looked at`() async throws {
        func person(_ number: UInt64, _ name: String, born: Int) -> KinPerson {
            KinPerson(
                number: number,
                descriptions: [
                    KinDescription(
                        names: [KinDescription.Name(full: name)], sex: .male,
                        birth: BirthInterval(days: born...born, source: .date), place: "Chajul",
                        nationality: "GT", recordDay: 17_700)
                ])
        }
        // Two spellings of one sound, with other consonants; the village has many of one of them.
        #expect(ComparisonFold.hispanic("vasquez") == ComparisonFold.hispanic("basquez"))
        try #require(ComparisonFold.skeleton("vasquez") != ComparisonFold.skeleton("basquez"))
        let pair = [
            person(1, "Juan Vasquez Pop", born: 14_000),
            person(2, "Pedro Vasquez Xol", born: 4_000),
        ]
        let other = person(0, "Luis Basquez Ceto", born: 6_000)
        let village = (10..<60).map {
            person(UInt64($0), "Mateo Vasquez Caal", born: 5_000 + Int($0) * 40)
        }
        let index = Self.index([other] + pair + village)
        func evidence(_ people: [KinPerson]) async throws -> KinWeights {
            let reading = try #require(
                await Neighbourhood.Reading(people, among: index, threads: 1))
            var memo = WordMemo(capacity: 16)
            let (younger, elder) = (people.count - 2, people.count - 1)
            return reading.assessor.evidence(
                reading.profiles[younger], reading.profiles[elder], keepsReasons: false, &memo
            ).total
        }
        #expect(try await evidence(pair) == evidence([other] + pair))
    }

    @Test(arguments: [3, 33] as [UInt64])
    func `names that are read again compare as names that are held`(seed: UInt64) async throws {
        var chance = WorldGenerator(seed: seed)
        let people = Self.people(&chance, families: 25)
        let index = Self.index(people)
        let (roster, _) = try #require(await FamilyRoster.read(people, threads: 1))
        let held = try #require(await NameLexicon(roster, threads: 1, among: index))
        var store = NameStore()
        var intake = NameIntake()
        for (number, person) in people.enumerated() {
            for description in person.descriptions {
                for record in description.records(of: number, id: "") {
                    _ = record.settled { store.number($0) }
                }
            }
            if number % 9 == 0 { #expect(await intake.take(store, threads: 1)) }
        }
        #expect(await intake.take(store, threads: 2))
        let read = NameLexicon(intake, from: store, among: index)
        #expect(store.count == roster.names.count)
        var memo = WordMemo(capacity: 1 << 16)
        var small = WordMemo(capacity: 4)
        for a in 0..<store.count {
            for b in 0..<store.count {
                #expect(held.bits(a, b, &memo) == read.bits(a, b, &small), "seed \(seed) \(a) \(b)")
            }
        }
    }
}

/// Names as bytes are the names that were put in.
@Suite struct NameStoreTests {
    @Test(arguments: [2, 20] as [UInt64])
    func `every name has one number and comes back as it was`(seed: UInt64) {
        var chance = WorldGenerator(seed: seed)
        var store = NameStore()
        var numbers: [NameCells: Int] = [:]
        let letters = ["a", "Ñ", "ش", "\u{0}", "\u{1F}", " ", "x"]
        for _ in 0..<6_000 {
            func text() -> String {
                let length =
                    Int.random(in: 0..<50, using: &chance) == 0
                    ? 300 : Int.random(in: 0..<3, using: &chance)
                return (0..<length).map { _ in letters.randomElement(using: &chance) ?? "" }
                    .joined()
            }
            let cells = NameCells(
                full: text(), given: text(), middle: text(), surname: text(),
                secondSurname: text(), country: text())
            let number = store.number(cells)
            #expect(numbers[cells] ?? number == number, "seed \(seed)")
            numbers[cells] = number
        }
        for (cells, number) in numbers {
            #expect(cells.isEmpty ? number == 0 : store[number] == cells, "seed \(seed)")
        }
        #expect(store.number(nil) == 0 && store.prepared(0) == nil)
        #expect(Set(numbers.values).count <= store.count)
    }
}
