// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc
import Synchronization
import Testing

@Suite struct WebhookCommandTests {
    /// A server on this machine that keeps what it is sent and answers with one status.
    private struct Server {
        private let listener: LoopbackListener
        private let talk: Talk
        var port: UInt16 { listener.port }
        var taken: [String] { talk.requests.withLock { $0 } }

        init(answering status: String) throws {
            let talk = Talk(status)
            self.talk = talk
            listener = try LoopbackListener { talk.serve($0) }
        }

        func answers(_ status: String) { talk.answer.withLock { $0 = status } }
    }

    /// What was sent, and what is answered.
    private final class Talk: Sendable {
        let requests = Mutex<[String]>([])
        let answer: Mutex<String>

        init(_ status: String) { answer = Mutex(status) }

        func serve(_ client: Int32) {
            var bytes: [UInt8] = []
            var buffer = [UInt8](repeating: 0, count: 4096)
            var text = ""
            repeat {
                let count = unsafe recv(client, &buffer, buffer.count, 0)
                if count <= 0 { break }
                bytes += buffer.prefix(count)
                text = String(decoding: bytes, as: UTF8.self)
            } while !Self.isWhole(text)
            requests.withLock { $0.append(text) }
            let status = answer.withLock { $0 }
            let reply = Array(
                "HTTP/1.1 \(status)\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".utf8)
            _ = unsafe send(client, reply, reply.count, 0)
            close(client)
        }

        private static func isWhole(_ text: String) -> Bool {
            guard let end = text.range(of: "\r\n\r\n") else { return false }
            let length =
                text.lowercased().components(separatedBy: "content-length: ").dropFirst()
                .first.flatMap { Int($0.prefix { $0.isNumber }) } ?? 0
            return text[end.upperBound...].utf8.count >= length
        }
    }

    @Test func `a program on this machine is told of a transfer, and takes it after it had failed`()
        throws
    {
        let bench = try RegistryBench()
        let (_, daughter, link) = try bench.family()
        let server = try Server(answering: "500 No")
        let url = "http://127.0.0.1:\(server.port)/hook"
        let refused = try bench.act(
            "ines", "maintenance", "webhooks", "add", url, "--agency", "Shelter")
        #expect(refused.status == 65 && refused.talk.contains("https alone"))
        let inside = try bench.act(
            "ines", "maintenance", "webhooks", "add", "https://10.0.0.1/hook", "--agency",
            "Shelter")
        #expect(inside.status == 65 && inside.talk.contains("--allow-private"))
        let made = try bench.act(
            "ines", "maintenance", "webhooks", "add", url, "--agency", "Shelter",
            "--allow-private", "--topic", "transfer")
        #expect(made.status == 0 && made.output.contains("whsec_"), "\(made.talk)")
        let separation = try bench.done(
            "luis", "care", "separation", "record", link, "--ground", "criminal-custody",
            "--narrative", "jail", "--place", "Station 7", "--review", "court", "--told",
            "person-1", "--language", "kek")[0]
        try bench.done("carla", "care", "separation", "approve", separation)
        try bench.done(
            "luis", "care", "custody", "transfer", daughter, "--to", "Shelter", "--place", "House")
        let failed = try bench.run(["webhooks", "deliver", "--allow-private"])
        #expect(failed.status == 75 && server.taken.count == 1, "\(failed.talk)")
        server.answers("204 Taken")
        // Not tried again before its time, unless an operator sends it again.
        #expect(
            try bench.run(["webhooks", "deliver", "--allow-private"]).output == "delivered 0\n")
        try bench.done("ines", "maintenance", "webhooks", "replay", "webhook-1", "--from", "0")
        let taken = try bench.run(["webhooks", "deliver", "--allow-private"])
        #expect(taken.output == "delivered 1\n", "\(taken.talk)")
        let request = try #require(server.taken.last)
        #expect(request.hasPrefix("POST /hook HTTP/1.1\r\n"))
        #expect(request.lowercased().contains("webhook-signature: v1,"))
        #expect(request.contains("\"type\":\"org.reunify.transfer.dispatched\""))
        #expect(!request.contains("Rosa") && !request.contains("Tzoc"))
        // What asks to be sent elsewhere is not followed.
        server.answers("307 Elsewhere\r\nLocation: http://169.254.169.254/")
        try bench.done("ines", "maintenance", "webhooks", "replay", "webhook-1", "--from", "0")
        #expect(try bench.run(["webhooks", "deliver", "--allow-private"]).status == 75)
        // Without the operator's word nothing is sent to this machine.
        let before = server.taken.count
        try bench.done("ines", "maintenance", "webhooks", "replay", "webhook-1", "--from", "0")
        #expect(try bench.run(["webhooks", "deliver"]).status == 75)
        #expect(server.taken.count == before)
        let list = try bench.act("ines", "maintenance", "webhooks", "list")
        #expect(list.output.contains("not taken 1 time"), "\(list.output)")
    }
}
