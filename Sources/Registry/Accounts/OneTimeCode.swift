// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation

/// Codes of six digits that an authenticator app shows for half a minute (RFC 6238, HMAC-SHA-1).
package struct OneTimeCode: Hashable, Sendable {
    /// 20 bytes, as RFC 4226 §4 recommends.
    let secret: [UInt8]

    /// Seconds for which a code is shown.
    package static let period = 30

    init(secret: [UInt8]) { self.secret = secret }

    /// The step of a point in time, in seconds since 1970.
    static func step(at seconds: Int) -> Int { max(0, seconds) / period }

    /// The code of a step.
    package func code(step: Int) -> String {
        let counter = withBigEndian(UInt64(max(0, step)))
        let code = Array(
            HMAC<Insecure.SHA1>.authenticationCode(
                for: counter, using: SymmetricKey(data: secret)))
        let offset = Int(code[19] & 0x0F)
        let number = code[offset...(offset + 3)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        let digits = String((number & 0x7FFF_FFFF) % 1_000_000)
        return String(repeating: "0", count: 6 - digits.count) + digits
    }

    /// The step whose code was typed: this one, the one before or the one after, and none that was
    /// used already.
    func step(of typed: String, at seconds: Int, after used: Int?) -> Int? {
        let digits = typed.filter { !$0.isWhitespace }
        guard digits.utf8.count == 6 else { return nil }
        let now = Self.step(at: seconds)
        var found: Int?
        // All three are computed, so that time does not tell which it was.
        for step in [now - 1, now, now + 1] where step >= 0 {
            let difference = zip(code(step: step).utf8, digits.utf8).reduce(UInt8(0)) {
                $0 | ($1.0 ^ $1.1)
            }
            if difference == 0, step > (used ?? -1) { found = step }
        }
        return found
    }

    /// The secret as it is typed into an app: base 32 (RFC 4648), in fours.
    package var text: String {
        var groups: [String] = []
        for (place, letter) in base32.enumerated() {
            if place % 4 == 0 { groups.append("") }
            groups[groups.count - 1].append(letter)
        }
        return groups.joined(separator: " ")
    }

    /// What an app opens to take the secret in.
    package func address(of user: String) -> String {
        let name = user.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "user"
        return "otpauth://totp/Reunify:\(name)?secret=\(base32)&issuer=Reunify"
    }

    private var base32: String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var text = ""
        var (bits, count) = (0, 0)
        for byte in secret {
            bits = (bits << 8 | Int(byte)) & 0xFFFF
            count += 8
            while count >= 5 {
                count -= 5
                text.append(alphabet[bits >> count & 31])
            }
        }
        if count > 0 { text.append(alphabet[bits << (5 - count) & 31]) }
        return text
    }

    private func withBigEndian(_ number: UInt64) -> [UInt8] {
        stride(from: UInt64(56), through: 0, by: -8).map {
            UInt8(truncatingIfNeeded: number >> $0)
        }
    }
}
