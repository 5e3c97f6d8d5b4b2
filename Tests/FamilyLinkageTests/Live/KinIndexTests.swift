// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import FamilyLinkage

/// The live index finds those worth weighing, and says how common things are.
@Suite struct KinIndexTests {
    private static func day(_ number: Int) -> BirthInterval {
        BirthInterval(days: number...number, source: .date)
    }

    private static func person(
        _ name: String, born: Int? = nil, place: String = "", number: String? = nil,
        mother: String? = nil
    ) -> KinDescription {
        var description = KinDescription(
            names: [KinDescription.Name(full: name)], birth: born.map(day), place: place,
            nationality: "GT", language: "kek")
        if let number { description.add(number: number) }
        if let mother {
            description.relatives.append(KinDescription.Relative(relation: .mother, name: mother))
        }
        return description
    }

    private static func enter(_ index: KinIndex, _ descriptions: [KinDescription]) {
        for (number, description) in descriptions.enumerated() {
            index.enter(description, of: UInt64(number + 1))
            index.count(description)
        }
    }

    @Test func `who is named is found from either side, however it is spelt`() {
        let index = KinIndex()
        let mother = Self.person("María Tzoc Caal")
        let child = Self.person("Rosa Xol Tzoc", mother: "Maria Tsoc Kaal")
        Self.enter(index, [mother, child, Self.person("Pedro Brito Cobo")])
        #expect(index.candidates(for: [child], limit: 10).contains(1))
        #expect(index.candidates(for: [mother], limit: 10).contains(2))
        #expect(!index.candidates(for: [child], limit: 10).contains(3))
    }

    @Test func `a number, a birthday with a name, and a whole name lead to records of one person`()
    {
        let index = KinIndex()
        Self.enter(
            index,
            [
                Self.person("Ana Brito", born: 15_000, number: "A201-334-556"),
                Self.person("Juana Pérez Cobo", born: 15_100),
                Self.person("Miguel Ángel Ceto Matom"),
            ])
        for (asked, found) in [
            (Self.person("Anna B.", number: "201334556"), 1),
            (Self.person("Juana", born: 15_100), 2),
            (Self.person("Ceto Matom, Miguel"), 3),
        ] as [(KinDescription, UInt64)] {
            #expect(index.candidates(for: [asked], limit: 10).contains(found))
        }
    }

    @Test func `what a whole village shares leads to nobody`() {
        let index = KinIndex()
        let crowd = (0..<200).map { Self.person("Ana Caal \($0)", place: "Cobán") }
        Self.enter(index, crowd)
        #expect(
            index.candidates(for: [Self.person("Eva Caal", place: "Cobán")], limit: 500).isEmpty)
    }

    @Test func `entering twice changes nothing, many at once is the same as one by one`() {
        let crowd = (0..<300).map {
            Self.person(
                ["Ana", "Eva", "Luis"][$0 % 3] + " " + ["Ceto", "Cobo", "Brito", "Matom"][$0 % 4]
                    + String(UnicodeScalar(UInt8(97 + $0 % 26))), born: 10_000 + $0,
                place: ["Nebaj", "Chajul"][$0 % 2], number: "A2013\(10_000 + $0)")
        }
        let one = KinIndex()
        Self.enter(one, crowd)
        for (number, description) in crowd.enumerated() {
            one.enter(description, of: UInt64(number + 1))
        }
        let all = KinIndex()
        all.enter(
            crowd.enumerated().map {
                KinPerson(number: UInt64($0.offset + 1), descriptions: [$0.element])
            })
        all.settle()
        #expect(one.count == all.count)
        #expect(one.count(place: "nebaj") == all.count(place: "nebaj"))
        #expect(one.sexes == all.sexes)
        #expect(one.births == all.births)
        for description in crowd.prefix(50) {
            #expect(
                one.candidates(for: [description], limit: 400).sorted()
                    == all.candidates(for: [description], limit: 400).sorted())
        }
        one.forget(crowd[0])
        #expect(one.count == 299)
        #expect(one.count(home: "nebaj") == 149)
    }

    @Test func `neighbours of a serial number are found and counted`() {
        let index = KinIndex()
        Self.enter(
            index,
            (0..<40).map { Self.person("P\($0)", number: "A2013345\($0 / 10)\($0 % 10)") })
        let near = index.count(serialsNear: 201_334_515, reach: 6)
        #expect(near.all == 40)
        #expect(near.near > 0)
    }
}
