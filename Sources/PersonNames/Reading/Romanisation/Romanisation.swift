// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Writing of other scripts in Latin letters.
///
/// Arabic, Hebrew, Cyrillic and Greek have tables of their own, made for names as they are spelled
/// in documents (ж = zh, ش = sh), because the ISO 9 letters that the general transform gives (ž, š)
/// fold to z and s. All other scripts go through the transforms of Foundation; Ethiopic through
/// `Ethiopic-Latin/ES3842`, which alone folds the homophone series (ሀ ሐ ኀ, ሰ ሠ, ጸ ፀ, አ ዐ).
enum Romanisation {
    /// `text` with every word in Latin letters; accents and marks may remain.
    static func latin(_ text: String) -> String {
        let normal = text.precomposedStringWithCompatibilityMapping.lowercased()
        var output = ""
        var run: [Unicode.Scalar] = []
        var runScript = Script.common
        for scalar in normal.unicodeScalars {
            if let digit = decimalDigit(scalar) {
                append(run, of: runScript, to: &output)
                run.removeAll(keepingCapacity: true)
                output.unicodeScalars.append(digit)
                continue
            }
            let kind = NameCharacters.kind(of: scalar.value)
            let script = Script(scalar)
            let isWordMark = script == .common && kind == .deleted
            if script != runScript && !isWordMark || run.isEmpty {
                append(run, of: runScript, to: &output)
                run.removeAll(keepingCapacity: true)
                runScript = script
            }
            run.append(scalar)
        }
        append(run, of: runScript, to: &output)
        return output
    }

    private static func append(
        _ run: [Unicode.Scalar], of script: Script, to output: inout String
    ) {
        if run.isEmpty { return }
        switch script {
        case .common, .latin: output.unicodeScalars.append(contentsOf: run)
        case .arabic: ArabicLetters.append(run, to: &output)
        case .hebrew: HebrewLetters.append(run, to: &output)
        case .cyrillic: CyrillicLetters.append(run, to: &output)
        case .greek: GreekLetters.append(run, to: &output)
        case .ethiopic: transform(run, by: "Ethiopic-Latin/ES3842", to: &output)
        default: transform(run, by: "Any-Latin; Latin-ASCII", to: &output)
        }
    }

    private static func transform(
        _ run: [Unicode.Scalar], by identifier: String, to output: inout String
    ) {
        var text = ""
        text.unicodeScalars.append(contentsOf: run)
        let latin = text.applyingTransform(StringTransform(identifier), reverse: false) ?? text
        output += latin.lowercased()
    }

    private static func decimalDigit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard scalar.value >= 0x80, scalar.properties.numericType == .decimal,
            let value = scalar.properties.numericValue, value >= 0, value <= 9
        else { return nil }
        return Unicode.Scalar(0x30 + UInt8(value))
    }
}

/// A table of letters and their Latin spellings, read from lines such as `ж zh`.
struct LetterTable: Sendable {
    private let spellings: [Unicode.Scalar: String]

    /// Pairs of a letter and its spelling, separated by spaces; `-` stands for nothing.
    init(_ text: String) {
        var table: [Unicode.Scalar: String] = [:]
        let words = text.split(whereSeparator: \.isWhitespace)
        var index = 0
        while index + 1 < words.count {
            let spelling = words[index + 1] == "-" ? "" : String(words[index + 1])
            for scalar in words[index].unicodeScalars { table[scalar] = spelling }
            index += 2
        }
        spellings = table
    }

    subscript(scalar: Unicode.Scalar) -> String? { spellings[scalar] }
}
