// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
import Testing

/// What somebody is called beside the name.
@Suite struct ByNamesTests {
    private func words(_ name: String) -> [String] {
        NameReader.readings(fullName: name)[0].tokens.map(\.folded)
    }

    @Test(arguments: [
        "Ricardo Gomes Azevedo conhecido por \"Galego\"", "Ricardo \"Galego\" Gomes Azevedo",
        "Ricardo Gomes Azevedo (Galego)", "Ricardo Gomes Azevedo vulgo Galego",
        "Ricardo Gomes Azevedo, also known as Galego", "Ricardo Gomes Azevedo a.k.a. Galego",
        "Ricardo «Galego» Gomes Azevedo", "Ricardo Gomes Azevedo conocido como El Galego",
    ])
    func `a by-name is no part of the name`(_ name: String) {
        #expect(words(name) == ["ricardo", "gomes", "azevedo"])
    }

    @Test func `a name from before marriage stays`() {
        #expect(words("Ana Lima (née Duarte)").contains("duarte"))
    }

    @Test(arguments: [
        "\"Galego\"", "(Galego)", "alias Galego", "Galego \"", "\"Galego", "Ana (", ")",
    ])
    func `where nothing else is written it is the name`(_ name: String) {
        let found = words(name)
        #expect(name == ")" ? found.isEmpty : !found.isEmpty)
    }

    @Test(arguments: [
        ("Juan Cruz Alias", ["juan", "cruz", "alias"]), ("Known Dlamini", ["known", "dlamini"]),
        ("Ana A K Lima", ["ana", "a", "k", "lima"]), ("Connu Traoré", ["connu", "traore"]),
    ])
    func `words that are names somewhere stay where they bring in no by-name`(
        _ name: String, _ expected: [String]
    ) {
        #expect(words(name) == expected)
    }
}
