// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import CFaultyVFS
import Casework
import Foundation
import JournalSQLite
import Registry
import RegistryScenarios
import Testing

/// The disk fails, fills up, or loses power, at every write and every sync of a workload.
///
/// Each write meets all four kinds of fault, and each sync ten losses of power; with `REUNIFY_FAULTS=one`
/// one of each, which takes a quarter of the time.
@Suite(.serialized) struct FaultTests {
    private static let isThorough =
        ProcessInfo.processInfo.environment["REUNIFY_FAULTS"] != "one"

    /// What a workload came to.
    private struct Run {
        var isFounded = false
        var acknowledged: Set<UInt64> = []
        var operations: Int64 = 0
        var syncs: Int64 = 0
    }

    /// Makes a registry and writes: people, looks, rows, an erasure, a rotation; then closes.
    private func workload(_ path: String, seed: UInt64) async -> Run {
        var run = Run()
        do {
            let journal = try JournalSQLite.create(at: path, pagesBetweenCheckpoints: 12)
            defer { try? journal.close() }
            let registry = try await Opening.create(journal, seed: seed)
            run.isFounded = true
            for person in UInt64(1)...8 {
                try await registry.register(person, "Ana \(person)", number: "555 000\(person)")
                run.acknowledged.insert(person)
                _ = try await registry.find(
                    number: "5550001", by: CrashScenario.intake, for: .registration)
            }
            _ = try await registry.submit(
                importing: 8, by: CrashScenario.steward, for: .registration,
                key: CrashScenario.key(list: 0)
            ) { _ in (0..<8).map { CrashScenario.row($0) } }
            run.acknowledged.insert(100)
            try await registry.rotateKey(of: CrashScenario.agency, by: CrashScenario.officer)
            for person in UInt64(9)...12 {
                try await registry.register(person, "Ana \(person)")
                run.acknowledged.insert(person)
            }
            try await registry.close()
        } catch {}
        return run
    }

    /// Opens what is left and checks it; answers whether there was a registry.
    private func check(_ path: String, _ run: Run, _ place: String) async throws {
        let journal: JournalSQLite
        do {
            journal = try JournalSQLite.open(at: path)
            guard try run.isFounded || journal.count() > 0 else {
                try journal.close()
                return
            }
        } catch {
            #expect(!run.isFounded, "\(place): \(error)")
            return
        }
        let report = await Doctor(journal, rootKey: Opening.rootKey()).examine()
        #expect(report.findings == [], "\(place)")
        let registry: Registry
        do { registry = try await Opening.open(journal, seed: 77) } catch {
            Issue.record("\(place): \(error)")
            return
        }
        let (persons, rows) = try await registry.observe {
            ($0.casework.persons.keys.map(\.number), $0.casework.rows.count)
        }
        for person in run.acknowledged where person < 100 {
            #expect(persons.contains(person), "\(place): person \(person)")
        }
        if run.acknowledged.contains(100) { #expect(rows == 8, "\(place)") }
        #expect(rows == 0 || rows == 8, "\(place)")
        // At most the request that was under way is there beside what was acknowledged.
        #expect(
            persons.count <= run.acknowledged.filter { $0 < 100 }.count + 1, "\(place)")
        // Retries do what is missing, and nothing twice.
        for person in UInt64(1)...12 {
            let name = "Ana \(person)"
            if person <= 8 {
                try await registry.register(person, name, number: "555 000\(person)")
            } else {
                try await registry.register(person, name)
            }
        }
        #expect(try await registry.observe { $0.casework.persons.count } == 12, "\(place)")
        try await registry.close()
    }

    /// The operations of the workload when nothing fails.
    private func counted() async throws -> Run {
        let folder = try TemporaryFolder()
        let watch = unsafe faulty_vfs_watch(folder.path)
        defer { faulty_vfs_forget(watch) }
        faulty_vfs_arm(watch, Int32(FAULTY_NONE), 0, 0, 0)
        var run = await workload(folder.file(), seed: 1)
        run.operations = faulty_vfs_operations(watch)
        run.syncs = faulty_vfs_syncs(watch)
        try #require(run.acknowledged.count == 13)
        return run
    }

    @Test(arguments: [FAULTY_FULL, FAULTY_ERROR], [0, 1])
    func `a disk that is full or fails loses nothing acknowledged, whichever write it is`(
        _ fault: Int, _ forGood: Int
    ) async throws {
        try #require(faulty_vfs_install() == 0)
        let whole = try await counted()
        #expect(whole.operations > 100)
        var failed = 0
        let kind = Int64((fault == FAULTY_FULL ? 0 : 2) + forGood)
        let (first, step) = Self.isThorough ? (Int64(1), 1) : (1 + kind, 4)
        for failing in stride(from: first, through: whole.operations, by: step) {
            let folder = try TemporaryFolder()
            let watch = unsafe faulty_vfs_watch(folder.path)
            faulty_vfs_arm(watch, Int32(fault), failing, Int32(forGood), 0)
            let run = await workload(folder.file(), seed: 1)
            failed += faulty_vfs_has_failed(watch) == 1 ? 1 : 0
            faulty_vfs_arm(watch, Int32(FAULTY_NONE), 0, 0, 0)
            defer { faulty_vfs_forget(watch) }
            try await check(
                folder.file(), run, "fault \(fault), for good \(forGood), operation \(failing)")
        }
        #expect(failed > Int(whole.operations) / step * 9 / 10)
    }

    @Test(arguments: 1...(isThorough ? 10 : 1))
    func `power that is lost at any sync loses nothing acknowledged`(_ round: UInt64) async throws {
        try #require(faulty_vfs_install() == 0)
        let whole = try await counted()
        #expect(whole.syncs > 20)
        for failing in 1...whole.syncs {
            let seed = round * 10_000 + UInt64(failing)
            let folder = try TemporaryFolder()
            let watch = unsafe faulty_vfs_watch(folder.path)
            faulty_vfs_arm(watch, Int32(FAULTY_POWER), failing, 0, seed)
            let run = await workload(folder.file(), seed: 1)
            #expect(faulty_vfs_has_failed(watch) == 1)
            faulty_vfs_forget(watch)
            let after = try TemporaryFolder()
            let calm = unsafe faulty_vfs_watch(after.path)
            defer { faulty_vfs_forget(calm) }
            for suffix in ["", "-wal", "-journal"] {
                try? FileManager.default.copyItem(
                    atPath: folder.file() + suffix + ".lost", toPath: after.file() + suffix)
            }
            try await check(after.file(), run, "sync \(failing), seed \(seed)")
        }
    }
}
