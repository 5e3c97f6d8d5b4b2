// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
import RecordLinkage

/// Households of lists that keep people by the room: those in one room of one house, who came on one day, where
/// a column says who is the head and what the others are to the head.
enum RoomHouseholds {
    /// The header of the column of their numbers.
    static let header = "household number"

    /// A column with a number for each household; nil where the list has no rooms, no heads, or numbers of its own.
    static func column(_ table: RecordTable, _ isDecided: (String) -> Bool) -> TableColumn? {
        let headers = table.columns.map { KinHeader($0.name) }
        guard !headers.contains(where: { FamilyColumnAssignment.isGroup($0.words) }),
            !headers.contains(where: { $0.isHead && !$0.isRelationTo }),
            let room = headers.firstIndex(where: { $0.words.contains(where: rooms.contains) }),
            !isDecided(table.columns[room].name),
            let relation = table.columns.indices.first(where: { place in
                headers[place].attribute == .relation && Households.namesHeads(table.columns[place])
            })
        else { return nil }
        let houses = headers.indices.filter {
            $0 != room && FamilyColumnAssignment.isHeldAt(headers[$0].words)
        }
        let day = headers.indices.first {
            FamilyColumnAssignment.has(headers[$0].words, arrivals)
        }
        let plain = keys(table, [room] + houses, day: nil)
        let dated = day.map { keys(table, [room] + houses, day: $0) }
        let isDated = dated.map {
            headsTogether(table.columns[relation], $0)
                < headsTogether(table.columns[relation], plain)
        }
        let chosen = isDated == true ? dated ?? plain : plain
        return column(of: chosen)
    }

    /// For each row what tells its household; nothing where the room is not known.
    private static func keys(_ table: RecordTable, _ places: [Int], day: Int?) -> [String] {
        (0..<table.rowCount).map { row in
            func cell(_ place: Int) -> String {
                let index = Int(table.columns[place].codes[row]) - 1
                let values = table.columns[place].values
                return (0..<values.count).contains(index) ? values[index] : ""
            }
            guard let room = places.first, !cell(room).isEmpty else { return "" }
            let arrival = day.map { cell($0).prefix { !" ,;".contains($0) } } ?? ""
            return (places.map(cell) + [String(arrival)]).joined(separator: "|")
        }
    }

    /// How many heads share their household with another.
    private static func headsTogether(_ relation: TableColumn, _ keys: [String]) -> Int {
        var heads: [String: Int] = [:]
        for (row, key) in keys.enumerated() where !key.isEmpty {
            let index = Int(relation.codes[row]) - 1
            guard (0..<relation.values.count).contains(index),
                Households.isHead(NameFolding.fold(relation.values[index]))
            else { continue }
            heads[key, default: 0] += 1
        }
        return heads.values.reduce(0) { $0 + ($1 > 1 ? $1 : 0) }
    }

    private static func column(of keys: [String]) -> TableColumn {
        var values = ValueDictionary()
        var codes: [String: UInt32] = [:]
        var column: [UInt32] = []
        column.reserveCapacity(keys.count)
        for key in keys {
            if key.isEmpty {
                column.append(0)
            } else if let known = codes[key] {
                column.append(known)
            } else {
                values.append(number(key).utf8)
                let code = UInt32(truncatingIfNeeded: values.count)
                codes[key] = code
                column.append(code)
            }
        }
        return TableColumn(name: header, codes: column, values: values)
    }

    /// A number made of a key; FNV-1a, equal on every machine.
    private static func number(_ key: String) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in key.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return "R1" + String(hash, radix: 16)
    }

    private static let rooms = Set(
        "room rooms tent палатка çadır chodir خيمة الخيمة комната комн кімната habitacion habitac chambre zimmer camera quarto pokoj kamar bilik oda"
            .split(separator: " ").map { NameFolding.fold(HeaderName(String($0)).joined) })

    private static let arrivals = FamilyColumnAssignment.encounterWords.union(
        "прибыл прибыла прибытия прибытие приб прибув прибула прибуття przybyl przybycia przyjazdu tiba kedatangan"
            .split(separator: " ").map { NameFolding.fold(HeaderName(String($0)).joined) })
}
