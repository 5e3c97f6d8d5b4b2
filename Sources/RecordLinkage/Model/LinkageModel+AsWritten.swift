// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension LinkageModel {
    /// The fields whose values are taken as written, over the columns of some tables; fields that no
    /// table has are left out.
    ///
    /// A table's column is the one that the model names for its place, else one that it names for any;
    /// headers are compared exactly first, then without regard to the case of ASCII letters.
    func fieldsAsWritten(in tables: [RecordTable]) -> [AlignedField] {
        fields.compactMap { field in
            guard let reading = field.reading else { return nil }
            let sources = tables.enumerated().map { place, table -> FieldSource? in
                var names = field.columns.compactMap { $0 }
                if place < field.columns.count, let own = field.columns[place] {
                    names.insert(own, at: 0)
                }
                for name in names {
                    if let index = table.columns.firstIndex(where: { $0.name == name }) {
                        return .column(index)
                    }
                }
                for name in names {
                    let wanted = name.asciiLowercased
                    if let index = table.columns.firstIndex(where: {
                        $0.name.asciiLowercased == wanted
                    }) {
                        return .column(index)
                    }
                }
                return nil
            }
            guard sources.contains(where: { $0 != nil }) else { return nil }
            return AlignedField(
                name: field.name, role: .text, sources: sources,
                reasons: ["The model names the column."], reading: reading)
        }
    }
}
