// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage
import Testing

@testable import FamilyLinkage

@Suite("Lists of an evacuation: Ukrainian, Polish, Romanian, French")
struct ListsOfAnEvacuationTests {
    /// The roster of a list whose rows are made from their number.
    private static func roster(
        _ header: String, rows: Int = 24, _ row: (Int) -> String
    ) async throws -> FamilyRoster {
        let text = ([header] + (0..<rows).map(row)).joined(separator: "\n")
        let table = try await TableReader.read(Array(text.utf8), source: "list")
        var options = FamilyReadingOptions()
        options.asOf = 19_800
        return try #require(await FamilyReading.read([table], options: options))
    }

    private static func role(_ column: String, _ roster: FamilyRoster) throws -> FamilyColumn {
        try #require(roster.lists[0].columns.first { $0.name == column }).role
    }

    private static let names = ["Шевченко", "Бондаренко", "Ткаченко", "Кравченко", "Мельник"]
    private static let women = ["Олена", "Ірина", "Оксана", "Софія", "Надія", "Любов"]

    private static func day(_ row: Int, _ year: Int) -> String {
        "\(10 + row % 18).0\(1 + row % 9).\(year)"
    }

    @Test func `what an institution knows of a mother and a father is theirs`() async throws {
        let roster = try await Self.roster(
            "№;Прізвище;Ім'я;Дата народження;Заклад;Місце проживання до закладу;Відомості про матір;Відомості про батька;Брати, сестри"
        ) { row in
            let last = Self.names[row % 5]
            return "\(row + 1);\(last);\(Self.women[row % 6]);\(Self.day(row, 2_010 + row % 8));"
                + "Школа-інтернат №\(row % 5);Бахмут;\(last) \(Self.women[(row + 1) % 6]), 19\(70 + row) р.н.;"
                + "\(last) Петро;Іван (\(3 + row % 9) р.), Павло (\(4 + row % 9) р.)"
        }
        #expect(
            try Self.role("Відомості про матір", roster)
                == .relative(slot: "mother/female", attribute: .person))
        #expect(
            try Self.role("Відомості про батька", roster)
                == .relative(slot: "father/male", attribute: .person))
        #expect(
            try Self.role("Брати, сестри", roster)
                == .relative(slot: "sibling/", attribute: .person))
        #expect(try Self.role("Заклад", roster) == .heldAt)
        #expect(try Self.role("Місце проживання до закладу", roster) == .own(.locality))
        let child = roster.records[0]
        #expect(child.statements.count { $0.relation == .sibling } == 2)
        let mother = try #require(child.statements.first { $0.relation == .mother })
        let year = try #require(mother.birth).days
        #expect(year.lowerBound <= 183 && year.upperBound >= 183 && year.count < 368)
    }

    @Test func `a child's name beside a first name is the child's surname`() async throws {
        let roster = try await Self.roster(
            "Nr. dosar;Numele copilului;Prenumele;Data nașterii;Sex;Numele mamei;Frați / surori"
        ) { row in
            "MD-\(row);\(["Șevcenco", "Boico", "Moroz", "Jucov"][row % 4]);\(["Olena", "Ivan", "Petro"][row % 3]);"
                + "\(Self.day(row, 2_010 + row % 8));\(["F", "M"][row % 2]);\(["Irina", "Oxana"][row % 2]) Boico;Ana, Ion"
        }
        let child = roster.records[0]
        #expect(roster.names[child.name].written.contains("Olena"))
        #expect(roster.names[child.name].written.contains("Șevcenco"))
        #expect(
            try Self.role("Numele mamei", roster)
                == .relative(slot: "mother/female", attribute: .person))
    }

    @Test func `what somebody is to the one who asks is not what the one who asks is to them`()
        async throws
    {
        let roster = try await Self.roster(
            "Réf.,Demandeur,Âge du demandeur,Personne recherchée,Est le/la … du demandeur,Âge"
        ) { row in
            "R\(row),\(["Jeanne Uwimana", "Paul Kabera", "Rose Bora"][row % 3]) \(Self.women[row % 6]),\(30 + row % 20),"
                + "Kevin Amani,\(["fils", "fille"][row % 2]),\(4 + row % 9)"
        }
        #expect(roster.records.allSatisfy { $0.statements.first?.relation == .child })
    }

    @Test func `a household's size is no household's number, and months in a header are months`()
        async throws
    {
        let roster = try await Self.roster(
            "N° dossier;Nom complet;Âge (mois);Sexe;N° ménage;Taille du ménage"
        ) { row in
            "D\(100 + row);\(["Furaha Amani", "Bora Kahindo", "Espoir Ciza"][row % 3]);\(6 + row % 50);"
                + "\(["F", "M"][row % 2]);M-00\(400 + row / 3);\(1 + row % 7)"
        }
        #expect(try Self.role("Taille du ménage", roster) == .unused)
        let groups = Set(roster.records.flatMap(\.groupNumbers).map(\.value))
        #expect(groups.count == 8)
        for record in roster.records {
            #expect(19_800 - (try #require(record.birth)).days.lowerBound < 6 * 366)
        }
    }

    @Test func `a header of years and months says nothing of a bare number`() {
        for header in ["Age (Y/M)", "age in years or months", "Edad (años/meses)", "Age"] {
            #expect(ListValues.ageReader(header)("9")?.years == 9...9, "\(header)")
        }
        for header in ["Âge (mois)", "Yaş (ay)", "Edad a la llegada (meses)", "age_months"] {
            #expect(ListValues.ageReader(header)("9")?.mostMonths == 9, "\(header)")
            #expect(ListValues.ageReader(header)("9 years")?.years == 9...9, "\(header)")
        }
    }

    @Test func `g and f are garçon and fille, m and k mężczyzna and kobieta`() {
        #expect(ListValues.sexes(["", "g", "f"]) == [nil, .male, .female])
        #expect(ListValues.sexes(["", "m", "k"]) == [nil, .male, .female])
        #expect(ListValues.sexes(["", "b", "g"]) == [nil, .male, .female])
        #expect(ListValues.sexes(["", "k"]) == [nil, nil])
    }

    @Test(arguments: [
        ("Кравченко Поліна, 1996 р.н.", "Кравченко Поліна", 1996),
        ("Ana López (2011)", "Ana López", 2011),
        ("Ion Rusu, n. 03.12.1980", "Ion Rusu", 1980),
    ])
    func `a year beside a name is that of birth`(cell: String, name: String, year: Int) throws {
        let person = try #require(StatementCell.people(cell, isList: false).first)
        #expect(person.name == name)
        #expect(person.birthYear == year)
        #expect(person.age == nil)
    }
}
