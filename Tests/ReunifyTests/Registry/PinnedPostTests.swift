// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc
import Registry
import Synchronization
import Testing

@testable import reunify

@Suite struct PinnedPostTests {
    /// The first bytes of each that connects to a port of this machine.
    private struct Listener {
        private let listener: LoopbackListener
        private let heard: Heard
        var port: UInt16 { listener.port }
        var connections: [[UInt8]] { heard.bytes.withLock { $0 } }

        private final class Heard: Sendable {
            let bytes = Mutex<[[UInt8]]>([])
        }

        init(answering reply: String) throws {
            let heard = Heard()
            self.heard = heard
            listener = try LoopbackListener { client in
                var buffer = [UInt8](repeating: 0, count: 4096)
                let count = unsafe recv(client, &buffer, buffer.count, 0)
                heard.bytes.withLock { $0.append(Array(buffer.prefix(max(0, count)))) }
                let bytes = Array(reply.utf8)
                _ = unsafe send(client, bytes, bytes.count, Int32(MSG_NOSIGNAL))
                close(client)
            }
        }
    }

    private static func post(
        _ url: String, at addresses: [String], seconds: Double = 2
    ) throws -> Int? {
        PinnedPost(
            to: try WebhookDestination(url, allowsPrivate: true), at: addresses,
            headers: ["content-type": "application/json"], body: Array("{}".utf8),
            seconds: seconds
        ).status()
    }

    /// The name leads nowhere, and is not asked about: the connection goes to the address that was looked up,
    /// and names the host.
    @Test func `the connection is made to the address that was looked up, in the host's name`()
        throws
    {
        let server = try Listener(answering: "")
        _ = try Self.post("https://hook.invalid:\(server.port)/in", at: ["127.0.0.1"])
        let first = try #require(server.connections.first)
        // A TLS handshake, with the name in the clear.
        #expect(first.first == 22)
        #expect(String(decoding: first, as: UTF8.self).contains("hook.invalid"))
    }

    /// Whatever the name leads to now.
    @Test func `no other address is connected to`() throws {
        let server = try Listener(answering: "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
        #expect(
            try Self.post(
                "http://localhost:\(server.port)/", at: ["192.0.2.1"], seconds: 0.5) == nil)
        // Not even where the address itself stands in the address.
        #expect(
            try Self.post(
                "http://127.0.0.1:\(server.port)/", at: ["192.0.2.1"], seconds: 0.5) == nil)
        #expect(server.connections.isEmpty)
        #expect(try Self.post("http://localhost:\(server.port)/", at: ["127.0.0.1"]) == 200)
    }

    @Test func `a name is looked up once, and what is private is not connected to`() async throws {
        let asked = Mutex(0)
        let server = try Listener(answering: "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
        let told = Mutex<[String]>([])
        let sender = HTTPWebhookSender(allowsPrivate: false, seconds: 0.5) { _ in
            // Public when it is asked for the first time, and private afterwards.
            asked.withLock {
                $0 += 1
                return $0 == 1 ? ["192.88.98.1"] : ["127.0.0.1"]
            }
        } tell: { line in
            told.withLock { $0.append(line) }
        }
        let message = WebhookMessage(
            id: "m", url: "https://hook.invalid:\(server.port)/", body: [], headers: [:])
        _ = await sender.send(message)
        #expect(asked.withLock { $0 } == 1)
        #expect(server.connections.isEmpty)
        _ = await sender.send(message)
        #expect(asked.withLock { $0 } == 2)
        #expect(server.connections.isEmpty)
        #expect(told.withLock { $0 }.contains { $0.contains("private network") })
    }

    @Test func `an answer without an end is not read to it, and redirections are not followed`()
        throws
    {
        let endless = try Listener(
            answering: "HTTP/1.1 200 OK\r\n\r\n" + String(repeating: "x", count: 4 << 20))
        #expect(try Self.post("http://localhost:\(endless.port)/", at: ["127.0.0.1"]) == 200)
        let header = try Listener(
            answering: "HTTP/1.1 200 OK\r\n" + String(repeating: "A: b\r\n", count: 1 << 20))
        #expect(try Self.post("http://localhost:\(header.port)/", at: ["127.0.0.1"]) != 204)
        let other = try Listener(answering: "HTTP/1.1 204 No\r\n\r\n")
        let leading = try Listener(
            answering:
                "HTTP/1.1 307 There\r\nLocation: http://localhost:\(other.port)/\r\n"
                + "Content-Length: 0\r\n\r\n")
        #expect(try Self.post("http://localhost:\(leading.port)/", at: ["127.0.0.1"]) == 307)
        #expect(other.connections.isEmpty)
    }
}
