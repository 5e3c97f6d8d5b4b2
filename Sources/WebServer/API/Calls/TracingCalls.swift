// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage
import Registry

/// Links, statements, tracing requests and proposals.
enum TracingCalls {
    static let routes = [
        claim, link, correct, state, request, readRequest, actFor, closeRequest, proposals,
        proposal, review, accept, reject, takeBack, ask,
    ]

    // MARK: Links and statements

    private static let claim = Route.act(
        "claimLink", "/links", .tracingWrite, [.link],
        "Record that two people are related, by somebody's statement.",
        .need("subject", .id(PersonID.self), "The younger of the two."),
        .need("relative", .id(PersonID.self), "The relative."),
        .need("relation", .choice(FamilyRelation.self), "What the relative is to the subject."),
        .with("caredForSubject", .flag, default: false, "The relative looked after the subject."),
        .may("statement", .id(StatementID.self), "Who says so; they arrived together otherwise.")
    ) { _, subject, relative, relation, cared, statement in
        let claim = SentClaim(
            child: subject, relative: relative, relation: relation, cared: cared)
        return { identifiers, _ in
            let id = identifiers.next(LinkID.self)
            let origin = statement.map { FamilyLink.Origin.statement($0) } ?? .encounter
            return (.link(.claim(claim.link(id, origin))), [id.description])
        }
    }

    private static let link = Route.one(
        "readLink", "/links/{link}", .tracingRead, [.disclose(.links)], "Show a family link.",
        .links, LinkRendering.linkResource)

    private static let correct = Route.act(
        "correctLink", "/links/{link}/correction", .tracingWrite, [.correctLink],
        "Say better how two people are related; the link before stays on record.",
        on: LinkRendering.linkResource,
        .need("subject", .id(PersonID.self), "The younger of the two."),
        .need("relative", .id(PersonID.self), "The relative."),
        .need("relation", .choice(FamilyRelation.self), "What the relative is to the subject."),
        .with("caredForSubject", .flag, default: false, "The relative looked after the subject."),
        SentFields.reason
    ) { _, old, subject, relative, relation, cared, reason in
        let claim = SentClaim(
            child: subject, relative: relative, relation: relation, cared: cared)
        return { identifiers, _ in
            let id = identifiers.next(LinkID.self)
            return (
                .link(
                    .correct(old, by: claim.link(id, .correction(of: old)), reason: reason)),
                [id.description]
            )
        }
    }

    private static let state = Route.act(
        "takeStatement", "/statements", .tracingWrite, [.state],
        "Take down what a person says of a relative.",
        .need("by", .id(PersonID.self), "Who speaks."),
        .need("relation", .choice(FamilyRelation.self), "What the relative is to who speaks."),
        .with("nameOfRelative", .text(300, least: 0), default: "", "The name of the relative."),
        .need("words", .text(4000), "What was said, in the person's words."),
        .may("corrects", .id(StatementID.self), "The statement that it takes the place of."),
        SentFields.language, SentFields.interpreter, SentFields.into
    ) { _, by, relation, name, words, corrects, language, interpreter, into in
        let said = SentFields.interpretation(language, interpreter, into)
        return { identifiers, now in
            let statement = Statement(
                id: identifiers.next(StatementID.self), by: by, relation: relation,
                nameOfRelative: name, words: words, interpretation: said, taken: now,
                corrects: corrects)
            return (.link(.takeStatement(statement)), [statement.id.description])
        }
    }

    // MARK: Requests

    /// Somebody who is sought, as it is sent.
    private struct Sought: Sendable {
        let name: String
        let relation: FamilyRelation
        let sex: Sex?
        let place: String
    }

    private static let sought = Reading<Sought>.object(
        .with("name", .text(300, least: 0), default: "", "The name."),
        .need("relation", .choice(FamilyRelation.self), "What they are to the inquirer."),
        .may("sex", .choice(Sex.self), "The sex."),
        .with("locationLast", .text(300, least: 0), default: "", "Where they were last.")
    ) { Sought(name: $0, relation: $1, sex: $2, place: $3) }

    private static let request = Route.act(
        "requestTracing", "/tracing-requests", .tracingWrite, [.trace],
        "Record that somebody asks for relatives.",
        .need("inquirer", .id(PersonID.self), "Who asks."),
        .need("consent", .id(ConsentID.self), "The consent to tracing."),
        .need("sought", .list(sought, 1...20), "Who is sought.")
    ) { _, inquirer, consent, sought in
        { identifiers, now in
            let request = TracingRequest(
                id: identifiers.next(TracingRequestID.self), inquirer: inquirer,
                sought: sought.map {
                    TracingRequest.SoughtPerson(
                        id: identifiers.next(SoughtPersonID.self), name: $0.name,
                        relation: $0.relation, sex: $0.sex, locationLast: $0.place)
                }, consent: consent, inquiryDate: now)
            return (
                .tracing(.request(request)),
                [request.id.description] + request.sought.map(\.id.description)
            )
        }
    }

    private static let readRequest = Route.one(
        "readTracingRequest", "/tracing-requests/{request}", .tracingRead, [.disclose(.tracing)],
        "Show a tracing request.", .requests, TracingRendering.requestResource)

    private static let actFor = Route.act(
        "recordTracingAction", "/tracing-requests/{request}/actions", .tracingWrite, [.trace],
        "Record how somebody was looked for, and what came of it.",
        on: TracingRendering.requestResource,
        .need(
            "kind",
            .choice(among: [
                .caseByCase, .individual, .mass, .photo, .referralToNGO, .referralToICRC,
            ]), "How.") as Field<TracingAction.Kind>,
        .need("description", .text(2000), "What was done."),
        .need(
            "outcome", .choice(among: [.pending, .successful, .unsuccessful]), "What came of it.")
            as Field<TracingAction.Outcome>
    ) { _, id, kind, description, outcome in
        { _, now in
            let action = TracingAction(
                request: id, kind: kind, description: description, outcome: outcome, at: now)
            return (.tracing(.act(action)), [])
        }
    }

    private static let closeRequest = Route.act(
        "closeTracingRequest", "/tracing-requests/{request}/close", .tracingWrite, [.trace],
        "End the tracing.", on: TracingRendering.requestResource, SentFields.reason
    ) { _, id, reason in { _, _ in (.tracing(.close(id, reason: reason)), []) } }

    // MARK: Proposals

    private static let proposals = Route.many(
        "listProposals", "/proposals", .tracingRead, [.reviewProposal],
        "List proposed relatives in the order in which they are looked at.", .proposals,
        TracingRendering.proposal
    ) { call, state, context in
        call.desk.queues.queue(
            of: state.casework, for: call.user, call.purpose, at: context.at
        ).places.compactMap { place in
            state.casework.proposals[place.id].map {
                Listed($0, [$0.subject, $0.relative], rank: place.rank, number: place.id.number)
            }
        }
    }

    private static let proposal = Route.one(
        "readProposal", "/proposals/{proposal}", .tracingRead, [.reviewProposal],
        "Show a proposed relative, with the evidence.", .proposals,
        TracingRendering.proposalResource)

    private static let review = Route.act(
        "reviewProposal", "/proposals/{proposal}/review", .tracingWrite, [.reviewProposal],
        "Say that you look at a proposal.", on: TracingRendering.proposalResource
    ) { _, id in { _, _ in (.tracing(.review(id)), []) } }

    private static let accept = Route.act(
        "acceptProposal", "/proposals/{proposal}/accept", .tracingWrite, [.reviewProposal],
        "Accept a proposal as a link that is proposed; verification is another step.",
        on: TracingRendering.proposalResource
    ) { _, id in
        { identifiers, _ in
            let link = identifiers.next(LinkID.self)
            return (.tracing(.accept(id, link)), [link.description])
        }
    }

    private static let reject = Route.act(
        "rejectProposal", "/proposals/{proposal}/reject", .tracingWrite, [.reviewProposal],
        "Reject a proposal; the pair comes back only with new evidence.",
        on: TracingRendering.proposalResource, SentFields.reason
    ) { _, id, reason in { _, _ in (.tracing(.reject(id, reason: reason)), []) } }

    private static let takeBack = Route.act(
        "takeBackAcceptance", "/proposals/{proposal}/take-back", .tracingWrite, [.reviewProposal],
        "Take a recorded acceptance back, while nothing rests on its link; the proposal waits again.",
        on: TracingRendering.proposalResource, SentFields.reason
    ) { _, id, reason in { _, _ in (.tracing(.takeBack(id, reason: reason)), []) } }

    private static let ask = Route.act(
        "askForEvidence", "/proposals/{proposal}/ask", .tracingWrite, [.reviewProposal],
        "Say what is missing to decide a proposal.", on: TracingRendering.proposalResource,
        .need("what", .text(2000), "What is missing.")
    ) { _, id, what in { _, _ in (.tracing(.askForEvidence(id, what: what)), []) } }
}
