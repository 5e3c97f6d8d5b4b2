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
    /// A name ready to be compared.
    struct Entry: Sendable {
        /// The most probable reading, prepared; nil for no name.
        var name: PreparedName?
        var tradition: NamingTradition = .western
        /// For each word of `name`, its sound.
        var sounds: [Int32] = []
        /// For each word of `name`, whether it is a person's own name rather than a family's.
        var isGiven: [Bool] = []
        /// Words by role, as sounds.
        var given: [Int32] { zip(sounds, isGiven).compactMap { $1 ? $0 : nil } }
        var family: [Int32] { zip(sounds, isGiven).compactMap { $1 ? nil : $0 } }
    }

    private(set) var entries: [Entry] = []
    /// Number of different sounds.
    private(set) var soundCount = 0
    /// For each sound, the share of the records' names that have it; never 0.
    private(set) var share: [Double] = []

    /// Prepares the names of a roster; nil where the surrounding task is cancelled.
    init?(_ roster: FamilyRoster, threads: Int) async {
        let names = roster.names
        let chunk = 1_024
        let parts = await concurrentMap((names.count + chunk - 1) / chunk, threads: threads) {
            part in
            names[part * chunk..<min(names.count, (part + 1) * chunk)].map(Self.prepared)
        }
        guard let parts else { return nil }
        var numbers: [String: Int32] = [:]
        entries.reserveCapacity(names.count)
        for (entry, keys) in parts.joined() {
            var entry = entry
            entry.sounds = keys.map { key in
                if let known = numbers[key] { return known }
                let number = Int32(numbers.count)
                numbers[key] = number
                return number
            }
            entries.append(entry)
        }
        soundCount = numbers.count
        count(roster)
    }

    private static func prepared(_ name: FamilyName) -> (Entry, [String]) {
        guard let reading = name.readings.first else { return (Entry(), []) }
        let prepared = PreparedName(reading)
        var entry = Entry(name: prepared, tradition: reading.tradition)
        var keys: [String] = []
        for word in prepared.words {
            let token = reading.tokens[word.position]
            keys.append(
                sound(token.folded, tradition: reading.tradition, isSurname: word.role.isSurname))
            entry.isGiven.append(word.role == .given || word.role == .middle || word.role == .kunya)
        }
        return (entry, keys)
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
            for sound in Set(entries[record.name].sounds) { held[Int(sound)] += 1 }
        }
        let total = Double(max(named, 1)) + 2
        share = held.map { (Double($0) + 1) / total }
    }

    /// Bits of evidence that two names are of one person, from the words they share and do not share.
    ///
    /// A shared word tells as much as it is rare in these lists. A word that stands on both sides without
    /// a counterpart speaks against; one that a side merely leaves out hardly does.
    func bits(_ a: Int, _ b: Int) -> Double {
        guard a != 0, b != 0, let first = entries[a].name, let second = entries[b].name else {
            return 0
        }
        let one = entries[a]
        let two = entries[b]
        let matches = NameComparison.wordMatches(first, second)
        var bits = 0.0
        var firstLeft = one.isGiven.count
        var secondLeft = two.isGiven.count
        var givenLeft = (one.isGiven.count { $0 }, two.isGiven.count { $0 })
        var hasGiven = false
        var hasFamily = false
        for match in matches {
            firstLeft -= match.firstFused ? 2 : 1
            secondLeft -= match.secondFused ? 2 : 1
            let isGiven = one.isGiven[match.first] || two.isGiven[match.second]
            if one.isGiven[match.first] { givenLeft.0 -= 1 }
            if two.isGiven[match.second] { givenLeft.1 -= 1 }
            if isGiven { hasGiven = true } else { hasFamily = true }
            // “Pineda Rodríguez” is another family than “Rodríguez Pineda”, as a rule.
            let roles = (first.words[match.first].role, second.words[match.second].role)
            if roles == (.surname, .maternalSurname) || roles == (.maternalSurname, .surname) {
                bits -= 1.5
            }
            bits += Self.bits(
                match,
                share: max(
                    share[Int(one.sounds[match.first])], share[Int(two.sounds[match.second])]))
        }
        let conflicts = max(0, min(firstLeft, secondLeft))
        if !hasGiven, givenLeft.0 > 0, givenLeft.1 > 0 {
            bits -= 6
        }
        if conflicts > 0 {
            let given = max(0, min(givenLeft.0, givenLeft.1))
            let family = max(0, conflicts - (hasGiven ? given : max(0, given)))
            // A given name may be left out; another in its place is another person’s.
            if hasGiven { bits -= 4.0 * Double(min(conflicts, given)) }
            bits -= (hasFamily ? 3 : 4) * Double(min(family, 2))
        }
        bits -= 0.2 * Double(max(0, max(firstLeft, secondLeft) - conflicts))
        return min(bits, 24)
    }

    private static func bits(_ match: WordMatch, share: Double) -> Double {
        let rarity = min(12, max(0.5, -log2(share)))
        switch match.kind {
        case .equal, .sameName: return rarity
        case .transliteration: return max(0.3, rarity - 2 - 6 * (1 - match.score))
        case .sound: return max(0.3, rarity - 1)
        case .nickname, .sharedName, .translation: return max(0.3, rarity - 2.5)
        case .spelling: return max(0.2, rarity - 1 - 8 * (1 - match.score))
        case .initial: return 1.2
        case .conflict, .missing: return 0
        }
    }
}
