// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension NameValues {
    /// How two names relate; both codes must be present (not 0).
    @inline(__always)
    func relation(_ a: UInt32, _ b: UInt32, _ store: ValueStore) -> NameRelation {
        if a == b { return .exact }
        // Most pairs of names have nothing in common, which their digests tell.
        return store.haveInCommon(a, b) || mayBeRelatedOtherwise(a, b, store)
            ? relationOfUnequal(a, b, store) : .different
    }

    /// Whether names that are not similar may be related all the same: as an initial, a form of a name, by
    /// their parts or by their consonants.
    @inline(__always)
    private func mayBeRelatedOtherwise(_ a: UInt32, _ b: UInt32, _ store: ValueStore) -> Bool {
        mayBeFormsOrParts(a, b) || store.length(a) == 1 || store.length(b) == 1
            || shareConsonants(a, b, store)
    }

    /// Whether two names may be forms of one name, or one may stand in the other.
    @inline(__always)
    private func mayBeFormsOrParts(_ a: UInt32, _ b: UInt32) -> Bool {
        let left = traits[Int(a)]
        let right = traits[Int(b)]
        return left.intersection(right).contains(.hasNicknames)
            || left.union(right).contains(.isCompound)
    }

    /// How two different names relate, whatever their digests say.
    func relationOfUnequal(_ a: UInt32, _ b: UInt32, _ store: ValueStore) -> NameRelation {
        let whole = tokenRelation(a, b, store)
        if whole.rawValue <= NameRelation.typo.rawValue { return whole }
        if !traits[Int(a)].union(traits[Int(b)]).contains(.isCompound) { return whole }
        let parts = compoundRelation(a, b, store)
        return parts.rawValue < whole.rawValue ? parts : whole
    }

    /// Whether two present names are one name, allowing for a nickname or a slip of the pen.
    @inline(__always)
    func areNear(_ a: UInt32, _ b: UInt32, _ store: ValueStore) -> Bool {
        if a == b { return store.length(a) > 1 }
        return (store.mayBeTypo(a, b) || mayBeFormsOrParts(a, b))
            && relationOfUnequal(a, b, store).rawValue <= NameRelation.typo.rawValue
    }

    /// The Jaro–Winkler similarity below which names are not similar.
    static let leastSimilarity = 0.75

    /// Relation of two values taken as single strings.
    private func tokenRelation(_ a: UInt32, _ b: UInt32, _ store: ValueStore) -> NameRelation {
        let lengthA = store.length(a)
        let lengthB = store.length(b)
        if lengthA == 1 || lengthB == 1 {
            let difference = store.digests[Int(a)].head ^ store.digests[Int(b)].head
            return difference & 0xFF == 0 ? .initial : .different
        }
        if traits[Int(a)].intersection(traits[Int(b)]).contains(.hasNicknames)
            && shareNickname(a, b)
        {
            return .nickname
        }
        let similarity = store.nameSimilarity(a, b)
        if similarity < Self.leastSimilarity {
            return shareConsonants(a, b, store) ? .consonants : .different
        }
        let longer = max(lengthA, lengthB)
        let shorter = min(lengthA, lengthB)
        if shorter >= 3 {
            let distance = store.slips(a, b, limit: 2)
            if distance == 1 && longer >= 4 || distance == 2 && shorter >= 8 { return .typo }
            if shareConsonants(a, b, store) { return .consonants }
            if similarity >= 0.88 { return .similar }
            if distance == 1 || distance == 2 && shorter >= 5 { return .similar }
            if sound[Int(a)] == sound[Int(b)] && sound[Int(a)] != 0 { return .similar }
        } else if similarity >= 0.88 {
            return .similar
        }
        return .weak
    }

    @inline(__always)
    private func shareNickname(_ a: UInt32, _ b: UInt32) -> Bool {
        let left = groupStart[Int(a)]..<groupStart[Int(a) + 1]
        if left.isEmpty { return false }
        let right = groupStart[Int(b)]..<groupStart[Int(b) + 1]
        for x in left {
            for y in right where groups[Int(x)] == groups[Int(y)] { return true }
        }
        return false
    }

    /// Relation of compound names: fused or spaced differently, or one holding the other's tokens.
    private func compoundRelation(_ a: UInt32, _ b: UInt32, _ store: ValueStore) -> NameRelation {
        if equalWithoutSpaces(a, b, store) { return .typo }
        let leftCount = max(1, tokenRange(a).count)
        let rightCount = max(1, tokenRange(b).count)
        let isOrdered = leftCount == rightCount ? store.precedes(a, b) : leftCount < rightCount
        let (small, large) = isOrdered ? (a, b) : (b, a)
        let smallRange = tokenRange(small)
        let largeRange = tokenRange(large)
        var matched = 0
        var considered = 0
        var best = NameRelation.different
        for i in 0..<min(leftCount, rightCount) {
            let x = smallRange.isEmpty ? small : tokens[smallRange.lowerBound + i]
            // A particle or an initial that is found again says little of its own.
            if store.length(x) <= 2 { continue }
            considered += 1
            var strongest = NameRelation.different
            for j in 0..<max(leftCount, rightCount) {
                let y = largeRange.isEmpty ? large : tokens[largeRange.lowerBound + j]
                let relation = x == y ? NameRelation.exact : tokenRelation(x, y, store)
                if relation.rawValue < strongest.rawValue { strongest = relation }
            }
            if strongest.rawValue <= NameRelation.consonants.rawValue { matched += 1 }
            if strongest.rawValue < best.rawValue { best = strongest }
        }
        if matched == 0 {
            return best.rawValue <= NameRelation.similar.rawValue ? .weak : .different
        }
        return matched == considered ? .part : .similar
    }

    private func equalWithoutSpaces(_ a: UInt32, _ b: UInt32, _ store: ValueStore) -> Bool {
        let bytes = store.values.bytes.span
        let left = bytes.extracting(store.values.range(Int(a)))
        let right = bytes.extracting(store.values.range(Int(b)))
        let space = UInt8(ascii: " ")
        var i = 0
        var j = 0
        while true {
            while i < left.count && left[i] == space { i += 1 }
            while j < right.count && right[j] == space { j += 1 }
            if i == left.count || j == right.count { return i == left.count && j == right.count }
            if left[i] != right[j] { return false }
            i += 1
            j += 1
        }
    }

    /// Whether two names have the same three consonants or more.
    @inline(__always)
    private func shareConsonants(_ a: UInt32, _ b: UInt32, _ store: ValueStore) -> Bool {
        // Most names differ in a steady letter, and nothing else is looked at.
        store.digests[Int(a)].shareSteadyConsonants(with: store.digests[Int(b)])
            && consonants[Int(a)] == consonants[Int(b)] && consonants[Int(a)] != 0
    }
}
