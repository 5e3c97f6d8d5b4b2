// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Casework
@testable import CaseworkScenarios

/// Asking to be shown what is hidden, and what a supervisor can open.
@Suite struct PartRequestTests {
    private typealias Pool = AgreementCommandPool

    private static let receiver = UserID(4)

    /// The custodian of the shelter, who holds the daughter, asks to see red flags.
    private static func asked(
        _ part: Compartment = .safety, in world: World? = nil
    ) throws -> World {
        var world = try world ?? World.separated()
        let task = Pool.request(1, part, by: 4, .custodian, in: world)
        try world.must(.file(.assignTask(task)), by: World.receiver)
        return world
    }

    private static func granting(_ days: Int, in world: World) -> Command {
        .file(
            .answer(
                TaskID(1),
                .granted(
                    until: Day(number: world.moment.day.number + days), by: UserID(6),
                    at: world.moment)))
    }

    private static func sees(_ part: Compartment, in world: World) -> Refusal.Code? {
        world.code(.file(.disclose(World.daughter, part)), by: World.receiver)
    }

    @Test func `what is granted is open to who asked, for the purpose named, until the day`() throws
    {
        var world = try Self.asked()
        #expect(Self.sees(.safety, in: world) == .notPermitted)
        try world.must(Self.granting(2, in: world), by: World.head)
        #expect(Self.sees(.safety, in: world) == nil)
        // Nobody else, nobody else's record, no other part, no other purpose.
        #expect(
            world.code(.file(.disclose(World.daughter, .safety)), by: World.guardOne) != nil)
        #expect(world.code(.file(.disclose(World.son, .safety)), by: World.receiver) != nil)
        #expect(Self.sees(.evidence, in: world) == .notPermitted)
        #expect(
            world.refusal(
                .file(.disclose(World.daughter, .safety)), by: World.receiver, for: .tracing)
                != nil)
        world.now += 3 * 86_400
        #expect(Self.sees(.safety, in: world) == .notPermitted)
    }

    @Test func `a no has a reason, and who asked is found with both answers`() throws {
        var world = try Self.asked()
        let empty = Command.file(
            .answer(TaskID(1), .refused(reason: " ", by: UserID(6), at: world.moment)))
        #expect(world.code(empty, by: World.head) == .reasonMissing)
        #expect(world.state.requests(toSeeOf: Self.receiver).first?.answer == nil)
        try world.must(
            .file(
                .answer(
                    TaskID(1),
                    .refused(
                        reason: "the verifier has it", by: UserID(6),
                        at: world.moment))), by: World.head)
        #expect(Self.sees(.safety, in: world) == .notPermitted)
        let task = try #require(world.state.requests(toSeeOf: Self.receiver).first)
        guard case .refused("the verifier has it", _, _) = task.answer else {
            Issue.record("no answer")
            return
        }
        #expect(task.done != nil && !world.state.openTasks.contains { $0.id == task.id })
        // It is answered once.
        #expect(world.code(Self.granting(2, in: world), by: World.head) == .illegalStep)
    }

    @Test(arguments: [
        Compartment.statements, .tracing, .contacts, .location, .evidence, .consents, .journal,
    ])
    func `what was given to find a family is opened by no supervisor to who holds people`(
        _ part: Compartment
    ) throws {
        let world = try Self.asked(part)
        #expect(world.code(Self.granting(2, in: world), by: World.head) == .grantBehindWall)
        #expect(Self.sees(part, in: world) != nil)
    }

    @Test func `a supervisor of the agency answers, for thirty days at most, and not themselves`()
        throws
    {
        var world = try Self.asked()
        for days in [-1, 31] {
            #expect(
                world.code(Self.granting(days, in: world), by: World.head) == .grantTooLong)
        }
        let other = Command.file(
            .answer(
                TaskID(1), .granted(until: world.moment.day, by: UserID(3), at: world.moment)))
        // The border's supervisor does not reach the daughter, who is in the shelter and its record there.
        let stranger = Actor.user(UserID(3), .supervisor, World.tracers)
        #expect(world.code(other, by: stranger) == .notReachable)
        #expect(world.code(Self.granting(2, in: world), by: World.caseworker) == .notPermitted)
        #expect(world.code(.file(.finishTask(TaskID(1))), by: World.caseworker) == .answerNeeded)
        // Who asked is who acts, for what they work for.
        let forged = Pool.request(2, by: 4, .custodian, in: world)
        #expect(world.code(.file(.assignTask(forged)), by: World.caseworker) == .detailMissing)
        let own = Pool.request(3, .contacts, by: 6, .supervisor, in: world)
        try world.must(.file(.assignTask(own)), by: World.head)
        let answer = Command.file(
            .answer(
                TaskID(3), .granted(until: world.moment.day, by: UserID(6), at: world.moment)))
        #expect(world.code(answer, by: World.head) == .samePerson)
    }

    @Test func `a grant opens nothing that the person keeps from the agency`() throws {
        var world = try Self.asked()
        try world.must(Self.granting(5, in: world), by: World.head)
        world.state = world.state.applying([
            .file(
                .consented(
                    Consent(
                        id: ConsentID(9), scope: .services, covers: [World.daughter],
                        giver: World.daughter, recipients: [], withheldFrom: [World.shelter],
                        withholdingReason: "fear", interpretation: World.spanish,
                        given: world.moment, expires: World.moment(world.now + 86_400))))
        ])
        world.now += 60
        #expect(Self.sees(.safety, in: world) == .withheld)
    }

    @Test func `what was granted is taken back at once, with a reason, by a supervisor`() throws {
        var world = try Self.asked()
        let ending = Command.file(.endGrant(TaskID(1), reason: "moved to another post"))
        // What was not granted cannot be taken back.
        #expect(world.code(ending, by: World.head) == .illegalStep)
        try world.must(Self.granting(5, in: world), by: World.head)
        #expect(Self.sees(.safety, in: world) == nil)
        #expect(
            world.state.grants(of: World.daughter, on: world.moment.day).map(\.id) == [TaskID(1)])
        #expect(
            world.code(.file(.endGrant(TaskID(1), reason: " ")), by: World.head) == .reasonMissing)
        #expect(world.code(ending, by: World.receiver) == .notPermitted)
        let stranger = Actor.user(UserID(3), .supervisor, World.tracers)
        #expect(world.code(ending, by: stranger) == .notReachable)
        try world.must(ending, by: World.head)
        #expect(Self.sees(.safety, in: world) == .notPermitted)
        #expect(world.state.grants(of: World.daughter, on: world.moment.day).isEmpty)
        // That it was open, to whom and why it ended stays on record; it ends once.
        let task = try #require(world.state.requests(toSeeOf: Self.receiver).first)
        #expect(task.grantEnded?.reason == "moved to another post")
        #expect(task.grantEnded?.by == UserID(6))
        #expect(world.code(ending, by: World.head) == .illegalStep)
        // It can be asked for and granted again.
        let again = Pool.request(2, .safety, by: 4, .custodian, in: world)
        try world.must(.file(.assignTask(again)), by: World.receiver)
    }

    @Test func `a grant whose day is over has ended by itself`() throws {
        var world = try Self.asked()
        try world.must(Self.granting(1, in: world), by: World.head)
        world.now += 3 * 86_400
        #expect(
            world.code(.file(.endGrant(TaskID(1), reason: "late")), by: World.head)
                == .illegalStep)
    }
}
