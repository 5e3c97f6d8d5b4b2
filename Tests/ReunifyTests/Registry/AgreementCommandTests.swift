// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Agreements, requests to see what is hidden, and proofs of the log, as their users run them.
@Suite struct AgreementCommandTests {
    private static func propose(_ bench: RegistryBench, _ more: String...) throws
        -> Program.Outcome
    {
        try bench.run(
            [
                "agreement", "propose", "--with", "Shelter", "--passes", "tracing", "--for",
                "tracing", "--basis", "MoU, art. 5", "--reference", "file 18/77", "--from",
                "2018-07-01", "--until", "2019-06-30", "--as", "carla", "--purpose", "care",
            ] + more)
    }

    @Test func `an export to an agency of the registry needs an agreement, and says how to get it`()
        throws
    {
        let bench = try RegistryBench()
        let person = try bench.done(
            "sara", "registration", "person", "register", "--name", "Ana Pérez", "--language", "es",
            "--born", "1990-03-05")[0]
        try bench.done(
            "tara", "tracing", "file", "consent", person, "--scope", "tracing", "--to", "Border",
            "--expires", "2019-07-01", "--language", "es")
        func export() throws -> Program.Outcome {
            try bench.act(
                "tara", "tracing", "export", "pfif", "--to", "Border", "--domain", "own.org",
                "--out", "out.xml")
        }
        let refused = try export()
        #expect(refused.status == 65 && !bench.workspace.exists("out.xml"))
        #expect(refused.talk.contains("no agreement between them is in force"))
        #expect(refused.talk.contains("propose an agreement"))
        try bench.workspace.write("mou.pdf", "%PDF of the memorandum")
        try bench.workspace.write("other.pdf", "%PDF of something else")
        let proposed = try Self.propose(bench, "--paper", "mou.pdf")
        #expect(RegistryBench.made(proposed) == ["agreement-1"], "\(proposed.talk)")
        #expect(try export().status == 65)
        let wrong = try bench.act(
            "hugo", "care", "agreement", "sign", "agreement-1", "--paper", "other.pdf")
        #expect(wrong.status == 65 && wrong.talk.contains("not the paper"), "\(wrong.talk)")
        let waiting = try bench.act("eva", "care", "agreement", "list")
        #expect(waiting.output.contains("proposed") && waiting.output.contains("waits for Shelter"))
        try bench.done(
            "hugo", "care", "agreement", "sign", "agreement-1", "--paper", "mou.pdf")
        let done = try export()
        #expect(done.status == 0, "\(done.talk)")
        #expect(try bench.workspace.text("out.xml").contains("Ana"))
        try bench.done(
            "hugo", "care", "agreement", "end", "agreement-1", "--reason", "mandate ended")
        let ended = try bench.act("carla", "care", "agreement", "list", "--json")
        #expect(ended.output.contains("\"ended\":\"mandate ended\""), "\(ended.output)")
        #expect(
            try bench.act(
                "tara", "tracing", "export", "pfif", "--to", "Border", "--domain", "own.org",
                "--dry-run", "--out", "x.xml"
            ).status == 65)
        #expect(try bench.run(["doctor"]).output.contains("Nothing is wrong."))
    }

    @Test func `an agreement is between agencies of which somebody works here`() throws {
        let bench = try RegistryBench()
        let refused = try bench.run(
            [
                "agreement", "propose", "--with", "Detention", "--passes", "tracing", "--for",
                "tracing", "--basis", "MoU", "--reference", "1", "--from", "2018-07-01",
                "--until", "2019-06-30", "--as", "carla", "--purpose", "care",
            ])
        #expect(refused.status == 65 && refused.talk.contains("decided by consent alone"))
    }

    @Test func `whoever asks to see something is answered`() throws {
        let bench = try RegistryBench()
        let family = try bench.family()
        let asked = try bench.done(
            "luis", "care", "file", "ask", family.daughter, "--part", "safety", "--reason",
            "hand-over on Friday")
        #expect(asked == ["task-1"])
        let waits = try bench.act("luis", "care", "file", "asked")
        #expect(waits.output.contains("waits for a supervisor"), "\(waits.output)\(waits.talk)")
        let ticked = try bench.act("carla", "care", "file", "finish", "task-1")
        #expect(ticked.status == 65 && ticked.talk.contains("owed an answer"))
        try bench.done("carla", "care", "file", "answer", "task-1", "--until", "2018-07-20")
        let open = try bench.act("luis", "care", "file", "asked")
        #expect(open.output.contains("open to you until 2018-07-20 for care"))
    }

    @Test func `that the log only grew is proved and verified offline`() throws {
        let bench = try RegistryBench()
        try bench.workspace.write("key", try bench.run(["log", "key"]).output)
        let older = try bench.size()
        try bench.workspace.write("old", try bench.run(["log", "checkpoint"]).output)
        _ = try bench.family()
        let newer = try bench.size()
        let growth = try bench.run(["log", "growth", "\(older)", "\(newer)"])
        #expect(growth.status == 0 && growth.output.hasPrefix("old \(older)\n"), "\(growth.talk)")
        try bench.workspace.write("proof", growth.output)
        func verify(_ proof: String) throws -> Program.Outcome {
            try Program.run(
                ["log", "consistent", "old", proof, "--key-file", "key"], in: bench.workspace)
        }
        let sound = try verify("proof")
        #expect(sound.status == 0 && sound.output.contains("unchanged"), "\(sound.talk)")
        var lines = growth.output.split(separator: "\n", omittingEmptySubsequences: false)
        lines.remove(at: 1)
        try bench.workspace.write("changed", lines.joined(separator: "\n"))
        #expect(try verify("changed").status == 65)
        #expect(try bench.run(["log", "growth", "\(older)", "999999"]).status == 65)
    }
}
