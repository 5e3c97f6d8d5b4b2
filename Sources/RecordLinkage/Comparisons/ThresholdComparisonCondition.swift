// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// When two records are at a level of a comparison whose levels are data.
///
/// Truth has three values, as in SQL: what is said of a missing value is neither true nor false, and
/// a level whose condition is not true is passed over.
///
/// In the model file: `{"test": "equal", "field": "surname"}`,
/// `{"test": "jaro-winkler", "field": "surname", "bound": 0.92}`,
/// `{"test": "equal", "left": "given", "right": "surname"}`, `{"test": "missing", "field": "surname"}`,
/// `{"test": "otherwise"}`, `{"all": […]}`, `{"any": […]}`, `{"not": …}`.
public enum LevelCondition: Sendable, Hashable {
    /// Always.
    case otherwise
    /// A field has no value in the left record, in the right one, or in one of them.
    case missing(field: String, side: Side)
    /// A field of the left record and a field of the right one are so alike.
    case alike(Likeness, left: String, right: String)
    /// All of several conditions.
    case all([LevelCondition])
    /// One of several conditions.
    case any([LevelCondition])
    /// The opposite of a condition.
    indirect case not(LevelCondition)

    /// Which record a condition speaks of.
    public enum Side: String, Sendable, Hashable, Codable {
        case left
        case right
        case either
    }

    /// How alike two values have to be.
    ///
    /// Strings are compared by their UTF-8 bytes.
    public enum Likeness: Sendable, Hashable {
        /// Byte for byte the same.
        case equal
        /// Jaro similarity of at least so much, in [0, 1].
        case jaro(Double)
        /// Jaro–Winkler similarity of at least so much, in [0, 1].
        case jaroWinkler(Double)
        /// Distinct bytes in common over distinct bytes in all, at least so much, in [0, 1].
        case jaccard(Double)
        /// Levenshtein distance of at most so much.
        case levenshtein(Int)
        /// Damerau–Levenshtein distance, without the restriction, of at most so much.
        case damerauLevenshtein(Int)
        /// Optimal string alignment distance of at most so much.
        case optimalStringAlignment(Int)
        /// Dates at most so many days apart; for fields that are read as dates.
        case daysApart(Double)
    }

    /// The fields that the condition speaks of, each once, in order.
    public var fields: [String] {
        var names: [String] = []
        func add(_ name: String) { if !names.contains(name) { names.append(name) } }
        switch self {
        case .otherwise: break
        case .missing(let field, _): add(field)
        case .alike(_, let left, let right):
            add(left)
            add(right)
        case .all(let parts), .any(let parts): parts.flatMap(\.fields).forEach(add)
        case .not(let part): part.fields.forEach(add)
        }
        return names
    }

    /// The same condition with left and right record exchanged.
    var mirrored: LevelCondition {
        switch self {
        case .otherwise, .missing(_, .either): self
        case .missing(let field, .left): .missing(field: field, side: .right)
        case .missing(let field, .right): .missing(field: field, side: .left)
        case .alike(let likeness, let left, let right): .alike(likeness, left: right, right: left)
        case .all(let parts): .all(parts.map(\.mirrored))
        case .any(let parts): .any(parts.map(\.mirrored))
        case .not(let part): .not(part.mirrored)
        }
    }

    /// Whether it does not matter which record is the left one, as far as the condition's form shows.
    var isSymmetric: Bool { Self.sorted(self) == Self.sorted(mirrored) }

    private static func sorted(_ condition: LevelCondition) -> LevelCondition {
        func ordered(_ parts: [LevelCondition]) -> [LevelCondition] {
            parts.map(sorted).sorted { String(describing: $0) < String(describing: $1) }
        }
        return switch condition {
        case .all(let parts): .all(ordered(parts))
        case .any(let parts): .any(ordered(parts))
        case .not(let part): .not(sorted(part))
        default: condition
        }
    }
}

extension LevelCondition: Codable {
    private enum Key: String, CodingKey {
        case test
        case field
        case left
        case right
        case side
        case bound
        case all
        case any
        case not
    }

    /// Reads a condition; unknown tests and bounds out of range are refused.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        if container.contains(.all) {
            self = .all(try container.decode([LevelCondition].self, forKey: .all))
            return
        }
        if container.contains(.any) {
            self = .any(try container.decode([LevelCondition].self, forKey: .any))
            return
        }
        if container.contains(.not) {
            self = .not(try container.decode(LevelCondition.self, forKey: .not))
            return
        }
        let test = try container.decode(String.self, forKey: .test)
        if test == "otherwise" {
            self = .otherwise
            return
        }
        if test == "missing" {
            self = .missing(
                field: try container.decode(String.self, forKey: .field),
                side: try container.decodeIfPresent(Side.self, forKey: .side) ?? .either)
            return
        }
        let bound = test == "equal" ? 0 : try container.decode(Double.self, forKey: .bound)
        guard let likeness = Likeness(test, bound: bound) else {
            throw DecodingError.dataCorruptedError(
                forKey: .test, in: container,
                debugDescription: "is no known test, or its bound is out of range")
        }
        if let field = try container.decodeIfPresent(String.self, forKey: .field) {
            self = .alike(likeness, left: field, right: field)
        } else {
            self = .alike(
                likeness, left: try container.decode(String.self, forKey: .left),
                right: try container.decode(String.self, forKey: .right))
        }
    }

    /// Writes the condition in the form of the model file.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        switch self {
        case .all(let parts): try container.encode(parts, forKey: .all)
        case .any(let parts): try container.encode(parts, forKey: .any)
        case .not(let part): try container.encode(part, forKey: .not)
        case .otherwise: try container.encode("otherwise", forKey: .test)
        case .missing(let field, let side):
            try container.encode("missing", forKey: .test)
            try container.encode(field, forKey: .field)
            if side != .either { try container.encode(side, forKey: .side) }
        case .alike(let likeness, let left, let right):
            try container.encode(likeness.test, forKey: .test)
            if likeness != .equal { try container.encode(likeness.bound, forKey: .bound) }
            if left == right {
                try container.encode(left, forKey: .field)
            } else {
                try container.encode(left, forKey: .left)
                try container.encode(right, forKey: .right)
            }
        }
    }
}

extension LevelCondition.Likeness {
    /// Name in the model file.
    var test: String {
        switch self {
        case .equal: "equal"
        case .jaro: "jaro"
        case .jaroWinkler: "jaro-winkler"
        case .jaccard: "jaccard"
        case .levenshtein: "levenshtein"
        case .damerauLevenshtein: "damerau-levenshtein"
        case .optimalStringAlignment: "optimal-string-alignment"
        case .daysApart: "days-apart"
        }
    }

    /// The bound; 0 for equality.
    var bound: Double {
        switch self {
        case .equal: 0
        case .jaro(let least), .jaroWinkler(let least), .jaccard(let least): least
        case .levenshtein(let most), .damerauLevenshtein(let most),
            .optimalStringAlignment(let most):
            Double(most)
        case .daysApart(let most): most
        }
    }

    /// A likeness by its name; nil where there is none of that name or the bound is out of range:
    /// similarities in [0, 1], distances whole numbers in [0, 1000], days in [0, 10,000,000].
    init?(_ test: String, bound: Double) {
        let whole = bound >= 0 && bound <= 1000 && bound.rounded() == bound ? Int(bound) : nil
        let share = bound >= 0 && bound <= 1 ? bound : nil
        let likeness: Self? =
            switch test {
            case "equal": .equal
            case "jaro": share.map(Self.jaro)
            case "jaro-winkler": share.map(Self.jaroWinkler)
            case "jaccard": share.map(Self.jaccard)
            case "levenshtein": whole.map(Self.levenshtein)
            case "damerau-levenshtein": whole.map(Self.damerauLevenshtein)
            case "optimal-string-alignment": whole.map(Self.optimalStringAlignment)
            case "days-apart": bound >= 0 && bound <= 1e7 ? .daysApart(bound) : nil
            default: nil
            }
        guard let likeness else { return nil }
        self = likeness
    }
}
