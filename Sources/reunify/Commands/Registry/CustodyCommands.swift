// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Registry

/// Who is responsible for whom, where.
struct CustodyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "custody",
        abstract: "Take people into custody, hand them over, release them.",
        discussion: """
            All people of one command move together. A move that puts a child and a linked parent or \
            caregiver apart is refused until a separation is in force: see reunify separation.
            """,
        subcommands: [
            Take.self, Move.self, Transfer.self, Acknowledge.self, Refuse.self, Recall.self,
            Release.self, Remove.self, End.self,
        ])

    struct Take: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Take people into custody at a place of your agency.",
            discussion: """
                EXAMPLE
                  reunify custody take person-1 person-2 --place "Station 7" --as luis --purpose care
                """)
        @Argument var people: [PersonID]
        @Option(help: "The place.") var place: String
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) throws -> Desk.Making {
            let facility = try desk.facility(place, of: desk.agency)
            let (people, agency, at) = (people, desk.agency, desk.at)
            return { identifiers in
                let passengers = passengers(people, &identifiers)
                return (
                    .custody(.take(passengers, agency, facility, from: at)),
                    passengers.map(\.custody.description)
                )
            }
        }
    }

    struct Move: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Move people to another place of your agency.",
            discussion: """
                EXAMPLE
                  reunify custody move person-1 person-2 --place "Station 9" --as luis --purpose care
                """)
        @Argument var people: [PersonID]
        @Option(help: "The place.") var place: String
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) throws -> Desk.Making {
            let facility = try desk.facility(place, of: desk.agency)
            let (people, at) = (people, desk.at)
            return { identifiers in
                let passengers = passengers(people, &identifiers)
                return (
                    .custody(.relocate(passengers, facility, at: at)),
                    passengers.map(\.custody.description)
                )
            }
        }
    }

    struct Transfer: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Send people to another agency; complete when it acknowledges.",
            discussion: """
                EXAMPLE
                  reunify custody transfer person-2 --to Shelter --place "Casa del Río" --as luis \
                --purpose care
                """)
        @Argument var people: [PersonID]
        @Option(help: "The agency.") var to: String
        @Option(help: "Its place.") var place: String
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) throws -> Desk.Making {
            let receiver = try desk.agency(to)
            let facility = try desk.facility(place, of: receiver)
            let (people, sender, at) = (people, desk.agency, desk.at)
            return { identifiers in
                let transfer = Casework.Transfer(
                    id: identifiers.next(TransferID.self),
                    passengers: passengers(people, &identifiers), sender: sender,
                    receiver: receiver, facility: facility, dispatched: at)
                return (.custody(.dispatch(transfer)), [transfer.id.description])
            }
        }
    }

    struct Acknowledge: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Say that the people of a transfer have arrived with you.",
            discussion: "EXAMPLE\n  reunify custody acknowledge transfer-1 --as eva --purpose care")
        @Argument var transfer: TransferID
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let id = transfer
            return { _ in (.custody(.acknowledge(id)), []) }
        }
    }

    struct Refuse: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Say that you do not take the people of a transfer.",
            discussion: """
                EXAMPLE
                  reunify custody refuse transfer-1 --reason "no room" --as eva --purpose care
                """)
        @Argument var transfer: TransferID
        @Option(help: "Why.") var reason: String
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let (id, reason) = (transfer, reason)
            return { _ in (.custody(.refuse(id, reason: reason)), []) }
        }
    }

    struct Recall: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Take a transfer back that nobody acknowledged.",
            discussion: """
                EXAMPLE
                  reunify custody recall transfer-1 --reason "wrong bus" --as luis --purpose care
                """)
        @Argument var transfer: TransferID
        @Option(help: "Why.") var reason: String
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let (id, reason) = (transfer, reason)
            return { _ in (.custody(.recall(id, reason: reason)), []) }
        }
    }

    struct Release: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Release people from custody, together.",
            discussion: """
                EXAMPLE
                  reunify custody release person-1 --to "sister in Tucson" --as luis --purpose care
                """)
        @Argument var people: [PersonID]
        @Option(help: "To whom, or where.") var to: String
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let (people, to, at) = (people, to, desk.at)
            return { _ in (.custody(.end(people, .released(to: to), at: at)), []) }
        }
    }

    struct Remove: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Record that people leave the country by decision of a state.",
            discussion: """
                Refused while a linked parent or child has made no informed choice; an alert is recorded.

                EXAMPLE
                  reunify custody remove person-1 --country GT --as luis --purpose care
                """)
        @Argument var people: [PersonID]
        @Option(help: "To which country.") var country: String
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let (people, country, at) = (people, country, desk.at)
            return { _ in (.custody(.end(people, .removed(country: country), at: at)), []) }
        }
    }

    struct End: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "End custody otherwise: somebody left, died, or it was recorded by mistake.",
            discussion: """
                EXAMPLES
                  reunify custody end person-1 --left "over the fence" --as luis --purpose care
                  reunify custody end person-1 --in-error "other person" --as luis --purpose care
                """)
        @Argument var people: [PersonID]
        @Option(help: "They left; how.") var left: String?
        @Option(help: "It was recorded by mistake; why.") var inError: String?
        @Flag(help: "They died.") var died = false
        @OptionGroup var act: ActOptions

        func validate() throws {
            guard [left != nil, inError != nil, died].count(where: { $0 }) == 1 else {
                throw ValidationError("Say one of --left, --in-error and --died.")
            }
        }

        func making(_ desk: Desk) -> Desk.Making {
            let how: Custody.How =
                if let left { .left(circumstances: left) } else if let inError {
                    .recordedInError(reason: inError)
                } else { .died }
            let (people, at) = (people, desk.at)
            return { _ in (.custody(.end(people, how, at: at)), []) }
        }
    }

    private static func passengers(
        _ people: [PersonID], _ identifiers: inout IdentifierSource
    ) -> [Casework.Transfer.Passenger] {
        people.map {
            Casework.Transfer.Passenger(
                person: $0, custody: identifiers.next(CustodyID.self))
        }
    }
}
