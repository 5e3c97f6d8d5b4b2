// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite struct PackageCommandTests {
    @Test func `a registry moves: written, verified, opened, taken in, and nothing is changed`()
        throws
    {
        let bench = try RegistryBench()
        let (mother, daughter, _) = try bench.family()
        let paper = try bench.workspace.write("scans/birth.pdf", "a birth certificate")
        try bench.done(
            "ana", "registration", "file", "attach", daughter, "--paper", paper, "--kind", "paper")
        func run(_ arguments: String...) throws -> Program.Outcome {
            try Program.run(arguments + ["--passphrase-file", "pp"], in: bench.workspace)
        }
        func plain(_ arguments: String...) throws -> Program.Outcome {
            try Program.run(arguments, in: bench.workspace)
        }
        let logKey = try bench.run(["log", "key"]).output
            .trimmingCharacters(in: .whitespacesAndNewlines)
        let key = try plain("keys", "recipient", "make", "--out", "new.secret").output
        try bench.workspace.write("new.key", key)
        _ = try plain("keys", "recipient", "make", "--out", "other.secret")
        let before = try bench.size()
        let alone = try bench.act(
            "ines", "maintenance", "package", "make", "--out", "p.sealed", "--encrypt-to",
            "new.key", "--reason", "we move", "--approved-by", "ines")
        #expect(alone.status == 77 && !bench.workspace.exists("p.sealed"))
        let made = try bench.act(
            "ines", "maintenance", "package", "make", "--out", "p.sealed", "--encrypt-to",
            "new.key", "--reason", "we move", "--approved-by", "carla", "--papers", "scans")
        #expect(made.status == 0, "\(made.talk)")
        #expect(made.output.contains("1 of 1 paper"))
        #expect(try bench.size() == before + 1)

        let whole = try plain(
            "package", "verify", "p.sealed", "--key-file", "new.secret", "--log-key", logKey)
        #expect(whole.status == 0 && whole.output.contains("It is what was written"))
        #expect(whole.output.contains("All of the first \(before) entries"), "\(whole.output)")
        let wrong = try plain(
            "package", "verify", "p.sealed", "--key-file", "other.secret", "--log-key", logKey)
        #expect(wrong.status == 77 && wrong.talk.contains("sealed for the key"))

        let opened = try plain(
            "package", "open", "p.sealed", "--key-file", "new.secret", "--log-key", logKey, "--to",
            "folder")
        #expect(opened.status == 0, "\(opened.talk)")
        #expect(try bench.workspace.text("folder/state/records.jsonl").contains("Rosa"))
        let loaded = try run(
            "package", "load", "folder", "--log-key", logKey, "--origin", "new.example/log",
            "--as", "ines", "--into", "moved", "--weak-passphrase-for-tests")
        #expect(loaded.status == 0, "\(loaded.talk)")
        let doctor = try run("doctor", "--registry", "moved")
        #expect(doctor.output.contains("Nothing is wrong."), "\(doctor.output)\(doctor.talk)")
        let shown = try run(
            "show", mother, "--registry", "moved", "--as", "ana", "--purpose", "registration")
        #expect(shown.status == 0 && shown.output.contains(daughter), "\(shown.talk)")

        var text = try bench.workspace.text("folder/state/links.jsonl")
        text = text.replacing("mother", with: "father")
        try bench.workspace.write("folder/state/links.jsonl", text)
        let changed = try plain("package", "verify", "folder", "--log-key", logKey)
        #expect(changed.status == 65 && changed.talk.contains("state/links.jsonl was changed"))
        let refused = try run(
            "package", "load", "folder", "--log-key", logKey, "--origin", "new.example/log",
            "--as", "ines", "--into", "moved-2", "--weak-passphrase-for-tests")
        #expect(refused.status == 65 && !bench.workspace.exists("moved-2"))
    }

    @Test func `an exact report is sealed for the court, and nothing else is written`() throws {
        let bench = try RegistryBench()
        let key = try Program.run(
            ["keys", "recipient", "make", "--out", "court.secret"], in: bench.workspace
        ).output.trimmingCharacters(in: .whitespacesAndNewlines)
        let arguments = [
            "report", "reg", "exact", "--as", "olga", "--purpose", "legal", "--passphrase-file",
            "pp", "--out", "e.json",
        ]
        let broken = try Program.run(
            arguments + ["--encrypt-to", String(key.dropLast())], in: bench.workspace)
        #expect(broken.status == 65 && broken.talk.contains("letter of it was lost"))
        let made = try Program.run(arguments + ["--encrypt-to", key], in: bench.workspace)
        #expect(made.status == 0, "\(made.talk)")
        #expect(!bench.workspace.exists("e.json") && bench.workspace.exists("e.json.sealed"))
        let opened = try Program.run(
            [
                "keys", "recipient", "open", "e.json.sealed", "--key-file", "court.secret", "--out",
                "e.json",
            ], in: bench.workspace)
        #expect(opened.status == 0, "\(opened.talk)")
        #expect(try bench.workspace.text("e.json").contains("test.example/log"))
    }
}
