// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import PersonNames

/// Which words are given names and which surnames, as lists say that keep them in columns of their own.
///
/// Another list that writes whole names into one cell is read by it: the same people, or their
/// neighbours, are on both, and in many countries the surname comes first as often as last.
struct NameVocabulary: Sendable, Hashable {
    private var given = Words()
    private var surname = Words()
    /// Names that stand between the two, where they have a column of their own.
    private var middle = Words()
    /// How much likelier the surname stands behind than in front, in bits.
    private var surnameLastBits = 0.0
    /// How much likelier the given name stands between two surnames than behind them, in bits; nil where no list
    /// has second surnames.
    private var givenBetweenBits: Double?

    /// Evidence of a name without a given name, in bits; nil where hardly a record lacks one.
    private var bareBits: Double?
    private static let leastBare = 0.05

    /// Whether names with particles and initials are read as well, which traditions read better where the
    /// surname stands last.
    var readsParticles = false

    /// Records with both names without which nothing is learned.
    private static let leastRecords = 200
    /// Words of a name that are looked at; what has more is read as usual.
    private static let wordLimit = 2...6
    /// Whole names from which is learned where the surname stands.
    private static let sampledNames = 4_000

    /// Words of one kind with how often they occur, and how many words such names have.
    private struct Words: Sendable, Hashable {
        var counts: [String: Double] = [:]
        var total = 0.0
        var lengths: [Double] = [1, 1, 1, 1, 1, 1, 1]
        /// Evidence of a word that has not been seen, set by how many have been seen once.
        var unseenBits = 0.0

        mutating func add(_ name: String, times: Double) {
            let words = name.split(separator: " ")
            for word in words {
                counts[String(word), default: 0] += times
                total += times
            }
            lengths[min(words.count, lengths.count - 1)] += times
        }

        mutating func finish() {
            let once = counts.values.count { $0 < 2 }
            unseenBits = log2((Double(once) + 1) / (total + 1)) - 10
        }

        /// How often a word occurs among all.
        func share(of word: String) -> Double { total > 0 ? (counts[word] ?? 0) / total : 0 }

        func bits(_ words: ArraySlice<String>) -> Double {
            let all = lengths.reduce(0, +)
            return words.reduce(log2(lengths[min(words.count, lengths.count - 1)] / all)) {
                sum, word in
                sum + (counts[word].map { max(log2($0 / total), unseenBits) } ?? unseenBits)
            }
        }
    }

    /// The columns in which a list keeps the parts of names, the first of them first.
    struct Columns {
        var given: [TableColumn]
        var surname: [TableColumn]
        /// The column of names between the two, where given names are all in one.
        var middle: TableColumn?
    }

    /// Learns from columns of given names and of surnames; nil where they hold too little.
    init?(columns: [Columns]) {
        var records = 0
        var bare = 0
        for list in columns {
            guard let givenNames = list.given.first, let surnames = list.surname.first else {
                continue
            }
            records += givenNames.codes.indices.count {
                givenNames.codes[$0] != 0 && surnames.codes[$0] != 0
            }
            bare += surnames.codes.indices.count { row in
                surnames.codes[row] != 0 && list.given.allSatisfy { $0.codes[row] == 0 }
            }
            Self.add(list.given, to: &given)
            Self.add(list.surname, to: &surname)
            Self.add([list.middle].compactMap { $0 }, to: &middle)
        }
        guard records >= Self.leastRecords else { return nil }
        let share = Double(bare) / Double(records + bare)
        bareBits = share >= Self.leastBare ? log2(share) : nil
        givenBetweenBits = columns.contains { $0.surname.count > 1 } ? 0 : nil
        given.finish()
        surname.finish()
    }

    private static func add(_ columns: [TableColumn], to words: inout Words) {
        // Of records that were set aside, the values are still there, and no record has them.
        var counts: [[UInt32]: Int] = [:]
        for row in columns.first?.codes.indices ?? 0..<0 where columns[0].codes[row] != 0 {
            counts[columns.map { $0.codes[row] }, default: 0] += 1
        }
        var folded: [UInt8] = []
        for (codes, count) in counts {
            var names: [String] = []
            for (column, code) in zip(columns, codes) where code != 0 {
                FieldNormalizer.name(
                    column.values.bytes.span.extracting(column.values.range(Int(code) - 1)),
                    into: &folded)
                if !folded.isEmpty { names.append(String(decoding: folded, as: UTF8.self)) }
            }
            // Whole numbers, added up in any order.
            words.add(names.joined(separator: " "), times: Double(count))
        }
    }

    /// Bits from which nearly all names of a column have the surname in front.
    private static let plainlyFirst = -3.0

    /// Whether the surname stands in front of nearly all names of the column of which the order was
    /// learned: there the traditions, most of which have it behind, are of no help.
    var putsSurnameFirst: Bool { surnameLastBits < Self.plainlyFirst }

    /// Bits from which hardly a name of a column has the surname in front.
    private static let plainlyLast = 3.0

    /// Whether surnames stand in front of some names of the column and behind others, as different clerks write
    /// them: there no tradition says which is which.
    var hasBothOrders: Bool { surnameLastBits < Self.plainlyLast }

    /// Learns where the surname stands in a column of whole names.
    mutating func learnOrder(_ names: ValueDictionary) {
        // Whole numbers: their sum does not depend on the order of names.
        var counts = [1 << 20, 1 << 20, 1 << 20]
        for index in names.sampled(Self.sampledNames) {
            guard let words = words(names[index]) else { continue }
            let bits = [
                split(words, isSurnameLast: false).bits, split(words, isSurnameLast: true).bits,
                between(words)?.bits ?? -.infinity,
            ]
            let most = bits.max() ?? 0
            let sum = bits.reduce(0) { $0 + exp2($1 - most) }
            for order in bits.indices {
                counts[order] += Int((exp2(bits[order] - most) / sum * Double(1 << 20)).rounded())
            }
        }
        if givenBetweenBits != nil {
            givenBetweenBits = log2(Double(counts[2]) / Double(counts[0]))
        }
        surnameLastBits = log2(Double(counts[1]) / Double(counts[0]))
    }

    /// A name taken apart as its words are known; nil where they do not say enough.
    func parts(fullName: String) -> NameParts? {
        if middle.total > 0, let comma = fullName.firstIndex(of: ",") {
            return parts(
                surname: fullName[..<comma], others: fullName[fullName.index(after: comma)...])
        }
        guard let words = words(fullName),
            words.contains(where: { given.counts[$0] != nil || surname.counts[$0] != nil })
        else { return nil }
        var behind = split(words, isSurnameLast: true)
        behind.bits += surnameLastBits
        let front = split(words, isSurnameLast: false)
        var best = behind.bits >= front.bits ? behind : front
        if let bits = givenBetweenBits, var between = between(words) {
            between.bits += bits
            if between.bits > best.bits { best = between }
        }
        var parts = NameParts()
        if middle.total > 0 {
            // An initial before the surname is none of it.
            let initials = best.surname.dropLast().prefix { $0.utf8.count == 1 }
            parts.surname = best.surname.dropFirst(initials.count).joined(separator: " ")
            take(best.given + initials, into: &parts)
            return parts
        }
        parts.given = best.given.first ?? ""
        parts.middle = best.given.dropFirst().joined(separator: " ")
        parts.surname = best.surname.first ?? ""
        parts.secondSurname = best.surname.dropFirst().joined(separator: " ")
        return parts
    }

    /// Leaves the last word of given names to the middle name where it is an initial, or one of the names that
    /// lists have in the column for it.
    private func take(_ words: ArraySlice<String>, into parts: inout NameParts) {
        var own = words
        if own.count > 1, let last = own.last,
            last.utf8.count == 1 || middle.share(of: last) > given.share(of: last)
        {
            parts.middle = last
            own.removeLast()
        }
        parts.given = own.joined(separator: " ")
    }

    /// A name with a comma behind the surname.
    private func parts(surname: Substring, others: Substring) -> NameParts? {
        let words = NameFolding.fold(String(others)).split(separator: " ").map(String.init)
            .filter { !Self.suffixes.contains($0) }
        guard !words.isEmpty else { return nil }
        var parts = NameParts()
        parts.surname = NameFolding.fold(String(surname)).split(separator: " ")
            .filter { !Self.suffixes.contains(String($0)) }.joined(separator: " ")
        take(words[...], into: &parts)
        return parts
    }

    /// What is written behind a name to tell the father from the son.
    private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv"]

    /// The words of a name; nil where there are commas, titles, particles or initials, which the reading by
    /// traditions understands better unless the surname stands in front.
    private func words(_ fullName: String) -> [String]? {
        guard !fullName.utf8.contains(UInt8(ascii: ",")) else { return nil }
        var words = NameFolding.fold(fullName).split(separator: " ").map(String.init)
        if middle.total > 0 { words.removeAll(where: Self.suffixes.contains) }
        guard Self.wordLimit.contains(words.count),
            putsSurnameFirst || readsParticles || middle.total > 0
                || words.allSatisfy({ $0.utf8.count > 2 || isKnown($0) }),
            !words.contains(where: { NullWords.isNull($0) })
        else { return nil }
        return words
    }

    /// Whether a word of two letters is a name of its own, and no particle or pair of initials.
    private func isKnown(_ word: String) -> Bool {
        word.utf8.count == 2 && (given.counts[word] ?? 0) + (surname.counts[word] ?? 0) >= 3
    }

    private typealias Split = (
        given: ArraySlice<String>, surname: ArraySlice<String>, bits: Double
    )

    /// A name of three words with the given name between two surnames; nil for others, and where no list has
    /// second surnames.
    private func between(_ words: [String]) -> Split? {
        guard givenBetweenBits != nil, words.count == 3 else { return nil }
        let surnames = [words[0], words[2]]
        return (words[1...1], surnames[...], given.bits(words[1...1]) + surname.bits(surnames[...]))
    }

    /// The likeliest place between given names and surnames for one order.
    private func split(_ words: [String], isSurnameLast: Bool) -> Split {
        var best: Split = (words[...], [], -.infinity)
        for place in 1..<words.count {
            let (front, back) = (words[..<place], words[place...])
            let (own, family) = isSurnameLast ? (front, back) : (back, front)
            let bits = given.bits(own) + surname.bits(family)
            if bits > best.bits { best = (own, family, bits) }
        }
        if let bareBits, case let bits = bareBits + surname.bits(words[...]), bits > best.bits {
            best = ([], words[...], bits)
        }
        return best
    }
}
