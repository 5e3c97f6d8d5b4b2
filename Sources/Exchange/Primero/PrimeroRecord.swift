// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage
import Foundation
import RecordLinkage

/// What records of Primero say.
enum PrimeroRecord {
    /// What a record is.
    enum Kind: Hashable {
        case child, request, trace, familyMember, unknown, unreadable
    }

    /// Why a record is not read.
    enum Trouble: Error {
        case unreadable(String)
        case ambiguous(question: String, readings: [String])
    }

    /// A record, or a member of a family, with its text.
    struct Row {
        var raw: String
        var value: JSONValue
        var kind: Kind
    }

    /// Fields that are read.
    static let used = Set(usedFields)

    private static let usedFields: [String] =
        [
            "id", "case_id", "case_id_display", "short_id", "name", "name_first", "name_middle",
            "name_last", "name_nickname", "name_other", "name_given_post_separation", "sex", "age",
            "date_of_birth", "estimated", "place_of_birth", "country_of_birth", "nationality",
            "language", "documents_carried", "child_belongings_details",
            "child_stories_songs_words",
            "telephone_current", "telephone_last", "family_number", "family_details_section",
            "registration_date", "tracing_request_id", "inquiry_date",
            "tracing_request_subform_section", "family_member", "relation_name",
            "relation_nickname",
            "relation_age", "relation_date_of_birth", "relation_language", "relation_nationality",
            "telephone", "location_last", "location_current", "country_of_origin",
            "consent_for_tracing",
        ] + PrimeroWords.numbers.map(\.field)

    /// The rows of a record: itself, or for a family its members.
    static func split(_ raw: String) -> [Row] {
        guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(raw.utf8)) else {
            return [Row(raw: raw, value: .null, kind: .unreadable)]
        }
        let kind = kind(value)
        let members = value["family_members"].elements
        guard kind == .unknown, !members.isEmpty, case .object(var family) = value else {
            return [Row(raw: raw, value: value, kind: kind)]
        }
        family["family_members"] = nil
        return members.enumerated().map { place, member in
            // What is said of the family stands with its first member, and is said once.
            var row = place == 0 ? family : ["family_number": family["family_number"] ?? .null]
            row["family_member"] = member
            let value = JSONValue.object(row)
            return Row(raw: text(value), value: value, kind: .familyMember)
        }
    }

    private static func text(_ value: JSONValue) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    private static func kind(_ value: JSONValue) -> Kind {
        guard case .object(let object) = value else { return .unknown }
        func has(_ fields: String...) -> Bool { fields.contains { object[$0] != nil } }
        if has("family_member") { return .familyMember }
        if has("tracing_request_subform_section", "inquiry_date") { return .request }
        if has("case_id", "case_id_display", "family_details_section", "protection_status") {
            return .child
        }
        if has("tracing_request_status", "matched_case_id") { return .trace }
        if has("tracing_request_id") { return has("relation_name") ? .request : .trace }
        if has("family_members") { return .unknown }
        return has("name", "name_first", "name_last") ? .child : .unknown
    }

    // MARK: Cases

    static func child(_ value: JSONValue) throws(Trouble) -> (RowReading.Result, IssuedNumber?) {
        let asOf = day(value["registration_date"]) ?? day(value["created_at"])
        var numbers: [IssuedNumber] = []
        let id = [value["case_id"], value["id"], value["case_id_display"]].map(\.text)
            .first { !$0.isEmpty }
        let subject = id.map { IssuedNumber(kind: PrimeroList.numberKind, number: $0) }
        if let subject { numbers.append(subject) }
        numbers += Self.numbers(value)
        var names: [RecordedName] = []
        let parts = ["name_first", "name_middle", "name_last"].map { value[$0].text }
        let joined = parts.filter { !$0.isEmpty }.joined(separator: " ")
        let whole = value["name"].text.isEmpty ? joined : value["name"].text
        if !whole.isEmpty {
            names.append(
                RecordedName(
                    kind: .typed, asTyped: whole, first: parts[0], middle: parts[1], last: parts[2])
            )
        }
        for (field, kind) in [
            ("name_nickname", RecordedName.Kind.nickname), ("name_other", .other),
            ("name_given_post_separation", .other),
        ] where !value[field].text.isEmpty {
            names.append(RecordedName(kind: kind, asTyped: value[field].text))
        }
        let birth = try date(value, "date_of_birth", isEstimate: value["estimated"] == .bool(true))
        let places = ["place_of_birth", "country_of_birth"].map { value[$0].text }
        let places2 = ["location_last", "country_of_origin"].map { value[$0].text }
        let place = (places.allSatisfy(\.isEmpty) ? places2 : places).filter { !$0.isEmpty }
        let identity = Identity(
            names: names, sex: Sex(rawValue: value["sex"].text.lowercased()), dateOfBirth: birth,
            age: birth == nil ? age(value["age"], asOf) : nil,
            placeOfBirth: place.joined(separator: ", "), nationality: value["nationality"].texts,
            languages: languages(value["language"]), numbers: numbers,
            documentsCarried: value["documents_carried"].text,
            belongings: value["child_belongings_details"].text,
            storiesSongsWords: value["child_stories_songs_words"].text)
        guard !names.isEmpty || !numbers.isEmpty else {
            throw .unreadable(QuarantineReason(.recordNobody).sentence)
        }
        var relatives: [RowDraft.Relative] = []
        for member in value["family_details_section"].elements {
            if let relative = relative(member, asOf) { relatives.append(relative) }
        }
        let phones = ["telephone_current", "telephone_last"].map { value[$0].text }
            .filter { !$0.isEmpty }
        return (
            .record(
                RowDraft(
                    identity: identity, relatives: relatives, phones: distinct(phones),
                    refused: saysNo(value) ? [.tracing] : [])),
            subject
        )
    }

    /// A relative of a child.
    private static func relative(_ member: JSONValue, _ asOf: Day?) -> RowDraft.Relative? {
        let name = member["relation_name"].text
        let word = member["relation"].text
        guard !name.isEmpty || !word.isEmpty else { return nil }
        let (relation, ofWord) = PrimeroWords.relation(word)
        let numbers = ["relation_national_id", "relation_unhcr_individual_id"]
            .map { member[$0].text }
        let places = ["relation_location_current", "relation_location_last"]
            .map { member[$0].text }
        return RowDraft.Relative(
            name: name, words: [word, name].filter { !$0.isEmpty }.joined(separator: ": "),
            described: RelativeDescription(
                relation: relation,
                sex: Sex(rawValue: member["relation_sex"].text.lowercased()) ?? ofWord,
                born: born(member["relation_date_of_birth"], member["relation_age"], asOf),
                place: places.first { !$0.isEmpty } ?? "",
                number: numbers.first { !$0.isEmpty } ?? "",
                phone: member["relation_telephone"].text))
    }

    // MARK: Tracing requests

    /// - Parameter consent: By which consent it is opened.
    static func request(
        _ value: JSONValue, by consent: ListMapping.Requests?
    ) throws(Trouble) -> (RowReading.Result, IssuedNumber?) {
        let asOf = day(value["inquiry_date"]) ?? day(value["created_at"])
        let id = [value["tracing_request_id"], value["id"]].map(\.text).first { !$0.isEmpty }
        let subject = id.map { IssuedNumber(kind: PrimeroList.requestKind, number: $0) }
        var names: [RecordedName] = []
        for (field, kind) in [
            ("relation_name", RecordedName.Kind.typed), ("relation_nickname", .nickname),
        ] where !value[field].text.isEmpty {
            names.append(RecordedName(kind: kind, asTyped: value[field].text))
        }
        guard names.first?.kind == .typed || subject != nil else {
            throw .unreadable(QuarantineReason(.requestNobody).sentence)
        }
        let birth = try date(value, "relation_date_of_birth", isEstimate: false)
        let identity = Identity(
            names: names, dateOfBirth: birth,
            age: birth == nil ? age(value["relation_age"], asOf) : nil,
            placeOfBirth: value["location_last"].text,
            nationality: value["relation_nationality"].texts,
            languages: languages(value["relation_language"])
                .union(asked(value, by: consent).map { [$0.language] } ?? []),
            numbers: subject.map { [$0] } ?? [])
        let traces = value["tracing_request_subform_section"].elements
            .compactMap { trace($0, asOf) }
        let phones = ["telephone", "telephone_last"].map { value[$0].text }
            .filter { !$0.isEmpty }
        return (
            .record(
                RowDraft(
                    identity: identity, relatives: traces, phones: distinct(phones),
                    asked: asked(value, by: consent), refused: saysNo(value) ? [.tracing] : [])),
            subject
        )
    }

    /// Whether the child, or whoever asked, said that relatives must not be sought.
    static func saysNo(_ value: JSONValue) -> Bool {
        ["false", "no"].contains(value["consent_for_tracing"].text.lowercased())
    }

    /// The request that can be opened; nil where nobody is sought, or there is no consent.
    static func asked(
        _ value: JSONValue, by consent: ListMapping.Requests?
    ) -> RowDraft.Asked? {
        guard let consent, !saysNo(value), let until = Day(iso: consent.until),
            let request = PrimeroRequest(value)
        else { return nil }
        let own = languages(value["relation_language"]).sorted { $0.tag < $1.tag }
        let told = consent.language.map { LanguageNames.languages(in: $0) } ?? []
        guard let language = own.first ?? told.sorted(by: { $0.tag < $1.tag }).first else {
            return nil
        }
        return RowDraft.Asked(request: request, language: language, until: until)
    }

    /// Somebody who is sought, as a relative of who asks.
    private static func trace(_ trace: JSONValue, _ asOf: Day?) -> RowDraft.Relative? {
        let name = trace["name"].text
        let word = trace["relation"].text
        guard !name.isEmpty || !word.isEmpty else { return nil }
        // The field says what who asks is to the child.
        let relation = PrimeroWords.inverse(PrimeroWords.relation(word).0)
        return RowDraft.Relative(
            name: name,
            words: ["sought: " + name, word].filter { !$0.isEmpty }.joined(separator: ", "),
            described: RelativeDescription(
                relation: relation, sex: Sex(rawValue: trace["sex"].text.lowercased()),
                born: born(trace["date_of_birth"], trace["age"], asOf),
                place: trace["location_last"].text, phone: trace["telephone_last"].text))
    }

    // MARK: Families

    static func member(_ value: JSONValue) throws(Trouble) -> (RowReading.Result, IssuedNumber?) {
        let member = value["family_member"]
        let asOf = day(value["family_registration_date"]) ?? day(value["created_at"])
        let name = member["relation_name"].text
        var numbers: [IssuedNumber] = []
        for (field, kind) in [
            ("relation_national_id", "national-id"),
            ("relation_unhcr_individual_id", "unhcr-individual"),
        ] where !member[field].text.isEmpty {
            numbers.append(IssuedNumber(kind: kind, number: member[field].text))
        }
        guard !name.isEmpty || !numbers.isEmpty else {
            throw .unreadable(QuarantineReason(.memberNobody).sentence)
        }
        let group = value["family_number"].text
        if !group.isEmpty {
            numbers.append(IssuedNumber(kind: "family", number: group, scope: .group))
        }
        let subject = member["unique_id"].text
        if !subject.isEmpty {
            numbers.append(IssuedNumber(kind: "primero-member", number: subject))
        }
        var names: [RecordedName] = []
        if !name.isEmpty { names.append(RecordedName(kind: .typed, asTyped: name)) }
        if !member["relation_nickname"].text.isEmpty {
            names.append(
                RecordedName(kind: .nickname, asTyped: member["relation_nickname"].text))
        }
        let birth = try date(member, "relation_date_of_birth", isEstimate: false)
        let phone = member["relation_telephone"].text
        return (
            .record(
                RowDraft(
                    identity: Identity(
                        names: names,
                        sex: Sex(rawValue: member["relation_sex"].text.lowercased()),
                        dateOfBirth: birth,
                        age: birth == nil ? age(member["relation_age"], asOf) : nil,
                        placeOfBirth: member["relation_location_last"].text,
                        nationality: member["relation_nationality"].texts,
                        languages: languages(member["relation_language"]), numbers: numbers),
                    phones: phone.isEmpty ? [] : [phone])),
            subject.isEmpty ? nil : IssuedNumber(kind: "primero-member", number: subject)
        )
    }

    // MARK: Values

    private static func numbers(_ value: JSONValue) -> [IssuedNumber] {
        var numbers = PrimeroWords.numbers.compactMap { field, kind in
            value[field].text.isEmpty ? nil : IssuedNumber(kind: kind, number: value[field].text)
        }
        let group = value["family_number"].text
        if !group.isEmpty {
            numbers.append(IssuedNumber(kind: "family", number: group, scope: .group))
        }
        return numbers
    }

    private static func languages(_ value: JSONValue) -> Set<Language> {
        value.texts.reduce(into: []) { found, text in
            found.formUnion(LanguageNames.languages(in: text))
        }
    }

    private static func distinct(_ texts: [String]) -> [String] {
        texts.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// The day of a date or time.
    private static func day(_ value: JSONValue) -> Day? {
        Day(iso: String(value.text.prefix(10)))
    }

    private static func age(_ value: JSONValue, _ asOf: Day?) -> RecordedAge? {
        guard let asOf, let years = AgeReading.read(value.text)?.years else { return nil }
        return RecordedAge(years: years, asOf: asOf)
    }

    /// First and last day on which somebody can have been born.
    static func born(
        _ date: JSONValue, _ age: JSONValue, _ asOf: Day?
    ) -> ClosedRange<Day>? {
        if let day = day(date) { return day...day }
        guard let asOf, let years = AgeReading.read(age.text) else { return nil }
        let days = years.birthDays(asOf: Int32(clamping: asOf.number))
        return Day(number: Int(days.lowerBound))...Day(number: Int(days.upperBound))
    }

    /// A date as Primero writes it, `2012-04-03`; in another form it is asked about.
    private static func date(
        _ value: JSONValue, _ field: String, isEstimate: Bool
    ) throws(Trouble) -> RecordedDate? {
        let text = value[field].text
        guard !text.isEmpty else { return nil }
        guard let day = Day(iso: String(text.prefix(10))) else {
            let days = [DateFormat.Order.dayMonthYear, .monthDayYear].compactMap { order in
                DateReader(format: DateFormat(order: order)).read(text)?.ordinalDay
            }.map { Day(number: Int($0)).iso }
            guard let first = days.first else {
                throw .unreadable(QuarantineReason(.fieldNotADate, field).sentence)
            }
            if days.count == 2, days[0] != days[1] {
                throw .ambiguous(
                    question: QuarantineReason(.fieldDayOrMonth, field).sentence,
                    readings: days)
            }
            guard let only = Day(iso: first) else {
                throw .unreadable(QuarantineReason(.fieldNotADate, field).sentence)
            }
            return recorded(only, text, isEstimate)
        }
        return recorded(day, text, isEstimate)
    }

    private static func recorded(_ day: Day, _ text: String, _ isEstimate: Bool) -> RecordedDate? {
        let (year, month, number) = day.parts
        let isDefault = number == 1 && (month == 1 || month == 7)
        if isDefault || isEstimate, let first = Day(year, 1, 1), let last = Day(year, 12, 31) {
            return RecordedDate(
                earliest: first, latest: last, precision: isDefault ? .placeholder : .estimate,
                asWritten: text)
        }
        return RecordedDate(earliest: day, latest: day, precision: .day, asWritten: text)
    }
}
