// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A linear program: the least or the most of a sum over all points that equations and limits allow.
///
/// Variables lie between 0 and a limit of their own, which may be infinite. Solved by the simplex method
/// with bounded variables (Dantzig, Linear Programming and Extensions, 1963, chapter 18) on a dense
/// tableau; Bland's rule keeps it from going in circles. The tables of reports have coefficients of 1 and
/// −1 and whole counts, for which the arithmetic is exact in practice; answers are checked against the
/// equations all the same, and an answer that does not fit is none.
struct LinearProgram {
    /// A coefficient of a variable.
    typealias Term = (variable: Int, coefficient: Double)

    /// What came of a search.
    enum Answer: Equatable {
        case value(Double)
        case unbounded
        /// No point fits the equations, or the arithmetic failed.
        case none
    }

    private static let tolerance = 1e-7
    private let count: Int
    private let limits: [Double]
    private let equations: [(terms: [Term], sum: Double)]

    /// Rows of the tableau, one after another; the last column is the right side.
    private var tableau: [Double] = []
    private var width: Int
    private var rows = 0
    /// The variable of each row.
    private var basis: [Int] = []
    /// Variables that are counted down from their limits.
    private var isFlipped: [Bool]
    private var isFeasible = false

    /// - Parameter limits: The most each variable may be.
    init(limits: [Double], equations: [(terms: [Term], sum: Double)]) {
        count = limits.count
        self.limits = limits
        self.equations = equations
        width = limits.count + equations.count + 1
        isFlipped = Array(repeating: false, count: limits.count + equations.count)
        findPoint()
    }

    /// Whether any point fits.
    var hasPoint: Bool { isFeasible }

    // MARK: A first point

    private mutating func findPoint() {
        rows = equations.count
        tableau = Array(repeating: 0, count: rows * width)
        basis = (0..<rows).map { count + $0 }
        for (row, equation) in equations.enumerated() {
            let sign: Double = equation.sum < 0 ? -1 : 1
            for term in equation.terms {
                tableau[row * width + term.variable] += sign * term.coefficient
            }
            tableau[row * width + count + row] = 1
            tableau[row * width + width - 1] = sign * equation.sum
        }
        // The artificial variables that make every row true are driven to 0.
        var cost = Array(repeating: 0.0, count: width)
        for row in 0..<rows {
            for column in 0..<width where column < count || column == width - 1 {
                cost[column] -= tableau[row * width + column]
            }
        }
        guard minimize(&cost, allowing: count) == .value(0) || abs(cost[width - 1]) < 1e-5 else {
            isFeasible = false
            return
        }
        removeArtificial()
        isFeasible = true
    }

    /// Takes artificial variables out of the basis; a row in which nothing else stands says nothing.
    private mutating func removeArtificial() {
        var row = 0
        while row < rows {
            guard basis[row] >= count else {
                row += 1
                continue
            }
            let found = (0..<count).first { abs(tableau[row * width + $0]) > Self.tolerance }
            if let column = found {
                var none: [Double] = []
                pivot(row, column, &none)
                row += 1
            } else {
                remove(row)
            }
        }
    }

    private mutating func remove(_ row: Int) {
        tableau.removeSubrange((row * width)..<((row + 1) * width))
        basis.remove(at: row)
        rows -= 1
    }

    // MARK: Optimizing

    /// The least of a sum.
    mutating func minimum(_ terms: [Term]) -> Answer {
        guard isFeasible else { return .none }
        var cost = Array(repeating: 0.0, count: width)
        // The last column carries the value with its sign turned.
        for term in terms {
            if isFlipped[term.variable] {
                cost[term.variable] -= term.coefficient
                cost[width - 1] -= term.coefficient * limits[term.variable]
            } else {
                cost[term.variable] += term.coefficient
            }
        }
        for row in 0..<rows where cost[basis[row]] != 0 {
            let factor = cost[basis[row]]
            for column in 0..<width { cost[column] -= factor * tableau[row * width + column] }
        }
        return minimize(&cost, allowing: count)
    }

    /// The most of a sum.
    mutating func maximum(_ terms: [Term]) -> Answer {
        switch minimum(terms.map { ($0.variable, -$0.coefficient) }) {
        case .value(let value): .value(-value)
        case .unbounded: .unbounded
        case .none: .none
        }
    }

    /// The point at which the last search ended.
    var point: [Double] {
        var values = Array(repeating: 0.0, count: count)
        for row in 0..<rows where basis[row] < count {
            values[basis[row]] = tableau[row * width + width - 1]
        }
        for variable in 0..<count where isFlipped[variable] {
            values[variable] = limits[variable] - values[variable]
        }
        return values
    }

    private mutating func minimize(_ cost: inout [Double], allowing columns: Int) -> Answer {
        var steps = 0
        while true {
            steps += 1
            if steps > 20_000 { return .none }
            guard let entering = entering(cost, columns, byBland: steps > 400) else {
                return .value(clean(-cost[width - 1]))
            }
            var step = entering < count ? limits[entering] : Double.infinity
            var leaving: Int?
            var reachesLimit = false
            for row in 0..<rows {
                let slope = tableau[row * width + entering]
                let value = tableau[row * width + width - 1]
                if slope > Self.tolerance {
                    let reach = max(0, value) / slope
                    if reach < step - 1e-12
                        || reach <= step && leaving.map({ basis[row] < basis[$0] }) ?? false
                    {
                        (step, leaving, reachesLimit) = (min(step, reach), row, false)
                    }
                } else if slope < -Self.tolerance, basis[row] < count, limits[basis[row]].isFinite {
                    let reach = max(0, limits[basis[row]] - value) / -slope
                    if reach < step - 1e-12
                        || reach <= step && leaving.map({ basis[row] < basis[$0] }) ?? false
                    {
                        (step, leaving, reachesLimit) = (min(step, reach), row, true)
                    }
                }
            }
            guard step.isFinite else { return .unbounded }
            guard let row = leaving else {
                flipColumn(entering, &cost)
                continue
            }
            if reachesLimit { flipBasic(row) }
            pivot(row, entering, &cost)
        }
    }

    private func entering(_ cost: [Double], _ columns: Int, byBland: Bool) -> Int? {
        var best: Int?
        for column in 0..<columns where cost[column] < -Self.tolerance {
            if byBland { return column }
            if best.map({ cost[column] < cost[$0] }) ?? true { best = column }
        }
        return best
    }

    /// Counts a variable outside the basis from its other end.
    private mutating func flipColumn(_ column: Int, _ cost: inout [Double]) {
        let limit = limits[column]
        for row in 0..<rows {
            let slope = tableau[row * width + column]
            tableau[row * width + width - 1] -= slope * limit
            tableau[row * width + column] = -slope
        }
        cost[width - 1] -= cost[column] * limit
        cost[column] = -cost[column]
        isFlipped[column].toggle()
    }

    /// Counts the variable of a row from its limit, so that it leaves at 0.
    private mutating func flipBasic(_ row: Int) {
        let variable = basis[row]
        for column in 0..<width where column != variable {
            tableau[row * width + column] = -tableau[row * width + column]
        }
        tableau[row * width + width - 1] += limits[variable]
        isFlipped[variable].toggle()
    }

    private mutating func pivot(_ row: Int, _ column: Int, _ cost: inout [Double]) {
        let start = row * width
        let divisor = tableau[start + column]
        if divisor != 1 { for place in 0..<width { tableau[start + place] /= divisor } }
        // Most of a row is 0.
        let filled = (0..<width).filter { tableau[start + $0] != 0 }
        for other in 0..<rows where other != row {
            let factor = tableau[other * width + column]
            guard factor != 0 else { continue }
            for place in filled {
                tableau[other * width + place] -= factor * tableau[start + place]
            }
            tableau[other * width + column] = 0
        }
        if !cost.isEmpty, cost[column] != 0 {
            let factor = cost[column]
            for place in filled { cost[place] -= factor * tableau[start + place] }
            cost[column] = 0
        }
        basis[row] = column
    }

    /// What is whole but for the last digits is whole.
    private func clean(_ value: Double) -> Double {
        let whole = value.rounded()
        return abs(value - whole) < 1e-6 ? whole : value
    }

    /// By how much the last point misses the equations and limits, at most.
    var residual: Double {
        let point = point
        var worst = 0.0
        for equation in equations {
            let sum = equation.terms.reduce(0) { $0 + $1.coefficient * point[$1.variable] }
            worst = max(worst, abs(sum - equation.sum))
        }
        for (value, limit) in zip(point, limits) {
            worst = max(worst, -value, value - limit)
        }
        return worst
    }
}
