// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Registry

/// Agencies and their places.
struct AgencyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agency",
        abstract: "Enter agencies and their places, and list them.",
        subcommands: [Add.self, Place.self, List.self])

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Enter an agency.",
            discussion: """
                An agency of the name that is there already is answered, not entered twice.

                EXAMPLE
                  reunify agency add "Shelters of the South" --as ines --purpose maintenance
                """)

        @Argument(help: "The agency's name.") var name: String
        @OptionGroup var act: ActOptions

        func run() async throws {
            let desk = try await Desk.open(act)
            let name = name
            let id = try await desk.asking { (registry) throws(RegistryError) in
                try await registry.enroll(agency: name, by: desk.actor, for: desk.purpose)
            }
            try await desk.entered(id.description, name)
        }
    }

    struct Place: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Enter a place of an agency, where people are held or live.",
            discussion: """
                EXAMPLE
                  reunify agency place "Casa del Río" --of Shelter --as ines --purpose maintenance
                """)

        @Argument(help: "The place's name.") var name: String
        @Option(help: ArgumentHelp("Its agency.", valueName: "agency")) var of: String
        @OptionGroup var act: ActOptions

        func run() async throws {
            let desk = try await Desk.open(act)
            let name = name
            let agency = try desk.agency(of)
            let id = try await desk.asking { (registry) throws(RegistryError) in
                try await registry.enroll(
                    facility: name, of: agency, by: desk.actor, for: desk.purpose)
            }
            try await desk.entered(id.description, name)
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List agencies with their places.")

        @OptionGroup var act: ActOptions

        func run() async throws {
            let desk = try await Desk.open(act)
            if desk.json {
                let shown = desk.directory.agencies.sorted { $0.key < $1.key }.map { id, name in
                    Shown(
                        id: id.description, name: name,
                        places: desk.directory.facilities.values.filter { $0.agency == id }
                            .sorted { $0.id < $1.id }
                            .map { ["id": $0.id.description, "name": $0.name] })
                }
                return try StandardStreams.print(try ReceiptText.encode(["agencies": shown]))
            }
            var table = TextTable(alignments: [.left, .left, .left])
            for (id, name) in desk.directory.agencies.sorted(by: { $0.key < $1.key }) {
                table.add([id.description, "", name])
                let places = desk.directory.facilities.values.filter { $0.agency == id }
                for place in places.sorted(by: { $0.id < $1.id }) {
                    table.add(["", place.id.description, place.name])
                }
            }
            try StandardStreams.print(table.lines.joined(separator: "\n"))
        }

        private struct Shown: Encodable {
            var id: String
            var name: String
            var places: [[String: String]]
        }
    }
}

/// People who work with the registry.
struct UserCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user",
        abstract: "Enter people who work with the registry, and list them.",
        subcommands: [Add.self, List.self])

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Enter somebody in one role of one agency.",
            discussion: """
                A name belongs to one user with one role; who has two roles has two names.

                ROLES
                  \(Role.allCases.map(\.rawValue).joined(separator: ", "))

                EXAMPLE
                  reunify user add rosa --role tracing-officer --agency Shelter --as ines \
                --purpose maintenance
                """)

        @Argument(help: "The user's name.") var name: String
        @Option(help: "The role.") var role: Role
        @Option(help: "The agency.") var agency: String
        @OptionGroup var act: ActOptions

        func run() async throws {
            let desk = try await Desk.open(act)
            let (name, role) = (name, role)
            let agency = try desk.agency(agency)
            let user = try await desk.asking { (registry) throws(RegistryError) in
                try await registry.enroll(
                    user: name, role, of: agency, by: desk.actor, for: desk.purpose)
            }
            guard user.role == role, user.agency == agency else {
                throw CommandFailure(
                    ExitStatus.data,
                    "“\(name)” is \(user.id) already, as \(user.role.rawValue) of \(user.agency). "
                        + "Give the second role a name of its own.")
            }
            try await desk.entered(user.id.description, name)
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List who works here.")

        @OptionGroup var act: ActOptions

        func run() async throws {
            let desk = try await Desk.open(act)
            if desk.json {
                let shown = desk.directory.users.values.sorted { $0.id < $1.id }.map { user in
                    [
                        "id": user.id.description, "name": user.name, "role": user.role.rawValue,
                        "agency": desk.directory.agencies[user.agency] ?? user.agency.description,
                    ]
                }
                return try StandardStreams.print(try ReceiptText.encode(["users": shown]))
            }
            var table = TextTable(alignments: [.left, .left, .left, .left])
            for user in desk.directory.users.values.sorted(by: { $0.id < $1.id }) {
                let agency = desk.directory.agencies[user.agency] ?? user.agency.description
                table.add([user.id.description, user.name, user.role.rawValue, agency])
            }
            try StandardStreams.print(table.lines.joined(separator: "\n"))
        }
    }
}

extension Desk {
    /// Says under which number somebody or something was entered.
    fileprivate func entered(_ id: String, _ name: String) async throws {
        try await keepCheckpoint()
        if json {
            return try StandardStreams.print(try ReceiptText.encode(["id": id, "name": name]))
        }
        try StandardStreams.print("made   \(id)")
    }
}
