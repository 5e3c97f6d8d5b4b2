// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Crypto
import Registry
import Testing

@testable import CaseworkScenarios
@testable import RegistryScenarios
@testable import WebServer

@Suite struct AgreementPagesTests {
    private static func terms(_ once: String, _ more: (String, String)...) -> [(String, String)] {
        [
            ("form", "agreement"), ("once", once), ("party", "agency-2"),
            ("passes", "reconciliation"), ("purpose", "registration"), ("basis", "MoU, art. 5"),
            ("reference", "file 18/77"), ("from", "2018-06-01"), ("until", "2019-06-30"),
        ] + more
    }

    private static func lists(_ client: Client, _ once: String) async -> WebResponse {
        await client.post(
            "/reports/reconciliation",
            [
                ("form", "report"), ("once", once), ("first", "agency-1"),
                ("second", "agency-2"), ("lists", "everybody"), ("days", "7"),
            ])
    }

    @Test
    func
        `a supervisor proposes, another agency's signs, and only then are lists laid side by side`()
        async throws
    {
        let testing = try await TestDesk(World.separated())
        let steward = try await testing.client("steward")
        let refused = await Self.lists(steward, "a")
        #expect(refused.status == 409 && refused.main.contains("no agreement between them"))
        #expect(refused.main.contains("propose an agreement"))

        let chief = try await testing.client("chief", for: .care)
        #expect(await chief.get("/agencies").main.contains("Propose an agreement"))
        let proposed = await chief.post("/agencies/agreements", Self.terms("1"))
        #expect(proposed.header("location") == "/agencies")
        #expect(await Self.lists(steward, "b").status == 409)

        // Everybody sees it; who may not agree has no form.
        let page = await steward.get("/agencies")
        #expect(page.main.contains("agreement-1") && page.main.contains("MoU, art. 5"))
        #expect(page.main.contains("Waits for: <bdi>Shelter"))
        #expect(!page.main.contains("Propose an agreement") && !page.main.contains("/sign"))

        let head = try await testing.client("head", for: .care)
        #expect(await head.get("/work").main.contains("waits for the signature of your agency"))
        #expect(
            await head.get("/agencies").main.contains("action=\"/agreements/agreement-1/sign\""))
        let signed = await head.post(
            "/agreements/agreement-1/sign", [("form", "sign-agreement-1"), ("once", "2")])
        #expect(signed.header("location") == "/agencies")
        #expect(await head.get("/agencies").main.contains("in force"))
        #expect(await Self.lists(steward, "c").status == 303)

        let ended = await head.post(
            "/agreements/agreement-1/end",
            [("form", "end-agreement-1"), ("once", "3"), ("reason", "mandate ended")])
        #expect(ended.header("location") == "/agencies")
        #expect(await chief.get("/agencies").main.contains("mandate ended"))
        #expect(await Self.lists(steward, "d").status == 409)
    }

    @Test func `what is missing is said on the page, with what was typed`() async throws {
        let testing = try await TestDesk(World.separated())
        let chief = try await testing.client("chief", for: .care)
        let noParty = Self.terms("1").filter { $0.0 != "party" }
        let answer = await chief.post("/agencies/agreements", noParty)
        #expect(answer.status == 422 && answer.main.contains("at least one other agency"))
        #expect(answer.main.contains("MoU, art. 5"))
        #expect(
            answer.main.contains("value=\"reconciliation\" checked"), "ticks are kept, too")
        let backwards = Self.terms("2").map { $0.0 == "until" ? ("until", "2018-05-01") : $0 }
        #expect(await chief.post("/agencies/agreements", backwards).status == 422)
        for role in ["caseworker", "steward", "keeper"] {
            let client = try await testing.client(role)
            #expect(await client.post("/agencies/agreements", Self.terms("3")).status == 403)
        }
        #expect(try await testing.registry.observe(\.casework.agreements.count) == 0)
    }

    @Test func `of the paper the digest is kept, and whoever signs shows the same file`()
        async throws
    {
        let testing = try await TestDesk(World.separated())
        let chief = try await testing.client("chief", for: .care)
        let paper = CraftedFile.pdf()
        let proposed = await chief.upload(
            "/agencies/agreements", Self.terms("1"), file: ("paper", "mou.pdf", paper))
        #expect(proposed.header("location") == "/agencies", "\(proposed.main)")
        let digest = TokenText.hex(SHA256.hash(data: paper))
        #expect(await chief.get("/agencies").main.contains(digest))
        let head = try await testing.client("head", for: .care)
        let form = [("form", "sign-agreement-1"), ("once", "2")]
        let other = await head.upload(
            "/agreements/agreement-1/sign", form, file: ("paper", "x.pdf", paper + [10]))
        #expect(other.status == 409 && other.main.contains("not the paper"))
        let signed = await head.upload(
            "/agreements/agreement-1/sign", form, file: ("paper", "mou.pdf", paper))
        #expect(signed.header("location") == "/agencies")
    }

    @Test func `programs propose, sign, list and end agreements`() async throws {
        let testing = try await TestDesk(World.separated())
        let chief = try await testing.program("chief", for: .care)
        let made = await chief.post(
            "/agreements",
            [
                "parties": ["agency-2"], "purposes": ["tracing"], "passes": ["tracing"],
                "basis": "MoU", "reference": "18/77", "from": "2018-06-01",
                "until": "2019-06-30",
            ])
        #expect(made.status == 201 && made.json["made"] == ["agreement-1"], "\(made.text)")
        let head = try await testing.program("head", for: .care)
        #expect(await head.post("/agreements/agreement-1/sign", [:]).status == 200)
        let intake = try await testing.program("intake")
        let list = await intake.get("/agreements").json
        #expect(list["items"]?.elements.first?["parties"] == ["agency-1", "agency-2"])
        #expect(list["items"]?.elements.first?["unsigned"] == [])
        #expect(await intake.post("/agreements/agreement-1/end", ["reason": "x"]).status == 403)
        #expect(
            await head.post("/agreements/agreement-1/end", ["reason": "mandate ended"]).status
                == 200)
    }
}
