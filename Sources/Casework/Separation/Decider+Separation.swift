// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension Decider {
    func decide(_ command: SeparationCommand) throws(Refusal) -> [Event] {
        switch command {
        case .record(let separation):
            return try record(separation)
        case .approve(let id):
            let separation = try find(id, state.separations)
            try require(separation.stage == .recorded, .illegalStep, id)
            let approver = try user()
            try require(approver != separation.decisionMaker, .approverIsDecisionMaker, id)
            return [.separation(.moved(id, .inForce(approver: approver, context.at)))]
        case .withdraw(let id, let reason):
            let separation = try find(id, state.separations)
            try require(separation.stage == .recorded, .illegalStep, id)
            try require(reason: reason)
            return [.separation(.moved(id, .withdrawn(context.at, reason: reason)))]
        case .recordChoice(let choice):
            return try record(choice)
        case .revokeChoice(let id):
            let choice = try find(id, state.choices)
            try require(choice.revoked == nil, .illegalStep, id)
            return [.separation(.choiceRevoked(id, context.at))]
        }
    }

    private func record(_ separation: Separation) throws(Refusal) -> [Event] {
        try requireNew(separation.id, state.separations)
        try require(separation.stage == .recorded, .notAtTheBeginning, separation.id)
        let link = try find(separation.link, state.links)
        try require(link.protects && state.isMinor(link.subject, on: day), .notLinked, link.id)
        try require(separation.decisionMaker == user(), .detailMissing, separation.decisionMaker)
        try require(separation.agency == agency(), .otherAgency, separation.agency)
        try require(past: separation.at)
        let list = context.rules.groundLists.first { $0.version == separation.ground.list }
        guard let list, list.isInForce(on: separation.at.day),
            list.codes.contains(separation.ground.code)
        else { throw Refusal(.groundNotInList, about: [separation.id.description]) }
        try require(said: separation.narrative)
        try require(said: separation.place)
        try require(said: separation.reviewRoute)
        let notice = separation.notice
        try require(past: notice.given)
        let told = state.canonical(notice.to)
        try require(told == state.canonical(link.relative), .detailMissing, notice.to)
        try require(notice.interpretation, understoodBy: notice.to)
        return [.separation(.recorded(separation))]
    }

    private func record(_ choice: ReunificationChoice) throws(Refusal) -> [Event] {
        try requireNew(choice.id, state.choices)
        let link = try find(choice.link, state.links)
        try require(choice.revoked == nil, .notAtTheBeginning, choice.id)
        try require(link.superseded == nil, .notLinked, link.id)
        try require(past: choice.at)
        // A later record of an earlier choice must not speak over a later choice.
        if let last = state.choice(for: link) {
            try require(last.at <= choice.at, .inFuture, choice.id)
        }
        try require(Set(choice.optionsShown).count >= 2, .choiceNotInformed, choice.id)
        let isUnderstood = choice.interpretation.isUnderstood(
            by: state.languages(of: link.relative))
        try require(isUnderstood, .choiceNotInformed, choice.id)
        try require(choice.answer != .unknown, .detailMissing, choice.id)
        if choice.answer == .apart {
            if let signature = choice.signature {
                try require(document: signature, of: [link.relative])
            } else {
                let hasCounsel = choice.counsel.map { !$0.isEmpty } ?? false
                try require(hasCounsel, .choiceNotInformed, choice.id)
            }
        }
        return [.separation(.choiceRecorded(choice))]
    }

    // MARK: The two gates

    /// Refuses to put a child and a linked parent or caregiver apart who are together, until their
    /// separation is in force.
    ///
    /// Death separates without anybody's decision.
    ///
    /// - Parameter changes: where people will be, by canonical identifier.
    func requireNoSilentSplit(_ changes: [PersonID: Whereabouts]) throws(Refusal) {
        for person in changes.keys.sorted() {
            for link in state.protectiveLinks(of: person, on: day) {
                let child = state.canonical(link.subject)
                let adult = state.canonical(link.relative)
                let before = (state.whereabouts(of: child), state.whereabouts(of: adult))
                let after = (changes[child] ?? before.0, changes[adult] ?? before.1)
                guard before.0.isTogether(with: before.1), !after.0.isTogether(with: after.1),
                    after.0 != .died, after.1 != .died
                else { continue }
                try require(
                    !state.separationsInForce(between: child, and: adult).isEmpty,
                    .separationNeeded, link.id)
            }
        }
    }

    /// Refuses to remove a parent or child whose link has no informed choice to be apart, and raises
    /// the alert.
    ///
    /// - Parameter changes: who is removed; those of one act go together.
    func requireChoice(of changes: [PersonID: Whereabouts]) throws(Refusal) {
        for person in changes.keys.sorted() {
            for link in state.protectiveLinks(of: person, on: day) {
                let child = state.canonical(link.subject)
                let adult = state.canonical(link.relative)
                let goTogether = changes[child] != nil && changes[adult] != nil
                let other = child == person ? adult : child
                guard !goTogether, state.whereabouts(of: other) != .died else { continue }
                try requireApart(link, act: .removal)
            }
        }
    }

    /// Refuses where the last informed choice is not to be apart.
    func requireApart(_ link: FamilyLink, act: Alert.Act) throws(Refusal) {
        let answer = state.choice(for: link)?.answer ?? .unknown
        guard answer != .apart else { return }
        let alert = Alert(act: act, link: link.id)
        throw Refusal(
            answer == .together ? .choiceSaysTogether : .choiceNeeded, about: [link.id.description],
            alerts: [alert])
    }

    /// Separations that end because people come together again, so that a later split needs its own.
    func endedSeparations(_ changes: [PersonID: Whereabouts]) -> [Event] {
        var ended: Set<SeparationID> = []
        for person in changes.keys {
            for link in state.links(of: person) {
                let child = state.canonical(link.subject)
                let adult = state.canonical(link.relative)
                let before = (state.whereabouts(of: child), state.whereabouts(of: adult))
                let after = (changes[child] ?? before.0, changes[adult] ?? before.1)
                guard !before.0.isTogether(with: before.1), after.0.isTogether(with: after.1) else {
                    continue
                }
                ended.formUnion(state.separationsInForce(between: child, and: adult).map(\.id))
            }
        }
        return ended.sorted().map {
            .separation(.moved($0, .ended(context.at, reason: "together again")))
        }
    }
}
