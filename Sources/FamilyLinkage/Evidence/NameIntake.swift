// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
import RecordLinkage

/// Takes in the names of a ``NameLexicon``, one after the other: each is read, and its words get the numbers of
/// their sounds.
struct NameIntake: Sendable {
    /// The names as they were read, where they are held.
    private(set) var names: [PreparedName?] = []
    /// For each name, what is looked at first.
    private(set) var outlines: [NameLexicon.Outline] = []
    /// The words of all names end to end.
    private(set) var words: [NameLexicon.Word] = []
    /// The sound and the role of each of ``words``.
    private(set) var marks: [NameLexicon.Mark] = []
    /// The consonants of each of ``words``.
    private(set) var consonants: [UInt64] = []
    /// For each sound, its text.
    private(set) var soundTexts: [String] = []
    /// For each word, a name in which it stands.
    private(set) var bearers = Bearers()

    private var soundNumbers: [String: Int32] = [:]

    /// Names that have a word, and the place of the word in them: words of one fingerprint compare alike, so that
    /// few names have to be looked at, or read, again and again.
    struct Bearers: Sendable {
        struct Bearer: Sendable {
            var name: Int32
            var word: Int32
        }

        /// By fingerprint, where names are read again.
        private var byFingerprint: [UInt64: Bearer] = [:]
        /// By the place of the word, where names are held.
        private var byPlace: [Bearer] = []

        /// Who bears the word at a place among the words, of a fingerprint; nil where nobody was noted.
        func bearer(of place: Int, _ fingerprint: UInt64) -> Bearer? {
            byPlace.isEmpty ? byFingerprint[fingerprint] : byPlace[place]
        }

        /// Notes the next word, in the order of the words.
        fileprivate mutating func note(
            _ fingerprint: UInt64, name: Int, word: Int, isHeld: Bool
        ) {
            let bearer =
                byFingerprint[fingerprint]
                ?? Bearer(
                    name: Int32(truncatingIfNeeded: name), word: Int32(truncatingIfNeeded: word))
            byFingerprint[fingerprint] = bearer
            if isHeld { byPlace.append(bearer) }
        }

        /// Ends noting words of names that are held.
        fileprivate mutating func settle() { byFingerprint = [:] }
    }

    /// Takes in all names of a roster, which are held; false where the surrounding task is cancelled.
    mutating func take(_ written: [FamilyName], threads: Int) async -> Bool {
        let chunk = 1_024
        let parts = await concurrentMap((written.count + chunk - 1) / chunk, threads: threads) {
            part in
            written[part * chunk..<min(written.count, (part + 1) * chunk)].map(Self.prepared)
        }
        guard let parts else { return false }
        names.reserveCapacity(written.count)
        outlines.reserveCapacity(written.count)
        for (name, read) in parts.joined() {
            names.append(name)
            take(name, read, isHeld: true)
        }
        bearers.settle()
        soundNumbers = [:]
        return true
    }

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
        for (name, read) in parts.joined() { take(name, read, isHeld: false) }
        return true
    }

    private typealias ReadWord = (word: NameLexicon.Word, sound: String, consonants: UInt64)

    private mutating func take(_ name: PreparedName?, _ read: [ReadWord], isHeld: Bool) {
        let start = Int32(truncatingIfNeeded: words.count)
        var outline = NameLexicon.Outline(
            start: start, end: start, tradition: name?.reading.tradition ?? .western)
        for (place, (word, key, consonantsOfWord)) in read.enumerated() {
            bearers.note(word.fingerprint, name: outlines.count, word: place, isHeld: isHeld)
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
            let mark = NameLexicon.Mark(
                sound: word.sound, role: NameRoles(word.role), isGiven: word.isGiven)
            marks.append(mark)
            outline.note(mark)
        }
        outlines.append(outline)
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
            let described = NameLexicon.Word(
                fingerprint: prepared.fingerprint(ofWord: place), fused: fused, sound: 0,
                role: word.role,
                isGiven: word.role == .given || word.role == .middle || word.role == .kunya,
                shape: prepared.shape(ofWord: place),
                fusedShape: fused == 0
                    ? prepared.shape(ofWord: place) : prepared.shape(ofFused: place))
            let folded = reading.tokens[word.position].folded
            // “Rustamovna” sounds as her father Rustam does.
            let isPatronymic = word.role == .father && reading.tradition == .eastSlavic
            let sounding = isPatronymic ? SlavicNames.patronymicStem(folded) ?? folded : folded
            words.append(
                (
                    described,
                    NameLexicon.sound(
                        sounding, tradition: reading.tradition, isSurname: word.role.isSurname),
                    KinKeys.hash(ComparisonFold.skeleton(folded))
                ))
        }
        return (prepared, words)
    }
}
