// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
import RecordLinkage

/// Which way round relations are told: what the relative is, or what the person of the record is to them.
extension ListReading {
    /// Whether relations mostly contradict the ages beside them, and would not the other way round: a
    /// “mother” of five who is sought by a woman of thirty is the woman.
    static func isToldTheOtherWay(
        _ slot: Slot, _ table: RecordTable, _ columns: [FamilyList.ListColumn],
        _ values: ListValues
    ) -> Bool {
        guard !slot.isHead,
            let told = slot.columns.first(where: {
                $0.attribute == .relation || $0.attribute == .relationTo
            }), case let relation = told.place,
            case .relations(let relations) = values.meanings[relation]
        else { return false }
        func ages(_ place: Int) -> [AgeReading?]? {
            switch values.meanings[place] {
            case .ages(let ages), .birthsOrAges(_, let ages): ages
            default: nil
            }
        }
        let stated = slot.columns.first { ages($0.place) != nil }?.place
        let statedAges = stated.flatMap(ages)
        let own = columns.indices.first { columns[$0].role == .own(.age) && ages($0) != nil }
        let ownAges = own.flatMap(ages)
        // What the person of the record is to the relative is judged by the person’s age.
        let isOfPerson = told.attribute == .relationTo
        if isOfPerson ? own == nil : stated == nil { return false }
        var against = 0
        var fitting = 0
        for row in 0..<table.rowCount {
            guard let meaning = relations[Int(table.columns[relation].codes[row])]?.relation
            else { continue }
            let ofStated = stated.flatMap { place in
                statedAges?[Int(table.columns[place].codes[row])]?.years.upperBound
            }
            // Whose age is not asked for is known by the other's: a child of five is nobody's uncle.
            if stated != nil, ofStated == nil { continue }
            let ofOwn = own.flatMap { place in
                ownAges?[Int(table.columns[place].codes[row])]?.years.lowerBound
            }
            if isOfPerson, ofOwn == nil { continue }
            let (age, ofPerson) = isOfPerson ? (ofOwn ?? 0, ofStated) : (ofStated ?? 0, ofOwn)
            switch meaning {
            case .auntOrUncle where stated == nil && age < 12: against += 1
            case .mother, .father, .parent, .stepParent, .grandparent:
                if age < 12 || ofPerson.map({ age + 12 < $0 }) == true {
                    against += 1
                } else if age >= 18 {
                    fitting += 1
                }
            case .child, .grandchild:
                if let ofPerson, age > ofPerson { against += 1 } else { fitting += 1 }
            default: continue
            }
        }
        return against > fitting && against >= 5
    }

    /// Columns of relations that say what the head is to each member: “mother” stands beside those who are
    /// younger than their head.
    static func headsOverMembers(
        _ slots: [Slot], _ table: RecordTable, _ columns: [FamilyList.ListColumn],
        _ values: ListValues, _ households: Households
    ) -> Set<Int> {
        var found: Set<Int> = []
        for (place, attribute) in slots.lazy.filter(\.isHead).flatMap(\.columns)
        where attribute == .relationTo {
            guard case .relations(let relations) = values.meanings[place] else { continue }
            var against = 0
            var fitting = 0
            for row in 0..<table.rowCount {
                guard let meaning = relations[Int(table.columns[place].codes[row])]?.relation,
                    let head = households.head(of: row, in: table),
                    let own = born(row, table, columns, values),
                    let heads = born(head, table, columns, values)
                else { continue }
                let years = (own - heads) / 365
                guard abs(years) > 10 else { continue }
                let isYounger = years > 0
                switch meaning {
                case .mother, .father, .parent, .stepParent, .grandparent:
                    if isYounger { against += 1 } else { fitting += 1 }
                case .child, .grandchild:
                    if isYounger { fitting += 1 } else { against += 1 }
                default: continue
                }
            }
            if against > 2 * fitting, against >= 5 { found.insert(place) }
        }
        return found
    }

    /// Values of the columns of relations that say that somebody is none: “voisin”, “sans lien”.
    static func strangers(_ slots: [Slot], _ table: RecordTable) -> [Int: Set<UInt32>] {
        var found: [Int: Set<UInt32>] = [:]
        for (place, attribute) in slots.lazy.filter({ !$0.isHead }).flatMap(\.columns)
        where attribute == .relation || attribute == .relationTo {
            let values = table.columns[place].values
            let codes = (0..<values.count).filter { NoKin.isSaid(of: values[$0]) }
            if !codes.isEmpty { found[place] = Set(codes.map { UInt32($0) + 1 }) }
        }
        return found
    }

    /// The day around which the person of a row was born, by the first column that tells it.
    private static func born(
        _ row: Int, _ table: RecordTable, _ columns: [FamilyList.ListColumn], _ values: ListValues
    ) -> Int? {
        for place in columns.indices {
            guard case .own = columns[place].role else { continue }
            let code = Int(table.columns[place].codes[row])
            switch values.meanings[place] {
            case .births(let births), .birthsOrAges(let births, _):
                return births[code].map { ($0.days.lowerBound + $0.days.upperBound) / 2 }
            case .ages(let ages):
                // Days before any day as of which ages are meant: only differences count.
                return ages[code].map { -$0.years.lowerBound * 365 }
            default: continue
            }
        }
        return nil
    }
}
