// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Rows of cells as the bytes of a delimited file.
struct TableText: Sendable {
    private(set) var bytes: [UInt8] = []
    private let delimiter: UInt8
    private let encoding: ListDesign.Encoding
    private let lineEnd: Cell

    init(
        delimiter: UInt8 = 0x2C, encoding: ListDesign.Encoding = .utf8,
        usesCarriageReturns: Bool = false
    ) {
        self.delimiter = delimiter
        self.encoding = encoding
        lineEnd = usesCarriageReturns ? [0x0D, 0x0A] : [0x0A]
    }

    /// What comes before the first row.
    mutating func addMark() {
        if encoding == .utf8WithMark { bytes += [0xEF, 0xBB, 0xBF] }
    }

    /// Appends a row, quoting what needs it (RFC 4180).
    mutating func add(_ cells: [Cell]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(delimiter) }
            add(cell)
        }
        bytes.append(contentsOf: lineEnd)
    }

    /// Appends a row of texts.
    mutating func add(_ cells: [String]) { add(cells.map { Cell($0) }) }

    private mutating func add(_ cell: Cell) {
        let isQuoted = cell.contains {
            $0 == delimiter || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D
        }
        if isQuoted { bytes.append(0x22) }
        if encoding == .windows1252 {
            addNarrow(cell)
        } else if isQuoted {
            for byte in cell {
                if byte == 0x22 { bytes.append(0x22) }
                bytes.append(byte)
            }
        } else {
            bytes.append(contentsOf: cell)
        }
        if isQuoted { bytes.append(0x22) }
    }

    /// Text in Windows-1252: one byte a character, a question mark for what it does not have.
    private mutating func addNarrow(_ cell: Cell) {
        var index = 0
        while index < cell.count {
            let byte = cell[index]
            if byte < 0x80 {
                if byte == 0x22 { bytes.append(0x22) }
                bytes.append(byte)
                index += 1
            } else if byte == 0xC2 || byte == 0xC3, index + 1 < cell.count {
                bytes.append((byte & 0x03) << 6 | (cell[index + 1] & 0x3F))
                index += 2
            } else if byte == 0xC5, index + 1 < cell.count, cell[index + 1] & 0xFE == 0x92 {
                // Œ and œ.
                bytes.append(cell[index + 1] == 0x92 ? 0x8C : 0x9C)
                index += 2
            } else {
                bytes.append(0x3F)
                index += byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            }
        }
    }
}
