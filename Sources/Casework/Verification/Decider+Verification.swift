// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension Decider {
    func decide(_ command: VerificationCommand) throws(Refusal) -> [Event] {
        switch command {
        case .open(let id, let link):
            try requireNew(id, state.verifications)
            let found = try find(link, state.links)
            try require(found.superseded == nil, .notLinked, link)
            for other in state.verifications(of: link) where !other.stage.isFinal {
                throw Refusal(.alreadyRecorded, about: [other.id.description])
            }
            return [.verification(.opened(Verification(id: id, link: link)))]
        case .add(let id, let evidence):
            let (_, link) = try gathering(id)
            try check(evidence, for: link)
            return [.verification(.evidenceAdded(id, evidence))]
        case .hearChild(let id, let view):
            let (_, link) = try gathering(id)
            switch view {
            case .stated(_, _, let interpretation, let by):
                try require(interpretation, understoodBy: link.subject)
                try require(by == user(), .detailMissing, by)
            case .notObtained(let reason, let by):
                try require(reason: reason)
                try require(by == user(), .detailMissing, by)
            }
            return [.verification(.childHeard(id, view))]
        case .assessAdult(let id, let assessment):
            _ = try gathering(id)
            try require(assessment.assessedBy == user(), .detailMissing, assessment.assessedBy)
            try require(past: assessment.at)
            return [.verification(.adultAssessed(id, assessment))]
        case .recommend(let id, let outcome):
            let (verification, link) = try gathering(id)
            try require(outcome, isFoundedIn: verification, link)
            return [.verification(.moved(id, .recommended(outcome, by: try user())))]
        case .confirm(let id):
            return try confirm(id)
        case .sendBack(let id, let reason):
            let verification = try find(id, state.verifications)
            guard case .recommended(_, let first) = verification.stage else {
                throw Refusal(.illegalStep, about: [id.description])
            }
            try require(reason: reason)
            try require(first != user(), .samePerson, id)
            return [.verification(.sentBack(id, reason: reason))]
        case .abandon(let id, let reason):
            let verification = try find(id, state.verifications)
            try require(!verification.stage.isFinal, .illegalStep, id)
            try require(reason: reason)
            return [.verification(.moved(id, .abandoned(reason: reason)))]
        }
    }

    private func gathering(_ id: VerificationID) throws(Refusal) -> (Verification, FamilyLink) {
        let verification = try find(id, state.verifications)
        try require(verification.stage == .gathering, .illegalStep, id)
        return (verification, try find(verification.link, state.links))
    }

    private func confirm(_ id: VerificationID) throws(Refusal) -> [Event] {
        let verification = try find(id, state.verifications)
        guard case .recommended(let outcome, let first) = verification.stage else {
            throw Refusal(.illegalStep, about: [id.description])
        }
        let second = try user()
        try require(first != second, .samePerson, id)
        let link = try find(verification.link, state.links)
        try require(link.superseded == nil, .notLinked, link.id)
        // What else is known may have changed since the first person looked.
        try require(outcome, isFoundedIn: verification, link)
        let decided = Event.verification(
            .moved(id, .decided(outcome, by: first, and: second, context.at)))
        return switch outcome {
        case .related: [decided, .link(.verified(link.id, id))]
        case .notRelated: [decided, .link(.superseded(link.id, .refuted(id)))]
        case .cannotBeDecided: [decided]
        }
    }

    private func require(
        _ outcome: Verification.Outcome, isFoundedIn verification: Verification, _ link: FamilyLink
    ) throws(Refusal) {
        guard outcome != .cannotBeDecided else { return }
        let kinds = verification.kinds(supporting: outcome == .related, for: link.relation)
        try require(kinds.count >= 2, .evidenceTooThin, verification.id)
        try require(verification.childView != nil, .childViewMissing, verification.id)
        guard outcome == .related else { return }
        try require(verification.adult != nil, .adultNotAssessed, verification.id)
        try require(link.relation != .unspecified, .detailMissing, link.id)
        guard link.relation == .mother || link.relation == .father else { return }
        let relative = state.canonical(link.relative)
        for other in state.links(of: link.subject)
        where other.isVerified && other.superseded == nil && other.relation == link.relation
            && state.canonical(other.subject) == state.canonical(link.subject)
        {
            try require(
                state.canonical(other.relative) == relative, .secondBirthParent, link.id, other.id)
        }
    }

    private func check(_ evidence: VerificationEvidence, for link: FamilyLink) throws(Refusal) {
        let pair = [link.subject, link.relative]
        switch evidence {
        case .separateInterviews(let questions, let one, let other, let agreeing):
            try require(document: questions.document, of: pair)
            try require((0...questions.count).contains(agreeing), .detailMissing)
            try require(questions.count >= 3, .interviewsNotSeparate)
            let with = Set([one.with, other.with].map(state.canonical))
            try require(with == Set(pair.map(state.canonical)), .interviewsNotSeparate)
            for interview in [one, other] {
                try require(!interview.otherSidePresent, .interviewsNotSeparate)
                try require(questions.sealed < interview.at, .interviewsNotSeparate)
                try require(past: interview.at)
                try require(document: interview.record, of: [interview.with])
                try require(interview.interpretation, understoodBy: interview.with)
            }
            try require(one.record != other.record, .interviewsNotSeparate)
        case .document(let document, _):
            try require(document: document, of: pair)
        case .corroboration(let by, let document, _):
            try require(said: by)
            try require(document: document, of: pair)
        case .pictureChosen(let ofHowMany, let document, _):
            try require(ofHowMany >= 4, .detailMissing)
            try require(document: document, of: pair)
        case .laboratory(let answer):
            try require(said: answer.laboratory)
            try require(past: answer.at)
            for person in pair { try requireConsent(answer.consent, .laboratory, of: person) }
        case .recordedTogether(let encounter):
            let people = try find(encounter, state.encounters).people.map(state.canonical)
            for person in pair {
                try require(people.contains(state.canonical(person)), .detailMissing, encounter)
            }
        }
    }
}

extension Verification.Stage {
    /// Whether nothing follows.
    package var isFinal: Bool {
        switch self {
        case .decided, .abandoned: true
        case .gathering, .recommended: false
        }
    }
}

extension FamilyLink {
    /// Whether two people verified it.
    package var isVerified: Bool {
        if case .verified = standing { true } else { false }
    }
}
