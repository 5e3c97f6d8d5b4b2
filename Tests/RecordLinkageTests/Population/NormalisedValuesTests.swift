// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RecordLinkage

@Suite("Values in the form in which they are compared")
struct NormalisedValuesTests {
    static func normalised(_ text: String, _ role: FieldRole) -> String {
        var normalizer = TextNormalizer(role: role, source: .column(0))
        normalizer.normalise(Array(text.utf8).span)
        return String(decoding: normalizer.folded, as: UTF8.self)
    }

    @Test(arguments: [
        ("GT", ["Guatemala", "GTM", "guatemalteca", "Guatemalan", "República de Guatemala"]),
        ("SY", ["Syria", "SYR", "Сирія", "Syrian", "سوريا", "Syrien"]),
        ("CD", ["DRC", "Congolese", "République démocratique du Congo", "cod"]),
        ("MM", ["Myanmar", "Burmese", "MMR", "Burma"]),
        ("SV", ["El Salvador", "salvadoreño", "SLV"]),
    ])
    func `a country is one value by name, code and people`(code: String, spellings: [String]) {
        for spelling in spellings {
            for role in [FieldRole.country, .nationality] {
                #expect(Self.normalised(spelling, role) == code, "\(spelling)")
            }
        }
    }

    @Test(arguments: [
        "Identity unknown", "Kimliği tespit edilemeyen", "Личность не установлена",
        "особу не встановлено", "unaccompanied minor", "unknown",
    ])
    func `words for a name that is not known are no name, however long`(text: String) {
        var folded: [UInt8] = []
        FieldNormalizer.name(Array(text.utf8).span, into: &folded)
        #expect(folded.isEmpty)
    }

    @Test func `what is no country stays the word it is`() {
        #expect(Self.normalised("Atlantis", .country) == "atlantis")
        #expect(CountryNames.code("Atlantis") == nil)
        #expect(CountryNames.code("") == nil)
    }

    @Test func `every country has a name in each language of the reports, and is known by it`() {
        for code in ["GT", "HN", "SV", "SY", "SO", "HT", "PH", "CD", "UA", "AF", "MM"] {
            for language in ["en", "es", "ar"] {
                let name = CountryNames.name(code, language: language) ?? ""
                #expect(CountryNames.code(name) == code, "\(code) in \(language): \(name)")
            }
        }
        #expect(CountryNames.name("gt", language: "en") == nil)
        #expect(CountryNames.name("Chisec", language: "en") == nil)
    }

    @Test(arguments: [
        ("A201334556", "201334556"), ("201-334-556", "201334556"), ("A 088 968 627", "88968627"),
        ("088968627", "88968627"), ("88968627", "88968627"), ("0000123456", "123456"),
    ])
    func `a number loses its dress and the zeros before it`(text: String, number: String) {
        #expect(Self.normalised(text, .identifier) == number)
    }

    @Test(arguments: ["00123", "AB0012345", "0012X345"])
    func `a short number, and one with letters, keeps what it has`(text: String) {
        #expect(Self.normalised(text, .identifier) == text.lowercased())
    }

    @Test func `a few zeros are a number, a row of them was put where none is known`() {
        #expect(Self.normalised("0000", .identifier) == "0000")
        #expect(Self.normalised("000000", .identifier) == "")
    }

    @Test func `of a child without a name, nothing but the parent's surname is known`() {
        let parts = FieldNormalizer.parts(
            ofFullName: Array("Baby of Jane Smith".utf8).span, customs: nil, vocabulary: nil)
        #expect(parts.surname == "smith")
        #expect([parts.given, parts.middle, parts.secondSurname] == ["", "", ""])
    }
}
