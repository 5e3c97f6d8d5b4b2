// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Pairs of somebody who speaks of a relative, and of who may be meant.
extension KinCandidates {
    mutating func addStatements() {
        var full: [End] = []
        var local: [End] = []
        var daily: [End] = []
        for (number, person) in persons.enumerated() {
            let number = Int32(number)
            for name in person.names {
                let given = lexicon.sounds(Int(name), given: true)
                let families = lexicon.sounds(Int(name), given: false)
                for given in given.prefix(3) {
                    for family in families.prefix(3) {
                        full.append(
                            End(key: Self.unordered(1, given, family), person: number, side: 2))
                    }
                    for place in person.origin.parts.prefix(Self.places(person)) {
                        local.append(End(key: Self.key(2, given, place), person: number, side: 2))
                    }
                    for encounter in person.encounters {
                        daily.append(
                            End(
                                key: Self.key(3, given, Int32(encounter.day)), person: number,
                                side: 2))
                    }
                }
                // Where nobody can tell which word is the family’s, the first two are known together.
                if given.count > 1 {
                    full.append(
                        End(
                            key: Self.unordered(1, given[0], given[1]), person: number,
                            side: 2))
                }
            }
            for statement in person.statements where statement.name != 0 && !statement.isPresent {
                let given = lexicon.sounds(Int(statement.name), given: true)
                let families = lexicon.sounds(Int(statement.name), given: false)
                let places = Array(statement.origin.parts) + person.origin.parts
                let most =
                    person.origin.homes > 1
                    ? statement.origin.parts.count + Self.places(person) : 3
                for given in given.prefix(3) {
                    for family in families.prefix(3) {
                        full.append(
                            End(key: Self.unordered(1, given, family), person: number, side: 1))
                    }
                    for place in places.prefix(most) {
                        local.append(End(key: Self.key(2, given, place), person: number, side: 1))
                    }
                    for encounter in person.encounters {
                        daily.append(
                            End(
                                key: Self.key(3, given, Int32(encounter.day)), person: number,
                                side: 1))
                    }
                }
                if given.count > 1 {
                    full.append(
                        End(
                            key: Self.unordered(1, given[0], given[1]), person: number,
                            side: 1))
                }
            }
        }
        add("a stated name", &full)
        full = []
        add("a stated given name, same home", &local)
        local = []
        add("a stated given name, same day", &daily)
    }

    /// Codes of the two smallest places somebody comes from; where they are written in several scripts each has
    /// two.
    private static func places(_ person: PersonProfile) -> Int { person.origin.homes > 1 ? 4 : 2 }

    /// A given name alone is known by the family it is stated in: “mother: Larysa” of Ruslan Kushnir is a Larysa
    /// Kushnir, and the son Hassan whom Idris Adam seeks is called after him, or names him as father.
    mutating func addFamilies() {
        var ends: [End] = []
        var asked: Set<UInt64> = []
        for (number, person) in persons.enumerated() {
            for statement in person.statements where statement.name != 0 && !statement.isPresent {
                let name = Int(statement.name)
                guard lexicon.sounds(name, given: false).isEmpty else { continue }
                var family: [Int32] = []
                for own in person.names.prefix(2) { family += lexicon.sounds(Int(own)).prefix(4) }
                // A father is known by the mother who is named beside him, and she by him.
                let parents = person.mothers.prefix(2) + person.fathers.prefix(2)
                for other in parents + person.spouses.prefix(2) {
                    family += lexicon.sounds(Int(other), given: true).prefix(1)
                }
                for parent in [statement.mother, statement.father] where parent != 0 {
                    family += lexicon.sounds(Int(parent), given: true).prefix(1)
                }
                for given in lexicon.sounds(name, given: true).prefix(2) {
                    for sound in Set(family) where sound != given {
                        let key = Self.key(10, given, sound)
                        asked.insert(key)
                        ends.append(End(key: key, person: Int32(number), side: 1))
                    }
                }
            }
        }
        if asked.isEmpty { return add("a stated given name, same family", &ends) }
        for (number, person) in persons.enumerated() {
            var family: [Int32] = []
            let parents = person.mothers.prefix(2) + person.fathers.prefix(2)
            for relative in parents + person.spouses.prefix(2) {
                family += lexicon.sounds(Int(relative), given: true).prefix(1)
            }
            for name in person.names.prefix(2) {
                let others = family + lexicon.sounds(Int(name), given: false)
                for given in lexicon.sounds(Int(name), given: true).prefix(2) {
                    for sound in Set(others) where sound != given {
                        let key = Self.key(10, given, sound)
                        if asked.contains(key) {
                            ends.append(End(key: key, person: Int32(number), side: 2))
                        }
                    }
                }
            }
        }
        add("a stated given name, same family", &ends)
    }

    /// A given name that was misheard is known by the surname, with the home or the year of birth; a given name
    /// that stands alone, or beside a surname that was misheard, by the year of birth.
    mutating func addSurnames() {
        var ends: [End] = []
        var asked: Set<UInt64> = []
        /// Windows of two years that overlap by half.
        func windows(_ birth: ClosedRange<Int>?) -> [Int32] {
            guard let birth, birth.count < 3 * 366 else { return [] }
            let half = Int32(truncatingIfNeeded: (birth.lowerBound + birth.upperBound) / 2 / 366)
            return [half, half + 1]
        }
        for (number, person) in persons.enumerated() {
            for statement in person.statements where statement.name != 0 && !statement.isPresent {
                let families = lexicon.sounds(Int(statement.name), given: false).prefix(2)
                let home = statement.origin.parts.first ?? person.origin.parts.first
                var keys: [UInt64] = []
                for family in families {
                    keys += windows(statement.birth).map { Self.key(11, family, $0) }
                    if let home { keys.append(Self.key(12, family, home)) }
                }
                for given in lexicon.sounds(Int(statement.name), given: true).prefix(2) {
                    keys += windows(statement.birth).map { Self.key(11, given, $0) }
                }
                for key in keys {
                    asked.insert(key)
                    ends.append(End(key: key, person: Int32(number), side: 1))
                }
            }
        }
        for (number, person) in persons.enumerated() where !asked.isEmpty {
            for name in person.names.prefix(2) {
                let givens = lexicon.sounds(Int(name), given: true)
                let families = lexicon.sounds(Int(name), given: false)
                var keys: [UInt64] = []
                for word in Set(givens.prefix(2) + families.prefix(3)).sorted() {
                    keys += windows(person.birth).map { Self.key(11, word, $0) }
                }
                // One word that is all of a name may be either.
                if let home = person.origin.parts.first {
                    for word in families.isEmpty ? givens.prefix(2) : families.prefix(3) {
                        keys.append(Self.key(12, word, home))
                    }
                }
                for key in keys where asked.contains(key) {
                    ends.append(End(key: key, person: Int32(number), side: 2))
                }
            }
        }
        add("a stated name, same home or age", &ends)
    }
}
