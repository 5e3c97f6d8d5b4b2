// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The records of the tables that a model was trained on, ready to be shown and compared pair by pair.
///
/// Nothing is searched and nothing trained: this is what reviewing and explaining need.
public struct ComparableRecords: Sendable {
    /// The model.
    public let model: LinkageModel
    private let result: LinkageResult
    private let tables: [RecordTable]
    private let fields: [AlignedField]
    /// Per source, rows by id.
    private let rowsByID: [[String: UInt32]]
    private let scope: PairScope
    private let threads: Int
    private let plans: [ComparisonPlan]

    /// A record among the tables.
    public typealias Record = LinkageResult.Record

    /// Prepares the records of tables under a model.
    ///
    /// - Parameters:
    ///   - tables: the tables in the order of the model's sources.
    ///   - threads: threads to use.
    /// - Throws: ``LinkageError`` where the model does not fit the tables.
    public init(
        _ tables: [RecordTable], model: LinkageModel, threads: Int = 2
    ) async throws(LinkageError) {
        guard tables.count == model.sources.count, let first = tables.first else {
            throw .tooFewTables
        }
        var options = LinkageOptions()
        options.threadCount = threads
        for (table, source) in zip(tables, model.sources) {
            guard let name = source.idColumn else { continue }
            guard table.columns.contains(where: { $0.name == name }) else {
                throw .unknownColumn(name: name, known: table.columns.map(\.name))
            }
            options.roles[name] = .recordID
        }
        var prepared = try await PreparedTables(tables, options: options, threads: threads)
        prepared.fields = model.fields.map { field in
            let recognised = prepared.fields.first {
                $0.name == field.name && $0.role == field.role
            }
            return AlignedField(
                name: field.name, role: field.role,
                sources: prepared.tables.indices.map { index in
                    let header = index < field.columns.count ? field.columns[index] : nil
                    if let header,
                        let column = prepared.tables[index].columns.firstIndex(where: {
                            $0.name == header
                        })
                    {
                        return .column(column)
                    }
                    guard header == nil, let recognised, index < recognised.sources.count else {
                        return nil
                    }
                    return recognised.sources[index]
                })
        }
        guard
            let population = await PopulationBuilder(
                tables: prepared.tables, fields: prepared.fields, columns: prepared.columns,
                idColumns: prepared.idColumns, threads: threads
            ).build()
        else { throw .cancelled }
        guard population.recordCount > 0 else { throw .tooFewRecords(source: first.source) }
        let plans = model.plans(for: population)
        guard plans.contains(where: { !$0.slots.isEmpty }) else {
            throw .modelDoesNotFit(missing: model.fields.map(\.name))
        }
        result = LinkageResult(
            model: model, columns: prepared.columns, fields: prepared.fields,
            quarantine: prepared.quarantine, links: [], clusters: .init(), refusedLinks: [],
            pairsCompared: 0, blockingRecall: 1, population: population,
            scoring: Scoring(
                population: population, plans: plans, parameters: model.parameters,
                patterns: PatternCounts(minimumCapacity: 16), calibration: model.calibration))
        self.model = model
        self.tables = prepared.tables
        self.plans = plans
        self.threads = threads
        fields = prepared.fields
        scope = model.scope
        rowsByID = population.sources.map { source in
            var rows: [String: UInt32] = [:]
            rows.reserveCapacity(source.rows.count)
            for row in source.rows { rows[source.id(row)] = UInt32(truncatingIfNeeded: row) }
            return rows
        }
    }

    /// Names of the tables, in order.
    public var sourceNames: [String] { result.sourceNames }

    /// Number of records.
    public var recordCount: Int { result.recordCount }

    /// The record of a table with an id, or nil.
    public func record(id: String, source: Int) -> Record? {
        guard rowsByID.indices.contains(source), let row = rowsByID[source][id] else { return nil }
        return Record(row: row)
    }

    /// The records that a pair of ids stands for, the earlier table's first; nil where there are none.
    ///
    /// In a linkage across tables the first id is looked for in earlier tables than the second, and the
    /// other way round only where that finds nothing.
    public func pair(_ a: String, _ b: String) -> (Record, Record)? {
        let sources = rowsByID.indices
        for isSwapped in [false, true] {
            let (x, y) = isSwapped ? (b, a) : (a, b)
            for s in sources {
                guard let left = rowsByID[s][x] else { continue }
                for t in sources where t > s || scope == .all && t == s {
                    if let right = rowsByID[t][y], right != left {
                        return (Record(row: left), Record(row: right))
                    }
                }
            }
        }
        return nil
    }

    /// Index of the table a record is from.
    public func source(of record: Record) -> Int { result.source(of: record) }

    /// A record's id as its table writes it.
    public func id(of record: Record) -> String { result.id(of: record) }

    /// Why two records are, or are not, taken to be one person.
    public func explain(_ a: Record, _ b: Record) -> Explanation { result.explain(a, b) }

    /// Evidence of a pair before calibration, in bits.
    public func uncalibratedBits(_ a: Record, _ b: Record) -> Double {
        let bits = bits(a, b)
        guard let calibration = model.calibration, calibration.slope != 0 else { return bits }
        return (bits - calibration.intercept) / calibration.slope
    }

    /// Evidence of a pair, in bits.
    public func bits(_ a: Record, _ b: Record) -> Double {
        result.scoring.bits(min(a.row, b.row), max(a.row, b.row))
    }

    /// Levels at which two records agree, four bits a comparison.
    public func pattern(_ a: Record, _ b: Record) -> UInt64 {
        result.scoring.comparator.pattern(Int(min(a.row, b.row)), Int(max(a.row, b.row)))
    }

    /// A pattern in words: what each comparison that could be made says.
    public func words(ofPattern pattern: UInt64) -> String {
        var parts: [String] = []
        for (index, comparison) in model.comparisons.prefix(16).enumerated() {
            let level = Int(pattern >> UInt64(index * 4) & 15)
            let levels = comparison.levelDefinitions
            guard level > 0, level < levels.count else { continue }
            parts.append("\(comparison.name) \(levels[level].name)")
        }
        return parts.isEmpty ? "nothing could be compared" : parts.joined(separator: ", ")
    }

    /// What the tables say of a record in each field of the model, as written; nil where they say nothing.
    public func written(_ record: Record) -> [(field: String, value: String?)] {
        let source = source(of: record)
        let row = Int(record.row) - result.population.sources[source].rows.lowerBound
        return fields.enumerated().map { slot, field in
            switch field.sources[source] {
            case .column(let column):
                let codes = tables[source].columns[column]
                let code = Int(codes.codes[row])
                return (field.name, code == 0 ? nil : codes.values[code - 1])
            case .derived:
                return (field.name, result.population.value(Int(record.row), slot))
            case nil:
                return (field.name, nil)
            }
        }
    }

    /// What a record's fields of one role say, as written.
    public func written(_ record: Record, role: FieldRole) -> String? {
        let all = written(record)
        return fields.indices.first { fields[$0].role == role && all[$0].value != nil }
            .flatMap { all[$0].value }
    }

    /// Whether the model's rules bring each of some pairs together for comparison.
    ///
    /// - Complexity: O(n log n) in the number of records for each rule.
    public func areBroughtTogether(_ pairs: [(Record, Record)]) async -> [Bool] {
        let population = result.population
        let rules = model.rules(for: population)
        if pairs.isEmpty { return [] }
        let order = RecordOrder(sources: population.sources)
        guard
            let candidates = await CandidatePairs(
                population: population, rules: rules, scope: scope, ranks: order.rank,
                threads: threads)
        else { return pairs.map { _ in false } }
        let neighbours = Set(candidates.neighbours)
        return pairs.map { a, b in
            candidates.isYielded(a.row, b.row)
                || neighbours.contains(RecordPair(a.row, b.row))
        }
    }
}
