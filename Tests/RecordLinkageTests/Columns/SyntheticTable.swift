// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage

/// Tables of invented people, made of a seed.
enum SyntheticTable {
    /// A table with the given headers whose columns hold values of the given roles.
    static func make(_ columns: [(String, FieldRole)], rows: Int = 300, seed: UInt64 = 7)
        -> RecordTable
    {
        var generator = SeededBytes(seed: seed)
        return table(
            columns.map { name, role in
                (name, (0..<rows).map { row in value(role, row, &generator) })
            })
    }

    /// A table of the given cells; every column must have as many as the first.
    static func table(_ columns: [(String, [String])]) -> RecordTable {
        let rowCount = columns.first?.1.count ?? 0
        return RecordTable(
            source: "synthetic",
            columns: columns.map { name, cells in
                var values = ValueDictionary()
                var known: [String: UInt32] = [:]
                let codes = cells.map { cell -> UInt32 in
                    if cell.isEmpty { return 0 }
                    if let code = known[cell] { return code }
                    let code = UInt32(values.append(cell.utf8)) + 1
                    known[cell] = code
                    return code
                }
                return TableColumn(name: name, codes: codes, values: values)
            }, rowCount: rowCount, recordNumbers: (0..<rowCount).map { UInt32($0 + 1) },
            quarantine: [])
    }

    static func value(_ role: FieldRole, _ row: Int, _ generator: inout SeededBytes) -> String {
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
        func pick(_ list: [String]) -> String {
            list[Int.random(in: 0..<list.count, using: &generator)]
        }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        switch role {
        case .recordID: return "R\(1000 + row)"
        case .givenName, .alias: return pick(given)
        case .middleName: return pick(given)
        case .surname, .secondSurname: return pick(surnames)
        case .fullName, .motherName, .fatherName, .relativeName:
            return pick(given) + " " + pick(surnames)
        case .dateOfBirth:
            return "\(number(1940...2015))-\(two(number(1...12)))-\(two(number(1...28)))"
        case .eventDate:
            return "\(number(2017...2018))-\(two(number(1...12)))-\(two(number(1...28)))"
        case .birthYear: return "\(number(1940...2015))"
        case .birthMonth: return "\(number(1...12))"
        case .birthDay: return "\(number(1...28))"
        case .age: return "\(number(0...85))"
        case .sex: return pick(["M", "F"])
        case .phone: return "+1 555 \(number(100...999)) \(number(1000...9999))"
        case .email: return pick(given).lowercased() + "\(number(1...999))@example.org"
        case .identifier: return "\(number(100_000_000...999_999_999))"
        case .streetAddress:
            return "\(number(1...900)) " + pick(["Oak", "Elm", "Hill", "Lake"]) + " Street"
        case .streetNumber: return "\(number(1...900))"
        case .unit: return number(0...3) == 0 ? "Apt \(number(1...90))" : ""
        case .locality, .birthplace: return pick(places)
        case .postcode: return "\(number(10000...10400))"
        case .region: return pick(["TX", "CA", "AZ", "NM", "NY", "FL"])
        case .country: return pick(["Guatemala", "Honduras", "Mexico", "El Salvador"])
        case .nationality: return pick(["Guatemalan", "Honduran", "Mexican"])
        case .language: return pick(["Spanish", "Mam", "Kiche", "English"])
        case .groupNumber: return "FU\(1000 + row / 3)"
        case .occupation:
            return pick(["farmer", "teacher", "driver", "nurse", "tailor", "other work"])
        case .category: return pick(["open", "closed", "pending"])
        case .text:
            return pick(["seen at the", "says that his", "went to"])
                + " place of number \(number(1...9999)) and then some more words follow"
        case .ignored: return ""
        }
    }

    static let given = [
        "Mary", "John", "Maria", "Jose", "Juan", "Ana", "Carlos", "Fatima", "Ahmed", "Elena",
        "Zelmira",
        "Olena", "Ivan", "Jean", "Pierre", "Lucia", "Karim", "Xochitl", "Tevita", "Quirin", "Sofia",
    ]
    static let surnames = [
        "Garcia", "Smith", "Lopez", "Hernandez", "Johnson", "Perez", "Martinez", "Rodriguez",
        "Nguyen",
        "Shevchenko", "Okonkwo", "Tubac", "Ixcoy", "Hailu", "Brandt", "Ahmadzai", "Gomez",
        "Morales",
    ]
    static let places = [
        "Houston", "San Pedro", "Huehuetenango", "Santa Ana", "El Paso", "Tijuana",
        "Puerto Barrios",
        "Choluteca", "La Ceiba", "Todos Santos", "Nebaj",
    ]
}
