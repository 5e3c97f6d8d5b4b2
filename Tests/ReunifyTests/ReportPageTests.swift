// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import RecordLinkage
import Testing

@testable import reunify

@Suite struct ReportPageTests {
    private static func link() async throws -> (LinkageResult, ReportContext) {
        let (first, second) = ReportTesting.rosters(people: 120, seed: 7)
        return try await ReportTesting.link(
            [first, second], names: ["intake.csv", "shelter.csv"])
    }

    /// Linked once for all tests.
    private static let linked = Task { try await link() }

    private func sample() async throws -> (LinkageResult, ReportContext) {
        try await Self.linked.value
    }

    @Test func `every section is there, and the contents lead to it`() async throws {
        let (result, context) = try await sample()
        #expect(!result.links.isEmpty)
        let html = ReportPage.html(result: result, context: context)
        let ids = [
            "linked", "links", "model", "threshold", "blocking", "columns", "unlinkable", "groups",
        ]
        for id in ids {
            #expect(html.contains("<section id=\"\(id)\" aria-labelledby=\"\(id)-h\">"), "\(id)")
            #expect(html.contains("<a href=\"#\(id)\">"), "\(id)")
        }
        #expect(html.contains("This file holds personal data"))
        #expect(html.contains("too many cells") || html.contains("quarantine.csv"))
    }

    @Test func `tags are balanced, ids are unique, and headings go down one step at a time`()
        async throws
    {
        let (result, context) = try await sample()
        let reader = TagReader(ReportPage.html(result: result, context: context))
        #expect(reader.faults == [])
        var ids: Set<String> = []
        for match in reader.attributes.flatMap({ $0.matches(of: /\bid="([^"]*)"/) }) {
            #expect(ids.insert(String(match.1)).inserted, "\(match.1) stands twice")
        }
        var level = 0
        for name in reader.names where name.count == 2 && name.hasPrefix("h") {
            guard let next = Int(name.dropFirst()) else { continue }
            #expect(next <= level + 1, "\(name) follows h\(level)")
            level = next
        }
        #expect(reader.names.filter { $0 == "h1" }.count == 1)
        #expect(!reader.names.contains("script"))
    }

    @Test func `nothing is fetched from anywhere`() async throws {
        let (result, context) = try await sample()
        let html = ReportPage.html(result: result, context: context)
        #expect(!html.contains("//"))
        #expect(!html.contains("@import"))
        #expect(!html.contains("url("))
        let reader = TagReader(html)
        for (name, attributes) in zip(reader.names, reader.attributes) {
            #expect(!attributes.contains("src="), "\(name)\(attributes)")
            #expect(!attributes.contains(" on"), "\(name)\(attributes)")
            if attributes.contains("href=") {
                #expect(attributes.contains("href=\"#") || attributes.contains("href=\"data:,\""))
            }
        }
        #expect(html.contains("default-src 'none'; style-src 'unsafe-inline'; img-src data:"))
    }

    @Test func `every picture has a name, numbers that are finite, and a table`() async throws {
        let (result, context) = try await sample()
        let reader = TagReader(ReportPage.html(result: result, context: context))
        let numeric = /\b(?:x|y|x1|y1|x2|y2|cx|cy|r|width|height)="([^"]*)"/
        var pictures = 0
        for (name, attributes) in zip(reader.names, reader.attributes) {
            if name == "svg" {
                pictures += 1
                #expect(attributes.contains("role=\"img\" aria-labelledby="))
            }
            guard ["rect", "line", "text", "circle"].contains(name) else { continue }
            for match in attributes.matches(of: numeric) {
                let number = Double(match.1)
                #expect(number?.isFinite == true, "\(name)\(attributes)")
                if match.0.hasPrefix("width") || match.0.hasPrefix("height") {
                    #expect((number ?? -1) >= 0, "\(name)\(attributes)")
                }
            }
        }
        #expect(pictures > 10)
        #expect(reader.names.filter { $0 == "table" }.count >= pictures)
    }

    @Test func `the same result gives the same bytes`() async throws {
        let (result, context) = try await sample()
        let (again, _) = try await Self.link()
        let html = ReportPage.html(result: result, context: context)
        #expect(html == ReportPage.html(result: again, context: context))
    }

    @Test func `values of people stand in tables of records alone`() async throws {
        let (result, context) = try await sample()
        let html = ReportPage.html(result: result, context: context)
        let names = ["hernandez", "quispe", "al-hassan", "adeyemi", "sokolov"]
        #expect(names.contains { html.contains($0) })
        // Text outside tables, sentences and labels of pictures included.
        let outside = html.replacing(/<table>.*?<\/table>/.dotMatchesNewlines(), with: "")
        for name in names { #expect(!outside.contains(name), "\(name)") }
    }

    @Test func `a result without links is a report all the same`() async throws {
        let (result, context) = try await ReportTesting.link(
            [
                "id,name,dob\n1,Ana Ruiz,1990-01-01\n2,Olga Petrova,1970-05-06\n",
                "id,name,dob\n7,Omar Haddad,2001-11-12\n8,Emeka Okafor,1955-03-02\n",
            ], names: ["a", "b"])
        let none = result.links.filter { $0.probability >= 0.5 }
        #expect(none.isEmpty)
        let html = ReportPage.html(result: result, context: context)
        #expect(TagReader(html).faults == [])
        #expect(html.contains("No pair reached the threshold"))
    }

    @Test func `labels give a calibration picture`() async throws {
        var (result, context) = try await sample()
        #expect(!ReportPage.html(result: result, context: context).contains("id=\"calibration-t\""))
        context.calibration = [
            .init(claimed: 0.2, observed: 0.1, count: 20),
            .init(claimed: 0.9, observed: 0.95, count: 30),
            .init(claimed: .nan, observed: 0, count: 3),
        ]
        let html = ReportPage.html(result: result, context: context)
        #expect(html.contains("id=\"calibration-t\""))
        #expect(html.contains("People have reviewed 50 pairs"))
        #expect(!html.contains(/[">,]-?(nan|inf)[",<]/))
    }

    @Test func `quarantined records are counted with their reason`() async throws {
        let (result, context) = try await sample()
        let facts = ReportFacts(result: result, context: context)
        #expect(facts.quarantined(source: 0) == 0)
        #expect(facts.quarantined(source: 1) == 2)
        #expect(context.sources[1].quarantined.map(\.count) == [1])
    }

    @Test func `hostile values stay text wherever they come from`() async throws {
        let seed: UInt64 = 20_261_124
        var random = ReportTesting.Generator(state: seed)
        let hostile = [
            "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onload='x",
            "\u{202E}gnp.exe", "a\u{0}b", "</table></details>", "&lt;b&gt;", "]]>", "<!--", "{{x}}",
            "\u{2066}isolate", "<svg/onload=alert(1)>", "javascript:alert(1)", "</style>",
        ]
        for round in 0..<3 {
            let pick = { (random: inout ReportTesting.Generator) -> String in
                hostile[Int.random(in: hostile.indices, using: &random)]
            }
            let quoted = { (text: String) in "\"" + text.replacing("\"", with: "\"\"") + "\"" }
            var texts: [String] = []
            for table in 0..<2 {
                var text =
                    "id,first_name,last_name,date_of_birth,\(quoted("note" + pick(&random)))\n"
                for row in 0..<30 {
                    let name = row % 3 == 0 ? pick(&random) : "Name\(row)"
                    text +=
                        [
                            pick(&random) + "\(table)-\(row)", name, "Sur" + pick(&random),
                            "19\(50 + row)-0\(1 + row % 9)-11", pick(&random),
                        ].map(quoted).joined(separator: ",") + "\n"
                }
                texts.append(text)
            }
            var (result, context) = try await ReportTesting.link(
                texts, names: [pick(&random) + "1", pick(&random) + "2"])
            context.title = pick(&random)
            context.date = pick(&random)
            context.command = pick(&random)
            context.sources[0].notes = [pick(&random)]
            context.sources[0].quarantined = [(pick(&random), 2)]
            let html = ReportPage.html(result: result, context: context)
            let place: Comment = "seed \(seed), round \(round)"
            let reader = TagReader(html)
            #expect(reader.faults == [], place)
            #expect(!reader.names.contains("script"), place)
            #expect(!reader.names.contains("img"), place)
            #expect(reader.names.filter { $0 == "style" }.count == 1, place)
            #expect(!reader.attributes.contains { $0.contains("onload=x") }, place)
            let forbidden: [Unicode.Scalar] = ["\u{0}", "\u{202E}", "\u{2066}"]
            #expect(!html.unicodeScalars.contains { forbidden.contains($0) }, place)
        }
    }
}
