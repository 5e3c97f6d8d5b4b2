// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Foundation

/// Reads times and days as they are written on the command line.
enum ActTime {
    /// `2018-06-10T14:30`, also with a space and with seconds, by the clocks of a zone.
    static func moment(_ text: String, zone: String?) throws(CommandFailure) -> Moment {
        let zone = try timeZone(zone)
        let parts = text.split(whereSeparator: { $0 == "T" || $0 == " " })
        guard parts.count == 2, let day = Self.readDay(String(parts[0])) else {
            throw wrong(text)
        }
        let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
        guard (2...3).contains(clock.count), let hour = clock[0], let minute = clock[1],
            (0...23).contains(hour), (0...59).contains(minute)
        else { throw wrong(text) }
        let second = clock.count == 3 ? clock[2] : 0
        guard let second, (0...59).contains(second) else { throw wrong(text) }
        let wall = day.number * 86_400 + hour * 3600 + minute * 60 + second
        // What the zone's clocks showed then; looked up twice, for the hours at which they change.
        var offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(wall)))
        offset = zone.secondsFromGMT(
            for: Date(timeIntervalSince1970: TimeInterval(wall - offset)))
        return WallClock.moment(wall - offset, in: zone)
    }

    /// `2018-06-10`.
    static func day(_ text: String) throws(CommandFailure) -> Day {
        guard let day = readDay(text) else {
            throw CommandFailure(
                ExitStatus.usage, "“\(text)” is not a day such as 2018-06-10.")
        }
        return day
    }

    /// A zone of the tz database; the machine's where none is named.
    static func timeZone(_ name: String?) throws(CommandFailure) -> TimeZone {
        guard let name else { return .current }
        guard let zone = TimeZone(identifier: name) else {
            throw CommandFailure(
                ExitStatus.usage, "There is no zone “\(name)”; name one such as America/Chicago.")
        }
        return zone
    }

    private static func readDay(_ text: String) -> Day? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
            let year = Int(parts[0]), let month = Int(parts[1]), let number = Int(parts[2])
        else { return nil }
        return Day(year, month, number)
    }

    private static func wrong(_ text: String) -> CommandFailure {
        CommandFailure(
            ExitStatus.usage, "“\(text)” is not a time such as 2018-06-10T14:30.")
    }

    /// A day as `2018-06-10`.
    static func text(_ day: Day) -> String {
        let (year, month, number) = day.parts
        return "\(year)-\(two(month))-\(two(number))"
    }

    /// A time as the clocks of its zone showed it.
    static func text(_ moment: Moment) -> String {
        let local = moment.seconds + moment.offsetMinutes * 60
        let seconds = ((local % 86_400) + 86_400) % 86_400
        return "\(text(moment.day)) \(two(seconds / 3600)):\(two(seconds / 60 % 60)) \(moment.zone)"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
