// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import PersonNames

/// Judges how two people may be related: what speaks for each relation, in bits.
///
/// Every observation is weighed by how much likelier it is between people so related than between two
/// unrelated people of these lists. What two observations have in common is counted once: the group
/// number, the minute of the encounter and neighbouring personal numbers all say “processed together”.
///
/// A class, as it is asked millions of times and holds much: it is handed on without being copied.
final class KinAssessor: Sendable {
    let roster: FamilyRoster
    let lexicon: NameLexicon
    let frequencies: RosterFrequencies
    /// Texts of coded places and countries, for reasons.
    let places: [String]
    let countries: [String]
    /// Texts of coded personal numbers: by them the same evidence is recognised.
    let identifiers: [String]
    /// Texts of coded group numbers, for reasons.
    let groups: [String]

    /// What relatives of each kind are expected, before anything is compared.
    let prior: KinWeights
    /// People met per minute at each place, from the span of days in which the place was used.
    let encounterRates: [Int32: Double]
    /// Minutes at which people were met at each place, ascending; empty where it is not known of everybody.
    let encounterTimes: [Int32: [Int]]
    /// How often relatives were met together, as these lists keep them.
    private let together: TogetherRates
    /// The same by lists, as it is asked for each pair.
    let meetings: TogetherRates.Meetings
    /// How far names are handed down in these lists.
    let handingDown: HandingDown
    /// Bits of having different group numbers.
    let bitsOfOtherGroup: Double
    /// Bits of having lived in different houses.
    let bitsOfOtherHouse: Double
    /// Bits of coming from other places.
    let bitsOfOtherPlace: Double

    init(
        roster: FamilyRoster, lexicon: NameLexicon, frequencies: RosterFrequencies,
        places: [String], countries: [String], identifiers: [String], groups: [String] = [],
        encounterRates: [Int32: Double], encounterTimes: [Int32: [Int]] = [:],
        together: TogetherRates = TogetherRates(), handingDown: HandingDown = HandingDown()
    ) {
        self.handingDown = handingDown
        self.roster = roster
        self.lexicon = lexicon
        self.frequencies = frequencies
        self.places = places
        self.countries = countries
        self.identifiers = identifiers
        self.groups = groups
        self.encounterRates = encounterRates
        self.encounterTimes = encounterTimes
        self.together = together
        meetings = together.meetings
        bitsOfOtherGroup = together.bitsOfOtherGroup
        bitsOfOtherHouse = together.bitsOfOtherHouse
        bitsOfOtherPlace = together.bitsOfOtherPlace
        prior = Self.prior(personCount: frequencies.crowd)
    }

    /// Judges some people of a registry as they are judged among all.
    convenience init(
        _ roster: FamilyRoster, _ lexicon: NameLexicon, _ codes: ProfileBuilder,
        among everybody: KinIndex
    ) {
        var rates: [Int32: Double] = [:]
        for (code, place) in codes.places.texts.enumerated() where place.hasPrefix("@") {
            rates[Int32(truncatingIfNeeded: code)] = everybody.encounterRate(
                String(place.dropFirst()))
        }
        self.init(
            roster: roster, lexicon: lexicon,
            frequencies: RosterFrequencies(among: everybody, lexicon: lexicon, codes),
            places: codes.places.texts, countries: codes.countries.texts,
            identifiers: codes.identifiers.texts, groups: codes.groups.texts,
            encounterRates: rates)
    }

    /// The same with what these lists say of being met together.
    convenience init(_ other: KinAssessor, together: TogetherRates) {
        self.init(
            roster: other.roster, lexicon: other.lexicon, frequencies: other.frequencies,
            places: other.places, countries: other.countries, identifiers: other.identifiers,
            groups: other.groups,
            encounterRates: other.encounterRates,
            encounterTimes: other.encounterTimes, together: together,
            handingDown: other.handingDown)
    }

    /// Most that names alone may say (names.md §5: kin evidence from names can never confirm).
    static let nameCeiling = 12.0

    /// Bits of name evidence, for two numbers of names.
    func nameBits(_ a: Int32, _ b: Int32, _ memo: inout WordMemo) -> Double {
        lexicon.bits(Int(a), Int(b), &memo)
    }

    /// All evidence for a pair.
    ///
    /// - Parameters:
    ///   - younger: who may be the child.
    ///   - elder: who may be the relative.
    ///   - keepsReasons: whether lines are kept with their reasons.
    ///   - memo: words that were compared already.
    func evidence(
        _ younger: PersonProfile, _ elder: PersonProfile, keepsReasons: Bool,
        _ memo: inout WordMemo
    ) -> EvidenceLedger {
        var ledger = EvidenceLedger(keepsReasons: keepsReasons)
        ledger.add(.age, prior, EvidenceReason(.prior))
        addAge(younger, elder, to: &ledger)
        addSex(elder, to: &ledger)
        addStatements(younger, elder, &memo, to: &ledger)
        addParents(younger, elder, &memo, to: &ledger)
        addHousehold(younger, elder, &memo, to: &ledger)
        addNames(younger, elder, to: &ledger)
        addTogether(younger, elder, to: &ledger)
        addHouse(younger, elder, to: &ledger)
        addOrigin(younger, elder, to: &ledger)
        addLanguage(younger, elder, to: &ledger)
        addPhones(younger, elder, to: &ledger)
        addLikeness(younger, elder, &memo, to: &ledger)
        return ledger
    }

    /// How many relatives of each kind a person of these lists has in them, per person there is.
    ///
    /// Rounded figures: lists of separated families hold a parent for about every second child, a
    /// grandparent or aunt for every tenth.
    private static func prior(personCount: Int) -> KinWeights {
        var weights = KinWeights()
        let persons = Double(max(personCount, 2))
        for (relation, expected) in expected { weights[relation] = log2(expected / persons) }
        return weights
    }

    private static let expected: [(KinRelation, Double)] = [
        (.mother, 0.35), (.father, 0.3), (.parent, 0.02), (.stepParent, 0.03), (.guardian, 0.03),
        (.grandparent, 0.06), (.auntOrUncle, 0.04), (.sibling, 0.15), (.halfSibling, 0.02),
    ]

    /// Two records of one name and one date of birth are likelier one person’s than two siblings’.
    private func addLikeness(
        _ younger: PersonProfile, _ elder: PersonProfile, _ memo: inout WordMemo,
        to ledger: inout EvidenceLedger
    ) {
        guard mayBeOne(younger, elder, &memo) else { return }
        ledger.add(.identifier, KinWeights(all: -14), EvidenceReason(.mayBeOnePerson))
    }

    /// Whether two people have a personal number in common.
    func sharesNumber(_ a: PersonProfile, _ b: PersonProfile) -> Bool {
        a.identifiers.contains { b.identifiers.contains($0) }
    }

    /// Whether two people look so alike that they may be one: a number of their own in common, or the
    /// given and family names with the date of birth.
    func mayBeOne(
        _ a: PersonProfile, _ b: PersonProfile, _ memo: inout WordMemo
    ) -> Bool {
        guard Self.agreeInBirthAndSex(a, b) else { return false }
        var best = -30.0
        for name in a.names {
            for other in b.names { best = max(best, nameBits(name, other, &memo)) }
        }
        return sharesNumber(a, b) ? best > 0 : best >= 8
    }

    /// Whether two people may be born on one day and of one sex.
    static func agreeInBirthAndSex(_ a: PersonProfile, _ b: PersonProfile) -> Bool {
        guard let one = a.birth, let two = b.birth, one.overlaps(two) else { return false }
        if let first = a.sex, let second = b.sex, first != second { return false }
        return true
    }

    // MARK: Age and sex

    func addAge(
        _ younger: PersonProfile, _ elder: PersonProfile, to ledger: inout EvidenceLedger
    ) {
        guard let young = younger.birth, let old = elder.birth else { return }
        let gap = AgeGap(younger: young, elder: old)
        let weights = gap.weights(
            bitsOfBirth: frequencies.bitsOfBirth((old.lowerBound + old.upperBound) / 2))
        let isUsual = (weights[.mother] > 0 || weights[.sibling] > 0 || weights[.grandparent] > 0)
        ledger.add(
            .age, weights,
            EvidenceReason(
                isUsual ? .ageGapUsual : .ageGapUnusual, [String(Int(abs(gap.middle).rounded()))]))
    }

    func addSex(_ elder: PersonProfile, to ledger: inout EvidenceLedger) {
        guard let sex = elder.sex else { return }
        var weights = KinWeights()
        let fits = frequencies.bits(of: sex)
        weights[.mother] = sex == .female ? fits : -6
        weights[.father] = sex == .male ? fits : -6
        // Where a sex is known, a parent is a mother or a father.
        weights[.parent] = -6
        ledger.add(.sex, weights, EvidenceReason(.sexFits))
    }
}
