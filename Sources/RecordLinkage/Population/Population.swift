// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// All records of all sources, each as one row of value codes.
///
/// A record's codes lie next to each other, because comparing two records touches all of them: two
/// cache lines a pair instead of two for every field.
package struct Population: Sendable {
    /// Where each source's records lie; sources follow one another.
    package var sources: [SourceRows]
    /// The fields, in slot order.
    package var fields: [PopulationField]
    /// The values that codes of all fields but dates stand for.
    package var store: ValueStore
    /// What is known of the values that are names.
    package var names: NameValues
    /// Dates of birth.
    package var dates: DateValues
    /// `recordCount × fields.count` codes; 0 is missing.
    package var codes: [UInt32]
    /// For each record the number of its household, 0 where none is known.
    ///
    /// No two sources have a number in common; empty unless two or more know households.
    package var households: [UInt32] = []

    /// Number of records.
    package var recordCount: Int { sources.last?.rows.upperBound ?? 0 }
    /// Number of codes a record has.
    package var stride: Int { fields.count }

    /// The code of one field of one record.
    @inline(__always)
    package func code(_ row: Int, _ slot: Int) -> UInt32 { codes[row * fields.count + slot] }

    /// The slot of the first field with a role, or nil.
    package func slot(_ role: FieldRole) -> Int? { fields.firstIndex { $0.role == role } }

    /// The slots of all fields with a role.
    package func slots(_ role: FieldRole) -> [Int] {
        fields.indices.filter { fields[$0].role == role }
    }

    /// Index of the source to which a row belongs.
    package func sourceIndex(ofRow row: Int) -> Int {
        // A handful of sources at most: a scan is quicker than a search.
        for (index, source) in sources.enumerated() where source.rows.upperBound > row {
            return index
        }
        return sources.count - 1
    }

    /// The normalised value of a field of a record, or nil where it is missing.
    package func value(_ row: Int, _ slot: Int) -> String? {
        let code = Int(code(row, slot))
        guard code != 0 else { return nil }
        return fields[slot].isDate ? dates.digits[code] : store.values[code]
    }
}

/// The rows of a population that came from one source.
package struct SourceRows: Sendable {
    /// The source's name in results.
    package var name: String
    /// Its rows in the population.
    package var rows: Range<Int>
    /// The record ids: a code per row of the source and the values they stand for; nil where records
    /// are known by their number.
    package var ids: TableColumn?
    /// Record numbers in the source.
    package var recordNumbers: [UInt32]

    /// The id of a record as the source writes it.
    package func id(_ row: Int) -> String {
        let local = row - rows.lowerBound
        if let ids, ids.codes[local] != 0 { return ids.values[Int(ids.codes[local]) - 1] }
        return String(recordNumbers[local])
    }
}

/// A field of a population.
package struct PopulationField: Sendable {
    /// Name in the model file and in reports.
    package var name: String
    /// What it says of a person.
    package var role: FieldRole
    /// Which codes its values may have: in the date table for dates, in the value store for others.
    package var codes: Range<Int>
    /// The day as of which ages are, counted from 1 January 1970, where some are made of dates of birth.
    package var ageDay: Int32?
    /// Whether a day is one that people of one name have in common far oftener than chance has it.
    package var tellsPeople = false
    /// Whether a second surname is the grandfather's name.
    package var isGrandfather = false
    /// Whether records that agree in such a day agree in this too.
    package var isToldByDay = false

    /// Whether the values are names of persons.
    package var isName: Bool { PopulationBuilder.isName(role) }
    /// Whether the values are dates.
    package var isDate: Bool { PopulationBuilder.isDate(role) }
}

extension Population {
    /// How often each value of a field occurs, by the place of its code in the field's codes.
    package func frequencies(slot: Int) -> [UInt32] {
        let range = fields[slot].codes
        var result = [UInt32](repeating: 0, count: range.count)
        let stride = fields.count
        var position = slot
        while position < codes.count {
            let code = Int(codes[position])
            if code != 0 { result[code - range.lowerBound] &+= 1 }
            position += stride
        }
        return result
    }

    /// Share of pairs in scope with equal values of a field, among those with both present; nil where
    /// there is no such pair.
    ///
    /// At least a quarter of a pair is called equal.
    func equalShare(slot: Int, _ scope: PairScope) -> Double? {
        /// Pairs and equal pairs of some rows.
        func pairs(_ rows: Range<Int>) -> (all: Double, equal: Double) {
            var counts = [UInt32](repeating: 0, count: fields[slot].codes.count)
            var present = 0.0
            let first = fields[slot].codes.lowerBound
            for row in rows {
                let code = Int(code(row, slot))
                if code == 0 { continue }
                counts[code - first] &+= 1
                present += 1
            }
            var equal = 0.0
            for count in counts where count > 1 { equal += Double(count) * Double(count - 1) / 2 }
            return (present * (present - 1) / 2, equal)
        }
        var total = pairs(0..<recordCount)
        if scope == .acrossSources {
            for source in sources {
                let within = pairs(source.rows)
                total.all -= within.all
                total.equal -= within.equal
            }
        }
        return total.all > 0 ? max(total.equal, 0.25) / total.all : nil
    }
}
