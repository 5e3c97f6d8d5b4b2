// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Numbers distinct values from 0 in order of first appearance; the empty value is always 0.
package struct ValueIndex: Sendable {
    /// The values, each once.
    package private(set) var dictionary = ValueDictionary(bytes: [], offsets: [0, 0])
    /// Open addressing: index + 1 of a value, 0 where free.
    private var places: [UInt32]
    private var mask: Int
    private var hashes: [UInt32] = [0]

    /// An index that holds the empty value alone.
    package init(minimumCapacity: Int = 64) {
        var size = 64
        while size < minimumCapacity * 2 { size *= 2 }
        places = [UInt32](repeating: 0, count: size)
        mask = size - 1
    }

    /// Number of values, the empty one included.
    package var count: Int { dictionary.count }

    /// The number of a value, adding it where it is new.
    package mutating func intern(_ value: Span<UInt8>) -> UInt32 {
        if value.isEmpty { return 0 }
        let hash = Self.hash(value)
        var place = Int(hash) & mask
        while places[place] != 0 {
            let index = Int(places[place]) - 1
            if hashes[index] == hash && isEqual(index, value) { return UInt32(index) }
            place = (place + 1) & mask
        }
        if count * 2 > places.count {
            grow()
            place = Int(hash) & mask
            while places[place] != 0 { place = (place + 1) & mask }
        }
        let index = count
        places[place] = UInt32(index + 1)
        hashes.append(hash)
        dictionary.append(value)
        return UInt32(index)
    }

    /// The number of a value, adding it where it is new.
    package mutating func intern(_ value: [UInt8]) -> UInt32 { intern(value.span) }

    /// The number of a value, or nil where it is not there.
    package func find(_ value: Span<UInt8>) -> UInt32? {
        if value.isEmpty { return 0 }
        let hash = Self.hash(value)
        var place = Int(hash) & mask
        while places[place] != 0 {
            let index = Int(places[place]) - 1
            if hashes[index] == hash && isEqual(index, value) { return UInt32(index) }
            place = (place + 1) & mask
        }
        return nil
    }

    private mutating func grow() {
        let size = places.count * 2
        places = [UInt32](repeating: 0, count: size)
        mask = size - 1
        for index in 1..<count {
            var place = Int(hashes[index]) & mask
            while places[place] != 0 { place = (place + 1) & mask }
            places[place] = UInt32(index + 1)
        }
    }

    private func isEqual(_ index: Int, _ value: Span<UInt8>) -> Bool {
        let range = dictionary.range(index)
        guard range.count == value.count else { return false }
        for offset in 0..<value.count
        where dictionary.bytes[range.lowerBound + offset] != value[offset] {
            return false
        }
        return true
    }

    /// A hash of all bytes of a value.
    static func hash(_ value: Span<UInt8>) -> UInt32 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for position in 0..<value.count {
            hash = (hash ^ UInt64(value[position])) &* 0x0000_0100_0000_01b3
        }
        hash ^= hash >> 29
        return UInt32(truncatingIfNeeded: hash &* 0x9E37_79B9_7F4A_7C15 >> 32)
    }
}
