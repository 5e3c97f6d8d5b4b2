// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage
import Foundation
import Registry

/// What somebody is shown of a person, in words.
struct DisclosureText {
    let shown: Disclosure
    let hidden: [(Compartment, Refusal)]
    let directory: Directory

    init(_ shown: Disclosure, hidden: [(Compartment, Refusal)], directory: Directory) {
        self.shown = shown
        self.hidden = hidden
        self.directory = directory
    }

    // MARK: For people

    var text: String {
        var lines = ["\(shown.person)   (this look is entry \(shown.entry))"]
        if let identity = shown.identity { lines += section("identity", identity.map(record)) }
        if let custody = shown.custody { lines += section("custody", self.custody(custody)) }
        if let links = shown.links { lines += section("links", links.map(link)) }
        if let said = shown.statements { lines += section("statements", said.map(statement)) }
        if let tracing = shown.tracing { lines += section("tracing", self.tracing(tracing)) }
        if let contacts = shown.contacts {
            lines += section(
                "contacts",
                contacts.map { "\($0.id)  \($0.value)  \($0.safeContactInstruction)" })
        }
        if let location = shown.location {
            lines += section("location", [whereabouts(location)])
        }
        if let evidence = shown.evidence { lines += section("evidence", self.evidence(evidence)) }
        if let flags = shown.safety {
            lines += section(
                "safety", flags.map { "\($0.id)  \($0.kind), review \(ActTime.text($0.review))" })
        }
        if let consents = shown.consents {
            lines += section(
                "consents",
                consents.map {
                    "\($0.id)  \($0.scope.rawValue), until \(ActTime.text($0.expires))"
                        + withheld($0) + ($0.withdrawn == nil ? "" : ", withdrawn")
                }
                    + (shown.refusals ?? []).map {
                        "said no to \($0.scope.rawValue), \(ActTime.text($0.at))"
                            + ($0.reason.isEmpty ? "" : ": \($0.reason)")
                    })
        }
        if shown.isWithheld {
            lines.append(
                "withheld: the person, or who speaks for them, keeps from your agency what others "
                    + "recorded. " + Refusal(.withheld).remedy)
        }
        if !hidden.isEmpty {
            lines.append("hidden from you")
            for (part, refusal) in hidden {
                lines.append("  \(part.rawValue): \(Self.reason(part, refusal))")
            }
        }
        return lines.map(TextTable.visible).joined(separator: "\n")
    }

    /// Why a part is hidden, and whom to ask.
    static func reason(_ part: Compartment, _ refusal: Refusal) -> String {
        guard refusal.code == .notPermitted else {
            return refusal.sentence + " " + refusal.remedy
        }
        let who = Permissions.table.filter { $0.actions.contains(.disclose(part)) }.map { grant in
            grant.role.rawValue + " for "
                + grant.purposes.map(\.rawValue).sorted().joined(separator: " or ")
        }
        return "shown to " + Set(who).sorted().joined(separator: ", ")
    }

    private func section(_ title: String, _ lines: [String]) -> [String] {
        [title] + (lines.isEmpty ? ["  nothing on record"] : lines.map { "  " + $0 })
    }

    /// From whom a consent keeps what it covers.
    private func withheld(_ consent: Consent) -> String {
        let from =
            consent.withheldFrom.sorted().map(agency)
            + consent.withheldFromPersons.sorted().map(\.description)
        return from.isEmpty ? "" : ", withheld from " + from.joined(separator: ", ")
    }

    private func agency(_ id: AgencyID) -> String { directory.agencies[id] ?? id.description }

    private func record(_ record: SourceRecord) -> String {
        let identity = record.identity
        var parts = ["\(record.id)", identity.names.map(\.asTyped).joined(separator: " / ")]
        if let sex = identity.sex { parts.append(sex.rawValue) }
        parts.append(Self.birth(identity))
        parts.append(identity.placeOfBirth)
        parts += identity.nationality
        parts.append(identity.languages.map(\.tag).sorted().joined(separator: " "))
        parts += identity.numbers.map { "\($0.kind) \($0.number)" }
        parts.append("by " + agency(record.agency))
        return parts.filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// When somebody was born, as far as it is known.
    static func birth(_ identity: Identity) -> String {
        if let date = identity.dateOfBirth {
            let days =
                date.earliest == date.latest
                ? "born \(ActTime.text(date.earliest))"
                : "born \(ActTime.text(date.earliest)) to \(ActTime.text(date.latest))"
            let how = date.precision == .estimate ? " (estimated)" : ""
            return date.calendar == .gregorian
                ? days + how : days + how + " (\(date.calendar.rawValue) \(date.asWritten))"
        }
        guard let age = identity.age else { return "" }
        let years =
            age.years.count == 1
            ? "\(age.years.lowerBound)" : "\(age.years.lowerBound) to \(age.years.upperBound)"
        return "\(years) years old on \(ActTime.text(age.asOf))"
    }

    private func custody(_ file: Disclosure.CustodyFile) -> [String] {
        var lines = file.custodies.map { custody in
            let place = directory.facilities[custody.facility]?.name ?? "\(custody.facility)"
            let end = custody.ended.map { " to \(ActTime.text($0.at))" } ?? ", open"
            return "\(custody.id)  \(agency(custody.agency)), \(place), from "
                + "\(ActTime.text(custody.from))\(end)"
        }
        lines += file.separations.map {
            "\($0.id)  of \($0.link), \($0.ground.code): \(Self.stage($0.stage))"
        }
        if let transfer = file.openTransfer { lines.append("\(transfer.id)  on the way") }
        lines += file.cases.map { "\($0.id)  \($0.stage.rawValue)" }
        return lines
    }

    static func stage(_ stage: Separation.Stage) -> String {
        switch stage {
        case .recorded: "recorded, not approved"
        case .inForce(let approver, let at): "in force, approved by \(approver) \(ActTime.text(at))"
        case .ended(let at, _): "ended \(ActTime.text(at)): together again"
        case .withdrawn(let at, _): "withdrawn \(ActTime.text(at))"
        }
    }

    static func standing(_ standing: FamilyLink.Standing) -> String {
        switch standing {
        case .claimed: "claimed"
        case .proposed: "proposed by matching, not verified"
        case .verified(let id): "verified (\(id))"
        }
    }

    private func link(_ link: FamilyLink) -> String {
        let standing = Self.standing(link.standing)
        let superseded =
            switch link.superseded {
            case nil: ""
            case .takenBack(_, let reason): ", acceptance taken back: \(reason)"
            case .corrected, .refuted: ", superseded"
            }
        return "\(link.id)  \(link.relative) is \(link.relation.rawValue) of \(link.subject), "
            + standing + superseded
    }

    private func statement(_ statement: Statement) -> String {
        let relation = statement.described?.relation.rawValue ?? statement.relation.rawValue
        return "\(statement.id)  \(relation): \(statement.nameOfRelative) — " + statement.words
    }

    private func tracing(_ file: Disclosure.TracingFile) -> [String] {
        file.requests.map { request in
            "\(request.id)  seeks "
                + request.sought.map { "\($0.name) (\($0.relation.rawValue))" }
                .joined(separator: ", ")
        } + file.proposals.map { ProposalText.line($0) }
    }

    private func evidence(_ file: Disclosure.EvidenceFile) -> [String] {
        file.verifications.map { verification in
            let kinds = Set(verification.evidence.map(\.kind.rawValue)).sorted()
            return "\(verification.id)  of \(verification.link): "
                + (kinds.isEmpty ? "no evidence yet" : kinds.joined(separator: ", "))
        } + file.documents.map { "\($0.id)  \($0.kind)" }
            + file.notes.map { "\($0.id)  \($0.text)" }
    }

    func whereabouts(_ whereabouts: Whereabouts) -> String {
        switch whereabouts {
        case .unrecorded: "not recorded"
        case .held(let agency, let facility):
            "\(self.agency(agency)), \(directory.facilities[facility]?.name ?? "\(facility)")"
        case .atLiberty(let household):
            household == nil ? "at liberty" : "at liberty, with the family"
        case .removed: "removed from the country"
        case .died: "died"
        }
    }
}
