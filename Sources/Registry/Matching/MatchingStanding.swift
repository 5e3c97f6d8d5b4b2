// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// How far the matching has come.
package struct MatchingStanding: Hashable, Sendable {
    /// Entries that it is on record to have looked at, of all there are.
    package let lookedUpTo: UInt64
    package let entries: UInt64
    /// People whose records changed since it looked.
    package let waiting: Int
    package let isRunning: Bool

    /// A standing of its parts.
    package init(lookedUpTo: UInt64, entries: UInt64, waiting: Int, isRunning: Bool) {
        self.lookedUpTo = lookedUpTo
        self.entries = entries
        self.waiting = waiting
        self.isRunning = isRunning
    }
}

extension Registry {
    /// How far the matching has come.
    package var matchingStanding: MatchingStanding {
        MatchingStanding(
            lookedUpTo: unmatched.isEmpty ? next : matchedUpTo, entries: next,
            waiting: unmatched.count, isRunning: isMatching)
    }
}
