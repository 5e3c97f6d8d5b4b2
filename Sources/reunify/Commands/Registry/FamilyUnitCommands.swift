// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import PersonNames
import Registry

/// A relation that is claimed with a family unit: `person-2:person-1=mother`.
struct RelationClaim: Sendable {
    let child: PersonID
    let relative: PersonID
    let relation: FamilyRelation

    /// The relations of the options of a command.
    static func claims(_ texts: [String]) throws(CommandFailure) -> [RelationClaim] {
        var claims: [RelationClaim] = []
        for text in texts { claims.append(try RelationClaim(text)) }
        return claims
    }

    private init(_ text: String) throws(CommandFailure) {
        let parts = text.split(whereSeparator: { ":=".contains($0) }).map(String.init)
        guard parts.count == 3, let child = PersonID(parts[0]), let relative = PersonID(parts[1])
        else {
            throw CommandFailure(
                ExitStatus.usage,
                "--link: say CHILD:RELATIVE=RELATION, such as person-2:person-1=mother.")
        }
        let words = FamilyRelation.allCases.map(\.rawValue)
        guard let relation = FamilyRelation(rawValue: parts[2]) else {
            throw CommandFailure(
                ExitStatus.usage,
                "There is no relation “\(parts[2])”."
                    + Suggestion.question(parts[2], in: words)
                    + " The relations are: \(words.joined(separator: ", ")).")
        }
        (self.child, self.relative, self.relation) = (child, relative, relation)
    }

    /// The link that is claimed.
    func link(_ identifiers: inout IdentifierSource) -> FamilyLink {
        FamilyLink(
            id: identifiers.next(LinkID.self), subject: child, relative: relative,
            relation: relation, caredForSubject: false, origin: .encounter)
    }
}

extension PersonCommand {
    struct Join: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Add somebody to a family unit; their relations are claimed with it.",
            discussion: """
                Nobody is ever taken out of a family unit. --link says CHILD:RELATIVE=RELATION.

                EXAMPLE
                  reunify person join family-unit-1 person-3 --link person-3:person-1=mother \
                --link person-3:person-2=sibling --as ana --purpose registration
                """)
        @Argument var unit: FamilyUnitID
        @Argument var person: PersonID
        @Option(
            help: ArgumentHelp(
                "A relation; may be given several times.",
                valueName: "child:relative=relation"))
        var link: [String] = []
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) throws -> Desk.Making {
            let claims = try RelationClaim.claims(link)
            let (unit, person) = (unit, person)
            return { identifiers in
                let links = claims.map { $0.link(&identifiers) }
                return (
                    .people(.joinFamilyUnit(unit, person, claims: links)),
                    links.map(\.id.description)
                )
            }
        }
    }

    struct Units: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List family units with their members, within your reach.",
            discussion: """
                Shows numbers, and nobody's name. That it was shown is journaled first.

                EXAMPLES
                  reunify person units --as ana --purpose registration
                  reunify person units --of person-2 --as ana --purpose registration
                """)
        @Option(help: "Only those of a person.") var of: PersonID?
        @OptionGroup var act: ActOptions

        func run() async throws {
            let desk = try await Desk.open(act)
            let person = of
            let units = try await desk.listing { (registry) throws(RegistryError) in
                try await registry.familyUnits(of: person, by: desk.actor, for: desk.purpose)
            }
            if desk.json {
                let shown = units.map {
                    Shown(
                        id: $0.id.description, encounter: $0.encounter?.description,
                        members: $0.members.map(\.description))
                }
                return try StandardStreams.print(try ReceiptText.encode(["units": shown]))
            }
            for unit in units {
                try StandardStreams.print(
                    "\(unit.id)  " + unit.members.map(\.description).joined(separator: " ")
                        + (unit.encounter.map { ", met in \($0)" } ?? ""))
            }
            if units.isEmpty { StandardStreams.tell("reunify: There is none within your reach.") }
        }

        private struct Shown: Encodable {
            var id: String
            var encounter: String?
            var members: [String]
        }
    }
}
