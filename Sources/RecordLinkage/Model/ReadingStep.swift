// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What is done to a cell's text before it is compared, in a field that is otherwise taken as written.
///
/// In the model file a step is one text, such as `lower`, `substring:1:3` or `date:%Y-%m-%d`. A step
/// whose result is empty makes the value missing.
public enum ReadingStep: Sendable, Hashable, Codable {
    /// Letters in lower case.
    case lower
    /// Letters in upper case.
    case upper
    /// Some of the characters (Unicode scalars): `start` counts from 1.
    case substring(start: Int, length: Int)
    /// A date, by a format of %Y, %m, %d, %b, %B and other characters that stand for themselves;
    /// values that do not have the format are missing. Becomes year-month-day.
    case date(format: String)
    /// What stands before the first @, or all where there is none.
    case beforeAt
    /// The first letters of a British postcode.
    case postcodeArea
    /// The first half of a British postcode.
    case postcodeDistrict
    /// The first half of a British postcode, a space, and the digit after it.
    case postcodeSector

    /// The step as the model file writes it.
    public var text: String {
        switch self {
        case .lower: "lower"
        case .upper: "upper"
        case .substring(let start, let length): "substring:\(start):\(length)"
        case .date(let format): "date:\(format)"
        case .beforeAt: "before-at"
        case .postcodeArea: "postcode-area"
        case .postcodeDistrict: "postcode-district"
        case .postcodeSector: "postcode-sector"
        }
    }

    /// Reads what ``text`` writes; nil for anything else.
    public init?(text: String) {
        switch text {
        case "lower": self = .lower
        case "upper": self = .upper
        case "before-at": self = .beforeAt
        case "postcode-area": self = .postcodeArea
        case "postcode-district": self = .postcodeDistrict
        case "postcode-sector": self = .postcodeSector
        default:
            if text.hasPrefix("date:") {
                let format = String(text.dropFirst(5))
                guard WrittenDate.isKnown(format: format) else { return nil }
                self = .date(format: format)
                return
            }
            let parts = text.split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count == 3, parts[0] == "substring", let start = Int(parts[1]),
                let length = Int(parts[2]), start >= 1, length >= 1, start <= 1 << 20,
                length <= 1 << 20
            else { return nil }
            self = .substring(start: start, length: length)
        }
    }

    /// Reads a step from its text.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let step = ReadingStep(text: text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "is no known reading step")
        }
        self = step
    }

    /// Writes a step as its text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    /// The value after this step; empty where nothing is left.
    func apply(_ value: [UInt8]) -> [UInt8] {
        switch self {
        case .lower: Self.mapped(value, 65...90, 32) { $0.lowercased() }
        case .upper: Self.mapped(value, 97...122, -32) { $0.uppercased() }
        case .substring(let start, let length):
            Array(
                String(
                    String.UnicodeScalarView(
                        String(decoding: value, as: UTF8.self).unicodeScalars
                            .dropFirst(start - 1).prefix(length))
                ).utf8)
        case .date(let format): WrittenDate.isoText(value, format: format)
        case .beforeAt: Array(value.prefix { $0 != UInt8(ascii: "@") })
        case .postcodeArea, .postcodeDistrict, .postcodeSector: postcodePart(value)
        }
    }

    private static func mapped(
        _ value: [UInt8], _ range: ClosedRange<UInt8>, _ shift: Int, _ whole: (String) -> String
    ) -> [UInt8] {
        if value.contains(where: { $0 >= 0x80 }) {
            return Array(whole(String(decoding: value, as: UTF8.self)).utf8)
        }
        return value.map { range.contains($0) ? UInt8(truncatingIfNeeded: Int($0) + shift) : $0 }
    }

    /// One or two letters; a digit and perhaps a letter or digit; a space and a digit.
    private func postcodePart(_ value: [UInt8]) -> [UInt8] {
        let isDigit: (UInt8) -> Bool = { $0 >= 48 && $0 <= 57 }
        let isLetter: (UInt8) -> Bool = { $0 | 32 >= 97 && $0 | 32 <= 122 }
        let letters = value.prefix(2).prefix(while: isLetter).count
        if letters == 0 { return [] }
        if self == .postcodeArea { return Array(value.prefix(letters)) }
        // The second letter is optional: a first letter followed by a digit is enough.
        guard value.count > letters, isDigit(value[letters]) else { return [] }
        var end = letters + 1
        if end < value.count, isDigit(value[end]) || isLetter(value[end]) { end += 1 }
        if self == .postcodeDistrict { return Array(value.prefix(end)) }
        for end in [end, letters + 1]
        where end + 1 < value.count && value[end] == UInt8(ascii: " ") && isDigit(value[end + 1]) {
            return Array(value.prefix(end + 2))
        }
        return []
    }
}
