// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The columns of whole names of some tables, each distinct name taken apart.
///
/// Reading a name takes longer than all else that is done to it: it is done once for all who ask, and by all
/// threads.
struct WholeNames: Sendable {
    private struct Place: Hashable {
        var table: Int
        var column: Int
    }

    /// Names that one thread reads at a time.
    private static let chunk = 2_048

    private var names: [Place: [NameParts]] = [:]

    /// Reads the columns of whole names that fields are made of; false where the surrounding task is cancelled.
    ///
    /// - Complexity: O(distinct names)
    mutating func read(_ fields: [AlignedField], _ tables: [RecordTable], threads: Int) async
        -> Bool
    {
        names = [:]
        for field in fields {
            for (table, source) in field.sources.enumerated() {
                guard let column = source?.wholeNames else { continue }
                let place = Place(table: table, column: column)
                guard names[place] == nil else { continue }
                let values = tables[table].columns[column].values
                let count = values.count
                let parts = await concurrentMap(
                    (count + Self.chunk - 1) / Self.chunk, threads: threads
                ) { part in
                    Self.read(
                        part * Self.chunk..<min(count, (part + 1) * Self.chunk), of: values, field,
                        table: table)
                }
                guard let parts else { return false }
                names[place] = Array(parts.joined())
            }
        }
        return true
    }

    /// The names of a column by the places of its values; read now where nobody has read them.
    mutating func parts(table: Int, column: Int, _ values: ValueDictionary, _ field: AlignedField)
        -> [NameParts]
    {
        let place = Place(table: table, column: column)
        if let known = names[place] { return known }
        let read = Self.read(0..<values.count, of: values, field, table: table)
        names[place] = read
        return read
    }

    private static func read(
        _ range: Range<Int>, of values: ValueDictionary, _ field: AlignedField, table: Int
    ) -> [NameParts] {
        let customs = field.customs(table: table)
        let vocabulary = field.vocabulary(table: table)
        return range.map { value in
            FieldNormalizer.parts(
                ofFullName: values.bytes.span.extracting(values.range(value)), customs: customs,
                vocabulary: vocabulary)
        }
    }
}
