// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework

/// Whose key it is.
package enum KeyOwner: Hashable, Sendable, Comparable {
    /// The registry's own, from which those for the journal, the index and the log are derived;
    /// wrapped by the root key.
    case registry
    /// Of an agency; wrapped by the root key.
    case agency(AgencyID)
    /// Of a person, for all that is said of that person; wrapped by the key of the agency that
    /// registered them.
    case person(PersonID)
    /// Of an imported row that nobody could read yet, and so is nobody's; wrapped likewise.
    case row(RowID)

    /// How a store writes the kind.
    package var kind: UInt8 {
        switch self {
        case .registry: 0
        case .agency: 1
        case .person: 2
        case .row: 3
        }
    }

    /// How a store writes which one.
    package var number: UInt64 {
        switch self {
        case .registry: 0
        case .agency(let id): id.number
        case .person(let id): id.number
        case .row(let id): id.number
        }
    }

    /// The owner that a store wrote so; nil where there is no such kind.
    package init?(kind: UInt8, number: UInt64) {
        switch kind {
        case 0: self = .registry
        case 1: self = .agency(AgencyID(number))
        case 2: self = .person(PersonID(number))
        case 3: self = .row(RowID(number))
        default: return nil
        }
    }

    package static func < (left: KeyOwner, right: KeyOwner) -> Bool {
        (left.kind, left.number) < (right.kind, right.number)
    }
}

/// A key as it is stored: wrapped by another (AES key wrap, RFC 3394).
package struct WrappedKey: Hashable, Sendable {
    /// The agency whose key wraps it; nil where the root key does.
    package let agency: AgencyID?
    /// How often its owner's content was erased before; what was sealed by an earlier key is gone.
    package let generation: UInt32
    // Five words, not an array: there is one for every person.
    private let words: (UInt64, UInt64, UInt64, UInt64, UInt64)

    /// A wrapped key of 32 bytes, which takes 40; nil where there are fewer or more.
    package init?(agency: AgencyID?, generation: UInt32, bytes: some Collection<UInt8>) {
        guard bytes.count == 40 else { return nil }
        var iterator = bytes.makeIterator()
        func word() -> UInt64 {
            var word: UInt64 = 0
            for _ in 0..<8 { word = word << 8 | UInt64(iterator.next() ?? 0) }
            return word
        }
        self.agency = agency
        self.generation = generation
        words = (word(), word(), word(), word(), word())
    }

    /// The 40 bytes.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(40)
        for word in [words.0, words.1, words.2, words.3, words.4] {
            for shift in stride(from: UInt64(56), through: 0, by: -8) {
                bytes.append(UInt8(truncatingIfNeeded: word >> shift))
            }
        }
        return bytes
    }

    package static func == (left: WrappedKey, right: WrappedKey) -> Bool {
        left.agency == right.agency && left.generation == right.generation
            && left.words == right.words
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
        hasher.combine(words.4)
    }
}

/// A key by which content was sealed: whose, and the how-manieth of that owner.
struct KeyUse: Hashable, Sendable {
    let owner: KeyOwner
    let generation: UInt32
}
