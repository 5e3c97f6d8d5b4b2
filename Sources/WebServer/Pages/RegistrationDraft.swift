// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage

/// A family as it was typed and read, before it is saved.
struct RegistrationDraft: Sendable {
    /// One person of the form.
    struct Somebody: Sendable {
        let identity: Identity

        /// The name, or which of the form it is.
        func label(_ language: DeskLanguage, _ place: Int) -> String {
            identity.names.first?.asTyped
                ?? language.say("register.person", language.number(place + 1))
        }

        func details(_ language: DeskLanguage) -> String {
            let parts = [
                identity.sex.map { language.say("sex.\($0.rawValue)") } ?? "",
                language.birth(identity), identity.placeOfBirth,
                LanguageNames.text(identity.languages, in: language),
                identity.numbers.map(\.number).joined(separator: " "), identity.belongings,
            ].filter { !$0.isEmpty }
            return language.list(parts)
        }
    }

    /// What somebody said of a relative who is not there.
    struct Said: Sendable {
        let by: Int
        let relation: FamilyRelation
        let name: String
        let words: String
    }

    /// Two people of the form, by their places: what the second is to the first.
    struct Pair: Sendable {
        let subject: Int
        let relative: Int
        /// Whether one of them may be a child, so that a relation has to be on record.
        let isNeeded: Bool
        let choices: [FamilyRelation?]

        var field: String { "pair-\(subject)-\(relative)" }
    }

    var people: [Somebody] = []
    /// Which of the form each of the people is, from 1.
    var numbers: [Int] = []
    var place = ""
    var facility: FacilityID?
    var statements: [Said] = []
    var consents: [Consent.Scope] = []
    var giver = 0
    var consentLanguage = ""
    var recipients: [AgencyID] = []

    /// All pairs, the younger of each first.
    func pairs(on day: Day) -> [Pair] {
        var pairs: [Pair] = []
        for one in people.indices {
            for other in people.indices where other > one {
                let isAdult = (
                    people[one].identity.provesAdult(on: day),
                    people[other].identity.provesAdult(on: day)
                )
                let (subject, relative) = isAdult.0 && !isAdult.1 ? (other, one) : (one, other)
                let choices: [FamilyRelation?]
                switch isAdult {
                case (true, true): choices = [nil, .spouse, .sibling, .parent]
                case (false, false):
                    // Who has no age may be the mother as well as the sister.
                    choices = [.unspecified, .sibling, .halfSibling, .mother, .father, .spouse]
                default:
                    let sex = people[relative].identity.sex
                    let parents: [FamilyRelation] =
                        sex == .female ? [.mother] : sex == .male ? [.father] : [.mother, .father]
                    choices =
                        [.unspecified] + parents
                        + [
                            .grandparent, .auntOrUncle, .sibling, .stepParent, .guardian,
                            .customaryCaregiver, .adoptiveParent,
                        ]
                }
                pairs.append(
                    Pair(
                        subject: subject, relative: relative, isNeeded: isAdult != (true, true),
                        choices: choices))
            }
        }
        return pairs
    }
}
