// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
import RecordLinkage

/// Names that lists keep in pieces where people are called by their own, their father’s and his father’s name.
extension ListReading {
    /// Columns of the father’s name, and of his father’s, that are part of the names of a list’s people; none where
    /// they are called otherwise.
    ///
    /// Whoever has one word for a name, in a list that asks for the father’s and for no surname, is called by both
    /// elsewhere, if names so put together are of a people that has no surnames.
    static func chainColumns(
        _ table: RecordTable, _ columns: [FamilyList.ListColumn], _ values: ListValues
    ) -> [Int] {
        let names: Set<FieldRole> = [
            .givenName, .fullName, .surname, .middleName, .secondSurname,
        ]
        let own = columns.indices.filter {
            if case .own(let role) = columns[$0].role { names.contains(role) } else { false }
        }
        guard own.count == 1, let own = own.first, isOfOneWord(table.columns[own]) else {
            return []
        }
        func people(_ slot: String) -> Int? {
            columns.indices.first { place in
                columns[place].role == .relative(slot: slot, attribute: .person)
                    && isOfOneWord(table.columns[place])
            }
        }
        guard let father = people("father/male") else { return [] }
        let chain = [father] + [people("grandparent/male")].compactMap { $0 }
        var looked = 0
        var fitting = 0
        let step = max(1, table.rowCount / 100)
        for row in stride(from: 0, to: table.rowCount, by: step) {
            let words = ([own] + chain).compactMap { place -> String? in
                let code = Int(table.columns[place].codes[row])
                return code > 0 ? table.columns[place].values[code - 1] : nil
            }
            guard words.count > 1 else { continue }
            looked += 1
            let read = NameReader.readings(fullName: words.joined(separator: " "), country: nil)
            if read.first?.tradition == .hornOfAfrica { fitting += 1 }
        }
        return looked >= 5 && fitting * 2 > looked ? chain : []
    }

    private static func isOfOneWord(_ column: TableColumn) -> Bool {
        let sample = column.values.sampled(200)
        let several = sample.count { column.values[$0].contains(" ") }
        return sample.count >= 5 && several * 5 <= sample.count
    }

    /// What a row’s cells of fathers add to its name.
    func chain(of row: Int) -> [String] {
        var names: [String] = []
        for place in chainColumns {
            let code = Int(table.columns[place].codes[row])
            guard code > 0, case .people(let read) = values.meanings[place],
                let name = read[code].first?.name, !name.isEmpty
            else { break }
            names.append(name)
        }
        return names
    }
}
