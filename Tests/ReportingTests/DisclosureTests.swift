// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Testing

@testable import Reporting

/// Somebody who has the published reports, a pencil and linear programming.
///
/// Shares no code with what protects them but the solver of linear programs, which has tests of its own: it
/// reads what is published, and nothing else.
struct Attacker {
    /// What is known: by report and key, nil where it was withheld.
    let reports: [[String: Int?]]
    let sums: [[PublicFigures.Sum]]

    /// Least and most of a withheld figure of the last report, where figures of earlier reports that `same`
    /// names did not change.
    func interval(of key: String, same: Set<String> = []) -> ClosedRange<Double>? {
        var numbers: [String: Int] = [:]
        func number(_ report: Int, _ key: String) -> Int {
            let name = same.contains(key) ? key : "\(report): \(key)"
            if let known = numbers[name] { return known }
            numbers[name] = numbers.count
            return numbers.count - 1
        }
        var equations: [(terms: [LinearProgram.Term], sum: Double)] = []
        for (report, published) in reports.enumerated() {
            for (key, value) in published {
                let unknown = number(report, key)
                if let value { equations.append(([(unknown, 1)], Double(value))) }
            }
            for sum in sums[report] {
                equations.append(
                    (
                        sum.parts.map { (number(report, $0), 1.0) } + [
                            (number(report, sum.total), -1)
                        ], 0
                    ))
            }
        }
        let target = number(reports.count - 1, key)
        var program = LinearProgram(
            limits: Array(repeating: 1e6, count: numbers.count), equations: equations)
        guard case .value(let low) = program.minimum([(target, 1)]),
            case .value(let high) = program.maximum([(target, 1)])
        else { return nil }
        return low...max(low, high)
    }

    /// Withheld counts from 1 to 10 of which the attacker learns the value, or that they are so small.
    func recovered(_ truth: PublicFigures, same: Set<String> = []) -> [String] {
        truth.cells.filter { PublicFigures.isSensitive($0.value) }.compactMap { cell in
            guard let found = interval(of: cell.key, same: same) else {
                return cell.key + " (none)"
            }
            return found.upperBound < 11 || found.upperBound - found.lowerBound < 10
                ? cell.key : nil
        }
    }

    init(_ figures: [PublicFigures]) {
        reports = figures.map(\.published)
        sums = figures.map(\.sums)
    }
}

@Suite struct DisclosureTests {
    static let table = [[120, 7, 33], [45, 60, 12], [9, 80, 41]]

    @Test func `withholding small counts alone gives them away, and the attack shows it`() throws {
        let naive = try Tables.naive(Self.table)
        let attacker = Attacker([naive])
        #expect(Set(attacker.recovered(naive)) == ["0,1", "2,0"])
        #expect(attacker.interval(of: "0,1") == 7...7)
        #expect(!DisclosureAttack(naive).exposed().isEmpty)
    }

    @Test func `protected, the same table gives nothing away, and most of it is published`() throws
    {
        let figures = try CellSuppression.protect(try Tables.figures(Self.table))
        #expect(Attacker([figures]).recovered(figures).isEmpty)
        #expect(figures.published["all"] == .some(.some(407)))
        #expect(figures.published["0,1"] == .some(nil))
        let withheld = figures.cells.count { $0.isWithheld }
        // Four counts in a rectangle are the least there can be.
        #expect(withheld == 4, "\(figures.cells.filter(\.isWithheld).map(\.key))")
    }

    @Test(arguments: 1...24)
    func `no small count of a random table is recovered, and each withheld one is needed`(
        _ seed: UInt64
    ) throws {
        var chance = SeededChance(state: seed)
        let counts = Tables.random(
            Int.random(in: 2...5, using: &chance), Int.random(in: 2...4, using: &chance), &chance)
        guard counts.joined().reduce(0, +) > 40 else { return }
        let figures = try CellSuppression.protect(try Tables.figures(counts))
        #expect(Attacker([figures]).recovered(figures) == [], "seed \(seed): \(counts)")
        #expect(
            figures.cells.allSatisfy { !PublicFigures.isSensitive($0.value) || $0.isWithheld },
            "seed \(seed)")
        // Nothing is withheld for nothing: any one more published figure gives something away.
        for place in figures.cells.indices where figures.cells[place].isWithheld {
            guard !PublicFigures.isSensitive(figures.cells[place].value) else { continue }
            var more = figures
            more.cells[place].isWithheld = false
            #expect(
                !DisclosureAttack(more).exposed().isEmpty,
                "seed \(seed): \(figures.cells[place].key) need not be withheld")
        }
    }

    @Test(arguments: 1...24)
    func `hiding by hand is broken for nearly every random table`(_ seed: UInt64) throws {
        var chance = SeededChance(state: seed)
        let counts = Tables.random(4, 4, &chance)
        let naive = try Tables.naive(counts)
        let small = naive.cells.count { PublicFigures.isSensitive($0.value) }
        guard small > 0, small < 5 else { return }
        #expect(!Attacker([naive]).recovered(naive).isEmpty, "seed \(seed): \(counts)")
    }

    @Test
    func
        `two reports that are each safe give a count away together, unless held against each other`()
        throws
    {
        let first = [[120, 7, 33], [45, 60, 12], [19, 80, 41]]
        // One child more, and another set of figures withheld.
        let second = [[120, 7, 33], [45, 60, 12], [19, 80, 53]]
        let before = try CellSuppression.protect(try Tables.figures(first))
        #expect(Attacker([before]).recovered(before).isEmpty)
        let unchanged = Set(
            before.cells.map(\.key).filter { !["2,2", "row 2", "column 2", "all"].contains($0) })
        // The second by itself, with a rectangle that the first one published.
        var alone = try Tables.naive(second)
        let hidden = Set(before.cells.filter(\.isWithheld).map(\.key))
        for place in alone.cells.indices {
            let key = alone.cells[place].key
            let other = key == "0,0" || key == "1,0" || key == "1,1" || key == "0,2" || key == "1,2"
            if other && !hidden.contains(key) { alone.cells[place].isWithheld = true }
        }
        #expect(
            !Attacker([before, alone]).recovered(alone, same: unchanged).isEmpty,
            "another choice of what is withheld gives it away")
        let held = try CellSuppression.protect(try Tables.figures(second), after: [before])
        #expect(Attacker([before, held]).recovered(held, same: unchanged) == [])
        #expect(Attacker([before, held]).recovered(held) == [])
    }

    @Test(arguments: 1...16)
    func `two successive random reports give nothing away together`(_ seed: UInt64) throws {
        var chance = SeededChance(state: seed)
        var counts = Tables.random(3, 3, &chance)
        guard counts.joined().reduce(0, +) > 60 else { return }
        let before = try CellSuppression.protect(try Tables.figures(counts))
        var changed: Set<String> = ["all"]
        for _ in 0..<2 {
            let (row, column) = (
                Int.random(in: 0..<3, using: &chance), Int.random(in: 0..<3, using: &chance)
            )
            counts[row][column] += Int.random(in: 1...30, using: &chance)
            changed.formUnion(["\(row),\(column)", "row \(row)", "column \(column)"])
        }
        let after = try CellSuppression.protect(try Tables.figures(counts), after: [before])
        let same = Set(after.cells.map(\.key)).subtracting(changed)
        let attacker = Attacker([before, after])
        #expect(attacker.recovered(after) == [], "seed \(seed)")
        #expect(attacker.recovered(after, same: same) == [], "seed \(seed)")
        // No published figure differs by 1 to 10 from what was published before.
        for (key, value) in after.published {
            guard let now = value, let then = before.published[key] ?? nil else { continue }
            #expect(!PublicFigures.isSensitive(abs(now - then)), "seed \(seed): \(key)")
        }
    }

    @Test func `a total that grew by three is withheld, one that grew by thirty is not`() throws {
        let first = try CellSuppression.protect(try Tables.figures([[100, 200], [300, 400]]))
        #expect(first.cells.allSatisfy { !$0.isWithheld })
        let three = try CellSuppression.protect(
            try Tables.figures([[103, 200], [300, 400]]), after: [first])
        #expect(three.published["all"] == .some(nil))
        #expect(three.published["0,0"] == .some(nil))
        #expect(three.published["1,1"] == .some(.some(400)))
        let thirty = try CellSuppression.protect(
            try Tables.figures([[130, 200], [300, 400]]), after: [first])
        #expect(thirty.cells.allSatisfy { !$0.isWithheld })
    }

    @Test func `nothing changed is nothing given away: the same report again is the same`() throws {
        let first = try CellSuppression.protect(try Tables.figures(Self.table))
        let again = try CellSuppression.protect(try Tables.figures(Self.table), after: [first])
        #expect(first == again)
    }

    @Test func `figures that do not add up are refused`() {
        #expect(throws: ReportRefusal.self) {
            _ = try PublicFigures(
                cells: [
                    .init(key: "a", value: 3), .init(key: "b", value: 4), .init(key: "c", value: 8),
                ], sums: [.init(total: "c", parts: ["a", "b"])])
        }
    }

    @Test func `nobody is not a secret: a table of noughts and large counts is published whole`()
        throws
    {
        let figures = try CellSuppression.protect(try Tables.figures([[0, 50], [70, 0]]))
        #expect(figures.cells.allSatisfy { !$0.isWithheld })
    }

    @Test func `few people in all leave nothing to publish`() throws {
        let figures = try CellSuppression.protect(try Tables.figures([[3, 1], [2, 1]]))
        #expect(figures.cells.filter { $0.value > 0 }.allSatisfy { $0.isWithheld })
    }
}
