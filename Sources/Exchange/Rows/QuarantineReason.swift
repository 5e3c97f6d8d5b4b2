// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Why a row of a list waits for an answer: what it is, and the columns or numbers that it names.
///
/// The journal keeps its English sentence, as it always did; from the sentence the reason is recognised
/// again, so that it is told in other languages, also for rows that waited before.
package struct QuarantineReason: Hashable, Sendable {
    /// Every reason once.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case dayOrMonth = "day-or-month"
        case fieldDayOrMonth = "field-day-or-month"
        case countedDays = "counted-days"
        case lostZeros = "lost-zeros"
        case notInTable = "not-in-table"
        case notADate = "not-a-date"
        case fieldNotADate = "field-not-a-date"
        case encounterDay = "encounter-day"
        case nobody
        case openQuote = "open-quote"
        case oneCell = "one-cell"
        case cellCount = "cell-count"
        case nulCharacter = "nul-character"
        case notUTF8 = "not-utf8"
        case longCell = "long-cell"
        case notJSON = "not-json"
        case tooDeep = "too-deep"
        case repeatedKey = "repeated-key"
        case recordNobody = "record-nobody"
        case requestNobody = "request-nobody"
        case memberNobody = "member-nobody"
        case recordNotJSON = "record-not-json"
        case traceAlone = "trace-alone"
        case noKnownFields = "no-known-fields"
        case emptyRow = "empty-row"
        case formVersion = "form-version"
        case noPerson = "no-person"
        case repeatedPerson = "repeated-person"
        case removedBySource = "removed-by-source"
        case ownRecord = "own-record"
        case otherDomain = "other-domain"
        case noteNotATime = "note-not-a-time"
        case fieldNotATime = "field-not-a-time"
        case notARecordID = "not-a-record-id"
        case sexWord = "sex-word"
        case fieldDate = "field-date"
        case fieldAge = "field-age"
        case nameMissing = "name-missing"
        case noteOfNobody = "note-of-nobody"
        case noteStatus = "note-status"
        case noteContact = "note-contact"

        /// The English sentence, with places for what it names.
        package var template: String {
            switch self {
            case .dayOrMonth:
                "In column “%1”, day and month can be read both ways. Which is it?"
            case .fieldDayOrMonth: "In %1, day and month can be read both ways. Which is it?"
            case .countedDays:
                "In column “%1”, a bare number stands where a date should be; a spreadsheet may have "
                    + "counted days. Which day is it?"
            case .lostZeros:
                "In column “%1”, a number has fewer than %2 digits; a spreadsheet may have dropped its "
                    + "zeros. Which is it?"
            case .notInTable:
                "What stands in column “%1” is not in the table “%2” of the mapping."
            case .notADate: "What stands in column “%1” cannot be read as a date."
            case .fieldNotADate: "What stands in %1 cannot be read as a date."
            case .encounterDay: "The day of the encounter cannot be read."
            case .nobody: "The row has neither a name nor a number."
            case .openQuote: "A quote is opened and not properly closed."
            case .oneCell: "The record has 1 cell instead of %1."
            case .cellCount: "The record has %1 cells instead of %2."
            case .nulCharacter: "The record holds a NUL character."
            case .notUTF8: "The record is not valid UTF-8."
            case .longCell: "A cell is longer than %1 bytes."
            case .notJSON: "The line is not a JSON object; byte %1 is wrong."
            case .tooDeep: "The JSON object is nested deeper than %1 levels."
            case .repeatedKey: "The JSON object has a key twice."
            case .recordNobody: "The record has neither a name nor a number."
            case .requestNobody: "The request has neither the name of who asks nor a number."
            case .memberNobody: "The member of the family has neither a name nor a number."
            case .recordNotJSON: "The record is not JSON."
            case .traceAlone:
                "It is a trace by itself. Import the tracing request that it belongs to, with its "
                    + "traces in tracing_request_subform_section."
            case .noKnownFields:
                "It is no case, no tracing request and no family: none of their fields is there."
            case .emptyRow: "The row is empty."
            case .formVersion: "The row is of a version of PFIF that is not read."
            case .noPerson: "The row holds no person."
            case .repeatedPerson: "A record of the same person_record_id stands before it."
            case .removedBySource:
                "The source has removed this record, or its expiry_date has passed: nothing of it was "
                    + "kept. If the person is on record, destroy what is kept of them: reunify keys "
                    + "destroy."
            case .ownRecord:
                "It is a copy of a record of this registry, which nobody else may change."
            case .otherDomain: "Its domain is not the one whose records were to be taken."
            case .noteNotATime: "%1 of a note is not a time such as 2012-05-29T10:20:30Z."
            case .fieldNotATime: "%1 is not a time such as 2012-05-29T10:20:30Z."
            case .notARecordID: "%1 is not of the form domain/number."
            case .sexWord: "Sex is female, male or other."
            case .fieldDate: "Date_of_birth is not a date such as 2012-05-29, 2012-05 or 2012."
            case .fieldAge: "Age is not a number of years, or two with a hyphen."
            case .nameMissing: "Full_name is missing."
            case .noteOfNobody: "The note does not say on whom it is, by person_record_id."
            case .noteStatus: "Status of a note is none that is known."
            case .noteContact: "Author_made_contact of a note is true or false."
            }
        }
    }

    package let kind: Kind
    /// Columns, fields and numbers that the sentence names, in their places; never a value of the row.
    package let named: [String]

    /// A reason, with what it names.
    package init(_ kind: Kind, _ named: String...) {
        self.kind = kind
        self.named = named
    }

    private init(_ kind: Kind, found named: [String]) {
        self.kind = kind
        self.named = named
    }

    /// What stands in the way, in English; the form that is kept.
    package var sentence: String {
        var sentence = kind.template
        for (place, name) in named.enumerated().reversed() {
            sentence.replace("%\(place + 1)", with: name)
        }
        return sentence
    }

    /// The reason that a sentence tells; nil where it is none of these.
    package init?(sentence: String) {
        for kind in Kind.allCases {
            guard let named = Self.named(in: sentence, by: kind.template) else { continue }
            self.init(kind, found: named)
            return
        }
        return nil
    }

    /// What stands in the places of a template; nil where the sentence is not made from it.
    private static func named(in sentence: String, by template: String) -> [String]? {
        var rest = Substring(sentence)
        var pattern = Substring(template)
        var found: [String] = []
        while let place = pattern.firstRange(of: "%\(found.count + 1)") {
            let before = pattern[..<place.lowerBound]
            guard rest.hasPrefix(before) else { return nil }
            rest = rest.dropFirst(before.count)
            pattern = pattern[place.upperBound...]
            let next = pattern.firstRange(of: "%\(found.count + 2)").map { $0.lowerBound }
            let after = pattern[..<(next ?? pattern.endIndex)]
            // The last place reaches as far as it can: a header may hold anything.
            let end =
                next == nil
                ? (rest.hasSuffix(after)
                    ? rest.index(rest.endIndex, offsetBy: -after.count) : nil)
                : rest.firstRange(of: after)?.lowerBound
            guard let end, end > rest.startIndex else { return nil }
            found.append(String(rest[..<end]))
            rest = rest[end...]
        }
        return rest == pattern ? found : nil
    }
}
