// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage

/// The day as of which ages are taken in a list that has no day of its own.
struct AgesAsOf: Sendable {
    /// In days since 1970-01-01.
    let day: Int
    /// Where the day is from.
    let origin: Origin

    enum Origin: Sendable {
        /// Somebody has stated it.
        case stated
        /// The middle of the other lists' days: they are of one crisis.
        case otherLists
        /// No list has a day, and it is today's.
        case today
    }

    /// The day for lists without one; nil where nothing tells it.
    ///
    /// - Parameter days: The middle day of each list that has days.
    init?(_ options: FamilyReadingOptions, days: [Int]) {
        if let day = options.asOf {
            self.init(day: day, origin: .stated)
        } else if !days.isEmpty {
            self.init(day: days.sorted()[days.count / 2], origin: .otherLists)
        } else if let day = options.today {
            self.init(day: day, origin: .today)
        } else {
            return nil
        }
    }

    private init(day: Int, origin: Origin) {
        self.day = day
        self.origin = origin
    }

    /// What a user should know of the day; nil where the user has stated it.
    static func note(_ asOf: AgesAsOf?) -> String? {
        guard let asOf else {
            return "There are ages but no date as of which they are meant; state one with --as-of."
        }
        let written = asOf.written
        return switch asOf.origin {
        case .stated: nil
        case .otherLists:
            "The list has ages and no date; they are taken as of \(written), the middle of the other "
                + "lists’ dates. State another day with --as-of."
        case .today:
            "There are ages and no list has a date; they are taken as of today, \(written). State "
                + "another day with --as-of."
        }
    }

    /// The day as ISO 8601 writes it.
    private var written: String {
        guard let (year, month, day) = CalendarSystem.gregorian.date(ofOrdinalDay: day) else {
            return "an unknown day"
        }
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(padded(month))-\(padded(day))"
    }
}
