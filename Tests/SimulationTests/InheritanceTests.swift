// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Simulation

/// One line of the table: who the parents are, and what the child is called.
private struct Example: CustomTestStringConvertible, Sendable {
    var custom: NamingCustom
    var father: FamilyName
    var mother: FamilyName
    var given: String
    var sex: Sex
    var registration = NamingCustom.Registration.bothParents
    var expected: String

    var testDescription: String { "\(custom.rawValue): \(expected)" }

    /// The child's name as it is said, with three names of the father's line.
    var said: String {
        let name = custom.inherited(
            given: [word(given)], father: father, mother: mother, registration: registration)
        let written = WrittenName(
            name, custom: custom, sex: sex, spelling: 0, chainLength: 3, isNative: false,
            box: .empty)
        return String(decoding: written.spoken, as: UTF8.self)
    }
}

private func word(_ text: String) -> NameWord { NameWord(spellings: [text]) }

/// A name from words.
private func name(
    _ given: String, surnames: [String] = [], chain: [String] = [], middle: String? = nil,
    byname: String? = nil
) -> FamilyName {
    FamilyName(
        given: [word(given)], surnames: surnames.map(word), chain: chain.map(word),
        middle: middle.map(word), byname: byname.map(word))
}

/// A Ukrainian given name of the tables.
private func ukrainian(_ spelling: String) -> NameWord {
    NameWord.table(UkrainianNames.men).first { $0.spelling == spelling } ?? word(spelling)
}

private func ukrainianSurname(_ spelling: String) -> NameWord {
    NameWord.table(UkrainianNames.surnames).first { $0.spelling == spelling } ?? word(spelling)
}

struct InheritanceTests {
    private static let examples: [Example] = [
        Example(
            custom: .hispanic, father: name("Juan", surnames: ["López", "Cruz"]),
            mother: name("María", surnames: ["Tzoc", "Caal"]), given: "Ana", sex: .female,
            expected: "Ana López Tzoc"),
        Example(
            custom: .hispanic, father: name("Juan", surnames: ["López", "Cruz"]),
            mother: name("María", surnames: ["Tzoc", "Caal"]), given: "Ana", sex: .female,
            registration: .motherAlone, expected: "Ana Tzoc Caal"),
        Example(
            custom: .hispanic, father: name("Pedro", surnames: ["Francisco", "Diego"]),
            mother: name("Eulalia", surnames: ["Pascual", "Mateo"]), given: "Juan", sex: .male,
            expected: "Juan Francisco Pascual"),
        Example(
            custom: .portuguese, father: name("João", surnames: ["Lima", "Souza"]),
            mother: name("Ana", surnames: ["Costa", "Alves"]), given: "Davi", sex: .male,
            expected: "Davi Alves Souza"),
        Example(
            custom: .arabic,
            father: name("Khaled", chain: ["Omar", "Said", "Ali"], byname: "al-Halabi"),
            mother: name("Hala", chain: ["Yasser", "Anas", "Musa"], byname: "Shahin"),
            given: "Nour", sex: .female, expected: "Nour Khaled Omar Said al-Halabi"),
        Example(
            custom: .arabic,
            father: name("Khaled", chain: ["Omar", "Said", "Ali"], byname: "al-Halabi"),
            mother: name("Hala", chain: ["Yasser", "Anas", "Musa"], byname: "Shahin"),
            given: "Nour", sex: .female, registration: .motherAlone,
            expected: "Nour Yasser Anas Musa Shahin"),
        Example(
            custom: .fatherChain, father: name("Tesfay", chain: ["Kidane", "Haile", "Tekle"]),
            mother: name("Letebrhan", chain: ["Yonas", "Abraham", "Dawit"]), given: "Selam",
            sex: .female, expected: "Selam Tesfay Kidane Haile"),
        Example(
            custom: .fatherChain, father: name("Cali", chain: ["Xasan", "Nuur", "Faarax"]),
            mother: name("Hodan", chain: ["Cumar", "Aadan", "Jaamac"]), given: "Ifraax",
            sex: .female, expected: "Ifraax Cali Xasan Nuur"),
        Example(
            custom: .afghan, father: name("Ghulam Ali", chain: ["Reza"], byname: "Rezai"),
            mother: name("Zahra", chain: ["Mahdi"]), given: "Omid", sex: .male,
            expected: "Omid Rezai"),
        Example(
            custom: .afghan, father: name("Ghulam Ali", chain: ["Reza"]),
            mother: name("Zahra", chain: ["Mahdi"], byname: "Amiri"), given: "Omid", sex: .male,
            expected: "Omid"),
        Example(
            custom: .slavic,
            father: FamilyName(
                given: [ukrainian("Serhii")], surnames: [ukrainianSurname("Kovalskyi")]),
            mother: name("Olena", surnames: ["Boiko"]), given: "Zlata", sex: .female,
            expected: "Zlata Serhiivna Kovalska"),
        Example(
            custom: .slavic,
            father: FamilyName(
                given: [ukrainian("Serhii")], surnames: [ukrainianSurname("Kovalskyi")]),
            mother: name("Olena", surnames: ["Boiko"]), given: "Taras", sex: .male,
            expected: "Taras Serhiiovych Kovalskyi"),
        Example(
            custom: .individual, father: name("Mohammed Alam", chain: ["Nur Islam"]),
            mother: name("Hamida Begum"), given: "Jamila Khatun", sex: .female,
            expected: "Jamila Khatun"),
        Example(
            custom: .individual, father: name("Emmanuel Habimana"),
            mother: name("Chantal Uwera"), given: "Divine Uwase", sex: .female,
            expected: "Divine Uwase"),
        Example(
            custom: .paternal, father: name("Frantz", surnames: ["Jean-Baptiste"]),
            mother: name("Rose", surnames: ["Toussaint"]), given: "Widline", sex: .female,
            expected: "Widline Jean-Baptiste"),
        Example(
            custom: .filipino, father: name("Jose", surnames: ["Reyes"], middle: "Tan"),
            mother: name("Rosa", surnames: ["Santos"], middle: "Lim"), given: "Angelo", sex: .male,
            expected: "Angelo Santos Reyes"),
        Example(
            custom: .filipino, father: name("Jose", surnames: ["Reyes"], middle: "Tan"),
            mother: name("Rosa", surnames: ["Santos"], middle: "Lim"), given: "Angelo", sex: .male,
            registration: .motherAlone, expected: "Angelo Lim Santos"),
    ]

    @Test(arguments: examples)
    private func `a child is called as custom has it`(example: Example) {
        #expect(example.said == example.expected)
    }

    @Test func `every custom is in the table`() {
        #expect(Set(Self.examples.map(\.custom)) == Set(NamingCustom.allCases))
    }

    @Test func `no entry of a name table is empty or repeated`() {
        var designs: [String: People.Design] = [:]
        for scenario in Scenario.all {
            for entry in scenario.peoples { designs[entry.design.id] = entry.design }
        }
        #expect(designs.count >= 20)
        for design in designs.values {
            for (kind, text) in [
                ("women", design.women), ("men", design.men), ("surnames", design.surnames),
                ("bynames", design.bynames), ("women", design.seconds.women),
                ("men", design.seconds.men),
            ] {
                let words = NameWord.table(text)
                for word in words {
                    #expect(
                        !word.spellings.isEmpty && !word.spelling.isEmpty, "\(design.id) \(kind)")
                    #expect(
                        Set(word.spellings).count == word.spellings.count,
                        "\(design.id) \(kind) \(word.spelling)")
                }
                let spellings = words.map(\.spelling)
                let repeated = spellings.filter { spelling in
                    spellings.count { $0 == spelling } > 1
                }
                #expect(repeated.isEmpty, "\(design.id) \(kind): \(Set(repeated).sorted())")
            }
        }
    }

    @Test func `men of Ukraine have all four patronymics`() {
        for word in NameWord.table(UkrainianNames.men) { #expect(word.forms.count == 4) }
        for word in NameWord.table(UkrainianNames.surnames) {
            #expect(word.forms.isEmpty || word.forms.count == 2)
        }
    }

    @Test func `a village of Q'anjob'al speakers has few surnames`() throws {
        let people = People(BorderPeoples.qanjobal, seed: 3, number: 5)
        let countrywide = People(BorderPeoples.honduran, seed: 3, number: 7)
        for village in people.villages.elements {
            #expect((4...8).contains(try #require(village.surnames).elements.count))
        }
        for village in countrywide.villages.elements {
            #expect(try #require(village.surnames).elements.count >= 18)
        }
    }

    @Test func `surnames are as unequal in villages as surnames are`() {
        // How often two people of one village, who are not family, have the same first surname.
        func coincidence(_ design: People.Design) -> Double {
            let people = People(design, seed: 5, number: 1)
            var chance = Chance(seed: 5, stream: .order, index: 0)
            var (same, pairs) = (0, 0)
            for village in people.villages.elements {
                guard let surnames = village.surnames else { continue }
                for _ in 0..<400 {
                    pairs += 1
                    if surnames.draw(&chance) === surnames.draw(&chance) { same += 1 }
                }
            }
            return Double(same) / Double(max(1, pairs))
        }
        #expect(coincidence(BorderPeoples.qanjobal) > 0.16)
        #expect(coincidence(BorderPeoples.ixil) > 0.16)
        #expect(coincidence(BorderPeoples.honduran) < 0.09)
        #expect(coincidence(BorderPeoples.brazilian) < 0.06)
    }
}
