// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import FamilyLinkage

/// One family: its picture, the people and the proposals as tables, and the evidence of each proposal.
struct FamilySection: Sendable {
    let language: ReportLanguage
    let content: FamilyReportContent
    let sorted: ReportedFamilies
    let family: ReportedFamilies.Family
    /// Position among the families, from 0.
    var number: Int

    /// Most people and most proposals that a picture and its tables show.
    static let limit = 24

    var markup: Markup {
        let id = "family-\(number + 1)"
        let children = Array(family.children.prefix(Self.limit))
        let relatives = Array(family.relatives.prefix(Self.limit))
        let proposals = family.proposals.prefix(Self.limit).map { content.proposals[$0] }
        let name = content.persons[family.children[0]].name
        let title = language.say(.familyTitle, [String(number + 1), name])
        let heading = language.markup(
            .familyTitle, ["\(plain: number + 1)", "\(value: name)"])
        let picture = FamilyPicture(
            language: language, content: content, id: id + "-p", title: title,
            summary: language.say(
                .familySummary,
                [
                    language.count(children.count, .children),
                    language.count(relatives.count, .persons),
                ]),
            children: children, relatives: relatives,
            proposals: proposals.compactMap { drawn($0, children) },
            siblings: family.siblings)
        let evidence = proposals.enumerated().map { place, proposal in
            ProposalEvidence(
                language: language, content: content, proposal: proposal,
                id: id + "-e\(place + 1)"
            ).markup
        }
        let hidden = family.proposals.count - proposals.count
        let rest: Markup =
            hidden > 0
            ? """
            <p>\(language.markup(
                .restInFile,
                [
                    "\(language.count(hidden, .proposals))",
                    "<code dir=\"ltr\">proposals.csv</code>",
                ]))</p>
            """ : ""
        return """
            <article class="family" id="\(id)" aria-labelledby="\(id)-h">
            <h3 id="\(id)-h">\(heading)</h3>
            <figure>\(picture.markup)</figure>
            \(table(proposals))\
            \(people(children + relatives))\
            \(evidence)\(rest)</article>

            """
    }

    /// The proposal as a line from a child to a relative; nil where a bracket joins the two.
    private func drawn(
        _ proposal: FamilyReportContent.Proposal, _ children: [Int]
    ) -> FamilyReportContent.Proposal? {
        guard proposal.relation.isMutual else { return proposal }
        let isChild = (children.contains(proposal.child), children.contains(proposal.relative))
        if isChild.0 == isChild.1 { return nil }
        var proposal = proposal
        if isChild.1 {
            (proposal.child, proposal.relative) = (proposal.relative, proposal.child)
        }
        return proposal
    }

    private func people(_ persons: [Int]) -> Markup {
        ReportTable(
            caption: "\(language.say(.peopleTable))", name: language.say(.peopleTable),
            columns: [
                .init("\(language.say(.name))"), .init("\(language.say(.age))"),
                .init("\(language.say(.sex))"), .init("\(language.say(.held))"),
                .init("\(language.say(.inLists))"),
            ],
            rows: persons.map { number in
                let person = content.persons[number]
                let unknown: Markup = "<span class=\"of\">\(language.say(.unknown))</span>"
                return [
                    "\(value: person.name)",
                    person.age.map { "\(language.count($0, .years))" } ?? unknown,
                    person.sex.map { "\(language.say($0 == .female ? .female : .male))" }
                        ?? unknown,
                    person.heldAt.map { "\(value: $0)" } ?? unknown, Self.records(person),
                ]
            }
        ).folded("\(language.say(.peopleTable))")
    }

    private func table(_ proposals: [FamilyReportContent.Proposal]) -> Markup {
        ReportTable(
            caption: "\(language.say(.relationsTable))", name: language.say(.relationsTable),
            columns: [
                .init("\(language.say(.child))"), .init("\(language.say(.relative))"),
                .init("\(language.say(.relation))"), .number("\(language.say(.probability))"),
                .init("\(language.say(.status))"),
            ],
            rows: proposals.map { proposal in
                let contested: Markup =
                    proposal.isContested
                    ? " <span class=\"need\">\(language.say(.contested))</span>" : ""
                return [
                    "\(value: content.persons[proposal.child].name)",
                    "\(value: content.persons[proposal.relative].name)",
                    "\(language.relation(proposal.relation))",
                    "\(number: language.percent(proposal.probability))",
                    "\(BandMark(language, proposal.band).markup)\(contested)",
                ]
            }
        ).folded("\(language.say(.relationsTable))")
    }

    /// Most records of a person that are named.
    private static let recordLimit = 8

    /// Lists and ids of a person's records.
    static func records(_ person: FamilyReportContent.Person) -> Markup {
        let names: [Markup] = person.records.prefix(recordLimit).map {
            "\(value: $0.source)<span aria-hidden=\"true\"> · </span>\(value: $0.id)"
        }
        let more: Markup = person.records.count > recordLimit ? "<br>…" : ""
        return "\(names.joined("<br>"))\(more)"
    }
}
