// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry
import Testing

@testable import CaseworkScenarios
@testable import RegistryScenarios
@testable import WebServer

@Suite struct TakingBackTests {
    private static let fields = [("form", "take-back"), ("once", "t1")]
    private static let path = "/proposals/proposal-2/take-back"

    /// A tracing officer who accepted the proposal about the son, which is on record.
    private static func accepted() async throws -> (TestDesk, Client, LinkID) {
        let testing = try await TestDesk(World.rejected(), undoSeconds: 0)
        let tracer = try await testing.client("tracer")
        _ = await tracer.post("/proposals/proposal-2/accept")
        let stage = try await testing.registry.observe {
            $0.casework.proposals[ProposalID(2)]?.stage
        }
        guard case .accepted(_, let link) = stage else { throw TestDesk.Missing(name: "link") }
        return (testing, tracer, link)
    }

    @Test func `a recorded acceptance is taken back on the page of its proposal, with a reason`()
        async throws
    {
        let (testing, tracer, link) = try await Self.accepted()
        let page = await tracer.get("/proposals/proposal-2")
        #expect(page.main.contains("tracer accepted it; it became \(link)"))
        #expect(page.main.contains("action=\"\(Self.path)\""))
        let empty = await tracer.post(Self.path, Self.fields)
        #expect(empty.status == 422 && empty.main.contains("Say why it is taken back"))
        let fields = Self.fields + [("reason", "the other sister")]
        let done = await tracer.post(Self.path, fields)
        #expect(done.header("location") == "/proposals/proposal-2", "\(done.main)")
        // Sent again, nothing is done again.
        #expect(await tracer.post(Self.path, fields).status == 303)
        let after = await tracer.get("/proposals/proposal-2")
        #expect(after.main.contains("/proposals/proposal-2/accept"))
        #expect(!after.main.contains(Self.path))
        #expect(await tracer.get("/review").header("location") == "/proposals/proposal-2")
        let person = await tracer.get("/persons/person-3")
        #expect(person.main.contains("tracer took the acceptance back: the other sister"))
        #expect(person.main.contains("no longer counts"))
        let kept = try await testing.registry.observe { $0.casework.links[link] }
        #expect(kept?.superseded == .takenBack(by: UserID(9), reason: "the other sister"))
    }

    @Test func `what rests on the link is named, and the acceptance stays`() async throws {
        let (testing, tracer, link) = try await Self.accepted()
        let verifier = try await testing.client("verifier")
        let opened = await verifier.post("/links/\(link)/verification", [("once", "v")])
        #expect(opened.status == 303)
        let page = await tracer.get("/proposals/proposal-2")
        #expect(page.main.contains("It cannot be taken back: on this link rest"))
        #expect(page.main.contains("verification-") && !page.main.contains(Self.path))
        let refused = await tracer.post(Self.path, Self.fields + [("reason", "late")])
        #expect(refused.status == 409)
        #expect(refused.main.contains("rests on the link that this acceptance made"))
        #expect(refused.main.contains("Refute the link in a verification by two people"))
    }

    @Test func `undoing too late leads to the page on which it can be taken back`() async throws {
        let (_, tracer, _) = try await Self.accepted()
        let late = await tracer.post("/review/undo", [("proposal", "proposal-2")])
        #expect(late.header("location") == "/proposals/proposal-2")
        #expect(
            await tracer.get("/proposals/proposal-2").main.contains(
                "An acceptance can be taken back on this page"))
    }

    @Test func `programs take an acceptance back, and see why the link counts no more`()
        async throws
    {
        let (testing, _, link) = try await Self.accepted()
        let tracer = try await testing.program("tracer")
        let done = await tracer.post(
            "/proposals/proposal-2/take-back", ["reason": "the other sister"], key: "take-back-1")
        #expect(done.status == 200, "\(done.text)")
        let again = await tracer.post(
            "/proposals/proposal-2/take-back", ["reason": "the other sister"], key: "take-back-1")
        #expect(again.json["repetition"] == true)
        #expect(await tracer.get("/proposals/proposal-2").json["stage"] == "open")
        let shown = await tracer.get("/links/\(link)").json
        #expect(shown["takenBackBecause"] == "the other sister")
    }
}
