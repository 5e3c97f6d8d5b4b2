// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// How often relatives were met together and bear the same group number, as these lists keep them.
///
/// At a border a family is met at one minute, and a child met on another day is another family’s. In a
/// camp each is registered on the day they arrive, and that a child came in another week says nothing.
/// Which it is shows in the pairs that are sure by what one says of the other.
struct TogetherRates: Sendable {
    /// Relatives that two lists have encounters of, and how many of them were met within two days.
    private var met: [ListPair: Count] = [:]
    /// Relatives who both have a group number, and how many of them have one in common.
    private var grouped = Count()
    /// Relatives of whom the houses are known in which they lived, and how many of them lived in one.
    private var housed = Count()
    /// Relatives of whom places of origin are known, and how many of them have one in common.
    private var placed = Count()

    private struct ListPair: Hashable, Sendable {
        var first: Int
        var second: Int

        init(_ a: Int, _ b: Int) { (first, second) = (min(a, b), max(a, b)) }
    }

    struct Count: Sendable {
        var agreeing = 0
        var all = 0

        /// The share, drawn towards what is usual where few are known.
        func share(usual: Double) -> Double {
            (Double(agreeing) + 8 * usual) / (Double(all) + 8)
        }
    }

    /// Share of relatives met within two days, by two lists.
    func met(_ a: Int, _ b: Int) -> Double {
        (met[ListPair(a, b)] ?? Count()).share(usual: 0.985)
    }

    /// Bits of having been met on different days.
    func bitsApart(_ a: Int, _ b: Int) -> Double { log2(1 - met(a, b)).clamped(-6, 0) }

    /// Bits of having different group numbers.
    var bitsOfOtherGroup: Double { log2(1 - grouped.share(usual: 0.65)).clamped(-2, 0) }

    /// Bits of having lived in different houses.
    var bitsOfOtherHouse: Double { log2(1 - housed.share(usual: 0.5)).clamped(-2, -0.3) }

    /// Bits of coming from places none of which is the same.
    ///
    /// Villages are misspelt and told by different names of one place; how often shows in relatives who are sure
    /// without them.
    var bitsOfOtherPlace: Double { log2(1 - placed.share(usual: 0.5)).clamped(-5, -0.5) }

    /// Counts whether two relatives name a place in common.
    mutating func countPlaces(_ a: PersonProfile, _ b: PersonProfile) {
        guard !a.origin.parts.isEmpty, !b.origin.parts.isEmpty else { return }
        placed.all += 1
        if a.origin.parts.contains(where: { b.origin.parts.contains($0) }) { placed.agreeing += 1 }
    }

    /// The rates of meetings by lists, for looking up.
    var meetings: Meetings {
        let lists = (met.keys.map(\.second).max() ?? -1) + 2
        let pairs = (0..<lists * lists).map { (place: Int) -> Meetings.Rate in
            let (a, b) = (place / lists, place % lists)
            let share = met(a, b)
            return Meetings.Rate(
                share: share, bitsTogether: log2(share), bitsApart: bitsApart(a, b))
        }
        return Meetings(lists: lists, pairs: pairs)
    }

    /// How often relatives were met within two days, by two lists.
    struct Meetings: Sendable {
        struct Rate: Sendable {
            var share: Double
            /// Bits of having been met together and apart, beside what chance tells.
            var bitsTogether: Double
            var bitsApart: Double
        }

        /// Lists that are told apart; the last stands for all that nothing was learned of.
        fileprivate let lists: Int
        fileprivate let pairs: [Rate]

        subscript(_ a: Int, _ b: Int) -> Rate {
            pairs[min(a, lists - 1) * lists + min(b, lists - 1)]
        }
    }

    /// Counts what two relatives have in common.
    mutating func count(_ a: PersonProfile, _ b: PersonProfile) {
        var least: [ListPair: Int] = [:]
        for one in a.encounters {
            for two in b.encounters {
                let lists = ListPair(one.list, two.list)
                least[lists] = min(least[lists] ?? .max, abs(one.day - two.day))
            }
        }
        for (lists, days) in least {
            met[lists, default: Count()].all += 1
            if days <= 2 { met[lists, default: Count()].agreeing += 1 }
        }
        Self.count(a, b, &grouped, of: \.isOfFamily)
        Self.count(a, b, &housed, of: \.isOfHouse)
    }

    /// Counts whether two relatives have a number in common, where both have one of a kind.
    private static func count(
        _ a: PersonProfile, _ b: PersonProfile, _ count: inout Count,
        of kind: (PersonProfile.Group) -> Bool
    ) {
        guard a.groups.contains(where: kind), b.groups.contains(where: kind) else { return }
        count.all += 1
        let shares = a.groups.contains { one in
            kind(one) && b.groups.contains { $0.number == one.number }
        }
        if shares { count.agreeing += 1 }
    }

    /// Adds what was counted elsewhere.
    mutating func add(_ other: TogetherRates) {
        for (lists, count) in other.met {
            met[lists, default: Count()].agreeing += count.agreeing
            met[lists, default: Count()].all += count.all
        }
        grouped.agreeing += other.grouped.agreeing
        grouped.all += other.grouped.all
        housed.agreeing += other.housed.agreeing
        housed.all += other.housed.all
        placed.agreeing += other.placed.agreeing
        placed.all += other.placed.all
    }
}

extension KinAssessor {
    /// Whether what one of two people says of the other, with ages and places, makes them relatives
    /// whatever else is known.
    func isSureByStatement(
        _ younger: PersonProfile, _ elder: PersonProfile, looksAtPlaces: Bool = true,
        _ memo: inout WordMemo
    ) -> Bool {
        guard mayState(younger, elder, bits: Self.sureStatement, &memo) else { return false }
        var ledger = EvidenceLedger(keepsReasons: false)
        ledger.add(.age, prior, EvidenceReason(.prior))
        addAge(younger, elder, to: &ledger)
        addSex(elder, to: &ledger)
        addStatements(younger, elder, &memo, to: &ledger)
        if looksAtPlaces { addOrigin(younger, elder, to: &ledger) }
        addLanguage(younger, elder, to: &ledger)
        return ledger.statements.largest >= Self.sureStatement && ledger.total.largest > 7
    }

    private static let sureStatement = 12.0
}
