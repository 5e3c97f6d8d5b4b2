// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework

/// An acceptance on the page of its proposal: who accepted, what rests on it, and the form to take it back
/// while nothing does.
struct TakingBack {
    private let proposal: Proposal
    /// Identifiers of what rests on the link.
    private let built: [String]
    private let names: NameDirectory
    private let visit: Visit

    init(_ proposal: Proposal, built: [String], _ names: NameDirectory, _ visit: Visit) {
        self.proposal = proposal
        self.built = built
        self.names = names
        self.visit = visit
    }

    var view: View {
        guard case .accepted(let user, let link) = proposal.stage else {
            return ["isAccepted": false]
        }
        let language = visit.language
        let form = ActForm(
            id: "take-back", path: Address.proposal(proposal.id).text + "/take-back",
            title: "take-back.title", button: "take-back.title", lead: "take-back.lead",
            fields: [.init(name: "reason", label: "take-back.reason", kind: .line, limit: 1000)],
            isDanger: true)
        return [
            "isAccepted": true,
            "acceptedBy": .text(language.say("take-back.accepted", names.user(user), "\(link)")),
            "isBuiltOn": .flag(!built.isEmpty),
            "builtOn": .text(language.list(built)),
            "takeBack": .list(
                built.isEmpty ? [form.view(language, typed: visit.form)] : []),
        ]
    }
}

extension FamilyLink {
    /// Why it counts no more, in words; empty where it counts.
    func endingWords(_ names: NameDirectory, _ language: DeskLanguage) -> String {
        switch superseded {
        case .corrected(let link, let reason): language.say("link.corrected", "\(link)", reason)
        case .refuted(let verification): language.say("link.refuted", "\(verification)")
        case .takenBack(let user, let reason):
            language.say("link.taken-back", names.user(user), reason)
        case nil: ""
        }
    }
}
