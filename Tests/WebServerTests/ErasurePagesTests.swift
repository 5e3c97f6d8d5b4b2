// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry
import Testing

@testable import CaseworkScenarios
@testable import RegistryScenarios
@testable import WebServer

@Suite struct ErasurePagesTests {
    private static let ask = [
        ("form", "erase"), ("once", "1"), ("reason", "the mother asked for it"),
    ]
    private static let agree = [("form", "approve-erasure"), ("once", "2"), ("sure", "yes")]

    @Test func `one asks, a supervisor agrees, and what was said is gone`() async throws {
        let testing = try await TestDesk(World.separated())
        let steward = try await testing.client("steward")
        #expect(await steward.get("/persons/person-1").main.contains("Ana Tzoc"))
        let asked = await steward.post("/persons/person-1/erasure", Self.ask)
        #expect(asked.header("location") == "/persons/person-1", "\(asked.main)")
        // Nothing has happened yet, and who asked cannot agree.
        #expect(await steward.get("/persons/person-1").main.contains("Ana Tzoc"))
        #expect(await steward.post("/persons/person-1/erasure/approve", Self.agree).status == 403)

        let chief = try await testing.client("chief", for: .care)
        #expect(await chief.get("/work").main.contains("asks that this person is erased"))
        #expect(
            await chief.get("/persons/person-1").main.contains("the mother asked for it"))
        let unsure = await chief.post(
            "/persons/person-1/erasure/approve", [("form", "approve-erasure"), ("once", "3")])
        #expect(unsure.status == 422)
        let agreed = await chief.post("/persons/person-1/erasure/approve", Self.agree)
        #expect(agreed.header("location") == "/persons/person-1", "\(agreed.main)")
        let page = await steward.get("/persons/person-1")
        #expect(page.status == 200 && !page.main.contains("Ana Tzoc"))
        #expect(page.main.contains("was erased"))
        #expect(try await testing.registry.observe { $0.casework.links.count } == 3)
        #expect(!(await chief.get("/work").main.contains("asks that this person is erased")))
    }

    @Test func `both prove anew who they are`() async throws {
        let testing = try await TestDesk(World.separated())
        let steward = try await testing.client("steward")
        testing.clock.advance(600)
        let asked = await steward.post("/persons/person-1/erasure", Self.ask)
        #expect(asked.header("location") == "/confirm")
        #expect(try await testing.registry.observe(\.erasureRequests).isEmpty)
    }

    @Test func `a legal hold refuses it, before and after it was asked for`() async throws {
        let testing = try await TestDesk(World.separated())
        let steward = try await testing.client("steward")
        let monitor = Actor.user(UserID(13), .legalMonitor, AgencyID(3))
        _ = await steward.post("/persons/person-1/erasure", Self.ask)
        try await testing.registry.hold(
            World.mother, reason: "court order", by: monitor, for: .legal)
        let chief = try await testing.client("chief", for: .care)
        let refused = await chief.post("/persons/person-1/erasure/approve", Self.agree)
        #expect(refused.status == 422 && refused.main.contains("A legal hold is on this person"))
        #expect(await steward.get("/persons/person-1").main.contains("Ana Tzoc"))
        #expect(
            !(await chief.get("/persons/person-1").main.contains("/erasure/approve")))
        try await testing.registry.hold(
            World.son, reason: "court order", by: monitor, for: .legal)
        let son = await steward.post("/persons/person-3/erasure", Self.ask)
        #expect(son.status == 422 && son.main.contains("A legal hold is on this person"))
    }

    @Test func `a supervisor says no with a reason, and it can be asked for again`() async throws {
        let testing = try await TestDesk(World.separated())
        let steward = try await testing.client("steward")
        _ = await steward.post("/persons/person-1/erasure", Self.ask)
        let chief = try await testing.client("chief", for: .care)
        let path = "/persons/person-1/erasure/decline"
        #expect(await chief.post(path, [("form", "decline-erasure"), ("once", "4")]).status == 422)
        let declined = await chief.post(
            path, [("form", "decline-erasure"), ("once", "5"), ("reason", "a case is open")])
        #expect(declined.status == 303)
        #expect(try await testing.registry.observe(\.erasureRequests).isEmpty)
        #expect(await chief.post("/persons/person-1/erasure/approve", Self.agree).status == 422)
        // A supervisor who does not reach the person is not told that there is one.
        let head = try await testing.client("head", for: .care)
        #expect(await head.post("/persons/person-4/erasure/approve", Self.agree).status == 403)
    }
}
