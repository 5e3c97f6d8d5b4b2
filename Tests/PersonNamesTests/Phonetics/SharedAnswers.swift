// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Answer tables that lie beside the project on some machines; tests that need them are skipped
/// by name elsewhere.
enum SharedAnswers {
    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("shared/data/names")

    static let phonetic = "commons_codec_phonetic_known_answers.csv"

    static func exists(_ path: String) -> Bool {
        FileManager.default.isReadableFile(atPath: folder.appendingPathComponent(path).path)
    }

    /// The rows of a comma-separated file; a cell in quotation marks may hold commas.
    static func rows(_ path: String) throws -> [[String]] {
        let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
        return text.split(whereSeparator: \.isNewline).map { cells(of: $0) }
    }

    /// A cell in which control characters are written as in a program.
    static func unescaped(_ cell: String) -> String {
        cell.replacingOccurrences(of: "\\t", with: "\t")
            .replacingOccurrences(of: "\\n", with: "\n")
            .replacingOccurrences(of: "\\r", with: "\r")
    }

    private static func cells(of line: Substring) -> [String] {
        var cells = [""]
        var quoted = false
        for character in line {
            if character == "\"" {
                quoted.toggle()
            } else if character == ",", !quoted {
                cells.append("")
            } else {
                cells[cells.count - 1].append(character)
            }
        }
        return cells
    }
}
