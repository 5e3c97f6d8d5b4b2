// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Finds the code of a value of one field in a value store.
///
/// Open addressing over codes alone: the bytes are in the store, so that an entry costs eight bytes
/// on average.
struct CodeTable: Sendable {
    /// A code, or 0 where free.
    private var places: [UInt32]
    private var mask: Int
    private var used = 0

    /// A table of codes that the store already has.
    init(codes: Range<Int>, store: ValueStore) {
        var size = 64
        while size < codes.count * 3 / 2 { size *= 2 }
        places = [UInt32](repeating: 0, count: size)
        mask = size - 1
        for code in codes { place(UInt32(code), store) }
        used = codes.count
    }

    /// The code of a value, or nil where it is not there.
    func find(_ value: Span<UInt8>, _ store: ValueStore) -> UInt32? {
        if value.isEmpty { return 0 }
        var place = Int(ValueIndex.hash(value)) & mask
        while places[place] != 0 {
            if Self.isEqual(places[place], value, store) { return places[place] }
            place = (place + 1) & mask
        }
        return nil
    }

    /// Adds a code whose value is in the store, and not in the table.
    mutating func insert(_ code: UInt32, _ store: ValueStore) {
        if used * 4 > places.count * 3 {
            let old = places
            places = [UInt32](repeating: 0, count: old.count * 2)
            mask = places.count - 1
            for code in old where code != 0 { place(code, store) }
        }
        place(code, store)
        used += 1
    }

    private mutating func place(_ code: UInt32, _ store: ValueStore) {
        let bytes = store.values.bytes.span.extracting(store.values.range(Int(code)))
        var place = Int(ValueIndex.hash(bytes)) & mask
        while places[place] != 0 { place = (place + 1) & mask }
        places[place] = code
    }

    private static func isEqual(_ code: UInt32, _ value: Span<UInt8>, _ store: ValueStore) -> Bool {
        let range = store.values.range(Int(code))
        guard range.count == value.count else { return false }
        let bytes = store.values.bytes.span
        for offset in 0..<value.count where bytes[range.lowerBound + offset] != value[offset] {
            return false
        }
        return true
    }
}
