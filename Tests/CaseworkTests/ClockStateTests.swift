// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Casework
@testable import CaseworkScenarios

/// Clocks in a registry: from its records, by orders of courts, and as gates.
@Suite struct ClockStateTests {
    static let text = ClockCommandPool.order
    static let monitor = ClockCommandPool.monitor
    static let second = ClockCommandPool.secondMonitor

    private func engine(_ world: World, _ book: ClockRuleBook = ClockRuleBook()) -> ClockEngine {
        ClockEngine(book.adding(ordersOf: world.state), zones: Clocks.zones)
    }

    private func clocks(_ world: World, of person: PersonID, _ book: ClockRuleBook) -> [Clock] {
        engine(world, book).clocks(
            of: .person(person), world.state.clockFacts(of: person), at: world.moment)
    }

    @Test func `what happened to a person follows from the records`() throws {
        let world = try World.reunified()
        let kinds = Set(world.state.clockEvents(of: World.daughter).map(\.kind.rawValue))
        #expect(
            kinds.isSuperset(of: [
                "registered", "apprehension", "custody-began", "found-accompanied", "separation",
                "separation-notice", "review-route-recorded", "separation-approved",
                "separation-ended", "transfer-dispatched", "transfer-acknowledged", "link-verified",
                "child-view-recorded", "reunified", "released", "best-interests-assessed",
            ]), "\(kinds)")
        // Handed over is no second apprehension.
        let arrests = world.state.clockEvents(of: World.daughter).count {
            $0.kind == ClockEventKind("apprehension")
        }
        #expect(arrests == 1)
        let times = world.state.clockEvents(of: World.daughter).compactMap { event -> Int? in
            if case .moment(let moment) = event.at { moment.seconds } else { nil }
        }
        #expect(times == times.sorted())
    }

    @Test
    func `the child of the way has the clocks that its way starts, each with somebody who answers`()
        throws
    {
        var world = try World.separated()
        #expect(
            !clocks(world, of: World.daughter, try Clocks.shipped()).contains {
                $0.rule.id.rawValue == "us.msl.telephone"
            }, "the order is of 26 June, and it is the 10th")
        world.now += 17 * 86_400
        let clocks = clocks(world, of: World.daughter, try Clocks.shipped())
        let rules = Set(clocks.map(\.rule.id.rawValue))
        #expect(rules.isSuperset(of: ["us.msl.5-and-over", "us.msl.telephone", "crc.contact"]))
        #expect(!rules.contains("us.msl.under-5"))
        #expect(!rules.contains("us.tvpra.notify"), "she arrived with her mother")
        for clock in clocks where clock.rule.agency != ClockRule.AnsweringAgency.none {
            #expect(clock.agency != nil, "\(clock.rule.id)")
        }
        let son = self.clocks(world, of: World.son, try Clocks.shipped())
        #expect(son.contains { $0.rule.id.rawValue == "us.msl.under-5" })
    }

    @Test func `every rule that a person's events concern gives a clock: none is silently absent`()
        throws
    {
        let world = try World.reunified()
        let book = try Clocks.shipped()
        for person in [World.mother, World.daughter, World.son] {
            let facts = world.state.clockFacts(of: person)
            let kinds = Set(facts.events.map(\.kind))
            let clocks = clocks(world, of: person, book)
            for entry in book.entries {
                let rule = entry.rule
                guard rule.subject == .person || rule.subject == .child && person != World.mother,
                    rule.age == nil, (rule.cohort ?? []).isEmpty, rule.kind != .notBefore,
                    rule.startDay == nil, rule.isInForce(on: world.moment.day)
                else { continue }
                let concerns = !kinds.isDisjoint(
                    with: (rule.starts ?? []) + (rule.impliedBy ?? []))
                if concerns {
                    #expect(
                        clocks.contains { $0.rule.id == rule.id },
                        "\(rule.id.rawValue) of \(person)")
                }
            }
        }
    }

    @Test func `an order binds when a second person signs for the same text, and not before`()
        throws
    {
        var world = try World.separated()
        let order = ClockCommandPool.courtOrder(1, in: world)
        let served = ClockCommandPool.event(1, World.daughter, "order-served", in: world)
        try world.must(.clock(.record(served)), by: World.caseworker)
        try world.must(.clock(.propose(order)), by: Self.monitor)
        #expect(clocks(world, of: World.daughter, ClockRuleBook()).isEmpty)
        #expect(
            world.code(.clock(.sign(order.id, text: Self.text)), by: Self.monitor) == .samePerson)
        let changed = Self.text.replacing("72", with: "27")
        #expect(
            world.code(.clock(.sign(order.id, text: changed)), by: Self.second) == .orderTextDiffers
        )
        try world.must(.clock(.sign(order.id, text: Self.text)), by: Self.second)
        let bound = clocks(world, of: World.daughter, ClockRuleBook())
        #expect(bound.map(\.rule.id.rawValue) == ["court.order"])
        #expect(bound.first?.order == order.id)
        #expect(bound.first?.deadline?.seconds == served.at.seconds + 72 * 3600)
        // It ends by two people, too, and binds until then.
        try world.must(
            .clock(.proposeEnd(order.id, day: world.moment.day, reason: "vacated")),
            by: Self.monitor)
        #expect(!clocks(world, of: World.daughter, ClockRuleBook()).isEmpty)
        #expect(world.code(.clock(.signEnd(order.id)), by: Self.monitor) == .samePerson)
        try world.must(.clock(.signEnd(order.id)), by: Self.second)
        #expect(clocks(world, of: World.daughter, ClockRuleBook()).isEmpty)
        #expect(world.state.courtOrders[order.id]?.text == Self.text)
    }

    @Test(arguments: [
        Actor.user(UserID(20), .operator, World.border), World.caseworker, World.intake,
    ])
    func `who is neither lawyer nor monitor cannot enter an order`(actor: Actor) throws {
        let world = try World.separated()
        let order = ClockCommandPool.courtOrder(1, in: world)
        #expect(world.code(.clock(.propose(order)), by: actor) == .notPermitted)
    }

    @Test func `an order whose rules cannot be used is refused`() throws {
        let world = try World.separated()
        let order = CourtOrder(
            id: CourtOrderID(1), docket: "No. 1", entered: world.moment.day, text: "{}",
            proposedBy: UserID(22), at: world.moment)
        #expect(world.code(.clock(.propose(order)), by: Self.monitor) == .orderUnreadable)
    }

    @Test func `an extension needs a ground that the rule or an order knows`() throws {
        var world = try World.separated()
        func extended(_ ground: String, until: Moment?) -> ClockExtension {
            ClockExtension(
                id: ClockExtensionID(1), person: World.daughter,
                rule: ClockRuleID(rawValue: "court.order"), ground: ground, until: until,
                reference: "order 8", grantedBy: UserID(22), at: world.moment)
        }
        let later = World.moment(world.now + 200 * 3600)
        #expect(
            world.code(.clock(.extend(extended("by-the-court", until: later))), by: Self.monitor)
                == .groundNotOfRule)
        let order = ClockCommandPool.courtOrder(1, in: world)
        let served = ClockCommandPool.event(1, World.daughter, "order-served", in: world)
        try world.must(.clock(.record(served)), by: World.caseworker)
        try world.must(.clock(.propose(order)), by: Self.monitor)
        try world.must(.clock(.sign(order.id, text: Self.text)), by: Self.second)
        #expect(
            world.code(.clock(.extend(extended("because", until: later))), by: Self.monitor)
                == .groundNotOfRule)
        #expect(
            world.code(.clock(.extend(extended("by-the-court", until: nil))), by: Self.monitor)
                == .detailMissing)
        try world.must(.clock(.extend(extended("by-the-court", until: later))), by: Self.monitor)
        #expect(clocks(world, of: World.daughter, ClockRuleBook()).first?.deadline == later)
    }

    @Test func `a corrected event counts no longer, and only its agency corrects it`() throws {
        var world = try World.separated()
        let wrong = ClockCommandPool.event(1, World.daughter, "sponsor-identified", in: world)
        try world.must(.clock(.record(wrong)), by: World.caseworker)
        let right = ClockCommandPool.event(
            2, World.daughter, "sponsor-identified", in: world, corrects: wrong.id)
        try world.must(.clock(.record(right)), by: World.caseworker)
        #expect(world.state.legalEvents(of: World.daughter).map(\.id) == [right.id])
        #expect(world.state.legalEvents[wrong.id] == wrong)
        let again = ClockCommandPool.event(
            3, World.daughter, "sponsor-identified", in: world, corrects: wrong.id)
        #expect(world.code(.clock(.record(again)), by: World.caseworker) == .alreadyRecorded)
    }

    @Test func `a blocking rule of an order stops the act until what it wants is on record`() throws
    {
        let text = Self.text.replacing(
            #""subject": "child", "kind": "elapsed-hours", "duration": {"hours": 72},"#,
            with: #""subject": "child", "kind": "before","#
        ).replacing(
            #""starts": ["order-served"], "met": ["reunified"]"#,
            with: #""starts": ["transfer-dispatched"], "met": ["screened"]"#
        ).replacing(
            #""consequence": "alert""#, with: #""consequence": "block", "blocks": ["transfer"]"#)
        var world = try World.arrived()
        for (id, link) in [(UInt64(1), World.motherLink), (2, World.sonLink)] {
            try world.must(.separation(.record(world.separation(id, link))), by: World.guardOne)
            try world.must(.separation(.approve(SeparationID(id))), by: World.chief)
        }
        let order = CourtOrder(
            id: CourtOrderID(1), docket: "No. 2", entered: world.moment.day, text: text,
            proposedBy: UserID(22), at: world.moment)
        try world.must(.clock(.propose(order)), by: Self.monitor)
        let transfer = world.transfer(1, [World.passenger(World.daughter, 9)])
        #expect(world.code(.custody(.dispatch(transfer)), by: World.guardOne) == nil)
        try world.must(.clock(.sign(order.id, text: text)), by: Self.second)
        let refusal = world.refusal(.custody(.dispatch(transfer)), by: World.guardOne)
        #expect(refusal?.code == .clockBlocks)
        #expect(refusal?.about == ["court.order", World.daughter.description])
        let screened = LegalEvent(
            id: LegalEventID(1), person: World.daughter, kind: ClockEventKind("screened"),
            at: world.moment, agency: World.border, recordedBy: UserID(2))
        try world.must(.clock(.record(screened)), by: World.guardOne)
        #expect(world.code(.custody(.dispatch(transfer)), by: World.guardOne) == nil)
    }

    @Test func `a report is of its own agencies, sums, and names people who are`() throws {
        var world = try World.separated()
        let steward = Actor.user(UserID(10), .dataSteward, World.border)
        let stranger = Actor.user(UserID(10), .dataSteward, World.tracers)
        let lists = ClockCommandPool.report(1, .reconciliation, by: 10, in: world)
        #expect(world.code(.report(.issue(lists)), by: steward) == .agreementMissing)
        try world.must(
            .agreement(.propose(AgreementCommandPool.agreement(1, in: world))), by: World.chief)
        try world.must(.agreement(.sign(AgreementID(1), paper: nil)), by: World.head)
        #expect(world.code(.report(.issue(lists)), by: steward) == nil)
        #expect(world.code(.report(.issue(lists)), by: stranger) == .otherAgency)
        func exact(total: Int, _ persons: [PersonID]) -> IssuedReport {
            IssuedReport(
                id: ReportID(2), kind: .exact, series: "1", at: world.moment, issuedBy: UserID(22),
                snapshot: ReportSnapshot(origin: "log", size: 1, root: "r"),
                digest: String(repeating: "b", count: 64), total: total,
                members: persons.map {
                    IssuedReport.Member(person: $0, category: ReportCategory("in-care"))
                })
        }
        let pair = [World.daughter, World.son]
        #expect(world.code(.report(.issue(exact(total: 2, pair))), by: Self.monitor) == nil)
        #expect(world.code(.report(.issue(exact(total: 3, pair))), by: Self.monitor) == .sumsDiffer)
        let twice = exact(total: 2, [World.son, World.son])
        #expect(world.code(.report(.issue(twice)), by: Self.monitor) == .sumsDiffer)
        let unknown = exact(total: 1, [PersonID(999)])
        #expect(world.code(.report(.issue(unknown)), by: Self.monitor) == .unknownRecord)
        // Two made from one state: the second was not held against the first.
        try world.must(.report(.issue(exact(total: 2, pair))), by: Self.monitor)
        let other = IssuedReport(
            id: ReportID(3), kind: .exact, series: "1", at: world.moment, issuedBy: UserID(22),
            snapshot: ReportSnapshot(origin: "log", size: 1, root: "r"),
            digest: String(repeating: "b", count: 64), total: 0)
        #expect(world.code(.report(.issue(other)), by: Self.monitor) == .illegalStep)
    }

    @Test func `a calendar names nobody, and is one that calendar programs read`() throws {
        var world = try World.separated()
        world.now += 17 * 86_400
        let book = try Clocks.shipped()
        let all = [World.mother, World.daughter, World.son].flatMap { clocks(world, of: $0, book) }
        let text = ClockCalendar(origin: "registry.example/log", stamp: world.moment).text(of: all)
        for name in ["Tzoc", "Rosa", "Ana", "Luis", "Station", "county"] {
            #expect(!text.contains(name))
        }
        #expect(text.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"))
        #expect(text.hasSuffix("END:VCALENDAR\r\n"))
        let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(lines.allSatisfy { $0.utf8.count <= 75 })
        #expect(!text.replacing("\r\n", with: "").contains("\n"))
        let events = lines.count { $0 == "BEGIN:VEVENT" }
        #expect(events > 2 && events == lines.count { $0 == "END:VEVENT" })
        let unfolded = text.replacing("\r\n ", with: "")
        #expect(unfolded.contains("DTSTART;VALUE=DATE:20180726\r\nDTEND;VALUE=DATE:20180727"))
        let ids = unfolded.split(separator: "\r\n").filter { $0.hasPrefix("UID:") }
        #expect(Set(ids).count == ids.count)
        #expect(ClockCalendar.escaped("a,b;c\\d\ne") == #"a\,b\;c\\d\ne"#)
        #expect(ClockCalendar.folded(String(repeating: "ñ", count: 60)).contains("\r\n "))
    }
}
