// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Phrases that are looked for in folded texts, from the beginning of a word on.
///
/// They are asked for in every cell that names people: comparing bytes where words begin is many times
/// cheaper than searching the text for one phrase after another.
struct PhraseList: Sendable, ExpressibleByArrayLiteral {
    private let phrases: [[UInt8]]

    /// - Parameter phrases: Folded. One that ends in a space ends with a word; another may go on within one.
    init(arrayLiteral phrases: String...) { self.init(phrases) }

    /// - Parameter phrases: The same.
    init(_ phrases: [String]) { self.phrases = phrases.map { Array($0.utf8) } }

    /// Whether a folded text holds one of them.
    ///
    /// - Complexity: O(words × phrases)
    func isIn(_ folded: String) -> Bool {
        var text = Array(folded.utf8)
        text.append(Self.space)
        let bytes = text.span
        for place in bytes.indices where place == 0 || bytes[place - 1] == Self.space {
            if phrases.contains(where: { Self.begins(bytes, at: place, with: $0.span) }) {
                return true
            }
        }
        return false
    }

    private static func begins(
        _ text: borrowing Span<UInt8>, at start: Int, with phrase: borrowing Span<UInt8>
    ) -> Bool {
        guard text.count - start >= phrase.count else { return false }
        for place in phrase.indices where text[start + place] != phrase[place] { return false }
        return true
    }

    private static let space: UInt8 = 0x20
}
