// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Crypto
import Foundation
import Registry

/// What agencies of this registry agreed may pass between them.
struct AgreementCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agreement",
        abstract: "Agree with other agencies of this registry on what may pass between them.",
        discussion: """
            Between two agencies that both work in this registry an export or a comparison of lists needs an \
            agreement in force for what it is and what it is for. A supervisor of one agency proposes it, a \
            supervisor of each other one signs; either ends it at once, with a reason. Nothing of it is ever \
            deleted. Who consented is asked as before: an agreement opens nothing by itself. What goes to an \
            organisation of which nobody works here needs none.

            EXAMPLES
              reunify agreement propose --with Shelter --passes tracing --for tracing \
            --basis "MoU of 3 June, art. 4" --reference "file 18/77" --from 2018-07-01 --until 2019-06-30 \
            --as carla --purpose care
              reunify agreement sign agreement-1 --as hugo --purpose care
              reunify agreement list --as carla --purpose care
              reunify agreement end agreement-1 --reason "mandate ended" --as hugo --purpose care
            """,
        subcommands: [Propose.self, Sign.self, End.self, List.self])

    /// SHA-256 of a file.
    private static func digest(_ path: String) throws(CommandFailure) -> String {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw .reading(path, error: ENOENT)
        }
        return SHA256.hash(data: bytes).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }

    struct Propose: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Propose an agreement; it is in force when every party has signed.",
            discussion: """
                EXAMPLE
                  reunify agreement propose --with Shelter --passes reconciliation --for registration \
                --basis "MoU of 3 June, art. 5" --reference "file 18/77" --from 2018-07-01 \
                --until 2019-06-30 --paper mou.pdf --as carla --purpose care
                """)
        @Option(
            help: ArgumentHelp("Another agency; may be given several times.", valueName: "agency"))
        var with: [String]
        @Option(
            help: ArgumentHelp(
                "What may pass: tracing (records of people, to find relatives), records (for other work), "
                    + "reconciliation (lists side by side); may be given several times.",
                valueName: "what"))
        var passes: [Agreement.Passage]
        @Option(
            name: .customLong("for"),
            help: ArgumentHelp(
                "A purpose for which it may pass; may be given several times.",
                valueName: "purpose"))
        var purposes: [Purpose]
        @Option(help: "The legal ground.") var basis: String
        @Option(help: "Where the paper is kept: a number or title.") var reference: String
        @Option(help: ArgumentHelp("The first day.", valueName: "day")) var from: String
        @Option(help: ArgumentHelp("The last day.", valueName: "day")) var until: String
        @Option(
            help: ArgumentHelp(
                "The signed paper; only its SHA-256 is kept, and whoever signs shows the same file.",
                valueName: "file"))
        var paper: String?
        @OptionGroup var act: ActOptions

        func validate() throws {
            guard !with.isEmpty, !passes.isEmpty, !purposes.isEmpty else {
                throw ValidationError("Give --with, --passes and --for, each at least once.")
            }
        }

        func making(_ desk: Desk) throws -> Desk.Making {
            var parties: Set<AgencyID> = [desk.agency]
            for name in with { parties.insert(try desk.agency(name)) }
            let sorted = parties.sorted()
            let (first, last) = (try ActTime.day(from), try ActTime.day(until))
            let paper = try paper.map(AgreementCommand.digest)
            let signature = Agreement.Signature(
                agency: desk.agency, by: desk.user.id, at: desk.at)
            let (purposes, passes) = (Set(purposes), Set(passes))
            let (basis, reference) = (basis, reference)
            return { identifiers in
                let agreement = Agreement(
                    id: identifiers.next(AgreementID.self), parties: sorted, purposes: purposes,
                    passes: passes, basis: basis, reference: reference, from: first, until: last,
                    paper: paper, proposed: signature)
                return (.agreement(.propose(agreement)), [agreement.id.description])
            }
        }
    }

    struct Sign: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Sign for your agency, with your copy of the paper where one is named.",
            discussion:
                "EXAMPLE\n  reunify agreement sign agreement-1 --paper mou.pdf --as hugo --purpose care"
        )
        @Argument var agreement: AgreementID
        @Option(help: ArgumentHelp("Your copy of the paper.", valueName: "file")) var paper: String?
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) throws -> Desk.Making {
            let (id, paper) = (agreement, try paper.map(AgreementCommand.digest))
            return { _ in (.agreement(.sign(id, paper: paper)), []) }
        }
    }

    struct End: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "End an agreement at once, or decline to sign it.",
            discussion: """
                EXAMPLE
                  reunify agreement end agreement-1 --reason "mandate ended" --as hugo --purpose care
                """)
        @Argument var agreement: AgreementID
        @Option(help: "Why.") var reason: String
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let (id, reason) = (agreement, reason)
            return { _ in (.agreement(.end(id, reason: reason)), []) }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List agreements, where they stand, and who has signed.")
        @OptionGroup var act: ActOptions

        func run() async throws {
            let desk = try await Desk.open(act)
            let agreements = try await desk.asking { (registry) throws(RegistryError) in
                try await registry.observe { state in
                    state.casework.agreements.values.sorted { $0.id < $1.id }
                }
            }
            let today = desk.at.day
            if desk.json {
                return try StandardStreams.print(
                    try ReceiptText.encode([
                        "agreements": agreements.map { Shown($0, on: today) }
                    ]))
            }
            guard !agreements.isEmpty else {
                return try StandardStreams.print(
                    "There is no agreement. See: reunify agreement --help")
            }
            for agreement in agreements {
                let names = agreement.parties.map { desk.directory.agencies[$0] ?? "\($0)" }
                let shown = Shown(agreement, on: today)
                try StandardStreams.print(
                    "\(agreement.id)  \(shown.stage)  \(shown.from) – \(shown.until)  "
                        + TextTable.visible(names.joined(separator: ", ")))
                try StandardStreams.print(
                    "  passes \(shown.passes.joined(separator: ", ")) for "
                        + shown.purposes.joined(separator: ", ") + "; "
                        + TextTable.visible(agreement.basis) + "; "
                        + TextTable.visible(agreement.reference))
                if let paper = agreement.paper { try StandardStreams.print("  paper \(paper)") }
                let missing = agreement.unsigned.map { desk.directory.agencies[$0] ?? "\($0)" }
                if !missing.isEmpty, agreement.ended == nil {
                    try StandardStreams.print(
                        "  waits for " + TextTable.visible(missing.joined(separator: ", ")))
                }
                if let ended = agreement.ended {
                    try StandardStreams.print(
                        "  ended by \(desk.directory.agencies[ended.agency] ?? "\(ended.agency)"): "
                            + TextTable.visible(ended.reason))
                }
            }
        }

        /// An agreement as a list prints it.
        private struct Shown: Encodable {
            let id: String
            let stage: String
            let parties: [String]
            let purposes: [String]
            let passes: [String]
            let basis: String
            let reference: String
            let from: String
            let until: String
            let paper: String?
            let unsigned: [String]
            let ended: String?

            init(_ agreement: Agreement, on today: Day) {
                id = agreement.id.description
                stage = agreement.stage(on: today).rawValue
                parties = agreement.parties.map(\.description)
                purposes = agreement.purposes.map(\.rawValue).sorted()
                passes = agreement.passes.map(\.rawValue).sorted()
                basis = agreement.basis
                reference = agreement.reference
                from = agreement.from.iso
                until = agreement.until.iso
                paper = agreement.paper
                unsigned = agreement.unsigned.map(\.description)
                ended = agreement.ended?.reason
            }
        }
    }
}

extension Agreement.Passage: ExpressibleByArgument {}
