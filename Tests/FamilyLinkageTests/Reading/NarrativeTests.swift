// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage
import Testing

@testable import FamilyLinkage

@Suite("What narratives in several languages say of relatives")
struct NarrativeTests {
    /// Relations and names, in the order told.
    private static func told(_ text: String) -> [String] {
        StatementText.people(text).map {
            ($0.meaning?.relation.rawValue ?? "–") + " " + $0.name
        }
    }

    @Test(arguments: [
        ("Birth certificate in bag lists Luis Caal as father.", ["father Luis Caal"]),
        ("La partida dice Ana Luz Caal (mamá).", ["mother Ana Luz Caal"]),
        ("Chiede notizie di Sagal Abdi, sorella. Mostra cicatrici.", ["sibling Sagal Abdi"]),
        ("Pregunta por Ana Luz, su herman@ de 5.", ["sibling Ana Luz"]),
    ])
    func `a relative may be named before the word for what they are`(
        text: String, people: [String]
    ) {
        #expect(Self.told(text) == people)
    }

    @Test func `what stands after the sentence is not said of the relative`() {
        #expect(Self.told("Has a sister. Houston is where they want to go.").isEmpty)
    }

    @Test(arguments: [
        (
            "Viajó con su mamá, que se llama Naika Augustin, de 25 años.", "mother Naika Augustin",
            25
        ),
        ("Padre: Jama Sharmarke, anni 28 circa.", "father Jama Sharmarke", 28),
        ("Separad@ de hija Ana Luz, 13a.", "child Ana Luz", 13),
        ("STATES MINOR CHILD ANA LUZ (5YO) WITH ORR", "child ANA LUZ", 5),
        ("CLMS SEP FROM ANA LUZ AGE 5", "relative ANA LUZ", 5),
    ])
    func `ages stand before and behind their words`(text: String, person: String, age: Int) {
        #expect(Self.told(text) == [person])
        #expect(StatementText.people(text).first?.age?.years.lowerBound == age)
    }

    @Test(arguments: [
        "getrennt von Tochter Marzia (*2013)", "Tochter Marzia, geb. ca. 2013",
        "daughter Marzia born 2013",
    ])
    func `a year of birth may stand for an age`(text: String) {
        let people = StatementText.people(text)
        #expect(people.map(\.birthYear) == [2_013])
        #expect(people.map(\.name) == ["Marzia"])
    }

    @Test(arguments: [
        ("su mamá Rut", ["mother Rut"]), ("su mama Rut", ["mother Rut"]),
        ("Mama Rut", []), ("papa Luis", []),
    ])
    func `what children call their parents is told from names`(text: String, people: [String]) {
        #expect(Self.told(text) == people)
    }

    @Test func `whom somebody misses is a relative, a town is none`() {
        #expect(Self.told("Separated from Ana Luz Caal at the post") == ["relative Ana Luz Caal"])
        #expect(Self.told("Looking for Houston").isEmpty)
        #expect(Self.told("asks for child Ana Luz") == ["child Ana Luz"])
        // A child’s own story is not of its child.
        #expect(Self.told("Child Ana was brought by an officer").isEmpty)
    }

    @Test func `a number marked as one is that of the relative before it`() {
        #expect(StatementText.people("CHILD A# 209486949").map(\.identifier) == ["209486949"])
        #expect(StatementText.people("parent A#201549711").map(\.identifier) == ["201549711"])
    }

    @Test func `a word may lead by a colon to a name`() {
        #expect(Self.told("sib in care: Hugo Caal") == ["sibling Hugo Caal"])
    }

    @Test func `a telephone in a narrative is the person's family's`() {
        #expect(ListValues.Prose("Tel. famiglia +291 660551568.").phones == ["291660551568"])
        #expect(ListValues.Prose("case 123456789012").phones.isEmpty)
    }
}
