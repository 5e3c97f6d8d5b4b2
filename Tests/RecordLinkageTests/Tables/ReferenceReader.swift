// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Reads delimited text slowly and plainly: the oracle for `TableReader`.
///
/// Works on one byte at a time, keeps no memory of earlier failures, and knows no stretches.
struct ReferenceReader {
    var header: [String] = []
    var rows: [[String]] = []
    var rowNumbers: [Int] = []
    /// Number, line and text of each record that is not accepted.
    var refused: [(number: Int, line: Int, text: String)] = []
    var blankLines = 0

    private let bytes: [UInt8]
    private let delimiter: UInt8

    /// Reads text with a header; `nil` where there is none or it cannot be read.
    init?(_ bytes: [UInt8], delimiter: UInt8 = 0x2C) {
        self.bytes = bytes
        self.delimiter = delimiter
        var position = 0
        var number = 0
        var hasHeader = false
        while position < bytes.count {
            let lineEnd = endOfLine(from: position)
            guard let (cells, end) = record(at: position) else {
                if !hasHeader { return nil }
                number += 1
                refuse(number, position..<lineEnd)
                position = afterBreak(lineEnd)
                continue
            }
            let range = position..<end
            position = afterBreak(end)
            if bytes[range].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
                blankLines += 1
                continue
            }
            var values = cells.map(value)
            if !hasHeader {
                header = values
                hasHeader = true
                continue
            }
            number += 1
            let mayLackLast = header.count > 1 && header.last == ""
            if values.count == header.count + 1, values.last == "",
                !cells[header.count].contains(0x22)
            {
                values.removeLast()
            } else if values.count == header.count - 1, mayLackLast {
                values.append("")
            }
            let isText = String(validating: bytes[range], as: UTF8.self) != nil
            if values.count == header.count, isText, !bytes[range].contains(0) {
                rows.append(values)
                rowNumbers.append(number)
            } else {
                refuse(number, range)
            }
        }
        if !hasHeader { return nil }
        if header.count > 1, header.last == "", rows.allSatisfy({ $0.last == "" }) {
            header.removeLast()
            rows = rows.map { Array($0.dropLast()) }
        }
    }

    private mutating func refuse(_ number: Int, _ range: Range<Int>) {
        var line = 1
        var position = endOfLine(from: 0)
        while position < range.lowerBound {
            line += 1
            position = endOfLine(from: afterBreak(position))
        }
        refused.append((number, line, String(decoding: bytes[range], as: UTF8.self)))
    }

    private func endOfLine(from start: Int) -> Int {
        bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    }

    private func afterBreak(_ position: Int) -> Int {
        if bytes[position...].starts(with: [0x0D, 0x0A]) { return position + 2 }
        return min(position + 1, bytes.count)
    }

    private func isBlank(_ position: Int) -> Bool {
        bytes[position] != delimiter && (bytes[position] == 0x20 || bytes[position] == 0x09)
    }

    private func isEnd(_ position: Int) -> Bool {
        position == bytes.count || bytes[position] == 0x0A || bytes[position] == 0x0D
    }

    /// The raw cells of the record at a position and where it ends; `nil` if a quote is not closed.
    private func record(at start: Int) -> (cells: [[UInt8]], end: Int)? {
        var cells: [[UInt8]] = []
        var position = start
        while true {
            let cellStart = position
            while !isEnd(position), isBlank(position) { position += 1 }
            if !isEnd(position), bytes[position] == 0x22 {
                position += 1
                while true {
                    guard position < bytes.count else { return nil }
                    if bytes[position...].starts(with: [0x22, 0x22]) {
                        position += 2
                    } else if bytes[position] == 0x22 {
                        position += 1
                        break
                    } else {
                        position += 1
                    }
                }
                while !isEnd(position), isBlank(position) { position += 1 }
                guard isEnd(position) || bytes[position] == delimiter else { return nil }
            } else {
                while !isEnd(position), bytes[position] != delimiter { position += 1 }
            }
            cells.append(Array(bytes[cellStart..<position]))
            if isEnd(position) { return (cells, position) }
            position += 1
        }
    }

    private func value(_ raw: [UInt8]) -> String {
        var text = trimmed(String(decoding: raw, as: UTF8.self)) { $0 == " " || $0 == "\t" }
        if text.count > 1, text.first == "\"", text.last == "\"" {
            var plain = ""
            var isSecond = false
            for scalar in text.unicodeScalars.dropFirst().dropLast() {
                if scalar == "\"" {
                    isSecond.toggle()
                    if !isSecond { continue }
                }
                plain.unicodeScalars.append(scalar)
            }
            text = plain
        }
        return trimmed(text) { scalar in
            "\t\n\u{B}\u{C}\r \u{A0}\u{FEFF}".unicodeScalars.contains(scalar)
        }
    }

    private func trimmed(_ text: String, _ isSpace: (Unicode.Scalar) -> Bool) -> String {
        var scalars = Array(text.unicodeScalars)
        while let last = scalars.last, isSpace(last) { scalars.removeLast() }
        while let first = scalars.first, isSpace(first) { scalars.removeFirst() }
        var result = String.UnicodeScalarView()
        result.append(contentsOf: scalars)
        return String(result)
    }
}
