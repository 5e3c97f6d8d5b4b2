// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework

/// What came of a request.
package enum Outcome<Value: Sendable>: Sendable {
    /// It is done, and durable.
    case accepted(Value)
    /// Nothing was done; the refusal says why and what would make it possible.
    case refused(Refusal)

    /// What was done; nil where it was refused.
    package var accepted: Value? {
        if case .accepted(let value) = self { value } else { nil }
    }

    /// Why it was refused; nil where it was not.
    package var refusal: Refusal? {
        if case .refused(let refusal) = self { refusal } else { nil }
    }
}

/// What a request left in the journal.
package struct Acknowledgement: Hashable, Sendable {
    /// The first entry.
    package let first: UInt64
    /// The entries, from the first on.
    package let count: UInt64
    /// Whether it was done before, under the same idempotency key.
    package let isRepetition: Bool

    /// The entries.
    package var entries: Range<UInt64> { first..<(first + count) }
}

/// What became of the rows of an import.
package struct ImportOutcome: Hashable, Sendable {
    package let acknowledgement: Acknowledgement
    /// Rows that were refused, by their place in the request; the others are recorded.
    package let refused: [Int: Refusal]

    package func hash(into hasher: inout Hasher) { hasher.combine(acknowledgement) }
}
