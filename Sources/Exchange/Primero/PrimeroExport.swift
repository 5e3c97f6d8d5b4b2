// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework
import FamilyLinkage
import Foundation
import RecordLinkage

/// People who may leave as records of Primero v2, by its field names: cases of children, tracing requests
/// with their traces, families by their number.
///
/// Whoever came from Primero leaves with all fields that came, and what is on record here over them.
package struct PrimeroExport: Sendable {
    /// What records are of.
    package enum Module: String, Sendable, CaseIterable {
        case cases
        case tracingRequests = "tracing_requests"
        case families
    }

    /// The text of rows that came from Primero, by the record that is read from them.
    package typealias Sources = [SourceRecordID: String]

    private var records: [Module: [[String: JSONValue]]] = [:]
    /// What Primero has no place for, with how often it was there.
    package private(set) var leftOut: [String: Int] = [:]

    /// Makes the records.
    package init(_ released: [ReleasedPerson], sources: Sources) {
        let names = Dictionary(
            released.map { ($0.id, Self.name($0.records)) }, uniquingKeysWith: { first, _ in first }
        )
        var families: [String: [ReleasedPerson]] = [:]
        for person in released {
            for group in Set(person.records.flatMap(Self.groups)) {
                families[group, default: []].append(person)
            }
            if person.isMinor || person.requests.isEmpty {
                records[.cases, default: []].append(child(person, sources, names))
            }
            for request in person.requests {
                records[.tracingRequests, default: []].append(
                    Self.request(request, person, sources))
            }
            count("separations", person.separations.count)
            count("custody", person.custodies.count)
            count("follow-ups", person.cases.reduce(0) { $0 + $1.followUps.count })
        }
        for (number, members) in families.sorted(by: { $0.key < $1.key }) where members.count > 1 {
            records[.families, default: []].append(Self.family(number, members))
        }
    }

    private mutating func count(_ what: String, _ number: Int) {
        if number > 0 { leftOut[what, default: 0] += number }
    }

    /// How many records of a module there are.
    package func count(_ module: Module) -> Int { records[module]?.count ?? 0 }

    /// The records of a module as Primero's API answers them.
    package func json(_ module: Module) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let all = JSONValue.object([
            "data": .array((records[module] ?? []).map(JSONValue.object)),
            "metadata": .object(["total": .number(Double(records[module]?.count ?? 0))]),
        ])
        guard let data = try? encoder.encode(all) else { return [] }
        return [UInt8](data) + [0x0A]
    }

    /// The records of a module as delimited text with Primero's field names; lists within a record as a
    /// table of their own, by name: `cases`, `family_details_section`.
    package func csv(_ module: Module) -> [(name: String, text: [UInt8])] {
        let records = records[module] ?? []
        var tables: [(name: String, text: [UInt8])] = [
            (
                module.rawValue,
                Self.table(records.map { record in record.filter { !Self.isList($0.value) } })
            )
        ]
        let lists = Set(records.flatMap { record in record.filter { Self.isList($0.value) }.keys })
        for list in lists.sorted() {
            let key = Self.key(of: module)
            let rows = records.flatMap { record -> [[String: JSONValue]] in
                (record[list] ?? .null).elements.map { element in
                    var row: [String: JSONValue] =
                        if case .object(let object) = element { object } else { [:] }
                    row[key] = record[key] ?? .null
                    return row
                }
            }
            tables.append((list, Self.table(rows)))
        }
        return tables
    }

    private static func key(of module: Module) -> String {
        switch module {
        case .cases: "case_id"
        case .tracingRequests: "tracing_request_id"
        case .families: "family_number"
        }
    }

    private static func isList(_ value: JSONValue) -> Bool {
        value.elements.contains { if case .object = $0 { true } else { false } }
    }

    private static func table(_ records: [[String: JSONValue]]) -> [UInt8] {
        let columns = Set(records.flatMap(\.keys)).sorted()
        var writer = DelimitedWriter()
        for column in columns { writer.cell(column) }
        writer.endRecord()
        for record in records {
            for column in columns {
                writer.cell((record[column] ?? .null).texts.joined(separator: ", "))
            }
            writer.endRecord()
        }
        return writer.bytes
    }

    // MARK: Cases

    private mutating func child(
        _ person: ReleasedPerson, _ sources: Sources, _ names: [PersonID: String]
    ) -> [String: JSONValue] {
        var record: [String: JSONValue] = [:]
        for source in person.records {
            guard let raw = sources[source.id],
                let row = PrimeroRecord.split(raw).first, row.kind == .child,
                case .object(let fields) = row.value
            else { continue }
            record.merge(kept(fields, of: person)) { $1 }
        }
        let identities = person.records.map(\.identity)
        let numbers = identities.flatMap(\.numbers)
        let known = numbers.first { $0.kind == PrimeroList.numberKind }?.number
        Self.put("case_id", known ?? person.id.description, &record)
        if let typed = identities.flatMap(\.names).first(where: {
            $0.kind == .typed || $0.kind == .documented
        }) {
            Self.put("name", typed.asTyped, &record)
            Self.put("name_first", typed.first, &record)
            Self.put("name_middle", typed.middle, &record)
            Self.put("name_last", typed.last, &record)
        }
        let others = identities.flatMap(\.names)
        Self.put("name_nickname", others.first { $0.kind == .nickname }?.asTyped ?? "", &record)
        Self.put("name_other", others.first { $0.kind == .other }?.asTyped ?? "", &record)
        Self.put("sex", identities.compactMap(\.sex).first.map { "\($0)" } ?? "", &record)
        Self.birth(identities, &record)
        Self.put(
            "place_of_birth", identities.map(\.placeOfBirth).first { !$0.isEmpty } ?? "", &record)
        let nationality = identities.flatMap(\.nationality)
        if !nationality.isEmpty, record["nationality"] == nil {
            record["nationality"] = .array(nationality.map(JSONValue.string))
        }
        let languages = identities.reduce(into: Set<String>()) { found, identity in
            found.formUnion(identity.languages.map(\.tag))
        }
        if !languages.isEmpty, record["language"] == nil {
            record["language"] = .array(languages.sorted().map(JSONValue.string))
        }
        for number in numbers where number.scope == .person && number.kind != PrimeroList.numberKind
        {
            if let field = PrimeroWords.field(of: number.kind) {
                Self.put(field, number.number, &record)
            } else if record["other_id_no"] == nil
                || record["other_id_no"] == .string(number.number)
            {
                Self.put("other_id_type", number.kind, &record)
                Self.put("other_id_no", number.number, &record)
            } else {
                count("numbers", 1)
            }
        }
        Self.put("family_number", person.records.flatMap(Self.groups).first ?? "", &record)
        Self.put(
            "documents_carried", identities.map(\.documentsCarried).first { !$0.isEmpty } ?? "",
            &record)
        Self.put(
            "child_belongings_details", identities.map(\.belongings).first { !$0.isEmpty } ?? "",
            &record)
        Self.put(
            "child_stories_songs_words",
            identities.map(\.storiesSongsWords).first { !$0.isEmpty } ?? "", &record)
        Self.put("telephone_current", person.contacts.first?.value ?? "", &record)
        count("further contacts", max(0, person.contacts.count - 1))
        if person.processingClass == .unaccompaniedChild {
            Self.put("protection_status", "unaccompanied", &record)
        } else if person.processingClass == .separatedChild {
            Self.put("protection_status", "separated", &record)
        }
        if let day = person.records.map(\.received).min()?.day {
            if record["registration_date"] == nil {
                Self.put("registration_date", day.iso, &record)
            }
        }
        let status = person.cases.contains { $0.stage != .closed } || person.cases.isEmpty
        Self.put("status", status ? "open" : "closed", &record)
        consent(person, &record)
        let family = relatives(person, names)
        if !family.isEmpty { record["family_details_section"] = .array(family) }
        return record
    }

    /// Fields that came, without those that stay here.
    private mutating func kept(
        _ fields: [String: JSONValue], of person: ReleasedPerson
    ) -> [String: JSONValue] {
        let areSealed = !person.links.contains { $0.isVerified && $0.superseded == nil }
        return fields.filter { field, _ in
            if Self.ofOwnPart.contains(field) { return false }
            let isContact = Self.contactFields.contains { field.hasPrefix($0) }
            let stays =
                isContact && person.isHidden || Self.sealedFields.contains(field) && areSealed
            if stays { count("fields that are hidden until a relation is verified", 1) }
            return !stays
        }
    }

    /// Fields that are written from what may leave, not from what came.
    private static let ofOwnPart: Set<String> = [
        "family_details_section", "consent_for_services", "consent_for_tracing",
        "consent_reporting", "disclosure_other_orgs", "consent_info_sharing",
        "disclosure_deny_details", "withholding_info_reason",
    ]

    /// How fields begin that say how somebody is reached, and where.
    private static let contactFields = [
        "telephone", "address", "landmark", "location_current", "location_caregiver", "tent_number",
        "camp_id",
    ]

    /// What verification asks about.
    private static let sealedFields: Set<String> = [
        "child_belongings_details", "child_stories_songs_words", "child_accent_details",
        "child_specific_behavior", "found_child_details",
    ]

    private static func birth(
        _ identities: [Identity], _ record: inout [String: JSONValue]
    ) {
        if let date = identities.compactMap(\.dateOfBirth).first {
            put("date_of_birth", date.earliest.iso, &record)
            if date.precision != .day { record["estimated"] = .bool(true) }
        } else if let age = identities.compactMap(\.age).first {
            record["age"] = .number(Double(age.years.lowerBound))
            put("registration_date", age.asOf.iso, &record)
        }
    }

    private mutating func consent(_ person: ReleasedPerson, _ record: inout [String: JSONValue]) {
        for consent in person.consents {
            switch consent.scope {
            case .services: record["consent_for_services"] = .bool(true)
            case .tracing: record["consent_for_tracing"] = .bool(true)
            case .reporting: record["consent_reporting"] = .bool(true)
            case .sharing: record["disclosure_other_orgs"] = .bool(true)
            case .laboratory: count("consents to a laboratory", 1)
            }
        }
    }

    /// Relatives as statements and links name them.
    private mutating func relatives(
        _ person: ReleasedPerson, _ names: [PersonID: String]
    ) -> [JSONValue] {
        var relatives: [JSONValue] = []
        for statement in person.statements {
            var relative: [String: JSONValue] = [:]
            let described = statement.described
            Self.put("relation_name", statement.nameOfRelative, &relative)
            let relation = described?.relation ?? Self.kin(statement.relation)
            let word = PrimeroWords.word(relation, described?.sex)
            Self.put("relation", word, &relative)
            if word == "other_family" {
                Self.put("relation_other_family", relation.rawValue, &relative)
            }
            Self.put("relation_sex", described?.sex.map { "\($0)" } ?? "", &relative)
            Self.put("relation_location_last", described?.place ?? "", &relative)
            Self.put("relation_national_id", described?.number ?? "", &relative)
            Self.put("relation_telephone", described?.phone ?? "", &relative)
            if let born = described?.born, born.lowerBound == born.upperBound {
                Self.put("relation_date_of_birth", born.lowerBound.iso, &relative)
            } else if let born = described?.born {
                let ages = statement.taken.day.years(since: born.upperBound)
                relative["relation_age"] = .number(Double(max(0, ages)))
            }
            relatives.append(.object(relative))
        }
        for link in person.links where link.subject == person.id {
            var relative: [String: JSONValue] = [:]
            Self.put("relation_name", names[link.relative] ?? "", &relative)
            let relation = Self.kin(link.relation)
            let word = PrimeroWords.word(relation, nil)
            Self.put("relation", word, &relative)
            if word == "other_family" {
                Self.put("relation_other_family", link.relation.rawValue, &relative)
            }
            relative["relation_is_caregiver"] = .bool(link.caredForSubject)
            Self.put("relation_case_id", link.relative.description, &relative)
            relatives.append(.object(relative))
        }
        return relatives
    }

    private static func kin(_ relation: FamilyRelation) -> KinStatement.Relation {
        switch relation {
        case .mother: .mother
        case .father: .father
        case .parent: .parent
        case .stepParent, .adoptiveParent: .stepParent
        case .guardian, .customaryCaregiver: .guardian
        case .grandparent: .grandparent
        case .auntOrUncle: .auntOrUncle
        case .sibling, .halfSibling: .sibling
        case .spouse: .spouse
        case .unspecified: .relative
        }
    }

    // MARK: Requests and families

    private static func request(
        _ request: TracingRequest, _ person: ReleasedPerson, _ sources: Sources
    ) -> [String: JSONValue] {
        let identities = person.records.map(\.identity)
        // What came of it leaves again, with what is on record here over it.
        var record: [String: JSONValue] = [:]
        for source in person.records {
            guard let raw = sources[source.id], let row = PrimeroRecord.split(raw).first,
                row.kind == .request, case .object(let fields) = row.value
            else { continue }
            record.merge(fields) { $1 }
        }
        let came = (record["tracing_request_subform_section"] ?? .null).elements
        let known = identities.flatMap(\.numbers).first { $0.kind == PrimeroList.requestKind }
        put("tracing_request_id", known?.number ?? request.id.description, &record)
        put("inquiry_date", request.inquiryDate.day.iso, &record)
        put("status", request.closed == nil ? "open" : "closed", &record)
        put("relation_name", name(person.records), &record)
        put(
            "relation_nickname",
            identities.flatMap(\.names).first { $0.kind == .nickname }?.asTyped ?? "", &record)
        if let date = identities.compactMap(\.dateOfBirth).first {
            put("relation_date_of_birth", date.earliest.iso, &record)
        } else if let age = identities.compactMap(\.age).first {
            record["relation_age"] = .number(
                Double(age.age(on: request.inquiryDate.day).lowerBound))
        }
        put("telephone", person.contacts.first?.value ?? "", &record)
        record["tracing_request_subform_section"] = .array(
            request.sought.map { sought in
                var trace: [String: JSONValue] = [:]
                if case .object(let fields) = came.first(where: { $0["name"].text == sought.name })
                {
                    trace = fields
                } else {
                    put("unique_id", sought.id.description, &trace)
                }
                put("name", sought.name, &trace)
                // What who asks is to the person who is sought; of who is sought as somebody younger only
                // what came says more.
                let inverse = PrimeroWords.inverse(kin(sought.relation))
                if trace["relation"] == nil || sought.relation != .unspecified {
                    put(
                        "relation",
                        PrimeroWords.word(inverse, identities.compactMap(\.sex).first), &trace)
                }
                put("sex", sought.sex.map { "\($0)" } ?? "", &trace)
                if let date = sought.dateOfBirth {
                    put("date_of_birth", date.earliest.iso, &trace)
                }
                put("location_last", sought.locationLast, &trace)
                put(
                    "tracing_request_status",
                    sought.found != nil
                        ? "verified" : request.closed == nil ? "open" : "closed", &trace)
                put("matched_case_id", sought.found?.description ?? "", &trace)
                return .object(trace)
            })
        return record
    }

    private static func family(_ number: String, _ members: [ReleasedPerson]) -> [String: JSONValue]
    {
        var record: [String: JSONValue] = [:]
        put("family_number", number, &record)
        record["family_size"] = .number(Double(members.count))
        record["family_members"] = .array(
            members.map { member in
                var row: [String: JSONValue] = [:]
                let identities = member.records.map(\.identity)
                put("unique_id", member.id.description, &row)
                put("relation_name", name(member.records), &row)
                put("relation_sex", identities.compactMap(\.sex).first.map { "\($0)" } ?? "", &row)
                if let date = identities.compactMap(\.dateOfBirth).first {
                    put("relation_date_of_birth", date.earliest.iso, &row)
                }
                return .object(row)
            })
        return record
    }

    private static func name(_ records: [SourceRecord]) -> String {
        records.flatMap(\.identity.names).first?.asTyped ?? ""
    }

    private static func groups(_ record: SourceRecord) -> [String] {
        record.identity.numbers.filter { $0.scope == .group }.map(\.number)
    }

    private static func put(
        _ field: String, _ value: String, _ record: inout [String: JSONValue]
    ) {
        if !value.isEmpty { record[field] = .string(value) }
    }
}
