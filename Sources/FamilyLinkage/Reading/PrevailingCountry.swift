// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
import RecordLinkage

/// The country that nearly everybody of a crisis is from, where a list says so.
///
/// By it names are read that lists without a nationality hold: whose they are, the father’s or a family’s, is in no
/// letter of “Robel Tesfay”.
enum PrevailingCountry {
    /// Fewest records with a nationality, and the least share of them that one country has.
    private static let fewest = 200, least = 0.95

    /// A country where names are composed as they are in most lists of whole names, where these are chains of own
    /// name, father’s and grandfather’s; nil where they are not, or where several customs are met.
    ///
    /// Those named second and last are then people whose names others bear as their own, whatever the spelling.
    private static func ofChains(
        _ tables: [RecordTable], _ columns: [[FamilyList.ListColumn]]
    ) -> String? {
        var rows: [NamingTradition: Int] = [:]
        var all = 0
        for (table, columns) in zip(tables, columns) {
            for (place, column) in columns.enumerated() where column.role == .own(.fullName) {
                let values = table.columns[place].values
                let customs = NamingCustoms(of: values.sampled(sampled).lazy.map { values[$0] })
                all += table.rowCount
                guard customs.areChains else { continue }
                let usual = countries.keys.sorted { $0.rawValue < $1.rawValue }
                    .max { customs.bits(of: $0) < customs.bits(of: $1) }
                // Names may be chains by the look of it, where given names stand last: signs of the custom are asked too.
                if let usual, customs.bits(of: usual) >= leastBits {
                    rows[usual, default: 0] += table.rowCount
                }
            }
        }
        guard
            let (tradition, held) = rows.max(by: {
                ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue)
            }),
            held * 2 > all
        else { return nil }
        return countries[tradition]
    }

    /// Least bits of a custom, beside the most common one: a quarter as common.
    private static let leastBits = -2.0

    /// Values of a column that are looked at.
    private static let sampled = 4_000

    /// For each custom of chains, a country of it.
    private static let countries: [NamingTradition: String] = [.arabic: "SY", .hornOfAfrica: "ET"]

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
        // Where nobody says where people are from, the names do.
        guard all >= fewest else { return ofChains(tables, columns) }
        guard let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
            Double(most.value) >= least * Double(all)
        else { return nil }
        return most.key
    }
}
