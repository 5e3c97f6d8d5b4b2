// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A point in time together with the zone it was written down in.
///
/// Two moments are compared by the point in time alone; the zone says which day it was there. "15:00"
/// without a zone is no moment: border posts, shelters and courts of one case lie in different zones.
package struct Moment: Hashable, Comparable, Sendable, Codable {
    /// Seconds since 1 January 1970, 00:00 UTC.
    package let seconds: Int
    /// Minutes by which the clock on the wall was ahead of UTC, −1,080 to 1,080.
    package let offsetMinutes: Int
    /// Name of the zone in the tz database, such as `America/Chicago`.
    package let zone: String

    /// Nil where the zone has no name, the offset is none that is used, or the time is not within
    /// about a hundred thousand years.
    package init?(seconds: Int, offsetMinutes: Int, zone: String) {
        guard !zone.isEmpty, (-1080...1080).contains(offsetMinutes),
            (-3_000_000_000_000...3_000_000_000_000).contains(seconds)
        else { return nil }
        self.seconds = seconds
        self.offsetMinutes = offsetMinutes
        self.zone = zone
    }

    package static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }

    /// The day it was there.
    package var day: Day {
        let local = seconds + offsetMinutes * 60
        return Day(number: local >= 0 ? local / 86_400 : (local - 86_399) / 86_400)
    }

    /// Full hours from `earlier` to this moment; negative where it is later.
    package func hours(since earlier: Moment) -> Int { (seconds - earlier.seconds) / 3600 }
}
