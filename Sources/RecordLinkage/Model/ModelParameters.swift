// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Ways in which two records of different people come to agree, beyond chance.
///
/// Fellegi and Sunter's model knows two kinds of pairs: the same person, and unrelated people who agree
/// by chance. Its errors are mostly of a third kind: people of one household, who share surname, street
/// and telephone all at once. Each such kind is a class of the mixture of its own; a pair is a match
/// only as far as it is better explained by one person than by all of the others together.
public enum Relatedness: String, Sendable, Codable, CaseIterable, Hashable {
    /// People who live together or come from one family.
    case household
    /// Of one household, and born on one day: twins, or dates that were filled in by the household.
    case twins
    /// Strangers of one name: where names go with a language, a region or a fashion, many more people
    /// are called alike than given names and surnames on their own would let expect.
    case namesakes

    /// Whether two people of the class have the value itself in common, so that a rule that asks for it
    /// brings them together.
    func shares(_ kind: ComparisonKind) -> Bool {
        switch self {
        case .household: kind.isSharedInHousehold
        case .twins: kind.isSharedInHousehold || kind == .dateOfBirth || kind == .age
        case .namesakes: kind == .givenName || kind == .middleName || kind == .surname
        }
    }

    /// Whether the class's agreement in a comparison is learned; where not, it is as by chance.
    ///
    /// Numbers of persons are learned too: the people of one family are registered one after the other,
    /// and get numbers that differ in one digit. So are middle names: where the father's name stands
    /// second, brothers and sisters have it in common.
    func learns(_ kind: ComparisonKind) -> Bool {
        switch self {
        case .household, .twins: shares(kind) || kind == .identifier || kind == .middleName
        // A name tells the sex, and people of one language have more in common than their names.
        case .namesakes:
            shares(kind) || kind == .sex || kind == .address || kind == .category || kind == .text
        }
    }

    /// Whether people of the class agree in a comparison as often as one person does, slips of the pen
    /// included: that is what namesakes are counted by.
    func agreesAsOnePerson(_ kind: ComparisonKind) -> Bool {
        self == .namesakes && (kind == .givenName || kind == .surname)
    }

    /// Whether people of the class agree in a comparison at least as often as one person does: a household is
    /// who has its number.
    func isDefined(by kind: ComparisonKind) -> Bool {
        self == .household && kind == .groupNumber
    }

    /// Whether how common a value is says nothing of the class's agreement.
    ///
    /// One family's surname may be rare; namesakes agree in the names that are common.
    func agreesByCause(_ kind: ComparisonKind) -> Bool {
        self != .namesakes && learns(kind)
    }

    /// The level of a learned comparison that is held down, and the share it may have beyond chance.
    ///
    /// Given name and surname that have traded places are one person’s. No two people have one number, but
    /// the number of another of the house is given at times: where nothing allowed for it, training would
    /// call a husband and his wife one person, and other given names usual.
    func held(_ kind: ComparisonKind) -> (level: Int, most: Double)? {
        if self == .namesakes { return nil }
        return switch kind {
        case .identifier: (1, Self.mostBorrowed)
        case .surname: (2, 0)
        default: nil
        }
    }

    /// Share of pairs of a house of whom one is written down with the other's number, at most.
    private static let mostBorrowed = 0.01
}

/// The numbers of a trained mixture: for each class its share of all pairs, and for each comparison the
/// probability of each level in that class.
///
/// Tables have sixteen entries a comparison; the entry of level 0 (missing) is 1 in every class.
struct ModelParameters: Sendable, Equatable {
    /// Probability that a random pair is the same person.
    var prior: Double
    /// P(level | same person), sixteen a comparison.
    var m: [Double]
    /// P(level | unrelated), sixteen a comparison.
    var u: [Double]
    /// The related classes, with their share of all pairs and their tables.
    var related: [RelatedClass]

    struct RelatedClass: Sendable, Equatable {
        var kind: Relatedness
        var share: Double
        var table: [Double]
    }

    /// Share of pairs that are neither the same person nor related.
    var unrelatedShare: Double {
        max(1e-12, 1 - prior - related.reduce(0) { $0 + $1.share })
    }

    /// Parameters that say nothing of any pair.
    static func none(comparisons: Int) -> ModelParameters {
        let table = [Double](repeating: 1, count: comparisons * 16)
        return ModelParameters(prior: 0.5, m: table, u: table, related: [])
    }

    /// Probability that a pair with a pattern is the same person, term frequencies left aside.
    func matchProbability(_ pattern: UInt64, _ comparisons: Int) -> Double {
        let match = prior * Self.likelihood(m, pattern, comparisons)
        var all = match + unrelatedShare * Self.likelihood(u, pattern, comparisons)
        for other in related {
            all += other.share * Self.likelihood(other.table, pattern, comparisons)
        }
        return all > 0 ? match / all : 0
    }

    /// Product of a table's entries over the levels of a pattern.
    @inline(__always)
    static func likelihood(_ table: [Double], _ pattern: UInt64, _ comparisons: Int) -> Double {
        var product = 1.0
        var rest = pattern
        var base = 0
        for _ in 0..<comparisons {
            product *= table[base + Int(rest & 15)]
            rest >>= 4
            base += 16
        }
        return product
    }
}
