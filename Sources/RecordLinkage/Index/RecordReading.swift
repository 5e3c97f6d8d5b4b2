// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames

/// Reads single records, given as text by column or by field, into normalised values.
struct RecordReading: Sendable {
    private let fields: [Field]
    /// Headers that the fields are read from, per source.
    private let headers: [Set<String>]
    /// What is done to a record's cells first, per source.
    private let preparations: [CellPreparation]

    /// A value in the form in which it is compared; no bytes where it is missing.
    enum Value: Sendable, Hashable {
        case name([UInt8])
        case text([UInt8])
        case date(PartialDate?, written: [UInt8])
        case missing
    }

    private struct Field: Sendable {
        var name: String
        var role: FieldRole
        /// Where each source keeps the field.
        var columns: [Columns?]
    }

    private struct Columns: Sendable {
        var source: FieldSource
        /// Headers of the columns that the source is made of; a derived date has up to three.
        var headers: [String?]
        var dates: DateReader?
        /// What is done to cells taken as written; see ``AlignedField/reading``.
        var reading: [ReadingStep]?
        /// How dates of birth are read as ages.
        var birth: AgeFromBirth?
        /// See ``AlignedField/ageShifts``.
        var yearsAdded = 0
        /// See ``AlignedField/isDigitsAlone``.
        var isDigitsAlone = false
        /// See ``AlignedField/digitCounts``.
        var digitCounts: Set<Int> = []
        /// See ``AlignedField/lastDigits``.
        var lastDigits: Int?
        /// See ``AlignedField/translations``.
        var translations: [String: String] = [:]
        /// How whole names are composed.
        var customs: NamingCustoms?
        /// Which of their words are given names and which surnames.
        var vocabulary: NameVocabulary?
    }

    /// Reads records as the tables of a population were read.
    ///
    /// - Parameter prepared: What the population was built of.
    init(_ builder: PopulationBuilder, _ prepared: PreparedTables) {
        fields = builder.fields.map { field in
            Field(
                name: field.name, role: field.role,
                columns: field.sources.enumerated().map { table, source in
                    source.flatMap { source in
                        var columns = Self.columns(source, field.role, table, builder, prepared)
                        columns?.reading = field.reading
                        columns?.yearsAdded = field.yearsAdded(table: table)
                        columns?.isDigitsAlone = field.isDigitsAlone
                        columns?.digitCounts = field.digitCounts
                        columns?.lastDigits = field.lastDigits
                        columns?.translations = field.translations(table: table)
                        columns?.customs = field.customs(table: table)
                        columns?.vocabulary = field.vocabulary(table: table)
                        columns?.birth = field.ageDay.flatMap { day in
                            AgeFromBirth(
                                source, table: builder.tables[table],
                                recognized: builder.columns[table], day: day)
                        }
                        return columns
                    }
                })
        }
        headers = builder.tables.indices.map { table in
            Set(builder.tables[table].columns.prefix(prepared.ownColumns[table]).map(\.name))
        }
        preparations = prepared.preparations
    }

    /// Reads records by what a model says of its sources.
    init(model: LinkageModel) {
        fields = model.fields.map { field in
            Field(
                name: field.name, role: field.role,
                columns: field.columns.map { header in
                    header.map { Columns(source: .column(0), headers: [$0], dates: nil) }
                })
        }
        headers = model.sources.indices.map { source in
            Set(
                model.fields.compactMap {
                    $0.columns.indices.contains(source) ? $0.columns[source] : nil
                })
        }
        preparations = headers.map { _ in CellPreparation() }
    }

    private static func columns(
        _ source: FieldSource, _ role: FieldRole, _ table: Int, _ builder: PopulationBuilder,
        _ prepared: PreparedTables
    ) -> Columns? {
        let columns = builder.tables[table].columns
        let name: (Int) -> String? = {
            columns.indices.contains($0) ? prepared.key(table, $0) : nil
        }
        if PopulationBuilder.isDate(role) {
            switch source {
            case .column(let column):
                return Columns(
                    source: source, headers: [name(column)],
                    dates: DateReader(format: builder.dateFormat(table: table, column: column)))
            case .derived(.dateFromParts(let year, let month, let day)):
                return Columns(
                    source: source,
                    headers: [name(year), month.flatMap(name), day.flatMap(name)], dates: nil)
            default: return nil
            }
        }
        if PopulationBuilder.isName(role) {
            switch source {
            case .column(let column), .derived(.partOfFullName(let column, _)):
                return Columns(source: source, headers: [name(column)], dates: nil)
            case .derived(.partOfChain(let columns, _)):
                return Columns(source: source, headers: columns.map(name), dates: nil)
            default: return nil
            }
        }
        return TextColumn.column(of: source).map {
            Columns(source: source, headers: [name($0)], dates: nil)
        }
    }

    /// Reads a record, one value a field.
    ///
    /// A record is taken to be written like its source; where none is named, or the record has none of
    /// its headers, like the source with whose headers it has most in common. A field that the record
    /// does not have under a header is looked for by its own name.
    func values(of record: [String: String], source named: Int?) -> [Value] {
        let source = layout(of: record, named)
        let record = source.map { preparations[$0].applied(to: record) } ?? record
        return fields.map { field in
            if let source, field.columns.indices.contains(source),
                let columns = field.columns[source],
                columns.headers.contains(where: { $0.map { record[$0] != nil } ?? false })
            {
                return Self.value(field.role, columns, record)
            }
            guard record[field.name] != nil else { return .missing }
            let dates = field.columns.lazy.compactMap { $0?.dates }.first
            return Self.value(
                field.role,
                Columns(source: .column(0), headers: [field.name], dates: dates), record)
        }
    }

    private func layout(of record: [String: String], _ named: Int?) -> Int? {
        let shared = headers.map { headers in record.keys.count { headers.contains($0) } }
        if let named, named < shared.count, shared[named] > 0 { return named }
        var best: Int?
        for index in shared.indices where shared[index] > (best.map { shared[$0] } ?? 0) {
            best = index
        }
        return best
    }

    private static func value(
        _ role: FieldRole, _ columns: Columns, _ record: [String: String]
    ) -> Value {
        if case .derived(.dateFromParts) = columns.source {
            let parts = columns.headers.map { header -> String? in
                let text = String(decoding: trimmed(header.flatMap { record[$0] }), as: UTF8.self)
                return text.isEmpty ? nil : text
            }
            return .date(
                FieldNormalizer.date(year: parts[0], month: parts[1], day: parts[2]), written: [])
        }
        if case .derived(.partOfChain(_, let part)) = columns.source {
            let links = columns.headers.map { header in
                var folded: [UInt8] = []
                FieldNormalizer.name(trimmed(header.flatMap { record[$0] }).span, into: &folded)
                return folded
            }
            let folded = FieldNormalizer.part(part, ofChain: links)
            return folded.isEmpty ? .missing : .name(folded)
        }
        let raw = trimmed(columns.headers[0].flatMap { record[$0] })
        if raw.isEmpty { return .missing }
        if PopulationBuilder.isDate(role) {
            let reader = columns.dates ?? DateReader(format: format(of: raw))
            let (date, written) = FieldNormalizer.date(raw.span, reader)
            return .date(date, written: written)
        }
        if PopulationBuilder.isName(role) {
            if case .derived(.partOfFullName(_, let part)) = columns.source {
                return .name(
                    FieldNormalizer.part(
                        part, ofFullName: raw.span, customs: columns.customs,
                        vocabulary: columns.vocabulary))
            }
            var folded: [UInt8] = []
            FieldNormalizer.name(raw.span, of: role, into: &folded)
            return .name(folded)
        }
        var normalizer = TextNormalizer(
            role: role, source: columns.source, reading: columns.reading, birth: columns.birth,
            yearsAdded: columns.yearsAdded, isDigitsAlone: columns.isDigitsAlone,
            digitCounts: columns.digitCounts, lastDigits: columns.lastDigits)
        var written = raw
        if !columns.translations.isEmpty,
            let word = columns.translations[String(decoding: raw, as: UTF8.self)]
        {
            written = Array(word.utf8)
        }
        normalizer.normalise(written.span)
        return .text(normalizer.folded)
    }

    /// The format that a single date shows.
    private static func format(of raw: [UInt8]) -> DateFormat {
        var values = ValueDictionary()
        values.append(raw.prefix(FieldNormalizer.rawLimit))
        return DateReader.detect(values, counts: [1])?.format ?? DateFormat()
    }

    /// A value's bytes without the white space that readers of tables leave out as well.
    static func trimmed(_ text: String?) -> [UInt8] {
        guard let text else { return [] }
        let bytes = Array(text.utf8)
        var start = 0
        var end = bytes.count
        unsafe bytes.withUnsafeBytes { unsafe CellText.trim($0, &start, &end) }
        return start == 0 && end == bytes.count ? bytes : Array(bytes[start..<end])
    }
}
