// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Withholds figures until nobody can work out a small one, and no more of them than is needed.
///
/// First every count from 1 to 10, and every figure that changed by as little since an earlier report. Then,
/// for each that can still be worked out, the cheapest further figures that make it uncertain: a linear
/// program moves the hidden count up by ten and finds which figures have to move with it (the method of
/// Kelly, Golden and Assad, Cell suppression: disclosure protection for sensitive tabular data, Networks 22,
/// 1992). Then each withheld figure is published again where that gives nothing away. At the end, and not
/// by how it came about, the whole is judged by the attack itself; what the attack breaks is not published.
package struct CellSuppression {
    private var attack: DisclosureAttack
    private var figures: PublicFigures
    private let isKnownBefore: [Bool]

    /// The figures with what has to be withheld.
    ///
    /// - Parameter earlier: Public reports of the same series that were issued before.
    /// - Throws: `ReportRefusal.cannotProtect` where even the withholding of everything would leave a small
    ///   count known.
    package static func protect(
        _ figures: PublicFigures, after earlier: [PublicFigures] = []
    ) throws(ReportRefusal) -> PublicFigures {
        var hidden = figures
        for place in hidden.cells.indices { hidden.cells[place].isWithheld = true }
        var suppression = CellSuppression(hidden, earlier)
        suppression.figures = figures
        suppression.publishAllButSmall()
        try suppression.complement()
        suppression.release()
        guard suppression.attack.exposed().isEmpty else { throw .cannotProtect }
        return suppression.figures
    }

    private init(_ figures: PublicFigures, _ earlier: [PublicFigures]) {
        attack = DisclosureAttack(figures, after: earlier)
        isKnownBefore = attack.isKnown
        self.figures = figures
    }

    private mutating func set(_ place: Int, withheld: Bool) {
        figures.cells[place].isWithheld = withheld
        let unknown = attack.newest[place]
        attack.setKnown(unknown, !withheld || isKnownBefore[unknown])
    }

    private mutating func publishAllButSmall() {
        for place in figures.cells.indices {
            set(place, withheld: PublicFigures.isSensitive(figures.cells[place].value))
        }
        for target in attack.targets where target.minus != nil {
            if let place = target.cell { set(place, withheld: true) }
        }
    }

    // MARK: Complementary figures

    private mutating func complement() throws(ReportRefusal) {
        var rounds = 0
        while true {
            let exposed = attack.exposed()
            guard let target = exposed.first else { return }
            rounds += 1
            let found = rounds > figures.cells.count * 2 ? [] : complements(of: target)
            guard found.isEmpty else {
                for place in found { set(place, withheld: true) }
                continue
            }
            // No cheap way: everything goes; what is still exposed then cannot be protected at all.
            for place in figures.cells.indices { set(place, withheld: true) }
            guard attack.exposed().isEmpty else { throw .cannotProtect }
            return
        }
    }

    /// The figures that have to be withheld so that a target may be ten more than it is, or ten less where
    /// it is a decrease.
    private func complements(of target: DisclosureAttack.Target) -> [Int] {
        // Each unknown that may move has a way up and a way down, at most to 0.
        var movable: [Int: Int] = [:]
        var cells: [Int: Int] = [:]
        for (place, unknown) in attack.newest.enumerated()
        where !isKnownBefore[unknown] {
            cells[unknown] = place
        }
        for unknown in attack.values.indices
        where !attack.isKnown[unknown] || cells[unknown] != nil {
            movable[unknown] = movable.count
        }
        var limits: [Double] = []
        var costs: [LinearProgram.Term] = []
        for (unknown, name) in movable.sorted(by: { $0.value < $1.value }) {
            limits += [.infinity, Double(attack.values[unknown])]
            let cost = attack.isKnown[unknown] ? self.cost(of: cells[unknown]) : 0
            costs += [(name * 2, cost + 0.001), (name * 2 + 1, cost + 0.001)]
        }
        func terms(_ unknown: Int, _ sign: Double) -> [LinearProgram.Term] {
            movable[unknown].map { [($0 * 2, sign), ($0 * 2 + 1, -sign)] } ?? []
        }
        var rows = attack.equations.compactMap {
            (total, parts) -> (terms: [LinearProgram.Term], sum: Double)? in
            let all = parts.flatMap { terms($0, 1) } + terms(total, -1)
            return all.isEmpty ? nil : (all, 0)
        }
        let goal = Double(PublicFigures.least - 1) * (target.value > 0 ? 1 : -1)
        let aim = terms(target.plus, 1) + (target.minus.map { terms($0, -1) } ?? [])
        guard !aim.isEmpty else { return target.cell.map { [$0] } ?? [] }
        rows.append((aim, goal))
        var program = LinearProgram(limits: limits, equations: rows)
        guard program.hasPoint, case .value = program.minimum(costs) else { return [] }
        let point = program.point
        var found: [Int] = []
        for (unknown, name) in movable where attack.isKnown[unknown] {
            if abs(point[name * 2] - point[name * 2 + 1]) > 1e-6, let place = cells[unknown] {
                found.append(place)
            }
        }
        if found.isEmpty, let place = target.cell, !figures.cells[place].isWithheld {
            return [place]
        }
        return found.sorted()
    }

    /// How dear a figure is: sums are dearer than parts, large ones a little dearer than small, and an
    /// empty one hides nothing well.
    private func cost(of place: Int?) -> Double {
        guard let place else { return 1e6 }
        let cell = figures.cells[place]
        let sums = figures.sums.count { $0.total == cell.key }
        let size = Double(String(cell.value).utf8.count)
        return (cell.value == 0 ? 20 : 1 + size / 10) * (sums == 0 ? 1 : sums == 1 ? 25 : 400)
    }

    // MARK: Release

    /// Publishes again what need not be withheld, the dearest first.
    private mutating func release() {
        let withheld = figures.cells.indices.filter {
            figures.cells[$0].isWithheld && !PublicFigures.isSensitive(figures.cells[$0].value)
        }.sorted { (cost(of: $1), $0) < (cost(of: $0), $1) }
        for place in withheld {
            set(place, withheld: false)
            if !attack.exposed().isEmpty { set(place, withheld: true) }
        }
    }
}
