// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Headers that are cut short.
extension HeaderEvidence {
    /// `F/Name`, `GF/Name`, `S/O`: whose name it is in a letter, as offices from the Horn of Africa to Bengal
    /// write it.
    mutating func readSolidus(_ header: String) -> Bool {
        guard header.contains("/") else { return false }
        let letters = header.lowercased().filter { $0.isLetter || $0 == "/" }
        guard let relative = Self.bySolidus[letters] else { return false }
        factors = [relative: 300]
        // Beside “L/Name” it is the first name.
        if relative == .fatherName { factors[.givenName] = 90 }
        reason = "The header names a relative by a letter."
        return true
    }

    private static let bySolidus: [String: FieldRole] = [
        "f/name": .fatherName, "f/names": .fatherName, "fr/name": .fatherName,
        "gf/name": .fatherName, "g/f/name": .fatherName, "ggf/name": .fatherName,
        "s/o": .fatherName, "d/o": .fatherName, "s/d/o": .fatherName, "s/o/d/o": .fatherName,
        "s/o,d/o": .fatherName,
        "m/name": .motherName, "m/names": .motherName, "mr/name": .motherName,
        "h/name": .relativeName, "w/name": .relativeName, "w/o": .relativeName,
        "h/o": .relativeName, "s/o/w/o": .relativeName, "s/d/w/o": .relativeName,
        "s/o/d/o/w/o": .relativeName, "l/name": .surname, "s/n": .recordID, "s/no": .recordID,
        "sr/no": .recordID, "sl/no": .recordID,
    ]

    /// `Occup.`, `Luogonasc.`, `postc`: the beginning of a word, where all usual headers that begin so mean one
    /// thing.
    mutating func readBeginning(_ words: [String]) -> Bool {
        guard words.count == 1, words[0].unicodeScalars.count >= Self.leastBeginning,
            let role = HeaderSynonyms.role(beginning: words[0])
        else { return false }
        factors = [role: 60]
        reason = "The header is the beginning of a usual one for \(role.rawValue)."
        return true
    }

    /// `PLZORT`, `str_hnr`, `zipcity`: two usual headers together, as exports have them whose names are short.
    mutating func readCompound(_ joined: String) -> Bool {
        let letters = Array(joined)
        guard (4...40).contains(letters.count) else { return false }
        for end in 2...letters.count - 2 {
            let halves = [String(letters[..<end]), String(letters[end...])].map { half in
                HeaderSynonyms.roles(half).filter { $0.1 == .plain }.map(\.0)
            }
            for compound in Self.compounds {
                let (one, other) = compound.halves
                guard
                    halves[0].contains(one) && halves[1].contains(other)
                        || halves[0].contains(other) && halves[1].contains(one)
                else { continue }
                factors = [compound.whole: 200]
                reason =
                    "The header is made of those of \(one.rawValue) and \(other.rawValue)."
                return true
            }
        }
        return false
    }

    private static let compounds: [(halves: (FieldRole, FieldRole), whole: FieldRole)] = [
        ((.streetAddress, .streetNumber), .streetAddress), ((.postcode, .locality), .locality),
        ((.surname, .givenName), .fullName),
    ]

    /// Letters of a beginning: fewer are those of many words.
    private static let leastBeginning = 4
}
