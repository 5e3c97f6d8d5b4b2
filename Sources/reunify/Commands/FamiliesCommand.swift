// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import FamilyLinkage
import RecordLinkage

/// Proposes families across lists.
struct FamiliesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "families",
        abstract: "Find out whose child this is: persons and families across lists.",
        usage: "reunify families <file> [<file> ...] --out <dir> [<options>]",
        discussion: """
            Reads lists of several agencies, finds the records that are of one person, and proposes \
            relatives for every child: from what children and adults say of each other, names as they \
            are handed down, ages, places, encounters, group numbers and telephones. Nothing has to be \
            configured. A proposal decides nothing: people verify.

            Into the folder go
              persons.csv      every record with its person's number
              proposals.csv    proposed relatives of each child, with probability, band and reasons
              conflicts.csv    children whom several people claim
              unfound.csv      children for whom nothing was found, and what would help most
              quarantine.csv   records that could not be used, and why
              report.html      families as pictures, and why; report.es.html and report.ar.html too

            Bands: strong (nearly always right, with evidence beyond names), review (worth a look), \
            insufficient (not enough evidence: named so that nobody takes it for an answer).

            EXAMPLES
              reunify families border.csv detention.csv shelters.csv ngo.csv --out result
              reunify families lists/*.csv --out result --role parentesco_2=relative-name
              reunify families camp.csv --out result --as-of 2018-07-10 --json
            """)

    @Argument(help: "The lists, one or more.")
    var files: [String]

    @OptionGroup var options: FamiliesOptions

    func validate() throws {
        guard !files.isEmpty else {
            throw ValidationError("Name one list or more: reunify families FILE … --out DIR")
        }
    }

    func run() async throws {
        try await FamiliesRun(paths: files, options: options).run()
    }
}

/// What `families` can be told.
struct FamiliesOptions: ParsableArguments {
    @OptionGroup var limits: LimitOptions

    @Option(help: ArgumentHelp("Folder for the results; made if it is missing.", valueName: "dir"))
    var out: String?

    @Option(
        help: ArgumentHelp(
            "Column that holds the records' ids. Found by itself as a rule.", valueName: "column"))
    var id: String?

    @Option(
        help: ArgumentHelp(
            "Column not to be used; may be given several times.", valueName: "column"))
    var ignore: [String] = []

    @Option(
        help: ArgumentHelp(
            "What a column is, where recognition is wrong, as COLUMN=ROLE; may be given several times.",
            valueName: "column=role"))
    var role: [String] = []

    @Option(
        help: ArgumentHelp(
            "Day as of which ages are meant in lists that have no date of their own. Else the middle of the other lists' dates; today where no list has any.",
            valueName: "yyyy-mm-dd"))
    var asOf: String?

    @Option(
        help: ArgumentHelp(
            "Threads to use; 0 takes as many as the machine has. Results are the same for any number.",
            valueName: "n"))
    var threads = 0

    @Flag(help: "Print the summary as one JSON object.")
    var json = false

    @Flag(help: "Print how long each stage took, as a line of JSON on standard error.")
    var timings = false

    @Flag(name: .shortAndLong, help: "Show no progress and no notes.")
    var quiet = false

    func validate() throws {
        guard threads >= 0, threads <= 1024 else {
            throw ValidationError("--threads must be from 0 to 1024.")
        }
        for statement in role { _ = try ColumnRoles.parse(statement) }
        _ = try asOfDay()
    }

    /// The folder for the results.
    func folder() throws -> String {
        guard let out, !out.isEmpty else {
            throw CommandFailure(
                ExitStatus.usage, "Say which folder the results are to go into: --out DIR.")
        }
        return out
    }

    /// The stated day, in days since 1970-01-01.
    func asOfDay() throws -> Int? {
        guard let asOf else { return nil }
        guard let day = DateReader(format: DateFormat()).read(asOf)?.ordinalDay else {
            throw ValidationError("--as-of needs a day such as 2018-07-10, not “\(asOf)”.")
        }
        return Int(day)
    }
}
