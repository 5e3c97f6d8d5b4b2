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

    /// What relatives of each kind are expected, before anything is compared.
    let prior: KinWeights
    /// People met per minute at each place, from the span of days in which the place was used.
    let encounterRates: [Int32: Double]

    init(
        roster: FamilyRoster, lexicon: NameLexicon, frequencies: RosterFrequencies,
        places: [String], countries: [String],
        encounterRates: [Int32: Double]
    ) {
        self.roster = roster
        self.lexicon = lexicon
        self.frequencies = frequencies
        self.places = places
        self.countries = countries
        self.encounterRates = encounterRates
        prior = Self.prior(personCount: frequencies.personCount)
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
        addNames(younger, elder, to: &ledger)
        addTogether(younger, elder, to: &ledger)
        addOrigin(younger, elder, to: &ledger)
        addLanguage(younger, elder, to: &ledger)
        addPhones(younger, elder, to: &ledger)
        addLikeness(younger, elder, &memo, to: &ledger)
        return ledger
    }

    /// Whether a pair can come to anything: a cheap test that leaves out statements which do not fit even
    /// by sound.
    ///
    /// Most pairs are of one village and one surname and nothing else. What a misspelt statement could add
    /// is allowed for.
    func mayTell(_ younger: PersonProfile, _ elder: PersonProfile) -> Bool {
        if mayState(younger, elder) || mayState(elder, younger) { return true }
        var ledger = EvidenceLedger(keepsReasons: false)
        ledger.add(.age, prior, EvidenceReason(.prior))
        addAge(younger, elder, to: &ledger)
        addSex(elder, to: &ledger)
        addTogether(younger, elder, to: &ledger)
        addOrigin(younger, elder, to: &ledger)
        addLanguage(younger, elder, to: &ledger)
        addPhones(younger, elder, to: &ledger)
        let open = Self.misspelt + Self.nameCeiling
        guard ledger.total.largest + open > 0 else { return false }
        addNames(younger, elder, to: &ledger)
        return ledger.total.largest + Self.misspelt > 0
    }

    /// Most bits of a statement whose given names share no sound with the person’s.
    private static let misspelt = 8.0

    /// Whether a statement of one may be of the other: a number in common, or the name by its sound.
    private func mayState(_ speaker: PersonProfile, _ person: PersonProfile) -> Bool {
        for statement in speaker.statements {
            if statement.identifier != 0, person.identifiers.contains(statement.identifier) {
                return true
            }
            if let phone = statement.phone, person.phones.contains(phone) { return true }
            guard statement.name != 0 else {
                // Somebody of whom only the age or the place is said.
                if statement.serial != nil { return true }
                continue
            }
            for name in person.names where mayName(Int(statement.name), Int(name)) { return true }
        }
        return false
    }

    /// Whether two names have a given name in common by sound, and a family name where both have one.
    private func mayName(_ stated: Int, _ borne: Int) -> Bool {
        var given = false
        var family = false
        var hasFamily = (false, false)
        for other in lexicon.range(borne) where !lexicon.words[other].isGiven { hasFamily.1 = true }
        for word in lexicon.range(stated) {
            let isGiven = lexicon.words[word].isGiven
            if !isGiven { hasFamily.0 = true }
            for other in lexicon.range(borne)
            where lexicon.words[other].sound == lexicon.words[word].sound {
                if isGiven { given = true } else { family = true }
            }
        }
        return given && (family || !hasFamily.0 || !hasFamily.1)
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
        guard let one = a.birth, let two = b.birth, one.overlaps(two) else { return false }
        if let first = a.sex, let second = b.sex, first != second { return false }
        var best = -30.0
        for name in a.names {
            for other in b.names { best = max(best, nameBits(name, other, &memo)) }
        }
        return sharesNumber(a, b) ? best > 0 : best >= 8
    }

    // MARK: Age and sex

    /// Usual differences of age in years: middle, spread, least and greatest (public demographic
    /// knowledge; names.md §5).
    static func gap(_ relation: KinRelation) -> (
        mean: Double, spread: Double, low: Double, high: Double
    ) {
        switch relation {
        case .mother: (26, 6.5, 12.5, 50)
        case .father: (29, 8, 13.5, 72)
        case .parent: (27.5, 7.5, 12.5, 72)
        case .stepParent: (28, 9, 10, 70)
        case .guardian: (28, 14, 5, 80)
        case .grandparent: (52, 9, 27, 90)
        case .auntOrUncle: (23, 12, -4, 70)
        case .sibling: (4.5, 4.5, -1, 26)
        case .halfSibling: (7, 6.5, -1, 35)
        }
    }

    private func addAge(
        _ younger: PersonProfile, _ elder: PersonProfile, to ledger: inout EvidenceLedger
    ) {
        guard let young = younger.birth, let old = elder.birth else { return }
        let year = 365.25
        // The difference that the two intervals allow.
        let low = Double(young.lowerBound - old.upperBound) / year
        let high = Double(young.upperBound - old.lowerBound) / year
        let middle = (low + high) / 2
        let width = max(1, high - low)
        let density = max(1e-5, frequencies.birthDensity((old.lowerBound + old.upperBound) / 2)) * 2
        var weights = KinWeights()
        for relation in KinRelation.allCases {
            let usual = Self.gap(relation)
            if high < usual.low || low > usual.high {
                let off = high < usual.low ? usual.low - high : low - usual.high
                weights[relation] = off < 1 ? -4 : -12
                continue
            }
            let spread = (usual.spread * usual.spread + width * width / 12).squareRoot()
            let distance = (middle - usual.mean) / spread
            let likelihood = exp(-distance * distance / 2) / (spread * 2.5066)
            weights[relation] = log2(max(1e-4, likelihood) / density).clamped(-5, 4)
        }
        let years = String(Int(abs(middle).rounded()))
        let isUsual = (weights[.mother] > 0 || weights[.sibling] > 0 || weights[.grandparent] > 0)
        ledger.add(.age, weights, EvidenceReason(isUsual ? .ageGapUsual : .ageGapUnusual, [years]))
    }

    private func addSex(_ elder: PersonProfile, to ledger: inout EvidenceLedger) {
        guard let sex = elder.sex else { return }
        var weights = KinWeights()
        let fits = -log2(frequencies.share(sex))
        weights[.mother] = sex == .female ? fits : -6
        weights[.father] = sex == .male ? fits : -6
        // Where a sex is known, a parent is a mother or a father.
        weights[.parent] = -6
        ledger.add(.sex, weights, EvidenceReason(.sexFits))
    }

    // MARK: Names

    private func addNames(
        _ younger: PersonProfile, _ elder: PersonProfile, to ledger: inout EvidenceLedger
    ) {
        guard !younger.names.isEmpty, !elder.names.isEmpty else { return }
        var best = KinWeights(all: -20)
        // The name and the word of it that is handed down.
        var shared: (name: Int, word: Int)?
        for a in younger.names.prefix(3) {
            for b in elder.names.prefix(3) {
                let found = inheritance(Int(a), Int(b), younger, elder)
                for relation in KinRelation.allCases where found.weights[relation] > best[relation]
                {
                    best[relation] = found.weights[relation]
                    if found.weights[relation] > 0, found.shared >= 0 {
                        shared = (Int(a), found.shared)
                    }
                }
            }
        }
        var weights = best.capped(at: Self.nameCeiling)
        // A child stated under its parent’s surname shares that surname with the parent whoever it is: what
        // the statement has told already counts in part.
        for relation in KinRelation.allCases
        where weights[relation] > 0 && ledger.statements[relation] > 0 {
            weights[relation] *= 0.35
        }
        ledger.add(
            .nameInheritance, weights,
            shared.map { EvidenceReason(.nameHandedDown, [lexicon.text($0.name, word: $0.word)]) }
                ?? EvidenceReason(.nameNotHandedDown))
    }

    private func inheritance(
        _ a: Int, _ b: Int, _ younger: PersonProfile, _ elder: PersonProfile
    ) -> (weights: KinWeights, shared: Int) {
        let one = lexicon.range(a)
        let two = lexicon.range(b)
        guard !one.isEmpty, !two.isEmpty, let tradition = lexicon.tradition(a) else {
            return (KinWeights(), -1)
        }
        var likelihoods = KinWeights()
        var unexplained = KinWeights(all: 1)
        var shared = -1
        // Whether both names are whole enough that a missing word would be seen.
        var comparable = KinWeights()
        let home = younger.origin.parts.first ?? elder.origin.parts.first
        let country = younger.country != 0 ? younger.country : elder.country
        for rule in InheritanceRules.rules(tradition) {
            unexplained[rule.relation] -= rule.share
            var hit: Int32?
            var sawBoth = false
            for i in one where lexicon.words[i].role == rule.younger {
                for j in two where lexicon.words[j].role == rule.elder {
                    sawBoth = true
                    if lexicon.words[i].sound == lexicon.words[j].sound {
                        hit = lexicon.words[i].sound
                        if shared < 0 { shared = i - one.lowerBound }
                    }
                }
            }
            if sawBoth { comparable[rule.relation] = 1 }
            if let hit {
                let chance = frequencies.share(
                    sound: hit, home: home, country: country, everywhere: lexicon.share[Int(hit)])
                likelihoods[rule.relation] += rule.share / max(2e-4, chance)
            } else if !sawBoth {
                // The word is not on record on one side: the rule says nothing either way.
                likelihoods[rule.relation] += rule.share
            }
        }
        var weights = KinWeights()
        for relation in KinRelation.allCases where comparable[relation] > 0 {
            let likelihood = likelihoods[relation] + max(0.04, unexplained[relation])
            let least = InheritanceRules.expectsSharedName(tradition, relation) ? -2.0 : -0.5
            weights[relation] = max(least, log2(likelihood))
        }
        addBrothersAndSisters(one, two, home, country, to: &weights)
        // Names of brothers and sisters agree in whole villages: they say less than their parts.
        weights[.sibling] = min(weights[.sibling], 9)
        return (weights, shared)
    }

    /// Full siblings have both surnames alike, or father and grandfather.
    private func addBrothersAndSisters(
        _ one: Range<Int>, _ two: Range<Int>, _ home: Int32?, _ country: Int32,
        to weights: inout KinWeights
    ) {
        for i in one {
            let word = lexicon.words[i]
            guard word.role == .maternalSurname || word.role == .grandfather else { continue }
            for j in two where lexicon.words[j].role == word.role {
                if word.sound == lexicon.words[j].sound {
                    let chance = frequencies.share(
                        sound: word.sound, home: home, country: country,
                        everywhere: lexicon.share[Int(word.sound)])
                    weights[.sibling] += log2(0.75 / max(2e-3, chance)).clamped(0, 6)
                } else {
                    weights[.sibling] -= 1.5
                }
            }
        }
    }

    // MARK: Where, when, together

    /// Bits by which two origins agree, from the smallest place both name.
    func placeBits(_ a: CodedPlace, _ b: CodedPlace) -> Double {
        for part in a.parts {
            if b.parts.contains(part) {
                return log2(0.8 / frequencies.share(place: part)).clamped(0.2, 8)
            }
        }
        if a.country != 0, b.country != 0, a.country != b.country { return -3 }
        if !a.parts.isEmpty, !b.parts.isEmpty {
            // Villages are misspelt and told by different names of one place.
            return a.parts.count > 1 && b.parts.count > 1 ? -2 : -1
        }
        if a.country != 0, a.country == b.country {
            return log2(0.98 / frequencies.share(country: a.country)).clamped(0, 4)
        }
        return 0
    }

    private func addOrigin(
        _ younger: PersonProfile, _ elder: PersonProfile, to ledger: inout EvidenceLedger
    ) {
        let bits = placeBits(younger.origin, elder.origin)
        guard bits != 0 else { return }
        var weights = KinWeights(all: bits)
        // Aunts and guardians come from elsewhere more often.
        for relation in [KinRelation.auntOrUncle, .guardian, .stepParent] {
            weights[relation] = bits * 0.7
        }
        // A name that is common in a village is stated there often: the place has told part of it.
        for relation in KinRelation.allCases
        where weights[relation] > 0 && ledger.statements[relation] > 0 {
            weights[relation] *= 0.5
        }
        let shared = younger.origin.parts.first { elder.origin.parts.contains($0) }
        ledger.add(
            .origin, weights,
            bits > 0
                ? EvidenceReason(
                    .samePlace,
                    [
                        shared.map { Self.titled(places[Int($0)]) }
                            ?? countries[Int(younger.origin.country)]
                    ])
                : EvidenceReason(.otherPlace))
    }

    private func addLanguage(
        _ younger: PersonProfile, _ elder: PersonProfile, to ledger: inout EvidenceLedger
    ) {
        guard younger.language != 0, elder.language != 0 else { return }
        let isSame = younger.language == elder.language
        let bits =
            isSame ? log2(0.9 / frequencies.share(language: younger.language)).clamped(0, 4) : -1.5
        ledger.add(
            .language, KinWeights(all: bits * 0.8),
            isSame
                ? EvidenceReason(.sameLanguage, [language(of: younger)])
                : EvidenceReason(.otherLanguage))
    }

    /// The language of a person as one of their records writes it.
    private func language(of person: PersonProfile) -> String {
        person.records.lazy.compactMap { self.roster.records[$0].language }.first ?? ""
    }

    /// A folded place as places are written: “todos santos” is Todos Santos.
    static func titled(_ place: String) -> String {
        place.split(separator: " ").map { word in
            word.utf8.count > 2 ? word.prefix(1).uppercased() + word.dropFirst() : String(word)
        }.joined(separator: " ")
    }

    private func addPhones(
        _ younger: PersonProfile, _ elder: PersonProfile, to ledger: inout EvidenceLedger
    ) {
        for phone in younger.phones where elder.phones.contains(phone) {
            let bits = log2(0.3 / frequencies.share(phone: phone)).clamped(1, 9)
            ledger.add(.phone, KinWeights(all: bits), EvidenceReason(.samePhone))
            return
        }
    }

    /// Group number, encounter and neighbouring numbers: the strongest counts whole, the next in part.
    private func addTogether(
        _ younger: PersonProfile, _ elder: PersonProfile, to ledger: inout EvidenceLedger
    ) {
        var seen: [(bits: Double, kind: KinEvidence.Kind, reason: EvidenceReason)] = []
        if let group = groupEvidence(younger, elder) { seen.append(group) }
        if let encounter = encounterEvidence(younger, elder) { seen.append(encounter) }
        if let serial = serialEvidence(younger, elder) { seen.append(serial) }
        seen.sort { $0.bits > $1.bits }
        var share = 1.0
        for (bits, kind, reason) in seen {
            let counted = bits > 0 ? bits * share : bits
            if bits > 0 { share *= 0.35 }
            var weights = KinWeights(all: counted)
            for relation in [KinRelation.auntOrUncle, .guardian, .halfSibling] {
                weights[relation] = counted > 0 ? counted - 0.5 : counted
            }
            ledger.add(kind, weights, reason)
        }
    }

    private func groupEvidence(
        _ younger: PersonProfile, _ elder: PersonProfile
    ) -> (bits: Double, kind: KinEvidence.Kind, reason: EvidenceReason)? {
        guard !younger.groups.isEmpty, !elder.groups.isEmpty else { return nil }
        for group in younger.groups {
            guard let other = elder.groups.first(where: { $0.number == group.number }) else {
                continue
            }
            let sharing = Double(frequencies.groupCounts[Int(group.number)])
            var bits = log2(0.5 * Double(frequencies.personCount) / max(2, sharing)).clamped(
                0.5, 11)
            // A number that was used again by people met on other days says little.
            if let one = group.day, let two = other.day, abs(one - two) > 2 {
                bits = min(bits, 1.5)
            }
            return (bits, .groupNumber, EvidenceReason(.sameGroupNumber))
        }
        return (-1.5, .groupNumber, EvidenceReason(.otherGroupNumber))
    }

    private func encounterEvidence(
        _ younger: PersonProfile, _ elder: PersonProfile
    ) -> (bits: Double, kind: KinEvidence.Kind, reason: EvidenceReason)? {
        var best: (bits: Double, minutes: Int, days: Int)?
        for one in younger.encounters {
            for two in elder.encounters {
                let days = abs(one.day - two.day)
                let isSamePlace = one.place == two.place
                var bits = days > 2 ? -6.0 : days > 1 ? -2.5 : isSamePlace ? 1.0 : -1.0
                var minutes = days * 1_440
                if let a = one.minute, let b = two.minute {
                    minutes = abs((one.day * 1_440 + a) - (two.day * 1_440 + b))
                    if isSamePlace, minutes <= 90 {
                        // A window of this width holds so large a share of all encounters at the place.
                        let window = max(10, Double(minutes) * 2)
                        let perMinute = encountersPerMinute(one.place)
                        bits = log2(
                            0.6 / (max(0.02, window * perMinute) / Double(frequencies.personCount))
                        )
                        .clamped(1, 10)
                        if minutes > 30 { bits -= 3 }
                    }
                } else if isSamePlace, days == 0 {
                    bits = log2(
                        0.6
                            / (1_440 * encountersPerMinute(one.place)
                                / Double(frequencies.personCount))
                    ).clamped(0.5, 6)
                }
                if bits > best?.bits ?? -100 { best = (bits, minutes, days) }
            }
        }
        guard let best else { return nil }
        return (
            best.bits, .encounter,
            best.bits > 0
                ? EvidenceReason(.metTogether, [String(best.minutes)])
                : EvidenceReason(.metApart, [String(best.days)])
        )
    }

    private func encountersPerMinute(_ place: Int32) -> Double {
        encounterRates[place] ?? 0.01
    }

    private func serialEvidence(
        _ younger: PersonProfile, _ elder: PersonProfile
    ) -> (bits: Double, kind: KinEvidence.Kind, reason: EvidenceReason)? {
        var least = Int.max
        for a in younger.serials { for b in elder.serials { least = min(least, abs(a - b)) } }
        guard least <= 6, let serial = younger.serials.first else { return nil }
        // One number in both records: typed into the wrong one, or one person’s two records.
        if least == 0 { return (3, .identifier, EvidenceReason(.neighbouringNumbers, ["0"])) }
        let chance = frequencies.share(serialsNear: serial, reach: least)
        let bits = log2(0.3 / max(1e-5, chance)).clamped(0, 10)
        return (bits, .identifier, EvidenceReason(.neighbouringNumbers, [String(least)]))
    }

    /// Rates of encounters by place.
    static func encounterRates(_ persons: [PersonProfile]) -> [Int32: Double] {
        var held: [Int32: (count: Int, first: Int, last: Int)] = [:]
        for person in persons {
            for encounter in person.encounters {
                let old = held[encounter.place] ?? (0, encounter.day, encounter.day)
                held[encounter.place] = (
                    old.count + 1, min(old.first, encounter.day), max(old.last, encounter.day)
                )
            }
        }
        return held.mapValues { Double($0.count) / (Double($0.last - $0.first + 1) * 1_440) }
    }
}
