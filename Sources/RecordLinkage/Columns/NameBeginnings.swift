// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames

/// How the words of people's names begin: enough to see whether two records can be of one person, whatever the
/// order of the words and the ends they are spelled with.
struct NameBeginnings {
    private let table: RecordTable
    /// Columns that hold names of the person.
    private let columns: [Int]

    init(_ table: RecordTable, columns: [Int]) {
        self.table = table
        self.columns = columns
    }

    /// Whether the table has names.
    var areKnown: Bool { !columns.isEmpty }

    /// The first four letters of each word of a record's names; words of one or two letters say too little.
    func of(_ row: Int) -> Set<Substring> {
        var words: Set<Substring> = []
        for index in columns {
            let column = table.columns[index]
            let code = Int(column.codes[row])
            guard code != 0 else { continue }
            for word in NameFolding.fold(column.values[code - 1]).split(separator: " ")
            where word.count > 2 {
                words.insert(word.prefix(4))
            }
        }
        return words
    }
}
