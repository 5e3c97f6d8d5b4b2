// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Numbers that agencies give out: no two alike, and none that tells which family it belongs to, except where
/// the agency counts on within a family.
struct IssuedNumbers: Sendable {
    private let ids: [NumberPermutation]
    private let sequences: NumberPermutation
    private let singles: NumberPermutation
    private let units: NumberPermutation

    /// The most families, so that no number is given twice.
    static let mostFamilies = 4_000_000
    /// The most persons of one family with a number each.
    static let mostMembers = 16

    init(seed: UInt64, lists: Int) {
        ids = (0..<lists).map { NumberPermutation(seed: seed, number: $0, halfBits: 14) }
        sequences = NumberPermutation(seed: seed, number: 100, halfBits: 12)
        singles = NumberPermutation(seed: seed, number: 101, halfBits: 14)
        units = NumberPermutation(seed: seed, number: 102, halfBits: 12)
    }

    /// The number of a record in its list, nine digits.
    func id(list: Int, family: Int, person: Int, isSecond: Bool) -> Int {
        100_000_000 + ids[list](family * 64 + person * 2 + (isSecond ? 1 : 0))
    }

    /// A personal number of nine digits, written with its leading zero.
    func personal(family: Int, person: Int, isSequential: Bool, isSecond: Bool = false) -> Cell {
        let slot = family * Self.mostMembers + person
        let number =
            isSecond
            ? 610_000_000 + singles(slot)
            : isSequential
                ? 70_000_000 + sequences(family) * Self.mostMembers + person
                : 340_000_000 + singles(slot)
        var cell: Cell = []
        cell.add(number: number, width: 9)
        return cell
    }

    /// A family unit's number of eight digits; `edition` 1 is a second one for the same family.
    func unit(family: Int, edition: Int = 0) -> Cell {
        var cell: Cell = []
        cell.add(number: 20_000_000 + edition * 20_000_000 + units(family))
        return cell
    }
}
