// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework

/// What stands in `manifest.json`: every other file of the package, with its digest.
package struct PackageManifest: Hashable, Sendable, Codable {
    /// The form of packages that this version writes and reads.
    package static let form = "reunify-package/1"
    /// The manifest, and its signature by the log's key.
    package static let path = "manifest.json"
    package static let signaturePath = "manifest.signed"

    /// A file of the package.
    package struct File: Hashable, Sendable, Codable {
        package let path: String
        /// What is in it, in a sentence.
        package let about: String
        package let bytes: UInt64
        /// 64 hexadecimal digits.
        package let sha256: String
        /// Lines, where it has any.
        package let lines: UInt64
    }

    package let format: String
    /// When it was made, as `2018-06-10T14:30:00-05:00[America/Chicago]`.
    package let made: String
    /// The log over the entries, and its head.
    package let origin: String
    package let entries: UInt64
    package let size: UInt64
    package let root: String
    package let people: Int
    /// Papers on record, and how many of them came along.
    package let papers: Int
    package let papersIncluded: Int
    package let files: [File]

    /// The text that is signed: no checkpoint can be mistaken for it.
    static func signed(_ digest: String) -> [UInt8] {
        Array("\(form) manifest\nsha256 \(digest)\n".utf8)
    }
}

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
