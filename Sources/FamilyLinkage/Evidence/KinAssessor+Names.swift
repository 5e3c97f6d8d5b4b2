// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import PersonNames

/// What names that are handed down say of a pair.
extension KinAssessor {
    func addNames(
        _ younger: PersonProfile, _ elder: PersonProfile, to ledger: inout EvidenceLedger
    ) {
        let (weights, shared) = inheritedNames(younger, elder)
        // A child stated under its parent’s surname shares that surname with the parent whoever it is: what
        // the statement has told already counts in part.
        ledger.add(
            .nameInheritance,
            weights.discounted(to: Self.nameBesideStatement, where: ledger.statements),
            shared.map { EvidenceReason(.nameHandedDown, [lexicon.text($0.name, word: $0.word)]) }
                ?? EvidenceReason(.nameNotHandedDown))
    }

    /// Names of each of two people that are looked at.
    private static let namesLookedAt = 3

    /// Share of the evidence of names that counts beside a statement.
    static let nameBesideStatement = 0.35

    /// What names handed down say, and the name and the word of it that is; nothing where one of the two
    /// has no name.
    func inheritedNames(
        _ younger: PersonProfile, _ elder: PersonProfile
    ) -> (weights: KinWeights, shared: (name: Int, word: Int)?) {
        guard !younger.names.isEmpty, !elder.names.isEmpty else { return (KinWeights(), nil) }
        var best = KinWeights(all: -20)
        var shared: (name: Int, word: Int)?
        for a in younger.names.prefix(Self.namesLookedAt) {
            for b in elder.names.prefix(Self.namesLookedAt) {
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
        return (best.capped(at: Self.nameCeiling), shared)
    }

    /// Whether names of two people have a word in common by its sound: else nothing of them was handed down.
    func sharesWord(_ younger: PersonProfile, _ elder: PersonProfile) -> Bool {
        for i in 0..<min(Self.namesLookedAt, younger.names.count) {
            let name = lexicon.outlines[Int(younger.names[i])]
            for j in 0..<min(Self.namesLookedAt, elder.names.count) {
                let other = lexicon.outlines[Int(elder.names[j])]
                if lexicon.sharesSound(name, other) { return true }
            }
        }
        return false
    }

    func inheritance(
        _ a: Int, _ b: Int, _ younger: PersonProfile, _ elder: PersonProfile
    ) -> (weights: KinWeights, shared: Int) {
        let one = lexicon.outlines[a]
        let two = lexicon.outlines[b]
        guard one.start < one.end, two.start < two.end else { return (KinWeights(), -1) }
        let custom = InheritanceRules.custom(one.tradition)
        var likelihoods = KinWeights()
        var shared = -1
        // Relations of which a rule could be looked at: both names are whole enough that a missing word would
        // be seen.
        var comparable = 0
        let home = younger.origin.parts.first ?? elder.origin.parts.first
        let country = younger.country != 0 ? younger.country : elder.country
        let common = CommonWords(one, two, lexicon.marks)
        // A word is often handed down by several rules: how common it is there is looked up once.
        var known = (word: -1, chance: 0.0)
        for rule in custom.rules {
            guard !one.roles.isDisjoint(with: rule.youngerRole),
                !two.roles.isDisjoint(with: rule.elderRole)
            else {
                // The word is not on record on one side: the rule says nothing either way.
                likelihoods[rule.relation] += rule.share
                continue
            }
            comparable |= 1 << rule.relation.index
            // The word of the younger that the elder has, too.
            guard let hit = common.words(rule.youngerRole, rule.elderRole) else { continue }
            if shared < 0 { shared = hit.first - Int(one.start) }
            if known.word != hit.last {
                known = (hit.last, chance(ofWord: hit.last, home: home, country: country))
            }
            likelihoods[rule.relation] += rule.share / max(2e-4, known.chance)
        }
        if let share = handingDown.fathersGiven[one.tradition], two.start < two.end {
            comparable |= 1 << KinRelation.father.index
            let given = Int(two.start)
            let hit = one.words.dropFirst().first {
                lexicon.marks[$0].sound == lexicon.marks[given].sound
            }
            if let hit, lexicon.marks[given].isGiven {
                if shared < 0 { shared = hit - Int(one.start) }
                likelihoods[.father] +=
                    share / max(2e-4, chance(ofWord: hit, home: home, country: country))
            }
        }
        if likelihoods[.father] > 1 {
            likelihoods[.father] *= secondLink(one, two, home: home, country: country)
            likelihoods[.father] *= patronymic(one, two, home: home, country: country)
        }
        var weights = KinWeights()
        for relation in KinRelation.allCases where comparable & 1 << relation.index != 0 {
            let likelihood = likelihoods[relation]
            weights[relation] =
                likelihood == 0
                ? custom.bitsOfNone[relation] : custom.bits(relation, likelihood: likelihood)
        }
        addBrothersAndSisters(one, two, home, country, to: &weights)
        // Names of brothers and sisters agree in whole villages: they say less than their parts.
        weights[.sibling] = min(weights[.sibling], 9)
        return (handingDown.weights(weights, one.tradition), shared)
    }

    /// How much likelier a father is made by the grandfather’s name: it is the child’s third and the father’s second
    /// where names are chains of fathers; 1 where one of them leaves it out.
    private func secondLink(
        _ one: NameLexicon.Outline, _ two: NameLexicon.Outline, home: Int32?, country: Int32
    ) -> Double {
        guard one.tradition == .hornOfAfrica || one.tradition == .arabic,
            one.isChain, two.isChain, one.words.count > 2, two.words.count > 1
        else { return 1 }
        let grandfather = Int(one.start) + 2
        let sound = lexicon.marks[Int(two.start) + 1].sound
        guard lexicon.marks[grandfather].sound == sound else {
            // The third of Arabic names may be the family’s.
            return one.tradition == .hornOfAfrica ? Self.anotherGrandfather : 1
        }
        let chance = chance(ofWord: grandfather, home: home, country: country)
        return (Self.sameGrandfather / max(2e-3, chance)).clamped(1, 64)
    }

    /// How much likelier, or less, a father of the child's surname is made by its patronymic, which is made of his
    /// own name; 1 where it has none.
    private func patronymic(
        _ one: NameLexicon.Outline, _ two: NameLexicon.Outline, home: Int32?, country: Int32
    ) -> Double {
        guard one.tradition == .eastSlavic, one.roles.contains(NameRole.father), two.hasGiven,
            let own = one.words.first(where: { lexicon.words[$0].role == .father })
        else { return 1 }
        let sound = lexicon.marks[own].sound
        let isHis = two.words.contains {
            lexicon.marks[$0].isGiven && lexicon.marks[$0].sound == sound
        }
        if isHis {
            let isOfFamily = one.words.contains { word in
                lexicon.words[word].role.isSurname
                    && two.words.contains {
                        lexicon.marks[$0].sound == lexicon.marks[word].sound
                            && lexicon.words[$0].role.isSurname
                    }
            }
            guard isOfFamily else { return 1 }
            let chance = chance(ofWord: own, home: home, country: country)
            return (Self.sameFather / max(2e-3, chance)).clamped(1, 64)
        }
        // An initial is nobody else's name.
        let areTold =
            isWhole(own)
            && two.words.allSatisfy { !lexicon.marks[$0].isGiven || isWhole($0) }
        return areTold ? Self.anotherFather : 1
    }

    /// Whether a word is more than an initial, by its sound.
    private func isWhole(_ word: Int) -> Bool {
        lexicon.soundTexts[Int(lexicon.marks[word].sound)].utf8.count > 2
    }

    /// How often the father's name is the one in the patronymic, as names are written, and how much less likely
    /// another name makes the father.
    private static let sameFather = 0.8, anotherFather = 0.2

    /// How often the grandfather is the same to a child and to its father, as names are written, and how much
    /// less likely another makes the father.
    private static let sameGrandfather = 0.7, anotherGrandfather = 0.35

    /// Words that two names have in common by their sound.
    private struct CommonWords {
        private struct Pair {
            var word: Int32
            var younger: NameRoles
            var elder: NameRoles
        }

        /// In the order of the words of the first, then of the second; no name has so many.
        private var pairs = InlineArray<32, Pair>(
            repeating: Pair(word: 0, younger: NameRoles(), elder: NameRoles()))
        private var count = 0

        init(
            _ one: NameLexicon.Outline, _ two: NameLexicon.Outline, _ marks: [NameLexicon.Mark]
        ) {
            if one.sounds & two.sounds == 0 { return }
            let marks = marks.span
            for i in one.words {
                for j in two.words where marks[j].sound == marks[i].sound && count < 32 {
                    pairs[count] = Pair(
                        word: Int32(truncatingIfNeeded: i), younger: marks[i].role,
                        elder: marks[j].role)
                    count += 1
                }
            }
        }

        /// The first and the last word that plays one role in the younger's name and another in the elder's.
        func words(_ younger: NameRoles, _ elder: NameRoles) -> (first: Int, last: Int)? {
            var found: (first: Int, last: Int)?
            for place in 0..<count
            where pairs[place].younger == younger && pairs[place].elder == elder {
                found = (found?.first ?? Int(pairs[place].word), Int(pairs[place].word))
            }
            return found
        }
    }

    /// How many people of a village have such a word in their names, as a share.
    private func chance(ofWord word: Int, home: Int32?, country: Int32) -> Double {
        let sound = lexicon.marks[word].sound
        return frequencies.share(
            sound: sound, consonants: lexicon.consonants[word], home: home, country: country,
            everywhere: lexicon.share[Int(sound)])
    }

    /// Full siblings have both surnames alike, or father and grandfather.
    private func addBrothersAndSisters(
        _ one: NameLexicon.Outline, _ two: NameLexicon.Outline, _ home: Int32?, _ country: Int32,
        to weights: inout KinWeights
    ) {
        let telling: NameRoles = [.maternalSurname, .grandfather]
        guard !one.roles.intersection(two.roles).isDisjoint(with: telling) else { return }
        for i in one.words {
            let word = lexicon.marks[i]
            guard !word.role.isDisjoint(with: telling) else { continue }
            for j in two.words where lexicon.marks[j].role == word.role {
                if word.sound == lexicon.marks[j].sound {
                    let chance = chance(ofWord: i, home: home, country: country)
                    weights[.sibling] += log2(0.75 / max(2e-3, chance)).clamped(0, 6)
                } else {
                    weights[.sibling] -= 1.5
                }
            }
        }
    }
}
