// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension LinkageResult {
    /// The ids of all records as cells, by row: as their table writes them, or record numbers where
    /// the table has no ids.
    ///
    /// - Complexity: Linear in the number of records.
    package func encodedIdentifiers() -> EncodedCells {
        var cells = EncodedCells()
        cells.reserve(recordCount)
        for source in population.sources {
            let ids = source.ids
            for local in 0..<source.rows.count {
                if let ids, ids.codes[local] != 0 {
                    let range = ids.values.range(Int(ids.codes[local]) - 1)
                    cells.append(ids.values.bytes.span.extracting(range))
                } else {
                    cells.append(Int(source.recordNumbers[local]))
                }
            }
        }
        return cells
    }
}
