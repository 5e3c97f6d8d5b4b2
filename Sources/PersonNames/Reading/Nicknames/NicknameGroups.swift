// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// How two different spellings can name one person.
public enum NicknameRelation: UInt8, Sendable, Hashable, CaseIterable, Comparable {
    /// Spellings of the same name: Mohamed and Muhammad, Catherine and Kathryn.
    case sameName
    /// One is a short or pet form of the other: Peggy and Margaret.
    case nickname
    /// Both are short or pet forms of one name: Bob and Robbie.
    case sharedName
    /// The same name in two languages: Joseph, José and Yusuf.
    case translation

    /// The similarity that such a pair of different spellings deserves, in 0…1, where 1 is
    /// equality.
    public var similarity: Double {
        switch self {
        case .sameName: 0.96
        case .nickname: 0.85
        case .sharedName: 0.7
        case .translation: 0.75
        }
    }

    /// The closer relation is the smaller.
    public static func < (first: NicknameRelation, second: NicknameRelation) -> Bool {
        first.rawValue < second.rawValue
    }
}

/// Groups of given names that stand for each other: spelling variants, nicknames, translations.
///
/// The tables are our own, for English, Spanish, Portuguese, French, Haitian Kreyòl, Italian,
/// German, Dutch, Scandinavian, Slavic, Arabic, Hebrew and East African names. A name may be in
/// several groups: Beto is in those of Alberto, Roberto, Humberto and Gilberto. Productive endings
/// (-ito, -ita, -cito, -inho, -zinho, -ochka …) lead to the groups of the stem when the word itself
/// is unknown.
///
/// ```swift
/// let groups = NicknameGroups.standard
/// groups.relation("peggy", "margaret")     // .nickname
/// groups.relation("jose", "yusuf")         // .translation
/// groups.relation("carmencita", "carmen")  // .nickname
/// ```
public struct NicknameGroups: Sendable {
    /// The tables of the library.
    ///
    /// The first use parses them, a few milliseconds.
    public static let standard = NicknameGroups(
        tables: NicknameTables.all,
        translations: NicknameTables.translations + "\n" + NicknameTables.emigrants + "\n"
            + NicknameTables.chineseSurnames)

    /// Where a name was found.
    package struct Membership: Sendable, Hashable {
        /// Index of the name, or -1.
        package let entry: Int32
        /// The name was found by its stem, as a diminutive.
        package let isDiminutive: Bool

        package static let none = Membership(entry: -1, isDiminutive: false)
    }

    private struct Entry: Sendable {
        let bytes: Range<Int32>
        let members: Range<Int32>
        let ids: Range<Int32>
        let translations: Range<Int32>
    }

    private let entries: [Entry]
    private let text: [UInt8]
    /// Group number times two, plus one for a short form; rising for each name.
    private let members: [Int32]
    /// Group numbers alone, rising and distinct for each name.
    private let ids: [Int32]
    private let translations: [Int32]
    /// Open addressing: index of an entry, or -1.
    ///
    /// The count is a power of two.
    private let slots: [Int32]

    /// How many groups there are; a group's number is below it.
    public let groupCount: Int

    /// How many distinct names the tables hold.
    public var nameCount: Int { entries.count }

    /// Numbers of the groups that hold `name` or, if it is unknown, the stem of a diminutive;
    /// rising.
    ///
    /// - Parameter name: a folded name (see ``NameFolding``).
    /// - Complexity: O(length of the name), without allocation.
    public func groups(of name: Span<UInt8>) -> ArraySlice<Int32> {
        let membership = find(name)
        guard membership.entry >= 0 else { return [] }
        let range = entries[Int(membership.entry)].ids
        return ids[Int(range.lowerBound)..<Int(range.upperBound)]
    }

    /// Numbers of the sets of translations that hold `name`, from 0: the names of one person in several
    /// languages.
    ///
    /// - Parameter name: a folded name (see ``NameFolding``).
    package func translationSets(of name: Span<UInt8>) -> ArraySlice<Int32> {
        let membership = find(name)
        guard membership.entry >= 0 else { return [] }
        let range = entries[Int(membership.entry)].translations
        return translations[Int(range.lowerBound)..<Int(range.upperBound)]
    }

    /// Numbers of the groups that hold `name`, which is folded first.
    public func groups(of name: String) -> [Int32] {
        var bytes: [UInt8] = []
        NameFolding.fold(name.utf8Span.span, into: &bytes)
        return Array(groups(of: bytes.span))
    }

    /// The closest relation between two different folded names, or `nil`; equal known names are
    /// `.sameName`.
    public func share(_ first: Span<UInt8>, _ second: Span<UInt8>) -> NicknameRelation? {
        relation(find(first), find(second))
    }

    /// The closest relation between two names, which are folded first.
    public func relation(_ first: String, _ second: String) -> NicknameRelation? {
        var bytes: [UInt8] = []
        NameFolding.fold(first.utf8Span.span, into: &bytes)
        let middle = bytes.count
        NameFolding.fold(second.utf8Span.span, into: &bytes)
        return share(
            bytes.span.extracting(0..<middle), bytes.span.extracting(middle..<bytes.count))
    }

    /// Names that stand for the same given name as `name`, folded: its variants, long and short forms; not
    /// translations.
    ///
    /// - Parameter name: a folded name; the stem of a diminutive counts for it.
    /// - Complexity: linear in the tables, for a search that somebody types.
    package func alternatives(to name: String) -> [String] {
        let membership = find(name.utf8Span.span)
        guard membership.entry >= 0 else { return [] }
        return entries.indices.compactMap { other in
            let member = Membership(entry: Int32(other), isDiminutive: false)
            guard let relation = relation(membership, member), relation != .translation else {
                return nil
            }
            let bytes = entries[other].bytes
            let found = String(
                decoding: text[Int(bytes.lowerBound)..<Int(bytes.upperBound)], as: UTF8.self)
            return found == name ? nil : found
        }
    }

    /// Where `name`, which is folded, is found.
    package func find(_ name: Span<UInt8>) -> Membership {
        let entry = index(of: name)
        if entry >= 0 { return Membership(entry: entry, isDiminutive: false) }
        let stem = Diminutives.stem(of: name) { index(of: $0) }
        return stem >= 0 ? Membership(entry: stem, isDiminutive: true) : .none
    }

    /// The closest relation between two names that were found before.
    ///
    /// No allocation.
    package func relation(_ first: Membership, _ second: Membership) -> NicknameRelation? {
        guard first.entry >= 0, second.entry >= 0 else { return nil }
        let firstEntry = entries[Int(first.entry)]
        let secondEntry = entries[Int(second.entry)]
        var best: NicknameRelation?
        var i = Int(firstEntry.members.lowerBound)
        var j = Int(secondEntry.members.lowerBound)
        while i < Int(firstEntry.members.upperBound), j < Int(secondEntry.members.upperBound) {
            let a = members[i]
            let b = members[j]
            if a >> 1 == b >> 1 {
                let aShort = a & 1 == 1 || first.isDiminutive
                let bShort = b & 1 == 1 || second.isDiminutive
                let found: NicknameRelation =
                    aShort && bShort ? .sharedName : aShort || bShort ? .nickname : .sameName
                if found == .sameName { return .sameName }
                best = min(best ?? found, found)
            }
            if a >> 1 < b >> 1 { i += 1 } else { j += 1 }
        }
        if best != nil { return best }
        i = Int(firstEntry.translations.lowerBound)
        j = Int(secondEntry.translations.lowerBound)
        while i < Int(firstEntry.translations.upperBound),
            j < Int(secondEntry.translations.upperBound)
        {
            if translations[i] == translations[j] { return .translation }
            if translations[i] < translations[j] { i += 1 } else { j += 1 }
        }
        return nil
    }

    private func index(of name: Span<UInt8>) -> Int32 {
        let mask = slots.count &- 1
        var slot = Int(truncatingIfNeeded: NicknameGroups.hash(name)) & mask
        while true {
            let candidate = slots[slot]
            if candidate < 0 { return -1 }
            if equals(entries[Int(candidate)].bytes, name) { return candidate }
            slot = (slot &+ 1) & mask
        }
    }

    private func equals(_ range: Range<Int32>, _ name: Span<UInt8>) -> Bool {
        guard range.count == name.count else { return false }
        let start = Int(range.lowerBound)
        for offset in 0..<name.count where text[start + offset] != name[offset] { return false }
        return true
    }

    /// FNV-1a, 64 bits, folded; the same on every run.
    private static func hash(_ name: Span<UInt8>) -> UInt64 {
        var value: UInt64 = 0xcbf2_9ce4_8422_2325
        for offset in 0..<name.count { value = (value ^ UInt64(name[offset])) &* 0x100_0000_01b3 }
        return value ^ (value >> 32)
    }
}

extension NicknameGroups {
    /// Reads tables of lines `spelling spelling : short short`, and of translations, one set a
    /// line.
    ///
    /// Words are folded; words shorter than two letters and empty lines are left out.
    public init(tables: [String], translations translationTable: String) {
        var memberships: [String: Set<Int32>] = [:]
        var formalNames: [[String]] = []
        for table in tables {
            for line in table.split(whereSeparator: \.isNewline) {
                let halves = line.split(
                    separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
                let formal = NicknameGroups.words(halves[0])
                if formal.isEmpty { continue }
                let group = Int32(truncatingIfNeeded: formalNames.count)
                formalNames.append(formal)
                for name in formal { memberships[name, default: []].insert(group << 1) }
                guard halves.count > 1 else { continue }
                for name in NicknameGroups.words(halves[1]) where !formal.contains(name) {
                    memberships[name, default: []].insert(group << 1 | 1)
                }
            }
        }
        let translationSets = NicknameGroups.translationSets(translationTable, formalNames)
        for name in translationSets.keys where memberships[name] == nil { memberships[name] = [] }

        var entries: [Entry] = []
        var text: [UInt8] = []
        var members: [Int32] = []
        var ids: [Int32] = []
        var translations: [Int32] = []
        for name in memberships.keys.sorted() {
            let byteStart = Int32(truncatingIfNeeded: text.count)
            let memberStart = Int32(truncatingIfNeeded: members.count)
            let idStart = Int32(truncatingIfNeeded: ids.count)
            let translationStart = Int32(truncatingIfNeeded: translations.count)
            text.append(contentsOf: name.utf8)
            members.append(contentsOf: (memberships[name] ?? []).sorted())
            ids.append(contentsOf: Set((memberships[name] ?? []).map { $0 >> 1 }).sorted())
            translations.append(contentsOf: (translationSets[name] ?? []).sorted())
            entries.append(
                Entry(
                    bytes: byteStart..<Int32(truncatingIfNeeded: text.count),
                    members: memberStart..<Int32(truncatingIfNeeded: members.count),
                    ids: idStart..<Int32(truncatingIfNeeded: ids.count),
                    translations: translationStart..<Int32(truncatingIfNeeded: translations.count)))
        }
        var capacity = 16
        while capacity < entries.count * 2 { capacity *= 2 }
        var slots = [Int32](repeating: -1, count: capacity)
        for (index, entry) in entries.enumerated() {
            let bytes = text.span.extracting(
                Int(entry.bytes.lowerBound)..<Int(entry.bytes.upperBound))
            var slot = Int(truncatingIfNeeded: NicknameGroups.hash(bytes)) & (capacity - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (capacity - 1) }
            slots[slot] = Int32(truncatingIfNeeded: index)
        }
        self.entries = entries
        self.text = text
        self.members = members
        self.ids = ids
        self.translations = translations
        self.slots = slots
        groupCount = formalNames.count
    }

    private static func words(_ line: Substring) -> [String] {
        line.split(whereSeparator: \.isWhitespace).map { NameFolding.fold(String($0)) }
            .filter { $0.utf8.count > 1 && !$0.contains(" ") }
    }

    /// The translation sets of each name; a spelling variant belongs to the sets of its group.
    private static func translationSets(
        _ table: String, _ formalNames: [[String]]
    ) -> [String: Set<Int32>] {
        var direct: [String: Set<Int32>] = [:]
        for (number, line) in table.split(whereSeparator: \.isNewline).enumerated() {
            for name in words(line) {
                direct[name, default: []].insert(Int32(truncatingIfNeeded: number))
            }
        }
        var all = direct
        for formal in formalNames {
            let united = formal.reduce(into: Set<Int32>()) { $0.formUnion(direct[$1] ?? []) }
            if united.isEmpty { continue }
            for name in formal { all[name, default: []].formUnion(united) }
        }
        return all
    }
}
