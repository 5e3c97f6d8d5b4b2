// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Distinct dates of a population, prepared for comparison and blocking.
///
/// Code 0 is the missing value. A date that could not be read as a calendar day is kept as its digits,
/// so that a slip in one of them still compares as a slip.
package struct DateValues: Sendable {
    /// Year, or 0 where it could not be read.
    package private(set) var year: [UInt16] = [0]
    /// Month 1…12, or 0.
    package private(set) var month: [UInt8] = [0]
    /// Day 1…31, or 0.
    package private(set) var day: [UInt8] = [0]
    /// Digits in the order year, month, day, as ASCII.
    package private(set) var digits: ValueDictionary = .init(bytes: [], offsets: [0, 0])
    /// The digits of each date that has eight of them, the first lowest; 0 for others.
    private var words: [UInt64] = [0]
    private var index = ValueIndex()

    /// Values with nothing but the missing one.
    package init() {}

    /// Number of values, the missing one included.
    package var count: Int { year.count }

    /// Adds a date, or finds the code of one that is equal.
    ///
    /// - Parameters:
    ///   - date: the date as read, in any calendar; nil where it could not be read.
    ///   - written: the digits as written, year first, used where the date is not known to the day.
    /// - Returns: the date's code; 0 where neither says anything.
    package mutating func intern(_ date: PartialDate?, written: [UInt8]) -> UInt32 {
        guard let entry = Entry(date, written: written) else { return 0 }
        let code = index.intern(entry.key.span)
        if Int(code) == count { append(entry) }
        return code
    }

    /// The code of an equal date, or that of a new last entry which no other date will be found equal
    /// to, and which ``removeLast(to:)`` takes away again.
    mutating func place(_ date: PartialDate?, written: [UInt8]) -> UInt32 {
        guard let entry = Entry(date, written: written) else { return 0 }
        if let code = index.find(entry.key.span) { return code }
        append(entry)
        return UInt32(count - 1)
    }

    /// Takes away entries that ``place(_:written:)`` has added.
    mutating func removeLast(to count: Int) {
        guard count < self.count else { return }
        year.removeSubrange(count...)
        month.removeSubrange(count...)
        day.removeSubrange(count...)
        digits.removeLast(to: count)
        words.removeSubrange(count...)
    }

    private mutating func append(_ entry: Entry) {
        year.append(entry.year)
        month.append(entry.month)
        day.append(entry.day)
        digits.append(entry.digits)
        words.append(entry.digits.count == 8 ? Self.word(entry.digits) : 0)
    }

    /// Eight digits in one word, the first lowest.
    static func word(_ digits: [UInt8]) -> UInt64 {
        digits.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// A date as it is kept, with the bytes by which it is told from others.
    private struct Entry {
        var year: UInt16
        var month: UInt8
        var day: UInt8
        var digits: [UInt8]
        var key: [UInt8]

        init?(_ date: PartialDate?, written: [UInt8]) {
            let known = date?.gregorian
            digits = written
            if let known, known.precision == .day {
                digits.removeAll(keepingCapacity: true)
                let characters = known.digits
                for place in 0..<8 { digits.append(characters.character(at: place)) }
            }
            year = known?.year ?? 0
            month = known?.month ?? 0
            day = known?.day ?? 0
            if year == 0 && month == 0 && digits.count < 4 { return nil }
            // The parts are in the key, lest "2012" read as a year meet "2012" left over from a typo.
            key =
                digits + [
                    0xFF, UInt8(truncatingIfNeeded: year >> 8), UInt8(truncatingIfNeeded: year),
                    month, day,
                ]
        }
    }

    /// Level of agreement of two present dates; see ``ComparisonKind/levels`` of `dateOfBirth`.
    func level(_ a: UInt32, _ b: UInt32) -> Int {
        if a == b { return Level.exact }
        let i = Int(a)
        let j = Int(b)
        if month[i] == 0 || month[j] == 0 || day[i] == 0 || day[j] == 0 {
            return incompleteLevel(i, j)
        }
        let sameYear = year[i] == year[j]
        let sameMonth = month[i] == month[j]
        let sameDay = day[i] == day[j]
        if sameYear {
            if month[i] == day[j] && day[i] == month[j] { return Level.swapped }
            if isDefaultDay(i) || isDefaultDay(j) { return Level.defaultDay }
            if differByOneSlip(i, j) { return Level.oneDigit }
            return sameMonth || sameDay ? Level.yearAndPart : Level.year
        }
        if differByOneSlip(i, j) { return Level.oneDigit }
        if sameMonth && sameDay { return Level.monthAndDay }
        if agreeInOtherCalendar(i, j) { return Level.otherCalendar }
        let gap = abs(Int(year[i]) - Int(year[j]))
        return gap <= 2 ? Level.near : Level.different
    }

    private enum Level {
        static let exact = 1
        static let swapped = 2
        static let oneDigit = 3
        static let defaultDay = 4
        static let monthAndDay = 5
        static let yearAndPart = 6
        static let year = 7
        static let near = 8
        static let otherCalendar = 9
        static let different = 10
    }

    /// 1 January and 1 July stand for "day not known" in most registries (names.md §6).
    private func isDefaultDay(_ i: Int) -> Bool { day[i] == 1 && (month[i] == 1 || month[i] == 7) }

    private func incompleteLevel(_ i: Int, _ j: Int) -> Int {
        if differByOneSlip(i, j) { return Level.oneDigit }
        if year[i] == 0 || year[j] == 0 {
            if month[i] != 0 && month[i] == month[j] && day[i] == day[j] {
                return Level.monthAndDay
            }
            return sameLeadingYear(i, j) ? Level.year : Level.different
        }
        if year[i] != year[j] {
            return abs(Int(year[i]) - Int(year[j])) <= 2 ? Level.near : Level.different
        }
        if month[i] == 0 || month[j] == 0 { return Level.defaultDay }
        return month[i] == month[j] ? Level.yearAndPart : Level.year
    }

    private func sameLeadingYear(_ i: Int, _ j: Int) -> Bool {
        let a = digits.range(i)
        let b = digits.range(j)
        guard a.count >= 4, b.count >= 4 else { return false }
        for k in 0..<4 where digits.bytes[a.lowerBound + k] != digits.bytes[b.lowerBound + k] {
            return false
        }
        return true
    }

    /// One digit changed, lost or added, or two neighbours exchanged.
    @inline(__always)
    func differByOneSlip(_ i: Int, _ j: Int) -> Bool {
        words[i] != 0 && words[j] != 0
            ? Self.differByOneSlip(words[i], words[j]) : differByOneSlipOfDigits(i, j)
    }

    /// The same of two words of eight digits, the first lowest.
    @inline(__always)
    static func differByOneSlip(_ a: UInt64, _ b: UInt64) -> Bool {
        let difference = a ^ b
        // One digit more or less leaves eight of both: what differs is one stretch of equal length.
        let first = difference.trailingZeroBitCount & ~7
        let rest = difference >> UInt64(first & 63)
        if rest < 1 << 8 { return true }
        guard rest < 1 << 16 else { return false }
        let x = a >> UInt64(first) & 0xFFFF
        let y = b >> UInt64(first) & 0xFFFF
        return x == y >> 8 | (y & 0xFF) << 8
    }

    private func differByOneSlipOfDigits(_ i: Int, _ j: Int) -> Bool {
        let a = digits.range(i)
        let b = digits.range(j)
        let bytes = digits.bytes.span
        let gap = a.count - b.count
        guard gap >= -1, gap <= 1, a.count >= 4, b.count >= 4 else { return false }
        var front = 0
        let shorter = min(a.count, b.count)
        while front < shorter && bytes[a.lowerBound + front] == bytes[b.lowerBound + front] {
            front += 1
        }
        var back = 0
        while back < shorter - front
            && bytes[a.upperBound - 1 - back] == bytes[b.upperBound - 1 - back]
        {
            back += 1
        }
        let restA = a.count - front - back
        let restB = b.count - front - back
        if restA <= 1 && restB <= 1 { return true }
        guard restA == 2, restB == 2 else { return false }
        let p = a.lowerBound + front
        let q = b.lowerBound + front
        return bytes[p] == bytes[q + 1] && bytes[p + 1] == bytes[q]
    }

    private func agreeInOtherCalendar(_ i: Int, _ j: Int) -> Bool {
        let gap = abs(Int(year[i]) - Int(year[j]))
        // Ethiopian 7–8, Solar Hijri 621–622, Hijri 577–622, Buddhist 543, Bikram Sambat 56–57.
        guard
            gap == 7 || gap == 8 || gap == 56 || gap == 57 || gap == 543 || gap >= 570 && gap <= 623
        else { return false }
        let a = PartialDate(year: year[i], month: month[i], day: day[i])
        let b = PartialDate(year: year[j], month: month[j], day: day[j])
        let (early, late) = year[i] < year[j] ? (a, b) : (b, a)
        for calendar in CalendarSystem.allCases where calendar != .gregorian {
            if let image = early.image(under: calendar), image.ordinalDay == late.ordinalDay {
                return true
            }
            if let image = late.image(under: calendar), image.ordinalDay == early.ordinalDay {
                return true
            }
        }
        return false
    }
}
