// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames

/// Words that say that whoever is named is no relative: a neighbour or a teacher who came with a child.
///
/// They are worth asking for where the child's people are, and are nobody to give the child to.
enum NoKin {
    /// Whether a part of a cell, beside a name or alone, says so.
    static func isSaid(of part: String) -> Bool {
        let written = part.split { !$0.isLetter }
        // A surname may be such a word; it is written as one.
        for word in written where word.first?.isUppercase != true || written.count == 1 {
            if isWord(NameFolding.fold(String(word))) { return true }
        }
        let folded = NameFolding.fold(part)
        return phrases.isIn(folded) || inArabic.isIn(folded)
    }

    /// Whether a folded word is one of them.
    static func isWord(_ folded: String) -> Bool { words.contains(folded) }

    /// Whether a cell that should say what somebody is to a child says that it is one who acts by office:
    /// namesakes of those are nobody's relatives.
    ///
    /// Neighbours and foster parents are none, and look after a child all the same.
    static func isOffice(_ cell: String) -> Bool {
        NameFolding.fold(cell).split(separator: " ").contains { offices.contains(String($0)) }
    }

    private static let offices: Set<String> = [
        "staff", "caseworker", "worker", "volunteer", "volunteers", "officer", "police", "nurse",
        "teacher", "counselor", "counsellor", "principal", "agency", "self", "liaison",
        "trabajador", "trabajadora", "policia", "maestro", "maestra", "enfermera", "enfermeira",
        "assistant", "assistante", "policier", "infirmiere", "mitarbeiter", "mitarbeiterin",
        "polizei",
    ]

    private static let words: Set<String> = Set(
        """
        vecino vecina vecinos voisin voisine nachbar nachbarin vizinho vizinha vicino vicina sasiad sasiadka \
        kolezanka kolega znajoma znajomy wychowawczyni wychowawca nauczycielka nauczyciel trener trenerka \
        tetangga jiran vwazen vwazin сосед соседка соседи сусід сусідка сусіди знакомая знакомый знайома \
        знайомий воспитатель воспитательница вихователь вихователька учительница учитель вчителька вчитель \
        acolhido acolhida \
        جار جاره جارته جارهم جارة جيران جيرانه الجيران همسایه همسایگان پڑوسی \
        komşu komşusu komşunun qoʻshni qoʻshnisi кошуна кошунасы ҳамсоя \
        тренер волонтер волонтёр wolontariusz wolontariuszka niespokrewniona niespokrewniony
        """.split(separator: " ").map { NameFolding.fold(String($0)) })

    private static let phrases: PhraseList = [
        "no familiar ", "no es familiar ", "sin parentesco ", "persona del grupo ",
        "companero de grupo ", "non apparente ", "non apparentee ", "not related ", "no relation ",
        "nao parente ", "sem familia ", "sem parentesco ", "bukan keluarga ", "pa fanmi ",
        "sans lien ", "aucun lien ", "sans parente ", "sin vinculo ", "sem vinculo ",
        "no pariente ", "otro no pariente ", "famille d accueil ", "famille hote ", "host family ",
        "familia de acogida ", "foster family ",
        "no blood relation ", "not a relative ", "non relative ", "not kin ", "akraba degil ",
        "akrabalik yok ", "akrabalik bagi yok ", "qarindosh emas ", "begona ",
    ]
    /// The same in Arabic letters.
    private static let inArabic = PhraseList(
        [
            "لا قرابة", "لا قرابه", "بدون قرابة", "لا صلة", "من نفس الحي", "من نفس القرية",
            "أسرة بديلة", "اسرة بديلة", "أسرة حاضنة", "أسرة مضيفة", "ليس من الأقارب",
        ].map { NameFolding.fold($0) + " " })
}
