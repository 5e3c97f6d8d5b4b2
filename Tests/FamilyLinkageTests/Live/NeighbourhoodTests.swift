// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import FamilyLinkage

/// A few persons of a registry are judged as they would be among all.
@Suite struct NeighbourhoodTests {
    private static func person(
        _ number: UInt64, _ name: String, born: Int, _ sex: Sex, place: String = "Cobán",
        numbers: [String] = [], mother: String? = nil
    ) -> KinPerson {
        var description = KinDescription(
            names: [KinDescription.Name(full: name)], sex: sex,
            birth: BirthInterval(days: born...born, source: .date), place: place,
            nationality: "GT", language: "kek", recordDay: 17_700)
        for number in numbers { description.add(number: number) }
        if let mother {
            description.relatives.append(KinDescription.Relative(relation: .mother, name: mother))
        }
        return KinPerson(number: number, descriptions: [description])
    }

    private static let crowd = (0..<150).map { number in
        person(
            UInt64(1000 + number),
            ["Miguel", "Catarina", "Domingo", "Juana", "Tomás"][number % 5] + " "
                + ["Brito", "Cobo", "Raymundo", "Ceto", "Matom", "Laynez", "Chávez"][number % 7]
                + " " + ["Guzaro", "Solís", "Velasco"][number % 3], born: 2000 + number * 80,
            number % 2 == 0 ? .male : .female, place: ["Chajul", "Cotzal", "Nebaj"][number % 3])
    }

    private static let family = [
        person(1, "María Tzoc Caal", born: 6_600, .female, numbers: ["201334551"]),
        person(2, "Rosa Xol Tzoc", born: 15_500, .female, mother: "María Tzoc Caal"),
        person(3, "Luis Xol Tzoc", born: 16_300, .male, mother: "Maria Tsoc"),
        person(4, "Maria Tsoc Caal", born: 6_600, .female, numbers: ["201334551"]),
    ]

    private static func index() -> KinIndex {
        let index = KinIndex()
        index.enter(crowd + family)
        index.settle()
        return index
    }

    private static func pairs(_ found: Neighbourhood, _ persons: [KinPerson]) -> [[UInt64]] {
        found.kinship.map { [persons[$0.child].number, persons[$0.relative].number] }
    }

    @Test func `a family is found among its neighbours as it is among everybody`() async throws {
        let index = Self.index()
        let few = try #require(await Neighbourhood.solve(Self.family, among: index))
        let all = try #require(
            await Neighbourhood.solve(Self.crowd + Self.family, among: index, threads: 2))
        let near = few.kinship.filter { $0.proposal.relation == .mother }
        #expect(near.count >= 2)
        for pair in near {
            let child = Self.family[pair.child].number
            let other = try #require(
                all.kinship.first {
                    (Self.crowd + Self.family)[$0.child].number == child
                        && $0.proposal.relation == .mother
                })
            #expect(abs(other.proposal.probability - pair.proposal.probability) < 0.02)
        }
        #expect(few.sameness.map { [$0.one, $0.other] } == [[0, 3]])
        #expect(all.sameness.map { [$0.one, $0.other] } == [[150, 153]])
        #expect(few.identities == [0, 1, 2, 0])
    }

    @Test(arguments: [1, 2, 3, 4])
    func `the order of persons changes nothing`(_ turn: Int) async throws {
        let index = Self.index()
        let persons = Self.family + Self.crowd.prefix(20)
        let turned = Array(persons.dropFirst(turn) + persons.prefix(turn))
        let one = try #require(await Neighbourhood.solve(persons, among: index))
        let other = try #require(await Neighbourhood.solve(turned, among: index))
        #expect(Set(Self.pairs(one, persons)) == Set(Self.pairs(other, turned)))
        #expect(
            one.kinship.map(\.proposal.probability).sorted()
                == other.kinship.map(\.proposal.probability).sorted())
    }

    @Test func `another sex, another country and another birth are other people`() async throws {
        let index = Self.index()
        let brother = Self.person(5, "Mario Tzoc Caal", born: 6_600, .male)
        let cousin = Self.person(6, "María Tzoc Caal", born: 9_900, .female)
        let found = try #require(
            await Neighbourhood.solve([Self.family[0], brother, cousin], among: index))
        #expect(found.sameness.isEmpty)
    }

    @Test func `descriptions that say nothing are nobody's relatives`() async throws {
        let index = Self.index()
        let empty = KinPerson(number: 9, descriptions: [KinDescription()])
        let found = try #require(await Neighbourhood.solve([empty, Self.family[0]], among: index))
        #expect(found.kinship.isEmpty)
        #expect(found.sameness.isEmpty)
        let none = try #require(await Neighbourhood.solve([], among: KinIndex()))
        #expect(none.groups.isEmpty)
    }

    @Test func `a statement in words names its relatives`() {
        let read = KinDescription.Relative.read(
            "my mother is María Tzoc Caal, of Cobán", asOf: 17_700)
        #expect(read.contains { $0.relation == .mother && $0.name.contains("Tzoc") })
        #expect(read.allSatisfy { $0.isFromFreeText })
    }
}
