// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Random numbers that are the same on every machine: xoshiro256**, seeded by SplitMix64.
///
/// Each family, village and list draws from a stream of its own, so that what one of them draws
/// changes nothing in another. Blackman and Vigna, “Scrambled linear pseudorandom number generators”,
/// ACM TOMS 47 (2021).
package struct Chance: Sendable {
    /// What a stream is for.
    enum Stream: UInt64, Sendable {
        case family = 1
        case village = 2
        case records = 3
        case order = 4
        case numbers = 5
        case errors = 6
    }

    private var state: (UInt64, UInt64, UInt64, UInt64)

    /// Begins a stream.
    init(seed: UInt64, stream: Stream, index: Int) {
        var mixer = Self.mixed(seed &+ 0x9E37_79B9_7F4A_7C15)
        mixer = Self.mixed(mixer ^ (stream.rawValue &* 0xD1B5_4A32_D192_ED03))
        mixer = Self.mixed(mixer ^ UInt64(truncatingIfNeeded: index))
        func word(_ number: UInt64) -> UInt64 {
            Self.mixed(mixer &+ number &* 0x9E37_79B9_7F4A_7C15)
        }
        state = (word(1), word(2), word(3), word(4))
    }

    /// The finaliser of SplitMix64: a bijection that spreads every bit.
    static func mixed(_ value: UInt64) -> UInt64 {
        var z = value
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// The next 64 bits.
    mutating func next() -> UInt64 {
        let result = Self.rotated(state.1 &* 5, by: 7) &* 9
        let shifted = state.1 << 17
        state.2 ^= state.0
        state.3 ^= state.1
        state.1 ^= state.2
        state.0 ^= state.3
        state.2 ^= shifted
        state.3 = Self.rotated(state.3, by: 45)
        return result
    }

    private static func rotated(_ value: UInt64, by count: UInt64) -> UInt64 {
        (value << count) | (value >> (64 - count))
    }

    /// A whole number from 0 to `count` − 1; 0 where `count` is less than 1.
    mutating func below(_ count: Int) -> Int {
        guard count > 1 else { return 0 }
        return Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(count)).high)
    }

    /// A whole number of a range.
    mutating func between(_ low: Int, _ high: Int) -> Int { low + below(high - low + 1) }

    /// A number from 0 up to 1, in steps of 2⁻⁵³.
    mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// Whether something of this probability happens.
    mutating func happens(_ probability: Double) -> Bool { unit() < probability }

    /// One of several, all alike.
    mutating func pick<Element>(_ choices: [Element]) -> Element { choices[below(choices.count)] }

    /// The position of a weight, each as probable as its share; 0 where all are 0.
    mutating func pick(weights: [Double]) -> Int {
        var total = 0.0
        for weight in weights { total += weight }
        var point = unit() * total
        for (index, weight) in weights.enumerated() {
            if point < weight { return index }
            point -= weight
        }
        return max(0, weights.count - 1)
    }
}
