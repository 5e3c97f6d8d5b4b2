// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import ChildProcesses
import Foundation
import JournalSQLite
import Registry
import RegistryScenarios
import Testing

/// The process is killed at random moments under mixed writes.
///
/// `REUNIFY_KILLS` sets how often: 200 in continuous integration, 10,000 before a release.
@Suite(.serialized) struct CrashTests {
    private static let kills =
        ProcessInfo.processInfo.environment["REUNIFY_KILLS"].flatMap { Int($0) } ?? 200

    @Test func `nothing acknowledged is lost or doubled when the process is killed`() async throws {
        var chance = SeededChance(state: UInt64.random(in: 0...(.max)))
        let seed = chance.state
        var folder = try TemporaryFolder()
        var acknowledged: [String] = []
        var total = 0
        var rounds = 0
        for kill in 0..<Self.kills {
            // A new registry now and then, so that the kills fall into its making too.
            if kill % 20 == 0 {
                folder = try TemporaryFolder()
                acknowledged = []
            }
            let said = try await run(folder, round: kill % 20, chance: &chance)
            acknowledged += said
            total += said.count
            rounds += said.isEmpty ? 0 : 1
            try await check(
                folder, acknowledged, isLast: kill % 20 == 19, "seed \(seed), kill \(kill)")
        }
        #expect(
            total > Self.kills, "the process came to write in \(rounds) of \(Self.kills) rounds")
    }

    /// Starts the process, kills it, and answers what it had acknowledged.
    private func run(_ folder: TemporaryFolder, round: Int, chance: inout SeededChance)
        async throws -> [String]
    {
        let output = folder.file("said-\(round)")
        let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
            .deletingLastPathComponent().appending(path: "registry-crash-child")
        let process = try ChildProcess(
            program.path(percentEncoded: false), [folder.file(), String(round)], output: output)
        let milliseconds = Int(chance.next() % 80) + (chance.next() % 8 == 0 ? 0 : 40)
        try await Task.sleep(for: .milliseconds(milliseconds))
        process.send(SIGKILL)
        try #require(process.wait() == .signalled(SIGKILL), "it ended by itself")
        let text = try String(contentsOfFile: output, encoding: .utf8)
        // A last line without its end was not said.
        return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
            .map(String.init)
    }

    private func check(
        _ folder: TemporaryFolder, _ acknowledged: [String], isLast: Bool, _ place: String
    ) async throws {
        let isFounded = acknowledged.contains("ready")
        let journal: JournalSQLite
        do {
            journal = try JournalSQLite.open(at: folder.file())
            guard try isFounded || journal.count() > 0 else { throw JournalError.notAJournal }
        } catch  where !isFounded {
            // Killed before there was a registry: whoever made it makes it again.
            for suffix in ["", "-wal", "-journal"] {
                try? FileManager.default.removeItem(atPath: folder.file() + suffix)
            }
            return
        }
        let registry = try await Opening.open(journal)
        let (persons, rows) = try await registry.observe {
            (Set($0.casework.persons.keys), Set($0.casework.rows.keys))
        }
        var people = 0
        for line in acknowledged {
            let words = line.split(separator: " ")
            guard words.count == 2, let number = Int(words[1]) else { continue }
            if words[0] == "person" {
                people += 1
                #expect(persons.contains(PersonID(UInt64(number))), "\(place): \(line)")
            } else {
                for row in number..<(number + 8) {
                    #expect(rows.contains(RowID(UInt64(row + 1))), "\(place): \(line)")
                }
            }
        }
        // What was acknowledged last is not done again.
        if let last = acknowledged.last(where: { $0.hasPrefix("list") }),
            let first = Int(last.split(separator: " ")[1])
        {
            let again = try await registry.submit(
                importing: 8, by: CrashScenario.steward, for: .registration,
                key: CrashScenario.key(list: first)
            ) { _ in (0..<8).map { CrashScenario.row(first + $0) } }
            #expect(again.acknowledgement.isRepetition, "\(place)")
        }
        #expect(try await registry.rebuild().corrected == 0, "\(place)")
        try await registry.close()
        if isLast {
            let again = try JournalSQLite.open(at: folder.file())
            let report = await Doctor(again, rootKey: Opening.rootKey()).examine()
            #expect(report.findings == [], "\(place)")
            try again.close()
        }
    }
}
