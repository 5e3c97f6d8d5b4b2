// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework

/// What somebody says of a person in PFIF: a record, with the notes on it.
package struct PFIFPerson: Sendable, Hashable {
    private var values: [String]
    /// Notes that stand in it.
    package var notes: [PFIFNote]
    /// Elements that PFIF does not have, with their text; they are not written anew.
    package var unknown: [PFIFUnknownElement]

    /// A record in which nothing is said.
    package init() {
        values = [String](repeating: "", count: PFIFPersonField.allCases.count)
        notes = []
        unknown = []
    }

    /// The value of a field; empty where it is not said.
    package subscript(field: PFIFPersonField) -> String {
        get { values[field.index] }
        set { values[field.index] = newValue }
    }

    /// The repository that the record belongs to: the domain of its identifier.
    package var domain: Substring { self[.personRecordID].prefix { $0 != "/" } }
}

/// A note on a person in PFIF.
package struct PFIFNote: Sendable, Hashable {
    private var values: [String]
    /// Elements that PFIF does not have, with their text; they are not written anew.
    package var unknown: [PFIFUnknownElement]

    /// A note in which nothing is said.
    package init() {
        values = [String](repeating: "", count: PFIFNoteField.allCases.count)
        unknown = []
    }

    /// The value of a field; empty where it is not said.
    package subscript(field: PFIFNoteField) -> String {
        get { values[field.index] }
        set { values[field.index] = newValue }
    }

    /// What a note can say of where somebody is.
    package enum Status: String, Sendable, CaseIterable {
        case informationSought = "information_sought"
        case isNoteAuthor = "is_note_author"
        case believedAlive = "believed_alive"
        case believedMissing = "believed_missing"
        case believedDead = "believed_dead"
    }
}

/// An element that PFIF does not have.
package struct PFIFUnknownElement: Sendable, Hashable {
    package var name: String
    package var text: String
}

extension PFIFPerson {
    /// Whether its day has passed on which it is to be removed.
    ///
    /// - Parameter now: Seconds since 1970.
    package func hasExpired(at now: Int) -> Bool {
        PFIFTime(self[.expiryDate]).map { $0.seconds <= now } ?? false
    }

    /// What is left of an expired record: its identifier and the dates, so that copies of it are removed.
    ///
    /// Its notes are removed with it.
    /// PFIF 1.3 and 1.4, "Data expiry". `source_date` and `entry_date` become the time of removal.
    package func tombstone(removedAt now: Int) -> PFIFPerson {
        var left = PFIFPerson()
        left[.personRecordID] = self[.personRecordID]
        left[.expiryDate] = self[.expiryDate]
        left[.sourceDate] = PFIFTime(seconds: now).text
        left[.entryDate] = left[.sourceDate]
        return left
    }

    /// Whether it is what is left of an expired record: it says nothing of anybody.
    package var isTombstone: Bool {
        let kept: [PFIFPersonField] = [.personRecordID, .entryDate, .expiryDate, .sourceDate]
        return !self[.expiryDate].isEmpty && notes.isEmpty
            && PFIFPersonField.allCases.allSatisfy { kept.contains($0) || self[$0].isEmpty }
    }
}

/// A time in PFIF: `2012-05-29T10:20:30Z`, also with a fraction of a second.
package struct PFIFTime: Sendable, Hashable, Comparable {
    /// Seconds since 1970.
    package let seconds: Int
    /// The digits of the fraction, without zeros at the end.
    package let fraction: String

    /// A whole second.
    package init(seconds: Int) {
        self.seconds = seconds
        fraction = ""
    }

    /// Reads a time; nil where it is none.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes.last == UInt8(ascii: "Z"), bytes[10] == UInt8(ascii: "T"),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let day = Day(iso: String(decoding: bytes[..<10], as: UTF8.self)),
            let hour = Self.two(bytes, 11), let minute = Self.two(bytes, 14),
            let second = Self.two(bytes, 17), hour < 24, minute < 60, second < 61
        else { return nil }
        var digits = bytes[19..<(bytes.count - 1)]
        if let point = digits.first {
            guard point == UInt8(ascii: "."), digits.count >= 2, digits.count <= 10,
                digits.dropFirst().allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
            else { return nil }
            digits = digits.dropFirst()
        }
        while digits.last == 0x30 { digits.removeLast() }
        seconds = day.number * 86_400 + hour * 3600 + minute * 60 + second
        fraction = String(decoding: digits, as: UTF8.self)
    }

    private static func two(_ bytes: [UInt8], _ place: Int) -> Int? {
        let (tens, ones) = (bytes[place] &- 0x30, bytes[place + 1] &- 0x30)
        return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
    }

    package static func < (left: Self, right: Self) -> Bool {
        (left.seconds, left.fraction) < (right.seconds, right.fraction)
    }

    /// The time as PFIF writes it.
    package var text: String {
        let days = (seconds >= 0 ? seconds : seconds - 86_399) / 86_400
        let left = seconds - days * 86_400
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return
            "\(Day(number: days).iso)T\(two(left / 3600)):\(two(left / 60 % 60)):\(two(left % 60))"
            + (fraction.isEmpty ? "" : "." + fraction) + "Z"
    }

    /// The day it was in UTC.
    package var day: Day {
        Day(number: (seconds >= 0 ? seconds : seconds - 86_399) / 86_400)
    }
}
