// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Registry

/// Shows what is on record of a person.
struct ShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show what you may see of a person; that you saw it is journaled first.",
        discussion: """
            Parts that your role, purpose or relation to the person does not open are named as hidden, \
            with who may see them. Where a child is, and how to reach it, stays hidden until a relation \
            is verified.

            PARTS
              \(Compartment.allCases.map(\.rawValue).joined(separator: ", "))

            EXAMPLES
              reunify show person-17 --as rosa --purpose tracing
              reunify show person-17 --part links --part tracing --as rosa --purpose tracing
            """)

    @Argument(help: "The person, such as person-17.") var person: PersonID
    @Option(help: "A part to be shown; may be given several times. All, if none is named.")
    var part: [Compartment] = []
    @OptionGroup var act: ActOptions

    func run() async throws {
        let desk = try await Desk.open(act)
        let parts = part.isEmpty ? Compartment.allCases : part
        let (person, actor, purpose, at) = (person, desk.actor, desk.purpose, desk.at)
        // What is refused is found out before, so that the rest can be shown.
        let refusals = try await desk.asking { (registry) throws(RegistryError) in
            try await registry.observe { state in
                var refusals: [Compartment: Refusal] = [:]
                let context = ActContext(actor: actor, purpose: purpose, at: at)
                for part in parts {
                    if case .refused(let refusal) = decide(
                        state.casework, .file(.disclose(person, part)), context)
                    {
                        refusals[part] = refusal
                    }
                }
                return refusals
            }
        }
        let allowed = Set(parts).subtracting(refusals.keys)
        guard !allowed.isEmpty else {
            let refusal = parts.compactMap { refusals[$0] }.first ?? Refusal(.notPermitted)
            if desk.json { try StandardStreams.print(try ReceiptText.json(refusal)) }
            throw CommandFailure(refusal)
        }
        let outcome = try await desk.asking { (registry) throws(RegistryError) in
            try await registry.read(person, allowed, by: actor, for: purpose)
        }
        try await desk.keepCheckpoint()
        switch outcome {
        case .refused(let refusal): throw CommandFailure(refusal)
        case .accepted(let shown):
            let hidden = parts.compactMap { part in refusals[part].map { (part, $0) } }
            let directory = desk.directory
            try StandardStreams.print(
                desk.json
                    ? try ReceiptText.encode(
                        DisclosureJSON(shown, hidden: hidden, directory: directory))
                    : DisclosureText(shown, hidden: hidden, directory: directory).text)
        }
    }
}

/// Finds people by name or number.
struct SearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Find people by words of their names, or by an exact number.",
        discussion: """
            Words may stand in any order, spelling and script; short forms are found with what they stand \
            for, as Pepe with José. Numbers are found by a keyed index: letters and digits alone count. \
            Only people whom you may see are found, and who keeps something from your agency by its own \
            records alone; the search and what it showed is journaled first, without the name.

            EXAMPLES
              reunify search "Martines Jose" --as rosa --purpose tracing
              reunify search --number A201-334-556 --as rosa --purpose tracing
            """)

    @Argument(help: "A name, or a part of it.") var name: String?
    @Option(help: ArgumentHelp("An exact number instead.", valueName: "number")) var number: String?
    @Option(help: ArgumentHelp("Most people that are shown.", valueName: "n")) var limit = 20
    @OptionGroup var act: ActOptions

    func validate() throws {
        guard (name == nil) != (number == nil) else {
            throw ValidationError("Give a name, or --number with a number.")
        }
        guard limit > 0 else { throw ValidationError("--limit must be 1 or more.") }
    }

    func run() async throws {
        let desk = try await Desk.open(act)
        let (name, number, limit) = (name, number, limit)
        let found = try await desk.asking { (registry) throws(RegistryError) in
            if let number {
                return try await registry.find(
                    number: number, by: desk.actor, for: desk.purpose)
            }
            return try await registry.find(
                name: name ?? "", limit: limit, by: desk.actor, for: desk.purpose)
        }
        try await desk.keepCheckpoint()
        if desk.json {
            let people = found.prefix(limit).map { DisclosureJSON($0, directory: desk.directory) }
            return try StandardStreams.print(try ReceiptText.encode(["people": people]))
        }
        var table = TextTable(alignments: [.left, .left, .left, .left])
        for shown in found.prefix(limit) {
            // A copy that was erased says nothing, while others still do.
            let said = shown.identity?.first { !$0.identity.names.isEmpty }
            let identity = (said ?? shown.identity?.first)?.identity
            table.add([
                shown.person.description, identity?.names.first?.asTyped ?? "",
                identity.map(DisclosureText.birth) ?? "", identity?.placeOfBirth ?? "",
            ])
        }
        if found.isEmpty { StandardStreams.tell("reunify: Nobody whom you may see is found.") }
        for line in table.lines { try StandardStreams.print(line) }
    }
}
