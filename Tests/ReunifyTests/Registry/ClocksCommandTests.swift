// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite struct ClocksCommandTests {
    @Test
    func `the Ms. L. dates are shown, by person, by rule and as a calendar, and nobody's name`()
        throws
    {
        let bench = try RegistryBench()
        let (mother, daughter, link) = try bench.family()
        let separation = try bench.done(
            "luis", "care", "separation", "record", link, "--ground", "criminal-custody",
            "--narrative", "jail", "--place", "Station 7", "--review", "court", "--told", mother,
            "--language", "kek", "--at", "2018-06-12T10:00", "--zone", "America/Chicago")
        #expect(!separation.isEmpty)
        let shown = try Program.run(
            [
                "clocks", "reg", "--rule", "us.msl", "--as", "olga", "--purpose", "legal",
                "--passphrase-file", "pp",
            ], in: bench.workspace)
        #expect(shown.status == 0, "\(shown.talk)")
        #expect(shown.output.contains("by 2018-07-26"))
        #expect(shown.output.contains(daughter))
        #expect(!shown.output.contains("Rosa") && !shown.output.contains("Marta"))
        let json = try Program.run(
            [
                "clocks", "reg", "--person", daughter, "--status", "overdue", "--json", "--as",
                "olga", "--purpose", "legal", "--passphrase-file", "pp",
            ], in: bench.workspace)
        #expect(json.output.contains("\"rule\":\"us.msl.telephone\""))
        #expect(json.output.contains("\"lastDay\":\"2018-07-06\""))
        let calendar = try Program.run(
            [
                "clocks", "reg", "--calendar", "c.ics", "--as", "olga", "--purpose", "legal",
                "--passphrase-file", "pp",
            ], in: bench.workspace)
        #expect(calendar.status == 0, "\(calendar.talk)")
        #expect(try bench.workspace.text("c.ics").contains("DTSTART;VALUE=DATE:20180726"))
        let stranger = try Program.run(
            [
                "clocks", "reg", "--as", "ines", "--purpose", "maintenance", "--passphrase-file",
                "pp",
            ],
            in: bench.workspace)
        #expect(stranger.status == 77)
    }

    @Test func `an order is entered by two people, and its clock runs without a new program`()
        throws
    {
        let bench = try RegistryBench()
        let (_, daughter, _) = try bench.family()
        let text = """
            {"jurisdiction": "court", "title": "Court", "about": "One rule.", "rules": [{
            "id": "court.order", "version": "1", "title": "Within 72 hours", "subject": "child",
            "kind": "elapsed-hours", "duration": {"hours": 72}, "starts": ["order-served"],
            "met": ["reunified"], "role": "custodian", "office": "Defendants",
            "consequence": "alert", "citation": "No. 1", "checked": "verified",
            "example": {"events": ["order-served 2018-07-09T10:00 UTC"],
            "now": "2018-07-10T10:00 UTC", "due": "2018-07-12T10:00 UTC", "status": "due"}}]}
            """
        try bench.workspace.write("order.json", text)
        try bench.workspace.write(
            "other.json", text.replacing("\"hours\": 72", with: "\"hours\": 27"))
        let checked = try Program.run(["clocks", "check", "order.json"], in: bench.workspace)
        #expect(checked.status == 0 && checked.output.contains("89 rules"), "\(checked.talk)")
        let wrong = try Program.run(["clocks", "check", "other.json"], in: bench.workspace)
        #expect(wrong.status == 65)
        #expect(wrong.talk.contains("2018-07-12T10:00 UTC"))
        let order = try bench.done(
            "olga", "legal", "clocks", "order", "propose", "order.json", "--docket", "No. 1",
            "--entered", "2018-07-09")[0]
        let alone = try bench.act("olga", "legal", "clocks", "order", "sign", order, "order.json")
        #expect(alone.status == 65)
        let other = try bench.act("carla", "care", "clocks", "order", "sign", order, "other.json")
        #expect(other.talk.contains("not the text that the first person signed for"))
        try bench.done("carla", "care", "clocks", "order", "sign", order, "order.json")
        try bench.done(
            "luis", "care", "clocks", "event", "order-served", "--person", daughter, "--at",
            "2018-07-12T08:00", "--zone", "America/Chicago")
        let shown = try Program.run(
            [
                "clocks", "reg", "--rule", "court", "--as", "luis", "--purpose", "care",
                "--passphrase-file", "pp",
            ], in: bench.workspace)
        #expect(shown.output.contains("by 2018-07-15 08:00 America/Chicago"), "\(shown.output)")
        let list = try bench.act("olga", "legal", "clocks", "order", "list")
        #expect(list.output.contains("in force, signed by carla"))
        #expect(try bench.run(["doctor"]).output.contains("Nothing is wrong."))
    }

    @Test func `the rules are listed with what was not checked`() throws {
        let workspace = try Workspace()
        let all = try Program.run(["clocks", "rules"], in: workspace)
        #expect(all.status == 0 && all.output.contains("8 USC 1232(b)(3)"))
        let open = try Program.run(["clocks", "rules", "--not-verified"], in: workspace)
        #expect(open.output.contains("Flores settlement, paragraph 12"))
        #expect(!open.output.contains("8 USC 1232(b)(3)"))
    }
}
