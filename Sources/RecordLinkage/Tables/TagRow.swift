// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension RecordTable {
    /// Rows below the header among which a row of tags is looked for, as the Humanitarian Exchange Language
    /// has it.
    private static var searchedForTags: Int { 25 }

    /// The table without the row in which the Humanitarian Exchange Language says what each column is.
    ///
    /// It stands below the header and holds `#sector`, `#adm1+name` and the like: it is no person. A cell of
    /// a person may begin with the sign, but not nearly all cells of a row, each with letters behind it.
    func withoutTagRow() -> (RecordTable, [QuarantinedRecord]) {
        let tags = (0..<min(rowCount, Self.searchedForTags)).first { row in
            var filled = 0
            var tagged = 0
            for column in columns where column.codes[row] != 0 {
                filled += 1
                let range = column.values.range(Int(column.codes[row]) - 1)
                let bytes = column.values.bytes[range]
                if bytes.first == UInt8(ascii: "#"), let next = bytes.dropFirst().first,
                    next | 0x20 >= 0x61, next | 0x20 <= 0x7A
                {
                    tagged += 1
                }
            }
            return tagged >= 2 && tagged * 5 >= filled * 4
        }
        guard let tags else { return (self, []) }
        return without([(tags, "The row holds tags that say what the columns are, and no person.")])
    }
}
