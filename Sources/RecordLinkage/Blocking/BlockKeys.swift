// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The keys of all records under all rules, a record's next to each other and eight to a vector.
///
/// Whether two records agree on a key of some rule is asked for every pair of every block: in this shape
/// the answer takes a few vector comparisons. Key 0 means that a record takes no part in a rule.
struct BlockKeys: Sendable {
    typealias Lanes = SIMD8<UInt32>

    /// Keys in a vector.
    static let width = 8
    /// Vectors that a record has.
    let vectorCount: Int
    private var lanes: [Lanes]

    /// Lays out the keys of rules, each a column with one key a record.
    init(columns: [[UInt32]], recordCount: Int) {
        vectorCount = (columns.count + Self.width - 1) / Self.width
        lanes = [Lanes](repeating: .zero, count: recordCount * vectorCount)
        // A tile of records at a time stays in the cache while all columns are laid into it.
        let tile = 2048
        var start = 0
        while start < recordCount {
            let end = min(recordCount, start + tile)
            for (rule, column) in columns.enumerated() {
                var place = start * vectorCount + rule / Self.width
                let lane = rule % Self.width
                for row in start..<end {
                    lanes[place][lane] = column[row]
                    place += vectorCount
                }
            }
            start = end
        }
    }

    /// Number of vectors in which the keys of the first `limit` rules lie.
    static func vectors(limit: Int) -> Int { (limit + width - 1) / width }

    /// Appends a record's keys under the first `limit` rules to a window, the lanes of later rules 0.
    @inline(__always)
    func append(_ row: UInt32, limit: Int, to window: inout [Lanes]) {
        let base = Int(row) * vectorCount
        let whole = limit / Self.width
        for vector in 0..<whole { window.append(lanes[base + vector]) }
        if whole * Self.width < limit {
            let past = Self.lanesPast(limit - whole * Self.width)
            window.append(lanes[base + whole].replacing(with: 0, where: past))
        }
    }

    @inline(__always)
    private static func lanesPast(_ count: Int) -> SIMDMask<SIMD8<Int32>> {
        SIMD8<Int32>(0, 1, 2, 3, 4, 5, 6, 7) .>= Int32(truncatingIfNeeded: count)
    }

    /// Whether two records, given by their places in a window, agree on a key.
    @inline(__always)
    static func agree(_ window: Span<Lanes>, _ i: Int, _ j: Int, vectors: Int) -> Bool {
        var agreeing = SIMDMask<SIMD8<Int32>>(repeating: false)
        for vector in 0..<vectors {
            let left = window[i * vectors + vector]
            agreeing = agreeing .| ((left .== window[j * vectors + vector]) .& (left .!= 0))
        }
        return any(agreeing)
    }

    /// Whether two records agree on a key of one of the first `limit` rules.
    func agree(_ a: UInt32, _ b: UInt32, limit: Int) -> Bool {
        var window: [Lanes] = []
        append(a, limit: limit, to: &window)
        append(b, limit: limit, to: &window)
        return Self.agree(window.span, 0, 1, vectors: Self.vectors(limit: limit))
    }

    /// Rules on whose keys two records agree, as bits; only the first 64 rules are told.
    @inline(__always)
    func agreeingRules(_ a: UInt32, _ b: UInt32) -> UInt64 {
        var bits: UInt64 = 0
        for vector in 0..<min(vectorCount, 64 / Self.width) {
            let left = lanes[Int(a) * vectorCount + vector]
            let right = lanes[Int(b) * vectorCount + vector]
            let agreeing = (left .== right) .& (left .!= 0)
            if !any(agreeing) { continue }
            for lane in 0..<Self.width where agreeing[lane] {
                bits |= 1 << UInt64(vector * Self.width + lane)
            }
        }
        return bits
    }
}
