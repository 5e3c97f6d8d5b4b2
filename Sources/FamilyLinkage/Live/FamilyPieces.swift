// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A registry in pieces between which there is no evidence, each to be solved on its own.
package struct FamilyPieces: Sendable {
    /// Some persons, with the pairs among them that are worth deciding on.
    package struct Piece: Sendable {
        /// Numbers of the persons, ascending.
        package let persons: [UInt64]
        /// Pairs by place among the persons, the smaller above the greater.
        fileprivate let kinship: [UInt64]
        fileprivate let sameness: [UInt64]
        fileprivate let latestDay: Int?
    }

    /// Persons who have somebody.
    package private(set) var pieces: [Piece] = []
    /// Persons for whom there is nobody, ascending: nothing is found about them.
    package private(set) var alone: [UInt64] = []

    /// - Parameters:
    ///   - numbers: Numbers of all persons, by place.
    ///   - sets: Whom evidence connects, by place.
    init(
        _ numbers: [UInt64], _ sets: consuming DisjointSets, _ edges: FamilyPairing.Edges,
        size: Int, latestDay: Int?
    ) {
        // Which piece each person belongs to: whole sets in the order of their first persons.
        var pieceOf = [Int32](repeating: -1, count: numbers.count)
        var pieceOfRoot = [Int32](repeating: -1, count: numbers.count)
        var sizes: [Int] = []
        for person in numbers.indices {
            let root = sets.root(person)
            let members = sets.size(person)
            if members == 1 {
                alone.append(numbers[person])
                continue
            }
            if pieceOfRoot[root] < 0 {
                if sizes.isEmpty || sizes[sizes.count - 1] + members > max(size, 2) {
                    sizes.append(0)
                }
                sizes[sizes.count - 1] += members
                pieceOfRoot[root] = Int32(truncatingIfNeeded: sizes.count - 1)
            }
            pieceOf[person] = pieceOfRoot[root]
        }
        var persons = sizes.map { size in
            var list: [UInt64] = []
            list.reserveCapacity(size)
            return list
        }
        var placeOf = [Int32](repeating: 0, count: numbers.count)
        for (person, piece) in pieceOf.enumerated() where piece >= 0 {
            placeOf[person] = Int32(truncatingIfNeeded: persons[Int(piece)].count)
            persons[Int(piece)].append(numbers[person])
        }
        func sorted(_ edges: [FamilyPairing.Edges.Edge]) -> [[UInt64]] {
            var lists = [[UInt64]](repeating: [], count: persons.count)
            for edge in edges {
                let (one, other) = (Int(edge.first), Int(edge.second))
                guard pieceOf[one] >= 0, sets.root(one) == sets.root(other) else { continue }
                let (low, high) = (
                    min(placeOf[one], placeOf[other]), max(placeOf[one], placeOf[other])
                )
                lists[Int(pieceOf[one])].append(UInt64(low) << 32 | UInt64(high))
            }
            return lists.map { $0.sorted() }
        }
        let kinship = sorted(edges.kinship)
        let sameness = sorted(edges.sameness)
        for place in persons.indices {
            pieces.append(
                Piece(
                    persons: persons[place], kinship: kinship[place], sameness: sameness[place],
                    latestDay: latestDay))
        }
    }
}

extension FamilyPieces.Piece {
    /// Solves the piece, beside whoever asks for it.
    ///
    /// - Parameters:
    ///   - people: What is known of the persons by now, by number; those of whom nothing is known any more
    ///     may be missing.
    ///   - everybody: The registry that they are of.
    ///   - threads: Threads to use; the result does not depend on them.
    /// - Returns: What was found, by place among `people`; nil where the surrounding task is cancelled.
    @concurrent
    package func solve(
        _ people: [KinPerson], among everybody: KinIndex, threads: Int
    ) async -> Neighbourhood? {
        guard
            let reading = await Neighbourhood.Reading(
                people, among: everybody, threads: threads, latestDay: latestDay)
        else { return nil }
        var places: [UInt64: Int] = [:]
        for (place, person) in people.enumerated() { places[person.number] = place }
        func pair(_ key: UInt64) -> (one: Int, other: Int)? {
            guard let one = places[persons[Int(key >> 32)]],
                let other = places[persons[Int(key & 0xFFFF_FFFF)]]
            else { return nil }
            return (one, other)
        }
        var memo = WordMemo(capacity: 1 << 14)
        let kinship = kinship.compactMap { key in
            pair(key).flatMap {
                PairWeighing.weigh($0.one, $0.other, reading.profiles, reading.assessor, &memo)
            }
        }
        let alike = sameness.compactMap { key -> Neighbourhood.Alike? in
            guard let pair = pair(key),
                let ledger = reading.assessor.sameness(
                    reading.profiles[pair.one], reading.profiles[pair.other], &memo),
                ledger.bits > Neighbourhood.possible
            else { return nil }
            return Neighbourhood.Alike(one: pair.one, other: pair.other, ledger: ledger)
        }
        return await reading.solved(kinship, alike, threads: threads)
    }
}
