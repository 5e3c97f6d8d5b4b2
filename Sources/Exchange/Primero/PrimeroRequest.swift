// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework
package import FamilyLinkage

/// A tracing request of Primero with all who are sought in it.
///
/// When it is imported, who asks becomes a person and each trace a statement, by which the matching looks at
/// once. A tracing request of the registry needs a consent for tracing. Where the mapping names the consent that
/// the other organisation took (``ListMapping/Requests``), the import opens the request itself; else it is opened
/// from the row once a consent is on record (`reunify trace request --from-row`).
package struct PrimeroRequest: Sendable, Equatable {
    /// Somebody who is sought: a trace.
    package struct Sought: Sendable, Equatable {
        package let name: String
        /// What the sought person is to who asks; unspecified where it is the younger of the two.
        package let relation: FamilyRelation
        package let sex: Sex?
        package let dateOfBirth: RecordedDate?
        package let locationLast: String
    }

    /// The day on which it was asked.
    package let inquiryDay: Day?
    /// In the order of the traces.
    package let sought: [Sought]

    /// Reads the text of a row; nil where it is no tracing request that seeks anybody.
    package init?(raw: String) {
        guard let row = PrimeroRecord.split(raw).first, row.kind == .request else { return nil }
        self.init(row.value)
    }

    /// Reads a record; nil where it seeks nobody.
    init?(_ value: JSONValue) {
        inquiryDay = Day(iso: String(value["inquiry_date"].text.prefix(10)))
        let asOf = inquiryDay ?? Day(iso: String(value["created_at"].text.prefix(10)))
        sought = value["tracing_request_subform_section"].elements.compactMap { trace in
            let name = trace["name"].text
            guard !name.isEmpty else { return nil }
            let word = trace["relation"].text
            return Sought(
                name: name,
                relation: PrimeroWords.inverse(PrimeroWords.relation(word).0).asRelation,
                sex: Sex(rawValue: trace["sex"].text.lowercased()),
                dateOfBirth: PrimeroRecord.born(trace["date_of_birth"], trace["age"], asOf).flatMap
                {
                    RecordedDate(
                        earliest: $0.lowerBound, latest: $0.upperBound,
                        precision: $0.lowerBound == $0.upperBound ? .day : .estimate,
                        asWritten: [trace["date_of_birth"].text, trace["age"].text]
                            .first { !$0.isEmpty } ?? "")
                }, locationLast: trace["location_last"].text)
        }
        guard !sought.isEmpty else { return nil }
    }
}

extension PrimeroRequest {
    /// When it was asked: at the same time of the day that it names, or now.
    package func asked(before now: Moment) -> Moment {
        guard let inquiryDay, inquiryDay < now.day else { return now }
        let earlier = (now.day.number - inquiryDay.number) * 86_400
        return Moment(
            seconds: now.seconds - earlier, offsetMinutes: now.offsetMinutes, zone: now.zone) ?? now
    }
}
