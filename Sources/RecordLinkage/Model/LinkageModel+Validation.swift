// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension LinkageModel {
    /// What ``kind`` says in every model file.
    static let fileKind = "reunify-linkage-model"

    /// Checks what types alone do not say.
    ///
    /// - Throws: ``ModelError/invalid(path:reason:)`` for the first thing found.
    public func validate() throws(ModelError) {
        try check(kind == Self.fileKind, "kind", "is not “\(Self.fileKind)”")
        try check(
            format >= 1 && format <= Self.currentFormat, "format", "is not known to this version")
        try check(prior > 0 && prior < 1, "prior", "is not between 0 and 1")
        try check(threshold > 0 && threshold < 1, "threshold", "is not between 0 and 1")
        var names: Set<String> = []
        for (index, field) in fields.enumerated() {
            try check(!field.name.isEmpty, "fields[\(index)].name", "is empty")
            try check(
                names.insert(field.name).inserted, "fields[\(index)].name",
                "is another field's name")
        }
        try check(
            comparisons.count <= Self.comparisonLimit, "comparisons",
            "are more than \(Self.comparisonLimit)")
        for (index, comparison) in comparisons.enumerated() {
            try validate(comparison, "comparisons[\(index)]", names)
        }
        let byThresholds = comparisons.count { $0.kind == .thresholds }
        try check(
            byThresholds == 0 || byThresholds == comparisons.count, "comparisons",
            "of the kind “\(ComparisonKind.thresholds.rawValue)” stand beside others")
        try check(
            byThresholds == 0 || related.isEmpty, "related",
            "cannot be used with comparisons of the kind “\(ComparisonKind.thresholds.rawValue)”")
        try validateRelated()
        for (index, rule) in blocking.enumerated() {
            for (place, key) in rule.keys.enumerated() {
                try check(
                    BlockingAtom.isKnown(key: key, fields: names),
                    "blocking[\(index)].keys[\(place)]",
                    "names no field and property of this model")
            }
            try check(
                rule.pairs >= 0 && rule.expectedLinks >= 0 && rule.pairsLeftOut >= 0
                    && rule.expectedLinks.isFinite && rule.pairsLeftOut.isFinite,
                "blocking[\(index)]", "counts something below 0")
        }
        if let calibration {
            try check(
                calibration.slope.isFinite && calibration.slope > 0, "calibration.slope",
                "is not above 0")
            try check(
                calibration.intercept.isFinite, "calibration.intercept", "is no finite number")
            try check(calibration.labels >= 0, "calibration.labels", "is below 0")
        }
        for (index, source) in sources.enumerated() {
            try check(source.records >= 0, "sources[\(index)].records", "is below 0")
        }
    }

    /// Least m and u that count: below, a double has no room for the quotient.
    static let leastProbability = 1e-300
    /// Most comparisons that a model can have.
    static let comparisonLimit = 16
    /// Most levels that a comparison can have, "missing" left aside.
    static let levelLimit = 15

    private func validateRelated() throws(ModelError) {
        var classes: Set<Relatedness> = []
        for (index, other) in related.enumerated() {
            try check(
                classes.insert(other.kind).inserted, "related[\(index)].kind", "is there twice")
            try check(
                other.share >= 0 && other.share < 1, "related[\(index)].share",
                "is not between 0 and 1")
        }
    }

    private func validate(
        _ comparison: Comparison, _ path: String, _ fields: Set<String>
    ) throws(ModelError) {
        for (index, field) in comparison.fields.enumerated() {
            try check(
                fields.contains(field), "\(path).fields[\(index)]", "is no field of this model")
        }
        try check(!comparison.fields.isEmpty, "\(path).fields", "is empty")
        try check(!comparison.levels.isEmpty, "\(path).levels", "is empty")
        try check(
            comparison.levels.count <= Self.levelLimit, "\(path).levels",
            "are more than \(Self.levelLimit)")
        let known = Set(comparison.levelDefinitions.dropFirst().map(\.name))
        var names: Set<String> = []
        for (index, level) in comparison.levels.enumerated() {
            let place = "\(path).levels[\(index)]"
            try check(
                known.contains(level.name), "\(place).name",
                "is no level of the kind “\(comparison.kind.rawValue)”")
            try check(names.insert(level.name).inserted, "\(place).name", "is there twice")
            try check(level.m > 0 && level.m <= 1, "\(place).m", "is not above 0 and at most 1")
            try check(level.u > 0 && level.u <= 1, "\(place).u", "is not above 0 and at most 1")
            for (name, share) in level.related.sorted(by: { $0.key < $1.key }) {
                try check(
                    Relatedness(rawValue: name) != nil, "\(place).related.\(name)",
                    "is no class of related people")
                try check(
                    share > 0 && share <= 1, "\(place).related.\(name)",
                    "is not above 0 and at most 1")
            }
        }
        if comparison.kind == .thresholds {
            try validateConditions(comparison, path)
        } else {
            try check(
                comparison.missing == nil
                    && comparison.levels.allSatisfy {
                        $0.condition == nil && $0.termFrequency == nil
                    }, path,
                "has conditions, which the kind “\(comparison.kind.rawValue)” does not take")
        }
    }

    private func validateConditions(
        _ comparison: Comparison, _ path: String
    ) throws(ModelError) {
        let fields = Set(comparison.fields)
        try check(
            !comparison.usesTermFrequency, "\(path).usesTermFrequency", "is set by level here")
        if let missing = comparison.missing {
            try check(
                fields.isSuperset(of: missing.fields), "\(path).missing",
                "names a field that the comparison does not list")
        }
        for (index, level) in comparison.levels.enumerated() {
            let place = "\(path).levels[\(index)]"
            guard let condition = level.condition else {
                throw .invalid(path: "\(place).condition", reason: "is missing")
            }
            try check(
                fields.isSuperset(of: condition.fields), "\(place).condition",
                "names a field that the comparison does not list")
            try check(
                (condition == .otherwise) == (index == comparison.levels.count - 1),
                "\(place).condition", "has to be “otherwise” for the last level, and for no other")
            if let term = level.termFrequency {
                try check(
                    fields.contains(term.field), "\(place).termFrequency.field",
                    "is a field that the comparison does not list")
                try check(
                    term.exactU > 0 && term.exactU <= 1, "\(place).termFrequency.exactU",
                    "is not above 0 and at most 1")
                try check(
                    term.weight.isFinite, "\(place).termFrequency.weight", "is no finite number")
                try check(
                    term.minimumU >= 0 && term.minimumU <= 1, "\(place).termFrequency.minimumU",
                    "is not between 0 and 1")
            }
        }
    }

    private func check(
        _ holds: Bool, _ path: @autoclosure () -> String, _ reason: @autoclosure () -> String
    ) throws(ModelError) {
        if !holds { throw .invalid(path: path(), reason: reason()) }
    }
}
