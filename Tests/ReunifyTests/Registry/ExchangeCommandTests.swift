// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite struct ExchangeCommandTests {
    private static let people = """
        <?xml version="1.0"?>
        <p:pfif xmlns:p="http://zesty.ca/pfif/1.4">
        <p:person><p:person_record_id>a.org/1</p:person_record_id><p:entry_date>2018-06-02T00:00:00Z</p:entry_date>
         <p:full_name>Ana Pérez</p:full_name><p:description>scar on the left hand</p:description>
         <p:sex>female</p:sex><p:date_of_birth>1990-03-05</p:date_of_birth><p:photo_url>https://a.org/1.jpg</p:photo_url>
         <p:note><p:note_record_id>b.org/n1</p:note_record_id><p:author_name>B</p:author_name>
          <p:source_date>2018-06-03T00:00:00Z</p:source_date><p:status>believed_alive</p:status><p:text>seen</p:text></p:note>
        </p:person>
        <p:person><p:person_record_id>a.org/2</p:person_record_id><p:full_name>Eva Paz</p:full_name></p:person>
        <p:person><p:person_record_id>a.org/3</p:person_record_id><p:full_name>Ida</p:full_name><p:sex>x</p:sex></p:person>
        </p:pfif>
        """

    @Test
    func `a copy goes out as it came, where its person agreed, and the export is on record first`()
        throws
    {
        let bench = try RegistryBench()
        try bench.workspace.write("people.xml", Self.people)
        let taken = try Program.run(
            [
                "import", "reg", "people.xml", "--agency", "Shelter", "--as", "sara", "--purpose",
                "registration", "--passphrase-file", "pp", "--commit", "--no-matching",
            ], in: bench.workspace)
        #expect(
            taken.output.contains("2 + 1 = 3: every row is somewhere."),
            "\(taken.output)\(taken.talk)")
        let waiting = try bench.act("sara", "registration", "quarantine", "list")
        #expect(waiting.output.contains("Sex is female, male or other."))
        let settled = try bench.done(
            "sara", "registration", "quarantine", "settle", "row-3", "--set", "sex=female",
            "--reason", "asked")
        #expect(settled.contains("person-3"))

        // Who did not agree stays, and nothing is written.
        let refused = try bench.act(
            "tara", "tracing", "export", "pfif", "--to", "Detention", "--domain", "own.org",
            "--out",
            "out.xml")
        #expect(refused.status == 65)
        #expect(refused.talk.contains("no-consent"), "\(refused.talk)")
        #expect(throws: (any Error).self) { try bench.workspace.text("out.xml") }

        // PFIF does not say what somebody understands; here it is known.
        let known = try bench.done(
            "sara", "registration", "person", "register", "--name", "Ana Pérez", "--language", "es",
            "--born", "1990-03-05")[0]
        try bench.done(
            "sara", "registration", "person", "merge", known, "--into", "person-1", "--reason",
            "same")
        try bench.done(
            "tara", "tracing", "file", "consent", "person-1", "--scope", "tracing", "--to",
            "Detention", "--expires", "2019-07-01", "--language", "es")
        let before = try bench.size()
        let done = try bench.act(
            "tara", "tracing", "export", "pfif", "--to", "Detention", "--domain", "own.org",
            "--out",
            "out.xml")
        #expect(done.status == 0, "\(done.talk)")
        #expect(try bench.size() == before + 1)
        let out = try bench.workspace.text("out.xml")
        for kept in [
            "a.org/1</", "scar on the left hand", "https://a.org/1.jpg", "b.org/n1",
            "believed_alive",
            "own.org/person-1<", "2019-07-01",
        ] { #expect(out.contains(kept), "\(kept): \(out)") }
        #expect(!out.contains("Eva Paz"))
        // What went out comes in elsewhere as the same.
        try bench.workspace.write("back.xml", out)
        let back = try Program.run(
            [
                "import", "reg", "back.xml", "--domain", "own.org", "--agency", "Border", "--as",
                "rosa", "--purpose", "registration", "--passphrase-file", "pp", "--commit",
                "--no-matching",
            ], in: bench.workspace)
        #expect(back.output.contains("1 + 1 = 2"), "\(back.output)\(back.talk)")
        #expect(back.output.contains("copy of a record of this registry"))
    }

    @Test
    func `a copy is erased when its time has ended, and whoever had it is told by a tombstone`()
        throws
    {
        let bench = try RegistryBench()
        func copy(_ number: Int, _ expiry: String) -> String {
            "<p:person><p:person_record_id>a.org/\(number)</p:person_record_id>"
                + "<p:entry_date>2018-06-02T00:00:00Z</p:entry_date>"
                + "<p:source_date>2018-06-02T00:00:00Z</p:source_date>"
                + "<p:expiry_date>\(expiry)</p:expiry_date><p:full_name>Ana Copy\(number)</p:full_name>"
                + "<p:description>scar</p:description></p:person>"
        }
        let soon = "2018-07-20T00:00:00Z"
        try bench.workspace.write(
            "people.xml",
            "<p:pfif xmlns:p=\"http://zesty.ca/pfif/1.4\">"
                + copy(1, soon) + copy(2, soon) + copy(3, soon) + copy(4, "2019-07-20T00:00:00Z")
                + "</p:pfif>")
        let taken = try Program.run(
            [
                "import", "reg", "people.xml", "--agency", "Shelter", "--as", "sara", "--purpose",
                "registration", "--passphrase-file", "pp", "--commit", "--no-matching",
            ], in: bench.workspace)
        #expect(taken.output.contains("4 = 4"), "\(taken.output)\(taken.talk)")
        // The first is known otherwise too; the second is under a hold.
        let known = try bench.done(
            "sara", "registration", "person", "register", "--name", "Berta Known", "--born",
            "1990-03-05", "--language", "es", "--number", "a-number=A201334599")[0]
        try bench.done(
            "sara", "registration", "person", "merge", known, "--into", "person-1", "--reason",
            "same")
        let held = try bench.act("olga", "legal", "keys", "hold", "person-2", "--reason", "order")
        #expect(held.status == 0, "\(held.talk)")
        let mother = try bench.done(
            "sara", "registration", "person", "register", "--name", "Rosa Paz", "--born",
            "1980-03-05", "--language", "es")[0]
        try bench.done(
            "tara", "tracing", "file", "consent", "person-3", "--giver", mother, "--scope",
            "tracing",
            "--to", "Detention", "--expires", "2019-07-01", "--language", "es")
        func export(_ file: String) throws -> Program.Outcome {
            try bench.act(
                "tara", "tracing", "export", "pfif", "--to", "Detention", "--domain", "own.org",
                "--out", file)
        }
        #expect(try export("before.xml").status == 0)
        #expect(try bench.workspace.text("before.xml").contains("Ana Copy3"))
        #expect(
            try bench.act("sara", "registration", "keys", "expire").output.contains("No copy"))

        // Thirty days later.
        let clock = try bench.workspace.text("reg/training-clock").split(separator: "\n")
        try bench.workspace.write(
            "reg/training-clock", "\(clock[0])\n\((Int(clock[1]) ?? 0) + 30 * 86_400)\n")
        let entries = try bench.size()
        let trial = try bench.act("sara", "registration", "keys", "expire", "--dry-run")
        #expect(
            trial.output.contains("2 copies of 2 people would be erased: person-1 person-3"),
            "\(trial)")
        #expect(try bench.size() == entries)
        let refused = try bench.act("tara", "tracing", "keys", "expire")
        #expect(refused.status == 77, "\(refused.talk)")
        let done = try bench.act("sara", "registration", "keys", "expire")
        #expect(
            done.output.contains("2 copies of 2 people erased: person-1 person-3"), "\(done)")
        #expect(done.output.contains("hold is lifted: person-2"))
        #expect(done.output.contains("something else is on record too: person-1"))
        let after = try bench.size()
        #expect(after > entries)
        let again = try bench.act("sara", "registration", "keys", "expire")
        #expect(again.output.contains("No copy has expired that can be erased."))
        #expect(try bench.size() == after)
        let shown = try bench.act("sara", "registration", "show", "person-3")
        #expect(!shown.output.contains("Ana Copy3"), "\(shown.output)")
        // What others said of the first stays, also in the search; what the copy said is gone.
        let rest = try bench.act("sara", "registration", "show", "person-1")
        #expect(rest.output.contains("Berta Known"), "\(rest.output)")
        #expect(!rest.output.contains("Ana Copy1") && !rest.output.contains("scar"))
        let origins = try bench.act("sara", "registration", "person", "origins", "person-1")
        #expect(!origins.output.contains("Ana Copy1") && !origins.output.contains("scar"))
        let found = try bench.act("sara", "registration", "search", "--number", "A201334599")
        #expect(found.output.contains("person-1"), "\(found)")
        let gone = try bench.act("sara", "registration", "search", "--number", "a.org/1")
        #expect(!gone.output.contains("person-1"), "\(gone)")
        let other = try bench.act("sara", "registration", "show", "person-4")
        #expect(other.output.contains("Ana Copy4"), "\(other.output)")

        let told = try export("after.xml")
        #expect(told.status == 0, "\(told.talk)")
        let stone = try bench.workspace.text("after.xml")
        #expect(stone.contains("a.org/3</") && stone.contains(soon), "\(stone)")
        #expect(!stone.contains("Ana") && !stone.contains("a.org/1</") && !stone.contains("scar"))
        // Others never had it.
        try bench.agree("tracing", for: "tracing")
        let others = try bench.act(
            "tara", "tracing", "export", "pfif", "--to", "Border", "--domain", "own.org", "--out",
            "others.xml")
        #expect(others.status == 65 && !bench.workspace.exists("others.xml"))
        let doctor = try bench.run(["doctor"])
        #expect(doctor.output.contains("Nothing is wrong."), "\(doctor.output)\(doctor.talk)")
    }

    @Test func `an export is sealed for its recipient, who alone opens it`() throws {
        let bench = try RegistryBench()
        func plain(_ arguments: String...) throws -> Program.Outcome {
            try Program.run(["keys", "recipient"] + arguments, in: bench.workspace)
        }
        let key = try plain("make", "--out", "ngo.secret").output
        try bench.workspace.write("ngo.key", key)
        _ = try plain("make", "--out", "other.secret")
        let person = try bench.done(
            "sara", "registration", "person", "register", "--name", "Ana Pérez", "--language", "es",
            "--born", "1990-03-05")[0]
        try bench.done(
            "tara", "tracing", "file", "consent", person, "--scope", "tracing", "--to",
            "Detention", "--expires", "2019-07-01", "--language", "es")
        let wrong = try bench.act(
            "tara", "tracing", "export", "pfif", "--to", "Detention", "--domain", "own.org",
            "--out", "out.xml", "--encrypt-to", "ngo.secret")
        #expect(wrong.status == 65 && wrong.talk.contains("secret half"), "\(wrong.talk)")
        let before = try bench.size()
        let done = try bench.act(
            "tara", "tracing", "export", "pfif", "--to", "Detention", "--domain", "own.org",
            "--out", "out.xml", "--encrypt-to", "ngo.key")
        #expect(done.status == 0, "\(done.talk)")
        #expect(try bench.size() == before + 1)
        #expect(!bench.workspace.exists("out.xml"))
        #expect(try !bench.workspace.text("out.xml.sealed").contains("Ana Pérez"))
        let name = try plain("show", "out.xml.sealed").output
        #expect(done.talk.contains("Sealed for key "), "\(done.talk)")
        #expect(
            name.split(separator: " ").last.map { done.talk.contains($0.dropLast()) } ?? false)
        let refused = try plain(
            "open", "out.xml.sealed", "--key-file", "other.secret", "--out", "stolen.xml")
        #expect(refused.status == 77 && !bench.workspace.exists("stolen.xml"))
        let opened = try plain(
            "open", "out.xml.sealed", "--key-file", "ngo.secret", "--out", "out.xml")
        #expect(opened.status == 0, "\(opened.talk)")
        #expect(try bench.workspace.text("out.xml").contains("Ana"))

        let tables = try bench.act(
            "tara", "tracing", "export", "primero", "--to", "Detention", "--out", "primero",
            "--encrypt-to", key.trimmingCharacters(in: .whitespacesAndNewlines))
        #expect(tables.status == 0, "\(tables.talk)")
        #expect(!bench.workspace.exists("primero/cases.json"))
        let cases = try plain(
            "open", "primero/cases.json.sealed", "--key-file", "ngo.secret", "--out", "cases.json")
        #expect(cases.status == 0, "\(cases.talk)")
        #expect(try bench.workspace.text("cases.json").contains("Ana"))
    }

    @Test func `records of Primero come in and go out by their fields`() throws {
        let bench = try RegistryBench()
        try bench.workspace.write(
            "cases.json",
            """
            {"data":[{"case_id":"c-1","name":"Ana Pérez","sex":"female","date_of_birth":"1990-03-05",
              "language":["spanish"],"ration_card_no":"R7","separation_cause":"conflict","telephone_current":"+1 555",
              "registration_date":"2018-06-01",
              "family_details_section":[{"relation_name":"Luis Paz","relation":"brother"}]}]}
            """)
        let taken = try Program.run(
            [
                "import", "reg", "cases.json", "--agency", "Shelter", "--as", "sara", "--purpose",
                "registration", "--passphrase-file", "pp", "--commit", "--no-matching",
            ], in: bench.workspace)
        #expect(taken.output.contains("1 = 1"), "\(taken.output)\(taken.talk)")
        #expect(taken.talk.contains("separation_cause"))
        try bench.done(
            "tara", "tracing", "file", "consent", "person-1", "--scope", "tracing", "--to",
            "Detention", "--expires", "2019-07-01", "--language", "es")
        let done = try bench.act(
            "tara", "tracing", "export", "primero", "--to", "Detention", "--out", "primero")
        #expect(done.status == 0, "\(done.talk)")
        let out = try bench.workspace.text("primero/cases.json")
        for kept in [
            "\"case_id\" : \"c-1\"", "\"ration_card_no\" : \"R7\"",
            "\"separation_cause\" : \"conflict\"",
            "\"relation\" : \"brother\"", "Luis Paz",
        ] { #expect(out.contains(kept), "\(kept): \(out)") }
        let tables = try bench.act(
            "tara", "tracing", "export", "primero", "--csv", "--to", "Detention", "--out", "tables")
        #expect(tables.status == 0, "\(tables.talk)")
        #expect(try bench.workspace.text("tables/cases.csv").contains("c-1"))
        #expect(
            try bench.workspace.text("tables/family_details_section.csv").contains(
                "case_id,relation"))
    }

    @Test func `a tracing request of Primero is opened with all its traces, and leaves as it came`()
        throws
    {
        let bench = try RegistryBench()
        try bench.workspace.write(
            "requests.json",
            """
            {"data":[{"tracing_request_id":"t-9","inquiry_date":"2018-06-12","relation_name":"Rosa Caal",
              "relation_age":31,"relation_language":["spanish"],"separation_cause":"conflict",
              "tracing_request_subform_section":[
                {"unique_id":"u1","name":"Ana Pérez","relation":"mother","sex":"female","age":6,"physical_characteristics":"scar"},
                {"unique_id":"u2","name":"Luis Pérez","relation":"mother","sex":"male","date_of_birth":"2014-02-03",
                 "location_last":"Yoro"}]}]}
            """)
        let taken = try Program.run(
            [
                "import", "reg", "requests.json", "--agency", "Shelter", "--as", "sara",
                "--purpose", "registration", "--passphrase-file", "pp", "--commit",
                "--no-matching",
            ], in: bench.workspace)
        #expect(taken.output.contains("1 = 1"), "\(taken.output)\(taken.talk)")
        let consent = try bench.done(
            "tara", "tracing", "file", "consent", "person-1", "--scope", "tracing", "--to",
            "Detention", "--expires", "2019-07-01", "--language", "es")[0]
        let wrong = try bench.act(
            "tara", "tracing", "trace", "request", "person-1", "--consent", consent, "--from-row",
            "row-7")
        #expect(wrong.status == 65 && wrong.talk.contains("no tracing request"), "\(wrong.talk)")
        let made = try bench.done(
            "tara", "tracing", "trace", "request", "person-1", "--consent", consent, "--from-row",
            "row-1")
        #expect(made.count == 3, "\(made)")
        let out = try bench.act(
            "tara", "tracing", "export", "primero", "--to", "Detention", "--out", "out")
        #expect(out.status == 0, "\(out.talk)")
        let text = try bench.workspace.text("out/tracing_requests.json")
        for kept in [
            "\"t-9\"", "\"u1\"", "\"u2\"", "Ana Pérez", "Luis Pérez", "\"relation\" : \"mother\"",
            "\"inquiry_date\" : \"2018-06-12\"", "\"scar\"", "Yoro", "\"2014-02-03\"",
        ] { #expect(text.contains(kept), "\(kept): \(text)") }
    }

    @Test func `an import opens tracing requests by the consent that its mapping names`() throws {
        let bench = try RegistryBench()
        try bench.workspace.write(
            "requests.json",
            """
            {"data":[
              {"tracing_request_id":"t-1","inquiry_date":"2018-06-12","relation_name":"Rosa Caal",
               "relation_language":["spanish"],"tracing_request_subform_section":[
                {"unique_id":"u1","name":"Ana Pérez","relation":"mother","sex":"female","age":6},
                {"unique_id":"u2","name":"Luis Pérez","relation":"mother","sex":"male"}]},
              {"tracing_request_id":"t-2","relation_name":"Eva Pop","consent_for_tracing":false,
               "tracing_request_subform_section":[{"name":"Ida Pop","relation":"mother"}]},
              {"tracing_request_id":"t-3","relation_name":"Paz Ixcoy",
               "tracing_request_subform_section":[{"name":"Juan Ixcoy","relation":"father"}]}]}
            """)
        func take(_ more: String...) throws -> Program.Outcome {
            try Program.run(
                [
                    "import", "reg", "requests.json", "--agency", "Shelter", "--as", "sara",
                    "--purpose", "registration", "--passphrase-file", "pp", "--commit",
                    "--no-matching",
                ] + more, in: bench.workspace)
        }
        let without = try take()
        #expect(without.output.contains("3 = 3"), "\(without.output)\(without.talk)")
        #expect(without.talk.contains("2 tracing requests wait for a consent"), "\(without.talk)")
        #expect(without.talk.contains("1 tracing requests are not opened"))
        func requests() throws -> [Substring] {
            try bench.act("tara", "tracing", "show", "person-1").output.split(separator: "\n")
                .filter { $0.contains("tracing-request-") }
        }
        #expect(try requests().isEmpty)

        // The paper was found: the same list again, by a mapping that names it.
        try bench.workspace.write(
            "consent.json",
            """
            {"reunify-mapping": 1, "form": "primero", "formVersion": "2", "columns": [],
             "requests": {"consent": "form T-12, field office", "until": "2019-07-01", "language": "es"}}
            """)
        let by = try take("--mapping", "consent.json")
        #expect(by.status == 0, "\(by.talk)")
        #expect(by.talk.contains("2 tracing requests are opened"), "\(by.talk)")
        let file = try bench.act("tara", "tracing", "show", "person-1").output
        #expect(file.contains("Ana Pérez") && file.contains("Luis Pérez"), "\(file)")
        let size = try bench.size()
        let again = try take("--mapping", "consent.json")
        #expect(again.status == 0, "\(again.talk)")
        #expect(try bench.size() == size, "\(again.output)")

        // It is worked on like any other, and its consent can be withdrawn.
        try bench.done(
            "tara", "tracing", "trace", "action", "tracing-request-1", "--kind", "individual",
            "--what", "called the village", "--outcome", "pending")
        try bench.workspace.write(
            "late.json",
            """
            {"reunify-mapping": 1, "form": "primero", "formVersion": "2", "columns": [],
             "requests": {"consent": " ", "until": "2019-07-01"}}
            """)
        let wrong = try take("--mapping", "late.json")
        #expect(wrong.status == 65 && wrong.talk.contains("lacks the paper"), "\(wrong.talk)")
    }

    @Test func `a list that is too large or takes too long is given up, and the way out is said`()
        throws
    {
        let workspace = try Workspace()
        let row = "Ana Paz,2012-04-03,Cobán\n"
        try workspace.write(
            "large.csv", "Full name,DOB,Place\n" + String(repeating: row, count: 120_000))
        let large = try Program.run(
            ["mapping", "propose", "large.csv", "--size-limit", "1"], in: workspace)
        #expect(large.status == 65 && large.talk.contains("--size-limit"), "\(large.talk)")
        let late = try Program.run(
            ["mapping", "propose", "large.csv", "--time-limit", "0.000001"], in: workspace)
        #expect(late.status == 65 && late.talk.contains("--time-limit"), "\(late.talk)")
        let wrong = try Program.run(
            ["mapping", "propose", "large.csv", "--time-limit", "0"], in: workspace)
        #expect(wrong.status == 64)
    }

    @Test func `whoever has a mapping has said what the list is`() throws {
        let bench = try RegistryBench(everybody: false)
        try bench.done(
            "ines", "maintenance", "user", "add", "rosa", "--role", "data-steward", "--agency",
            "Border")
        // Lines of JSON with the fields of Primero are a table too.
        try bench.workspace.write("list.jsonl", "{\"case_id\":\"7\",\"name\":\"Ana Pérez\"}\n")
        try bench.workspace.write(
            "m.json",
            #"""
            {"reunify-mapping":1,"columns":[{"column":"case_id","is":"record-id","kind":"case"},
              {"column":"name","is":"full-name"}]}
            """#)
        let done = try Program.run(
            [
                "import", "reg", "list.jsonl", "--agency", "Border", "--mapping", "m.json", "--as",
                "rosa", "--purpose", "registration", "--passphrase-file", "pp", "--commit",
                "--no-matching",
            ], in: bench.workspace)
        #expect(done.output.contains("1 = 1"), "\(done.output)\(done.talk)")
        let shown = try bench.act("rosa", "registration", "show", "person-1")
        #expect(shown.output.contains("case 7"), "\(shown.output)")
    }

    @Test func `a mapping is proposed, answered, tested and remembered`() throws {
        let workspace = try Workspace()
        try workspace.write(
            "list.csv",
            "ID,Full name,DOB,Sex\n1,Ana Paz,03/04/2012,1\n2,Eva Paz,05/06/2013,2\n3,Ida Caal,01/02/2011,2\n"
        )
        func run(_ arguments: String...) throws -> Program.Outcome {
            try Program.run(["mapping"] + arguments, in: workspace)
        }
        #expect(
            try run("propose", "list.csv", "--source", "border", "--out", "m.json").status == 0)
        let checked = try run("check", "m.json", "list.csv")
        #expect(checked.output.contains("0 would be accepted, 3 quarantined"), "\(checked.output)")
        #expect(try run("set", "m.json", "DOB", "--order", "DMY").talk.contains("revision 2"))
        #expect(
            try run("set", "m.json", "Sex", "--is", "sex", "--code", "1=male", "--code", "2=female")
                .status == 0)
        let again = try run("check", "m.json", "list.csv")
        #expect(again.output.contains("3 would be accepted, 0 quarantined"), "\(again.output)")
        let row = try run("test", "m.json", "list.csv", "--row", "1", "--keep")
        #expect(row.output.contains("2012-04-03"), "\(row.output)")
        #expect(try run("test", "m.json").output.contains("1 test passed"))
        #expect(try run("show", "m.json").output.contains("border, revision 4"))
        #expect(try run("set", "m.json", "DOB", "--order", "MDY").status == 0)
        let failed = try run("test", "m.json")
        #expect(failed.status == 65)
        #expect(failed.talk.contains("“2012-03-04” instead of “2012-04-03”"), "\(failed.talk)")
        #expect(try run("set", "m.json", "DOBB", "--order", "DMY").talk.contains("“DOB”?"))

        try workspace.write("next.csv", "ID,Full name,DOB,Sex,Ward\n9,Ada Paz,07/28/2012,1,x\n")
        let next = try run("propose", "next.csv", "--like", "m.json")
        #expect(next.talk.contains("New columns, proposed: Ward"))
        #expect(next.output.contains("\"order\" : \"MDY\""))
        #expect(next.output.contains("\"revision\" : 6"), "\(next.output)")
    }
}
