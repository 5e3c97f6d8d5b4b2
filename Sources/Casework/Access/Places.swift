// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

// Numbers from 0 on, by which the table of permissions is spread out; a test compares them with all cases.

extension Role {
    static let places = 11

    var place: Int {
        switch self {
        case .intakeWorker: 0
        case .custodian: 1
        case .dataSteward: 2
        case .tracingOfficer: 3
        case .verifier: 4
        case .supervisor: 5
        case .caseworker: 6
        case .legalMonitor: 7
        case .counsel: 8
        case .auditor: 9
        case .`operator`: 10
        }
    }
}

extension Purpose {
    static let places = 8

    var place: Int {
        switch self {
        case .registration: 0
        case .care: 1
        case .tracing: 2
        case .verification: 3
        case .protection: 4
        case .legal: 5
        case .statistics: 6
        case .maintenance: 7
        }
    }
}

extension RecordRelation {
    var place: Int {
        switch self {
        case .ownCase: 0
        case .ownAgency: 1
        case .sharedByConsent: 2
        case .none: 3
        }
    }
}

extension Compartment {
    static let places = 11

    var place: Int {
        switch self {
        case .identity: 0
        case .custody: 1
        case .links: 2
        case .statements: 3
        case .tracing: 4
        case .contacts: 5
        case .location: 6
        case .evidence: 7
        case .safety: 8
        case .consents: 9
        case .journal: 10
        }
    }
}

extension ReportKind {
    static let places = 5

    var place: Int {
        switch self {
        case .exact: 0
        case .public: 1
        case .reconciliation: 2
        case .indicators: 3
        case .quality: 4
        }
    }
}

extension Action {
    /// So many numbers there are.
    static let places = 46 + Compartment.places + ReportKind.places

    var place: Int {
        switch self {
        case .register: 0
        case .resolve: 1
        case .group: 2
        case .reclassify: 3
        case .importRows: 4
        case .takeCustody: 5
        case .transfer: 6
        case .endCustody: 7
        case .separate: 8
        case .approveSeparation: 9
        case .recordChoice: 10
        case .state: 11
        case .link: 12
        case .correctLink: 13
        case .trace: 14
        case .propose: 15
        case .reviewProposal: 16
        case .gatherEvidence: 17
        case .recommend: 18
        case .confirm: 19
        case .openCase: 20
        case .advanceCase: 21
        case .plan: 22
        case .reunify: 23
        case .followUp: 24
        case .closeCase: 25
        case .arrangeCare: 26
        case .raiseFlag: 27
        case .clearFlag: 28
        case .consent: 29
        case .contact: 30
        case .attach: 31
        case .note: 32
        case .assignTask: 33
        case .recordLegalEvent: 34
        case .extendClock: 35
        case .enterOrder: 36
        case .signOrder: 37
        case .seeClocks: 38
        case .share: 39
        case .withdrawImport: 40
        case .agree: 41
        case .answerRequest: 42
        case .requestErasure: 43
        case .approveErasure: 44
        case .placeHold: 45
        case .disclose(let compartment): 46 + compartment.place
        case .report(let kind): 46 + Compartment.places + kind.place
        }
    }
}
