// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Finds columns of two tables in which records of one name agree.
///
/// Of the records with one rare name many are of one person. What two columns say of a person is then the same,
/// or goes together, in many more of these pairs than chance has it.
struct AgreeingColumns {
    /// What two columns have in common.
    enum Kind: Sendable {
        case numberOfOne, numberOfSeveral, words
        /// Values differ, but go with one another.
        case wordsOfTwoKinds
    }

    /// Two columns, by their places, and what they have in common.
    struct Found: Sendable {
        var left: Int
        var right: Int
        var kind: Kind
        /// Of the pairs that chance does not bring to agree, the share that agree.
        var share: Double
    }

    /// The columns that agree, each in one pair, the surest first.
    private(set) var found: [Found] = []

    /// Pairs that are needed for an answer.
    static let leastPairs = 30
    /// Pairs of one name above which it is too common to tell.
    static let mostPairsOfOneName = 16
    /// Pairs that must agree, and how far beyond chance, as a share of those that chance leaves.
    private static let leastAgreeing = 12.0, leastShare = 0.15
    /// Standard deviations beyond chance.
    private static let leastDeviations = 6.0
    /// Values of a column of words that may stand for others, and how many must be told.
    private static let mostWords = 200, leastWords = 5

    /// - Parameter pairs: rows of the two tables that bear one name.
    init(left: [TableColumn], right: [TableColumn], pairs: [(Int, Int)]) {
        var index = ValueIndex(minimumCapacity: 1 << 12)
        let folded = (left.map { Self.codes($0, &index) }, right.map { Self.codes($0, &index) })
        var all: [Found] = []
        for a in left.indices {
            for b in right.indices {
                let codes = pairs.map {
                    (
                        folded.0[a][Int(left[a].codes[$0.0])],
                        folded.1[b][Int(right[b].codes[$0.1])]
                    )
                }.filter { $0.0 != 0 && $0.1 != 0 }
                guard codes.count >= Self.leastPairs else { continue }
                if let share = Self.equalShare(codes) {
                    let kind = Self.kind(left[a], right[b])
                    all.append(Found(left: a, right: b, kind: kind, share: share))
                } else if let share = Self.translatedShare(left[a], right[b], pairs) {
                    all.append(Found(left: a, right: b, kind: .wordsOfTwoKinds, share: share))
                }
            }
        }
        all.sort { ($1.share, $0.left, $0.right) < ($0.share, $1.left, $1.right) }
        var taken: (Set<Int>, Set<Int>) = ([], [])
        for next in all where !taken.0.contains(next.left) && !taken.1.contains(next.right) {
            taken.0.insert(next.left)
            taken.1.insert(next.right)
            found.append(next)
        }
    }

    /// For each code of a column, a number that equal values of all columns share.
    private static func codes(_ column: TableColumn, _ index: inout ValueIndex) -> [UInt32] {
        var normalizer = TextNormalizer(role: .birthplace, source: .column(0))
        var codes: [UInt32] = [0]
        for value in 0..<column.values.count {
            normalizer.normalise(column.values.bytes.span.extracting(column.values.range(value)))
            codes.append(index.intern(normalizer.folded))
        }
        return codes
    }

    /// The share of pairs with equal values beyond chance; nil where it may be chance.
    private static func equalShare(_ codes: [(UInt32, UInt32)]) -> Double? {
        let equal = Double(codes.count { $0.0 == $0.1 })
        guard equal >= leastAgreeing else { return nil }
        var counts: [UInt32: (left: Double, right: Double)] = [:]
        for (a, b) in codes {
            counts[a, default: (0, 0)].left += 1
            counts[b, default: (0, 0)].right += 1
        }
        let total = Double(codes.count)
        let expected = counts.values.reduce(0) { $0 + $1.left * $1.right } / total
        return share(equal, of: total, expected: expected)
    }

    private static func share(_ count: Double, of total: Double, expected: Double) -> Double? {
        guard count >= leastAgreeing, count >= 2 * expected,
            count >= expected + leastDeviations * (expected + 1).squareRoot(), total > expected
        else { return nil }
        let share = (count - expected) / (total - expected)
        return share >= leastShare ? share : nil
    }

    /// The same of values that go together; nil where these are few, or it may be chance.
    private static func translatedShare(
        _ left: TableColumn, _ right: TableColumn, _ pairs: [(Int, Int)]
    ) -> Double? {
        guard left.values.count <= mostWords, right.values.count <= mostWords else { return nil }
        var counts = ValuePairs(left.values.count, right.values.count)
        for (i, j) in pairs { counts.add(left.codes[i], right.codes[j]) }
        let partners = counts.partners(least: 5)
        guard partners.count >= leastWords else { return nil }
        var (told, expected) = (0.0, 0.0)
        for (a, b) in partners {
            let cell = counts.told(a, b)
            told += cell.count
            expected += cell.expected
        }
        return share(told, of: counts.total, expected: expected)
    }

    private static func kind(_ left: TableColumn, _ right: TableColumn) -> Kind {
        guard [left, right].allSatisfy(areNumbers) else { return .words }
        let areDistinct = [left, right].allSatisfy { column in
            let filled = column.codes.count { $0 != 0 }
            return Double(column.values.count) >= 0.9 * Double(filled)
        }
        return areDistinct ? .numberOfOne : .numberOfSeveral
    }

    /// Whether most values have more digits than letters.
    private static func areNumbers(_ column: TableColumn) -> Bool {
        let sample = column.values.sampled(400)
        let numbers = sample.count { place in
            let value = column.values[place]
            return value.count(where: \.isNumber) > value.count(where: \.isLetter)
        }
        return numbers * 10 >= sample.count * 8
    }
}
