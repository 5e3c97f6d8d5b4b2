// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Where a value is, how long, how it begins, and which letters it has.
struct ValueDigest: Sendable, Hashable {
    /// Bit 0…25 for a…z, 26…35 for 0…9, 36 for all else; above these, for what occurs again, 37…62 for
    /// a…z, shared by digits, and 63 for all else.
    ///
    /// A bit that another value has not is an occurrence that it has not either: classes of bytes that
    /// share a bit only hide some.
    let letters: UInt64
    /// The first eight bytes, the first lowest, zero above the end.
    let head: UInt64
    /// Place of the first byte in the store.
    private(set) var start: UInt32
    /// Length in bytes.
    let length: UInt32

    /// That of the missing value.
    init() {
        letters = 0
        head = 0
        start = 0
        length = 0
    }

    /// Takes the digest of a value that lies at a place in the store.
    init(_ value: Span<UInt8>, start: Int) {
        var letters: UInt64 = 0
        var head: UInt64 = 0
        for position in 0..<value.count {
            let byte = value[position]
            let first = Self.letter(byte)
            letters |= letters & first == 0 ? first : Self.repeated(byte)
            if position < 8 { head |= UInt64(byte) << UInt64(position * 8) }
        }
        self.letters = letters
        self.head = head
        self.start = UInt32(start)
        length = UInt32(value.count)
    }

    /// Takes the digests of a dictionary's values, of which the first is the empty one and is left out.
    static func digests(of dictionary: ValueDictionary) -> [ValueDigest] {
        var digests: [ValueDigest] = []
        digests.reserveCapacity(dictionary.count)
        for value in 1..<max(1, dictionary.count) {
            let range = dictionary.range(value)
            digests.append(
                ValueDigest(dictionary.bytes.span.extracting(range), start: range.lowerBound))
        }
        return digests
    }

    /// The digest of the same value at a place so many bytes later.
    func moved(by distance: Int) -> ValueDigest {
        var moved = self
        moved.start += UInt32(distance)
        return moved
    }

    /// Where the bytes are.
    @inline(__always)
    var range: Range<Int> { Int(start)..<Int(start) + Int(length) }

    /// Whether the head is all of the value.
    @inline(__always)
    var isWhole: Bool { length <= 8 }

    /// At least how many bytes have no counterpart in another value.
    @inline(__always)
    func lettersMissing(in other: ValueDigest) -> Int { (letters & ~other.letters).nonzeroBitCount }

    /// Of how many bytes at the beginning it is known that they are the same, at most eight; zero bytes
    /// are taken for the end.
    @inline(__always)
    func commonHead(with other: ValueDigest) -> Int {
        (head ^ other.head).trailingZeroBitCount >> 3
    }

    /// Where a byte stands first in both values after nothing but the same bytes; -1 where it does not, and
    /// nil where the heads do not tell.
    @inline(__always)
    func commonBeginning(with other: ValueDigest, endingBefore byte: UInt8) -> Int? {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let difference = head ^ (ones &* UInt64(byte))
        // The lowest byte that is zero is found exactly.
        let place = ((difference &- ones) & ~difference & (ones << 7)).trailingZeroBitCount >> 3
        let common = commonHead(with: other)
        if place < common { return place }
        return common < 8 ? -1 : nil
    }

    /// Whether two values may be as few slips of the pen apart.
    ///
    /// A slip brings in, or takes away, one byte at most.
    @inline(__always)
    func areWithin(slips limit: Int, of other: ValueDigest) -> Bool {
        abs(Int(length) - Int(other.length)) <= limit && lettersMissing(in: other) <= limit
            && other.lettersMissing(in: self) <= limit
    }

    /// Whether two names have the same of those letters that stay in every skeleton of consonants.
    @inline(__always)
    func shareSteadyConsonants(with other: ValueDigest) -> Bool {
        // d, l, m, n, r and t.
        (letters ^ other.letters) & (1 << 3 | 1 << 11 | 1 << 12 | 1 << 13 | 1 << 17 | 1 << 19) == 0
    }

    /// The bit of a byte.
    @inline(__always)
    static func letter(_ byte: UInt8) -> UInt64 {
        if byte >= 97 && byte <= 122 { return 1 << UInt64(byte - 97) }
        if byte >= 48 && byte <= 57 { return 1 << UInt64(byte - 48 + 26) }
        return 1 << 36
    }

    /// The bit of a byte whose own is taken.
    @inline(__always)
    static func repeated(_ byte: UInt8) -> UInt64 {
        if byte >= 97 && byte <= 122 { return 1 << UInt64(byte - 97 + 37) }
        if byte >= 48 && byte <= 57 { return 1 << UInt64(byte - 48 + 53) }
        return 1 << 63
    }
}
