// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry
import Testing

@testable import CaseworkScenarios
@testable import WebServer

@Suite(.timeLimit(.minutes(30))) struct WorkEventTests {
    private func events(_ answer: WebResponse, until isEnough: (String) -> Bool) async -> String {
        var text = ""
        while !isEnough(text), let piece = await answer.stream?() {
            text += String(decoding: piece, as: UTF8.self)
        }
        return text
    }

    @Test func `a stream tells how much waits, and nobody's name`() async throws {
        let testing = try await TestDesk(World.rejected())
        let program = try await testing.program("tracer")
        let answer = await program.get("/work-events")
        #expect(answer.header("content-type")?.hasPrefix("text/event-stream") ?? false)
        let text = await events(answer) { $0.contains("event: work") }
        #expect(text.contains("\"count\":1"))
        for name in ["Maria", "María", "Caal", "Tzoc"] { #expect(!text.contains(name)) }
        let id = try #require(
            text.split(separator: "\n").first { $0.hasPrefix("id: ") }?.dropFirst(4))
        // What was told already is not told again.
        let again = await program.get("/work-events", headers: ["last-event-id": String(id)])
        let path = "/proposals/proposal-2"
        #expect(await program.post(path + "/review").status == 200)
        let rejected = await program.post(path + "/reject", ["reason": "another village"])
        try #require(rejected.status == 200, "\(rejected.text)")
        let rest = await events(again) { $0.contains("event: work") }
        #expect(rest.contains("\"count\":0"))
    }

    @Test func `a stream ends when its session ends, and when the desk does`() async throws {
        let testing = try await TestDesk(World.separated())
        let browser = try await testing.client("caseworker")
        let token = try #require(browser.token)
        let answer = await browser.get("/work-events")
        _ = await events(answer) { $0.contains("event: work") }
        try await testing.accounts.signOut(token)
        _ = await events(answer) { _ in false }
        let other = try await testing.client("caseworker")
        let second = await other.get("/work-events")
        testing.desk.endStreams()
        _ = await events(second) { _ in false }
    }

    @Test func `a stream does not keep a session alive`() async throws {
        let testing = try await TestDesk(World.separated())
        let browser = try await testing.client("caseworker")
        let answer = await browser.get("/work-events")
        _ = await events(answer) { $0.contains("event: work") }
        testing.clock.advance(Session.Limit.idle + 1)
        _ = await events(answer) { _ in false }
        #expect(await browser.get("/work").header("location") == "/sign-in")
    }

    @Test func `nobody takes more streams than a few`() async throws {
        let testing = try await TestDesk(World.separated())
        let program = try await testing.program("caseworker")
        var open: [WebResponse] = []
        for _ in 0..<WorkEvents.mostOfUser { open.append(await program.get("/work-events")) }
        #expect(open.allSatisfy { $0.status == 200 })
        #expect(await program.get("/work-events").status == 429)
        open = []
        #expect(await program.get("/work-events").status == 200)
    }

    @Test func `a queue that is kept up to date is the queue that is sorted anew`() async throws {
        var world = try World.separated()
        let tracer = try await TestDesk().user("tracer")
        let kept = ReviewQueues()
        func compare() {
            let one = kept.queue(of: world.state, for: tracer, .tracing, at: world.moment)
            let other = ReviewQueues().queue(
                of: world.state, for: tracer, .tracing, at: world.moment)
            #expect(Array(one.places) == Array(other.places))
        }
        compare()
        for number in 1...12 {
            let child = number.isMultiple(of: 2) ? World.daughter : World.son
            let proposal = CommandPool.proposal(
                UInt64(number), child, World.stranger, bits: Double(5 + number),
                prints: [UInt64(number)])
            _ = world.act(.tracing(.propose(proposal)), by: World.matching)
            compare()
            if number.isMultiple(of: 3) {
                _ = world.act(.tracing(.review(proposal.id)), by: World.tracer)
                // The same proposal changes twice, and was looked at in between.
                compare()
                _ = world.act(
                    .tracing(.reject(proposal.id, reason: "another village")), by: World.tracer)
                compare()
            }
        }
    }
}
