// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// What an operator has to be able to mend, and what witnesses do.
@Suite struct RegistryKeepingTests {
    private func move(_ bench: RegistryBench, _ from: String, _ to: String) throws {
        let files = FileManager.default
        let target = bench.workspace.path("reg/" + to)
        if files.fileExists(atPath: target) { try files.removeItem(atPath: target) }
        try files.moveItem(atPath: bench.workspace.path("reg/" + from), toPath: target)
    }

    private func rotate(_ bench: RegistryBench, passphrase: String = "pp") throws
        -> Program.Outcome
    {
        try bench.run(
            [
                "keys", "rotate", "--root", "--new-passphrase-file", "pp2",
                "--weak-passphrase-for-tests", "--as", "ines", "--purpose", "maintenance",
            ], passphrase: passphrase)
    }

    private let list = ["agency", "list", "--as", "ines", "--purpose", "maintenance"]

    @Test func `a rotation that broke off before the registry took the key is begun again`() throws
    {
        let bench = try RegistryBench(everybody: false)
        try bench.workspace.write("pp2", "battery staple\n")
        try bench.workspace.write("reg/root.key.new", "half a key")
        #expect(try bench.run(list).status == 0)
        let sick = try bench.run(["doctor"])
        #expect(sick.status == 65)
        #expect(sick.output.contains("A rotation of the root key was interrupted"))
        #expect(sick.output.contains("→ The registry has not taken it."))
        let done = try rotate(bench)
        #expect(done.status == 0, "\(done.talk)")
        #expect(done.talk.contains("that key is thrown away"))
        #expect(try bench.run(list).status == 77)
        #expect(try bench.run(list, passphrase: "pp2").status == 0)
        #expect(try bench.run(["doctor"], passphrase: "pp2").status == 0)
    }

    @Test(arguments: [true, false])
    func `a rotation that broke off after the registry took the key is ended by the next command`(
        _ isOldThere: Bool
    ) throws {
        let bench = try RegistryBench(everybody: false)
        try bench.workspace.write("pp2", "battery staple\n")
        #expect(try rotate(bench).status == 0)
        // As it lay on the disk when the power went: the new key was not renamed yet.
        try move(bench, "root.key", "root.key.new")
        if isOldThere { try move(bench, "root.key.old", "root.key") }
        let old = try bench.run(list, passphrase: "pp")
        #expect(old.status == 77)
        #expect(old.talk.contains("Try both passphrases, the new one first"))
        let ended = try bench.run(list, passphrase: "pp2")
        #expect(ended.status == 0, "\(ended.talk)")
        #expect(ended.talk.contains("it is ended"))
        #expect(
            Set(try bench.workspace.contents("reg")).isSuperset(of: ["root.key", "root.key.old"]))
        #expect(!(try bench.workspace.contents("reg")).contains("root.key.new"))
        #expect(try bench.run(["doctor"], passphrase: "pp2").status == 0)
    }

    @Test func `the doctor says what to do about each finding`() throws {
        let bench = try RegistryBench(everybody: false)
        try FileManager.default.removeItem(atPath: bench.workspace.path("reg/checkpoint"))
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o644], ofItemAtPath: bench.workspace.path("reg/root.key"))
        let sick = try bench.run(["doctor"])
        #expect(sick.status == 65)
        #expect(sick.output.contains("There is no checkpoint beside the journal"))
        #expect(sick.output.contains("→ chmod 600"))
        let json = try bench.run(["doctor", "--json"])
        #expect(json.output.contains("\"remedy\":"))
    }

    @Test func `a witness cosigns what goes on from what it saw, and nothing else`() throws {
        let bench = try RegistryBench()
        try bench.workspace.write("wp", "witness words\n")
        let key = try Program.run(
            [
                "log", "witness-key", "--name", "ngo.example/witness", "--out", "w.key",
                "--passphrase-file", "wp", "--weak-passphrase-for-tests",
            ], in: bench.workspace)
        #expect(key.status == 0, "\(key.talk)")
        let witness = key.output.trimmingCharacters(in: .newlines)
        #expect(witness.hasPrefix("ngo.example/witness+"))
        try bench.workspace.write("log.key", try bench.run(["log", "key"]).output)

        func publish(_ note: String, _ export: String) throws {
            try bench.workspace.write(note, try bench.run(["log", "checkpoint"]).output)
            #expect(try bench.run(["log", "export", "--out", export]).status == 0)
        }
        func cosign(_ note: String, _ export: String) throws -> Program.Outcome {
            try Program.run(
                [
                    "log", "cosign", note, "--export", export, "--log-key-file", "log.key",
                    "--name", "ngo.example/witness", "--witness-key", "w.key", "--state", "seen",
                    "--passphrase-file", "wp",
                ], in: bench.workspace)
        }
        try publish("one", "one.log")
        let first = try cosign("one", "one.log")
        #expect(first.status == 0, "\(first.talk)")
        try bench.workspace.write("one.cosigned", first.output)
        #expect(first.output.contains("— ngo.example/witness "))

        // Only witnesses that are trusted count.
        let stranger = try bench.run(["log", "witnesses", "--take", "one.cosigned"])
        #expect(stranger.status == 65)
        #expect(try bench.run(["log", "witnesses", "--trust", witness]).status == 0)
        let taken = try bench.run(["log", "witnesses", "--take", "one.cosigned"])
        #expect(taken.status == 0, "\(taken.talk)")
        #expect(taken.output.contains("ngo.example/witness  saw "))
        #expect(try bench.run(["log", "checkpoint", "--cosigned"]).output == first.output)

        let verify = ["log", "verify", "one.log", "--key-file", "log.key", "--checkpoint"]
        let checked = try Program.run(
            verify + ["one.cosigned", "--witness", witness, "--json"], in: bench.workspace)
        #expect(checked.status == 0, "\(checked.output)\(checked.talk)")
        #expect(checked.output.contains("\"witnesses\":1"))
        let unsigned = try Program.run(
            verify + ["one", "--witness", witness, "--json"], in: bench.workspace)
        #expect(unsigned.output.contains("\"witnesses\":0"))

        // The log grows: cosigned. An older head, or a rewritten export: not.
        _ = try bench.family()
        try publish("two", "two.log")
        #expect(try cosign("two", "two.log").status == 0)
        let older = try cosign("one", "one.log")
        #expect(older.status == 65)
        #expect(older.talk.contains("rolled back"))
        var lines = try bench.workspace.text("two.log").split(
            separator: "\n", omittingEmptySubsequences: false
        ).map(String.init)
        lines.swapAt(lines.count - 3, lines.count - 2)
        try bench.workspace.write("bad.log", lines.joined(separator: "\n"))
        let rewritten = try cosign("two", "bad.log")
        #expect(rewritten.status == 65)
        #expect(rewritten.output.isEmpty)
    }

    @Test func `a registry that has fewer entries than witnesses saw does not open`() throws {
        let bench = try RegistryBench(everybody: false)
        try bench.workspace.write("wp", "witness words\n")
        let key = try Program.run(
            [
                "log", "witness-key", "--name", "w", "--out", "w.key", "--passphrase-file", "wp",
                "--weak-passphrase-for-tests",
            ], in: bench.workspace)
        try bench.workspace.write("log.key", try bench.run(["log", "key"]).output)
        #expect(try bench.run(["backup", "copy.sqlite"]).status == 0)
        #expect(
            try bench.run(
                ["agency", "add", "Later", "--as", "ines", "--purpose", "maintenance"]
            ).status == 0)
        try bench.workspace.write("note", try bench.run(["log", "checkpoint"]).output)
        #expect(try bench.run(["log", "export", "--out", "log.txt"]).status == 0)
        let cosigned = try Program.run(
            [
                "log", "cosign", "note", "--export", "log.txt", "--log-key-file", "log.key",
                "--name", "w", "--witness-key", "w.key", "--state", "seen", "--passphrase-file",
                "wp",
            ], in: bench.workspace)
        try bench.workspace.write("cosigned", cosigned.output)
        let taken = try bench.run([
            "log", "witnesses", "--trust", key.output.trimmingCharacters(in: .newlines), "--take",
            "cosigned",
        ])
        #expect(taken.status == 0, "\(taken.talk)")
        for suffix in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(
                atPath: bench.workspace.path("reg/journal.sqlite" + suffix))
        }
        // Whoever puts the older copy back takes the checkpoint away as well.
        try FileManager.default.removeItem(atPath: bench.workspace.path("reg/checkpoint"))
        let restored = try bench.run(["restore", "copy.sqlite"])
        #expect(restored.status == 65)
        #expect(restored.talk.contains("an older copy was put back"))
    }
}
