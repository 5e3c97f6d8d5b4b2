// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import PersonNames
import RecordLinkage

/// What statements say of a pair: each is compared with the other's records as two records of one
/// person would be.
extension KinAssessor {
    /// How often somebody who is `relation` to the speaker is meant by a statement of `stated`.
    ///
    /// “Mother” is mostly the mother, at times the woman who stands in for her.
    static func meaning(_ stated: KinStatement.Relation, _ relation: KinRelation) -> Double {
        switch (stated, relation) {
        case (.mother, .mother), (.father, .father): 0.93
        case (.mother, .parent), (.father, .parent): 0.45
        case (.parent, .mother), (.parent, .father), (.parent, .parent): 0.6
        case (.mother, .stepParent), (.father, .stepParent): 0.3
        case (.mother, .grandparent), (.mother, .guardian), (.mother, .auntOrUncle): 0.06
        case (.father, .grandparent), (.father, .guardian), (.father, .auntOrUncle): 0.04
        case (.stepParent, .stepParent): 0.9
        case (.guardian, .guardian): 0.85
        case (.guardian, .grandparent), (.guardian, .auntOrUncle), (.guardian, .stepParent): 0.4
        case (.guardian, .mother), (.guardian, .father), (.guardian, .parent): 0.25
        case (.guardian, .sibling), (.guardian, .halfSibling): 0.1
        case (.grandparent, .grandparent): 0.92
        case (.auntOrUncle, .auntOrUncle): 0.9
        case (.sibling, .sibling), (.sibling, .halfSibling): 0.8
        case (.relative, _): 0.4
        case (.grandparent, .guardian), (.auntOrUncle, .guardian): 0.15
        // “Parent” heads the box for whoever came with a child.
        case (.parent, .stepParent): 0.3
        case (.parent, .grandparent), (.parent, .guardian), (.parent, .auntOrUncle): 0.06
        default: 0
        }
    }

    /// How often a child, to whom the speaker is `relation`, is meant by the speaker's statement.
    static func meaningOfYounger(_ stated: KinStatement.Relation, _ relation: KinRelation) -> Double
    {
        switch (stated, relation) {
        case (.child, .mother), (.child, .father), (.child, .parent): 0.9
        case (.child, .stepParent): 0.5
        case (.child, .guardian): 0.35
        case (.child, .grandparent), (.child, .auntOrUncle): 0.06
        case (.grandchild, .grandparent): 0.9
        case (.nieceOrNephew, .auntOrUncle): 0.9
        case (.sibling, .sibling), (.sibling, .halfSibling): 0.8
        case (.relative, _): 0.45
        case (.grandchild, .guardian), (.nieceOrNephew, .guardian): 0.15
        default: 0
        }
    }

    /// How often somebody who is `relation` to the speaker is meant where the speaker chose the word
    /// “guardian”: a parent is not called so.
    static func meaningOfGuardian(_ relation: KinRelation) -> Double {
        switch relation {
        case .guardian: 0.9
        case .grandparent, .auntOrUncle: 0.15
        case .stepParent, .sibling, .halfSibling: 0.1
        case .mother, .father, .parent: 0.01
        }
    }

    /// How often a child, to whom the speaker is `relation`, is meant by “a child in my care”.
    static func meaningOfChildInCare(_ relation: KinRelation) -> Double {
        switch relation {
        case .guardian: 0.9
        case .grandparent, .auntOrUncle: 0.2
        case .stepParent: 0.15
        case .sibling, .halfSibling: 0.1
        case .mother, .father, .parent: 0.03
        }
    }

    /// Places of these two beside those of the relations that are stated.
    static let guardianInWords = KinStatement.Relation.allCases.count
    static let childInCare = guardianInWords + 1

    /// ``meaning(_:_:)`` of all relations, by their places, and of a guardian in so many words.
    static let meanings =
        table(meaning)
        + [KinRelation.allCases.map(meaningOfGuardian), KinRelation.allCases.map { _ in 0 }]
    /// ``meaningOfYounger(_:_:)`` of all relations, by their places, and of a child in somebody’s care.
    static let meaningsOfYounger =
        table(meaningOfYounger)
        + [KinRelation.allCases.map { _ in 0 }, KinRelation.allCases.map(meaningOfChildInCare)]

    private static func table(_ share: (KinStatement.Relation, KinRelation) -> Double) -> [[Double]]
    {
        KinStatement.Relation.allCases.map { stated in
            KinRelation.allCases.map { share(stated, $0) }
        }
    }

    /// Bits by which a statement fits a person, as two records of one person are compared.
    func bits(
        of statement: StatedRelative, for person: PersonProfile, _ memo: inout WordMemo
    ) -> Double {
        if statement.identifier != 0, person.identifiers.contains(statement.identifier) {
            return 24
        }
        // The list itself says whose row the relative's is: hardly anybody else is meant.
        let isAnother = statement.ownRecord >= 0 && !person.records.isEmpty
        if isAnother, person.records.contains(statement.ownRecord) { return Self.ownRow }
        var bits = isAnother ? Self.anotherRow : 0.0
        if statement.name != 0 {
            var best = -30.0
            for name in person.names { best = max(best, nameBits(statement.name, name, &memo)) }
            if person.names.isEmpty { best = 0 }
            bits += best
        }
        bits += bitsOfParents(of: statement, for: person, &memo)
        return min(26, max(-14, bits + bitsBesideName(of: statement, for: person)))
    }

    /// Bits of being the one whose row a list points to, and of being somebody of another row, who may be the same
    /// person all the same.
    static let ownRow = 24.0
    static let anotherRow = -9.0

    /// What is said of the parents of somebody who is sought, against the parents the person names or
    /// is called by.
    private func bitsOfParents(
        of statement: StatedRelative, for person: PersonProfile, _ memo: inout WordMemo
    ) -> Double {
        if statement.mother == 0, statement.father == 0 { return 0 }
        var bits = 0.0
        for (stated, relation) in [
            (statement.mother, KinStatement.Relation.mother), (statement.father, .father),
        ] where stated != 0 {
            var best: Double?
            for own in person.statements where own.relation == relation && own.name != 0 {
                best = max(best ?? -30, nameBits(stated, own.name, &memo))
            }
            if best == nil, relation == .father { best = bitsOfPatronymic(stated, person) }
            bits += best?.clamped(-5, Self.mostOfParent) ?? 0
        }
        return bits
    }

    /// Most that a parent’s name says of who somebody is.
    static let mostOfParent = 8.0

    /// What a father’s name says of a person who is called by it; nil where names hold no father’s.
    private func bitsOfPatronymic(_ father: Int32, _ person: PersonProfile) -> Double? {
        var found: Double?
        for name in person.names {
            for place in lexicon.range(Int(name)) where lexicon.marks[place].role == .father {
                let sound = lexicon.marks[place].sound
                let isHis = lexicon.range(Int(father)).contains {
                    lexicon.marks[$0].isGiven && lexicon.marks[$0].sound == sound
                }
                found = max(found ?? -30, isHis ? lexicon.rarity[Int(sound)] : -2)
            }
        }
        return found
    }

    /// What fits beside the name: number, telephone, sex, age and place.
    func bitsBesideName(of statement: StatedRelative, for person: PersonProfile) -> Double {
        var bits = 0.0
        if let serial = statement.serial, !person.serials.isEmpty {
            bits += person.serials.contains { Self.differByOneSlip($0, serial) } ? 8 : -5
        }
        if let phone = statement.phone, person.phones.contains(phone) {
            bits += max(2, min(10, -log2(frequencies.share(phone: phone)) - 1))
        }
        if let stated = statement.sex, let sex = person.sex {
            bits += stated == sex ? frequencies.bits(of: sex) : -5
        }
        if let stated = statement.birth, let birth = person.birth {
            bits += ageBits(stated: stated, actual: birth)
        }
        if !statement.origin.isEmpty { bits += 0.6 * placeBits(statement.origin, person.origin) }
        return bits
    }

    /// Ages that people state are off by a year at times.
    private func ageBits(stated: ClosedRange<Int>, actual: ClosedRange<Int>) -> Double {
        let year = 366
        // A birthday to the day: the same is told by few, and another is a slip of it or somebody else's.
        if stated.count == 1, actual.count == 1 {
            if stated == actual {
                // Shares are of half years.
                return log2(0.8 * 183 / frequencies.share(bornIn: stated)).clamped(5, 11)
            }
            return Self.isSlip(stated.lowerBound, actual.lowerBound) ? 2 : -4.5
        }
        let near = stated.lowerBound - year / 3...stated.upperBound + year / 3
        if near.overlaps(actual) {
            return log2(0.75 / frequencies.share(bornIn: near)).clamped(0.3, 5)
        }
        let far = stated.lowerBound - 2 * year...stated.upperBound + 2 * year
        if far.overlaps(actual) {
            return log2(0.2 / max(0.02, frequencies.share(bornIn: far))).clamped(-1.5, 1.5)
        }
        let wide = stated.lowerBound - 5 * year...stated.upperBound + 5 * year
        return wide.overlaps(actual) ? -3.5 : -7
    }

    /// Whether two days may be one that was mistaken: a few days or a whole year apart.
    private static func isSlip(_ one: Int, _ two: Int) -> Bool {
        let apart = abs(one - two)
        return apart <= 10 || (364...367).contains(apart) || (729...732).contains(apart)
            || Self.isSwapped(one, two)
    }

    /// Whether day and month of two days have changed places.
    private static func isSwapped(_ one: Int, _ two: Int) -> Bool {
        guard abs(one - two) < 366 else { return false }
        guard let a = CalendarSystem.gregorian.date(ofOrdinalDay: one),
            let b = CalendarSystem.gregorian.date(ofOrdinalDay: two)
        else { return false }
        return a.year == b.year && a.month == b.day && a.day == b.month
    }

    /// Whether two nine-digit numbers differ in one digit or by two neighbours that changed places.
    static func differByOneSlip(_ a: Int, _ b: Int) -> Bool {
        if a == b { return true }
        var x = a
        var y = b
        var differing = 0
        var first = (0, 0)
        var second = (0, 0)
        for _ in 0..<9 {
            if x % 10 != y % 10 {
                differing += 1
                if differing > 2 { return false }
                (first, second) = (second, (x % 10, y % 10))
            }
            x /= 10
            y /= 10
        }
        return differing == 1
            || differing == 2 && first.0 == second.1 && first.1 == second.0
    }

    /// How much likelier what was read is if the person is meant; free text is misread at times.
    static func likelihood(_ bits: Double, isFromFreeText: Bool) -> Double {
        isFromFreeText ? exp2(bits) * 0.85 + 0.15 : exp2(bits)
    }

    /// Adds what either says of the other.
    func addStatements(
        _ younger: PersonProfile, _ elder: PersonProfile, _ memo: inout WordMemo,
        to ledger: inout EvidenceLedger
    ) {
        addStatements(
            of: younger, about: elder, meaning: Self.meanings, isOfYounger: false, &memo,
            to: &ledger)
        addStatements(
            of: elder, about: younger, meaning: Self.meaningsOfYounger, isOfYounger: true, &memo,
            to: &ledger)
    }

    /// Bits of a statement that means this relative so often, and fits by so much if it does.
    static func bits(meant share: Double, likelihood: Double) -> Double {
        share > 0 ? log2(share * likelihood + 1 - share) : 0
    }

    /// Statements of one relation: which fits best, by how much, and how many there are.
    private struct StatedKind {
        var likelihood = 0.0
        var best = 0
        var bits = 0.0
        var count = 0
    }

    /// One of several statements of a kind may be the one that is meant; the likelihood is that of the best.
    private func addStatements(
        of speaker: PersonProfile, about person: PersonProfile,
        meaning: [[Double]], isOfYounger: Bool, _ memo: inout WordMemo,
        to ledger: inout EvidenceLedger
    ) {
        guard !speaker.statements.isEmpty else { return }
        // By relation stated, in the order in which relations are stated first.
        var kinds = InlineArray<16, StatedKind>(repeating: StatedKind())
        var order = InlineArray<16, Int>(repeating: 0)
        var count = 0
        for (place, statement) in speaker.statements.enumerated() where !statement.isPresent {
            let bits = bits(of: statement, for: person, &memo)
            let likelihood = Self.likelihood(bits, isFromFreeText: statement.isFromFreeText)
            let known = statement.meaning & 15
            if kinds[known].count == 0 {
                order[count] = known
                count += 1
                kinds[known] = StatedKind(
                    likelihood: likelihood, best: place, bits: bits, count: 1)
                continue
            }
            kinds[known].likelihood = max(kinds[known].likelihood, likelihood)
            kinds[known].count += 1
            // Of two that fit alike, what a document says.
            if bits > kinds[known].bits
                || bits > 0 && bits >= kinds[known].bits - 1 && statement.isFromDocument
            {
                (kinds[known].best, kinds[known].bits) = (place, bits)
            }
        }
        // What fits best first. “Child Ana” and “relative Ana”, of one speaker, tell of one Ana: what one says
        // for a relation counts only as far as the others have not said it. They are few, and pairs are many:
        // they are sorted where they stand.
        for place in 0..<count {
            var to = place
            while to > 0, kinds[order[to - 1]].bits < kinds[order[to]].bits {
                order.swapAt(to - 1, to)
                to -= 1
            }
        }
        var told = KinWeights()
        for place in 0..<count {
            let kind = kinds[order[place]]
            var weights = KinWeights()
            // Records repeat one another, so that three statements may be of one child or of three.
            let choices = isOfYounger ? Double(kind.count).squareRoot() : 1
            for relation in KinRelation.allCases {
                let share = meaning[order[place]][relation.index]
                weights[relation] = Self.bits(meant: share, likelihood: kind.likelihood / choices)
            }
            let all = told.larger(weights)
            let statement = speaker.statements[kind.best]
            weights = weights.beyond(told)
            told = all
            ledger.add(
                statement.isFromDocument ? .document : .statement, weights,
                reason(statement, kind.bits, kind.count, person, isOfYounger, &memo))
        }
    }

    private func reason(
        _ statement: StatedRelative, _ bits: Double, _ count: Int, _ person: PersonProfile,
        _ isOfYounger: Bool, _ memo: inout WordMemo
    ) -> EvidenceReason {
        if bits <= 0, isOfYounger { return EvidenceReason(.relativeNamesOthers, ["\(count)"]) }
        if statement.identifier != 0, person.identifiers.contains(statement.identifier) {
            return EvidenceReason(.statedNumber)
        }
        let said = roster.names[Int(statement.name)].written
        var best: (name: Int32, bits: Double)?
        for name in person.names {
            let bits = nameBits(statement.name, name, &memo)
            if bits > best?.bits ?? -.infinity { best = (name, bits) }
        }
        let borne = best.map { roster.names[Int($0.name)].written } ?? ""
        let code: ReasonCode =
            switch (statement.isFromDocument && bits > 0, isOfYounger) {
            case (true, true): .documentNamesChild
            case (true, false): .documentNamesRelative
            case (false, true): .relativeNamesChild
            case (false, false): bits > 0 ? .childNamesRelative : .childNamesAnother
            }
        return EvidenceReason(code, [statement.relation.rawValue, said, borne])
    }
}

extension Double {
    /// The value, brought into bounds.
    func clamped(_ low: Double, _ high: Double) -> Double { min(high, max(low, self)) }
}
