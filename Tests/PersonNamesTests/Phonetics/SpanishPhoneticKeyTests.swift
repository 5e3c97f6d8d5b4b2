// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
import Testing

@Suite struct SpanishPhoneticKeyTests {
    static let alike: [[String]] = [
        ["Hernández", "Ernandes", "Hernandes"], ["Jiménez", "Giménez", "Ximénez"],
        ["Vásquez", "Básquez", "Bazques"], ["Velásquez", "Belasques"], ["Chávez", "Chabes"],
        ["Castillo", "Castiyo"], ["Llanos", "Yanos"], ["Zúñiga", "Suniga"],
        ["Quispe", "Kispe"], ["Cuc", "Kuk"], ["Guamán", "Huamán", "Waman"],
        ["Agüero", "Ahuero", "Awero"], ["Peña", "Pena"], ["Campos", "Kampos"],
        ["Cecilia", "Sesilia"], ["Guillermo", "Guiyermo"], ["México", "Méjico"],
        ["Sochitl", "Sochitl"], ["Tzoc", "Soc"], ["Reyes", "Relles"], ["Joseph", "Josef"],
    ]

    static let different: [(String, String)] = [
        ("Hernández", "Fernández"), ("Gómez", "Gámiz Ruiz"), ("Guerra", "Huerra"),
        ("López", "Pérez"), ("Ana", "Ena"), ("Cano", "Chano"), ("Luis", "Ruiz"),
        ("Mora", "Nora"),
    ]

    @Test(arguments: alike)
    func `spellings of one sound share their key`(spellings: [String]) {
        let keys = Set(spellings.map { SpanishPhoneticKey.key(of: $0) })
        #expect(keys.count == 1, "\(spellings) \(keys)")
        #expect(keys.first?.isEmpty == false)
    }

    @Test(arguments: different)
    func `names that sound different have different keys`(a: String, b: String) {
        #expect(SpanishPhoneticKey.key(of: a) != SpanishPhoneticKey.key(of: b))
    }

    @Test(arguments: [
        ("Guerra", "GR"), ("Gutiérrez", "GTRS"), ("Quetzal", "KSL"), ("Muñoz", "MNS"),
        ("Chiquito", "XKT"), ("Yolanda", "YLND"), ("Ay", "A"), ("", ""), ("حسن", ""),
    ])
    func `a name has the key that the rules give`(name: String, key: String) {
        #expect(SpanishPhoneticKey.key(of: name) == key)
    }

    @Test func `the packed code holds the letters of the key`() {
        for name in ["guerra", "juan carlos", "", " ", "hhh", "xxxx", "bcdfghjklmnpqrst"] {
            let code = SpanishPhoneticKey.code(name.utf8Span.span)
            let key = SpanishPhoneticKey.key(of: name)
            var packed: UInt64 = 0
            for byte in (Array(key.utf8) + [UInt8](repeating: 0, count: 8)).prefix(8) {
                packed = packed << 8 | UInt64(byte)
            }
            #expect(code == packed, "\(name)")
        }
    }

    @Test func `any bytes can be read`() {
        var random = SeededGenerator(seed: 0x5E1)
        for _ in 0..<1_000 {
            let bytes = (0..<Int.random(in: 0...20, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            let code = SpanishPhoneticKey.code(bytes.span)
            let known = Set("AEIOUBDFGJKLMNPRSTWXY".utf8).union([0])
            for shift in stride(from: UInt64(0), to: 64, by: 8) {
                #expect(known.contains(UInt8(truncatingIfNeeded: code >> shift)), "\(bytes)")
            }
        }
    }
}
