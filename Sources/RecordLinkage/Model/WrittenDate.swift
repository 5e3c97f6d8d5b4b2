// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Dates by a fixed format, as databases read them: for comparisons whose model says the format.
///
/// %Y reads one to four digits, %m and %d one or two, %b and %B an English month's name or its first
/// three letters; all else stands for itself. A date that the calendar does not have is none.
enum WrittenDate {
    /// Whether every part of a format is known, and year, month and day are each there once.
    static func isKnown(format: String) -> Bool {
        var seen: [Character] = []
        var rest = Substring(format)
        while let character = rest.popFirst() {
            guard character == "%" else { continue }
            guard let part = rest.popFirst(), "YmdbB".contains(part) else { return false }
            seen.append(part == "b" || part == "B" ? "m" : part)
        }
        return seen.sorted() == ["Y", "d", "m"]
    }

    /// The date as year-month-day, ten bytes; empty where the value is no date of the format.
    static func isoText(_ value: [UInt8], format: String) -> [UInt8] {
        var year = 0
        var month = 0
        var day = 0
        var position = 0
        var directive = false
        for byte in format.utf8 {
            if directive {
                directive = false
                switch byte {
                case UInt8(ascii: "Y"):
                    guard let number = number(value, &position, 4) else { return [] }
                    year = number
                case UInt8(ascii: "m"):
                    guard let number = number(value, &position, 2) else { return [] }
                    month = number
                case UInt8(ascii: "d"):
                    guard let number = number(value, &position, 2) else { return [] }
                    day = number
                case UInt8(ascii: "b"), UInt8(ascii: "B"):
                    guard let number = monthName(value, &position, byte == UInt8(ascii: "B")) else {
                        return []
                    }
                    month = number
                default: return []
                }
            } else if byte == UInt8(ascii: "%") {
                directive = true
            } else {
                guard position < value.count, value[position] == byte else { return [] }
                position += 1
            }
        }
        guard position == value.count, (1...12).contains(month), day >= 1,
            day <= length(ofMonth: month, year)
        else { return [] }
        return digits(year, 4) + [45] + digits(month, 2) + [45] + digits(day, 2)
    }

    /// Days from 1 March of year 0 to a date that ``isoText(_:format:)`` has written; nil for others.
    static func dayNumber(_ text: Span<UInt8>) -> Int? {
        guard text.count == 10, text[4] == 45, text[7] == 45 else { return nil }
        func number(_ range: Range<Int>) -> Int? {
            var value = 0
            for position in range {
                let digit = Int(text[position]) - 48
                guard digit >= 0 && digit <= 9 else { return nil }
                value = value * 10 + digit
            }
            return value
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else {
            return nil
        }
        // Years that begin in March have their odd day at the end.
        let shifted = month > 2 ? year : year - 1
        let monthsFromMarch = month > 2 ? month - 3 : month + 9
        let leaps = (shifted + 400) / 4 - (shifted + 400) / 100 + (shifted + 400) / 400
        return shifted * 365 + leaps + (153 * monthsFromMarch + 2) / 5 + day
    }

    private static func number(_ value: [UInt8], _ position: inout Int, _ most: Int) -> Int? {
        var number = 0
        let start = position
        while position < value.count, position - start < most, value[position] >= 48,
            value[position] <= 57
        {
            number = number * 10 + Int(value[position]) - 48
            position += 1
        }
        return position == start ? nil : number
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december",
    ]

    private static func monthName(_ value: [UInt8], _ position: inout Int, _ whole: Bool) -> Int? {
        let rest = value.dropFirst(position).prefix(9).map { $0 >= 65 && $0 <= 90 ? $0 | 32 : $0 }
        for (index, name) in months.enumerated() {
            let wanted = whole ? Array(name.utf8) : Array(name.utf8.prefix(3))
            if rest.starts(with: wanted) {
                position += wanted.count
                return index + 1
            }
        }
        return nil
    }

    private static func length(ofMonth month: Int, _ year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func digits(_ number: Int, _ count: Int) -> [UInt8] {
        let text = Array(String(number).utf8)
        return [UInt8](repeating: 48, count: max(0, count - text.count)) + text
    }
}
