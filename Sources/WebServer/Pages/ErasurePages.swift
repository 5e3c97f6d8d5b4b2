// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// Making what is on record of a person unreadable for good: one asks, a supervisor agrees, both with a fresh
/// proof of who they are; a legal hold forbids it.
enum ErasurePages {
    static let routes = [
        Route(
            .post, "/persons/{person}/erasure", .may([.requestErasure]), .act, bodyLimit: 16384,
            needsFreshProof: true
        ) { visit in
            try await act(visit, "asked") { person in
                guard visit.form.has("reason") else { throw FormFault("erasure.reason-missing") }
                try await visit.desk.registry.askErasure(
                    of: person, reason: visit.form["reason"], by: try visit.actor,
                    for: visit.purpose)
            }
        },
        Route(
            .post, "/persons/{person}/erasure/approve", .may([.approveErasure]), .act,
            bodyLimit: 16384, needsFreshProof: true
        ) { visit in
            try await act(visit, "approved") { person in
                guard visit.form.has("sure") else { throw FormFault("erasure.sure-missing") }
                try await visit.desk.registry.approveErasure(
                    of: person, by: try visit.actor, for: visit.purpose)
            }
        },
        Route(
            .post, "/persons/{person}/erasure/decline", .may([.approveErasure]), .act,
            bodyLimit: 16384
        ) { visit in
            try await act(visit, "declined") { person in
                guard visit.form.has("reason") else { throw FormFault("erasure.reason-missing") }
                try await visit.desk.registry.declineErasure(
                    of: person, reason: visit.form["reason"], by: try visit.actor,
                    for: visit.purpose)
            }
        },
    ]

    private static func act(
        _ visit: Visit, _ done: String, _ run: (PersonID) async throws -> Void
    ) async throws -> WebResponse {
        let person = try visit.id(PersonID.self, "person")
        return try await visit.acting {
            do {
                try await run(person)
            } catch let error as RegistryError {
                switch error {
                case .onHold: throw FormFault("erasure.on-hold")
                case .sharedKey: throw FormFault("erasure.shared")
                case .changedMeanwhile: throw FormFault("erasure.nobody-asks")
                case .secondPersonNeeded: throw Stop.refused(Refusal(.samePerson))
                // Whether there is such a person is not told to who may not see it.
                case .notPermitted, .unknownPerson: throw Stop.refused(Refusal(.notReachable))
                default: throw error
                }
            }
            return await visit.see(
                .person(person), Notice(key: "erasure.done.\(done)", values: ["\(person)"]))
        } otherwise: { trouble in
            try await PersonPages.page(visit, of: nil, trouble)
        }
    }
}

/// Whether somebody asks for a person's erasure, and what stands against it.
struct ErasureStanding: Sendable {
    private let person: PersonID
    private let request: ErasureRequest?
    private let isOnHold: Bool
    private let isErased: Bool

    init(of person: PersonID, in state: RegistryState) {
        let own = state.casework.identifiers(of: person)
        self.person = state.casework.canonical(person)
        request = own.lazy.compactMap { state.erasureRequests[$0] }.first
        isOnHold = own.contains { state.holds[$0] != nil }
        isErased = own.contains { state.erasures[$0] != nil }
    }

    /// What the page of the person says, and the forms for who may.
    func view(_ visit: Visit, _ names: NameDirectory) -> View {
        let language = visit.language
        let concerns = visit.may([.requestErasure, .approveErasure])
        var asked = ""
        if let request {
            asked = language.say(
                "erasure.asked-by", names.user(request.by), language.time(request.at),
                request.reason)
        }
        let forms = concerns && !isOnHold ? forms(visit) : []
        return [
            "isErased": .flag(isErased),
            "hasErasure": .flag(concerns && (isOnHold || request != nil || !forms.isEmpty)),
            "isHeld": .flag(isOnHold), "isErasureAsked": .flag(request != nil),
            "erasureAsked": .text(asked),
            "erasureForms": .list(forms.map { $0.view(language, typed: visit.form) }),
            "isErasureOpen": .flag(
                request != nil && visit.may(.approveErasure)
                    || forms.contains { $0.id == visit.form["form"] }),
        ]
    }

    private func forms(_ visit: Visit) -> [ActForm] {
        let path = Address.person(person).text + "/erasure"
        guard let request else {
            guard visit.may(.requestErasure), !isErased else { return [] }
            return [
                ActForm(
                    id: "erase", path: path, title: "erasure.ask", button: "erasure.ask",
                    lead: "erasure.ask-lead",
                    fields: [
                        .init(name: "reason", label: "erasure.reason", kind: .line, limit: 1000)
                    ], isDanger: true)
            ]
        }
        guard visit.may(.approveErasure), request.by != visit.user?.id else { return [] }
        return [
            ActForm(
                id: "approve-erasure", path: path + "/approve", title: "erasure.approve",
                button: "erasure.approve", lead: "erasure.approve-lead",
                fields: [.init(name: "sure", label: "erasure.sure", kind: .tick)],
                isDanger: true),
            ActForm(
                id: "decline-erasure", path: path + "/decline", title: "erasure.decline",
                button: "erasure.decline",
                fields: [
                    .init(name: "reason", label: "erasure.reason", kind: .line, limit: 1000)
                ]),
        ]
    }
}
