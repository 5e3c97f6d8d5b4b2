// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite struct InquiryCommandTests {
    let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write("a.csv", Rosters.left)
        try workspace.write("b.csv", Rosters.right)
    }

    private func run(_ arguments: String..., input: String? = nil) throws -> Program.Outcome {
        try Program.run(arguments, in: workspace, input: input)
    }

    @Test func `columns says what was recognised, why, and how to overrule it`() throws {
        let outcome = try run("columns", "a.csv")
        #expect(outcome.status == 0)
        let rows = outcome.output.split(separator: "\n").map { $0.split(separator: " ") }
        #expect(rows.contains { $0.starts(with: ["date_of_birth", "date-of-birth"]) })
        #expect(outcome.output.contains("Every record has a value of its own."))
        #expect(outcome.output.contains("--role"))
        let overruled = try run("columns", "a.csv", "--role", "city=birthplace")
        #expect(overruled.output.contains("The role was stated."))
        let json = try run("columns", "a.csv", "--json")
        #expect(json.output.hasPrefix("{\"columns\":[{"))
        #expect(json.output.contains("\"role\":\"date-of-birth\""))
        let both = try run("columns", "a.csv", "b.csv", "--role", "city=birthplace")
        #expect(both.status == 0)
        #expect(both.output.contains("a.csv: ") && both.output.contains("\n\nb.csv: "))
        let two = try run("columns", "a.csv", "b.csv", "--json")
        #expect(two.output.split(separator: "\n").count == 2)
        #expect(try run("columns", "a.csv", "b.csv", "--role", "nowhere=sex").status == 64)
    }

    @Test func `explain agrees with the links, from any folder`() throws {
        #expect(try run("link", "a.csv", "b.csv", "--out", "r").status == 0)
        let links = try workspace.text("r/links.csv").split(separator: "\n")
        let first = links[1].split(separator: ",")
        let outcome = try run(
            "explain", "r/model.json", String(first[0]), String(first[1]), "--json")
        struct Explanation: Decodable {
            struct Bar: Decodable { var bits: Double }
            var bits: Double
            var isLink: Bool
            var bars: [Bar]
        }
        let explanation = try JSONDecoder().decode(
            Explanation.self, from: Data(outcome.output.utf8))
        #expect(explanation.isLink)
        #expect(abs(explanation.bits - (Double(first[3]) ?? 0)) < 0.001)
        #expect(abs(explanation.bars.reduce(0) { $0 + $1.bits } - explanation.bits) < 1e-9)
        let text = try run("explain", "r/model.json", String(first[0]), String(first[1]))
        #expect(text.output.contains("The surnames are the same"))
        #expect(text.output.contains("a link (threshold 0.5)"))
    }

    @Test func `explain tells when a file has changed or is gone`() throws {
        #expect(try run("link", "a.csv", "b.csv", "--out", "r").status == 0)
        try workspace.write("a.csv", Rosters.table(Rosters.lines("A", 0..<39)))
        let changed = try run("explain", "r/model.json", "A20", "B20")
        #expect(changed.status == 65)
        #expect(changed.talk.contains("has changed since the model was made"))
        try workspace.write("a.csv", Rosters.left.replacing("surname", with: "other"))
        #expect(try run("explain", "r/model.json", "A20", "B20").status == 65)
        try FileManager.default.removeItem(atPath: workspace.path("a.csv"))
        let gone = try run("explain", "r/model.json", "A20", "B20")
        #expect(gone.status == 66)
        #expect(gone.talk.contains("--data"))
        try workspace.write("moved.csv", Rosters.left)
        let named = try run(
            "explain", "r/model.json", "A20", "B20", "--data", "moved.csv", "--data", "b.csv")
        #expect(named.status == 0, "\(named.talk)")
        let unknown = try run(
            "explain", "r/model.json", "A20", "B999", "--data", "moved.csv", "--data", "b.csv")
        #expect(unknown.status == 66)
        #expect(unknown.talk.contains("“B999”"))
    }

    @Test func `match answers every record on one line`() throws {
        #expect(try run("dedupe", "a.csv", "--out", "r").status == 0)
        let person = Rosters.person(7)
        let query = """
            {"given_name":"\(person[0])","surname":"\(person[1])","date_of_birth":"\(person[2])"}
            not a record
            {"given-name":"\(person[0])","surname":"\(person[1])","date-of-birth":"\(person[2])"}
            """
        let outcome = try run("match", "r/model.json", "a.csv", "--timings", input: query)
        #expect(outcome.status == 65)
        let answers = outcome.output.split(separator: "\n")
        #expect(answers.count == 3)
        struct Answer: Decodable {
            struct Match: Decodable {
                var id: String
                var source: String
                var probability: Double
            }
            var error: String?
            var matches: [Match]
        }
        let read = try answers.map { try JSONDecoder().decode(Answer.self, from: Data($0.utf8)) }
        #expect(read[0].matches.first?.id == "A7")
        #expect(read[0].matches.first?.source == "a.csv")
        #expect(read[1].error?.hasPrefix("line 2: ") == true)
        #expect(read[2].matches.first?.id == "A7")
        #expect(
            outcome.talk.split(separator: "\n").count { $0.hasPrefix("{\"microseconds\":") } == 2)
    }

    @Test func `match says so where no key of a record is one it knows`() throws {
        #expect(try run("dedupe", "a.csv", "--out", "r").status == 0)
        let query = "{\"Vorname\":\"Ana\"}\n{\"given_name\":\"Ana\",\"shoe\":\"38\"}\n"
        let outcome = try run("match", "r/model.json", "a.csv", "-q", input: query)
        #expect(outcome.status == 65)
        let answers = outcome.output.split(separator: "\n")
        #expect(answers.count == 2)
        #expect(answers.first?.contains("None of the record's keys") == true)
        #expect(answers.last?.contains("error") == false)
    }

    @Test func `match reads a table with a header too`() throws {
        #expect(try run("dedupe", "a.csv", "--out", "r").status == 0)
        let table = Rosters.table(Rosters.lines("Q", [3, 11]))
        let outcome = try run("match", "r/model.json", "a.csv", "--limit", "1", "-q", input: table)
        #expect(outcome.status == 0)
        let answers = outcome.output.split(separator: "\n")
        #expect(answers.count == 2)
        #expect(answers[0].contains("\"id\":\"A3\""))
        #expect(answers[1].contains("\"id\":\"A11\""))
        #expect(outcome.talk.isEmpty)
    }

    @Test func `names shows readings, agreement and keys`() throws {
        let outcome = try run("names", "Pepe Martínez Cruz", "MARTINEZCRUZ, José")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("hispanic"))
        #expect(outcome.output.contains("“Pepe” and “José”"))
        #expect(outcome.output.contains("martinezcruz"))
        let json = try run("names", "Ana", "Anna", "--json", "--tradition", "western")
        #expect(json.output.hasPrefix("{\"alignments\":["))
        let wrong = try run("names", "Ana", "Anna", "--tradition", "wstern")
        #expect(wrong.status == 64)
        #expect(wrong.talk.contains("Did you mean “western”?"))
    }
}
