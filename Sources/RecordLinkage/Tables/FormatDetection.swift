// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Guessing how a table is written down from its first bytes.
enum FormatDetection {
    /// How much of the source the guesses look at.
    private static let sampleBytes = 1 << 16

    /// Layout and encoding, except that text which is not UTF-16 is taken for UTF-8.
    static func detect(_ bytes: UnsafeRawBufferPointer) -> TableFormat {
        let (encoding, mark) = unsafe encoding(bytes)
        if encoding == .utf8 {
            return unsafe TableFormat(
                layout: layout(bytes, from: mark), encoding: .utf8, markLength: mark)
        }
        let sample = unsafe UnsafeRawBufferPointer(
            rebasing: bytes[..<min(bytes.count, sampleBytes & ~1)])
        let decoded = unsafe TextDecoding.decode(sample, from: encoding, markLength: mark)
        return withExtendedLifetime(decoded) {
            unsafe TableFormat(
                layout: layout(decoded.region.bytes, from: 0), encoding: encoding,
                markLength: mark)
        }
    }

    /// The encoding by byte order mark, or by where the zero bytes are.
    private static func encoding(_ bytes: UnsafeRawBufferPointer) -> (TextEncoding, Int) {
        if unsafe starts(bytes, [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if unsafe starts(bytes, [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if unsafe starts(bytes, [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        let pairs = min(bytes.count, 4096) / 2
        guard pairs > 0 else { return (.utf8, 0) }
        var zeros = (even: 0, odd: 0)
        for pair in 0..<pairs {
            if unsafe bytes[2 * pair] == 0 { zeros.even += 1 }
            if unsafe bytes[2 * pair + 1] == 0 { zeros.odd += 1 }
        }
        // Delimiters and line breaks alone leave a zero in every few units, whatever the script.
        if zeros.odd * 10 > pairs, zeros.even * 20 <= zeros.odd { return (.utf16LittleEndian, 0) }
        if zeros.even * 10 > pairs, zeros.odd * 20 <= zeros.even { return (.utf16BigEndian, 0) }
        return (.utf8, 0)
    }

    private static func starts(_ bytes: UnsafeRawBufferPointer, _ prefix: [UInt8]) -> Bool {
        unsafe bytes.count >= prefix.count
            && UnsafeRawBufferPointer(rebasing: bytes[..<prefix.count]).elementsEqual(prefix)
    }

    /// First bytes of formats that people pick by mistake.
    private static let signatures: [(bytes: [UInt8], name: String)] = [
        ([0x50, 0x4B, 0x03, 0x04], "a zip archive or an Excel workbook"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Excel workbook"),
        ([0x1F, 0x8B], "a gzip file"),
        ([0x50, 0x41, 0x52, 0x31], "a Parquet file"),
        ([0x25, 0x50, 0x44, 0x46], "a PDF document"),
        (Array("SQLite format 3".utf8), "an SQLite database"),
    ]

    private static func layout(
        _ bytes: UnsafeRawBufferPointer, from start: Int
    ) -> TableFormat.Layout {
        for signature in signatures where unsafe starts(bytes, signature.bytes) {
            return .unsupported(name: signature.name)
        }
        let first = unsafe visible(bytes, start)
        let second = unsafe visible(bytes, first.position + 1)
        if first.byte == 0x7B, second.byte == CellText.quote || second.byte == 0x7D {
            return .jsonLines
        }
        if first.byte == 0x5B, second.byte == 0x7B { return .unsupported(name: "a JSON array") }
        if let named = unsafe delimiterLine(bytes, from: start) {
            return .delimited(by: named.delimiter)
        }
        return unsafe .delimited(by: delimiter(bytes, from: start))
    }

    private static func visible(
        _ bytes: UnsafeRawBufferPointer, _ start: Int
    ) -> (byte: UInt8, position: Int) {
        var position = start
        let end = min(bytes.count, sampleBytes)
        while position < end, unsafe CellText.isSpace(bytes[position]) { position += 1 }
        return unsafe (position < end ? bytes[position] : 0, position)
    }

    /// The delimiter named by a first line such as `sep=;`, and where the next line starts.
    static func delimiterLine(
        _ bytes: UnsafeRawBufferPointer, from start: Int
    ) -> (delimiter: Delimiter, next: Int)? {
        guard start + 5 <= bytes.count else { return nil }
        for (index, letter) in "sep=".utf8.enumerated() {
            let byte = unsafe bytes[start + index]
            guard byte == letter || byte | 0x20 == letter else { return nil }
        }
        guard let delimiter = unsafe Delimiter(rawValue: bytes[start + 4]) else { return nil }
        let lineEnd = unsafe WordScanning.lineBreak(bytes, from: start + 5)
        guard unsafe CellText.isBlank(bytes, start + 5..<lineEnd) else { return nil }
        return unsafe (delimiter, WordScanning.afterLineBreak(bytes, lineEnd))
    }

    /// The delimiter under which most of the first records have the same number of cells, and among
    /// equals the one that makes more cells.
    private static func delimiter(
        _ bytes: UnsafeRawBufferPointer, from start: Int
    ) -> Delimiter {
        let end = min(bytes.count, start + sampleBytes)
        var best = Delimiter.comma
        var bestScore = 0.0
        for candidate in Delimiter.allCases {
            var counts: [Int: Int] = [:]
            var records = 0
            var position = start
            while position < end, records < 100 {
                let record = unsafe DelimitedRecord(
                    bytes, at: position, end: end, delimiter: candidate.rawValue)
                // The sample may cut the last record short.
                if record.next >= end, end < bytes.count, records > 0 { break }
                position = record.next
                if record.isBlank { continue }
                records += 1
                counts[record.isWellFormed ? record.cells.count : 0, default: 0] += 1
            }
            let usual = counts.filter { $0.key > 1 }
                .max { ($0.value, $0.key) < ($1.value, $1.key) }
            guard let usual, records > 0 else { continue }
            let share = Double(usual.value) / Double(records)
            let score = share * share * (1 + 0.1 * Double(min(usual.key, 30)))
            if score > bestScore {
                best = candidate
                bestScore = score
            }
        }
        return best
    }

    /// Words that a header is likely to hold and a record is not.
    private static let headerWords: Set<String> = [
        "id", "name", "surname", "firstname", "lastname", "first", "last", "middle", "given",
        "family", "date", "birth", "dob", "born", "sex", "gender", "phone", "mobile", "email",
        "mail", "address", "street", "city", "town", "postcode", "zip", "state", "country",
        "nombre", "apellido", "apellidos", "fecha", "nacimiento", "sexo", "nom", "prenom",
        "prénom", "naissance", "telefono", "teléfono", "record", "number", "code", "key", "age",
        "year", "month", "day", "cluster", "unique", "type", "status", "value", "column",
    ]

    /// Whether the first record looks like data and not like column names: some cell is a number, a
    /// date or a mail address, and no cell holds a usual header word.
    static func looksLikeRecord(_ cells: [String]) -> Bool {
        var isData = false
        for cell in cells {
            let words = cell.lowercased().split { !$0.isLetter }
            if !cell.contains("@"), words.contains(where: { headerWords.contains(String($0)) }) {
                return false
            }
            let bytes = Array(cell.utf8)
            let hasDigit = bytes.contains { $0 >= 0x30 && $0 <= 0x39 }
            let isNumeric =
                hasDigit
                && bytes.allSatisfy { byte in
                    (byte >= 0x30 && byte <= 0x39) || " +-./:()".utf8.contains(byte)
                }
            if isNumeric || cell.contains("@") { isData = true }
        }
        return isData
    }
}
