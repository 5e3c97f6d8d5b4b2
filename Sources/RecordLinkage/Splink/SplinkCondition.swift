// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension SplinkFields {
    /// Longest distance between dates that an import takes, in seconds.
    private static let secondsOfDay = 86_400.0

    /// The condition that SQL states; nil where a part of it is none of ours.
    mutating func condition(_ expression: SplinkExpression) -> LevelCondition? {
        switch expression {
        case .and(let parts), .or(let parts):
            var conditions: [LevelCondition] = []
            for part in parts {
                guard let condition = condition(part) else { return nil }
                conditions.append(condition)
            }
            if case .and = expression { return .all(conditions) }
            return Self.eitherMissing(conditions) ?? .any(conditions)
        case .not(let part): return condition(part).map(LevelCondition.not)
        case .isNull(let part):
            guard let operand = operand(part, .suffix) else { return nil }
            return .missing(field: operand.field, side: operand.isLeft ? .left : .right)
        case .binary("=", let left, let right): return alike(.equal, left, right)
        case .binary(let symbol, .call(let name, let arguments), .number(let bound)):
            return measured(name, arguments, symbol, bound)
        default: return nil
        }
    }

    /// "a_l is null or a_r is null", the usual form, in one word.
    private static func eitherMissing(_ parts: [LevelCondition]) -> LevelCondition? {
        guard parts.count == 2, case .missing(let first, .left) = parts[0],
            case .missing(let second, .right) = parts[1], first == second
        else { return nil }
        return .missing(field: first, side: .either)
    }

    private mutating func alike(
        _ likeness: LevelCondition.Likeness, _ left: SplinkExpression, _ right: SplinkExpression,
        then last: [ReadingStep] = []
    ) -> LevelCondition? {
        guard let first = operand(left, .suffix, then: last),
            let second = operand(right, .suffix, then: last), first.isLeft != second.isLeft
        else { return nil }
        return first.isLeft
            ? .alike(likeness, left: first.field, right: second.field)
            : .alike(likeness, left: second.field, right: first.field)
    }

    private mutating func measured(
        _ name: String, _ arguments: [SplinkExpression], _ symbol: String, _ bound: Double
    ) -> LevelCondition? {
        if name == "abs" { return timeApart(arguments, symbol, bound) }
        guard arguments.count == 2 else { return nil }
        let test: String
        switch name {
        case "jaro_winkler_similarity", "jaro_winkler": test = "jaro-winkler"
        case "jaro_similarity", "jaro_sim": test = "jaro"
        case "jaccard": test = "jaccard"
        case "levenshtein", "editdist3": test = "levenshtein"
        case "damerau_levenshtein": test = "damerau-levenshtein"
        default: return nil
        }
        let isDistance = test.hasSuffix("levenshtein")
        let limit: Double
        switch (symbol, isDistance) {
        case (">=", false): limit = bound
        case (">", false): limit = bound.nextUp
        case ("<=", true): limit = bound.rounded(.down)
        case ("<", true): limit = bound.rounded(.up) - 1
        default: return nil
        }
        guard let likeness = LevelCondition.Likeness(test, bound: limit) else { return nil }
        return alike(likeness, arguments[0], arguments[1])
    }

    /// Splink's absolute difference of times, in seconds, over dates.
    private mutating func timeApart(
        _ arguments: [SplinkExpression], _ symbol: String, _ bound: Double
    ) -> LevelCondition? {
        guard arguments.count == 1,
            case .binary("-", .call("epoch", let first), .call("epoch", let second)) = arguments[0],
            first.count == 1, second.count == 1, symbol == "<=" || symbol == "<"
        else { return nil }
        let seconds = symbol == "<=" ? bound : bound.nextDown
        guard
            let likeness = LevelCondition.Likeness(
                "days-apart", bound: seconds / Self.secondsOfDay)
        else { return nil }
        // A column of the type date is written in files as year-month-day.
        return alike(likeness, first[0], second[0], then: [.date(format: "%Y-%m-%d")])
    }

    /// The keys of a blocking rule of equalities; nil where the rule has other parts.
    mutating func blockingKeys(_ expression: SplinkExpression) -> [String]? {
        var parts: [SplinkExpression] = []
        func flatten(_ expression: SplinkExpression) {
            if case .and(let inner) = expression {
                inner.forEach(flatten)
            } else {
                parts.append(expression)
            }
        }
        flatten(expression)
        var keys: [String] = []
        var crossed: [(left: String, right: String)] = []
        for part in parts {
            guard case .binary("=", let left, let right) = part,
                var first = operand(left, .table), var second = operand(right, .table),
                first.isLeft != second.isLeft
            else { return nil }
            if !first.isLeft { swap(&first, &second) }
            if first.field == second.field {
                keys.append("\(first.field):\(BlockingAtom.Property.exact.rawValue)")
            } else if let place = crossed.firstIndex(where: {
                $0.left == second.field && $0.right == first.field
            }) {
                crossed.remove(at: place)
                let property = BlockingAtom.Property.exactInAnyOrder.rawValue
                keys.append("\(second.field)+\(first.field):\(property)")
            } else {
                crossed.append((first.field, second.field))
            }
        }
        return crossed.isEmpty ? keys : nil
    }
}
