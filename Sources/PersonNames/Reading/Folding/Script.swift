// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The writing system of a name, as far as comparing names needs to know it.
public enum Script: UInt8, Sendable, Hashable, CaseIterable, Codable {
    /// Digits, punctuation, spaces, symbols: nothing that tells a script.
    case common
    case latin
    case arabic
    case hebrew
    case cyrillic
    case greek
    case armenian
    case georgian
    case ethiopic
    case devanagari
    case bengali
    /// Gurmukhi, Gujarati, Odia, Telugu, Kannada, Malayalam and other Indic scripts.
    case indic
    case tamil
    case sinhala
    case thai
    case lao
    case khmer
    case myanmar
    case han
    case kana
    case hangul
    case syriac
    case thaana
    case mongolian
    case tibetan
    /// A letter of a script that is not listed.
    case other

    /// The script of one Unicode scalar.
    public init(_ scalar: Unicode.Scalar) {
        self.init(codePoint: scalar.value)
    }

    /// The script with most letters in `text`; the one seen first wins a tie.
    ///
    /// `.common` if it has none.
    public static func dominant(in text: some StringProtocol) -> Script {
        var counts = [Int](repeating: 0, count: Script.allCases.count)
        var order: [Script] = []
        for scalar in text.unicodeScalars {
            let script = Script(scalar)
            guard script != .common else { continue }
            if counts[Int(script.rawValue)] == 0 { order.append(script) }
            counts[Int(script.rawValue)] += 1
        }
        var best = Script.common
        var bestCount = 0
        for script in order where counts[Int(script.rawValue)] > bestCount {
            best = script
            bestCount = counts[Int(script.rawValue)]
        }
        return best
    }

    /// Whether writing usually leaves short vowels out, so that consonants must carry the
    /// comparison.
    public var omitsVowels: Bool { self == .arabic || self == .hebrew || self == .syriac }

    init(codePoint value: UInt32) {
        if value < 0x80 {
            let letter = (value | 0x20) &- 0x61
            self = letter < 26 ? .latin : .common
            return
        }
        var low = 0
        var high = Script.ranges.count
        while low < high {
            let middle = (low + high) / 2
            if Script.ranges[middle].last < value { low = middle + 1 } else { high = middle }
        }
        guard low < Script.ranges.count, Script.ranges[low].first <= value else {
            self = value < 0x2C00 || (0x3000...0x303F).contains(value) ? .common : .other
            return
        }
        self = Script.ranges[low].script
    }

    private struct CodeRange {
        let first: UInt32
        let last: UInt32
        let script: Script

        init(_ first: UInt32, _ last: UInt32, _ script: Script) {
            self.first = first
            self.last = last
            self.script = script
        }
    }

    /// Blocks of the Unicode standard in rising order, without the punctuation between them.
    private static let ranges: [CodeRange] = [
        CodeRange(0x00AA, 0x00AA, .latin), CodeRange(0x00BA, 0x00BA, .latin),
        CodeRange(0x00C0, 0x00D6, .latin), CodeRange(0x00D8, 0x00F6, .latin),
        CodeRange(0x00F8, 0x02AF, .latin), CodeRange(0x0370, 0x0373, .greek),
        CodeRange(0x0376, 0x037D, .greek), CodeRange(0x037F, 0x0386, .greek),
        CodeRange(0x0388, 0x03FF, .greek), CodeRange(0x0400, 0x0481, .cyrillic),
        CodeRange(0x048A, 0x052F, .cyrillic), CodeRange(0x0531, 0x0556, .armenian),
        CodeRange(0x0560, 0x0588, .armenian), CodeRange(0x05D0, 0x05F2, .hebrew),
        CodeRange(0x0620, 0x063F, .arabic), CodeRange(0x0641, 0x064A, .arabic),
        CodeRange(0x066E, 0x066F, .arabic), CodeRange(0x0671, 0x06D3, .arabic),
        CodeRange(0x06D5, 0x06D5, .arabic), CodeRange(0x06E5, 0x06E6, .arabic),
        CodeRange(0x06EE, 0x06EF, .arabic), CodeRange(0x06FA, 0x06FF, .arabic),
        CodeRange(0x0710, 0x074F, .syriac), CodeRange(0x0750, 0x077F, .arabic),
        CodeRange(0x0780, 0x07B1, .thaana), CodeRange(0x0860, 0x086A, .syriac),
        CodeRange(0x0870, 0x08C9, .arabic), CodeRange(0x0900, 0x0963, .devanagari),
        CodeRange(0x0971, 0x097F, .devanagari), CodeRange(0x0980, 0x09E3, .bengali),
        CodeRange(0x09F0, 0x09F1, .bengali), CodeRange(0x0A00, 0x0A65, .indic),
        CodeRange(0x0A70, 0x0AE5, .indic), CodeRange(0x0AF9, 0x0B65, .indic),
        CodeRange(0x0B70, 0x0B71, .indic), CodeRange(0x0B80, 0x0BE5, .tamil),
        CodeRange(0x0C00, 0x0C65, .indic), CodeRange(0x0C80, 0x0CE5, .indic),
        CodeRange(0x0D00, 0x0D65, .indic), CodeRange(0x0D80, 0x0DDF, .sinhala),
        CodeRange(0x0DF2, 0x0DF3, .sinhala), CodeRange(0x0E01, 0x0E3A, .thai),
        CodeRange(0x0E40, 0x0E4E, .thai), CodeRange(0x0E81, 0x0ECD, .lao),
        CodeRange(0x0EDC, 0x0EDF, .lao), CodeRange(0x0F40, 0x0FBC, .tibetan),
        CodeRange(0x1000, 0x103F, .myanmar), CodeRange(0x1050, 0x108F, .myanmar),
        CodeRange(0x10A0, 0x10FF, .georgian), CodeRange(0x1100, 0x11FF, .hangul),
        CodeRange(0x1200, 0x135A, .ethiopic), CodeRange(0x1380, 0x138F, .ethiopic),
        CodeRange(0x1780, 0x17D3, .khmer), CodeRange(0x1820, 0x18AA, .mongolian),
        CodeRange(0x1C80, 0x1C8F, .cyrillic), CodeRange(0x1C90, 0x1CBF, .georgian),
        CodeRange(0x1D00, 0x1D7F, .latin), CodeRange(0x1E00, 0x1EFF, .latin),
        CodeRange(0x1F00, 0x1FFC, .greek), CodeRange(0x2C60, 0x2C7F, .latin),
        CodeRange(0x2D00, 0x2D2D, .georgian), CodeRange(0x2D80, 0x2DDE, .ethiopic),
        CodeRange(0x2DE0, 0x2DFF, .cyrillic), CodeRange(0x2E80, 0x2FDF, .han),
        CodeRange(0x3005, 0x3007, .han), CodeRange(0x3041, 0x309F, .kana),
        CodeRange(0x30A1, 0x30FF, .kana), CodeRange(0x3105, 0x312F, .other),
        CodeRange(0x3131, 0x318E, .hangul), CodeRange(0x31F0, 0x31FF, .kana),
        CodeRange(0x3400, 0x4DBF, .han), CodeRange(0x4E00, 0x9FFF, .han),
        CodeRange(0xA640, 0xA69F, .cyrillic), CodeRange(0xA722, 0xA7FF, .latin),
        CodeRange(0xA960, 0xA97C, .hangul), CodeRange(0xA9E0, 0xA9FE, .myanmar),
        CodeRange(0xAA60, 0xAA7F, .myanmar), CodeRange(0xAB01, 0xAB2E, .ethiopic),
        CodeRange(0xAB30, 0xAB6F, .latin), CodeRange(0xAC00, 0xD7A3, .hangul),
        CodeRange(0xF900, 0xFAD9, .han), CodeRange(0xFB00, 0xFB06, .latin),
        CodeRange(0xFB13, 0xFB17, .armenian), CodeRange(0xFB1D, 0xFB4F, .hebrew),
        CodeRange(0xFB50, 0xFDFB, .arabic), CodeRange(0xFE70, 0xFEFC, .arabic),
        CodeRange(0xFF21, 0xFF3A, .latin), CodeRange(0xFF41, 0xFF5A, .latin),
        CodeRange(0xFF66, 0xFF9F, .kana), CodeRange(0xFFA0, 0xFFDC, .hangul),
        CodeRange(0x1E7E0, 0x1E7FE, .ethiopic), CodeRange(0x20000, 0x3134F, .han),
    ]
}
