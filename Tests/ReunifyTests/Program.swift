// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ChildProcesses
import Foundation
import Testing

/// A folder for one test, removed with it.
final class Workspace {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appending(path: "reunify-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Writes a file and returns its path.
    @discardableResult
    func write(_ name: String, _ text: String) throws -> String {
        try write(name, Data(text.utf8))
    }

    /// Writes a file and returns its path.
    @discardableResult
    func write(_ name: String, _ data: Data) throws -> String {
        let url = folder.appending(path: name)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: url)
        return path(name)
    }

    func path(_ name: String) -> String { folder.appending(path: name).path(percentEncoded: false) }

    func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
    }

    func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

    /// Everything in a folder, hidden files too.
    func contents(_ name: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path(name)).sorted()
    }
}

/// The program as its users run it.
struct Program {
    /// What a run came to.
    struct Outcome {
        var status: Int32
        var output: String
        var talk: String
    }

    /// The program built beside the tests.
    static var path: String {
        let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        return tests.deletingLastPathComponent().appending(path: "reunify")
            .path(percentEncoded: false)
    }

    /// Begins a run; its output goes to files of the workspace.
    static func start(
        _ arguments: [String], in workspace: Workspace, input: String? = nil,
        through executable: String = Program.path
    ) throws -> ChildProcess {
        let process = try ChildProcess(
            executable, arguments, in: workspace.path(""),
            input: try input.map { try workspace.write(".in", $0) } ?? "/dev/null",
            output: workspace.path(".out"), errors: workspace.path(".err"))
        // A run that hangs fails its test instead of holding up all others.
        DispatchQueue.global().asyncAfter(deadline: .now() + 600) { process.send(SIGKILL) }
        return process
    }

    /// Runs to the end.
    static func run(
        _ arguments: [String], in workspace: Workspace, input: String? = nil,
        through executable: String = Program.path
    ) throws -> Outcome {
        let process = try start(arguments, in: workspace, input: input, through: executable)
        return try outcome(of: process, in: workspace)
    }

    /// What a run came to, when it has come to its end; the status of a killed one is its signal.
    static func outcome(of process: ChildProcess, in workspace: Workspace) throws -> Outcome {
        let status =
            switch process.wait() {
            case .exited(let status): status
            case .signalled(let signal): signal
            }
        return Outcome(
            status: status, output: try workspace.text(".out"), talk: try workspace.text(".err"))
    }
}

/// Two small invented rosters with twenty people in common.
enum Rosters {
    static let header = "id,given_name,surname,date_of_birth,city"
    private static let given = [
        "Ana", "Luis", "María", "José", "Carla", "Pedro", "Elena", "Mateo", "Rosa", "Juan", "Sofía",
    ]
    private static let surnames = [
        "García", "López", "Tzoc", "Caal", "Mejía", "Pérez", "Cruz", "Ramos", "Ortiz", "Castro",
        "Flores", "Reyes", "Molina",
    ]
    private static let cities = ["Cobán", "Xela", "Petén", "Jalapa"]

    /// The cells of person `number` without the id; every person differs from every other.
    static func person(_ number: Int) -> [String] {
        let month = 1 + number * 5 % 12
        let day = 1 + number * 11 % 28
        return [
            given[number % given.count], surnames[number * 3 % surnames.count],
            "\(1960 + number * 7 % 50)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)",
            cities[number % cities.count],
        ]
    }

    static func lines(_ prefix: String, _ people: some Sequence<Int>) -> [String] {
        people.map { (["\(prefix)\($0)"] + person($0)).joined(separator: ",") }
    }

    static func table(_ lines: [String], header: String = header) -> String {
        ([header] + lines).joined(separator: "\n") + "\n"
    }

    static var left: String { table(lines("A", 0..<40)) }
    static var right: String { table(lines("B", 20..<60)) }
}
