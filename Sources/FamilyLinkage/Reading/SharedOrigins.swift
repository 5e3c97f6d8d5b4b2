// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage

/// Tells places that people come from apart from those they have reached, by what other lists say.
///
/// A list kept on the way asks for a “district” or a “municipality”, and means the one where somebody lives now.
/// Lists of one crisis know the same places of origin; a place that no other list knows is none of them, and that
/// two of the lists name different ones says nothing.
enum SharedOrigins {
    /// Gives columns of places that no other list knows to where people are now, where the origins that other columns
    /// tell are known to several lists.
    static func settle(
        _ lists: inout [[FamilyList.ListColumn]], _ tables: [RecordTable],
        _ options: FamilyReadingOptions
    ) {
        var columns: [Column] = []
        for (list, table) in tables.enumerated() {
            for place in lists[list].indices {
                switch lists[list][place].role {
                case .own(.locality), .own(.region), .own(.birthplace):
                    columns.append(Column(list: list, place: place, table.columns[place]))
                default: continue
                }
            }
        }
        guard Set(columns.map(\.list)).count > 1 else { return }
        // Which lists know a place: one, by its number, or several.
        var knownTo: [String: Int] = [:]
        for column in columns {
            for part in column.counts.keys {
                knownTo[part] =
                    knownTo[part].map { $0 == column.list ? $0 : several } ?? column.list
            }
        }
        let shares = columns.map { $0.share { knownTo[$0] == several } }
        guard shares.contains(where: { $0 > mostlyKnown }) else { return }
        for (column, share) in zip(columns, shares) where share < hardlyKnown {
            let header = lists[column.list][column.place].name
            // What the header or a user says stands.
            guard options.roles[header] == nil, options.stated[header] == nil,
                !FamilyColumnAssignment.has(
                    KinHeader(header).words, FamilyColumnAssignment.comingWords)
            else { continue }
            lists[column.list][column.place].role = .heldAt
        }
    }

    private static let several = -1
    /// Share of the rows of a column whose places are known to other lists: of origins most, of others hardly any.
    private static let mostlyKnown = 0.5, hardlyKnown = 0.1

    /// The places of one column, and in how many rows each stands.
    private struct Column {
        let list: Int
        let place: Int
        private(set) var counts: [String: Int] = [:]
        private var parts: [(parts: [String], rows: Int)] = []

        init(list: Int, place: Int, _ column: TableColumn) {
            self.list = list
            self.place = place
            var rows = [Int](repeating: 0, count: column.values.count + 1)
            for code in column.codes { rows[Int(code)] += 1 }
            for index in 0..<column.values.count {
                let path = PlaceReader.path(column.values[index])
                let keys = path.parts.flatMap { [$0, PlaceReader.consonants($0).map { "~" + $0 }] }
                    .compactMap { $0 }
                if keys.isEmpty { continue }
                parts.append((keys, rows[index + 1]))
                for key in keys { counts[key, default: 0] += rows[index + 1] }
            }
        }

        /// The share of rows whose place has a part of some kind.
        func share(_ isKnown: (String) -> Bool) -> Double {
            var known = 0
            var all = 0
            for (keys, rows) in parts {
                all += rows
                if keys.contains(where: isKnown) { known += rows }
            }
            return all > 0 ? Double(known) / Double(all) : 0
        }
    }
}
