// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Which pairs can come to anything: what speaks for a pair at most, without comparing spellings.
///
/// Most pairs are of one village, one common name and nothing else. They are dropped by a bound that is
/// cheap: words that sound alike count whole, and what a misspelt word could add is allowed for.
extension KinAssessor {
    /// Most bits of a statement whose names do not agree by sound.
    private static let misspelt = 8.0
    /// What words without a counterpart by sound may add where others have one.
    private static let alsoMisspelt = 4.0

    /// Whether evidence for a pair may come to more than nothing.
    func mayTell(
        _ younger: PersonProfile, _ elder: PersonProfile, _ memo: inout WordMemo
    ) -> Bool {
        var ledger = EvidenceLedger(keepsReasons: false)
        ledger.add(.age, prior, EvidenceReason(.prior))
        addAge(younger, elder, to: &ledger)
        addSex(elder, to: &ledger)
        addTogether(younger, elder, to: &ledger)
        addHouse(younger, elder, to: &ledger)
        addLanguage(younger, elder, to: &ledger)
        addPhones(younger, elder, to: &ledger)
        let origin = originWeights(younger, elder) ?? KinWeights()
        // What is cheap first: spellings are looked at where they could make the difference.
        var names: KinWeights?
        let parents = nameParents(younger, elder)
        let household = nameHousehold(younger, elder)
        let atMost =
            (parents ? Self.mostOfParents : KinWeights())
            + (household ? Self.mostOfHousehold : KinWeights())
        guard
            mayTell(
                younger, elder, ledger.total, origin,
                said(younger, elder, looksAtSpellings: false, &memo) + atMost, &names)
        else { return false }
        let ofParents = parents ? parentWeights(younger, elder, &memo)?.weights : nil
        let ofHousehold = household ? householdWeights(younger, elder, &memo) : KinWeights()
        return mayTell(
            younger, elder, ledger.total, origin,
            said(younger, elder, looksAtSpellings: true, &memo) + (ofParents ?? KinWeights())
                + ofHousehold,
            &names)
    }

    /// The same with what statements may say at most.
    ///
    /// - Parameter names: What handed down names say, once it was worked out.
    private func mayTell(
        _ younger: PersonProfile, _ elder: PersonProfile, _ beside: KinWeights,
        _ origin: KinWeights, _ said: KinWeights, _ names: inout KinWeights?
    ) -> Bool {
        // Statements fit, and what they tell with origins and names counts in part; or they do not.
        let fitting =
            beside + said + origin.discounted(to: Self.originBesideStatement, where: said)
        let failing = beside + said.capped(at: 0) + origin
        guard max(fitting.largest, failing.largest) + Self.nameCeiling > 0 else { return false }
        guard !sharesWord(younger, elder) else {
            let inherited = names ?? inheritedNames(younger, elder).weights
            names = inherited
            return mayTell(fitting, failing, inherited, said)
        }
        // Without a word in common names speak for nothing: they are weighed where nothing else decides.
        guard mayTell(fitting, failing, KinWeights(all: Self.mostWithoutWord), said) else {
            return false
        }
        let inherited = names ?? inheritedNames(younger, elder).weights
        names = inherited
        return mayTell(fitting, failing, inherited, said)
    }

    /// Most bits of names that have no word in common: rules that cannot be looked at say nothing, and what
    /// rounding adds.
    private static let mostWithoutWord = 0.1

    private func mayTell(
        _ fitting: KinWeights, _ failing: KinWeights, _ inherited: KinWeights, _ said: KinWeights
    ) -> Bool {
        (fitting + inherited.discounted(to: Self.nameBesideStatement, where: said)).largest
            > 0 || (failing + inherited).largest > 0
    }

    /// Whether what one of two people says of the other may come to so many bits.
    func mayState(
        _ younger: PersonProfile, _ elder: PersonProfile, bits: Double, _ memo: inout WordMemo
    ) -> Bool {
        said(younger, elder, looksAtSpellings: false, &memo).largest >= bits
            && said(younger, elder, looksAtSpellings: true, &memo).largest >= bits
    }

    /// The most that statements of two people about each other may say.
    ///
    /// - Parameter looksAtSpellings: Whether given names that do not sound alike are compared; else any may be
    ///   the other.
    private func said(
        _ younger: PersonProfile, _ elder: PersonProfile, looksAtSpellings: Bool,
        _ memo: inout WordMemo
    ) -> KinWeights {
        var said = KinWeights()
        addMostStated(
            by: younger, of: elder, StatementBounds.elder, looksAtSpellings, &memo, to: &said)
        addMostStated(
            by: elder, of: younger, StatementBounds.younger, looksAtSpellings, &memo, to: &said)
        return said
    }

    /// Adds the most that the statements of one may say of the other: statements of different relations
    /// add up, of several of one relation the best counts.
    private func addMostStated(
        by speaker: PersonProfile, of person: PersonProfile, _ bounds: StatementBounds,
        _ looksAtSpellings: Bool, _ memo: inout WordMemo, to said: inout KinWeights
    ) {
        if speaker.statements.isEmpty { return }
        var most = InlineArray<16, Double>(repeating: -.infinity)
        // The relations that are stated, as bits: most people state one or two.
        var stated = 0
        for number in speaker.statements.indices where !speaker.statements[number].isPresent {
            let bits = mostBits(speaker.statements[number], person, looksAtSpellings, &memo)
            let place = speaker.statements[number].meaning & 15
            stated |= 1 << place
            // Free text is misread at times: what does not fit says little.
            most[place] = max(
                most[place],
                speaker.statements[number].isFromFreeText ? max(bits, -2.7) : bits)
        }
        while stated != 0 {
            let place = stated.trailingZeroBitCount
            stated &= stated - 1
            said += bounds.weights(relation: place, bits: most[place])
        }
    }

    /// Most bits by which a statement may fit a person.
    private func mostBits(
        _ statement: StatedRelative, _ person: PersonProfile, _ looksAtSpellings: Bool,
        _ memo: inout WordMemo
    ) -> Double {
        if statement.identifier != 0, person.identifiers.contains(statement.identifier) {
            return 24
        }
        if statement.ownRecord >= 0, person.records.contains(statement.ownRecord) {
            return Self.ownRow
        }
        let parents = (statement.mother == 0 ? 0.0 : 1) + (statement.father == 0 ? 0.0 : 1)
        let rest = bitsBesideName(of: statement, for: person) + parents * Self.mostOfParent
        guard statement.name != 0, !person.names.isEmpty else { return rest }
        var best = -30.0
        for name in person.names {
            best = max(best, mostBits(statement.name, name, looksAtSpellings, &memo))
        }
        return best + rest
    }

    /// Most bits of two names: what agrees by sound counts whole, and words whose spelling may be meant
    /// for the other’s in part.
    private func mostBits(
        _ stated: Int32, _ borne: Int32, _ looksAtSpellings: Bool, _ memo: inout WordMemo
    ) -> Double {
        let one = lexicon.outlines[Int(stated)]
        let two = lexicon.outlines[Int(borne)]
        guard lexicon.sharesSound(one, two) else {
            return mayShareGiven(stated, borne, looksAtSpellings, &memo) ? Self.misspelt : 0
        }
        var agreement = SoundAgreement(hasFamily: (one.hasFamily, two.hasFamily))
        for place in one.words {
            let word = lexicon.marks[place]
            for other in two.words where lexicon.marks[other].sound == word.sound {
                agreement.add(lexicon.rarity[Int(word.sound)], isGiven: word.isGiven)
                break
            }
        }
        let isWhole = agreement.words >= min(one.words.count, two.words.count)
        if agreement.isLikeness {
            return min(24, agreement.bits + (isWhole ? 0 : Self.alsoMisspelt))
        }
        // Another given name is another person’s, of the same family at most.
        let ofFamily = max(0, agreement.bits - 2)
        return agreement.hasGiven || mayShareGiven(stated, borne, looksAtSpellings, &memo)
            ? max(Self.misspelt, ofFamily) : ofFamily
    }

    private func mayShareGiven(
        _ stated: Int32, _ borne: Int32, _ looksAtSpellings: Bool, _ memo: inout WordMemo
    ) -> Bool {
        !looksAtSpellings || lexicon.mayShareGiven(Int(stated), Int(borne), &memo)
    }

    /// What two names have in common by sound.
    private struct SoundAgreement {
        var bits = 0.0
        var words = 0
        var hasGiven = false
        var agreesInFamily = false
        /// Whether each of the two has a family name.
        let hasFamily: (Bool, Bool)

        init(hasFamily: (Bool, Bool)) { self.hasFamily = hasFamily }

        mutating func add(_ rarity: Double, isGiven: Bool) {
            bits += rarity
            words += 1
            if isGiven { hasGiven = true } else { agreesInFamily = true }
        }

        /// A given name in common, and a family name where both have one.
        var isLikeness: Bool {
            hasGiven && (agreesInFamily || !hasFamily.0 || !hasFamily.1)
        }
    }
}

/// What a statement says at most, by what is stated and by the bits by which it fits, rounded up.
private struct StatementBounds {
    private let table: [KinWeights]

    /// Statements of the younger about the elder.
    static let elder = StatementBounds(KinAssessor.meanings)
    /// Statements of the elder about the younger.
    static let younger = StatementBounds(KinAssessor.meaningsOfYounger)

    private static let bits = -8...32

    private init(_ meanings: [[Double]]) {
        table = meanings.flatMap { shares in
            Self.bits.map { bits in
                var weights = KinWeights()
                for relation in KinRelation.allCases {
                    weights[relation] = KinAssessor.bits(
                        meant: shares[relation.index], likelihood: exp2(Double(bits)))
                }
                return weights
            }
        }
    }

    func weights(relation: Int, bits: Double) -> KinWeights {
        let bits = bits.clamped(Double(Self.bits.lowerBound), Double(Self.bits.upperBound))
        // Rounded up without a call: it is asked of millions of pairs.
        let whole = Int(bits)
        let step = Double(whole) < bits ? whole + 1 : whole
        return table[relation * Self.bits.count + step - Self.bits.lowerBound]
    }
}
