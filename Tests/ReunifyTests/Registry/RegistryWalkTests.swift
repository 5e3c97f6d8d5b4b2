// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// The commands of a case that the demonstration does not reach, walked on a real registry.
@Suite struct RegistryWalkTests {
    /// A mother and a daughter apart on record, the daughter with the shelter.
    private func apart() throws -> (bench: RegistryBench, mother: String, child: String, String) {
        let bench = try RegistryBench()
        let (mother, daughter, link) = try bench.family()
        let separation = try bench.done(
            "luis", "care", "separation", "record", link, "--ground", "medical-emergency",
            "--narrative", "hospital", "--place", "Station 7", "--review", "court", "--told",
            mother, "--language", "kek")[0]
        try bench.done("carla", "care", "separation", "approve", separation)
        return (bench, mother, daughter, link)
    }

    private func papers(_ bench: RegistryBench, _ names: [(String, String)]) throws -> [String] {
        try names.map { name, person in
            try bench.workspace.write(name, "paper \(name)")
            return try bench.done(
                "ana", "registration", "file", "attach", person, "--paper", name, "--kind", name)[0]
        }
    }

    @Test func `a transfer is recalled, refused, and acknowledged; custody ends for a reason`()
        throws
    {
        let (bench, mother, child, _) = try apart()
        let transfer = ["custody", "transfer", child, "--to", "Shelter", "--place", "House"]
        func send() throws -> String {
            let sent = try bench.run(transfer + ["--as", "luis", "--purpose", "care"])
            return try #require(RegistryBench.made(sent).first, "\(sent.talk)")
        }
        try bench.done("luis", "care", "custody", "recall", try send(), "--reason", "court")
        let second = try send()
        #expect(
            try bench.act("luis", "care", "custody", "refuse", second, "--reason", "x").status != 0)
        try bench.done("sol", "care", "custody", "refuse", second, "--reason", "full")
        try bench.done("sol", "care", "custody", "acknowledge", try send())
        #expect(
            try bench.act("luis", "care", "custody", "recall", "transfer-3", "--reason", "x").status
                == 65)
        let none = try bench.act("luis", "care", "custody", "end", mother)
        #expect(none.status == 64)
        try bench.done("luis", "care", "custody", "end", mother, "--left", "over the fence")
        let shown = try bench.act("luis", "care", "show", mother, "--part", "custody")
        #expect(shown.output.contains("to 2018-07-12"), "\(shown.output)")
    }

    @Test func `a link is verified by interviews, a picture, a laboratory and an encounter`() throws
    {
        let (bench, mother, child, link) = try apart()
        let transfer = try bench.done(
            "luis", "care", "custody", "transfer", child, "--to", "Shelter", "--place", "House")[0]
        try bench.done("sol", "care", "custody", "acknowledge", transfer)
        let papers = try papers(
            bench, [("questions", child), ("of child", child), ("of mother", mother)])
        let id = try bench.done("vera", "verification", "verify", "open", link)[0]
        func add(_ arguments: String...) throws -> Program.Outcome {
            try bench.run(
                ["verify", arguments[0], id] + arguments.dropFirst()
                    + ["--as", "vera", "--purpose", "verification"])
        }
        let interviews = [
            "--questions", papers[0], "--sealed", "2018-07-12T08:00", "--count", "12",
            "--with", child, "--record", papers[1], "--with", mother, "--record", papers[2],
            "--agreeing", "11", "--zone", "America/Chicago",
        ]
        func interview(_ more: String...) throws -> Program.Outcome {
            try bench.run(
                ["verify", "interviews", id] + interviews + more
                    + ["--as", "vera", "--purpose", "verification"])
        }
        // Neither understands English; each was asked in a language of hers, by whoever asked.
        #expect(try interview("--language", "en").status == 65)
        #expect(try interview("--language", "kek", "--other-side-present").status == 65)
        #expect(try interview().status == 64)
        let held = try interview(
            "--language", "kek", "--language", "en", "--interpreter", "Juana", "--interpreter",
            "Juana", "--into", "kek", "--into", "kek", "--held", "2018-07-12T08:30", "--held",
            "2018-07-12T08:50", "--by", "vera", "--by", "vito")
        #expect(held.status == 0, "\(held.talk)")
        #expect(try add("picture", "--out-of", "3", "--paper", papers[1]).status == 65)
        #expect(try add("picture", "--out-of", "6", "--paper", papers[1]).status == 0)
        #expect(try add("together", "--met", "encounter-9").status == 65)
        #expect(try add("together", "--met", "encounter-1").status == 0)
        let laboratory = [
            "--laboratory", "State laboratory", "--related", "yes", "--destroyed-by", "2018-08-01",
        ]
        func laboratoryAnswer(_ consent: String) throws -> Program.Outcome {
            try bench.run(
                ["verify", "laboratory", id, "--consent", consent] + laboratory
                    + ["--as", "vera", "--purpose", "verification"])
        }
        #expect(try laboratoryAnswer("consent-1").status != 0)
        let consent = try bench.done(
            "ana", "registration", "file", "consent", child, mother, "--giver", mother, "--scope",
            "laboratory", "--expires", "2019-07-01", "--language", "kek")[0]
        let answer = try laboratoryAnswer(consent)
        #expect(answer.status == 0, "\(answer.talk)")
        try bench.done(
            "vera", "verification", "verify", "child", id, "--wish", "asSoonAsPossible", "--words",
            "my mother", "--language", "kek")
        try bench.done("vera", "verification", "verify", "adult", id, "--able", "--willing")
        try bench.done("vera", "verification", "verify", "recommend", id, "--finding", "related")
        #expect(try bench.act("vera", "verification", "verify", "confirm", id).status == 65)
        try bench.done("vito", "verification", "verify", "confirm", id)
        let shown = try bench.act("vera", "verification", "show", child, "--json")
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [String: Any])
        let verifications = json["verifications"] as? [[String: Any]]
        #expect((verifications?.first?["evidence"] as? [String])?.count == 4, "\(shown.output)")
        let links = json["links"] as? [[String: Any]]
        #expect(links?.first?["standing"] as? String == "verified (\(id))")
    }

    @Test func `care, a red flag, attempts and tasks are recorded; a better relation replaces one`()
        throws
    {
        let (bench, _, child, link) = try apart()
        let transfer = try bench.done(
            "luis", "care", "custody", "transfer", child, "--to", "Shelter", "--place", "House")[0]
        try bench.done("sol", "care", "custody", "acknowledge", transfer)
        try bench.done("hugo", "care", "case", "open", child, "--caseworker", "eva")
        try bench.done(
            "eva", "care", "case", "care", child, "--kind", "fosterCare", "--review", "2018-09-01")
        let adoption = try bench.act("eva", "care", "case", "care", child, "--kind", "adoption")
        #expect(adoption.status == 65)
        #expect(adoption.talk.contains("the choice is unknown, not declined"))
        let flag = try bench.done(
            "eva", "care", "case", "flag", child, "--kind", "violence", "--source", "the child",
            "--review", "2018-08-01")[0]
        #expect(
            try bench.act("eva", "care", "case", "clear-flag", flag, "--reason", "x").status == 77)
        try bench.done("hugo", "care", "case", "clear-flag", flag, "--reason", "looked into")
        let contact = try bench.done(
            "eva", "care", "file", "contact", child, "--value", "+502 5555 0101")[0]
        try bench.done("eva", "care", "file", "attempt", contact, "--failed", "number dead")
        try bench.done("eva", "care", "file", "attempt", contact)
        let task = try bench.done(
            "eva", "care", "file", "task", child, "--what", "call the consulate", "--role",
            "caseworker", "--due", "2018-08-01")[0]
        try bench.done("eva", "care", "file", "finish", task)
        #expect(try bench.act("eva", "care", "file", "finish", task).status == 65)
        let shown = try bench.act("eva", "care", "show", child)
        #expect(shown.output.contains("+502 5555 0101"), "\(shown.output)")

        // A grandmother is a caregiver, too; a sister is not, and would leave the child unprotected.
        let subject = ["--subject", child, "--relative", "person-1", "--reason", "she said so"]
        func correct(_ relation: String) throws -> Program.Outcome {
            try bench.run(
                ["relative", "correct", link, "--relation", relation] + subject
                    + ["--as", "rosa", "--purpose", "registration"])
        }
        let sibling = try correct("sibling")
        #expect(sibling.status == 65)
        #expect(sibling.talk.contains("invariant 1"))
        #expect(try correct("grandparent").status == 0)
    }

    @Test func `a family unit is joined and listed, and a list is a look`() throws {
        let bench = try RegistryBench()
        let (mother, daughter, _) = try bench.family()
        let son = try bench.done(
            "ana", "registration", "person", "register", "--name", "Luis Tzoc Caal", "--born",
            "2014-05-02", "--language", "kek")[0]
        let bare = try bench.act("ana", "registration", "person", "join", "family-unit-1", son)
        #expect(bare.status == 65)
        #expect(bare.talk.contains("invariant 1"))
        try bench.done(
            "ana", "registration", "person", "join", "family-unit-1", son, "--link",
            "\(son):\(mother)=mother", "--link", "\(son):\(daughter)=sibling")
        let before = try bench.size()
        let units = try bench.act("ana", "registration", "person", "units", "--of", son)
        #expect(units.output == "family-unit-1  \(mother) \(daughter) \(son), met in encounter-1\n")
        #expect(try bench.size() == before + 1)
        #expect(try bench.act("tara", "tracing", "person", "units").output.isEmpty)
        #expect(try bench.act("ines", "maintenance", "person", "units").status == 77)

        let history = try bench.act("olga", "legal", "person", "history", son)
        #expect(history.output.contains("ana, intake-worker, Border"), "\(history.output)")
        #expect(history.output.contains("a list: family units"))
        // Who asked for the history is in it, last.
        #expect(history.output.split(separator: "\n").last?.contains("olga") == true)
        let json = try bench.act("olga", "legal", "person", "history", son, "--json")
        #expect(json.output.hasPrefix("{\"looks\":["))
        #expect(try bench.act("ana", "registration", "person", "history", son).status == 77)
    }

    @Test func `lists of alerts and proposals are on record before they are printed`() throws {
        let bench = try RegistryBench()
        let (mother, _, _) = try bench.family()
        _ = try bench.act("luis", "care", "custody", "remove", mother, "--country", "GT")
        for (user, purpose, command) in [
            ("olga", "legal", ["separation", "alerts"]), ("tara", "tracing", ["proposal", "list"]),
            ("rosa", "registration", ["resolution", "list"]),
        ] {
            let before = try bench.size()
            let outcome = try Program.run(
                [
                    "-c",
                    "exec \"$0\" \(command.joined(separator: " ")) --as \(user) --purpose \(purpose) "
                        + "--registry reg --passphrase-file pp --json > /dev/full", Program.path,
                ], in: bench.workspace, through: "/bin/sh")
            #expect(outcome.status == 74, "\(command) \(outcome.talk)")
            #expect(try bench.size() == before + 1, "\(command)")
        }
        let alerts = try bench.act("olga", "legal", "separation", "alerts", "--json")
        #expect(alerts.output.contains("\"act\":\"removal\""))
    }

    @Test func `who may be one person is merged, split and told apart by a steward`() throws {
        let bench = try RegistryBench()
        let (mother, _, _) = try bench.family()
        let again = try bench.act(
            "ana", "registration", "person", "register", "--name", "Marta Caal Pop", "--born",
            "1988-03-04", "--sex", "female", "--language", "kek", "--number",
            "a-number=A201334556")
        #expect(again.output.contains("matching proposed resolution-proposal-1"), "\(again.output)")
        let other = RegistryBench.made(again)[0]
        let listed = try bench.act("rosa", "registration", "resolution", "list", "--evidence")
        #expect(listed.output.contains("\(mother) and \(other) may be one person: strong"))
        #expect(listed.output.contains("one-person/identifier"))
        #expect(!listed.output.contains("Marta"))
        let tracer = try bench.act(
            "tara", "tracing", "resolution", "reject", "resolution-proposal-1", "--reason", "x")
        #expect(tracer.status == 77)
        let merged = try bench.done(
            "rosa", "registration", "resolution", "accept", "resolution-proposal-1", "--into",
            mother, "--reason", "same number and face")[0]
        #expect(merged == "resolution-1")
        let shown = try bench.act("ana", "registration", "show", other)
        #expect(shown.output.hasPrefix(mother), "\(shown.output)")
        let record = try bench.done(
            "ana", "registration", "person", "add-record", mother, "--name", "Elena Choc",
            "--language", "kek")[0]
        let split = try bench.done(
            "rosa", "registration", "person", "split", mother, "--record", record, "--reason",
            "another woman's card")
        #expect(split.count == 2)
        let moved = try bench.act("ana", "registration", "show", split[0])
        #expect(moved.output.contains("Elena Choc"))
        try bench.done(
            "rosa", "registration", "person", "undo", "resolution-1", "--reason", "two cousins")
        let proposal = try bench.act("rosa", "registration", "resolution", "list")
        let id = try #require(proposal.output.split(separator: " ").first.map(String.init))
        try bench.done(
            "rosa", "registration", "resolution", "reject", id, "--reason", "two cousins")
        let anew = try bench.act("rosa", "registration", "propose")
        #expect(!anew.output.contains("may be one person"), "\(anew.output)")
        let all = try bench.act("rosa", "registration", "resolution", "list", "--all", "--json")
        #expect(all.output.contains("\"stage\":\"rejected\""))
    }

    @Test func `short forms are found, and what is withheld from an agency is not`() throws {
        let bench = try RegistryBench()
        let jose = try bench.done(
            "ana", "registration", "person", "register", "--name", "José Tzoc Caal", "--born",
            "1980-02-03", "--language", "es")[0]
        for words in ["Pepe Tzoc", "pepe", "tzoc josé"] {
            let found = try bench.act("ana", "registration", "search", words)
            #expect(found.output.hasPrefix(jose), "\(words): \(found.output)")
        }
        // Shared with the shelter, then withheld from it, from the same or another form.
        func consent(_ arguments: String...) throws {
            let outcome = try bench.run(
                ["file", "consent", jose, "--expires", "2019-07-01", "--language", "es"]
                    + arguments + ["--as", "ana", "--purpose", "registration"])
            #expect(outcome.status == 0, "\(outcome.talk)")
        }
        try consent("--scope", "sharing", "--to", "Shelter")
        #expect(try bench.act("tara", "tracing", "search", "tzoc").output.hasPrefix(jose))
        #expect(try bench.act("tara", "tracing", "show", jose).output.contains("José"))
        try consent("--scope", "services", "--withheld", "Shelter", "--why", "fears a cousin there")
        #expect(try bench.act("tara", "tracing", "search", "tzoc").output.isEmpty)
        let hidden = try bench.act("tara", "tracing", "show", jose)
        #expect(hidden.status == 65)
        #expect(hidden.talk.contains("keeps this from your agency"))
        #expect(hidden.talk.contains("ask them again"))
        #expect(!hidden.talk.contains("José"))
        #expect(try bench.act("ana", "registration", "search", "tzoc").output.hasPrefix(jose))
    }

    @Test func `every list has a form for programs`() throws {
        let bench = try RegistryBench()
        _ = try bench.family()
        for (user, purpose, command, key) in [
            ("ines", "maintenance", ["agency", "list"], "agencies"),
            ("ines", "maintenance", ["user", "list"], "users"),
            ("rosa", "registration", ["quarantine", "list"], "rows"),
            ("rosa", "registration", ["resolution", "list"], "resolutions"),
            ("tara", "tracing", ["proposal", "list"], "proposals"),
            ("olga", "legal", ["separation", "alerts"], "alerts"),
            ("ana", "registration", ["person", "units"], "units"),
            ("ana", "registration", ["search", "caal"], "people"),
        ] {
            let outcome = try bench.run(command + ["--as", user, "--purpose", purpose, "--json"])
            #expect(outcome.status == 0, "\(command) \(outcome.talk)")
            let object = try? JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
            #expect((object as? [String: Any])?[key] is [Any], "\(command): \(outcome.output)")
        }
    }

    @Test func `a corrected mapping reads rows anew, and what somebody answered stays`() throws {
        let bench = try RegistryBench()
        try bench.workspace.write(
            "list.csv",
            """
            ID,Name,DOB,Mother
            1,Ana Brito Cobo,2012-05-20,Rosa Cobo
            2,Luis Caal Pop,2013-05-21,Eva Pop
            3,Eva Tzoc,not a day,

            """)
        let first = try bench.list("list.csv", agency: "Border", by: "rosa", "--commit")
        #expect(first.output.contains("2 + 1 = 3"), "\(first.output)\(first.talk)")
        try bench.done(
            "rosa", "registration", "quarantine", "settle", "row-3", "--set", "DOB=2014-01-02",
            "--reason", "asked the post")
        func rerun() throws -> Program.Outcome {
            try Program.run(
                [
                    "import", "reg", "list.csv", "--agency", "Border", "--mapping",
                    "list.csv.json", "--as", "rosa", "--purpose", "registration",
                    "--passphrase-file", "pp", "--commit",
                ], in: bench.workspace)
        }
        let same = try rerun()
        #expect(!same.output.contains("read anew"), "\(same.output)\(same.talk)")
        let mapping = try bench.workspace.text("list.csv.json").replacing(
            "\"is\" : \"full-name\"", with: "\"is\" : \"alias\"")
        try bench.workspace.write("list.csv.json", mapping)
        let corrected = try rerun()
        #expect(corrected.output.contains("read anew by this mapping: 2"), "\(corrected.output)")
        #expect(corrected.output.contains("3 = 3: every row is somewhere."))
        #expect(!(try rerun().output.contains("read anew")))
        let shown = try bench.act("rosa", "registration", "show", "person-1")
        #expect(shown.output.split(separator: "\n").count { $0.contains("record-") } == 2)
    }
}
