// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// An alien registration number of the United States: an A and nine digits.
///
/// It has seven to nine digits and is written in many dresses: `A201334556`, `A# 201-334-556`,
/// `a20133455`, `(A) 201.334.556`, `Alien No. 201 334 556`. It is never treated as a number, which
/// would lose its zeros; older numbers are filled up to nine digits. There is no check digit.
package struct ANumber: Hashable, Sendable, CustomStringConvertible {
    /// Nine ASCII digits.
    package let digits: String

    /// `A012345678`.
    package var description: String { "A" + digits }

    /// Letters that may stand before it, without spaces and marks.
    private static let prefixes: Set<String> = [
        "", "a", "an", "ano", "anr", "anum", "anumber", "alien", "alienno", "aliennumber",
        "alienreg", "alienregno", "alienregistrationno", "alienregistrationnumber", "uscis",
        "uscisno", "uscisnumber",
    ]

    /// Marks that may stand in it.
    private static let marks: Set<Unicode.Scalar> = [
        " ", "\u{A0}", "\u{202F}", "\u{2009}", "-", "\u{2010}", "\u{2011}", "\u{2013}", "\u{2014}",
        ".", "#", "/", "(", ")", ":", "_", "'", "\"", "\u{2019}", "\u{2116}", "\t",
    ]

    /// Reads a number in any dress; nil where it does not have seven to nine digits, or something else
    /// stands beside it.
    package init?(_ text: String) {
        var letters = ""
        var found = ""
        for scalar in text.unicodeScalars {
            if let digit = Self.digit(scalar) {
                found.append(digit)
                if found.utf8.count > 9 { return nil }
            } else if Self.marks.contains(scalar) {
                continue
            } else if found.isEmpty, scalar.properties.isAlphabetic, letters.utf8.count < 24 {
                letters += Self.plain(scalar).properties.lowercaseMapping
            } else {
                return nil
            }
        }
        guard found.utf8.count >= 7, Self.prefixes.contains(letters) else { return nil }
        digits = String(repeating: "0", count: 9 - found.utf8.count) + found
    }

    /// A letter of full width, as keyboards of East Asia type it, as a plain one.
    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard (0xFF21...0xFF5A).contains(scalar.value) else { return scalar }
        return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    }

    /// A digit of any script as an ASCII digit.
    private static func digit(_ scalar: Unicode.Scalar) -> Character? {
        guard scalar.properties.numericType == .decimal,
            let value = scalar.properties.numericValue, value >= 0, value <= 9
        else { return nil }
        return Character(String(Int(value)))
    }
}
