// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// How many distinct values two columns have in common, estimated from the values with the least hashes.
///
/// Values are taken without capitals, accents and signs: the same city stands in capitals in one list, the
/// same number with hyphens in another.
enum ValueOverlap {
    /// How values are brought together before they are compared.
    enum Spelling: Sendable {
        /// Words, folded.
        case letters
        /// Numbers, without zeros before them.
        case numbers

        /// What suits a role.
        init(_ role: FieldRole) {
            self = role == .identifier || role == .groupNumber ? .numbers : .letters
        }
    }

    /// Of the distinct values of both columns, the share that both have.
    static func share(
        _ a: ValueDictionary, _ b: ValueDictionary, _ spelling: Spelling
    ) -> Double {
        let (left, right) = (leastHashes(a, spelling), leastHashes(b, spelling))
        guard let lastLeft = left.last, let lastRight = right.last else { return 0 }
        // Only hashes below both last ones were looked for on both sides.
        let limit = min(lastLeft, lastRight)
        let first = Set(left.prefix { $0 <= limit })
        let second = Set(right.prefix { $0 <= limit })
        let union = first.union(second).count
        return union == 0 ? 0 : Double(first.intersection(second).count) / Double(union)
    }

    /// How many distinct values both columns have of those that were looked at, and how many the shorter
    /// column has.
    static func common(
        _ a: ValueDictionary, _ b: ValueDictionary
    ) -> (common: Int, shorter: Int) {
        let (left, right) = (leastHashes(a, .letters), leastHashes(b, .letters))
        // Where all values of a column were looked at, the other's hashes alone set a limit.
        let limit = min(
            left.count < most ? UInt64.max : left.last ?? 0,
            right.count < most ? UInt64.max : right.last ?? 0)
        let first = Set(left.prefix { $0 <= limit })
        let second = Set(right.prefix { $0 <= limit })
        return (first.intersection(second).count, min(first.count, second.count))
    }

    /// Hashes that are looked at, at most.
    private static let most = 512

    private static func leastHashes(_ values: ValueDictionary, _ spelling: Spelling) -> [UInt64] {
        // As a birthplace, any text: a country that one list has behind the place is left out.
        var normalizer = TextNormalizer(
            role: spelling == .numbers ? .identifier : .birthplace, source: .column(0))
        var hashes: [UInt64] = []
        hashes.reserveCapacity(values.count)
        for index in 0..<values.count {
            normalizer.normalise(values.bytes.span.extracting(values.range(index)))
            let folded = normalizer.folded
            if folded.isEmpty { continue }
            hashes.append(ColumnSample.hash(folded.span, 0, folded.count))
        }
        hashes.sort()
        var least: [UInt64] = []
        for hash in hashes where hash != least.last {
            least.append(hash)
            if least.count == most { break }
        }
        return least
    }
}

extension ValueDictionary {
    /// Places of about so many values, or of all where there are fewer: chosen by what they say, so that the
    /// order of rows does not matter.
    package func sampled(_ most: Int) -> [Int] {
        guard count > most else { return Array(0..<count) }
        let limit = UInt64.max / UInt64(count) * UInt64(most)
        return (0..<count).filter { index in
            let range = range(index)
            let value = bytes.span.extracting(range)
            return ColumnSample.hash(value, 0, value.count) &* 0x9E37_79B9_7F4A_7C15 < limit
        }
    }
}
