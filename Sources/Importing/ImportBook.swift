// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework
package import Exchange
import Foundation
import RecordLinkage
package import Registry
import Synchronization

/// Lists on their way in: kept sealed, read, tried and recorded in the background, stopped and taken up
/// again, also after a restart.
///
/// Reading and recording go on beside this actor, so that it always answers how far they are.
package actor ImportBook {
    /// Bytes of a list that is handed over at the desk, at most.
    package static let mostBytes = 64 << 20
    /// Lists of one agency on their way in at once, at most.
    package static let mostJobs = 20
    /// Seconds after which a list that nobody went on with is thrown away.
    private static let keptSeconds = 30 * 86_400

    private let spool: ImportSpool
    private let work: ImportWork
    private let now: @Sendable () -> Moment
    private let randomID: @Sendable () -> String
    private var live: [String: Live] = [:]
    private var isClosed = false

    /// Something that goes on in the background.
    private struct Live {
        let task: Task<Void, Never>
        let watch: ImportWork.Watch
    }

    /// Lists of a registry.
    ///
    /// - Parameter randomID: Makes identifiers that nobody can foresee; see ``ImportSpool/isIdentifier(_:)``.
    package init(
        _ registry: Registry, store: any ObjectStore, now: @escaping @Sendable () -> Moment,
        randomID: @escaping @Sendable () -> String
    ) {
        spool = ImportSpool(registry, store: store)
        work = ImportWork(registry: registry, spool: spool, now: now)
        self.now = now
        self.randomID = randomID
    }

    // MARK: Looking

    /// Lists of an agency on their way in, the newest first; those that nobody went on with are thrown away.
    package func jobs(of agency: AgencyID) async throws(ImportTrouble) -> [ImportJob] {
        let stored = try await spool.told { (spool) throws(RegistryError) in
            try await spool.jobs(of: agency)
        }
        var all: [ImportJob] = []
        for job in stored.compactMap(Self.job) {
            // Read once more where it ended meanwhile.
            let isOver = job.isBusy && live[job.id] == nil
            if let now = isOver ? try await self.job(job.id, of: agency) : job { all.append(now) }
        }
        let oldest = now().seconds - Self.keptSeconds
        for job in all where job.uploaded.seconds < oldest && live[job.id] == nil {
            try? spool.discard(job: job.id, of: agency, pieces: job.pieces)
        }
        return all.filter { $0.uploaded.seconds >= oldest || live[$0.id] != nil }
            .sorted { ($1.uploaded.seconds, $0.id) < ($0.uploaded.seconds, $1.id) }
    }

    /// One list of an agency; nil where there is none, or it is another's.
    package func job(_ id: String, of agency: AgencyID) async throws(ImportTrouble) -> ImportJob? {
        guard let job = try await stored(id, of: agency) else { return nil }
        guard job.isBusy, live[id] == nil else { return job }
        // What it became was kept before it was over: read once more, it is either that, or broken off.
        var last = try await stored(id, of: agency)
        if let now = last, now.isBusy, live[id] == nil { last?.isInterrupted = true }
        return last
    }

    private func stored(_ id: String, of agency: AgencyID) async throws(ImportTrouble) -> ImportJob?
    {
        try await spool.told { (spool) throws(RegistryError) in try await spool.job(id, of: agency)
        }
        .flatMap(Self.job)
    }

    /// How far a list is that is being recorded; nil while it is being read.
    package func progress(of job: ImportJob) -> ImportProgress? {
        live[job.id]?.watch.progress.withLock { $0 }
    }

    /// Whether somebody asked it to stop, and it will.
    package func isStopping(_ job: ImportJob) -> Bool {
        live[job.id]?.watch.isAskedToStop.load(ordering: .relaxed) ?? false
    }

    /// Waits until a list is not worked on any more, for so long at most.
    package func wait(for id: String, atMost limit: Duration) async {
        let end = ContinuousClock.now + limit
        while live[id] != nil, ContinuousClock.now < end {
            try? await Task.sleep(for: .milliseconds(20))
        }
    }

    // MARK: Steps

    /// Takes a list in, and begins to read it.
    ///
    /// - Parameter known: The identifier that it has to have; one that is there is not taken again.
    package func upload(
        _ bytes: [UInt8], name: String, by user: Directory.User, id known: String? = nil
    ) async throws(ImportTrouble) -> ImportJob {
        if let known, let job = try await job(known, of: user.agency) { return job }
        guard !bytes.isEmpty else { throw .list(.empty) }
        guard bytes.count <= Self.mostBytes else { throw .tooLarge }
        guard UploadSniffing.isList(bytes) else { throw .notAList }
        let open = try await jobs(of: user.agency).count { $0.stage != .done }
        guard open < Self.mostJobs else { throw .tooMany }
        let id = known ?? randomID()
        let pieces = try await spool.told { (spool) throws(RegistryError) in
            try await spool.keep(file: bytes, id, of: user.agency)
        }
        var job = ImportJob(
            id: id, agency: user.agency, user: user.id, name: name,
            digest: ListFile.digest(bytes), form: ListForm(sniffing: bytes), bytes: bytes.count,
            pieces: pieces, uploaded: now())
        job = try await keep(job)
        begin(job, .read)
        return job
    }

    /// Reads a list anew: as another sheet, by a mapping that somebody corrected, or after a restart.
    package func read(
        _ job: ImportJob, sheet: ImportJob.Sheet? = nil, by user: Directory.User
    ) async throws(ImportTrouble) -> ImportJob {
        try require(job)
        var job = job
        if let sheet, sheet != job.sheet {
            job.sheet = sheet
            job.revisions = []
        }
        job.stage = .reading
        job = try await keep(job)
        begin(job, .read)
        return job
    }

    /// Keeps a corrected mapping as a further revision, and reads the samples anew by it.
    package func save(
        _ mapping: ListMapping, of job: ImportJob, by user: Directory.User
    ) async throws(ImportTrouble) -> ImportJob {
        try require(job)
        guard job.form == .table || job.form == .primero && mapping.form == .primero else {
            throw .illegalStep
        }
        var mapping = mapping
        mapping.revision = (job.mapping?.revision ?? 1) + 1
        let text: String
        do throws(MappingError) {
            text = try mapping.text()
            _ = try ListMapping.read(text, file: job.name)
        } catch {
            throw .list(.mapping(error))
        }
        var job = job
        job.revisions.append(ImportJob.Revision(text: text, by: user.id, at: now()))
        job.tally = nil
        job.examples = []
        job.stage = .reading
        job = try await keep(job)
        begin(job, .read)
        return job
    }

    /// Begins to try a list: nothing is recorded.
    package func tryOut(
        _ job: ImportJob, by user: Directory.User, for purpose: Purpose
    ) async throws(ImportTrouble) -> ImportJob {
        try require(job)
        guard job.form != .table || job.mapping != nil else { throw .illegalStep }
        var job = job
        job.stage = .trying
        job = try await keep(job)
        begin(job, .trial(user.actor, purpose))
        return job
    }

    /// Begins to record a list, or goes on.
    package func run(
        _ job: ImportJob, by user: Directory.User, for purpose: Purpose
    ) async throws(ImportTrouble) -> ImportJob {
        try require(job)
        guard job.tally != nil else { throw .notTried }
        guard Permissions.allows(user.role, .importRows, for: purpose, relation: .ownAgency) else {
            throw .registry(.notPermitted)
        }
        var job = job
        job.stage = .running
        job.began = now()
        job.ended = nil
        job = try await keep(job)
        begin(job, .record(user.actor, purpose))
        return job
    }

    /// Asks a list that is being worked on to stop; what is on record stays.
    package func stop(_ job: ImportJob) {
        live[job.id]?.watch.isAskedToStop.store(true, ordering: .relaxed)
    }

    /// Throws a list away that is not on record, and is not wanted.
    package func discard(_ job: ImportJob) throws(ImportTrouble) {
        guard live[job.id] == nil else { throw .busy }
        do { try spool.discard(job: job.id, of: job.agency, pieces: job.pieces) } catch {
            throw .registry(error)
        }
    }

    /// Stops everything between two pieces, and waits until it has: the server is to end.
    package func close() async {
        isClosed = true
        for live in live.values { live.watch.isAskedToStop.store(true, ordering: .relaxed) }
        for live in live.values { await live.task.value }
    }

    // MARK: In the background

    /// Something can be done with a list that is there as it is told, and is not worked on.
    private func require(_ job: ImportJob) throws(ImportTrouble) {
        guard live[job.id] == nil else { throw .busy }
        guard !isClosed else { throw .registry(.closed) }
        guard job.stage != .done else { throw .illegalStep }
    }

    private func begin(_ job: ImportJob, _ step: ImportWork.Step) {
        guard live[job.id] == nil else { return }
        let watch = ImportWork.Watch()
        let task = Task(priority: .utility) { [weak self, work] in
            let result = await work.result(of: step, job, watch)
            await self?.end(job.id, result)
        }
        live[job.id] = Live(task: task, watch: watch)
    }

    private func end(_ id: String, _ job: ImportJob) async {
        _ = try? await keep(job)
        live[id] = nil
    }

    // MARK: Storing

    private func keep(_ job: ImportJob) async throws(ImportTrouble) -> ImportJob {
        var job = job
        job.version += 1
        job.isInterrupted = false
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        guard let bytes = try? encoder.encode(job) else { throw .registry(.cryptography) }
        try await spool.told { (spool) throws(RegistryError) in
            try await spool.keep(job: [UInt8](bytes), job.id, of: job.agency)
        }
        return job
    }

    private static func job(_ bytes: [UInt8]) -> ImportJob? {
        try? JSONDecoder().decode(ImportJob.self, from: Data(bytes))
    }
}
