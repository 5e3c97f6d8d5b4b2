// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Names for columns: none empty, no two equal.
struct ColumnNaming {
    private(set) var names: [String] = []
    private(set) var notes: [ReadingNote] = []
    private var taken: Set<String> = []

    /// Names taken from a header.
    init(header: [String]) {
        taken = Set(header)
        var used: Set<String> = []
        for (index, written) in header.enumerated() {
            var name = written
            if written.isEmpty {
                name = free("column \(index + 1)")
                notes.append(.namedColumn(position: index + 1, name: name))
            } else if used.contains(written) {
                var number = 2
                while taken.contains("\(written) (\(number))") { number += 1 }
                name = "\(written) (\(number))"
                notes.append(.renamedColumn(position: index + 1, from: written, to: name))
            }
            taken.insert(name)
            used.insert(name)
            names.append(name)
        }
    }

    /// Numbered names.
    init(count: Int) {
        names = (0..<count).map { "column \($0 + 1)" }
    }

    private func free(_ name: String) -> String {
        var candidate = name
        var number = 2
        while taken.contains(candidate) {
            candidate = "\(name) (\(number))"
            number += 1
        }
        return candidate
    }
}
