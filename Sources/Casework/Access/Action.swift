// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What can be done, as far as permission tells things apart.
package enum Action: Hashable, Sendable {
    case register, resolve, group, reclassify, importRows, withdrawImport
    case takeCustody, transfer, endCustody
    case separate, approveSeparation, recordChoice
    case state, link, correctLink
    case trace, propose, reviewProposal
    case gatherEvidence, recommend, confirm
    case openCase, advanceCase, plan, reunify, followUp, closeCase
    case arrangeCare, raiseFlag, clearFlag
    case consent, contact, attach, note, assignTask
    case recordLegalEvent, extendClock, enterOrder, signOrder, seeClocks
    /// Hands what is on record of people to another organisation.
    case share
    /// Proposes, signs and ends what agencies agree may pass between them.
    case agree
    /// Answers whoever asked for a part of a record that is hidden from them.
    case answerRequest
    /// Asks that what is on record of a person becomes unreadable; and agrees as the second person.
    case requestErasure, approveErasure
    /// Forbids that anything of a person is erased, and lifts that again.
    case placeHold
    case disclose(Compartment)
    case report(ReportKind)

    /// Every action once.
    package static let all: [Action] =
        [
            .register, .resolve, .group, .reclassify, .importRows, .takeCustody, .transfer,
            .endCustody, .separate, .approveSeparation, .recordChoice, .state, .link, .correctLink,
            .trace, .propose, .reviewProposal, .gatherEvidence, .recommend, .confirm, .openCase,
            .advanceCase, .plan, .reunify, .followUp, .closeCase, .arrangeCare, .raiseFlag,
            .clearFlag, .consent, .contact, .attach, .note, .assignTask,
            .recordLegalEvent, .extendClock, .enterOrder, .signOrder, .seeClocks,
            .share, .withdrawImport, .agree, .answerRequest, .requestErasure, .approveErasure,
            .placeHold,
        ] + Compartment.allCases.map(Action.disclose) + ReportKind.allCases.map(Action.report)
}
