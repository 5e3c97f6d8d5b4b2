// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Foundation
import LogVerification
import Registry
import Testing

@testable import CaseworkScenarios
@testable import WebServer

@Suite struct LogPagesTests {
    /// The whole of an answer that comes piece by piece.
    private static func whole(_ answer: WebResponse) async -> [UInt8] {
        var bytes = answer.body
        while let piece = await answer.stream?() { bytes += piece }
        return bytes
    }

    @Test func `what the page gives away is enough to verify the log, and names nobody`()
        async throws
    {
        let testing = try await TestDesk(World.separated())
        let client = try await testing.client("monitor", for: .legal)
        let page = await client.get("/log")
        #expect(page.status == 200)
        let key = await client.get("/log/key")
        let size = try await testing.entries()
        let checkpoint = await client.get("/log/checkpoints/\(size)")
        #expect(checkpoint.status == 200 && page.main.contains("/log/checkpoints/\(size)"))
        // The log goes on, and still begins with what was signed.
        _ = await client.get("/persons/person-2")
        let export = await client.get("/log/export")
        #expect(export.header("content-disposition")?.contains("log.txt") == true)
        let lines = await Self.whole(export)
        var audit = LogAudit(
            key: try AuditKey(key.text.replacing("\n", with: "")),
            checkpoints: [Data(checkpoint.body)])
        audit.read(lines)
        let report = audit.finish()
        #expect(report.isSound && report.agreedSizes.contains(size))
        let text = String(decoding: lines, as: UTF8.self) + page.main
        #expect(!text.contains("Rosa") && !text.contains("Tzoc"))
    }

    @Test func `a line that was changed is found`() async throws {
        let testing = try await TestDesk(World.separated())
        let client = try await testing.client("auditor", for: .statistics)
        let key = await client.get("/log/key")
        let checkpoint = await client.get("/log/checkpoints/\(try await testing.entries())")
        var lines = String(
            decoding: await Self.whole(await client.get("/log/export")), as: UTF8.self
        )
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        lines.swapAt(5, 6)
        var audit = LogAudit(
            key: try AuditKey(key.text.replacing("\n", with: "")),
            checkpoints: [Data(checkpoint.body)])
        audit.read(Array(lines.joined(separator: "\n").utf8))
        #expect(!audit.finish().isSound)
    }

    @Test func `the log is for whoever is signed in, and heads that were not signed are not there`()
        async throws
    {
        let testing = try await TestDesk()
        for name in ["intake", "keeper", "counsel"] {
            let client = try await testing.client(name)
            #expect(await client.get("/log").status == 200, "\(name)")
            #expect(await client.get("/log/checkpoints/99999").status == 404)
            #expect(await client.get("/log/checkpoints/x").status == 404)
        }
        let nobody = Client(desk: testing.desk, token: nil)
        #expect(await nobody.get("/log/export").header("location") == "/sign-in")
    }

    @Test func `one entry is proved, by its number or by an earlier proof`() async throws {
        let testing = try await TestDesk(World.separated())
        let client = try await testing.client("counsel")
        let chosen = await client.post(
            "/log/proof", [("form", "prove"), ("once", "1"), ("entry", "٧")])
        #expect(chosen.header("location") == "/log/entries/7/proof")
        let proof = await client.get("/log/entries/7/proof")
        #expect(
            proof.header("content-disposition") == "attachment; filename=\"entry-7.proof\"")
        #expect(proof.text.hasPrefix("c2sp.org/tlog-proof@v1\nindex 7\n"))
        // The log goes on; whoever has the old proof gets one for the newest head.
        _ = await client.get("/persons/person-2")
        let guardian = try await testing.client("guard")
        _ = await guardian.get("/persons/person-2")
        let again = await client.upload(
            "/log/proof", [("form", "prove"), ("once", "2")],
            file: ("receipt", "x", proof.body))
        #expect(again.header("location") == "/log/entries/7/proof", "\(again.main)")
        let newer = await client.get("/log/entries/7/proof")
        #expect(newer.text != proof.text)
        let key = await client.get("/log/key")
        let checkpoint = await client.get("/log/checkpoints/\(try await testing.entries())")
        for receipt in [proof.body, newer.body] {
            var audit = LogAudit(
                key: try AuditKey(key.text.replacing("\n", with: "")),
                checkpoints: [Data(checkpoint.body)], receipts: [Data(receipt)])
            audit.read(await Self.whole(await client.get("/log/export")))
            #expect(audit.finish().isSound)
        }
        // A forged one is told, with what to do.
        let forged = Array(
            String(decoding: proof.body, as: UTF8.self).replacing("index 7", with: "index 8").utf8)
        let wrong = await client.upload(
            "/log/proof", [("form", "prove"), ("once", "3")], file: ("receipt", "x", forged))
        #expect(wrong.status == 422 && wrong.main.contains("This is no proof of an entry"))
        for entry in ["99999", "x", ""] {
            let none = await client.post(
                "/log/proof", [("form", "prove"), ("once", "4" + entry), ("entry", entry)])
            #expect(none.status == 422, "\(entry)")
        }
        #expect(await client.get("/log/entries/99999/proof").status == 404)
    }

    @Test func `that the log only grew is proved between two heads that were signed`() async throws
    {
        let testing = try await TestDesk(World.separated())
        let client = try await testing.client("monitor", for: .legal)
        let older = try await testing.entries()
        _ = await client.get("/persons/person-2")
        _ = await client.get("/persons/person-1")
        let newer = try await testing.entries()
        #expect(newer > older)
        let chosen = await client.post(
            "/log/consistency",
            [("form", "consistency"), ("once", "1"), ("from", "\(older)"), ("to", "\(newer)")])
        #expect(chosen.header("location") == "/log/consistency/\(older)/\(newer)")
        let proof = await client.get("/log/consistency/\(older)/\(newer)")
        #expect(proof.status == 200 && proof.text.hasPrefix("old \(older)\n"))
        #expect(proof.text.contains("\n\nregistry.example/audit\n\(newer)\n"))
        for (from, to) in [("0", "\(newer)"), ("\(newer)", "\(older)"), ("x", "2"), ("1", "99999")]
        {
            let wrong = await client.post(
                "/log/consistency",
                [("form", "consistency"), ("once", from + to), ("from", from), ("to", to)])
            #expect(wrong.status == 422, "\(from) \(to)")
        }
    }

    @Test func `programs are told the signed head`() async throws {
        let testing = try await TestDesk(World.separated())
        let program = try await testing.program("intake")
        let head = await program.get("/log").json
        #expect(head["size"]?.integer == Int(try await testing.entries()))
        #expect(head["checkpoint"]?.text?.contains(head["root"]?.text ?? "none") == true)
    }
}
