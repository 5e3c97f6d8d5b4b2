// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// How common things are among the people of the lists: what chance agreement is measured by.
struct RosterFrequencies: Sendable {
    let personCount: Int
    /// Among how many people somebody's relatives, or other records, are to be expected.
    ///
    /// A registry that has begun today knows ten people, and whoever comes next is not among them because
    /// of that: a lone candidate gets no bonus.
    let crowd: Int
    private let languageCounts: [Int]
    private let countryCounts: [Int]
    /// Persons born in each half year since 1900.
    private let births: [Double]
    private let birthBits: [Double]
    private var birthTotals: [Double]
    /// Persons of a place by the sound of their words: key place << 32 | sound.
    private let localSounds: [UInt64: Int32]
    private let localPersons: [Int32: Int32]
    private let countrySounds: [UInt64: Int32]
    /// For each group number, persons who have it.
    let groupCounts: [Int]
    private let phoneCounts: [Int: Int]
    private let serials: [Int]
    private let female: Double
    /// What it tells to have these in common, in bits, by their codes: asked of every pair.
    private let agreeing: Agreement
    /// Everybody, where the people of these lists are some of a registry; and the texts of the codes by
    /// which they are asked about.
    private let everybody: Everybody?

    private struct Agreement: Sendable {
        let female: Double
        let male: Double
        let places: [Double]
        let languages: [Double]
        let countries: [Double]

        init(persons: Int, female: Double, places: [Int], languages: [Int], countries: [Int]) {
            self.female = -log2(female)
            male = -log2(1 - female)
            /// log2 of how much likelier relatives have it in common than any two people.
            func bits(_ counts: [Int], _ together: Double, _ low: Double, _ high: Double)
                -> [Double]
            {
                counts.map {
                    log2(together / RosterFrequencies.share(of: $0, among: persons))
                        .clamped(low, high)
                }
            }
            self.places = bits(places, 0.8, 0.2, 8)
            self.languages = bits(languages, 0.9, 0, 4)
            self.countries = bits(countries, 0.98, 0, 4)
        }
    }

    private struct Everybody: Sendable {
        let index: KinIndex
        let places: [String]
        let countries: [String]
        let soundTexts: [String]
    }

    init(
        _ persons: [PersonProfile], lexicon: NameLexicon, places: Int, languages: Int,
        countries: Int, groups: Int
    ) {
        personCount = persons.count
        crowd = persons.count
        var placeCounts = [Int](repeating: 0, count: places)
        var languageCounts = [Int](repeating: 0, count: languages)
        var countryCounts = [Int](repeating: 0, count: countries)
        var groupCounts = [Int](repeating: 0, count: groups)
        var births = [Double](repeating: 0, count: 300)
        var localSounds: [UInt64: Int32] = [:]
        var localPersons: [Int32: Int32] = [:]
        var countrySounds: [UInt64: Int32] = [:]
        var phoneCounts: [Int: Int] = [:]
        var serials: [Int] = []
        var sexes = (female: 0, known: 0)
        for person in persons {
            for part in person.origin.parts { placeCounts[Int(part)] += 1 }
            languageCounts[Int(person.language)] += 1
            countryCounts[Int(person.country)] += 1
            for group in person.groups { groupCounts[Int(group.number)] += 1 }
            for phone in person.phones { phoneCounts[phone, default: 0] += 1 }
            serials += person.serials
            if let sex = person.sex {
                sexes.known += 1
                if sex == .female { sexes.female += 1 }
            }
            if let born = person.bornAround { births[Self.halfYear(born)] += 1 }
            guard let name = person.names.first else { continue }
            let sounds = Set(lexicon.sounds(Int(name)))
            if let home = person.origin.parts.first {
                localPersons[home, default: 0] += 1
                for sound in sounds { localSounds[Self.key(home, sound), default: 0] += 1 }
            }
            for sound in sounds { countrySounds[Self.key(person.country, sound), default: 0] += 1 }
        }
        let smooth = Self.smooth(births, persons.count)
        self.languageCounts = languageCounts
        self.countryCounts = countryCounts
        self.groupCounts = groupCounts
        self.births = smooth
        birthBits = smooth.map(Self.bitsOfBirth)
        birthTotals = [0]
        for share in smooth { birthTotals.append((birthTotals.last ?? 0) + share) }
        self.localSounds = localSounds
        self.localPersons = localPersons
        self.countrySounds = countrySounds
        self.phoneCounts = phoneCounts
        self.serials = serials.sorted()
        female = (Double(sexes.female) + 5) / (Double(sexes.known) + 10)
        everybody = nil
        agreeing = Agreement(
            persons: personCount, female: female, places: placeCounts, languages: languageCounts,
            countries: countryCounts)
    }

    /// Frequencies among everybody whom a registry knows, for some of them.
    init(among index: KinIndex, lexicon: NameLexicon, _ codes: ProfileBuilder) {
        personCount = max(1, index.count)
        crowd = max(Self.leastCrowd, index.count)
        let places = codes.places.texts
        let placeCounts = places.map { index.count(place: $0) }
        languageCounts = codes.languages.texts.map { index.count(language: $0) }
        countryCounts = codes.countries.texts.map { index.count(country: $0) }
        groupCounts = codes.groups.texts.map { index.count(group: $0) }
        births = Self.smooth(index.births, personCount)
        birthBits = births.map(Self.bitsOfBirth)
        birthTotals = [0]
        for share in births { birthTotals.append((birthTotals.last ?? 0) + share) }
        localSounds = [:]
        localPersons = [:]
        countrySounds = [:]
        phoneCounts = [:]
        serials = []
        let sexes = index.sexes
        female = (Double(sexes.female) + 5) / (Double(sexes.known) + 10)
        everybody = Everybody(
            index: index, places: places, countries: codes.countries.texts,
            soundTexts: lexicon.soundTexts)
        agreeing = Agreement(
            persons: personCount, female: female, places: placeCounts, languages: languageCounts,
            countries: countryCounts)
    }

    /// The least crowd of a registry.
    private static let leastCrowd = 200

    /// A birth is likelier in a year beside other births: each is spread over two years.
    private static func smooth(_ births: [Double], _ persons: Int) -> [Double] {
        births.indices.map { place in
            var sum = 0.0
            for near in max(0, place - 2)...min(births.count - 1, place + 2) { sum += births[near] }
            return (sum / 5 + 0.02) / (Double(persons) + 6)
        }
    }

    private static func bitsOfBirth(_ share: Double) -> Double { log2(max(1e-5, share) * 2) }

    private static func key(_ place: Int32, _ sound: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: place)) << 32 | UInt64(UInt32(bitPattern: sound))
    }

    /// Half years since 1900, kept within 1900…2049.
    static func halfYear(_ day: Int) -> Int { min(299, max(0, (day + 25_567) * 2 / 365)) }

    private static func share(of count: Int, among persons: Int) -> Double {
        (Double(count) + 1) / (Double(persons) + 2)
    }

    /// What it tells that a sex fits, in bits.
    func bits(of sex: Sex) -> Double { sex == .female ? agreeing.female : agreeing.male }

    /// What it tells of two people that both come from a place, speak a language, are of a country: in bits.
    func bits(ofPlace place: Int32) -> Double { agreeing.places[Int(place)] }
    func bits(ofLanguage language: Int32) -> Double { agreeing.languages[Int(language)] }
    func bits(ofCountry country: Int32) -> Double { agreeing.countries[Int(country)] }

    /// Share of persons born on one of some days, at least a thousandth of a year's.
    func share(bornIn days: ClosedRange<Int>) -> Double {
        let low = Self.halfYear(days.lowerBound)
        let high = Self.halfYear(days.upperBound)
        return max(1e-4, birthTotals[high + 1] - birthTotals[low])
    }

    /// Density of births at a day, per half year.
    func birthDensity(_ day: Int) -> Double { births[Self.halfYear(day)] }

    /// log2 of the density of births at a day, per year; at least that of one in fifty thousand.
    func bitsOfBirth(_ day: Int) -> Double { birthBits[Self.halfYear(day)] }

    func share(language: Int32) -> Double {
        Self.share(of: languageCounts[Int(language)], among: personCount)
    }

    func share(phone: Int) -> Double {
        let count = everybody?.index.count(phone: phone) ?? phoneCounts[phone] ?? 0
        return (Double(count) + 1) / (Double(personCount) + 2)
    }

    /// Share of the people of a village, drawn towards the country's where few are known, whose name
    /// has a word.
    ///
    /// Two people of the pair that is judged are not counted against themselves.
    ///
    /// - Parameters:
    ///   - sound: The word's sound, and `consonants` its consonants: a registry counts by both.
    ///   - everywhere: The share of everybody whose name has a word of that sound.
    func share(
        sound: Int32, consonants: UInt64, home: Int32?, country: Int32, everywhere: Double
    ) -> Double {
        let inCountry = max(0, Double(count(sound, inCountry: country)) - 2)
        let national =
            country == 0
            ? everywhere
            : (inCountry + 10 * everywhere) / (Double(countryCounts[Int(country)]) + 10)
        guard let home, let persons = count(home: home) else { return national }
        let local = max(0, Double(count(sound, consonants, at: home)) - 2)
        return (local + 12 * national) / (Double(persons) + 12)
    }

    private func count(_ sound: Int32, inCountry country: Int32) -> Int {
        guard let everybody else { return Int(countrySounds[Self.key(country, sound)] ?? 0) }
        return everybody.index.count(
            sound: everybody.soundTexts[Int(sound)], country: everybody.countries[Int(country)])
    }

    private func count(_ sound: Int32, _ consonants: UInt64, at home: Int32) -> Int {
        guard let everybody else { return Int(localSounds[Self.key(home, sound)] ?? 0) }
        return everybody.index.count(
            consonants: consonants, home: everybody.places[Int(home)])
    }

    private func count(home: Int32) -> Int? {
        guard let everybody else { return localPersons[home].map { Int($0) } }
        return max(1, everybody.index.count(home: everybody.places[Int(home)]))
    }

    /// Share of serial numbers that lie within `reach` of one.
    func share(serialsNear serial: Int, reach: Int) -> Double {
        if let everybody {
            let (near, all) = everybody.index.count(serialsNear: serial, reach: reach)
            return (Double(max(0, near - 2)) + 0.05) / (Double(all) + 2)
        }
        let low = serials.sortedPlace(of: serial - reach)
        let high = serials.sortedPlace(of: serial + reach + 1)
        return (Double(max(0, high - low - 2)) + 0.05) / (Double(serials.count) + 2)
    }
}
