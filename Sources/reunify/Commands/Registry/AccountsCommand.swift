// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Foundation
import Registry

/// Who signs in, and which programs may ask.
struct AccountsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accounts",
        abstract: "See who can sign in, and make, list and revoke tokens of programs.",
        discussion: """
            A token lets one program ask in the name of one user, within scopes, until a day. It is \
            printed once; the registry keeps only its digest. See Documentation/api.md. The same is on \
            the page Accounts while the desk is running.
            """,
        subcommands: [List.self, Invite.self, Token.self, Tokens.self, Revoke.self, Practise.self])

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List users, and where their accounts stand.",
            discussion: "EXAMPLE\n  reunify accounts list --as ines --purpose maintenance")
        @OptionGroup var act: ActOptions

        func run() async throws {
            let desk = try await AccountDesk.open(act)
            var table = TextTable(alignments: [.left, .left, .left, .left])
            for user in desk.directory.users.values.sorted(by: { $0.id < $1.id }) {
                let standing = await desk.accounts.standing(of: user.id)
                let words =
                    standing.isClosed
                    ? "closed"
                    : standing.hasPassword
                        ? (standing.hasCode ? "password and codes" : "password")
                        : standing.invitedUntil != nil ? "link not used yet" : "no account"
                table.add([user.id.description, user.name, user.role.rawValue, words])
            }
            try StandardStreams.print(table.lines.joined(separator: "\n"))
        }
    }

    struct Invite: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a one-time link by which a user chooses a password.",
            discussion: """
                Prints the end of the link, after the address of the desk. Hand it over in person.

                EXAMPLE
                  reunify accounts invite tara --as ines --purpose maintenance
                """)
        @Argument(help: "The user.") var user: String
        @OptionGroup var act: ActOptions

        func run() async throws {
            let desk = try await AccountDesk.open(act)
            let invited = try desk.user(user)
            let actor = desk.actor
            let token = try await desk.asking { (accounts) throws(AccountError) in
                try await accounts.invite(invited.id, by: actor)
            }
            try StandardStreams.print("/welcome/\(token)")
        }
    }

    struct Token: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a token for a program; it is printed once.",
            discussion: """
                SCOPES
                  \(APIClient.Scope.allCases.map(\.rawValue).joined(separator: ", "))

                EXAMPLE
                  reunify accounts token "shelter's own system" --for sol --scope custody:read \
                --scope custody:write --days 90 --as ines --purpose maintenance
                """)
        @Argument(help: "What the program is called.") var name: String
        @Option(name: .customLong("for"), help: "The user in whose name it asks.") var user: String
        @Option(help: ArgumentHelp("A scope; may be given several times.", valueName: "scope"))
        var scope: [String]
        @Option(help: ArgumentHelp("For so many days it holds.", valueName: "n")) var days = 90
        @OptionGroup var act: ActOptions

        func run() async throws {
            let scopes = try scope.map { word throws(CommandFailure) in
                guard let scope = APIClient.Scope(rawValue: word) else {
                    throw CommandFailure(
                        ExitStatus.usage,
                        "There is no scope “\(word)”. Scopes: "
                            + APIClient.Scope.allCases.map(\.rawValue).joined(separator: ", ") + "."
                    )
                }
                return scope
            }
            let desk = try await AccountDesk.open(act)
            let owner = try desk.user(user)
            let (name, days, actor) = (name, days, desk.actor)
            let made = try await desk.asking { (accounts) throws(AccountError) in
                try await accounts.makeClient(
                    named: name, for: owner.id, scopes: Set(scopes), days: days, by: actor)
            }
            if act.actor.json {
                return try StandardStreams.print(
                    try ReceiptText.encode(["id": made.client.id, "token": made.token]))
            }
            StandardStreams.tell(
                "reunify: \(made.client.id) asks in the name of \(owner.name) for "
                    + "\(Numerals.count(days, "day")). The token is shown now and never again:")
            try StandardStreams.print(made.token)
        }
    }

    struct Tokens: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the programs that have tokens, and when they asked last.",
            discussion: "EXAMPLE\n  reunify accounts tokens --as ines --purpose maintenance")
        @OptionGroup var act: ActOptions

        func run() async throws {
            let desk = try await AccountDesk.open(act)
            let clients = await desk.accounts.allClients()
            guard !clients.isEmpty else {
                return try StandardStreams.print(
                    "No program has a token. Make one: reunify accounts token --help")
            }
            var table = TextTable(alignments: [.left, .left, .left, .left, .left, .left])
            table.add(["id", "program", "user", "last used", "until", "scopes"])
            let now = WallClock.now(offset: 0).seconds
            for client in clients {
                table.add([
                    client.id, client.name,
                    desk.directory.users[client.user]?.name ?? client.user.description,
                    client.lastUsed.map(Self.time) ?? "never",
                    client.holds(at: now) ? Self.time(client.expires) : "over",
                    client.scopes.map(\.rawValue).sorted().joined(separator: " "),
                ])
            }
            try StandardStreams.print(table.lines.joined(separator: "\n"))
        }

        private static func time(_ seconds: Int) -> String {
            ActTime.text(WallClock.moment(seconds, in: .current))
        }
    }

    struct Revoke: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Revoke the token of a program, at once.",
            discussion:
                "EXAMPLE\n  reunify accounts revoke client-0123456789ab --as ines --purpose maintenance"
        )
        @Argument(help: "The token's id, as accounts tokens lists it.") var id: String
        @OptionGroup var act: ActOptions

        func run() async throws {
            let desk = try await AccountDesk.open(act)
            guard await desk.accounts.allClients().contains(where: { $0.id == self.id }) else {
                throw CommandFailure(
                    ExitStatus.noInput, "No program has “\(id)”. See: reunify accounts tokens")
            }
            let (id, actor) = (id, desk.actor)
            try await desk.asking { (accounts) throws(AccountError) in
                try await accounts.revokeClient(id, by: actor)
            }
            StandardStreams.tell("reunify: \(id) is let in no more.")
        }
    }

    struct Practise: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Give users of a registry for training one password, to look around.",
            discussion: """
                Only in a registry for training: elsewhere nobody but the user chooses a password.

                EXAMPLE
                  reunify accounts practise tara eva --password-file words.txt --as ines \
                --purpose maintenance
                """)
        @Argument(help: "The users.") var users: [String]
        @Option(help: ArgumentHelp("File whose first line is the password.", valueName: "file"))
        var passwordFile: String
        @OptionGroup var act: ActOptions

        func run() async throws {
            let desk = try await AccountDesk.open(act)
            guard desk.isForTraining else {
                throw CommandFailure(
                    ExitStatus.permission,
                    "This registry is not for training: make a one-time link instead, with reunify "
                        + "accounts invite.")
            }
            guard let data = FileManager.default.contents(atPath: passwordFile),
                let line = String(decoding: data, as: UTF8.self).split(separator: "\n").first
            else {
                throw CommandFailure(
                    ExitStatus.noInput, "“\(passwordFile)” has no line that could be a password.")
            }
            let (password, actor) = (String(line), desk.actor)
            for name in users {
                let user = try desk.user(name)
                try await desk.asking { (accounts) throws(AccountError) in
                    let link = try await accounts.invite(user.id, by: actor)
                    let session = try await accounts.accept(link, password: password)
                    try await accounts.signOut(session)
                }
            }
        }
    }
}

/// A registry that is opened for its accounts.
private struct AccountDesk {
    let accounts: AccountBook
    let directory: Directory
    let actor: Actor
    let isForTraining: Bool

    static func open(_ options: ActOptions) async throws -> AccountDesk {
        let folder = try options.registry.folder()
        let journal = try folder.openJournal()
        let key = try folder.finishRotation(journal, options.registry.opening.passphrase)
        do {
            let registry = try await Registry.open(
                journal, rootKey: key, environment: try folder.environment(), kept: folder.kept())
            let accounts = try await AccountBook.open(
                registry, store: journal, clock: { WallClock.now(offset: 0).seconds })
            let directory = try await registry.directory()
            guard let user = Self.user(options.actor.user, directory) else {
                throw CommandFailure(
                    ExitStatus.usage, "Nobody here is “\(options.actor.user)”.")
            }
            guard user.role == .operator, options.actor.purpose == .maintenance else {
                throw CommandFailure(
                    ExitStatus.permission,
                    "Accounts are the business of an operator: --as an operator --purpose "
                        + "maintenance.")
            }
            return AccountDesk(
                accounts: accounts, directory: directory, actor: user.actor,
                isForTraining: folder.isForTraining)
        } catch let error as RegistryError {
            throw CommandFailure(error)
        }
    }

    /// A user by name or number.
    func user(_ name: String) throws(CommandFailure) -> Directory.User {
        guard let user = Self.user(name, directory) else {
            throw CommandFailure(ExitStatus.usage, "Nobody here is “\(name)”.")
        }
        return user
    }

    private static func user(_ name: String, _ directory: Directory) -> Directory.User? {
        UserID(name).flatMap { directory.users[$0] } ?? directory.user(named: name)
    }

    func asking<Value>(
        _ body: (AccountBook) async throws(AccountError) -> Value
    ) async throws(CommandFailure) -> Value {
        do { return try await body(accounts) } catch {
            switch error {
            case .registry(let error): throw CommandFailure(error)
            case .clientIncomplete:
                throw CommandFailure(
                    ExitStatus.usage,
                    "A token has a name of at most 80 characters, a scope at least, and holds 1 to "
                        + "\(APIClient.mostDays) days.")
            case .password(let fault):
                throw CommandFailure(
                    ExitStatus.data,
                    "The password cannot be used (\(fault.rawValue)): it needs "
                        + "\(PasswordRule.length.lowerBound) characters that nobody guesses.")
            default:
                throw CommandFailure(ExitStatus.permission, "That is not permitted.")
            }
        }
    }
}
