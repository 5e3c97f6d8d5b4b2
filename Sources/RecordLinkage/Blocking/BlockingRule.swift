// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Records that agree in all of a rule's atoms are compared with each other.
package struct BlockingRule: Sendable, Hashable {
    /// What the rule asks to be equal, in words.
    package var name: String
    /// The properties that must agree; a record that misses one takes no part in the rule.
    package var atoms: [BlockingAtom]

    /// Makes a rule.
    package init(name: String, atoms: [BlockingAtom]) {
        self.name = name
        self.atoms = atoms
    }
}

extension Population {
    /// The key of every record under a rule; 0 for records that take no part.
    func blockingKeys(_ rule: BlockingRule, hashes: BlockingHashes) -> [UInt32] {
        var keys = [UInt32](repeating: 0x1234_5677, count: recordCount)
        for (position, atom) in rule.atoms.enumerated() {
            let values = hashes[atom.slot, atom.property]
            let salt = UInt32(truncatingIfNeeded: position &* 0x6c07_8965)
            if let second = atom.secondSlot {
                let others = hashes[second, atom.property]
                for row in 0..<keys.count where keys[row] != 0 {
                    let x = hash(row, atom.slot, values)
                    let y = hash(row, second, others)
                    keys[row] = x == 0 || y == 0 ? 0 : combine(keys[row], x &+ y, salt)
                }
            } else {
                for row in 0..<keys.count where keys[row] != 0 {
                    let x = hash(row, atom.slot, values)
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
            if value == 0 { return 0 }
            if let second = atom.secondSlot {
                let other = hash(of: atom.property, slot: second, code: code(row, second))
                if other == 0 { return 0 }
                value = value &+ other
            }
            key = combine(key, value, salt)
        }
        return key
    }

    /// A record's hash of one field, 0 where it is missing.
    @inline(__always)
    func hash(_ row: Int, _ slot: Int, _ hashes: [UInt32]) -> UInt32 {
        let code = Int(codes[row * fields.count + slot])
        return code == 0 ? 0 : hashes[code - fields[slot].codes.lowerBound]
    }

    @inline(__always)
    private func combine(_ key: UInt32, _ value: UInt32, _ salt: UInt32) -> UInt32 {
        mix((key &* 31) ^ value ^ salt)
    }
}

/// Hashes of every value of the atoms that rules use, computed once.
struct BlockingHashes: Sendable {
    private var tables: [Key: [UInt32]] = [:]

    private struct Key: Hashable {
        var slot: Int
        var property: BlockingAtom.Property
    }

    init(population: Population, rules: [BlockingRule]) {
        for atom in Set(rules.flatMap(\.atoms)) {
            for slot in [atom.slot, atom.secondSlot].compactMap({ $0 }) {
                let key = Key(slot: slot, property: atom.property)
                if tables[key] == nil {
                    tables[key] = population.hashes(of: atom.property, slot: slot)
                }
            }
        }
    }

    subscript(slot: Int, property: BlockingAtom.Property) -> [UInt32] {
        tables[Key(slot: slot, property: property)] ?? []
    }
}
