// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import PersonNames

@Suite("Arabic names of several words, and by French and English ear")
struct ArabicUnitsTests {
    private static func words(_ name: String) -> [String] {
        NameReader.readings(fullName: name, tradition: .arabic)[0].tokens.map(\.folded)
    }

    @Test(arguments: [
        ("عبد العزيز طه", 2), ("Abd al-Aziz Taha", 2), ("Nur-Eldin Taha", 2), ("نور الدين طه", 2),
        ("أم كلثوم طه", 2), ("Taha Abdul Rahman Bashir", 3), ("Abdul", 1), ("Taha A.", 2),
    ])
    func `a name of several words is one link of a chain`(name: String, links: Int) {
        #expect(Self.words(name).count == links, "\(Self.words(name))")
    }

    @Test func `an article that is written into a name is none of it`() {
        #expect(Self.words("Eltayeb Taha") == ["tayeb", "taha"])
        #expect(Self.words("Alhadi Taha") == ["hadi", "taha"])
        // These begin alike and have none.
        for name in ["Elham", "Elias", "Ali", "Alia", "Allaoui"] {
            #expect(Self.words(name + " Taha").first == NameFolding.fold(name))
        }
    }

    @Test(arguments: [
        ("chouaib", "shuaib"), ("djouma", "juma"), ("haoua", "hawa"), ("maroua", "marwa"),
        ("souleymane", "suleyman"), ("guisma", "gisma"), ("oussama", "usama"),
    ])
    func `French and English write one name by ear`(french: String, english: String) {
        #expect(ComparisonFold.romanised(french) == ComparisonFold.romanised(english))
    }

    @Test func `names differ by ear where they differ`() {
        #expect(ComparisonFold.romanised("jamal") != ComparisonFold.romanised("kamal"))
        #expect(ComparisonFold.romanised("") == "")
        #expect(ComparisonFold.skeleton("djamila") == ComparisonFold.skeleton("jamila"))
    }

    @Test(arguments: [
        ("Djouma Bachir", "Juma Bashir"), ("Fayçal Ahmat", "Faisal Ahmed"),
        ("Moudassir Taïb", "Mudathir Eltayeb"), ("Mahamat Oumar", "Mohamed Omer"),
    ])
    func `one chain in two spellings agrees`(french: String, english: String) {
        let one = PreparedName(fullName: french, tradition: .arabic)
        let two = PreparedName(fullName: english, tradition: .arabic)
        #expect(NameComparison.compare(one, two).score > 0.75)
    }

    @Test func `Y and J are one sound at the beginning of Spanish names`() {
        #expect(ComparisonFold.hispanic("yoel") == ComparisonFold.hispanic("joel"))
        #expect(ComparisonFold.hispanic("maya") != ComparisonFold.hispanic("maja"))
    }
}
