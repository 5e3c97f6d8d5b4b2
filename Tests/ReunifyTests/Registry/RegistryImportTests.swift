// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite struct RegistryImportTests {
    private static let list = """
        ID,Full name,DOB,Sex,Mother
        1,Ana Pérez,03/04/2012,F,Rosa Cruz
        2,"Luis ""Lucho"" Caal",05/06/2013,M,
        3,Eva Tzoc,not a day,F,
        4,,07/07/2014,M,
        5,Juan Paz,08/08/2015,M,,,
        """

    @Test func `a list is tried, committed, and reconciles; nothing is guessed or doubled`() throws
    {
        let bench = try RegistryBench()
        try bench.workspace.write("list.csv", Self.list)
        let before = try bench.size()
        let trial = try bench.list("list.csv", agency: "Border", by: "rosa")
        #expect(trial.status == 0, "\(trial.talk)")
        // Nothing in the list tells which comes first, so the mapping asks.
        #expect(try bench.workspace.text("list.csv.json").contains("\"order\" : \"ask\""))
        #expect(trial.output.contains("1 + 4 = 5: every row is somewhere."), "\(trial.output)")
        #expect(trial.output.contains("Nothing was recorded"))
        #expect(try bench.size() == before)

        let done = try bench.list("list.csv", agency: "Border", by: "rosa", "--commit")
        #expect(done.output.contains("1 + 4 = 5"), "\(done.output)\(done.talk)")
        let after = try bench.size()
        let again = try bench.list("list.csv", agency: "Border", by: "rosa", "--commit")
        #expect(again.output.contains("on record before  5"))
        #expect(try bench.size() == after)

        let waiting = try bench.act("rosa", "registration", "quarantine", "list")
        #expect(waiting.output.contains("1,Ana Pérez,03/04/2012,F,Rosa Cruz"))
        #expect(waiting.output.contains("2012-04-03 or 2012-03-04"))
        #expect(waiting.output.contains("5,Juan Paz,08/08/2015,M,,,"))
        #expect(waiting.output.contains("cells instead of 5"))
        #expect(waiting.output.contains("cannot be read as a date"))
    }

    @Test func `a row that waits is settled with a reason`() throws {
        let bench = try RegistryBench()
        try bench.workspace.write("list.csv", Self.list)
        _ = try bench.list("list.csv", agency: "Border", by: "rosa", "--commit", "--no-matching")
        let still = try bench.act(
            "rosa", "registration", "quarantine", "settle", "row-1", "--set", "DOB=3/4/2012",
            "--reason", "asked")
        #expect(still.status == 65)
        let made = try bench.done(
            "rosa", "registration", "quarantine", "settle", "row-1", "--set", "DOB=2012-04-03",
            "--reason", "asked the post")
        let shown = try bench.act("rosa", "registration", "show", made[0])
        #expect(shown.output.contains("Ana Pérez"))
        #expect(shown.output.contains("born 2012-04-03"))
        let twice = try bench.act(
            "rosa", "registration", "quarantine", "settle", "row-1", "--set", "DOB=2012-04-03",
            "--reason", "again")
        #expect(twice.status == 65)
    }

    @Test func `a whole import is taken back while nothing builds on it, and can come again`()
        throws
    {
        let bench = try RegistryBench()
        try bench.workspace.write(
            "list.csv", "Full name,DOB,Sex\nLuis Caal,2013-06-13,M\nEva Tzoc,2014-01-02,F,,,\n")
        _ = try bench.list("list.csv", agency: "Border", by: "rosa", "--commit")
        let list = try bench.act("rosa", "registration", "imports", "list")
        #expect(list.output.contains("row-1  list.csv"), "\(list.output)\(list.talk)")
        #expect(list.output.contains("2 rows, 1 accepted, 1 waiting"))
        let found = { try bench.act("rosa", "registration", "search", "Luis Caal").output }
        #expect(try found().contains("Caal"))
        let foreign = try bench.act(
            "luis", "care", "imports", "undo", "list.csv", "--reason", "x")
        #expect(foreign.status == 77)
        let undone = try bench.act(
            "rosa", "registration", "imports", "undo", "list.csv", "--reason", "the wrong post")
        #expect(undone.status == 0, "\(undone.talk)")
        #expect(undone.output.contains("2 rows") && undone.output.contains("1 person"))
        #expect(try !found().contains("Caal"))
        #expect(try bench.act("rosa", "registration", "quarantine", "list").output.isEmpty)
        let twice = try bench.act(
            "rosa", "registration", "imports", "undo", "row-1", "--reason", "again")
        #expect(twice.status == 65)
        let again = try bench.list("list.csv", agency: "Border", by: "rosa", "--commit")
        #expect(again.output.contains("1 + 1 = 2"), "\(again.output)\(again.talk)")
        #expect(try found().contains("Caal"))
        // Somebody acts on it: it stays.
        let person = try #require(
            try found().split { !$0.isLetter && !$0.isNumber && $0 != "-" }
                .first { $0.hasPrefix("person-") })
        _ = try bench.done(
            "rosa", "registration", "file", "note", String(person), "--text", "asked the post")
        let kept = try bench.act(
            "rosa", "registration", "imports", "undo", "row-1", "--reason", "again")
        #expect(kept.status == 65)
        #expect(kept.talk.contains("notes: 1"), "\(kept.talk)")
    }

    @Test func `a steward imports the lists of the own agency alone`() throws {
        let bench = try RegistryBench()
        try bench.workspace.write("list.csv", Self.list)
        #expect(try bench.list("list.csv", agency: "Shelter", by: "rosa").status == 77)
        #expect(try bench.list("list.csv", agency: "Border", by: "luis").status == 77)
        try bench.workspace.write(
            "bad.json", "{\"reunify-mapping\":1,\"columns\":[{\"column\":\"ID\",\"is\":\"namee\"}]}"
        )
        let bad = try Program.run(
            [
                "import", "reg", "list.csv", "--agency", "Border", "--mapping", "bad.json", "--as",
                "rosa", "--purpose", "registration", "--passphrase-file", "pp",
            ], in: bench.workspace)
        #expect(bad.status == 65)
        #expect(bad.talk.contains("there is nothing that is called “namee”"))
    }

    @Test func `families are proposed from lists, and decided by people`() throws {
        let bench = try RegistryBench()
        let made = try Program.run(
            ["simulate", "--scenario", "border-2018", "--families", "25", "--seed", "7", "lists"],
            in: bench.workspace)
        try #require(made.status == 0)
        _ = try bench.list(
            "lists/apprehensions.csv", agency: "Border", by: "rosa", "--commit")
        let shelter = try bench.list("lists/shelter.csv", agency: "Shelter", by: "sara", "--commit")
        #expect(shelter.output.contains("new proposals"), "\(shelter.output)\(shelter.talk)")
        _ = try bench.act("tara", "tracing", "propose")
        let listed = try bench.act("tara", "tracing", "proposal", "list")
        let ids = listed.output.split(separator: "\n").compactMap { $0.split(separator: " ").first }
            .map(String.init)
        try #require(ids.count >= 2, "\(listed.output)")

        // Nobody decides without a review; what is rejected stays so.
        #expect(
            try bench.act("tara", "tracing", "proposal", "reject", ids[0], "--reason", "x").status
                == 65)
        try bench.done("tara", "tracing", "proposal", "review", ids[0])
        try bench.done("tara", "tracing", "proposal", "reject", ids[0], "--reason", "other village")
        let anew = try bench.act("tara", "tracing", "propose")
        #expect(anew.output.contains("rejected before     1"), "\(anew.output)")
        #expect(anew.output.contains("new proposals       0"), "\(anew.output)")

        // What is accepted is a link that two people have to verify.
        try bench.done("tara", "tracing", "proposal", "review", ids[1])
        let link = try bench.done("tara", "tracing", "proposal", "accept", ids[1])[0]
        let verification = try bench.done("vera", "verification", "verify", "open", link)[0]
        let thin = try bench.act(
            "vera", "verification", "verify", "recommend", verification, "--finding", "related")
        #expect(thin.status == 65)
        #expect(thin.talk.contains("invariant 4"))
        #expect(try bench.act("ines", "maintenance", "propose").status == 77)
    }
}
