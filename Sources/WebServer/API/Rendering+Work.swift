// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage
import Registry

/// Tracing requests and proposals as the API shows them.
enum TracingRendering {
    static let strengths = ["notEnoughEvidence", "weak", "possible", "strong"]

    static let evidence = Rendering<ProposalEvidence>(
        "ProposalEvidence",
        [
            .text("kind") { $0.kind },
            .number("bits") { $0.bits }
                .saying("Weight; positive speaks for the link."),
        ])

    static let proposal = Rendering<Proposal>(
        "Proposal",
        [
            .id("id") { $0.id }, .id("subject") { $0.subject }, .id("relative") { $0.relative },
            .choice("relation") { $0.relation }, .number("probability") { $0.probability },
            .number("bits") { $0.bits },
            .word("strength", strengths) { $0.strength(by: .standard).rawValue },
            .text("model") { $0.model }, .list("evidence", evidence) { $0.evidence },
            .mayID("request") { $0.request }, .mayID("sought") { $0.sought },
            .word(
                "stage",
                ["open", "underReview", "moreEvidenceAsked", "accepted", "rejected", "withdrawn"]
            ) { stage($0).word },
            .mayID("by") { stage($0).by }, .mayID("link") { stage($0).link },
            .mayText("reason") { stage($0).reason },
        ])

    private static func stage(_ proposal: Proposal) -> (
        word: String, by: UserID?, link: LinkID?, reason: String?
    ) {
        switch proposal.stage {
        case .open: ("open", nil, nil, nil)
        case .underReview(let user): ("underReview", user, nil, nil)
        case .moreEvidenceAsked(let user, let what): ("moreEvidenceAsked", user, nil, what)
        case .accepted(let user, let link): ("accepted", user, link, nil)
        case .rejected(let user, let reason): ("rejected", user, nil, reason)
        case .withdrawn(let reason): ("withdrawn", nil, nil, reason)
        }
    }

    static let proposalResource = Resource<ProposalID, Proposal>(proposal) { state, id in
        state.proposals[id].map { ($0, [$0.subject, $0.relative]) }
    }

    private static let sought = Rendering<TracingRequest.SoughtPerson>(
        "SoughtPerson",
        [
            .id("id") { $0.id }, .text("name") { $0.name }, .choice("relation") { $0.relation },
            .mayChoice("sex") { $0.sex },
            .object("dateOfBirth", PersonRendering.date) { $0.dateOfBirth },
            .text("locationLast") { $0.locationLast }, .mayID("found") { $0.found },
        ])

    static let request = Rendering<TracingRequest>(
        "TracingRequest",
        [
            .id("id") { $0.id }, .id("inquirer") { $0.inquirer },
            .list("sought", sought) { $0.sought }, .id("consent") { $0.consent },
            .time("inquiryDate") { $0.inquiryDate },
            .mayText("closed") { $0.closed }
                .saying("Why tracing ended; missing while it is open."),
        ])

    static let requestResource = Resource<TracingRequestID, TracingRequest>(request) { state, id in
        state.requests[id].map { ($0, [$0.inquirer]) }
    }

    static let file = Rendering<Disclosure.TracingFile>(
        "TracingFile",
        [
            .list("requests", request) { $0.requests },
            .list("proposals", proposal) { $0.proposals },
        ])
}

/// Verifications as the API shows them.
enum VerificationRendering {
    private static let piece = Rendering<VerificationEvidence>(
        "VerificationEvidence",
        [
            .choice("kind") { $0.kind }, .flag("supports") { $0.supports },
            .mayID("document") { evidence -> DocumentID? in
                switch evidence {
                case .document(let id, _), .corroboration(_, let id, _),
                    .pictureChosen(_, let id, _):
                    id
                case .separateInterviews(let questions, _, _, _): questions.document
                case .laboratory, .recordedTogether: nil
                }
            },
            .mayInteger("agreeing") { evidence in
                if case .separateInterviews(_, _, _, let agreeing) = evidence {
                    agreeing
                } else {
                    nil
                }
            },
            .mayInteger("questions") { evidence in
                if case .separateInterviews(let questions, _, _, _) = evidence {
                    questions.count
                } else {
                    nil
                }
            },
        ])

    private static let childView = Rendering<ChildView>(
        "ChildView",
        [
            .mayChoice("wish") { view in
                if case .stated(let wish, _, _, _) = view { wish } else { nil }
            },
            .mayText("words") { view in
                if case .stated(_, let words, _, _) = view { words } else { nil }
            },
            .mayText("notObtained") { view in
                if case .notObtained(let reason, _) = view { reason } else { nil }
            },
        ])

    private static let assessment = Rendering<AdultAssessment>(
        "AdultAssessment",
        [
            .flag("ableToCare") { $0.ableToCare }, .flag("wantsToCare") { $0.wantsToCare },
            .id("assessedBy") { $0.assessedBy }, .time("at") { $0.at },
        ])

    static let verification = Rendering<Verification>(
        "Verification",
        [
            .id("id") { $0.id }, .id("link") { $0.link }, .list("evidence", piece) { $0.evidence },
            .object("childView", childView) { $0.childView },
            .object("adult", assessment) { $0.adult },
            .word("stage", ["gathering", "recommended", "decided", "abandoned"]) { stage($0).word },
            .mayChoice("finding") { stage($0).finding },
            .ids("by") { stage($0).by }.saying("Who recommended, and who confirmed."),
            .mayText("reason") { stage($0).reason },
        ])

    private static func stage(_ verification: Verification) -> (
        word: String, finding: Finding?, by: [UserID], reason: String?
    ) {
        switch verification.stage {
        case .gathering: ("gathering", nil, [], nil)
        case .recommended(let outcome, let user): ("recommended", Finding(outcome), [user], nil)
        case .decided(let outcome, let one, let other, _):
            ("decided", Finding(outcome), [one, other], nil)
        case .abandoned(let reason): ("abandoned", nil, [], reason)
        }
    }

    /// What is found, as a list of words.
    enum Finding: String, CaseIterable {
        case related, notRelated, cannotBeDecided

        init?(_ outcome: Verification.Outcome) { self.init(rawValue: outcome.rawValue) }
    }

    static let resource = Resource<VerificationID, Verification>(verification) { state, id in
        guard let found = state.verifications[id], let link = state.links[found.link] else {
            return nil
        }
        return (found, [link.subject, link.relative])
    }

    static let file = Rendering<Disclosure.EvidenceFile>(
        "EvidenceFile",
        [
            .list("verifications", verification) { $0.verifications },
            .list("documents", FileRendering.document) { $0.documents },
            .list("notes", FileRendering.note) { $0.notes },
        ])
}

/// Cases, care and red flags as the API shows them.
enum CaseRendering {
    private static let followUp = Rendering<FollowUp>(
        "FollowUp",
        [
            .id("id") { $0.id }, .time("at") { $0.at }, .flag("childWasSeen") { $0.childWasSeen },
            .text("reasonNotSeen") { $0.reasonNotSeen }, .text("comments") { $0.comments },
            .flag("needNextVisit") { $0.needNextVisit },
        ])

    private static let plan = Rendering<Case.Plan>(
        "Plan",
        [
            .id("link") { $0.link }, .id("bestInterests") { $0.bestInterests },
            .day("day") { $0.day }, .id("supervisor") { $0.supervisor },
        ])

    private static let reunification = Rendering<Case.Reunification>(
        "Reunification",
        [
            .id("link") { $0.link }, .time("at") { $0.at }, .text("place") { $0.place },
            .id("checkedBy") { $0.checkedBy },
        ])

    static let `case` = Rendering<Case>(
        "Case",
        [
            .id("id") { $0.id }, .id("child") { $0.child }, .id("agency") { $0.agency },
            .id("caseworker") { $0.caseworker }, .choice("stage") { $0.stage },
            .texts("next") { $0.stage.next.map(\.rawValue).sorted() }
                .saying("Stages that may come next."),
            .object("plan", plan) { $0.plan },
            .object("reunification", reunification) { $0.reunification },
            .list("followUps", followUp) { $0.followUps },
        ])

    static let resource = Resource<CaseID, Case>(`case`) { state, id in
        state.cases[id].map { ($0, [$0.child]) }
    }

    static let care = Rendering<CareArrangement>(
        "CareArrangement",
        [
            .id("id") { $0.id }, .id("child") { $0.child }, .choice("kind") { $0.kind },
            .mayDay("review") { care -> Day? in
                if case .interim(let review) = care.duration { review } else { nil }
            }.saying("Missing where it is for good."),
            .mayID("caregiver") { $0.caregiver }, .time("started") { $0.started },
        ])

    static let flag = Rendering<RedFlag>(
        "RedFlag",
        [
            .id("id") { $0.id }, .id("person") { $0.person }, .text("kind") { $0.kind },
            .text("source") { $0.source }, .time("raised") { $0.raised },
            .id("raisedBy") { $0.raisedBy }, .day("review") { $0.review },
        ])
}

/// Consents, contacts, documents, notes and tasks as the API shows them.
enum FileRendering {
    static let consent = Rendering<Consent>(
        "Consent",
        [
            .id("id") { $0.id }, .choice("scope") { $0.scope },
            .ids("covers") { $0.covers.sorted() }, .id("giver") { $0.giver },
            .ids("recipients") { $0.recipients.sorted() },
            .ids("withheldFrom") { $0.withheldFrom.sorted() },
            .ids("withheldFromPersons") { $0.withheldFromPersons.sorted() },
            .text("withholdingReason") { $0.withholdingReason },
            .object("said", SpokenRendering.interpretation) { $0.interpretation },
            .time("given") { $0.given }, .time("expires") { $0.expires },
            .mayTime("withdrawn") { $0.withdrawn },
        ])

    static let refusal = Rendering<ConsentRefusal>(
        "ConsentRefusal",
        [
            .choice("scope") { $0.scope }, .time("at") { $0.at }, .text("reason") { $0.reason },
            .mayID("record") { $0.record }.saying("The record of an imported row that says so."),
        ])

    private static let attempt = Rendering<ContactPoint.Attempt>(
        "ContactAttempt",
        [
            .time("at") { $0.at }, .flag("reached") { $0.reached },
            .text("reasonForFailure") { $0.reasonForFailure },
        ])

    static let contact = Rendering<ContactPoint>(
        "ContactPoint",
        [
            .id("id") { $0.id }, .id("person") { $0.person }, .text("value") { $0.value },
            .day("validFrom") { $0.validFrom },
            .text("safeContactInstruction") { $0.safeContactInstruction },
            .list("attempts", attempt) { $0.attempts },
        ])

    static let document = Rendering<Document>(
        "Document",
        [
            .id("id") { $0.id }, .id("person") { $0.person }, .text("kind") { $0.kind },
            .text("digest") { $0.digest }, .flag("isLegible") { $0.isLegible },
            .day("dated") { $0.dated },
        ])

    static let note = Rendering<Note>(
        "Note",
        [
            .id("id") { $0.id }, .id("person") { $0.person }, .text("text") { $0.text },
            .time("at") { $0.at }, .id("by") { $0.by },
        ])

    static let task = Rendering<WorkTask>(
        "Task",
        [
            .id("id") { $0.id }, .id("person") { $0.person }, .text("what") { $0.what },
            .choice("accountable") { $0.accountable }, .day("due") { $0.due },
            .mayTime("done") { $0.done },
        ])
}
