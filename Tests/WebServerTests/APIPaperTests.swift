// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Foundation
import Registry
import Testing

@testable import CaseworkScenarios
@testable import RegistryScenarios
@testable import WebServer

/// What programs do with papers, drafts, orders of courts and decisions that are held, as the pages do.
@Suite struct APIPaperTests {
    private static func base64(_ bytes: [UInt8]) -> JSON {
        .text(Data(bytes).base64EncodedString())
    }

    // MARK: Papers

    @Test
    func
        `a photo that a program sends is freed of what the camera wrote, kept sealed and shown again`()
        async throws
    {
        let testing = try await TestDesk(World.separated())
        let program = try await testing.program("caseworker", for: .care)
        let body: JSON = ["kind": "photo", "content": Self.base64(CraftedFile.jpeg())]
        let sent = await program.post("/persons/person-2/papers", body, key: "the-photo")
        #expect(sent.status == 201, "\(sent.text)")
        #expect(sent.json["made"]?.elements.first == "document-1")
        let again = await program.post("/persons/person-2/papers", body, key: "the-photo")
        #expect(again.json["made"]?.elements.first == "document-1")
        #expect(again.json["repetition"] == true)
        let stored = try testing.objects.objects(.paper, of: 2)
        #expect(stored.count == 1 && stored[0].sealed.firstRange(of: [0xFF, 0xD8, 0xFF]) == nil)
        let before = try await testing.entries()
        let shown = await program.get("/documents/document-1/content")
        #expect(shown.status == 200 && shown.json["mediaType"] == "image/jpeg")
        #expect(try await testing.entries() > before)
        let bytes = try #require(
            shown.json["content"]?.text.flatMap { Data(base64Encoded: $0) }.map { [UInt8]($0) })
        #expect(!CraftedFile.holdsCanary(bytes))
        #expect(bytes == (try CleanedFile(CraftedFile.jpeg()).bytes))
        let monitor = try await testing.program("monitor", for: .legal)
        #expect(await monitor.get("/documents/document-1/content").status == 403)
    }

    @Test func `what is no picture or document is refused, and leaves nothing behind`() async throws
    {
        let testing = try await TestDesk(World.separated())
        let program = try await testing.program("caseworker", for: .care)
        let path = "/persons/person-2/papers"
        for (body, problem) in [
            (
                ["kind": "photo", "content": Self.base64(Array("<svg/>".utf8))],
                "upload/unknown-type"
            ),
            (
                ["kind": "photo", "content": Self.base64(Array(CraftedFile.jpeg().prefix(60)))],
                "upload/damaged"
            ),
            (["kind": "photo", "content": Self.base64(CraftedFile.pdf())], "upload/not-a-picture"),
            (["kind": "photo", "content": "%%%%"], "wrong-field"),
            (["kind": "photo", "text": "a face"], "wrong-field"),
            (["kind": "letter"], "wrong-field"),
            (
                ["kind": "interview answers of verification-1", "text": "{}"], "wrong-field"
            ),
        ] as [(JSON, String)] {
            let answer = await program.post(path, body)
            #expect(answer.status == 422 && answer.problem == problem, "\(answer.text)")
        }
        // Another agency's person: refused before the bytes are looked at.
        let stranger = await program.post(
            "/persons/person-4/papers",
            ["kind": "photo", "content": Self.base64(Array("<svg/>".utf8))])
        #expect(stranger.status == 403)
        for person in [2, 4] as [UInt64] {
            #expect(try testing.objects.objects(.paper, of: person).isEmpty)
        }
    }

    // MARK: Drafts

    @Test func `a draft of a program is a draft of the pages, its user's alone, and on no record`()
        async throws
    {
        let testing = try await TestDesk()
        let program = try await testing.program("intake")
        let before = try await testing.entries()
        let fields: JSON = [
            "fields": [
                ["name": "people", "value": "1"], ["name": "p1-name", "value": "Marta Caal"],
            ]
        ]
        let kept = await program.post("/drafts", fields)
        let id = try #require(kept.json["id"]?.text)
        #expect(try await testing.entries() == before)
        let browser = try await testing.client("intake")
        #expect(await browser.get("/register/drafts/\(id)").main.contains("Marta Caal"))
        let more: JSON = ["fields": [["name": "p1-name", "value": "Marta Caal Pop"]]]
        #expect(await program.post("/drafts/\(id)", more).status == 200)
        #expect(await program.get("/drafts").json["items"]?.elements.count == 1)
        #expect(
            await program.get("/drafts/\(id)").json["fields"]?.elements.first?["value"]
                == "Marta Caal Pop")
        let other = try await testing.program("steward")
        #expect(await other.get("/drafts/\(id)").status == 404)
        #expect(await other.post("/drafts/\(id)/discard").status == 404)
        let left = await program.post("/drafts/\(id)/discard")
        #expect(left.status == 200 && left.json["items"]?.elements.isEmpty ?? false)
        #expect(await program.get("/drafts/\(id)").status == 404)
    }

    // MARK: Orders

    @Test func `an order binds when another person has signed for the very same text`() async throws
    {
        let testing = try await TestDesk(World.separated())
        let counsel = try await testing.program("counsel", for: .legal)
        let monitor = try await testing.program("monitor", for: .legal)
        let text = ClockCommandPool.order
        let made = await counsel.post(
            "/court-orders",
            ["docket": "No. 1", "entered": "2018-06-01", "text": .text(text)])
        #expect(made.status == 201, "\(made.text)")
        let path = "/court-orders/" + (made.json["made"]?.elements.first?.text ?? "")
        #expect(await counsel.get(path).json["text"] == .text(text))
        // Not by the same person, nor for another text.
        #expect(await counsel.post(path + "/sign", ["text": .text(text)]).status >= 400)
        #expect(await monitor.post(path + "/sign", ["text": .text(text + " ")]).status == 409)
        let tag = try #require(await monitor.get(path).header("etag"))
        let signed = await monitor.post(
            path + "/sign", ["text": .text(text)], headers: ["if-match": tag])
        #expect(signed.status == 200, "\(signed.text)")
        let listed = await monitor.get("/court-orders").json["items"]?.elements.first
        #expect(listed?["stage"] == "in-force" && listed?["binds"] == true)
        #expect(listed?["text"] == nil)
        let stale = await counsel.post(
            path + "/end", ["day": "2018-06-02", "reason": "vacated"], headers: ["if-match": tag])
        #expect(stale.status == 412)
        #expect(
            await counsel.post(path + "/end", ["day": "2018-06-02", "reason": "vacated"]).status
                == 200)
        #expect(await counsel.post(path + "/sign-end").status >= 400)
        #expect(await monitor.post(path + "/sign-end").status == 200)
        #expect(await monitor.get(path).json["binds"] == false)
    }

    // MARK: Interviews

    @Test func `answers of an interview are shown to nobody before both sides' are sealed`()
        async throws
    {
        let testing = try await TestDesk()
        let (program, path) = try await Self.verification(testing)
        let asked: JSON = ["questions": ["What is the dog called?", "A song?", "Where parted?"]]
        let sealed = await program.post(path + "/questions", asked, key: "questions")
        #expect(sealed.status == 201, "\(sealed.text)")
        let again = await program.post(path + "/questions", asked, key: "questions")
        #expect(again.json["made"] == sealed.json["made"])
        let questions = try #require(sealed.json["made"]?.elements.first)
        func answers(_ side: String) -> JSON {
            [
                "questions": questions, "side": .text(side), "language": "es",
                "answers": ["Canelo", "", "at the river"],
            ]
        }
        #expect(
            await program.post(path + "/answers", answers("child")).problem == "interview-too-soon")
        testing.time.advance(60)
        #expect(await program.post(path + "/answers", answers("child")).status == 201)
        let half = await program.get(path + "/interviews")
        #expect(half.json["sealedAnswers"]?.elements.count == 1)
        #expect(half.json["answers"]?.elements.isEmpty ?? false)
        #expect(!half.text.contains("Canelo"))
        #expect(
            await program.post(path + "/compare", ["agrees": [true, true, true]]).status == 409)
        #expect(await program.post(path + "/questions", asked).problem == "interview-half")
        testing.time.advance(60)
        let other = await program.post(path + "/answers", answers("child"))
        #expect(other.problem == "refused/alreadyRecorded")
        #expect(await program.post(path + "/answers", answers("adult")).status == 201)
        let both = await program.get(path + "/interviews")
        #expect(both.json["answers"]?.elements.count == 2 && both.text.contains("Canelo"))
        #expect(await program.post(path + "/compare", ["agrees": [true]]).status == 422)
        let compared = await program.post(path + "/compare", ["agrees": [true, false, true]])
        #expect(compared.status == 200, "\(compared.text)")
        #expect(await program.get(path + "/interviews").json["isCompared"] == true)
    }

    /// A mother and a child of one agency, and a verification of what they are to each other.
    private static func verification(_ testing: TestDesk) async throws -> (Program, String) {
        let keeper = Actor.user(UserID(0), .operator, AgencyID(0))
        _ = try await testing.registry.enroll(
            user: "registrar", .intakeWorker, of: AgencyID(2), by: keeper)
        let registrar = try await testing.program("registrar")
        for name in ["Marta Caal", "Rosa Caal"] {
            let identity: JSON = ["names": [["asTyped": .text(name)]], "languages": ["es"]]
            #expect(await registrar.post("/persons", ["identity": identity]).status == 201)
        }
        let people: JSON = ["person-1", "person-2"]
        #expect(
            await registrar.post("/encounters", ["people": people, "place": "river"]).status == 201)
        let claim: JSON = ["child": "person-2", "relative": "person-1", "relation": "mother"]
        let unit = await registrar.post(
            "/family-units",
            ["members": people, "encounter": "encounter-1", "claims": [claim]])
        #expect(unit.status == 201, "\(unit.text)")
        let verifier = try await testing.program("verifier", for: .verification)
        let opened = await verifier.post("/verifications", ["link": "link-1"])
        #expect(opened.status == 201, "\(opened.text)")
        return (verifier, "/verifications/verification-1")
    }

    // MARK: Undo

    @Test func `a decision that is held can be undone until it is recorded`() async throws {
        let testing = try await TestDesk(World.rejected())
        let program = try await testing.program("tracer", for: .tracing)
        let id = try #require(
            await program.get("/proposals").json["items"]?.elements.first?["id"]?.text)
        func stage() async -> JSON? { await program.get("/proposals/\(id)").json["stage"] }
        let before = await stage()
        let held = await program.post("/proposals/\(id)/hold", ["decision": "accept"])
        #expect(held.status == 200, "\(held.text)")
        #expect(await program.post("/proposals/\(id)/hold", ["decision": "accept"]).status == 409)
        #expect(await program.get("/held-decisions").json["items"]?.elements.count == 1)
        await testing.desk.settleDecisions()
        #expect(await stage() == before)
        #expect(await program.post("/proposals/\(id)/undo").status == 200)
        #expect(await program.post("/proposals/\(id)/undo").status == 409)
        testing.clock.advance(60)
        await testing.desk.settleDecisions()
        #expect(await stage() == before)
        let words: JSON = ["decision": "reject", "words": "another village"]
        #expect(await program.post("/proposals/\(id)/hold", words).status == 200)
        testing.clock.advance(60)
        await testing.desk.settleDecisions()
        #expect(await stage() != before)
        #expect(await program.post("/proposals/\(id)/undo").problem == "not-held")
        #expect(
            await program.post("/proposals/\(id)/hold", ["decision": "reject"]).status == 422)
    }
}
