// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A reading of a name made ready for many comparisons: folded words, keys, name groups.
///
/// Only words that identify a person count; titles, particles, markers and suffixes are left out, and
/// of a name with more than ``maximumWords`` such words the first are taken.
public struct PreparedName: Sendable {
    /// How many words of a name are compared.
    public static let maximumWords = 8

    struct Word: Sendable {
        let bytes: [UInt8]
        let key: [UInt8]
        let hispanic: [UInt8]
        let skeleton: [UInt8]
        /// Letters for the transliteration model of the script, empty for Latin and other scripts.
        let native: [UInt8]
        let script: Script
        let membership: NicknameGroups.Membership
        let role: NameRole
        let weight: Double
        /// Positions in the reading: one, or two for a word fused from neighbours.
        let positions: [Int]
        /// Whether a word made of two neighbours has no initial among them.
        let mayFuse: Bool
        /// Whether variants of given names apply to the word.
        let mayBeGiven: Bool
    }

    /// The reading this was made from.
    public let reading: NameReading
    let words: [Word]
    /// Neighbouring words written as one, for names that are fused elsewhere: word i with word i + 1.
    let fused: [Word]
    /// Sum of the weights of the words.
    let weight: Double

    /// Prepares one reading. Costs some microseconds a word.
    public init(_ reading: NameReading) {
        self.reading = reading
        var words: [Word] = []
        for (position, token) in reading.tokens.enumerated() {
            guard token.role.isCore, !token.folded.isEmpty else { continue }
            guard words.count < PreparedName.maximumWords else { break }
            words.append(
                PreparedName.word(
                    token.folded, token.text, token.script, token.role, reading.tradition,
                    [position]))
        }
        // A name of titles alone ("Md", "Ma") is still a name.
        if words.isEmpty {
            for (position, token) in reading.tokens.enumerated() where !token.folded.isEmpty {
                guard words.count < PreparedName.maximumWords else { break }
                words.append(
                    PreparedName.word(
                        token.folded, token.text, token.script, token.role, reading.tradition,
                        [position]))
            }
        }
        var fused: [Word] = []
        var index = 0
        while index + 1 < words.count {
            let first = reading.tokens[words[index].positions[0]]
            let second = reading.tokens[words[index + 1].positions[0]]
            fused.append(
                PreparedName.word(
                    first.folded + second.folded, first.text + second.text, first.script,
                    first.role, reading.tradition,
                    words[index].positions + words[index + 1].positions,
                    weight: words[index].weight + words[index + 1].weight,
                    mayFuse: min(words[index].bytes.count, words[index + 1].bytes.count) > 1))
            index += 1
        }
        self.words = words
        // Thousandths add up to the same sum in any order.
        weight = Double(words.reduce(0) { $0 + Int(($1.weight * 1_000).rounded()) }) / 1_000
        self.fused = fused
    }

    /// Prepares the most probable reading of a full name.
    public init(fullName: String, country: String? = nil, tradition: NamingTradition? = nil) {
        let readings = NameReader.readings(
            fullName: fullName, country: country, tradition: tradition)
        self.init(readings.first ?? NameReading(tokens: [], tradition: tradition ?? .western))
    }

    private static func word(
        _ folded: String, _ text: String, _ script: Script, _ role: NameRole,
        _ tradition: NamingTradition, _ positions: [Int], weight: Double? = nil,
        mayFuse: Bool = false
    ) -> Word {
        let bytes = Array(folded.utf8)
        let consonants = tradition == .hornOfAfrica ? ComparisonFold.somali(folded) : folded
        let key = ComparisonFold.key(folded, tradition: tradition, isSurname: role.isSurname)
        return Word(
            bytes: bytes, key: Array(key.utf8),
            hispanic: Array(ComparisonFold.hispanic(folded).utf8),
            skeleton: Array(ComparisonFold.skeleton(consonants).utf8),
            native: TransliterationModel.model(for: script)?.letters(of: text) ?? [],
            script: script, membership: NicknameGroups.standard.find(bytes.span), role: role,
            weight: weight ?? self.weight(role, length: bytes.count), positions: positions,
            mayFuse: mayFuse,
            mayBeGiven: !role.isSurname || tradition.usesGivenNamesThroughout)
    }

    /// Surnames weigh most, later links of a chain and middle names less, initials little.
    private static func weight(_ role: NameRole, length: Int) -> Double {
        let base: Double =
            switch role {
            case .given: 1
            case .surname: 1.2
            case .maternalSurname, .father: 0.9
            case .nisba, .grandfather: 0.7
            case .middle, .marriedSurname, .kunya: 0.5
            default: 0.5
            }
        return length == 1 ? base * 0.4 : base
    }
}
