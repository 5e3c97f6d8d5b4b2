// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Casework
@testable import CaseworkScenarios

/// What follows from clocks is work for somebody: put on record once, and ended by the clock alone.
@Suite struct ClockTaskTests {
    private static let book = ClockRuleBook()

    /// A caseworker served an order of 72 hours for the daughter; hours later it is looked at.
    private static func served(hoursAgo hours: Int) throws -> World {
        var world = try World.verified()
        try world.must(
            .clock(.propose(ClockCommandPool.courtOrder(1, in: world))),
            by: ClockCommandPool.monitor)
        try world.must(
            .clock(.sign(CourtOrderID(1), text: ClockCommandPool.order)),
            by: ClockCommandPool.secondMonitor)
        try world.must(
            .clock(
                .record(ClockCommandPool.event(1, World.daughter, "order-served", in: world))),
            by: World.caseworker)
        world.now += hours * 3600
        return world
    }

    private static func work(_ world: World) -> [ClockCommand] {
        var next = UInt64(500)
        return world.state.clockWork(by: book, at: world.moment, zones: Clocks.zones) {
            next += 1
            return TaskID(next)
        }
    }

    /// Does all the work, as the registry does.
    private static func settle(_ world: inout World) throws {
        for command in work(world) {
            let decision = decide(
                world.state, .clock(command),
                ActContext(
                    actor: .matching(model: "clocks"), purpose: .legal, at: world.moment))
            guard case .accepted(let events) = decision else {
                throw World.Unexpected(code: .illegalStep, command: .clock(command))
            }
            for event in events { world.state.apply(event) }
        }
    }

    @Test func `a clock becomes a task a day before its end, once, and again when it is overdue`()
        throws
    {
        #expect(Self.work(try Self.served(hoursAgo: 10)).isEmpty)
        var world = try Self.served(hoursAgo: 50)
        #expect(Self.work(world).count == 1)
        try Self.settle(&world)
        let task = try #require(world.state.tasks.values.first { $0.clock != nil })
        #expect(task.person == World.daughter && task.accountable == .custodian)
        #expect(task.clock?.status == .due && task.clock?.consequence == .alert)
        #expect(Self.work(world).isEmpty)
        world.now += 3600
        #expect(Self.work(world).isEmpty)
        world.now += 30 * 3600
        #expect(Self.work(world).count == 1)
        try Self.settle(&world)
        let later = try #require(world.state.tasks[task.id])
        #expect(later.clock?.status == .overdue && later.done == nil)
        #expect(world.state.tasks.values.count { $0.clock != nil } == 1)
        #expect(Self.work(world).isEmpty)
    }

    @Test func `it ends when the clock is met, and not when somebody says so`() throws {
        var world = try Self.served(hoursAgo: 80)
        try Self.settle(&world)
        let task = try #require(world.state.tasks.values.first { $0.clock != nil })
        for actor in [World.caseworker, World.head, World.tracer] {
            #expect(world.code(.file(.finishTask(task.id)), by: actor) != nil)
        }
        // The event was recorded for the wrong child; it counts no longer.
        try world.must(
            .clock(
                .record(
                    ClockCommandPool.event(
                        2, World.daughter, "misread", in: world, corrects: LegalEventID(1)))),
            by: World.caseworker)
        try Self.settle(&world)
        #expect(world.state.tasks[task.id]?.done != nil)
        #expect(world.state.clockTasks.isEmpty && Self.work(world).isEmpty)
    }

    @Test func `nobody but the clocks puts such work on record or ends it`() throws {
        var world = try Self.served(hoursAgo: 80)
        let raise = try #require(Self.work(world).first)
        try Self.settle(&world)
        let id = try #require(world.state.clockTasks.values.first)
        for role in Role.allCases {
            for purpose in Purpose.allCases {
                let actor = Actor.user(UserID(5), role, World.shelter)
                for command in [raise, .settle(id)] {
                    #expect(
                        world.refusal(.clock(command), by: actor, for: purpose)?.code
                            == .notPermitted)
                }
            }
        }
        let assigned = WorkTask(
            id: TaskID(900), person: World.daughter, what: "as if", accountable: .custodian,
            due: world.moment.day, clock: world.state.tasks[id]?.clock)
        #expect(
            world.code(.file(.assignTask(assigned)), by: World.caseworker) == .notAtTheBeginning)
    }

    @Test func `what the shipped rules ask of a family is settled once, and then nothing`() throws {
        var world = try World.separated()
        world.now += 40 * 86_400
        let book = try Clocks.shipped()
        func commands() -> [ClockCommand] {
            var next = UInt64(500)
            return world.state.clockWork(by: book, at: world.moment, zones: Clocks.zones) {
                next += 1
                return TaskID(next)
            }
        }
        let first = commands()
        #expect(first.count > 3)
        for command in first {
            let decision = decide(
                world.state, .clock(command),
                ActContext(actor: .matching(model: "clocks"), purpose: .legal, at: world.moment))
            for event in decision.events { world.state.apply(event) }
        }
        #expect(world.state.clockTasks.count == first.count)
        #expect(commands().isEmpty)
        // Those that cannot be computed say what is missing.
        let unknown = world.state.tasks.values.filter { $0.clock?.status == .cannotCompute }
        #expect(unknown.allSatisfy { $0.what.contains(": ") })
    }
}
