// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import PersonNames

/// How words correspond that were compared already: a table in which a newer answer takes an older one's
/// place, so that it stays small however many names there are.
///
/// Lists hold few words and many names. One is used by one thread; what it answers does not depend on
/// what it holds.
struct WordMemo {
    private var slots: [Slot]
    /// Names that were read again, where names are not held.
    private var names: [(number: Int, name: PreparedName?)] = []

    private struct Slot {
        var key: UInt64
        var score: Float
        var kind: AlignmentKind
    }

    private static let nameCapacity = 1 << 14

    /// A name by its number, from the table or else as `read` finds it.
    mutating func prepared(_ number: Int, _ read: (Int) -> PreparedName?) -> PreparedName? {
        if names.isEmpty {
            names = [(number: Int, name: PreparedName?)](
                repeating: (-1, nil), count: Self.nameCapacity)
        }
        let place = number & (Self.nameCapacity - 1)
        if names[place].number != number { names[place] = (number, read(number)) }
        return names[place].name
    }

    /// A table for so many pairs of people: as large as is of use, and not larger than is near at hand.
    init(forPairs pairs: Int) {
        var capacity = 1 << 8
        while capacity < pairs, capacity < 1 << 16 { capacity <<= 1 }
        self.init(capacity: capacity)
    }

    /// - Parameter capacity: a power of two.
    init(capacity: Int) {
        slots = [Slot](repeating: Slot(key: 0, score: 0, kind: .conflict), count: capacity)
    }

    /// The relation of two words, if the table holds it.
    func relation(_ a: UInt64, _ b: UInt64) -> WordRelation? {
        let key = Self.key(a, b)
        let slot = slots[place(key)]
        return slot.key == key ? (slot.kind, slot.score) : nil
    }

    /// Holds the relation of two words.
    mutating func hold(_ found: WordRelation, _ a: UInt64, _ b: UInt64) {
        let key = Self.key(a, b)
        slots[place(key)] = Slot(key: key, score: found.score, kind: found.kind)
    }

    typealias WordRelation = (kind: AlignmentKind, score: Float)

    private static func key(_ a: UInt64, _ b: UInt64) -> UInt64 {
        (a &* 0x9E37_79B9_7F4A_7C15) ^ b
    }

    private func place(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key ^ key >> 29) & UInt64(slots.count - 1))
    }
}

extension NameLexicon {
    /// Bits of evidence that two names are of one person, from the words they share and do not share.
    ///
    /// A shared word tells as much as it is rare in these lists. A word that stands on both sides without
    /// a counterpart speaks against; one that a side merely leaves out hardly does.
    func bits(_ a: Int, _ b: Int) -> Double {
        var memo = WordMemo(capacity: 1)
        return bits(a, b, &memo)
    }

    /// The same, with a table of words that were compared already.
    func bits(_ a: Int, _ b: Int, _ memo: inout WordMemo) -> Double {
        let one = range(a)
        let two = range(b)
        guard !one.isEmpty, !two.isEmpty else { return 0 }
        var sum = NameBits(one, two, self, isOrdered: outlines[a].isOrdered(beside: outlines[b]))
        return addPlainMatches(a, b, &memo, &sum)
            ? sum.total(together) : assignedBits(a, b, &memo)
    }

    /// The same by the best assignment of words to words: what the short way comes to as well.
    func assignedBits(_ a: Int, _ b: Int) -> Double {
        var memo = WordMemo(capacity: 1)
        return assignedBits(a, b, &memo)
    }

    private func assignedBits(_ a: Int, _ b: Int, _ memo: inout WordMemo) -> Double {
        guard let first = prepared(a, &memo), let second = prepared(b, &memo) else { return 0 }
        let one = range(a)
        let two = range(b)
        var sum = NameBits(one, two, self, isOrdered: outlines[a].isOrdered(beside: outlines[b]))
        for match in NameComparison.wordMatches(first, second) {
            sum.add(
                one.lowerBound + match.first, two.lowerBound + match.second,
                kind: match.kind, score: match.score, words: match.firstFused ? 2 : 1,
                match.secondFused ? 2 : 1, self)
        }
        return sum.total(together)
    }

    /// Adds the matches where no word has a choice; false where there is one, or two words may be fused,
    /// so that the best assignment has to be looked for.
    private func addPlainMatches(
        _ a: Int, _ b: Int, _ memo: inout WordMemo, _ sum: inout NameBits
    ) -> Bool {
        let one = range(a)
        let two = range(b)
        var taken: UInt64 = 0
        for i in one {
            var isMatched = false
            for j in two {
                let found = relation(
                    words[i].fingerprint, a, i - one.lowerBound, words[j].fingerprint, b,
                    j - two.lowerBound, &memo)
                if found.score > 0 {
                    let bit: UInt64 = 1 << UInt64(j - two.lowerBound)
                    if isMatched || taken & bit != 0 { return false }
                    isMatched = true
                    taken |= bit
                    sum.add(i, j, kind: found.kind, score: Double(found.score), words: 1, 1, self)
                }
                if words[i].fused != 0, words[i].fusedShape.mayFuse(into: words[j].shape) {
                    let fused = relation(
                        words[i].fused, a, i - one.lowerBound, isFused: true,
                        ~words[j].fingerprint, b, j - two.lowerBound, &memo)
                    if fused.score > 0 { return false }
                }
                if words[j].fused != 0, words[j].fusedShape.mayFuse(into: words[i].shape) {
                    let fused = relation(
                        words[j].fused, b, j - two.lowerBound, isFused: true,
                        ~words[i].fingerprint, a, i - one.lowerBound, &memo)
                    if fused.score > 0 { return false }
                }
            }
        }
        return true
    }

    /// Whether a given name of one may be one of the other’s, in whatever spelling; true where either has
    /// none, or words may have been run together.
    func mayShareGiven(_ a: Int, _ b: Int, _ memo: inout WordMemo) -> Bool {
        guard outlines[a].hasGiven, outlines[b].hasGiven else { return true }
        let one = range(a)
        let two = range(b)
        for i in one where marks[i].isGiven {
            for j in two where marks[j].isGiven {
                let found = relation(
                    words[i].fingerprint, a, i - one.lowerBound, words[j].fingerprint, b,
                    j - two.lowerBound, &memo)
                if found.score > 0 { return true }
            }
        }
        for i in one where words[i].fused != 0 {
            for j in two where words[i].fusedShape.mayFuse(into: words[j].shape) { return true }
        }
        for j in two where words[j].fused != 0 {
            for i in one where words[j].fusedShape.mayFuse(into: words[i].shape) { return true }
        }
        return false
    }

    /// How two words correspond, by their fingerprints, and as words `i` and `j` of two names.
    private func relation(
        _ one: UInt64, _ a: Int, _ i: Int, isFused: Bool = false, _ two: UInt64, _ b: Int,
        _ j: Int, _ memo: inout WordMemo
    ) -> WordMemo.WordRelation {
        if let known = memo.relation(one, two) { return known }
        let compared = compare(a, i, isFused: isFused, b, j, &memo)
        let found = (kind: compared.kind, score: Float(compared.score))
        memo.hold(found, one, two)
        return found
    }

    @inline(never)
    private func compare(
        _ a: Int, _ i: Int, isFused: Bool, _ b: Int, _ j: Int, _ memo: inout WordMemo
    ) -> (kind: AlignmentKind, score: Double) {
        let one = isFused ? (name: a, word: i) : bearer(of: i, in: a)
        let two = bearer(of: j, in: b)
        guard let first = prepared(one.name, &memo), let second = prepared(two.name, &memo) else {
            return (.conflict, 0)
        }
        return NameComparison.wordRelation(
            first, one.word, isFused: isFused, second, two.word)
    }
}

/// The evidence of two names, word by word.
private struct NameBits {
    private var bits = 0.0
    private var left: (Int, Int)
    private var givenLeft = (0, 0)
    private var hasGiven = false
    private var hasFamily = false
    /// Sounds of words that agree, with the bits they were counted for; names of more agree in enough.
    private var agreed = InlineArray<4, Agreed>(repeating: Agreed(sounds: (-1, -1), bits: 0))
    private var agreedCount = 0
    /// Whether both names are a person’s own, the father’s and his father’s, in this order.
    private let isOrdered: Bool

    /// Whether a word is one’s own name and the other’s father’s, or the father’s and the grandfather’s.
    private var isCrossed = false, isMoved = false

    /// Bits against two such names.
    private static let ofAnother = 5.0, ofAnotherElder = 2.0

    private struct Agreed {
        var sounds: (Int32, Int32)
        var bits: Double
    }

    init(
        _ one: Range<Int>, _ two: Range<Int>, _ lexicon: NameLexicon, isOrdered: Bool
    ) {
        left = (one.count, two.count)
        self.isOrdered = isOrdered
        for word in one where lexicon.marks[word].isGiven { givenLeft.0 += 1 }
        for word in two where lexicon.marks[word].isGiven { givenLeft.1 += 1 }
    }

    /// Adds a pair of words that correspond, by their places in the lexicon.
    mutating func add(
        _ i: Int, _ j: Int, kind: AlignmentKind, score: Double, words: Int, _ otherWords: Int,
        _ lexicon: NameLexicon
    ) {
        left.0 -= words
        left.1 -= otherWords
        let isGiven = (lexicon.words[i].isGiven, lexicon.words[j].isGiven)
        if isGiven.0 { givenLeft.0 -= 1 }
        if isGiven.1 { givenLeft.1 -= 1 }
        if isGiven.0 || isGiven.1 { hasGiven = true } else { hasFamily = true }
        // “Pineda Rodríguez” is another family than “Rodríguez Pineda”, as a rule.
        let roles = (lexicon.words[i].role, lexicon.words[j].role)
        if roles == (.surname, .maternalSurname) || roles == (.maternalSurname, .surname) {
            bits -= 1.5
        }
        // Where nobody has a surname, a name’s place says whose it is: the person’s, the father’s or his father’s.
        if isOrdered, roles.0 != roles.1 {
            if roles.0 == .given || roles.1 == .given { isCrossed = true } else { isMoved = true }
        }
        // What has one sound in two scripts was compared by it already: vowels that a script omits say little.
        let isOneSound =
            kind == .transliteration && lexicon.words[i].sound == lexicon.words[j].sound
        let told = Self.bits(
            isOneSound ? .sound : kind, score: score,
            share: max(
                lexicon.share[Int(lexicon.words[i].sound)],
                lexicon.share[Int(lexicon.words[j].sound)]))
        bits += told
        if words == 1, otherWords == 1, agreedCount < 4 {
            agreed[agreedCount] = Agreed(
                sounds: (lexicon.words[i].sound, lexicon.words[j].sound), bits: told)
            agreedCount += 1
        }
    }

    /// The most that two words which agree were counted twice for, because they stand together in names.
    private func excess(_ together: WordsTogether) -> Double {
        guard agreedCount > 1, !together.isEmpty else { return 0 }
        var most = 0.0
        for i in 0..<agreedCount {
            for j in (i + 1)..<agreedCount {
                // As either of the two names spells them.
                let excess = max(
                    together.excess(agreed[i].sounds.0, agreed[j].sounds.0),
                    together.excess(agreed[i].sounds.1, agreed[j].sounds.1))
                // No more than the lesser of the two has told.
                most = max(most, min(excess, min(agreed[i].bits, agreed[j].bits)))
            }
        }
        return most
    }

    /// The evidence, what is left without a counterpart included.
    func total(_ together: WordsTogether) -> Double {
        var bits = bits - excess(together)
        let conflicts = max(0, min(left.0, left.1))
        // Offices turn names round as a whole; an own name that is left over is another person’s.
        if isCrossed, givenLeft.0 > 0 || givenLeft.1 > 0 {
            bits -= Self.ofAnother
        } else if isMoved, !isCrossed {
            bits -= Self.ofAnotherElder
        }
        if !hasGiven, givenLeft.0 > 0, givenLeft.1 > 0 { bits -= 6 }
        if conflicts > 0 {
            let given = max(0, min(givenLeft.0, givenLeft.1))
            let family = max(0, conflicts - given)
            // A given name may be left out; another in its place is another person’s.
            if hasGiven { bits -= 4.0 * Double(min(conflicts, given)) }
            bits -= (hasFamily ? 3 : 4) * Double(min(family, 2))
        }
        bits -= 0.2 * Double(max(0, max(left.0, left.1) - conflicts))
        return min(bits, 24)
    }

    private static func bits(_ kind: AlignmentKind, score: Double, share: Double) -> Double {
        let rarity = min(12, max(0.5, -log2(share)))
        switch kind {
        case .equal, .sameName: return rarity
        case .transliteration: return max(0.3, rarity - 2 - 6 * (1 - score))
        case .sound: return max(0.3, rarity - 1)
        case .nickname, .sharedName, .translation: return max(0.3, rarity - 2.5)
        case .spelling: return max(0.2, rarity - 1 - 8 * (1 - score))
        case .initial: return 1.2
        case .conflict, .missing: return 0
        }
    }
}
