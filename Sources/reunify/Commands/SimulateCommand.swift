// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import PersonNames
import Simulation

/// Writes a crisis that never happened.
struct SimulateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Make a crisis that never happened, with known truth.",
        usage: "reunify simulate --scenario <name> [--families <n>] [--seed <n>] [<options>] <dir>",
        discussion: """
            Writes what four agencies would have exported, each with its own columns, formats and bad \
            habits, and beside them, in DIR/truth, who everybody is: persons.csv, families.csv, \
            links.csv, separations.csv, records.csv, errors.csv. DIR/simulation.json says how it was \
            made. All names are invented; the same seed makes the same bytes on any machine.

            SCENARIOS
            \(scenarios)

            EXAMPLES
              reunify simulate --scenario border-2018 --families 3000 --seed 7 crisis
              reunify simulate --scenario border-2018 --errors none clean
              reunify simulate --scenario camp --rate E6=0.4 --rate E4=0 camp
              reunify simulate --scenario border-2018 --separated-children 2219 \
            --unit-numbers deleted --free-text half test-2018
              reunify simulate --list
              reunify simulate --scenario border-2018 --rates

            What is realistic in it, and what is not: Documentation/simulation.md.
            """)

    @Argument(help: ArgumentHelp("Folder for the lists; made if it is missing.", valueName: "dir"))
    var out: String?

    @Option(help: ArgumentHelp("The crisis; see --list.", valueName: "name"))
    var scenario: String?

    @Option(
        help: ArgumentHelp(
            "How many families, those in which nobody is separated included.",
            discussion: "1000 by default; with --separated-children as many as that needs.",
            valueName: "n"))
    var families: Int?

    @Option(help: ArgumentHelp("Another number makes another crisis.", valueName: "n"))
    var seed: UInt64 = 1

    @Option(
        help: ArgumentHelp(
            "Rate of one of the errors E1 to E18, as E6=0.3; may be given several times.",
            valueName: "error=rate"))
    var rate: [String] = []

    @Option(help: "All errors at the rates of the scenario (default), or none.")
    var errors = ErrorSet.default

    @Option(help: "What becomes of family unit numbers: as E9 has it (by-rate), or all deleted.")
    var unitNumbers = UnitNumberSet.byRate

    @Option(help: "How many records keep their notes: all, half or none.")
    var freeText = FreeTextSet.all

    @Option(
        help: ArgumentHelp(
            "Make exactly so many children who were separated from an adult.", valueName: "n"))
    var separatedChildren: Int?

    @Option(
        help: ArgumentHelp(
            "Threads to use; 0 takes as many as the machine has. Results are the same for any number.",
            valueName: "n"))
    var threads = 0

    @Flag(help: "List the scenarios and end.")
    var list = false

    @Flag(help: "Show the errors with their rates and end.")
    var rates = false

    @Flag(help: "Print the summary as one JSON object.")
    var json = false

    @Flag(name: .shortAndLong, help: "Show no progress and no notes.")
    var quiet = false

    enum ErrorSet: String, ExpressibleByArgument, CaseIterable { case `default`, none }
    enum UnitNumberSet: String, ExpressibleByArgument, CaseIterable {
        case byRate = "by-rate"
        case deleted
    }
    enum FreeTextSet: String, ExpressibleByArgument, CaseIterable {
        case all, half, none

        /// How many records keep their notes.
        var share: Double {
            switch self {
            case .all: 1
            case .half: 0.5
            case .none: 0
            }
        }
    }

    private static var scenarios: String {
        Scenario.all.map { "  \($0.name.padded(24))\($0.summary)" }.joined(separator: "\n")
    }

    func validate() throws {
        if let families, families < 1 || families > Simulation.mostFamilies {
            throw ValidationError(
                "--families must be from 1 to \(Numerals.grouped(Simulation.mostFamilies)).")
        }
        if let separatedChildren, separatedChildren < 0 {
            throw ValidationError("--separated-children must be 0 or more.")
        }
        guard threads >= 0, threads <= 1024 else {
            throw ValidationError("--threads must be from 0 to 1024.")
        }
        for statement in rate { _ = try Self.parse(statement) }
    }

    func run() async throws {
        if list {
            try StandardStreams.print(
                Scenario.all.map { "\($0.name.padded(24))\($0.summary)" }.joined(separator: "\n"))
            return
        }
        var options = Simulation.Options(
            scenario: try chosenScenario(), families: families, seed: seed)
        if errors == .none { options.rates = ErrorRates(all: 0) }
        for statement in rate {
            let (kind, rate) = try Self.parse(statement)
            options.rates[kind] = rate
        }
        if rates {
            try StandardStreams.print(Self.table(options.rates))
            return
        }
        options.unitNumbersDeleted = unitNumbers == .deleted
        options.freeTextShare = freeText.share
        options.separatedChildren = separatedChildren
        guard let out, !out.isEmpty else {
            throw CommandFailure(
                ExitStatus.usage,
                "Say which folder the lists are to go into: reunify simulate … DIR.")
        }
        try await SimulationRun(
            options: options, path: out, threads: threads, isQuiet: quiet, isJSON: json
        ).run()
    }

    private func chosenScenario() throws(CommandFailure) -> Scenario {
        let names = Scenario.all.map(\.name)
        let all = " The scenarios are: \(names.joined(separator: ", "))."
        guard let scenario else {
            throw CommandFailure(ExitStatus.usage, "Say which crisis: --scenario NAME." + all)
        }
        guard let found = Scenario.named(scenario) else {
            throw CommandFailure(
                ExitStatus.usage,
                "There is no scenario “\(scenario)”." + Suggestion.question(scenario, in: names)
                    + all)
        }
        return found
    }

    /// Reads E6=0.3.
    private static func parse(_ statement: String) throws -> (ErrorKind, Double) {
        let sides = statement.split(separator: "=", omittingEmptySubsequences: false)
        guard sides.count == 2, let rate = Double(sides[1]) else {
            throw ValidationError("“\(statement)” is not of the form ERROR=RATE, such as E6=0.3.")
        }
        guard let kind = ErrorKind(code: String(sides[0])) else {
            throw ValidationError(
                "There is no error “\(sides[0])”; they are E1 to E18. See: reunify simulate --scenario "
                    + "border-2018 --rates")
        }
        guard rate >= 0, rate <= 1 else {
            throw ValidationError("The rate of \(kind.code) must be from 0 to 1.")
        }
        return (kind, rate)
    }

    private static func table(_ rates: ErrorRates) -> String {
        ErrorKind.allCases.map { kind in
            "\(kind.code.padded(6))\("\(rates[kind])".padded(8))\(kind.title)"
        }.joined(separator: "\n")
    }
}

extension String {
    /// The text with spaces behind it up to a width, and one at least.
    fileprivate func padded(_ width: Int) -> String {
        self + String(repeating: " ", count: max(1, width - count))
    }
}
