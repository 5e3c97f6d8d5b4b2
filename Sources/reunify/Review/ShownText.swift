// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Text from tables as it may be shown: nothing in it can move the cursor or turn the line around.
enum ShownText {
    /// The text with control characters and marks of direction made visible as a dot.
    static func clean(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in isHarmful(scalar) ? "\u{B7}" : scalar }))
    }

    private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: true
        case .format: scalar != "\u{200C}" && scalar != "\u{200D}"
        default: false
        }
    }

    /// Number of columns that a text takes up in a terminal.
    static func width(_ text: String) -> Int { text.reduce(0) { $0 + width($1) } }

    private static func width(_ character: Character) -> Int {
        guard let first = character.unicodeScalars.first else { return 0 }
        switch first.value {
        case 0x0300...0x036F, 0x200B...0x200F: return 0
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }

    /// The text in exactly so many columns, cut with an ellipsis or filled with spaces.
    static func fitted(_ text: String, _ columns: Int) -> String {
        let columns = max(0, columns)
        if width(text) <= columns {
            return text + String(repeating: " ", count: columns - width(text))
        }
        var result = ""
        var used = 0
        for character in text {
            if used + width(character) > columns - 1 { break }
            result.append(character)
            used += width(character)
        }
        if columns > 0 {
            result += "…"
            used += 1
        }
        return result + String(repeating: " ", count: max(0, columns - used))
    }

    /// The text in lines of at most so many columns, broken between words where it can be.
    static func wrapped(_ text: String, _ columns: Int) -> [String] {
        let columns = max(1, columns)
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            let word = width(String(word)) > columns ? fitted(String(word), columns) : String(word)
            if line.isEmpty {
                line = word
            } else if width(line) + 1 + width(word) <= columns {
                line += " " + word
            } else {
                lines.append(line)
                line = word
            }
        }
        if !line.isEmpty || lines.isEmpty { lines.append(line) }
        return lines
    }
}
