// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What places, languages, telephones, numbers and encounters in common say of a pair.
extension KinAssessor {
    /// Bits by which two origins agree, from the smallest place both name.
    func placeBits(_ a: CodedPlace, _ b: CodedPlace) -> Double {
        // Of several the one that tells most: the smallest is not always written first.
        var shared: Double?
        for part in a.parts where b.parts.contains(part) {
            shared = max(shared ?? -.infinity, frequencies.bits(ofPlace: part))
        }
        if let shared { return shared }
        if a.country != 0, b.country != 0, a.country != b.country { return -3 }
        if !a.parts.isEmpty, !b.parts.isEmpty {
            // Where both name several places, none of them is the other's.
            return a.named > 1 && b.named > 1 ? min(-2, bitsOfOtherPlace) : bitsOfOtherPlace
        }
        if a.country != 0, a.country == b.country {
            return frequencies.bits(ofCountry: a.country)
        }
        return 0
    }

    func addOrigin(
        _ younger: PersonProfile, _ elder: PersonProfile, to ledger: inout EvidenceLedger
    ) {
        guard let weights = originWeights(younger, elder) else { return }
        let shared = sharedPlace(younger.origin, elder.origin)
        // A name that is common in a village is stated there often: the place has told part of it.
        ledger.add(
            .origin,
            weights.discounted(to: Self.originBesideStatement, where: ledger.statements),
            weights[.mother] > 0
                ? EvidenceReason(
                    .samePlace,
                    [
                        shared.map { Self.titled($0) }
                            ?? countries[Int(younger.origin.country)]
                    ])
                : EvidenceReason(.otherPlace))
    }

    /// The smallest place both name, as the first names it.
    private func sharedPlace(_ one: CodedPlace, _ two: CodedPlace) -> String? {
        guard let at = one.parts.firstIndex(where: { two.parts.contains($0) }) else { return nil }
        // Consonants follow the name they are of.
        return (0...at).reversed().lazy.map { self.places[Int(one.parts[$0])] }
            .first { !$0.hasPrefix(ProfileBuilder.consonantsMark) } ?? places[Int(one.parts[at])]
    }

    /// Share of the evidence of origins that counts beside a statement.
    static let originBesideStatement = 0.5

    private static let oftenFromElsewhere = [KinRelation.auntOrUncle, .guardian, .stepParent]
    private static let nearRelations = [
        KinRelation.mother, .father, .parent, .stepParent, .sibling, .halfSibling,
    ]
    /// Bits by which somebody taken into a household is its people’s child, brother or sister after all.
    private static let outsider = -5.0
    private static let furtherRelations = [KinRelation.grandparent, .auntOrUncle]
    /// Bits by which somebody who is said to be none of a household's relatives is a grandchild, nephew or niece.
    private static let stranger = -2.0
    private static let lessOftenTogether = [KinRelation.auntOrUncle, .guardian, .halfSibling]

    /// What two origins say; nil where they say nothing.
    func originWeights(_ younger: PersonProfile, _ elder: PersonProfile) -> KinWeights? {
        // The house says all that the town does.
        if sharedHouse(younger, elder) != nil { return nil }
        let bits = placeBits(younger.origin, elder.origin)
        guard bits != 0 else { return nil }
        var weights = KinWeights(all: bits)
        // Aunts and guardians come from elsewhere more often.
        for relation in Self.oftenFromElsewhere { weights[relation] = bits * 0.7 }
        return weights
    }

    func addLanguage(
        _ younger: PersonProfile, _ elder: PersonProfile, to ledger: inout EvidenceLedger
    ) {
        guard younger.language != 0, elder.language != 0 else { return }
        let isSame = younger.language == elder.language
        let bits = isSame ? frequencies.bits(ofLanguage: younger.language) : -1.5
        ledger.add(
            .language, KinWeights(all: bits * 0.8),
            isSame
                ? EvidenceReason(.sameLanguage, [language(of: younger)])
                : EvidenceReason(.otherLanguage))
    }

    /// The language of a person as one of their records writes it.
    func language(of person: PersonProfile) -> String {
        person.records.lazy.compactMap { self.roster.records[$0].language }.first ?? ""
    }

    /// A folded place as places are written: “todos santos” is Todos Santos.
    static func titled(_ place: String) -> String {
        place.split(separator: " ").map { word in
            word.utf8.count > 2 ? word.prefix(1).uppercased() + word.dropFirst() : String(word)
        }.joined(separator: " ")
    }

    func addPhones(
        _ younger: PersonProfile, _ elder: PersonProfile, to ledger: inout EvidenceLedger
    ) {
        for phone in younger.phones where elder.phones.contains(phone) {
            let bits = log2(0.3 / frequencies.share(phone: phone)).clamped(1, 9)
            ledger.add(.phone, KinWeights(all: bits), EvidenceReason(.samePhone))
            return
        }
    }

    /// One sign that two people were processed together.
    struct Togetherness {
        var bits: Double
        var kind: KinEvidence.Kind
        var code: ReasonCode
        /// Fills the place in the sentence, where it has one.
        var number: Int?
        /// Whether one of the two is said to be no near relative of those they live with.
        var isOfOutsider = false
        /// Whether one of the two is said to be no relative at all of those they live with.
        var isOfStranger = false

        /// The reason in words; made only where it is asked for.
        var reason: EvidenceReason { EvidenceReason(code, number.map { [String($0)] } ?? []) }
    }

    /// Group number, encounter and neighbouring numbers: the strongest counts whole, the next in part.
    func addTogether(
        _ younger: PersonProfile, _ elder: PersonProfile, to ledger: inout EvidenceLedger
    ) {
        var seen = InlineArray<3, Togetherness?>(repeating: nil)
        seen[0] = groupEvidence(younger, elder)
        seen[1] = encounterEvidence(younger, elder)
        seen[2] = serialEvidence(younger, elder)
        // The strongest first; of equals the first.
        func order(_ a: Int, _ b: Int) {
            if seen[b]?.bits ?? -.infinity > seen[a]?.bits ?? -.infinity { seen.swapAt(a, b) }
        }
        order(1, 2)
        order(0, 1)
        order(1, 2)
        var share = 1.0
        for place in 0..<3 {
            guard let sign = seen[place] else { continue }
            let counted = sign.bits > 0 ? sign.bits * share : sign.bits
            if sign.bits > 0 { share *= 0.35 }
            var weights = KinWeights(all: counted)
            if counted > 0 {
                for relation in Self.lessOftenTogether { weights[relation] = counted - 0.5 }
            }
            if sign.isOfOutsider {
                for relation in Self.nearRelations { weights[relation] = Self.outsider }
            }
            if sign.isOfStranger {
                for relation in Self.furtherRelations { weights[relation] = Self.stranger }
                // Whoever took a child in is with it, and nobody it was parted from.
                weights[.guardian] = min(counted, 0)
            }
            ledger.add(sign.kind, weights, sign.reason)
        }
    }

    func groupEvidence(_ younger: PersonProfile, _ elder: PersonProfile) -> Togetherness? {
        guard !younger.groups.isEmpty, !elder.groups.isEmpty else { return nil }
        // Families in one convoy are no relatives: where both have a family’s number, only those count.
        let areOfFamilies =
            younger.groups.contains(where: \.isOfFamily)
            && elder.groups.contains(where: \.isOfFamily)
        var best: Togetherness?
        for group in younger.groups
        where !group.isOfHouse && (!areOfFamilies || !group.isOfGathering) {
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
            if let best, best.bits >= bits { continue }
            best = Togetherness(
                bits: bits, kind: .groupNumber, code: .sameGroupNumber,
                isOfOutsider: group.isOfOutsider != other.isOfOutsider,
                isOfStranger: group.isOfOutsider != other.isOfOutsider
                    && (group.isOfStranger || other.isOfStranger))
        }
        if best != nil || !areOfFamilies { return best }
        return Togetherness(
            bits: bitsOfOtherGroup, kind: .groupNumber, code: .otherGroupNumber)
    }

    func serialEvidence(_ younger: PersonProfile, _ elder: PersonProfile) -> Togetherness? {
        var least = Int.max
        for a in younger.serials { for b in elder.serials { least = min(least, abs(a - b)) } }
        guard least <= 6, let serial = younger.serials.first else { return nil }
        // One number in both records: typed into the wrong one, or one person’s two records.
        if least == 0 {
            return Togetherness(bits: 3, kind: .identifier, code: .neighbouringNumbers, number: 0)
        }
        let chance = frequencies.share(serialsNear: serial, reach: least)
        let bits = log2(0.3 / max(1e-5, chance)).clamped(0, 10)
        return Togetherness(
            bits: bits, kind: .identifier, code: .neighbouringNumbers, number: least)
    }
}
