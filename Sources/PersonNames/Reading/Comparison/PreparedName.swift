// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A reading of a name made ready for many comparisons: folded words, keys, name groups.
///
/// Only words that identify a person count; titles, particles, markers and suffixes are left out,
/// and of a name with more than ``maximumWords`` such words the first are taken.
public struct PreparedName: Sendable {
    /// How many words of a name are compared.
    public static let maximumWords = 8

    /// How many letters of a word are compared: longer ones are not names, and would cost their
    /// square.
    public static let maximumWordLength = 64

    /// One word: where its forms lie in the storage of the name, and what is known of it.
    package struct Word: Sendable {
        let folded: Range<Int>
        let key: Range<Int>
        let hispanic: Range<Int>
        let skeleton: Range<Int>
        /// Letters for the transliteration model of the script, empty for Latin and other scripts.
        let native: Range<Int>
        let script: Script
        let membership: NicknameGroups.Membership
        package let role: NameRole
        let weight: Double
        /// Position in the reading.
        package let position: Int
        /// How many words of the reading it spans: one, or two for neighbours written as one.
        let span: Int
        /// Whether a word made of two neighbours has no initial among them.
        let mayFuse: Bool
        /// Whether variants of given names apply to the word.
        let mayBeGiven: Bool

        var positions: [Int] { Array(position..<(position + span)) }
    }

    /// The reading this was made from.
    public var reading: NameReading { form.reading }
    var storage: [UInt8] { form.storage }
    package var words: [Word] { form.words }
    /// Neighbouring words written as one, for names that are fused elsewhere: word i with word i +
    /// 1.
    var fused: [Word] { form.fused }
    /// Sum of the weights of the words.
    var weight: Double { form.weight }

    /// What a name consists of, held once: names are handed on far more often than they are made.
    private let form: Form

    private final class Form: Sendable {
        let reading: NameReading
        let storage: [UInt8]
        let words: [Word]
        let fused: [Word]
        let weight: Double

        init(_ reading: NameReading, storage: [UInt8], words: [Word], fused: [Word]) {
            self.reading = reading
            self.storage = storage
            self.words = words
            self.fused = fused
            // Thousandths add up to the same sum in any order.
            weight = Double(words.reduce(0) { $0 + Int(($1.weight * 1_000).rounded()) }) / 1_000
        }
    }

    /// Prepares one reading.
    ///
    /// Costs some microseconds a word.
    public init(_ reading: NameReading) {
        let positions = reading.tokens.indices.filter { !reading.tokens[$0].folded.isEmpty }
        var chosen = positions.filter { reading.tokens[$0].role.isCore }
        // A name of titles alone ("Md", "Ma") is still a name.
        if chosen.isEmpty { chosen = positions }
        chosen = Array(chosen.prefix(PreparedName.maximumWords))
        var builder = Builder(reading)
        let words = chosen.map { builder.word([$0]) }
        let fused = zip(chosen, chosen.dropFirst()).map { builder.word([$0, $1]) }
        form = Form(reading, storage: builder.storage, words: words, fused: fused)
    }

    /// Prepares the most probable reading of a full name.
    public init(fullName: String, country: String? = nil, tradition: NamingTradition? = nil) {
        let readings = NameReader.readings(
            fullName: fullName, country: country, tradition: tradition)
        self.init(readings.first ?? NameReading(tokens: [], tradition: tradition ?? .western))
    }
}

extension PreparedName {
    /// Collects the forms of words in one array.
    private struct Builder {
        let reading: NameReading
        var storage: [UInt8] = []

        init(_ reading: NameReading) { self.reading = reading }

        mutating func word(_ positions: [Int]) -> Word {
            let tokens = positions.map { reading.tokens[$0] }
            let tradition = reading.tradition
            let role = tokens.first?.role ?? .given
            let script = tokens.first?.script ?? .common
            let joined = tokens.count == 1 ? tokens[0].folded : tokens.map(\.folded).joined()
            let folded =
                joined.utf8.count <= PreparedName.maximumWordLength
                ? joined
                : String(
                    decoding: joined.utf8.prefix(PreparedName.maximumWordLength), as: UTF8.self)
            let consonants = tradition == .hornOfAfrica ? ComparisonFold.somali(folded) : folded
            // Consonants are compared beside it, so that chains are known by their whole sound here.
            let key =
                tradition == .arabic && script == .latin
                ? ComparisonFold.romanised(Builder.withSoftC(tokens, folded))
                : ComparisonFold.key(folded, tradition: tradition, isSurname: role.isSurname)
            let native =
                TransliterationModel.model(for: script)?
                .letters(of: tokens.map(\.text).joined()) ?? []
            let isInitial = tokens.contains { $0.folded.utf8.count == 1 }
            return Word(
                folded: append(folded.utf8), key: append(key.utf8),
                hispanic: append(ComparisonFold.hispanic(folded).utf8),
                skeleton: append(ComparisonFold.skeleton(consonants).utf8),
                native: append(native), script: script,
                membership: NicknameGroups.standard.find(folded.utf8Span.span), role: role,
                weight: tokens.reduce(0) { $0 + Builder.weight($1) },
                position: positions.first ?? 0,
                span: (positions.last ?? 0) - (positions.first ?? 0) + 1,
                mayFuse: tokens.count > 1 && !isInitial,
                mayBeGiven: !role.isSurname || tradition.usesGivenNamesThroughout)
        }

        /// The folded words, with an s for “ç”: “Fayçal” is no “Faikal”.
        private static func withSoftC(_ tokens: [NameToken], _ folded: String) -> String {
            guard tokens.contains(where: { $0.text.unicodeScalars.contains { isSoftC($0.value) } })
            else { return folded }
            // Characters are equal however they are composed.
            let text = tokens.map(\.text).joined().map { character -> Character in
                character == "ç" ? "s" : character == "Ç" ? "S" : character
            }
            return NameFolding.fold(String(text)).filter { $0 != " " }
        }

        /// ç, Ç, or the cedilla alone.
        private static func isSoftC(_ scalar: UInt32) -> Bool {
            scalar == 0xE7 || scalar == 0xC7 || scalar == 0x327
        }

        private mutating func append(_ bytes: some Sequence<UInt8>) -> Range<Int> {
            let start = storage.count
            storage.append(contentsOf: bytes)
            return start..<storage.count
        }

        /// Surnames weigh most, later links of a chain and middle names less, initials little.
        private static func weight(_ token: NameToken) -> Double {
            let base: Double =
                switch token.role {
                case .given: 1
                case .surname: 1.2
                case .maternalSurname, .father: 0.9
                case .nisba, .grandfather: 0.7
                case .middle, .marriedSurname, .kunya: 0.5
                default: 0.5
                }
            return token.folded.utf8.count == 1 ? base * 0.4 : base
        }
    }
}
