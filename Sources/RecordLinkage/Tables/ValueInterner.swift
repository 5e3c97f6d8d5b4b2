// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Gives equal values equal codes, in order of first appearance.
///
/// An open-addressing table of 64-bit slots, each the upper 32 bits of a hash and a code, sorted by
/// hash but for collisions, so that growing is one sequential walk that touches no text. Value
/// bytes lie end to end as in `ValueDictionary`. Codes do not depend on the hash, nor on its seed.
@safe public struct ValueInterner: ~Copyable {
    private var slots: UnsafeMutablePointer<UInt64>
    private var slotBits: Int
    private var text: UnsafeMutableRawPointer
    private var textCapacity: Int
    private var textCount = 0
    private var offsets: UnsafeMutablePointer<UInt32>
    private var offsetCapacity: Int
    private let seed: UInt64
    /// Number of different values so far.
    public private(set) var count = 0
    /// Whether a value did not fit because the text would have grown past 4 GiB.
    private(set) var isFull = false

    /// Words may be loaded this far past the last value.
    private static let slack = 8

    /// An empty interner with room for about `values` values of `valueBytes` bytes each.
    ///
    /// - Parameter seed: Changes which values collide and nothing else; unpredictable where a
    ///   stranger chooses the values.
    public init(reservingValues values: Int = 0, valueBytes: Int = 8, seed: UInt64 = 0) {
        self.seed = seed
        slotBits = 8
        while slotBits < 31, (5 << slotBits) / 8 < values { slotBits += 1 }
        unsafe slots = .allocate(capacity: 1 << slotBits)
        unsafe slots.initialize(repeating: 0, count: 1 << slotBits)
        offsetCapacity = max(values, 64) + 1
        unsafe offsets = .allocate(capacity: offsetCapacity)
        unsafe offsets[0] = 0
        textCapacity = max(values, 64) * max(valueBytes, 1)
        unsafe text = .allocate(byteCount: textCapacity + Self.slack, alignment: 8)
    }

    deinit {
        unsafe slots.deallocate()
        unsafe text.deallocate()
        unsafe offsets.deallocate()
    }

    /// The code of a value: 0 if it is empty, else one more than its index among the values.
    ///
    /// Constant time on average, plus the length of the value.
    public mutating func intern(_ value: Span<UInt8>) throws(TableReadingError) -> UInt32 {
        let code = unsafe value.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress else { return UInt32(0) }
            return unsafe intern(start, count: bytes.count, readable: bytes.count)
        }
        if isFull { throw .tooMuchText }
        return code
    }

    /// The values as a dictionary; value `i` has the code `i + 1`.
    public consuming func finish() -> ValueDictionary {
        unsafe slots.deallocate()
        unsafe slots = .allocate(capacity: 1)
        let size = textCount
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: max(1, size)) { out, written in
            unsafe UnsafeMutableRawBufferPointer(out).copyMemory(
                from: UnsafeRawBufferPointer(start: text, count: size))
            written = size
        }
        let entries = count + 1
        return unsafe ValueDictionary(
            bytes: bytes,
            offsets: [UInt32](UnsafeBufferPointer(start: offsets, count: entries)))
    }

    /// The first eight bytes of a value, padded with zeros.
    ///
    /// - Parameter readable: How many bytes may be read from `start`, at least `count`.
    @inline(__always)
    static func head(_ start: UnsafeRawPointer, _ count: Int, _ readable: Int) -> UInt64 {
        if readable >= 8 {
            let word = unsafe UInt64(littleEndian: start.loadUnaligned(as: UInt64.self))
            return count >= 8 ? word : word & ((1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1)
        }
        var word: UInt64 = 0
        for index in 0..<min(count, 8) {
            unsafe word |=
                UInt64(start.load(fromByteOffset: index, as: UInt8.self))
                &<< UInt64(truncatingIfNeeded: index &* 8)
        }
        return word
    }

    /// The hash of a value of at least one byte, given its first eight.
    @inline(__always)
    static func hash(
        _ start: UnsafeRawPointer, _ count: Int, head: UInt64, seed: UInt64
    ) -> UInt32 {
        let odd = odd ^ seed
        var state = mix(head ^ 0x9E37_79B9_7F4A_7C15, UInt64(truncatingIfNeeded: count) ^ odd)
        if count > 8 {
            var offset = 8
            while offset &+ 8 < count {
                state = mix(state ^ (unsafe word(start, offset)), odd)
                offset &+= 8
            }
            state = mix(state ^ (unsafe word(start, count &- 8)), odd)
        }
        return UInt32(truncatingIfNeeded: state >> 32)
    }

    private static var odd: UInt64 { 0xD6E8_FEB8_6659_FD93 }

    @inline(__always)
    private static func word(_ start: UnsafeRawPointer, _ offset: Int) -> UInt64 {
        unsafe UInt64(
            littleEndian: start.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    @inline(__always)
    private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        return product.high ^ product.low
    }

    /// The code of the value of `count` bytes at `start`.
    @inline(__always)
    mutating func intern(_ start: UnsafeRawPointer, count length: Int, readable: Int) -> UInt32 {
        guard length > 0 else { return 0 }
        let head = unsafe Self.head(start, length, readable)
        let hash = unsafe Self.hash(start, length, head: head, seed: seed)
        return unsafe intern(start, count: length, head: head, hash: hash)
    }

    /// The slot where a value with this hash is first looked for.
    ///
    /// What a slot says stays true whatever is interned later, unless it is empty.
    @inline(__always)
    func firstSlot(_ hash: UInt32) -> UInt64 {
        unsafe slots[Int(hash >> UInt32(truncatingIfNeeded: 32 &- slotBits))]
    }

    /// Where the text of the value in a slot lies if it may be a value with this hash and length,
    /// else -1.
    @inline(__always)
    func place(_ slot: UInt64, hash: UInt32, count length: Int) -> Int {
        guard slot != 0, UInt32(truncatingIfNeeded: slot >> 32) == hash else { return -1 }
        let value = Int(UInt32(truncatingIfNeeded: slot)) &- 1
        let offset = unsafe Int(offsets[value])
        return unsafe Int(offsets[value &+ 1]) &- offset == length ? offset : -1
    }

    /// The code of a value of at least one byte whose first bytes and hash are known.
    @inline(__always)
    mutating func intern(
        _ start: UnsafeRawPointer, count length: Int, head: UInt64, hash: UInt32
    ) -> UInt32 {
        let mask = 1 &<< slotBits &- 1
        var index = Int(hash >> UInt32(truncatingIfNeeded: 32 &- slotBits))
        while true {
            let slot = unsafe slots[index]
            if slot == 0 { break }
            if UInt32(truncatingIfNeeded: slot >> 32) == hash {
                let code = UInt32(truncatingIfNeeded: slot)
                if unsafe matches(Int(code) &- 1, start, length, head) { return code }
            }
            index = (index &+ 1) & mask
        }
        return unsafe insert(start, length, hash, at: index)
    }

    @inline(__always)
    private func matches(
        _ value: Int, _ start: UnsafeRawPointer, _ length: Int, _ head: UInt64
    ) -> Bool {
        let offset = unsafe Int(offsets[value])
        guard unsafe Int(offsets[value &+ 1]) &- offset == length else { return false }
        return unsafe isText(at: offset, start, length, head)
    }

    /// Whether the text at `offset` begins with a value of at least one byte.
    @inline(__always)
    func isText(
        at offset: Int, _ start: UnsafeRawPointer, _ length: Int, _ head: UInt64
    ) -> Bool {
        let stored = unsafe UnsafeRawPointer(text + offset)
        guard unsafe Self.head(stored, length, 8) == head else { return false }
        guard length > 8 else { return true }
        var position = 8
        while position &+ 8 < length {
            if unsafe Self.word(stored, position) != Self.word(start, position) { return false }
            position &+= 8
        }
        return unsafe Self.word(stored, length &- 8) == Self.word(start, length &- 8)
    }

    @inline(never)
    private mutating func insert(
        _ start: UnsafeRawPointer, _ length: Int, _ hash: UInt32, at index: Int
    ) -> UInt32 {
        if textCount + length > UInt32.max || count >= Int(Int32.max) {
            isFull = true
            return 0
        }
        if textCount + length > textCapacity { growText(by: length) }
        if count + 1 >= offsetCapacity { growOffsets() }
        unsafe (text + textCount).copyMemory(from: start, byteCount: length)
        textCount += length
        count += 1
        unsafe offsets[count] = UInt32(truncatingIfNeeded: textCount)
        unsafe slots[index] = UInt64(hash) << 32 | UInt64(count)
        if count * 8 > 5 << slotBits { growSlots() }
        return UInt32(truncatingIfNeeded: count)
    }

    private mutating func growText(by length: Int) {
        let capacity = max(textCapacity + textCapacity / 2, textCount + length)
        let larger = UnsafeMutableRawPointer.allocate(
            byteCount: capacity + Self.slack, alignment: 8)
        unsafe larger.copyMemory(from: text, byteCount: textCount)
        unsafe text.deallocate()
        unsafe text = larger
        textCapacity = capacity
    }

    private mutating func growOffsets() {
        let capacity = offsetCapacity * 2
        let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity)
        unsafe larger.update(from: offsets, count: count + 1)
        unsafe offsets.deallocate()
        unsafe offsets = larger
        offsetCapacity = capacity
    }

    /// Doubles the slots.
    ///
    /// Old and new slots are both walked nearly in order, since a slot's place is the upper bits of
    /// its hash.
    private mutating func growSlots() {
        let oldCount = 1 << slotBits
        slotBits += 1
        let newCount = 1 << slotBits
        let larger = UnsafeMutablePointer<UInt64>.allocate(capacity: newCount)
        unsafe larger.initialize(repeating: 0, count: newCount)
        for old in 0..<oldCount {
            let slot = unsafe slots[old]
            if slot == 0 { continue }
            var index = Int(slot >> 32) >> (32 - slotBits)
            while unsafe larger[index] != 0 { index = (index + 1) & (newCount - 1) }
            unsafe larger[index] = slot
        }
        unsafe slots.deallocate()
        unsafe slots = larger
    }
}
