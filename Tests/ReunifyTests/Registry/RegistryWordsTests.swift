// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

/// What somebody at a shell can say of people, and is told where it cannot be taken.
@Suite struct RegistryWordsTests {
    @Test func `a birth is said by day, month or year, in the calendar it was said in`() throws {
        let bench = try RegistryBench()
        for (arguments, shown) in [
            (
                ["--born", "2004-13-05", "--calendar", "ethiopic"],
                "born 2012-09-10 (ethiopic 2004-13-05)"
            ),
            (
                ["--born", "1391", "--calendar", "solarHijri"],
                "born 2012-03-20 to 2013-03-20 (solarHijri 1391)"
            ),
            (["--born", "2012-02"], "born 2012-02-01 to 2012-02-29"),
            (["--born", "2012", "--estimated"], "born 2012-01-01 to 2012-12-31 (estimated)"),
            (["--age", "5-7"], "5 to 7 years old on 2018-07-12"),
        ] {
            let person = try RegistryBench.made(
                bench.run(
                    ["person", "register", "--name", "Ana", "--as", "ana", "--purpose"]
                        + ["registration"] + arguments))
            let who = try #require(person.first, "\(arguments)")
            let look = try bench.act("ana", "registration", "show", who, "--part", "identity")
            #expect(look.output.contains(shown), "\(arguments): \(look.output)")
        }
    }

    @Test(arguments: [
        (["--born", "2012-13-01"], "no date of the calendar gregorian"),
        (["--born", "2011-02-29"], "2012-03-04"),
        (["--born", "03/04/2012"], "--calendar gregorian|ethiopic"),
        (["--age", "200"], "whole years from 0 to 130"),
        (["--age", "7-5"], "not an age"),
    ])
    func `what is no date and no age is refused with how to say it`(
        _ arguments: [String], _ said: String
    ) throws {
        let bench = try RegistryBench()
        let before = try bench.size()
        let outcome = try bench.run(
            ["person", "register", "--name", "Ana", "--as", "ana", "--purpose", "registration"]
                + arguments)
        #expect(outcome.status == 64 && outcome.talk.contains(said), "\(outcome.talk)")
        #expect(try bench.size() == before)
    }

    @Test func `a request says of each who is sought what is known of them`() throws {
        let bench = try RegistryBench()
        let (mother, _, _) = try bench.family()
        let consent = try bench.done(
            "ana", "registration", "file", "consent", mother, "--scope", "tracing", "--expires",
            "2019-07-01", "--language", "kek", "--withheld-person", "person-2", "--why", "fear")[0]
        let made = try bench.done(
            "ana", "registration", "trace", "request", mother, "--consent", consent, "--seek",
            "Luis Tzoc=sibling,male,2014-02-03,Cobán, Alta Verapaz", "--seek", "Ana Pop=mother",
            "--last", "Tapachula")
        #expect(made == ["tracing-request-1", "sought-1", "sought-2"])
        let look = try bench.act(
            "tara", "tracing", "show", mother, "--part", "tracing", "--json")
        // Tara's agency has nothing of them: what she is not shown is said.
        #expect(look.status == 77)
        let wrong = try bench.act(
            "ana", "registration", "trace", "request", mother, "--consent", consent, "--seek",
            "Luis Tzoc=cousin")
        #expect(wrong.status == 64 && wrong.talk.contains("aunt-or-uncle"), "\(wrong.talk)")
    }

    @Test func `separate and transfer are what their longer names are`() throws {
        let bench = try RegistryBench()
        let (mother, daughter, link) = try bench.family()
        let early = try bench.act(
            "luis", "care", "transfer", daughter, "--to", "Shelter", "--place", "House")
        #expect(early.status == 65 && early.talk.contains("invariant 2"), "\(early.talk)")
        let separation = try bench.done(
            "luis", "care", "separate", link, "--ground", "medical-emergency", "--narrative",
            "hospital", "--place", "Station 7", "--review", "court", "--told", mother,
            "--language", "kek")[0]
        // Who may not is told who may.
        let own = try bench.act("luis", "care", "separation", "approve", separation)
        #expect(own.status == 77 && own.talk.contains("It is for: supervisor (care)."))
        try bench.done("carla", "care", "separation", "approve", separation)
        let transfer = try bench.done(
            "luis", "care", "transfer", daughter, "--to", "Shelter", "--place", "House")[0]
        try bench.done("sol", "care", "custody", "acknowledge", transfer)
    }
}
