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
        /// Languages with their shares; the first one is the people's own.
        var languages: [(name: String, share: Double)]
        var custom: NamingCustom
        var women: String
        var men: String
        var surnames = ""
        /// Names that stand behind a chain of fathers' names, and how many people have one.
        var bynames = ""
        var bynameShare = 0.0
        /// How many people have two given names.
        var secondGivenShare = 0.3
        /// Fewest and most surnames in one village.
        var villageSurnames = 12...40
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
    let surnames: RankedTable<NameWord>?
    let bynames: RankedTable<NameWord>?
    let villages: RankedTable<Village>

    /// Settles a people's villages; `number` tells the peoples of a scenario apart.
    init(_ design: Design, seed: UInt64, number: Int) {
        self.design = design
        women = RankedTable(NameWord.table(design.women), flatness: 4)
        men = RankedTable(NameWord.table(design.men), flatness: 4)
        let surnames = NameWord.table(design.surnames)
        let bynames = NameWord.table(design.bynames)
        let country = surnames.isEmpty ? nil : RankedTable(surnames, flatness: 5)
        let clans = bynames.isEmpty ? nil : RankedTable(bynames, flatness: 4)
        self.surnames = country
        self.bynames = clans
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
                let count = chance.between(
                    design.villageSurnames.lowerBound, design.villageSurnames.upperBound)
                villages.append(
                    Village(
                        name: name, municipality: town, region: parts.count > 1 ? parts[1] : "",
                        surnames: country.map { Self.local($0, count: count, &chance) },
                        bynames: clans.map { Self.local($0, count: 6, &chance) }))
            }
        }
        self.villages = RankedTable(villages, flatness: 12)
    }

    /// Different names of a table, drawn by their frequency in the country and then ranked anew.
    private static func local(
        _ table: RankedTable<NameWord>, count: Int, _ chance: inout Chance
    ) -> RankedTable<NameWord> {
        var chosen: [NameWord] = []
        for _ in 0..<count * 3 where chosen.count < count {
            let word = table.draw(&chance)
            if !chosen.contains(where: { $0 === word }) { chosen.append(word) }
        }
        return RankedTable(chosen, flatness: 2)
    }
}
