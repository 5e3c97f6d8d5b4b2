// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import func Foundation.pow

/// How far a column's values speak for a role, as a factor on the odds of the role against “text”.
///
/// The factors are judgements, not estimates: what matters is their order of size. 1 says nothing,
/// 0.01 all but excludes, 100 all but proves.
struct ContentEvidence {
    let profile: ColumnProfile

    /// The factor and, where the values say anything, the sentence for the reasons.
    func factor(_ role: FieldRole) -> Double {
        let p = profile
        switch role {
        case .recordID: return recordID
        case .givenName, .surname: return name(role)
        case .middleName:
            if p.singleLetters > 0.4 {
                // Initials are of many letters; few of them are codes.
                let isCode = p.distinctCount <= 4 && (p.sexes > 0.9 || p.filledCount >= 50)
                return isCode ? 0.3 : 40
            }
            // In some countries it is the mother's surname, under a header that says so.
            return max(name(.givenName), min(name(.surname), 20)) * 0.3
        case .secondSurname: return name(.surname) * 0.3
        case .fullName: return fullName
        case .alias, .relativeName, .motherName, .fatherName:
            // Offices write more about a relative than the name: “Mr/Mme”, an age, a telephone.
            guard p.wordy > 0.8 else { return p.wordy > 0.5 && role == .relativeName ? 0.3 : 0.02 }
            // Whatever speaks for a name speaks for somebody else's as well.
            return p.singleLetters > 0.5
                ? 0.2 : max(1, name(.givenName), name(.surname), fullName)
        case .dateOfBirth: return date(birth: true)
        case .eventDate: return date(birth: false)
        case .birthYear:
            guard p.years > 0.85, p.distinctCount >= 8 || p.filledCount < 40 else { return 0.02 }
            return p.yearSpread >= 12 ? 60 : 8
        case .birthMonth:
            if p.months > 0.9 { return p.distinctCount <= 24 ? 60 : 5 }
            return integers(within: 1...12) ? (p.distinctCount >= 9 ? 20 : 4) : 0.02
        case .birthDay:
            return integers(within: 1...31) ? (p.distinctCount >= 20 ? 25 : 2) : 0.02
        case .age: return age
        case .sex: return sex
        case .phone: return phone
        case .email: return p.emails > 0.5 ? 3000 : 0.003
        case .identifier: return identifier
        case .streetAddress:
            if p.streets > 0.4 { return 200 * p.streets }
            return p.emails > 0.2 || p.digitsOnly > 0.7 || p.dates != nil ? 0.05 : 0.6
        case .streetNumber:
            guard p.houseNumbers > 0.8 else { return 0.02 }
            return p.dates != nil ? 0.05 : 1.5
        case .unit: return p.units > 0.4 ? 100 : p.length > 20 || p.dates != nil ? 0.05 : 0.4
        case .locality, .birthplace: return place
        case .postcode: return postcode
        case .region:
            if p.regions > 0.75, p.distinctCount <= 400 { return p.length < 4 ? 150 : 80 }
            return p.wordy > 0.8 && p.uniqueness < 0.3
                ? 1 : p.emails > 0.1 || p.dates != nil ? 0.02 : 0.3
        case .country:
            if p.countries > 0.75 { return 250 }
            return p.wordy > 0.8 && p.distinctCount < 300 ? 0.8 : 0.1
        case .nationality:
            if p.nationalities > 0.6 { return 300 }
            return p.wordy > 0.8 && p.distinctCount < 300 ? (p.countries > 0.6 ? 10 : 0.8) : 0.05
        case .language:
            if p.languages > 0.6 { return 120 }
            return p.wordy > 0.8 && p.distinctCount < 300 ? 0.8 : 0.05
        case .groupNumber: return group
        case .occupation:
            if p.occupations > 0.4 || p.someOccupation > 0.5 { return 100 }
            return p.wordy > 0.7 ? 1 : 0.05
        case .category: return category
        case .text:
            if p.longTexts > 0.4 { return 40 }
            return 1
        case .ignored: return 0
        }
    }

    // MARK: Numbers and codes

    private var recordID: Double {
        // A few ids may be missing or stand twice, as those of rows that went wrong.
        guard profile.filledCount > 0, profile.completeness > 0.95, profile.uniqueness > 0.95 else {
            return 0.001
        }
        if profile.wordy > 0.5 || profile.emails > 0.2 || profile.longTexts > 0.1 { return 0.02 }
        if profile.dates != nil, profile.digitsOnly < 0.5 { return 0.02 }
        if profile.completeness < 0.99 || profile.uniqueness < 0.98 { return 0.8 }
        return profile.uniqueness == 1 && profile.completeness == 1 ? 25 : 3
    }

    private var identifier: Double {
        let p = profile
        if p.emails > 0.1 || p.longTexts > 0.3 || (p.wordy > 0.5 && p.withDigit < 0.3) {
            return 0.02
        }
        if p.dates != nil { return 0.05 }
        if p.filledCount >= 50, p.distinctCount <= 12 { return 0.05 }
        // A number of one person does not stand in twenty records.
        if p.filledCount >= 400, p.uniqueness < 0.05 { return 0.05 }
        if p.officialNumbers > 0.6 { return 150 }
        if p.numberLike > 0.8, p.uniqueness > 0.8 {
            return p.length < 6.5 && p.integers > 0.9 ? 4 : 20
        }
        return p.withDigit > 0.8 ? 1 : 0.3
    }

    private var group: Double {
        let p = profile
        if p.dates != nil || p.emails > 0.1 || p.longTexts > 0.2 { return 0.02 }
        if p.filledCount >= 50, p.distinctCount <= 3 { return 0.05 }
        return p.uniqueness < 0.97 && p.withDigit > 0.7 ? 2 : 0.5
    }

    private var phone: Double {
        let p = profile
        if p.phones < 0.5 { return 0.02 }
        if p.dates != nil { return p.formattedPhones > 0.5 ? 0.2 : 0.02 }
        if p.formattedPhones > 0.3 {
            // Families share telephones, and some people have none; “2021-0042” is never missing nor twice.
            let isKey = p.filledCount >= 100 && p.uniqueness == 1 && p.completeness == 1
            return (isKey ? 20 : 150) * p.phones
        }
        // Bare digits of that length may as well be a number of another kind.
        return p.length >= 9 && p.length <= 13.5 ? 14 : 3
    }

    private var postcode: Double {
        let p = profile
        guard p.postcodes > 0.75, p.dates == nil || p.digitsOnly > 0.9 else {
            // No postcode is as long as a telephone number.
            return p.length > 10.5 ? 0.002 : 0.05
        }
        if p.years > 0.9 { return 0.3 }
        if p.digitsOnly < 0.3 { return 200 }
        return p.uniqueness < 0.8 || p.filledCount < 50 ? 9 : 2
    }

    private var age: Double {
        let p = profile
        // “Adult” and “minor” among ages: only a header can say that it is one.
        guard p.ages > 0.85 else { return p.ages > 0.5 ? 0.1 : 0.01 }
        if p.agesWithUnit > 0.5 { return 300 }
        if p.filledCount >= 50, p.distinctCount <= 5 { return 0.3 }
        guard p.integers > 0 else { return 1 }
        // A few slips of the pen reach beyond any age; house numbers do so more often.
        if p.greatestInteger > 130 { return p.ages > 0.97 ? 15 : 1 }
        if p.greatestInteger <= 31 { return p.greatestInteger <= 12 ? 1.5 : 4 }
        return p.filledCount >= 200 && p.uniqueness > 0.5 ? 1 : 25
    }

    private var sex: Double {
        let p = profile
        if p.sexes > 0.9, p.distinctCount <= 12 {
            // A middle initial can be any letter; a column of sexes has few values.
            return p.singleLetters > 0.9 && p.distinctCount > 5 ? 0.3 : 500
        }
        if p.integers > 0.9, p.greatestInteger <= 9, p.distinctCount <= 4 { return 3 }
        return p.distinctCount <= 12 ? 0.2 : 0.005
    }

    private func integers(within range: ClosedRange<Int>) -> Bool {
        profile.integers > 0.9 && profile.leastInteger >= max(0, range.lowerBound - 1)
            && profile.greatestInteger <= range.upperBound + 68 && profile.length <= 2.01
            && (profile.greatestInteger <= range.upperBound || profile.filledCount > 200)
            && profile.distinctCount <= range.upperBound + 10
    }

    // MARK: Dates

    private func date(birth: Bool) -> Double {
        let p = profile
        guard let dates = p.dates else {
            // Years alone, as some sources give dates of birth.
            return p.years > 0.9 && birth ? 0.5 : 0.01
        }
        var factor = dates.readableShare > 0.8 ? 300.0 : 40
        if dates.format.shape == .serial { factor = 1.5 }
        if dates.format.shape == .compact, dates.readableShare < 0.95 { factor *= 0.3 }
        // People are born in many years; events of a register fall into few.
        if birth { return p.yearSpread >= 10 ? factor : factor * 0.25 }
        return p.yearSpread >= 10 ? factor * 0.12 : factor
    }

    // MARK: Words

    private func name(_ role: FieldRole) -> Double {
        let p = profile
        if p.wordy < 0.8 { return p.wordy < 0.5 ? 0.005 : 0.1 }
        if p.singleLetters > 0.5 || p.longTexts > 0.2 { return 0.05 }
        if p.commas > 0.3 { return 0.1 }
        let own = role == .givenName ? p.onlyGivenName : p.onlySurname
        let other = role == .givenName ? p.onlySurname : p.onlyGivenName
        var factor = 1.0
        if own > 0.04 || other > 0.04 {
            factor = pow((own + 0.02) / (other + 0.02), 1.6) * (1 + 60 * own)
        }
        if p.wordCount > 1.8 { factor *= 0.25 }
        factor = min(max(factor, 0.02), 60)
        if factor == 1, p.filledCount >= 200 { factor = 0.5 }
        if p.filledCount >= 100, p.distinctCount <= 8 { factor *= 0.05 }
        if max(p.countries, p.nationalities, p.languages, p.places) > 0.6 { factor *= 0.05 }
        return factor
    }

    private var fullName: Double {
        let p = profile
        guard p.wordy > 0.8, p.longTexts < 0.3 else { return 0.01 }
        // Nobody's name stands in a hundredth of a list: wards and kitchens are named after saints.
        if p.filledCount >= 100, p.distinctCount <= 8 { return 0.02 }
        if p.filledCount >= 400, p.uniqueness < 0.01 { return 0.05 }
        let familiar = max(p.someGivenName, p.someSurname * 0.7)
        if p.commas > 0.5, p.wordCount >= 1.8 { return 30 + 150 * familiar }
        if p.wordCount >= 1.75, p.wordCount <= 5 {
            let both = min(p.someGivenName, p.someSurname)
            return p.streets > 0.3 ? 0.5 : 2 + 60 * familiar + 60 * both
        }
        return p.wordCount < 1.3 ? 0.04 : 0.6
    }

    private var place: Double {
        let p = profile
        guard p.wordy > 0.7 else { return p.emails > 0.1 || p.dates != nil ? 0.01 : 0.2 }
        if p.singleLetters > 0.5 { return 0.02 }
        if p.places > 0.3 { return 60 }
        let names = max(p.onlyGivenName, p.onlySurname)
        if names > 0.2 || p.commas > 0.5 { return 0.3 }
        if p.places > 0.02, p.uniqueness < 0.5 { return 6 }
        // Names of places are of one or two words, those of people more evenly of one.
        return p.wordCount > 1.15 && p.wordCount < 1.75 && p.uniqueness < 0.6 ? 2.5 : 1.2
    }

    private var category: Double {
        let p = profile
        guard p.filledCount >= 20 else { return 0.5 }
        if p.longTexts > 0.3 { return 0.1 }
        return p.distinctCount <= 30 && p.uniqueness < 0.1 ? 6 : p.uniqueness < 0.02 ? 2 : 0.1
    }

    /// What the values look like, in a sentence without any of them; nil where they say nothing.
    func sentence(for role: FieldRole) -> String? {
        let p = profile
        func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
        switch role {
        case .recordID:
            return p.uniqueness == 1 && p.completeness == 1
                ? "Every record has a value of its own."
                : "Nearly every record has a value of its own."
        case .dateOfBirth, .eventDate:
            guard let dates = p.dates else { return "Fewer than half of the values are dates." }
            return
                "\(percent(dates.readableShare)) of the values are dates; most lie within \(p.yearSpread) years."
        case .birthYear where p.years > 0.5: return "\(percent(p.years)) of the values are years."
        case .email where p.emails > 0:
            return "\(percent(p.emails)) of the values are e-mail addresses."
        case .phone where p.phones > 0:
            return "\(percent(p.phones)) of the values look like phone numbers."
        case .sex where p.sexes > 0.5:
            return "\(percent(p.sexes)) of the values are words or letters for sex."
        case .age where p.ages > 0.5: return "\(percent(p.ages)) of the values can be ages."
        case .postcode where p.postcodes > 0.5:
            return "\(percent(p.postcodes)) of the values have the shape of a postcode."
        case .identifier where p.numberLike > 0.5:
            return
                "\(percent(p.numberLike)) of the values look like numbers given by an authority; \(percent(p.uniqueness)) are distinct."
        case .givenName where p.onlyGivenName > 0.03:
            return "\(percent(p.onlyGivenName)) of the values are very common given names."
        case .surname where p.onlySurname > 0.03:
            return "\(percent(p.onlySurname)) of the values are very common surnames."
        case .fullName where p.wordCount > 1.5:
            return
                "Most values are of two or more words, and \(percent(p.someGivenName)) hold a very common given name."
        case .streetAddress where p.streets > 0.3:
            return
                "\(percent(p.streets)) of the values have a word for a street or begin with a number."
        case .country where p.countries > 0.5:
            return "\(percent(p.countries)) of the values are countries."
        case .region where p.regions > 0.5:
            return "\(percent(p.regions)) of the values are states or provinces."
        case .nationality where p.nationalities > 0.5:
            return "\(percent(p.nationalities)) of the values are nationalities."
        case .language where p.languages > 0.5:
            return "\(percent(p.languages)) of the values are languages."
        case .locality where p.places > 0.3:
            return "\(percent(p.places)) of the values are well-known places."
        case .middleName where p.singleLetters > 0.4:
            return "\(percent(p.singleLetters)) of the values are single letters."
        case .category: return "There are \(p.distinctCount) distinct values."
        default: return nil
        }
    }
}
