// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A name as one record has it: in three boxes, each word spelt.
struct WrittenName: Sendable {
    /// One word or compound.
    struct Part: Sendable {
        /// The entry it comes from.
        var word: NameWord
        var text: Cell
    }

    var given: [Part] = []
    /// Names between given name and surname.
    var middle: [Part] = []
    var family: [Part] = []

    /// All words in the order in which they are said.
    var spoken: Cell { .joined((given + middle + family).map(\.text)) }
    /// What stands in the box of given names; names between go there too where they have none of their own.
    func givenBox(withMiddle: Bool) -> Cell {
        .joined((withMiddle ? given + middle : given).map(\.text))
    }
    /// What stands in the box of surnames.
    var familyBox: Cell { .joined(family.map(\.text)) }
    /// “SURNAMES, GIVEN NAMES”.
    var familyFirst: Cell {
        let family = familyBox
        let given = givenBox(withMiddle: true)
        return family.isEmpty ? given : .joined([family, given], ", ")
    }
}

extension WrittenName {
    /// Writes a name as custom has it.
    ///
    /// - Parameters:
    ///   - chainLength: How many names of the father's line are written.
    ///   - isNative: Whether to use the script of the language.
    init(
        _ name: FamilyName, custom: NamingCustom, sex: Sex, spelling: Int, chainLength: Int,
        isNative: Bool, box: ListDesign.FamilyBox
    ) {
        func part(_ word: NameWord) -> Part {
            Part(
                word: word,
                text: Cell(
                    isNative && !word.native.isEmpty
                        ? word.native : word.spellings[min(spelling, word.spellings.count - 1)]))
        }
        func form(_ word: NameWord, latin: Int, native: Int) -> Part {
            let index = isNative ? native : latin
            return index < word.forms.count
                ? Part(word: word, text: Cell(word.forms[index])) : part(word)
        }
        given = name.given.map(part)
        switch custom {
        case .hispanic, .portuguese, .paternal:
            family = name.surnames.map(part)
        case .filipino:
            middle = name.middle.map { [part($0)] } ?? []
            family = name.surnames.map(part)
        case .slavic:
            let isWoman = sex == .female
            middle =
                chainLength > 0
                ? name.chain.prefix(1).map {
                    form($0, latin: isWoman ? 1 : 0, native: isWoman ? 3 : 2)
                }
                : []
            family = name.surnames.map { isWoman ? form($0, latin: 0, native: 1) : part($0) }
        case .arabic, .fatherChain:
            let chain = name.chain.prefix(chainLength).map(part)
            if let byname = name.byname {
                middle = chain
                family = [part(byname)]
            } else {
                middle = Array(chain.dropLast())
                family = chain.suffix(1)
            }
        case .afghan, .individual:
            if let byname = name.byname { family = [part(byname)] }
        }
        guard family.isEmpty else { return }
        switch box {
        case .empty: break
        case .unknownCode:
            let word = NameWord(spellings: ["LNU"])
            family = [Part(word: word, text: Cell("LNU"))]
        case .lastName:
            if given.count > 1 { family = [given.removeLast()] }
        }
    }
}
