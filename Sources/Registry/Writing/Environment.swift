// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework

/// All that a registry takes from outside: the time, chance, and the rules in force.
package struct Environment: Sendable {
    /// What time it is, with the zone it is told in.
    package let now: @Sendable () -> Moment
    /// Where keys, nonces and salts come from.
    package let randomness: any RandomNumberGenerator & Sendable
    /// Lists and thresholds that decisions are made by.
    package let rules: Rules
    /// Whether the live index is asked after every change, without being told to.
    package let matchesLive: Bool
    /// People up to whom everybody is looked at again without being told to, when one in thirty-two has come.
    package let looksAgainUpTo: Int
    /// People up to whom everybody is looked at whenever anything changed: so few are soon looked at, and
    /// what is proposed does not depend on who came first.
    package let looksAtAllUpTo: Int

    /// An environment of its parts.
    package init(
        now: @escaping @Sendable () -> Moment,
        randomness: any RandomNumberGenerator & Sendable = SystemRandomness(),
        rules: Rules = .standard, matchesLive: Bool = false, looksAgainUpTo: Int = 1_000_000,
        looksAtAllUpTo: Int = 256
    ) {
        self.looksAgainUpTo = looksAgainUpTo
        self.looksAtAllUpTo = looksAtAllUpTo
        self.matchesLive = matchesLive
        self.now = now
        self.randomness = randomness
        self.rules = rules
    }
}

/// The chance of an environment, drawn from one hand to the other.
struct Chance: RandomNumberGenerator, Sendable {
    private var source: any RandomNumberGenerator & Sendable

    init(_ source: any RandomNumberGenerator & Sendable) { self.source = source }

    mutating func next() -> UInt64 { source.next() }
}
