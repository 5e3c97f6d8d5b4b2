// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Crypto
import Foundation

/// One thing that somebody may be told: kinds and numbers, nothing of what is on record about anybody.
struct WebhookNotice: Hashable, Sendable {
    let topic: WebhookTopic
    /// What it is about, such as `proposal-3`.
    let subject: String
    let at: Moment
    let entry: UInt64
    /// Its place in the entry.
    let place: Int
    /// The people it concerns; they decide who is told, and are named by their numbers.
    let people: [PersonID]
    /// Agencies that are told whoever the people are.
    let agencies: [AgencyID]
    /// Further words, such as the stage.
    let words: [String: String]
}

extension OpenedEntry {
    /// What of an entry programs are told; the state is of now.
    func notices(_ state: CaseworkState) -> [WebhookNotice] {
        act.happenings.enumerated().compactMap { place, happening in
            guard case .casework(let event) = happening else { return nil }
            func notice(
                _ topic: WebhookTopic, _ subject: any CaseworkIdentifier, _ people: [PersonID],
                agencies: [AgencyID] = [], _ words: [String: String] = [:]
            ) -> WebhookNotice {
                WebhookNotice(
                    topic: topic, subject: subject.description, at: act.at, entry: sequence,
                    place: place, people: people, agencies: agencies, words: words)
            }
            switch event {
            case .tracing(.proposed(let proposal)):
                return notice(.proposalMade, proposal.id, [proposal.subject, proposal.relative])
            case .tracing(.revised(let id, _)), .tracing(.evidenceAdded(let id, _, _)):
                return notice(.proposalRevised, id, state.people(of: id))
            case .tracing(.proposalMoved(let id, let stage)):
                let word: String
                switch stage {
                case .accepted: word = "accepted"
                case .rejected: word = "rejected"
                case .withdrawn: word = "withdrawn"
                case .open, .underReview, .moreEvidenceAsked: return nil
                }
                return notice(.proposalDecided, id, state.people(of: id), ["stage": word])
            case .custody(.dispatched(let transfer)):
                return notice(
                    .transferDispatched, transfer.id, transfer.passengers.map(\.person),
                    agencies: [transfer.sender, transfer.receiver])
            case .custody(.transferMoved(let id, let stage)):
                let word: String
                switch stage {
                case .acknowledged: word = "acknowledged"
                case .refused: word = "refused"
                case .recalled: word = "recalled"
                case .dispatched: return nil
                }
                let transfer = state.transfers[id]
                return notice(
                    .transferEnded, id, transfer?.passengers.map(\.person) ?? [],
                    agencies: transfer.map { [$0.sender, $0.receiver] } ?? [], ["stage": word])
            case .clock(.raised(let task)):
                guard let clock = task.clock else { return nil }
                let topic: WebhookTopic
                switch clock.status {
                case .due: topic = .clockDue
                case .overdue: topic = .clockOverdue
                case .cannotCompute: topic = .clockCannotCompute
                case .met, .stopped: return nil
                }
                return notice(
                    topic, task.id, [task.person], agencies: clock.agency.map { [$0] } ?? [],
                    ["rule": clock.rule.rawValue, "role": task.accountable.rawValue])
            case .clock(.settled(let id, _)):
                guard let task = state.tasks[id], let clock = task.clock else { return nil }
                return notice(
                    .clockSettled, id, [task.person], agencies: clock.agency.map { [$0] } ?? [],
                    ["rule": clock.rule.rawValue])
            default: return nil
            }
        }
    }
}

extension CaseworkState {
    fileprivate func people(of proposal: ProposalID) -> [PersonID] {
        proposals[proposal].map { [$0.subject, $0.relative] } ?? []
    }

    /// Whether an agency is told of it: whoever has registered one of the people, holds one or has the
    /// case of one, where nobody keeps it from them.
    func concerns(_ notice: WebhookNotice, _ agency: AgencyID, at moment: Moment) -> Bool {
        if notice.agencies.contains(agency) { return true }
        return notice.people.contains { person in
            guard persons[person] != nil else { return false }
            return !isWithheld(person, from: agency, at: moment)
                && relation(of: UserID(0), agency, to: person, at: moment) == .ownAgency
        }
    }
}

/// A message as it is sent: a CloudEvent 1.0 in structured JSON, signed as Standard Webhooks does.
package struct WebhookMessage: Hashable, Sendable {
    /// The same in every try, so that the receiver takes it once.
    package let id: String
    package let url: String
    package let body: [UInt8]
    /// Names in lower case.
    package let headers: [String: String]

    /// A message by its parts.
    package init(id: String, url: String, body: [UInt8], headers: [String: String]) {
        self.id = id
        self.url = url
        self.body = body
        self.headers = headers
    }

    init(
        _ notice: WebhookNotice, for webhook: Webhook, origin: String, key: WebhookKey, now: UInt64
    )
        throws
    {
        id = "\(origin)/\(notice.entry)/\(notice.place)"
        url = webhook.url
        struct Event: Encodable {
            struct Told: Encodable {
                let entry: UInt64
                let people: [PersonID]
                let rule: String?
                let role: String?
                let stage: String?
            }
            let specversion = "1.0"
            let id: String
            let source: String
            let type: String
            let subject: String
            let time: String
            let datacontenttype = "application/json"
            let data: Told
        }
        let event = Event(
            id: id, source: "//\(origin)", type: notice.topic.rawValue, subject: notice.subject,
            time: Self.time(notice.at),
            data: Event.Told(
                entry: notice.entry, people: notice.people.sorted(), rule: notice.words["rule"],
                role: notice.words["role"], stage: notice.words["stage"]))
        body = Array(try JSONLine(form: .exact).bytes(of: event).dropLast())
        headers = [
            "content-type": "application/cloudevents+json; charset=utf-8",
            "webhook-id": id, "webhook-timestamp": String(now),
            "webhook-signature": try key.signature(id: id, at: now, body),
        ]
    }

    /// RFC 3339, in UTC.
    private static func time(_ moment: Moment) -> String {
        guard let utc = Moment(seconds: moment.seconds, offsetMinutes: 0, zone: "UTC"),
            let text = try? JSONLine(form: .readable).bytes(of: utc)
        else { return "1970-01-01T00:00:00Z" }
        return String(decoding: text.dropFirst().prefix(19), as: UTF8.self) + "Z"
    }
}

/// What a subscription's messages are signed by.
///
/// It follows from the registry's own key and the number of the subscription: nothing is stored, and
/// in another registry it is another.
package struct WebhookKey: Sendable {
    let signing: Webhook.Signing
    let bytes: [UInt8]

    /// What the receiver is given, in the form of Standard Webhooks: `whsec_…`, which is secret, or
    /// `whpk_…`, which is not.
    package var text: String {
        switch signing {
        case .hmac: "whsec_" + Data(bytes).base64EncodedString()
        case .ed25519:
            "whpk_" + ((try? key().publicKey.rawRepresentation) ?? Data()).base64EncodedString()
        }
    }

    /// The value of the header `webhook-signature`.
    func signature(id: String, at seconds: UInt64, _ body: [UInt8]) throws -> String {
        let message = Data("\(id).\(seconds).".utf8) + Data(body)
        let signature: Data
        switch signing {
        case .hmac:
            signature = Data(
                HMAC<SHA256>.authenticationCode(for: message, using: SymmetricKey(data: bytes)))
        case .ed25519: signature = try key().signature(for: message)
        }
        return "\(signing.rawValue),\(signature.base64EncodedString())"
    }

    private func key() throws -> Curve25519.Signing.PrivateKey {
        try Curve25519.Signing.PrivateKey(rawRepresentation: bytes)
    }
}
