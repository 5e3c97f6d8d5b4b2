// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames

/// What relatives share, and what the records of one person share, as 32-bit keys.
///
/// Two keys that are equal by chance make a pair that is weighed in vain, or a count that is one too
/// high; among a million records that is one in a thousand.
struct KinKeys {
    /// What a key is made of.
    enum Kind: UInt64 {
        /// A word of a name, by its consonants; two words of one name.
        case word = 1
        case words
        /// A word of a name, with the home of who bears it.
        case local
        /// A word of a name, with the day on which who bears it was met.
        case daily
        /// A word of a name, with the exact day of birth.
        case born
        case identifier, phone, group, encounter
        /// Eight personal numbers of nine digits that were given one after the other.
        case serial
        /// The same of a relative who is named.
        case statedWords, statedLocal, statedDaily, statedIdentifier
        /// Counted only.
        case place, home, country, language, sound, countrySound, encounterPlace
    }

    /// A key to ask for, with how many people may have it before it tells too little.
    struct Question: Sendable {
        var key: UInt32
        var largest: Int
    }

    /// Keys under which a person is entered.
    private(set) var entered: [UInt32] = []
    /// Keys under which the person's relatives, and other records of the same person, are entered; the
    /// most telling first.
    var asked: [Question] {
        questions.sorted { $0.rank < $1.rank }.map(\.question)
    }

    private var questions: [(rank: Int, question: Question)] = []

    /// Keys that records of one person have in common.
    private(set) var ofOnePerson: [UInt32] = []

    /// Words of names by their consonants, each once.
    private var words: [UInt64] = []

    init(_ description: KinDescription) {
        let homes = description.origin.parts.prefix(2).map(Self.hash)
        let days = description.encounters.map { UInt64(bitPattern: Int64($0.time.day)) }
        for name in description.names.prefix(3) {
            let own = Self.words(
                of: name.full.isEmpty ? name.given + " " + name.surname : name.full)
            addPairs(own, .words)
            for word in own where !words.contains(word) { words.append(word) }
        }
        for word in words.prefix(8) {
            add(.word, word)
            for home in homes.prefix(1) { add(.local, word, home) }
            for day in days { add(.daily, word, day) }
            if let day = description.exactBirth { add(.born, word, day) }
        }
        for number in description.identifiers {
            add(.identifier, Self.hash(number))
            if let serial = ProfileBuilder.serial(number) {
                add(.serial, UInt64(serial / 8))
                for near in Set([(serial - 6) / 8, (serial + 6) / 8]) where near != serial / 8 {
                    ask(.serial, UInt64(max(0, near)))
                }
            }
        }
        for number in description.groupNumbers { add(.group, Self.hash(number)) }
        for phone in description.phones {
            if let tail = ProfileBuilder.tail(phone) { add(.phone, UInt64(tail)) }
        }
        for encounter in description.encounters {
            for window in Self.windows(encounter) { add(.encounter, window) }
        }
        for relative in description.relatives {
            let stated = Self.words(of: relative.name)
            addPairs(stated, .statedWords)
            // Where only one name is said, or the other is misspelt, place and day have to help.
            for word in stated.prefix(2) {
                let places = relative.origin.parts.prefix(1).map(Self.hash) + homes
                for home in places.prefix(2) { add(.statedLocal, word, home) }
                for day in days { add(.statedDaily, word, day) }
            }
            if let number = relative.identifier { add(.statedIdentifier, Self.hash(number)) }
            if let tail = relative.phone.flatMap(ProfileBuilder.tail) { add(.phone, UInt64(tail)) }
        }
    }

    private mutating func addPairs(_ words: [UInt64], _ kind: Kind) {
        for (place, one) in words.prefix(5).enumerated() {
            for two in words.prefix(5).dropFirst(place + 1) {
                add(kind, min(one, two), max(one, two))
            }
        }
    }

    private mutating func add(_ kind: Kind, _ a: UInt64, _ b: UInt64 = 0) {
        let key = Self.key(kind, a, b)
        if !entered.contains(key) { entered.append(key) }
        switch kind {
        case .words, .born, .identifier, .phone: ofOnePerson.append(key)
        default: break
        }
        for opposite in kind.asks { ask(opposite, a, b) }
    }

    private mutating func ask(_ kind: Kind, _ a: UInt64, _ b: UInt64 = 0) {
        let key = Self.key(kind, a, b)
        if questions.contains(where: { $0.question.key == key }) { return }
        questions.append((kind.rank, Question(key: key, largest: kind.largest)))
    }

    // MARK: Forms

    /// A key of two hashes.
    static func key(_ kind: Kind, _ a: UInt64, _ b: UInt64 = 0) -> UInt32 {
        var hash = kind.rawValue &* 0x9E37_79B9_7F4A_7C15
        for value in [a, b] {
            hash = (hash ^ value) &* 0xBF58_476D_1CE4_E5B9
            hash ^= hash >> 29
        }
        return UInt32(truncatingIfNeeded: hash >> 16)
    }

    /// FNV-1a of 64 bits.
    static func hash(_ text: String) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash
    }

    static func hash(_ number: GroupNumber) -> UInt64 {
        hash(number.numbering + ":" + number.value)
    }

    /// The words of a name by their consonants, each once.
    static func words(of name: String) -> [UInt64] {
        var words: [UInt64] = []
        for word in NameFolding.fold(name).split(separator: " ") where word.utf8.count > 1 {
            let hash = hash(ComparisonFold.skeleton(String(word)))
            if !words.contains(hash) { words.append(hash) }
        }
        return words
    }

    /// Windows of forty minutes that overlap by half, so that no near pair falls between two.
    private static func windows(_ encounter: KinDescription.Encounter) -> [UInt64] {
        guard let minute = encounter.time.minute, let place = encounter.place.parts.first else {
            return []
        }
        let slot = (encounter.time.day * 1_440 + minute) / 20
        return [slot, slot + 1].map { hash(place) ^ UInt64(bitPattern: Int64($0)) }
    }
}

extension KinKeys.Kind {
    /// What is asked for by somebody who is entered so.
    fileprivate var asks: [KinKeys.Kind] {
        switch self {
        case .word: [.word]
        case .words: [.words, .statedWords]
        case .local: [.local, .statedLocal]
        case .daily: [.statedDaily]
        case .born: [.born]
        case .identifier: [.identifier, .statedIdentifier]
        case .phone, .group, .encounter, .serial: [self]
        case .statedWords: [.words]
        case .statedLocal: [.local]
        case .statedDaily: [.daily]
        case .statedIdentifier: [.identifier]
        case .place, .home, .country, .language, .sound, .countrySound, .encounterPlace: []
        }
    }

    /// The most telling first.
    fileprivate var rank: Int {
        switch self {
        case .identifier, .statedIdentifier: 0
        case .phone, .group: 1
        case .statedWords: 2
        case .words: 3
        case .encounter: 4
        case .serial: 5
        case .born: 6
        case .statedLocal, .statedDaily: 7
        default: 8
        }
    }

    /// So many people may have a key; one that more have would only join a whole village.
    fileprivate var largest: Int {
        switch self {
        case .identifier, .statedIdentifier, .phone, .group, .statedWords, .words, .encounter,
            .serial:
            120
        case .born, .statedLocal, .statedDaily, .daily: 60
        default: 40
        }
    }
}

extension KinDescription {
    /// The day of birth, where it is known to the day.
    var exactBirth: UInt64? {
        guard let birth, birth.source == .date, birth.days.count == 1 else { return nil }
        return UInt64(bitPattern: Int64(birth.days.lowerBound))
    }
}
