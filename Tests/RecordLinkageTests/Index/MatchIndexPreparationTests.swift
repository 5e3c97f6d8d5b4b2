// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage
import Testing

/// What is seen from the whole of a list is done to a single record as well.
@Suite struct MatchIndexPreparationTests {
    /// How two lists write what single records do not explain.
    enum Habit: String, CaseIterable, Sendable {
        case sexLetters, monthsBesideYears, agesAmongBirths, maskedNumbers, agesOfManyDays
        case namesInOtherColumns, parentsInOneCell, neighboursCells, sevenBitLetters
    }

    @Test(arguments: Habit.allCases)
    func `A record is read as its list was, whatever the list's habits`(habit: Habit) async throws {
        let seed: UInt64 = 11
        let people = InventedPeople(count: 260, seed: seed).people
        // Everybody is on both lists.
        let first = people.enumerated().map { Self.row($1, $0, habit, isFirst: true) }
        let second = people.enumerated().map { Self.row($1, $0, habit, isFirst: false) }
        let tables = [Self.table(first, "first"), Self.table(second, "second")]
        let model = try await TestModel.trained(
            on: tables, rules: [["surname:sound"], ["given-name:name-group"]])
        let batch = try await BatchAnswers(tables, model: model)
        var pairs = 0
        for number in stride(from: 0, to: people.count, by: 29) {
            for (list, source) in ["first", "second"].enumerated() {
                var changed = tables
                let rows = list == 0 ? first : second
                changed[list] = Self.table(
                    rows.indices.filter { $0 != number }.map { rows[$0] }, source)
                let index = try await MatchIndex(model: model, tables: changed)
                let record = Dictionary(
                    rows[number].dropFirst().filter { !$0.1.isEmpty },
                    uniquingKeysWith: { first, _ in first })
                pairs += batch.expectSame(
                    index.answers(record, id: "P\(number)", source: source),
                    id: "P\(number)", source: source, "\(habit), record \(number) of \(source)")
            }
        }
        #expect(pairs > 40, "\(habit)")
    }

    private typealias Row = [(String, String)]

    /// A person as a list writes it.
    private static func row(
        _ person: InventedPeople.Person, _ number: Int, _ habit: Habit, isFirst: Bool
    ) -> Row {
        var row: Row = [
            ("record_id", "P\(number)"), ("first_name", person["first_name"] ?? ""),
            ("surname", person["surname"] ?? ""),
        ]
        let birth = person["date_of_birth"] ?? ""
        let year = Int(birth.prefix(4)) ?? 1970
        switch habit {
        case .sexLetters:
            let isWoman = (number * 7) % 3 == 0
            row.append(
                isFirst
                    ? ("sexo", isWoman ? "M" : "H") : ("sex", isWoman ? "female" : "male"))
            row.append(("date_of_birth", birth))
        case .monthsBesideYears:
            // Small children are entered by their months alone.
            let months = (number * 5) % 30
            let isSmall = number.isMultiple(of: 3)
            let age = isSmall ? months / 12 : 2000 - year
            if isFirst {
                row.append(("age (years)", isSmall ? "" : "\(age)"))
                row.append(("age (months)", isSmall ? "\(months)" : ""))
            } else {
                row.append(("age", "\(age)"))
            }
        case .agesAmongBirths:
            row.append(
                ("date_of_birth", isFirst && number.isMultiple(of: 3) ? "\(2000 - year)" : birth))
        case .maskedNumbers:
            let digits = "\(10_000_000_000 + (number * 7_368_787) % 89_999_999_999)"
            row.append(
                ("card", isFirst ? digits : digits.prefix(2) + "******" + digits.suffix(3)))
        case .namesInOtherColumns:
            row[1].1 = SyntheticTable.given[number % SyntheticTable.given.count]
            row[2].1 = ["Abel", "Brandt", "Curie", "Dvorak", "Eliot"][number % 5] + "ov"
            if isFirst, number.isMultiple(of: 29) || number % 31 == 5 {
                (row[1].1, row[2].1) = (row[2].1, row[1].1)
            }
            row.append(("date_of_birth", birth))
        case .parentsInOneCell:
            let mother = SyntheticTable.given[number % SyntheticTable.given.count] + " Kolo"
            let father = SyntheticTable.given[number * 7 % SyntheticTable.given.count] + " Tar"
            row.append(("date_of_birth", birth))
            if isFirst {
                row.append(("parents", "P: \(father) / M: \(mother)"))
            } else {
                row += [("father", father), ("mother", mother + " (deceased)")]
            }
        case .neighboursCells:
            let (phone, email) = ("55501\(10_000 + number * 37)", "box\(number)@example.org")
            let isMoved = isFirst && number.isMultiple(of: 29)
            row.append(("date_of_birth", birth))
            row += [("phone", isMoved ? email : phone), ("email", isMoved ? "" : email)]
        case .sevenBitLetters:
            row.append(("date_of_birth", birth))
            row.append(
                ("street", isFirst ? "Gro~e Stra~e \(number)" : "Große Straße \(number)"))
        case .agesOfManyDays:
            if isFirst {
                let entered = max(year + 1, 1985) + number % 20
                row.append(("age", "\(entered - year)"))
                row.append(("date of entry", "\(entered)-07-\(10 + number % 18)"))
            } else {
                row.append(("date_of_birth", birth))
            }
        }
        return row
    }

    private static func table(_ rows: [Row], _ source: String) -> RecordTable {
        var table = SyntheticTable.table(
            rows[0].indices.map { column in (rows[0][column].0, rows.map { $0[column].1 }) })
        table.source = source
        return table
    }
}
