// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Crypto
import Registry

/// What agencies agree may pass between them: proposed, signed and ended on the page of the agencies.
///
/// Of a paper only the digest is kept: it stays with those who signed it.
enum AgreementPages {
    static let routes = [
        Route(.post, "/agencies/agreements", .may([.agree]), .act, takesFiles: true) { visit in
            try await act(visit, "proposed") {
                guard let user = visit.user else { throw Stop.signInFirst }
                return try proposing(visit.form, by: user, paper: paper(visit))
            }
        },
        Route(.post, "/agreements/{agreement}/sign", .may([.agree]), .act, takesFiles: true) {
            visit in
            let id = try visit.id(AgreementID.self, "agreement")
            return try await act(visit, "signed") {
                let copy = paper(visit)
                return { _, _ in (.agreement(.sign(id, paper: copy)), id) }
            }
        },
        Route(.post, "/agreements/{agreement}/end", .may([.agree]), .act, bodyLimit: 16384) {
            visit in
            let id = try visit.id(AgreementID.self, "agreement")
            return try await act(visit, "ended") {
                let reason = try visit.form.needed("reason")
                return { _, _ in (.agreement(.end(id, reason: reason)), id) }
            }
        },
    ]

    private static func act(
        _ visit: Visit, _ done: String, _ making: () throws -> Making<AgreementID>
    ) async throws -> WebResponse {
        try await visit.acting {
            let id = try await visit.perform(try making())
            return await visit.see(
                .agencies, Notice(key: "agreement.done.\(done)", values: ["\(id)"]))
        } otherwise: { trouble in
            try await AgencyPages.page(visit, trouble)
        }
    }

    /// SHA-256 of the file of the form; nil where there is none.
    private static func paper(_ visit: Visit) -> String? {
        visit.files.first { $0.field == "paper" }
            .map { TokenText.hex(SHA256.hash(data: $0.bytes)) }
    }

    private static func proposing(
        _ form: FormFields, by user: Directory.User, paper: String?
    ) throws(FormFault) -> Making<AgreementID> {
        let parties = Set(form.all("party").compactMap { AgencyID($0) }).union([user.agency])
        let purposes = Set(form.all("purpose").compactMap { Purpose(rawValue: $0) })
        let passes = Set(form.all("passes").compactMap { Agreement.Passage(rawValue: $0) })
        guard parties.count > 1 else { throw FormFault("agreement.fault-parties") }
        guard !purposes.isEmpty, !passes.isEmpty else { throw FormFault("agreement.fault-what") }
        let (basis, reference) = (try form.needed("basis"), try form.needed("reference"))
        let (from, until) = (try form.day("from"), try form.day("until"))
        guard from <= until else { throw FormFault("agreement.fault-days") }
        return { identifiers, at in
            let agreement = Agreement(
                id: identifiers.next(AgreementID.self), parties: parties.sorted(),
                purposes: purposes, passes: passes, basis: basis, reference: reference,
                from: from, until: until, paper: paper,
                proposed: Agreement.Signature(agency: user.agency, by: user.id, at: at))
            return (.agreement(.propose(agreement)), agreement.id)
        }
    }
}
