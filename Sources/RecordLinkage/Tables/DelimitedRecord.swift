// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// One record read byte by byte: for the header, for samples, and for checks off the fast path.
///
/// Follows the same grammar as `DelimitedScanner`.
struct DelimitedRecord {
    /// The raw cells, with quotes and white space.
    var cells: [Range<Int>] = []
    /// Where the next record starts.
    var next: Int
    /// Whether every quote that opens a cell closes it.
    var isWellFormed = true
    /// Whether the record is a line without content.
    var isBlank = false

    init(_ bytes: UnsafeRawBufferPointer, at start: Int, end: Int, delimiter: UInt8) {
        var position = start
        next = end
        while true {
            let cellStart = position
            var open = position
            while open < end, unsafe bytes[open] != delimiter,
                unsafe CellText.isBlank(bytes[open])
            {
                open += 1
            }
            if open < end, unsafe bytes[open] == CellText.quote {
                position = open + 1
                while position < end {
                    if unsafe bytes[position] != CellText.quote {
                        position += 1
                    } else if position + 1 < end, unsafe bytes[position + 1] == CellText.quote {
                        position += 2
                    } else {
                        break
                    }
                }
                isWellFormed = position < end
                position += 1
                while position < end, unsafe bytes[position] != delimiter,
                    unsafe CellText.isBlank(bytes[position])
                {
                    position += 1
                }
                if position < end, unsafe bytes[position] != delimiter,
                    unsafe !Self.isBreak(bytes[position])
                {
                    isWellFormed = false
                }
                if !isWellFormed {
                    let lineEnd = unsafe WordScanning.lineBreak(bytes, from: start)
                    next = unsafe min(end, WordScanning.afterLineBreak(bytes, lineEnd))
                    return
                }
            } else {
                while position < end, unsafe bytes[position] != delimiter,
                    unsafe !Self.isBreak(bytes[position])
                {
                    position += 1
                }
            }
            cells.append(cellStart..<position)
            if position < end, unsafe bytes[position] == delimiter {
                position += 1
                continue
            }
            next = unsafe min(end, WordScanning.afterLineBreak(bytes, position))
            isBlank = cells.count == 1 && (unsafe CellText.isBlank(bytes, start..<position))
            return
        }
    }

    private static func isBreak(_ byte: UInt8) -> Bool {
        byte == 0x0A || byte == 0x0D
    }
}
