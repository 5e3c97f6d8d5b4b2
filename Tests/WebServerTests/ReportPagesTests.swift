// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Crypto
import Foundation
import Registry
import Reporting
import Testing

@testable import CaseworkScenarios
@testable import WebServer

@Suite struct ReportPagesTests {
    private static func options(_ once: String, _ fields: (String, String)...) -> [(String, String)]
    {
        [("form", "report"), ("once", once)] + fields
    }

    private static func reports(_ testing: TestDesk) async throws -> [IssuedReport] {
        try await testing.registry.observe {
            $0.casework.reports.values.sorted { $0.id < $1.id }
        }
    }

    @Test func `an exact report is on record before it is seen, and its files have its digest`()
        async throws
    {
        let testing = try await TestDesk(World.separated())
        let client = try await testing.client("monitor", for: .legal)
        #expect(await client.get("/reports/exact").status == 200)
        let answer = await client.post("/reports/exact", Self.options("a"))
        #expect(answer.status == 303)
        #expect(answer.header("location") == "/reports/made/report-1")
        let issued = try #require(try await Self.reports(testing).first)
        #expect(issued.kind == .exact && issued.members.count == issued.total)

        let page = await client.get("/reports/made/report-1")
        #expect(page.status == 200)
        #expect(page.main.contains(issued.digest) && page.main.contains(issued.snapshot.root))
        #expect(page.main.contains("<svg") && page.main.contains("<caption"))
        #expect(page.main.contains("Definitions") || page.main.contains("definitions"))
        let json = await client.get("/reports/made/report-1/json")
        let digest = SHA256.hash(data: json.body).map {
            ($0 < 16 ? "0" : "") + String($0, radix: 16)
        }
        #expect(digest.joined() == issued.digest)
        for (form, type) in [("csv", "text/csv"), ("html", "text/html")] {
            let file = await client.get("/reports/made/report-1/\(form)")
            #expect(file.status == 200 && file.header("content-type")?.hasPrefix(type) == true)
            #expect(
                file.header("content-disposition")
                    == "attachment; filename=\"exact-report-1.\(form)\"")
        }
        #expect(await client.get("/reports").main.contains(issued.digest))
        // Names are in no report.
        #expect(!page.main.contains("Rosa") && !page.main.contains("Tzoc"))
    }

    @Test func `a program makes an exact report with the scope and a fresh code, and not without`()
        async throws
    {
        let testing = try await TestDesk(World.separated())
        let monitor = try await testing.user("monitor")
        let link = try await testing.accounts.invite(monitor.id, by: nil)
        let session = try await testing.accounts.accept(link, password: TestDesk.password)
        let body: JSON = ["kind": "exact"]
        let all = Set(APIClient.Scope.allCases)
        let lacking = try await testing.program(
            "monitor", for: .legal, scopes: all.subtracting([.reportsExact]))
        #expect(await lacking.post("/reports", body).problem == "scope-missing")
        let program = try await testing.program("monitor", for: .legal, scopes: all)
        #expect(await program.post("/reports", body).problem == "code-needed")
        // Who has no app has no code.
        #expect(
            await program.post("/reports", body, headers: ["reunify-code": "000000"]).problem
                == "code-refused")
        let app = try await testing.accounts.offerCode(session)
        try await testing.accounts.takeCode(
            session, code: app.code(step: testing.clock.now / OneTimeCode.period))
        testing.clock.advance(OneTimeCode.period)
        let code = app.code(step: testing.clock.now / OneTimeCode.period)
        let made = await program.post("/reports", body, headers: ["reunify-code": code])
        #expect(made.status == 201, "\(String(decoding: made.body, as: UTF8.self))")
        let fetched = await program.get("/reports/report-1")
        #expect(fetched.status == 200)
        #expect(fetched.json["kind"]?.text == "exact")
        // The code counts for this program, once, and for five minutes.
        let other = try await testing.program("monitor", for: .legal, scopes: all)
        #expect(await other.get("/reports/report-1").problem == "code-needed")
        #expect(
            await other.get("/reports/report-1", headers: ["reunify-code": code]).problem
                == "code-refused")
        testing.clock.advance(Session.Limit.confirmation)
        #expect(await program.get("/reports/report-1").problem == "code-needed")
        let later = app.code(step: testing.clock.now / OneTimeCode.period)
        #expect(
            await program.get("/reports/report-1", headers: ["reunify-code": later]).status == 200)
    }

    @Test func `the same form sent twice is one report`() async throws {
        let testing = try await TestDesk(World.separated())
        let client = try await testing.client("auditor", for: .statistics)
        let first = await client.post("/reports/indicators", Self.options("a"))
        let again = await client.post("/reports/indicators", Self.options("a"))
        #expect(first.header("location") == again.header("location"))
        let other = await client.post("/reports/indicators", Self.options("b"))
        #expect(other.header("location") == "/reports/made/report-2")
        #expect(try await Self.reports(testing).count == 2)
    }

    @Test func `a report is shown to whoever made it, for an hour`() async throws {
        let testing = try await TestDesk(World.separated())
        let client = try await testing.client("auditor", for: .statistics)
        _ = await client.post("/reports/quality", Self.options("a"))
        let other = try await testing.client("chief", for: .statistics)
        #expect(await other.get("/reports/made/report-1").status == 410)
        #expect(await other.get("/reports/made/report-1/csv").status == 410)
        #expect(await client.get("/reports/made/report-1").status == 200)
        for _ in 0..<6 {
            // Who does nothing for a quarter of an hour is signed out.
            testing.clock.advance(ReportShelf.seconds / 6)
            #expect(await client.get("/reports").status == 200)
        }
        #expect(await client.get("/reports/made/report-1").status == 410)
    }

    @Test func `exact reports ask again who it is; others do not`() async throws {
        let testing = try await TestDesk(World.separated())
        let client = try await testing.client("monitor", for: .legal)
        testing.clock.advance(301)
        #expect(await client.get("/reports/exact").header("location") == "/confirm")
        let answer = await client.post("/reports/exact", Self.options("a"))
        #expect(answer.header("location") == "/confirm")
        #expect(try await Self.reports(testing).isEmpty)
        #expect(await client.get("/reports/reconciliation").status == 200)
    }

    @Test func `an exact report asks again who it is when it is read later`() async throws {
        let testing = try await TestDesk(World.separated())
        let client = try await testing.client("monitor", for: .legal)
        _ = await client.post("/reports/exact", Self.options("a"))
        #expect(await client.get("/reports/made/report-1").status == 200)
        testing.clock.advance(301)
        for path in ["", "/json", "/csv", "/html"] {
            let answer = await client.get("/reports/made/report-1" + path)
            #expect(answer.header("location") == "/confirm", "\(path)")
        }
    }

    @Test func `what somebody made is forgotten when they leave`() async throws {
        let testing = try await TestDesk(World.separated())
        let client = try await testing.client("auditor", for: .statistics)
        _ = await client.post("/reports/quality", Self.options("a"))
        #expect(await client.get("/reports/made/report-1").status == 200)
        #expect(await client.post("/sign-out").status == 303)
        let again = try await testing.client("auditor", for: .statistics)
        #expect(await again.get("/reports/made/report-1").status == 410)
    }

    @Test func `whom nothing bridges is asked about, and told case by case`() async throws {
        let testing = try await TestDesk(World.separated())
        let monitor = try await testing.user("monitor")
        // The report before counted the stranger, and nothing says why she is not counted now.
        let at = testing.desk.now()
        let before = try await testing.registry.submit(
            by: monitor.actor, for: .legal,
            key: try #require(IdempotencyKey(Array(repeating: 7, count: 32)))
        ) { identifiers in
            let report = IssuedReport(
                id: identifiers.next(ReportID.self), kind: .exact, series: ExactReport.series,
                at: at, issuedBy: monitor.id,
                snapshot: ReportSnapshot(origin: "before", size: 1, root: "none"),
                digest: String(repeating: "0", count: 64), total: 1,
                members: [.init(person: World.stranger, category: .inCare)])
            return (.report(.issue(report)), report.id)
        }
        guard case .accepted = before else { throw TestDesk.Missing(name: "report") }
        let client = try await testing.client("monitor", for: .legal)
        let refused = await client.post("/reports/exact", Self.options("a"))
        #expect(refused.status == 409)
        #expect(refused.main.contains("The report is not printed"))
        #expect(refused.main.contains("name=\"reason-\(World.stranger)\""))
        #expect(try await Self.reports(testing).count == 1)
        var fields = Self.options("b", ("reason-\(World.stranger)", "Counted by mistake"))
        // Everybody else who is asked about.
        for person in [World.daughter, World.son] {
            fields.append(("reason-\(person)", "Found in file review"))
        }
        let made = await client.post("/reports/exact", fields)
        #expect(made.status == 303)
        let page = await client.get(made.header("location") ?? "")
        #expect(page.main.contains("Counted by mistake") && page.main.contains("report-1"))
    }

    @Test func `public reports withhold what is small, and are held against those before`()
        async throws
    {
        let testing = try await TestDesk(World.separated())
        let client = try await testing.client("monitor", for: .statistics)
        for (place, once) in ["a", "b"].enumerated() {
            let answer = await client.post("/reports/public", Self.options(once))
            #expect(answer.status == 303)
            let page = await client.get(answer.header("location") ?? "")
            #expect(page.main.contains("class=\"withheld\""))
            #expect(page.main.contains("Held against earlier public reports: \(place)."))
        }
        let reports = try await Self.reports(testing)
        #expect(reports.map(\.follows) == [nil, ReportID(1)])
        let csv = await client.get("/reports/made/report-2/csv")
        #expect(csv.text.contains("#affected+children+num"))
        // What is on record of it, true counts included, is on no page.
        let list = await client.get("/reports")
        #expect(list.main.contains(reports[1].digest) && list.main.contains("follows report-1"))
    }

    @Test func `a steward lays the lists of the own agency beside another's, and no others`()
        async throws
    {
        let testing = try await TestDesk(World.separated())
        let client = try await testing.client("steward")
        let form = await client.get("/reports/reconciliation")
        #expect(form.main.contains("Shelter"))
        func send(_ once: String, _ first: String, _ second: String) async -> WebResponse {
            await client.post(
                "/reports/reconciliation",
                Self.options(
                    once, ("first", first), ("second", second), ("lists", "everybody"),
                    ("days", "7")))
        }
        #expect(await send("a", "agency-1", "agency-1").status == 422)
        #expect(await send("b", "agency-2", "agency-3").status >= 400)
        #expect(await send("x", "agency-1", "agency-2").status == 409)
        #expect(try await Self.reports(testing).isEmpty)
        try await testing.agree()
        #expect(await send("c", "agency-1", "agency-2").status == 303)
        // Another agency's steward would not see it; an auditor may not make such reports.
        let auditor = try await testing.client("auditor", for: .statistics)
        #expect(!(await auditor.get("/reports").main.contains("report-1")))
    }

    @Test func `the list offers what the purpose allows, and says what another would`() async throws
    {
        let testing = try await TestDesk(World.separated())
        let client = try await testing.client("monitor", for: .legal)
        let page = await client.get("/reports")
        #expect(page.main.contains("href=\"/reports/exact\""))
        #expect(!page.main.contains("href=\"/reports/public\""))
        #expect(page.main.contains("you may make it when you work for statistics"))
        #expect(await client.get("/reports/public").status == 403)
        for language in ["es", "fr", "ar"] {
            #expect(await client.get("/reports?language=\(language)").status == 200)
        }
    }

    @Test func `nobody makes reports without end`() async throws {
        let testing = try await TestDesk()
        let client = try await testing.client("auditor", for: .statistics)
        for number in 0..<ReportShelf.budget {
            #expect(
                await client.post("/reports/indicators", Self.options("\(number)")).status == 303)
        }
        let answer = await client.post("/reports/indicators", Self.options("more"))
        #expect(answer.status == 429 && answer.header("retry-after") != nil)
        // Only the newest are kept.
        #expect(await client.get("/reports/made/report-1").status == 410)
        #expect(await client.get("/reports/made/report-30").status == 200)
    }

    @Test func `programs make reports, fetch them, and see those of before`() async throws {
        let testing = try await TestDesk(World.separated())
        let program = try await testing.program("monitor", for: .statistics)
        let kinds = await program.get("/reports/kinds").json
        #expect(kinds["items"]?.elements.count == 5)
        let made = await program.post("/reports", ["kind": "public"], key: "report-public-1")
        #expect(made.status == 201)
        #expect(made.header("location") == "/api/v1/reports/report-1")
        let again = await program.post("/reports", ["kind": "public"], key: "report-public-1")
        #expect(again.json["repetition"] == true && again.json["made"] == ["report-1"])
        let report = await program.get("/reports/report-1").json
        let content = try #require(report["content"]?.text)
        let digest = SHA256.hash(data: Array(content.utf8)).map {
            ($0 < 16 ? "0" : "") + String($0, radix: 16)
        }
        #expect(report["digest"]?.text == digest.joined())
        let history = await program.get("/reports").json
        #expect(history["items"]?.elements.first?["digest"] == report["digest"])
        #expect(await program.post("/reports", ["kind": "exact"]).problem == "code-needed")
        let other = try await testing.program("auditor", for: .statistics)
        #expect(await other.get("/reports/report-1").status == 404)
        let steward = try await testing.program("steward", for: .registration)
        #expect(await steward.post("/reports", ["kind": "reconciliation"]).status == 422)
        #expect(await steward.post("/reports", ["kind": "public"]).status == 403)
    }
}
