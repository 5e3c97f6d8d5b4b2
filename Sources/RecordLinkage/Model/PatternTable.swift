// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Something computed once for each pattern that was counted.
struct PatternTable<Value: Sendable>: Sendable {
    private let counts: PatternCounts
    private let values: [Value]
    private let nothing: Value
    private let compute: @Sendable (UInt64) -> Value

    /// Computes the value of every counted pattern.
    init(counts: PatternCounts, compute: @escaping @Sendable (UInt64) -> Value) {
        self.counts = counts
        self.compute = compute
        let nothing = compute(0)
        self.nothing = nothing
        values = (0..<counts.placeCount).map { place in
            let pattern = counts.pattern(at: place)
            return pattern == 0 ? nothing : compute(pattern)
        }
    }

    /// The value of a pattern, computed where it had not been counted.
    @inline(__always)
    subscript(pattern: UInt64) -> Value {
        if pattern == 0 { return nothing }
        if let place = counts.place(of: pattern) { return values[place] }
        return compute(pattern)
    }
}
