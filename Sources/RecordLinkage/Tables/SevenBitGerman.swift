// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// German in the seven-bit code of old computers (DIN 66003, the German version of ISO 646), in which the letters
/// with dots and the sharp s took the places of brackets: `M}ller`, `Stra~e`.
///
/// Files that were brought to ASCII byte by byte still have the brackets.
enum SevenBitGerman {
    /// Values with such a letter without which nothing is concluded, and sharp s among them.
    private static let leastValues = 10, leastSharp = 3

    /// The letter that a byte stands for; nil for all that the codes have in common.
    private static func letter(_ byte: UInt8) -> String? {
        switch byte {
        case 0x5B: "Ä"
        case 0x5C: "Ö"
        case 0x5D: "Ü"
        case 0x7B: "ä"
        case 0x7C: "ö"
        case 0x7D: "ü"
        case 0x7E: "ß"
        default: nil
        }
    }

    /// Whether the cells of a table are written so.
    ///
    /// The signs stand in words as letters do, and the last of them behind vowels, as a sharp s does and the
    /// letters of other countries in its place do not.
    static func isCode(of table: RecordTable) -> Bool {
        // Nearly all tables end here.
        guard table.columns.contains(where: { $0.values.bytes.contains(0x7E) }) else {
            return false
        }
        var (inside, outside, sharp, unlikeSharp) = (0, 0, 0, 0)
        for column in table.columns {
            let bytes = column.values.bytes
            if bytes.contains(where: { $0 >= 0x80 }) { return false }
            for value in 0..<column.values.count {
                let range = column.values.range(value)
                var isInside: Bool?
                for place in range where letter(bytes[place]) != nil {
                    let previous = place > range.lowerBound ? bytes[place - 1] : 0x20
                    let next = place + 1 < range.upperBound ? bytes[place + 1] : 0x20
                    isInside = (isInside ?? true) && (isLetter(previous) || isLetter(next))
                    guard bytes[place] == 0x7E else { continue }
                    if isVowel(previous) { sharp += 1 } else { unlikeSharp += 1 }
                }
                if let isInside { if isInside { inside += 1 } else { outside += 1 } }
            }
        }
        return inside >= leastValues && inside >= 20 * outside && sharp >= leastSharp
            && sharp > 10 * unlikeSharp
    }

    /// The text with its letters; as it is where it has none of them.
    static func read(_ text: String) -> String {
        guard text.utf8.contains(where: { letter($0) != nil }) else { return text }
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            if let letter = letter(byte) {
                bytes.append(contentsOf: letter.utf8)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || letter(byte) != nil
    }

    private static func isVowel(_ byte: UInt8) -> Bool {
        switch byte | 0x20 {
        case 0x61, 0x65, 0x69, 0x6F, 0x75: true
        case 0x7B, 0x7C, 0x7D: true
        default: false
        }
    }
}

extension RecordTable {
    /// The table with the letters of German where its cells have signs in their places; nil where they have not.
    func readAsSevenBitGerman() -> RecordTable? {
        guard SevenBitGerman.isCode(of: self) else { return nil }
        var table = self
        for index in columns.indices {
            var values = ValueDictionary()
            for value in 0..<columns[index].values.count {
                values.append(SevenBitGerman.read(columns[index].values[value]).utf8)
            }
            table.columns[index].values = values
        }
        return table
    }
}
