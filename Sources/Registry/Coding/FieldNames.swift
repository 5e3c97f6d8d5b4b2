// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Names of fields and cases as numbers.
///
/// A name is added at the end and never taken out or moved: what was journaled is read by this
/// list. A name that is not in it is written out, so that forgetting one costs bytes only.
enum FieldNames {
    static func number(of name: String) -> Int? { numbers[name] }

    static func name(_ number: Int) -> String? {
        list.indices.contains(number - 1) ? list[number - 1] : nil
    }

    /// The number that says that the name is written out.
    static let writtenOut = UInt64(1) << 20

    private static let numbers: [String: Int] = {
        var numbers: [String: Int] = [:]
        for (index, name) in list.enumerated() { numbers[name] = index + 1 }
        return numbers
    }()

    static let list: [String] = [
        "_0", "_1", "_2", "_3", "id", "people", "custody", "separation", "link", "tracing",
        "verification", "case", "file", "imported",
    ]
}
