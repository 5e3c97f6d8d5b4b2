// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Finds out which columns of several tables say the same of people.
///
/// Columns are put together by role; where a role occurs several times in a table, by the likeness of
/// headers and by common values; columns without a telling role by equal headers. What one table keeps
/// in parts and another whole is reported as a ``FieldDerivation``. A field that only one of several
/// tables has is left out, as nothing can be compared with it. With a single table, every column that
/// can be compared is a field.
public enum FieldAlignment {
    /// Aligns the columns of tables.
    ///
    /// - Parameters:
    ///   - tables: The tables.
    ///   - columns: For each table, its columns as recognised by ``ColumnRecognition``.
    /// - Returns: Fields, names and dates first; each column is in at most one field, unless something
    ///   is derived from it.
    public static func align(
        _ tables: [RecordTable], _ columns: [[RecognizedColumn]]
    ) -> [AlignedField] {
        var alignment = Alignment(tables: tables, columns: columns)
        alignment.makeFields()
        return alignment.fields
    }
}
