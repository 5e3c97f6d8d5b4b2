// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage
import Testing

@testable import FamilyLinkage

@Suite("Registers of households, and cells that hold several things")
struct HouseholdRegisterTests {
    static func roster(
        _ header: String, rows: Int = 40, _ row: (Int) -> String
    ) async throws -> FamilyRoster {
        let text = ([header] + (0..<rows).map(row)).joined(separator: "\n")
        let table = try await TableReader.read(Array(text.utf8), source: "list")
        var options = FamilyReadingOptions()
        options.asOf = 19_630
        return try #require(
            await FamilyReading.read(CompositeCells.takenApart([table]), options: options))
    }

    /// A letter of its own for each of the first rows, so that names differ as they do in lists.
    static func letter(_ row: Int) -> String {
        String("abcdefghijklmnopqrstuvwxyz"[...].dropFirst(row % 26).prefix(1))
    }

    static func said(_ record: Int, _ roster: FamilyRoster) -> [String] {
        roster.records[record].statements.map {
            "\($0.relation.rawValue) \(roster.names[$0.name].written)"
        }
    }

    @Test(arguments: [
        ("Zahid s/o Riaz", "Zahid", "Riaz", "", "M"),
        ("Hina Mallah W/O Pir Bux", "Hina Mallah", "", "Pir Bux", "F"),
        ("D/O Asghar Ali", "", "Asghar Ali", "", "F"),
        ("Sakina d/o: Manzoor c/o Rabia", "Sakina", "Manzoor", "", "F"),
        ("Tahmina Mirani", "Tahmina Mirani", "", "", ""),
        ("Amos s/old", "Amos s/old", "", "", ""),
    ])
    func `who is named behind s/o is the father, and behind w/o the husband`(
        cell: String, name: String, father: String, husband: String, sex: String
    ) {
        let read = WhoseCell(cell)
        #expect(read.name == name)
        #expect(read.father == father)
        #expect(read.husband == husband)
        #expect(read.sex == sex)
    }

    @Test func `a name with the father behind it is read as two columns`() async throws {
        let roster = try await Self.roster("MR No,Patient,Age/Sex,Ward") { row in
            let name =
                row % 2 == 0
                ? "Zahid\(Self.letter(row)) Rind s/o Riaz Khan"
                : "Kiran\(Self.letter(row)) Abro W/O Mumtaz Ali"
            return "\(1000 + row),\(name),\(5 + row)\(row % 3 == 0 ? "Y/M" : "Y/F"),Paeds"
        }
        let boy = roster.records[0]
        #expect(roster.names[boy.name].written == "Zahida Rind")
        #expect(Self.said(0, roster) == ["father Riaz Khan"])
        #expect(boy.sex == .male)
        #expect(boy.birth != nil)
        #expect(Self.said(1, roster) == ["spouse Mumtaz Ali"])
        #expect(roster.records[1].sex == .female)
    }

    @Test(arguments: [
        ("6Y/M", "6Y", "M"), ("34 / F", "34", "F"), ("F-19", "19", "F"),
        ("11 months, F", "11 months", "F"),
    ])
    func `an age and a sex in one cell are both read`(cell: String, age: String, sex: String) {
        #expect(CompositeCells.ageAndSex(cell)?.age == age)
        #expect(CompositeCells.ageAndSex(cell)?.sex == sex)
        #expect(CompositeCells.ageAndSex("6 years") == nil)
    }

    @Test func `whose son or daughter somebody is may stand in a column of its own`() async throws {
        let roster = try await Self.roster("Entry,Name,S/O D/O W/O,Age,M/F") { row in
            let of = ["s/o Riaz", "D/O Umar", "w/o Sarang"][row % 3] + Self.letter(row)
            return
                "\(row),\(["Imdad", "Hina", "Kiran"][row % 3]) Abro,\(of),\(20 + row),\(row % 3 == 0 ? "M" : "F")"
        }
        #expect(Self.said(0, roster) == ["father Riaza"])
        #expect(Self.said(1, roster) == ["father Umarb"])
        #expect(Self.said(2, roster) == ["spouse Sarangc"])
    }

    @Test func `a row per head names the members, who are there, and the missing, who are not`()
        async throws
    {
        let roster = try await Self.roster(
            "Token,Head of Family,Father/Husband Name,Village,Family Members,Missing / Remarks"
        ) { row in
            let members =
                row % 2 == 0
                ? "\"Aasia (wife \(30 + row)), Mor (S 10), Hina (D infant)\""
                : "\"Kulsoom (daughter), Ali (S \(row)), Iqra (D 9)\""
            let missing = ["Missing: Kamran nephew 10yr", "Needs tent", "2 buffalo lost"][row % 3]
            return
                "T\(row),Riaz\(Self.letter(row)) Abro,s/o Sarang\(Self.letter(row)),Johi,\(members),\(missing)"
        }
        #expect(roster.names[roster.records[0].name].written == "Riaza Abro")
        let said = Self.said(0, roster)
        #expect(said.contains("father Saranga"))
        #expect(said.contains("spouse Aasia"))
        #expect(said.contains("child Mor"))
        #expect(said.contains("child Hina"))
        #expect(said.contains("niece-or-nephew Kamran"))
        for statement in roster.records[0].statements {
            let isMember = statement.relation == .spouse || statement.relation == .child
            #expect(statement.isPresent == isMember)
        }
        // What is remarked beside names nobody.
        #expect(
            Self.said(1, roster).allSatisfy { !$0.hasPrefix("relative") }, "\(Self.said(1, roster))"
        )
        #expect(
            Self.said(2, roster).allSatisfy { !$0.hasPrefix("relative") }, "\(Self.said(2, roster))"
        )
    }

    @Test func `a French register of heads names members and absent ones`() async throws {
        let roster = try await Self.roster(
            "N°,Chef de ménage,Sexe,Age,Membres,Absents / observations"
        ) { row in
            let absent = [
                "\"Manque : Kashali Lukoo, 7; Lukoo Chantal (fille), 12 mois\"",
                "\"Ingabire Sarah, 19 mois : perdu(s) au pont\"", "Abri détruit",
            ][row % 3]
            return
                "\(row),Muhima\(Self.letter(row)) Kakule,M,37,Jeannette épouse 26; Kanyere Muyisa petite-fille 5; Josué pupille 3,\(absent)"
        }
        let said = Self.said(0, roster)
        #expect(said.contains("spouse Jeannette"), "\(said)")
        #expect(said.contains("grandchild Kanyere Muyisa"), "\(said)")
        #expect(said.contains("child Josué"))
        #expect(said.contains("relative Kashali Lukoo"))
        #expect(said.contains("child Lukoo Chantal"))
        #expect(roster.records[0].statements.first { $0.relation == .child }?.isOfCare == true)
        let infant = try #require(
            roster.records[1].statements.first {
                roster.names[$0.name].written == "Ingabire Sarah"
            })
        // Nineteen months, and not years.
        #expect((infant.birth?.days.lowerBound ?? 0) > 19_630 - 3 * 366)
        #expect(Self.said(2, roster).allSatisfy { !$0.hasPrefix("relative") })
    }

    @Test
    func `several who are sought in one cell have their relations and ages in the cells beside it`()
        async throws
    {
        let french = try await Self.roster(
            "N°,Demandeur,Personnes recherchées,Lien,Age,Père de l'enfant"
        ) { row in
            "\(row),Denise Uwizeye,Paluku Kavusa / Masika Ngesera / Bahati,fils / fille / \(row % 2 == 0 ? "neveu" : "fils"),\(5 + row % 4) / 2 / 0,Justin"
        }
        #expect(
            Self.said(0, french) == [
                "child Paluku Kavusa", "child Masika Ngesera", "niece-or-nephew Bahati",
            ])
        #expect(
            french.records[0].statements.map { $0.birth.map { $0.days.lowerBound > 19_630 - 400 } }
                == [false, false, true])
        #expect(
            french.records[0].statements.allSatisfy { french.names[$0.father].written == "Justin" })
        let english = try await Self.roster(
            "Call,Caller,Caller Age,Missing Person(s),Relation,Age(s)"
        ) { row in
            "\(row),Kiran Bibi,30,Hina & Ali,\"daughter, \(row % 2 == 0 ? "son" : "nephew")\",\"\(10 + row % 3), 5 months\""
        }
        #expect(Self.said(0, english) == ["child Hina", "child Ali"])
        #expect(english.records[0].statements.map(\.sex) == [.female, .male])
    }

    @Test func `whoever looks after a child is named with what they are to it`() async throws {
        let roster = try await Self.roster("Code,Nom de l'enfant,Age,Personne en charge") { row in
            let carer = [
                "Paluku Kighoma (oncle)", "Masika Sarah (voisine)",
                "Umutoni Rebecca (non apparentée)",
            ][row % 3]
            return
                "\(row),Kakule Nzanzu\(Self.letter(row)),\(row % 9),\(carer.replacing(" (", with: "\(Self.letter(row / 3)) ("))"
        }
        #expect(
            Self.said(0, roster).first == "aunt-or-uncle Paluku Kighomaa", "\(Self.said(0, roster))"
        )
        #expect(Self.said(1, roster).first == "guardian Masika Saraha")
        #expect(Self.said(2, roster).first == "guardian Umutoni Rebeccaa")
    }

    @Test
    func `a mother called by her eldest child has no name, and the child a brother or sister`()
        async throws
    {
        let roster = try await Self.roster("Code,Nom de l'enfant,Nom de la mère,Nom du père") {
            row in
            let mother = ["Mama Trésor", "Mama Josué", "Furaha Riziki"][row % 3]
            // Names of their own for the others, as there are many in a list.
            let own = row < 3 ? "" : Self.letter(row)
            return "\(row),Josué Kakule\(Self.letter(row)),\(mother)\(own),Papa Trésor\(own)"
        }
        #expect(
            Set(Self.said(0, roster)) == ["mother ", "father ", "sibling Trésor"],
            "\(Self.said(0, roster))")
        #expect(!Self.said(1, roster).contains { $0.hasPrefix("sibling Josué") })
        #expect(Self.said(2, roster).contains("mother Furaha Riziki"))
        // Where few are called so it is a name.
        let names = try await Self.roster("Code,Name,Mother's name") { row in
            "\(row),Awa\(Self.letter(row)) Sow,\(row == 0 ? "Mama Diarra" : "Fatou Sow\(Self.letter(row))")"
        }
        #expect(Self.said(0, names) == ["mother Mama Diarra"])
    }

    @Test(arguments: [
        ("کہتا ہے والدہ کرن بند پر رہ گئے، بھائی محمد بخش", ["mother کرن", "sibling محمد بخش"]),
        ("سوتیلی ماں زینب کے ساتھ تھا", ["step-parent زینب"]),
        ("والد احمد خان دوسری کشتی میں گئے، بہن دعا", ["father احمد خان", "sibling دعا"]),
        ("سرپرست محمد بخش کے ساتھ تھا", ["guardian محمد بخش"]),
        ("روتا رہتا ہے", []),
    ])
    func `Urdu remarks say who is whose`(text: String, said: [String]) {
        let people = StatementText.people(text)
        #expect(people.map { "\($0.meaning?.relation.rawValue ?? "") \($0.name)" } == said)
    }

    @Test(arguments: [
        ("père Justin serait parti", ["father Justin"]),
        ("réclame sa/son beau-père Munyaneza Mutabazi", ["step-parent Munyaneza Mutabazi"]),
        ("Pere Ubu", []),
    ])
    func `a French father is read in a text by his accent`(text: String, said: [String]) {
        let people = StatementText.people(text)
        #expect(people.map { "\($0.meaning?.relation.rawValue ?? "") \($0.name)" } == said)
    }

    @Test func `where and when somebody was lost is an encounter of both who were parted`()
        async throws
    {
        #expect(CompositeCells.placeAndDay("à Mugunga, 24/01/2025") == ("à Mugunga", "24/01/2025"))
        #expect(CompositeCells.placeAndDay("au petit lac").day.isEmpty)
        let sought = try await Self.roster(
            "N°,Date,Demandeur,Sexe,Personnes recherchées,Lien,Dernière nouvelle"
        ) { row in
            "\(row),\(10 + row % 9)/02/2025,Denise\(Self.letter(row)) Uwizeye,F,Paluku Kavusa,fils,\"à \(["Sake", "Mugunga", "Bulengo", "Minova", "Kibati"][row % 5]), \(10 + row % 15)/01/2025\""
        }
        let found = try await Self.roster(
            "Code,Nom de l'enfant,Sexe,Age,Lieu de séparation,Date sép."
        ) { row in
            "\(row),Paluku\(Self.letter(row)) Kavusa,F,\(row % 9),à Sake,\(10 + row % 15)/01/2025"
        }
        let (one, two) = (sought.records[0], found.records[0])
        #expect(one.encounterPlace.parts == two.encounterPlace.parts)
        #expect(!one.encounterPlace.parts.isEmpty)
        #expect(one.encounterTime?.day == two.encounterTime?.day)
        #expect(one.encounterTime != nil)
    }

    @Test func `a number that a text calls a telephone's is one`() {
        #expect(ListValues.Prose("Numéro de mémoire : 0841 887 652.").phones == ["0841887652"])
        #expect(ListValues.Prose("dossier 0841 887 652").phones.isEmpty)
    }

    @Test func `what follows a word for a by-name is no part of the name`() async throws {
        let names = ["Mukamana dit Bebe", "Ayaz urf Chhoti", "ایاز عرف چھوٹی"]
        let roster = try await Self.roster("id,full name,age") {
            "\($0),\(names[$0 % 3]),\($0 % 9)"
        }
        let lexicon = try #require(await NameLexicon(roster, threads: 1))
        for record in roster.records.prefix(3) {
            #expect(lexicon.sounds(record.name).count == 1)
        }
    }
}
