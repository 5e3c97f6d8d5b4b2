// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage

/// The country that nearly everybody of a crisis is from, where a list says so.
///
/// By it names are read that lists without a nationality hold: whose they are, the father’s or a family’s, is in no
/// letter of “Robel Tesfay”.
enum PrevailingCountry {
    /// Fewest records with a nationality, and the least share of them that one country has.
    private static let fewest = 200, least = 0.95

    /// Its ISO code; nil where people are of several countries, or no list tells.
    static func code(_ tables: [RecordTable], _ columns: [[FamilyList.ListColumn]]) -> String? {
        var counts: [String: Int] = [:]
        var all = 0
        for (table, columns) in zip(tables, columns) {
            for (place, column) in columns.enumerated()
            where column.role == .own(.nationality) || column.role == .own(.country) {
                let codes =
                    [nil]
                    + (0..<table.columns[place].values.count).map {
                        CountryNames.code(cut: table.columns[place].values[$0])
                    }
                for code in table.columns[place].codes {
                    guard let country = codes[Int(code)] else { continue }
                    counts[country, default: 0] += 1
                    all += 1
                }
            }
        }
        guard all >= fewest,
            let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
            Double(most.value) >= least * Double(all)
        else { return nil }
        return most.key
    }
}
