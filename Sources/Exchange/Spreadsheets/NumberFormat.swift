// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework

/// What a workbook's format makes of a number, as far as it changes what the number means: dates, times
/// and zeros in front.
///
/// ECMA-376 part 1, §18.8.30 and §18.8.31.
enum NumberFormat: Hashable, Sendable {
    case general
    case date
    case time
    case dateAndTime
    /// Digits in a form such as `000-00-0000`: as many as there are zeros, with what stands between.
    case digits([UInt8])

    /// A format by its number; nil where the workbook has to say what it is.
    init?(builtIn number: Int) {
        switch number {
        case 14...17, 27...31, 36, 50...54, 57, 58: self = .date
        case 18...21, 32...35, 45...47, 55, 56: self = .time
        case 22: self = .dateAndTime
        case 0...49: self = .general
        default: return nil
        }
    }

    /// A format by its code.
    init(code: String) {
        // The first section is for numbers above zero, which counts of days and zeros in front are.
        var letters: [UInt8] = []
        var isElapsed = false
        var bytes = Array(code.utf8)[...]
        scan: while let byte = bytes.popFirst() {
            switch byte {
            case UInt8(ascii: ";"): break scan
            case UInt8(ascii: "\""):
                while let quoted = bytes.popFirst(), quoted != UInt8(ascii: "\"") {}
            case UInt8(ascii: "\\"):
                if let literal = bytes.popFirst(), !Self.isLetter(literal) {
                    letters.append(literal)
                }
            case UInt8(ascii: "_"), UInt8(ascii: "*"): _ = bytes.popFirst()
            case UInt8(ascii: "["):
                var inside: [UInt8] = []
                while let next = bytes.popFirst(), next != UInt8(ascii: "]") {
                    inside.append(next | 0x20)
                }
                if let first = inside.first, inside.allSatisfy({ $0 == first }),
                    "hms".utf8.contains(first)
                {
                    isElapsed = true
                }
            default: letters.append(byte)
            }
        }
        let lower = letters.map { $0 | 0x20 }
        if String(decoding: lower, as: UTF8.self).contains("general") {
            self = .general
            return
        }
        let hasDay = lower.contains { $0 == UInt8(ascii: "d") || $0 == UInt8(ascii: "y") }
        let hasHour =
            isElapsed || lower.contains { $0 == UInt8(ascii: "h") || $0 == UInt8(ascii: "s") }
        let hasMonth = lower.contains(UInt8(ascii: "m"))
        switch (hasDay, hasHour, hasMonth) {
        case (true, true, _): self = .dateAndTime
        case (true, false, _), (false, false, true): self = .date
        case (false, true, _): self = .time
        case (false, false, false):
            let zeros = letters.count { $0 == 0x30 }
            let isDigits = letters.allSatisfy { $0 == 0x30 || " -/()".utf8.contains($0) }
            self = zeros >= 2 && isDigits ? .digits(letters) : .general
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    /// Whether numbers of it are dates or times.
    var isTime: Bool {
        switch self {
        case .date, .time, .dateAndTime: true
        case .general, .digits: false
        }
    }
}

extension NumberFormat {
    /// A number of a cell as text: dates as `2018-06-10`, times as `14:30`, and others as the workbook
    /// shows them where that changes what they mean.
    ///
    /// - Parameter is1904: Days are counted from 1 January 1904.
    func text(_ written: String, is1904: Bool) -> String {
        guard let number = Double(written), number.isFinite else { return written }
        switch self {
        case .general: return Self.plain(number, written)
        case .digits(let form): return Self.fill(form, number) ?? Self.plain(number, written)
        case .date, .time, .dateAndTime:
            guard number >= 0, number < 2_958_466 else { return Self.plain(number, written) }
            return time(number, is1904: is1904)
        }
    }

    private func time(_ number: Double, is1904: Bool) -> String {
        var day = Int(number.rounded(.down))
        var second = Int(((number - number.rounded(.down)) * 86_400).rounded())
        if second >= 86_400 {
            second -= 86_400
            day += 1
        }
        // A time alone is a part of a day; a few days are a count of hours.
        if self == .time, day < 1000 { return Self.clock(day * 86_400 + second) }
        guard let date = Self.day(day, is1904: is1904) else { return Self.clock(second) }
        return second == 0 && self == .date ? date : "\(date) \(Self.clock(second))"
    }

    private static func clock(_ second: Int) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let minutes = "\(two(second / 3600)):\(two(second / 60 % 60))"
        return second % 60 == 0 ? minutes : "\(minutes):\(two(second % 60))"
    }

    /// A count of days as a date; nil where it is none.
    ///
    /// Day 60 of the counts from 1900 is 29 February 1900, which never was; it is written so, and is
    /// asked about where a date is read.
    static func day(_ count: Int, is1904: Bool) -> String? {
        if is1904 { return Day(number: count - 24_107).iso }
        if count == 60 { return "1900-02-29" }
        if count < 1 { return nil }
        return Day(number: count < 60 ? count - 25_568 : count - 25_569).iso
    }

    /// Digits in a form; nil where the number has more of them, or is no whole number.
    private static func fill(_ form: [UInt8], _ number: Double) -> String? {
        guard number >= 0, number == number.rounded(), number < 1e15 else { return nil }
        let digits = Array(String(Int(number)).utf8)
        let places = form.count { $0 == 0x30 }
        guard digits.count <= places else { return nil }
        var filled = [UInt8](repeating: 0x30, count: places - digits.count) + digits
        return String(
            decoding: form.map { $0 == 0x30 ? filled.removeFirst() : $0 }, as: UTF8.self)
    }

    /// A number without an exponent, and with at most fifteen digits, as spreadsheets show it.
    private static func plain(_ number: Double, _ written: String) -> String {
        let isShort = written.utf8.count <= 15
        let isPlain = written.utf8.allSatisfy {
            ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2E || $0 == 0x2D
        }
        if isShort, isPlain { return written }
        if number == number.rounded(), number.magnitude < 1e15 { return String(Int(number)) }
        // A fraction that the computer could not hold: 0.30000000000000004.
        let rounded = Self.digits15(number)
        return rounded == rounded.rounded() && rounded.magnitude < 1e15
            ? String(Int(rounded)) : "\(rounded)"
    }

    /// Rounded to fifteen digits.
    private static func digits15(_ number: Double) -> Double {
        guard number != 0, number.magnitude < 1e15, number.magnitude > 1e-6 else { return number }
        var scale = 1.0
        while number.magnitude * scale < 1e14 { scale *= 10 }
        return (number * scale).rounded() / scale
    }
}
