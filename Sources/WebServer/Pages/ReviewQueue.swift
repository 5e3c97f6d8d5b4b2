// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry
import Synchronization

/// Proposals that wait for somebody, in the order in which they are looked at: small children first, then
/// other children; those of whom both sides are seen before those of whom one is; the most probable first.
struct ReviewQueue {
    /// A proposal's place.
    struct Place: Hashable, Comparable, Sendable {
        /// Age, whether one side only is seen, and probability in millionths, as one number; smaller comes
        /// first.
        let rank: Int
        let id: ProposalID

        static func < (left: Place, right: Place) -> Bool {
            (left.rank, left.id) < (right.rank, right.id)
        }
    }

    let places: ArraySlice<Place>
    private let state: CaseworkState
    private let user: Directory.User
    private let purpose: Purpose
    private let at: Moment

    init(
        _ places: ArraySlice<Place>, _ state: CaseworkState, for user: Directory.User,
        _ purpose: Purpose, at: Moment
    ) {
        self.places = places
        self.state = state
        self.user = user
        self.purpose = purpose
        self.at = at
    }

    /// The first proposal that is not left out, and how many there are.
    func next(without left: Set<ProposalID>) -> (first: Proposal?, count: Int) {
        // Reach ends with time, too: the one that is handed out is looked at again.
        let first = places.lazy.filter { !left.contains($0.id) }.compactMap {
            state.proposals[$0.id]
        }.first { Self.isReachable($0, state, user, purpose, at) }
        guard let first else { return (nil, 0) }
        let leftHere = left.count { id in
            guard let proposal = state.proposals[id] else { return false }
            return Self.waits(proposal) && Self.isReachable(proposal, state, user, purpose, at)
        }
        return (first, max(1, places.count - leftHere))
    }

    /// Where a proposal stands in the queue of somebody; nil where it does not.
    static func place(
        _ proposal: Proposal, _ state: CaseworkState, for user: Directory.User, _ purpose: Purpose,
        at: Moment
    ) -> Place? {
        guard waits(proposal) else { return nil }
        let relations = [proposal.subject, proposal.relative].map {
            state.relation(of: user.id, user.agency, to: $0, at: at)
        }
        let isReachable = relations.contains {
            Permissions.allows(user.role, .reviewProposal, for: purpose, relation: $0)
        }
        guard isReachable else { return nil }
        // Who sees one side only can do little; it comes after those who are seen whole.
        let part = relations.contains(.none) ? 1 : 0
        let age = age(proposal.subject, state, at.day)
        let doubt = 1_000_000 - Int(max(0, min(1, proposal.probability)) * 1_000_000)
        return Place(rank: (age * 2 + part) * 10_000_000 + doubt, id: proposal.id)
    }

    /// Whether somebody has to look at it: nobody did, or somebody began and stopped.
    private static func waits(_ proposal: Proposal) -> Bool {
        switch proposal.stage {
        case .open, .underReview: true
        default: false
        }
    }

    private static func isReachable(
        _ proposal: Proposal, _ state: CaseworkState, _ user: Directory.User, _ purpose: Purpose,
        _ at: Moment
    ) -> Bool {
        [proposal.subject, proposal.relative].contains { person in
            Permissions.allows(
                user.role, .reviewProposal, for: purpose,
                relation: state.relation(of: user.id, user.agency, to: person, at: at))
        }
    }

    /// 0 under five, 1 other children, 2 everybody else.
    private static func age(_ person: PersonID, _ state: CaseworkState, _ day: Day) -> Int {
        let ages = state.records(of: person).compactMap {
            $0.identity.dateOfBirth?.age(on: day) ?? $0.identity.age?.age(on: day)
        }
        if !ages.isEmpty, ages.allSatisfy({ $0.lowerBound < 5 }) { return 0 }
        return state.isMinor(person, on: day) ? 1 : 2
    }
}

/// The queues of those who look at proposals, sorted once and brought up to date by what has changed since.
final class ReviewQueues: Sendable {
    private struct Owner: Hashable {
        let user: UserID
        let purpose: Purpose
    }

    private struct Sorted {
        /// Where the journal of changes had been read to.
        var end: Int
        /// When it was sorted anew: consents expire, and children grow, without an event.
        let made: Moment
        var places: [ReviewQueue.Place]
        var byProposal: [ProposalID: Int]

        init(_ places: [ReviewQueue.Place], end: Int, made: Moment) {
            self.end = end
            self.made = made
            self.places = places
            byProposal = Dictionary(uniqueKeysWithValues: places.map { ($0.id, $0.rank) })
        }

    }

    /// Seconds after which a queue is sorted anew.
    private static let lasts = 900
    /// Changes after which sorting anew is cheaper.
    private static let mostChanges = 8192
    private static let mostQueues = 256

    /// Proposals that are looked at in one turn of the registry, so that nobody waits long.
    private static let atOnce = 1024
    /// Changes up to which each is put in its place by itself.
    private static let fewChanges = 64

    private let queues = Mutex<[Owner: Sorted]>([:])
    /// Whose queues are being sorted anew.
    private let preparing = Mutex<Set<Owner>>([])

    private static func keep(_ sorted: Sorted, of owner: Owner, _ queues: inout [Owner: Sorted]) {
        if queues.count >= mostQueues { queues.removeAll() }
        queues[owner] = sorted
    }

    /// Sorts the queue of a user anew where it is old or there is none, piece by piece between other requests;
    /// whoever asks for it meanwhile gets the one from before.
    func prepare(
        for user: Directory.User, _ purpose: Purpose, at: Moment, from registry: Registry
    ) async throws(RegistryError) {
        guard Permissions.allowsForSome(user.role, .reviewProposal, for: purpose) else { return }
        let owner = Owner(user: user.id, purpose: purpose)
        let before = queues.withLock { $0[owner].map { (end: $0.end, made: $0.made) } }
        let isOld =
            before.map {
                at.seconds - $0.made.seconds >= Self.lasts || at < $0.made
                    || at.day != $0.made.day
            } ?? true
        let end = before?.end
        let start = try await registry.glance { state -> (ids: [ProposalID], end: Int)? in
            let changes = state.casework.queueChanges
            let isBehind = end.map { changes.since($0).map(\.count) ?? .max > Self.mostChanges }
            guard isOld || isBehind ?? true else { return nil }
            return (Array(state.casework.waitingProposals), changes.end)
        }
        guard let start, preparing.withLock({ $0.insert(owner).inserted }) || before == nil else {
            return
        }
        defer { preparing.withLock { _ = $0.remove(owner) } }
        var places: [ReviewQueue.Place] = []
        var left = start.ids[...]
        while !left.isEmpty {
            let part = left.prefix(Self.atOnce)
            left = left.dropFirst(Self.atOnce)
            places += try await registry.glance { state in
                part.compactMap { id in
                    state.casework.proposals[id].flatMap {
                        ReviewQueue.place($0, state.casework, for: user, purpose, at: at)
                    }
                }
            }
        }
        places.sort()
        let sorted = Sorted(places, end: start.end, made: at)
        queues.withLock { Self.keep(sorted, of: owner, &$0) }
    }

    /// The queue of a user who works for a purpose.
    ///
    /// - Complexity: what has changed since it was last asked for; all that waits, once in a quarter of an
    ///   hour.
    func queue(
        of state: CaseworkState, for user: Directory.User, _ purpose: Purpose, at: Moment
    ) -> ReviewQueue {
        let owner = Owner(user: user.id, purpose: purpose)
        let places = queues.withLock { queues -> [ReviewQueue.Place] in
            var sorted =
                queues.removeValue(forKey: owner)
                ?? Sorted([], end: -1, made: at)
            // Whoever did not prepare it sorts here, while others wait.
            let isOld = at.seconds - sorted.made.seconds >= 2 * Self.lasts || at < sorted.made
            if !isOld, let changes = state.queueChanges.since(sorted.end),
                changes.count <= Self.mostChanges
            {
                update(&sorted, changes, state, user, purpose, at)
            } else {
                sorted = sort(state, user, purpose, at)
            }
            Self.keep(sorted, of: owner, &queues)
            return sorted.places
        }
        return ReviewQueue(places[...], state, for: user, purpose, at: at)
    }

    private func sort(
        _ state: CaseworkState, _ user: Directory.User, _ purpose: Purpose, _ at: Moment
    ) -> Sorted {
        let places = state.waitingProposals.compactMap { id in
            state.proposals[id].flatMap {
                ReviewQueue.place($0, state, for: user, purpose, at: at)
            }
        }.sorted()
        return Sorted(places, end: state.queueChanges.end, made: at)
    }

    private func update(
        _ sorted: inout Sorted, _ changes: ArraySlice<QueueChanges.Change>,
        _ state: CaseworkState, _ user: Directory.User, _ purpose: Purpose, _ at: Moment
    ) {
        sorted.end = state.queueChanges.end
        var touched: Set<ProposalID> = []
        for change in changes {
            switch change {
            case .proposal(let id): touched.insert(id)
            case .person(let person):
                touched.formUnion(state.proposalsOnEitherSide(of: person).map(\.id))
            }
        }
        guard !touched.isEmpty else { return }
        let gone = touched.filter { sorted.byProposal[$0] != nil }
        let fresh = touched.compactMap { id in
            state.proposals[id].flatMap {
                ReviewQueue.place($0, state, for: user, purpose, at: at)
            }
        }.sorted()
        if gone.isEmpty, fresh.isEmpty { return }
        guard touched.count > Self.fewChanges else {
            for id in gone {
                guard let rank = sorted.byProposal.removeValue(forKey: id) else { continue }
                let old = ReviewQueue.Place(rank: rank, id: id)
                sorted.places.remove(at: Self.position(of: old, in: sorted.places))
            }
            for place in fresh {
                sorted.byProposal[place.id] = place.rank
                sorted.places.insert(place, at: Self.position(of: place, in: sorted.places))
            }
            return
        }
        // Both lists are sorted: one pass puts them together.
        var merged: [ReviewQueue.Place] = []
        merged.reserveCapacity(sorted.places.count + fresh.count)
        var next = fresh[...]
        for place in sorted.places where !gone.contains(place.id) {
            while let first = next.first, first < place { merged.append(next.removeFirst()) }
            merged.append(place)
        }
        merged += next
        for id in gone { sorted.byProposal[id] = nil }
        for place in fresh { sorted.byProposal[place.id] = place.rank }
        sorted.places = merged
    }

    /// The place of the first that is not before `place`.
    private static func position(
        of place: ReviewQueue.Place, in places: [ReviewQueue.Place]
    ) -> Int {
        var range = 0..<places.count
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            range =
                places[middle] < place
                ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
        }
        return range.lowerBound
    }
}
