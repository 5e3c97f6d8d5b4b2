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
    /// - Parameter recognized: What the columns are taken for; asked only where there is a mark.
    package mutating func writeOutDittos(_ recognized: () -> [RecognizedColumn]) {
        var marks = columns.map { Self.dittos(in: $0.values) }
        let words = columns.map { Self.codeOfWord(in: $0.values) }
        guard marks.contains(where: { !$0.isEmpty }) || words.contains(where: { $0 != nil })
        else { return }
        var (ids, own): (Set<Int>, Set<Int>) = ([], [])
        for column in recognized() {
            if let word = words[column.index], Self.ofNoNames.contains(column.role) {
                marks[column.index].insert(word)
            }
            if column.role == .recordID { ids.insert(column.index) }
            if Self.ofOnePerson.contains(column.role) { own.insert(column.index) }
        }
        for index in columns.indices where !marks[index].isEmpty && !ids.contains(index) {
            var above: UInt32 = 0
            for row in columns[index].codes.indices {
                let code = columns[index].codes[row]
                if !marks[index].contains(code) {
                    above = code
                } else {
                    columns[index].codes[row] = own.contains(index) ? 0 : above
                }
            }
        }
    }

    /// Codes of the values that are marks.
    ///
    /// Columns have millions of values: none is made a text.
    private static func dittos(in values: ValueDictionary) -> Set<UInt32> {
        var found: Set<UInt32> = []
        for value in 0..<values.count {
            let range = values.range(value)
            guard range.count <= longestMark, let marks = marksByLength[range.count] else {
                continue
            }
            let bytes = values.bytes.span.extracting(range)
            if marks.contains(where: { isSame(bytes, $0) }) { found.insert(UInt32(value) + 1) }
        }
        return found
    }

    /// The code of ``word``; nil where the column does not have it, or has codes of two letters, among which it
    /// is the Dominican Republic.
    private static func codeOfWord(in values: ValueDictionary) -> UInt32? {
        var found: UInt32?
        var short = 0
        for value in 0..<values.count where values.range(value).count == word.count {
            let range = values.range(value)
            short += 1
            if zip(range, word).allSatisfy({ values.bytes[$0] == $1 }) { found = UInt32(value) + 1 }
        }
        return short * 2 <= values.count ? found : nil
    }

    /// Whether a value is a mark, capitals or not; both have as many bytes.
    private static func isSame(_ bytes: Span<UInt8>, _ mark: [UInt8]) -> Bool {
        for index in mark.indices {
            let byte = bytes[index]
            let isCapital = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
            if (isCapital ? byte | 0x20 : byte) != mark[index] { return false }
        }
        return true
    }

    private static let marksByLength = Dictionary(
        grouping: dittos.map { Array($0.utf8) }, by: \.count)
    private static let longestMark = marksByLength.keys.max() ?? 0

    /// Columns in which nobody has what the person above has.
    private static let ofOnePerson: Set<FieldRole> = [
        .identifier, .phone, .email, .dateOfBirth, .age, .givenName, .fullName,
    ]

    /// “Do” without its point, in small letters, where no name stands.
    private static let word = Array("do".utf8)
    private static let ofNoNames: Set<FieldRole> = [
        .occupation, .nationality, .country, .locality, .region, .birthplace, .language, .category,
    ]

    /// Marks and words for the cell above, in small letters.
    ///
    /// “Do” alone may be a surname, “same” an answer, and two single quotation marks are how databases write
    /// nothing.
    private static let dittos: Set<String> = [
        "do.", "dto.", "ditto", "dito", "dtto", "desgl.", "dgl.", "desgleichen", "id.", "idem",
        "ibid.",
        "ibidem", "\"", "“", "”", "„", "〃", "-\"-", "-''-", "— \" —", "--\"--", "as above",
        "same as above", "wie oben", "w.o.", "como arriba", "comme ci-dessus", "то же", "То же",
        "ТО ЖЕ", "тоже",
        "-//-",
        "同上", "同前", "كما سبق", "نفسه",
    ]
}
