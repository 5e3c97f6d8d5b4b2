// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
package import FamilyLinkage

/// The matching of a registry.
///
/// It decides nothing: it makes, revises and withdraws proposals, under its own name and the version of
/// its model, by the same rules as everybody. What people rejected it proposes again only on evidence that
/// was not there.
extension Registry {
    /// The model that the matching speaks for.
    package static let matchingModel = "families-2"
    /// The name under which it is stored up to which entry, not included, everything was looked at.
    package static let matchingProgress = "matched"
    /// The name under which it is stored before which entry everybody was looked at last.
    package static let everybodyProgress = "matched-everybody"

    /// Asks the live index about everybody whose records changed since it was asked last.
    ///
    /// For each, those are looked at who may be the same or related, and those to whom evidence leads
    /// from there; they are solved as families, with how common everything is among everybody. What is
    /// found replaces what was proposed about them.
    ///
    /// - Throws: `RegistryError` where the registry cannot be written.
    ///
    /// - Parameter threads: Threads to use where everybody has to be looked at; one leaves the others to
    ///   those who wait for an answer.
    @discardableResult
    package func matchChanged(threads: Int = 2) async throws(RegistryError) -> MatchingReport {
        await beginMatching()
        defer { endMatching() }
        isMatchingDue = false
        guard !unmatched.isEmpty else {
            try await noteMatched()
            return MatchingReport()
        }
        try await buildMatchIndex()
        var report = MatchingReport()
        let everybody = state.casework.persons.count
        let areMany = unmatched.count > 256 && unmatched.count * Self.cheaperByOne > everybody
        if areMany || everybody <= environment.looksAtAllUpTo || hasGrown(to: everybody) {
            report = try await matchEverybody(threads: threads)
        } else {
            while !unmatched.isEmpty { report.add(try await matchSome()) }
        }
        matchingReport.add(report)
        try await noteMatched()
        return report
    }

    /// Asks about the first few whose turn it is.
    private func matchSome() async throws(RegistryError) -> MatchingReport {
        let seeds = Set(unmatched.sorted().prefix(Self.seedsAtOnce))
        unmatched.subtract(seeds)
        do throws(RegistryError) {
            return try await match(seeds)
        } catch {
            unmatched.formUnion(seeds)
            throw error
        }
    }

    /// Asks about those who came while everybody is looked at, which may take minutes.
    func matchArrivals() async {
        guard matchIndex != nil, !isMatchingArrivals, !unmatched.isEmpty else { return }
        isMatchingArrivals = true
        defer { isMatchingArrivals = false }
        if let report = try? await matchSome() { matchingReport.add(report) }
    }

    /// Lets the matching go on with what was recorded before the registry was closed or crashed, without
    /// waiting for it, and behind whatever else is to be done.
    package func resumeMatching() {
        guard environment.matchesLive, !unmatched.isEmpty, !isMatching else { return }
        matchInBackground()
    }

    func matchInBackground() {
        Task(priority: .utility) { _ = try? await matchChanged(threads: 1) }
    }

    /// Leaves what was recorded unmatched, until everybody is looked at.
    package func passOverUnmatched() async throws(RegistryError) {
        await beginMatching()
        defer { endMatching() }
        unmatched = []
        noteEverybody()
        try await noteMatched()
    }

    /// Puts on record that everything so far was looked at, where it was.
    ///
    /// It is stored after what it speaks of, or with it: after a crash it is never too far ahead.
    private func noteMatched() async throws(RegistryError) {
        guard unmatched.isEmpty, matchedUpTo < next || everybodyLookedAt != nil else { return }
        try await enqueue { (registry) throws(RegistryError) in
            guard registry.unmatched.isEmpty else { return }
            registry.matchedUpTo = registry.next
            registry.draft.progress[Self.matchingProgress] = registry.next
            if let entry = registry.everybodyLookedAt {
                registry.draft.progress[Self.everybodyProgress] = entry
                registry.everybodyLookedAt = nil
            }
        }
    }

    /// Remembers that everybody who is there is looked at.
    func noteEverybody() {
        peopleLookedAt = state.casework.persons.count
        everybodyLookedAt = next
    }

    /// Waits until the live index was asked about everything on record, and answers what came of it
    /// since this was called last.
    @discardableResult
    package func matched() async throws(RegistryError) -> MatchingReport {
        repeat { try await matchChanged() } while !unmatched.isEmpty
        defer { matchingReport = MatchingReport() }
        return matchingReport
    }

    /// Looks at everybody.
    ///
    /// - Parameter progress: Told what is being done.
    /// - Complexity: O(n log n) in the records.
    @discardableResult
    package func matchEverything(
        progress: (@Sendable (FamilyStep) -> Void)? = nil
    ) async throws(RegistryError) -> MatchingReport {
        await beginMatching()
        defer { endMatching() }
        try await buildMatchIndex()
        let report = try await matchEverybody(threads: 2, progress)
        try await noteMatched()
        return report
    }

    /// Whether so many people have come since everybody was looked at that names are as common as they were
    /// no longer.
    ///
    /// Then who came one by one is proposed what would have been proposed had they come in one list.
    /// All these looks together are no more work than asking about each who came.
    private func hasGrown(to everybody: Int) -> Bool {
        guard let before = peopleLookedAt, everybody <= environment.looksAgainUpTo else {
            return false
        }
        return everybody - before > before / Self.cheaperByOne
    }

    /// How often everybody could be looked at, a person, while one is asked about: where more than one of so
    /// many changed, everybody is looked at.
    private static let cheaperByOne = 32

    // MARK: Turns

    private func beginMatching() async {
        while isMatching {
            await withCheckedContinuation { matchingTurns.append($0) }
        }
        isMatching = true
    }

    private func endMatching() {
        isMatching = false
        let waiting = matchingTurns
        matchingTurns = []
        for turn in waiting { turn.resume() }
    }

    /// Remembers whom an act is about.
    func noteForMatching(_ act: Act) {
        let isImport = act.events.contains { if case .imported = $0 { true } else { false } }
        for happening in act.happenings {
            if case .casework(let event) = happening { matchIndex?.enter(event, state.casework) }
            let changed = happening.changed(state.casework)
            unmatched.formUnion(changed)
            changedMeanwhile?.formUnion(changed)
            // Lists come in pieces: whoever imports says when they are whole.
            if !changed.isEmpty, !isImport {
                isMatchingDue = true
                wantsMatching = true
            }
        }
    }

    // MARK: Neighbourhoods

    /// Changed persons who are looked at together.
    private static let seedsAtOnce = 16
    /// Candidates of one person, at most.
    private static let candidatesAtMost = 160
    /// Persons who are described in one turn, so that nobody waits long.
    private static let describedAtOnce = 64
    /// Persons of a neighbourhood, at most.
    private static let neighboursAtMost = 900
    /// How often those are asked about to whom evidence leads.
    private static let rounds = 3

    private func match(_ seeds: Set<PersonID>) async throws(RegistryError) -> MatchingReport {
        var asked: Set<PersonID> = []
        var asking = seeds
        var people: [PersonID: KinPerson] = [:]
        var solved: (Neighbourhood, [KinPerson])?
        for round in 1...Self.rounds {
            let questions = asking
            var known = try await enqueue { (registry) throws(RegistryError) in
                registry.neighbours(of: questions)
            }[...]
            asked.formUnion(asking)
            while !known.isEmpty {
                let part = known.prefix(Self.describedAtOnce)
                known = known.dropFirst(Self.describedAtOnce)
                let described = try await enqueue { (registry) throws(RegistryError) in
                    part.map(registry.state.casework.kinPerson).filter { !$0.descriptions.isEmpty }
                }
                for person in described { people[PersonID(person.number)] = person }
            }
            guard let index = matchIndex, !people.isEmpty else { break }
            let persons = people.values.sorted { $0.number < $1.number }
            guard let found = await Self.solve(persons, among: index.kin) else { break }
            solved = (found, persons)
            guard round < Self.rounds, people.count < Self.neighboursAtMost else { break }
            asking = Self.frontier(of: found, persons, from: seeds, asked)
            if asking.isEmpty { break }
        }
        guard let (found, persons) = solved else { return MatchingReport() }
        // Evidence leads from one to the other in a family; what a new record says of a child may tell
        // whose brother another is.
        let family = Self.members(of: found, persons, with: seeds).intersection(asked)
        let judged = seeds.union(family)
        var report = try await put(found, persons, judged: judged)
        report.persons = seeds.count
        return report
    }

    /// Solves beside whoever asks for something meanwhile.
    @concurrent
    private static func solve(
        _ persons: [KinPerson], among everybody: KinIndex, threads: Int = 1,
        progress: (@Sendable (FamilyStep) -> Void)? = nil
    ) async -> Neighbourhood? {
        await withTaskExecutorPreference(YieldingThreads.matching) {
            await Neighbourhood.solve(
                persons, among: everybody, threads: threads, progress: progress)
        }
    }

    /// Those whom evidence connects with the people who changed, and who were not asked about yet.
    private static func frontier(
        of found: Neighbourhood, _ persons: [KinPerson], from seeds: Set<PersonID>,
        _ asked: Set<PersonID>
    ) -> Set<PersonID> {
        members(of: found, persons, with: seeds).subtracting(asked)
    }

    /// Those whom evidence connects with some.
    private static func members(
        of found: Neighbourhood, _ persons: [KinPerson], with seeds: Set<PersonID>
    ) -> Set<PersonID> {
        var groups: Set<Int> = []
        for (place, person) in persons.enumerated() where seeds.contains(PersonID(person.number)) {
            groups.insert(found.groups[place])
        }
        var members: Set<PersonID> = []
        for (place, person) in persons.enumerated() where groups.contains(found.groups[place]) {
            members.insert(PersonID(person.number))
        }
        return members
    }

    /// People, those who may be related to them or the same, and those of whom that was said before.
    private func neighbours(of persons: Set<PersonID>) -> [PersonID] {
        guard let index = matchIndex else { return [] }
        let casework = state.casework
        var known: Set<PersonID> = []
        for person in Set(persons.map(casework.canonical)).sorted() {
            known.insert(person)
            let described = casework.kinPerson(person)
            let candidates = index.kin.candidates(
                for: described.descriptions, limit: Self.candidatesAtMost)
            for number in candidates
            where casework.persons[PersonID(number)] != nil && casework.isPresent(PersonID(number))
            {
                known.insert(casework.canonical(PersonID(number)))
            }
            for proposal in casework.proposalsOnEitherSide(of: person)
            where proposal.stage.isPending {
                known.formUnion([proposal.subject, proposal.relative].map(casework.canonical))
            }
            for proposal in casework.resolutionProposals(of: person)
            where proposal.stage == .open {
                known.formUnion([proposal.one, proposal.other].map(casework.canonical))
            }
            for link in casework.links(of: person) {
                known.formUnion([link.subject, link.relative].map(casework.canonical))
            }
        }
        return known.sorted()
    }
}
