// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension Decider {
    func decide(_ command: PeopleCommand) throws(Refusal) -> [Event] {
        switch command {
        case .register(let person, let record):
            try requireNew(person, state.persons)
            try check(record)
            return [.people(.registered(person, record))]
        case .addRecord(let record, let person):
            try require(persons: [person])
            try check(record)
            return [.people(.recordAdded(record, to: person))]
        case .merge(let id, let from, let into, let reason):
            return try merge(id, from, into: into, reason)
        case .split(let id, let records, let from, let into, let reason):
            return try split(id, records, from, into: into, reason)
        case .undo(let id, let reason):
            return try undo(id, reason)
        case .proposeResolution(let proposal):
            return try propose(proposal)
        case .reviseResolution(let id, let evidence, let probability):
            _ = try open(id)
            try require((0...1).contains(probability), .detailMissing, id)
            let strength = ProposalStrength(
                bits: evidence.reduce(0) { $0 + $1.bits }, probability: probability,
                by: context.rules)
            try require(strength != .notEnoughEvidence, .notEnoughEvidence, id)
            return [.people(.resolutionRevised(id, evidence, probability: probability))]
        case .withdrawResolutionProposal(let id, let reason):
            _ = try open(id)
            try require(reason: reason)
            return [.people(.resolutionProposalMoved(id, .withdrawn(reason: reason)))]
        case .acceptResolution(let id, let resolution, let from, let into, let reason):
            return try accept(id, resolution, from, into: into, reason)
        case .rejectResolution(let id, let reason):
            _ = try open(id)
            try require(reason: reason)
            return [
                .people(.resolutionProposalMoved(id, .rejected(try user(), reason: reason)))
            ]
        case .recordEncounter(let encounter):
            try requireNew(encounter.id, state.encounters)
            try require(persons: encounter.people)
            try require(said: encounter.place)
            try require(past: encounter.at)
            try require(encounter.agency == agency(), .otherAgency)
            try require(!encounter.people.isEmpty, .detailMissing)
            return [.people(.encountered(encounter))]
        case .formFamilyUnit(let unit, let claims):
            try requireNew(unit.id, state.familyUnits)
            try require(
                Set(unit.members.map(state.canonical)).count == unit.members.count, .detailMissing)
            try require(unit.members.count >= 2, .detailMissing)
            try require(persons: unit.members)
            if let encounter = unit.encounter {
                let present = try find(encounter, state.encounters).people.map(state.canonical)
                for member in unit.members {
                    try require(present.contains(state.canonical(member)), .detailMissing, member)
                }
            }
            return try claim(claims) + requireLinked(unit.members, with: claims)
                + [.people(.familyUnitFormed(unit))]
        case .joinFamilyUnit(let id, let person, let claims):
            let unit = try find(id, state.familyUnits)
            try require(persons: [person])
            let members = unit.members.map(state.canonical)
            try require(!members.contains(state.canonical(person)), .alreadyRecorded, person)
            return try claim(claims) + requireLinked(unit.members + [person], with: claims)
                + [.people(.familyUnitJoined(id, person))]
        case .reclassify(let person, let processing, let reason):
            try require(persons: [person])
            try require(reason: reason)
            return [.people(.reclassified(person, processing, reason: reason))]
        }
    }

    private func check(_ record: SourceRecord) throws(Refusal) {
        try requireNew(record.id, state.records)
        try require(record.agency == agency(), .otherAgency)
        try require(past: record.received)
        // A newborn or somebody who cannot speak has no name yet: anything that tells them apart.
        let identity = record.identity
        let isDescribed =
            identity.names.contains { !$0.asTyped.isEmpty } || !identity.numbers.isEmpty
            || !identity.belongings.isEmpty || !identity.storiesSongsWords.isEmpty
            || !identity.documentsCarried.isEmpty
        try require(isDescribed, .detailMissing)
    }

    /// Every pair of the unit of which one may be a child has a link; between a child and an adult it
    /// is one that protects.
    private func requireLinked(_ members: [PersonID], with claims: [FamilyLink])
        throws(Refusal) -> [Event]
    {
        for (place, one) in members.enumerated() {
            for other in members.dropFirst(place + 1) {
                let isMinor = (state.isMinor(one, on: day), state.isMinor(other, on: day))
                guard isMinor.0 || isMinor.1 else { continue }
                let pair = PersonPair(state.canonical(one), state.canonical(other))
                let claimed = claims.filter {
                    PersonPair(state.canonical($0.subject), state.canonical($0.relative)) == pair
                }
                let isLinked = (claimed + state.links(between: one, and: other)).contains {
                    $0.superseded == nil && $0.standing != .proposed
                        && (isMinor == (true, true)
                            || $0.protects && state.isMinor($0.subject, on: day))
                }
                try require(isLinked, .childWithoutLink, one, other)
            }
        }
        return []
    }

    func merge(_ id: ResolutionID, _ from: PersonID, into: PersonID, _ reason: String)
        throws(Refusal) -> [Event]
    {
        try requireNew(id, state.resolutions)
        try require(persons: [from, into])
        try require(reason: reason)
        try require(state.canonical(from) == from, .alreadyRecorded, from)
        try require(state.canonical(into) == into, .alreadyRecorded, into)
        try require(from != into, .alreadyRecorded, from)
        try require(
            state.links(between: from, and: into).allSatisfy(\.isRefuted), .relativesAreTwo, from,
            into)
        let heldTwice =
            state.openCustody(of: from) != nil && state.openCustody(of: into) != nil
        try require(!heldTwice, .heldTwice, from, into)
        let events: [Event] = [
            .people(
                .resolved(Resolution(id: id, kind: .merge(from: from, into: into), reason: reason)))
        ]
        try requireNothingSplit(by: events, around: [from, into])
        return events
    }

    private func split(
        _ id: ResolutionID, _ records: [SourceRecordID], _ from: PersonID, into: PersonID,
        _ reason: String
    ) throws(Refusal) -> [Event] {
        try requireNew(id, state.resolutions)
        try requireNew(into, state.persons)
        try require(reason: reason)
        let person = try find(from, state.persons)
        let moved = Set(records)
        try require(!moved.isEmpty && moved.isSubset(of: person.records), .detailMissing, from)
        try require(moved.count < person.records.count, .lastRecord, from)
        let kind = Resolution.Kind.split(records: records, from: from, into: into)
        let events: [Event] = [.people(.resolved(Resolution(id: id, kind: kind, reason: reason)))]
        try requireNothingSplit(by: events, around: [from])
        return events
    }

    private func undo(_ id: ResolutionID, _ reason: String) throws(Refusal) -> [Event] {
        let resolution = try find(id, state.resolutions)
        try require(resolution.undone == nil, .alreadyRecorded, id)
        try require(reason: reason)
        let around: [PersonID]
        switch resolution.kind {
        case .merge(let from, let into): around = [from, into]
        case .split(_, let from, let into):
            around = [from, into]
            // Undoing a split is a merge, and has its conditions.
            try require(state.canonical(into) == into, .illegalStep, into)
            try require(state.canonical(from) != into, .illegalStep, into)
            try require(
                state.links(between: from, and: into).allSatisfy(\.isRefuted), .relativesAreTwo,
                from, into)
            let heldTwice =
                state.openCustody(of: from) != nil && state.openCustody(of: into) != nil
            try require(!heldTwice, .heldTwice, from, into)
        }
        let events: [Event] = [.people(.resolutionUndone(id, reason: reason))]
        try requireNothingSplit(by: events, around: around)
        return events
    }

    /// Deciding who is who must not put together people apart, nor take a link's protection away.
    ///
    /// - Complexity: copies the state; such decisions are rare.
    private func requireNothingSplit(by events: [Event], around persons: [PersonID])
        throws(Refusal)
    {
        let after = state.applying(events)
        var links: Set<LinkID> = []
        for person in persons { links.formUnion(state.links(of: person).map(\.id)) }
        for id in links.sorted() {
            guard let link = state.links[id], link.protects, state.isMinor(link.subject, on: day)
            else { continue }
            try require(after.isMinor(link.subject, on: day), .protectionLost, id)
            let wereTogether = state.whereabouts(of: link.subject)
                .isTogether(with: state.whereabouts(of: link.relative))
            let areTogether = after.whereabouts(of: link.subject)
                .isTogether(with: after.whereabouts(of: link.relative))
            let isCovered =
                areTogether || !wereTogether
                || !after.separationsInForce(between: link.subject, and: link.relative).isEmpty
            try require(isCovered, .separationNeeded, id)
        }
    }
}
