// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Exchange
import Registry

extension MappingCommand {
    /// Hands out the mapping by which a list was read.
    struct Recall: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the mappings that your agency's lists were read by, or print one.",
            discussion: """
                The journal keeps the mapping of every list. When a list comes again, recall it, and propose \
                with --like.

                EXAMPLES
                  reunify mapping recall --as rosa --purpose registration
                  reunify mapping recall --source "border roster" --as rosa --purpose registration > m.json
                """)

        @Option(
            help: ArgumentHelp(
                "The source, or the name of a list; the newest revision is printed.",
                valueName: "name"))
        var source: String?
        @OptionGroup var act: ActOptions

        func run() async throws {
            let desk = try await Desk.open(act)
            let lists = try await desk.asking { (registry) throws(RegistryError) in
                try await registry.announcedLists(by: desk.actor, for: desk.purpose)
            }
            let known = lists.compactMap { list in
                (try? ListMapping.read(list.mapping, file: list.name)).map { (list, $0) }
            }
            guard let source else {
                var table = TextTable(alignments: [.left, .left, .right, .right])
                table.add(["list", "source", "revision", "records"])
                for (list, mapping) in known {
                    table.add([
                        list.name, mapping.source ?? mapping.form?.rawValue ?? "",
                        mapping.revision.map(String.init) ?? "", Numerals.grouped(list.records),
                    ])
                }
                return try StandardStreams.print(table.lines.joined(separator: "\n"))
            }
            let fitting = known.filter { $0.1.source == source || $0.0.name == source }
            guard
                let newest = fitting.max(by: { ($0.1.revision ?? 0) < ($1.1.revision ?? 0) })
            else {
                throw CommandFailure(
                    ExitStatus.data,
                    "No list of yours is called “\(source)”. See: reunify mapping recall")
            }
            try StandardStreams.print(newest.0.mapping, terminator: "")
        }
    }
}
