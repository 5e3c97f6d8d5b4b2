// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Crypto
import Foundation
import RegistryScenarios
import Synchronization
import Testing

@testable import CaseworkScenarios
@testable import Registry

/// Programs are told what happens: signed, in order, again until it is taken, and nobody's data.
@Suite struct WebhookTests {
    private static let officer = Actor.user(UserID(0), .operator, AgencyID(0))

    /// Takes messages, or does not.
    private final class Receiver: WebhookSender {
        private let state = Mutex<(taken: [WebhookMessage], answers: [Int?])>(([], []))

        var taken: [WebhookMessage] { state.withLock { $0.taken } }
        func answer(_ answers: Int?...) { state.withLock { $0.answers += answers } }

        func send(_ message: WebhookMessage) async -> Int? {
            state.withLock { state in
                let answer = state.answers.isEmpty ? 204 : state.answers.removeFirst()
                if let answer, (200..<300).contains(answer) { state.taken.append(message) }
                return answer
            }
        }
    }

    private struct Told: Decodable {
        struct Content: Decodable {
            let entry: UInt64
            let people: [String]
            let stage: String?
        }
        let specversion: String
        let id: String
        let source: String
        let type: String
        let subject: String
        let time: String
        let data: Content
    }

    private static func told(_ message: WebhookMessage) throws -> Told {
        try JSONDecoder().decode(Told.self, from: Data(message.body))
    }

    /// Agencies are entered, and the shelter's program is told from here on.
    private static func registry(
        _ journal: any Journal = JournalInMemory(), signing: Webhook.Signing = .hmac
    ) async throws -> (Registry, Webhook) {
        let registry = try await Opening.create(journal)
        for name in ["Border", "Shelter", "Tracers"] {
            _ = try await registry.enroll(agency: name, by: officer)
        }
        let webhook = try await registry.subscribe(
            "https://shelter.example/hook", of: World.shelter, topics: Set(WebhookTopic.allCases),
            signing: signing, by: officer, for: .maintenance)
        return (registry, webhook)
    }

    @Test func `what concerns an agency is told in order, with kinds and numbers alone`()
        async throws
    {
        let (registry, webhook) = try await Self.registry()
        try await registry.replay(try World.rejected().journal)
        let receiver = Receiver()
        let report = try await registry.deliverWebhooks(with: receiver, now: 1_000)
        let told = try receiver.taken.map(Self.told)
        #expect(report.delivered == told.count && report.failed == 0)
        #expect(
            told.map(\.type) == [
                "org.reunify.transfer.dispatched", "org.reunify.transfer.ended",
                "org.reunify.proposal.made", "org.reunify.proposal.decided",
                "org.reunify.proposal.made",
            ])
        #expect(told[1].data.stage == "acknowledged" && told[3].data.stage == "rejected")
        #expect(told.allSatisfy { $0.specversion == "1.0" && $0.source == "//" + Opening.origin })
        #expect(told.map(\.data.entry) == told.map(\.data.entry).sorted())
        #expect(told[0].subject == "transfer-1" && told[0].data.people == ["person-2", "person-3"])
        #expect(told[0].time.hasSuffix("Z") && told[0].time.utf8.count == 20)
        let text = receiver.taken.map { String(decoding: $0.body, as: UTF8.self) }.joined()
        for word in ["Tzoc", "Rosa", "Ana", "Station", "jail", "another village"] {
            #expect(!text.contains(word))
        }
        #expect(
            receiver.taken.allSatisfy {
                $0.headers["content-type"]?.hasPrefix("application/cloudevents+json") == true
                    && $0.headers["webhook-id"] == $0.id && $0.url == webhook.url
            })
        #expect(try await registry.deliverWebhooks(with: receiver, now: 1_001).delivered == 0)
    }

    @Test func `an agency is not told of people it has nothing to do with, or that hide from it`()
        async throws
    {
        let (registry, _) = try await Self.registry()
        _ = try await registry.subscribe(
            "https://tracers.example/hook", of: World.tracers,
            topics: Set(WebhookTopic.allCases), by: Self.officer, for: .maintenance)
        try await registry.replay(try World.rejected().journal)
        let receiver = Receiver()
        try await registry.deliverWebhooks(with: receiver, now: 1_000)
        #expect(receiver.taken.allSatisfy { $0.url.contains("shelter") })
    }

    @Test(arguments: Webhook.Signing.allCases)
    func `a message is signed over its id, its time and its bytes`(signing: Webhook.Signing)
        async throws
    {
        let (registry, webhook) = try await Self.registry(signing: signing)
        try await registry.replay(try World.separated().journal)
        let receiver = Receiver()
        try await registry.deliverWebhooks(with: receiver, now: 1_614_265_330)
        let message = try #require(receiver.taken.first)
        let key = try await registry.webhookKey(webhook.id, by: Self.officer, for: .maintenance)
        let signed = Data("\(message.id).1614265330.".utf8) + Data(message.body)
        let parts = try #require(message.headers["webhook-signature"]).split(separator: ",")
        let signature = try #require(Data(base64Encoded: String(parts[1])))
        let word = try #require(
            Data(base64Encoded: String(key.text.split(separator: "_")[1])))
        switch signing {
        case .hmac:
            #expect(parts[0] == "v1" && key.text.hasPrefix("whsec_"))
            #expect(
                HMAC<SHA256>.isValidAuthenticationCode(
                    signature, authenticating: signed, using: SymmetricKey(data: word)))
        case .ed25519:
            #expect(parts[0] == "v1a" && key.text.hasPrefix("whpk_"))
            let publicKey = try Curve25519.Signing.PublicKey(rawRepresentation: word)
            #expect(publicKey.isValidSignature(signature, for: signed))
        }
    }

    @Test func `the example of Standard Webhooks comes out`() throws {
        let secret = try #require(Data(base64Encoded: "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
        let key = WebhookKey(signing: .hmac, bytes: [UInt8](secret))
        #expect(
            try key.signature(
                id: "msg_p5jXN8AQM9LWM0D4loKWxJek", at: 1_614_265_330,
                Array(#"{"test": 2432232314}"#.utf8))
                == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
    }

    @Test func `what is not taken holds up the rest, is tried again later, and under the same id`()
        async throws
    {
        let (registry, webhook) = try await Self.registry()
        try await registry.replay(try World.rejected().journal)
        let receiver = Receiver()
        receiver.answer(200, nil)
        let first = try await registry.deliverWebhooks(with: receiver, now: 1_000)
        #expect(first.delivered == 1 && first.failed == 1)
        #expect(try await registry.deliverWebhooks(with: receiver, now: 1_004).delivered == 0)
        receiver.answer(503)
        #expect(try await registry.deliverWebhooks(with: receiver, now: 1_005).failed == 1)
        #expect(try await registry.deliverWebhooks(with: receiver, now: 1_100).delivered == 0)
        #expect(try await registry.deliverWebhooks(with: receiver, now: 1_305).delivered == 4)
        #expect(Set(receiver.taken.map(\.id)).count == 5)
        let standing = try #require(
            try await registry.webhooks(by: Self.officer, for: .maintenance).first)
        #expect(standing.webhook == webhook && standing.attempts == 0 && !standing.isDead)
    }

    @Test func `after the last delay it is dead and on record, and lives again by replay`()
        async throws
    {
        let journal = JournalInMemory()
        var (registry, webhook) = try await Self.registry(journal)
        try await registry.replay(try World.separated().journal)
        let receiver = Receiver()
        var now: UInt64 = 1_000
        var died: [WebhookID] = []
        var tries = 0
        while died.isEmpty {
            receiver.answer(500)
            died = try await registry.deliverWebhooks(with: receiver, now: now).died
            tries += 1
            now += 86_401
            // Tries are counted across restarts.
            if tries == 4 {
                try await registry.close()
                registry = try await Opening.open(journal)
            }
        }
        #expect(died == [webhook.id] && tries == WebhookSchedule.delays.count + 1)
        #expect(try await registry.deliverWebhooks(with: receiver, now: now).delivered == 0)
        let standing = try #require(
            try await registry.webhooks(by: Self.officer, for: .maintenance).first)
        #expect(standing.isDead)
        try await registry.close()
        let opened = try await Opening.open(journal)
        #expect(try await opened.observe { $0.deadWebhooks } == [webhook.id])
        try await opened.replay(webhook.id, from: 0, by: Self.officer, for: .maintenance)
        #expect(try await opened.deliverWebhooks(with: receiver, now: now).delivered == 2)
        let ids = receiver.taken.map(\.id)
        try await opened.replay(webhook.id, from: 0, by: Self.officer, for: .maintenance)
        try await opened.deliverWebhooks(with: receiver, now: now)
        #expect(receiver.taken.map(\.id) == ids + ids)
    }

    @Test func `who says that it is gone is not asked again`() async throws {
        let (registry, webhook) = try await Self.registry()
        try await registry.replay(try World.separated().journal)
        let receiver = Receiver()
        receiver.answer(410)
        #expect(
            try await registry.deliverWebhooks(with: receiver, now: 1_000).died == [webhook.id])
    }

    @Test func `only an operator makes and ends subscriptions, and sees their keys`() async throws {
        let (registry, webhook) = try await Self.registry()
        for actor in [World.caseworker, World.steward, World.head, ClockCommandPool.monitor] {
            for purpose in Purpose.allCases {
                await #expect(throws: RegistryError.notPermitted) {
                    _ = try await registry.webhookKey(webhook.id, by: actor, for: purpose)
                }
                await #expect(throws: RegistryError.notPermitted) {
                    try await registry.unsubscribe(
                        webhook.id, reason: "x", by: actor, for: purpose)
                }
            }
        }
        try await registry.unsubscribe(
            webhook.id, reason: "moved", by: Self.officer, for: .maintenance)
        try await registry.replay(try World.separated().journal)
        let receiver = Receiver()
        #expect(try await registry.deliverWebhooks(with: receiver, now: 1).delivered == 0)
        await #expect(throws: RegistryError.unknownWebhook(webhook.id)) {
            _ = try await registry.webhookKey(webhook.id, by: Self.officer, for: .maintenance)
        }
    }

    // MARK: Where messages go

    @Test func `nothing is sent without TLS, with a password, or to what is no address`() {
        let bad: [(String, WebhookDestination.Fault)] = [
            ("http://agency.example/hook", .notHTTPS), ("ftp://agency.example/", .notAnAddress),
            ("https://user:pw@agency.example/", .hasPassword), ("https:///hook", .notAnAddress),
            ("file:///etc/passwd", .notAnAddress), ("https://a.example/#x", .notAnAddress),
            ("https://a.example/\nHost: b", .notAnAddress), ("gopher://127.0.0.1/", .notAnAddress),
            ("http://127.0.0.1/hook", .notHTTPS), ("//agency.example/hook", .notAnAddress),
        ]
        for (text, fault) in bad {
            #expect(throws: fault, "\(text)") {
                try WebhookDestination(text, allowsPrivate: false)
            }
        }
        #expect(throws: WebhookDestination.Fault.notHTTPS) {
            try WebhookDestination("http://10.0.0.1/hook", allowsPrivate: true)
        }
        for text in ["http://127.0.0.1:9/hook", "http://localhost/", "http://[::1]:80/x"] {
            #expect(throws: Never.self) { try WebhookDestination(text, allowsPrivate: true) }
        }
    }

    @Test func `a host that leads into a private network is refused, whichever way it is written`()
        throws
    {
        let privates = [
            "127.0.0.1", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1",
            "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1", "255.255.255.255",
            "192.0.2.1", "198.18.0.1", "::1", "::", "fe80::1", "fc00::1", "fd12::1",
            "::ffff:10.0.0.1", "::ffff:8.8.8.8", "64:ff9b::a00:1", "2002:a00:1::", "2001:db8::1",
            "2001::1", "ff02::1", "3fff::1", "fe80::1%eth0", "not an address", "",
        ]
        for address in privates { #expect(!WebhookDestination.isPublic(address), "\(address)") }
        for address in ["8.8.8.8", "93.184.216.34", "172.32.0.1", "2606:4700::1111", "2a00::1"] {
            #expect(WebhookDestination.isPublic(address), "\(address)")
        }
        let destination = try WebhookDestination("https://agency.example/h", allowsPrivate: false)
        #expect(throws: WebhookDestination.Fault.isPrivate) {
            try destination.check(allowsPrivate: false) { _ in ["93.184.216.34", "10.0.0.1"] }
        }
        #expect(throws: WebhookDestination.Fault.noSuchHost) {
            try destination.check(allowsPrivate: true) { _ in [] }
        }
        #expect(throws: Never.self) {
            try destination.check(allowsPrivate: false) { _ in ["93.184.216.34"] }
        }
        // Numbers that the system reads as addresses are looked up like names.
        for host in ["2130706433", "0x7f000001", "127.1", "017700000001"] {
            let odd = try WebhookDestination("https://\(host)/", allowsPrivate: false)
            #expect(throws: WebhookDestination.Fault.self, "\(host)") {
                try odd.check(allowsPrivate: false)
            }
        }
    }

    // MARK: Clocks

    @Test func `the clocks put work on record once, tell it, and end it after opening again`()
        async throws
    {
        let journal = JournalInMemory()
        let clock = TestClock()
        let environment = Environment(
            now: { clock.moment }, randomness: SeededChance(state: 4),
            rules: .standard.with(clocks: ClockRuleBook(), zones: ZoneOffsets { _, _ in -18_000 }))
        let registry = try await Registry.create(
            in: journal, origin: Opening.origin, rootKey: Opening.rootKey(),
            environment: environment)
        for name in ["Border", "Shelter", "Tracers"] {
            _ = try await registry.enroll(agency: name, by: Self.officer)
        }
        _ = try await registry.subscribe(
            "https://shelter.example/hook", of: World.shelter,
            topics: [.clockOverdue, .clockSettled],
            by: Self.officer, for: .maintenance)
        var world = try World.separated()
        try world.must(
            .clock(.propose(ClockCommandPool.courtOrder(1, in: world))),
            by: ClockCommandPool.monitor)
        try world.must(
            .clock(.sign(CourtOrderID(1), text: ClockCommandPool.order)),
            by: ClockCommandPool.secondMonitor)
        try world.must(
            .clock(
                .record(ClockCommandPool.event(1, World.daughter, "order-served", in: world))),
            by: World.caseworker)
        try await registry.replay(world.journal)
        clock.set(world.now + 100 * 3600)
        #expect(try await registry.settleClocks().raised == 1)
        #expect(try await registry.settleClocks() == ClockWorkReport())
        let receiver = Receiver()
        try await registry.deliverWebhooks(with: receiver, now: 1)
        #expect(try receiver.taken.map(Self.told).map(\.type) == ["org.reunify.clock.overdue"])
        try await registry.close()
        let opened = try await Registry.open(
            journal, rootKey: Opening.rootKey(), environment: environment)
        #expect(try await opened.settleClocks() == ClockWorkReport())
        #expect(try await opened.rebuild().corrected == 0)
        var met = World()
        met.state = try await opened.observe { $0.casework }
        met.now = world.now + 100 * 3600
        try met.must(
            .clock(
                .record(
                    ClockCommandPool.event(
                        2, World.daughter, "misread", in: met, corrects: LegalEventID(1)))),
            by: World.caseworker)
        try await opened.replay(met.journal)
        let ended = try await opened.settleClocks()
        #expect(ended.settled == 1 && ended.raised == 0)
        try await opened.deliverWebhooks(with: receiver, now: 2)
        #expect(try receiver.taken.map(Self.told).last?.type == "org.reunify.clock.settled")
        let tasks = try await opened.observe { $0.casework.tasks.values.filter { $0.done == nil } }
        #expect(tasks.isEmpty)
    }
}
