// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework

/// One program that is told what happens.
package struct WebhookID: CaseworkIdentifier {
    package static let kind = "webhook"
    package let number: UInt64
    package init(_ number: UInt64) { self.number = number }
}

/// What a program is told of; the raw value is the type of the CloudEvent.
package enum WebhookTopic: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
    case proposalMade = "org.reunify.proposal.made"
    case proposalRevised = "org.reunify.proposal.revised"
    case proposalDecided = "org.reunify.proposal.decided"
    case transferDispatched = "org.reunify.transfer.dispatched"
    case transferEnded = "org.reunify.transfer.ended"
    case clockDue = "org.reunify.clock.due"
    case clockOverdue = "org.reunify.clock.overdue"
    case clockCannotCompute = "org.reunify.clock.cannot-compute"
    case clockSettled = "org.reunify.clock.settled"

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A subscription: where an agency is told, of what, and how it is signed.
package struct Webhook: Hashable, Sendable, Codable {
    /// How a message is signed, in the terms of Standard Webhooks.
    package enum Signing: String, Hashable, Sendable, Codable, CaseIterable {
        /// HMAC-SHA256 by a secret that both sides have.
        case hmac = "v1"
        /// Ed25519: the receiver has a public key, and can show others who signed.
        case ed25519 = "v1a"
    }

    package let id: WebhookID
    /// Whose it is: told is what concerns people whom it holds, registered or has the case of.
    package let agency: AgencyID
    package let url: String
    package let topics: Set<WebhookTopic>
    package let signing: Signing

    package init(
        id: WebhookID, agency: AgencyID, url: String, topics: Set<WebhookTopic>, signing: Signing
    ) {
        self.id = id
        self.agency = agency
        self.url = url
        self.topics = topics
        self.signing = signing
    }
}

/// Where a subscription stands.
package struct WebhookStanding: Hashable, Sendable {
    package let webhook: Webhook
    /// The entry that is looked at next.
    package internal(set) var next: UInt64
    /// How often the present message was tried in vain.
    package internal(set) var attempts: UInt64
    /// Seconds since 1970 before which it is not tried again.
    package internal(set) var notBefore: UInt64
    /// Nothing is sent any more, until it is replayed.
    package let isDead: Bool
}

/// What happened to subscriptions.
package enum WebhookAct: Hashable, Sendable, Codable {
    case subscribed(Webhook)
    case removed(WebhookID, reason: String)
    /// So many tries failed; the entry whose message was not taken.
    case died(WebhookID, entry: UInt64)
    /// Messages are sent from an entry on, once more where they were sent.
    case replayed(WebhookID, from: UInt64)
}

/// When a message is tried again, and when no more.
package enum WebhookSchedule {
    /// Seconds after each try that failed; with the last of them the subscription is dead, after about
    /// three days.
    package static let delays: [UInt64] = [
        5, 300, 1_800, 7_200, 18_000, 36_000, 36_000, 43_200, 86_400,
    ]

    /// Seconds to wait after so many tries; nil where it is given up.
    package static func delay(after attempts: UInt64) -> UInt64? {
        guard attempts >= 1, attempts <= UInt64(delays.count) else { return nil }
        return delays[Int(attempts) - 1]
    }
}
