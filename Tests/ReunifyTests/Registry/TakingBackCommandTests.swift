// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// What is taken back, ended or refused at the shell.
@Suite struct TakingBackCommandTests {
    @Test func `an acceptance is taken back while nothing rests on its link`() throws {
        let bench = try RegistryBench()
        let made = try Program.run(
            ["simulate", "--scenario", "border-2018", "--families", "25", "--seed", "7", "lists"],
            in: bench.workspace)
        try #require(made.status == 0)
        _ = try bench.list("lists/apprehensions.csv", agency: "Border", by: "rosa", "--commit")
        _ = try bench.list("lists/shelter.csv", agency: "Shelter", by: "sara", "--commit")
        _ = try bench.act("tara", "tracing", "propose")
        let listed = try bench.act("tara", "tracing", "proposal", "list")
        let id = try #require(listed.output.split(separator: " ").first.map(String.init))
        func takeBack(_ user: String, _ reason: String) throws -> Program.Outcome {
            try bench.act(user, "tracing", "proposal", "take-back", id, "--reason", reason)
        }
        // There is nothing to take back yet.
        #expect(try takeBack("tara", "too early").status == 65)
        try bench.done("tara", "tracing", "proposal", "review", id)
        let link = try bench.done("tara", "tracing", "proposal", "accept", id)[0]
        #expect(try takeBack("tara", " ").status != 0)
        #expect(
            try bench.act("eva", "care", "proposal", "take-back", id, "--reason", "x").status == 77)
        let back = try takeBack("tara", "the other sister")
        #expect(back.status == 0, "\(back.talk)")
        let waiting = try bench.act("tara", "tracing", "proposal", "list")
        #expect(waiting.output.contains(id + " "), "it waits again: \(waiting.output)")
        // Its link counts no more: nobody can verify it.
        #expect(try bench.act("vera", "verification", "verify", "open", link).status == 65)

        // Accepted once more and looked into by somebody, it stands on the verification.
        try bench.done("tara", "tracing", "proposal", "review", id)
        let second = try bench.done("tara", "tracing", "proposal", "accept", id)[0]
        #expect(second != link)
        try bench.done("vera", "verification", "verify", "open", second)
        let kept = try takeBack("tara", "the other sister")
        #expect(kept.status == 65)
        #expect(!kept.talk.isEmpty)
    }

    @Test func `what was opened to somebody is closed at once`() throws {
        let bench = try RegistryBench()
        let (_, child, _) = try bench.family()
        let task = try bench.done(
            "luis", "care", "file", "ask", child, "--part", "safety", "--reason",
            "hand-over on Friday")[0]
        func end(_ user: String) throws -> Program.Outcome {
            try bench.act(
                user, "care", "file", "end-grant", task, "--reason", "moved to another post")
        }
        // Nothing is open yet.
        #expect(try end("carla").status == 65)
        try bench.done("carla", "care", "file", "answer", task, "--until", "2018-07-20")
        let asked = try bench.act("luis", "care", "file", "asked")
        #expect(asked.output.contains("2018-07-20"), "\(asked.output)")
        #expect(try end("luis").status == 77)
        let ended = try end("carla")
        #expect(ended.status == 0, "\(ended.talk)")
        let after = try bench.act("luis", "care", "file", "asked")
        #expect(!after.output.isEmpty && after.output != asked.output, "\(after.output)")
        // It has ended: there is nothing more to end.
        #expect(try end("carla").status == 65)
    }

    @Test func `whoever says no to tracing is on record, and is not searched for`() throws {
        let bench = try RegistryBench()
        let (mother, _, _) = try bench.family()
        let refused = try bench.act(
            "eva", "tracing", "file", "refuse", mother, "--scope", "tracing", "--reason",
            "afraid of an uncle")
        // The mother is held by another agency, of whom nothing is shared with the shelter.
        #expect(refused.status == 77, "\(refused.talk)")
        try bench.done(
            "ana", "registration", "file", "refuse", mother, "--scope", "tracing", "--reason",
            "afraid of an uncle")
        let shown = try bench.act("carla", "verification", "show", mother)
        #expect(shown.output.contains("afraid of an uncle"), "\(shown.output)")
        // Somebody of the same name and number comes: nothing is proposed of who said no.
        let again = try bench.act(
            "ana", "registration", "person", "register", "--name", "Marta Caal Pop", "--born",
            "1988-03-04", "--sex", "female", "--language", "kek", "--number",
            "a-number=A201334556")
        #expect(again.status == 0)
        #expect(!again.output.contains("resolution-proposal"), "\(again.output)")
        #expect(
            try bench.act(
                "ana", "registration", "file", "refuse", mother, "--scope", "everything"
            ).status == 64)
    }
}
