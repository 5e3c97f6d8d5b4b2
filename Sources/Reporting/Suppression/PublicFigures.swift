// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A figure of a public report, published or withheld.
package struct PublicCell: Hashable, Sendable {
    /// What it counts, the same from report to report: `status|in-care|under-5`.
    package let key: String
    package let value: Int
    package var isWithheld: Bool

    package init(key: String, value: Int, isWithheld: Bool = false) {
        self.key = key
        self.value = value
        self.isWithheld = isWithheld
    }
}

/// The figures of one public report and how they add up.
package struct PublicFigures: Hashable, Sendable {
    /// A figure that is the sum of others.
    package struct Sum: Hashable, Sendable {
        package let total: String
        package let parts: [String]

        package init(total: String, parts: [String]) {
            self.total = total
            self.parts = parts
        }
    }

    package var cells: [PublicCell]
    package let sums: [Sum]

    /// Throws where a figure is there twice, a sum names none, or one does not add up.
    package init(cells: [PublicCell], sums: [Sum]) throws(ReportRefusal) {
        var values: [String: Int] = [:]
        for cell in cells {
            guard values.updateValue(cell.value, forKey: cell.key) == nil, cell.value >= 0 else {
                throw .sumsDiffer(what: "\(cell.key)", total: cell.value, sum: -1)
            }
        }
        for sum in sums {
            let parts = sum.parts.map { values[$0] }
            guard let total = values[sum.total], !parts.contains(nil) else {
                throw .sumsDiffer(what: "\(sum.total)", total: -1, sum: -1)
            }
            let added = parts.compactMap { $0 }.reduce(0, +)
            guard added == total else {
                throw .sumsDiffer(what: "\(sum.total)", total: total, sum: added)
            }
        }
        self.cells = cells
        self.sums = sums
    }

    /// The figures as they are published: nil where one is withheld.
    package var published: [String: Int?] {
        Dictionary(uniqueKeysWithValues: cells.map { ($0.key, $0.isWithheld ? nil : $0.value) })
    }

    /// The smallest count that may be published beside 0 (CMS cell-size rule: none from 1 to 10).
    package static let least = 11

    /// Whether a count must not be known.
    package static func isSensitive(_ value: Int) -> Bool { (1..<least).contains(value) }
}
