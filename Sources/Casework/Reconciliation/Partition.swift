// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A total and its parts, with what was counted and when.
///
/// One that does not add up cannot be made.
package struct Partition: Hashable, Sendable {
    /// A part by its name.
    package struct Part: Hashable, Sendable {
        package let name: String
        package let count: Int

        package init(name: String, count: Int) {
            self.name = name
            self.count = count
        }
    }

    /// The parts do not add up to the total.
    package struct Imbalance: Error, Hashable, Sendable {
        package let total: Int
        package let sum: Int
    }

    /// Who is counted, in words: counts differ by definition.
    package let definition: String
    package let asOf: Moment
    package let total: Int
    package let parts: [Part]

    /// Throws where a count is negative or the parts do not sum to the total.
    package init(definition: String, asOf: Moment, total: Int, parts: [Part]) throws(Imbalance) {
        let sum = checkedSum(parts.map(\.count))
        guard let sum, sum == total, parts.allSatisfy({ $0.count >= 0 }) else {
            throw Imbalance(total: total, sum: sum ?? -1)
        }
        self.definition = definition
        self.asOf = asOf
        self.total = total
        self.parts = parts
    }
}

/// How one report's total becomes the next one's: who came onto the list, who left it, each with a
/// reason.
package struct Bridge: Hashable, Sendable {
    /// A change of the total.
    package struct Step: Hashable, Sendable {
        /// Positive: added.
        ///
        /// Negative: taken off.
        package let change: Int
        package let reason: String

        package init(change: Int, reason: String) {
            self.change = change
            self.reason = reason
        }
    }

    package let previous: Int
    package let steps: [Step]
    package let current: Int

    /// Throws where the steps do not lead from the previous total to the current one, a step has no
    /// reason, or more are taken off than there were.
    package init(previous: Int, steps: [Step], current: Int) throws(Partition.Imbalance) {
        let sum = checkedSum([previous] + steps.map(\.change))
        var running = previous
        var neverNegative = previous >= 0
        for step in steps where neverNegative {
            let (next, overflow) = running.addingReportingOverflow(step.change)
            running = next
            neverNegative = !overflow && next >= 0
        }
        guard let sum, sum == current, neverNegative, steps.allSatisfy({ !$0.reason.isEmpty })
        else {
            throw Partition.Imbalance(total: current, sum: sum ?? -1)
        }
        self.previous = previous
        self.steps = steps
        self.current = current
    }

    /// Bridges two lists by their members: what is on both needs no step.
    ///
    /// Nil where somebody came or left without a reason.
    package init?(
        from previous: Set<PersonID>, to current: Set<PersonID>, reasons: [PersonID: String]
    ) {
        var steps: [Step] = []
        for (changed, change) in [
            (current.subtracting(previous), 1), (previous.subtracting(current), -1),
        ] {
            var counts: [String: Int] = [:]
            for person in changed {
                guard let reason = reasons[person], !reason.isEmpty else { return nil }
                counts[reason, default: 0] += change
            }
            steps += counts.sorted { $0.key < $1.key }.map {
                Step(change: $0.value, reason: $0.key)
            }
        }
        self.previous = previous.count
        self.steps = steps
        self.current = current.count
    }
}

/// Sum of `counts`; nil where it does not fit.
private func checkedSum(_ counts: [Int]) -> Int? {
    var sum = 0
    for count in counts {
        let (next, overflow) = sum.addingReportingOverflow(count)
        guard !overflow else { return nil }
        sum = next
    }
    return sum
}
