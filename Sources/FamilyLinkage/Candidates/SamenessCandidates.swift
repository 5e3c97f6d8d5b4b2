// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Pairs of persons of a registry whose records may be one person's: those that share a name, a word of
/// it with the day of birth, a number or a telephone.
struct SamenessCandidates: Sendable {
    /// Keys, each above the place of the person who has it.
    private var keys: [UInt64] = []
    private var count: UInt32 = 0

    /// People with a key in common above which it says too little.
    private static let largestBlock = 120

    /// Adds a person; its place is how many came before.
    mutating func add(_ person: KinPerson) {
        var own: Set<UInt32> = []
        for description in person.descriptions {
            own.formUnion(KinKeys(description).ofOnePerson)
        }
        for key in own { keys.append(UInt64(key) << 32 | UInt64(count)) }
        count += 1
    }

    /// Ends adding persons.
    mutating func settle() { keys.sort() }

    /// The pairs of which the smaller place is one of some, in their order, each once.
    func pairs(firsts: Range<Int>) -> KinCandidates.Pairs {
        var pairs = KinCandidates.Pairs()
        var start = 0
        while start < keys.count {
            var end = start + 1
            while end < keys.count, keys[end] >> 32 == keys[start] >> 32 { end += 1 }
            if end - start > 1, end - start <= Self.largestBlock {
                for one in start..<end where firsts.contains(Int(keys[one] & 0xFFFF_FFFF)) {
                    for other in one + 1..<end {
                        pairs.note(
                            Int32(truncatingIfNeeded: keys[one] & 0xFFFF_FFFF),
                            Int32(truncatingIfNeeded: keys[other] & 0xFFFF_FFFF))
                    }
                }
            }
            start = end
        }
        pairs.settle()
        return pairs
    }
}
