// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Registry

/// Persons who may be one, and what a data steward makes of them.
struct ResolutionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resolution",
        abstract:
            "Work through persons who may be one human being: merge them, or say they are two.",
        discussion: """
            The matching proposes and decides nothing. Look at both with reunify show; a merge can be \
            undone (reunify person undo). Two who were found to be two are proposed again only on \
            evidence that was not there.
            """,
        subcommands: [List.self, Accept.self, Reject.self])

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List who may be one, within your reach, the strongest first.",
            discussion: """
                Shows numbers and kinds of evidence, and nobody's name. That it was shown is journaled \
                first.

                EXAMPLES
                  reunify resolution list --as rosa --purpose registration
                  reunify resolution list --of person-17 --evidence --as rosa --purpose registration
                """)
        @Option(help: "Only those about a person.") var of: PersonID?
        @Flag(help: "Those that are decided, too.") var all = false
        @Flag(help: "With the kinds of evidence and their weights.") var evidence = false
        @OptionGroup var act: ActOptions

        func run() async throws {
            let desk = try await Desk.open(act)
            let (person, all) = (of, all)
            let found = try await desk.listing { (registry) throws(RegistryError) in
                try await registry.resolutionProposals(
                    of: person, all: all, by: desk.actor, for: desk.purpose)
            }
            if desk.json {
                let shown = found.map { ProposalText.Shown($0) }
                return try StandardStreams.print(try ReceiptText.encode(["resolutions": shown]))
            }
            for proposal in found {
                var lines = [ProposalText.line(proposal)]
                if evidence {
                    lines += ProposalText.evidence(proposal.evidence).map { "    " + $0 }
                }
                try StandardStreams.print(lines.joined(separator: "\n"))
            }
            if found.isEmpty { StandardStreams.tell("reunify: There is none within your reach.") }
        }
    }

    struct Accept: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Decide that the two are one human being; it can be undone.",
            discussion: """
                EXAMPLE
                  reunify resolution accept resolution-proposal-3 --into person-12 \
                --reason "same number, birth and scar" --as rosa --purpose registration
                """)
        @Argument var proposal: ResolutionProposalID
        @Option(help: "Which of the two the other becomes.") var into: PersonID
        @Option(help: "Why.") var reason: String
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) async throws -> Desk.Making {
            let (id, into, reason) = (proposal, into, reason)
            let other = try await desk.asking { (registry) throws(RegistryError) in
                try await registry.observe { state -> PersonID? in
                    let casework = state.casework
                    guard let proposal = casework.resolutionProposals[id] else { return nil }
                    let pair = [proposal.one, proposal.other].map(casework.canonical)
                    return pair.first { $0 != casework.canonical(into) }
                }
            }
            guard let from = other else {
                throw CommandFailure(Refusal(.unknownRecord, about: [id.description]))
            }
            return { identifiers in
                let resolution = identifiers.next(ResolutionID.self)
                return (
                    .people(.acceptResolution(id, resolution, from, into: into, reason: reason)),
                    [resolution.description]
                )
            }
        }
    }

    struct Reject: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Decide that they are two; it comes back only with new evidence.",
            discussion: """
                EXAMPLE
                  reunify resolution reject resolution-proposal-3 --reason "two cousins" --as rosa \
                --purpose registration
                """)
        @Argument var proposal: ResolutionProposalID
        @Option(help: "Why.") var reason: String
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let (id, reason) = (proposal, reason)
            return { _ in (.people(.rejectResolution(id, reason: reason)), []) }
        }
    }
}
