// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The numbers and the month word of a cell, before anything is said of their order.
struct DateTokens {
    /// Up to four numbers; 0 where unknown.
    var numbers: InlineArray<4, Int> = .init(repeating: 0)
    /// How many digits each number was written with; an unknown digit `X` counts.
    var widths: InlineArray<4, Int> = .init(repeating: 0)
    /// How many numbers there are.
    var count = 0
    /// The month named by a word, if any.
    var month: MonthNames.Month?
    /// Words that are neither a month nor one of the small words dates are written with.
    var strangeWords = 0
    /// What the text itself remarks.
    var remarks: PartialDate.Remarks = []
    /// Whether the year is said to be one of the Republic of China, 1912 the first.
    var isOfRepublic = false
    /// Whether a day count's fraction or a decimal point follows the first number directly.
    var hasDecimalPoint = false

    /// Longest cell that is looked at, in bytes; longer ones are not dates.
    static var longestText: Int { 64 }

    /// Splits a cell; nil where it cannot be a date.
    ///
    /// - Parameter lenient: Whether letters that look like digits (`O`, `l`, `S`, `B`) count as such
    ///   beside digits.
    init?(_ bytes: Span<UInt8>, lenient: Bool) {
        guard bytes.count <= Self.longestText else { return nil }
        var index = 0
        var previousWord: WordHash?
        while index < bytes.count {
            let start = index
            let scalar = ScalarFolding.next(bytes, &index)
            if lenient, let end = Self.endOfDigitLikeRun(bytes, start) {
                guard readDigitLikeRun(bytes, start..<end) else { return nil }
                index = end
            } else if ScalarFolding.digitValue(scalar) != nil || Self.startsUnknown(bytes, start) {
                index = start
                guard readNumber(bytes, &index) else { return nil }
                if index < bytes.count {
                    let next = bytes[index]
                    // A time of day follows: its hour is not part of the date, nor is what comes after.
                    if next == 0x3A, count > 1 || month != nil {
                        count -= 1
                        return
                    }
                    if next | 0x20 == 0x74, count > 0, index + 1 < bytes.count,
                        bytes[index + 1] &- 0x30 < 10
                    {
                        return
                    }
                    if next == 0x2E, count == 1 { hasDecimalPoint = true }
                }
                previousWord = nil
            } else if ScalarFolding.isLetter(scalar) {
                index = start
                readWord(bytes, &index, &previousWord)
            } else {
                note(scalar)
            }
        }
    }

    private mutating func note(_ scalar: UInt32) {
        switch scalar {
        case 0x7E, 0xB1: remarks.insert(.approximate)
        case 0x3F: remarks.insert(.uncertain)
        case 0x25: remarks.formUnion([.approximate, .uncertain])
        default: break
        }
    }

    /// `XX`, `xxxx`, `??`, `__`: two or more signs for an unknown digit.
    private static func startsUnknown(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
        guard start + 1 < bytes.count, isUnknownDigit(bytes[start]) else { return false }
        return bytes[start] == bytes[start + 1]
    }

    private static func isUnknownDigit(_ byte: UInt8) -> Bool {
        byte | 0x20 == 0x78 || byte == 0x3F || byte == 0x5F
    }

    private mutating func readNumber(_ bytes: Span<UInt8>, _ index: inout Int) -> Bool {
        var value = 0
        var width = 0
        var known = true
        while index < bytes.count {
            let before = index
            if bytes[index] | 0x20 == 0x78 || (!known && Self.isUnknownDigit(bytes[index]))
                || (width == 0 && Self.isUnknownDigit(bytes[index]))
            {
                known = false
                index += 1
            } else if let digit = ScalarFolding.digitValue(ScalarFolding.next(bytes, &index)) {
                value = value &* 10 &+ Int(digit)
            } else {
                index = before
                break
            }
            width += 1
        }
        return append(known ? value : 0, width: width)
    }

    private mutating func append(_ value: Int, width: Int) -> Bool {
        guard count < 4, width <= 14 else { return false }
        numbers[count] = value
        widths[count] = width
        count += 1
        return true
    }

    // MARK: Words

    private mutating func readWord(
        _ bytes: Span<UInt8>, _ index: inout Int, _ previous: inout WordHash?
    ) {
        var word = WordHash()
        var joined = previous ?? WordHash()
        var end = index
        while index < bytes.count {
            let scalar = ScalarFolding.next(bytes, &index)
            guard ScalarFolding.isLetter(scalar) else { break }
            let folded = ScalarFolding.fold(scalar)
            if folded != 0 {
                word.add(folded)
                joined.add(folded)
            }
            end = index
        }
        index = end
        // Dates in Chinese and Japanese put a sign for year, month and day behind each number.
        switch Self.companions.value(word) {
        case 1: return
        case 2:
            remarks.insert(.approximate)
            return
        case 3:
            isOfRepublic = true
            return
        default: break
        }
        // “v. 2016”, for “vers”, which behind a day is a month in Roman numerals.
        if count == 0, month == nil, Self.shortApproximations.contains(word.value) {
            remarks.insert(.approximate)
            return
        }
        // “14. V. 1919”: in Roman numerals between day and year.
        if month == nil, count == 1, let number = MonthNames.roman(word) {
            month = MonthNames.Month(number: number, calendar: .gregorian)
            previous = nil
            return
        }
        if previous != nil, let found = MonthNames.month(joined) {
            month = found
            strangeWords -= 1
            previous = nil
        } else if month == nil, let found = MonthNames.month(word) {
            month = found
            previous = nil
        } else {
            strangeWords += 1
            previous = word
        }
    }

    /// 1 for the small words dates are written with, 2 for words that make them approximate, 3 for those that
    /// count the years from the Republic of China.
    private static let companions: WordTable = {
        var table: [UInt64: UInt16] = [:]
        for word in small.split(separator: " ") { table[WordHash(folding: word).value] = 1 }
        for word in approximations.split(separator: " ") {
            table[WordHash(folding: word).value] = 2
        }
        for word in ["民國", "民国", "中華民國", "中华民国", "minguo"] {
            table[WordHash(folding: word).value] = 3
        }
        return WordTable(table)
    }()

    private static let small =
        """
        de del di da do den der dem des of the et le el al st nd rd th er e o a г р г. года год року рік \
        年 月 日 년 월 일 z utc gmt am pm bs bc ad ce هـ م ه ش و سنة سال
        """

    private static let approximations =
        """
        ca circa c about abt approx approximately around est estimated vers environ aprox alrededor \
        cerca hacia etwa um ungefähr env aproximadamente yaklaşık около приблизительно близько حوالي تقريبا
        """

    /// Letters that stand in front of a date for “about”.
    private static let shortApproximations: Set<UInt64> = [WordHash(folding: "v").value]

    // MARK: Letters for digits

    private static func digitLike(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte &- 0x30
        case 0x4F, 0x6F, 0x51, 0x44: 0  // O o Q D
        case 0x49, 0x69, 0x6C, 0x7C: 1  // I i l |
        case 0x5A, 0x7A: 2  // Z z
        case 0x53, 0x73: 5  // S s
        case 0x42: 8  // B
        case 0x67, 0x71: 9  // g q
        default: nil
        }
    }

    /// The end of a run of letters and digits that holds both and no letter unlike a digit.
    private static func endOfDigitLikeRun(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
        var end = start
        var digits = 0
        while end < bytes.count, digitLike(bytes[end]) != nil {
            if bytes[end] &- 0x30 < 10 { digits += 1 }
            end += 1
        }
        let letters = end - start - digits
        guard letters > 0, digits > 0, letters <= 2 else { return nil }
        if end < bytes.count, bytes[end] >= 0x80 || (bytes[end] | 0x20) &- 0x61 < 26 { return nil }
        return end
    }

    private mutating func readDigitLikeRun(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var value = 0
        for index in range { value = value &* 10 &+ Int(Self.digitLike(bytes[index]) ?? 0) }
        remarks.insert(.lettersReadAsDigits)
        return append(value, width: range.count)
    }
}
