// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Crypto
import Foundation

/// Finds people by an exact number without the number being written anywhere.
///
/// What is stored is HMAC-SHA256 of the number under a key of its own, cut to 16 bytes. Without the key
/// it can neither be read nor tried out; with the file alone one sees which people share a number.
struct BlindIndex: Sendable {
    let key: SymmetricKey

    /// The token of a number.
    ///
    /// The kind does not enter: people say "my number", and lists call one number by many names.
    /// Letters and digits alone count, so that `A 123-456-789` is `a123456789`. Nil where less than
    /// four are left: that is no number to find somebody by.
    func token(of number: String) -> IdentifierToken? {
        var folded: [UInt8] = []
        for scalar in number.unicodeScalars {
            switch scalar {
            case "0"..."9", "a"..."z": folded.append(UInt8(truncatingIfNeeded: scalar.value))
            case "A"..."Z": folded.append(UInt8(truncatingIfNeeded: scalar.value) + 32)
            default:
                if let digit = scalar.properties.numericValue,
                    scalar.properties.generalCategory
                        == .decimalNumber
                {
                    folded.append(48 + UInt8(digit))
                } else if scalar.properties.isAlphabetic {
                    folded.append(contentsOf: String(scalar).lowercased().utf8)
                }
            }
        }
        guard folded.count >= 4 else { return nil }
        let code = HMAC<SHA256>.authenticationCode(for: folded, using: key)
        return IdentifierToken(bytes: Array(code.prefix(16)))
    }
}

/// What stands for a number in the index: 16 bytes.
package struct IdentifierToken: Hashable, Comparable, Sendable {
    /// The bytes.
    package let bytes: [UInt8]

    /// A token that was stored.
    package init(bytes: [UInt8]) { self.bytes = bytes }

    package static func < (left: IdentifierToken, right: IdentifierToken) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }
}
