// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage

/// The matching of everybody, in pieces.
///
/// What is held at one time grows by a few hundred bytes a person; families are read, solved, and put on
/// record in pieces of some thousand persons. Other requests have their turn between any two steps, and who
/// comes meanwhile is looked at meanwhile.
extension Registry {
    /// Persons who are read in one turn, so that nobody waits long.
    private static let readAtOnce = 128

    /// Looks at everybody.
    ///
    /// - Parameter threads: Threads to use; what comes of it does not depend on them.
    func matchEverybody(
        threads: Int, _ progress: (@Sendable (FamilyStep) -> Void)? = nil
    ) async throws(RegistryError) -> MatchingReport {
        let waiting = unmatched
        let before = (peopleLookedAt, everybodyLookedAt)
        unmatched = []
        func takeBack() {
            unmatched.formUnion(waiting)
            (peopleLookedAt, everybodyLookedAt) = before
        }
        do throws(RegistryError) {
            let report = try await matchPieces(threads: threads, progress)
            if let report { return report }
        } catch {
            takeBack()
            throw error
        }
        // Told to stop: it is not done.
        takeBack()
        return MatchingReport()
    }

    /// What came of it; nil where the surrounding task is cancelled.
    private func matchPieces(
        threads: Int, _ progress: (@Sendable (FamilyStep) -> Void)?
    ) async throws(RegistryError) -> MatchingReport? {
        noteEverybody()
        changedMeanwhile = []
        defer { changedMeanwhile = nil }
        guard let index = matchIndex else { return MatchingReport() }
        progress?(.reading)
        guard let gathered = try await gather(among: index.kin, threads: threads) else {
            return nil
        }
        var report = MatchingReport()
        let count = gathered.count
        guard count > 1 else { return report }
        guard
            let found = await Self.pieces(
                of: gathered, threads: threads, progress,
                pause: {
                    // In a task of its own, which is no work of the threads that yield to others.
                    await Task { await self.matchArrivals() }.value
                })
        else { return nil }
        progress?(.solving)
        for piece in found.pieces {
            let persons = try await described(piece.persons.map { PersonID($0) })
            guard let solved = await Self.solve(piece, persons, among: index.kin, threads: threads)
            else { return nil }
            let judged = Set(piece.persons.map { PersonID($0) })
            report.add(try await put(solved, persons, judged: judged, as: .everybody))
            await matchArrivals()
        }
        report.add(try await put(nothingAbout: found.alone.map { PersonID($0) }, as: .everybody))
        report.persons = count
        return report
    }

    /// Everybody of whom something is known; nil where the surrounding task is cancelled.
    private func gather(
        among index: KinIndex, threads: Int
    ) async throws(RegistryError) -> FamilyGathering? {
        var waiting = state.casework.persons.values.filter { $0.mergedInto == nil }.map(\.id)[...]
        var gathered = FamilyGathering(among: index, threads: threads)
        while !waiting.isEmpty {
            let part = Array(waiting.prefix(Self.readAtOnce))
            waiting = waiting.dropFirst(Self.readAtOnce)
            let people = try await described(part)
            guard await Self.add(people, to: &gathered, threads: threads) else { return nil }
            await matchArrivals()
        }
        return gathered
    }

    /// What is known of persons who are still persons of their own, by ascending number.
    private func described(_ persons: [PersonID]) async throws(RegistryError) -> [KinPerson] {
        var described: [KinPerson] = []
        for start in stride(from: 0, to: persons.count, by: Self.readAtOnce) {
            let part = persons[start..<min(persons.count, start + Self.readAtOnce)]
            described += try await enqueue { (registry) throws(RegistryError) in
                let casework = registry.state.casework
                return part.filter { casework.canonical($0) == $0 }.map(casework.kinPerson)
                    .filter { !$0.descriptions.isEmpty }
            }
        }
        return described
    }

    // MARK: Beside whoever asks for something meanwhile

    /// The threads that are used where one is; where there are more, nobody waits but for them.
    private static func executor(threads: Int) -> (any TaskExecutor)? {
        threads == 1 ? YieldingThreads.matching : nil
    }

    @concurrent
    private static func add(
        _ persons: [KinPerson], to gathered: inout FamilyGathering, threads: Int
    ) async -> Bool {
        await withTaskExecutorPreference(executor(threads: threads)) {
            await gathered.add(persons)
        }
    }

    @concurrent
    private static func pieces(
        of gathered: consuming FamilyGathering, threads: Int,
        _ progress: (@Sendable (FamilyStep) -> Void)?, pause: @escaping @Sendable () async -> Void
    ) async -> FamilyPieces? {
        // Handed on and not shared: what is changed while it is shared is copied, which takes hundreds of
        // megabytes of everybody's.
        var held: FamilyGathering? = consume gathered
        return await withTaskExecutorPreference(executor(threads: threads)) {
            guard let gathered = held.take() else { return nil }
            return await gathered.pieces(progress: progress, pause: pause)
        }
    }

    @concurrent
    private static func solve(
        _ piece: FamilyPieces.Piece, _ persons: [KinPerson], among everybody: KinIndex,
        threads: Int
    ) async -> Neighbourhood? {
        await withTaskExecutorPreference(executor(threads: threads)) {
            await piece.solve(persons, among: everybody, threads: threads)
        }
    }
}
