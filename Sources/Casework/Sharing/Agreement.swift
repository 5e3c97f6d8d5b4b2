// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What agencies of one registry agreed may pass between them: what, for which purposes, on which legal
/// basis, from when and until when.
///
/// It opens nothing by itself: the people whom it is about have to have consented as before.
package struct Agreement: Hashable, Sendable, Codable {
    /// What may pass.
    package enum Passage: String, Hashable, Sendable, Codable, CaseIterable {
        /// Records of people, to find their relatives.
        case tracing
        /// Records of people for any other of the purposes.
        case records
        /// Both agencies' lists, laid beside each other.
        case reconciliation

        /// What hands records of people over for a purpose.
        package static func handing(for purpose: Purpose) -> Passage {
            purpose == .tracing ? .tracing : .records
        }
    }

    /// Somebody who answers for an agency agreed.
    package struct Signature: Hashable, Sendable, Codable {
        package let agency: AgencyID
        package let by: UserID
        package let at: Moment

        package init(agency: AgencyID, by: UserID, at: Moment) {
            self.agency = agency
            self.by = by
            self.at = at
        }
    }

    /// An agency ended it, or would not sign.
    package struct Ending: Hashable, Sendable, Codable {
        package let agency: AgencyID
        package let by: UserID
        package let at: Moment
        package let reason: String

        package init(agency: AgencyID, by: UserID, at: Moment, reason: String) {
            self.agency = agency
            self.by = by
            self.at = at
            self.reason = reason
        }
    }

    package let id: AgreementID
    /// Two agencies or more, ascending.
    package let parties: [AgencyID]
    package let purposes: Set<Purpose>
    package let passes: Set<Passage>
    /// The legal ground, such as a law, a mandate or a memorandum.
    package let basis: String
    /// Where the paper is kept: a number or title.
    package let reference: String
    /// First and last day.
    package let from: Day
    package let until: Day
    /// SHA-256 of the signed paper as 64 hexadecimal digits; nil where none was named.
    package let paper: String?
    package let proposed: Signature
    /// Of the other parties, in the order of signing.
    package var signatures: [Signature]
    package var ended: Ending?

    package init(
        id: AgreementID, parties: [AgencyID], purposes: Set<Purpose>, passes: Set<Passage>,
        basis: String, reference: String, from: Day, until: Day, paper: String? = nil,
        proposed: Signature, signatures: [Signature] = [], ended: Ending? = nil
    ) {
        self.id = id
        self.parties = parties
        self.purposes = purposes
        self.passes = passes
        self.basis = basis
        self.reference = reference
        self.from = from
        self.until = until
        self.paper = paper
        self.proposed = proposed
        self.signatures = signatures
        self.ended = ended
    }

    /// Where an agreement stands on a day.
    package enum Stage: String, Hashable, Sendable, Codable, CaseIterable {
        /// Not every party has signed.
        case proposed
        /// All have signed, and its first day has not come.
        case coming
        case inForce = "in-force"
        /// Its last day is over.
        case expired
        case ended
    }

    /// Where it stands on a day.
    package func stage(on day: Day) -> Stage {
        if ended != nil { return .ended }
        if day > until { return .expired }
        if !unsigned.isEmpty { return .proposed }
        return day < from ? .coming : .inForce
    }

    /// The parties that have not signed, ascending.
    package var unsigned: [AgencyID] {
        parties.filter { party in
            party != proposed.agency && !signatures.contains { $0.agency == party }
        }
    }

    /// Whether it lets something pass between two of its parties on a day.
    package func lets(
        _ passage: Passage, for purpose: Purpose, between one: AgencyID, and other: AgencyID,
        on day: Day
    ) -> Bool {
        stage(on: day) == .inForce && passes.contains(passage) && purposes.contains(purpose)
            && parties.contains(one) && parties.contains(other)
    }
}

/// Commands about what agencies agree on.
package enum AgreementCommand: Hashable, Sendable, Codable {
    case propose(Agreement)
    /// The paper is the signer's own copy, by its SHA-256; nil where the agreement names none.
    case sign(AgreementID, paper: String?)
    /// Ends it at once, or declines to sign it.
    case end(AgreementID, reason: String)
}

/// What agencies agreed.
package enum AgreementEvent: Hashable, Sendable, Codable {
    case proposed(Agreement)
    case signed(AgreementID, Agreement.Signature)
    case ended(AgreementID, Agreement.Ending)
}

extension NumberedTable<AgreementID, Agreement> {
    mutating func apply(_ event: AgreementEvent) {
        switch event {
        case .proposed(let agreement): self[agreement.id] = agreement
        case .signed(let id, let signature): self[id]?.signatures.append(signature)
        case .ended(let id, let ending): self[id]?.ended = ending
        }
    }
}

extension CaseworkState {
    /// Whether an agreement in force lets something pass between two agencies.
    ///
    /// - Complexity: the number of agreements.
    package func isAgreed(
        _ passage: Agreement.Passage, for purpose: Purpose, between one: AgencyID,
        and other: AgencyID, on day: Day
    ) -> Bool {
        agreements.values.contains {
            $0.lets(passage, for: purpose, between: one, and: other, on: day)
        }
    }
}
