// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage
import Testing

@testable import FamilyLinkage

/// Lists in the languages and habits of offices that nobody asked how they keep them.
@Suite("Lists of other offices")
struct ListsOfOtherOfficesTests {
    private static func read(_ header: String, _ row: (Int) -> String) async throws -> FamilyRoster
    {
        let lines = [header] + (0..<120).map(row)
        let table = try await TableReader.read(
            Array(lines.joined(separator: "\n").utf8), source: "list")
        return try #require(await FamilyReading.read([table]))
    }

    private static func roles(_ roster: FamilyRoster) -> [String: FamilyColumn] {
        var roles: [String: FamilyColumn] = [:]
        for column in roster.lists[0].columns { roles[column.name] = column.role }
        return roles
    }

    private static let given = ["Amina", "Karim", "Olena", "Taras", "Selam", "Yonas", "Rosa"]
    private static let surnames = ["Haddad", "Kovalenko", "Tesfay", "Caal", "Warsame", "Baptiste"]

    private static func name(_ row: Int) -> String {
        "\(given[row % given.count]) \(surnames[row / 3 % surnames.count])"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    @Test(
        arguments: [
            ("Caller is the person's", ["mother", "father", "aunt"]),
            ("L'appelant est son/sa", ["mère", "père", "tante"]),
        ])
    func
        `what a caller is to the one sought is turned round, and what stands beside the sought is theirs`(
            header: String, words: [String]
        ) async throws
    {
        let roster = try await Self.read(
            "Case ref;Caller name;\(header);Caller phone;Person sought;Age;M/F;Mother's name;Home town"
        ) { row in
            "HL-\(5_001 + row);\(Self.name(row));\(words[row % 3]);+5842\(1_000_000 + row * 7_919);"
                + "\(Self.name(row + 4));\(1 + row % 15);\(["M", "F"][row / 2 % 2]);"
                + "\(Self.name(row + 9));\(["Coro", "Valera", "Maturin"][row % 3])"
        }
        let roles = Self.roles(roster)
        #expect(roles[header] == .relative(slot: "sought", attribute: .relationTo))
        #expect(roles["Age"] == .relative(slot: "sought", attribute: .age))
        #expect(roles["M/F"] == .relative(slot: "sought", attribute: .sex))
        #expect(roles["Mother's name"] == .relative(slot: "sought", attribute: .mother))
        #expect(roster.records[0].birth == nil)
        // Who is the mother is a woman, whatever the one sought is.
        #expect(roster.records[0].sex == .female && roster.records[1].sex == .male)
        #expect(roster.records[0].statements.map(\.relation) == [.child])
        #expect(roster.records[2].statements.map(\.relation) == [.nieceOrNephew])
    }

    @Test func `relations that contradict the ages beside them are told the other way round`()
        async throws
    {
        let roster = try await Self.read(
            "ticket,caller,caller age,looking for,relationship,sought age"
        ) { row in
            "T\(9_000 + row),\(Self.name(row)),\(28 + row % 20),\(Self.name(row + 4)),"
                + "\(["mother", "father"][row % 2]),\(1 + row % 15)"
        }
        #expect(roster.records[0].statements.map(\.relation) == [.child])
    }

    @Test func `whose child somebody is names the parents`() async throws {
        let roster = try await Self.read("N° dossier;NOM;Prénom(s);Né(e) le;Sexe;Fils/fille de") {
            row in
            "\(1_000 + row)/TAP;\(Self.surnames[row % 6]);\(Self.given[row % 7]);"
                + "\(Self.two(1 + row % 28))/0\(1 + row % 9)/19\(80 + row % 19);\(["M", "F"][row % 2]);"
                + "\(Self.name(row + 2)), \(Self.name(row + 3))"
        }
        #expect(
            Self.roles(roster)["Fils/fille de"] == .relative(slot: "parent/", attribute: .person))
        #expect(roster.records[0].statements.map(\.relation) == [.parent, .parent])
    }

    @Test func `a list whose only names are those of heads of families is a list of the heads`()
        async throws
    {
        let roster = try await Self.read(
            "Folio,Nombre del jefe/a de familia,Fecha nacimiento,Género,Celular,Familiares que busca"
        ) { row in
            "F\(1_001 + row),\(Self.name(row)),\(1970 + row % 25)-0\(1 + row % 9)-\(Self.two(1 + row % 28)),"
                + "\(["Femenino", "Masculino"][row % 2]),+5049\(1_000_000 + row * 7_919),"
                + "\"hija \(Self.name(row + 1)), \(2 + row % 9) años\""
        }
        #expect(Self.roles(roster)["Nombre del jefe/a de familia"] == .own(.fullName))
        #expect(roster.names[roster.records[0].name].written == Self.name(0))
        #expect(roster.records[0].statements.map(\.relation) == [.child])
    }

    @Test func `a register of households in Arabic tells who heads them`() async throws {
        let given = ["خالد", "مريم", "يوسف"]
        let heads = ["الحسن", "حمدان", "درويش", "الخطيب", "النجار"]
        let roster = try await Self.read(
            "رقم الاستمارة,الاسم الثلاثي,الجنس,رقم الأسرة,رب الأسرة,صلة القرابة برب الأسرة,الهاتف,ملاحظات"
        ) { row in
            "ك\(10_001 + row),\(given[row % 3]) الحسن,\(["ذكر", "أنثى"][row % 3 == 1 ? 1 : 0]),"
                + "أ-\(20_105 + row / 3 * 7),\(given[0]) \(heads[row / 3 % 5]),\(["رب الأسرة", "زوجة", "ابن"][row % 3]),"
                + "+9053\(10_000_000 + row / 3 * 7_919),"
                + "\(row % 3 == 0 ? "ابنة مفقودة: ريم الحسن ٧ سنوات" : "")"
        }
        let roles = Self.roles(roster)
        #expect(roles["صلة القرابة برب الأسرة"] == .relative(slot: "head/", attribute: .relationTo))
        #expect(roles["رب الأسرة"] == .relative(slot: "head/", attribute: .person))
        #expect(roles["الهاتف"] == .own(.phone))
        #expect(roles["ملاحظات"] == .freeText)
        #expect(roster.records[1].statements.map(\.relation) == [.spouse])
        #expect(roster.records[2].statements.map(\.relation) == [.parent])
        let missing = try #require(roster.records[0].statements.first)
        #expect(missing.relation == .child && roster.names[missing.name].written == "ريم الحسن")
    }

    @Test func `a bare relation among members of which one is the head is that to the head`()
        async throws
    {
        let roster = try await Self.read("No.,Apellidos,Nombres,Núcleo fam.,Parentesco") { row in
            "P\(23_000 + row * 3),\(Self.surnames[row % 6]),\(Self.given[row % 7]),"
                + "NF-\(40_000 + row / 3 * 7),\(["TITULAR", "CÓNYUGE", "HIJO"][row % 3])"
        }
        #expect(
            Self.roles(roster)["Parentesco"] == .relative(slot: "head/", attribute: .relationTo))
        #expect(roster.records[0].statements.isEmpty)
        #expect(roster.records[2].statements.map(\.relation) == [.parent])
    }

    @Test func `a list of children found alone is read in its own words`() async throws {
        let roster = try await Self.read(
            "Case code,Name given,Est. age,Sex (E/K),Guardian (relation),Brothers/sisters,Child's own words,Found on"
        ) { row in
            "UC/\(1_000 + row),\(Self.name(row)),\(row == 0 || row > 110 ? 99 : 2 + row % 12),"
                + "\(["E", "K"][row % 2]),\(Self.name(row + 3)) (\(["grandmother", "uncle"][row % 2])),"
                + "\(Self.given[(row + 1) % 7]) (\(3 + row % 9)),"
                + "Mother \(Self.name(row + 5)) was taken by an ambulance to some hospital,"
                + "\(Self.two(1 + row % 28)) Feb 2023"
        }
        let roles = Self.roles(roster)
        #expect(roles["Name given"] == .own(.fullName))
        #expect(roles["Est. age"] == .own(.age))
        #expect(roles["Child's own words"] == .freeText)
        #expect(roles["Brothers/sisters"] == .relative(slot: "sibling/", attribute: .person))
        // 99 stands for an age that is not known.
        #expect(roster.records[0].birth == nil && roster.records[1].birth != nil)
        #expect(roster.records[0].sex == .male && roster.records[1].sex == .female)
        #expect(
            Set(roster.records[0].statements.map(\.relation)) == [.grandparent, .sibling, .mother])
    }

    @Test func `a column holds ages where it has no dates, and nobody is born in 1900`()
        async throws
    {
        let roster = try await Self.read("id,name,date of birth,registered") { row in
            let birth = ["1987-05-1\(row % 9)", "13 years", "1900-01-01"][row % 3]
            return "R\(7_000 + row),\(Self.name(row)),\(birth),2023-03-\(Self.two(1 + row % 28))"
        }
        #expect(roster.records[0].birth?.source == .date)
        #expect(roster.records[1].birth?.source == .age)
        #expect(roster.records[2].birth == nil)
    }
}
