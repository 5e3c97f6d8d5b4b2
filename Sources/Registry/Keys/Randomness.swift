// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Crypto

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

/// The chance of the operating system through BoringSSL's generator, drawn in larger pieces: a call for
/// every nonce would cost more than the sealing.
package struct SystemRandomness: RandomNumberGenerator, Sendable {
    private var words: [UInt64] = []

    /// Chance that nobody can foresee.
    package init() {}

    package mutating func next() -> UInt64 {
        while true {
            if let word = words.popLast() { return word }
            words = Self.draw()
        }
    }

    private static func draw() -> [UInt64] {
        // A key is nothing but bytes that nobody can foresee.
        let piece = SymmetricKey(size: SymmetricKeySize(bitCount: 64 * 64))
        return unsafe piece.withUnsafeBytes { bytes in
            stride(from: 0, to: bytes.count, by: 8).map { start in
                unsafe bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self)
            }
        }
    }
}
