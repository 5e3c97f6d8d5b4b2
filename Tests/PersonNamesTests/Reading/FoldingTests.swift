// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
import Testing

@Suite struct NameFoldingTests {
    @Test(arguments: [
        ("María José Ñuñez", "maria jose nunez"),
        ("  O'Brien–Smith,  J.R. ", "obrien smith j r"),
        ("K’iche’ B'atz'", "kiche batz"),
        ("Đặng Łukasz Østergård Weiß Æsa Þór", "dang lukasz ostergard weiss aesa thor"),
        ("ǅevad Ĳsbrand", "dzevad ijsbrand"),
        ("ＦＵＬＬ　ｗｉｄｔｈ", "full width"),
        ("Олександр Шевченко", "oleksandr shevchenko"),
        ("Сергей Хрущёв", "sergey khrushchev"),
        ("Григорій Їжакевич", "hryhoriy yizhakevych"),
        ("Γιώργος Παπαδόπουλος", "giorgos papadopoulos"),
        ("Ευάγγελος", "evangelos"), ("Αντώνης", "antonis"), ("ΧΑΜΠΙΜΠ ΑΜΠΝΤΟΥΛ", "champib abdoul"),
        ("محمد الحسن", "mhmd al hsn"),
        ("مُحَمَّد", "mhmd"),
        ("على", "ala"),
        ("فاطمة", "fatma"),
        ("בנימין", "bnimin"),
        ("በቀለ ተስፋዬ", "beqele tesfaye"),
        ("Գրիգորյան", "grigoryan"),
        ("გიორგი", "giorgi"),
        ("٢٠١٨ ۲۰ ၁၂", "2018 20 12"),
        ("", ""), ("---", ""), ("İbrahim ışık", "ibrahim isik"),
    ])
    func `a name folds to plain letters`(text: String, folded: String) {
        #expect(NameFolding.fold(text) == folded)
    }

    @Test func `homophone series of Ethiopic fold together`() {
        #expect(NameFolding.fold("ፀሀይ") == NameFolding.fold("ጸሐይ"))
    }

    @Test func `a letter that nothing romanises keeps names apart`() {
        #expect(!NameFolding.fold("សុខា").isEmpty)
        #expect(NameFolding.fold("សុខា") != NameFolding.fold("ដារា"))
    }

    @Test func `any bytes fold to plain letters with single spaces, again to themselves`() {
        var random = SeededGenerator(seed: 20_261)
        let pieces: [[UInt8]] = [
            "ñ", "ع", "Ш", "ሀ", "李", "-", " ", "'", "a", "Z", "9", "\u{200F}", "ﷺ", "👨‍👩‍👧", "ß", "ǆ",
            "Ω",
            "𐍈", "ﬃ", "½", "Ⅷ", "٣", "က", "ប", "ක", "𞤀", "\u{10FFFF}",
        ].map { Array($0.utf8) }
        for round in 0..<3_000 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0...14, using: &random) {
                if Bool.random(using: &random) {
                    bytes += pieces[Int.random(in: 0..<pieces.count, using: &random)]
                } else {
                    bytes.append(UInt8.random(in: 0...255, using: &random))
                }
            }
            var folded: [UInt8] = Array("x ".utf8)
            NameFolding.fold(bytes.span, into: &folded)
            let text = String(decoding: folded.dropFirst(2), as: UTF8.self)
            let isPlain = text.utf8.allSatisfy {
                $0 == 0x20 || (0x61...0x7A).contains($0) || (0x30...0x39).contains($0)
            }
            #expect(isPlain, "seed 20261 round \(round): \(bytes)")
            #expect(
                text.first != " " && text.last != " " && !text.contains("  "),
                "seed 20261 round \(round): \(bytes)")
            #expect(NameFolding.fold(text) == text, "seed 20261 round \(round): \(bytes)")
        }
    }
}

@Suite struct ScriptTests {
    @Test func `the script with most letters wins`() {
        #expect(Script.dominant(in: "Ana") == .latin)
        #expect(Script.dominant(in: "محمد A.") == .arabic)
        #expect(Script.dominant(in: "Иван") == .cyrillic)
        #expect(Script.dominant(in: "ሰላም") == .ethiopic)
        #expect(Script.dominant(in: "123 - ?") == .common)
        #expect(Script.dominant(in: "ကို") == .myanmar)
        #expect(Script.dominant(in: "Nguyễn Thị Ánh") == .latin)
    }

    @Test func `every code point has a script, and ASCII letters are Latin`() {
        for value in UInt32(0)..<0x11_0000 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let script = Script(scalar)
            if value < 0x80 { #expect((script == .latin) == scalar.properties.isAlphabetic) }
        }
    }
}

@Suite struct NullWordsTests {
    @Test(arguments: [
        "FNU", "lnu", "N/A", "-", "", "xxx", "AAAA", "Sin Nombre", "Baby Girl", "unknown",
        "Kimliği belirsiz", "KİMLİĞİ TESPİT EDİLEMEDİ", "bilinmiyor", "ne sait pas", "trouvé seul",
        "nie wie", "necunoscută", "особу не встановлено",
    ])
    func `a placeholder is no name`(text: String) {
        #expect(NullWords.isNull(unfolded: text))
    }

    @Test(arguments: ["Nino", "Ana", "Li", "Bo", "Max", "María", "محمد", "Aa"])
    func `a name is no placeholder`(text: String) {
        #expect(!NullWords.isNull(unfolded: text))
    }
}

@Suite struct NicknameGroupsTests {
    @Test func `alternatives to a name are its long and short forms, and no translations`() {
        let groups = NicknameGroups.standard
        #expect(groups.alternatives(to: "pepe").contains("jose"))
        #expect(groups.alternatives(to: "jose").contains("pepe"))
        #expect(!groups.alternatives(to: "jose").contains("yusuf"))
        #expect(groups.alternatives(to: "carmencita").contains("carmen"))
        #expect(groups.alternatives(to: "zyxwvut").isEmpty)
        #expect(groups.alternatives(to: "").isEmpty)
    }

    private let groups = NicknameGroups.standard

    @Test(arguments: [
        ("Bob", "Robert", NicknameRelation.nickname), ("Peggy", "Margaret", .nickname),
        ("Bob", "Robbie", .sharedName), ("Catherine", "Kathryn", .sameName),
        ("Mohamed", "Muhammad", .sameName), ("Maxamed", "محمد", .sameName),
        ("Md", "Mohammad", .sameName), ("Pepe", "José", .nickname), ("Chuy", "Jesús", .nickname),
        ("Toño", "Antonio", .nickname), ("Juancito", "Juan", .nickname),
        ("Carmencita", "Carmen", .nickname), ("Robertito", "Roberto", .nickname),
        ("Саша", "Олександр", .nickname), ("Наташа", "Наталія", .nickname),
        ("Joseph", "José", .translation), ("Giuseppe", "Yusuf", .translation),
        ("Zé", "José", .nickname), ("Janbatis", "JeanBaptiste", .sameName),
        ("Xasan", "Hassan", .sameName), ("Yossi", "Yosef", .nickname),
    ])
    func `two names are related`(first: String, second: String, expected: NicknameRelation) {
        #expect(groups.relation(first, second) == expected)
        #expect(groups.relation(second, first) == expected)
    }

    @Test(arguments: [("Robert", "Margaret"), ("Ana", "Luis"), ("", "Bob"), ("Zzyzx", "Qwrt")])
    func `unrelated names share nothing`(first: String, second: String) {
        #expect(groups.relation(first, second) == nil)
    }

    @Test func `an ambiguous short form is in the groups of each name`() {
        let beto = Set(groups.groups(of: "Beto"))
        for name in ["Alberto", "Roberto", "Humberto", "Gilberto"] {
            #expect(!beto.isDisjoint(with: groups.groups(of: name)), "\(name)")
        }
    }

    @Test func `the tables hold several hundred groups`() {
        #expect(groups.groupCount > 900)
        #expect(groups.nameCount > 4_000)
    }
}
