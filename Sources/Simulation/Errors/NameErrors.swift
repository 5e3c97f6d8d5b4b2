// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What happens to names on the way into a list: E1, E3 and E4.
enum NameErrors {
    /// E1: names filed in the wrong order, in the wrong box, or not at all.
    ///
    /// - Returns: What was done; nil where nothing could be.
    static func misfile(
        _ name: inout WrittenName, _ source: FamilyName, custom: NamingCustom,
        _ chance: inout Chance
    ) -> String? {
        switch custom {
        case .hispanic, .portuguese: return misfileTwoSurnames(&name, source, &chance)
        case .arabic, .fatherChain:
            guard !name.middle.isEmpty || !name.family.isEmpty else { return nil }
            if !name.middle.isEmpty, chance.happens(0.5) {
                name.middle.removeLast()
                return "chain of names cut short"
            }
            if let first = name.middle.first, chance.happens(0.6) {
                name.family = [first]
                name.middle = []
                return "father's name filed as surname"
            }
            swap(&name.given, &name.family)
            return "given name and surname swapped"
        case .slavic:
            if !name.middle.isEmpty, chance.happens(0.6) {
                name.middle = []
                return "patronymic left out"
            }
            swap(&name.given, &name.family)
            return "given name and surname swapped"
        case .filipino:
            if !name.middle.isEmpty, chance.happens(0.7) {
                name.family = name.middle + name.family
                name.middle = []
                return "middle name filed as surname"
            }
            swap(&name.given, &name.family)
            return "given name and surname swapped"
        case .afghan, .individual:
            if name.family.isEmpty, name.given.count > 1 {
                name.family = [name.given.removeLast()]
                return "part of the given name filed as surname"
            }
            if let father = source.chain.first, chance.happens(0.5) {
                name.family = [WrittenName.Part(word: father, text: Cell(father.spelling))]
                return "father's name filed as surname"
            }
            guard !name.family.isEmpty, !name.given.isEmpty else { return nil }
            swap(&name.given, &name.family)
            return "given name and surname swapped"
        case .paternal:
            guard !name.family.isEmpty else { return nil }
            swap(&name.given, &name.family)
            return "given name and surname swapped"
        }
    }

    private static func misfileTwoSurnames(
        _ name: inout WrittenName, _ source: FamilyName, _ chance: inout Chance
    ) -> String? {
        guard name.family.count == 2 else { return nil }
        let first = name.family[0]
        let second = name.family[1]
        let words = (first.text, second.text)
        if let husband = source.husband, chance.happens(0.6) {
            name.family = [
                first, WrittenName.Part(word: husband, text: Cell("de " + husband.spelling)),
            ]
            return "married name in place of the second surname"
        }
        let particle = [words.0, words.1].firstIndex { $0.has(Cell("de "), at: 0) }
        if let particle, chance.happens(0.5) {
            let text = name.family[particle].text
            guard let space = text.lastIndex(of: 0x20) else { return nil }
            name.family[particle].text = Cell(text[(space + 1)...])
            return "particle of a surname dropped"
        }
        switch chance.pick(weights: [0.36, 0.18, 0.14, 0.12, 0.05, 0.15]) {
        case 0:
            name.family = [first]
            return "second surname dropped"
        case 1:
            name.family = [second]
            name.given.append(first)
            return "second surname taken as the last name, the first as a middle name"
        case 2:
            name.family = [second, first]
            return "surnames swapped"
        case 3:
            name.family = [
                WrittenName.Part(word: first.word, text: .joined([words.0, words.1], "-"))
            ]
            return "surnames hyphenated"
        case 4:
            name.family = [
                WrittenName.Part(word: first.word, text: .joined([words.0, words.1], " y "))
            ]
            return "surnames joined by y"
        default:
            name.family = [WrittenName.Part(word: first.word, text: words.0 + words.1)]
            return "surnames run together"
        }
    }

    /// E3: a pet name, or one part of a compound name.
    ///
    /// - Returns: What was done; nil where nothing could be.
    static func shorten(_ name: inout WrittenName, _ chance: inout Chance) -> String? {
        guard let first = name.given.first else { return nil }
        if !first.word.nicknames.isEmpty, chance.happens(0.6) {
            name.given[0].text = Cell(chance.pick(first.word.nicknames))
            return "nickname in place of the given name"
        }
        if name.given.count > 1 {
            name.given.remove(at: chance.happens(0.7) ? name.given.count - 1 : 0)
            return "one of two given names left out"
        }
        if let space = first.text.firstIndex(of: 0x20) {
            let last = first.text.lastIndex(of: 0x20) ?? space
            name.given[0].text =
                chance.happens(0.6) ? Cell(first.text[..<space]) : Cell(first.text[(last + 1)...])
            return "part of a compound given name left out"
        }
        guard let nickname = first.word.nicknames.first else { return nil }
        name.given[0].text = Cell(nickname)
        return "nickname in place of the given name"
    }

    /// E4: one word written as somebody else would write it.
    ///
    /// - Returns: What was done; nil where nothing could be.
    static func misspell(
        _ name: inout WrittenName, isNative: Bool, custom: NamingCustom, _ chance: inout Chance
    ) -> String? {
        let counts = (name.given.count, name.middle.count, name.family.count)
        let total = counts.0 + counts.1 + counts.2
        guard total > 0 else { return nil }
        let position = chance.below(total)
        func respell(_ part: inout WrittenName.Part) -> Bool {
            let old = part.text
            let others = part.word.spellings.filter { Cell($0) != old }
            if !isNative, !others.isEmpty, part.word.spellings.contains(where: { Cell($0) == old }),
                chance.happens(0.7)
            {
                part.text = Cell(chance.pick(others))
            } else {
                part.text = SpellingSlips.slip(old, custom: custom, &chance)
            }
            return part.text != old
        }
        let isChanged: Bool
        if position < counts.0 {
            isChanged = respell(&name.given[position])
        } else if position < counts.0 + counts.1 {
            isChanged = respell(&name.middle[position - counts.0])
        } else {
            isChanged = respell(&name.family[position - counts.0 - counts.1])
        }
        return isChanged ? "a name spelt otherwise" : nil
    }
}
