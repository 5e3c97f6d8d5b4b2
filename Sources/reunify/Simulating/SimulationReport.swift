// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Simulation

/// What `simulation.json` says, and the summary on the terminal.
struct SimulationReport {
    var simulation: Simulation
    var counts: Simulation.Counts

    private struct Description: Encodable {
        struct Counts: Encodable {
            var families: Int
            var persons: Int
            var personsListed: Int
            var records: [String: Int]
            var separatedChildren: Int
            var separations: Int
            var errors: [String: Int]
        }
        var scenario: String
        var seed: UInt64
        var version: String
        var rates: [String: Double]
        var unitNumbers: String
        var freeTextShare: Double
        var separatedChildrenAsked: Int?
        var lists: [String]
        var counts: Counts
    }

    /// One JSON object.
    func json() throws -> String {
        let options = simulation.options
        let kinds = ErrorKind.allCases
        let description = Description(
            scenario: options.scenario.name, seed: options.seed, version: Reunify.version,
            rates: Dictionary(uniqueKeysWithValues: kinds.map { ($0.code, options.rates[$0]) }),
            unitNumbers: options.unitNumbersDeleted ? "deleted" : "by-rate",
            freeTextShare: options.freeTextShare, separatedChildrenAsked: options.separatedChildren,
            lists: simulation.listNames,
            counts: Description.Counts(
                families: counts.families, persons: counts.persons,
                personsListed: counts.personsListed,
                records: Dictionary(
                    uniqueKeysWithValues: zip(simulation.listNames, counts.records)),
                separatedChildren: counts.separatedChildren, separations: counts.separations,
                errors: Dictionary(
                    uniqueKeysWithValues: zip(kinds.map(\.code), counts.errors))))
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(description), as: UTF8.self)
    }

    /// For a person at the terminal.
    func text(folder: OutputFolder) -> String {
        var table = TextTable(alignments: [.left, .right, .left])
        for (name, count) in zip(simulation.listNames, counts.records) {
            table.add([name, Numerals.grouped(count), "records"])
        }
        var lines = [
            "\(simulation.options.scenario.name), seed \(simulation.options.seed): "
                + "\(Numerals.count(counts.families, "family", plural: "families")), "
                + "\(Numerals.count(counts.persons, "person")), "
                + "\(Numerals.count(counts.personsListed, "person")) in a list, "
                + "\(Numerals.count(counts.separatedChildren, "child", plural: "children")) separated"
        ]
        lines += table.lines.map { "  " + $0 }
        lines += ["The lists are in \(folder.path), what is true in \(folder.path(of: "truth"))."]
        return lines.joined(separator: "\n")
    }
}
