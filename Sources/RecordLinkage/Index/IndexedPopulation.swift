// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A population that takes in records one at a time, and can forget the last.
///
/// New values get codes after all others, whatever their field. Names are told from other values by
/// the table in which they are found, and ``NameValues`` has an entry for every code of the store, so
/// that the code of a late name finds its traits like that of an early one.
struct IndexedPopulation: Sendable {
    private(set) var population: Population
    private var names: CodeTable
    /// Per slot; nil for names and dates.
    private var texts: [CodeTable?]

    init(_ population: Population) {
        self.population = population
        names = CodeTable(codes: 1..<max(1, population.names.count), store: population.store)
        texts = population.fields.map { field in
            field.isName || field.isDate
                ? nil : CodeTable(codes: field.codes, store: population.store)
        }
        self.population.names.pad(to: population.store.count)
        // The first records that come must not wait for half a gigabyte to be copied.
        let codes = population.codes.count
        self.population.codes.reserveCapacity(codes + codes / 8 + 4096)
        self.population.store.reserve(population.store.count / 8 + 4096)
    }

    /// The rows of codes, those of removed records included.
    var rowCount: Int { population.stride == 0 ? 0 : population.codes.count / population.stride }

    /// Whether the values of another record can be taken in, however long.
    var hasRoom: Bool {
        population.store.values.bytes.count < 4_000_000_000
            && population.store.count < 2_000_000_000
            && population.dates.count < 400_000_000
    }

    /// How much a population holds, to go back to.
    struct Extent {
        fileprivate var codes: Int
        fileprivate var values: Int
        fileprivate var dates: Int
    }

    var extent: Extent {
        Extent(
            codes: population.codes.count, values: population.store.count,
            dates: population.dates.count)
    }

    /// Forgets what has been added by ``place(_:)`` since.
    mutating func goBack(to extent: Extent) {
        population.codes.removeSubrange(extent.codes...)
        population.store.removeLast(to: extent.values)
        population.names.removeLast(to: extent.values)
        population.dates.removeLast(to: extent.dates)
    }

    /// Adds a record as the last row, to be forgotten again: no other record finds its values.
    mutating func place(_ values: [RecordReading.Value]) {
        append(values, forGood: false)
    }

    /// Adds a record as the last row.
    mutating func insert(_ values: [RecordReading.Value]) {
        append(values, forGood: true)
    }

    private mutating func append(_ values: [RecordReading.Value], forGood: Bool) {
        for (slot, value) in values.enumerated() {
            let code: UInt32 =
                switch value {
                case .missing: 0
                case .date(let date, let written):
                    forGood
                        ? population.dates.intern(date, written: written)
                        : population.dates.place(date, written: written)
                case .name(let name): nameCode(name.span, forGood)
                case .text(let text): textCode(text.span, slot, forGood)
                }
            population.codes.append(code)
        }
    }

    private mutating func textCode(_ text: Span<UInt8>, _ slot: Int, _ forGood: Bool) -> UInt32 {
        if let known = texts[slot]?.find(text, population.store) { return known }
        let code = population.store.append(text)
        population.names.pad(to: population.store.count)
        if forGood { texts[slot]?.insert(code, population.store) }
        return code
    }

    private mutating func nameCode(_ name: Span<UInt8>, _ forGood: Bool) -> UInt32 {
        if let known = names.find(name, population.store) { return known }
        var tokens: [UInt32] = []
        for range in NameValues.tokenRanges(name) {
            let token = name.extracting(range)
            tokens.append(
                names.find(token, population.store) ?? appendName(token, tokens: [], forGood))
        }
        return appendName(name, tokens: tokens, forGood)
    }

    private mutating func appendName(
        _ name: Span<UInt8>, tokens: [UInt32], _ forGood: Bool
    ) -> UInt32 {
        let code = population.store.append(name)
        population.names.append(name, tokens: tokens)
        if forGood { names.insert(code, population.store) }
        return code
    }
}
