// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

#if canImport(Glibc)
    import Glibc
#endif

@Suite struct ImportInterruptionTests {
    private static let count = 5000

    private static func list() -> String {
        let given = ["Ana", "Rosa", "Luis", "Pedro", "Marta", "Elena", "Juan", "Olga"]
        let family = ["Tzoc", "Caal", "Pop", "Xol", "Brito", "Ceto", "Cobo"]
        var text = "Name,DOB,Sex\n"
        for row in 0..<count {
            let name = "\(given[row % 8]) \(family[row % 7]) \(family[(row / 7) % 7])"
            let (month, day) = (row % 12 + 1, row % 15 + 13)
            text += "\(name),\(1950 + row % 66)-\(month < 10 ? "0" : "")\(month)-\(day),"
            text += row % 2 == 0 ? "F\n" : "M\n"
        }
        return text
    }

    /// Begins an import and sends it a signal as soon as some of it is on the disk.
    private static func interrupt(
        _ bench: RegistryBench, _ arguments: [String], with number: Int32
    ) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(filePath: Program.path)
        process.arguments = arguments
        process.currentDirectoryURL = bench.workspace.folder
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let files = [bench.workspace.path("reg/journal.sqlite-wal")]
        let size = {
            files.reduce(0) { sum, path in
                let attributes = try? FileManager.default.attributesOfItem(atPath: path)
                return sum + ((attributes?[.size] as? Int) ?? 0)
            }
        }
        try process.run()
        let deadline = Date().addingTimeInterval(60)
        while size() < 400_000, process.isRunning, Date() < deadline { usleep(500) }
        kill(process.processIdentifier, number)
        process.waitUntilExit()
        return process.terminationReason == .uncaughtSignal
            ? -process.terminationStatus
            : process.terminationStatus
    }

    @Test(arguments: [SIGKILL, SIGINT])
    func `an import that is killed or stopped goes on from there and doubles nothing`(
        number: Int32
    ) throws {
        let bench = try RegistryBench()
        try bench.workspace.write("list.csv", Self.list())
        let import_ = [
            "import", "reg", "list.csv", "--agency", "Border", "--passphrase-file", "pp",
        ]
        let mapping = try Program.run(import_ + ["--propose-mapping"], in: bench.workspace)
        try bench.workspace.write("list.json", mapping.output)
        let commit =
            import_ + [
                "--mapping", "list.json", "--as", "rosa", "--purpose", "registration", "--commit",
                "--no-matching", "--json",
            ]
        let status = try Self.interrupt(bench, commit, with: number)
        #expect(status == (number == SIGKILL ? -SIGKILL : 130))
        let rest = try Program.run(commit, in: bench.workspace)
        #expect(rest.status == 0, "\(rest.talk)")
        struct Report: Decodable {
            struct Tally: Decodable {
                var records: Int
                var before: Int
                var accepted: Int
                var quarantined: Int
            }
            var `import`: Tally
        }
        let tally = try JSONDecoder().decode(Report.self, from: Data(rest.output.utf8)).import
        #expect(tally.before > 0 && tally.before < Self.count, "\(tally.before) before")
        #expect(tally.before + tally.accepted + tally.quarantined == Self.count)
        let third = try Program.run(commit, in: bench.workspace)
        #expect(
            try JSONDecoder().decode(Report.self, from: Data(third.output.utf8)).import.before
                == Self.count)
        #expect(try bench.run(["doctor"]).output.contains("Nothing is wrong."))
    }
}
