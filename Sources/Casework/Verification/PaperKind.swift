// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Kinds of papers that the work knows by name; others are called what somebody calls them.
package enum PaperKind: Hashable, Sendable {
    case photo, bestInterests, birthCertificate, identityCard, letter, statement, handOver
    /// The questions of a verification, fixed before either side was asked.
    case questions(VerificationID)
    /// One side's answers.
    case answers(VerificationID)

    /// Those that somebody can choose for a paper.
    package static let offered: [PaperKind] = [
        .photo, .birthCertificate, .identityCard, .letter, .statement, .bestInterests,
    ]

    private static let named: [(String, PaperKind)] = [
        ("photo", .photo), ("best interests", .bestInterests),
        ("birth certificate", .birthCertificate), ("identity card", .identityCard),
        ("letter", .letter), ("statement", .statement),
        ("hand-over checklist", .handOver),
    ]
    private static let questionsPrefix = "interview questions of "
    private static let answersPrefix = "interview answers of "

    /// The kind of a document; nil where somebody called it what they liked.
    package init?(_ text: String) {
        if let known = Self.named.first(where: { $0.0 == text }) {
            self = known.1
        } else if text.hasPrefix(Self.questionsPrefix),
            let id = VerificationID(String(text.dropFirst(Self.questionsPrefix.count)))
        {
            self = .questions(id)
        } else if text.hasPrefix(Self.answersPrefix),
            let id = VerificationID(String(text.dropFirst(Self.answersPrefix.count)))
        {
            self = .answers(id)
        } else {
            return nil
        }
    }

    /// As the kind of a document says it.
    package var text: String {
        switch self {
        case .questions(let id): Self.questionsPrefix + id.description
        case .answers(let id): Self.answersPrefix + id.description
        default: Self.named.first { $0.1 == self }?.0 ?? ""
        }
    }

    /// Whether only the desk writes it, with a content of a form of its own.
    package var isForm: Bool {
        switch self {
        case .questions, .answers, .handOver: true
        default: false
        }
    }
}
