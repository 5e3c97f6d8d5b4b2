// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage
import Testing

@testable import FamilyLinkage

/// Who looks after a child, who is sought, and where people are now, as different offices ask for them.
@Suite("Carers, the sought, and places of now")
struct CarersAndTheSoughtTests {
    private static let given = ["Amina", "Karim", "Olena", "Taras", "Selam", "Yonas", "Rosa"]
    private static let surnames = ["Haddad", "Kovalenko", "Tesfay", "Caal", "Warsame", "Baptiste"]

    private static func name(_ row: Int) -> String {
        "\(given[row % given.count]) \(surnames[row / 3 % surnames.count])"
    }

    private static let arabic = ["سلمى", "كريم", "هدى", "عمر", "ليلى", "سمير", "ندى"]
    private static let arabicFathers = ["حسن", "طه", "أنور", "بشير", "صالح"]

    private static func arabicName(_ row: Int) -> String {
        "\(arabic[row % 7]) \(arabicFathers[row / 2 % 5]) \(arabicFathers[row / 3 % 5])"
    }

    private static func table(
        _ header: String, source: String = "list", rows: Int = 120, _ row: (Int) -> String
    ) async throws -> RecordTable {
        let lines = [header] + (0..<rows).map(row)
        return try await TableReader.read(
            Array(lines.joined(separator: "\n").utf8), source: source)
    }

    private static func read(_ tables: RecordTable...) async throws -> FamilyRoster {
        try #require(await FamilyReading.read(tables))
    }

    private static func roles(_ roster: FamilyRoster, _ list: Int = 0) -> [String: FamilyColumn] {
        var roles: [String: FamilyColumn] = [:]
        for column in roster.lists[list].columns { roles[column.name] = column.role }
        return roles
    }

    @Test
    func `an Arabic list tells who gives care now, what they are to the child, and who is sought`()
        async throws
    {
        let roster = try await Self.read(
            Self.table(
                "رقم,اسم الطفل,العمر,النوع,حالة الأب,مقدم الرعاية الحالي,صلة القرابة,يبحث عن,هاتف مقدم الرعاية"
            ) { row in
                "\(row + 1),\(Self.arabicName(row)),\(2 + row % 9),\(["ولد", "بنت"][row % 2]),"
                    + "\(["مفقود", "متوفي", "موجود"][row % 3]),\(Self.arabicName(row + 31)),"
                    + "\(["عمه", "جدته", "جار", "من نفس الحي"][row % 4]),"
                    + "والدته \(Self.arabicName(row + 17)),09\(12_345_678 + row * 7_919)"
            })
        let roles = Self.roles(roster)
        #expect(roles["مقدم الرعاية الحالي"] == .relative(slot: "guardian/", attribute: .person))
        #expect(roles["هاتف مقدم الرعاية"] == .relative(slot: "guardian/", attribute: .phone))
        #expect(roles["يبحث عن"] == .relative(slot: "sought", attribute: .person))
        #expect(roles["حالة الأب"] == .unused)
        let records = roster.records
        #expect(records[0].phones.isEmpty && records[0].sex == .male && records[1].sex == .female)
        // The child of few years is nobody's uncle: the carer is.
        #expect(records[0].statements.map(\.relation) == [.auntOrUncle, .mother])
        #expect(records[1].statements.map(\.relation) == [.grandparent, .mother])
        // Neighbours are with the child, and nobody who is looked for.
        #expect(records[0].statements.map(\.isPresent) == [false, false])
        #expect(records[2].statements.map(\.isPresent) == [true, false])
        #expect(records[3].statements.map(\.isPresent) == [true, false])
    }

    @Test func `progenitor is the father where progenitora is asked for too`() async throws {
        func roles(_ header: String) async throws -> [String: FamilyColumn] {
            Self.roles(
                try await Self.read(
                    Self.table(header) { row in
                        "\(row),\(Self.name(row)),\(Self.name(row + 5)),\(Self.name(row + 9))"
                    }))
        }
        let both = try await roles("No,Nombre NNA,Nombre progenitora,Nombre progenitor")
        #expect(both["Nombre progenitora"] == .relative(slot: "mother/female", attribute: .person))
        #expect(both["Nombre progenitor"] == .relative(slot: "father/male", attribute: .person))
        let one = try await roles("No,Nombre NNA,Comunidad,Nombre progenitor")
        #expect(one["Nombre progenitor"] == .relative(slot: "parent/", attribute: .person))
    }

    @Test func `names with what their bearers are speak of relatives under any header`()
        async throws
    {
        let roster = try await Self.read(
            Self.table("CODIGO,NOMBRES,APELLIDOS,EDAD,REFERENCIA") { row in
                "K\(5_001 + row),\(Self.given[row % 7]),\(Self.surnames[row / 2 % 6]),\(3 + row % 14),"
                    + "\(Self.name(row + 8)) (\(["abuela", "tío", "madre"][row % 3]))"
            })
        #expect(
            Self.roles(roster)["REFERENCIA"] == .relative(slot: "relative/", attribute: .person))
        #expect(roster.records[0].statements.map(\.relation) == [.grandparent])
        #expect(roster.records[2].statements.map(\.relation) == [.mother])
    }

    @Test func `the age at last news is that of the one who is sought`() async throws {
        let roster = try await Self.read(
            Self.table(
                "Ref,Enquirer's full name,Age (enquirer),Sought person is his/her,Full name of sought person,"
                    + "Age at last news"
            ) { row in
                "T\(700 + row),\(Self.name(row)),\(25 + row % 30),\(["son", "niece"][row % 2]),"
                    + "\(Self.name(row + 4)),\(1 + row % 15)"
            })
        #expect(
            Self.roles(roster)["Age at last news"] == .relative(slot: "sought", attribute: .age))
    }

    private static let homes = ["Coro", "Valera", "Maturin", "Carora", "Cabimas", "Guanare"]
    private static let towns = ["Ipiales", "Maicao", "Pamplona", "Tumaco", "Cali", "Pasto"]

    @Test func `a municipality that no other list knows is where people are now`() async throws {
        let kept = try await Self.table("NUM,NOMBRE,LUGAR_NAC,MUNICIPIO_RES,ESTADO_TRAMITE") {
            "\($0),\(Self.name($0)),\(Self.homes[$0 % 6]),\(Self.towns[$0 / 3 % 6]),"
                + ["ABIERTO", "CERRADO", "EN REVISION"][$0 % 3]
        }
        let other = try await Self.table("Nro,Nombre completo,Ciudad de origen", source: "other") {
            "\($0),\(Self.name($0 + 3)),\(Self.homes[$0 / 2 % 6])"
        }
        let roles = Self.roles(try await Self.read(kept, other))
        #expect(roles["LUGAR_NAC"] == .own(.birthplace))
        #expect(roles["MUNICIPIO_RES"] == .heldAt)
        #expect(roles["ESTADO_TRAMITE"] == .unused)
        // Where others know it, people come from there.
        let near = try await Self.table("Nro,Nombre completo,Municipio", source: "near") {
            "\($0),\(Self.name($0 + 3)),\(Self.towns[$0 / 2 % 6])"
        }
        #expect(Self.roles(try await Self.read(kept, near))["MUNICIPIO_RES"] == .own(.locality))
        #expect(Self.roles(try await Self.read(near, other, kept))["Municipio"] == .own(.locality))
    }

    private static func told(_ text: String) -> [String] {
        StatementText.people(text).map {
            ($0.meaning?.relation.rawValue ?? "–") + " " + $0.name
        }
    }

    @Test func `whom a note says to be lost is sought, each with an age`() {
        #expect(
            Self.told("A perdu Nadim (11 ans), Lina (8 ans) en route")
                == ["relative Nadim", "relative Lina"])
        #expect(Self.told("Enfants disparus : Nadim (13 ans), Lina (9 ans)").count == 2)
        #expect(Self.told("demande des nouvelles de Lina (9 ans)") == ["relative Lina"])
        #expect(Self.told("MANIFIESTA HIJA EN OTRO PAIS: ANA LUZ (9 AÑOS)") == ["child ANA LUZ"])
        // Of many things it is said that they are lost.
        #expect(Self.told("A perdu Carte Jaune en route").isEmpty)
        #expect(Self.told("Recherche Centre Nutritionnel").isEmpty)
    }

    @Test func `how many they are is no age, and also missing is no name`() {
        #expect(
            StatementCell.people("3: Ana, Luis, Rosa", isList: true).map(\.name)
                == ["Ana", "Luis", "Rosa"])
        let missing = StatementCell.people("Also missing: Ana Luz (9), Luis (4)", isList: true)
        #expect(missing.map(\.name) == ["Ana Luz", "Luis"])
        #expect(missing.map(\.isMissing) == [true, true])
        let away = StatementCell.people("Ana Luz (fuera del país)", isList: false)
        #expect(away.map(\.place.parts) == [[]])
    }

    @Test func `who lives in a household as none of its relatives is no grandchild of the head`()
        async throws
    {
        let roster = try await Self.read(
            Self.table("ID,Nom complet,Ménage no,Lien avec le chef") { row in
                let ties = ["Chef de ménage", "Fils", "Enfant non accompagné", "Autre parent"]
                return "R\(row),\(Self.name(row)),M\(1_000 + row / 4),\(ties[row % 4])"
            })
        let groups = roster.records.prefix(4).map { $0.groupNumbers.first }
        #expect(groups.map { $0?.isOfOutsider } == [false, false, true, true])
        #expect(groups.map { $0?.isOfStranger } == [false, false, true, false])
    }
}
