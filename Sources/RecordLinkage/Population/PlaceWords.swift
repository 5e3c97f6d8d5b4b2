// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What offices write about the name of a place: `Ondo / Nembe`, `Ondo (Nembe district)`, `village Ondo`.
enum PlaceWords {
    /// The part of a cell that is the place itself: without what it lies in, which stands behind in brackets or
    /// after a stroke, and without a word in front for what kind of place it is.
    static func place(in bytes: Span<UInt8>) -> Range<Int> {
        var end = bytes.count
        for index in 1..<max(1, bytes.count) {
            let byte = bytes[index]
            let isStroke =
                byte == UInt8(ascii: "/") && bytes[index - 1] == 0x20 && index + 1 < bytes.count
                && bytes[index + 1] == 0x20
            if isStroke || byte == UInt8(ascii: "(") && hasLetter(bytes, 0..<index) {
                end = index
                break
            }
        }
        for word in kinds where word.count < end {
            let isFront = word.indices.allSatisfy { bytes[$0] | 0x20 == word[$0] }
            if isFront, hasLetter(bytes, word.count..<end) { return word.count..<end }
        }
        return 0..<end
    }

    private static func hasLetter(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        range.contains { bytes[$0] >= 0x80 || (0x61...0x7A).contains(bytes[$0] | 0x20) }
    }

    /// Words for small places, with the gap behind them.
    private static let kinds: [[UInt8]] = [
        "village ", "village: ", "vill. ", "aldea ", "aldeia ", "kijiji ", "desa ", "hameau ",
    ].map { Array($0.utf8) }
}
