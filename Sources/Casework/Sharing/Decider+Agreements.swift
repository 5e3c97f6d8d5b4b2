// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension Decider {
    func decide(_ command: AgreementCommand) throws(Refusal) -> [Event] {
        switch command {
        case .propose(let agreement): return try propose(agreement)
        case .sign(let id, let paper):
            let agreement = try find(id, state.agreements)
            let agency = try agency()
            try require(agreement.parties.contains(agency), .otherAgency, agency)
            try require(agreement.stage(on: day) == .proposed, .illegalStep, id)
            try require(agreement.unsigned.contains(agency), .alreadyRecorded, id)
            try require(paper == agreement.paper, .paperDiffers, id)
            let signature = Agreement.Signature(agency: agency, by: try user(), at: context.at)
            return [.agreement(.signed(id, signature))]
        case .end(let id, let reason):
            let agreement = try find(id, state.agreements)
            let agency = try agency()
            try require(agreement.parties.contains(agency), .otherAgency, agency)
            try require(agreement.ended == nil, .illegalStep, id)
            try require(reason: reason)
            let ending = Agreement.Ending(
                agency: agency, by: try user(), at: context.at, reason: reason)
            return [.agreement(.ended(id, ending))]
        }
    }

    private func propose(_ agreement: Agreement) throws(Refusal) -> [Event] {
        try requireNew(agreement.id, state.agreements)
        try require(
            agreement.signatures.isEmpty && agreement.ended == nil, .notAtTheBeginning,
            agreement.id)
        let agency = try agency()
        try require(agreement.proposed.agency == agency, .otherAgency, agency)
        try require(agreement.proposed.by == user(), .detailMissing, agreement.proposed.by)
        try require(past: agreement.proposed.at)
        let parties = Set(agreement.parties)
        try require(
            agreement.parties == parties.sorted() && parties.count > 1
                && parties.contains(agency) && parties.isSubset(of: context.members),
            .agreementParties, agreement.id)
        try require(
            !agreement.passes.isEmpty && !agreement.purposes.isEmpty
                && !agreement.purposes.contains(.maintenance), .detailMissing, agreement.id)
        try require(said: agreement.basis)
        try require(said: agreement.reference)
        try require(
            agreement.from <= agreement.until && day <= agreement.until, .detailMissing,
            agreement.id)
        if let paper = agreement.paper {
            let isDigest =
                paper.utf8.count == 64
                && paper.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
            try require(isDigest, .detailMissing, agreement.id)
        }
        return [.agreement(.proposed(agreement))]
    }

    /// Refuses what passes between two agencies of this registry without an agreement in force.
    ///
    /// An organisation of which nobody works here is outside the registry: there consent alone decides.
    func requireAgreement(
        on passage: Agreement.Passage, between one: AgencyID, and other: AgencyID
    ) throws(Refusal) {
        let isBetweenMembers =
            one != other && context.members.contains(one) && context.members.contains(other)
        let isAgreed =
            !isBetweenMembers
            || state.isAgreed(
                passage, for: context.purpose, between: one, and: other, on: day)
        try require(isAgreed, .agreementMissing, one, other)
    }
}
