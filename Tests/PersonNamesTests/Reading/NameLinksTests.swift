// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
import Testing

@Suite("Names that are chains") struct NameLinksTests {
    @Test(arguments: [
        ("Chouaïb Ishagh Charif", ["chouaib", "ishagh", "charif"]),
        ("Abdel Karim Issa", ["abdelkarim", "issa"]), ("Oum Kaltoum Adam", ["oumkaltoum", "adam"]),
        ("أم كلثوم آدم", ["amklthum", "adm"]),
        ("Ahmed bin Ali Al Tahir", ["ahmed", "ali", "tahir"]),
        ("عبد الله موسى", ["abdallh", "musa"]), ("Abu", ["abu"]), ("", []),
    ])
    func `halves of one name are one link, and words for “son of” are none`(
        name: String, links: [String]
    ) {
        #expect(NameLinks.of(name) == links)
    }

    private static let own = [
        "Adam", "Issa", "Omar", "Taha", "Hassan", "Idriss", "Yahya", "Haroun", "Khamis", "Bakhit",
        "Salma", "Hawa", "Amna", "Zahra",
    ]

    /// Names of so many links in turn, each of them a name of somebody else.
    private static func chains(_ lengths: [Int], last: (Int) -> String? = { _ in nil }) -> [String]
    {
        (0..<420).map { place in
            let length = lengths[place % lengths.count]
            var links = [own[place % 14]]
            for link in 1..<length { links.append(own[place / (14 * link) % 10]) }
            if let last = last(place) { links[length - 1] = last }
            return links.joined(separator: " ")
        }
    }

    @Test func `names of fathers and grandfathers are names that others bear`() {
        let customs = NamingCustoms(of: Self.chains([2, 3, 4]))
        #expect(customs.areChains)
        #expect(NamingCustoms.areChainsOfManyLengths([customs]))
    }

    @Test func `names with a family's at the end are no chains`() {
        let surnames = Self.chains([2, 3]) { "Ould\($0 % 60)a" }
        #expect(!NamingCustoms(of: surnames).areChains)
        let second = (0..<420).map { "Maria\($0 % 3) Elena\($0 % 5) Perez\($0 % 40)" }
        #expect(!NamingCustoms(of: second).areChains)
        #expect(!NamingCustoms(of: []).areChains)
    }

    @Test func `where all clerks write as many links, the length is one`() {
        let three = NamingCustoms(of: Self.chains([3]))
        let four = NamingCustoms(of: Self.chains([4]))
        #expect(three.areChains && four.areChains)
        #expect(!NamingCustoms.areChainsOfManyLengths([three]))
        #expect(!NamingCustoms.areChainsOfManyLengths([three, three]))
        #expect(NamingCustoms.areChainsOfManyLengths([three, four]))
        #expect(!NamingCustoms.areChainsOfManyLengths([]))
    }
}
