// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage
import Testing

@testable import FamilyLinkage

@Suite("Columns of lists in German, French, Spanish and English")
struct ColumnsInOtherLanguagesTests {
    /// Invented people, written as each of four agencies would.
    private static let people: [(given: String, surname: String, sex: Int, born: Int)] = [
        ("Amina", "Haddad", 0, 1990), ("Karim", "Haddad", 1, 2012), ("Olena", "Kovalenko", 0, 1987),
        ("Taras", "Kovalenko", 1, 2010), ("Selam", "Tesfay", 0, 1994), ("Yonas", "Tesfay", 1, 2014),
        ("Rosa", "Caal", 0, 1985), ("Mateo", "Caal", 1, 2009), ("Hodan", "Warsame", 0, 1991),
        ("Liban", "Warsame", 1, 2013), ("Marie", "Baptiste", 0, 1983),
        ("Jean", "Baptiste", 1, 2008),
    ]

    private static func number(_ row: Int, _ seed: Int) -> Int {
        100_000_000 + (row &* 7_919_371 &+ seed &* 104_729_001) % 800_000_000
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// Four lists of the same sixty people, thirty families of two.
    private static func roster() async throws -> FamilyRoster {
        var german = [
            "Vorgangsnr;Registriernummer;Familienname;Vorname;Geburtsdatum;Geschlecht;"
                + "Staatsangehörigkeit;Familienverband;Ankunftsdatum;Uhrzeit;Grenzabschnitt"
        ]
        var english = [
            "Individual ID,Registration No,Given name,Family name,Grandfather's name,Date of birth,"
                + "Sex,Household No,Arrival date,Site"
        ]
        var french = [
            "id_enfant,nom,prenoms,date_naissance,sexe,nationalite,lieu_origine,numero,"
                + "date_arrivee,lieu_accueil,nom_mere,accompagne_de"
        ]
        var spanish = [
            "folio,apellidos,nombres,fecha de nacimiento,sexo,nacionalidad,aldea,"
                + "fecha de detención,albergue,nombre de la madre,observaciones"
        ]
        for row in 0..<60 {
            let (given, surname, sex, born) = people[row % people.count]
            let day = 10 + row % 18
            let month = 1 + row % 9
            let country = ["Syrien", "Ukraine", "Eritrea", "Guatemala", "Somalia", "Haiti"][
                row / 2 % 6]
            german.append(
                "0\(number(row, 9));\(number(row, 1));\(surname);\(given);\(day).0\(month).\(born);"
                    + "\(["weiblich", "männlich"][sex]);\(country);\(number(row / 2, 2));"
                    + "\(day).05.2018;\(two(row % 24)):\(two(row % 60));\(["Süd", "Nord"][row % 2])"
            )
            english.append(
                "IND\(number(row, 11)),A\(number(row, 1)),\(given),\(surname),Ali \(surname),"
                    + "\(born)-0\(month)-\(day),\(["F", "M"][sex]),\(number(row / 2, 2)),"
                    + "2018-06-\(day),\(["Camp North", "Camp Hill", "Reception Centre"][row % 3])")
            french.append(
                "ENF-\(number(row, 13)),\(surname),\(given),\(day)/0\(month)/\(born),"
                    + "\(["fille", "garçon"][sex]),\(["Syrie", "Haïti", "Somalie"][row % 3]),"
                    + "\(["Alep", "Jacmel", "Luuq"][row % 3]),\(number(row, 1)),\(day)/06/2018,"
                    + "\(["Foyer du Lac", "Maison des Enfants", "Foyer Arc-en-ciel"][row % 3]),"
                    + "Amina \(surname),\(["mère", "tante", "oncle"][row % 3]) Ali \(surname)")
            spanish.append(
                "F\(number(row, 17)),\(surname),\(given),\(day)/0\(month)/\(born),"
                    + "\(["mujer", "hombre"][sex]),\(["guatemalteco", "hondureño"][row % 2]),"
                    + "\(["Chisec", "Nebaj", "Jocotán"][row % 3]),\(day)/05/2018,"
                    + "\(["Casa Alegre", "Casa Luz"][row % 2]),Rosa \(surname),"
                    + "\(["duerme bien y come con los otros", "llora mucho por la noche"][row % 2])"
            )
        }
        var tables: [RecordTable] = []
        for (name, lines) in [
            ("german", german), ("english", english), ("french", french), ("spanish", spanish),
        ] {
            tables.append(
                try await TableReader.read(
                    Array(lines.joined(separator: "\n").utf8), source: name))
        }
        return try #require(await FamilyReading.read(tables))
    }

    private static func roles(_ roster: FamilyRoster, _ list: Int) -> [String: FamilyColumn] {
        var roles: [String: FamilyColumn] = [:]
        for column in roster.lists[list].columns { roles[column.name] = column.role }
        return roles
    }

    @Test func `a German list is read with its numbers, units, times and border posts`()
        async throws
    {
        let roster = try await Self.roster()
        let german = Self.roles(roster, 0)
        #expect(german["Vorgangsnr"] == .own(.recordID))
        #expect(german["Registriernummer"] == .own(.identifier))
        #expect(german["Familienname"] == .own(.surname))
        #expect(german["Vorname"] == .own(.givenName))
        #expect(german["Geburtsdatum"] == .own(.dateOfBirth))
        #expect(german["Geschlecht"] == .own(.sex))
        #expect(german["Staatsangehörigkeit"] == .own(.nationality))
        #expect(german["Ankunftsdatum"] == .encounterTime)
        #expect(german["Uhrzeit"] == .encounterClock)
        #expect(german["Grenzabschnitt"] == .encounterPlace)
        // The number of the family is known from the other list that has it.
        let english = Self.roles(roster, 1)
        guard case .groupNumber(let numbering) = german["Familienverband"] else {
            Issue.record("Familienverband is \(String(describing: german["Familienverband"]))")
            return
        }
        #expect(english["Household No"] == .groupNumber(numbering: numbering))
    }

    @Test func `“Family name” is a surname, “Grandfather's name” a relative's`() async throws {
        let english = Self.roles(try await Self.roster(), 1)
        #expect(english["Individual ID"] == .own(.recordID))
        #expect(english["Registration No"] == .own(.identifier))
        #expect(english["Family name"] == .own(.surname))
        #expect(
            english["Grandfather's name"]
                == .relative(slot: "grandparent/male", attribute: .person))
        #expect(english["Site"] == .heldAt)
    }

    @Test func `a French list says where children are, and who came with them`() async throws {
        let french = Self.roles(try await Self.roster(), 2)
        #expect(french["id_enfant"] == .own(.recordID))
        #expect(french["nom"] == .own(.surname))
        #expect(french["prenoms"] == .own(.givenName))
        #expect(french["lieu_accueil"] == .heldAt)
        #expect(french["accompagne_de"] == .relative(slot: "sought", attribute: .person))
        #expect(french["nom_mere"] == .relative(slot: "mother/female", attribute: .person))
        #expect(french["numero"] == .own(.identifier))
        #expect(french["date_arrivee"] == .encounterTime)
    }

    @Test func `a Spanish list says where children are from and where they are`() async throws {
        let spanish = Self.roles(try await Self.roster(), 3)
        #expect(spanish["folio"] == .own(.recordID))
        #expect(spanish["apellidos"] == .own(.surname))
        #expect(spanish["nombres"] == .own(.givenName))
        #expect(spanish["aldea"] == .own(.locality))
        #expect(spanish["albergue"] == .heldAt)
        #expect(spanish["fecha de detención"] == .encounterTime)
        #expect(
            spanish["nombre de la madre"] == .relative(slot: "mother/female", attribute: .person))
        #expect(spanish["observaciones"] == .freeText)
    }

    @Test func `the same person has one number in every dress and list`() async throws {
        let roster = try await Self.roster()
        let first = roster.lists.prefix(3).map { roster.records[$0.records.lowerBound].identifiers }
        #expect(Set(first).count == 1)
        #expect(first[0].count == 1)
    }

    @Test func `the family number of a deleted unit is read from a note of any list`() async throws
    {
        let unit = Self.number(0, 2)
        let roster = try await Self.roster()
        let text = """
            ref,full name,age,notes
            N1,Karim Haddad,6,Family unit \(unit) deleted
            """
        let lists = try await [
            TableReader.read(Array(text.utf8), source: "notes"),
            TableReader.read(Array(Self.units("case").utf8), source: "one"),
            TableReader.read(Array(Self.units("Verband").utf8), source: "two"),
        ]
        let read = try #require(await FamilyReading.read(lists))
        let known = try #require(roster.records[0].groupNumbers.first)
        #expect(read.records[0].groupNumbers.map(\.value) == [known.value])
        let other = read.records.dropFirst().flatMap(\.groupNumbers).first {
            $0.value == known.value
        }
        #expect(other == read.records[0].groupNumbers.first)
    }

    /// A list that says of families only their numbers.
    private static func units(_ header: String) -> String {
        let lines = (0..<60).map { row in
            "\(number(row, header.utf8.count)),\(people[row % 12].given) \(people[row % 12].surname),"
                + "\(number(row / 2, 2))"
        }
        return (["ref,full name,\(header)"] + lines).joined(separator: "\n")
    }
}
