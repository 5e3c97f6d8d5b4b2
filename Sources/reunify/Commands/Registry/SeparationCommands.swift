// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Registry

/// Separations, what parents choose, and alerts.
struct SeparationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "separation",
        abstract: "Record why a child and a parent are put apart, and have it approved.",
        discussion: """
            Only a separation in force lets custody put the two apart: recorded by who decides, with \
            ground, notice in a language the parent understands and the way to have it reviewed; \
            approved by somebody else.

            GROUNDS (list \(GroundList.standard.version))
              \(GroundList.standard.codes.sorted().joined(separator: ", "))
            """,
        subcommands: [
            Record.self, Approve.self, Withdraw.self, Choice.self, RevokeChoice.self, Alerts.self,
        ])

    struct Record: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Record a separation; you are the decision-maker.",
            discussion: """
                EXAMPLE
                  reunify separation record link-1 --ground criminal-custody --narrative "county jail" \
                --place "Station 7" --review "District Court" --told person-1 --language kek --as luis \
                --purpose care
                """)
        @Argument(help: "The link of the two.") var link: LinkID
        @Option(help: "The ground.") var ground: String
        @Option(help: "The version of the list of grounds.")
        var list = GroundList.standard.version
        @Option(help: "What happened, in words.") var narrative: String
        @Option(help: "Where.") var place: String
        @Option(help: "Where and how it can be reviewed.") var review: String
        @Option(help: "Who was told: the parent or caregiver.") var told: PersonID
        @OptionGroup(title: "How it was said") var said: InterpretationOptions
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let command = self
            let (user, agency, at) = (desk.user.id, desk.agency, desk.at)
            let said = said.interpretation
            let (link, narrative, place) = (command.link, command.narrative, command.place)
            let (review, told) = (command.review, command.told)
            let ground = Ground(list: command.list, code: command.ground)
            return { identifiers in
                let separation = Separation(
                    id: identifiers.next(SeparationID.self), link: link, ground: ground,
                    narrative: narrative, decisionMaker: user, agency: agency, place: place,
                    at: at,
                    notice: Separation.Notice(given: at, to: told, interpretation: said),
                    reviewRoute: review)
                return (.separation(.record(separation)), [separation.id.description])
            }
        }
    }

    struct Approve: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Approve a separation that somebody else decided.",
            discussion:
                "EXAMPLE\n  reunify separation approve separation-1 --as carla --purpose care")
        @Argument var separation: SeparationID
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let id = separation
            return { _ in (.separation(.approve(id)), []) }
        }
    }

    struct Withdraw: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Take back a separation that is not approved.",
            discussion: """
                EXAMPLE
                  reunify separation withdraw separation-1 --reason "they stay together" --as luis \
                --purpose care
                """)
        @Argument var separation: SeparationID
        @Option(help: "Why.") var reason: String
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let (id, reason) = (separation, reason)
            return { _ in (.separation(.withdraw(id, reason: reason)), []) }
        }
    }

    struct Choice: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Record what a parent chose about being together with the child.",
            discussion: """
                Without a record the choice is unknown, never declined. At least two options are shown; \
                to be apart is chosen with counsel or a signed paper only.

                EXAMPLE
                  reunify separation choice link-1 --answer together --option "together here" \
                --option "child stays" --language kek --counsel "legal aid" --as eva --purpose care
                """)
        @Argument var link: LinkID
        @Option(help: "The answer.") var answer: ReunificationChoice.Answer
        @Option(help: "An option that was shown; may be given several times.")
        var option: [String] = []
        @Option(help: "Who counselled.") var counsel: String?
        @Option(help: "The signed paper.") var signature: DocumentID?
        @OptionGroup(title: "How it was said") var said: InterpretationOptions
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let (link, answer, options) = (link, answer, option)
            let (counsel, signature, at) = (counsel, signature, desk.at)
            let said = said.interpretation
            return { identifiers in
                let choice = ReunificationChoice(
                    id: identifiers.next(ChoiceID.self), link: link, answer: answer,
                    optionsShown: options, interpretation: said, counsel: counsel,
                    signature: signature, at: at)
                return (.separation(.recordChoice(choice)), [choice.id.description])
            }
        }
    }

    struct RevokeChoice: RegistryAct {
        static let configuration = CommandConfiguration(
            commandName: "revoke-choice",
            abstract: "Record that a choice is taken back.",
            discussion:
                "EXAMPLE\n  reunify separation revoke-choice choice-1 --as eva --purpose care")
        @Argument var choice: ChoiceID
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let id = choice
            return { _ in (.separation(.revokeChoice(id)), []) }
        }
    }

    struct Alerts: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List what was tried and must not happen, by the links it was about.",
            discussion: """
                That it was shown is journaled first.

                EXAMPLE
                  reunify separation alerts --as olga --purpose legal
                """)
        @OptionGroup var act: ActOptions

        func run() async throws {
            let desk = try await Desk.open(act)
            let alerts = try await desk.listing { (registry) throws(RegistryError) in
                try await registry.alerts(by: desk.actor, for: desk.purpose)
            }
            if desk.json {
                let shown = alerts.map { ["link": $0.link.description, "act": $0.act.rawValue] }
                return try StandardStreams.print(try ReceiptText.encode(["alerts": shown]))
            }
            for alert in alerts {
                try StandardStreams.print("\(alert.link)  \(alert.act.rawValue)")
            }
            if alerts.isEmpty { StandardStreams.tell("reunify: There is none.") }
        }
    }
}
