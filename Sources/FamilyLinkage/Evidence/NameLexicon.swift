// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import PersonNames
import RecordLinkage

/// The names of a roster, prepared for comparison, and how common their words are.
///
/// Words are counted by sound, so that a spelling that one clerk invented is as common as the name it
/// stands for.
///
/// A class, as it is asked for each pair of people and holds much: it is handed on without being copied.
final class NameLexicon: Sendable {
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
    let names: [PreparedName?]
    /// Where names are read from again; nil where they are held.
    private let store: NameStore?
    /// Where words are at hand to be compared.
    private let bearers: NameIntake.Bearers
    /// What decides at a glance whether two names can have to do with each other, for each name.
    let outlines: [Outline]
    /// The words of all names end to end.
    let words: [Word]
    /// The sound of each of ``words``, and its role; close together, as they are looked at for each pair.
    let marks: [Mark]
    /// The consonants of each of ``words``: by them a registry counts who bears it in a village.
    let consonants: [UInt64]
    /// For each sound, its text.
    let soundTexts: [String]
    /// For each sound, the share of the records' names that have it; never 0.
    let share: [Double]
    /// For each sound, what agreement on it tells, in bits: 0.5 to 12.
    let rarity: [Double]
    /// How often words stand together in one name.
    let together: WordsTogether

    /// Prepares the names of a roster; nil where the surrounding task is cancelled.
    ///
    /// - Parameter everybody: By whose names words are counted; else by the roster's own.
    convenience init?(
        _ roster: FamilyRoster, threads: Int, among everybody: KinIndex? = nil
    ) async {
        var intake = NameIntake()
        guard await intake.take(roster.names, threads: threads) else { return nil }
        if let everybody {
            self.init(
                intake, shares: Self.shares(of: intake.soundTexts, among: everybody),
                together: WordsTogether())
        } else {
            self.init(intake, countedIn: roster)
        }
    }

    /// The names that were taken in from a store; they are read again when they are needed.
    convenience init(_ intake: NameIntake, from store: NameStore, among everybody: KinIndex) {
        self.init(
            intake, shares: Self.shares(of: intake.soundTexts, among: everybody),
            together: WordsTogether(), store: store)
    }

    private init(
        _ intake: NameIntake, shares: [Double], together: WordsTogether, store: NameStore? = nil
    ) {
        names = intake.names
        outlines = intake.outlines
        words = intake.words
        marks = intake.marks
        consonants = intake.consonants
        soundTexts = intake.soundTexts
        bearers = intake.bearers
        share = shares
        rarity = Self.rarity(shares)
        self.together = together
        self.store = store
    }

    /// Counts words by the names of the records.
    private convenience init(_ intake: NameIntake, countedIn roster: FamilyRoster) {
        let named = roster.records.compactMap { record in
            record.name == 0
                ? nil
                : (
                    list: record.source,
                    sounds: intake.outlines[record.name].words.map { intake.marks[$0].sound }
                )
        }
        var held = [Int](repeating: 0, count: intake.soundTexts.count)
        for name in named {
            for sound in Set(name.sounds) { held[Int(sound)] += 1 }
        }
        let total = Double(max(named.count, 1)) + 2
        let shares = held.map { (Double($0) + 1) / total }
        self.init(
            intake, shares: shares,
            together: WordsTogether(named, rarity: Self.rarity(shares), total: total))
    }

    private static func shares(of sounds: [String], among everybody: KinIndex) -> [Double] {
        let total = Double(max(everybody.count, 1)) + 2
        return sounds.map { min(1, (Double(everybody.count(sound: $0)) + 1) / total) }
    }

    private static func rarity(_ shares: [Double]) -> [Double] {
        shares.map { (-log2($0)).clamped(0.5, 12) }
    }

    /// Number of different sounds.
    var soundCount: Int { soundTexts.count }

    /// A name, prepared; nil for no name.
    func prepared(_ name: Int, _ memo: inout WordMemo) -> PreparedName? {
        guard let store else { return names[name] }
        return memo.prepared(name) { store.prepared($0) }
    }

    /// A name in which a word of a name stands, and where: the name itself, or one that is held already.
    func bearer(of word: Int, in name: Int) -> (name: Int, word: Int) {
        let place = Int(outlines[name].start) + word
        guard let bearer = bearers.bearer(of: place, words[place].fingerprint) else {
            return (name, word)
        }
        return (Int(bearer.name), Int(bearer.word))
    }

    /// Places of the words of a name in ``words``.
    func range(_ name: Int) -> Range<Int> { outlines[name].words }

    /// Whether two names have a word in common by its sound.
    func sharesSound(_ a: Outline, _ b: Outline) -> Bool {
        if a.sounds & b.sounds == 0 { return false }
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
}
