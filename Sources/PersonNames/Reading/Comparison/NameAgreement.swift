// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// How two words of two names correspond.
public enum AlignmentKind: UInt8, Sendable, Hashable, CaseIterable {
    case equal
    /// Spelling variants of the same given name.
    case sameName
    case nickname
    /// Both are short forms of one name.
    case sharedName
    /// One name in two languages.
    case translation
    /// Equal by sound or by the spelling habits of the tradition.
    case sound
    /// Similar letters.
    case spelling
    /// The same name in two scripts.
    case transliteration
    case initial
    /// On both sides a word is left that corresponds to nothing.
    case conflict
    /// Only one side has the word.
    case missing
}

/// One correspondence between the words of two names.
public struct NameAlignment: Sendable, Hashable {
    /// Positions of the words in the first reading: none, one, or two that are fused in the other.
    public let first: [Int]
    /// Positions of the words in the second reading.
    public let second: [Int]
    /// How the words correspond.
    public let kind: AlignmentKind
    /// Similarity in 0…1; 0 for conflicts and missing words.
    public let score: Double
    /// Whether a given name stands beside a surname.
    public let crossesRoles: Bool
    let firstText: String
    let secondText: String

    /// What the alignment says, in one English sentence.
    public var sentence: String {
        let base: String =
            switch kind {
            case .equal:
                first.count + second.count > 2
                    ? "“\(firstText)” and “\(secondText)” differ only in a space."
                    : "“\(firstText)” is in both names."
            case .sameName: "“\(firstText)” and “\(secondText)” are spellings of the same name."
            case .nickname:
                "One of “\(firstText)” and “\(secondText)” is a short form of the other."
            case .sharedName: "“\(firstText)” and “\(secondText)” are short forms of one name."
            case .translation:
                "“\(firstText)” and “\(secondText)” are the same name in two languages."
            case .sound:
                "“\(firstText)” and “\(secondText)” are written differently but sound alike."
            case .spelling: "“\(firstText)” and “\(secondText)” are similar in spelling."
            case .transliteration:
                "“\(firstText)” and “\(secondText)” agree across scripts."
            case .initial: "“\(firstText)” and “\(secondText)” agree in the initial."
            case .conflict: "“\(firstText)” stands against “\(secondText)”."
            case .missing:
                first.isEmpty
                    ? "“\(secondText)” is only in the second name."
                    : "“\(firstText)” is only in the first name."
            }
        return crossesRoles ? base.dropLast() + ", but as a different part of the name." : base
    }
}

/// The agreement of two names: an overall score and what it rests on.
public struct NameAgreement: Sendable, Hashable {
    /// 0 for nothing in common, 1 for the same words in the same roles.
    public let score: Double
    /// Weighted similarity of given names, or `nil` if one name has none.
    public let givenScore: Double?
    /// Weighted similarity of surnames, or `nil` if one name has none.
    public let surnameScore: Double?
    /// Correspondences in the order of the first name, then what only the second has.
    public let alignments: [NameAlignment]
}
