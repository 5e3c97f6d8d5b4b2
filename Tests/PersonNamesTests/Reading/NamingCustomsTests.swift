// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
import Testing

@Suite("Customs of a column of names")
struct NamingCustomsTests {
    private static let nile = [
        "Achol Garang Deng", "Peter Majok Kuol", "Mary Nyandeng Bol", "John Okello Opio",
        "Rebecca Akol Malual", "James Riek Gatluak", "Grace Atim Odongo", "Daniel Tut Koang",
    ]
    private static let vietnam = [
        "Nguyen Van Lam", "Tran Thi Hoa", "Le Van Minh", "Pham Thi Lan", "Hoang Van Hung",
        "Nguyen Thi Mai", "Tran Van Long", "Vu Thi Huong",
    ]

    private func given(_ name: String, _ customs: NamingCustoms?) throws -> [String] {
        try #require(NameReader.readings(fullName: name, customs: customs).first).words(.given)
    }

    @Test func `a name is read as its neighbours are`() throws {
        #expect(try given("Achol Garang Lam", NamingCustoms(of: Self.nile)) == ["achol"])
        #expect(try given("Nguyen Van Lam", NamingCustoms(of: Self.vietnam)) == ["lam"])
    }

    @Test func `customs of no names change no reading`() throws {
        let none = NamingCustoms(of: [])
        for name in Self.nile + Self.vietnam {
            #expect(try given(name, none) == given(name, nil))
        }
    }

    @Test func `customs do not depend on the order of names`() {
        #expect(NamingCustoms(of: Self.nile) == NamingCustoms(of: Self.nile.reversed()))
    }
}
