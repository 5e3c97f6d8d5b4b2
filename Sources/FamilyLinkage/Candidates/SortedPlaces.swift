// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension Array where Element: Comparable {
    /// The place of the first element that is not less than a value, in an array in ascending order; the end
    /// where all are less.
    ///
    /// - Complexity: O(log n)
    func sortedPlace(of value: Element) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
