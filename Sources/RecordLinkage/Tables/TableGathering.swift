// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Puts one table together from pieces that were read one after the other: the same columns, each piece's rows
/// below those before.
///
/// Equal values have one code whichever piece they stand in, so that the result is the table that reading all
/// at once would have given. Appending takes time linear in the piece.
package struct TableGathering {
    /// One column on its way.
    private final class Column {
        let name: String
        var codes: [UInt32]
        private var interner: ValueInterner?

        init(name: String, empty: Int, seed: UInt64) {
            self.name = name
            codes = [UInt32](repeating: 0, count: empty)
            interner = ValueInterner(seed: seed)
        }

        func append(_ column: TableColumn) throws(TableReadingError) {
            guard var interner = interner.take() else { return }
            var known: [UInt32] = [0]
            known.reserveCapacity(column.values.count + 1)
            for value in 0..<column.values.count {
                let range = column.values.range(value)
                known.append(
                    try interner.intern(column.values.bytes.span.extracting(range)))
            }
            self.interner = consume interner
            codes.reserveCapacity(codes.count + column.codes.count)
            for code in column.codes { codes.append(known[Int(code)]) }
        }

        func append(empty count: Int) {
            codes.append(contentsOf: repeatElement(0, count: count))
        }

        func column() -> TableColumn {
            let values = interner.take()?.finish() ?? ValueDictionary()
            return TableColumn(name: name, codes: codes, values: values)
        }
    }

    private var columns: [Column] = []
    private var recordNumbers: [UInt32] = []
    private var quarantine: [QuarantinedRecord] = []
    private var notes: [ReadingNote] = []
    private let seed: UInt64

    /// Whether nothing was appended.
    package private(set) var isEmpty = true

    /// No piece yet.
    ///
    /// - Parameter seed: See ``TableReadingOptions/hashSeed``.
    package init(seed: UInt64 = 0) { self.seed = seed }

    /// Adds a piece.
    ///
    /// - Parameter recordNumber: The record number in the whole source of one in the piece.
    /// - Throws: `TableReadingError.tooMuchText` where a column's values outgrow 4 GiB, `tooManyRows`.
    package mutating func append(
        _ piece: RecordTable, recordNumber: (Int) -> UInt32
    ) throws(TableReadingError) {
        let rows = recordNumbers.count
        guard rows + piece.rowCount + quarantine.count <= Int(Int32.max) else {
            throw .tooManyRows
        }
        // A column without a name that is empty in one piece is left out there, and may not be in the next.
        if isEmpty || piece.columns.count > columns.count { notes = piece.notes }
        isEmpty = false
        while columns.count < piece.columns.count {
            columns.append(
                Column(name: piece.columns[columns.count].name, empty: rows, seed: seed))
        }
        for (place, column) in columns.enumerated() {
            if piece.columns.indices.contains(place) {
                try column.append(piece.columns[place])
            } else {
                column.append(empty: piece.rowCount)
            }
        }
        recordNumbers.reserveCapacity(rows + piece.rowCount)
        for number in piece.recordNumbers { recordNumbers.append(recordNumber(Int(number))) }
        for var record in piece.quarantine {
            record.recordNumber = Int(recordNumber(record.recordNumber))
            record.line = record.recordNumber
            quarantine.append(record)
        }
    }

    /// The table of all pieces; nothing can be appended afterwards.
    ///
    /// - Parameter more: What was noticed beside the pieces.
    package consuming func table(source: String, notes more: [ReadingNote] = []) -> RecordTable {
        RecordTable(
            source: source, columns: columns.map { $0.column() }, rowCount: recordNumbers.count,
            recordNumbers: recordNumbers, quarantine: quarantine, notes: notes + more)
    }
}
