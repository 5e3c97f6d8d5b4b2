// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Foundation
import JournalSQLite
import Registry
import RegistryScenarios

/// Writes to a registry until it is killed or alone, and says what was acknowledged, line by line.
///
///     registry-crash-child FILE ROUND
@main
struct RegistryCrashChild {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3, let round = Int(arguments[2]) else { exit(64) }
        let path = arguments[1]
        // The log of writes is copied into the file often, so that kills fall into that too.
        let isThere = FileManager.default.fileExists(atPath: path)
        let journal =
            isThere
            ? try JournalSQLite.open(at: path, pagesBetweenCheckpoints: 30)
            : try JournalSQLite.create(at: path, pagesBetweenCheckpoints: 30)
        let registry =
            try journal.count() > 0
            ? try await Opening.open(journal, seed: UInt64(round) + 1000)
            : try await Opening.create(journal, seed: UInt64(round) + 1000)
        say("ready")
        await withTaskGroup(of: Void.self) { group in
            for writer in 0..<4 {
                group.addTask { await write(registry, round * 100_000 + writer * 10_000) }
            }
            group.addTask { await look(registry) }
            group.addTask { await importRows(registry, round) }
        }
    }

    /// People, one after the other.
    private static func write(_ registry: Registry, _ first: Int) async {
        let parent = getppid()
        for person in first..<(first + 10_000) {
            // A test run that has died kills nobody any more.
            guard getppid() == parent else { exit(3) }
            let done = try? await registry.register(
                UInt64(person + 1), "Ana \(person)", number: "555 \(person)")
            guard done?.accepted != nil else { exit(1) }
            say("person \(person + 1)")
        }
    }

    private static func look(_ registry: Registry) async {
        while true {
            _ = try? await registry.find(
                number: "555 100000", by: CrashScenario.intake, for: .registration)
            try? await registry.rotateKey(
                of: CrashScenario.agency, by: CrashScenario.officer)
        }
    }

    /// Rows of lists, eight to a request.
    private static func importRows(_ registry: Registry, _ round: Int) async {
        for list in 0..<10_000 {
            let first = round * 100_000 + list * 8
            let done = try? await registry.submit(
                importing: 8, by: CrashScenario.steward, for: .registration,
                key: CrashScenario.key(list: first)
            ) { _ in
                (0..<8).map { CrashScenario.row(first + $0) }
            }
            guard done?.acknowledgement.count == 8 else { exit(2) }
            say("list \(first)")
        }
    }

    private static func say(_ line: String) {
        FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }
}
