// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// How common things are among the people of the lists: what chance agreement is measured by.
struct RosterFrequencies: Sendable {
    let personCount: Int
    /// For each place, persons who have it in their origin.
    private let placeCounts: [Int]
    private let languageCounts: [Int]
    private let countryCounts: [Int]
    /// Persons born in each half year since 1900.
    private let births: [Double]
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

    init(
        _ persons: [PersonProfile], lexicon: NameLexicon, places: Int, languages: Int,
        countries: Int, groups: Int
    ) {
        personCount = persons.count
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
        // A birth is likelier in a year beside other births: spread each over two years.
        var smooth = births
        for place in births.indices {
            var sum = 0.0
            for near in max(0, place - 2)...min(births.count - 1, place + 2) { sum += births[near] }
            smooth[place] = (sum / 5 + 0.02) / (Double(persons.count) + 6)
        }
        self.placeCounts = placeCounts
        self.languageCounts = languageCounts
        self.countryCounts = countryCounts
        self.groupCounts = groupCounts
        self.births = smooth
        birthTotals = [0]
        for share in smooth { birthTotals.append((birthTotals.last ?? 0) + share) }
        self.localSounds = localSounds
        self.localPersons = localPersons
        self.countrySounds = countrySounds
        self.phoneCounts = phoneCounts
        self.serials = serials.sorted()
        female = (Double(sexes.female) + 5) / (Double(sexes.known) + 10)
    }

    private static func key(_ place: Int32, _ sound: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: place)) << 32 | UInt64(UInt32(bitPattern: sound))
    }

    /// Half years since 1900, kept within 1900…2049.
    static func halfYear(_ day: Int) -> Int { min(299, max(0, (day + 25_567) * 2 / 365)) }

    /// Share of persons with this sex.
    func share(_ sex: Sex) -> Double { sex == .female ? female : 1 - female }

    /// Share of persons born on one of some days, at least a thousandth of a year's.
    func share(bornIn days: ClosedRange<Int>) -> Double {
        let low = Self.halfYear(days.lowerBound)
        let high = Self.halfYear(days.upperBound)
        return max(1e-4, birthTotals[high + 1] - birthTotals[low])
    }

    /// Density of births at a day, per half year.
    func birthDensity(_ day: Int) -> Double { births[Self.halfYear(day)] }

    /// Share of persons from a place.
    func share(place: Int32) -> Double {
        (Double(placeCounts[Int(place)]) + 1) / (Double(personCount) + 2)
    }

    func share(language: Int32) -> Double {
        (Double(languageCounts[Int(language)]) + 1) / (Double(personCount) + 2)
    }

    func share(country: Int32) -> Double {
        (Double(countryCounts[Int(country)]) + 1) / (Double(personCount) + 2)
    }

    func share(phone: Int) -> Double {
        (Double(phoneCounts[phone] ?? 0) + 1) / (Double(personCount) + 2)
    }

    /// Share of the people of a village, drawn towards the country's where few are known, whose name
    /// has a word.
    ///
    /// Two people of the pair that is judged are not counted against themselves.
    func share(sound: Int32, home: Int32?, country: Int32, everywhere: Double) -> Double {
        let inCountry = max(0, Double(countrySounds[Self.key(country, sound)] ?? 0) - 2)
        let national =
            country == 0
            ? everywhere
            : (inCountry + 10 * everywhere) / (Double(countryCounts[Int(country)]) + 10)
        guard let home, let persons = localPersons[home] else { return national }
        let local = max(0, Double(localSounds[Self.key(home, sound)] ?? 0) - 2)
        return (local + 12 * national) / (Double(persons) + 12)
    }

    /// Share of serial numbers that lie within `reach` of one.
    func share(serialsNear serial: Int, reach: Int) -> Double {
        let low = first(serial - reach)
        let high = first(serial + reach + 1)
        return (Double(max(0, high - low - 2)) + 0.05) / (Double(serials.count) + 2)
    }

    private func first(_ value: Int) -> Int {
        var low = 0
        var high = serials.count
        while low < high {
            let middle = (low + high) / 2
            if serials[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
