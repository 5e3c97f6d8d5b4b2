// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Testing

@testable import CaseworkScenarios
@testable import Registry
@testable import WebServer

@Suite struct PersonFileTests {
    @Test func `whoever asks for a hidden part asks a supervisor, who finds it in their work`()
        async throws
    {
        let testing = try await TestDesk(World.arrived())
        let intake = try await testing.client("intake")
        let page = await intake.get("/persons/person-2")
        #expect(page.main.contains("Hidden from you") && page.main.contains("Ask a supervisor"))
        #expect(await intake.post("/persons/person-2/ask", [("part", "contacts")]).status == 422)
        let asked = await intake.post(
            "/persons/person-2/ask",
            [("part", "contacts"), ("reason", "an aunt is at the gate")])
        #expect(asked.status == 303)
        let chief = try await testing.client("chief", for: .care)
        let work = await chief.get("/work")
        #expect(work.main.contains("/persons/person-2"))
        let person = await chief.get("/persons/person-2")
        #expect(person.main.contains("an aunt is at the gate"))
        #expect(person.main.contains("intake (intake worker)"))
        #expect(
            await chief.post(
                "/tasks/task-1/answer", [("answer", "refuse"), ("reason", "ask her agency")]
            ).status == 303)
        #expect(!(await chief.get("/persons/person-2").main.contains("an aunt is at the gate")))
        // Another agency's people learn nothing of it.
        let other = try await testing.client("head", for: .care)
        #expect(!(await other.get("/work").text.contains("aunt")))
        #expect(await other.post("/tasks/task-1/finish").status == 403)
    }

    @Test func `consents, contacts, tries and notes are added, and a consent is taken back`()
        async throws
    {
        let testing = try await TestDesk(World.separated())
        let worker = try await testing.client("caseworker", for: .care)
        let consent = [
            ("form", "consent"), ("scope", "sharing"), ("giver", "person-2"), ("language", "es"),
            ("until", "2019-06-01"),
        ]
        let without = await worker.post("/persons/person-2/consent", consent)
        #expect(without.status == 422 && without.main.contains("with whom"))
        #expect(without.main.contains("2019-06-01"))
        #expect(
            await worker.post("/persons/person-2/consent", consent + [("recipient", "agency-3")])
                .status == 303)
        let state = try await testing.registry.observe { $0.casework }
        let given = try #require(state.consents.values.first)
        #expect(given.recipients == [AgencyID(3)] && given.covers == [World.daughter])
        // To the end of the day that was written.
        #expect(given.stage(at: World.moment(given.expires.seconds - 1)) == .active)
        #expect(given.expires.day.number == Day(2019, 6, 1).map { $0.number + 1 })
        #expect(await worker.get("/persons/person-2").main.contains("\(given.id)"))
        let spoken = await worker.post(
            "/persons/person-2/consent",
            [("scope", "tracing"), ("language", "ar"), ("until", "2019-06-01")])
        #expect(spoken.status == 409 && spoken.main.contains("language they are known"))
        for (act, fields) in [
            ("withdraw", [("consent", "\(given.id)")]),
            ("contact", [("value", "+502 5555 0101"), ("safely", "only mornings")]),
            ("attempt", [("contact", "contact-1"), ("reached", "no"), ("reason", "no answer")]),
            ("note", [("text", "asks for the aunt")]),
            (
                "task",
                [
                    ("what", "call the consulate"), ("role", "tracing-officer"),
                    ("due", "2018-06-20"),
                ]
            ),
        ] {
            let answer = await worker.post("/persons/person-2/\(act)", fields)
            #expect(answer.status == 303, "\(act): \(answer.main)")
        }
        let after = try await testing.registry.observe { $0.casework }
        #expect(after.consents[given.id]?.withdrawn != nil)
        #expect(after.contacts.values.first?.attempts.count == 1)
        #expect(after.notes.count == 1 && after.tasks.count == 1)
        #expect(
            await worker.post(
                "/persons/person-2/attempt", [("contact", "contact-1"), ("reached", "no")]
            ).status == 422)
    }

    @Test func `legal clocks are shown to who may see clocks, and that they looked is on record`()
        async throws
    {
        let testing = try await TestDesk(World.separated())
        let worker = try await testing.client("caseworker", for: .care)
        let before = try await testing.entries()
        let page = await worker.get("/persons/person-2")
        #expect(page.main.contains("Legal clocks"))
        // One entry says both who was shown and that clocks were looked at.
        #expect(try await testing.entries() == before + 1)
        let entry = try await testing.registry.entry(before)
        let events = try #require(entry?.act.events)
        #expect(events.contains { if case .clock(.looked) = $0 { true } else { false } })
        #expect(
            events.contains {
                if case .file(.disclosed(World.daughter, .identity, .care, _)) = $0 {
                    true
                } else {
                    false
                }
            })
        let intake = try await testing.client("intake")
        #expect(!(await intake.get("/persons/person-1").main.contains("Legal clocks")))
        // A clock of each standing has its words in every language.
        let monitor = Actor.user(UserID(13), .legalMonitor, AgencyID(3))
        let hidden = try await testing.registry.clocks(
            of: PersonID(99), by: monitor, for: .legal)
        #expect(hidden.refusal?.code == .notReachable)
    }

    @Test func `a consent is kept from people by their numbers, and says so`() async throws {
        let testing = try await TestDesk(World.separated())
        let worker = try await testing.client("caseworker", for: .care)
        let consent = [
            ("form", "consent"), ("scope", "sharing"), ("giver", "person-2"), ("language", "es"),
            ("until", "2019-06-01"), ("recipient", "agency-3"),
        ]
        func record(_ people: String, _ more: (String, String)...) async -> WebResponse {
            await worker.post(
                "/persons/person-2/consent", consent + [("withheld-person", people)] + more)
        }
        for wrong in ["Ana", "person-4-11", "person-4 and others"] {
            let answer = await record(wrong, ("why", "fear"))
            #expect(answer.status == 422 && answer.main.contains("no number of a person"))
        }
        #expect(await record("person-4").status == 422)
        let checked = CheckedIdentifier(person: World.stranger).text
        #expect(await record("\(checked), person-1", ("why", "fear")).status == 303)
        let given = try #require(
            try await testing.registry.observe { $0.casework.consents.values.first })
        #expect(given.withheldFromPersons == [World.stranger, World.mother])
        #expect(given.withholdingReason == "fear")
        let page = await worker.get("/persons/person-2")
        #expect(page.main.contains("kept from") && page.main.contains("person-4"))
        let program = try await testing.program("caseworker", for: .care)
        let shown = await program.get("/persons/person-2").json["consents"]?.elements.first
        #expect(shown?["withheldFromPersons"] == ["person-1", "person-4"])
        let sent = await program.post(
            "/consents",
            [
                "covers": ["person-2"], "giver": "person-2", "scope": "sharing",
                "recipients": ["agency-3"], "withheldFromPersons": ["person-4"],
                "withholdingReason": "fear", "expires": "2019-06-01T00:00:00Z",
                "language": "es",
            ])
        #expect(sent.status == 201, "\(sent.text)")
    }

    @Test func `a no is recorded, shown with what it means, and ended by a yes`() async throws {
        let testing = try await TestDesk(World.separated())
        let worker = try await testing.client("caseworker", for: .care)
        #expect(
            await worker.post("/persons/person-2/refuse", [("form", "refuse")]).status == 422)
        let done = await worker.post(
            "/persons/person-2/refuse", [("scope", "tracing"), ("reason", "afraid of an uncle")])
        #expect(done.header("location") == "/persons/person-2", "\(done.main)")
        let page = await worker.get("/persons/person-2")
        #expect(page.main.contains("Said no:") && page.main.contains("afraid of an uncle"))
        #expect(page.main.contains("The matching leaves the person out."))
        let program = try await testing.program("caseworker", for: .care)
        let shown = await program.get("/persons/person-2").json["refusals"]?.elements.first
        #expect(shown?["scope"] == "tracing" && shown?["reason"] == "afraid of an uncle")
        _ = await worker.post(
            "/persons/person-2/consent",
            [
                ("scope", "tracing"), ("giver", "person-2"), ("language", "es"),
                ("until", "2019-06-01"),
            ])
        #expect(!(await worker.get("/persons/person-2").main.contains("Said no:")))
        let again = await program.post("/persons/person-2/refusals", ["scope": "services"])
        #expect(again.status == 200, "\(again.text)")
    }
}
