// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What the clocks of a zone show: handed in, because the tables of zones are data of the machine.
package struct ZoneOffsets: Sendable {
    private let offset: @Sendable (_ zone: String, _ seconds: Int) -> Int?

    /// - Parameter offset: Seconds ahead of UTC in a zone of the tz database, such as
    ///   `America/Chicago`, at a point in time in seconds since 1970; nil where there is no such zone.
    package init(_ offset: @escaping @Sendable (_ zone: String, _ seconds: Int) -> Int?) {
        self.offset = offset
    }

    /// No zone but UTC.
    package static let utc = ZoneOffsets { zone, _ in zone == "UTC" ? 0 : nil }

    /// A point in time as the clocks of a zone showed it; nil where there is no such zone.
    package func moment(_ seconds: Int, in zone: String) -> Moment? {
        offset(zone, seconds).flatMap {
            Moment(seconds: seconds, offsetMinutes: $0 / 60, zone: zone)
        }
    }

    /// The point in time at which the clocks of a zone show `secondOfDay` on a day.
    ///
    /// An hour that the clocks skip is read as the one after it, an hour that they show twice as the
    /// first of the two.
    package func moment(_ day: Day, secondOfDay: Int = 0, in zone: String) -> Moment? {
        let wall = day.number * 86_400 + secondOfDay
        guard let before = offset(zone, wall - 86_400), let after = offset(zone, wall + 86_400)
        else { return nil }
        // The offset of the day before is tried first: of two readings it gives the earlier one.
        for candidate in [before, after] where offset(zone, wall - candidate) == candidate {
            return moment(wall - candidate, in: zone)
        }
        return moment(wall - before, in: zone)
    }

    /// The first moment after a day, at which a deadline that ends with the day has passed.
    package func end(of day: Day, in zone: String) -> Moment? {
        moment(Day(number: day.number + 1), in: zone)
    }
}

/// The tz database is one: two sets of offsets are not told apart where rules are compared.
extension ZoneOffsets: Hashable {
    package static func == (left: ZoneOffsets, right: ZoneOffsets) -> Bool { true }
    package func hash(into hasher: inout Hasher) {}
}
