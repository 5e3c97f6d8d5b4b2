// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite struct RegistryLogTests {
    @Test func `an export is verified without the registry, and a changed letter is found`() throws
    {
        let bench = try RegistryBench()
        _ = try bench.family()
        for (name, arguments) in [("key", ["log", "key"]), ("note", ["log", "checkpoint"])] {
            try bench.workspace.write(name, try bench.run(arguments).output)
        }
        try bench.workspace.write("proof", try bench.run(["log", "prove", "5"]).output)
        #expect(try bench.run(["log", "export", "--out", "log.txt"]).status == 0)
        try FileManager.default.removeItem(atPath: bench.workspace.path("reg"))

        let verify = ["log", "verify", "log.txt", "--key-file", "key", "--checkpoint", "note"]
        let sound = try Program.run(verify + ["--receipt", "proof"], in: bench.workspace)
        #expect(sound.status == 0, "\(sound.output)\(sound.talk)")
        #expect(sound.output.contains("are those that the log has signed for"))

        var lines = try bench.workspace.text("log.txt").split(
            separator: "\n", omittingEmptySubsequences: false
        ).map(String.init)
        let middle = lines.count / 2
        let place = try #require(lines[middle].firstIndex { $0.isLowercase })
        lines[middle].replaceSubrange(place...place, with: lines[middle][place].uppercased())
        try bench.workspace.write("log.txt", lines.joined(separator: "\n"))
        let changed = try Program.run(verify, in: bench.workspace)
        #expect(changed.status == 65)
        #expect(changed.output.contains("line \(middle + 1)"), "\(changed.output)")
        let said = changed.output.split(separator: "\n").map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        #expect(Set(said).count == said.count, "said twice: \(changed.output)")
    }

    @Test func `an older copy is recognised, and goes on under a new log only`() throws {
        let bench = try RegistryBench()
        #expect(try bench.run(["backup", "copy.sqlite"]).status == 0)
        #expect(try bench.run(["backup", "copy.sqlite"]).status == 73)
        _ = try bench.family()
        #expect(try bench.run(["restore", "copy.sqlite"]).status == 73)
        for suffix in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(
                atPath: bench.workspace.path("reg/journal.sqlite" + suffix))
        }
        let older = try bench.run(["restore", "copy.sqlite"])
        #expect(older.status == 65)
        #expect(older.talk.contains("an older copy was put back"))
        #expect(try bench.act("ines", "maintenance", "user", "list").status == 65)
        let alone = try bench.run([
            "restore", "copy.sqlite", "--recover", "--origin", "test.example/log2", "--reason",
            "disk failed", "--as", "ines", "--approved-by", "ines",
        ])
        #expect(alone.status == 77)
        let recovered = try bench.run([
            "restore", "copy.sqlite", "--recover", "--origin", "test.example/log2", "--reason",
            "disk failed", "--as", "ines", "--approved-by", "hugo",
        ])
        #expect(recovered.status == 0, "\(recovered.talk)")
        #expect(try bench.run(["log", "key"]).output.hasPrefix("test.example/log2+"))
        let doctor = try bench.run(["doctor"])
        #expect(doctor.status == 0, "\(doctor.output)")
        #expect(doctor.output.contains("Nothing is wrong."))
        #expect(try bench.run(["rebuild"]).output.contains(", 0 corrected"))
    }

    @Test func `keys are rotated, and destroyed by two people where no hold forbids it`() throws {
        let bench = try RegistryBench()
        let (mother, _, _) = try bench.family()
        #expect(
            try bench.act("rosa", "registration", "keys", "rotate", "--agency", "Border").status
                == 77)
        try bench.done("ines", "maintenance", "keys", "rotate", "--agency", "Border")
        try bench.workspace.write("pp2", "battery staple\n")
        try bench.done(
            "ines", "maintenance", "keys", "rotate", "--root", "--new-passphrase-file", "pp2",
            "--weak-passphrase-for-tests")
        #expect(try bench.act("ines", "maintenance", "user", "list").status == 77)
        try bench.workspace.write("pp", "battery staple\n")
        #expect(
            try bench.act("ana", "registration", "show", mother).output.contains("Marta Caal"))

        try bench.done("olga", "legal", "keys", "hold", mother, "--reason", "court order")
        let holds = try bench.act("olga", "legal", "keys", "holds")
        #expect(holds.output.contains(mother) && holds.output.contains("court order"))
        let destroy = [
            "keys", "destroy", mother, "--reason", "asked for it", "--approved-by", "carla", "--as",
            "rosa", "--purpose", "registration",
        ]
        let held = try bench.run(destroy)
        #expect(held.status == 77)
        #expect(held.talk.contains("legal hold"))
        try bench.done("olga", "legal", "keys", "lift-hold", mother, "--reason", "order ended")
        #expect(try bench.run(destroy).status == 0)
        let shown = try bench.act("ana", "registration", "show", mother)
        #expect(shown.status == 0)
        #expect(!shown.output.contains("Marta"))
        #expect(shown.output.contains("is mother of"))
        #expect(try bench.run(["doctor"]).status == 0)
    }
}
