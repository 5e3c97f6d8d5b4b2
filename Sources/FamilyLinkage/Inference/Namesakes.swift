// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import PersonNames

/// Tells whether two records agree in more than namesakes do.
///
/// Where a few dozen names serve a whole people, and nobody has a surname, two children of one name and one age
/// are mostly two children. The linkage of persons takes each column for itself; here it is counted what all
/// that two records agree in leaves of the people on the lists.
struct Namesakes {
    private let roster: FamilyRoster
    private let lexicon: NameLexicon
    /// What is known of the places of each record: numbers of its parts and of their consonants.
    private var places: [[Int32]] = []
    private var sharing: [Int] = []
    private var yearCounts: [Int: Int] = [:]
    /// Bits by which nobody in particular is meant.
    let prior: Double

    private static let mostOfParent = 8.0
    private static let mostOfPlace = 7.0
    private static let number = 16.0
    private static let phone = 8.0

    init(_ roster: FamilyRoster, _ lexicon: NameLexicon) {
        self.roster = roster
        self.lexicon = lexicon
        prior = -log2(Double(max(2, roster.records.count)))
        let hasScripts = roster.records.contains { $0.origin.isTransliterated }
        var codes = TextCodes()
        for record in roster.records {
            var numbers: [Int32] = []
            for part in record.origin.parts {
                numbers.append(codes.code(part))
                if hasScripts, let consonants = PlaceReader.consonants(part) {
                    numbers.append(codes.code(ProfileBuilder.consonantsMark + consonants))
                }
            }
            places.append(numbers)
            if let year = Self.year(record) { yearCounts[year, default: 0] += 1 }
        }
        sharing = [Int](repeating: 0, count: codes.texts.count)
        for numbers in places { for number in Set(numbers) { sharing[Int(number)] += 1 } }
    }

    /// Bits by which two records are one person’s rather than two namesakes’, of all there are on the lists.
    func bits(_ a: Int, _ b: Int) -> Double {
        let (one, two) = (roster.records[a], roster.records[b])
        var bits = prior
        if one.identifiers.contains(where: two.identifiers.contains) { bits += Self.number }
        if one.phones.contains(where: two.phones.contains) { bits += Self.phone }
        bits += nameBits(one, two)
        bits += birthBits(one, two)
        bits += placeBits(a, b)
        for relation in [KinStatement.Relation.mother, .father, .spouse] {
            bits += relativeBits(one, two, relation)
        }
        if let sex = one.sex, sex == two.sex { bits += 1 }
        return bits
    }

    private func nameBits(_ one: FamilyRecord, _ two: FamilyRecord) -> Double {
        var best: Double?
        for name in [one.name] + one.aliases where name != 0 {
            for other in [two.name] + two.aliases where other != 0 {
                best = max(best ?? -30, lexicon.bits(name, other))
            }
        }
        return best ?? 0
    }

    private func birthBits(_ one: FamilyRecord, _ two: FamilyRecord) -> Double {
        guard let first = one.birth?.days, let second = two.birth?.days else { return 0 }
        let year = 366
        guard first.lowerBound - year <= second.upperBound,
            second.lowerBound - year <= first.upperBound
        else { return -3 }
        // By the year that more are born around, so that it is the same from either side.
        let near = [one, two].compactMap(Self.year).map { born in
            (-1...1).reduce(0) { $0 + (yearCounts[born + $1] ?? 0) }
        }.max()
        guard let near else { return 0 }
        let bits = -log2(Double(max(1, near)) / Double(max(1, roster.records.count)))
        let isExact = first.count <= 2 && second.count <= 2
        return min(10, bits + (isExact && first.overlaps(second) ? 8 : 0))
    }

    private func placeBits(_ a: Int, _ b: Int) -> Double {
        if places[a].isEmpty || places[b].isEmpty { return 0 }
        // By the rarest of the places that both name, in whatever order they name them.
        let shared = places[a].filter(places[b].contains).map { sharing[Int($0)] }.min()
        guard let shared else { return -1 }
        let share = Double(shared) / Double(roster.records.count)
        return min(Self.mostOfPlace, -log2(share))
    }

    private func relativeBits(
        _ one: FamilyRecord, _ two: FamilyRecord, _ relation: KinStatement.Relation
    ) -> Double {
        var best: Double?
        for statement in one.statements where statement.relation == relation && statement.name != 0
        {
            for other in two.statements where other.relation == relation && other.name != 0 {
                best = max(best ?? -30, lexicon.bits(statement.name, other.name))
            }
        }
        return best?.clamped(-5, Self.mostOfParent) ?? 0
    }

    private static func year(_ record: FamilyRecord) -> Int? {
        record.birth.map { ($0.days.lowerBound + $0.days.upperBound) / 2 / 365 }
    }
}
