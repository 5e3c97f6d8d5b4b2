// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Base 64 in its standard alphabet with padding (RFC 4648, Section 4), and nothing else.
///
/// Two texts never stand for the same bytes: a line break, a missing padding, or bits set beyond the
/// last byte are refused, so that a signed text cannot be rewritten into another that says the same.
enum Base64 {
    /// The text of `bytes`.
    static func text(_ bytes: [UInt8]) -> String {
        var encoded: [UInt8] = []
        encoded.reserveCapacity((bytes.count + 2) / 3 * 4)
        var index = 0
        while index < bytes.count {
            let second: UInt8? = index + 1 < bytes.count ? bytes[index + 1] : nil
            let third: UInt8? = index + 2 < bytes.count ? bytes[index + 2] : nil
            let group = UInt32(bytes[index]) << 16 | UInt32(second ?? 0) << 8 | UInt32(third ?? 0)
            encoded.append(letter(group >> 18))
            encoded.append(letter(group >> 12))
            encoded.append(second == nil ? padding : letter(group >> 6))
            encoded.append(third == nil ? padding : letter(group))
            index += 3
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    /// The bytes of `text`; `nil` if it is not the one text of any bytes.
    static func bytes(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        guard text.count % 4 == 0 else { return nil }
        guard let last = text.last else { return [] }
        let paddingCount = last != padding ? 0 : text.dropLast().last != padding ? 1 : 2
        var decoded: [UInt8] = []
        decoded.reserveCapacity(text.count / 4 * 3)
        var group: UInt32 = 0
        var bits = 0
        for character in text.dropLast(paddingCount) {
            guard let value = value(of: character) else { return nil }
            group = group << 6 | value
            bits += 6
            if bits >= 8 {
                bits -= 8
                decoded.append(UInt8(truncatingIfNeeded: group >> UInt32(bits)))
                group &= (1 << UInt32(bits)) - 1
            }
        }
        // What is left over stands for no byte, so it has to be zero.
        return group == 0 ? decoded : nil
    }

    private static let padding = UInt8(ascii: "=")

    private static func letter(_ group: UInt32) -> UInt8 {
        switch UInt8(truncatingIfNeeded: group & 63) {
        case let value where value < 26: UInt8(ascii: "A") + value
        case let value where value < 52: UInt8(ascii: "a") + value - 26
        case let value where value < 62: UInt8(ascii: "0") + value - 52
        case 62: UInt8(ascii: "+")
        default: UInt8(ascii: "/")
        }
    }

    private static func value(of letter: UInt8) -> UInt32? {
        switch letter {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(letter - UInt8(ascii: "A"))
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(letter - UInt8(ascii: "a")) + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(letter - UInt8(ascii: "0")) + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}
