// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames

/// Brings single values into the form in which they are compared.
///
/// Whole tables and single records go through the same functions, so that a record that comes alone
/// is read as it would have been read in a table.
enum FieldNormalizer {
    /// Bytes of a raw value that are looked at.
    ///
    /// Nothing true of a person is longer, and comparing two
    /// values costs the product of their lengths.
    static let rawLimit = 8192
    /// Bytes of a normalised value that are kept.
    static let limit = 1024

    /// Writes a folded name; nothing where the value is a word for “not known”.
    static func name(_ raw: Span<UInt8>, into folded: inout [UInt8]) {
        folded.removeAll(keepingCapacity: true)
        NameFolding.fold(raw.extracting(clipped(raw)), into: &folded)
        clip(&folded)
        if folded.count <= NullWords.longest,
            NullWords.isNull(String(decoding: folded, as: UTF8.self))
        {
            folded.removeAll(keepingCapacity: true)
        }
    }

    /// The folded part of a whole name; empty where the name does not have it.
    static func part(
        _ part: FieldDerivation.NamePart, ofFullName raw: Span<UInt8>, customs: NamingCustoms?,
        vocabulary: NameVocabulary?
    ) -> [UInt8] {
        self.part(part, of: parts(ofFullName: raw, customs: customs, vocabulary: vocabulary))
    }

    /// A whole name taken apart.
    static func parts(
        ofFullName raw: Span<UInt8>, customs: NamingCustoms?, vocabulary: NameVocabulary?
    ) -> NameParts {
        var bytes: [UInt8] = []
        for position in clipped(raw) { bytes.append(raw[position]) }
        let written = String(decoding: bytes, as: UTF8.self)
        let name = bytes.contains(0x2F) ? PassengerName.withComma(written) ?? written : written
        guard let parent = NamelessChild.parent(in: name).map(String.init) else {
            return vocabulary?.parts(fullName: name) ?? NameParts(fullName: name, customs: customs)
        }
        // What is the child's of it is a surname at most.
        var parts = NameParts()
        parts.surname =
            (vocabulary?.parts(fullName: parent) ?? NameParts(fullName: parent, customs: customs))
            .surname
        return parts
    }

    /// The folded part of a name that has been taken apart.
    static func part(_ part: FieldDerivation.NamePart, of parts: NameParts) -> [UInt8] {
        var folded =
            switch part {
            case .given: Array(parts.given.utf8)
            case .middle: Array(parts.middle.utf8)
            case .surname: Array(parts.surname.utf8)
            case .secondSurname: Array(parts.secondSurname.utf8)
            case .givenNames: Array(joined(parts.given, parts.middle).utf8)
            case .surnames: Array(joined(parts.surname, parts.secondSurname).utf8)
            }
        clip(&folded)
        return folded
    }

    private static func joined(_ first: String, _ second: String) -> String {
        first.isEmpty || second.isEmpty ? first + second : first + " " + second
    }

    /// A date, and the digits as written where the date does not exist in the calendar.
    static func date(_ raw: Span<UInt8>, _ reader: DateReader) -> (
        date: PartialDate?, written: [UInt8]
    ) {
        if RepeatedDigits.sayNothing(raw.extracting(clipped(raw))) { return (nil, []) }
        let loose = reader.readLoosely(raw.extracting(clipped(raw)))
        var written: [UInt8] = []
        if loose?.exists != true {
            for position in clipped(raw) where raw[position] >= 48 && raw[position] <= 57 {
                written.append(raw[position])
            }
            clip(&written)
        }
        return (loose?.date, written)
    }

    /// A date from its parts as cells give them; nil where they make none.
    static func date(year: String?, month: String?, day: String?) -> PartialDate? {
        let date = PartialDate(
            year: UInt16(clamping: self.year(year) ?? 0),
            month: UInt8(clamping: number(month) ?? 0),
            day: UInt8(clamping: number(day) ?? 0))
        guard date.year >= 1000, date.year < 3000, date.month <= 12, date.day <= 31 else {
            return nil
        }
        return date
    }

    /// A year, beside which may stand that it is not sure.
    private static func year(_ text: String?) -> Int? {
        if let number = number(text) { return number }
        guard let text, let date = DateReader(format: DateFormat()).read(text),
            date.precision == .year
        else { return nil }
        return Int(date.year)
    }

    private static func number(_ text: String?) -> Int? { text.flatMap { Int($0.prefix(6)) } }

    /// The part of a raw value that is looked at, cut between characters.
    static func clipped(_ raw: Span<UInt8>) -> Range<Int> {
        guard raw.count > rawLimit else { return 0..<raw.count }
        var end = rawLimit
        while end > 0 && raw[end] & 0xC0 == 0x80 { end -= 1 }
        return 0..<end
    }

    /// Shortens a normalised value, between characters, to what is kept.
    static func clip(_ folded: inout [UInt8]) {
        guard folded.count > limit else { return }
        var end = limit
        while end > 0 && folded[end] & 0xC0 == 0x80 { end -= 1 }
        folded.removeSubrange(end...)
    }
}
