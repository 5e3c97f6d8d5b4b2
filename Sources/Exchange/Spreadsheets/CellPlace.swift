// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Where a cell stands: `C7` is column 2 and row 7.
struct CellPlace: Hashable, Sendable {
    /// From 0, at most 16,383.
    var column: Int
    /// From 1, at most 1,048,576.
    var row: Int

    static let mostColumns = 16_384
    static let mostRows = 1_048_576

    init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }

    /// Reads `C7`, also `$C$7`; nil where it is no place of a sheet.
    init?(_ text: some StringProtocol) {
        var column = 0
        var row = 0
        var digits = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "$"): continue
            case 0x41...0x5A, 0x61...0x7A:
                guard digits == 0 else { return nil }
                column = column * 26 + Int(byte | 0x20) - 0x60
                guard column <= Self.mostColumns else { return nil }
            case 0x30...0x39:
                digits += 1
                row = row * 10 + Int(byte) - 0x30
                guard row <= Self.mostRows else { return nil }
            default: return nil
            }
        }
        guard column >= 1, row >= 1 else { return nil }
        self.column = column - 1
        self.row = row
    }

    /// `C7`.
    var text: String { Self.letters(column) + String(row) }

    /// The letters of a column.
    static func letters(_ column: Int) -> String {
        var rest = column + 1
        var letters: [UInt8] = []
        while rest > 0 {
            letters.append(0x41 + UInt8((rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }
}

/// A rectangle of cells, as `B2:C7`.
struct CellRange: Hashable, Sendable {
    var first: CellPlace
    var last: CellPlace

    init?(_ text: String) {
        let ends = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (1...2).contains(ends.count), let first = CellPlace(ends[0]),
            let last = CellPlace(ends[ends.count - 1]), first.column <= last.column,
            first.row <= last.row
        else { return nil }
        self.first = first
        self.last = last
    }

    var text: String { first.text + ":" + last.text }
}
