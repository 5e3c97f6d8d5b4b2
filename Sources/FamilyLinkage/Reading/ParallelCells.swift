// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage

/// Cells that say one thing of each of several people, in the order in which a cell beside them names these:
/// “Ana / Luis” with “fille / fils” and “5 / 2”.
enum ParallelCells {
    /// Bytes of the longest cell that is looked at.
    private static let longest = 2_000

    /// The parts of a cell, empty ones too, so that the others keep their places.
    static func parts(_ text: String) -> [String] {
        text.split(omittingEmptySubsequences: false) { $0.isNewline || "/,;&+|،؛".contains($0) }
            .map { $0.trimming(while: \.isWhitespace) }
    }

    /// The parts of a cell whose values have strokes of their own, as dates have: “05/07/15; 13/06/19”.
    static func items(_ text: String) -> [String] {
        text.split(omittingEmptySubsequences: false) { $0.isNewline || ";|&+،؛".contains($0) }
            .map { $0.trimming(while: \.isWhitespace) }
    }

    /// Whether a column holds such cells: every part of those with several is what is asked for.
    ///
    /// - Parameter isOfOne: whether a cell with several parts is of one person after all.
    static func areHeld(
        by column: TableColumn, isOfOne: (String) -> Bool = { _ in false },
        parts: (String) -> [String] = ParallelCells.parts, _ isRead: (String) -> Bool
    ) -> Bool {
        var several = 0
        var read = 0
        for index in column.values.sampled(400)
        where column.values.range(index).count <= longest {
            let said = parts(column.values[index]).filter { !$0.isEmpty }
            guard said.count > 1, !isOfOne(column.values[index]) else { continue }
            several += 1
            if said.allSatisfy(isRead) { read += 1 }
        }
        return several > 1 && read * 5 >= several * 4
    }

    /// Whether a column holds ages of several people; “2,5” alone are two years and a half.
    static func holdAges(_ column: TableColumn) -> Bool {
        func isAge(_ text: String) -> Bool { AgeReading.read(text) != nil }
        return areHeld(by: column, isOfOne: isAge, isAge)
    }

    /// What parts say together that name one relation for both sexes, as “Son/Daughter” does; nil where they
    /// say anything else.
    static func ofEitherSex(_ parts: [RelationWords.Meaning?]) -> RelationWords.Meaning? {
        let said = parts.compactMap { $0 }
        guard said.count == parts.count, Set(said.map(\.sex)).isSuperset(of: [.female, .male])
        else { return nil }
        let relations = Set(said.map(\.relation))
        if relations == [.mother, .father] { return .init(relation: .parent, sex: nil) }
        guard relations.count == 1, let relation = relations.first else { return nil }
        return .init(relation: relation, sex: nil)
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
