// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework

import Foundation
import Testing

@testable import CaseworkScenarios
@testable import Reporting

/// Reports for those who do the work, and what all reports look like.
@Suite struct WorkReportTests {
    static let names = [World.border: "Border", World.shelter: "Shelter"]
    static let snapshot = ExactReportTests.snapshot

    @Test func `two lists say who is on one only, what is in conflict, who finds out and by when`()
        throws
    {
        var world = try World.separated()
        // The shelter registers the daughter too, with another year of birth, and somebody of its own.
        let receiver = Actor.user(UserID(50), .intakeWorker, World.shelter)
        let other = world.record(60, "Rosa Tzoc", born: 2009, agency: World.shelter)
        try world.must(.people(.addRecord(other, to: World.daughter)), by: receiver)
        let own = world.record(61, "Pablo", born: 2010, agency: World.shelter)
        try world.must(.people(.register(PersonID(70), own)), by: receiver)
        let lists = try ListReconciliation(
            world.state, World.border, World.shelter, scope: .everybody, at: world.moment, days: 7)
        let found = Dictionary(uniqueKeysWithValues: lists.items.map { ($0.person, $0) })
        #expect(found[World.daughter]?.finding == .conflict(["date of birth"]))
        #expect(found[World.daughter]?.owner == World.shelter)
        #expect(found[PersonID(70)]?.finding == .onlySecond)
        #expect(found[PersonID(70)]?.owner == World.border)
        #expect(found[World.mother]?.finding == .onlyFirst)
        #expect(lists.items.allSatisfy { $0.due.number == world.moment.day.number + 7 })
        // The son is on both: registered by one, held by the other, and nobody contradicts.
        #expect(found[World.son] == nil && lists.agreeing == 1)
        let children = try ListReconciliation(
            world.state, World.border, World.shelter, scope: .separated, at: world.moment, days: 7)
        #expect(Set(children.items.map(\.person)) == [World.daughter])
        let document = lists.document(names: Self.names, snapshot: Self.snapshot)
        #expect(document.sections[0].tables[0].rows.last?.cells == [.count(5)])
        #expect(!document.html().contains("Tzoc"))
    }

    @Test func `indicators follow the way of a family`() throws {
        func indicator(_ name: String, _ world: World) -> TracingIndicators.Indicator? {
            TracingIndicators(world.state, at: world.moment).indicators.first {
                $0.name.plain == name
            }
        }
        let separated = try World.separated()
        #expect(indicator("Separated children on record", separated)?.numerator == 2)
        #expect(indicator("With a case", separated)?.numerator == 1)
        #expect(indicator("Reunified", separated)?.numerator == 0)
        #expect(indicator("Relation verified", try World.verified())?.numerator == 1)
        var world = try World.reunified()
        #expect(indicator("Reunified", world)?.numerator == 1)
        #expect(indicator("Reunified", world)?.denominator == 2)
        #expect(indicator("Visited after reunification", world)?.numerator == 0)
        world.now += 20 * 86_400
        let visit = FollowUp(
            id: FollowUpID(1), at: world.moment, childWasSeen: true, reasonNotSeen: "",
            comments: "",
            needNextVisit: false)
        try world.must(.case(.followUp(CaseID(1), visit)), by: World.caseworker)
        #expect(indicator("Visited after reunification", world)?.numerator == 1)
        #expect(indicator("Visited within a month", world)?.denominator == 0)
        world.now += 20 * 86_400
        #expect(indicator("Visited within a month", world)?.numerator == 1)
        let days = TracingIndicators(world.state, at: world.moment).days
        #expect(days.last?.median == 20)
        for one in TracingIndicators(world.state, at: world.moment).indicators {
            #expect(one.denominator.map { one.numerator <= $0 } ?? true, "\(one.name)")
        }
    }

    @Test func `middle and ninetieth are ranks of the list`() {
        let ten = TracingIndicators.days("", "", Array(1...10))
        #expect(ten.median == 5 && ten.ninetieth == 9)
        let one = TracingIndicators.days("", "", [4])
        #expect(one.median == 4 && one.ninetieth == 4)
        #expect(TracingIndicators.days("", "", []).median == nil)
    }

    @Test func `quality counts what people made of the matching, by tradition`() throws {
        var world = try World.rejected()
        let second = ProposalID(2)
        try world.must(.tracing(.review(second)), by: World.tracer)
        try world.must(.tracing(.accept(second, LinkID(40))), by: World.tracer)
        let quality = DataQuality(
            world.state, rules: .standard, at: world.moment, overdue: (3, 1)
        ) { $0.names.first?.asTyped.hasPrefix("Rosa") ?? false ? "mayan" : "hispanic" }
        #expect(quality.accuracy.map(\.tradition) == ["hispanic", "mayan"])
        #expect(quality.accuracy[0].accuracy.accepted == 1)
        #expect(quality.accuracy[1].accuracy.rejected == 1)
        #expect(quality.waiting.contains { $0.what == "legal clocks overdue" && $0.count == 3 })
        let border = try #require(quality.completeness.first { $0.agency == World.border })
        #expect(border.fields.first { $0.field == "name" }?.filled == 4)
        #expect(border.fields.first { $0.field == "nationality" }?.filled == 0)
        let document = quality.document(names: Self.names, snapshot: Self.snapshot)
        #expect(document.sections.count == 3)
    }

    @Test func `verified without a proposal counts as not proposed`() throws {
        let world = try World.verified()
        let quality = DataQuality(
            world.state, rules: .standard, at: world.moment, overdue: (0, 0)
        ) { _ in "mayan" }
        #expect(quality.accuracy.first?.accuracy.notProposed == 1)
    }

    @Test
    func
        `a page says what it is, has a head for every row and column, and escapes what it is given`()
        throws
    {
        let document = ReportDocument(
            kind: .exact, title: "<Title> & more", notice: "Sealed", facts: [.init("A", "\"b\"")],
            sections: [
                .init(
                    "One", texts: ["<script>alert(1)</script>\u{202E}x"],
                    tables: [
                        .init(
                            id: "t", caption: "Counts", columns: ["Row", "Number"],
                            rows: [.init("a <b>", [.count(1234)]), .init("c", [.withheld])],
                            chart: 0)
                    ])
            ])
        let html = document.html()
        #expect(!html.contains("<script"))
        #expect(html.contains("&lt;Title&gt; &amp; more"))
        #expect(!html.contains("\u{202E}"))
        #expect(html.contains("<th scope=\"col\" class=\"n\">Number</th>"))
        #expect(html.contains("<th scope=\"row\">a &lt;b&gt;</th><td class=\"n\">1,234</td>"))
        #expect(html.contains("lang=\"en\"") && html.contains("prefers-color-scheme:dark"))
        #expect(html.contains("@media print") && html.contains("forced-colors"))
        #expect(html.contains("<svg role=\"img\"") && html.contains("<desc id=\"d-t\">"))
        #expect(!html.contains("http"), "nothing is fetched")
        let json = String(decoding: try document.json(), as: UTF8.self)
        #expect(json.contains("\"withheld\"") && json.contains("1234"))
        let again = try document.json()
        #expect(try document.json() == again)
    }

    @Test(arguments: [
        ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""),
        ("=1+1", "'=1+1"),
        ("-5", "-5"), ("-cmd", "'-cmd"), ("@x", "'@x"),
    ])
    func `cells are quoted, and none is a formula`(text: String, field: String) {
        #expect(ReportDocument.field(text) == field)
    }
}
