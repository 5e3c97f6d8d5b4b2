// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Why a command was refused, and what would make it possible.
///
/// Carries identifiers only, never what a record says. Two refusals are equal where their codes are.
package struct Refusal: Error, Equatable, Sendable {
    /// What is in the way.
    ///
    /// The raw value is what interfaces and the journal write.
    package enum Code: String, Sendable, Codable, CaseIterable {
        case notPermitted, notReachable, consentMissing
        case unknownRecord, identifierInUse, alreadyRecorded, reasonMissing, detailMissing, inFuture
        case notAtTheBeginning, illegalStep
        case childWithoutLink, wrongWayRound, protectionLost, relativesAreTwo, lastRecord
        case separationNeeded, approverIsDecisionMaker, groundNotInList, notUnderstood, notLinked
        case alreadyHeld, notHeld, heldTwice, onTheWay, otherAgency
        case choiceNeeded, choiceSaysTogether, choiceNotInformed, tracingOpen, reviewTooLate
        case peopleDecide, samePerson, evidenceTooThin, evidenceNotAttached, interviewsNotSeparate
        case childViewMissing, adultNotAssessed, adultNotReady, notVerified, secondBirthParent
        case redFlagOpen, followUpMissing, notInOnePlace
        case notEnoughEvidence, rejectedBefore, hiddenUntilVerified, withheld, rowReceivedBefore
        case clockBlocks, orderTextDiffers, orderUnreadable, groundNotOfRule, sumsDiffer
        case answersSealed
        case importBuiltOn, importWithdrawn
        case agreementMissing, agreementParties, paperDiffers
        case answerNeeded, grantBehindWall, grantTooLong
        case acceptanceBuiltOn
    }

    package let code: Code
    /// Identifiers of the records in the way.
    package let about: [String]
    /// What the accountable official and counsel are to be told.
    package let alerts: [Alert]
    /// What rests on a list that was to be taken back.
    package let dependents: ImportDependents
    /// What was tried, where the role or purpose may not do it.
    package let action: Action?

    package init(
        _ code: Code, about: [String] = [], alerts: [Alert] = [],
        dependents: ImportDependents = ImportDependents(), action: Action? = nil
    ) {
        self.action = action
        self.code = code
        self.about = about
        self.alerts = alerts
        self.dependents = dependents
    }

    package static func == (left: Refusal, right: Refusal) -> Bool { left.code == right.code }

    /// The invariant it keeps; nil where it is a matter of order only.
    package var invariant: Invariant? { code.explanation.invariant }
    /// What is in the way, as a sentence.
    package var sentence: String {
        dependents.isEmpty
            ? code.explanation.sentence
            : code.explanation.sentence + " On record are: " + dependents.words + "."
    }
    /// What would make the act possible, as a sentence.
    package var remedy: String {
        guard code == .notPermitted, let action else { return code.explanation.remedy }
        let who = Permissions.who(may: action).map { role, purposes in
            "\(role.rawValue) (\(purposes.map(\.rawValue).joined(separator: ", ")))"
        }
        return who.isEmpty
            ? code.explanation.remedy : "It is for: \(who.joined(separator: ", "))."
    }
}
