// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Commands about separations and what parents chose.
package enum SeparationCommand: Hashable, Sendable, Codable {
    case record(Separation)
    case approve(SeparationID)
    case withdraw(SeparationID, reason: String)
    case recordChoice(ReunificationChoice)
    case revokeChoice(ChoiceID)
}

/// What happened to separations.
package enum SeparationEvent: Hashable, Sendable, Codable {
    case recorded(Separation)
    case moved(SeparationID, Separation.Stage)
    case choiceRecorded(ReunificationChoice)
    case choiceRevoked(ChoiceID, Moment)
    case alertRaised(Alert)
}
