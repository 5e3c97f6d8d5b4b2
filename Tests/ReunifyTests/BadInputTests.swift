// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ChildProcesses
import Foundation
import Testing

@Suite struct BadInputTests {
    let workspace: Workspace

    init() throws { workspace = try Workspace() }

    private func dedupe(_ data: Data, _ arguments: String...) throws -> Program.Outcome {
        try workspace.write("in.csv", data)
        return try Program.run(["dedupe", "in.csv", "--out", "r"] + arguments, in: workspace)
    }

    private func dedupe(_ text: String, _ arguments: String...) throws -> Program.Outcome {
        try workspace.write("in.csv", text)
        return try Program.run(["dedupe", "in.csv", "--out", "r"] + arguments, in: workspace)
    }

    private func quarantine() throws -> [Substring] {
        try workspace.text("r/quarantine.csv").split(separator: "\n").dropFirst().map(\.self)
    }

    @Test func `a missing file`() throws {
        let outcome = try Program.run(["dedupe", "nope.csv", "--out", "r"], in: workspace)
        #expect(outcome.status == 66)
        #expect(outcome.talk == "reunify: There is no file “nope.csv”.\n")
        #expect(!workspace.exists("r"))
    }

    @Test func `a folder instead of a file`() throws {
        let outcome = try Program.run(["columns", "."], in: workspace)
        #expect(outcome.status == 66)
        #expect(outcome.talk.contains("is a folder"))
    }

    @Test(arguments: [
        ("", "is empty"), (Rosters.header + "\n", "has a header and no records"),
        (Rosters.header + "\na,b\n", "has no record that can be read"),
        ("\u{1F}\u{8B}", "cannot"), ("\n\n \n", "is empty"),
    ])
    func `a file without records`(text: String, words: String) throws {
        var data = Data(text.utf8)
        if words == "cannot" {
            data = Data([0x1F, 0x8B, 8, 8, 0x10, 0x20, 0x30, 0x40, 2, 3, 0xCB, 0x48])
        }
        let outcome = try dedupe(data)
        #expect(outcome.status == 65)
        #expect(outcome.talk.contains(words), "\(outcome.talk)")
        #expect(!workspace.exists("r"))
    }

    @Test func `a file without a header gets numbered columns, and says so`() throws {
        let outcome = try dedupe(Rosters.lines("A", 0..<40).joined(separator: "\n"))
        #expect(outcome.status == 0)
        #expect(outcome.talk.contains("columns are numbered"))
    }

    @Test func `ragged rows go to quarantine with row, reason and text`() throws {
        let lines = Rosters.lines("A", 0..<40)
        let text = Rosters.table(lines.prefix(10) + ["A77,too,few"] + lines.dropFirst(10))
        let outcome = try dedupe(text)
        #expect(outcome.status == 0)
        #expect(
            try quarantine() == [
                "11,The record has 3 cells instead of 5.,\"A77,too,few\",in.csv,12"
            ])
        #expect(outcome.talk.contains("1 record could not be used; see r/quarantine.csv"))
        #expect(outcome.output.contains("40 records, 1 in quarantine"))
    }

    @Test func `a repeated id and a missing id go to quarantine`() throws {
        let lines =
            Rosters.lines("A", 0..<40) + [
                ",Ana,Cruz,1990-01-01,Xela", "A3,Eva,Soto,1991-01-01,Xela",
            ]
        let outcome = try dedupe(Rosters.table(lines), "--id", "id")
        #expect(outcome.status == 0)
        let found = try quarantine()
        #expect(found.count == 2)
        #expect(found.first?.hasPrefix("41,The record has no id") == true)
        #expect(found.last?.hasPrefix("42,The id is that of record 4 too.") == true)
        #expect(try workspace.text("r/clusters.csv").split(separator: "\n").count == 41)
    }

    @Test func `a column twice is renamed, and says so`() throws {
        let outcome = try dedupe(
            Rosters.table(
                Rosters.lines("A", 0..<40), header: "id,given_name,surname,date_of_birth,surname"))
        #expect(outcome.status == 0)
        #expect(outcome.talk.contains("surname (2)"))
    }

    @Test func `records with NUL go to quarantine`() throws {
        let outcome = try dedupe(
            Rosters.table(Rosters.lines("A", 0..<40) + ["A99,E\0va,Soto,1991-01-01,Xela"]))
        #expect(outcome.status == 0)
        #expect(try quarantine().first?.hasPrefix("41,The record holds a NUL character.") == true)
    }

    @Test(arguments: [
        (String.Encoding.utf16LittleEndian, [UInt8](arrayLiteral: 0xFF, 0xFE)),
        (.utf16BigEndian, [0xFE, 0xFF]), (.utf16LittleEndian, []), (.windowsCP1252, []),
    ])
    func `other encodings are recognised`(encoding: String.Encoding, mark: [UInt8]) throws {
        let text = try #require(Rosters.left.data(using: encoding))
        _ = try dedupe(Rosters.left, "--floor", "0.0001")
        let expected = try workspace.text("r/links.csv")
        let outcome = try dedupe(Data(mark) + text, "--floor", "0.0001")
        #expect(outcome.status == 0)
        #expect(outcome.talk.contains("decoded from"))
        #expect(try workspace.text("r/links.csv") == expected)
    }

    @Test(arguments: ["\t", ";", "|"])
    func `other delimiters are recognised`(delimiter: String) throws {
        let outcome = try dedupe(Rosters.left.replacing(",", with: delimiter))
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("given_name = given-name"))
    }

    @Test func `a cell of ten megabytes goes to quarantine`() throws {
        let cell = String(repeating: "x", count: 10 << 20)
        let outcome = try dedupe(
            Rosters.table(Rosters.lines("A", 0..<40) + ["A99,\(cell),Soto,1991-01-01,Xela"]))
        #expect(outcome.status == 0)
        #expect(try quarantine().first?.hasPrefix("41,A cell is longer than") == true)
    }

    @Test func `a place that cannot be written to is found out before any work`() throws {
        let path = try workspace.write("in.csv", Rosters.left)
        for (out, status) in [("in.csv", 73), ("in.csv/x", 73), ("/proc/reunify", 73)] {
            let outcome = try Program.run(["dedupe", path, "--out", out], in: workspace)
            #expect(outcome.status == Int32(status), "\(out): \(outcome.talk)")
            #expect(outcome.talk.hasPrefix("reunify: "))
        }
    }

    @Test func `a file that grows too large leaves nothing behind`() throws {
        try workspace.write("in.csv", Rosters.left)
        let outcome = try Program.run(
            [
                "-c", "ulimit -f 1; exec \"$0\" dedupe in.csv --out r -q --floor 0.000001",
                Program.path,
            ],
            in: workspace, through: "/bin/sh")
        #expect(outcome.status == 74)
        #expect(outcome.talk.contains("Nothing was changed."))
        #expect(!workspace.exists("r"))
    }

    @Test func `termination while reading leaves nothing behind`() throws {
        let pipe = workspace.path("pipe")
        #expect(unsafe mkfifo(pipe, 0o600) == 0)
        try workspace.write("kept/links.csv", "old")
        let process = try Program.start(["dedupe", pipe, "--out", "kept"], in: workspace)
        // Opening succeeds when the program has opened the other end.
        let writer = try FileHandle(forWritingTo: URL(filePath: pipe))
        try writer.write(contentsOf: Data(Rosters.left.utf8))
        process.send(SIGTERM)
        process.wait()
        try writer.close()
        let outcome = try Program.outcome(of: process, in: workspace)
        #expect(outcome.status == 143)
        #expect(outcome.talk == "reunify: Stopped before the end; nothing was written.\n")
        #expect(try workspace.contents("kept") == ["links.csv"])
        #expect(try workspace.text("kept/links.csv") == "old")
    }

    @Test func `a reader that goes away is no error to speak of`() throws {
        try workspace.write("in.csv", Rosters.left)
        let outcome = try Program.run(
            ["-c", "{ \"$0\" columns in.csv; echo $? >&2; } | true", Program.path], in: workspace,
            through: "/bin/sh")
        let talk = outcome.talk.trimmingCharacters(in: .whitespacesAndNewlines)
        #expect(talk == "141" || talk == "0", "\(talk)")
    }

    @Test func `output that cannot be written is an error`() throws {
        try workspace.write("in.csv", Rosters.left)
        let outcome = try Program.run(
            ["-c", "exec \"$0\" columns in.csv > /dev/full", Program.path], in: workspace,
            through: "/bin/sh")
        #expect(outcome.status == 74)
        #expect(outcome.talk.contains("Standard output cannot be written"))
    }

    @Test(arguments: ["{", "{}", "[1]", "{\"kind\":\"other\"}", ""])
    func `what is no model is refused`(text: String) throws {
        try workspace.write("in.csv", Rosters.left)
        try workspace.write("model.json", text)
        let outcome = try Program.run(
            ["dedupe", "in.csv", "--out", "r", "--model", "model.json"], in: workspace)
        #expect(outcome.status == 65)
        #expect(outcome.talk.contains("is not a model that can be used"), "\(outcome.talk)")
        #expect(!workspace.exists("r"))
    }
}
