// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// First pass over delimited text: finds where records and cells end.
///
/// Grammar: RFC 4180, with LF, CR or CRLF between records, any text in unquoted cells (a quote that
/// is not at the start is literal), and spaces or tabs around quoted cells. A record whose quote is
/// not followed by a delimiter or line break, or never closes, gives up its first line only; the
/// scan goes on at the next line, so that one stray quote costs one record.
///
/// The result depends on nothing but the bytes and where a record starts. Linear time.
struct DelimitedScanner {
    let dialect: DelimitedDialect
    var memory = OpenQuoteMemory()

    init(dialect: DelimitedDialect) {
        self.dialect = dialect
    }

    /// Scans the records that start in `[start, limit)`.
    ///
    /// - Parameter lookahead: A quoted cell that goes on past this position makes the scan give up
    ///   at the start of its record, undecided.
    mutating func scan(
        _ bytes: UnsafeRawBufferPointer, from start: Int, to limit: Int, lookahead: Int
    ) -> DelimitedScan {
        var scan = DelimitedScan(start: start, next: start)
        var cellBytes = 6
        while scan.next < limit {
            let before = scan.next
            // Room for what the rest of the stretch probably holds, at least for one record.
            let guess = (limit - before) / cellBytes + 64 * (dialect.columns + 1)
            var gaveUp = false
            var rows = 0
            let entries = unsafe [UInt32](unsafeUninitializedCapacity: guess) { out, count in
                let rowsBefore = scan.rowCount
                count = unsafe fill(
                    out, &scan, bytes, limit: limit, lookahead: lookahead, gaveUp: &gaveUp)
                rows = scan.rowCount - rowsBefore
            }
            if rows > 0 {
                scan.blocks.append(CellBlock(base: before - 1, entries: entries, rows: rows))
            }
            if gaveUp || Task.isCancelled { break }
            cellBytes = max(1, cellBytes / 2)
        }
        return scan
    }

    /// Scans records until the stretch ends, `out` is full, or positions outgrow 32 bits; returns
    /// how many entries it wrote.
    private mutating func fill(
        _ out: UnsafeMutableBufferPointer<UInt32>, _ scan: inout DelimitedScan,
        _ bytes: UnsafeRawBufferPointer, limit: Int, lookahead: Int, gaveUp: inout Bool
    ) -> Int {
        let end = bytes.count
        let columns = dialect.columns
        let delimiter = dialect.delimiter
        let delimiters = WordScanning.pattern(delimiter)
        let base = scan.next - 1
        let room = out.count - (columns + 1)
        var written = 0
        var rows = 0
        var recordStart = scan.next

        while recordStart < limit {
            if written > room || recordStart &- base > 1 << 31 { break }
            unsafe out[written] = UInt32(truncatingIfNeeded: recordStart &- 1 &- base)
            var cell = 0
            var cellStart = recordStart
            var highBits: UInt64 = 0
            var hasNul = false
            var isClosed = true
            var cursor = recordStart
            var wordStart = recordStart
            var pending: UInt64 = 0
            var terminator = end

            cells: while true {
                if cellStart < end {
                    var first = unsafe bytes[cellStart]
                    if first <= CellText.quote {
                        var open = cellStart
                        while first == 0x20 || (first == 0x09 && delimiter != 0x09) {
                            open &+= 1
                            first = open < end ? unsafe bytes[open] : 0
                        }
                        if first == CellText.quote {
                            switch unsafe close(
                                bytes, after: open, lookahead, &highBits, &hasNul)
                            {
                            case .terminated(let position):
                                cursor = position
                                pending = 0
                            case .malformed:
                                isClosed = false
                                break cells
                            case .undecided:
                                gaveUp = true
                                break cells
                            }
                        }
                    }
                }
                var byte: UInt8 = 0x0A
                terminator = end
                while true {
                    while pending == 0, cursor < end {
                        let word = unsafe WordScanning.load(bytes, cursor)
                        wordStart = cursor
                        cursor &+= 8
                        highBits |= word
                        pending =
                            WordScanning.control(word) | WordScanning.equal(word, delimiters)
                    }
                    if pending == 0 {
                        byte = 0x0A
                        break
                    }
                    let position = wordStart &+ pending.trailingZeroBitCount >> 3
                    pending &= pending &- 1
                    byte = unsafe bytes[position]
                    if byte == delimiter || byte == 0x0A || byte == 0x0D {
                        terminator = position
                        break
                    }
                    if byte == 0 { hasNul = true }
                }
                cell &+= 1
                if cell <= columns {
                    unsafe out[written &+ cell] = UInt32(truncatingIfNeeded: terminator &- base)
                }
                if byte != delimiter || terminator == end { break }
                cellStart = terminator &+ 1
            }
            if gaveUp { break }

            if !isClosed { terminator = unsafe WordScanning.lineBreak(bytes, from: recordStart) }
            let next = unsafe WordScanning.afterLineBreak(bytes, terminator)
            let isShort = terminator &- recordStart <= dialect.maximumCellBytes
            if cell == columns, highBits & WordScanning.highBits == 0, isClosed, !hasNul, isShort,
                columns > 1
            {
                written &+= columns &+ 1
                rows &+= 1
                recordStart = next
                continue
            }
            let record = recordStart..<terminator
            recordStart = next
            if isClosed, cell == 1, unsafe CellText.isBlank(bytes, record) {
                scan.blankLines += 1
                continue
            }
            if let reason = unsafe refusal(
                bytes, record, cell: &cell, lastStart: cellStart, isClosed: isClosed,
                hasNul: hasNul, hasHighBits: highBits & WordScanning.highBits != 0,
                isShort: isShort, &scan)
            {
                scan.rejected.append(
                    RejectedRecord(
                        range: record, rowsBefore: scan.rowCount + rows, reason: reason))
                continue
            }
            if cell < columns {
                unsafe out[written + columns] = out[written + columns - 1]
            }
            written &+= columns &+ 1
            rows &+= 1
        }
        scan.next = recordStart
        scan.rowCount += rows
        return written
    }

    /// Looks at a record that is not plainly good; `nil` means that it is good after all.
    private func refusal(
        _ bytes: UnsafeRawBufferPointer, _ record: Range<Int>, cell: inout Int, lastStart: Int,
        isClosed: Bool, hasNul: Bool, hasHighBits: Bool, isShort: Bool,
        _ scan: inout DelimitedScan
    ) -> RejectedRecord.Reason? {
        let isASCII = isClosed && !hasHighBits
        let isText = unsafe isASCII || UTF8Checking.isValid(bytes, record)
        if !isText { scan.hasBrokenText = true }
        if !isClosed { return .openQuote }
        let columns = dialect.columns
        let lastIsEmpty =
            unsafe lastStart >= record.upperBound
            || CellText.isBlank(bytes, lastStart..<record.upperBound)
        let isTrailing = cell == columns + 1 && lastIsEmpty
        let isAccepted =
            cell == columns || isTrailing || (cell == columns - 1 && dialect.lastIsOptional)
        if !isAccepted {
            return .cellCount(
                found: cell, expected: dialect.lastIsOptional ? columns - 1 : columns)
        }
        if hasNul { return .nulCharacter }
        if !isText { return .notUTF8 }
        if !isShort, unsafe hasLongCell(bytes, record) {
            return .longCell(limit: dialect.maximumCellBytes)
        }
        if isTrailing { scan.trailingDelimiters += 1 }
        return nil
    }

    /// Whether some cell of a well-formed record is longer than allowed.
    private func hasLongCell(_ bytes: UnsafeRawBufferPointer, _ record: Range<Int>) -> Bool {
        if record.count > 1 << 30 { return true }
        let cells = unsafe DelimitedRecord(
            bytes, at: record.lowerBound, end: record.upperBound, delimiter: dialect.delimiter
        ).cells
        return cells.contains { $0.count > dialect.maximumCellBytes }
    }

    private enum Closing {
        /// The cell ends properly before the delimiter, line break or end at this position.
        case terminated(Int)
        case malformed
        case undecided
    }

    /// Finds the end of the quoted cell whose opening quote is at `open`.
    private mutating func close(
        _ bytes: UnsafeRawBufferPointer, after open: Int, _ lookahead: Int,
        _ highBits: inout UInt64, _ hasNul: inout Bool
    ) -> Closing {
        let end = bytes.count
        let quotes = WordScanning.pattern(CellText.quote)
        var position = open &+ 1
        if position < memory.doomedUntil, unsafe isDoomed(bytes, position) { return .malformed }
        while true {
            if position >= end {
                memory.doomedUntil = max(memory.doomedUntil, end)
                return .malformed
            }
            if position > lookahead { return .undecided }
            let word = unsafe WordScanning.load(bytes, position)
            highBits |= word
            let nuls = WordScanning.equal(word, 0)
            let found = WordScanning.equal(word, quotes)
            if nuls != 0 { hasNul = true }
            if found == 0 {
                position &+= 8
                continue
            }
            position &+= found.trailingZeroBitCount >> 3
            if position &+ 1 < end, unsafe bytes[position &+ 1] == CellText.quote {
                position &+= 2
                continue
            }
            position &+= 1
            while position < end, unsafe bytes[position] != dialect.delimiter,
                unsafe CellText.isBlank(bytes[position])
            {
                position &+= 1
            }
            guard position < end else { return .terminated(end) }
            let byte = unsafe bytes[position]
            if byte == dialect.delimiter || byte == 0x0A || byte == 0x0D {
                return .terminated(position)
            }
            memory.doomedUntil = max(memory.doomedUntil, position)
            return .malformed
        }
    }

    /// Whether the cell is still inside quotes at a line break that is known to be doomed.
    private func isDoomed(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> Bool {
        let lineEnd = unsafe WordScanning.lineBreak(bytes, from: start)
        guard lineEnd < memory.doomedUntil else { return false }
        var position = start
        while position < lineEnd {
            guard unsafe bytes[position] == CellText.quote else {
                position += 1
                continue
            }
            guard unsafe bytes[position + 1] == CellText.quote else { return false }
            position += 2
        }
        return true
    }
}
