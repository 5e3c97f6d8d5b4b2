// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
import Testing

@Suite("Children without a name") struct NamelessChildTests {
    @Test(arguments: [
        "HIJO DE Rojas Ana", "Hija de la Sra. Rojas Ana", "RN de Rojas Ana", "NB de Rojas Ana",
        "Recién nacida de Rojas Ana", "Baby of Rojas Ana", "BABY BOY OF Rojas Ana", "B/O Rojas Ana",
        "Twin 2 of Rojas Ana", "Nouveau-né de Rojas Ana", "Filha de Rojas Ana",
        "Figlio di Rojas Ana",
    ])
    func `every word behind “child of” names the parent`(_ name: String) {
        #expect(NamelessChild.parent(in: name) == "Rojas Ana")
    }

    @Test(arguments: [
        "Rojas Ana", "Hijo de", "Baby", "Bo Of", "Son Heung Min", "Niño de Dios Rojas", "Fils", "",
        "Sohn Karl von Berg", "Kind Anna", "Enfant Marie",
    ])
    func `what names nobody's parent is a name`(_ name: String) {
        #expect(NamelessChild.parent(in: name) == nil)
    }
}
