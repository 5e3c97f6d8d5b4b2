// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What it says of two people when and where each was met.
extension KinAssessor {
    func encounterEvidence(_ younger: PersonProfile, _ elder: PersonProfile) -> Togetherness? {
        // Any meeting together counts; where there is none, that of the lists in which relatives are met
        // together most.
        var together: (bits: Double, minutes: Int)?
        var apart: (bits: Double, days: Int, met: Double)?
        for one in younger.encounters {
            for two in elder.encounters {
                let days = abs(one.day - two.day)
                let rate = meetings[one.list, two.list]
                let met = rate.share
                if let bits = bitsTogether(one, two, days: days) {
                    let weighed = bits + rate.bitsTogether
                    if weighed > together?.bits ?? 0 {
                        together = (weighed, minutes(between: one, two))
                    }
                    continue
                }
                let most = rate.bitsApart
                let bits = days > 2 ? most : days > 1 ? most * 0.4 : most / 6
                if let known = apart, met < known.met || met == known.met && bits <= known.bits {
                    continue
                }
                apart = (bits, days, met)
            }
        }
        if let together {
            return Togetherness(
                bits: together.bits, kind: .encounter, code: .metTogether,
                number: together.minutes)
        }
        return apart.map {
            Togetherness(bits: $0.bits, kind: .encounter, code: .metApart, number: $0.days)
        }
    }

    /// Bits of a meeting at one place and day; nil where it is none.
    private func bitsTogether(
        _ one: PersonProfile.Encounter, _ two: PersonProfile.Encounter, days: Int
    ) -> Double? {
        guard one.place == two.place, days <= 1 else { return nil }
        let persons = Double(frequencies.personCount)
        if one.minute != nil, two.minute != nil {
            let minutes = minutes(between: one, two)
            guard minutes <= 90 else { return 1 }
            // A window of this width holds so large a share of all encounters at the place; and where a group
            // was met at once, all of it.
            let window = max(10, Double(minutes) * 2)
            let crowd = max(
                0.02, window * encountersPerMinute(one.place),
                Double(othersMet(near: one, and: two, minutes: minutes)))
            let chance = crowd / persons
            return log2(0.6 / chance).clamped(1, 10) - (minutes > 30 ? 3 : 0)
        }
        guard days == 0 else { return 1 }
        let crowd = max(
            1_440 * encountersPerMinute(one.place),
            Double(othersMet(near: one, and: two, minutes: Self.noon)))
        return log2(0.6 / (crowd / persons)).clamped(0.5, 6)
    }

    private func minutes(
        between one: PersonProfile.Encounter, _ two: PersonProfile.Encounter
    ) -> Int {
        guard let a = one.minute, let b = two.minute else { return abs(one.day - two.day) * 1_440 }
        return abs((one.day * 1_440 + a) - (two.day * 1_440 + b))
    }

    /// How many others were met at a place as near to each of two people as they are to each other: the fewer
    /// of both.
    private func othersMet(
        near one: PersonProfile.Encounter, and two: PersonProfile.Encounter, minutes: Int
    ) -> Int {
        guard let times = encounterTimes[one.place] else { return 0 }
        let reach = max(Self.leastReach, minutes)
        func others(_ encounter: PersonProfile.Encounter) -> Int {
            let time = encounter.day * 1_440 + (encounter.minute ?? Self.noon)
            let met =
                times.sortedPlace(of: time + reach + 1) - times.sortedPlace(of: time - reach)
            return max(0, met - 2)
        }
        return min(others(one), others(two))
    }

    /// The minute that stands for a day of which no time is known.
    private static let noon = 720

    /// Minutes that those who are met at once are written down in.
    private static let leastReach = 10

    func encountersPerMinute(_ place: Int32) -> Double {
        encounterRates[place] ?? 0.01
    }

    /// Minutes of encounters by place, ascending; of a day without a time, noon.
    static func encounterTimes(_ persons: [PersonProfile]) -> [Int32: [Int]] {
        var times: [Int32: [Int]] = [:]
        for person in persons {
            var seen: Set<Int> = []
            for encounter in person.encounters {
                let time = encounter.day * 1_440 + (encounter.minute ?? Self.noon)
                if seen.insert(time).inserted { times[encounter.place, default: []].append(time) }
            }
        }
        return times.mapValues { $0.sorted() }
    }

    /// Rates of encounters by place.
    static func encounterRates(_ persons: [PersonProfile]) -> [Int32: Double] {
        var held: [Int32: (count: Int, first: Int, last: Int)] = [:]
        for person in persons {
            for encounter in person.encounters {
                let old = held[encounter.place] ?? (0, encounter.day, encounter.day)
                held[encounter.place] = (
                    old.count + 1, min(old.first, encounter.day), max(old.last, encounter.day)
                )
            }
        }
        return held.mapValues { Double($0.count) / (Double($0.last - $0.first + 1) * 1_440) }
    }
}
