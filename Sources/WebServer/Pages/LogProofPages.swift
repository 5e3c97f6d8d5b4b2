// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// Proofs of the log: that one entry is in it, and that a later head goes on from an earlier one.
///
/// They name nobody; an entry is told by its number, which stands on the page that showed something and on the
/// receipt of an act.
enum LogProofPages {
    static let routes = [
        Route(.post, "/log/proof", .signedIn, .none, takesFiles: true, chooseEntry),
        Route(.get, "/log/entries/{entry}/proof", .signedIn, .none) { visit in
            guard let entry = UInt64(visit.match?.parameters["entry"] ?? "") else {
                throw Stop.notFound
            }
            return LogPages.file(
                "entry-\(entry).proof", try await visit.desk.registry.log().proof(of: entry))
        },
        Route(.post, "/log/consistency", .signedIn, .none, bodyLimit: 4096, chooseHeads),
        Route(.get, "/log/consistency/{size}/{newer}", .signedIn, .none) { visit in
            guard let older = UInt64(visit.match?.parameters["size"] ?? ""),
                let newer = UInt64(visit.match?.parameters["newer"] ?? "")
            else { throw Stop.notFound }
            let log = try await visit.desk.registry.log()
            guard let text = try log.growth(from: older, to: newer) else { throw Stop.notFound }
            return LogPages.file("\(older)-\(newer).consistency", text)
        },
    ]

    /// The entry that a number or an older proof names; the address of its proof is where one goes on.
    private static func chooseEntry(_ visit: Visit) async throws -> WebResponse {
        try await visit.acting {
            let log = try await visit.desk.registry.log()
            let entry: UInt64
            if let file = visit.files.first(where: { $0.field == "receipt" }) {
                guard let found = try log.entry(provedBy: file.bytes) else {
                    throw FormFault("log.fault-receipt")
                }
                entry = found
            } else {
                guard let number = UInt64(DigitText.latin(visit.form["entry"])) else {
                    throw FormFault("log.fault-entry")
                }
                entry = number
            }
            do throws(RegistryError) { _ = try log.proof(of: entry) } catch {
                throw FormFault("log.fault-no-entry")
            }
            return .see(.entryProof(entry))
        } otherwise: { trouble in
            try await LogPages.page(visit, trouble)
        }
    }

    private static func chooseHeads(_ visit: Visit) async throws -> WebResponse {
        try await visit.acting {
            guard let older = UInt64(DigitText.latin(visit.form["from"])),
                let newer = UInt64(DigitText.latin(visit.form["to"])), older > 0, older < newer
            else { throw FormFault("log.fault-sizes") }
            guard try await visit.desk.registry.log().growth(from: older, to: newer) != nil else {
                throw FormFault("log.fault-unsigned")
            }
            return .see(.consistency(older, newer))
        } otherwise: { trouble in
            try await LogPages.page(visit, trouble)
        }
    }

    /// The forms.
    static func view(_ visit: Visit) -> View {
        let forms = [
            ActForm(
                id: "prove", path: "/log/proof", title: "log.prove", button: "log.prove-do",
                lead: "log.prove-lead",
                fields: [
                    .init(
                        name: "entry", label: "log.entry", kind: .line, hint: "log.entry-hint",
                        isNeeded: false, limit: 20),
                    .init(
                        name: "receipt", label: "log.receipt", kind: .proof,
                        hint: "log.receipt-hint", isNeeded: false),
                ]),
            ActForm(
                id: "consistency", path: "/log/consistency", title: "log.consistency",
                button: "log.consistency-do", lead: "log.consistency-lead",
                fields: [
                    .init(name: "from", label: "log.from", kind: .line, limit: 20),
                    .init(name: "to", label: "log.to", kind: .line, limit: 20),
                ]),
        ]
        return ["proofForms": .list(forms.map { $0.view(visit.language, typed: visit.form) })]
    }
}
