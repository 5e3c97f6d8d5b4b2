// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Foundation
import Registry
import Reporting

/// A report that was made here and is on record.
struct MadeReport: Sendable {
    let id: ReportID
    let document: ReportDocument
    /// What the digest in the journal is over.
    let json: Data
    let digest: String
    let result: ReportMaking.Result
    /// Who made it, and who alone may see it here.
    let user: UserID
    /// The entry of the journal that says so, and how many there are.
    let entry: UInt64
    let entries: UInt64
    /// Until when it is kept here, by the machine's clock.
    let until: Int

    /// The name of a file of it; says nothing of anybody.
    func fileName(_ form: String) -> String { "\(document.kind.rawValue)-\(id).\(form)" }
}

/// Reports that were made a short time ago, for whoever made them.
///
/// The registry keeps what a report contained, not how it looked: whoever needs it keeps the file. They
/// are made one after the other, so that several at once do not slow everybody else down.
actor ReportShelf {
    /// Seconds for which a report can be looked at and downloaded.
    static let seconds = 3600
    /// Reports kept at once, of one user and of all.
    static let most = (ofOne: 8, ofAll: 64)
    /// Reports that a user makes in ten minutes, at most.
    static let budget = 30

    private var reports: [ReportID: MadeReport] = [:]
    private var byKey: [[UInt8]: ReportID] = [:]
    private var made: [UserID: [Int]] = [:]
    private var last: Task<Void, Never>?

    /// Does something when what was asked for before is done, beside the threads that answer requests.
    func afterOthers<Value: Sendable>(
        _ body: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        let before = last
        let task = Task(executorPreference: QueueExecutor.reports) {
            await before?.value
            return try await body()
        }
        last = Task { _ = await task.result }
        return try await task.value
    }

    /// Counts a report that somebody wants made; answers seconds to wait where there were too many.
    func count(of user: UserID, at now: Int) -> Int? {
        let recent = (made[user] ?? []).filter { now - $0 < 600 }
        guard recent.count < Self.budget else { return 600 - (now - (recent.first ?? now)) }
        made[user] = recent + [now]
        return nil
    }

    /// Keeps a report for a while.
    ///
    /// - Parameter key: Of the request that it was made for: sent again, it is the same report.
    func put(_ report: MadeReport, for key: IdempotencyKey, at now: Int) {
        reports[report.id] = report
        byKey[key.bytes] = report.id
        let kept = reports.values.filter { $0.until > now }.sorted { $0.id > $1.id }
        var counts: [UserID: Int] = [:]
        reports = [:]
        for one in kept {
            counts[one.user, default: 0] += 1
            let isTooMany = counts[one.user, default: 0] > Self.most.ofOne
            if !isTooMany, reports.count < Self.most.ofAll { reports[one.id] = one }
        }
        byKey = byKey.filter { reports[$0.value] != nil }
    }

    /// Forgets what a user made: who leaves looks at nothing any more.
    func forget(of user: UserID) {
        reports = reports.filter { $0.value.user != user }
        byKey = byKey.filter { reports[$0.value] != nil }
    }

    /// A report of a user's; nil where there is none any more.
    func report(_ id: ReportID, of user: UserID, at now: Int) -> MadeReport? {
        guard let report = reports[id], report.user == user, report.until > now else { return nil }
        return report
    }

    /// The report that a request was answered with before.
    func report(for key: IdempotencyKey, of user: UserID, at now: Int) -> MadeReport? {
        byKey[key.bytes].flatMap { report($0, of: user, at: now) }
    }
}
