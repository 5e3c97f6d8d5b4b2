// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage
import Registry

/// The parts of a record beside who somebody is, where, and of which family; and which of them are hidden.
extension PersonView {
    var said: View {
        var view: View = [
            "hasStatements": .flag(shown.statements != nil),
            "hasConsents": .flag(shown.consents != nil),
            "hasContacts": .flag(shown.contacts != nil),
        ]
        if let statements = shown.statements {
            view["noStatements"] = .flag(statements.isEmpty)
            view["statements"] = .list(
                statements.map { statement in
                    [
                        "relation": .text(language.say("relation.\(statement.relation.rawValue)")),
                        "relative": .text(statement.nameOfRelative),
                        "words": .text(statement.words),
                        "hasWords": .flag(!statement.words.isEmpty),
                        "taken": .text(language.day(statement.taken.day)),
                        "language": .text(
                            LanguageNames.name(statement.interpretation.language.tag, in: language)),
                        "tag": .text(statement.interpretation.language.tag),
                    ]
                })
        }
        if let consents = shown.consents {
            let refusals = shown.refusals ?? []
            view["noConsents"] = .flag(consents.isEmpty && refusals.isEmpty)
            view["refusals"] = .list(
                refusals.map { refusal in
                    [
                        "scope": .text(language.say("scope.\(refusal.scope.rawValue)")),
                        "at": .text(language.day(refusal.at.day)),
                        "isImported": .flag(refusal.record != nil),
                        "hasReason": .flag(!refusal.reason.isEmpty),
                        "reason": .text(refusal.reason),
                        "stopsMatching": .flag(refusal.scope == .tracing),
                    ]
                })
            view["consents"] = .list(
                consents.map { consent in
                    [
                        "id": .text("\(consent.id)"),
                        "scope": .text(language.say("scope.\(consent.scope.rawValue)")),
                        "stage": .text(
                            language.say("consent.\(consent.stage(at: now).rawValue)")),
                        "expires": .text(language.day(consent.expires.day)),
                        "language": .text(
                            LanguageNames.name(consent.interpretation.language.tag, in: language)),
                        "recipients": .text(
                            language.list(consent.recipients.sorted().map(names.agency))),
                        "hasRecipients": .flag(!consent.recipients.isEmpty),
                        "withheld": .text(
                            language.list(
                                consent.withheldFrom.sorted().map(names.agency)
                                    + consent.withheldFromPersons.sorted().map { "\($0)" })),
                        "hasWithheld": .flag(
                            !consent.withheldFrom.isEmpty || !consent.withheldFromPersons.isEmpty),
                        "why": .text(consent.withholdingReason),
                    ]
                })
        }
        if let contacts = shown.contacts {
            view["noContacts"] = .flag(contacts.isEmpty)
            view["contacts"] = .list(
                contacts.map { contact in
                    [
                        "value": .text(contact.value),
                        "instruction": .text(contact.safeContactInstruction),
                        "hasInstruction": .flag(!contact.safeContactInstruction.isEmpty),
                        "attempts": .text(
                            language.count(contact.attempts.count, "contact.attempts")),
                    ]
                })
        }
        return view
    }

    // MARK: Safety, tracing, evidence, place

    var rest: View {
        var view: View = [
            "hasSafety": .flag(shown.safety != nil), "hasTracing": .flag(shown.tracing != nil),
            "hasEvidence": .flag(shown.evidence != nil),
            "hasLocation": .flag(shown.location != nil),
        ]
        if let flags = shown.safety {
            view["noFlags"] = .flag(flags.isEmpty)
            view["flags"] = .list(
                flags.map {
                    [
                        "kind": .text($0.kind), "source": .text($0.source),
                        "review": .text(language.day($0.review)),
                    ]
                })
        }
        if let tracing = shown.tracing {
            view["noRequests"] = .flag(tracing.requests.isEmpty)
            view["requests"] = .list(
                tracing.requests.map { request in
                    [
                        "id": .text("\(request.id)"),
                        "date": .text(language.day(request.inquiryDate.day)),
                        "sought": .list(
                            request.sought.map {
                                [
                                    "name": .text($0.name),
                                    "relation": .text(
                                        language.say("relation.\($0.relation.rawValue)")),
                                    "isFound": .flag($0.found != nil),
                                ]
                            }),
                    ]
                })
            let accepted = tracing.proposals.filter {
                if case .accepted = $0.stage { true } else { false }
            }
            view["hasAccepted"] = .flag(!accepted.isEmpty && visit.may(.reviewProposal))
            view["accepted"] = .list(
                accepted.map {
                    [
                        "address": .text(Address.proposal($0.id).text), "id": .text("\($0.id)"),
                        "relation": .text(
                            language.say("relation.\(FamilyRelation($0.relation).rawValue)")),
                    ]
                })
            let open = tracing.proposals.filter(\.stage.isPending)
            view["hasProposals"] = .flag(!open.isEmpty && visit.may(.reviewProposal))
            view["proposals"] = .list(
                open.map {
                    [
                        "address": .text(Address.proposal($0.id).text), "id": .text("\($0.id)"),
                        "relation": .text(
                            language.say("relation.\(FamilyRelation($0.relation).rawValue)")),
                        "strength": .text(
                            language.say("strength.\($0.strength(by: .standard).rawValue)")),
                    ]
                })
        }
        if let evidence = shown.evidence {
            view["noEvidence"] = .flag(
                evidence.verifications.isEmpty && evidence.documents.isEmpty
                    && evidence.notes.isEmpty)
            view["verifications"] = .list(
                evidence.verifications.map {
                    [
                        "id": .text("\($0.id)"), "link": .text("\($0.link)"),
                        "address": .text(Address.verification($0.id).text),
                        "isOpen": .flag(visit.may(VerificationPages.actions)),
                        "stage": .text(
                            language.say("verification.\(VerificationView.key($0.stage))")),
                        "kinds": .text(
                            language.count(Set($0.evidence.map(\.kind)).count, "evidence.kinds")),
                    ]
                })
            view["documents"] = .list(
                evidence.documents.map {
                    [
                        "id": .text("\($0.id)"), "kind": .text(PaperView.kind($0, language)),
                        "address": .text(Address.document($0.id).text),
                        "dated": .text(language.day($0.dated)),
                    ]
                })
            view["notes"] = .list(
                evidence.notes.map {
                    [
                        "text": .text($0.text), "at": .text(language.time($0.at)),
                        "by": .text(names.user($0.by)),
                    ]
                })
        }
        if let location = shown.location { view["location"] = .text(whereabouts(location)) }
        return view
    }

    private func whereabouts(_ place: Whereabouts) -> String {
        switch place {
        case .unrecorded: language.say("whereabouts.unrecorded")
        case .held(let agency, let facility):
            language.say("custody.at", names.agency(agency), names.facility(facility))
        case .atLiberty: language.say("whereabouts.at-liberty")
        case .removed: language.say("whereabouts.removed")
        case .died: language.say("whereabouts.died")
        }
    }

    // MARK: What is hidden

    /// Parts that are not shown, why, and whom to ask.
    var hiddenParts: [View] {
        hidden.sorted { $0.key.rawValue < $1.key.rawValue }.map { part, refusal in
            let text: String
            let other = visit.user?.role.purposes.first { purpose in
                Permissions.table.contains {
                    $0.role == visit.user?.role && $0.purposes.contains(purpose)
                        && $0.actions.contains(.disclose(part))
                }
            }
            if refusal.code == .notPermitted, let other {
                text = language.say(
                    "hidden.purpose", language.say("purpose.\(other.rawValue)"))
            } else if refusal.code == .notPermitted {
                let roles = Permissions.table.filter { $0.actions.contains(.disclose(part)) }
                    .map(\.role)
                var seen: Set<Role> = []
                text = language.say(
                    "hidden.roles",
                    language.list(
                        roles.filter { seen.insert($0).inserted }
                            .map { language.say("role.\($0.rawValue)") }))
            } else {
                text =
                    language.say("refusal.\(refusal.code.rawValue).what") + " "
                    + language.say("refusal.\(refusal.code.rawValue).remedy")
            }
            return [
                "part": .text(language.say("compartment.\(part.rawValue)")), "why": .text(text),
            ]
        }
    }
}
