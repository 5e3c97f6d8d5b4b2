// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework
import Crypto
import Foundation

/// Sends one message; the only part of webhooks that touches the network.
package protocol WebhookSender: Sendable {
    /// Posts a message.
    ///
    /// - Returns: The status of the answer; nil where there was none in time, or nothing may be sent
    ///   there.
    func send(_ message: WebhookMessage) async -> Int?
}

/// What a round of deliveries came to.
package struct WebhookReport: Hashable, Sendable {
    package var delivered = 0
    /// Messages that were not taken, and will be tried again.
    package var failed = 0
    /// Subscriptions that were given up in this round.
    package var died: [WebhookID] = []

    /// Nothing.
    package init() {}
}

extension Registry {
    /// Lets a program of an agency be told; only of what happens from now on.
    package func subscribe(
        _ url: String, of agency: AgencyID, topics: Set<WebhookTopic>,
        signing: Webhook.Signing = .hmac, by actor: Actor, for purpose: Purpose
    ) async throws(RegistryError) -> Webhook {
        try await enqueue { (registry) throws(RegistryError) in
            _ = try AdministrativePermission.webhooks.user(actor, for: purpose)
            guard registry.state.directory.agencies[agency] != nil else {
                throw .unknownAgency(agency)
            }
            var identifiers = IdentifierSource(after: registry.state.highest)
            let webhook = Webhook(
                id: identifiers.next(WebhookID.self), agency: agency, url: url, topics: topics,
                signing: signing)
            try registry.record(.webhook(.subscribed(webhook)), by: actor, for: purpose)
            registry.draft.progress[webhook.id.progress(.next)] = registry.next
            return webhook
        }
    }

    /// Ends a subscription.
    package func unsubscribe(
        _ id: WebhookID, reason: String, by actor: Actor, for purpose: Purpose
    ) async throws(RegistryError) {
        try await enqueue { (registry) throws(RegistryError) in
            _ = try AdministrativePermission.webhooks.user(actor, for: purpose)
            try registry.require(reason: reason)
            try registry.require(id)
            try registry.record(.webhook(.removed(id, reason: reason)), by: actor, for: purpose)
        }
    }

    /// Sends messages from an entry on, also those that were sent, and lets a dead subscription live.
    ///
    /// Messages keep their identifiers: who has taken one knows it.
    package func replay(
        _ id: WebhookID, from entry: UInt64, by actor: Actor, for purpose: Purpose
    ) async throws(RegistryError) {
        try await enqueue { (registry) throws(RegistryError) in
            _ = try AdministrativePermission.webhooks.user(actor, for: purpose)
            try registry.require(id)
            guard entry <= registry.next else { throw .noSuchEntry(entry) }
            try registry.record(.webhook(.replayed(id, from: entry)), by: actor, for: purpose)
            registry.draft.progress[id.progress(.next)] = entry
            registry.draft.progress[id.progress(.attempts)] = 0
            registry.draft.progress[id.progress(.notBefore)] = 0
        }
    }

    /// Subscriptions, and how far each has come.
    package func webhooks(by actor: Actor, for purpose: Purpose) async throws(RegistryError)
        -> [WebhookStanding]
    {
        try await enqueue(isAlone: true) { (registry) throws(RegistryError) in
            _ = try AdministrativePermission.webhooks.user(actor, for: purpose)
            return try registry.standings()
        }
    }

    /// What the receiver verifies messages by.
    package func webhookKey(
        _ id: WebhookID, by actor: Actor, for purpose: Purpose
    ) async throws(RegistryError) -> WebhookKey {
        try await enqueue { (registry) throws(RegistryError) in
            _ = try AdministrativePermission.webhooks.user(actor, for: purpose)
            return try registry.key(of: registry.require(id))
        }
    }

    @discardableResult
    private func require(_ id: WebhookID) throws(RegistryError) -> Webhook {
        guard let webhook = state.webhooks[id] else { throw .unknownWebhook(id) }
        return webhook
    }

    private func key(of webhook: Webhook) -> WebhookKey {
        WebhookKey(
            signing: webhook.signing, bytes: ring.derived.webhookSecret(webhook.id.number))
    }

    private func standings() throws(RegistryError) -> [WebhookStanding] {
        try state.webhooks.values.sorted { $0.id < $1.id }.map {
            (webhook) throws(RegistryError) in
            WebhookStanding(
                webhook: webhook, next: try progress(webhook.id.progress(.next)) ?? next,
                attempts: try progress(webhook.id.progress(.attempts)) ?? 0,
                notBefore: try progress(webhook.id.progress(.notBefore)) ?? 0,
                isDead: state.deadWebhooks.contains(webhook.id))
        }
    }

    private func progress(_ name: String) throws(RegistryError) -> UInt64? {
        do { return try journal.progress(name) } catch { throw .journal(error) }
    }

    // MARK: Delivery

    /// Entries that are looked at in one turn, and messages that are sent before it is stored how far
    /// they have come.
    private static let entriesAtOnce = 512
    private static let messagesAtOnce = 20

    /// Sends every message that is due, each subscription in the order of the journal.
    ///
    /// A message is sent at least once: after a crash those since the last store are sent again, under
    /// their identifiers. One that is not taken holds up those behind it, is tried again with growing
    /// delays, and after about three days the subscription is dead, which is put on record.
    ///
    /// - Parameter now: Seconds since 1970 by the clock on the wall.
    @discardableResult
    package nonisolated func deliverWebhooks(
        with sender: some WebhookSender, now: UInt64
    ) async throws(RegistryError) -> WebhookReport {
        var report = WebhookReport()
        for standing in try await alive() where standing.notBefore <= now {
            var standing = standing
            let before = standing
            while true {
                let (messages, reached) = try await messages(for: standing, now: now)
                var failure: Int??
                for (entry, message) in messages {
                    let status = await sender.send(message)
                    guard let status, (200..<300).contains(status) else {
                        failure = .some(status)
                        standing.next = entry
                        break
                    }
                    report.delivered += 1
                    standing.attempts = 0
                }
                if let failure {
                    report.failed += 1
                    // What is told to be gone for good is not asked again.
                    let isGone = failure == .some(.some(410))
                    if try await fail(&standing, isGone: isGone, now: now) {
                        report.died.append(standing.webhook.id)
                    }
                    break
                }
                let isAtEnd = reached == standing.next
                standing.next = reached
                if isAtEnd { break }
                if !messages.isEmpty { try await store(standing) }
            }
            if standing != before { try await store(standing) }
        }
        return report
    }

    private func alive() async throws(RegistryError) -> [WebhookStanding] {
        if state.webhooks.isEmpty { return [] }
        return try await enqueue(isAlone: true) { (registry) throws(RegistryError) in
            try registry.standings().filter { !$0.isDead }
        }
    }

    /// The next messages, each with its entry, and the entry behind the last that was looked at.
    private func messages(
        for standing: WebhookStanding, now: UInt64
    ) async throws(RegistryError) -> ([(UInt64, WebhookMessage)], UInt64) {
        try await enqueue(isAlone: true) { (registry) throws(RegistryError) in
            let entries: [JournalEntry]
            do throws(JournalError) {
                entries = try registry.journal.entries(
                    from: standing.next, limit: Self.entriesAtOnce)
            } catch {
                throw RegistryError.journal(error)
            }
            let sealing = EntrySealing(keys: registry.ring.derived)
            let webhook = standing.webhook
            let key = registry.key(of: webhook)
            let state = registry.state.casework
            var found: [(UInt64, WebhookMessage)] = []
            var reached = standing.next
            for entry in entries {
                if found.count >= Self.messagesAtOnce { break }
                let opened = try sealing.open(entry, ring: registry.ring)
                for notice in opened.notices(state)
                where webhook.topics.contains(notice.topic)
                    && state.concerns(notice, webhook.agency, at: registry.now)
                {
                    guard
                        let message = try? WebhookMessage(
                            notice, for: webhook, origin: registry.head.epoch.origin, key: key,
                            now: now)
                    else { throw .cryptography }
                    found.append((entry.sequence, message))
                }
                reached = entry.sequence + 1
            }
            return (found, reached)
        }
    }

    /// Notes a try that failed; whether the subscription was given up.
    private func fail(
        _ standing: inout WebhookStanding, isGone: Bool, now: UInt64
    ) async throws(RegistryError) -> Bool {
        standing.attempts += 1
        if !isGone, let delay = WebhookSchedule.delay(after: standing.attempts) {
            standing.notBefore = now + delay
            return false
        }
        let (id, entry) = (standing.webhook.id, standing.next)
        _ = try await enqueue { (registry) throws(RegistryError) in
            try registry.record(
                .webhook(.died(id, entry: entry)), by: .matching(model: "webhooks"),
                for: .maintenance)
        }
        return true
    }

    private func store(_ standing: WebhookStanding) async throws(RegistryError) {
        let id = standing.webhook.id
        try await enqueue { (registry) throws(RegistryError) in
            registry.draft.progress[id.progress(.next)] = standing.next
            registry.draft.progress[id.progress(.attempts)] = standing.attempts
            registry.draft.progress[id.progress(.notBefore)] = standing.notBefore
        }
    }
}

extension WebhookID {
    fileprivate enum Progress: String {
        case next, attempts
        case notBefore = "not-before"
    }

    /// The name under which it is stored how far a subscription has come.
    fileprivate func progress(_ part: Progress) -> String { "\(description)/\(part.rawValue)" }
}
