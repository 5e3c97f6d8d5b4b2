// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite struct SimulateCommandTests {
    let workspace: Workspace

    init() throws { workspace = try Workspace() }

    private func simulate(_ arguments: String...) throws -> Program.Outcome {
        try Program.run(["simulate"] + arguments, in: workspace)
    }

    @Test func `four lists, the truth apart, and how it was made`() throws {
        let outcome = try simulate(
            "--scenario", "border-2018", "--families", "30", "--seed", "7", "crisis")
        #expect(outcome.status == 0)
        #expect(outcome.output.hasPrefix("border-2018, seed 7: 30 families, "))
        #expect(outcome.talk.isEmpty)
        #expect(
            try workspace.contents("crisis") == [
                "apprehensions.csv", "detention.csv", "interviews.csv", "shelter.csv",
                "simulation.json", "truth",
            ])
        #expect(
            try workspace.contents("crisis/truth") == [
                "errors.csv", "families.csv", "links.csv", "persons.csv", "records.csv",
                "separations.csv",
            ])
        #expect(try workspace.text("crisis/truth/records.csv").hasPrefix("person,source,id,"))
        let description = try workspace.text("crisis/simulation.json")
        for part in ["\"scenario\" : \"border-2018\"", "\"seed\" : 7", "\"E6\" : 0.1"] {
            #expect(description.contains(part))
        }
    }

    @Test func `any number of threads writes the same bytes`() throws {
        for threads in ["1", "3"] {
            let outcome = try simulate(
                "--scenario", "camp", "--families", "1040", "--threads", threads, "t\(threads)")
            #expect(outcome.status == 0)
        }
        for name in [
            "arrivals.csv", "households.tsv", "unaccompanied.csv", "tracing.csv",
            "truth/persons.csv", "truth/errors.csv", "truth/records.csv", "simulation.json",
        ] {
            let one = try Data(contentsOf: URL(filePath: workspace.path("t1/\(name)")))
            #expect(one.count > 100)
            #expect(try Data(contentsOf: URL(filePath: workspace.path("t3/\(name)"))) == one)
        }
    }

    @Test func `a crisis written over another leaves nothing of it`() throws {
        _ = try simulate("--scenario", "border-2018", "--families", "40", "crisis")
        let outcome = try simulate("--scenario", "border-2018", "--families", "3", "crisis")
        #expect(outcome.status == 0)
        let lines = try workspace.text("crisis/truth/families.csv").split(separator: "\n")
        #expect(lines.count < 40)
        #expect(try workspace.contents("crisis").allSatisfy { !$0.hasSuffix(".partial") })
        #expect(try workspace.contents("crisis/truth").allSatisfy { !$0.hasSuffix(".partial") })
    }

    @Test func `the test of 2018`() throws {
        let outcome = try simulate(
            "--scenario", "border-2018", "--separated-children", "60", "--unit-numbers", "deleted",
            "--free-text", "half", "--json", "crisis")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("\"separatedChildren\" : 60"))
        #expect(outcome.output.contains("\"unitNumbers\" : \"deleted\""))
        #expect(outcome.output.contains("\"freeTextShare\" : 0.5"))
    }

    @Test func `without errors the truth names none`() throws {
        let outcome = try simulate(
            "--scenario", "disaster", "--families", "50", "--errors", "none", "crisis")
        #expect(outcome.status == 0)
        #expect(try workspace.text("crisis/truth/errors.csv").split(separator: "\n").count == 1)
        _ = try simulate(
            "--scenario", "disaster", "--families", "50", "--errors", "none", "--rate", "E6=1",
            "one")
        let errors = try workspace.text("one/truth/errors.csv").split(separator: "\n").dropFirst()
        #expect(errors.count > 20 && errors.allSatisfy { $0.contains(",E6,") })
    }

    @Test(arguments: [
        (["--scenario", "border-2081", "d"], "Did you mean “border-2018”?"),
        (["--scenario", "border-2018", "--families", "-3", "d"], "--families"),
        (["--scenario", "border-2018", "--families", "0", "d"], "--families must be from 1 to"),
        (["--scenario", "border-2018", "--rate", "E19=0.2", "d"], "E1 to E18"),
        (["--scenario", "border-2018", "--rate", "E6", "d"], "such as E6=0.3"),
        (["--scenario", "border-2018", "--rate", "E6=1.5", "d"], "from 0 to 1"),
        (["--scenario", "border-2018", "--rate", "E6=nan", "d"], "from 0 to 1"),
        (["--scenario", "border-2018"], "which folder"),
        (["d"], "--scenario NAME"),
        (
            ["--scenario", "border-2018", "--families", "3", "--separated-children", "900", "d"],
            "would be separated"
        ),
    ])
    func `wrong usage is named, and nothing is written`(arguments: [String], words: String) throws {
        let outcome = try Program.run(["simulate"] + arguments, in: workspace)
        #expect(outcome.status == 64)
        #expect(outcome.talk.contains(words), "\(outcome.talk)")
        #expect(!workspace.exists("d"))
    }

    @Test func `scenarios and rates can be looked up`() throws {
        let list = try simulate("--list")
        #expect(list.status == 0)
        for name in ["border-2018", "conflict-displacement", "camp", "disaster", "mix"] {
            #expect(list.output.contains(name))
        }
        let rates = try simulate("--scenario", "camp", "--rate", "E6=0.25", "--rates")
        #expect(rates.status == 0)
        #expect(rates.output.contains("E6    0.25"))
        #expect(rates.output.split(separator: "\n").count == 18)
    }

    @Test func `a file in the way of the folder`() throws {
        try workspace.write("crisis", "x")
        let outcome = try simulate("--scenario", "border-2018", "--families", "3", "crisis")
        #expect(outcome.status == 73)
        #expect(try workspace.text("crisis") == "x")
    }
}
