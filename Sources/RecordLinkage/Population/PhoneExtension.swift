// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The number of a desk behind a telephone number: `555-0100x123`, `555 0100 ext. 12`.
enum PhoneExtension {
    /// Digits that a telephone number has at least before it, and those it has itself at most.
    private static let leastBefore = 7, most = 6

    /// Where it starts; nil where there is none, or where other letters stand in the cell.
    static func start(in bytes: Span<UInt8>) -> Int? {
        guard bytes.count <= 48 else { return nil }
        var digits = 0
        var index = 0
        while index < bytes.count, !isLetter(bytes[index]) {
            if isDigit(bytes[index]) { digits += 1 }
            index += 1
        }
        let start = index
        while index < bytes.count, isLetter(bytes[index]) { index += 1 }
        var word: [UInt8] = []
        for place in start..<index { word.append(bytes[place] | 0x20) }
        guard digits >= leastBefore, marks.contains(word) else { return nil }
        var behind = 0
        while index < bytes.count {
            if isLetter(bytes[index]) { return nil }
            if isDigit(bytes[index]) { behind += 1 }
            index += 1
        }
        return (1...most).contains(behind) ? start : nil
    }

    private static let marks = Set(
        ["x", "ext", "extn", "extension", "anexo", "poste", "int", "interno", "ramal", "dw"]
            .map { Array($0.utf8) })

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
    }
}
