// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry
import Testing

@testable import CaseworkScenarios
@testable import RegistryScenarios
@testable import WebServer

@Suite struct HoldPagesTests {
    private static func place(
        _ client: Client, _ person: String, _ reason: String, once: String
    ) async -> WebResponse {
        await client.post(
            "/holds",
            [("form", "hold"), ("once", once), ("person", person), ("reason", reason)])
    }

    @Test func `a hold is placed by a number, listed with its reason, and lifted`() async throws {
        let testing = try await TestDesk(World.separated())
        let monitor = try await testing.client("monitor")
        #expect(await monitor.get("/holds").main.contains("No hold is in force"))
        let placed = await Self.place(monitor, "person-1", "case 18-cv-428", once: "1")
        #expect(placed.header("location") == "/holds", "\(placed.main)")
        let page = await monitor.get("/holds")
        for word in ["person-1", "case 18-cv-428", "Placed by monitor"] {
            #expect(page.main.contains(word), "\(word)")
        }
        // Nothing of the person is erased, and the page of the person says why.
        let steward = try await testing.client("steward")
        let erasing = await steward.post(
            "/persons/person-1/erasure",
            [("form", "erase"), ("once", "1"), ("reason", "asked for it")])
        #expect(erasing.status == 422)
        #expect(await monitor.get("/persons/person-1").main.contains("case 18-cv-428"))
        let lifting = [("form", "lift-person-1"), ("once", "2")]
        #expect(await monitor.post("/persons/person-1/hold/lift", lifting).status == 422)
        let lifted = await monitor.post(
            "/persons/person-1/hold/lift", lifting + [("reason", "order ended")])
        #expect(lifted.header("location") == "/holds", "\(lifted.main)")
        #expect(await monitor.get("/holds").main.contains("No hold is in force"))
        #expect(!(await monitor.get("/persons/person-1").main.contains("case 18-cv-428")))
    }

    @Test func `what is wrong with the form is told, and nothing is recorded`() async throws {
        let testing = try await TestDesk(World.separated())
        let monitor = try await testing.client("monitor")
        for (person, reason, words) in [
            ("Ana", "court", "no number of a person"),
            ("person-1-11", "court", "check digits do not fit"),
            ("person-1", "", "Say why"),
        ] {
            let answer = await Self.place(monitor, person, reason, once: person + reason)
            #expect(answer.status == 422 && answer.main.contains(words), "\(person)")
        }
        #expect(try await testing.registry.observe(\.holds).isEmpty)
        #expect(await Self.place(monitor, "person-1", "court", once: "4").status == 303)
        let again = await Self.place(monitor, "person-1", "another", once: "5")
        #expect(again.status == 422 && again.main.contains("on this person already"))
        #expect(await Self.place(monitor, "person-99", "court", once: "6").status == 403)
    }

    @Test func `a supervisor holds those of the agency on their page, and sees no others`()
        async throws
    {
        let testing = try await TestDesk(World.separated())
        let monitor = try await testing.client("monitor")
        _ = await Self.place(monitor, "person-4", "court", once: "1")
        let head = try await testing.client("head", for: .care)
        #expect(!(await head.get("/holds").main.contains("person-4")))
        #expect(await head.get("/persons/person-2").main.contains("/persons/person-2/hold"))
        let placed = await head.post(
            "/persons/person-2/hold", [("form", "hold"), ("once", "1"), ("reason", "court")])
        #expect(placed.header("location") == "/persons/person-2", "\(placed.main)")
        #expect(await head.get("/holds").main.contains("person-2"))
        let other = await head.post(
            "/persons/person-4/hold", [("form", "hold"), ("once", "2"), ("reason", "court")])
        #expect(other.status == 403)
    }

    @Test func `programs place, list and lift holds`() async throws {
        let testing = try await TestDesk(World.separated())
        let monitor = try await testing.program("monitor", for: .legal)
        let placed = await monitor.post(
            "/persons/person-1/hold", ["reason": "case 18-cv-428"], key: "hold-one-1")
        #expect(placed.status == 200, "\(placed.text)")
        let again = await monitor.post(
            "/persons/person-1/hold", ["reason": "case 18-cv-428"], key: "hold-one-1")
        #expect(again.json["repetition"] == true)
        #expect(
            await monitor.post("/persons/person-1/hold", ["reason": "x"]).problem == "on-hold")
        let items = await monitor.get("/holds").json["items"]?.elements ?? []
        #expect(items.map { $0["person"] } == ["person-1"])
        #expect(items.first?["reason"] == "case 18-cv-428" && items.first?["by"] == "user-13")
        #expect(
            await monitor.post("/persons/person-1/hold/lift", ["reason": "ended"]).status == 200)
        #expect(
            await monitor.post("/persons/person-1/hold/lift", ["reason": "ended"]).problem
                == "not-on-hold")
        #expect(await monitor.get("/holds").json["items"] == [])
        #expect(await monitor.post("/persons/person-99/hold", ["reason": "x"]).status == 403)
    }
}
