// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Registry

extension PersonCommand {
    /// Who looked at a person.
    struct History: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show who was shown what of a person, when and what for.",
            discussion: """
                For a person who asks who has seen their data: an auditor for protection, or a legal \
                monitor, looks it up. This look is the last of the list.

                EXAMPLE
                  reunify person history person-17 --as olga --purpose legal
                """)
        @Argument var person: PersonID
        @OptionGroup var act: ActOptions

        func run() async throws {
            let desk = try await Desk.open(act)
            let person = person
            let looks = try await desk.listing { (registry) throws(RegistryError) in
                try await registry.looks(at: person, by: desk.actor, for: desk.purpose)
            }
            if desk.json {
                let shown = looks.map { Shown($0, desk.directory) }
                return try StandardStreams.print(try ReceiptText.encode(["looks": shown]))
            }
            var table = TextTable(alignments: [.left, .left, .left, .left, .right])
            for look in looks {
                let shown = Shown(look, desk.directory)
                table.add([
                    shown.at, "\(shown.user), \(shown.role), \(shown.agency)",
                    "for \(shown.purpose)", shown.sight, "entry \(look.entry)",
                ])
            }
            for line in table.lines { try StandardStreams.print(line) }
        }

        private struct Shown: Encodable {
            var entry: UInt64
            var at: String
            var user: String
            var role: String
            var agency: String
            var purpose: String
            var sight: String

            init(_ look: Look, _ directory: Directory) {
                entry = look.entry
                at = ActTime.text(look.at)
                purpose = look.purpose.rawValue
                switch look.actor {
                case .user(let id, let role, let agency):
                    user = directory.users[id]?.name ?? id.description
                    self.role = role.rawValue
                    self.agency = directory.agencies[agency] ?? agency.description
                case .matching(let model):
                    (user, role, agency) = ("matching", model, "registry")
                }
                switch look.sight {
                case .parts(let parts, let search):
                    let words = parts.map(\.rawValue).joined(separator: ", ")
                    sight = words + (search.map { ", found by \($0.rawValue)" } ?? "")
                case .list(let listing): sight = "a list: " + listing.words
                case .export(let id, let recipient):
                    let name = directory.agencies[recipient] ?? recipient.description
                    sight = "left for \(name) with \(id)"
                }
            }
        }
    }
}

extension AdministrativeEvent.Listing {
    /// What is listed, in words.
    fileprivate var words: String {
        switch self {
        case .proposals: "proposed relatives"
        case .resolutionProposals: "who may be one person"
        case .alerts: "alerts"
        case .familyUnits: "family units"
        case .looks: "looks"
        case .tasks: "tasks"
        case .work: "what waits"
        case .custodies: "who is in custody"
        case .transfers: "transfers"
        case .separations: "separations"
        case .links: "family links"
        case .requests: "tracing requests"
        case .verifications: "verifications"
        case .cases: "cases"
        case .clocks: "clocks"
        case .holds: "legal holds"
        }
    }
}
