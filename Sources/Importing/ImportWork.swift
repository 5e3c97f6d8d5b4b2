// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Exchange
import RecordLinkage
import Registry
import Synchronization

/// What is done with a list in the background: reading it, trying it, recording it.
struct ImportWork: Sendable {
    let registry: Registry
    let spool: ImportSpool
    let now: @Sendable () -> Moment

    /// Rows that are recorded together: few, so that pages are answered between them.
    private static let rowsAtOnce = 64
    /// Rows that are shown of those that would wait.
    private static let mostExamples = 20

    /// What is done with a list in one go.
    enum Step: Sendable {
        case read
        case trial(Actor, Purpose)
        case record(Actor, Purpose)
    }

    /// How far it is, and whether it was asked to stop; looked at from both sides.
    final class Watch: Sendable {
        let progress = Mutex<ImportProgress?>(nil)
        let isAskedToStop = Atomic(false)
    }

    /// Does one step, and answers what the list has become.
    @concurrent
    func result(
        of step: Step, _ job: ImportJob, _ watch: Watch
    ) async -> ImportJob {
        var job = job
        do throws(ImportTrouble) {
            switch step {
            case .read: try await read(&job)
            case .trial(let actor, let purpose):
                let rows = try await rows(of: job)
                let importing = importing(rows, job, actor, purpose)
                do { job.tally = try await importing.trial() } catch { throw ImportTrouble(error) }
                job.examples = Self.examples(rows)
                job.stage = .tried
            case .record(let actor, let purpose):
                try await record(&job, watch, actor, purpose)
            }
        } catch {
            job.stage = .failed(error.sentence)
        }
        return job
    }

    private func handed(_ job: ImportJob) async throws(ImportTrouble) -> HandedList {
        let bytes = try await spool.told { (spool) throws(RegistryError) in
            try await spool.file(job.id, of: job.agency, pieces: job.pieces)
        }
        guard let bytes, ListFile.digest(bytes) == job.digest else { throw .fileMissing }
        let now = now()
        return HandedList(
            name: job.name, bytes: bytes, form: job.form, now: now.seconds, zone: now.zone)
    }

    private func rows(of job: ImportJob) async throws(ImportTrouble) -> ReadList {
        let list = try await handed(job)
        let (mapping, sheet) = (job.mapping, job.sheet.options())
        do throws(ListTrouble) {
            return try await Self.inTime { () async throws(ListTrouble) in
                try await list.rows(by: mapping, sheet: sheet)
            }
        } catch {
            throw .list(error)
        }
    }

    /// Seconds in which a list is read, or given up: it came over a network.
    static let readingSeconds = 120

    /// What comes of reading a list, unless it takes too long: every reader asks between two records whether
    /// its task was cancelled.
    private static func inTime<Value: Sendable>(
        _ body: @escaping @Sendable () async throws(ListTrouble) -> Value
    ) async throws(ListTrouble) -> Value {
        let reading = Task { () async -> Result<Value, ListTrouble> in
            do throws(ListTrouble) { return .success(try await body()) } catch {
                return .failure(error)
            }
        }
        let end = Task {
            try await Task.sleep(for: .seconds(readingSeconds))
            reading.cancel()
        }
        defer { end.cancel() }
        let result = await reading.value
        if reading.isCancelled { throw .tooSlow(seconds: readingSeconds) }
        return try result.get()
    }

    private func read(_ job: inout ImportJob) async throws(ImportTrouble) {
        let list = try await handed(job)
        do throws(ListTrouble) {
            guard job.form == .table else {
                let (mapping, sheet) = (job.mapping, job.sheet.options())
                let rows = try await Self.inTime { () async throws(ListTrouble) in
                    try await list.rows(by: mapping, sheet: sheet)
                }
                guard !rows.rows.isEmpty else { throw .empty }
                job.stage = .mapping
                return
            }
            let sheet = job.sheet.options()
            let file = try await Self.inTime { () async throws(ListTrouble) in
                try await list.table(sheet)
            }
            var mapping = job.mapping
            if mapping == nil {
                let proposed = await proposal(of: file, for: job)
                mapping = proposed
                do throws(MappingError) {
                    job.revisions.append(
                        ImportJob.Revision(text: try proposed.text(), by: nil, at: now()))
                } catch {
                    throw .mapping(error)
                }
            }
            guard let mapping else { throw .noMapping }
            do throws(MappingError) {
                job.preview = try await ImportPreview(
                    file.table, by: mapping, zone: list.zone)
            } catch {
                throw .mapping(error)
            }
        } catch {
            throw .list(error)
        }
        job.stage = .mapping
    }

    /// The mapping that fits best, with what was answered when such a list came before.
    private func proposal(
        of file: ListFile, for job: ImportJob
    ) async -> ListMapping {
        let headers = Set(file.table.columns.map(\.name))
        let agency = job.agency
        let known = try? await registry.observe { state in
            state.lists.values.filter { $0.agency == agency }.map(\.mapping)
        }
        var best: (mapping: ListMapping, shared: Int)?
        for text in Set(known ?? []).sorted() {
            guard let mapping = try? ListMapping.read(text, file: job.name),
                mapping.form ?? .table == .table
            else { continue }
            let shared = mapping.columns.count { headers.contains($0.column) }
            let isAlike = shared * 5 >= max(headers.count, mapping.columns.count) * 4
            let isNewer =
                best.map { (shared, mapping.revision ?? 0) > ($0.shared, $0.mapping.revision ?? 0) }
                ?? true
            if isAlike, isNewer { best = (mapping, shared) }
        }
        var mapping: ListMapping
        if let best {
            mapping =
                await MappingProposal.mapping(of: file.table, remembering: best.mapping).mapping
        } else {
            mapping = await MappingProposal.mapping(of: file.table)
        }
        mapping.sheet = job.sheet.name
        mapping.headerRow = job.sheet.headerRow
        mapping.merged = job.sheet.merged
        return mapping
    }

    private func importing(
        _ rows: ReadList, _ job: ImportJob, _ actor: Actor, _ purpose: Purpose
    ) -> ListImport {
        ListImport(
            rows, of: job.agency, into: registry, by: actor, for: purpose,
            received: job.began ?? now(), chunk: Self.rowsAtOnce)
    }

    private func record(
        _ job: inout ImportJob, _ watch: Watch, _ actor: Actor, _ purpose: Purpose
    ) async throws(ImportTrouble) {
        let rows = try await rows(of: job)
        do throws(ImportFailure) {
            job.tally = try await importing(rows, job, actor, purpose).run { progress in
                watch.progress.withLock { $0 = progress }
            } isAskedToStop: {
                watch.isAskedToStop.load(ordering: .relaxed)
            }
        } catch {
            job.ended = now()
            if case .stopped(let onRecord, let all) = error {
                job.stage = .stopped(onRecord: onRecord, of: all)
                return
            }
            throw ImportTrouble(error)
        }
        job.ended = now()
        job.stage = .done
        // All of it is on record: the file is not needed any more, nor what it says.
        try? spool.discard(file: job.id, of: job.agency, pieces: job.pieces)
        job.pieces = 0
        job.preview = nil
        job.examples = []
        // Whoever waits for the list need not wait for the matching.
        Task(priority: .utility) { [registry] in _ = try? await registry.matchChanged() }
    }

    private static func examples(_ list: ReadList) -> [ImportJob.Example] {
        var examples: [ImportJob.Example] = []
        for row in list.rows {
            switch row.result {
            case .record: continue
            case .ambiguous(let reason, _), .unreadable(let reason):
                examples.append(
                    ImportJob.Example(
                        line: row.line, reason: reason, raw: String(row.raw.prefix(400))))
            }
            if examples.count == mostExamples { break }
        }
        return examples
    }
}

extension ImportSpool {
    /// Does something with what is kept; what is wrong with the registry is told as an import's trouble.
    func told<Value: Sendable>(
        _ body: (ImportSpool) async throws(RegistryError) -> Value
    ) async throws(ImportTrouble) -> Value {
        do { return try await body(self) } catch { throw .registry(error) }
    }
}

extension ImportJob.Sheet {
    /// How the workbook is read, with limits for documents that come over a network.
    fileprivate func options() -> SpreadsheetOptions {
        let end = ContinuousClock.now + .seconds(ImportWork.readingSeconds)
        return SpreadsheetOptions(
            sheet: name, headerRow: headerRow, merged: merged,
            limits: .network { ContinuousClock.now > end })
    }
}
