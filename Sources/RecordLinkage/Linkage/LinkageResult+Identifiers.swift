// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension LinkageResult {
    /// Writes a record's id as a cell, as its table writes it, or its record number where the table
    /// has no ids.
    package func writeIdentifier(of record: Record, to writer: inout DelimitedWriter) {
        let row = Int(record.row)
        let rows = population.sources[population.sourceIndex(ofRow: row)]
        let local = row - rows.rows.lowerBound
        if let ids = rows.ids, ids.codes[local] != 0 {
            writer.cell(
                ids.values.bytes.span.extracting(ids.values.range(Int(ids.codes[local]) - 1)))
        } else {
            writer.cell(Int(rows.recordNumbers[local]))
        }
    }
}
