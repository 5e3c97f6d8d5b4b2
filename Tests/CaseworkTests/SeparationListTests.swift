// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Casework
@testable import CaseworkScenarios

/// What a list of separations reads: those that wait, and as many of the others as are shown.
@Suite struct SeparationListTests {
    @Test func `those that wait are told apart as they are approved and withdrawn`() throws {
        var world = try World.arrived()
        for (id, link) in [(UInt64(1), World.motherLink), (2, World.sonLink)] {
            try world.must(.separation(.record(world.separation(id, link))), by: World.guardOne)
        }
        #expect(world.state.waitingSeparations.map(\.id.number) == [1, 2])
        #expect(world.state.newestSeparations.map(\.id.number) == [2, 1])
        try world.must(.separation(.approve(SeparationID(1))), by: World.chief)
        #expect(world.state.waitingSeparations.map(\.id.number) == [2])
        try world.must(
            .separation(.withdraw(SeparationID(2), reason: "misread")), by: World.guardOne)
        #expect(world.state.waitingSeparations.isEmpty)
        #expect(world.state.newestSeparations.map(\.id.number) == [2, 1])
        // The same as looking through all.
        let waiting = world.state.separations.values.filter { $0.stage == .recorded }
        #expect(waiting.isEmpty)
    }
}
