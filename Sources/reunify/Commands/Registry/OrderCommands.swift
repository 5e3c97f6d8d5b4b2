// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Foundation
import Registry

/// Orders of courts that set clocks.
struct OrderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "order",
        abstract: "Enter a court's order as a rule; two people sign for its text.",
        discussion: """
            The order is a file of rules like those that ship (Documentation/clocks.md). One lawyer or \
            monitor proposes it; another reads the order, compares it with a copy of the file and signs \
            with that copy: one letter more or less, and it is refused. From then on its clocks run. \
            Everything is an entry of the journal. An order ends by two people, too.

            EXAMPLES
              reunify clocks order propose wsr.json --docket "N.D. Ill., 18 C 4491" \
            --entered 2018-07-09 --as olga --purpose legal
              reunify clocks order sign court-order-1 wsr.json --as carla --purpose care
              reunify clocks order list --as olga --purpose legal
            """,
        subcommands: [
            Propose.self, Sign.self, Withdraw.self, End.self, SignEnd.self, List.self,
        ])

    /// The text of a file that is to be an order.
    private static func text(_ path: String) throws(CommandFailure) -> String {
        let file = try MappedFile(path: path, atMost: MappedFile.writtenLimit)
        guard let text = unsafe String(validating: file.bytes, as: UTF8.self) else {
            throw CommandFailure(ExitStatus.data, "“\(path)” is no text of UTF-8.")
        }
        return text
    }

    struct Propose: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Propose an order; it binds when a second person has signed.",
            discussion: """
                EXAMPLE
                  reunify clocks order propose wsr.json --docket "N.D. Ill., 18 C 4491" \
                --entered 2018-07-09 --as olga --purpose legal
                """)
        @Argument(help: "The file of its rules.") var file: String
        @Option(help: "Court and number.") var docket: String
        @Option(help: ArgumentHelp("The day it was entered.", valueName: "day")) var entered: String
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) throws -> Desk.Making {
            let text = try OrderCommand.text(file)
            // Said here in full; the registry refuses it with a code alone.
            let rules = try InstalledRules.file(file)
            var book = try InstalledRules.book(folder: desk.folder.path)
            do throws(ClockRuleError) {
                try book.add(rules.file, name: file, order: nil)
            } catch { throw CommandFailure(error) }
            for rule in rules.file.rules {
                let wrong = book.wrongExamples(zones: .machine).first {
                    $0.rule.id == rule.id && $0.rule.version == rule.version
                }
                if let wrong {
                    throw CommandFailure(
                        ExitStatus.data,
                        "The example of \(rule.id.rawValue) does not come out: \(wrong.difference)."
                    )
                }
            }
            let (docket, day) = (docket, try ActTime.day(entered))
            let (user, at) = (desk.user.id, desk.at)
            return { identifiers in
                let order = CourtOrder(
                    id: identifiers.next(CourtOrderID.self), docket: docket, entered: day,
                    text: text, proposedBy: user, at: at)
                return (.clock(.propose(order)), [order.id.description])
            }
        }
    }

    struct Sign: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Sign for an order that somebody else proposed, with your copy of its text.",
            discussion: """
                EXAMPLE
                  reunify clocks order sign court-order-1 wsr.json --as carla --purpose care
                """)
        @Argument var order: CourtOrderID
        @Argument(help: "Your copy of the file.") var file: String
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) throws -> Desk.Making {
            let (id, text) = (order, try OrderCommand.text(file))
            return { _ in (.clock(.sign(id, text: text)), []) }
        }
    }

    struct Withdraw: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Withdraw an order that nobody has signed for.",
            discussion: """
                EXAMPLE
                  reunify clocks order withdraw court-order-1 --reason "wrong number of hours" \
                --as olga --purpose legal
                """)
        @Argument var order: CourtOrderID
        @Option(help: "Why.") var reason: String
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let (id, reason) = (order, reason)
            return { _ in (.clock(.withdraw(id, reason: reason)), []) }
        }
    }

    struct End: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Propose that an order has ended; a second person signs for it.",
            discussion: """
                EXAMPLE
                  reunify clocks order end court-order-1 --day 2018-09-01 --reason "vacated" \
                --as olga --purpose legal
                """)
        @Argument var order: CourtOrderID
        @Option(help: "The day.") var day: String
        @Option(help: "Why.") var reason: String
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) throws -> Desk.Making {
            let (id, day, reason) = (order, try ActTime.day(day), reason)
            return { _ in (.clock(.proposeEnd(id, day: day, reason: reason)), []) }
        }
    }

    struct SignEnd: RegistryAct {
        static let configuration = CommandConfiguration(
            commandName: "sign-end",
            abstract: "Sign for the end of an order that somebody else proposed.",
            discussion: """
                EXAMPLE
                  reunify clocks order sign-end court-order-1 --as carla --purpose care
                """)
        @Argument var order: CourtOrderID
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let id = order
            return { _ in (.clock(.signEnd(id)), []) }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List orders, where they stand, and with --text what they say.")
        @ArgumentParser.Flag(help: "Print the rules of each.") var text = false
        @OptionGroup var act: ActOptions

        func run() async throws {
            let desk = try await Desk.open(act)
            let maySee = RecordRelation.allCases.contains {
                Permissions.allows(desk.user.role, .seeClocks, for: desk.purpose, relation: $0)
            }
            guard maySee else { throw CommandFailure(Refusal(.notPermitted)) }
            let orders = try await desk.asking { (registry) throws(RegistryError) in
                try await registry.observe { state in
                    state.casework.courtOrders.values.sorted { $0.id < $1.id }
                }
            }
            guard !orders.isEmpty else {
                return try StandardStreams.print(
                    "No order was entered. See: reunify clocks order --help")
            }
            for order in orders {
                try StandardStreams.print(
                    "\(order.id)  \(order.entered.iso)  \(RuleText.stage(order.stage, desk.directory))  "
                        + TextTable.visible(order.docket))
                if text { try StandardStreams.print(order.text) }
            }
        }
    }
}
