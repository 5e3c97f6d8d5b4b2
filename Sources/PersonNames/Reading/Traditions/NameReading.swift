// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What a word of a name is.
public enum NameRole: String, Sendable, Hashable, CaseIterable, Codable {
    case given
    /// Second given name, middle name or middle initial.
    case middle
    /// The surname, or the paternal one of two.
    case surname
    /// The second surname of two, from the mother where the tradition says so.
    case maternalSurname = "maternal-surname"
    /// The husband's surname, after "de" or "vda. de".
    case marriedSurname = "married-surname"
    /// The father's name: Slavic patronymic, second link of an Arabic or East African chain.
    case father
    /// The grandfather's name, or a later link of the chain.
    case grandfather
    /// A name of origin or tribe: al-Baghdadi, Ahmadzai.
    case nisba
    /// Father or mother of somebody: Abu Omar, Umm Kulthum.
    case kunya
    /// Mr, Don, Haji, Daw.
    case honorific
    /// Jr, Filho, III.
    case suffix
    /// de, van, bin, al: belongs to the word that follows.
    case particle
    /// Begum, Khatun, Bibi, Thị: a word that says little but the sex.
    case marker

    /// Whether the word identifies the person, as titles and particles do not.
    public var isCore: Bool {
        switch self {
        case .honorific, .suffix, .particle, .marker: false
        default: true
        }
    }

    /// Whether the word is a family's name rather than a person's own.
    public var isSurname: Bool {
        switch self {
        case .surname, .maternalSurname, .marriedSurname, .nisba: true
        default: false
        }
    }
}

/// One word of a name with its role.
public struct NameToken: Sendable, Hashable {
    /// The word as written.
    public let text: String
    /// Lower-case ASCII, see ``NameFolding``.
    public let folded: String
    /// What the word is in this reading.
    public let role: NameRole
    /// Script of the word as written.
    public let script: Script

    /// A word that is folded here.
    public init(_ text: String, role: NameRole) {
        self.init(
            text: text, folded: NameFolding.fold(text).filter { $0 != " " }, role: role,
            script: Script.dominant(in: text))
    }

    init(text: String, folded: String, role: NameRole, script: Script) {
        self.text = text
        self.folded = folded
        self.role = role
        self.script = script
    }

    func with(role: NameRole) -> NameToken {
        NameToken(text: text, folded: folded, role: role, script: script)
    }
}

/// One way to read a name: its words with their roles, under one tradition.
public struct NameReading: Sendable, Hashable {
    /// Words in the order written; placeholders are left out.
    public let tokens: [NameToken]
    /// The tradition that gave the roles.
    public let tradition: NamingTradition
    /// How probable this reading is among those offered, in 0…1; the weights of all readings sum to
    /// 1.
    public let weight: Double

    /// A reading made by hand or from columns.
    public init(tokens: [NameToken], tradition: NamingTradition, weight: Double = 1) {
        self.tokens = tokens
        self.tradition = tradition
        self.weight = weight
    }

    /// Folded words of one role, in order.
    public func words(_ role: NameRole) -> [String] {
        tokens.filter { $0.role == role }.map(\.folded)
    }

    /// Whether nothing identifies a person: an empty name or placeholders only.
    public var isEmpty: Bool { !tokens.contains { $0.role.isCore } }
}
