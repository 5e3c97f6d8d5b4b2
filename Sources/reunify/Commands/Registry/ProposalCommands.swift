// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Registry

/// Looks for families among everything on record.
struct ProposeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "propose",
        abstract: "Look for families among everything on record, and propose them.",
        discussion: """
            The live index is asked after every change by itself. This asks about everybody once more: \
            probabilities then are those among everybody who is on record by now.

            The matching acts as itself, with its evidence and the version of its model; who starts it \
            sees only counts and numbers. Pairs that people rejected stay rejected until there is \
            evidence that was not there. Nothing is confirmed.

            EXAMPLE
              reunify propose --as rosa --purpose tracing
            """)

    @OptionGroup var act: ActOptions

    func run() async throws {
        let desk = try await Desk.open(act)
        let mayStart = RecordRelation.allCases.contains {
            Permissions.allows(
                desk.user.role, .reviewProposal, for: desk.purpose, relation: $0)
                || Permissions.allows(
                    desk.user.role, .importRows, for: desk.purpose, relation: $0)
        }
        guard mayStart else { throw CommandFailure(Refusal(.notPermitted)) }
        let progress = ProgressLine(isQuiet: false)
        defer { progress.end() }
        let report = try await MatchingText.run(desk, progress)
        progress.end()
        try StandardStreams.print(desk.json ? try ReceiptText.encode(report) : report.text)
    }
}

/// Proposals of the matching, and what people make of them.
struct ProposalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "proposal",
        abstract: "Work through proposed relatives: review, accept, reject, ask for more.",
        discussion: """
            An accepted proposal becomes a family link that is proposed, not verified: two people verify \
            it with reunify verify.
            """,
        subcommands: [
            List.self, Review.self, Accept.self, Reject.self, TakeBack.self, Ask.self,
        ])

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List proposals about people within your reach, the strongest first.",
            discussion: """
                Shows numbers, relations and kinds of evidence, and nobody's name: look at the persons \
                with reunify show. That it was shown is journaled first.

                EXAMPLES
                  reunify proposal list --as rosa --purpose tracing
                  reunify proposal list --of person-17 --evidence --as rosa --purpose tracing
                """)

        @Option(help: "Only those about a person.") var of: PersonID?
        @Flag(help: "Those that are decided, too.") var all = false
        @Flag(help: "With the kinds of evidence and their weights.") var evidence = false
        @OptionGroup var act: ActOptions

        func run() async throws {
            let desk = try await Desk.open(act)
            let (person, all) = (of, all)
            let sorted = try await desk.listing { (registry) throws(RegistryError) in
                try await registry.proposals(
                    of: person, all: all, by: desk.actor, for: desk.purpose)
            }
            if desk.json {
                let shown = sorted.map { ProposalText.Shown($0) }
                return try StandardStreams.print(try ReceiptText.encode(["proposals": shown]))
            }
            for proposal in sorted {
                var lines = [ProposalText.line(proposal)]
                if evidence {
                    lines += ProposalText.evidence(proposal.evidence).map { "    " + $0 }
                }
                try StandardStreams.print(lines.joined(separator: "\n"))
            }
            if sorted.isEmpty { StandardStreams.tell("reunify: There is none within your reach.") }
        }
    }

    struct Review: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Begin to look at a proposal.",
            discussion: "EXAMPLE\n  reunify proposal review proposal-3 --as rosa --purpose tracing")
        @Argument var proposal: ProposalID
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let id = proposal
            return { _ in (.tracing(.review(id)), []) }
        }
    }

    struct Accept: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Accept a proposal that you review; the link is still to be verified.",
            discussion: "EXAMPLE\n  reunify proposal accept proposal-3 --as rosa --purpose tracing")
        @Argument var proposal: ProposalID
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let id = proposal
            return { identifiers in
                let link = identifiers.next(LinkID.self)
                return (.tracing(.accept(id, link)), [link.description])
            }
        }
    }

    struct Reject: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Reject a proposal that you review; it comes back only with new evidence.",
            discussion: """
                EXAMPLE
                  reunify proposal reject proposal-3 --reason "another village" --as rosa \
                --purpose tracing
                """)
        @Argument var proposal: ProposalID
        @Option(help: "Why.") var reason: String
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let (id, reason) = (proposal, reason)
            return { _ in (.tracing(.reject(id, reason: reason)), []) }
        }
    }

    struct TakeBack: RegistryAct {
        static let configuration = CommandConfiguration(
            commandName: "take-back",
            abstract: "Take a recorded acceptance back, while nothing rests on its link.",
            discussion: """
                The link stays on record and counts no more; the proposal waits again.

                EXAMPLE
                  reunify proposal take-back proposal-3 --reason "the other sister" --as rosa \
                --purpose tracing
                """)
        @Argument var proposal: ProposalID
        @Option(help: "Why.") var reason: String
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let (id, reason) = (proposal, reason)
            return { _ in (.tracing(.takeBack(id, reason: reason)), []) }
        }
    }

    struct Ask: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Ask for more evidence.",
            discussion: """
                EXAMPLE
                  reunify proposal ask proposal-3 --what "the name of the aunt" --as rosa \
                --purpose tracing
                """)
        @Argument var proposal: ProposalID
        @Option(help: "What is missing.") var what: String
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let (id, what) = (proposal, what)
            return { _ in (.tracing(.askForEvidence(id, what: what)), []) }
        }
    }
}
