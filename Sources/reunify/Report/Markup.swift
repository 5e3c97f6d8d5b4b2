// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A piece of HTML that is safe by construction.
///
/// Only string literals reach the page as they are; every `String` that is interpolated is escaped, so
/// that no cell of a table can become a tag, an attribute or a script.
struct Markup: Sendable, Hashable, ExpressibleByStringInterpolation {
    /// The HTML.
    private(set) var html: String

    init(stringLiteral value: StaticString) { html = value.description }

    init(stringInterpolation: Interpolation) { html = stringInterpolation.html }

    /// Nothing.
    init() { html = "" }

    static func += (left: inout Markup, right: Markup) { left.html += right.html }

    /// Collects literals as they are and everything else escaped.
    struct Interpolation: StringInterpolationProtocol {
        fileprivate var html = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            html.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        mutating func appendLiteral(_ literal: StaticString) { html += literal.description }

        mutating func appendInterpolation(_ text: String) { Markup.escape(text, into: &html) }

        mutating func appendInterpolation(_ markup: Markup) { html += markup.html }

        mutating func appendInterpolation(_ pieces: [Markup]) {
            for piece in pieces { html += piece.html }
        }

        /// A count, in groups of three digits.
        mutating func appendInterpolation(_ count: Int) { html += Figure.count(count) }

        /// A whole number without groups, as attributes need it.
        mutating func appendInterpolation(plain number: Int) { html += String(number) }

        /// A number with its sign or unit, which a text from right to left would turn around.
        mutating func appendInterpolation(number: String) {
            html += "<bdi dir=\"ltr\">"
            Markup.escape(number, into: &html)
            html += "</bdi>"
        }

        /// A coordinate of a picture.
        mutating func appendInterpolation(at coordinate: Double) {
            html += Figure.coordinate(coordinate)
        }

        /// A value of a table: escaped, and kept from turning the text around it.
        mutating func appendInterpolation(value: String) {
            html += "<bdi>"
            Markup.escape(value, into: &html)
            html += "</bdi>"
        }
    }

    /// Escapes what has a meaning in HTML, and shows characters that would hide or turn text around as
    /// their code point.
    static func escape(_ text: String, into html: inout String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": html += "&amp;"
            case "<": html += "&lt;"
            case ">": html += "&gt;"
            case "\"": html += "&quot;"
            case "'": html += "&#39;"
            case "\t", "\n", "\r": html += " "
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{202A}"..."\u{202E}",
                "\u{2066}"..."\u{2069}", "\u{2028}", "\u{2029}", "\u{FEFF}",
                "\u{FFF9}"..."\u{FFFB}":
                html += "⟨U+" + codePoint(scalar) + "⟩"
            default:
                // What Unicode keeps for programs themselves is an error in HTML.
                if scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value) {
                    html += "⟨U+" + codePoint(scalar) + "⟩"
                } else {
                    html.unicodeScalars.append(scalar)
                }
            }
        }
    }

    private static func codePoint(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

extension [Markup] {
    /// The pieces one after another.
    func joined(_ separator: Markup = "") -> Markup {
        var result = Markup()
        for (index, piece) in enumerated() {
            if index > 0 { result += separator }
            result += piece
        }
        return result
    }
}
