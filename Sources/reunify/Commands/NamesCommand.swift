// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import PersonNames

/// Shows how two names are read and how well they agree.
struct NamesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "names",
        abstract: "Show how two names are read, and how well they agree.",
        discussion: """
            Names may be in any script and any order. With --country or --tradition only the \
            readings are considered that fit.

            The traditions are: \(traditions).

            EXAMPLES
              reunify names "Pepe Martínez Cruz" "MARTINEZCRUZ, José"
              reunify names "محمد الحسن" "Mohamed Alhassan"
              reunify names "Nguyễn Thị Hoa" "Hoa Nguyen" --country VN
            """)

    @Argument(help: "A person's name, in quotes.")
    var first: String

    @Argument(help: "Another, in quotes.")
    var second: String

    @Option(help: "Country both names come from: ISO 3166 code or English name.")
    var country: String?

    @Option(help: "Naming tradition of both names.")
    var tradition: String?

    @Flag(help: "Print one JSON object.")
    var json = false

    private static var traditions: String {
        NamingTradition.allCases.map(\.rawValue).joined(separator: ", ")
    }

    func validate() throws {
        if let tradition, NamingTradition(rawValue: tradition) == nil {
            throw ValidationError(
                "There is no tradition “\(tradition)”."
                    + Suggestion.question(
                        tradition, in: NamingTradition.allCases.map(\.rawValue))
                    + " The traditions are: \(Self.traditions).")
        }
        if let country, NamingTradition(country: country) == nil {
            throw ValidationError(
                "No naming tradition is known for “\(country)”; name one with --tradition.")
        }
    }

    func run() throws {
        let readings = [first, second].map {
            NameReader.readings(
                fullName: $0, country: country,
                tradition: tradition.flatMap(NamingTradition.init(rawValue:)))
        }
        let report = NamesReport(
            names: [first, second], readings: readings,
            agreement: NameComparison.compare(readings[0], readings[1]))
        try StandardStreams.print(json ? try report.json() : report.text)
    }
}
