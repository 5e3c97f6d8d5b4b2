// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import PersonNames
import Testing

@Suite struct DoubleMetaphoneTests {
    /// Answers printed in Philips' article, in the tests of Commons Codec and in common use.
    static let published: [(name: String, primary: String, alternate: String)] = [
        ("Smith", "SM0", "XMT"), ("Schmidt", "XMT", "SMT"), ("Thomas", "TMS", "TMS"),
        ("Michael", "MKL", "MXL"), ("Jose", "HS", "HS"), ("Caesar", "SSR", "SSR"),
        ("Filipowicz", "FLPT", "FLPF"), ("Wasserman", "ASRM", "FSRM"), ("Arnow", "ARN", "ARNF"),
        ("tagliaro", "TKLR", "TLR"), ("biaggi", "PJ", "PK"), ("Xavier", "SF", "SFR"),
        ("Zhao", "J", "J"), ("Zapata", "SPT", "SPT"), ("Czerny", "SRN", "XRN"),
        ("Bach", "PK", "PK"), ("Bacher", "PKR", "PKR"), ("bacchus", "PKS", "PKS"),
        ("Edgar", "ATKR", "ATKR"), ("laugh", "LF", "LF"), ("Hugh", "H", "H"),
        ("island", "ALNT", "ALNT"), ("sugar", "XKR", "SKR"), ("Wright", "RT", "RT"),
        ("knight", "NT", "NT"), ("gnome", "NM", "NM"), ("breaux", "PR", "PR"),
        ("Resnais", "RSN", "RSNS"), ("McClelland", "MKLL", "MKLL"), ("focaccia", "FKX", "FKX"),
        ("cabrillo", "KPRL", "KPR"), ("gallegos", "KLKS", "KKS"), ("San Jacinto", "SNHS", "SNHS"),
        ("Uomo", "AM", "AM"), ("Schermerhorn", "XRMR", "SKRM"), ("van Gogh", "FNKK", "FNKK"),
        ("Mac Gregor", "MKRK", "MKRK"), ("accident", "AKST", "AKST"), ("Peña", "PN", "PN"),
        ("façade", "FST", "FST"), ("Hochmeier", "HKMR", "HKMR"), ("Rogier", "RJ", "RJR"),
        ("dumb", "TM", "TM"), ("Thumb", "0M", "TM"), ("Chemistry", "KMST", "KMST"),
        ("Chorus", "KRS", "KRS"), ("Angier", "ANJ", "ANJR"), ("Wagner", "AKNR", "FKNR"),
    ]

    @Test(arguments: published)
    func `a published name has its published codes`(
        name: String, primary: String, alternate: String
    ) {
        let keys = DoubleMetaphone.keys(of: name)
        #expect(keys.primary == primary)
        #expect(keys.alternate == alternate)
    }

    @Test func `longer codes begin with shorter ones`() {
        for (name, _, _) in Self.published {
            let long = DoubleMetaphone.keys(of: name, maxLength: 16)
            for length in 0...15 {
                let short = DoubleMetaphone.keys(of: name, maxLength: length)
                #expect(short.primary == String(long.primary.prefix(length)), "\(name) \(length)")
                #expect(short.alternate == String(long.alternate.prefix(length)), "\(name)")
            }
        }
    }

    @Test(arguments: [-1, 17, Int.max, Int.min])
    func `a length out of range is brought into it`(length: Int) {
        let limit = length < 0 ? 0 : 16
        let code = DoubleMetaphone.keys(of: "bdfkbdfkbdfkbdfkbdfk", maxLength: length).primary
        #expect(code.count == limit)
    }

    @Test(arguments: ["", " ", "\t\n", "-", "محمد"])
    func `a name without Latin letters has empty codes`(name: String) {
        let keys = DoubleMetaphone.keys(of: name)
        #expect(keys.primary.isEmpty && keys.alternate.isEmpty)
        #expect(DoubleMetaphone.primaryCode(name.utf8Span.span) == 0)
    }

    @Test func `case and spaces around a name make no difference`() {
        for (name, primary, alternate) in Self.published {
            let keys = DoubleMetaphone.keys(of: "  \(name.uppercased())\t")
            #expect(keys.primary == primary && keys.alternate == alternate, "\(name)")
        }
    }

    @Test func `the packed codes hold the letters of the keys`() {
        for (name, _, _) in Self.published where name.allSatisfy(\.isASCII) {
            let folded = name.lowercased()
            let keys = DoubleMetaphone.keys(of: name)
            let codes = DoubleMetaphone.codes(folded.utf8Span.span)
            #expect(codes.primary == packed(keys.primary), "\(name)")
            #expect(codes.alternate == packed(keys.alternate), "\(name)")
            #expect(DoubleMetaphone.primaryCode(folded.utf8Span.span) == codes.primary)
        }
    }

    @Test func `any sequence of letters can be read`() {
        var random = SeededGenerator(seed: 0x0D0B_1E)
        for _ in 0..<3_000 {
            let letters = (0..<Int.random(in: 0...12, using: &random)).map { _ in
                "ABCEGHIJKLMNRSTUWXZ ".randomElement(using: &random) ?? "A"
            }
            let name = String(letters)
            let keys = DoubleMetaphone.keys(of: name)
            #expect(keys.primary.count <= 4 && keys.alternate.count <= 4, "\(name)")
            #expect(
                keys.primary.allSatisfy { "AFHJKLMNPRSTX0".contains($0) }, "\(name)")
        }
    }

    @Test(
        .enabled(if: SharedAnswers.exists(SharedAnswers.phonetic), "needs the shared answers"))
    func `all answers of Commons Codec are given`() throws {
        var count = 0
        for row in try SharedAnswers.rows(SharedAnswers.phonetic)
        where row[0] == "double_metaphone" {
            let keys = DoubleMetaphone.keys(of: row[1])
            #expect("\(keys.primary)|\(keys.alternate)" == row[2], "\(row[1])")
            count += 1
        }
        #expect(count == 1221)
    }

    private func packed(_ key: String) -> UInt32 {
        var code: UInt32 = 0
        for byte in (Array(key.utf8) + [0, 0, 0, 0]).prefix(4) { code = code << 8 | UInt32(byte) }
        return code
    }
}
