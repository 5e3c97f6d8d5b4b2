// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework

/// Why a report is not printed.
package enum ReportRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// A total is not the sum of its parts.
    case sumsDiffer(what: ReportText, total: Int, sum: Int)
    /// People came onto the list or left it since the last report, and nothing on record says why.
    case unbridged([PersonID])
    /// Small counts could be worked out whatever is withheld.
    case cannotProtect
    case unknownAgency

    /// What is wrong and what to do, in words.
    package var description: String {
        switch self {
        case .sumsDiffer(let what, let total, let sum):
            "The report is not printed: “\(what.plain)” is \(total), and its parts sum to \(sum). "
                + "Somebody is counted twice or not at all."
        case .unbridged(let persons):
            "The report is not printed: it does not bridge from the previous one. Say why these came "
                + "or left, with --because PERSON=REASON: "
                + persons.map(\.description).joined(separator: ", ") + "."
        case .cannotProtect:
            "The report is not published: small counts would follow from it and earlier reports. "
                + "Publish it when more has changed."
        case .unknownAgency: "An agency of the report is not on record."
        }
    }
}
