// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage
import Testing

@testable import FamilyLinkage

@Suite("Reading what is said of relatives")
struct StatementReadingTests {
    @Test(arguments: [
        ("Luis Cifuentes, 12, son", KinStatement.Relation.child, "Luis Cifuentes"),
        ("madre Juana Pineda Rodríguez", .mother, "Juana Pineda Rodríguez"),
        ("daughter: Ana López (8)", .child, "Ana López"),
        ("tía Rosa Caal", .auntOrUncle, "Rosa Caal"),
        ("José Garcia Aguilar, father", .father, "José Garcia Aguilar"),
    ])
    func `a cell names a relative in any order`(
        cell: String, relation: KinStatement.Relation, name: String
    ) throws {
        let person = try #require(StatementCell.people(cell, isList: false).first)
        #expect(person.meaning?.relation == relation)
        #expect(person.name == name)
    }

    @Test(arguments: [
        ("girl in my care Zahra Noori, 17 yrs", "Zahra Noori"),
        ("niño a mi cargo Abdullah Caal, 13 años", "Abdullah Caal"),
        ("fille confiée Ana Luz", "Ana Luz"),
        ("betreutes Mädchen Laila Omar", "Laila Omar"),
    ])
    func `a child in somebody's care is a child, and said to be no child of theirs`(
        cell: String, name: String
    ) throws {
        let person = try #require(StatementCell.people(cell, isList: false).first)
        #expect(person.meaning?.relation == .child)
        #expect(person.name == name)
        #expect(person.isInCare)
        let son = try #require(StatementCell.people("son Luis Caal", isList: false).first)
        #expect(!son.isInCare)
    }

    @Test func `a guardian in so many words is no parent, and a form's box may hold one`() throws {
        func share(_ relation: KinRelation, isOfCare: Bool) -> Double {
            KinAssessor.meanings[
                isOfCare ? KinAssessor.guardianInWords : KinStatement.Relation.guardian.index][
                    relation.index]
        }
        #expect(share(.mother, isOfCare: true) < 0.1)
        #expect(share(.mother, isOfCare: false) > 0.2)
        #expect(share(.guardian, isOfCare: true) > 0.8)
    }

    @Test(arguments: [
        ("missing children - Ana Luz (17), Safea (11), Nadia", ["Ana Luz", "Safea", "Nadia"]),
        ("Separated at the gate from sons Ali (7), Omar and Reza.", ["Ali", "Omar", "Reza"]),
        ("Brought nephew: Ali Noori, Omar. No proof", ["Ali Noori", "Omar"]),
        ("Looking for son Ali (7), Kabul", ["Ali"]),
        ("mother Rosa Caal, Cobán", ["Rosa Caal"]),
        ("mère : Marie Jean, numéro 4", ["Marie Jean"]),
    ])
    func `one word of relation is said of all who are listed after it`(
        text: String, names: [String]
    ) {
        #expect(StatementText.people(text).map(\.name) == names)
    }

    @Test func `ages in a list of a text are each one's own`() {
        let people = StatementText.people("missing children: Ana (17), Safea 11 years, Nadia")
        #expect(people.map { $0.age?.years.lowerBound } == [17, 11, nil])
        #expect(people.allSatisfy { $0.meaning?.relation == .child })
    }

    @Test(arguments: [
        ("neighbor Ana Luz", "Ana Luz"), ("Ana Luz (family friend)", "Ana Luz"),
        ("unrelated adult Ana Luz", "Ana Luz"), ("Ana Luz (unrelated adult)", "Ana Luz"),
    ])
    func `who brought a child and is no kin is named without the word for it`(
        cell: String, name: String
    ) throws {
        let person = try #require(StatementCell.people(cell, isList: false).first)
        #expect(person.name == name)
        #expect(person.meaning?.relation == .guardian)
    }

    @Test(arguments: [
        "uncle (claimed)", "Unknown soldiers", "family friend", "other youth", "UTD",
        "deceased (per minor)",
    ])
    func `who is not named is nobody`(cell: String) {
        #expect(StatementCell.people(cell, isList: false).isEmpty)
    }

    @Test func `a word of relation that is a given name too is one where it is written as one`() {
        let people = StatementCell.people("Bibi Gul (11); Ana (3)", isList: true)
        #expect(people.map(\.name) == ["Bibi Gul", "Ana"])
        #expect(people.allSatisfy { $0.meaning == nil })
        #expect(StatementText.people("states mother Bibi Gul left").map(\.name) == ["Bibi Gul"])
    }

    @Test(arguments: [
        ("متولد ۱۳۸۳", 2_004), ("born 1996", 1_996), ("2010", 2_010), ("1383", 2_004),
    ])
    func `a year of birth may stand in a column of ages, also by the solar calendar`(
        text: String, year: Int
    ) throws {
        let days = try #require(ListValues.birthYear(text)).days
        let middle = (days.lowerBound + days.upperBound) / 2
        #expect(abs(Double(middle) / 365.25 - Double(year - 1_970) - 0.6) < 0.3)
        #expect(ListValues.birthYear("12") == nil)
    }

    @Test func `a list of siblings is as many people, each with an age`() {
        let people = StatementCell.people("Marvin (3), Ana 5; Luis", isList: true)
        #expect(people.map(\.name) == ["Marvin", "Ana", "Luis"])
        #expect(people.map { $0.age?.years.lowerBound } == [3, 5, nil])
    }

    @Test(arguments: ["", "N/A", "no sabe", "unknown", "-", "FNU LNU"])
    func `placeholders name nobody`(cell: String) {
        #expect(StatementCell.people(cell, isList: true).isEmpty)
    }

    @Test(arguments: [
        ("ASKS FOR AUNT ROSA CALEL MAS", KinStatement.Relation.auntOrUncle, "ROSA CALEL MAS"),
        ("says mother Rosa was taken away at the post", .mother, "Rosa"),
        ("Viajaba con su padre Juan de León.", .father, "Juan de León"),
        ("separated from son PEDRO LOPEZ, 8", .child, "PEDRO LOPEZ"),
        ("hijo de María Tzoc Caal", .parent, "María Tzoc Caal"),
    ])
    func `free text names a relative`(
        text: String, relation: KinStatement.Relation, name: String
    ) throws {
        let person = try #require(StatementText.people(text).first)
        let stated = try #require(person.meaning?.relation)
        #expect((person.isInverse ? stated.inverse : stated) == relation)
        #expect(person.name == name)
    }

    @Test(arguments: [
        "language line used", "Mother sent to El Paso Processing Center", "likes football",
        "PARENT PROSECUTED, CHILD TO ORR", "Quiet, sleeps badly", "Madre detenida en Texas",
    ])
    func `what agencies write of events names nobody`(text: String) {
        #expect(StatementText.people(text).filter { !$0.name.isEmpty }.isEmpty)
    }

    @Test(arguments: [
        ("A201334556", "201334556"), ("A 201-334-556", "201334556"), ("a88968627", "088968627"),
        ("201 334 556", "201334556"), ("1334556", "001334556"),
    ])
    func `an A-number in any dress has nine digits`(text: String, number: String) {
        #expect(PersonalNumber.normalized(text) == number)
    }

    @Test func `a number in a text is an A-number only when dressed as one`() {
        #expect(PersonalNumber.dressed(in: "parent A# 201-334-556, cell 4") == ["201334556"])
        #expect(PersonalNumber.dressed(in: "guardian A132190131 jail") == ["132190131"])
        #expect(PersonalNumber.dressed(in: "call 5025198, room 12345678") == [])
    }

    @Test func `family units are found in text although they were deleted`() {
        #expect(ListValues.Prose("Family unit 32893182 deleted").groupNumbers == ["32893182"])
        #expect(ListValues.Prose("FMU# 4711-22").groupNumbers == ["471122"])
        #expect(ListValues.Prose("unit 5 closed").groupNumbers == [])
    }

    @Test func `beside hombre, M is mujer`() {
        #expect(ListValues.sexes(["", "h", "m"]) == [nil, .male, .female])
        #expect(ListValues.sexes(["", "f", "m"]) == [nil, .female, .male])
    }

    @Test(arguments: [
        ("Aldea Chajul, Quiché, Guatemala City", ["chajul", "quiche"]),
        ("Cantón El Zapote, Santa Ana", ["el zapote", "santa ana"]),
    ])
    func `a place is a path from the smallest part`(text: String, parts: [String]) {
        #expect(Array(PlaceReader.path(text).parts.prefix(2)) == parts)
    }

    @Test(arguments: [
        ("Guatemalan", "GT"), ("GTM", "GT"), ("Сирія", "SY"),
        ("République démocratique du Congo", "CD"),
        ("EL SALVADOR", "SV"), ("Brasil", "BR"),
    ])
    func `a country is known by name, code and people`(text: String, code: String) {
        #expect(CountryNames.code(text) == code)
    }

    @Test func `no text can break the readers`() {
        var generator = Seeded(state: 20_260)
        let letters = Array("Aa Áñ ,;:()[]#-/\\\n\t0129'’\u{202E}אб名 de y mother hijo of A2")
        for _ in 0..<3_000 {
            let text = String(
                (0..<Int.random(in: 0...60, using: &generator)).compactMap { _ in
                    letters.randomElement(using: &generator)
                })
            _ = StatementCell.people(text, isList: true)
            _ = StatementText.people(text)
            _ = ListValues.Prose(text).groupNumbers
            _ = PersonalNumber.normalized(text)
            _ = PhoneDigits.numbers(in: text)
            _ = PlaceReader.path(text)
            _ = KinHeader(text)
            _ = Clock.minute(in: text)
        }
    }
}

/// Chance from a seed (SplitMix64), so that a failure can be seen again.
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
