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
        return (best.capped(at: Self.nameCeiling), shared)
    }

    /// Whether names of two people have a word in common by its sound: else nothing of them was handed down.
    func sharesWord(_ younger: PersonProfile, _ elder: PersonProfile) -> Bool {
        for a in younger.names.prefix(3) {
            for b in elder.names.prefix(3)
            where lexicon.sharesSound(lexicon.range(Int(a)), lexicon.range(Int(b))) {
                return true
            }
        }
        return false
    }

    func inheritance(
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
        let roles = (lexicon.roles(one), lexicon.roles(two))
        let sharesSound = lexicon.sharesSound(one, two)
        // A word is often handed down by several rules: how common it is there is looked up once.
        var known: (word: Int, chance: Double)?
        func chance(_ word: Int) -> Double {
            if let known, known.word == word { return known.chance }
            let chance = self.chance(ofWord: word, home: home, country: country)
            known = (word, chance)
            return chance
        }
        for rule in InheritanceRules.rules(tradition) {
            unexplained[rule.relation] -= rule.share
            guard roles.0.contains(rule.younger), roles.1.contains(rule.elder) else {
                // The word is not on record on one side: the rule says nothing either way.
                likelihoods[rule.relation] += rule.share
                continue
            }
            comparable[rule.relation] = 1
            guard sharesSound else { continue }
            // The word of the younger that the elder has, too.
            var hit: Int?
            for i in one where lexicon.words[i].role == rule.younger {
                for j in two
                where lexicon.words[j].role == rule.elder
                    && lexicon.words[i].sound == lexicon.words[j].sound
                {
                    hit = i
                    if shared < 0 { shared = i - one.lowerBound }
                }
            }
            if let hit { likelihoods[rule.relation] += rule.share / max(2e-4, chance(hit)) }
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

    /// How many people of a village have such a word in their names, as a share.
    private func chance(ofWord word: Int, home: Int32?, country: Int32) -> Double {
        let sound = lexicon.sounds[word]
        return frequencies.share(
            sound: sound, consonants: lexicon.consonants[word], home: home, country: country,
            everywhere: lexicon.share[Int(sound)])
    }

    /// Full siblings have both surnames alike, or father and grandfather.
    func addBrothersAndSisters(
        _ one: Range<Int>, _ two: Range<Int>, _ home: Int32?, _ country: Int32,
        to weights: inout KinWeights
    ) {
        for i in one {
            let word = lexicon.words[i]
            guard word.role == .maternalSurname || word.role == .grandfather else { continue }
            for j in two where lexicon.words[j].role == word.role {
                if word.sound == lexicon.words[j].sound {
                    let chance = chance(ofWord: i, home: home, country: country)
                    weights[.sibling] += log2(0.75 / max(2e-3, chance)).clamped(0, 6)
                } else {
                    weights[.sibling] -= 1.5
                }
            }
        }
    }
}
