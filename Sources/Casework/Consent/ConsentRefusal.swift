// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Somebody, or who speaks for them, said no to what a consent would allow.
///
/// It stands until they say yes: a later consent of the scope takes its place.
package struct ConsentRefusal: Hashable, Sendable, Codable {
    package let person: PersonID
    package let scope: Consent.Scope
    package let at: Moment
    /// Why, where they said so.
    package let reason: String
    /// The record of an imported row that it was read from; nil where it was said here.
    package let record: SourceRecordID?

    package init(
        person: PersonID, scope: Consent.Scope, at: Moment, reason: String = "",
        record: SourceRecordID? = nil
    ) {
        self.person = person
        self.scope = scope
        self.at = at
        self.reason = reason
        self.record = record
    }
}

extension CaseworkState {
    /// What a person said no to and stands, in the order of saying.
    ///
    /// What was read from a row that was read anew, or was taken back, counts no more.
    package func refusals(of person: PersonID) -> [ConsentRefusal] {
        if consentRefusals.isEmpty { return [] }
        let said = identifiers(of: person).flatMap { consentRefusals[$0] ?? [] }
        guard !said.isEmpty else { return [] }
        let allowed = consents(of: person)
        return said.filter { refusal in
            counts(beside: refusal.record)
                && !allowed.contains {
                    $0.scope == refusal.scope && $0.withdrawn == nil && $0.given >= refusal.at
                }
        }.sorted { $0.at < $1.at }
    }

    /// Whether a person does not want that relatives are sought: the matching leaves them out.
    package func refusesTracing(_ person: PersonID) -> Bool {
        refusals(of: person).contains { $0.scope == .tracing }
    }
}
