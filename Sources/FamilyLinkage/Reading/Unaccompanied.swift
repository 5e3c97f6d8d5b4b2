// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
import RecordLinkage

/// Children whom a register marks as without any adult of their own: “UC”, “UAM”, “unaccompanied”.
///
/// A family took them in, and its head is called their uncle for want of a better word.
struct Unaccompanied: Sendable {
    /// Columns with such marks, and which of their values are.
    private let marks: [(place: Int, codes: Set<UInt32>)]

    /// Most different values of a column of marks.
    private static let mostValues = 200

    init(_ table: RecordTable, _ columns: [FamilyList.ListColumn]) {
        marks = columns.indices.compactMap { place in
            let values = table.columns[place].values
            guard columns[place].role == .unused, values.count <= Self.mostValues else {
                return nil
            }
            let codes = (0..<values.count).filter { Self.isMark(values[$0]) }
            guard !codes.isEmpty, codes.count < values.count else { return nil }
            return (place, Set(codes.map { UInt32($0) + 1 }))
        }
    }

    /// Whether a row’s person is marked.
    func contains(_ row: Int, in table: RecordTable) -> Bool {
        marks.contains { $0.codes.contains(table.columns[$0.place].codes[row]) }
    }

    private static func isMark(_ value: String) -> Bool {
        value.utf8.count <= 60
            && NameFolding.fold(value).split(separator: " ").contains { words.contains(String($0)) }
    }

    private static let words: Set<String> = [
        "uc", "uac", "uam", "umc", "unaccompanied", "desacompanhada", "desacompanhado", "ena",
        "mna",
    ]
}
