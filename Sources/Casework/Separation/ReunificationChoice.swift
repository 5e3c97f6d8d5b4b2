// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What a parent or caregiver chose about being together with the child.
///
/// Each choice is a version; the last that was not revoked counts.
package struct ReunificationChoice: Hashable, Sendable, Codable {
    /// What was chosen.
    ///
    /// Without any record it is unknown, never declined.
    package enum Answer: String, Hashable, Sendable, Codable, CaseIterable {
        case unknown, together, apart, undecided
    }

    package let id: ChoiceID
    package let link: LinkID
    package let answer: Answer
    /// The possibilities that were laid before the person; at least two make a choice.
    package let optionsShown: [String]
    package let interpretation: Interpretation
    package let counsel: String?
    /// The signed paper, where there is one.
    package let signature: DocumentID?
    package let at: Moment
    package var revoked: Moment?

    package init(
        id: ChoiceID, link: LinkID, answer: Answer, optionsShown: [String],
        interpretation: Interpretation, counsel: String? = nil, signature: DocumentID? = nil,
        at: Moment, revoked: Moment? = nil
    ) {
        self.id = id
        self.link = link
        self.answer = answer
        self.optionsShown = optionsShown
        self.interpretation = interpretation
        self.counsel = counsel
        self.signature = signature
        self.at = at
        self.revoked = revoked
    }
}

/// Something that must not happen was tried; the accountable official and counsel are told.
package struct Alert: Hashable, Sendable, Codable {
    /// What was tried.
    package enum Act: String, Hashable, Sendable, Codable {
        case removal, permanentPlacement
    }

    package let act: Act
    package let link: LinkID

    package init(act: Act, link: LinkID) {
        self.act = act
        self.link = link
    }
}
