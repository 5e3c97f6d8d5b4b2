// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What was looked at when a child was handed over; attached to the child as a paper.
package struct HandOverChecklist: Hashable, Sendable, Codable {
    package let `case`: CaseID
    /// Whether each item was done, by its name.
    package let items: [String: Bool]
    /// What was left out, and why.
    package let leftOut: String
    package let by: UserID
    package let at: Moment

    package init(case: CaseID, items: [String: Bool], leftOut: String, by: UserID, at: Moment) {
        self.case = `case`
        self.items = items
        self.leftOut = leftOut
        self.by = by
        self.at = at
    }
}
