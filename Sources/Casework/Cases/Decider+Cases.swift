// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension Decider {
    func decide(_ command: CaseCommand) throws(Refusal) -> [Event] {
        switch command {
        case .open(let id, let child, let caseworker):
            try requireNew(id, state.cases)
            try require(persons: [child])
            for other in state.cases(of: child) where !other.stage.isEnd {
                throw Refusal(.alreadyRecorded, about: [other.id.description])
            }
            let agency = try agency()
            return [
                .case(.opened(Case(id: id, child: child, agency: agency, caseworker: caseworker)))
            ]
        case .assign(let id, let user):
            let current = try find(id, state.cases)
            try require(current.caseworker != user, .alreadyRecorded, id)
            return [.case(.assigned(id, user))]
        case .advance(let id, let stage, let reason):
            return try advance(id, stage, reason)
        case .markVerified(let id, let link):
            let current = try step(id, to: .verified)
            try requireVerified(link, for: current)
            return [.case(.moved(id, .verified, reason: link.description))]
        case .plan(let id, let link, let document, let day):
            return try plan(id, link, document, day)
        case .reunify(let id, let place, let checkedBy):
            return try reunify(id, place, checkedBy)
        case .followUp(let id, let followUp):
            let current = try find(id, state.cases)
            if current.stage != .followUp { _ = try step(id, to: .followUp) }
            try require(past: followUp.at)
            if let reunified = current.reunification?.at {
                try require(reunified <= followUp.at, .inFuture, followUp.id)
            }
            let isKnown = current.followUps.contains { $0.id == followUp.id }
            try require(!isKnown, .identifierInUse, followUp.id)
            if !followUp.childWasSeen { try require(reason: followUp.reasonNotSeen) }
            let moved: [Event] =
                current.stage == .followUp
                ? [] : [.case(.moved(id, .followUp, reason: followUp.id.description))]
            return moved + [.case(.followedUp(id, followUp))]
        case .close(let id, let reason, let explanation):
            let current = try step(id, to: .closed)
            if reason == .followedUp {
                try require(
                    current.stage == .followUp && current.followUps.contains(where: \.childWasSeen),
                    .followUpMissing, id)
            } else {
                try require(reason: explanation)
            }
            return [.case(.moved(id, .closed, reason: reason.rawValue + ": " + explanation))]
        case .reopen(let id, let reason):
            let current = try find(id, state.cases)
            try require(current.stage.isEnd, .illegalStep, id)
            try require(reason: reason)
            for other in state.cases(of: current.child) where !other.stage.isEnd {
                throw Refusal(.alreadyRecorded, about: [other.id.description])
            }
            return [.case(.moved(id, .documented, reason: reason))]
        case .arrangeCare(let care):
            return try arrange(care)
        case .raiseFlag(let flag):
            try requireNew(flag.id, state.redFlags)
            try require(persons: [flag.person])
            try require(flag.cleared == nil, .notAtTheBeginning, flag.id)
            try require(flag.raisedBy == user(), .detailMissing, flag.raisedBy)
            try require(past: flag.raised)
            try require(said: flag.kind)
            try require(said: flag.source)
            try require(flag.review >= day, .detailMissing, flag.id)
            return [.case(.flagRaised(flag))]
        case .clearFlag(let id, let reason):
            let flag = try find(id, state.redFlags)
            try require(flag.cleared == nil, .illegalStep, id)
            try require(reason: reason)
            let user = try user()
            try require(user != flag.raisedBy, .samePerson, id)
            return [.case(.flagCleared(id, by: user, reason: reason, context.at))]
        }
    }

    /// The case, if `stage` may be next.
    private func step(_ id: CaseID, to stage: CaseStage) throws(Refusal) -> Case {
        let current = try find(id, state.cases)
        try require(current.stage.next.contains(stage), .illegalStep, id)
        return current
    }

    private func advance(_ id: CaseID, _ stage: CaseStage, _ reason: String) throws(Refusal)
        -> [Event]
    {
        let current = try step(id, to: stage)
        // Reopening is a command of its own, so that it is never a slip of the hand.
        try require(!stage.hasOwnCommand && !current.stage.isEnd, .illegalStep, id)
        try require(reason: reason)
        let links = state.links(of: current.child).filter { $0.superseded == nil }
        switch stage {
        case .alternativeCare:
            try require(!state.careArrangements(of: current.child).isEmpty, .detailMissing, id)
        case .proposed, .underReview:
            let hasCandidate =
                !links.isEmpty
                || state.proposals(of: current.child).contains(where: \.stage.isPending)
            try require(hasCandidate, .detailMissing, id)
        case .verification:
            let isOpen = links.contains { link in
                state.verifications(of: link.id).contains { !$0.stage.isFinal } || link.isVerified
            }
            try require(isOpen, .detailMissing, id)
        default: break
        }
        return [.case(.moved(id, stage, reason: reason))]
    }

    @discardableResult
    private func requireVerified(_ id: LinkID, for current: Case) throws(Refusal) -> FamilyLink {
        let link = try find(id, state.links)
        let isOfChild = state.canonical(link.subject) == state.canonical(current.child)
        try require(link.isVerified && link.superseded == nil && isOfChild, .notVerified, id)
        return link
    }

    /// All that has to hold before a child is handed over, checked when it is planned and again when
    /// it happens.
    private func requireReady(_ id: LinkID, for current: Case) throws(Refusal) -> FamilyLink {
        let link = try requireVerified(id, for: current)
        for person in [link.subject, link.relative] {
            for flag in state.openFlags(of: person) {
                throw Refusal(.redFlagOpen, about: [flag.id.description])
            }
        }
        guard case .verified(let verification) = link.standing,
            let found = state.verifications[verification]
        else { throw Refusal(.notVerified, about: [id.description]) }
        try require(found.childView != nil, .childViewMissing, verification)
        guard let adult = found.adult else {
            throw Refusal(.adultNotAssessed, about: [verification.description])
        }
        try require(adult.ableToCare && adult.wantsToCare, .adultNotReady, verification)
        return link
    }

    private func plan(_ id: CaseID, _ link: LinkID, _ document: DocumentID, _ day: Day)
        throws(Refusal) -> [Event]
    {
        let current = try step(id, to: .reunificationPlanned)
        _ = try requireReady(link, for: current)
        try require(document: document, of: [current.child])
        try require(day >= self.day, .inFuture, id)
        let plan = Case.Plan(link: link, bestInterests: document, day: day, supervisor: try user())
        return [
            .case(.planned(id, plan)),
            .case(.moved(id, .reunificationPlanned, reason: link.description)),
        ]
    }

    private func reunify(_ id: CaseID, _ place: String, _ checkedBy: UserID) throws(Refusal)
        -> [Event]
    {
        let current = try step(id, to: .reunified)
        guard let plan = current.plan else { throw Refusal(.notVerified, about: [id.description]) }
        let link = try requireReady(plan.link, for: current)
        try require(said: place)
        let user = try user()
        try require(checkedBy != user && checkedBy != plan.supervisor, .samePerson, checkedBy)
        let child = state.canonical(link.subject)
        let adult = state.canonical(link.relative)
        let childIs = state.whereabouts(of: child)
        let adultIs = state.whereabouts(of: adult)
        try require(childIs != .died && adultIs != .died, .illegalStep, id)
        let areTogether = childIs.isTogether(with: adultIs)
        // The child joins those the adult is with already, brothers and sisters for one.
        let household = adultIs.household ?? childIs.household ?? .reunited(id)
        let isHeldTogether = areTogether && childIs.household == nil
        let reunification = Case.Reunification(
            link: link.id, at: context.at, place: place, checkedBy: checkedBy,
            household: isHeldTogether ? nil : household)
        let reunited: [Event] = [
            .case(.reunified(id, reunification)),
            .case(.moved(id, .reunified, reason: link.id.description)),
        ]
        guard !areTogether else { return reunited }
        try require(state.openCustody(of: adult) == nil, .notInOnePlace, adult)
        let changes: [PersonID: Whereabouts] = [
            child: .atLiberty(household), adult: .atLiberty(household),
        ]
        try requireNoSilentSplit(changes)
        var released: [Event] = []
        if let custody = state.openCustody(of: child) {
            try require(state.openTransfer(of: child) == nil, .onTheWay, child)
            try require(custody.agency == agency(), .otherAgency, custody.id)
            let ending = Custody.Ending(
                at: context.at, how: .released(to: place), household: household)
            released = [.custody(.ended(custody.id, ending))]
        }
        return released + reunited + endedSeparations(changes)
    }

    private func arrange(_ care: CareArrangement) throws(Refusal) -> [Event] {
        try requireNew(care.id, state.careArrangements)
        try require(persons: [care.child])
        try require(past: care.started)
        if let caregiver = care.caregiver {
            try require(persons: [caregiver])
            let isChild = state.canonical(caregiver) == state.canonical(care.child)
            try require(!isChild, .detailMissing, care.id)
        }
        if case .interim(let review) = care.duration, !care.isPermanent {
            // Three months of at most 31 days.
            let latest = Day(number: care.started.day.number + 92)
            try require(review <= latest && review >= day, .reviewTooLate, care.id)
        }
        if care.isPermanent {
            for link in state.protectiveLinks(of: care.child, on: day)
            where state.canonical(link.subject) == state.canonical(care.child) {
                let relative = state.canonical(link.relative)
                let isCaregiver = care.caregiver.map { state.canonical($0) == relative } ?? false
                if isCaregiver || state.whereabouts(of: relative) == .died { continue }
                try requireApart(link, act: .permanentPlacement)
            }
            try requireTracingEnded(for: care.child)
        }
        return [.case(.careArranged(care))]
    }

    /// No adoption while the family is searched for (A/RES/64/142, §152).
    private func requireTracingEnded(for child: PersonID) throws(Refusal) {
        for request in state.openRequests(of: child) {
            throw Refusal(.tracingOpen, about: [request.id.description])
        }
        for proposal in state.proposals(of: child) where proposal.stage.isPending {
            throw Refusal(.tracingOpen, about: [proposal.id.description])
        }
        for link in state.links(of: child) {
            for request in state.openRequests(of: link.relative) where link.superseded == nil {
                throw Refusal(.tracingOpen, about: [request.id.description])
            }
            for verification in state.verifications(of: link.id)
            where !verification.stage.isFinal {
                throw Refusal(.tracingOpen, about: [verification.id.description])
            }
        }
        for current in state.cases(of: child) where current.stage == .tracing {
            throw Refusal(.tracingOpen, about: [current.id.description])
        }
    }
}
