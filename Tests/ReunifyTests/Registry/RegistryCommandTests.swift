// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite struct RegistryCommandTests {
    @Test func `a registry is made once, and opens with its passphrase alone`() throws {
        let bench = try RegistryBench(everybody: false)
        #expect(try bench.workspace.contents("reg").contains("journal.sqlite"))
        let again = try Program.run(
            ["init", "reg", "--operator", "x", "--passphrase-file", "pp"], in: bench.workspace)
        #expect(again.status == 73)
        try bench.workspace.write("wrong", "battery staple\n")
        let wrong = try bench.run(
            ["user", "list", "--as", "ines", "--purpose", "maintenance"], passphrase: "wrong")
        #expect(wrong.status == 77)
        #expect(wrong.talk.contains("passphrase is wrong"))
        let none = try Program.run(
            ["doctor", "--registry", "nowhere", "--passphrase-file", "pp"], in: bench.workspace)
        #expect(none.status == 66)
        #expect(none.talk.contains("reunify init"))
    }

    @Test func `only an operator enters people, each with one role`() throws {
        let bench = try RegistryBench()
        let steward = try bench.act(
            "rosa", "registration", "user", "add", "x", "--role", "custodian", "--agency", "Border")
        #expect(steward.status == 77)
        let second = try bench.act(
            "ines", "maintenance", "user", "add", "rosa", "--role", "supervisor", "--agency",
            "Border")
        #expect(second.status == 65)
        #expect(second.talk.contains("a name of its own"))
        let stranger = try bench.act("nobody", "care", "user", "list")
        #expect(stranger.status == 77)
        let agencies = try bench.act("ines", "maintenance", "agency", "list")
        #expect(agencies.output.contains("Station 7"))
    }

    @Test func `a silent split is refused, with the rule and the way out, until it is on record`()
        throws
    {
        let bench = try RegistryBench()
        let (mother, daughter, link) = try bench.family()
        let transfer = [
            "custody", "transfer", daughter, "--to", "Shelter", "--place", "House", "--as", "luis",
            "--purpose", "care",
        ]
        let split = try bench.run(transfer)
        #expect(split.status == 65)
        #expect(split.talk.contains("invariant 2"))
        #expect(split.talk.contains("In the way: \(link)"))
        #expect(split.talk.contains("What would make it possible: Record the separation"))
        let notTold = try bench.act(
            "luis", "care", "separation", "record", link, "--ground", "criminal-custody",
            "--narrative", "jail", "--place", "Station 7", "--review", "court", "--told", mother,
            "--language", "en")
        #expect(notTold.status == 65)
        #expect(notTold.talk.contains("in a language they are known to understand"))
        let separation = try bench.done(
            "luis", "care", "separation", "record", link, "--ground", "criminal-custody",
            "--narrative", "jail", "--place", "Station 7", "--review", "court", "--told", mother,
            "--language", "kek")[0]
        #expect(try bench.act("luis", "care", "separation", "approve", separation).status == 77)
        try bench.done("carla", "care", "separation", "approve", separation)
        let sent = try bench.run(transfer)
        #expect(sent.status == 0)
        try bench.done("sol", "care", "custody", "acknowledge", RegistryBench.made(sent)[0])
    }

    @Test func `a removal without an informed choice is refused and leaves an alert`() throws {
        let bench = try RegistryBench()
        let (mother, _, link) = try bench.family()
        let removal = try bench.act("luis", "care", "custody", "remove", mother, "--country", "GT")
        #expect(removal.status == 65)
        #expect(removal.talk.contains("the choice is unknown, not declined"))
        #expect(removal.talk.contains("An alert was recorded about \(link)"))
        let alerts = try bench.act("olga", "legal", "separation", "alerts")
        #expect(alerts.output == "\(link)  removal\n")
    }

    @Test func `a look is on record before anything is shown`() throws {
        let bench = try RegistryBench()
        let (mother, _, _) = try bench.family()
        let before = try bench.size()
        let outcome = try Program.run(
            [
                "-c",
                "exec \"$0\" show \(mother) --as ana --purpose registration --registry reg "
                    + "--passphrase-file pp > /dev/full", Program.path,
            ], in: bench.workspace, through: "/bin/sh")
        #expect(outcome.status == 74)
        #expect(try bench.size() == before + 1)
    }

    @Test func `what a role may not see is named, with whom to ask`() throws {
        let bench = try RegistryBench()
        let (mother, _, link) = try bench.family()
        let shown = try bench.act("ana", "registration", "show", mother)
        #expect(shown.status == 0)
        #expect(shown.output.contains("Marta Caal Pop"))
        #expect(shown.output.contains("\(link)  \(mother) is mother of"))
        #expect(shown.output.contains("location: shown to caseworker for care"))
        let stranger = try bench.act("tara", "tracing", "show", mother)
        #expect(stranger.status == 77)
        #expect(!stranger.output.contains("Marta"))
        #expect(try bench.act("ines", "maintenance", "show", mother).status == 77)
    }

    @Test func `people are found by words of a name and by a number, within reach`() throws {
        let bench = try RegistryBench()
        let (mother, _, _) = try bench.family()
        let before = try bench.size()
        for arguments in [
            ["caal marta"], ["--number", "201-334-556"], ["--number", "A201334556"],
        ] {
            let outcome = try bench.run(
                ["search"] + arguments + ["--as", "ana", "--purpose", "registration"])
            #expect(outcome.status == 0)
            let expected = arguments.last != "201-334-556"
            #expect(outcome.output.hasPrefix(mother) == expected, "\(arguments): \(outcome.output)")
        }
        #expect(try bench.size() == before + 3)
        let stranger = try bench.act("tara", "tracing", "search", "Marta Caal")
        #expect(stranger.output.isEmpty)
    }

    @Test func `an act with a key is done once`() throws {
        let bench = try RegistryBench()
        let arguments = [
            "person", "register", "--name", "Ana", "--key", "0123456789abcdef", "--at",
            "2018-07-01T10:00", "--json", "--checkpoint",
        ]
        let first = try bench.run(arguments + ["--as", "ana", "--purpose", "registration"])
        #expect(first.status == 0, "\(first.talk)")
        #expect(first.output.contains("\"repetition\":false"))
        #expect(first.output.contains("test.example/log"))
        let second = try bench.run(arguments + ["--as", "ana", "--purpose", "registration"])
        #expect(second.output.contains("\"repetition\":true"))
        #expect(second.output.contains("\"made\":[\"person-1\",\"record-1\"]"))
    }

    @Test func `a file holds consents, papers, notes and tasks, and a request needs consent`()
        throws
    {
        let bench = try RegistryBench()
        let (mother, daughter, _) = try bench.family()
        #expect(
            try bench.act(
                "ana", "registration", "trace", "request", mother, "--consent", "consent-1",
                "--seek", "Luis Tzoc=sibling"
            ).status == 77)
        let consent = try bench.done(
            "ana", "registration", "file", "consent", mother, "--scope", "tracing", "--expires",
            "2019-07-01", "--language", "kek")[0]
        let made = try bench.done(
            "ana", "registration", "trace", "request", mother, "--consent", consent, "--seek",
            "Luis Tzoc=sibling")
        #expect(made == ["tracing-request-1", "sought-1"])
        try bench.workspace.write("paper.txt", "a paper")
        try bench.done(
            "ana", "registration", "file", "attach", daughter, "--paper", "paper.txt", "--kind",
            "birth certificate")
        try bench.done("ana", "registration", "file", "note", daughter, "--text", "sleeps badly")
        try bench.done(
            "ana", "registration", "file", "contact", mother, "--value", "+502 5555 0101")
        // Whoever has a record in reach may ask for what is to be done about it, for no other purpose.
        for (purpose, status) in [("care", 77), ("registration", 0)] {
            let task = try bench.act(
                "ana", purpose, "file", "task", mother, "--what", "call", "--role", "caseworker",
                "--due", "2018-08-01")
            #expect(task.status == status)
        }
    }

    @Test func `no name reaches standard error or the files`() throws {
        let bench = try RegistryBench()
        let canary = "Canarita Zyxwvut"
        let person = try bench.done(
            "ana", "registration", "person", "register", "--name", canary, "--born", "2012-01-01",
            "--language", "es")[0]
        var talk = ""
        for arguments in [
            ["custody", "release", person, "--to", canary, "--as", "luis", "--purpose", "care"],
            ["show", person, "--as", "tara", "--purpose", "tracing"],
            [
                "relative", "state", person, "--relation", "mother", "--name", canary, "--words",
                canary, "--language", "xx", "--as", "ana", "--purpose", "registration",
            ],
            ["person", "register", "--name", canary, "--as", "hugo", "--purpose", "care"],
            ["search", canary, "--as", "tara", "--purpose", "tracing"],
        ] {
            let outcome = try bench.run(arguments)
            if arguments[0] != "search" { #expect(outcome.status != 0) }
            talk += outcome.talk
        }
        for word in canary.split(separator: " ") { #expect(!talk.contains(word)) }
        for name in try bench.workspace.contents("reg") {
            let bytes = try Data(contentsOf: bench.workspace.folder.appending(path: "reg/\(name)"))
            #expect(bytes.range(of: Data("Zyxwvut".utf8)) == nil)
        }
    }

    @Test(arguments: [
        ["person", "register"], ["person", "unit"], ["relative", "claim"], ["custody", "transfer"],
        ["separation", "record"], ["trace", "request"], ["proposal", "accept"],
        ["verify", "interviews"], ["case", "plan"], ["file", "consent"], ["keys", "destroy"],
        ["log"], ["import"], ["restore"],
    ])
    func `the help of a command teaches with an example`(command: [String]) throws {
        let workspace = try Workspace()
        let outcome = try Program.run(command + ["--help"], in: workspace)
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("EXAMPLE"))
        #expect(outcome.output.contains("reunify \(command.joined(separator: " "))"))
    }
}
