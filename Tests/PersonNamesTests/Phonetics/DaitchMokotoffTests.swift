// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import PersonNames
import Testing

@Suite struct DaitchMokotoffTests {
    /// Answers of Mokotoff's article and of the tests of Commons Codec.
    static let published: [(name: String, codes: String)] = [
        ("AUERBACH", "097400|097500"), ("OHRBACH", "097400|097500"), ("LIPSHITZ", "874400"),
        ("LIPPSZYC", "874400|874500"), ("LEWINSKY", "876450"), ("LEVINSKI", "876450"),
        ("SZLAMAWICZ", "486740"), ("SHLAMOVITZ", "486740"), ("GOLDEN", "583600"),
        ("Alpert", "087930"), ("Breuer", "791900"), ("Haber", "579000"), ("Mannheim", "665600"),
        ("Mintz", "664000"), ("Topf", "370000"), ("Kleinmann", "586660"), ("Ben Aron", "769600"),
        ("Ceniow", "467000|567000"), ("Tsenyuv", "467000"), ("Holubica", "587400|587500"),
        ("Golubitsa", "587400"), ("Przemysl", "746480|794648"), ("Pshemeshil", "746480"),
        ("Peters", "734000|739400"), ("Peterson", "734600|739460"), ("Moskowitz", "645740"),
        ("Jackson", "154600|145460|454600|445460"), ("Straßburg", "294795"),
        ("Strasburg", "294795"), ("țamas", "364000|464000"),
        (
            "GERSCHFELD",
            "547830|545783|594783|594578"
        ),
        (
            "Rosochowaciec",
            "944744|944745|944754|944755|945744|945745|945754|945755"
        ),
    ]

    @Test(arguments: published)
    func `a published name has its published codes`(name: String, codes: String) {
        #expect(DaitchMokotoff.branchingCode(of: name) == codes)
        #expect(DaitchMokotoff.codes(of: name).joined(separator: "|") == codes)
        #expect(codes.hasPrefix(DaitchMokotoff.firstCode(of: name)))
    }

    @Test(arguments: ["", "  ", "123", "محمد"])
    func `a name without coded letters is all zeros`(name: String) {
        #expect(DaitchMokotoff.codes(of: name) == ["000000"])
        #expect(DaitchMokotoff.firstCode(of: name) == "000000")
    }

    @Test func `decomposed accents count as composed ones`() {
        #expect(DaitchMokotoff.firstCode(of: "E\u{301}regon") == "095600")
        #expect(DaitchMokotoff.firstCode(of: "Éregon") == "095600")
    }

    @Test func `a name made to branch gets a bounded number of codes`() {
        let name = String(repeating: "acarsaj", count: 40)
        #expect(DaitchMokotoff.codes(of: name).count <= 64)
        #expect(DaitchMokotoff.codes(of: name).count > 8)
    }

    @Test func `every code has six digits and none comes twice`() {
        var random = SeededGenerator(seed: 0xDA17C4)
        for _ in 0..<500 {
            let name = String(
                (0..<Int.random(in: 0...14, using: &random)).map { _ in
                    "abcdefghijklmnopqrstuvwxyzţęą -".randomElement(using: &random) ?? "a"
                })
            let codes = DaitchMokotoff.codes(of: name)
            #expect(Set(codes).count == codes.count, "\(name)")
            #expect(codes.allSatisfy { $0.count == 6 && $0.allSatisfy(\.isNumber) }, "\(name)")
            #expect(codes.first == DaitchMokotoff.firstCode(of: name), "\(name)")
        }
    }

    @Test(
        .enabled(if: SharedAnswers.exists(SharedAnswers.phonetic), "needs the shared answers"))
    func `all answers of Commons Codec are given`() throws {
        var count = 0
        for row in try SharedAnswers.rows(SharedAnswers.phonetic) {
            switch row[0] {
            case "dm_soundex_branching":
                #expect(DaitchMokotoff.branchingCode(of: row[1]) == row[2], "\(row[1])")
            case "dm_soundex_first":
                let name = SharedAnswers.unescaped(row[1])
                #expect(DaitchMokotoff.firstCode(of: name) == row[2], "\(row[1])")
            default: continue
            }
            count += 1
        }
        #expect(count == 48)
    }
}
