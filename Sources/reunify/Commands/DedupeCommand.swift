// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import RecordLinkage

/// Finds records of one person in one file.
struct DedupeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dedupe",
        abstract: "Find the people who are in one file more than once.",
        usage: "reunify dedupe <file> ... --out <dir> [<options>]",
        discussion: """
            Works as “reunify link” does, within one file; several files are taken as one list, \
            in which people may be repeated within a file and across files.

            EXAMPLES
              reunify dedupe roster.csv --out result
              reunify dedupe roster.csv --out result --ignore household --threshold 0.9
              reunify dedupe north.csv south.csv --out result --json
            """)

    @Argument(help: "The file to look through, or several as one list.")
    var files: [String]

    @OptionGroup var options: LinkingOptions

    func run() async throws {
        try await LinkageRun(paths: files, options: options, scope: .all).run()
    }
}
