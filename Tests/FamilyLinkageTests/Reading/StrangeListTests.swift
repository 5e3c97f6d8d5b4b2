// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage
import Testing

@testable import FamilyLinkage

@Suite("Lists that are kept by somebody else's rules")
struct StrangeListTests {
    private static func read(_ name: String, _ lines: [String]) async throws -> FamilyRoster {
        let table = try await TableReader.read(
            Array(lines.joined(separator: "\n").utf8), source: name)
        return try #require(await FamilyReading.read([table]))
    }

    private static func roles(_ roster: FamilyRoster) -> [String: FamilyColumn] {
        var roles: [String: FamilyColumn] = [:]
        for column in roster.lists[0].columns { roles[column.name] = column.role }
        return roles
    }

    private static let given = [
        "Amina", "Karim", "Olena", "Taras", "Selam", "Yonas", "Rosa", "Mateo",
    ]
    private static let surnames = ["Haddad", "Kovalenko", "Tesfay", "Caal", "Warsame", "Baptiste"]

    private static func name(_ row: Int) -> String {
        "\(given[row % given.count]) \(surnames[row / 3 % surnames.count])"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    @Test func `in a list of callers, what is said of nobody is said of the one who is sought`()
        async throws
    {
        var lines = [
            "ticket\tlogged\tcaller\tcaller sex\tcaller age\tcaller mobile\tstaying at\tbefore: area\t"
                + "looking for\tis my\tage (about)\tm/f\tlast seen"
        ]
        for row in 0..<120 {
            lines.append(
                "S-\(5_000 + row)\t2024-04-\(Self.two(1 + row % 28))\t\(Self.name(row))\t"
                    + "\(["f", "m"][row % 2])\t\(25 + row % 30)\t+2439\(10_000_000 + row * 7_919)\t"
                    + "\(["Camp North", "Camp Hill", "School 4"][row % 3])\t"
                    + "\(["Masisi / Karuba", "Jilib / Kamsuuma", "Tanauan / Bislig"][row % 3])\t"
                    + "\(Self.name(row + 5))\t\(["son", "daughter", "child"][row % 3])\t\(1 + row % 16)\t"
                    + "\(["m", "f", "m"][row % 3])\t\(["at the river", "hospital", "Karuba"][row % 3])"
            )
        }
        let roster = try await Self.read("callers", lines)
        let roles = Self.roles(roster)
        #expect(roles["caller"] == .own(.fullName))
        #expect(roles["caller sex"] == .own(.sex))
        #expect(roles["caller age"] == .own(.age))
        #expect(roles["before: area"] == .own(.locality))
        #expect(roles["staying at"] == .heldAt)
        #expect(roles["looking for"] == .relative(slot: "sought", attribute: .person))
        #expect(roles["is my"] == .relative(slot: "sought", attribute: .relation))
        #expect(roles["age (about)"] == .relative(slot: "sought", attribute: .age))
        #expect(roles["m/f"] == .relative(slot: "sought", attribute: .sex))
        #expect(roles["last seen"] == .unused)
        let first = roster.records[0].statements
        #expect(first.map(\.relation) == [.child] && first[0].sex == .male && first[0].birth != nil)
    }

    @Test func `a tracing request tells the parents of the one who is sought`() async throws {
        var lines = [
            "TR_No;Enquirer;Enquirer_sex;Enquirer_age;Enquirer_address;Sought_person;Sought_is_my;"
                + "Sought_age;Sought_father;Sought_mother;Origin"
        ]
        for row in 0..<120 {
            lines.append(
                "TR6\(1_000 + row);\(Self.name(row));\(["male", "female"][row % 2]);\(30 + row % 20);"
                    + "\(["Block 4", "Zahle", "Camp 2"][row % 3]);\(Self.name(row + 4));"
                    + "\(["nephew", "son", "niece"][row % 3]);\(2 + row % 14);"
                    + "\(Self.given[(row + 1) % 8]);\(Self.given[(row + 2) % 8]);"
                    + "\(["Raqqa", "Nyala", "Qunduz"][row % 3])")
        }
        let roster = try await Self.read("tracing", lines)
        let roles = Self.roles(roster)
        #expect(roles["Sought_father"] == .relative(slot: "sought", attribute: .father))
        #expect(roles["Sought_mother"] == .relative(slot: "sought", attribute: .mother))
        #expect(roles["Origin"] == .own(.locality))
        #expect(roles["Enquirer_address"] == .heldAt)
        let statement = try #require(roster.records[0].statements.first)
        #expect(roster.records[0].statements.count == 1)
        #expect(roster.names[statement.father].written == Self.given[1])
        #expect(roster.names[statement.mother].written == Self.given[2])
    }

    @Test func `members of a household say who its head is by the head's own row`() async throws {
        var lines = [
            "entry_id,site,hh_no,member_name,relation_to_head,sex,age,origin,registered"
        ]
        for row in 0..<120 {
            let relation = ["head", "wife", "child", "other"][row % 4]
            lines.append(
                "E00\(1_001 + row),Camp \(row % 5),HH\(22_072 + row / 4 * 13),\(Self.name(row)),\(relation),"
                    + "\(["Male", "Female"][row % 2]),\([41, 39, 9, 7][row % 4]),"
                    + "\(["Maungdaw", "Rathedaung", "Buthidaung"][row % 3]),\(Self.two(1 + row % 28))/04/24"
            )
        }
        let roster = try await Self.read("households", lines)
        let roles = Self.roles(roster)
        #expect(roles["entry_id"] == .own(.recordID))
        #expect(roles["registered"] == .encounterTime)
        #expect(
            roles["relation_to_head"] == .relative(slot: KinHeader.headSlot, attribute: .relationTo)
        )
        #expect(roster.records[0].statements.isEmpty)
        #expect(roster.records[1].statements.map(\.relation) == [.spouse])
        let child = try #require(roster.records[2].statements.first)
        #expect(child.relation == .parent && child.sex == .male && child.birth != nil)
        #expect(roster.names[child.name].written == Self.name(0))
        // Somebody taken in says nothing of the head, and is nobody's child there.
        #expect(roster.records[3].statements.isEmpty)
        #expect(roster.records[3].groupNumbers.map(\.isOfOutsider) == [true])
        #expect(roster.records[2].groupNumbers.map(\.isOfOutsider) == [false])
    }

    @Test func `a file of children with claimants is a list of the children`() async throws {
        var lines: [String] = []
        for row in 0..<120 {
            let claim =
                row % 9 == 0
                ? ",\"claimed_by\":[{\"name\":\"\(Self.name(row + 6))\",\"says_is\":\"uncle\"}]"
                : ""
            lines.append(
                """
                {"case_no":"CP/\(1_000 + row)","location":"\(["School 4", "Camp 2"][row % 2])",\
                "child":{"name":"\(Self.name(row))","sex":"\(["M", "F"][row % 2])","age":\(1 + row % 15),\
                "age_basis":"\(["estimated", "stated"][row % 2])"},\
                "from":{"area":"\(["Masisi", "Jilib", "Palo"][row % 3])"},\
                "mother":{"name":"\(Self.name(row + 2))","alive":"\(["yes", "unknown"][row % 2])"}\(claim)}
                """)
        }
        let roster = try await Self.read("children.jsonl", lines)
        let roles = Self.roles(roster)
        #expect(roles["child.name"] == .own(.fullName))
        #expect(roles["child.sex"] == .own(.sex))
        #expect(roles["child.age"] == .own(.age))
        #expect(roles["child.age_basis"] == .unused)
        #expect(roles["mother.alive"] == .unused)
        #expect(roles["from.area"] == .own(.locality))
        #expect(roles["location"] == .heldAt)
        #expect(roles["claimed_by.name"] == .relative(slot: "sought", attribute: .person))
    }

    @Test func `numbers with letters before them are no dates, and a date may stand before a time`()
        async throws
    {
        var lines = ["Entry id,Alien No.,\"LAST NAME, FIRST\",SEX,COB,App. Date/Time"]
        for row in 0..<120 {
            let name = Self.name(row).split(separator: " ")
            lines.append(
                "E001\(Self.two(row % 12 + 1))\(Self.two(row % 28 + 1)),A21\(5_000_000 + row * 7_919),"
                    + "\"\(name[1].uppercased()), \(name[0].uppercased())\",\(["M", "F"][row % 2]),"
                    + "\(["GUATE", "HONDU", "ELSAL"][row % 3]),"
                    + "05/\(Self.two(1 + row % 28))/2018 \(Self.two(row % 24))\(Self.two(row % 60))"
            )
        }
        let roster = try await Self.read("apprehensions", lines)
        let roles = Self.roles(roster)
        #expect(roles["Entry id"] == .own(.recordID) || roles["Entry id"] == .own(.identifier))
        #expect(roles["COB"] == .own(.country))
        #expect(roles["App. Date/Time"] == .encounterTime)
        #expect(roster.records[0].encounterTime?.minute == 0)
        #expect(roster.records[7].encounterTime?.minute == 7 * 60 + 7)
        #expect(Set(roster.records.compactMap(\.origin.country)) == ["GT", "HN", "SV"])
    }

    @Test func `a town's programme with the look of a name is no name beside names`() async throws {
        var lines = ["No. de caso,Apellidos,Nombres,Sexo,Edad,Programa,nombre de la madre"]
        for row in 0..<120 {
            let name = Self.name(row).split(separator: " ")
            lines.append(
                "UC-\(22_000 + row),\(name[1]),\(name[0]),\(["B", "G"][row % 2]),\(3 + row % 12),"
                    + "\(["Bethany Grand Rapids", "Maria Glendale", "Rosa Chicago"][row % 3]),"
                    + "\(Self.name(row + 1))")
        }
        let roster = try await Self.read("shelter", lines)
        #expect(Self.roles(roster)["Programa"] == .heldAt)
        // Boys and girls by their letters.
        #expect(roster.records[0].sex == .male && roster.records[1].sex == .female)
    }

    @Test func `what a document says is told as a document's word`() async throws {
        var adults = ["id,name,sex,date of birth,home village"]
        var children = ["ref,full name,sex,age,village,interviewed on,documents"]
        for row in 0..<60 {
            adults.append(
                "D\(row),\(Self.name(row)),\(["F", "M"][row % 2]),19\(60 + row % 30)-03-\(Self.two(1 + row % 28)),"
                    + "\(["Chisec", "Nebaj", "Cuilco"][row % 3])")
            children.append(
                "C\(row),\(Self.name(row + 11)),\(["M", "F"][row % 2]),\(3 + row % 12),"
                    + "\(["Chisec", "Nebaj", "Cuilco"][row % 3]),2018-06-\(Self.two(1 + row % 28)),"
                    + "\(row == 0 ? "birth certificate seen: mother Guadalupe Ixmatá Sacbajá" : "none at hand so far today")"
            )
        }
        adults.append("D99,Guadalupe Ixmatá Sacbajá,F,1988-03-11,Chisec")
        var tables: [RecordTable] = []
        for (name, lines) in [("adults", adults), ("children", children)] {
            tables.append(
                try await TableReader.read(
                    Array(lines.joined(separator: "\n").utf8), source: name))
        }
        let result = try await FamilyInference.run(tables)
        #expect(result.roster.lists[1].columns.last?.role == .document)
        let proposal = try #require(
            result.proposals.first { result.roster.records[$0.relativeRecord].id == "D99" })
        #expect(result.roster.records[proposal.childRecord].id == "C0")
        #expect(proposal.relation == .mother && proposal.band != .insufficient)
        let line = try #require(proposal.evidence.first { $0.kind == .document })
        #expect(line.reason.code == .documentNamesRelative && line.weights[.mother] > 8)
    }

    @Test func `where a list asks for father and grandfather, he is the father's father`()
        async throws
    {
        var lines = ["case,child name,sex,age,nationality,village,father's name,grandfather's name"]
        for row in 0..<60 {
            lines.append(
                "CP-\(row),\(Self.name(row)),\(["M", "F"][row % 2]),\(3 + row % 12),Afghanistan,Guzara,"
                    + "\(Self.given[row % 8]),\(Self.given[(row + 3) % 8])")
        }
        let roster = try await Self.read("children", lines)
        for record in roster.records {
            let father = try #require(record.statements.first { $0.relation == .father })
            let grandfather = try #require(record.statements.first { $0.relation == .grandparent })
            #expect(father.father != 0)
            #expect(
                roster.names[father.father].written == roster.names[grandfather.name].written)
        }
        let maternal = try await Self.read(
            "children",
            lines.map { $0.replacing("grandfather's name", with: "maternal grandfather's name") })
        #expect(maternal.records.allSatisfy { $0.statements.allSatisfy { $0.father == 0 } })
    }

    @Test func `an adult's papers that name a child count as a document's word`() async throws {
        var adults = ["id,name,sex,date of birth,home village,documents"]
        var children = ["ref,full name,sex,age,village,interviewed on"]
        for row in 0..<60 {
            adults.append(
                "D\(row),\(Self.name(row)),\(["F", "M"][row % 2]),19\(60 + row % 30)-03-\(Self.two(1 + row % 28)),"
                    + "\(["Chisec", "Nebaj", "Cuilco"][row % 3]),none at hand so far today")
            children.append(
                "C\(row),\(Self.name(row + 11)),\(["M", "F"][row % 2]),\(3 + row % 12),"
                    + "\(["Chisec", "Nebaj", "Cuilco"][row % 3]),2018-06-\(Self.two(1 + row % 28))")
        }
        adults.append(
            "D99,Guadalupe Ixmatá Sacbajá,F,1988-03-11,Chisec,"
                + "\"partida de nacimiento: hija Wendy Ixmatá Coy\"")
        children.append("C99,Wendy Ixmatá Coy,F,6,Chisec,2018-06-12")
        var tables: [RecordTable] = []
        for (name, lines) in [("adults", adults), ("children", children)] {
            tables.append(
                try await TableReader.read(
                    Array(lines.joined(separator: "\n").utf8), source: name))
        }
        let result = try await FamilyInference.run(tables)
        let proposal = try #require(
            result.proposals.first { result.roster.records[$0.relativeRecord].id == "D99" })
        #expect(result.roster.records[proposal.childRecord].id == "C99")
        #expect(proposal.relation == .mother && proposal.band != .insufficient)
        let line = try #require(proposal.evidence.first { $0.kind == .document })
        #expect(line.reason.code == .documentNamesChild && line.weights[.mother] > 8)
    }
}
