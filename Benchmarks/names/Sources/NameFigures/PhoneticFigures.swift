// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import PersonNames

/// How many published answers of phonetic algorithms come out the same.
struct PhoneticFigures {
    private let rows: [(algorithm: String, input: String, expected: String)]

    init(file: URL) throws {
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        rows = text.split(whereSeparator: \.isNewline).dropFirst().compactMap { line in
            let cells = PhoneticFigures.cells(of: line)
            guard cells.count == 3 else { return nil }
            return (cells[0], cells[1], cells[2])
        }
    }

    func report() -> [Measured] {
        let algorithms = Set(rows.map(\.algorithm)).sorted()
        return algorithms.map { algorithm in
            let asked = rows.filter { $0.algorithm == algorithm }
            let right = asked.filter { answer(algorithm, $0.input) == $0.expected }
            return Measured(
                figure: "known answers, \(algorithm)",
                value: Double(right.count), of: Double(asked.count))
        }
    }

    private func answer(_ algorithm: String, _ input: String) -> String? {
        let name = input.replacingOccurrences(of: "\\t", with: "\t")
            .replacingOccurrences(of: "\\n", with: "\n")
            .replacingOccurrences(of: "\\r", with: "\r")
        switch algorithm {
        case "double_metaphone":
            let keys = DoubleMetaphone.keys(of: name)
            return "\(keys.primary)|\(keys.alternate)"
        case "dm_soundex_branching": return DaitchMokotoff.branchingCode(of: name)
        case "dm_soundex_first": return DaitchMokotoff.firstCode(of: name)
        default: return nil
        }
    }

    /// Cells of a line; one in quotation marks may hold commas.
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
