// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Numbers that an authority gives to one person, in the form in which they are compared.
///
/// An alien registration number (A-number) has seven to nine digits and is written in many dresses:
/// `A201334556`, `A 201-334-556`, `201 334 556`. It is padded to nine digits and never treated as a
/// number, which would lose its zeros. Other numbers keep letters and digits, in capitals.
enum PersonalNumber {
    /// The normalised number; nil where the text holds fewer than five letters and digits, or no digit.
    static func normalized(_ text: String) -> String? {
        var kept: [UInt8] = []
        var digits = 0
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39:
                digits += 1
                kept.append(byte)
            case 0x41...0x5A: kept.append(byte)
            case 0x61...0x7A: kept.append(byte - 0x20)
            default: continue
            }
            if kept.count > 40 { return nil }
        }
        guard digits > 0 else { return nil }
        let isPlain = digits == kept.count
        let isDressed = digits == kept.count - 1 && kept.first == 0x41
        if isPlain || isDressed, digits >= 6, digits <= 9 {
            let number = kept.suffix(digits)
            return String(
                decoding: [UInt8](repeating: 0x30, count: 9 - digits) + number, as: UTF8.self)
        }
        guard kept.count >= 5 else { return nil }
        return String(decoding: kept, as: UTF8.self)
    }

    /// The A-numbers that stand in free text, normalised, in the order written.
    ///
    /// Only numbers dressed as such: an `A` before seven to nine digits, which may be grouped by
    /// spaces or hyphens, or nine digits grouped by three.
    static func dressed(in text: String) -> [String] {
        var found: [String] = []
        let bytes = Array(text.utf8)
        var place = 0
        while place < bytes.count {
            let startsWord = place == 0 || !isWordByte(bytes[place - 1])
            let hasLetter = bytes[place] == 0x41 || bytes[place] == 0x61
            if startsWord, hasLetter || isDigit(bytes[place]) {
                var end = hasLetter ? place + 1 : place
                if hasLetter, end < bytes.count, bytes[end] == 0x23 || bytes[end] == 0x2D {
                    end += 1
                }
                var digits: [UInt8] = []
                var groups = 0
                var cursor = end
                while cursor < bytes.count {
                    if isDigit(bytes[cursor]) {
                        if digits.isEmpty || !isDigit(bytes[cursor - 1]) { groups += 1 }
                        digits.append(bytes[cursor])
                    } else if bytes[cursor] != 0x20 && bytes[cursor] != 0x2D
                        || cursor + 1 >= bytes.count || !isDigit(bytes[cursor + 1])
                    {
                        break
                    }
                    cursor += 1
                    if digits.count > 9 { break }
                }
                let isWhole = cursor >= bytes.count || !isWordByte(bytes[cursor])
                if isWhole,
                    hasLetter ? (7...9).contains(digits.count) : digits.count == 9 && groups == 3
                {
                    found.append(
                        String(
                            decoding: [UInt8](repeating: 0x30, count: 9 - digits.count) + digits,
                            as: UTF8.self))
                    place = cursor
                    continue
                }
            }
            place += 1
        }
        return found
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        isDigit(byte) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte >= 0x80
    }
}

/// Telephone numbers as digits.
enum PhoneDigits {
    /// Digits of a number; nil where there are fewer than six or more than fifteen.
    static func normalized(_ text: String) -> String? {
        var digits = ""
        for scalar in text.unicodeScalars {
            if let value = scalar.properties.numericType == .decimal
                ? scalar.properties.numericValue : nil
            {
                digits.append(String(Int(value)))
            }
        }
        while digits.hasPrefix("00") { digits.removeFirst(2) }
        return (6...15).contains(digits.count) ? digits : nil
    }

    /// The numbers with a plus sign, or of eight digits and more, that stand in free text.
    static func numbers(in text: String) -> [String] {
        var found: [String] = []
        var current = ""
        var hasPlus = false
        func close() {
            let digits = current.filter(\.isNumber)
            if hasPlus ? (8...15).contains(digits.count) : (10...13).contains(digits.count) {
                found.append(digits)
            }
            current = ""
            hasPlus = false
        }
        var previous: Character = " "
        for character in text {
            if character == "+" {
                close()
                hasPlus = true
            } else if character.isASCII, character.isNumber {
                if current.isEmpty, !hasPlus, previous.isLetter { previous = character; continue }
                current.append(character)
            } else if !current.isEmpty, character == " " || character == "-" {
                current.append(character)
            } else {
                close()
            }
            previous = character
        }
        close()
        return found
    }
}
