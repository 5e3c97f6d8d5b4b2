// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Requests are decided one after the other, and stored in groups: one transaction and one sync for all
/// that came in while the group before was on its way.
extension Registry {
    typealias Finish = @Sendable (RegistryError?) -> Void

    /// A request that waits for its turn.
    struct Submission: Sendable {
        let weight: Int
        /// Has a group of its own; nothing is decided before it is stored.
        let isAlone: Bool
        let prepare: @Sendable (isolated Registry) -> Finish
        let fail: @Sendable (RegistryError) -> Void
    }

    /// Entries of one transaction, at most.
    private static let groupLimit = 4096
    /// From so many waiting on, the next group is prepared while the one before it is stored.
    private static let overlapFrom = 512

    /// Has `prepare` decide in its turn, and answers when its group is stored.
    ///
    /// `prepare` may throw only before it has changed anything.
    func enqueue<Value: Sendable>(
        weight: Int = 1, isAlone: Bool = false,
        _ prepare: @escaping @Sendable (isolated Registry) throws(RegistryError) -> Value
    ) async throws(RegistryError) -> Value {
        if let stop { throw stop }
        let result: Result<Value, RegistryError> = await withCheckedContinuation { continuation in
            let submission = Submission(
                weight: weight, isAlone: isAlone,
                prepare: { registry in
                    let prepared: Result<Value, RegistryError>
                    do throws(RegistryError) {
                        prepared = .success(try prepare(registry))
                    } catch {
                        prepared = .failure(error)
                    }
                    return { failure in
                        continuation.resume(returning: failure.map { .failure($0) } ?? prepared)
                    }
                }, fail: { continuation.resume(returning: .failure($0)) })
            pending.append(submission)
            guard !isDraining else { return }
            isDraining = true
            // Whoever asks next waits for it too, and may be more urgent than who asked first.
            Task(priority: .userInitiated) { await drain() }
        }
        return try result.get()
    }

    /// A group that is being sealed and stored.
    private struct Flight {
        /// What is stored, and where the log ends after it.
        let sealed: Task<Result<(JournalBatch?, LogHead), RegistryError>, Never>
        let stored: Task<Result<LogHead, RegistryError>, Never>
        let finishes: [Finish]
        /// What is found in the journal itself once it is stored.
        let requests: [RequestKey]
        let tokens: [(IdentifierToken, person: UInt64)]
    }

    /// Groups under way: while one is stored the next is sealed, and the one after it prepared.
    private static let flightLimit = 2

    private func drain() async {
        var flights: [Flight] = []
        while stop == nil {
            if !flights.isEmpty, pending.isEmpty || isNextAlone || waiting < Self.overlapFrom {
                await settle(flights.removeFirst())
                continue
            }
            guard !pending.isEmpty else { break }
            let isAlone = isNextAlone
            let finishes = prepareGroup()
            let group = draft
            draft = GroupDraft()
            if group.isEmpty, flights.isEmpty, !needsReload {
                // Whoever only looks at what is stored already waits for nothing.
                for finish in finishes { finish(stop) }
                continue
            }
            if flights.count == Self.flightLimit {
                await settle(flights.removeFirst())
                // Those who were answered may have more; then the next group need not wait for this one.
                await Task.yield()
            }
            if stop != nil {
                for finish in finishes { finish(stop) }
                break
            }
            flights.append(launch(group, finishes, after: flights.last))
            if isAlone { await settle(flights.removeFirst()) }
        }
        for flight in flights { await settle(flight) }
        if let stop {
            for submission in pending { submission.fail(stop) }
            pending = []
        }
        isDraining = false
    }

    private var isNextAlone: Bool { pending.first?.isAlone ?? false }

    private var waiting: Int {
        var sum = 0
        for submission in pending where sum < Self.overlapFrom { sum += submission.weight }
        return sum
    }

    private func prepareGroup() -> [Finish] {
        var taken = 0
        var weight = 0
        for submission in pending {
            if taken > 0, submission.isAlone || weight + submission.weight > Self.groupLimit {
                break
            }
            taken += 1
            weight += submission.weight
            if submission.isAlone { break }
        }
        let group = pending.prefix(taken)
        pending.removeFirst(taken)
        return group.map { $0.prepare(self) }
    }

    private func launch(_ group: GroupDraft, _ finishes: [Finish], after earlier: Flight?)
        -> Flight
    {
        let (head, journal) = (head, journal)
        let sealing = GroupSealing(keys: ring.derived)
        let sealed = Task<Result<(JournalBatch?, LogHead), RegistryError>, Never> {
            await Self.seal(group, after: head, earlier?.sealed, sealing)
        }
        let stored = Task<Result<LogHead, RegistryError>, Never>(
            executorPreference: QueueExecutor.disk
        ) {
            await Self.store(sealed, after: earlier?.stored, journal)
        }
        return Flight(
            sealed: sealed, stored: stored, finishes: finishes,
            requests: Array(group.requests.keys), tokens: group.tokens)
    }

    /// What a group stores; nothing for an empty one.
    @concurrent
    private static func seal(
        _ group: GroupDraft, after settled: LogHead,
        _ earlier: Task<Result<(JournalBatch?, LogHead), RegistryError>, Never>?,
        _ sealing: GroupSealing
    ) async -> Result<(JournalBatch?, LogHead), RegistryError> {
        do throws(RegistryError) {
            let head = try await earlier?.value.get().1 ?? settled
            guard !group.isEmpty else { return .success((nil, head)) }
            let (batch, next) = try await sealing.batch(of: group, after: head)
            return .success((batch, next))
        } catch {
            return .failure(error)
        }
    }

    /// Stores a group, if the one before it was stored.
    @concurrent
    private static func store(
        _ sealed: Task<Result<(JournalBatch?, LogHead), RegistryError>, Never>,
        after earlier: Task<Result<LogHead, RegistryError>, Never>?, _ journal: any Journal
    ) async -> Result<LogHead, RegistryError> {
        do throws(RegistryError) {
            if let earlier { _ = try await earlier.value.get() }
            let (batch, head) = try await sealed.value.get()
            if let batch {
                do { try journal.append(batch) } catch { throw .stopped(error) }
            }
            return .success(head)
        } catch {
            return .failure(error)
        }
    }

    private func settle(_ flight: Flight) async {
        switch await flight.stored.value {
        case .success(let head):
            self.head = head
            for key in flight.requests {
                unsettledRequests[key] = nil
                unsettledOutcomes[key] = nil
            }
            for (token, person) in flight.tokens {
                unsettledNumbers[token]?.remove(person)
                if unsettledNumbers[token]?.isEmpty == true { unsettledNumbers[token] = nil }
            }
            if needsReload {
                needsReload = false
                nameIndex = nil
                matchIndex = nil
                await reload()
            }
            if environment.matchesLive, isMatchingDue, !isMatching {
                // On its own: nobody waits for it who has been answered.
                matchInBackground()
            }
        case .failure(let error): stop = stop ?? error
        }
        for finish in flight.finishes { finish(stop) }
    }
}
