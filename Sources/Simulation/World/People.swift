// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Where somebody comes from, from the smallest part to the largest.
struct Village: Sendable {
    var name: String
    var municipality: String
    var region: String
    /// The surnames of the place: few, and some of them very common.
    var surnames: RankedTable<NameWord>?
    /// Tribal, clan or place names of the place.
    var bynames: RankedTable<NameWord>?
}

/// People who share a country, languages and a way of naming children.
struct People: Sendable {
    /// What a table of peoples says of one of them.
    struct Design: Sendable {
        var id: String
        /// ISO 3166-1 alpha-2.
        var country: String
        /// Languages with their shares; the last one is what interpreters are sought for first.
        var languages: [(name: String, share: Double)]
        var custom: NamingCustom
        var women: String
        var men: String
        /// Second given names of women and of men, where they are others than the first.
        var seconds: (women: String, men: String) = ("", "")
        var surnames = ""
        /// Names that stand behind a chain of fathers' names, and how many people have one.
        var bynames = ""
        var bynameShare = 0.0
        /// How many people have two given names.
        var secondGivenShare = 0.3
        /// Fewest and most surnames in one village.
        var villageSurnames = 12...40
        /// The same of names behind a chain of fathers' names.
        var villageBynames = 4...8
        /// Municipalities as “name|region”, the largest first.
        var places: [String]
        /// Hamlets; each municipality has some of them.
        var hamlets: [String]
        /// International code and the number of digits behind it.
        var phone: (code: String, digits: Int)
    }

    let design: Design
    let women: RankedTable<NameWord>
    let men: RankedTable<NameWord>
    let secondsOfWomen: RankedTable<NameWord>?
    let secondsOfMen: RankedTable<NameWord>?
    let villages: RankedTable<Village>

    /// Settles a people's villages; `number` tells the peoples of a scenario apart.
    init(_ design: Design, seed: UInt64, number: Int) {
        self.design = design
        women = RankedTable(NameWord.table(design.women), flatness: 4)
        men = RankedTable(NameWord.table(design.men), flatness: 4)
        secondsOfWomen = Self.table(design.seconds.women, flatness: 4)
        secondsOfMen = Self.table(design.seconds.men, flatness: 4)
        let surnames = Self.table(design.surnames, flatness: 5)
        let bynames = Self.table(design.bynames, flatness: 4)
        var villages: [Village] = []
        for (index, place) in design.places.enumerated() {
            var chance = Chance(seed: seed, stream: .village, index: number << 20 | index)
            let parts = place.split(separator: "|").map(String.init)
            let town = parts[0]
            var names = [town]
            for _ in 0..<min(3, design.hamlets.count) {
                let hamlet = chance.pick(design.hamlets)
                if !names.contains(hamlet) { names.append(hamlet) }
            }
            for name in names {
                villages.append(
                    Village(
                        name: name, municipality: town, region: parts.count > 1 ? parts[1] : "",
                        surnames: surnames.map {
                            Self.local($0, count: design.villageSurnames, &chance)
                        },
                        bynames: bynames.map {
                            Self.local($0, count: design.villageBynames, &chance)
                        }))
            }
        }
        self.villages = RankedTable(villages, flatness: 12)
    }

    private static func table(_ text: String, flatness: Int) -> RankedTable<NameWord>? {
        let words = NameWord.table(text)
        return words.isEmpty ? nil : RankedTable(words, flatness: flatness)
    }

    /// Different names of a table, drawn by their frequency in the country and then ranked anew.
    private static func local(
        _ table: RankedTable<NameWord>, count range: ClosedRange<Int>, _ chance: inout Chance
    ) -> RankedTable<NameWord> {
        let count = chance.between(range.lowerBound, range.upperBound)
        var chosen: [NameWord] = []
        for _ in 0..<count * 3 where chosen.count < count {
            let word = table.draw(&chance)
            if !chosen.contains(where: { $0 === word }) { chosen.append(word) }
        }
        return RankedTable(chosen, flatness: 2)
    }
}
