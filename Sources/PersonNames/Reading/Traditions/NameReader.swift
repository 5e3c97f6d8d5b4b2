// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Reads names into words with roles, by naming tradition; gives several readings when unsure.
///
/// ```swift
/// let readings = NameReader.readings(fullName: "PÉREZ GARCÍA, Juan Carlos")
/// readings[0].words(.surname)          // ["perez"]
/// readings[0].words(.maternalSurname)  // ["garcia"]
/// ```
public enum NameReader {
    /// The readings of a name written in one cell, most probable first; at least one, at most six.
    ///
    /// - Parameters:
    ///   - fullName: any text; placeholders such as FNU fall out (see ``NullWords``).
    ///   - country: ISO 3166 code or English name of the country the name comes from, if known.
    ///   - tradition: the tradition, if known; then only readings under it are given.
    public static func readings(
        fullName: String, country: String? = nil, tradition: NamingTradition? = nil
    ) -> [NameReading] {
        readings(fullName: fullName, country: country, tradition: tradition, customs: nil)
    }

    /// The readings of a name from a column of names, the customs of which are known.
    package static func readings(
        fullName: String, country: String? = nil, tradition: NamingTradition? = nil,
        customs: NamingCustoms?
    ) -> [NameReading] {
        let (all, commas) = NameWord.words(of: fullName)
        let whole = all.map(\.folded).joined(separator: " ")
        let words = NullWords.isNull(whole) ? [] : all.filter { !NullWords.isNullWord($0.folded) }
        let ranked =
            tradition.map { [(tradition: $0, probability: 1.0)] }
            ?? TraditionGuess(words: words, country: country, customs: customs).ranked
        var found: [(reading: NameReading, weight: Double)] = []
        for (tradition, probability) in ranked.prefix(3) {
            let units = tradition == .arabic ? ArabicUnits.of(words) : words
            for (tokens, share) in assignments(units, commas: commas, tradition: tradition) {
                let reading = NameReading(
                    tokens: tokens, tradition: tradition, weight: probability * share)
                found.append((reading, probability * share))
            }
        }
        let total = found.reduce(0) { $0 + $1.weight }
        return found.enumerated().sorted {
            $0.element.weight != $1.element.weight
                ? $0.element.weight > $1.element.weight : $0.offset < $1.offset
        }.prefix(6).map {
            NameReading(
                tokens: $0.element.reading.tokens, tradition: $0.element.reading.tradition,
                weight: total > 0 ? $0.element.weight / total : 1)
        }
    }

    /// The reading of a name that comes in columns.
    ///
    /// A surname column with two surnames is split under the traditions that have two; a chain of
    /// father and grandfather in the surname column is read as such under those that have no
    /// surname.
    public static func reading(
        given: String? = nil, middle: String? = nil, surname: String? = nil,
        secondSurname: String? = nil, country: String? = nil, tradition: NamingTradition? = nil
    ) -> NameReading {
        var columns = [given, middle, surname, secondSurname].map { text -> [NameWord] in
            guard let text, !NullWords.isNull(unfolded: text) else { return [] }
            return NameWord.words(of: text).words.filter { !NullWords.isNullWord($0.folded) }
        }
        let chosen =
            tradition
            ?? TraditionGuess(words: columns.flatMap(\.self), country: country)
            .ranked.first?.tradition ?? .western
        if chosen == .arabic { columns = columns.map(ArabicUnits.of) }
        var tokens = RoleAssignment.ownNames(columns[0], tradition: chosen)
        tokens += RoleAssignment.middleNames(columns[1], tradition: chosen)
        tokens += RoleAssignment.surnames(
            columns[2], tradition: chosen, afterMiddle: !columns[1].isEmpty)
        tokens += columns[3].map { RoleAssignment.small($0, .maternalSurname) }
        return NameReading(tokens: tokens, tradition: chosen)
    }

    /// The ways to give roles to the words under one tradition, with the share of each.
    private static func assignments(
        _ words: [NameWord], commas: Int, tradition: NamingTradition
    ) -> [(tokens: [NameToken], share: Double)] {
        if words.isEmpty { return [([], 1)] }
        let before = words.filter(\.beforeComma)
        let after = words.filter { !$0.beforeComma }
        if commas > 0, !before.isEmpty, !after.isEmpty {
            let afterCore = after.filter { !NameWords.suffixes.contains($0.folded) }
            // "Smith, Jr": the comma belongs to the suffix.
            if !afterCore.isEmpty {
                return [(RoleAssignment.inverted(before, after, tradition), 1)]
            }
        }
        let capitals = words.filter { $0.isCapitals && !NameWords.suffixes.contains($0.folded) }
        let others = words.filter { !$0.isCapitals && !$0.isInitial }
        if !capitals.isEmpty, !others.isEmpty, tradition.hasInheritedSurname {
            return [
                (RoleAssignment.inverted(capitals, words.filter { !$0.isCapitals }, tradition), 1)
            ]
        }
        let usual = RoleAssignment.inOrder(words, tradition)
        // The ending tells the surname, or the word behind it the father.
        if tradition == .eastSlavic,
            RoleAssignment.isSurnameFirst(words)
                || words.dropFirst().contains(where: { SlavicNames.isFiliation($0.folded) })
        {
            return [(usual, 1)]
        }
        guard words.count > 1, tradition.hasInheritedSurname else { return [(usual, 1)] }
        // Forms are filled in with the surname first oftener where both look alike.
        let swapped: Double =
            switch tradition {
            case .haitian, .vietnamese: 0.3
            case .mayan, .eastSlavic: 0.2
            default: 0.12
            }
        if words.count == 2, RoleAssignment.areBothGiven(words, tradition) {
            // "Juan Pablo" may be a person whose surname was not written.
            let own = RoleAssignment.ownNames(words, tradition: tradition)
            return [(usual, 0.5), (own, 0.4), (RoleAssignment.surnameFirst(words, tradition), 0.1)]
        }
        let rotated = RoleAssignment.surnameFirst(words, tradition)
        return [(usual, 1 - swapped), (rotated, swapped)]
    }
}
