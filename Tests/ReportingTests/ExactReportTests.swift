// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework

import Foundation
import Testing

@testable import CaseworkScenarios
@testable import Reporting

/// Exact reports: sums, bridges, and the figures that were published about 2018 to 2023.
@Suite struct ExactReportTests {
    struct Published: Decodable {
        let what: String
        let total: Int
        let parts: [String: Int]
    }

    static func published() throws -> [Published] {
        let url = try #require(
            Bundle.module.url(
                forResource: "published", withExtension: "json", subdirectory: "Fixtures"))
        return try JSONDecoder().decode([Published].self, from: Data(contentsOf: url))
    }

    static let at: Moment = {
        guard
            let moment = Moment(
                seconds: 1_532_600_000, offsetMinutes: -420, zone: "America/Los_Angeles")
        else { preconditionFailure("a moment") }
        return moment
    }()

    static let snapshot = ReportSnapshot(origin: "test.example/log", size: 77, root: "hash")

    /// As many children as the parts say, four of five of them 5 to 17.
    static func children(_ parts: [String: Int], from first: UInt64 = 1) -> [SeparatedChild] {
        var children: [SeparatedChild] = []
        for (category, count) in parts.sorted(by: { $0.key < $1.key }) {
            for _ in 0..<count {
                let number = first + UInt64(children.count)
                children.append(
                    SeparatedChild(
                        person: PersonID(number), category: ReportCategory(category),
                        band: number % 5 == 0 ? .under5 : .from5to17, since: "separation-\(number)")
                )
            }
        }
        return children
    }

    static func report(
        _ children: [SeparatedChild], total: Int, previous: IssuedReport? = nil,
        reasons: [PersonID: String] = [:]
    ) throws -> ExactReport {
        try ExactReport(
            children: children, total: total, at: at, ageDay: at.day, snapshot: snapshot,
            previous: previous, reasons: reasons)
    }

    static func issued(_ report: ExactReport) -> IssuedReport {
        IssuedReport(
            id: ReportID(1), kind: .exact, series: ExactReport.series, at: report.at,
            issuedBy: UserID(1), snapshot: snapshot, digest: "", total: report.children.count,
            members: report.members)
    }

    @Test func `the published figures partition: 2,551, 528, 445, 3,913`() throws {
        let all = try Self.published()
        #expect(all.map(\.total) == [2551, 528, 445, 3913, 2654])
        for figures in all {
            let report = try Self.report(Self.children(figures.parts), total: figures.total)
            #expect(report.byCategory.total == figures.total)
            for (category, count) in figures.parts {
                #expect(report.byCategory.parts.contains(.init(name: category, count: count)))
            }
            #expect(report.byAge.parts.reduce(0) { $0 + $1.count } == figures.total)
            let document = report.document(signer: "olga")
            let total = document.sections[0].tables[0].rows.last
            #expect(total?.cells.last == .count(figures.total))
        }
    }

    @Test func `a report whose sums differ is not printed`() throws {
        for figures in try Self.published() {
            for wrong in [figures.total - 1, figures.total + 1] {
                #expect(throws: ReportRefusal.self) {
                    _ = try Self.report(Self.children(figures.parts), total: wrong)
                }
            }
        }
        // Somebody counted twice.
        var twice = Self.children(["in-care": 5])
        twice.append(twice[0])
        #expect(throws: ReportRefusal.self) { _ = try Self.report(twice, total: 6) }
        #expect(throws: ReportRefusal.self) {
            _ = try Self.report(Self.children(["elsewhere": 2]), total: 2)
        }
    }

    @Test func `2,654 + 162 − 79 = 2,737, case by case`() throws {
        let figures = try #require(try Self.published().last)
        let first = try Self.report(Self.children(figures.parts), total: 2654)
        let before = Self.issued(first)
        let stayed = first.children.dropFirst(79)
        let added = Self.children(["in-care": 162], from: 5001)
        let gone = first.children.prefix(79).map(\.person)
        let now = Array(stayed) + added
        do {
            _ = try Self.report(now, total: 2737, previous: before)
            Issue.record("79 left, and nobody said why")
        } catch let refusal as ReportRefusal {
            #expect(refusal == .unbridged(gone.sorted()))
        }
        var reasons: [PersonID: String] = [:]
        for person in gone { reasons[person] = "found not separated" }
        for child in added {
            reasons[child.person] = "found separated after the list was certified"
        }
        let second = try Self.report(now, total: 2737, previous: before, reasons: reasons)
        let bridge = try #require(second.continuation?.bridge)
        #expect(bridge.previous == 2654 && bridge.current == 2737)
        #expect(bridge.steps.map(\.change) == [162, -79])
        #expect(second.continuation?.changes.count == 241)
        let rows = second.document(signer: "olga").sections[1].tables[0].rows
        #expect(rows.first?.cells == [.count(2654)] && rows.last?.cells == [.count(2737)])
    }

    @Test func `the way of a family is counted from the records, each child in one category`()
        throws
    {
        let expected: [(@Sendable () throws -> World, ReportCategory?, ReportCategory?)] = [
            (World.arrived, nil, nil), (World.separated, .parentHeld, .parentHeld),
            (World.planned, .inCare, .inCare), (World.reunified, .reunified, .inCare),
        ]
        for (make, daughter, son) in expected {
            let world = try make()
            let report = try ExactReport(
                world.state,
                census: SeparationCensus(
                    world.state, at: world.moment, ageDay: world.moment.day),
                total: world.state.countSeparated(at: world.moment), at: world.moment,
                ageDay: world.moment.day, snapshot: Self.snapshot)
            let found = Dictionary(
                uniqueKeysWithValues: report.children.map { ($0.person, $0.category) })
            #expect(found[World.daughter] == daughter)
            #expect(found[World.son] == son)
            #expect(found[World.mother] == nil)
        }
    }

    @Test func `the census does not depend on how many threads make it`() async throws {
        let world = try World.separated()
        let one = SeparationCensus(world.state, at: world.moment, ageDay: world.moment.day)
        for threads in 1...3 {
            let other = await SeparationCensus.counting(
                world.state, at: world.moment, ageDay: world.moment.day, threads: threads)
            #expect(other.children == one.children)
        }
    }

    @Test func `ages are those of the stated day`() throws {
        let world = try World.separated()
        for (day, bands) in [
            ("2018-06-26", [SeparatedChild.AgeBand.from5to17, .under5]),
            ("2022-06-26", [.from5to17, .from5to17]), ("2031-06-26", [.adult, .from5to17]),
        ] {
            let census = SeparationCensus(
                world.state, at: world.moment, ageDay: try #require(Day(iso: day)))
            #expect(census.children.map(\.band) == bands, "\(day)")
        }
        #expect(SeparationCensus.band(4...5) == .unknown)
        #expect(SeparationCensus.band(nil) == .unknown)
    }

    @Test func `a choice, a flag, a removal and a sign put a child where it belongs`() throws {
        var world = try World.separated()
        func category() -> ReportCategory? {
            SeparationCensus(world.state, at: world.moment, ageDay: world.moment.day).children
                .first { $0.person == World.daughter }?.category
        }
        try world.must(.separation(.recordChoice(world.choice(1, .apart))), by: World.caseworker)
        #expect(category() == .parentChoseApart)
        let flag = RedFlag(
            id: RedFlagID(1), person: World.daughter, kind: "violence", source: "the child",
            raised: world.moment, raisedBy: UserID(5), review: world.moment.day)
        try world.must(.case(.raiseFlag(flag)), by: World.caseworker)
        #expect(category() == .safety)
        let sign = ClockCommandPool.event(1, World.stranger, "separation-indicated", in: world)
        world.state.apply(.clock(.recorded(sign)))
        let census = SeparationCensus(world.state, at: world.moment, ageDay: world.moment.day)
        #expect(census.children.first { $0.person == World.stranger }?.category == .underReview)
        #expect(census.children.count == world.state.countSeparated(at: world.moment))
    }
}
