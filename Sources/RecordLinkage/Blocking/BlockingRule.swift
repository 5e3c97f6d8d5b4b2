// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Records that agree in all of a rule's atoms are compared with each other.
package struct BlockingRule: Sendable, Hashable {
    /// What the rule asks to be equal, in words.
    package var name: String
    /// The properties that must agree; a record that misses one takes no part in the rule.
    package var atoms: [BlockingAtom]
    /// Whether blocks are compared whole however large they are: the rule was given, not chosen.
    package var keepsLargeBlocks: Bool

    /// Makes a rule.
    package init(name: String, atoms: [BlockingAtom], keepsLargeBlocks: Bool = false) {
        self.name = name
        self.atoms = atoms
        self.keepsLargeBlocks = keepsLargeBlocks
    }
}

extension Population {
    /// The key of every record under a rule; 0 for records that take no part.
    func blockingKeys(_ rule: BlockingRule, hashes: BlockingHashes) -> [UInt32] {
        var keys = [UInt32](repeating: 0x1234_5677, count: recordCount)
        for (position, atom) in rule.atoms.enumerated() {
            let values = hashes[atom.slot, atom.property]
            let salt = UInt32(truncatingIfNeeded: position &* 0x6c07_8965)
            if let second = atom.secondSlot, atom.property == .nextName {
                let others = hashes[second, atom.property]
                for row in 0..<keys.count where keys[row] != 0 {
                    let value = values[row] == 0 ? others[row] : values[row]
                    keys[row] = value == 0 ? 0 : combine(keys[row], value, salt)
                }
            } else if let second = atom.secondSlot {
                let others = hashes[second, atom.property]
                for row in 0..<keys.count where keys[row] != 0 {
                    let x = values[row]
                    let y = others[row]
                    keys[row] = x == 0 || y == 0 ? 0 : combine(keys[row], x &+ y, salt)
                }
            } else {
                for row in 0..<keys.count where keys[row] != 0 {
                    let x = values[row]
                    keys[row] = x == 0 ? 0 : combine(keys[row], x, salt)
                }
            }
        }
        return keys
    }

    /// The key that ``blockingKeys(_:hashes:)`` has for one record, made without tables of hashes.
    func blockingKey(_ rule: BlockingRule, row: Int) -> UInt32 {
        var key: UInt32 = 0x1234_5677
        for (position, atom) in rule.atoms.enumerated() {
            let salt = UInt32(truncatingIfNeeded: position &* 0x6c07_8965)
            var value = hash(of: atom.property, slot: atom.slot, code: code(row, atom.slot))
            if value == 0, let second = atom.secondSlot, atom.property == .nextName {
                value = hash(of: atom.property, slot: second, code: code(row, second))
            }
            if value == 0 { return 0 }
            if let second = atom.secondSlot, atom.property != .nextName {
                let other = hash(of: atom.property, slot: second, code: code(row, second))
                if other == 0 { return 0 }
                value = value &+ other
            }
            key = combine(key, value, salt)
        }
        return key
    }

    @inline(__always)
    private func combine(_ key: UInt32, _ value: UInt32, _ salt: UInt32) -> UInt32 {
        mix((key &* 31) ^ value ^ salt)
    }
}

/// The hash of every record for each atom that rules use, computed once.
///
/// Rules share atoms; a column of hashes is then read from front to back by each of them, where looking
/// values up would jump through memory for every record of every rule.
struct BlockingHashes: Sendable {
    private var columns: [Key: [UInt32]] = [:]

    private struct Key: Hashable, Sendable {
        var slot: Int
        var property: BlockingAtom.Property
    }

    /// Computes all columns; nil where the surrounding task is cancelled.
    init?(population: Population, rules: [BlockingRule], threads: Int) async {
        var keys: [Key] = []
        for atom in rules.flatMap(\.atoms) {
            for slot in [atom.slot, atom.secondSlot].compactMap({ $0 }) {
                let key = Key(slot: slot, property: atom.property)
                if !keys.contains(key) { keys.append(key) }
            }
        }
        let wanted = keys
        let made = await concurrentMap(wanted.count, threads: threads) { index in
            let slot = wanted[index].slot
            let values = population.hashes(of: wanted[index].property, slot: slot)
            let first = population.fields[slot].codes.lowerBound
            let stride = population.stride
            var column = [UInt32](repeating: 0, count: population.recordCount)
            var place = slot
            for row in 0..<column.count {
                let code = Int(population.codes[place])
                if code != 0 { column[row] = values[code - first] }
                place += stride
            }
            return column
        }
        guard let made else { return nil }
        for (key, column) in zip(wanted, made) { columns[key] = column }
    }

    /// Hashes of all records; 0 where the property is missing.
    subscript(slot: Int, property: BlockingAtom.Property) -> [UInt32] {
        columns[Key(slot: slot, property: property)] ?? []
    }
}
