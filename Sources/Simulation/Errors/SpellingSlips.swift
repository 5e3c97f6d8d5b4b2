// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// How a word comes to be spelt otherwise by somebody who hears it: rules of letters by naming custom.
enum SpellingSlips {
    /// One rule: letters, what they turn into.
    private struct Rule {
        let old: Cell
        let new: Cell

        init(_ text: Substring) {
            let sides = text.split(separator: ">", omittingEmptySubsequences: false)
            old = Cell(String(sides[0]))
            new = sides.count > 1 ? Cell(String(sides[1])) : []
        }
    }

    private static func rules(_ text: String) -> [Rule] {
        text.split(separator: " ").map { Rule($0) }
    }

    private static let spanish = rules(
        "z>s s>z b>v v>b ll>y y>i x>j j>x ñ>n ce>se ci>si qu>k k'>k q'>k tz'>tz b'>b ch'>ch t'>t h> "
            + "H> gue>ge ge>je gi>ji á>a é>e í>i ó>o ú>u tz>ts hu>gu gu>hu Hu>Gu Gu>Hu V>B B>V Z>S Ix>Ish "
            + "ei>ey c>k K>C Q'>K Ll>Y Y>I J>G G>J")
    private static let portuguese = rules(
        "ç>s z>s s>z ss>s lh>li nh>ni ã>an õ>on á>a é>e í>i ó>o ú>u â>a ê>e th>t ph>f y>i ll>l W>V w>v "
            + "ei>e ou>o x>ch c>s n>m")
    private static let arabic = rules(
        "ou>u u>ou oo>u ee>i i>ee kh>k gh>g dh>d th>t q>k k>q aa>a a>aa ai>ay ay>ai ei>ey sh>ch "
            + "ah>a eh>a mm>m ss>s dd>d al->el- al->al Al->El Al->Al z>s y>i i>y w>ou h> Abdul>Abd_al "
            + "el>al o>u u>o e>i")
    private static let horn = rules(
        "ts>s tes>tesf y>i i>y ay>ae ee>e e>a a>e kh>h k>q q>k gh>g w>u u>w h> dd>d ll>l ai>ay ie>e "
            + "sh>ch x>h c> X>H C>A aa>a oo>o ii>i")
    private static let slavic = rules(
        "h>g g>h y>i i>y yi>y ii>iy ie>e iu>yu yu>iu ia>ya ya>ia kh>h ts>c shch>sch zh>j v>w e>ie "
            + "ll>l nn>n ks>x Ye>E Yu>Iu Ya>Ia H>G и>і і>и г>ґ е>є о>а ї>и")
    private static let french = rules(
        "é>e è>e ê>e ï>i ç>s au>o eau>o ai>e oi>wa ph>f th>t ie>i es>e tt>t nn>n ll>l c>k qu>k y>i s>z "
            + "ent>an ean>an ier>ye re>r j>g J>G")
    private static let asian = rules(
        "oo>u u>oo ee>i i>ee a>o o>a kh>k sh>s th>t ph>p bh>b dh>d z>j j>z v>b q>k h> mm>m ll>l y>i "
            + "r>l l>r ng>n w>u")

    private static func rules(of custom: NamingCustom) -> [Rule] {
        switch custom {
        case .hispanic, .filipino: spanish
        case .portuguese: portuguese
        case .arabic, .afghan: arabic
        case .fatherChain: horn
        case .slavic: slavic
        case .paternal: french
        case .individual: asian
        }
    }

    /// The word with one rule applied in one place; two letters exchanged where no rule fits.
    ///
    /// Differs from the word unless it has fewer than two letters or all its letters are alike.
    static func slip(_ word: Cell, custom: NamingCustom, _ chance: inout Chance) -> Cell {
        let rules = rules(of: custom)
        var fits: [(rule: Int, position: Int)] = []
        for (number, rule) in rules.enumerated() {
            // What would leave a single letter is no spelling.
            if word.count - rule.old.count + rule.new.count < 2 { continue }
            for position in word.indices where word.has(rule.old, at: position) {
                fits.append((number, position))
            }
        }
        guard !fits.isEmpty else { return capitalised(exchanged(word, &chance), as: word) }
        let fit = chance.pick(fits)
        let rule = rules[fit.rule]
        var result = Cell(word[..<fit.position])
        result.append(contentsOf: rule.new.map { $0 == 0x5F ? 0x20 : $0 })
        result.append(contentsOf: word[(fit.position + rule.old.count)...])
        return capitalised(result, as: word)
    }

    /// A word with a capital in front where the other has one.
    private static func capitalised(_ word: Cell, as other: Cell) -> Cell {
        guard let first = word.first, first >= 0x61, first <= 0x7A, let old = other.first,
            old >= 0x41, old <= 0x5A
        else { return word }
        var result = word
        result[0] = first - 0x20
        if result.count > 1, result[1] >= 0x41, result[1] <= 0x5A, other.count > 1,
            other[1] >= 0x61
        {
            result[1] += 0x20
        }
        return result
    }

    /// The word with two neighbouring characters exchanged.
    private static func exchanged(_ word: Cell, _ chance: inout Chance) -> Cell {
        var scalars = Array(String(decoding: word, as: UTF8.self).unicodeScalars)
        let places = scalars.indices.dropLast().filter { scalars[$0] != scalars[$0 + 1] }
        guard !places.isEmpty else { return word }
        let place = places[chance.below(places.count)]
        scalars.swapAt(place, place + 1)
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return Cell(String(text))
    }
}
