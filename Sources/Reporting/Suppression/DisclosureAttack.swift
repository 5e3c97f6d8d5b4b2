// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What somebody can work out from public reports: all of them together, by linear programming.
///
/// The figures of all reports are the unknowns, the published ones known. A figure that is the same in two
/// reports counts as one and the same, as somebody may guess that nothing changed; where it differs, the
/// difference is a figure that must not be small either.
struct DisclosureAttack {
    /// Something that must not be worked out: a small count, or a small change from one report to another.
    struct Target: Hashable {
        let name: String
        /// Unknowns with their signs.
        let plus: Int
        let minus: Int?
        /// The true value; negative where a count went down.
        let value: Int
        /// The place of the figure in the newest report that can be withheld for it.
        let cell: Int?
    }

    /// What is known of a figure.
    struct Interval: Hashable {
        let low: Double
        let high: Double

        /// Whether it leaves open that the count is not small, and spans at least the forbidden counts.
        func protects(_ value: Int) -> Bool {
            let least = Double(PublicFigures.least)
            return high - low >= least - 1 && (value > 0 ? high >= least : low <= -least)
        }
    }

    /// Value, and whether it is published in any report, by unknown.
    private(set) var values: [Int] = []
    private(set) var isKnown: [Bool] = []
    private(set) var equations: [(total: Int, parts: [Int])] = []
    private(set) var targets: [Target] = []
    /// Unknown of each figure of the newest report.
    private(set) var newest: [Int] = []

    /// - Parameters:
    ///   - current: The newest report.
    ///   - earlier: Those before it, of the same series.
    init(_ current: PublicFigures, after earlier: [PublicFigures] = []) {
        var unknowns: [String: [Int: Int]] = [:]
        var places: [[String: Int]] = []
        for figures in earlier + [current] {
            var own: [String: Int] = [:]
            for cell in figures.cells {
                let same = unknowns[cell.key]?[cell.value]
                let unknown = same ?? values.count
                if same == nil {
                    values.append(cell.value)
                    isKnown.append(false)
                    unknowns[cell.key, default: [:]][cell.value] = unknown
                }
                if !cell.isWithheld { isKnown[unknown] = true }
                own[cell.key] = unknown
            }
            for sum in figures.sums {
                guard let total = own[sum.total] else { continue }
                equations.append((total, sum.parts.compactMap { own[$0] }))
            }
            places.append(own)
        }
        newest = current.cells.map { places[earlier.count][$0.key] ?? 0 }
        makeTargets(places, current)
    }

    private mutating func makeTargets(_ places: [[String: Int]], _ current: PublicFigures) {
        var seen: Set<Int> = []
        let cells = Dictionary(
            uniqueKeysWithValues: current.cells.enumerated().map { ($0.element.key, $0.offset) })
        for (report, own) in places.enumerated().reversed() {
            for (key, unknown) in own.sorted(by: { $0.key < $1.key })
            where PublicFigures.isSensitive(values[unknown]) && seen.insert(unknown).inserted {
                targets.append(
                    Target(
                        name: key, plus: unknown, minus: nil, value: values[unknown],
                        cell: report == places.count - 1 ? cells[key] : nil))
            }
        }
        guard let last = places.last else { return }
        for own in places.dropLast() {
            for (key, unknown) in last.sorted(by: { $0.key < $1.key }) {
                guard let before = own[key], before != unknown else { continue }
                let change = values[unknown] - values[before]
                if PublicFigures.isSensitive(abs(change)) {
                    targets.append(
                        Target(
                            name: "change of " + key, plus: unknown, minus: before, value: change,
                            cell: cells[key]))
                }
            }
        }
    }

    /// Says that a figure of the newest report is withheld, or published.
    mutating func setKnown(_ unknown: Int, _ known: Bool) { isKnown[unknown] = known }

    /// What can be worked out of each target.
    ///
    /// - Complexity: two linear programs for each target that is not published.
    func intervals() -> [(target: Target, interval: Interval)] {
        var names: [Int: Int] = [:]
        for unknown in values.indices where !isKnown[unknown] { names[unknown] = names.count }
        var rows: [(terms: [LinearProgram.Term], sum: Double)] = []
        for (total, parts) in equations {
            var terms: [LinearProgram.Term] = []
            var sum = 0.0
            for part in parts {
                if let name = names[part] {
                    terms.append((name, 1))
                } else {
                    sum -= Double(values[part])
                }
            }
            if let name = names[total] {
                terms.append((name, -1))
            } else {
                sum += Double(values[total])
            }
            if !terms.isEmpty { rows.append((terms, sum)) }
        }
        var program = LinearProgram(
            limits: Array(repeating: .infinity, count: names.count), equations: rows)
        return targets.map { target in
            var terms: [LinearProgram.Term] = []
            var base = 0.0
            for (unknown, sign) in [(target.plus, 1.0)] + (target.minus.map { [($0, -1.0)] } ?? [])
            {
                if let name = names[unknown] {
                    terms.append((name, sign))
                } else {
                    base += sign * Double(values[unknown])
                }
            }
            guard !terms.isEmpty else { return (target, Interval(low: base, high: base)) }
            return (
                target,
                Interval(
                    low: base + Self.end(program.minimum(terms), -.infinity, target),
                    high: base + Self.end(program.maximum(terms), .infinity, target))
            )
        }
    }

    /// An answer that failed is taken for the true value: what cannot be shown to be safe is not.
    private static func end(_ answer: LinearProgram.Answer, _ open: Double, _ target: Target)
        -> Double
    {
        switch answer {
        case .value(let value): value
        case .unbounded: open
        case .none: Double(target.value)
        }
    }

    /// The targets that are not protected.
    func exposed() -> [Target] {
        intervals().filter { !$0.interval.protects($0.target.value) }.map(\.target)
    }
}
