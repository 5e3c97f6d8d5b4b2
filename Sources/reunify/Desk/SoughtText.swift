// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage
import Foundation

/// Somebody who is sought, as it is typed: `NAME=RELATION,female,2012-01-20,Cobán`.
struct SoughtText: Sendable {
    let name: String
    let relation: FamilyRelation
    private(set) var sex: Sex?
    private(set) var born: RecordedDate?
    private(set) var place = ""

    /// What comes after the relation may be missing; the place may have commas of its own.
    ///
    /// - Throws: `CommandFailure` where there is no name, or no such relation.
    init(_ text: String) throws(CommandFailure) {
        guard let equals = text.lastIndex(of: "=") else { throw Self.wrong(text) }
        name = text[..<equals].trimmingCharacters(in: .whitespaces)
        let parts = text[text.index(after: equals)...]
            .split(separator: ",", omittingEmptySubsequences: false)
            .map { $0.trimmingCharacters(in: .whitespaces) }
        guard !name.isEmpty, let relation = FamilyRelation(rawValue: parts[0])
        else { throw Self.wrong(text) }
        self.relation = relation
        var rest = parts.dropFirst()
        if let word = rest.first, let sex = Sex(rawValue: word) {
            self.sex = sex
            rest = rest.dropFirst()
        }
        if let word = rest.first, word.first?.isNumber == true {
            born = try BirthText.date(word, by: .gregorian, isEstimate: false)
            rest = rest.dropFirst()
        }
        place = rest.joined(separator: ", ")
    }

    /// As the domain has it; where no place was said, `last` is.
    func person(_ id: SoughtPersonID, last: String) -> TracingRequest.SoughtPerson {
        TracingRequest.SoughtPerson(
            id: id, name: name, relation: relation, sex: sex, dateOfBirth: born,
            locationLast: place.isEmpty ? last : place)
    }

    private static func wrong(_ text: String) -> CommandFailure {
        CommandFailure(
            ExitStatus.usage,
            "--seek: “\(text)” does not say who is sought. Say NAME=RELATION, and what else is known: "
                + "NAME=RELATION,female,2012-01-20,Cobán. The relations are: "
                + FamilyRelation.allCases.map(\.rawValue).joined(separator: ", ") + ".")
    }
}
