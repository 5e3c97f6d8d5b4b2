// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension PreparedTables {
    /// Leaves fields out that write what another field writes already, in every table: a code beside its name
    /// is compared once.
    ///
    /// What stays is what most tables write alike, and has the fewest spellings.
    mutating func leaveOutWhatIsSaidTwice() {
        let free = fields.indices.filter { field in
            Self.toldByOthers.contains(fields[field].role)
                && fields[field].sources.allSatisfy {
                    if case .column? = $0 { true } else { false }
                }
        }
        guard free.count > 1 else { return }
        let distinct = free.reduce(into: [Int: Int]()) { $0[$1] = spellings(of: fields[$1]) }
        // The surest first: those that follow are left out where they say the same.
        let ordered = free.sorted {
            (agreement(of: fields[$1]), distinct[$0] ?? 0, $0)
                < (agreement(of: fields[$0]), distinct[$1] ?? 0, $1)
        }
        var kept: [Int] = []
        var left: Set<Int> = []
        for field in ordered {
            if kept.contains(where: { isOne(fields[$0], fields[field]) }) {
                left.insert(field)
            } else {
                kept.append(field)
            }
        }
        fields = fields.indices.filter { !left.contains($0) }.map { fields[$0] }
    }

    /// Roles of what may be known of anybody, without being the person's own name, number or home.
    private static var toldByOthers: Set<FieldRole> {
        [.category, .text, .occupation]
    }

    private func isOne(_ first: AlignedField, _ second: AlignedField) -> Bool {
        zip(tables, zip(first.sources, second.sources)).allSatisfy { table, sources in
            guard case (.column(let one)?, .column(let other)?) = sources else { return false }
            return OneThingTwice(table).isOne(one, other)
        }
    }

    /// Distinct values in the tables.
    private func spellings(of field: AlignedField) -> Int {
        zip(tables, field.sources).reduce(0) { count, next in
            guard case .column(let column)? = next.1 else { return count }
            return count + next.0.columns[column].values.count
        }
    }

    /// How far the first two tables write the same values, in tenths.
    private func agreement(of field: AlignedField) -> Int {
        guard tables.count > 1, case .column(let one)? = field.sources[0],
            case .column(let other)? = field.sources[1]
        else { return 0 }
        let share = ValueOverlap.share(
            tables[0].columns[one].values, tables[1].columns[other].values,
            ValueOverlap.Spelling(field.role))
        return Int(share * 10)
    }
}
