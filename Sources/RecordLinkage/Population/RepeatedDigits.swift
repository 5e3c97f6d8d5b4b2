// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Numbers that stand where none was known: `00000000`, `999999999`, `9999999999`.
///
/// Forms that must be filled are filled with noughts or nines. Two people who have them have nothing in
/// common, and such a date is none.
enum RepeatedDigits {
    /// Fewest digits: shorter numbers may be what they say.
    private static let leastDigits = 5

    /// Whether a cell is nothing but one digit, 0 or 9, over and over, with whatever signs between.
    static func sayNothing(_ bytes: Span<UInt8>) -> Bool {
        var count = 0
        var digit: UInt8 = 0
        for index in 0..<bytes.count {
            let byte = bytes[index]
            if byte == 48 || byte == 57 {
                if count > 0, byte != digit { return false }
                digit = byte
                count += 1
            } else if byte != 0x2D, byte != 0x2F, byte != 0x2E, byte != 0x20 {
                return false
            }
        }
        return count >= leastDigits
    }
}
