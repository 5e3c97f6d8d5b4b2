// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// How far a header speaks for each role, as factors on the odds of the role; 1 where it says nothing.
struct HeaderEvidence {
    /// Factors above 1; a role that is not here has factor 1.
    var factors: [FieldRole: Double] = [:]
    /// The sentence for the reasons, if the header says anything.
    var reason: String?
    /// Whether the header looks like the result of an earlier linkage.
    var looksLikeTruth = false
    /// The header's words without gaps and noise, for context rules.
    let core: String
    /// The header's trailing number.
    let number: Int?

    /// Factor of a header that is an entry of the plain table, whole.
    static var whole: Double { 400 }

    /// Reads a header.
    init(_ header: String) {
        let name = HeaderName(header)
        let words = Self.withoutMember(name)
        core = words.joined()
        number = name.number
        if name.words.isEmpty || (name.saysNothing && HeaderSynonyms.roles(name.joined).isEmpty) {
            return
        }
        if Self.isTruth(name, words) {
            looksLikeTruth = true
            return
        }
        if readSolidus(header) { return }
        if add(HeaderSynonyms.roles(name.joined), plain: Self.whole, loose: 30) { return }
        if readShortNumber(name.words) { return }
        if readHead(words) || readOwner(words) { return }
        if add(HeaderSynonyms.roles(core), plain: 300, loose: 25) {
            return
        }
        if readAddressPart(words) || readCompound(name.joined) { return }
        if words.contains(where: Self.strangers.contains) {
            // An employer's town has the values of a town; only the header tells whose it is.
            let isWork = words.contains(where: Self.work.contains)
            factors = isWork ? [.text: 900, .category: 900] : [.text: 30, .category: 30]
            reason = "The header speaks of somebody or something else than the person."
            return
        }
        readPhrase(words)
        if factors.isEmpty, readBeginning(words) { return }
    }

    func factor(_ role: FieldRole) -> Double { factors[role] ?? 1 }

    /// The telling words; of `hh_member_name` the name alone, as a member of a household is the person.
    private static func withoutMember(_ name: HeaderName) -> [String] {
        let words = name.core
        guard name.words.contains(where: members.contains) else { return words }
        let rest = words.filter { !groupWords.contains($0) && !members.contains($0) }
        return rest.isEmpty ? words : rest
    }

    private mutating func add(
        _ roles: [(FieldRole, HeaderSynonyms.Strength)], plain: Double, loose: Double
    ) -> Bool {
        for (role, strength) in roles {
            let factor = strength == .plain ? plain : loose
            factors[role] = max(factors[role] ?? 1, factor)
        }
        guard !roles.isEmpty else { return false }
        let named = roles.map(\.0.rawValue).joined(separator: ", ")
        reason =
            roles.count == 1
            ? "The header is a usual one for \(named)." : "The header is used for \(named)."
        return true
    }

    // MARK: Parts of headers

    /// `PHONE_NBR`, `tel. nr`: however “number” is cut short, the header is the one that has it in full.
    private mutating func readShortNumber(_ words: [String]) -> Bool {
        guard words.count > 1, let last = words.last, Self.shortNumbers.contains(last) else {
            return false
        }
        let stem = words.dropLast().joined()
        return add(
            HeaderSynonyms.roles(stem + "number").filter { $0.1 == .plain }, plain: Self.whole,
            loose: 1)
    }

    /// `Name of HH head`, `jefe de hogar`: the one by whom a household is known, who is another person in most rows.
    private mutating func readHead(_ words: [String]) -> Bool {
        guard words.count > 1, words.contains(where: Self.heads.contains),
            words.contains(where: Self.groupWords.contains)
        else { return false }
        let rest = words.filter { !Self.heads.contains($0) && !Self.groupWords.contains($0) }
        let namesThem =
            rest.isEmpty
            || HeaderSynonyms.roles(rest.joined()).contains { Self.nameRoles.contains($0.0) }
        factors = namesThem ? [.relativeName: 900] : [.text: 60, .category: 40]
        reason =
            namesThem
            ? "The header names the head of a household."
            : "The header names something about the head of a household."
        return true
    }

    /// `father_dob`, `mother_first_name`, `guardian phone`: a value of somebody else.
    private mutating func readOwner(_ words: [String]) -> Bool {
        guard let owner = words.first(where: { Self.owners[$0] != nil }),
            let role = Self.owners[owner],
            words.count > 1
        else { return false }
        let rest = words.filter { $0 != owner && Self.owners[$0] == nil }
        if rest.isEmpty {
            factors = [role: 200]
            reason = "The header names a relative."
            return true
        }
        let phrase = rest.joined()
        let roles =
            HeaderSynonyms.roles(phrase).map(\.0)
            + HeaderSynonyms.roles(rest[rest.count - 1]).map(\.0)
        if roles.contains(where: Self.nameRoles.contains) {
            factors = [role: 300]
            reason = "The header names a relative's name."
        } else if roles.contains(.dateOfBirth) || roles.contains(.eventDate) {
            factors = [.eventDate: 60, .text: 20]
            reason =
                "The header names a relative's date, which is not the person's own date of birth."
        } else if roles.isEmpty {
            // “Filiação (mãe)”: the values tell whether it is a name.
            factors = [role: 60, .text: 30, .category: 20]
            reason = "The header names a relative, or something about one."
        } else {
            factors = [.text: 60, .category: 40]
            reason = "The header names something about a relative, not about the person."
        }
        return true
    }

    /// `mailing_address_street_number`, `home city`: a part of the person's address, whichever of
    /// several addresses it is.
    private mutating func readAddressPart(_ words: [String]) -> Bool {
        let rest = words.drop { Self.addressKinds.contains($0) }
        guard !rest.isEmpty, rest.count < words.count else { return false }
        let parts = HeaderSynonyms.roles(rest.joined()).filter { Self.addressRoles.contains($0.0) }
        return add(parts, plain: 300, loose: 25)
    }

    private mutating func readPhrase(_ words: [String]) {
        let letters = words.reduce(0) { $0 + $1.unicodeScalars.count }
        guard letters > 0, let last = words.last else { return }
        let isNumber = Self.numberWords.contains(last) && words.count > 1
        if isNumber, words.contains(where: Self.groupWords.contains) {
            // The values of such numbers may look like any other number's, telephones included.
            factors = [.groupNumber: 3000]
            reason = "The header names the number of a group of people."
            return
        }
        if words.count > 1, words.allSatisfy(Self.saysWhen) {
            // “DOB/Age”, “Age or date of birth”: whichever somebody knew; the values tell which is commoner.
            let namesAge = words.contains(where: Self.namesAge)
            if namesAge, words.contains(where: Self.namesBirth) {
                factors = [.dateOfBirth: 250, .age: 250]
                reason = "The header names a date of birth or an age."
                return
            }
            // “annee_naiss”, “Geb.-Jahr”.
            let namesDate = words.contains(where: Self.dateWords.contains)
            if !namesAge, !namesDate, words.contains(where: Self.yearWords.contains),
                words.contains(where: Self.birthWords.contains)
            {
                factors = [.birthYear: 250, .dateOfBirth: 20]
                reason = "The header names a year of birth."
                return
            }
            // “Date/année de naissance”.
            if words.contains(where: Self.yearWords.contains),
                words.contains(where: Self.dateWords.contains),
                words.contains(where: Self.birthWords.contains)
            {
                factors = [.dateOfBirth: 250, .birthYear: 120]
                reason = "The header names a date of birth or its year."
                return
            }
        }
        if words.count > 1, last == "grp" || last == "group" {
            // “Assistance group”: a number of several people, or what kind of people they are.
            let isKind = Self.kindsOfGroups.contains(words[words.count - 2])
            factors = isKind ? [.category: 200] : [.groupNumber: 300, .category: 60]
            reason = "The header names a group."
            return
        }
        if words.count > 1, HeaderSynonyms.roles(last).contains(where: { $0 == (.age, .plain) }) {
            // “Birth age”, “reported age”: an age, whatever else is said of it.
            factors = [.age: 200]
            reason = "The header names an age."
            return
        }
        // “Full phone number”: what stands before the number says whose it is.
        for start in words.indices.dropFirst().dropLast() {
            let phrase = words[start...].joined()
            if add(HeaderSynonyms.roles(phrase).filter { $0.1 == .plain }, plain: 250, loose: 1) {
                return
            }
        }
        if isNumber {
            factors = [.identifier: 40, .recordID: 12, .groupNumber: 2]
            reason = "The header names a number of some kind."
            if Self.codedPlaces.contains(words.dropLast().joined()) {
                // “County id”: a code for a place, however like an age it looks.
                factors = [.category: 100, .region: 20]
                reason = "The header names a code for a place."
                return
            }
            // “Entry id”, “register no.”: a number whatever the other words stand for.
            if !words.contains(where: Self.birthWords.contains) { return }
        }
        if Self.dateWords.contains(last) || Self.dateWords.contains(words[0]), words.count > 1 {
            factors = [.eventDate: 100, .dateOfBirth: 8]
            reason = "The header names a date, but not that of birth."
            if words.contains(where: { Self.birthWords.contains($0) }) {
                factors = [.dateOfBirth: 300]
                reason = "The header names a date of birth."
            } else if words.contains(where: Self.namesEvent) {
                factors = [.eventDate: 200]
            }
            return
        }
        var best: (weight: Double, roles: [(FieldRole, HeaderSynonyms.Strength)], coverage: Double)?
        for start in words.indices {
            var phrase = ""
            for end in start..<words.count {
                phrase += words[end]
                let roles = HeaderSynonyms.roles(phrase)
                guard !roles.isEmpty, phrase.unicodeScalars.count > 2 else { continue }
                // “Last residence”, “first seen”: before another word they say when.
                if end < words.count - 1, ["last", "first"].contains(phrase) { continue }
                let coverage = Double(phrase.unicodeScalars.count) / Double(letters)
                // The last word is what a thing is in English, the first in Romance languages.
                let weight = coverage + (end == words.count - 1 ? 0.1 : start == 0 ? 0.05 : 0)
                if weight > best?.weight ?? 0 { best = (weight, roles, coverage) }
            }
        }
        guard let best else { return }
        for (role, strength) in best.roles {
            let factor =
                strength == .plain ? 200 * best.coverage * best.coverage : 12 * best.coverage
            factors[role] = max(factors[role] ?? 1, factor)
        }
        reason =
            "A word of the header is usual for \(best.roles.map(\.0.rawValue).joined(separator: ", "))."
    }

    private static func isTruth(_ name: HeaderName, _ words: [String]) -> Bool {
        if words.contains(where: {
            ["cluster", "clusters", "truth", "gold", "groundtruth"].contains($0)
        }) {
            return true
        }
        return [
            "label", "labels", "trueid", "truematch", "ismatch", "matchid", "match", "matched",
            "duplicateof", "isduplicate", "isdup", "duplicate", "entitycluster", "linkid",
            "linkedid",
            "matchstatus", "matchgroup", "dupid", "dedupeid",
        ].contains(name.joined)
    }

    private static func namesAge(_ word: String) -> Bool {
        HeaderSynonyms.roles(word).contains { $0 == (.age, .plain) }
    }

    private static func namesBirth(_ word: String) -> Bool {
        birthWords.contains(word)
            || HeaderSynonyms.roles(word).contains { $0 == (.dateOfBirth, .plain) }
    }

    /// Whether a word is of ages, births or dates, or binds such words.
    private static func saysWhen(_ word: String) -> Bool {
        namesAge(word) || namesBirth(word) || dateWords.contains(word)
            || yearWords.contains(word)
            || ["or", "y", "o", "ou", "oder", "and", "if", "est", "estimated"].contains(word)
    }

    /// “registr”, “admission”, “updated”: what happened on the day, in whatever form of the word.
    private static func namesEvent(_ word: String) -> Bool {
        eventStems.contains { word.hasPrefix($0) }
    }
}
