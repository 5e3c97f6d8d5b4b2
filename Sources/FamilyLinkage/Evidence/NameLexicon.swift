// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import PersonNames
import RecordLinkage

/// The names of a roster, prepared for comparison, and how common their words are.
///
/// Words are counted by sound, so that a spelling that one clerk invented is as common as the name it
/// stands for.
struct NameLexicon: Sendable {
    /// What is known of one word of a name.
    struct Word: Sendable {
        /// Words of the same number compare alike with every word.
        var fingerprint: UInt64
        /// The same of the word and its successor written as one; 0 where they cannot be.
        var fused: UInt64
        /// Its sound.
        var sound: Int32
        var role: NameRole
        /// Whether it is a person's own name rather than a family's.
        var isGiven: Bool
        var shape: WordShape
        var fusedShape: WordShape
    }

    /// What of a word is looked at for each pair of people.
    struct Mark: Sendable {
        var sound: Int32
        var role: NameRoles
        var isGiven: Bool
    }

    /// What of a name is looked at for each pair of people.
    struct Outline: Sendable {
        /// Places of its words.
        var start: Int32
        var end: Int32
        /// Names that have no bit in common have no sound in common.
        var sounds: UInt64 = 0
        var roles = NameRoles()
        /// Western for no name.
        var tradition: NamingTradition
        var hasGiven = false
        var hasFamily = false

        var words: Range<Int> { Int(start)..<Int(end) }

        /// Whether it is a person’s own name, the father’s and his father’s.
        var isChain: Bool {
            roles.isSubset(of: Self.chain) && roles.contains(NameRole.father)
                && roles.contains(NameRole.given)
        }

        /// Whether the order of words tells whose they are, beside another name: among people without surnames it
        /// does, although Arabic papers leave a first name out at times.
        func isOrdered(beside other: Outline) -> Bool {
            isChain && other.isChain
                && (tradition == .hornOfAfrica || other.tradition == .hornOfAfrica)
        }

        private static let chain: NameRoles = [
            NameRoles(.given), NameRoles.father, NameRoles.grandfather,
        ]

        mutating func note(_ mark: Mark) {
            end += 1
            roles.formUnion(mark.role)
            sounds |= 1 << UInt64((UInt32(bitPattern: mark.sound) &* 0x9E37_79B9) >> 26)
            if mark.isGiven { hasGiven = true } else { hasFamily = true }
        }
    }

    /// The most probable reading of each name, prepared; nil for no name.
    ///
    /// Empty where names are read again when they are needed.
    private(set) var names: [PreparedName?] = []
    /// Where names are read from again; nil where they are held.
    private var store: NameStore?
    /// For the fingerprint of a word, a name that has it and the place of the word in it: words of one
    /// fingerprint compare alike, so that few names have to be read again.
    private var bearers: [UInt64: Bearer] = [:]
    /// The same for each of ``words`` where names are held: few names are looked at again and again, and
    /// are at hand.
    private var firstBearers: [Bearer] = []

    private struct Bearer: Sendable {
        var name: Int32
        var word: Int32
    }

    /// Numbers of sounds, while names are taken in.
    private var soundNumbers: [String: Int32] = [:]
    /// What decides at a glance whether two names can have to do with each other, for each name.
    private(set) var outlines: [Outline] = []
    /// The words of all names end to end.
    private(set) var words: [Word] = []
    /// The sound of each of ``words``, and its role; close together, as they are looked at for each pair.
    private(set) var marks: [Mark] = []
    /// Number of different sounds.
    private(set) var soundCount = 0
    /// For each sound, the share of the records' names that have it; never 0.
    private(set) var share: [Double] = []
    /// For each sound, what agreement on it tells, in bits: 0.5 to 12.
    private(set) var rarity: [Double] = []

    /// How often words stand together in one name.
    private(set) var together = WordsTogether()

    /// For each sound, its text.
    private(set) var soundTexts: [String] = []
    /// The consonants of each of ``words``: by them a registry counts who bears it in a village.
    private(set) var consonants: [UInt64] = []

    /// Prepares the names of a roster; nil where the surrounding task is cancelled.
    ///
    /// - Parameter everybody: By whose names words are counted; else by the roster's own.
    init?(_ roster: FamilyRoster, threads: Int, among everybody: KinIndex? = nil) async {
        let written = roster.names
        let chunk = 1_024
        let parts = await concurrentMap((written.count + chunk - 1) / chunk, threads: threads) {
            part in
            written[part * chunk..<min(written.count, (part + 1) * chunk)].map(Self.prepared)
        }
        guard let parts else { return nil }
        names.reserveCapacity(written.count)
        outlines.reserveCapacity(written.count)
        for (name, read) in parts.joined() {
            names.append(name)
            for (place, word) in read.enumerated() {
                firstBearers.append(bearer(of: word.word.fingerprint, place))
            }
            take(name, read)
        }
        bearers = [:]
        soundCount = soundNumbers.count
        soundNumbers = [:]
        if let everybody { count(everybody) } else { count(roster) }
    }

    /// A lexicon without names, for names that are read again when they are needed.
    init() {}

    /// Takes in the names of a store that came since this was called last; false where the surrounding task
    /// is cancelled.
    mutating func take(_ store: NameStore, threads: Int) async -> Bool {
        let first = outlines.count
        let chunk = 512
        let parts = await concurrentMap(
            (store.count - first + chunk - 1) / chunk, threads: threads
        ) { part in
            let start = first + part * chunk
            return (start..<min(store.count, start + chunk)).map { number in
                Self.prepared(store.prepared(number))
            }
        }
        guard let parts else { return false }
        for (name, read) in parts.joined() {
            for (place, word) in read.enumerated() { _ = bearer(of: word.word.fingerprint, place) }
            take(name, read)
        }
        return true
    }

    /// Ends taking names in, and counts how common they are.
    mutating func settle(_ store: NameStore, among everybody: KinIndex) {
        self.store = store
        soundCount = soundNumbers.count
        soundNumbers = [:]
        count(everybody)
    }

    /// The bearer of a fingerprint: the name that is taken in next, with a place in it, where none came before.
    private mutating func bearer(of fingerprint: UInt64, _ place: Int) -> Bearer {
        if let known = bearers[fingerprint] { return known }
        let bearer = Bearer(
            name: Int32(truncatingIfNeeded: outlines.count),
            word: Int32(truncatingIfNeeded: place))
        bearers[fingerprint] = bearer
        return bearer
    }

    private typealias ReadWord = (word: Word, sound: String, consonants: UInt64)

    private mutating func take(_ name: PreparedName?, _ read: [ReadWord]) {
        let start = Int32(truncatingIfNeeded: words.count)
        var outline = Outline(
            start: start, end: start, tradition: name?.reading.tradition ?? .western)
        for (word, key, consonantsOfWord) in read {
            var word = word
            if let known = soundNumbers[key] {
                word.sound = known
            } else {
                word.sound = Int32(soundNumbers.count)
                soundNumbers[key] = word.sound
                soundTexts.append(key)
            }
            words.append(word)
            consonants.append(consonantsOfWord)
            let mark = Mark(sound: word.sound, role: NameRoles(word.role), isGiven: word.isGiven)
            marks.append(mark)
            outline.note(mark)
        }
        outlines.append(outline)
    }

    /// A name, prepared; nil for no name.
    func prepared(_ name: Int, _ memo: inout WordMemo) -> PreparedName? {
        guard let store else { return names[name] }
        return memo.prepared(name) { store.prepared($0) }
    }

    /// A name in which a word of a name stands, and where: the name itself, or one that is held already.
    func bearer(of word: Int, in name: Int) -> (name: Int, word: Int) {
        let place = Int(outlines[name].start) + word
        if store == nil {
            let bearer = firstBearers[place]
            return (Int(bearer.name), Int(bearer.word))
        }
        guard let bearer = bearers[words[place].fingerprint] else { return (name, word) }
        return (Int(bearer.name), Int(bearer.word))
    }

    private mutating func count(_ everybody: KinIndex) {
        let total = Double(max(everybody.count, 1)) + 2
        hold(soundTexts.map { min(1, (Double(everybody.count(sound: $0)) + 1) / total) })
    }

    /// Takes the share of each sound, and what agreement on it tells.
    private mutating func hold(_ shares: [Double]) {
        share = shares
        rarity = shares.map { (-log2($0)).clamped(0.5, 12) }
    }

    private static func prepared(_ name: FamilyName) -> (PreparedName?, [ReadWord]) {
        prepared(name.readings.first.map { PreparedName($0) })
    }

    private static func prepared(_ prepared: PreparedName?) -> (PreparedName?, [ReadWord]) {
        guard let prepared else { return (nil, []) }
        let reading = prepared.reading
        var words: [ReadWord] = []
        for (place, word) in prepared.words.enumerated() {
            let fused = prepared.fingerprint(ofFused: place)
            let described = Word(
                fingerprint: prepared.fingerprint(ofWord: place), fused: fused, sound: 0,
                role: word.role,
                isGiven: word.role == .given || word.role == .middle || word.role == .kunya,
                shape: prepared.shape(ofWord: place),
                fusedShape: fused == 0
                    ? prepared.shape(ofWord: place) : prepared.shape(ofFused: place))
            let folded = reading.tokens[word.position].folded
            words.append(
                (
                    described,
                    sound(
                        folded, tradition: reading.tradition, isSurname: word.role.isSurname),
                    KinKeys.hash(ComparisonFold.skeleton(folded))
                ))
        }
        return (prepared, words)
    }

    /// Places of the words of a name in ``words``.
    func range(_ name: Int) -> Range<Int> { outlines[name].words }

    /// Whether two names have a word in common by its sound.
    func sharesSound(_ a: Outline, _ b: Outline) -> Bool {
        if a.sounds & b.sounds == 0 { return false }
        let marks = marks.span
        for i in a.words {
            let sound = marks[i].sound
            for j in b.words where marks[j].sound == sound { return true }
        }
        return false
    }

    /// The naming tradition of a name; nil for no name.
    func tradition(_ name: Int) -> NamingTradition? {
        range(name).isEmpty ? nil : outlines[name].tradition
    }

    /// A word of a name as written.
    func text(_ name: Int, word: Int) -> String {
        guard let prepared = names[name], word < prepared.words.count else { return "" }
        return prepared.reading.tokens[prepared.words[word].position].text
    }

    /// Sounds of the words of a name, in their order.
    func sounds(_ name: Int) -> [Int32] { range(name).map { marks[$0].sound } }

    /// Sounds of the person's own names, or of the family's.
    func sounds(_ name: Int, given: Bool) -> [Int32] {
        range(name).compactMap { marks[$0].isGiven == given ? marks[$0].sound : nil }
    }

    /// A spelling by sound that is the same for all traditions with the same letters.
    ///
    /// Spanish and Portuguese sounds where those languages are written, consonants elsewhere; Slavic
    /// surnames without their sex.
    static func sound(_ folded: String, tradition: NamingTradition, isSurname: Bool) -> String {
        switch tradition {
        case .hispanic, .portuguese, .mayan:
            return "h" + ComparisonFold.hispanic(folded)
        case .eastSlavic:
            let neutral = ComparisonFold.key(folded, tradition: tradition, isSurname: isSurname)
            return "s" + ComparisonFold.skeleton(neutral)
        case .hornOfAfrica:
            return "s" + ComparisonFold.skeleton(ComparisonFold.somali(folded))
        case .vietnamese, .western, .haitian, .arabic, .afghan, .burmeseRohingya:
            return "s" + ComparisonFold.skeleton(folded)
        }
    }

    private mutating func count(_ roster: FamilyRoster) {
        var held = [Int](repeating: 0, count: soundCount)
        var named = 0
        for record in roster.records where record.name != 0 {
            named += 1
            for sound in Set(sounds(record.name)) { held[Int(sound)] += 1 }
        }
        let total = Double(max(named, 1)) + 2
        hold(held.map { (Double($0) + 1) / total })
        let names = roster.records.compactMap {
            $0.name != 0 ? (list: $0.source, sounds: sounds($0.name)) : nil
        }
        together = WordsTogether(names, rarity: rarity, total: total)
    }
}
