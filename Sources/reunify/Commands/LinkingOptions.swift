// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import PersonNames
import RecordLinkage

/// What `link` and `dedupe` have in common.
struct LinkingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Folder for the results; made if it is missing.", valueName: "dir"))
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
            discussion: "`reunify columns FILE` shows what was recognised and all roles.",
            valueName: "column=role"))
    var role: [String] = []

    @Option(
        help: ArgumentHelp(
            "The day on which the ages of a list were written, as YYYY-MM-DD, where other lists have dates of birth.",
            discussion:
                "Without it the day is found from people of one name; the report says which it is.",
            valueName: "day"))
    var agesAsOf: String?

    @Option(
        help: ArgumentHelp(
            "A model.json to apply as it is, instead of training one.", valueName: "file"))
    var model: String?

    @Option(
        help: ArgumentHelp(
            "Threads to use; 0 takes as many as the machine has. Results are the same for any number.",
            valueName: "n"))
    var threads = 0

    @Option(
        help: ArgumentHelp(
            "Least probability at which a pair is listed in links.csv.", valueName: "p"))
    var floor = 0.01

    @Option(
        help: ArgumentHelp(
            "Probability from which a pair is called a link in summary, report and model.",
            discussion:
                "0.5 unless the model says otherwise. Groups in clusters.csv do not depend on it.",
            valueName: "p"))
    var threshold: Double?

    @OptionGroup var limits: LimitOptions

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
        guard floor >= 1e-12, floor < 1 else {
            throw ValidationError("--floor must be above 0 and below 1.")
        }
        if let threshold {
            guard threshold > 0, threshold < 1 else {
                throw ValidationError("--threshold must be above 0 and below 1.")
            }
        }
        _ = try roles()
        _ = try ageDay()
    }

    /// The stated day as of which ages are, counted from 1 January 1970.
    func ageDay() throws -> Int32? {
        guard let agesAsOf else { return nil }
        let parts = agesAsOf.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
            (1850...2199).contains(year),
            let ordinal = CalendarSystem.gregorian.ordinalDay(year: year, month: month, day: day)
        else {
            throw ValidationError(
                "“\(agesAsOf)” is no day; write it as year-month-day, such as 2022-03-15.")
        }
        return Int32(ordinal)
    }

    /// The folder for the results.
    func folder() throws -> String {
        // Not a required option: its absence would hide that it was misspelt.
        guard let out, !out.isEmpty else {
            throw CommandFailure(
                ExitStatus.usage, "Say which folder the results are to go into: --out DIR.")
        }
        return out
    }

    /// The stated roles by column.
    func roles() throws -> [String: FieldRole] {
        var roles: [String: FieldRole] = [:]
        for statement in role {
            let (column, role) = try ColumnRoles.parse(statement)
            roles[column] = role
        }
        return roles
    }
}

/// Roles as they are written on the command line.
enum ColumnRoles {
    /// Reads COLUMN=ROLE; the column may hold equals signs itself.
    static func parse(_ statement: String) throws -> (column: String, role: FieldRole) {
        guard let equals = statement.lastIndex(of: "="), equals != statement.startIndex else {
            throw ValidationError(
                "“\(statement)” is not of the form COLUMN=ROLE, such as birth=date-of-birth.")
        }
        let word = String(statement[statement.index(after: equals)...])
        guard let role = FieldRole(rawValue: word) else {
            throw ValidationError(
                "There is no role “\(word)”."
                    + Suggestion.question(word, in: FieldRole.allCases.map(\.rawValue))
                    + " The roles are: \(list).")
        }
        return (String(statement[..<equals]), role)
    }

    /// All roles, separated by commas.
    static var list: String { FieldRole.allCases.map(\.rawValue).joined(separator: ", ") }
}
