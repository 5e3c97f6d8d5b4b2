// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage
import Testing

/// Whose name and whose number a column holds.
@Suite("Whose name, whose number") struct WhoseColumnTests {
    private static let given = [
        "Amina", "Modu", "Falmata", "Bukar", "Hauwa", "Idris", "Zara", "Kaka", "Yagana", "Usman",
        "Aisha", "Babagana", "Halima", "Ali", "Fanna",
    ]
    private static let fathers = [
        "Ibrahim", "Mustapha", "Goni", "Tijani", "Abba", "Kolo", "Lawan", "Shettima", "Grema",
    ]

    /// Five people a household, each with the household's number.
    private func households(_ count: Int, number: String) -> [(String, [String])] {
        var (numbers, heads, people, sexes): ([String], [String], [String], [String]) =
            ([], [], [], [])
        for household in 0..<count {
            for member in 0..<5 {
                let own = Self.given[(household * 7 + member * 3) % 15]
                let father = Self.fathers[(household + (member > 1 ? 0 : member * 4)) % 9]
                numbers.append("HO-0\(1000 + household)")
                heads.append("\(Self.given[household * 7 % 15]) \(Self.fathers[household % 9])")
                people.append("\(own) \(father)")
                sexes.append(member % 2 == 0 ? "F" : "M")
            }
        }
        return [
            ("S/N", numbers.indices.map { "\($0 + 1)" }), (number, numbers),
            ("Name of HH Head", heads), ("Beneficiary Name", people), ("Sex", sexes),
        ]
    }

    private func roles(_ columns: [(String, [String])]) -> [FieldRole] {
        ColumnRecognition.recognize(SyntheticTable.table(columns)).map(\.role)
    }

    @Test
    func `a number that men and women of many names share is that of a group, whatever its header`()
    {
        #expect(roles(households(80, number: "Card No."))[1] == .groupNumber)
    }

    @Test func `a number that duplicates share is that of a person`() {
        var columns: [(String, [String])] = [("Card No.", []), ("Name", []), ("Sex", [])]
        for person in 0..<200 {
            let name = "\(Self.given[person % 15]) \(Self.fathers[person % 9])"
            for copy in 0..<2 {
                columns[0].1.append("HO-0\(1000 + person)")
                columns[1].1.append(copy == 0 ? name : name.uppercased())
                // Somebody's sex is wrong in one copy of ten.
                columns[2].1.append(
                    (person % 2 == 0) != (copy == 1 && person % 10 == 3) ? "F" : "M")
            }
        }
        #expect(roles(columns)[0] == .identifier)
    }

    @Test func `the head of a household is another person than the one who is listed`() {
        let found = roles(households(80, number: "HH No"))
        #expect(found[2] == .relativeName)
        #expect(found[3] == .fullName)
    }

    @Test func `a head is another person also where each row has another one`() {
        let heads = (0..<300).map {
            "\(Self.given[$0 % 15]) \(Self.fathers[$0 % 9])\("aeiou".dropFirst($0 % 5).prefix(1))"
        }
        let found = roles([
            ("id", (0..<300).map(String.init)), ("Name of HH Head", heads),
            ("Full name", heads.reversed()),
        ])
        #expect(found[1] == .relativeName)
        #expect(found[2] == .fullName)
    }

    @Test func `of two columns of names the one that names few is of somebody whom many share`() {
        var columns = households(80, number: "HH No")
        columns[2].0 = "Main name"
        columns[3].0 = "Full name"
        let found = roles(columns)
        #expect(found[2] != .fullName)
        #expect(found[3] == .fullName)
    }

    @Test(arguments: [
        ("Nome do desaparecido", FieldRole.fullName), ("Nombre del menor buscado", .fullName),
        ("Name of the missing", .fullName), ("Village of origin", .birthplace),
        ("Town of the missing", .locality),
        ("Nombre del albergue", .category),
    ])
    func `what stands before “of” is what a column holds`(_ header: String, _ role: FieldRole) {
        let people = (0..<300).map { "\(Self.given[$0 % 15]) \(Self.fathers[$0 % 9]) \($0 % 7)" }
            .map { $0.filter { !$0.isNumber } + "ko" }
        let places = ["Konduga", "Mafa", "Gujba", "Michika", "Pulka", "Kirawa"]
        let cells = role == .fullName ? people : (0..<300).map { places[$0 * 5 % 6] }
        let found = roles([("id", (0..<300).map(String.init)), (header, cells)])[1]
        if role == .category {
            #expect(found != .fullName)
        } else {
            #expect(found == role)
        }
    }

    @Test func `names in quotation marks do not make a column one of texts`() {
        let cells = (0..<300).map {
            "\(Self.given[$0 % 15]) \(Self.fathers[$0 % 9]) conhecido por \"Galego\""
        }
        #expect(roles([("id", (0..<300).map(String.init)), ("Nome", cells)])[1] == .fullName)
    }

    @Test func `a parentage with the mother in brackets names her`() {
        let cells = (0..<300).map { "\(Self.given[$0 % 15]) \(Self.fathers[$0 * 4 % 9])" }
        let found = roles([
            ("id", (0..<300).map(String.init)), ("Nome completo", cells.reversed()),
            ("Filiação (mãe)", cells),
        ])
        #expect(found[2] == .motherName)
    }
}
