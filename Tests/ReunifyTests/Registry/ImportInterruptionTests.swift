// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ChildProcesses
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

    /// Begins an import and sends it a signal as soon as the journal has grown to so many bytes.
    private static func interrupt(
        _ bench: RegistryBench, _ arguments: [String], with number: Int32, at bytes: Int
    ) throws -> ChildProcess.End {
        let log = bench.workspace.path("reg/journal.sqlite-wal")
        let size = {
            let attributes = try? FileManager.default.attributesOfItem(atPath: log)
            return (attributes?[.size] as? Int) ?? 0
        }
        let process = try ChildProcess(Program.path, arguments, in: bench.workspace.path(""))
        let deadline = Date().addingTimeInterval(60)
        while size() < bytes, process.isRunning, Date() < deadline { usleep(500) }
        process.send(number)
        return process.wait()
    }

    private struct Report: Decodable {
        struct Tally: Decodable {
            var records: Int
            var before: Int
            var accepted: Int
            var quarantined: Int
        }
        var `import`: Tally
    }

    /// Interrupts an import, lets it go on, and checks that everything is there once.
    ///
    /// - Returns: How many records the interrupted import had stored.
    private static func goOn(after number: Int32, at bytes: Int) throws -> Int {
        let bench = try RegistryBench()
        try bench.workspace.write("list.csv", list())
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
        let end = try interrupt(bench, commit, with: number, at: bytes)
        if end == .exited(0) { return count }
        #expect(end == (number == SIGKILL ? .signalled(SIGKILL) : .exited(130)))
        let rest = try Program.run(commit, in: bench.workspace)
        #expect(rest.status == 0, "\(rest.talk)")
        let tally = try JSONDecoder().decode(Report.self, from: Data(rest.output.utf8)).import
        #expect(tally.before + tally.accepted + tally.quarantined == count)
        let third = try Program.run(commit, in: bench.workspace)
        #expect(
            try JSONDecoder().decode(Report.self, from: Data(third.output.utf8)).import.before
                == count)
        #expect(try bench.run(["doctor"]).output.contains("Nothing is wrong."))
        return tally.before
    }

    @Test(arguments: [SIGKILL, SIGINT])
    func `an import that is killed or stopped goes on from there and doubles nothing`(
        number: Int32
    ) throws {
        var bytes = 400_000
        // A kill may come before anything is stored, and too late where the machine is busy.
        for _ in 1...8 {
            let before = try Self.goOn(after: number, at: bytes)
            if before > 0, before < Self.count { return }
            bytes = before == 0 ? bytes * 2 : bytes / 3
        }
        Issue.record("no import was interrupted in its middle")
    }
}
