// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Casework

/// How time runs: hours, days, working days, ages, cohorts, versions, extensions.
@Suite struct ClockEngineTests {
    @Test(arguments: [
        ("us.msl.telephone", "2010-01-15", "2018-07-06"),
        ("us.msl.under-5", "2014-01-15", "2018-07-10"),
        ("us.msl.5-and-over", "2010-01-15", "2018-07-26"),
    ])
    func `Ms. L.: the order of 26 June 2018 sets the 6th, 10th and 26th of July`(
        rule: String, born: String, day: String
    ) throws {
        let facts = try Clocks.facts(
            ["separation 2018-05-20T10:00 America/Los_Angeles"], born: born)
        let before = try Clocks.clocks(rule, facts, at: "\(day)T23:59 America/Los_Angeles")
        #expect(before.map(\.lastDay?.iso) == [day])
        #expect(before.map(\.status) == [.due(in: 60)])
        let next = try #require(Day(iso: day)).number + 1
        let after = try Clocks.clocks(
            rule, facts, at: "\(Day(number: next).iso)T00:00 America/Los_Angeles")
        #expect(after.map(\.status) == [.overdue(by: 0)])
    }

    @Test(arguments: [
        // The clocks went forward at 2:00 on 11 March 2018, and back at 2:00 on 4 November.
        ("2018-03-10T12:00", 48, "2018-03-12T13:00"), ("2018-11-03T12:00", 48, "2018-11-05T11:00"),
        ("2018-03-09T12:00", 72, "2018-03-12T13:00"), ("2018-11-02T12:00", 72, "2018-11-05T11:00"),
        ("2018-06-10T12:00", 72, "2018-06-13T12:00"),
    ])
    func `hours are hours, also where the clocks on the wall change`(
        start: String, hours: Int, due: String
    ) throws {
        let (rule, event) =
            hours == 48
            ? ("us.tvpra.notify", "apprehension") : ("us.tvpra.transfer", "uac-determination")
        let facts = try Clocks.facts(["\(event) \(start) America/Chicago"], born: "2010-01-01")
        let clock = try #require(
            try Clocks.clocks(rule, facts, at: "\(start) America/Chicago").first)
        #expect(clock.deadline.map(ClockExampleCheck.written) == "\(due) America/Chicago")
        #expect(clock.status == .due(in: hours * 3600))
    }

    @Test func `a deadline is one moment, wherever it is looked at from`() throws {
        let facts = try Clocks.facts(
            ["uac-determination 2018-06-10T23:30 America/Los_Angeles"], born: "2010-01-01")
        for now in ["2018-06-14T02:00 America/New_York", "2018-06-14T06:00 UTC"] {
            let clock = try #require(try Clocks.clocks("us.tvpra.transfer", facts, at: now).first)
            #expect(clock.status == .due(in: 1800))
        }
        // A start in one zone, what meets it in another.
        let met = try Clocks.facts(
            [
                "uac-determination 2018-06-10T23:30 America/Los_Angeles",
                "orr-admission 2018-06-14T02:31 America/New_York",
            ], born: "2010-01-01")
        let late = try #require(
            try Clocks.clocks("us.tvpra.transfer", met, at: "2018-06-15T00:00 UTC").first)
        guard case .met(_, late: 60) = late.status else {
            Issue.record("\(late.status)")
            return
        }
    }

    @Test(arguments: [
        // Thanksgiving and a weekend; Christmas and New Year; Independence Day on a Sunday.
        ("2018-11-20", "2018-11-28"), ("2018-12-21", "2018-12-31"), ("2021-07-01", "2021-07-09"),
        ("2021-12-22", "2021-12-30"), ("2018-06-11", "2018-06-18"),
    ])
    func `working days pass over weekends and holidays`(start: String, due: String) throws {
        let calendar = try #require(try Clocks.shipped().calendars["us-federal"])
        let day = try #require(Day(iso: start))
        #expect(calendar.day(5, after: day).iso == due)
    }

    @Test func `the age counts on the day the rule names: the order's day, or today`() throws {
        // Five on 1 July 2018: four at the order, five at the deadline.
        let facts = try Clocks.facts(
            ["separation 2018-05-20T10:00 America/Los_Angeles"], born: "2013-07-01")
        let now = "2018-07-05T10:00 America/Los_Angeles"
        #expect(try Clocks.clocks("us.msl.under-5", facts, at: now).count == 1)
        #expect(try Clocks.clocks("us.msl.5-and-over", facts, at: now).isEmpty)
        let today = try ClockRuleBook([
            (
                "today",
                try ClockRuleFile(
                    json: .init(
                        Clocks.file(more: #", "age": {"under": 5, "on": "today"}"#).utf8),
                    name: "today")
            )
        ])
        let engine = ClockEngine(today, zones: Clocks.zones)
        let served = try Clocks.facts(["order-served 2018-06-26T10:00 UTC"], born: "2013-07-01")
        let subject = ClockSubject.person(PersonID(1))
        #expect(
            engine.clocks(of: subject, served, at: try Clocks.moment("2018-06-30T10:00 UTC")).count
                == 1)
        #expect(
            engine.clocks(of: subject, served, at: try Clocks.moment("2018-07-01T10:00 UTC"))
                .isEmpty)
    }

    @Test func `an age that may be four or five is in neither band, and is work in both`() throws {
        for ages in [4...5, nil] {
            let facts = try Clocks.facts(
                ["separation 2018-05-20T10:00 America/Los_Angeles"], ages: ages)
            for rule in ["us.msl.under-5", "us.msl.5-and-over"] {
                let clock = try #require(
                    try Clocks.clocks(rule, facts, at: "2018-07-05T10:00 UTC").first)
                guard case .cannotCompute(let obstacle) = clock.status else {
                    Issue.record("\(clock.status)")
                    continue
                }
                #expect(obstacle.work.contains("date of birth"))
            }
        }
    }

    @Test func `who may be under 18 is treated as a child`() throws {
        for (ages, count) in [(16...19, 1), (18...19, 0)] as [(ClosedRange<Int>, Int)] {
            let facts = try Clocks.facts(["apprehension 2018-06-10T12:00 UTC"], ages: ages)
            #expect(
                try Clocks.clocks("us.tvpra.notify", facts, at: "2018-06-10T13:00 UTC").count
                    == count)
        }
    }

    @Test(arguments: [
        ("2026-06-30", "dublin-3", "2026-09-30"), ("2026-07-01", "ammr", "2026-09-01"),
    ])
    func `Dublin III and its successor live side by side, by the day of registration`(
        registered: String, version: String, due: String
    ) throws {
        let facts = try Clocks.facts(
            ["asylum-application-registered \(registered)T10:00 Europe/Brussels"],
            born: "2012-01-01")
        // Looked at long after the change.
        let clocks = try Clocks.clocks(
            "eu.take-charge", facts, at: "2026-08-20T10:00 Europe/Brussels")
        #expect(clocks.map(\.rule.version) == [version])
        #expect(clocks.map(\.lastDay?.iso) == [due])
        let accepted = try Clocks.facts(
            [
                "asylum-application-registered \(registered)T10:00 Europe/Brussels",
                "responsibility-accepted 2026-08-31T10:00 Europe/Brussels",
            ], born: "2012-01-01")
        let transfer = try Clocks.clocks(
            "eu.transfer", accepted, at: "2026-09-20T10:00 Europe/Brussels")
        #expect(transfer.map(\.rule.version) == [version])
        #expect(transfer.map(\.lastDay?.iso) == ["2027-02-28"])
    }

    @Test(arguments: [
        ("2024-06-30", 0), ("2024-07-01", 1), ("2025-03-24", 1), ("2025-03-25", 0),
    ])
    func `45 CFR 410.1201(b) held from 1 July 2024 until 24 March 2025`(day: String, count: Int)
        throws
    {
        let facts = try Clocks.facts(
            ["sponsor-status-shared \(day)T12:00 America/New_York"], born: "2012-01-01")
        let clocks = try Clocks.clocks(
            "us.orr.sponsor-status", facts, at: "2025-06-01T12:00 America/New_York")
        #expect(clocks.count == count)
    }

    @Test(arguments: [("2025-04-22", 1), ("2025-04-23", 0)])
    func `Angelica S. concerns those in custody by 22 April 2025`(day: String, count: Int) throws {
        let facts = try Clocks.facts(
            [
                "orr-admission \(day)T20:00 America/New_York",
                "release-held-for-documents 2025-06-20T12:00 America/New_York",
            ], born: "2012-01-01")
        let clocks = try Clocks.clocks(
            "us.angelica-s", facts, at: "2025-06-21T12:00 America/New_York")
        #expect(clocks.count == count)
    }

    @Test func `a cohort whose event has no day is work, and the rule is not left out`() throws {
        var facts = try Clocks.facts(
            ["release-held-for-documents 2025-06-20T12:00 America/New_York"], born: "2012-01-01")
        facts = ClockFacts(
            events: facts.events
                + [ClockEvent(ClockEventKind("orr-admission"), .unknown, source: "x")],
            ages: facts.ages)
        let clock = try #require(
            try Clocks.clocks("us.angelica-s", facts, at: "2025-06-21T12:00 America/New_York").first
        )
        #expect(
            clock.status == .cannotCompute(.cohortUncertain(ClockEventKind("orr-admission"))))
    }

    @Test func `a start that nobody recorded is said, and named as work`() throws {
        let facts = try Clocks.facts(
            ["orr-admission 2018-06-14T10:00 America/Chicago"], born: "2012-01-01")
        let clock = try #require(
            try Clocks.clocks("us.tvpra.transfer", facts, at: "2018-06-15T10:00 UTC").first)
        guard case .cannotCompute(let obstacle) = clock.status else {
            Issue.record("\(clock.status)")
            return
        }
        #expect(obstacle.reason.contains("no uac determination is on record"))
        #expect(obstacle.work == "Record when uac determination was.")
        #expect(clock.rule.role == .custodian)
    }

    @Test func `a start whose hour is not known gives no deadline in hours`() throws {
        let facts = try Clocks.facts(["uac-determination 2018-06-14"], born: "2012-01-01")
        let clock = try #require(
            try Clocks.clocks("us.tvpra.transfer", facts, at: "2018-06-15T10:00 UTC").first)
        #expect(
            clock.status
                == .cannotCompute(
                    .hourMissing(ClockEventKind("uac-determination"), source: "example-1")))
    }

    @Test func `an unknown zone is said`() throws {
        let odd = try #require(
            Moment(seconds: 1_528_632_000, offsetMinutes: 0, zone: "Nowhere/Town"))
        let facts = ClockFacts(
            events: [ClockEvent(ClockEventKind("uac-determination"), .moment(odd), source: "x")],
            ages: { _ in nil })
        let clock = try #require(
            try Clocks.clocks("us.tvpra.transfer", facts, at: "2018-06-15T10:00 UTC").first)
        #expect(clock.status == .cannotCompute(.zoneUnknown("Nowhere/Town")))
    }

    @Test func `an extension has its ground, and adds what the rule says or until when`() throws {
        let person = PersonID(1)
        func extended(_ ground: String, _ rule: String, until: Moment? = nil) throws
            -> ClockExtension
        {
            ClockExtension(
                id: ClockExtensionID(1), person: person, rule: ClockRuleID(rawValue: rule),
                ground: ground, until: until, reference: "order 7", grantedBy: UserID(1),
                at: try Clocks.moment("2018-03-08T23:00 America/Los_Angeles"))
        }
        let arrested = ["apprehension 2018-03-08T22:00 America/Los_Angeles"]
        let plain = try Clocks.facts(arrested, born: "2010-01-01")
        let now = "2018-03-12T08:00 America/Los_Angeles"
        #expect(
            try Clocks.clocks("us.flores.placement", plain, at: now).first?.lastDay?.iso
                == "2018-03-11")
        let longer = try Clocks.facts(
            arrested, born: "2010-01-01",
            extensions: [
                extended("no-licensed-program-in-district", "us.flores.placement")
            ])
        let clock = try #require(try Clocks.clocks("us.flores.placement", longer, at: now).first)
        #expect(clock.lastDay?.iso == "2018-03-13")
        #expect(clock.extensions == [ClockExtensionID(1)])
        let until = try Clocks.moment("2018-03-20T12:00 America/Los_Angeles")
        let open = try Clocks.facts(
            arrested, born: "2010-01-01",
            extensions: [extended("influx", "us.flores.placement", until: until)])
        #expect(
            try Clocks.clocks("us.flores.placement", open, at: now).first?.deadline == until)
    }

    @Test
    func `each appeal has its own clock, and what follows the next one does not answer the first`()
        throws
    {
        let events = [
            "appeal-received 2024-09-02T10:00 America/New_York",
            "appeal-received 2024-09-16T10:00 America/New_York",
            "appeal-acknowledged 2024-09-17T10:00 America/New_York",
        ]
        let facts = try Clocks.facts(events, born: "2012-01-01")
        let clocks = try Clocks.clocks(
            "us.orr.appeal", facts, at: "2024-10-01T10:00 America/New_York")
        #expect(clocks.map(\.status.name) == [.overdue, .met])
        #expect(Set(clocks.map(\.key)).count == 2)
    }

    @Test func `who is apprehended again has a clock again, whatever came of the first`() throws {
        let facts = try Clocks.facts(
            [
                "apprehension 2005-02-01T10:00 UTC", "apprehension 2017-06-01T10:00 UTC",
                "hhs-notified 2017-06-02T10:00 UTC", "released 2017-07-01T10:00 UTC",
                "apprehension 2018-06-10T10:00 UTC", "age-claim-under-18 2018-06-11T10:00 UTC",
                "hhs-notified 2018-06-11T12:00 UTC",
            ], ages: 10...17)
        let clocks = try Clocks.clocks("us.tvpra.notify", facts, at: "2018-06-20T10:00 UTC")
        // The one of 2005 is from before the law; the claim of 2018 has a clock of its own.
        #expect(
            clocks.map { $0.start?.source } == ["example-2", "example-5", "example-6"])
        #expect(clocks.map(\.status.name) == [.met, .met, .met])
    }

    @Test func `a start under another version is a start, and nothing is missing`() throws {
        let facts = try Clocks.facts(
            [
                "asylum-application-registered 2026-06-30T10:00 Europe/Brussels",
                "take-charge-requested 2026-08-01T10:00 Europe/Brussels",
            ], born: "2012-01-01")
        let clocks = try Clocks.clocks(
            "eu.take-charge", facts, at: "2026-08-20T10:00 Europe/Brussels")
        #expect(clocks.map(\.rule.version) == ["dublin-3"])
        #expect(clocks.map(\.status.name) == [.met])
    }

    @Test func `a recurring clock counts from the last time, and how often it was missed`() throws {
        let facts = try Clocks.facts(
            [
                "placed 2024-01-10T10:00 UTC", "placement-reviewed 2024-05-01T10:00 UTC",
                "placement-reviewed 2024-07-01T10:00 UTC",
            ], born: "2014-01-01")
        let clock = try #require(
            try Clocks.clocks("guidelines.review", facts, at: "2024-11-01T10:00 UTC").first)
        #expect(clock.lastDay?.iso == "2024-10-01")
        #expect(clock.status.name == .overdue)
        #expect(clock.missed == 2)
    }

    @Test func `without a number nothing is on time: the age is shown`() throws {
        let facts = try Clocks.facts(
            ["custody-need-ended 2024-08-01T10:00 UTC"], born: "2012-01-01")
        let clock = try #require(
            try Clocks.clocks("us.orr.release", facts, at: "2024-08-11T10:00 UTC").first)
        #expect(clock.status == .due(in: nil))
        #expect(clock.deadline == nil)
        #expect(clock.age == 10 * 86_400)
    }

    @Test func `death stops a clock, and what comes later changes nothing before it`() throws {
        let facts = try Clocks.facts(
            [
                "uac-determination 2018-06-10T10:00 UTC", "died 2018-06-11T10:00 UTC",
            ], born: "2012-01-01")
        let clock = try #require(
            try Clocks.clocks("us.tvpra.transfer", facts, at: "2018-07-01T10:00 UTC").first)
        #expect(clock.status.name == .stopped)
        let earlier = try #require(
            try Clocks.clocks("us.tvpra.transfer", facts, at: "2018-06-10T12:00 UTC").first)
        #expect(earlier.status.name == .due)
    }

    @Test func `what stops a clock after its time does not hide that it was missed`() throws {
        let facts = try Clocks.facts(
            [
                "uac-determination 2018-06-10T10:00 UTC", "reunified 2018-06-14T10:00 UTC",
            ], born: "2012-01-01")
        for now in ["2018-06-20T10:00 UTC", "2019-06-20T10:00 UTC"] {
            let clock = try #require(try Clocks.clocks("us.tvpra.transfer", facts, at: now).first)
            #expect(clock.status == .overdue(by: 24 * 3600))
        }
    }

    /// SplitMix64 (Steele, Lea and Flood, 2014).
    private struct Random: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var word = state
            word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
            word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
            return word ^ (word >> 31)
        }
    }

    @Test(arguments: 1...20)
    func `as time goes on, an overdue clock never becomes due again by itself`(_ seed: UInt64)
        throws
    {
        var random = Random(state: seed)
        let book = try Clocks.shipped()
        let engine = ClockEngine(book, zones: Clocks.zones)
        let kinds = Set(book.entries.flatMap { ($0.rule.starts ?? []) + $0.rule.met }).sorted()
        let begin = try Clocks.moment("2026-06-20T10:00 Europe/Brussels").seconds
        var events: [ClockEvent] = []
        for number in 0..<12 {
            guard let kind = kinds.randomElement(using: &random),
                let at = Clocks.zones.moment(
                    begin + Int.random(in: 0..<2_000_000, using: &random),
                    in: ["UTC", "America/Chicago", "Europe/Brussels"].randomElement(using: &random)
                        ?? "UTC")
            else { continue }
            events.append(ClockEvent(kind, .moment(at), source: "e-\(number)"))
        }
        let facts = ClockFacts(events: events, ages: { _ in 7...7 }, isParent: true)
        var before: [String: ClockStatus.Name] = [:]
        for step in 0..<40 {
            let now = try #require(
                Clocks.zones.moment(begin + 2_000_000 + step * 400_000, in: "UTC"))
            for clock in engine.clocks(of: .person(PersonID(1)), facts, at: now) {
                if let was = before[clock.key], was == .overdue || was == .met {
                    #expect(clock.status.name == was, "seed \(seed): \(clock.key)")
                }
                before[clock.key] = clock.status.name
            }
        }
        #expect(!before.isEmpty, "seed \(seed)")
    }
}
