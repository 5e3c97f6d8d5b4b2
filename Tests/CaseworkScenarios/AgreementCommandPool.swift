// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

@testable import Casework

/// Commands about agreements between the agencies of ``World``, and requests to see what is hidden.
enum AgreementCommandPool {
    static let paper = String(repeating: "d", count: 64)

    static func agreement(
        _ id: UInt64, passes: Set<Agreement.Passage> = Set(Agreement.Passage.allCases),
        purposes: Set<Purpose> = [.tracing, .care, .registration], from first: Int = 0,
        until last: Int = 365, paper: String? = nil,
        parties: [AgencyID] = [World.border, World.shelter], in world: World
    ) -> Agreement {
        let today = world.moment.day.number
        return Agreement(
            id: AgreementID(id), parties: parties, purposes: purposes, passes: passes,
            basis: "Ley 7", reference: "acuerdo 18/77", from: Day(number: today + first),
            until: Day(number: today + last), paper: paper,
            proposed: Agreement.Signature(
                agency: World.border, by: UserID(3), at: world.moment))
    }

    /// The caseworker asks to see the papers of verification of the daughter.
    static func request(
        _ id: UInt64, _ part: Compartment = .journal, by user: UInt64 = 5,
        _ role: Role = .caseworker, for purpose: Purpose = .care,
        of person: PersonID = World.daughter,
        in world: World
    ) -> WorkTask {
        WorkTask(
            id: TaskID(id), person: person, what: "asks", accountable: .supervisor,
            due: world.moment.day,
            asked: PartRequest(
                by: UserID(user), role: role, part: part, purpose: purpose,
                reason: "the hand-over is tomorrow", at: world.moment))
    }

    static func answers(to id: TaskID, in world: World) -> [Command] {
        let until = Day(number: world.moment.day.number + 7)
        return [
            .file(.answer(id, .granted(until: until, by: UserID(6), at: world.moment))),
            .file(
                .answer(id, .refused(reason: "not needed", by: UserID(6), at: world.moment))),
            .file(.endGrant(id, reason: "another post")),
        ]
    }

    static func commands(in world: World, _ fresh: UInt64) -> [(Command, Actor)] {
        var all: [(Command, Actor)] = [
            (.agreement(.propose(agreement(fresh, in: world))), World.chief),
            (.agreement(.propose(agreement(fresh + 1, paper: paper, in: world))), World.chief),
        ]
        for id in world.state.agreements.keys.sorted() {
            all += [
                (.agreement(.sign(id, paper: nil)), World.head),
                (.agreement(.sign(id, paper: paper)), World.head),
                (.agreement(.sign(id, paper: nil)), World.chief),
                (.agreement(.end(id, reason: "mandate ended")), World.head),
            ]
        }
        return all
    }
}
