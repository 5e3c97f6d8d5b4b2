// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage
import Foundation
import Registry

/// What somebody is shown of a person, for programs: every part that was opened, and why the others are
/// not.
struct DisclosureJSON: Encodable {
    var person: String
    var entry: UInt64
    /// All names, and what is known of the birth by the first record; for lists.
    var names: [String]
    var born: String
    var withheld: Bool
    var records: [Record]?
    var custody: [Custody]?
    var separations: [Separation]?
    var cases: [[String: String]]?
    var links: [Link]?
    var statements: [Statement]?
    var requests: [Request]?
    var proposals: [ProposalText.Shown]?
    var contacts: [[String: String]]?
    var location: String?
    var verifications: [Verification]?
    var documents: [[String: String]]?
    var notes: [[String: String]]?
    var flags: [[String: String]]?
    var consents: [Consent]?
    var refusals: [[String: String]]?
    var hidden: [String: String]

    struct Record: Encodable {
        var id: String
        var agency: String
        var names: [String]
        var sex: String?
        var born: String
        var place: String
        var nationality: [String]
        var languages: [String]
        var numbers: [[String: String]]
    }

    struct Custody: Encodable {
        var id: String
        var agency: String
        var place: String
        var from: String
        var to: String?
    }

    struct Separation: Encodable {
        var id: String
        var link: String
        var ground: String
        var stage: String
    }

    struct Link: Encodable {
        var id: String
        var subject: String
        var relative: String
        var relation: String
        var standing: String
        var superseded: Bool
    }

    struct Statement: Encodable {
        var id: String
        var relation: String
        var name: String
        var words: String
    }

    struct Request: Encodable {
        var id: String
        var seeks: [[String: String]]
    }

    struct Verification: Encodable {
        var id: String
        var link: String
        var evidence: [String]
    }

    struct Consent: Encodable {
        var id: String
        var scope: String
        var to: [String]
        var withheldFrom: [String]
        var expires: String
        var withdrawn: Bool
    }

    init(_ shown: Disclosure, hidden: [(Compartment, Refusal)] = [], directory: Directory) {
        func agency(_ id: AgencyID) -> String { directory.agencies[id] ?? id.description }
        func place(_ id: FacilityID) -> String {
            directory.facilities[id]?.name ?? id.description
        }
        let all = shown.identity ?? []
        person = shown.person.description
        entry = shown.entry
        names = all.flatMap(\.identity.names).map(\.asTyped)
        born = all.first.map { DisclosureText.birth($0.identity) } ?? ""
        withheld = shown.isWithheld
        records = shown.identity?.map { record in
            Record(
                id: record.id.description, agency: agency(record.agency),
                names: record.identity.names.map(\.asTyped), sex: record.identity.sex?.rawValue,
                born: DisclosureText.birth(record.identity), place: record.identity.placeOfBirth,
                nationality: record.identity.nationality,
                languages: record.identity.languages.map(\.tag).sorted(),
                numbers: record.identity.numbers.map { ["kind": $0.kind, "number": $0.number] })
        }
        if let file = shown.custody {
            custody = file.custodies.map {
                Custody(
                    id: $0.id.description, agency: agency($0.agency), place: place($0.facility),
                    from: ActTime.text($0.from), to: $0.ended.map { ActTime.text($0.at) })
            }
            separations = file.separations.map {
                Separation(
                    id: $0.id.description, link: $0.link.description, ground: $0.ground.code,
                    stage: DisclosureText.stage($0.stage))
            }
            cases = file.cases.map { ["id": $0.id.description, "stage": $0.stage.rawValue] }
        }
        links = shown.links?.map { link in
            Link(
                id: link.id.description, subject: link.subject.description,
                relative: link.relative.description, relation: link.relation.rawValue,
                standing: DisclosureText.standing(link.standing),
                superseded: link.superseded != nil)
        }
        statements = shown.statements?.map {
            Statement(
                id: $0.id.description,
                relation: $0.described?.relation.rawValue ?? $0.relation.rawValue,
                name: $0.nameOfRelative, words: $0.words)
        }
        requests = shown.tracing?.requests.map { request in
            Request(
                id: request.id.description,
                seeks: request.sought.map {
                    ["name": $0.name, "relation": $0.relation.rawValue]
                })
        }
        proposals = shown.tracing?.proposals.map { ProposalText.Shown($0) }
        contacts = shown.contacts?.map {
            ["id": $0.id.description, "value": $0.value, "safely": $0.safeContactInstruction]
        }
        location = shown.location.map {
            DisclosureText(shown, hidden: [], directory: directory).whereabouts($0)
        }
        verifications = shown.evidence?.verifications.map {
            Verification(
                id: $0.id.description, link: $0.link.description,
                evidence: Set($0.evidence.map(\.kind.rawValue)).sorted())
        }
        documents = shown.evidence?.documents.map {
            ["id": $0.id.description, "kind": $0.kind]
        }
        notes = shown.evidence?.notes.map { ["id": $0.id.description, "text": $0.text] }
        flags = shown.safety?.map {
            ["id": $0.id.description, "kind": $0.kind, "review": ActTime.text($0.review)]
        }
        consents = shown.consents?.map { consent in
            Consent(
                id: consent.id.description, scope: consent.scope.rawValue,
                to: consent.recipients.sorted().map(agency),
                withheldFrom: consent.withheldFrom.sorted().map(agency),
                expires: ActTime.text(consent.expires), withdrawn: consent.withdrawn != nil)
        }
        refusals = shown.refusals?.map {
            ["scope": $0.scope.rawValue, "at": ActTime.text($0.at), "reason": $0.reason]
        }
        let reasons = hidden.map { ($0.0.rawValue, DisclosureText.reason($0.0, $0.1)) }
        self.hidden = Dictionary(reasons) { first, _ in first }
    }
}
