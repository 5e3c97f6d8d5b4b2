// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames

/// Every distinct name of many people, as bytes: some thirty a name, where a name that is read takes
/// two thousand.
///
/// Names have the numbers that ``FamilyRoster/names`` would have; number 0 is no name. Whoever needs a name
/// reads it again.
struct NameStore: Sendable {
    private var bytes: [UInt8] = []
    /// Where each name begins; one more than there are.
    private var starts: [Int] = [0]
    /// Numbers of names by hash, 0 where there is none; a power of two of them, half of them free at least.
    private var slots = [Int32](repeating: 0, count: 1_024)
    private var hashes: [Int] = []

    /// A store of no name.
    init() {
        encode(NameCells())
        starts.append(bytes.count)
        hashes.append(0)
    }

    /// How many names there are, no name included.
    var count: Int { starts.count - 1 }

    /// The number of a name; it is taken in where it is new.
    mutating func number(_ name: NameCells?) -> Int {
        guard let name, !name.isEmpty else { return 0 }
        let hash = name.hashValue
        let free = place(of: name, hash)
        if slots[free] > 0 { return Int(slots[free]) }
        let number = count
        encode(name)
        starts.append(bytes.count)
        hashes.append(hash)
        slots[free] = Int32(clamping: number)
        if number * 2 > slots.count { grow() }
        return number
    }

    /// Ends taking names in.
    mutating func settle() {
        slots = []
        hashes = []
    }

    /// The cells of a name.
    subscript(number: Int) -> NameCells {
        var at = starts[number]
        var cells = NameCells()
        cells.full = text(&at)
        cells.given = text(&at)
        cells.middle = text(&at)
        cells.surname = text(&at)
        cells.secondSurname = text(&at)
        cells.country = text(&at)
        return cells
    }

    /// A name with its most probable reading, prepared for comparison; nil for no name.
    func prepared(_ number: Int) -> PreparedName? {
        number == 0 ? nil : self[number].read().readings.first.map { PreparedName($0) }
    }

    // MARK: Bytes

    private mutating func encode(_ name: NameCells) {
        for text in [
            name.full, name.given, name.middle, name.surname, name.secondSurname, name.country,
        ] {
            var length = text.utf8.count
            while length >= 0x80 {
                bytes.append(UInt8(truncatingIfNeeded: length) | 0x80)
                length >>= 7
            }
            bytes.append(UInt8(length))
            bytes += text.utf8
        }
    }

    private func text(_ at: inout Int) -> String {
        var length = 0
        var shift = 0
        while bytes[at] & 0x80 != 0 {
            length |= Int(bytes[at] & 0x7F) << shift
            shift += 7
            at += 1
        }
        length |= Int(bytes[at]) << shift
        at += 1
        defer { at += length }
        return length == 0 ? "" : String(decoding: bytes[at..<at + length], as: UTF8.self)
    }

    // MARK: Slots

    /// The slot of a name, or the free one where it belongs.
    private func place(of name: NameCells, _ hash: Int) -> Int {
        var slot = hash & (slots.count - 1)
        while slots[slot] > 0 {
            let number = Int(slots[slot])
            if hashes[number] == hash, self[number] == name { return slot }
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    private mutating func grow() {
        slots = [Int32](repeating: 0, count: slots.count * 2)
        for number in 1..<count {
            var slot = hashes[number] & (slots.count - 1)
            while slots[slot] > 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(clamping: number)
        }
    }
}
