// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry
import Testing

@testable import CaseworkScenarios
@testable import RegistryScenarios
@testable import WebServer

@Suite struct PartRequestPagesTests {
    private static func ask(_ client: Client, _ part: String, _ once: String) async -> WebResponse {
        await client.post(
            "/persons/person-2/ask",
            [
                ("form", "ask"), ("once", once), ("part", part),
                ("reason", "hand-over on Friday"),
            ])
    }

    private static func answer(
        _ client: Client, _ task: String, _ fields: (String, String)...
    ) async -> WebResponse {
        await client.post(
            "/tasks/\(task)/answer",
            [("form", "answer-\(task)"), ("once", "o\(task)")] + fields)
    }

    @Test func `what is granted is told to who asked, and shown`() async throws {
        let testing = try await TestDesk(World.separated())
        let receiver = try await testing.client("receiver")
        #expect(await Self.ask(receiver, "safety", "1").status == 303)
        let head = try await testing.client("head", for: .care)
        let page = await head.get("/persons/person-2")
        #expect(page.main.contains("receiver (custodian) asks to see: "))
        #expect(page.main.contains("action=\"/tasks/task-1/answer\""))
        // A request is not ticked off: it is owed an answer.
        #expect(!page.main.contains("action=\"/tasks/task-1/finish\""))
        #expect(await head.post("/tasks/task-1/finish").status == 409)
        #expect(await Self.answer(head, "task-1").status == 422)
        #expect(
            await Self.answer(head, "task-1", ("answer", "grant"), ("until", "2018-09-01"))
                .status == 409)
        let done = await Self.answer(
            head, "task-1", ("answer", "grant"), ("until", "2018-06-20"))
        #expect(done.header("location") == "/persons/person-2")

        let work = await receiver.get("/work")
        #expect(work.main.contains("You asked to see: "))
        #expect(work.main.contains("It is open to you until 20 Jun 2018, for: "))
        #expect(await receiver.get("/persons/person-2").main.contains("safety-title"))
        #expect(!(await receiver.get("/persons/person-3").main.contains("safety-title")))
        // Nobody else's list has it.
        #expect(!(await head.get("/work").main.contains("You asked to see")))
        testing.time.set(1_529_700_000)
        #expect(!(await receiver.get("/work").main.contains("You asked to see")))
        #expect(!(await receiver.get("/persons/person-2").main.contains("safety-title")))
    }

    @Test func `a no is told with its reason`() async throws {
        let testing = try await TestDesk(World.separated())
        let receiver = try await testing.client("receiver")
        #expect(await Self.ask(receiver, "contacts", "1").status == 303)
        let head = try await testing.client("head", for: .care)
        // A supervisor cannot open what was given to find a family.
        let walled = await Self.answer(
            head, "task-1", ("answer", "grant"), ("until", "2018-06-20"))
        #expect(walled.status >= 400 && walled.main.contains("given to find a family"))
        #expect(await Self.answer(head, "task-1", ("answer", "refuse")).status == 422)
        _ = await Self.answer(
            head, "task-1", ("answer", "refuse"), ("reason", "the caseworker calls"))
        let work = await receiver.get("/work")
        #expect(work.main.contains("It was refused: the caseworker calls"))
        let other = try await testing.client("guard")
        #expect(!(await other.get("/work").main.contains("the caseworker calls")))
    }

    @Test func `programs ask, answer, and see their answers`() async throws {
        let testing = try await TestDesk(World.separated())
        let receiver = try await testing.program("receiver")
        let asked = await receiver.post(
            "/persons/person-2/part-requests", ["part": "safety", "reason": "hand-over"])
        #expect(asked.json["made"] == ["task-1"], "\(asked.text)")
        let head = try await testing.program("head", for: .care)
        #expect(await head.post("/tasks/task-1/answer", [:]).status == 422)
        #expect(
            await head.post("/tasks/task-1/answer", ["until": "2018-06-20"]).status == 200)
        let list = await receiver.get("/part-requests").json
        #expect(list["items"]?.elements.first?["answer"] == "granted")
        #expect(list["items"]?.elements.first?["until"] == "2018-06-20")
        #expect(await head.get("/part-requests").json["items"] == [])
    }

    @Test func `what was granted is taken back on the page of the person, and told to who asked`()
        async throws
    {
        let testing = try await TestDesk(World.separated())
        let receiver = try await testing.client("receiver")
        #expect(await Self.ask(receiver, "safety", "1").status == 303)
        let head = try await testing.client("head", for: .care)
        _ = await Self.answer(head, "task-1", ("answer", "grant"), ("until", "2018-06-20"))
        let page = await head.get("/persons/person-2")
        #expect(page.main.contains("is open to receiver (custodian) until 20 Jun 2018"))
        #expect(page.main.contains("action=\"/tasks/task-1/end-grant\""))
        // Others are not told who was shown what.
        #expect(!(await receiver.get("/persons/person-2").main.contains("grants-title")))
        let fields = [("form", "end-grant-task-1"), ("once", "e1")]
        let path = "/tasks/task-1/end-grant"
        #expect(await head.post(path, fields).status == 422)
        #expect(await receiver.get("/persons/person-2").main.contains("safety-title"))
        #expect(await receiver.post(path, fields + [("reason", "x")]).status == 403)
        let done = await head.post(path, fields + [("reason", "moved to another post")])
        #expect(done.header("location") == "/persons/person-2", "\(done.main)")
        #expect(!(await receiver.get("/persons/person-2").main.contains("safety-title")))
        #expect(
            await receiver.get("/work").main.contains("is hidden again: moved to another post"))
        #expect(!(await head.get("/persons/person-2").main.contains("grants-title")))
    }

    @Test func `programs list what is open and take it back`() async throws {
        let testing = try await TestDesk(World.separated())
        let receiver = try await testing.program("receiver")
        _ = await receiver.post(
            "/persons/person-2/part-requests", ["part": "safety", "reason": "hand-over"])
        let head = try await testing.program("head", for: .care)
        _ = await head.post("/tasks/task-1/answer", ["until": "2018-06-20"])
        let open = await head.get("/persons/person-2/grants").json["items"]?.elements ?? []
        #expect(open.map { $0["to"] } == ["user-4"] && open.first?["part"] == "safety")
        #expect(await receiver.get("/persons/person-2/grants").status == 403)
        let done = await head.post("/tasks/task-1/end-grant", ["reason": "another post"])
        #expect(done.status == 200, "\(done.text)")
        #expect(await head.get("/persons/person-2/grants").json["items"] == [])
        let mine = await receiver.get("/part-requests").json["items"]?.elements.first
        #expect(mine?["answer"] == "ended" && mine?["endedBecause"] == "another post")
    }
}
