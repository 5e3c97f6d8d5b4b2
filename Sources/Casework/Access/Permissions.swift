// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Who may do what, for which purpose, with whose records: one table, and what is not in it is
/// refused.
package enum Permissions {
    /// One line of the table.
    package struct Grant: Sendable {
        package let role: Role
        package let purposes: Set<Purpose>
        package let relations: Set<RecordRelation>
        package let actions: Set<Action>
    }

    /// The table.
    package static let table: [Grant] = [
        Grant(
            role: .intakeWorker, purposes: [.registration], relations: ours,
            actions: [
                .register, .group, .state, .link, .consent, .contact, .attach, .note, .takeCustody,
                .trace, .openCase, .disclose(.identity), .disclose(.custody), .disclose(.links),
            ]),
        Grant(
            role: .custodian, purposes: [.care], relations: ours,
            actions: [
                .takeCustody, .transfer, .endCustody, .separate, .reclassify, .arrangeCare,
                .raiseFlag, .note, .attach, .disclose(.identity), .disclose(.custody),
                .disclose(.links),
            ]),
        Grant(
            role: .dataSteward, purposes: [.registration], relations: ours,
            actions: [
                .register, .importRows, .withdrawImport, .resolve, .correctLink, .link, .note,
                .assignTask,
                .disclose(.identity), .disclose(.links),
            ]),
        Grant(
            role: .tracingOfficer, purposes: [.tracing], relations: reachable,
            actions: [
                .state, .link, .trace, .reviewProposal, .contact, .note, .attach, .assignTask,
                .advanceCase, .consent, .disclose(.identity), .disclose(.links),
                .disclose(.statements), .disclose(.tracing), .disclose(.contacts),
            ]),
        Grant(
            role: .verifier, purposes: [.verification], relations: reachable,
            actions: [
                .gatherEvidence, .recommend, .confirm, .attach, .note, .advanceCase,
                .disclose(.identity), .disclose(.links), .disclose(.statements),
                .disclose(.evidence), .disclose(.consents),
            ]),
        Grant(
            role: .supervisor, purposes: [.verification], relations: reachable,
            actions: [
                .recommend, .confirm, .disclose(.identity), .disclose(.links),
                .disclose(.statements), .disclose(.evidence), .disclose(.safety),
                .disclose(.consents),
            ]),
        Grant(
            role: .supervisor, purposes: [.care], relations: ours,
            actions: [
                .approveSeparation, .openCase, .advanceCase, .plan, .closeCase, .clearFlag,
                .assignTask, .note, .correctLink, .disclose(.identity), .disclose(.custody),
                .disclose(.links), .disclose(.safety),
            ]),
        Grant(
            role: .caseworker, purposes: [.care], relations: ours,
            actions: [
                .openCase, .advanceCase, .reunify, .followUp, .arrangeCare, .raiseFlag, .state,
                .link, .consent, .contact, .attach, .note, .assignTask, .trace, .recordChoice,
                .disclose(.identity), .disclose(.custody), .disclose(.links),
                .disclose(.statements), .disclose(.contacts), .disclose(.location),
                .disclose(.safety), .disclose(.consents),
            ]),
        Grant(
            role: .caseworker, purposes: [.verification], relations: [.ownCase],
            actions: [.gatherEvidence, .disclose(.evidence)]),
        Grant(
            role: .legalMonitor, purposes: [.legal], relations: Set(RecordRelation.allCases),
            actions: [.disclose(.custody), .disclose(.links), .disclose(.journal)]),
        Grant(
            role: .counsel, purposes: [.legal], relations: [.ownCase, .sharedByConsent],
            actions: [
                .recordChoice, .state, .link, .attach, .disclose(.identity), .disclose(.custody),
                .disclose(.links), .disclose(.statements), .disclose(.consents),
            ]),
        Grant(
            role: .auditor, purposes: [.protection], relations: Set(RecordRelation.allCases),
            actions: [.disclose(.journal)]),
        // Legal clocks: who works with people records what happened; orders take two people.
        Grant(
            role: .intakeWorker, purposes: [.registration], relations: ours,
            actions: [.recordLegalEvent]),
        Grant(
            role: .custodian, purposes: [.care], relations: ours,
            actions: [.recordLegalEvent, .seeClocks]),
        Grant(
            role: .caseworker, purposes: [.care], relations: ours,
            actions: [.recordLegalEvent, .seeClocks]),
        Grant(
            role: .supervisor, purposes: [.care], relations: ours,
            actions: [.recordLegalEvent, .extendClock, .signOrder, .seeClocks]),
        Grant(
            role: .legalMonitor, purposes: [.legal], relations: Set(RecordRelation.allCases),
            actions: [.recordLegalEvent, .extendClock, .enterOrder, .signOrder, .seeClocks]),
        Grant(
            role: .counsel, purposes: [.legal], relations: [.ownCase, .sharedByConsent],
            actions: [.seeClocks]),
        // Reports are about everybody; who asks belongs to an agency.
        Grant(
            role: .counsel, purposes: [.legal], relations: [.ownAgency],
            actions: [.enterOrder, .signOrder, .seeClocks]),
        Grant(
            role: .legalMonitor, purposes: [.legal], relations: [.ownAgency],
            actions: [.report(.exact), .report(.reconciliation)]),
        Grant(
            role: .legalMonitor, purposes: [.statistics], relations: [.ownAgency],
            actions: [.report(.public), .report(.indicators), .report(.quality)]),
        Grant(
            role: .dataSteward, purposes: [.registration], relations: [.ownAgency],
            actions: [.report(.reconciliation), .report(.quality)]),
        Grant(
            role: .supervisor, purposes: [.statistics], relations: [.ownAgency],
            actions: [.report(.public), .report(.indicators), .report(.quality)]),
        Grant(
            role: .auditor, purposes: [.statistics], relations: [.ownAgency],
            actions: [.report(.public), .report(.indicators), .report(.quality)]),
        // What is on record here, to another organisation, as far as those whom it is about agreed.
        Grant(
            role: .dataSteward, purposes: [.registration], relations: ours, actions: [.share]),
        Grant(role: .tracingOfficer, purposes: [.tracing], relations: ours, actions: [.share]),
        Grant(role: .supervisor, purposes: [.care], relations: ours, actions: [.share]),
        Grant(role: .caseworker, purposes: [.care], relations: [.ownCase], actions: [.share]),
        // Who may not see a part of a record in their reach asks for it: a task for a supervisor.
        Grant(
            role: .intakeWorker, purposes: [.registration], relations: ours,
            actions: [.assignTask]),
        Grant(role: .custodian, purposes: [.care], relations: ours, actions: [.assignTask]),
        Grant(
            role: .verifier, purposes: [.verification], relations: reachable,
            actions: [.assignTask]),
        Grant(
            role: .counsel, purposes: [.legal], relations: [.ownCase, .sharedByConsent],
            actions: [.assignTask]),
        // What may pass between agencies is agreed by those who answer for them.
        Grant(
            role: .supervisor, purposes: [.care], relations: [.ownAgency], actions: [.agree]),
        // Who asked is answered; a person is erased by two.
        Grant(
            role: .supervisor, purposes: [.care], relations: ours,
            actions: [.answerRequest, .approveErasure]),
        Grant(
            role: .dataSteward, purposes: [.registration], relations: ours,
            actions: [.requestErasure]),
        // What a court may ask for is kept: of anybody, or of those whom the agency answers for.
        Grant(
            role: .legalMonitor, purposes: [.legal], relations: Set(RecordRelation.allCases),
            actions: [.placeHold]),
        Grant(role: .supervisor, purposes: [.care], relations: ours, actions: [.placeHold]),
        // An operator keeps the service up, and sees nobody.
    ]

    /// Whether the table has it.
    package static func allows(
        _ role: Role, _ action: Action, for purpose: Purpose, relation: RecordRelation
    ) -> Bool {
        relations(role, action, for: purpose) & 1 << UInt8(relation.place) != 0
    }

    /// Whether the table has it for the records of anybody.
    package static func allowsForSome(_ role: Role, _ action: Action, for purpose: Purpose) -> Bool
    {
        relations(role, action, for: purpose) != 0
    }

    /// The roles that may do it to the records of somebody, and for which purposes.
    package static func who(may action: Action) -> [(Role, [Purpose])] {
        Role.allCases.compactMap { role in
            let purposes = Purpose.allCases.filter { allowsForSome(role, action, for: $0) }
            return purposes.isEmpty ? nil : (role, purposes)
        }
    }

    private static func relations(_ role: Role, _ action: Action, for purpose: Purpose) -> UInt8 {
        dense[place(of: role, purpose, action)]
    }

    private static func place(of role: Role, _ purpose: Purpose, _ action: Action) -> Int {
        (role.place * Purpose.places + purpose.place) * Action.places + action.place
    }

    /// The table spread out, a bit for each relation: every page asks it hundreds of times.
    private static let dense: [UInt8] = {
        let count = Role.places * Purpose.places * Action.places
        var dense = [UInt8](repeating: 0, count: count)
        for grant in table {
            let bits = grant.relations.reduce(UInt8(0)) { $0 | 1 << UInt8($1.place) }
            for purpose in grant.purposes {
                for action in grant.actions {
                    dense[place(of: grant.role, purpose, action)] |= bits
                }
            }
        }
        return dense
    }()

    private static let ours: Set<RecordRelation> = [.ownCase, .ownAgency]
    private static let reachable: Set<RecordRelation> = [.ownCase, .ownAgency, .sharedByConsent]
}
