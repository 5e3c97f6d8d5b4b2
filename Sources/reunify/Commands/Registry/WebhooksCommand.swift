// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Foundation
import Registry

/// Programs of agencies that are told what happens.
struct WebhooksCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "webhooks",
        abstract: "Tell programs of agencies what happens: clocks, proposals, transfers.",
        discussion: """
            A message is a CloudEvent (1.0, JSON) that names kinds and numbers, and says nothing that is \
            on record of anybody: who gets one asks the registry, with a purpose, and is journaled. It is \
            signed as Standard Webhooks does, by a secret (HMAC) or a key (Ed25519). An agency is told \
            what concerns people whom it registered, holds or has the case of.

            What is not taken is tried again, with growing delays for about three days; then the \
            subscription is dead, which is on record and shown by list. replay sends from an entry on. \
            Messages are sent by reunify serve, and by deliver.

            EXAMPLES
              reunify webhooks add https://shelter.example/hook --agency Shelter --topic transfer \
            --topic clock --as ines --purpose maintenance
              reunify webhooks list --as ines --purpose maintenance
              reunify webhooks replay webhook-1 --from 120 --as ines --purpose maintenance
              reunify webhooks deliver
            """,
        subcommands: [
            Add.self, List.self, Secret.self, Replay.self, Remove.self, Deliver.self,
        ])

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Let a program of an agency be told, of what happens from now on.",
            discussion: "Prints by what the receiver verifies messages; see webhooks secret.")
        @Argument(help: "Where messages are posted: an address with https.") var url: String
        @Option(help: ArgumentHelp("Whose program it is.", valueName: "agency")) var agency: String
        @Option(
            help: ArgumentHelp(
                "What it is told of, by the beginning of the type behind org.reunify: clock, "
                    + "proposal, transfer, clock.overdue. All, without.", valueName: "topic"))
        var topic: [String] = []
        @Flag(help: "Sign with Ed25519 instead of a shared secret.") var ed25519 = false
        @Flag(help: "The program is in your own network, or on this machine.")
        var allowPrivate = false
        @OptionGroup var act: ActOptions

        func run() async throws {
            do throws(WebhookDestination.Fault) {
                try WebhookDestination(url, allowsPrivate: allowPrivate)
                    .check(allowsPrivate: allowPrivate)
            } catch {
                throw CommandFailure(ExitStatus.data, error.description)
            }
            let topics = try Self.topics(topic)
            let desk = try await Desk.open(act)
            let agency = try desk.agency(agency)
            let (url, signing) = (url, ed25519 ? Webhook.Signing.ed25519 : .hmac)
            let (webhook, key) = try await desk.asking { (registry) throws(RegistryError) in
                let webhook = try await registry.subscribe(
                    url, of: agency, topics: topics, signing: signing, by: desk.actor,
                    for: desk.purpose)
                return (
                    webhook,
                    try await registry.webhookKey(webhook.id, by: desk.actor, for: desk.purpose)
                )
            }
            try await desk.keepCheckpoint()
            try StandardStreams.print(
                "made      \(webhook.id)\nverify    \(key.text)\ntold of   "
                    + topics.sorted().map(\.rawValue).joined(separator: ", "))
        }

        static func topics(_ names: [String]) throws(CommandFailure) -> Set<WebhookTopic> {
            if names.isEmpty { return Set(WebhookTopic.allCases) }
            var topics: Set<WebhookTopic> = []
            for name in names {
                let found = WebhookTopic.allCases.filter {
                    $0.rawValue == name || ($0.rawValue + ".").hasPrefix("org.reunify.\(name).")
                }
                guard !found.isEmpty else {
                    throw CommandFailure(
                        ExitStatus.usage,
                        "Nobody is told of “\(name)”. There are: "
                            + WebhookTopic.allCases.map(\.rawValue).joined(separator: ", "))
                }
                topics.formUnion(found)
            }
            return topics
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List subscriptions: how far each has come, and which are dead.")
        @OptionGroup var act: ActOptions

        func run() async throws {
            let desk = try await Desk.open(act)
            let standings = try await desk.asking { (registry) throws(RegistryError) in
                try await registry.webhooks(by: desk.actor, for: desk.purpose)
            }
            if desk.json {
                return try StandardStreams.print(
                    try ReceiptText.encode(standings.map { Line($0, desk.directory) }))
            }
            guard !standings.isEmpty else {
                return try StandardStreams.print(
                    "Nobody is told. Add a program with: reunify webhooks add")
            }
            let lines = standings.map { standing -> String in
                let line = Line(standing, desk.directory)
                return "\(line.id)  \(line.agency)  \(line.url)\n  next entry \(line.next), "
                    + "\(line.standing), \(line.topics.count) of \(WebhookTopic.allCases.count) topics"
            }
            try StandardStreams.print(lines.joined(separator: "\n"))
        }

        private struct Line: Encodable {
            var id: String
            var agency: String
            var url: String
            var topics: [String]
            var signing: String
            var next: UInt64
            var attempts: UInt64
            var standing: String

            init(_ standing: WebhookStanding, _ directory: Directory) {
                let webhook = standing.webhook
                id = webhook.id.description
                agency = directory.agencies[webhook.agency] ?? webhook.agency.description
                url = webhook.url
                topics = webhook.topics.sorted().map(\.rawValue)
                signing = webhook.signing.rawValue
                next = standing.next
                attempts = standing.attempts
                self.standing =
                    standing.isDead
                    ? "dead: send again with reunify webhooks replay"
                    : standing.attempts > 0
                        ? "not taken \(Numerals.count(Int(standing.attempts), "time"))" : "alive"
            }
        }
    }

    struct Secret: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print by what a receiver verifies messages: a secret, or a public key.")
        @Argument var webhook: WebhookID
        @OptionGroup var act: ActOptions

        func run() async throws {
            let desk = try await Desk.open(act)
            let webhook = webhook
            let key = try await desk.asking { (registry) throws(RegistryError) in
                try await registry.webhookKey(webhook, by: desk.actor, for: desk.purpose)
            }
            try StandardStreams.print(key.text)
        }
    }

    struct Replay: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Send messages from an entry on, and let a dead subscription live.",
            discussion:
                "Messages keep their identifiers: a receiver that has taken one knows it.")
        @Argument var webhook: WebhookID
        @Option(help: ArgumentHelp("The first entry of the journal.", valueName: "entry"))
        var from: UInt64
        @OptionGroup var act: ActOptions

        func run() async throws {
            let desk = try await Desk.open(act)
            let (webhook, from) = (webhook, from)
            try await desk.asking { (registry) throws(RegistryError) in
                try await registry.replay(webhook, from: from, by: desk.actor, for: desk.purpose)
            }
            try await desk.keepCheckpoint()
            try StandardStreams.print("\(webhook) goes on from entry \(from).")
        }
    }

    struct Remove: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "End a subscription.")
        @Argument var webhook: WebhookID
        @Option(help: "Why.") var reason: String
        @OptionGroup var act: ActOptions

        func run() async throws {
            let desk = try await Desk.open(act)
            let (webhook, reason) = (webhook, reason)
            try await desk.asking { (registry) throws(RegistryError) in
                try await registry.unsubscribe(
                    webhook, reason: reason, by: desk.actor, for: desk.purpose)
            }
            try await desk.keepCheckpoint()
            try StandardStreams.print("\(webhook) is told no more.")
        }
    }

    struct Deliver: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Send what waits, once; for a registry that nobody serves, from cron.",
            discussion: """
                Puts the work of clocks on record first (reunify clocks work), so that what is overdue is \
                told. The exit status is 75 where something was not taken.
                """)
        @Flag(help: "Programs in your own network, or on this machine, may be sent to.")
        var allowPrivate = false
        @OptionGroup var registry: RegistryOptions

        func run() async throws {
            let folder = try registry.folder()
            let registry = try await Desk.open(folder, registry.opening.passphrase)
            let report: WebhookReport
            do throws(RegistryError) {
                try await registry.settleClocks()
                report = try await registry.deliverWebhooks(
                    with: HTTPWebhookSender(
                        allowsPrivate: allowPrivate,
                        tell: { StandardStreams.tell("reunify: Not sent: \($0)") }),
                    now: UInt64(max(0, WallClock.now(offset: 0).seconds)))
                if let newest = try await registry.checkpoint() { try? folder.keep(newest.note) }
                try await registry.close()
            } catch {
                throw CommandFailure(error)
            }
            try StandardStreams.print("delivered \(report.delivered)")
            for id in report.died {
                StandardStreams.tell(
                    "reunify: \(id) is dead: nothing was taken for three days. Send again with: "
                        + "reunify webhooks replay \(id) --from ENTRY")
            }
            if report.failed > 0 {
                throw CommandFailure(
                    ExitStatus.temporary,
                    "\(Numerals.count(report.failed, "subscription")) did not take a message; it is "
                        + "tried again later.")
            }
        }
    }
}

extension WebhookID: ExpressibleByArgument {}
