// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension RecordTable {
    /// Writes out what clerks wrote as “the same as above”.
    ///
    /// Lists that were kept by hand give village, trade and surname of a family once, and `do.`, `"` or 同上 in
    /// the rows below. Such marks are of the row's place in the list, and are read in the order of rows; in
    /// the first row they say nothing.
    mutating func writeOutDittos() {
        for index in columns.indices {
            let values = columns[index].values
            var isMark = [false]
            for value in 0..<values.count { isMark.append(Self.isDitto(values, value)) }
            guard isMark.contains(true) else { continue }
            var above: UInt32 = 0
            for row in columns[index].codes.indices {
                let code = columns[index].codes[row]
                if isMark[Int(code)] { columns[index].codes[row] = above } else { above = code }
            }
        }
    }

    private static func isDitto(_ values: ValueDictionary, _ value: Int) -> Bool {
        values.range(value).count <= 24 && dittos.contains(values[value].lowercased())
    }

    /// Marks and words for the cell above, in small letters.
    ///
    /// “Do” alone is a surname, “same” an answer.
    private static let dittos: Set<String> = [
        "do.", "dto.", "ditto", "dito", "dtto", "desgl.", "dgl.", "desgleichen", "id.", "idem",
        "ibid.",
        "ibidem", "\"", "''", "“", "”", "„", "〃", "-\"-", "-''-", "— \" —", "--\"--", "as above",
        "same as above", "wie oben", "w.o.", "como arriba", "comme ci-dessus", "то же", "тоже",
        "-//-",
        "同上", "同前", "كما سبق", "نفسه",
    ]
}
