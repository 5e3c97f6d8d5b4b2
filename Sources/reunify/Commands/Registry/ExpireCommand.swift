// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Registry

extension KeysCommand {
    /// Erases copies whose time has ended.
    struct Expire: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Erase copies of others' records whose time has ended.",
            discussion: """
                A record of PFIF says until when it may be kept (expiry_date). Within a day after it nothing \
                may be left but its identifier and dates. reunify serve does so by itself; this does it for a \
                registry that is not served, from cron for instance. Nobody has to approve: the source said so.

                People who are known by such copies alone are erased. Of people of whom something else is on \
                record too, what the copy said is erased, and what others said stays. Who is under a legal hold \
                is named, and stays until it is lifted.

                EXAMPLES
                  reunify keys expire --dry-run --as rosa --purpose registration
                  reunify keys expire --as rosa --purpose registration
                """)
        @Flag(help: "Only say what would be erased.") var dryRun = false
        @OptionGroup var act: ActOptions

        func run() async throws {
            let desk = try await Desk.open(act)
            guard desk.registry.mayExpire(desk.actor, for: desk.purpose) else {
                throw CommandFailure(RegistryError.notPermitted)
            }
            let now = try desk.folder.environment().now().seconds
            let watch = ExpiryWatch(desk.registry)
            let isTrial = dryRun
            let report = try await desk.asking { (_) throws(RegistryError) in
                try await watch.expire(at: now, isTrial: isTrial)
            }
            try await desk.keepCheckpoint()
            try StandardStreams.print(Self.text(report, isTrial: isTrial))
            if !isTrial { _ = await desk.matching() }
        }

        static func text(_ report: ExpiryReport, isTrial: Bool) -> String {
            var lines: [String] = []
            let people = (report.erased + report.parted).sorted()
            if people.isEmpty {
                lines.append("No copy has expired that can be erased.")
            } else {
                lines.append(
                    Numerals.count(report.copies, "copy", plural: "copies") + " of "
                        + Numerals.count(people.count, "person", plural: "people")
                        + (isTrial ? " would be erased: " : " erased: ")
                        + people.map(\.description).joined(separator: " "))
            }
            if !report.parted.isEmpty {
                lines.append(
                    (isTrial ? "the copy alone would go" : "the copy alone is gone")
                        + ", as something else is on record too: "
                        + report.parted.map(\.description).joined(separator: " "))
            }
            if !report.held.isEmpty {
                lines.append(
                    "on hold, and erased once the hold is lifted: "
                        + report.held.map(\.description).joined(separator: " "))
            }
            if !report.shared.isEmpty {
                lines.append(
                    "something else is on record too, and the copy was taken in before copies had keys of their "
                        + "own; whether everything is destroyed is for somebody to decide (reunify keys destroy): "
                        + report.shared.map(\.description).joined(separator: " "))
            }
            return lines.joined(separator: "\n")
        }
    }
}
