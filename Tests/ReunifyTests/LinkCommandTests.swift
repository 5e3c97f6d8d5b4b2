// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import RecordLinkage
import Testing

@Suite struct LinkCommandTests {
    let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write("a.csv", Rosters.left)
        try workspace.write("b.csv", Rosters.right)
    }

    private func link(_ arguments: String...) throws -> Program.Outcome {
        try Program.run(["link", "a.csv", "b.csv"] + arguments, in: workspace)
    }

    @Test func `two rosters are linked with nothing configured`() throws {
        let outcome = try link("--out", "r")
        #expect(outcome.status == 0, "\(outcome.talk)")
        let links = try workspace.text("r/links.csv").split(separator: "\n")
        #expect(
            links[0].hasPrefix("left_id,right_id,probability,bits,left_source,right_source,rule,"))
        let sure = links.dropFirst().map { $0.split(separator: ",") }
            .filter { (Double($0[2]) ?? 0) >= 0.5 }
        #expect(Set(sure.map { "\($0[0]) \($0[1])" }) == Set((20..<40).map { "A\($0) B\($0)" }))
        #expect(sure.allSatisfy { $0[4] == "a.csv" && $0[5] == "b.csv" })
        let clusters = try workspace.text("r/clusters.csv").split(separator: "\n")
        #expect(clusters[0] == "cluster,source,id")
        #expect(clusters[1].hasPrefix("1,"))
        #expect(clusters.count == 81)
        #expect(try workspace.text("r/quarantine.csv") == "row,reason,raw,source,line\n")
        #expect(outcome.output.contains("20 links with a probability of 0.5 or more"))
        #expect(outcome.output.contains("60 persons behind 80 records"))
    }

    @Test func `it is said as of which day ages are compared with dates of birth`() throws {
        // Asked on 15 June 2020.
        let rows = (0..<40).map { number -> String in
            let cells = Rosters.person(number)
            let date = cells[2].split(separator: "-").compactMap { Int($0) }
            let age = 2020 - date[0] - ((date[1], date[2]) > (6, 15) ? 1 : 0)
            return "B\(number),\(cells[0]),\(cells[1]),\(age),\(cells[3])"
        }
        try workspace.write(
            "ages.csv", Rosters.table(rows, header: "id,given_name,surname,age,city"))
        let found = try Program.run(
            ["link", "a.csv", "ages.csv", "--out", "r"], in: workspace)
        #expect(found.talk.contains("The ages are as of about 2020-0"), "\(found.talk)")
        #expect(try workspace.text("r/report.html").contains("The ages are as of about 2020-0"))
        #expect(found.output.contains("40 links with a probability of 0.5 or more"))
        let said = try Program.run(
            ["link", "a.csv", "ages.csv", "--out", "s", "--ages-as-of", "2019-06-15"],
            in: workspace)
        #expect(said.talk.contains("The ages are as of 2019-06-15, as was said."), "\(said.talk)")
        let wrong = try Program.run(
            ["link", "a.csv", "ages.csv", "--out", "t", "--ages-as-of", "15.6.2020"],
            in: workspace)
        #expect(wrong.status == 64 && wrong.talk.contains("such as 2022-03-15"), "\(wrong.talk)")
    }

    @Test func `the model says where its files are`() throws {
        _ = try link("--out", "r", "--threshold", "0.9")
        let model = try JSONDecoder().decode(
            LinkageModel.self, from: Data(workspace.text("r/model.json").utf8))
        #expect(model.sources.map(\.path) == ["a.csv", "b.csv"])
        #expect(model.sources.map(\.idColumn) == ["id", "id"])
        #expect(model.threshold == 0.9)
    }

    @Test func `results are the same for any order of rows and number of threads`() throws {
        try workspace.write(
            "shuffled/a.csv", Rosters.table(Rosters.lines("A", (0..<40).map { $0 * 7 % 40 })))
        _ = try link("--out", "r", "--threads", "1")
        let outcome = try Program.run(
            ["link", "shuffled/a.csv", "b.csv", "--out", "s", "--threads", "2"], in: workspace)
        #expect(outcome.status == 0)
        for name in ["links.csv", "clusters.csv", "quarantine.csv"] {
            #expect(try workspace.text("r/\(name)") == workspace.text("s/\(name)"), "\(name)")
        }
    }

    @Test func `the summary is one JSON object where asked`() throws {
        let outcome = try link("--out", "r", "--json", "--timings")
        struct Summary: Decodable {
            var links: Int
            var persons: Int
            var records: Int
        }
        let summary = try JSONDecoder().decode(Summary.self, from: Data(outcome.output.utf8))
        #expect((summary.links, summary.persons, summary.records) == (20, 60, 80))
        struct Timings: Decodable {
            struct Stage: Decodable {
                var name: String
                var seconds: Double
                var pairs: Int?
            }
            var stages: [Stage]
        }
        let line = try #require(outcome.talk.split(separator: "\n").last)
        let timings = try JSONDecoder().decode(Timings.self, from: Data(line.utf8))
        #expect(timings.stages.first?.name == "read")
        #expect(timings.stages.contains { $0.name == "write" })
        #expect(timings.stages.first { $0.name == "score" }?.pairs == 1600)
    }

    @Test func `a model is applied as it is`() throws {
        _ = try link("--out", "r")
        let outcome = try Program.run(
            ["link", "a.csv", "b.csv", "--out", "s", "--model", "r/model.json"], in: workspace)
        #expect(outcome.status == 0, "\(outcome.talk)")
        #expect(try workspace.text("r/model.json") == workspace.text("s/model.json"))
        #expect(try workspace.text("r/links.csv") == workspace.text("s/links.csv"))
    }

    @Test func `an ignored column takes no part`() throws {
        let outcome = try link("--out", "r", "--ignore", "city", "--ignore", "given_name")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("not used: given_name, city"))
    }

    @Test func `files of one name are told apart by their folders`() throws {
        try workspace.write("north/list.csv", Rosters.left)
        try workspace.write("south/list.csv", Rosters.right)
        let outcome = try Program.run(
            ["link", "north/list.csv", "south/list.csv", "--out", "r"], in: workspace)
        #expect(outcome.status == 0)
        #expect(try workspace.text("r/clusters.csv").contains(",south/list.csv,B50\n"))
    }

    @Test func `earlier results are replaced and nothing else is left in the folder`() throws {
        try workspace.write("r/links.csv", "old")
        try workspace.write("r/notes.txt", "mine")
        #expect(try link("--out", "r").status == 0)
        #expect(try workspace.text("r/links.csv").hasPrefix("left_id"))
        let names = try workspace.contents("r")
        #expect(names.contains("notes.txt"))
        #expect(!names.contains { $0.hasPrefix(".") })
    }

    @Test(arguments: [
        (["--outt", "r"], "Did you mean '--out'?"),
        (["--out", "r", "--ignore", "citty"], "Did you mean “city”?"),
        (["--out", "r", "--id", "di"], "Did you mean “id”?"),
        (["--out", "r", "--role", "city=localty"], "Did you mean “locality”?"),
        (["--out", "r", "--role", "city"], "COLUMN=ROLE"),
        (["--out", "r", "--floor", "0"], "--floor"),
        (["--out", "r", "--threshold", "1.5"], "--threshold"),
        ([], "--out DIR"),
    ])
    func `wrong usage is refused with a suggestion`(
        arguments: [String], words: String
    ) throws {
        let outcome = try Program.run(["link", "a.csv", "b.csv"] + arguments, in: workspace)
        #expect(outcome.status == 64)
        #expect(outcome.talk.contains(words), "\(outcome.talk)")
        #expect(!workspace.exists("r"))
    }

    @Test func `a single file is referred to dedupe`() throws {
        let outcome = try Program.run(["link", "a.csv", "--out", "r"], in: workspace)
        #expect(outcome.status == 64)
        #expect(outcome.talk.contains("reunify dedupe"))
    }

    @Test func `an unknown command is corrected`() throws {
        let outcome = try Program.run(["lnik", "a.csv"], in: workspace)
        #expect(outcome.status == 64)
        #expect(outcome.talk.contains("Did you mean “link”?"))
    }

    @Test func `help and version go to standard output`() throws {
        let help = try Program.run(["--help"], in: workspace)
        #expect(help.status == 0)
        #expect(help.output.contains("reunify link roster.csv shelter.csv --out result"))
        for command in ["link", "dedupe", "columns", "explain", "match", "names"] {
            let help = try Program.run([command, "--help"], in: workspace)
            #expect(help.status == 0 && help.output.contains("EXAMPLES"), "\(command)")
        }
        #expect(try Program.run(["--version"], in: workspace).output.hasPrefix("0."))
    }
}
