// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage
import Registry
import Synchronization
import Testing

@testable import CaseworkScenarios
@testable import WebServer

@Suite struct DeskWorkTests {
    private static let family: [(String, String)] = [
        ("once", "0123456789abcdef"), ("p1-name", "Marta Caal"), ("p1-age", "31"),
        ("p1-sex", "female"), ("p1-language", "es"), ("p2-name", "Rosa Caal"), ("p2-age", "4"),
        ("met-place", "river"), ("pair-1-0", "mother"), ("facility", "facility-1"), ("s1-by", "1"),
        ("s1-relation", "father"), ("s1-name", "Mateo"), ("s1-words", "my father Mateo"),
        ("consent-tracing", "yes"), ("consent-by", "1"), ("consent-language", "es"), ("do", "save"),
    ]

    @Test func `a family is saved whole, once, however often it is sent`() async throws {
        let testing = try await TestDesk()
        let client = try await testing.client("intake")
        let first = await client.post("/register", Self.family)
        #expect(first.status == 303)
        let state = try await testing.registry.observe { $0.casework }
        let again = await client.post("/register", Self.family)
        #expect(again.header("location") == first.header("location"))
        let after = try await testing.registry.observe { $0.casework }
        #expect(after.persons.count == 2 && state.persons.count == 2)
        #expect(after.links.values.map(\.relation) == [.mother])
        let link = try #require(after.links.values.first)
        #expect(after.isMinor(link.subject, on: World.moment(1_528_700_000).day))
        #expect(after.custodies.count == 2 && after.statements.count == 1)
        #expect(after.consents.values.map(\.scope) == [.tracing])
        #expect(after.familyUnits.count == 1 && after.encounters.count == 1)
    }

    @Test func `what would be refused at the end is refused before anything is saved`() async throws
    {
        let testing = try await TestDesk()
        let client = try await testing.client("intake")
        let before = try await testing.entries()
        // No language is known in which she could have been asked.
        let unasked = Self.family.filter { $0.0 != "p1-language" }
        let answer = await client.post("/register", unasked)
        #expect(answer.status == 409)
        #expect(answer.main.contains("language they are known to understand"))
        let state = try await testing.registry.observe { $0.casework }
        #expect(state.persons.isEmpty)
        #expect(try await testing.entries() == before)
    }

    @Test func `people who may be on record are shown before saving`() async throws {
        let testing = try await TestDesk()
        let client = try await testing.client("intake")
        _ = await client.post("/register", Self.family)
        let check = await client.post(
            "/register", [("p1-name", "Martha Kaal"), ("met-place", "x"), ("do", "check")])
        #expect(check.status == 200)
        #expect(check.main.contains("person-1"))
    }

    @Test func `faults keep what was typed`() async throws {
        let testing = try await TestDesk()
        let client = try await testing.client("intake")
        let answer = await client.post(
            "/register",
            [("p1-name", "Ünal Öz"), ("p1-born", "31/31/2000"), ("met-place", ""), ("do", "check")])
        #expect(answer.status == 422)
        #expect(answer.main.contains("Ünal Öz") && answer.main.contains("31/31/2000"))
        let more = await client.post("/register", [("people", "2"), ("do", "add-person")])
        #expect(more.main.contains("p3-name"))
    }

    @Test(arguments: [
        ("2012", 2012, RecordedDate.Precision.year), ("2012-03", 2012, .month),
        ("2012-03-04", 2012, .day), ("٢٠١٢", 2012, .year),
    ])
    func `dates are read as people type them`(
        _ text: String, _ year: Int, _ precision: RecordedDate.Precision
    ) throws {
        let date = try #require(BirthText.date(text))
        #expect(date.earliest.parts.year == year && date.precision == precision)
    }

    @Test func `what cannot be a date or an age is none`() {
        for text in ["12", "2012-13", "2012-02-30", "03/04/2012", "abc", "20123", "2012-1-1-1"] {
            #expect(BirthText.date(text) == nil, "\(text)")
        }
        let day = World.moment(0).day
        for text in ["-1", "200", "7-5", "x", "1-2-3", ""] {
            #expect(BirthText.age(text, asOf: day) == nil, "\(text)")
        }
        #expect(BirthText.age("5-7", asOf: day)?.years == 5...7)
        #expect(BirthText.age("٦", asOf: day)?.years == 6...6)
    }

    @Test func `a decision about a proposal is recorded when it can be undone no more`()
        async throws
    {
        let testing = try await TestDesk(World.rejected())
        let tracer = try await testing.client("tracer")
        func stage() async throws -> Proposal.Stage? {
            try await testing.registry.observe { $0.casework.proposals[ProposalID(2)]?.stage }
        }
        #expect(await tracer.get("/review").header("location") == "/proposals/proposal-2")
        let held = await tracer.post("/proposals/proposal-2/accept")
        #expect(held.status == 303)
        #expect(try await stage() == .open)
        // It does not come again meanwhile, and can be taken back.
        #expect(await tracer.get("/review").status == 200)
        let undone = await tracer.post("/review/undo", [("proposal", "proposal-2")])
        #expect(undone.header("location") == "/proposals/proposal-2")
        testing.clock.advance(60)
        await testing.desk.settleDecisions()
        #expect(try await stage() == .open)

        _ = await tracer.post(
            "/proposals/proposal-2/reject", [("reason", "ages"), ("detail", "ten years")])
        testing.clock.advance(19)
        await testing.desk.settleDecisions()
        #expect(try await stage() == .open)
        testing.clock.advance(2)
        await testing.desk.settleDecisions()
        #expect(
            try await stage()
                == .rejected(UserID(9), reason: "the ages do not fit: ten years"))
        let late = await tracer.post("/review/undo", [("proposal", "proposal-2")])
        #expect(late.header("location") == "/proposals/proposal-2")
    }

    @Test func `nobody's held decision is lost when the desk closes or its user signs out`()
        async throws
    {
        for ending in 0..<2 {
            let testing = try await TestDesk(World.rejected())
            let tracer = try await testing.client("tracer")
            _ = await tracer.post("/proposals/proposal-2/accept")
            if ending == 0 {
                _ = await tracer.post("/sign-out")
            } else {
                await testing.desk.close()
            }
            let state = try await testing.registry.observe { $0.casework }
            let link = state.links.values.first { $0.origin == .proposal(ProposalID(2)) }
            #expect(link?.standing == .proposed)
        }
    }

    @Test func `words of names stand against words of the same part`() {
        let rows = ProposalView.aligned(
            "Eduardo Maldonado Pérez", "MALDONADO CASTRO, JUAN CESAR", .english)
        let pairs = rows.map { row -> String in
            guard case .text(let one) = row["one"], case .text(let other) = row["other"],
                case .text(let role) = row["role"]
            else { return "" }
            return "\(role): \(one) – \(other)".uppercased()
        }
        #expect(pairs.contains("FAMILY NAME: MALDONADO – MALDONADO"))
        #expect(pairs.contains("GIVEN NAME: EDUARDO – JUAN"))
        #expect(pairs.contains("FAMILY NAME: PÉREZ – CASTRO"))
        #expect(pairs.count == 4)
    }

    @Test func `the side that may not be seen is named as hidden, with who keeps it`() async throws
    {
        let testing = try await TestDesk(World.rejected())
        let tracer = try await testing.client("tracer")
        let page = await tracer.get("/proposals/proposal-2")
        // The son is of the shelter; the record of the stranger is not, and is named as hidden.
        #expect(page.main.contains("Luis Tzoc") && !page.main.contains("Pedro Paz"))
        #expect(page.main.contains("Hidden from you") && page.main.contains("Border"))
    }

    @Test func `a reason is needed to reject, and words for another reason`() async throws {
        let testing = try await TestDesk(World.rejected())
        let tracer = try await testing.client("tracer")
        for fields in [[("reason", "")], [("reason", "nonsense")], [("reason", "other")]] {
            #expect(await tracer.post("/proposals/proposal-2/reject", fields).status == 422)
        }
    }

    @Test func `what is skipped comes back when asked for`() async throws {
        let testing = try await TestDesk(World.rejected())
        let tracer = try await testing.client("tracer")
        _ = await tracer.post("/proposals/proposal-2/skip")
        let empty = await tracer.get("/review")
        #expect(empty.status == 200 && empty.main.contains("Show them again"))
        _ = await tracer.post("/review/again")
        #expect(await tracer.get("/review").header("location") == "/proposals/proposal-2")
    }

    @Test func `nobody is put apart at the desk without a separation in force`() async throws {
        let testing = try await TestDesk(World.arrived())
        let guarding = try await testing.client("guard")
        let send = [("person", "person-2"), ("place", "facility-3"), ("once", "x")]
        let refused = await guarding.post("/custody/transfer", send)
        #expect(refused.status == 409)
        #expect(refused.main.contains("nobody is split silently"))
        #expect(refused.main.contains("/links/link-1/separation"))
        let recorded = await guarding.post(
            "/links/link-1/separation",
            [
                ("ground", "medical-emergency"), ("narrative", "to hospital"), ("place", "Cell"),
                ("language", "es"), ("review", "court"),
            ])
        #expect(recorded.header("location") == "/separations/separation-1")
        let link = await guarding.post(
            "/links/link-3/separation",
            [
                ("ground", "medical-emergency"), ("narrative", "to hospital"), ("place", "Cell"),
                ("language", "es"), ("review", "court"),
            ])
        // Sisters and brothers are no caregivers here; there is nothing to separate.
        #expect(link.status == 409)
        #expect(await guarding.post("/separations/separation-1/approve").status == 403)
        let chief = try await testing.client("chief", for: .care)
        #expect(await chief.post("/separations/separation-1/approve").status == 303)
        let sent = await guarding.post("/custody/transfer", send + [("again", "1")])
        #expect(sent.header("location") == "/transfers/transfer-1")
        #expect(await guarding.post("/transfers/transfer-1/acknowledge").status == 403)
        let receiver = try await testing.client("receiver")
        #expect(await receiver.get("/work").main.contains("/transfers/transfer-1"))
        #expect(await receiver.post("/transfers/transfer-1/acknowledge").status == 303)
        let state = try await testing.registry.observe { $0.casework }
        #expect(state.openCustody(of: PersonID(2))?.agency == World.shelter)
    }

    @Test func `removal without a choice raises an alert that becomes work`() async throws {
        let testing = try await TestDesk(World.separated())
        let guarding = try await testing.client("guard")
        let refused = await guarding.post(
            "/custody/end", [("person", "person-1"), ("way", "removed"), ("detail", "GT")])
        #expect(refused.status == 409 && refused.main.contains("An alert was recorded"))
        let worker = try await testing.client("caseworker")
        #expect(await worker.get("/work").main.contains("Blocked"))
        let told = await worker.post(
            "/links/link-1/choice",
            [("answer", "together"), ("options", "together\napart"), ("language", "es")])
        #expect(told.status == 303)
        let one = await worker.post(
            "/links/link-1/choice", [("answer", "apart"), ("options", "apart"), ("language", "es")])
        #expect(one.status == 422)
    }

    @Test func `names are shown in every language between marks that keep their direction`()
        async throws
    {
        let testing = try await TestDesk()
        let client = try await testing.client("intake")
        let saved = await client.post(
            "/register", [("p1-name", "فاطمة علي"), ("met-place", "x"), ("do", "save")])
        for language in DeskLanguage.all {
            let page = await client.get(
                "\(saved.header("location") ?? "")?language=\(language.code)")
            #expect(
                page.text.contains("<html lang=\"\(language.code)\" dir=\"\(language.direction)\">")
            )
            #expect(page.main.contains("<bdi lang=\"\" translate=\"no\">فاطمة علي</bdi>"))
        }
    }

    @Test func `whoever searches more than people do is slowed down, and it is said`() async throws
    {
        let testing = try await TestDesk(World.arrived(), searchBudget: 3)
        let client = try await testing.client("intake")
        let search = await client.post("/search", [("words", "rosa")])
        let address = search.header("location") ?? ""
        for _ in 0..<3 { #expect(await client.get(address).status == 200) }
        #expect(await client.get(address).status == 429)
        #expect(testing.logLines.all.count { $0.contains("searches more than people do") } == 1)
        #expect(testing.desk.metrics.text(entries: 0).contains("reunify_searches_slowed_total 1"))
        testing.clock.advance(601)
        #expect(await client.get(address).status == 200)
    }

    @Test func `somebody else's search is nobody's business`() async throws {
        let testing = try await TestDesk(World.arrived())
        let one = try await testing.client("intake")
        let other = try await testing.client("guard")
        let address = await one.post("/search", [("words", "rosa")]).header("location") ?? ""
        #expect(await one.get(address).main.contains("Rosa Tzoc"))
        let answer = await other.get(address)
        #expect(answer.status == 404 && !answer.text.contains("Rosa"))
    }

    @Test func `no sentence was asked for that no table has`() async throws {
        let testing = try await TestDesk(World.planned())
        for (name, role, _) in TestDesk.users {
            for purpose in role.purposes {
                let client = try await testing.client(name, for: purpose)
                for route in RouteTable.desk.routes where route.method == .get {
                    _ = await client.get(RouteMatrixTests.path(route) + "?language=ar")
                    _ = await client.get(RouteMatrixTests.path(route, person: World.mother))
                }
            }
        }
        let missing = DeskLanguage.missing.withLock { $0 }
        #expect(missing.isEmpty, "\(missing.sorted())")
    }
}
