// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Times of day.
enum Clock {
    /// The minute of the day of the first `hh:mm` in a text, by a clock of 12 or 24 hours; nil where
    /// there is none.
    static func minute(in text: String) -> Int? {
        let bytes = Array(text.utf8)
        func digit(_ place: Int) -> Int? {
            guard place >= 0, place < bytes.count, bytes[place] >= 0x30, bytes[place] <= 0x39 else {
                return nil
            }
            return Int(bytes[place]) - 0x30
        }
        for place in bytes.indices where bytes[place] == 0x3A || bytes[place] == 0x68 {
            guard let ones = digit(place - 1), let m1 = digit(place + 1), let m2 = digit(place + 2)
            else {
                continue
            }
            var hour = ones + 10 * (digit(place - 2) ?? 0)
            let minute = m1 * 10 + m2
            let rest = String(decoding: bytes[(place + 3)...].prefix(8), as: UTF8.self).lowercased()
            if rest.contains("pm"), hour < 12 { hour += 12 }
            if rest.contains("am"), hour == 12 { hour = 0 }
            if hour < 24, minute < 60 { return hour * 60 + minute }
        }
        // “0545” is a time of day as forms have it, alone or after a date.
        let last = bytes.split(separator: 0x20).last.map(Array.init) ?? []
        let digits = last.filter { $0 >= 0x30 && $0 <= 0x39 }
        if digits.count == 4, last.count == 4, let a = Int(String(decoding: digits, as: UTF8.self)),
            a / 100 < 24,
            a % 100 < 60
        {
            return a / 100 * 60 + a % 100
        }
        return nil
    }
}
