// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What one value looks like.
struct ValueTraits {
    /// Characters.
    private(set) var length = 0
    private(set) var wordCount = 0
    private(set) var digitCount = 0
    private(set) var letterCount = 0
    private(set) var hasComma = false
    /// Lists that hold the whole value, its words joined.
    private(set) var whole: FamiliarWords = []
    /// Lists that hold at least one of its words.
    private(set) var words: FamiliarWords = []
    /// The value as a whole number of one to six ASCII digits.
    private(set) var integer: Int?
    private(set) var isAge = false
    /// Whether the number of a desk stands behind one that may be a telephone’s.
    private(set) var hasExtension = false
    /// The only number, where it is a year from 1850 to 2030 and at most a word for “about” stands beside it.
    private(set) var yearBesideWords: Int?
    private(set) var isMonthWord = false
    private(set) var isEmail = false
    /// Whether the value holds a sign that phone numbers are grouped with.
    private(set) var isFormatted = false

    /// One letter for the kind of each of the first twelve characters, four bits each.
    private var shape: UInt64 = 0
    private var separatorCount = 0
    private var strangeCount = 0
    private var hasPlus = false
    private var startsWithDigit = false
    private var firstGap: UInt8 = 0

    /// Letters in front of the only solidus; -1 where there is none.
    private var beforeSolidus = -1
    private var hasSmallLetter = false

    init(_ bytes: Span<UInt8>) {
        var joined = WordHash()
        var word = WordHash()
        var wordHasLetters = false
        var wordHasAny = false
        var number = 0
        var atIndex = -1
        var dotAfterAt = false
        var index = 0
        let end = min(bytes.count, 96)
        func kind(_ kind: UInt64, _ shape: UInt64, _ length: Int) -> UInt64 {
            length < 12 ? shape << 4 | kind : shape
        }
        while index < end {
            let scalar = ScalarFolding.next(bytes, &index)
            if scalar >= 0x300, ScalarFolding.fold(scalar) == 0 { continue }
            if let digit = ScalarFolding.digitValue(scalar) {
                shape = kind(9, shape, length)
                if length == 0 { startsWithDigit = true }
                if digitCount < 7 { number = number * 10 + Int(digit) }
                digitCount += 1
                if !wordHasAny { wordCount += 1 }
                wordHasAny = true
            } else if ScalarFolding.isLetter(scalar) {
                shape = kind(10, shape, length)
                letterCount += 1
                if scalar < 65 || scalar > 90 { hasSmallLetter = true }
                let folded = ScalarFolding.fold(scalar)
                if folded != 0 {
                    joined.add(folded)
                    word.add(folded)
                }
                wordHasLetters = true
                if !wordHasAny { wordCount += 1 }
                wordHasAny = true
            } else {
                var closes = true
                switch scalar {
                case 0x20: shape = kind(1, shape, length)
                case 0x2D: shape = kind(2, shape, length)
                case 0x2B: hasPlus = true
                case 0x28, 0x29: break
                case 0x2E: if atIndex >= 0 { dotAfterAt = true }
                case 0x2C: hasComma = true
                case 0x27, 0x2019, 0x60: closes = false
                // A name that somebody goes by stands in quotation marks.
                case 0x22, 0xAB, 0xBB, 0x201C, 0x201D, 0x201E: break
                case 0x40:
                    atIndex = length
                    strangeCount += 1
                case 0x2F:
                    beforeSolidus = letterCount
                    strangeCount += 1
                default: strangeCount += 1
                }
                separatorCount += 1
                if closes {
                    if wordHasLetters { words.formUnion(FamiliarWords.of(word)) }
                    word = WordHash()
                    wordHasLetters = false
                    // A full stop or slash belongs to the word for counting, a gap or hyphen ends it.
                    if scalar == 0x20 || scalar == 0x2C || scalar == 0x2D { wordHasAny = false }
                }
            }
            length += 1
        }
        if wordHasLetters { words.formUnion(FamiliarWords.of(word)) }
        whole = letterCount > 0 && digitCount == 0 ? FamiliarWords.of(joined) : []
        if isDigitsOnly, digitCount <= 6 { integer = number }
        isFormatted = separatorCount > 0
        if isPassengerName {
            strangeCount = 0
            hasComma = true
            wordCount += 1
        }
        isEmail = atIndex > 0 && dotAfterAt && wordCount >= 1 && !hasGap
        if digitCount == 0, letterCount >= 3, wordCount == 1 {
            isMonthWord = MonthNames.month(joined) != nil
        }
        if digitCount > 7, letterCount > 0, letterCount <= 9 {
            hasExtension = PhoneExtension.start(in: bytes) != nil
        }
        if digitCount == 4, !isDigitsOnly, length <= 16, (1850...2030).contains(number),
            let date = DateReader(format: DateFormat()).read(bytes), date.precision == .year
        {
            yearBesideWords = Int(date.year)
        }
        isAge =
            digitCount > 0 && digitCount <= 5 && bytes.count <= 16
            && (isDigitsOnly ? number <= 120 && digitCount <= 3 : AgeReading.read(bytes) != nil)
    }

    /// `SURNAME/GIVEN`; see ``PassengerName``.
    private var isPassengerName: Bool {
        beforeSolidus >= 2 && letterCount - beforeSolidus >= 2 && letterCount >= 5
            && digitCount == 0 && strangeCount == 1 && !hasSmallLetter && !hasPlus
    }

    private var hasGap: Bool { wordCount > 1 && strangeCount != 1 }

    var isDigitsOnly: Bool { digitCount > 0 && letterCount == 0 && separatorCount == 0 }
    var isWordy: Bool { letterCount > 0 && digitCount == 0 && strangeCount == 0 && !hasPlus }
    var isSingleLetter: Bool { letterCount == 1 && digitCount == 0 && length <= 2 }

    /// 7 to 15 digits with nothing but the signs that phone numbers are grouped with, and maybe an extension.
    var isPhone: Bool {
        hasExtension && strangeCount == 0 && !hasComma
            || digitCount >= 7 && digitCount <= 15 && letterCount == 0 && strangeCount == 0
                && !hasComma
                && length <= 22 && !isOfficialNumber
    }

    var isNumberLike: Bool {
        digitCount >= 4 && length >= 4 && length <= 20 && wordCount <= 4 && letterCount <= 6
            && strangeCount <= 2 && !hasComma && (wordCount <= 2 || letterCount <= 2)
    }

    /// The United States' social security number and A-number, and numbers with one to three letters
    /// before six or more digits, as passports have.
    var isOfficialNumber: Bool {
        if shape == 0x999_2_99_2_9999, length == 11 { return true }
        guard letterCount >= 1, letterCount <= 3, digitCount >= 6, digitCount <= 10 else {
            return false
        }
        return !startsWithDigit && length - letterCount - digitCount <= 3 && strangeCount == 0
    }

    /// Shapes of postcodes: four to six digits, `99999-9999`, `99-999`, `9999 AA`, and those of the
    /// United Kingdom and Canada.
    var isPostcode: Bool {
        if isDigitsOnly { return digitCount >= 4 && digitCount <= 6 }
        guard strangeCount == 0, length <= 10 else { return false }
        switch shape {
        case 0x99999_2_9999, 0x99_2_999, 0x9999_1_AA, 0x9999AA, 0x99999_2_999: return true
        case 0xA9A_1_9A9, 0xA9A9A9: return true
        case 0xA9_1_9AA, 0xA99_1_9AA, 0xAA9_1_9AA, 0xAA99_1_9AA, 0xA9A_1_9AA, 0xAA9A_1_9AA:
            return true
        case 0xA99AA, 0xA999AA, 0xAA99AA, 0xAA999AA: return true
        default: return false
        }
    }

    var isStreet: Bool {
        guard letterCount >= 3, wordCount >= 2, strangeCount <= 2 else { return false }
        return words.contains(.street) || (startsWithDigit && letterCount >= 4 && wordCount <= 8)
    }

    var isUnit: Bool {
        guard length <= 14, digitCount <= 5 else { return false }
        return (words.contains(.unit) && digitCount > 0)
            || (strangeCount == 1 && digitCount > 0 && letterCount <= 1 && wordCount == 1
                && !startsWithDigit)
    }

    var isHouseNumber: Bool {
        digitCount >= 1 && digitCount <= 5 && letterCount <= 1 && length <= 8 && startsWithDigit
            && strangeCount <= 1
    }
}
