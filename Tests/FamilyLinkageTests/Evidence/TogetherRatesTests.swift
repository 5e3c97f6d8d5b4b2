// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import FamilyLinkage

@Suite("What being met together says")
struct TogetherRatesTests {
    private static func person(day: Int, list: Int, group: Int32? = nil) -> PersonProfile {
        var known = PersonProfile.Gathered(records: [0])
        known.encounters = [.init(place: 1, day: day, minute: nil, list: list)]
        if let group { known.groups = [.init(number: group, day: day)] }
        return PersonProfile(known)
    }

    @Test func `where nothing is known, days that differ speak strongly against a family`() {
        let rates = TogetherRates()
        #expect(abs(rates.bitsApart(0, 1) + 6) < 0.1)
        #expect(abs(rates.bitsOfOtherGroup + 1.5) < 0.1)
    }

    @Test func `where relatives are registered on different days, that says nothing against them`()
    {
        var rates = TogetherRates()
        for day in 0..<200 {
            rates.count(Self.person(day: day, list: 0), Self.person(day: day + 9, list: 1))
        }
        #expect(rates.bitsApart(0, 1) > -0.1)
        #expect(rates.bitsApart(1, 0) == rates.bitsApart(0, 1))
        // Of lists that were not seen, nothing was learned.
        #expect(rates.bitsApart(0, 0) < -5)
    }

    @Test func `where relatives are met together, another day goes on speaking against them`() {
        var rates = TogetherRates()
        for day in 0..<200 {
            rates.count(Self.person(day: day, list: 0), Self.person(day: day, list: 0))
        }
        #expect(rates.bitsApart(0, 0) <= -5.9)
    }

    @Test func `group numbers that relatives never share say nothing by differing`() {
        var rates = TogetherRates()
        for day in 0..<200 {
            rates.count(
                Self.person(day: day, list: 0, group: 1), Self.person(day: day, list: 0, group: 2))
        }
        #expect(rates.bitsOfOtherGroup > -0.1)
    }

    @Test func `counts that are added up are those of all parts`() {
        var whole = TogetherRates()
        var parts = [TogetherRates(), TogetherRates()]
        for day in 0..<100 {
            let pair = (
                Self.person(day: day, list: 0, group: 1),
                Self.person(day: day * 2, list: 1, group: 1)
            )
            whole.count(pair.0, pair.1)
            parts[day % 2].count(pair.0, pair.1)
        }
        var sum = parts[0]
        sum.add(parts[1])
        #expect(sum.met(0, 1) == whole.met(0, 1))
        #expect(sum.bitsOfOtherGroup == whole.bitsOfOtherGroup)
    }
}
