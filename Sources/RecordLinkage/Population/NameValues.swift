// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames

/// How two name values relate, strongest first.
///
/// The order is a ranking: a smaller raw value is the stronger relation.
package enum NameRelation: UInt8, Sendable {
    case exact = 1
    /// Forms of one name: a nickname, or a spelling variant.
    case nickname
    case typo
    /// Every token of the shorter value stands in the longer one.
    case part
    /// The same consonants with other vowels, as when a name is brought from a script that does not
    /// write them, or written down as it was heard.
    case consonants
    case similar
    case initial
    case weak
    case different
}

/// Distinct names of a population, folded, and prepared for comparison and blocking.
///
/// Given names, middle names and surnames share one table, so that a name that changed places has the
/// same code in both. Code 0 is the missing value.
package struct NameValues: Sendable {
    /// Number of names, the missing one included; their codes are the first in the value store.
    package private(set) var count = 0
    /// Double Metaphone of the first token, or of an article and what follows it, packed; 0 where it has none.
    package private(set) var sound: [UInt32] = []
    /// A number shared by the forms of one name where the first token has nicknames, else its sound.
    package private(set) var nameGroup: [UInt32] = []
    /// A hash of the consonants of the whole name; 0 where they are fewer than three, and say little, and
    /// where names are not written by their consonants.
    private(set) var consonants: [UInt32] = []
    /// Whether names with the same consonants are likely to be one name.
    private var isConsonantal = true
    private let inSeveralLanguages: Bool
    /// Room for the consonants of one name.
    private var skeleton: [UInt8] = []
    /// Codes of the tokens of names that have more than one; empty range for single tokens.
    private var tokenStart: [UInt32] = [0]
    private(set) var tokens: [UInt32] = []
    /// Nickname groups and sets of translations of each name taken whole.
    private(set) var groupStart: [UInt32] = [0]
    private(set) var groups: [Int32] = []
    /// Whether a name has tokens or groups at all: for most unequal pairs the only look that is needed.
    private(set) var traits: [Traits] = []

    /// See ``traits``.
    struct Traits: OptionSet, Sendable {
        var rawValue: UInt8
        static let isCompound = Traits(rawValue: 1)
        static let hasNicknames = Traits(rawValue: 2)
    }

    /// Prepares every value of an index.
    ///
    /// - Parameter inSeveralLanguages: Whether one person's name may be written in two languages, as it may
    ///   in two lists, and hardly ever in one.
    package init(index names: inout ValueIndex, inSeveralLanguages: Bool = false) {
        self.inSeveralLanguages = inSeveralLanguages
        // Tokens of compound names are names themselves; interning them may add values, which are
        // single tokens and add nothing further.
        let whole = names.dictionary
        tokenStart.reserveCapacity(whole.count + 1)
        for index in 0..<whole.count {
            let bytes = whole.bytes.span.extracting(whole.range(index))
            for token in Self.tokenRanges(bytes) {
                tokens.append(names.intern(bytes.extracting(token)))
            }
            tokenStart.append(UInt32(tokens.count))
        }
        let all = names.dictionary
        while tokenStart.count < all.count + 1 { tokenStart.append(UInt32(tokens.count)) }
        traits.reserveCapacity(all.count)
        sound.reserveCapacity(all.count)
        consonants.reserveCapacity(all.count)
        nameGroup.reserveCapacity(all.count)
        groupStart.reserveCapacity(all.count + 1)
        for index in 0..<all.count {
            appendTraits(all.bytes.span.extracting(all.range(index)))
        }
        isConsonantal = isWrittenByConsonants(all)
        if !isConsonantal { consonants = [UInt32](repeating: 0, count: count) }
    }

    /// Names looked at to tell how they are written.
    private static let sampledNames = 4096
    /// Names for each set of consonants, from which vowels are taken to be accidents of spelling: about
    /// 1.5 among European names with slips of the pen, above 3 where each clerk romanises anew.
    private static let leastSpellings = 2.8

    /// Whether there are many spellings for the same consonants, in a sample that the names decide.
    private func isWrittenByConsonants(_ names: ValueDictionary) -> Bool {
        let limit = UInt64(Self.sampledNames) << 32 / UInt64(max(Self.sampledNames, count))
        var skeletons: Set<UInt32> = []
        var sampled = 0
        for index in 0..<names.count where consonants[index] != 0 {
            // Of compound names the words are looked at, which are names as well.
            if tokenStart[index] != tokenStart[index + 1] { continue }
            var hash: UInt32 = 0x811C_9DC5
            for place in names.range(index) {
                hash = (hash ^ UInt32(names.bytes[place])) &* 0x0100_0193
            }
            guard UInt64(hash) < limit else { continue }
            sampled += 1
            skeletons.insert(consonants[index])
        }
        return sampled > 100 && Double(sampled) > Self.leastSpellings * Double(skeletons.count)
    }

    /// Where the tokens of a compound name lie; empty for a name of one token.
    static func tokenRanges(_ name: Span<UInt8>) -> [Range<Int>] {
        let space = UInt8(ascii: " ")
        var isCompound = false
        for position in 0..<name.count where position > 0 && name[position] == space {
            isCompound = true
            break
        }
        guard isCompound else { return [] }
        var ranges: [Range<Int>] = []
        var start = 0
        for position in 0...name.count where position == name.count || name[position] == space {
            if position > start { ranges.append(start..<position) }
            start = position + 1
        }
        return ranges
    }

    /// Adds a name, the tokens of which have codes already.
    mutating func append(_ name: Span<UInt8>, tokens codes: [UInt32]) {
        tokens.append(contentsOf: codes)
        tokenStart.append(UInt32(tokens.count))
        appendTraits(name)
    }

    /// Makes room for values that are no names, up to a number of values in all.
    mutating func pad(to count: Int) {
        let missing = count - self.count
        guard missing > 0 else { return }
        traits.append(contentsOf: repeatElement([], count: missing))
        sound.append(contentsOf: repeatElement(0, count: missing))
        consonants.append(contentsOf: repeatElement(0, count: missing))
        nameGroup.append(contentsOf: repeatElement(0, count: missing))
        tokenStart.append(contentsOf: repeatElement(UInt32(tokens.count), count: missing))
        groupStart.append(contentsOf: repeatElement(UInt32(groups.count), count: missing))
        self.count = count
    }

    /// Takes away the names that were added last.
    mutating func removeLast(to count: Int) {
        guard count < self.count else { return }
        traits.removeSubrange(count...)
        sound.removeSubrange(count...)
        consonants.removeSubrange(count...)
        nameGroup.removeSubrange(count...)
        tokenStart.removeSubrange((count + 1)...)
        tokens.removeSubrange(Int(tokenStart[count])...)
        groupStart.removeSubrange((count + 1)...)
        groups.removeSubrange(Int(groupStart[count])...)
        self.count = count
    }

    private mutating func appendTraits(_ name: Span<UInt8>) {
        var end = 0
        while end < name.count && name[end] != UInt8(ascii: " ") { end += 1 }
        let first = name.extracting(0..<end)
        let code = articleAndName(name, end) ?? DoubleMetaphone.primaryCode(first)
        sound.append(code)
        consonants.append(isConsonantal ? hashOfConsonants(name) : 0)
        groups.append(contentsOf: NicknameGroups.standard.groups(of: name))
        // Whoever emigrates is Ludwig in one list and Louis in the other; their numbers are below nothing.
        if inSeveralLanguages {
            for set in NicknameGroups.standard.translationSets(of: name) { groups.append(-1 - set) }
        }
        groupStart.append(UInt32(groups.count))
        var trait: Traits = []
        if tokenStart[count] != tokenStart[count + 1] { trait.insert(.isCompound) }
        if groupStart[count] != groupStart[count + 1] { trait.insert(.hasNicknames) }
        traits.append(trait)
        let canonical = NicknameGroups.standard.groups(of: first).min() ?? .max
        // The top bit keeps group numbers apart from sounds.
        nameGroup.append(canonical == .max ? code : 0x8000_0000 | UInt32(bitPattern: canonical))
        count += 1
    }

    /// The sound of the article and the word behind it as one: “Al Nimr” is “Alnimr” in the next list, and the
    /// article alone says nothing; nil where a name does not begin with it.
    private mutating func articleAndName(_ name: Span<UInt8>, _ end: Int) -> UInt32? {
        guard end == 2, name.count > 4, name[1] == UInt8(ascii: "l"),
            name[0] == UInt8(ascii: "a") || name[0] == UInt8(ascii: "e")
        else { return nil }
        skeleton.removeAll(keepingCapacity: true)
        for index in 0..<name.count where index != end {
            if name[index] == UInt8(ascii: " ") { break }
            skeleton.append(name[index])
        }
        return DoubleMetaphone.primaryCode(skeleton.span)
    }

    /// A hash of the consonants; 0 for fewer than three.
    private mutating func hashOfConsonants(_ name: Span<UInt8>) -> UInt32 {
        skeleton.removeAll(keepingCapacity: true)
        ComparisonFold.skeleton(name, into: &skeleton)
        guard skeleton.count > 2 else { return 0 }
        var hash: UInt32 = 0x811C_9DC5
        for byte in skeleton { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
        return max(1, hash)
    }

    /// Where a name's tokens are; empty for a single token.
    func tokenRange(_ code: UInt32) -> Range<Int> {
        Int(tokenStart[Int(code)])..<Int(tokenStart[Int(code) + 1])
    }

    /// Codes of the tokens: of the parts of a compound name, or of the name itself.
    func tokens(_ code: UInt32) -> [UInt32] {
        let range = tokenRange(code)
        return range.isEmpty ? [code] : Array(tokens[range])
    }
}
