// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A folded word that is spelled anew from left to right, with what stands around each letter in view.
struct RewrittenWord {
    private let input: [UInt8]
    private var place = 0
    /// What has been written; no letter stands twice in a row.
    private(set) var output: [UInt8] = []

    init(_ folded: String) {
        input = Array(folded.utf8)
        output.reserveCapacity(input.count + 1)
    }

    /// The letter that is next; nil behind the last one.
    var letter: UInt8? { place < input.count ? input[place] : nil }

    /// Whether no letter was read yet.
    var isAtStart: Bool { place == 0 }

    /// A letter behind the next one, or before it where the offset is negative; 0 where there is none.
    func letter(_ offset: Int) -> UInt8 {
        let at = place + offset
        return at >= 0 && at < input.count ? input[at] : 0
    }

    /// Writes letters in the place of some that were read; one that was just written is not written again.
    mutating func write(_ letters: UInt8?..., for read: Int) {
        for case let letter? in letters where output.last != letter { output.append(letter) }
        place += read
    }

    /// Takes the last written letter away.
    mutating func dropLast() { output.removeLast() }

    /// What has been written.
    var text: String { String(decoding: output, as: UTF8.self) }

    static func isFront(_ letter: UInt8) -> Bool { letter == ascii("e") || letter == ascii("i") }

    static func isVowel(_ letter: UInt8) -> Bool {
        isFront(letter) || letter == ascii("a") || letter == ascii("o") || letter == ascii("u")
    }
}
