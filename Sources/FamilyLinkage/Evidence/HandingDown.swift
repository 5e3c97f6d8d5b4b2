// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import PersonNames

/// How far the people of these lists hand names down as the tradition does that their names are read by.
///
/// Names tell a tradition by their look alone, and there are people who write theirs in Latin or Arabic letters
/// and hand nothing down: each child of Kinyarwanda’s speakers has a name of its own, and the second word of a
/// Sindhi name is no father’s. What children’s records say of their fathers shows it; names that are missing
/// speak against nobody then, and those that are there for little.
struct HandingDown: Sendable {
    /// By tradition, the share of what the rules promise that is kept; traditions that keep it are left out.
    private var kept: [NamingTradition: Double] = [:]
    /// By tradition, the share of children who bear their father’s given name behind their own, where it is
    /// many and the tradition does not know it.
    private(set) var fathersGiven: [NamingTradition: Double] = [:]

    /// Fewest records with a father’s name that show anything.
    private static let least = 60
    /// Share of children with a word of their father’s name below which the rules are not kept.
    private static let broken = 0.3
    /// The share that rules promise, about.
    private static let promised = 0.8

    /// Names are handed down as traditions have it.
    init() {}

    /// What the records of a roster show.
    init(_ roster: FamilyRoster, _ lexicon: NameLexicon) {
        var seen: [NamingTradition: (all: Int, shared: Int)] = [:]
        for record in roster.records where record.name != 0 {
            let own = lexicon.outlines[record.name].words
            guard own.count > 1, let tradition = lexicon.tradition(record.name) else { continue }
            for statement in record.statements
            where statement.relation == .father && statement.name != 0
                && !statement.isFromFreeText
            {
                let father = lexicon.outlines[statement.name].words
                // A given name alone shows no surname; where fathers’ given names are handed down it is enough.
                guard father.count > 1 || Self.isChain(tradition) else { continue }
                let sounds = father.map { lexicon.marks[$0].sound }
                let isShared = own.contains { sounds.contains(lexicon.marks[$0].sound) }
                seen[tradition, default: (0, 0)].all += 1
                if isShared { seen[tradition, default: (0, 0)].shared += 1 }
            }
        }
        learnFathersGiven(roster, lexicon)
        for (tradition, count) in seen where count.all >= Self.least {
            let share = Double(count.shared) / Double(count.all)
            if share < Self.broken { kept[tradition] = share / Self.promised }
        }
    }

    /// Share of children from which it is a custom to bear the father’s given name.
    private static let custom = 0.15

    /// Learns whether the second name of people who write names with surnames is the first of their father’s, as
    /// in much of Africa.
    private mutating func learnFathersGiven(_ roster: FamilyRoster, _ lexicon: NameLexicon) {
        var seen: [NamingTradition: (all: Int, shared: Int)] = [:]
        for record in roster.records where record.name != 0 {
            let own = lexicon.outlines[record.name].words
            guard own.count > 1, let tradition = lexicon.tradition(record.name),
                !Self.isChain(tradition), tradition != .eastSlavic
            else { continue }
            for statement in record.statements
            where statement.relation == .father && statement.name != 0
                && !statement.isFromFreeText
            {
                let father = lexicon.outlines[statement.name].words
                guard let first = father.first, lexicon.marks[first].isGiven else { continue }
                let given = lexicon.marks[first].sound
                seen[tradition, default: (0, 0)].all += 1
                // A surname that is the father’s given name too shows nothing.
                let isSurname = father.dropFirst().contains { lexicon.marks[$0].sound == given }
                if !isSurname, own.dropFirst().contains(where: { lexicon.marks[$0].sound == given })
                {
                    seen[tradition, default: (0, 0)].shared += 1
                }
            }
        }
        for (tradition, count) in seen where count.all >= Self.least {
            let share = Double(count.shared) / Double(count.all)
            if share >= Self.custom { fathersGiven[tradition] = share }
        }
    }

    private static func isChain(_ tradition: NamingTradition) -> Bool {
        tradition == .arabic || tradition == .hornOfAfrica
    }

    /// What handed down names say where the rules are kept so far.
    func weights(_ weights: KinWeights, _ tradition: NamingTradition) -> KinWeights {
        guard let share = kept[tradition] else { return weights }
        var lessened = KinWeights()
        for relation in KinRelation.allCases where weights[relation] > 0 {
            lessened[relation] = log2(1 + share * (exp2(weights[relation]) - 1))
        }
        return lessened
    }
}
