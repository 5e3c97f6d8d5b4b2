// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Simulation

struct ChanceTests {
    @Test func `a permutation meets every number once`() {
        let permutation = NumberPermutation(seed: 3, number: 1, halfBits: 5)
        #expect(Set((0..<1024).map { permutation($0) }).count == 1024)
        #expect((0..<1024).allSatisfy { (0..<1024).contains(permutation($0)) })
        #expect((0..<1024).count(where: { permutation($0) == $0 }) < 20)
    }

    @Test func `streams of one seed differ, streams of one place agree`() {
        var a = Chance(seed: 1, stream: .family, index: 5)
        var b = Chance(seed: 1, stream: .family, index: 5)
        var c = Chance(seed: 1, stream: .family, index: 6)
        var d = Chance(seed: 2, stream: .family, index: 5)
        let (x, y, z, w) = (a.next(), b.next(), c.next(), d.next())
        #expect(x == y)
        #expect(x != z && x != w && z != w)
    }

    @Test func `a ranked table prefers what stands first`() {
        let table = RankedTable(Array(0..<50), flatness: 2)
        var chance = Chance(seed: 9, stream: .order, index: 0)
        var counts = Array(repeating: 0, count: 50)
        for _ in 0..<50_000 { counts[table.draw(&chance)] += 1 }
        // Weights 1/2 to 1/51: their sum is H(51) − 1, so the first has 1/2 of it and the tenth 1/11.
        let total = (2...51).reduce(0.0) { $0 + 1 / Double($1) }
        for rank in [0, 9, 49] {
            let expected = 50_000 / (total * Double(rank + 2))
            #expect(abs(Double(counts[rank]) - expected) < 5 * expected.squareRoot())
        }
    }

    @Test(arguments: [
        (CivilDate(year: 2018, month: 9, day: 11), CivilDate(year: 2011, month: 1, day: 1)),
        (CivilDate(year: 2019, month: 9, day: 11), CivilDate(year: 2011, month: 13, day: 6)),
        (CivilDate(year: 2019, month: 9, day: 12), CivilDate(year: 2012, month: 1, day: 1)),
        (CivilDate(year: 2000, month: 1, day: 1), CivilDate(year: 1992, month: 4, day: 22)),
    ])
    func `Ethiopian dates`(gregorian: CivilDate, ethiopian: CivilDate) {
        #expect(gregorian.ethiopian == ethiopian)
    }

    @Test(arguments: [
        (CivilDate(year: 2018, month: 3, day: 21), CivilDate(year: 1397, month: 1, day: 1)),
        (CivilDate(year: 2021, month: 3, day: 20), CivilDate(year: 1399, month: 12, day: 30)),
        (CivilDate(year: 1979, month: 2, day: 11), CivilDate(year: 1357, month: 11, day: 22)),
    ])
    func `solar Hijri dates`(gregorian: CivilDate, solar: CivilDate) {
        #expect(gregorian.solarHijri == solar)
    }

    @Test(arguments: [
        (CivilDate(year: 2000, month: 1, day: 1), CivilDate(year: 1420, month: 9, day: 24)),
        (CivilDate(year: 1970, month: 1, day: 1), CivilDate(year: 1389, month: 10, day: 22)),
    ])
    func `Islamic dates of the tables`(gregorian: CivilDate, islamic: CivilDate) {
        #expect(gregorian.islamic == islamic)
    }

    @Test func `days and dates go back and forth`() {
        for day in stride(from: -40_000, through: 40_000, by: 37) {
            #expect(CivilDate(daysSince1970: day).daysSince1970 == day)
        }
        #expect(CivilDate(year: 2018, month: 6, day: 26).daysSince1970 == 17_708)
    }
}
