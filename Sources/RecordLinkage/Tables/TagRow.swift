// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension RecordTable {
    /// Rows below the header among which a row of tags is looked for, as the Humanitarian Exchange Language
    /// has it.
    private static var searchedForTags: Int { 25 }

    /// The table without the row in which the Humanitarian Exchange Language says what each column is.
    ///
    /// It stands below the header and holds `#sector`, `#adm1+name` and the like: it is no person. A cell of
    /// a person may begin with the sign (`#A12`), but is not of the form of a tag, in small letters, and one of
    /// a row of tags has an attribute or is a tag that the standard knows.
    package func withoutTagRow() -> (RecordTable, [QuarantinedRecord]) {
        let tags = (0..<min(rowCount, Self.searchedForTags)).first { row in
            let cells = columns.compactMap { column in
                column.codes[row] == 0 ? nil : column.values[Int(column.codes[row]) - 1]
            }
            let tagged = cells.filter(Self.isTag)
            return tagged.count >= 2 && tagged.count * 5 >= cells.count * 4
                && tagged.contains { $0.contains("+") || Self.knownTags.contains($0) }
        }
        guard let tags else { return (self, []) }
        return without([(tags, "The row holds tags that say what the columns are, and no person.")])
    }

    /// Whether a cell is of the form of a tag: `#`, a letter, then letters, digits, `_` and attributes behind `+`.
    private static func isTag(_ cell: String) -> Bool {
        let bytes = Array(cell.utf8)
        guard bytes.count > 2, bytes[0] == UInt8(ascii: "#") else { return false }
        let isSmall: (UInt8) -> Bool = { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
        return isSmall(bytes[1])
            && bytes.dropFirst().allSatisfy { byte in
                isSmall(byte) || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
                    || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "+")
                    || byte == UInt8(ascii: " ")
            }
    }

    /// Tags of version 1.1 of the standard that lists of people have (https://hxlstandard.org).
    private static let knownTags: Set<String> = [
        "#adm1", "#adm2", "#adm3", "#adm4", "#adm5", "#country", "#region", "#loc", "#date",
        "#meta", "#org", "#sector", "#subsector", "#activity", "#contact", "#affected", "#inneed",
        "#targeted", "#reached", "#population", "#beneficiary", "#status", "#service", "#need",
        "#crisis", "#event", "#cause", "#description", "#indicator", "#item", "#severity",
    ]
}
