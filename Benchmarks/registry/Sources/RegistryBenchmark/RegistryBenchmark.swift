// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Foundation
import JournalSQLite
import Registry

/// Measures a registry on disk: import, acknowledged writes, start, search, matching, memory.
///
///     RegistryBenchmark FOLDER [PEOPLE] [WRITERS] [SECONDS] [--import-only] [--telling]
///     RegistryBenchmark FOLDER PEOPLE --match [--telling]
///     RegistryBenchmark FOLDER --match --passphrase WORDS     (a registry that reunify made)
@main
struct RegistryBenchmark {
    static func main() async {
        do { try await measure() } catch { fail("\(error)", status: 74) }
    }

    /// Ends with a sentence on standard error.
    private static func fail(_ sentence: String, status: Int32) -> Never {
        FileHandle.standardError.write(Data("RegistryBenchmark: \(sentence)\n".utf8))
        exit(status)
    }

    private static func measure() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 2 else {
            fail("Say where: RegistryBenchmark FOLDER [PEOPLE] [WRITERS] [SECONDS]", status: 64)
        }
        var isFolder: ObjCBool = false
        guard unsafe FileManager.default.fileExists(atPath: arguments[1], isDirectory: &isFolder),
            isFolder.boolValue
        else {
            fail("There is no folder “\(arguments[1])”. Make it first: mkdir -p", status: 66)
        }
        if let at = arguments.firstIndex(of: "--passphrase"), at + 1 < arguments.count {
            let made = Bench(
                path: arguments[1] + "/journal.sqlite", people: 0, isTelling: false,
                key: RootKeyFile(
                    path: arguments[1] + "/root.key", passphrase: arguments[at + 1]))
            return try await made.matchEverybody()
        }
        func number(_ place: Int, _ standard: Int) -> Int {
            arguments.count > place ? Int(arguments[place]) ?? standard : standard
        }
        let people = number(2, 100_000)
        let path = arguments[1] + "/registry-\(people).sqlite"
        let bench = Bench(
            path: path, people: people, isTelling: arguments.contains("--telling"))
        // A file that is there already is measured as it is: memory is then that of a fresh process.
        if !FileManager.default.fileExists(atPath: path) {
            try await bench.importPeople()
            if arguments.contains("--import-only") { return }
        }
        if arguments.contains("--match") { return try await bench.matchEverybody() }
        try await bench.openAndSearch()
        try await bench.writeTogether(writers: number(3, 64), seconds: number(4, 5))
        try await bench.readOne()
        try bench.reportFile()
        for suffix in ["", "-wal"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    }
}

/// One line of JSON for each figure.
func report(_ name: String, _ fields: [(String, Double)]) {
    let text = fields.map { "\"\($0.0)\": \(($0.1 * 1000).rounded() / 1000)" }
    let line = "{\"measured\": \"\(name)\", \(text.joined(separator: ", "))}\n"
    FileHandle.standardOutput.write(Data(line.utf8))
}

/// Processor time of the process in seconds, of all threads together.
///
/// On a machine that is shared it says more than the time on the wall.
func processorSeconds() -> Double {
    guard let stat = try? String(contentsOfFile: "/proc/self/stat", encoding: .utf8),
        let end = stat.lastIndex(of: ")")
    else { return 0 }
    let fields = stat[end...].split(separator: " ")
    guard fields.count > 13, let user = Double(fields[12]), let system = Double(fields[13]) else {
        return 0
    }
    return (user + system) / 100
}

/// Memory of the process in MiB, as the kernel counts it: now, or the most there was (`VmHWM`).
func residentMebibytes(_ field: String = "VmRSS") -> Double {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
        let line = status.split(separator: "\n").first(where: { $0.hasPrefix(field + ":") }),
        let kilobytes = line.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first
    else { return 0 }
    return (Double(kilobytes) ?? 0) / 1024
}
