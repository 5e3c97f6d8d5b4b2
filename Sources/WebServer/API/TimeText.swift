// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework

/// A time as it was sent, before it is known what zone it is told in.
package struct SentTime: Hashable, Sendable {
    let seconds: Int
    let offsetMinutes: Int
    let zone: String?

    /// As the domain has it; nil where the offset is not the registry's and no zone was named.
    func moment(like now: Moment) -> Moment? {
        let zone =
            zone ?? (offsetMinutes == now.offsetMinutes ? now.zone : nil)
            ?? (offsetMinutes == 0 ? "UTC" : nil)
        return zone.flatMap {
            Moment(seconds: seconds, offsetMinutes: offsetMinutes, zone: $0)
        }
    }
}

/// Days and times as they stand in JSON (RFC 3339, RFC 9557).
enum TimeText {
    static let pattern =
        #"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"#
        + #"(Z|[+-](0[0-9]|1[0-7]):[0-5][0-9])(\[[A-Za-z][A-Za-z0-9_+/-]{0,31}\])?$"#

    static func text(_ day: Day) -> String {
        let (year, month, number) = day.parts
        return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(number, 2)
    }

    static func text(_ moment: Moment) -> String {
        let local = moment.seconds + moment.offsetMinutes * 60
        let seconds = ((local % 86_400) + 86_400) % 86_400
        let offset = abs(moment.offsetMinutes)
        return text(moment.day) + "T" + padded(seconds / 3600, 2) + ":"
            + padded(seconds / 60 % 60, 2) + ":" + padded(seconds % 60, 2)
            + (moment.offsetMinutes < 0 ? "-" : "+") + padded(offset / 60, 2) + ":"
            + padded(offset % 60, 2)
    }

    static func day(_ text: String) -> Day? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard text.utf8.count == 10, parts.count == 3, parts[0].utf8.count == 4,
            parts[1].utf8.count == 2,
            let year = number(parts[0]), let month = number(parts[1]), let day = number(parts[2])
        else { return nil }
        return Day(year, month, day)
    }

    static func time(_ text: String) -> SentTime? {
        var rest = text[...]
        var zone: String?
        if rest.hasSuffix("]") {
            guard let open = rest.firstIndex(of: "[") else { return nil }
            let name = rest[rest.index(after: open)...].dropLast()
            let isName =
                (1...32).contains(name.utf8.count)
                && name.utf8.allSatisfy { byte in
                    (65...90).contains(byte) || (97...122).contains(byte)
                        || (48...57).contains(byte) || "_+/-".utf8.contains(byte)
                } && name.utf8.first.map { $0 >= 65 } ?? false
            guard isName else { return nil }
            zone = String(name)
            rest = rest[..<open]
        }
        let bytes = Array(rest.utf8)
        guard bytes.count == 20 || bytes.count == 25, bytes[10] == UInt8(ascii: "T"),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let day = day(String(decoding: bytes[..<10], as: UTF8.self)),
            let hour = number(bytes[11..<13]), let minute = number(bytes[14..<16]),
            let second = number(bytes[17..<19]), hour < 24, minute < 60, second < 60
        else { return nil }
        var offset = 0
        if bytes.count == 20 {
            guard bytes[19] == UInt8(ascii: "Z") else { return nil }
        } else {
            guard bytes[22] == UInt8(ascii: ":"), let hours = number(bytes[20..<22]),
                let minutes = number(bytes[23..<25]), hours < 18, minutes < 60
            else { return nil }
            switch bytes[19] {
            case UInt8(ascii: "+"): offset = hours * 60 + minutes
            case UInt8(ascii: "-"): offset = -hours * 60 - minutes
            default: return nil
            }
        }
        let local = day.number * 86_400 + hour * 3600 + minute * 60 + second
        return SentTime(seconds: local - offset * 60, offsetMinutes: offset, zone: zone)
    }

    private static func number(_ text: Substring) -> Int? { number(Array(text.utf8)[...]) }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard !bytes.isEmpty, bytes.count <= 4 else { return nil }
        var value = 0
        for byte in bytes {
            guard (48...57).contains(byte) else { return nil }
            value = value * 10 + Int(byte - 48)
        }
        return value
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
