// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import PersonNames
import RecordLinkage

/// Holds a linkage against pairs that are known to be true.
struct EvaluateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Hold a linkage against pairs that are known to be one person.",
        discussion: """
            Tells precision, recall and F1 by threshold, how far probabilities can be believed, how \
            good the groups are, why pairs were missed and what the wrong ones agree in, and whether \
            people of all naming traditions are found equally well.

            EXAMPLES
              reunify link left.csv right.csv --out linked
              reunify evaluate linked --truth truth.csv
              reunify evaluate linked --truth truth.csv --json > figures.json

            The truth has the two ids of a pair in its first two columns, or in columns id_l and \
            id_r, in any order. Every pair that is not in it counts as wrong. The reasons need the \
            tables: they are looked for where they were when they were linked, or where --input says.
            """)

    @Argument(help: "The folder that link or dedupe wrote.")
    var folder: String

    @Option(help: "File of pairs that are known to be one person.")
    var truth: String

    @Option(help: "Where a table is now; once for each table, in the order of the linkage.")
    var input: [String] = []

    @Flag(help: "Write the figures to stdout as JSON.")
    var json = false

    func run() async throws {
        try await FolderError.telling {
            let evaluation = try await EvaluationReport.make(
                folder: LinkageFolder(path: folder), truthPath: truth, inputs: input)
            if json {
                let encoder = JSONEncoder()
                encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
                var data = try encoder.encode(evaluation)
                data.append(0x0A)
                FileHandle.standardOutput.write(data)
            } else {
                print(evaluation.text)
            }
        }
    }
}
