// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage

/// Cells that say one thing of each of several people, in the order in which a cell beside them names these:
/// “Ana / Luis” with “fille / fils” and “5 / 2”.
enum ParallelCells {
    /// The parts of a cell, empty ones too, so that the others keep their places.
    static func parts(_ text: String) -> [String] {
        text.split(omittingEmptySubsequences: false) { "/,;&+|\n،؛".contains($0) }
            .map { $0.trimming(while: \.isWhitespace) }
    }

    /// Whether a column holds such cells: every part of those with several is what is asked for.
    static func areHeld(by column: TableColumn, _ isRead: (String) -> Bool) -> Bool {
        let count = column.values.count
        let step = max(1, count / 400)
        var several = 0
        var read = 0
        for index in stride(from: 0, to: count, by: step) {
            let parts = parts(column.values[index])
            guard parts.count > 1 else { continue }
            several += 1
            if parts.allSatisfy({ $0.isEmpty || isRead($0) }) { read += 1 }
        }
        return several > 1 && read * 5 >= several * 4
    }

    /// Gives each of several people what stands in their place; what stands alone is said of all of them.
    ///
    /// Where there are more or fewer people than parts nobody knows whose each is.
    static func give<T>(
        _ values: [T?], to people: inout [StatedPerson], _ set: (inout StatedPerson, T) -> Void
    ) {
        guard values.count == people.count || values.count == 1 else { return }
        for place in people.indices {
            guard let value = values.count == 1 ? values[0] : values[place] else { continue }
            set(&people[place], value)
        }
    }
}

extension Substring {
    fileprivate func trimming(while isLeftOut: (Character) -> Bool) -> String {
        var rest = drop(while: isLeftOut)
        while let last = rest.last, isLeftOut(last) { rest.removeLast() }
        return String(rest)
    }
}
