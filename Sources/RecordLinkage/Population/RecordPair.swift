// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Two records of a population by their row numbers; the left one is the smaller.
public struct RecordPair: Sendable, Hashable {
    /// Row of the record that comes first in the population.
    public var left: UInt32
    /// Row of the record that comes second.
    public var right: UInt32

    /// Makes a pair, putting the smaller row left.
    public init(_ a: UInt32, _ b: UInt32) {
        left = min(a, b)
        right = max(a, b)
    }
}
