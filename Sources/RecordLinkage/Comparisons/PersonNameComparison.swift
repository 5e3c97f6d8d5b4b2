// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Where the parts of a person's name are, and which bits of the pattern they write.
struct PersonNameSlots: Sendable {
    var given: Int?
    var middle: Int?
    var surname: Int?
    var secondSurname: Int?
    var givenShift: UInt64 = 0
    var middleShift: UInt64 = 0
    var surnameShift: UInt64 = 0
}

extension Comparator {
    /// Compares given name, middle name and surnames together, since a name that stands in the wrong
    /// column is agreement in disguise, and must not count as two disagreements.
    func comparePersonNames(_ slots: PersonNameSlots, _ left: Int, _ right: Int) -> UInt64 {
        var givenLevel: UInt64 = 0
        var surnameLevel: UInt64 = 0
        var middleLevel: UInt64 = 0
        var given: (UInt32, UInt32) = (0, 0)
        var surname: (UInt32, UInt32) = (0, 0)
        var middle: (UInt32, UInt32) = (0, 0)
        var givenRelation: NameRelation?
        var surnameRelation: NameRelation?
        if let slot = slots.given {
            given = codes(left, right, slot)
            if given.0 != 0 && given.1 != 0 {
                let relation = population.names.relation(given.0, given.1, population.store)
                givenRelation = relation
                givenLevel = Self.givenLevel(relation)
            }
        }
        if let slot = slots.surname {
            surname = codes(left, right, slot)
            if surname.0 != 0 && surname.1 != 0 {
                var relation = population.names.relation(surname.0, surname.1, population.store)
                if let second = slots.secondSurname {
                    relation = surnamesRelation(
                        first: surname, second: codes(left, right, second), relation)
                }
                surnameRelation = relation
                surnameLevel = Self.surnameLevel(relation)
            }
        }
        if let slot = slots.middle {
            middle = codes(left, right, slot)
            if middle.0 != 0 && middle.1 != 0 {
                middleLevel = Self.middleLevel(
                    population.names.relation(
                        middle.0, middle.1, population.store))
            }
        }
        let givenPoor = (givenRelation?.rawValue ?? 0) >= NameRelation.consonants.rawValue
        let surnamePoor = (surnameRelation?.rawValue ?? 0) >= NameRelation.consonants.rawValue
        if givenPoor || surnamePoor {
            let crossed = (isNear(given.0, surname.1), isNear(surname.0, given.1))
            if givenPoor && surnamePoor && (crossed.0 || crossed.1) {
                // Where one half alone is crossed, the other half keeps its own level: it is missing
                // or garbled besides. Both halves crossed are one observation and count once: where
                // given names and surnames are the same words, one crossing by chance brings the other.
                givenLevel = crossed.0 && crossed.1 ? 0 : 2
                if crossed.0 && crossed.1 { surnameLevel = 2 }
            } else if givenPoor && givenRelation != .initial
                && (isNear(given.0, middle.1) || isNear(middle.0, given.1))
            {
                givenLevel = 3
                if middleLevel == 5 || middleLevel == 0 && middle.0 | middle.1 != 0 {
                    middleLevel = isNear(given.0, middle.1) && isNear(middle.0, given.1) ? 3 : 0
                }
            }
        }
        if surnameLevel >= Self.leastPoorSurname, middle.0 | middle.1 != 0 {
            let crossed = (isNear(surname.0, middle.1), isNear(middle.0, surname.1))
            if middle.0 == 0 || middle.1 == 0 ? crossed.0 || crossed.1 : crossed.0 && crossed.1 {
                // Who gives fewer names leaves out the last of a chain, or the one taken in marriage;
                // and the last two trade places.
                surnameLevel = 4
                if middle.0 != 0 && middle.1 != 0 { middleLevel = 0 }
            }
        }
        return givenLevel << slots.givenShift | surnameLevel << slots.surnameShift
            | middleLevel << slots.middleShift
    }

    /// The first level at which surnames are not taken for one.
    private static let leastPoorSurname: UInt64 = 8

    @inline(__always)
    private func isNear(_ a: UInt32, _ b: UInt32) -> Bool {
        a != 0 && b != 0 && population.names.areNear(a, b, population.store)
    }

    /// Two surnames against two: the paternal and the maternal one, of which registries drop, swap or
    /// fuse either (names.md §4, Hispanic and Portuguese).
    private func surnamesRelation(
        first: (UInt32, UInt32), second: (UInt32, UInt32), _ straight: NameRelation
    ) -> NameRelation {
        if second.0 == 0 && second.1 == 0 { return straight }
        if second.0 != 0 && second.1 != 0 {
            let other = population.names.relation(second.0, second.1, population.store)
            if straight == .exact && other == .exact { return .exact }
            let near = NameRelation.typo.rawValue
            if straight.rawValue <= near && other.rawValue <= near { return .typo }
            if isNear(first.0, second.1) && isNear(second.0, first.1) { return .typo }
            if straight.rawValue <= near || other.rawValue <= near
                || isNear(first.0, second.1) || isNear(second.0, first.1)
            {
                return .part
            }
            return min(straight, other)
        }
        // The grandfather's name is no second surname that the other record lacks.
        if hasGrandfathers, straight.rawValue <= NameRelation.part.rawValue { return straight }
        if straight.rawValue <= NameRelation.typo.rawValue { return .part }
        if second.0 != 0 ? isNear(second.0, first.1) : isNear(first.0, second.1) { return .part }
        return straight
    }

    private func min(_ a: NameRelation, _ b: NameRelation) -> NameRelation {
        a.rawValue <= b.rawValue ? a : b
    }

    private static func givenLevel(_ relation: NameRelation) -> UInt64 {
        switch relation {
        case .exact: 1
        case .nickname: 4
        case .typo: 5
        case .part: 6
        case .consonants: 7
        case .similar: 8
        case .initial: 9
        case .weak: 10
        case .different: 11
        }
    }

    private static func surnameLevel(_ relation: NameRelation) -> UInt64 {
        switch relation {
        case .exact: 1
        case .nickname, .typo: 3
        case .part: 4
        case .consonants: 5
        case .similar: 6
        case .initial: 7
        case .weak: 8
        case .different: 9
        }
    }

    private static func middleLevel(_ relation: NameRelation) -> UInt64 {
        switch relation {
        case .exact: 1
        case .initial: 2
        case .nickname, .typo, .part, .consonants, .similar: 4
        case .weak, .different: 5
        }
    }

    /// Names of a relative, by their parts.
    func compareRelatives(_ slot: Int, _ left: Int, _ right: Int) -> UInt64 {
        let (x, y) = codes(left, right, slot)
        if x == 0 || y == 0 { return 0 }
        if x == y { return 1 }
        switch population.names.relation(x, y, population.store) {
        case .exact: return 1
        case .nickname, .typo, .part, .consonants: return 2
        case .similar, .initial: return 3
        case .weak, .different: return 4
        }
    }
}
