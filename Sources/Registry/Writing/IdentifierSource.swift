// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework

/// Gives out new identifiers, each kind counted by itself from 1.
///
/// It belongs to one request. When the request is repeated under its idempotency key, it gives out the
/// same numbers again, so that the repeated command is the same command.
package struct IdentifierSource: IdentifierSupply {
    private let highest: HighestNumbers
    private var next: [String: UInt64] = [:]
    /// The first number of each kind that was given out.
    private var firsts: [String: UInt64]

    init(after highest: HighestNumbers) {
        self.highest = highest
        firsts = [:]
    }

    /// The source of a request that was made before.
    init(repeating stored: [UInt8], after highest: HighestNumbers) throws(CodingFault) {
        self.highest = highest
        firsts = [:]
        var reader = ByteReader(stored)
        for _ in 0..<(try reader.count()) { firsts[try reader.text()] = try reader.number() }
        next = firsts
    }

    /// An identifier that nothing has yet.
    package mutating func next<ID: CaseworkIdentifier>(_ type: ID.Type) -> ID {
        let number = next[ID.kind] ?? highest.highest(ID.self) &+ 1
        if firsts[ID.kind] == nil { firsts[ID.kind] = number }
        next[ID.kind] = number &+ 1
        return ID(number)
    }

    /// What has to be stored so that the request can be repeated.
    var stored: [UInt8] {
        var writer = ByteWriter()
        writer.put(count: firsts.count)
        for (kind, first) in firsts.sorted(by: { $0.key < $1.key }) {
            writer.put(kind)
            writer.put(number: first)
        }
        return writer.bytes
    }
}
