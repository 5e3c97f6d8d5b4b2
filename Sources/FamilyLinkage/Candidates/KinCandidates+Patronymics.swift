// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames

/// Pairs of somebody who is called after the father, and of men who bear that name.
extension KinCandidates {
    /// “Malika Rustamovna Ismailova” is the daughter of a Rustam: of one who bears her surname, or of one from
    /// where she comes from.
    ///
    /// Names that are chains of fathers are met by other rules: there every word is handed down.
    mutating func addPatronymics() {
        var ends: [End] = []
        var asked: Set<UInt64> = []
        for (number, person) in persons.enumerated() {
            for name in person.names.prefix(2)
            where lexicon.outlines[Int(name)].tradition == .eastSlavic {
                let words = lexicon.range(Int(name))
                for word in words where lexicon.words[word].role == .father {
                    let keys = keys(lexicon.marks[word].sound, in: Int(name), of: person)
                    asked.formUnion(keys)
                    ends += keys.map { End(key: $0, person: Int32(number), side: 1) }
                }
            }
        }
        for (number, person) in persons.enumerated() where !asked.isEmpty && person.sex != .female {
            for name in person.names.prefix(2) {
                for given in lexicon.sounds(Int(name), given: true).prefix(1) {
                    let keys = keys(given, in: Int(name), of: person)
                    ends += keys.filter(asked.contains).map {
                        End(key: $0, person: Int32(number), side: 2)
                    }
                }
            }
        }
        add("a father's name in a patronymic", &ends)
    }

    /// Keys of a father's given name: with the family's name, and with the home.
    private func keys(_ father: Int32, in name: Int, of person: PersonProfile) -> [UInt64] {
        var keys: [UInt64] = []
        for word in lexicon.range(name) where lexicon.words[word].role.isSurname {
            keys.append(Self.key(13, father, lexicon.marks[word].sound))
        }
        for home in person.origin.parts.prefix(person.origin.homes) {
            keys.append(Self.key(14, father, home))
        }
        return keys
    }
}
