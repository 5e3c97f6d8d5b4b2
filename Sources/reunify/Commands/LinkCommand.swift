// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import RecordLinkage

/// Links two files or more.
struct LinkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link",
        abstract: "Find the people who are in two or more files.",
        usage: "reunify link <file> <file> ... --out <dir> [<options>]",
        discussion: """
            Reads CSV, TSV, semicolons or JSON Lines in any usual encoding, finds out what each \
            column is, and links records that share no key. Nothing has to be configured.

            Into the folder go links.csv (every pair with its probability and evidence), \
            clusters.csv (every record with its person's number), quarantine.csv (records that \
            could not be used, and why), model.json and report.html. They appear together when \
            all is done, or not at all.

            EXAMPLES
              reunify link intake.csv shelter.csv --out result
              reunify link a.csv b.csv --out result --id case_no --ignore notes
              reunify link a.csv b.csv --out result --role geb=date-of-birth --one-to-one
              reunify link new.csv b.csv --out result --model earlier/model.json --json
            """)

    @Argument(help: "The files to link, two or more.")
    var files: [String]

    @OptionGroup var options: LinkingOptions

    @Flag(help: "Every record has at most one partner in each other file.")
    var oneToOne = false

    func validate() throws {
        guard files.count > 1 else {
            throw ValidationError(
                "Linking needs two files or more; to find duplicates in one, use: reunify dedupe FILE --out DIR"
            )
        }
    }

    func run() async throws {
        try await LinkageRun(
            paths: files, options: options, isOneToOne: oneToOne, scope: .acrossSources
        ).run()
    }
}
