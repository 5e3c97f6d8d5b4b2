// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework

/// One line of the journal of a package.
struct PackagedEntry: Codable {
    let entry: UInt64
    let at: Moment
    let actor: Actor
    let purpose: Purpose
    let refusal: Refusal.Code?
    let happenings: [PackagedHappening]

    init(_ opened: OpenedEntry) {
        entry = opened.sequence
        at = opened.act.at
        actor = opened.act.actor
        purpose = opened.act.purpose
        refusal = opened.act.refusal
        happenings = opened.act.happenings.map(PackagedHappening.init)
    }

    var act: Act {
        Act(
            at: at, actor: actor, purpose: purpose, refusal: refusal,
            happenings: happenings.map(\.happening))
    }

    /// Whether keys are destroyed with it, so that it is stored by itself.
    var destroysKeys: Bool {
        happenings.contains {
            if case .registry(.erased) = $0 { true } else { false }
        }
    }
}

/// One thing that happened, as a line of a package has it.
enum PackagedHappening: Codable {
    case families(Event)
    case registry(AdministrativeEvent)

    private enum CodingKeys: String, CodingKey {
        case families, registry
    }

    init(_ happening: Happening) {
        switch happening {
        case .casework(let event): self = .families(event)
        case .administrative(let event): self = .registry(event)
        }
    }

    var happening: Happening {
        switch self {
        case .families(let event): .casework(event)
        case .registry(let event): .administrative(event)
        }
    }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        if let event = try fields.decodeIfPresent(Event.self, forKey: .families) {
            self = .families(event)
        } else {
            self = .registry(try fields.decode(AdministrativeEvent.self, forKey: .registry))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .families(let event): try fields.encode(event, forKey: .families)
        case .registry(let event): try fields.encode(event, forKey: .registry)
        }
    }
}

/// A paper that is on record and comes along.
package struct PackageAttachment: Sendable {
    /// SHA-256 of its bytes, as it is on record.
    package let digest: String
    /// Hands its bytes over from the first, each time it is called.
    package let read: @Sendable (_ output: ([UInt8]) throws -> Void) throws -> Void

    /// A paper of its parts.
    package init(
        digest: String,
        read: @escaping @Sendable (_ output: ([UInt8]) throws -> Void) throws -> Void
    ) {
        self.digest = digest
        self.read = read
    }
}
