// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// One observation on whether the records of two persons are one person's.
package struct SamenessEvidence: Sendable, Hashable {
    /// What was compared.
    package enum Kind: String, Sendable, CaseIterable {
        /// How rare it is that two persons of a registry are one.
        case prior
        case name
        case dateOfBirth = "date-of-birth"
        case sex
        case identifier, phone, origin, language
        /// What both say of a relative.
        case statement
    }

    package var kind: Kind
    /// Log2 of how much likelier it is between records of one person than between two people's.
    package var bits: Double
    /// What was compared, as it stands in the records: by it the same evidence is recognised.
    package var arguments: [String]
}

/// What speaks for and against two persons being one.
struct SamenessLedger {
    private(set) var bits = 0.0
    /// The lines, kept where reasons were asked for.
    private(set) var lines: [SamenessEvidence] = []
    private let keepsReasons: Bool

    init(keepsReasons: Bool) { self.keepsReasons = keepsReasons }

    mutating func add(
        _ kind: SamenessEvidence.Kind, _ bits: Double, _ arguments: @autoclosure () -> [String] = []
    ) {
        guard bits != 0 else { return }
        self.bits += bits
        guard keepsReasons else { return }
        lines.append(SamenessEvidence(kind: kind, bits: bits, arguments: arguments()))
    }
}

/// Weighs two persons of a registry as records of one person.
///
/// A registry asks about one person at a time, when there may be ten others or a million: there is
/// nothing to train by. The chances of agreement between strangers are those of everybody on record; those
/// within one person's records are rounded figures of what agencies get wrong.
extension KinAssessor {
    /// Persons who have a second entry among those that others made, per person there is.
    private static let doubles = 0.2

    /// What speaks for and against; nil where they plainly are two.
    func sameness(
        _ a: PersonProfile, _ b: PersonProfile, keepsReasons: Bool = true, _ memo: inout WordMemo
    ) -> SamenessLedger? {
        if let one = a.sex, let two = b.sex, one != two { return nil }
        if a.country != 0, b.country != 0, a.country != b.country { return nil }
        var ledger = SamenessLedger(keepsReasons: keepsReasons)
        ledger.add(.prior, log2(Self.doubles / Double(max(frequencies.crowd, 2))))
        guard addName(a, b, &memo, to: &ledger), addBirth(a, b, to: &ledger) else { return nil }
        addNumbers(a, b, to: &ledger)
        if let sex = a.sex, b.sex != nil { ledger.add(.sex, frequencies.bits(of: sex)) }
        // What a person shares with brothers and sisters says less than what is the person's own.
        let place = (0.7 * placeBits(a.origin, b.origin)).clamped(-2, 5)
        ledger.add(.origin, place, shared(a.origin, b.origin))
        if a.language != 0, b.language != 0 {
            ledger.add(
                .language,
                a.language == b.language
                    ? (0.5 * log2(0.9 / frequencies.share(language: a.language))).clamped(0, 2)
                    : -0.5)
        }
        addRelatives(a, b, &memo, to: &ledger)
        return ledger
    }

    private func shared(_ a: CodedPlace, _ b: CodedPlace) -> [String] {
        a.parts.first { b.parts.contains($0) }.map { [places[Int($0)]] } ?? []
    }

    private func addName(
        _ a: PersonProfile, _ b: PersonProfile, _ memo: inout WordMemo,
        to ledger: inout SamenessLedger
    ) -> Bool {
        var best: (bits: Double, one: Int32, two: Int32)?
        for one in a.names {
            for two in b.names {
                let bits = nameBits(one, two, &memo)
                if bits > best?.bits ?? -.infinity { best = (bits, one, two) }
            }
        }
        guard let best else { return true }
        // Another given name is another person; where few are on record no name is rare.
        guard best.bits > 0 else { return false }
        ledger.add(
            .name, min(best.bits, 20),
            [roster.names[Int(best.one)].written, roster.names[Int(best.two)].written].sorted())
        return true
    }

    private func addBirth(_ a: PersonProfile, _ b: PersonProfile, to ledger: inout SamenessLedger)
        -> Bool
    {
        guard let one = a.birth, let two = b.birth else { return true }
        let words = [one, two].map { "\($0.lowerBound)...\($0.upperBound)" }.sorted()
        let year = 366
        if one.count == 1, two.count == 1 {
            let apart = abs(one.lowerBound - two.lowerBound)
            if apart == 0 {
                // Days within a half year are alike.
                let chance = frequencies.birthDensity(one.lowerBound) / 182
                ledger.add(.dateOfBirth, log2(0.7 / max(chance, 1e-6)).clamped(4, 15), words)
            } else if Self.mayBeSlip(one.lowerBound, two.lowerBound) {
                ledger.add(.dateOfBirth, 3, words)
            } else {
                guard apart <= 3 * year else { return false }
                ledger.add(.dateOfBirth, apart <= 31 ? -1.5 : apart <= year ? -4 : -6, words)
            }
            return true
        }
        let near = one.lowerBound - year / 2...one.upperBound + year / 2
        if near.overlaps(two) {
            let width = one.count > two.count ? one : two
            ledger.add(
                .dateOfBirth,
                log2(0.9 / min(1, frequencies.share(bornIn: width))).clamped(0, 5), words)
            return true
        }
        let far = one.lowerBound - 3 * year...one.upperBound + 3 * year
        guard far.overlaps(two) else { return false }
        ledger.add(.dateOfBirth, -2.5, words)
        return true
    }

    /// Whether two days differ as dates do that were typed wrongly: by day and month exchanged, or in the
    /// year, the month or the day alone.
    private static func mayBeSlip(_ a: Int, _ b: Int) -> Bool {
        let one = civil(a)
        let two = civil(b)
        if one.year == two.year {
            return one.month == two.day && one.day == two.month
                || one.day == two.day && one.month != two.month
                || one.month == two.month && abs(one.day - two.day) % 10 == 0
        }
        return one.month == two.month && one.day == two.day && abs(one.year - two.year) <= 10
    }

    /// Year, month and day of the month of a day since 1970-01-01 (Howard Hinnant, `civil_from_days`).
    private static func civil(_ number: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let ofEra = shifted - era * 146_097
        let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * ofYear + 2) / 153
        let year = yearOfEra + era * 400 + (month >= 10 ? 1 : 0)
        return (year, month < 10 ? month + 3 : month - 9, ofYear - (153 * month + 2) / 5 + 1)
    }

    private func addNumbers(_ a: PersonProfile, _ b: PersonProfile, to ledger: inout SamenessLedger)
    {
        if let number = a.identifiers.first(where: b.identifiers.contains) {
            // Numbers are typed into the wrong record at times, mostly a relative's.
            ledger.add(.identifier, 11, ["number \(identifiers[Int(number)])"])
        } else if !a.serials.isEmpty, !b.serials.isEmpty {
            let isSlip = a.serials.contains { one in
                b.serials.contains { Self.differByOneSlip(one, $0) && abs(one - $0) > 6 }
            }
            ledger.add(.identifier, isSlip ? 6 : -6)
        }
        if let phone = a.phones.first(where: b.phones.contains) {
            ledger.add(
                .phone, (0.6 * -log2(frequencies.share(phone: phone))).clamped(0.5, 5),
                ["phone \(phone)"])
        }
    }

    /// Both name a mother, or a father: the same one or another.
    private func addRelatives(
        _ a: PersonProfile, _ b: PersonProfile, _ memo: inout WordMemo,
        to ledger: inout SamenessLedger
    ) {
        for relation in [KinStatement.Relation.mother, .father] {
            var best: (bits: Double, one: Int32, two: Int32)?
            for one in a.statements where one.relation == relation && one.name != 0 {
                for two in b.statements where two.relation == relation && two.name != 0 {
                    let bits = nameBits(one.name, two.name, &memo)
                    if bits > best?.bits ?? -.infinity { best = (bits, one.name, two.name) }
                }
            }
            guard let best else { continue }
            ledger.add(
                .statement, (0.5 * best.bits).clamped(-4, 5),
                [relation.rawValue, roster.names[Int(best.one)].written])
        }
    }
}
