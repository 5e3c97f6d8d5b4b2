// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension RandomNumberGenerator {
    /// The next `count` bytes.
    package mutating func bytes(_ count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        while bytes.count < count {
            let word = next()
            for shift in stride(from: UInt64(0), through: 56, by: 8) where bytes.count < count {
                bytes.append(UInt8(truncatingIfNeeded: word >> shift))
            }
        }
        return bytes
    }
}

/// The chance of the operating system, drawn in larger pieces: a call for every nonce would cost more
/// than the sealing.
package struct SystemRandomness: RandomNumberGenerator, Sendable {
    private var words: [UInt64] = []
    private var source = SystemRandomNumberGenerator()

    /// Chance that nobody can foresee.
    package init() {}

    package mutating func next() -> UInt64 {
        if words.isEmpty { for _ in 0..<64 { words.append(source.next()) } }
        return words.popLast() ?? source.next()
    }
}
