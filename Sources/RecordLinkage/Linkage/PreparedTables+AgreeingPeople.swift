// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension PreparedTables {
    /// Puts columns together that say the same although neither their headers nor their values tell: people of one
    /// name agree in them far oftener than chance has it.
    ///
    /// The number of a family's register, a trade in two languages, a quarter in two scripts. Whatever is found is
    /// weighed by the model as all else is.
    ///
    /// - Complexity: O(n log n) in the records for their names, and linear in the pairs of rare names for each two
    ///   columns that are left.
    mutating func alignByPeople() {
        for first in tables.indices {
            for second in tables.indices where second > first {
                let (left, right) = (freeColumns(of: first), freeColumns(of: second))
                guard !left.isEmpty, !right.isEmpty else { continue }
                let pairs = pairsOfRareNames(first, second)
                guard pairs.count >= AgreeingColumns.leastPairs else { continue }
                let agreeing = AgreeingColumns(
                    left: left.map { tables[first].columns[$0.index] },
                    right: right.map { tables[second].columns[$0.index] }, pairs: pairs)
                for found in agreeing.found {
                    let members = (left[found.left], right[found.right])
                    var sources = [FieldSource?](repeating: nil, count: tables.count)
                    sources[first] = .column(members.0.index)
                    sources[second] = .column(members.1.index)
                    let role = Self.role(of: members.0, members.1, found)
                    fields.append(
                        AlignedField(
                            name: role.rawValue, role: role, sources: sources,
                            reasons: [
                                "People of one name agree in both far oftener than chance has it."
                            ]))
                }
            }
        }
        fields.numberNames()
    }

    /// Columns that are in no field and may say anything of a person.
    private func freeColumns(of table: Int) -> [RecognizedColumn] {
        let used = Set(fields.flatMap { $0.sources[table]?.columns ?? [] })
        return columns[table].filter { column in
            Self.general.contains(column.role) && !used.contains(column.index)
                && tables[table].columns[column.index].values.count > 2
        }
    }

    private static var general: Set<FieldRole> {
        [
            .category, .text, .occupation, .locality, .region, .country, .birthplace, .nationality,
            .language, .groupNumber, .identifier, .streetAddress, .postcode,
        ]
    }

    /// Pairs of records of two tables with one name that few bear.
    private mutating func pairsOfRareNames(_ first: Int, _ second: Int) -> [(Int, Int)] {
        let ordered = namesInOrder()
        guard !ordered.isEmpty else { return [] }
        let (left, right) = (ordered[first], ordered[second])
        var pairs: [(Int, Int)] = []
        Self.forEachCommonName(left.map(\.name), right.map(\.name)) { one, two in
            guard one.count * two.count <= AgreeingColumns.mostPairsOfOneName else { return }
            for i in one { for j in two { pairs.append((left[i].row, right[j].row)) } }
        }
        return pairs
    }

    private static func role(
        of left: RecognizedColumn, _ right: RecognizedColumn, _ found: AgreeingColumns.Found
    ) -> FieldRole {
        switch found.kind {
        case .numberOfOne: return .identifier
        case .numberOfSeveral: return .groupNumber
        case .words, .wordsOfTwoKinds:
            let telling = [left, right].filter {
                ![.category, .text, .groupNumber, .identifier, .streetAddress, .postcode].contains(
                    $0.role)
            }
            let surest = telling.max { $0.confidence < $1.confidence }?.role
            return surest ?? (found.kind == .words ? .text : .category)
        }
    }
}
