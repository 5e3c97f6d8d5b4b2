// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
import Testing

@testable import RecordLinkage

@Suite("Names that have their consonants in common")
struct ConsonantNamesTests {
    /// The relation of two names among others.
    private static func relation(
        _ first: String, _ second: String, among others: [String]
    ) -> NameRelation {
        var index = ValueIndex()
        let codes = ([first, second] + others).map { index.intern(Array($0.utf8).span) }
        let names = NameValues(index: &index)
        var store = ValueStore()
        _ = store.append(index.dictionary)
        return names.relation(codes[0], codes[1], store)
    }

    /// Every name as several clerks would spell it.
    private static let spelledAnew: [String] = {
        var names: [String] = []
        for skeleton in ["brkt", "tmrz", "rfsnj", "dlmn", "kntr", "slmtk", "frzdn"] {
            let letters = Array(skeleton)
            for first in "aeiou" {
                for second in "aeiu" {
                    var name = [letters[0], first, letters[1], second]
                    name += letters[2...]
                    names.append(String(name))
                }
            }
        }
        return names
    }()

    /// Two hundred names, each with consonants of its own.
    private static let european: [String] = {
        var names: [String] = []
        for start in ["ber", "kal", "dor", "fin", "lam"] {
            for middle in ["stein", "mond", "gard", "wick"] {
                for end in ["ov", "elli", "ing", "ert", "osk", "ant", "ulf", "imp", "ezk", "ard"] {
                    names.append(start + middle + end)
                }
            }
        }
        return names
    }()

    @Test func `other vowels are an accident of spelling where each clerk romanises anew`() {
        #expect(
            Self.relation("barakat", "burkut", among: Self.spelledAnew) == .consonants)
    }

    @Test func `where names are spelled in one way, other vowels make another name`() {
        #expect(Self.relation("barakat", "burkut", among: Self.european) != .consonants)
    }

    @Test func `two consonants say too little`() {
        #expect(Self.relation("mari", "miro", among: Self.spelledAnew) != .consonants)
    }

    @Test func `a skeleton does not depend on where a name is taken from`() {
        for name in ["muhammad", "al masri", "", "xeno", "khalid chaker", "aa"] {
            var output: [UInt8] = []
            ComparisonFold.skeleton(Array(name.utf8).span, into: &output)
            #expect(String(decoding: output, as: UTF8.self) == ComparisonFold.skeleton(name))
        }
    }
}
