// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

extension LinkageModel {
    /// Writes trained parameters down.
    init(
        scope: PairScope, population: Population, plans: [ComparisonPlan],
        parameters: ModelParameters, fields: [Field], rules: [Rule], sources: [Source]
    ) {
        self.scope = scope
        prior = parameters.prior
        self.fields = fields
        comparisons = plans.enumerated().map { k, plan in
            Comparison(
                name: plan.name, kind: plan.kind,
                fields: plan.slots.map { population.fields[$0].name },
                usesTermFrequency: plan.usesTermFrequency,
                levels: plan.kind.levels.enumerated().dropFirst().map { l, level in
                    Level(
                        name: level.name, m: parameters.m[k * 16 + l], u: parameters.u[k * 16 + l],
                        related: Dictionary(
                            uniqueKeysWithValues: parameters.related.map {
                                ($0.kind.rawValue, $0.table[k * 16 + l])
                            }))
                })
        }
        related = parameters.related.map { Related(kind: $0.kind, share: $0.share) }
        blocking = rules
        self.sources = sources
    }

    /// The numbers as tables for scoring.
    var parameters: ModelParameters {
        var m = [Double](repeating: 1, count: comparisons.count * 16)
        var u = m
        var tables = related.map { _ in m }
        for (k, comparison) in comparisons.enumerated() {
            for (l, definition) in comparison.levelDefinitions.enumerated().dropFirst() {
                guard let level = comparison.levels.first(where: { $0.name == definition.name })
                else { continue }
                m[k * 16 + l] = level.m
                u[k * 16 + l] = level.u
                for (c, other) in related.enumerated() {
                    tables[c][k * 16 + l] = level.related[other.kind.rawValue] ?? level.u
                }
            }
        }
        return ModelParameters(
            prior: prior, m: m, u: u,
            related: zip(related, tables).map {
                ModelParameters.RelatedClass(kind: $0.kind, share: $0.share, table: $1)
            })
    }

    /// Whether levels that are data count by how common values are.
    var countsByLevel: Bool {
        comparisons.contains { $0.levels.contains { $0.termFrequency != nil } }
    }

    /// Whether the levels of comparisons are data.
    var comparesByThresholds: Bool { comparisons.contains { $0.kind == .thresholds } }

    /// The comparisons over a population's slots; a comparison whose fields the population lacks has no
    /// slots, and weighs nothing.
    func plans(for population: Population) -> [ComparisonPlan] {
        comparisons.prefix(Comparator.limit).map { comparison in
            if comparison.kind == .thresholds {
                let plan = ThresholdPlan(comparison, population: population)
                return ComparisonPlan(
                    kind: .thresholds, name: comparison.name,
                    slots: plan == nil
                        ? []
                        : comparison.fields.compactMap { name in
                            population.fields.firstIndex { $0.name == name }
                        }, usesTermFrequency: false, thresholds: plan)
            }
            return ComparisonPlan(
                kind: comparison.kind, name: comparison.name,
                slots: comparison.fields.compactMap { name in
                    population.fields.firstIndex { $0.name == name }
                },
                usesTermFrequency: comparison.usesTermFrequency)
        }
    }

    /// The blocking rules over a population's slots; rules that need a field it lacks are left out.
    func rules(for population: Population) -> [BlockingRule] {
        blocking.compactMap { rule in
            let atoms = rule.keys.compactMap { BlockingAtom(key: $0, population: population) }
            guard atoms.count == rule.keys.count else { return nil }
            return BlockingRule(
                name: rule.name, atoms: atoms, keepsLargeBlocks: comparesByThresholds)
        }
    }
}

extension BlockingAtom {
    /// As written in the model file.
    func key(_ population: Population) -> String {
        let second = secondSlot.map { "+" + population.fields[$0].name } ?? ""
        return "\(population.fields[slot].name)\(second):\(property.rawValue)"
    }

    /// Reads what ``key(_:)`` writes; nil where the field or the property is not known.
    init?(key: String, population: Population) {
        guard let (names, property) = Self.parts(key: key) else { return nil }
        let slots = names.compactMap { name in
            population.fields.firstIndex { $0.name == name }
        }
        guard let first = slots.first, slots.count == names.count else {
            return nil
        }
        self.init(slot: first, secondSlot: slots.count > 1 ? slots[1] : nil, property: property)
    }
}
