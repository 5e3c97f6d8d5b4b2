// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension Decider {
    func decide(_ command: LinkCommand) throws(Refusal) -> [Event] {
        switch command {
        case .takeStatement(let statement):
            try requireNew(statement.id, state.statements)
            try require(persons: [statement.by])
            try require(said: statement.words)
            try require(past: statement.taken)
            try require(statement.interpretation, understoodBy: statement.by)
            if let corrected = statement.corrects { _ = try find(corrected, state.statements) }
            return [.link(.stated(statement))]
        case .claim(let link):
            return try claim([link])
        case .correct(let id, let new, let reason):
            let old = try find(id, state.links)
            try require(reason: reason)
            try require(old.superseded == nil, .illegalStep, id)
            try require(new.origin == .correction(of: id), .detailMissing, id)
            let isSamePair =
                PersonPair(state.canonical(old.subject), state.canonical(old.relative))
                == PersonPair(state.canonical(new.subject), state.canonical(new.relative))
            try require(isSamePair, .protectionLost, id)
            // Exchanging child and adult would take the protection away as well.
            if old.protects, state.isMinor(old.subject, on: day) {
                let keeps = new.protects && state.isMinor(new.subject, on: day)
                try require(keeps, .protectionLost, id)
            }
            try check(new)
            return [
                .link(.claimed(new)),
                .link(.superseded(id, .corrected(by: new.id, reason: reason))),
            ]
        }
    }

    /// Claims links, each of which is new.
    func claim(_ links: [FamilyLink]) throws(Refusal) -> [Event] {
        var events: [Event] = []
        var ids: Set<LinkID> = []
        for link in links {
            try check(link)
            try require(ids.insert(link.id).inserted, .identifierInUse, link.id)
            switch link.origin {
            case .statement(let id): _ = try find(id, state.statements)
            case .encounter: break
            // These have commands of their own.
            case .proposal, .correction: throw Refusal(.illegalStep, about: [link.id.description])
            }
            let isKnown = state.links(between: link.subject, and: link.relative).contains {
                $0.superseded == nil && $0.standing != .proposed && $0.relation == link.relation
                    && $0.caredForSubject == link.caredForSubject
            }
            try require(!isKnown, .alreadyRecorded, link.id)
            events.append(.link(.claimed(link)))
        }
        return events
    }

    private func check(_ link: FamilyLink) throws(Refusal) {
        try requireNew(link.id, state.links)
        try require(persons: [link.subject, link.relative])
        try require(
            state.canonical(link.subject) != state.canonical(link.relative), .detailMissing, link.id
        )
        // A child recorded as parent of its mother would leave neither protected.
        let isReversed =
            link.relation.isCaregiver && !state.isMinor(link.subject, on: day)
            && state.records(of: link.relative).contains { $0.identity.provesChild(on: day) }
        try require(!isReversed, .wrongWayRound, link.id)
        try require(
            link.standing == .claimed && link.superseded == nil, .notAtTheBeginning, link.id)
    }
}

extension FamilyLink {
    /// Whether two people found that the two are not related.
    var isRefuted: Bool {
        if case .refuted = superseded { true } else { false }
    }
}
