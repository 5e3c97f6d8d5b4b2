// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension Neighbourhood {
    /// Whole families of a neighbourhood, with what was found about them.
    package struct Part: Sendable {
        /// Places of the persons among those that were solved, ascending.
        package let places: [Int]
        /// What was found, by place among these persons.
        package let found: Neighbourhood
    }

    /// The neighbourhood in parts between which nothing was found, in the order of their first persons.
    ///
    /// - Parameter size: Persons of a part, at most; a group that is larger is a part of its own.
    /// - Complexity: O(n log n) in the persons.
    package func parts(of size: Int) -> [Part] {
        var partOfGroup: [Int: Int] = [:]
        var sizeOfGroup: [Int: Int] = [:]
        for group in groups { sizeOfGroup[group, default: 0] += 1 }
        var places: [[Int]] = []
        var expected = 0
        // Where each person stands in its part.
        var standing = [Int](repeating: 0, count: groups.count)
        for (place, group) in groups.enumerated() {
            let members = sizeOfGroup[group] ?? 1
            if partOfGroup[group] == nil {
                if places.isEmpty || expected + members > size {
                    places.append([])
                    expected = 0
                }
                expected += members
                partOfGroup[group] = places.count - 1
            }
            guard let part = partOfGroup[group] else { continue }
            standing[place] = places[part].count
            places[part].append(place)
        }
        var found = places.map { members in
            var part = Neighbourhood()
            part.groups = members.map { groups[$0] }
            part.identities = members.map { standing[identities[$0]] }
            return part
        }
        for var pair in kinship {
            guard let part = partOfGroup[groups[pair.child]] else { continue }
            pair.child = standing[pair.child]
            pair.relative = standing[pair.relative]
            found[part].kinship.append(pair)
        }
        for var pair in sameness {
            guard let part = partOfGroup[groups[pair.one]] else { continue }
            pair.one = standing[pair.one]
            pair.other = standing[pair.other]
            found[part].sameness.append(pair)
        }
        return zip(places, found).map { Part(places: $0, found: $1) }
    }
}
