// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Folding of names to lower-case ASCII letters and digits with single spaces.
///
/// The result has only `a–z`, `0–9` and single inner spaces, whatever the script of the input:
/// accents fall, apostrophes and ʿayn marks are deleted, other punctuation becomes a space, digits
/// of other scripts become ASCII digits, other scripts are romanised (see ``Script``). A letter of
/// a script that nothing romanises becomes `u` and its hexadecimal code point, so that such names
/// stay distinct. Folding is idempotent, and accepts any bytes: invalid UTF-8 separates words.
///
/// ```swift
/// NameFolding.fold("Müller-Lüdenscheidt, D'Angelo")   // "muller ludenscheidt dangelo"
/// NameFolding.fold("Олександр Шевченко")              // "oleksandr shevchenko"
/// ```
public enum NameFolding {
    /// The folded form of `text`.
    ///
    /// O(n).
    public static func fold(_ text: String) -> String {
        var input = text
        var folded: [UInt8] = []
        input.makeContiguousUTF8()
        fold(input.utf8Span.span, into: &folded)
        return String(decoding: folded, as: UTF8.self)
    }

    /// Appends the folded form of UTF-8 `bytes` to `output`.
    ///
    /// O(n).
    ///
    /// ASCII and Latin letters take about 3 ns a byte and allocate nothing but the room in
    /// `output`; as soon as another script is met, the whole text takes the way through the
    /// romanisation tables.
    public static func fold(_ bytes: Span<UInt8>, into output: inout [UInt8]) {
        let start = output.count
        output.append(contentsOf: repeatElement(0, count: bytes.count))
        let written = foldLatin(bytes, into: &output, at: start)
        guard let written else {
            output.removeLast(output.count - start)
            foldOtherScripts(bytes, into: &output)
            return
        }
        output.removeLast(output.count - start - written)
    }

    /// Writes the fold of Latin text to `output[start...]`, where as many bytes as the input has
    /// are reserved; the fold is never longer.
    ///
    /// Returns `nil` at the first letter of another script.
    private static func foldLatin(
        _ bytes: Span<UInt8>, into output: inout [UInt8], at start: Int
    ) -> Int? {
        var target = output.mutableSpan
        let letters = LatinLetters.standard
        var position = start
        var pendingSpace = false
        var index = 0
        let count = bytes.count
        while index < count {
            let byte = bytes[index]
            if byte < 0x80 {
                index += 1
                let lower = byte | 0x20
                if lower &- 0x61 < 26 || byte &- 0x30 < 10 {
                    if pendingSpace {
                        target[position] = 0x20
                        position += 1
                        pendingSpace = false
                    }
                    // Digits already have bit 0x20 set.
                    target[position] = lower
                    position += 1
                    while index < count {
                        let next = bytes[index]
                        let small = next | 0x20
                        guard next < 0x80, small &- 0x61 < 26 || next &- 0x30 < 10 else { break }
                        target[position] = small
                        position += 1
                        index += 1
                    }
                } else if byte != 0x27 && byte != 0x60 {
                    pendingSpace = position > start
                }
                continue
            }
            let scalar = UTF8Decoding.scalar(in: bytes, at: index)
            index += scalar.length
            switch letters.spelling(of: scalar.value) {
            case .some(let spelling) where spelling != 0:
                if pendingSpace {
                    target[position] = 0x20
                    position += 1
                    pendingSpace = false
                }
                target[position] = UInt8(truncatingIfNeeded: spelling)
                position += 1
                if spelling > 0xFF {
                    target[position] = UInt8(truncatingIfNeeded: spelling >> 8)
                    position += 1
                }
            default:
                switch NameCharacters.kind(of: scalar.value) {
                case .deleted: break
                case .separator: pendingSpace = position > start
                case .letter: return nil
                }
            }
        }
        return position - start
    }

    private static func foldOtherScripts(_ bytes: Span<UInt8>, into output: inout [UInt8]) {
        var text = ""
        var index = 0
        while index < bytes.count {
            let scalar = UTF8Decoding.scalar(in: bytes, at: index)
            index += scalar.length
            text.unicodeScalars.append(Unicode.Scalar(scalar.value) ?? " ")
        }
        let romanised = Romanisation.latin(text)
        let start = output.count
        var pendingSpace = false
        for scalar in romanised.unicodeScalars {
            let kind = NameCharacters.kind(of: scalar.value)
            if kind == .deleted { continue }
            guard kind == .letter else {
                pendingSpace = output.count > start
                continue
            }
            if pendingSpace { output.append(0x20) }
            pendingSpace = false
            appendLetter(scalar, to: &output)
        }
    }

    private static func appendLetter(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
        if scalar.value < 0x80 {
            output.append(UInt8(truncatingIfNeeded: scalar.value) | 0x20)
            return
        }
        if let spelling = LatinLetters.standard.spelling(of: scalar.value), spelling != 0 {
            output.append(UInt8(truncatingIfNeeded: spelling))
            if spelling > 0xFF { output.append(UInt8(truncatingIfNeeded: spelling >> 8)) }
            return
        }
        output.append(0x75)
        output.append(contentsOf: String(scalar.value, radix: 16).utf8)
    }
}

/// What folding does with a character.
enum NameCharacters {
    enum Kind {
        /// Part of a word: letter or digit.
        case letter
        /// Apostrophes, ʿayn marks, combining marks, format controls: leave no trace.
        case deleted
        /// Everything else ends a word.
        case separator
    }

    static func kind(of code: UInt32) -> Kind {
        switch code {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return .letter
        case 0x27, 0x60: return .deleted
        case ..<0x80: return .separator
        case 0x00AD, 0x00B4, 0x02B0...0x036F, 0x0483...0x0489, 0x0591...0x05BD, 0x05BF,
            0x05C1...0x05C2,
            0x05C4...0x05C5, 0x05C7, 0x05F3, 0x0610...0x061C, 0x0640, 0x064B...0x065F, 0x0670,
            0x06D6...0x06DC, 0x06DF...0x06E4, 0x06E7...0x06E8, 0x06EA...0x06ED, 0x0711,
            0x0730...0x074A,
            0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x200B...0x200F, 0x2018...0x201B, 0x202A...0x202E,
            0x2032...0x2037, 0x2060...0x2069, 0x20D0...0x20F0, 0xA78B...0xA78C, 0xFE00...0xFE0F,
            0xFE20...0xFE2F, 0xFEFF, 0xFF07:
            return .deleted
        default: break
        }
        if Script(codePoint: code) != .common { return .letter }
        guard let scalar = Unicode.Scalar(code) else { return .separator }
        return scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
            ? .letter : .separator
    }
}

/// Decoding of one scalar from bytes that need not be valid UTF-8.
enum UTF8Decoding {
    struct Scalar {
        /// Code point; 0x20 (a space) for invalid bytes.
        let value: UInt32
        /// Bytes consumed, at least 1, never beyond the end.
        let length: Int
    }

    static func scalar(in bytes: Span<UInt8>, at index: Int) -> Scalar {
        let lead = UInt32(bytes[index])
        if lead < 0x80 { return Scalar(value: lead, length: 1) }
        let length: Int
        var value: UInt32
        switch lead {
        case 0xC2...0xDF: (length, value) = (2, lead & 0x1F)
        case 0xE0...0xEF: (length, value) = (3, lead & 0x0F)
        case 0xF0...0xF4: (length, value) = (4, lead & 0x07)
        default: return Scalar(value: 0x20, length: 1)
        }
        guard length <= bytes.count - index else { return Scalar(value: 0x20, length: 1) }
        for offset in 1..<length {
            let next = bytes[index + offset]
            guard next & 0xC0 == 0x80 else { return Scalar(value: 0x20, length: 1) }
            value = value << 6 | UInt32(next & 0x3F)
        }
        let minimum: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
        guard value >= minimum, Unicode.Scalar(value) != nil else {
            return Scalar(value: 0x20, length: 1)
        }
        return Scalar(value: value, length: length)
    }
}
