// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Normalises a field that is neither a name nor a date, over all tables.
struct TextColumn {
    private let field: AlignedField
    private let tables: [RecordTable]
    /// Per table its columns as recognised, for the formats of dates.
    private let recognized: [[RecognizedColumn]]
    private var index = ValueIndex(minimumCapacity: 1 << 12)

    init(field: AlignedField, tables: [RecordTable], recognized: [[RecognizedColumn]]) {
        self.field = field
        self.tables = tables
        self.recognized = recognized
    }

    /// Gives the collected values away.
    consuming func takeIndex() -> ValueIndex { index }

    /// Codes of the field over all tables.
    mutating func codes() -> [UInt32] {
        var codes: [UInt32] = []
        codes.reserveCapacity(tables.reduce(0) { $0 + $1.rowCount })
        for (place, source) in field.sources.enumerated() {
            let table = tables[place]
            guard let source, let column = Self.column(of: source) else {
                codes.append(contentsOf: repeatElement(0, count: table.rowCount))
                continue
            }
            let values = table.columns[column].values
            var map: [UInt32] = [0]
            map.reserveCapacity(values.count + 1)
            var normalizer = TextNormalizer(
                role: field.role, source: source, reading: field.reading,
                birth: field.ageDay.flatMap {
                    AgeFromBirth(
                        source, table: table, recognized: recognized[place], day: $0)
                }, yearsAdded: field.yearsAdded(table: place), isDigitsAlone: field.isDigitsAlone,
                digitCounts: field.digitCounts, lastDigits: field.lastDigits)
            let translations = field.translations(table: place)
            for value in 0..<values.count {
                if !translations.isEmpty, let word = translations[values[value]] {
                    let written = Array(word.utf8)
                    normalizer.normalise(written.span)
                } else {
                    normalizer.normalise(values.bytes.span.extracting(values.range(value)))
                }
                map.append(index.intern(normalizer.folded))
            }
            for code in table.columns[column].codes { codes.append(map[Int(code)]) }
        }
        return codes
    }

    /// The one column that a field is made of, or nil where it is made of none or several.
    static func column(of source: FieldSource) -> Int? {
        switch source {
        case .column(let column), .derived(.houseNumber(inStreet: let column)),
            .derived(.streetWithoutNumber(let column)), .derived(.ageFromDate(let column)),
            .derived(.ageFromYear(let column)):
            column
        case .derived: nil
        }
    }
}
