// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension RecordTable {
    /// Writes out what clerks wrote as “the same as above”.
    ///
    /// Lists that were kept by hand give village, trade and surname of a family once, and `do.`, `"` or 同上 in
    /// the rows below. Such marks are of the row's place in the list, and are read in the order of rows; in
    /// the first row they say nothing. What is each person's own is the same as above in nobody's row: there
    /// such marks stand for nothing.
    ///
    /// - Parameter recognized: What the columns are taken for.
    package mutating func writeOutDittos(_ recognized: [RecognizedColumn]) {
        var (ids, own): (Set<Int>, Set<Int>) = ([], [])
        for column in recognized {
            if column.role == .recordID { ids.insert(column.index) }
            if Self.ofOnePerson.contains(column.role) { own.insert(column.index) }
        }
        for index in columns.indices where !ids.contains(index) {
            let values = columns[index].values
            var isMark = [false]
            for value in 0..<values.count { isMark.append(Self.isDitto(values, value)) }
            guard isMark.contains(true) else { continue }
            var above: UInt32 = 0
            for row in columns[index].codes.indices {
                let code = columns[index].codes[row]
                if !isMark[Int(code)] {
                    above = code
                } else {
                    columns[index].codes[row] = own.contains(index) ? 0 : above
                }
            }
        }
    }

    private static func isDitto(_ values: ValueDictionary, _ value: Int) -> Bool {
        values.range(value).count <= 24 && dittos.contains(values[value].lowercased())
    }

    /// Columns in which nobody has what the person above has.
    private static let ofOnePerson: Set<FieldRole> = [
        .identifier, .phone, .email, .dateOfBirth, .age, .givenName, .fullName,
    ]

    /// Marks and words for the cell above, in small letters.
    ///
    /// “Do” alone is a surname, “same” an answer, and two single quotation marks are how databases write
    /// nothing.
    private static let dittos: Set<String> = [
        "do.", "dto.", "ditto", "dito", "dtto", "desgl.", "dgl.", "desgleichen", "id.", "idem",
        "ibid.",
        "ibidem", "\"", "“", "”", "„", "〃", "-\"-", "-''-", "— \" —", "--\"--", "as above",
        "same as above", "wie oben", "w.o.", "como arriba", "comme ci-dessus", "то же", "тоже",
        "-//-",
        "同上", "同前", "كما سبق", "نفسه",
    ]
}
