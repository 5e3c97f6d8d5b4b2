// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Casework
@testable import CaseworkScenarios

/// Invariant 11: totals partition, and bridge to the previous report.
///
/// Figures are those published about the separations of 2018.
@Suite struct ReconciliationTests {
    @Test(arguments: [
        // Report to the court of 26 July 2018, children of 5 to 17: reunified in custody, otherwise
        // discharged, not eligible, not separated.
        (2551, [1442, 378, 711, 20]),
        // Still in care in August 2018: parent said no, parent abroad, released, red flag.
        (528, [139, 343, 29, 17]),
        // Of the 343 whose parent was abroad those reached: reunified, ready, want, discuss.
        (231, [10, 15, 183, 23]),
        // Steering committee, April 2021: abroad, in the country, no contact given.
        (445, [302, 129, 14]),
        // Task Force, June 2021: reunified before, by the Task Force, no confirmed record.
        (3913, [1779, 7, 2127]),
        // Task Force, February 2023: reunified, not yet.
        (3924, [2926, 998]),
        // Children under 5 in July 2018 who were not of the class: crime, not the parent, abuse.
        (14, [8, 5, 1]),
        // Task Force, February 2023, not yet reunified: in process, told of the way, the rest.
        (998, [148, 183, 667]),
        // Possible families nobody had recorded: zero tolerance, the time around it.
        (1369, [136, 1233]),
    ])
    func `published totals partition`(total: Int, parts: [Int]) throws {
        let named = parts.enumerated().map {
            Partition.Part(name: "\($0.offset)", count: $0.element)
        }
        let partition = try Partition(
            definition: "published", asOf: World.moment(0), total: total, parts: named)
        #expect(partition.parts.count == parts.count)
        for wrong in [total - 1, total + 1] {
            #expect(throws: Partition.Imbalance.self) {
                try Partition(
                    definition: "published", asOf: World.moment(0), total: wrong, parts: named)
            }
        }
    }

    @Test func `reasons that overlap are no partition: the 711 of July 2018`() {
        // Waived, released inside the country, abroad, red flag, place under review: more than there are.
        let reasons = [120, 79, 431, 67, 40]
        #expect(reasons.reduce(0, +) == 737)
        #expect(throws: Partition.Imbalance.self) {
            try Partition(
                definition: "published", asOf: World.moment(0), total: 711,
                parts: reasons.enumerated().map { .init(name: "\($0.offset)", count: $0.element) })
        }
    }

    @Test func `a count less than nothing is no part`() {
        #expect(throws: Partition.Imbalance.self) {
            try Partition(
                definition: "d", asOf: World.moment(0), total: 1,
                parts: [.init(name: "a", count: 2), .init(name: "b", count: -1)])
        }
        #expect(throws: Partition.Imbalance.self) {
            try Partition(
                definition: "d", asOf: World.moment(0), total: 0,
                parts: [.init(name: "a", count: .max), .init(name: "b", count: .max)])
        }
    }

    @Test func `the list of July 2018 bridges to the next: 2,654 + 162 − 79 = 2,737`() throws {
        let steps = [
            Bridge.Step(change: 162, reason: "found separated after the list was certified"),
            Bridge.Step(change: -79, reason: "found not separated"),
        ]
        #expect(try Bridge(previous: 2654, steps: steps, current: 2737).current == 2737)
        for wrong in [2736, 2738, 2654, 2814] {
            #expect(throws: Partition.Imbalance.self) {
                try Bridge(previous: 2654, steps: steps, current: wrong)
            }
        }
        #expect(throws: Partition.Imbalance.self) {
            try Bridge(
                previous: 10,
                steps: [.init(change: -11, reason: "a"), .init(change: 5, reason: "b")],
                current: 4)
        }
        #expect(throws: Partition.Imbalance.self) {
            try Bridge(previous: 1, steps: [.init(change: 1, reason: "")], current: 2)
        }
    }

    @Test func `lists of persons bridge by their members, and each change has its reason`() throws {
        let ids = { (range: ClosedRange<UInt64>) in Set(range.map { PersonID($0) }) }
        let before = ids(1...2654)
        let after = before.subtracting(ids(1...79)).union(ids(3001...3162))
        var reasons: [PersonID: String] = [:]
        for id in ids(1...79) { reasons[id] = "not separated" }
        for id in ids(3001...3162) { reasons[id] = "case file" }
        let bridge = try #require(Bridge(from: before, to: after, reasons: reasons))
        #expect(bridge.current == 2737)
        #expect(bridge.steps.map(\.change) == [162, -79])
        reasons[PersonID(3001)] = nil
        #expect(Bridge(from: before, to: after, reasons: reasons) == nil)
    }

    @Test func `a merged child is counted once, an unknown age is said to be unknown`() throws {
        var world = try World.arrived()
        let double = PersonID(5)
        try world.must(
            .people(.register(double, world.record(5, "Rosa", born: nil))), by: World.intake)
        var ages = try world.state.personsByAge(at: world.moment)
        #expect(ages.total == 5)
        #expect(ages.parts.contains(.init(name: "cannot-compute", count: 1)))
        try world.must(
            .people(.merge(ResolutionID(1), double, into: World.daughter, reason: "same")),
            by: World.steward)
        ages = try world.state.personsByAge(at: world.moment)
        #expect(ages.total == 4)
        #expect(
            ages.parts == [
                .init(name: "5-to-17", count: 1), .init(name: "adult", count: 2),
                .init(name: "under-5", count: 1),
            ])
    }

    @Test func `people apart without a record are a defect`() throws {
        var world = World()
        for (person, year, agency, actor) in [
            (World.mother, 1988, World.border, World.intake),
            (World.daughter, 2012, World.border, World.intake),
        ] {
            try world.must(
                .people(
                    .register(
                        person, world.record(person.number, "X", born: year, agency: agency))),
                by: actor)
        }
        try world.must(
            .custody(
                .take(
                    [World.passenger(World.mother, 1)], World.border, World.cell, from: world.moment
                )),
            by: World.guardOne)
        try world.must(
            .custody(
                .take(
                    [World.passenger(World.daughter, 2)], World.shelter, World.house,
                    from: world.moment)), by: World.receiver)
        // The relation is learned only when they are apart already.
        let link = World.link(World.motherLink, World.daughter, World.mother, .mother)
        try world.must(.link(.claim(link)), by: World.intake)
        #expect(
            world.state.defects(at: world.moment, by: .standard)
                == [.unrecordedSeparation(link.id)])
    }
}
