// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// Verifying a link: evidence of two kinds, two people, the child's view.
enum VerificationCalls {
    static let routes = [
        open, read, interviews, document, corroboration, picture, laboratory, together, child,
        adult, recommend, confirm, sendBack, abandon,
    ]

    private static let open = Route.act(
        "openVerification", "/verifications", .verificationWrite, [.gatherEvidence],
        "Open a verification of a link.", .need("link", .id(LinkID.self), "The link.")
    ) { _, link in
        { identifiers, _ in
            let id = identifiers.next(VerificationID.self)
            return (.verification(.open(id, link)), [id.description])
        }
    }

    private static let read = Route.one(
        "readVerification", "/verifications/{verification}", .verificationRead,
        [.disclose(.evidence)], "Show a verification.", .verifications,
        VerificationRendering.resource)

    private static func evidence<each Value: Sendable>(
        _ id: String, _ path: String, _ summary: String, _ fields: repeat Field<each Value>,
        make: @escaping @Sendable (Call, repeat each Value) throws -> VerificationEvidence
    ) -> Route {
        Route.act(
            id, "/verifications/{verification}/\(path)", .verificationWrite, [.gatherEvidence],
            summary, on: VerificationRendering.resource, repeat each fields
        ) { (call: Call, id: VerificationID, value: repeat each Value) in
            let evidence = try make(call, repeat each value)
            return { _, _ in (.verification(.add(id, evidence)), []) }
        }
    }

    // MARK: Evidence

    /// An interview, as it is sent.
    private struct SentInterview: Sendable {
        let with: PersonID
        let interviewer: UserID
        let at: SentTime
        let record: DocumentID
        let otherSidePresent: Bool
        let said: Interpretation
    }

    private static let interview = Reading<SentInterview>.object(
        .need("with", .id(PersonID.self), "Who was interviewed."),
        .need("interviewer", .id(UserID.self), "By whom."),
        .need("at", .time, "When."),
        .need("record", .id(DocumentID.self), "The record of it, attached."),
        .with("otherSidePresent", .flag, default: false, "The other side was in the room."),
        SentFields.language, SentFields.interpreter, SentFields.into
    ) {
        SentInterview(
            with: $0, interviewer: $1, at: $2, record: $3, otherSidePresent: $4,
            said: SentFields.interpretation($5, $6, $7))
    }

    private static let interviews = evidence(
        "addInterviews", "interviews",
        "Add the interviews of both sides, apart, compared question by question.",
        .need("questions", .id(DocumentID.self), "The questions, fixed before."),
        .need("sealed", .time, "When they were sealed."),
        .need("count", .integer(1...100), "How many they are."),
        .need("child", interview, "The interview of one side."),
        .need("adult", interview, "The interview of the other."),
        .need("agreeing", .integer(0...100), "How many were answered alike.")
    ) { call, questions, sealed, count, one, other, agreeing in
        let now = call.desk.now()
        func interview(_ sent: SentInterview, _ field: String) throws -> Interview {
            Interview(
                with: sent.with, interviewer: sent.interviewer, interpretation: sent.said,
                at: try call.moment(sent.at, field, now), record: sent.record,
                otherSidePresent: sent.otherSidePresent)
        }
        return .separateInterviews(
            SealedQuestions(
                document: questions, sealed: try call.moment(sealed, "sealed", now), count: count),
            try interview(one, "child"), try interview(other, "adult"), agreeing: agreeing)
    }

    private static let document = evidence(
        "addDocument", "documents", "Add a paper that speaks for the link, or against it.",
        .need("document", .id(DocumentID.self), "The attached paper."),
        .with("supports", .flag, default: true, "It speaks for the link.")
    ) { _, document, supports in .document(document, supports: supports) }

    private static let corroboration = evidence(
        "addCorroboration", "corroborations",
        "Add what community, authorities or other relatives say.",
        .need("by", .text(200), "Who says it."),
        .need("document", .id(DocumentID.self), "The attached paper."),
        .with("supports", .flag, default: true, "It speaks for the link.")
    ) { _, by, document, supports in .corroboration(by: by, document, supports: supports) }

    private static let picture = evidence(
        "addPictureChoice", "pictures", "Record that the child chose a picture out of several.",
        .need("ofHowMany", .integer(1...100), "Out of how many; 4 or more."),
        .need("document", .id(DocumentID.self), "The record of it."),
        .need("correct", .flag, "The child chose the right one.")
    ) { _, count, document, correct in
        .pictureChosen(ofHowMany: count, document, correct: correct)
    }

    private static let laboratory = evidence(
        "addLaboratoryAnswer", "laboratory",
        "Record a laboratory's yes or no on the pair; never a profile.",
        .need("laboratory", .text(200), "The laboratory."),
        .need("related", .flag, "Its answer."),
        .need("consent", .id(ConsentID.self), "The consent to it."),
        .need("samplesDestroyedBy", .day, "The day by which samples are destroyed."),
        .need("at", .time, "When it answered.")
    ) { call, laboratory, related, consent, destroyed, at in
        .laboratory(
            LaboratoryAnswer(
                laboratory: laboratory, related: related, consent: consent,
                at: try call.moment(at, "at", call.desk.now()), samplesDestroyedBy: destroyed))
    }

    private static let together = evidence(
        "addEncounter", "encounters", "Add the record of an encounter in which both were met.",
        .need("encounter", .id(EncounterID.self), "The encounter.")
    ) { _, encounter in .recordedTogether(encounter) }

    // MARK: Child and adult

    private static let child = Route.act(
        "hearChild", "/verifications/{verification}/child", .verificationWrite, [.gatherEvidence],
        "Record what the child wishes, or why it could not be asked.",
        on: VerificationRendering.resource,
        .may("wish", .choice(ChildView.Wish.self), "What the child wishes."),
        .with("words", .text(4000, least: 0), default: "", "The child's words."),
        .may("language", .language, "The language it was said in; with a wish."),
        SentFields.interpreter, SentFields.into,
        .may("notObtained", .text(1000), "Why the child could not be asked.")
    ) { call, id, wish, words, language, interpreter, into, notObtained in
        let user = call.user.id
        let view: ChildView
        switch (wish, language, notObtained) {
        case (let wish?, let language?, nil):
            view = .stated(
                wish, words: words, SentFields.interpretation(language, interpreter, into),
                heardBy: user)
        case (nil, _, let reason?): view = .notObtained(reason: reason, user)
        default: throw CallFault(.wrong("wish"))
        }
        return { _, _ in (.verification(.hearChild(id, view)), []) }
    }

    private static let adult = Route.act(
        "assessAdult", "/verifications/{verification}/adult", .verificationWrite,
        [.gatherEvidence], "Record whether the adult can and wants to look after the child.",
        on: VerificationRendering.resource,
        .need("ableToCare", .flag, "Whether the adult can."),
        .need("wantsToCare", .flag, "Whether the adult wants to.")
    ) { call, id, able, willing in
        let user = call.user.id
        return { _, now in
            let assessment = AdultAssessment(
                ableToCare: able, wantsToCare: willing, assessedBy: user, at: now)
            return (.verification(.assessAdult(id, assessment)), [])
        }
    }

    // MARK: Two people

    private static let recommend = Route.act(
        "recommendFinding", "/verifications/{verification}/recommend", .verificationWrite,
        [.recommend], "Recommend a finding: the first person.", on: VerificationRendering.resource,
        .need("finding", .choice(among: [.related, .notRelated, .cannotBeDecided]), "The finding.")
            as Field<Verification.Outcome>
    ) { _, id, finding in { _, _ in (.verification(.recommend(id, finding)), []) } }

    private static let confirm = Route.act(
        "confirmFinding", "/verifications/{verification}/confirm", .verificationWrite, [.confirm],
        "Agree with the finding: the second person.", on: VerificationRendering.resource
    ) { _, id in { _, _ in (.verification(.confirm(id)), []) } }

    private static let sendBack = Route.act(
        "sendFindingBack", "/verifications/{verification}/send-back", .verificationWrite,
        [.confirm], "Do not agree; the gathering goes on.", on: VerificationRendering.resource,
        SentFields.reason
    ) { _, id, reason in { _, _ in (.verification(.sendBack(id, reason: reason)), []) } }

    private static let abandon = Route.act(
        "abandonVerification", "/verifications/{verification}/abandon", .verificationWrite,
        [.gatherEvidence], "Give a verification up.", on: VerificationRendering.resource,
        SentFields.reason
    ) { _, id, reason in { _, _ in (.verification(.abandon(id, reason: reason)), []) } }
}
