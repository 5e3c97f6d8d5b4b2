// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Roles of the words of a name, under one tradition.
enum RoleAssignment {
    /// The words in the usual order of the tradition.
    static func inOrder(_ words: [NameWord], _ tradition: NamingTradition) -> [NameToken] {
        let (front, core, back) = frame(words, tradition)
        var tokens = front
        switch tradition {
        case .arabic, .hornOfAfrica: tokens += chain(core, tradition)
        case .afghan: tokens += afghan(core)
        case .burmeseRohingya: tokens += ownNames(core, tradition: tradition)
        case .vietnamese: tokens += vietnamese(core)
        case .eastSlavic: tokens += slavic(core)
        case .hispanic, .mayan, .portuguese: tokens += iberian(core, tradition)
        case .haitian, .western: tokens += western(core, tradition)
        }
        return tokens + back
    }

    /// The words with the surname or surnames in front.
    static func surnameFirst(_ words: [NameWord], _ tradition: NamingTradition) -> [NameToken] {
        let (front, core, back) = frame(words, tradition)
        let units = particleUnits(core)
        if tradition == .vietnamese { return front + western(core, tradition) + back }
        let isDouble = tradition == .hispanic || tradition == .mayan || tradition == .portuguese
        let count = isDouble && units.count >= 3 ? 2 : 1
        let surnames = units.prefix(count).flatMap(\.self)
        let rest = units.dropFirst(count).flatMap(\.self)
        return front + self.surnames(surnames, tradition: tradition, afterMiddle: false)
            + (tradition == .eastSlavic ? slavicGiven(rest) : ownNames(rest, tradition: tradition))
            + back
    }

    /// "SURNAME, Given": the words of the surname and those of the given names.
    static func inverted(
        _ surnames: [NameWord], _ given: [NameWord], _ tradition: NamingTradition
    ) -> [NameToken] {
        let (front, core, back) = frame(given, tradition)
        let own =
            tradition == .eastSlavic ? slavicGiven(core) : ownNames(core, tradition: tradition)
        return self.surnames(surnames, tradition: tradition, afterMiddle: false) + front + own
            + back
    }

    /// Titles before, suffixes behind, and what is between.
    private static func frame(
        _ words: [NameWord], _ tradition: NamingTradition
    ) -> (front: [NameToken], core: [NameWord], back: [NameToken]) {
        var core = words[...]
        var front: [NameToken] = []
        while core.count > 1, let first = core.first, isHonorific(first, tradition, core.count) {
            front.append(first.token.with(role: .honorific))
            core = core.dropFirst()
        }
        var back: [NameToken] = []
        while core.count > 2, let last = core.last, isSuffix(last, tradition) {
            back.insert(last.token.with(role: .suffix), at: 0)
            core = core.dropLast()
        }
        return (front, Array(core), back)
    }

    private static func isHonorific(
        _ word: NameWord, _ tradition: NamingTradition, _ count: Int
    ) -> Bool {
        if NameWords.honorifics.contains(word.folded) { return true }
        return tradition == .burmeseRohingya && count > 1
            && NameWords.burmeseHonorifics.contains(word.folded)
    }

    private static func isSuffix(_ word: NameWord, _ tradition: NamingTradition) -> Bool {
        guard NameWords.suffixes.contains(word.folded) else { return false }
        guard NameWords.ambiguousSuffixes.contains(word.folded) else { return true }
        return tradition == .portuguese || tradition == .western
    }

    /// A particle, marker or kunya word keeps its small role; others get `role`.
    static func small(_ word: NameWord, _ role: NameRole) -> NameToken {
        let isParticle =
            NameWords.romanceParticles.contains(word.folded)
            || NameWords.germanicParticles.contains(word.folded)
        return word.token.with(role: isParticle ? .particle : role)
    }

    /// Words with the particles that lead them: [de, la, Cruz], [van, Dyk].
    private static func particleUnits(_ words: [NameWord]) -> [[NameWord]] {
        var units: [[NameWord]] = []
        var leading: [NameWord] = []
        for word in words {
            let isParticle =
                NameWords.romanceParticles.contains(word.folded)
                || NameWords.germanicParticles.contains(word.folded)
            if isParticle {
                leading.append(word)
            } else {
                units.append(leading + [word])
                leading = []
            }
        }
        if !leading.isEmpty {
            if units.isEmpty { units.append(leading) } else { units[units.count - 1] += leading }
        }
        return units
    }

    /// Given names: the first is `.given`, the others `.middle`, except where all are one name.
    static func ownNames(_ words: [NameWord], tradition: NamingTradition) -> [NameToken] {
        if !tradition.hasInheritedSurname {
            return words.map { word in
                let role: NameRole =
                    NameWords.markers.contains(word.folded) ? .marker : .given
                return NameWords.arabicArticles.contains(word.folded) && words.count > 1
                    ? word.token.with(role: .particle) : small(word, role)
            }
        }
        var seenGiven = false
        return words.map { word in
            let token = small(word, seenGiven && !word.afterHyphen ? .middle : .given)
            if token.role == .given { seenGiven = true }
            return token
        }
    }

    /// A middle-name column: father under the traditions that have a chain or patronymics.
    static func middleNames(_ words: [NameWord], tradition: NamingTradition) -> [NameToken] {
        words.map { word in
            switch tradition {
            case .arabic, .hornOfAfrica: return small(word, .father)
            case .eastSlavic:
                return small(
                    word, SlavicNames.patronymicStem(word.folded) == nil ? .middle : .father)
            case .afghan, .burmeseRohingya: return small(word, .given)
            default: return small(word, .middle)
            }
        }
    }

    /// A surname column.
    static func surnames(
        _ words: [NameWord], tradition: NamingTradition, afterMiddle: Bool
    ) -> [NameToken] {
        switch tradition {
        case .arabic, .hornOfAfrica:
            let links = chain(words, tradition)
            return links.map { token in
                switch token.role {
                case .given: token.with(role: afterMiddle ? .grandfather : .father)
                case .father: token.with(role: .grandfather)
                default: token
                }
            }
        case .burmeseRohingya: return ownNames(words, tradition: tradition)
        case .afghan: return words.map { small($0, .nisba) }
        case .hispanic, .mayan, .portuguese:
            return pair(particleUnits(words), tradition)
        // “Бакыт уулу” where surnames are asked for.
        case .eastSlavic where words.contains(where: { SlavicNames.isFiliation($0.folded) }):
            return words.count > 1 ? slavic(words) : words.map { small($0, .surname) }
        default: return words.map { small($0, .surname) }
        }
    }

    private static func pair(_ units: [[NameWord]], _ tradition: NamingTradition) -> [NameToken] {
        var tokens: [NameToken] = []
        let isMarried = { (unit: [NameWord]) in
            ["de", "vda", "viuda"].contains(unit.first?.folded) && unit.count >= 2
        }
        let words = { (unit: [NameWord]) in unit.map(\.folded) }
        var surnamesSeen = 0
        for (index, unit) in units.enumerated() {
            let first = tradition == .portuguese && units.count > 1
            var role: NameRole = surnamesSeen == 0 ? .surname : .maternalSurname
            if first { role = index == units.count - 1 ? .surname : .maternalSurname }
            // "Ponce de León" is one family, so a "de" alone makes no marriage; a third surname
            // does.
            let isWidow =
                ["vda", "viuda"].contains(unit.first?.folded) || words(unit).contains("vda")
            if tradition != .portuguese, surnamesSeen > 0, surnamesSeen >= 2 || isWidow,
                isMarried(unit)
            {
                role = .marriedSurname
            }
            for word in unit {
                let isWidow = ["vda", "viuda"].contains(word.folded)
                tokens.append(isWidow ? word.token.with(role: .particle) : small(word, role))
            }
            surnamesSeen += 1
        }
        return tokens
    }

    private static func iberian(_ words: [NameWord], _ tradition: NamingTradition) -> [NameToken] {
        let units = particleUnits(words)
        // Two units are given and surname; four are two and two; a "de" unit at the end is
        // marriage.
        let surnameCount =
            switch units.count {
            case ..<2: 0
            case 2: 1
            case 3: isGiven(units[1], tradition) && !isSurname(units[1], tradition) ? 1 : 2
            default: 2
            }
        let married =
            units.count >= 4 && ["de", "vda", "viuda"].contains(units.last?.first?.folded)
                && tradition != .portuguese ? 1 : 0
        let split = units.count - min(units.count - 1, surnameCount + married)
        guard units.count > 1 else { return ownNames(words, tradition: tradition) }
        return ownNames(units.prefix(split).flatMap(\.self), tradition: tradition)
            + pair(Array(units.dropFirst(split)), tradition)
    }

    /// Whether two words are given names of the tradition and the second is no typical surname.
    static func areBothGiven(_ words: [NameWord], _ tradition: NamingTradition) -> Bool {
        let isIberian = tradition == .hispanic || tradition == .portuguese || tradition == .mayan
        return isIberian && words.allSatisfy { isGiven([$0], tradition) }
            && !isSurname(Array(words.suffix(1)), tradition)
    }

    private static func isGiven(_ unit: [NameWord], _ tradition: NamingTradition) -> Bool {
        let names = TypicalNames.givenNames[tradition == .portuguese ? .portuguese : .hispanic]
        return unit.count == 1 && names?.contains(unit[0].folded) ?? false
    }

    private static func isSurname(_ unit: [NameWord], _ tradition: NamingTradition) -> Bool {
        guard let last = unit.last else { return false }
        return [tradition, .hispanic].contains {
            TypicalNames.surnames[$0]?.contains(last.folded) ?? false
        }
    }

    private static func western(_ words: [NameWord], _ tradition: NamingTradition) -> [NameToken] {
        let units = particleUnits(words)
        guard units.count > 1, let last = units.last else {
            return ownNames(words, tradition: tradition)
        }
        let joined = last.first?.afterHyphen ?? false
        let surnameUnits = joined && units.count > 2 ? 2 : 1
        return ownNames(units.dropLast(surnameUnits).flatMap(\.self), tradition: tradition)
            + units.suffix(surnameUnits).flatMap { $0.map { small($0, .surname) } }
    }

    private static func vietnamese(_ words: [NameWord]) -> [NameToken] {
        words.enumerated().map { index, word in
            if words.count == 1 { return word.token }
            if index == 0 { return word.token.with(role: .surname) }
            if index == words.count - 1 { return word.token.with(role: .given) }
            return word.token.with(role: ["thi", "van"].contains(word.folded) ? .marker : .middle)
        }
    }

    private static func slavic(_ words: [NameWord]) -> [NameToken] {
        if let filiation = words.indices.dropFirst().first(where: {
            SlavicNames.isFiliation(words[$0].folded)
        }) {
            return filial(words, filiation)
        }
        guard
            let patronymic = words.firstIndex(where: {
                SlavicNames.patronymicStem($0.folded) != nil
            }),
            patronymic > 0
        else {
            return isSurnameFirst(words)
                ? words.enumerated().map { index, word in
                    small(word, index == 0 ? .surname : index == 1 ? .given : .middle)
                } : western(words, .eastSlavic)
        }
        // Given, patronymic, surname; or surname, given, patronymic.
        let isSurnameFirst = patronymic == words.count - 1 && patronymic >= 2
        return words.enumerated().map { index, word in
            if index == patronymic { return word.token.with(role: .father) }
            if isSurnameFirst { return small(word, index < patronymic - 1 ? .surname : .given) }
            return small(word, index < patronymic ? (index == 0 ? .given : .middle) : .surname)
        }
    }

    /// Whether of a name without a patronymic the first word ends as surnames do, and the last does not.
    static func isSurnameFirst(_ words: [NameWord]) -> Bool {
        guard words.count > 1, let first = words.first, let last = words.last else { return false }
        return SlavicNames.hasSurnameEnding(first.folded)
            && !SlavicNames.hasSurnameEnding(last.folded)
    }

    /// “Karimov Jasur Akmal oʻgʻli”, “Jasur Akmal oʻgʻli Karimov”, “Бакыт уулу Нурлан”: before the word for a son
    /// or daughter stands the father.
    private static func filial(_ words: [NameWord], _ filiation: Int) -> [NameToken] {
        let father = filiation - 1
        let others = words.indices.filter { $0 != filiation && $0 != father }
        let surname = others.first { SlavicNames.hasSurnameEnding(words[$0].folded) }
        // Two words in front of the father's, of which none ends so: papers begin with the surname.
        let leading = surname ?? (father >= 2 ? others.first : nil)
        var seenGiven = false
        return words.enumerated().map { index, word in
            if index == filiation { return word.token.with(role: .particle) }
            if index == father { return word.token.with(role: .father) }
            if index == leading { return small(word, .surname) }
            let role: NameRole = seenGiven ? .middle : .given
            seenGiven = true
            return small(word, role)
        }
    }

    private static func slavicGiven(_ words: [NameWord]) -> [NameToken] {
        words.enumerated().map { index, word in
            let isPatronymic = index > 0 && SlavicNames.patronymicStem(word.folded) != nil
            return small(word, isPatronymic ? .father : index == 0 ? .given : .middle)
        }
    }

    private static func afghan(_ words: [NameWord]) -> [NameToken] {
        words.enumerated().map { index, word in
            if NameWords.markers.contains(word.folded), words.count > 1 {
                return word.token.with(role: .marker)
            }
            let isTribe = index > 0 && index == words.count - 1 && looksLikeNisba(word)
            return small(word, isTribe ? .nisba : .given)
        }
    }

    private static func looksLikeNisba(_ word: NameWord) -> Bool {
        let name = word.folded
        if TypicalNames.surnames[.afghan]?.contains(name) ?? false, name != "gul" { return true }
        return name.utf8.count > 4
            && (name.hasSuffix("zai") || name.hasSuffix("zada") || name.hasSuffix("khel")
                || name.hasSuffix("yar") || name.hasSuffix("i"))
    }

    /// Own name, father, grandfather …; articles, filiation words, kunya and nisba are marked.
    private static func chain(_ words: [NameWord], _ tradition: NamingTradition) -> [NameToken] {
        var tokens: [NameToken] = []
        var link = 0
        var isCompound = false
        var isKunya = false
        var afterArticle = false
        for (index, word) in words.enumerated() {
            let isLast = index == words.count - 1
            let name = word.folded
            if !isLast, NameWords.filiation.contains(name), index > 0 {
                tokens.append(word.token.with(role: .particle))
                continue
            }
            if !isLast, NameWords.arabicArticles.contains(name) {
                tokens.append(word.token.with(role: .particle))
                afterArticle = true
                continue
            }
            if !isLast, NameWords.kunya.contains(name), tradition == .arabic {
                tokens.append(word.token.with(role: .particle))
                isKunya = true
                continue
            }
            let isSecondHalf =
                isCompound || NameWords.compoundSecond.contains(name)
                || NameWords.ethiopicSecond.contains(name)
                    && NameWords.ethiopicFirst.contains(tokens.last?.folded ?? "")
            if isSecondHalf, let role = tokens.last(where: { $0.role.isCore })?.role {
                tokens.append(word.token.with(role: role))
                isCompound = false
                afterArticle = false
                continue
            }
            isCompound =
                !isLast && NameWords.compoundFirst.contains(name)
            let role: NameRole
            if isKunya {
                role = .kunya
                isKunya = false
            } else if afterArticle, isLast, !tokens.allSatisfy({ !$0.role.isCore }) {
                role = .nisba
            } else {
                role = link == 0 ? .given : link == 1 ? .father : .grandfather
                link += 1
            }
            afterArticle = false
            tokens.append(word.token.with(role: role))
        }
        return tokens
    }
}
