// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import FamilyLinkage

@Suite struct PhraseListTests {
    private static let phrases: PhraseList = ["no familiar ", "con tercer", "msa "]

    @Test(arguments: ["no familiar", "vecina no familiar suya", "viaja con terceros", "msa"])
    func `a phrase is found from the beginning of a word on`(text: String) {
        #expect(Self.phrases.isIn(text))
    }

    @Test(arguments: ["", " ", "no familiares", "sin con", "bacon tercero", "amsa", "no"])
    func `a phrase that begins or ends within a word is none`(text: String) {
        #expect(!Self.phrases.isIn(text))
    }
}
