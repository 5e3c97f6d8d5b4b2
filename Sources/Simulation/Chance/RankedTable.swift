// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Things in the order of their frequency, drawn as Zipf's law has it.
///
/// The weight of rank r, from 0, is 1 / (r + flatness). With names of a country a flatness of 2 to 8
/// fits the published tops of lists of names within a factor of two. Weights are whole numbers, so that
/// no machine rounds them otherwise.
struct RankedTable<Element: Sendable>: Sendable {
    let elements: [Element]
    /// Sums of the weights up to and with each rank.
    private let sums: [Int]

    /// Orders elements; there must be at least one.
    init(_ elements: [Element], flatness: Int) {
        self.elements = elements
        var total = 0
        sums = elements.indices.map { rank in
            total += 1_000_000 / (rank + max(1, flatness))
            return total
        }
    }

    /// Draws one.
    func draw(_ chance: inout Chance) -> Element {
        let point = chance.below(sums.last ?? 0)
        var low = 0
        var high = sums.count - 1
        while low < high {
            let middle = (low + high) / 2
            if sums[middle] > point { high = middle } else { low = middle + 1 }
        }
        return elements[low]
    }
}
