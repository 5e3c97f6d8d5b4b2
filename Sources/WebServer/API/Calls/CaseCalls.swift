// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// Cases: from opening to closure, with plan, hand-over and follow-up; care and red flags.
enum CaseCalls {
    static let routes = [
        list, open, read, assign, advance, verified, plan, handOver, followUp, close, reopen, care,
        raise, clear,
    ]

    private static let list = Route.many(
        "listCases", "/cases", .casesRead, [.disclose(.custody), .openCase],
        "List your open cases; a supervisor's are those of the agency.", .cases, CaseRendering.case
    ) { call, state, context in
        state.casework.openCases.filter { current in
            current.caseworker == call.user.id
                || call.user.role == .supervisor && current.agency == call.user.agency
        }.filter {
            context.mayAny([.disclose(.custody), .openCase], $0.child, state.casework)
        }.map { Listed($0, [$0.child], number: $0.id.number) }
    }

    private static let open = Route.act(
        "openCase", "/cases", .casesWrite, [.openCase], "Open a case of a child.",
        .need("child", .id(PersonID.self), "The child."),
        .need("caseworker", .id(UserID.self), "Who works on it.")
    ) { _, child, caseworker in
        { identifiers, _ in
            let id = identifiers.next(CaseID.self)
            return (.case(.open(id, child: child, caseworker: caseworker)), [id.description])
        }
    }

    private static let read = Route.one(
        "readCase", "/cases/{case}", .casesRead, [.disclose(.custody)],
        "Show where a case stands, and what may come next.", .cases, CaseRendering.resource)

    private static let assign = Route.act(
        "assignCase", "/cases/{case}/assign", .casesWrite, [.openCase],
        "Give a case to another caseworker.", on: CaseRendering.resource,
        .need("caseworker", .id(UserID.self), "To whom.")
    ) { _, id, user in { _, _ in (.case(.assign(id, user)), []) } }

    private static let advance = Route.act(
        "advanceCase", "/cases/{case}/advance", .casesWrite, [.advanceCase],
        "Take a case to a stage that has no step of its own.", on: CaseRendering.resource,
        .need("stage", .choice(CaseStage.self), "The stage."), SentFields.reason
    ) { _, id, stage, reason in { _, _ in (.case(.advance(id, stage, reason: reason)), []) } }

    private static let verified = Route.act(
        "markCaseVerified", "/cases/{case}/verified", .casesWrite, [.advanceCase],
        "Say that the link of a case is verified.", on: CaseRendering.resource,
        .need("link", .id(LinkID.self), "The verified link.")
    ) { _, id, link in { _, _ in (.case(.markVerified(id, link)), []) } }

    private static let plan = Route.act(
        "planReunification", "/cases/{case}/plan", .casesWrite, [.plan],
        "Plan how child and adult come together.", on: CaseRendering.resource,
        .need("link", .id(LinkID.self), "The verified link."),
        .need(
            "bestInterests", .id(DocumentID.self), "The assessment of the child's best interests."),
        .need("day", .day, "The day.")
    ) { _, id, link, paper, day in
        { _, _ in (.case(.plan(id, link, bestInterests: paper, day: day)), []) }
    }

    private static let handOver = Route.act(
        "handOver", "/cases/{case}/reunify", .casesWrite, [.reunify],
        "Record that child and adult are together again.", on: CaseRendering.resource,
        .need("place", .text(200), "Where."),
        .need(
            "checkedBy", .id(UserID.self),
            "Who compared child and adult with their records: none of the planners.")
    ) { _, id, place, checker in
        { _, _ in (.case(.reunify(id, place: place, checkedBy: checker)), []) }
    }

    private static let followUp = Route.act(
        "recordFollowUp", "/cases/{case}/follow-ups", .casesWrite, [.followUp],
        "Record a visit after the reunification.", on: CaseRendering.resource,
        .need("childWasSeen", .flag, "Whether the child was seen."),
        .with("reasonNotSeen", .text(1000, least: 0), default: "", "Why not, where it was not."),
        .with("comments", .text(4000, least: 0), default: "", "What was found."),
        .with("needNextVisit", .flag, default: false, "Another visit is needed.")
    ) { _, id, seen, reason, comments, again in
        { identifiers, now in
            let visit = FollowUp(
                id: identifiers.next(FollowUpID.self), at: now, childWasSeen: seen,
                reasonNotSeen: reason, comments: comments, needNextVisit: again)
            return (.case(.followUp(id, visit)), [visit.id.description])
        }
    }

    private static let close = Route.act(
        "closeCase", "/cases/{case}/close", .casesWrite, [.closeCase], "Close a case.",
        on: CaseRendering.resource,
        .with(
            "reason", .choice(Case.ClosureReason.self), default: .followedUp, "Why it ends."),
        .with(
            "explanation", .text(2000, least: 0), default: "",
            "The explanation; for every other reason than a follow-up.")
    ) { _, id, reason, explanation in
        { _, _ in (.case(.close(id, reason, explanation: explanation)), []) }
    }

    private static let reopen = Route.act(
        "reopenCase", "/cases/{case}/reopen", .casesWrite, [.advanceCase],
        "Reopen a case.", on: CaseRendering.resource, SentFields.reason
    ) { _, id, reason in { _, _ in (.case(.reopen(id, reason: reason)), []) } }

    // MARK: Care and red flags

    private static let care = Route.act(
        "arrangeCare", "/persons/{person}/care", .casesWrite, [.arrangeCare],
        "Arrange who looks after a child.",
        .need("kind", .choice(CareArrangement.Kind.self), "The kind of care."),
        .may("review", .day, "The day of the review; missing where it is for good."),
        .may("caregiver", .id(PersonID.self), "Who looks after the child.")
    ) { call, kind, review, caregiver in
        let child = try call.id(PersonID.self, "person")
        return { identifiers, now in
            let care = CareArrangement(
                id: identifiers.next(CareArrangementID.self), child: child, kind: kind,
                duration: review.map { .interim(review: $0) } ?? .permanent, caregiver: caregiver,
                started: now)
            return (.case(.arrangeCare(care)), [care.id.description])
        }
    }

    private static let raise = Route.act(
        "raiseFlag", "/persons/{person}/flags", .casesWrite, [.raiseFlag],
        "Record that somebody may be in danger.",
        .need("kind", .text(200), "What it is about."), .need("source", .text(200), "Who says so."),
        .need("review", .day, "When it must be looked at again.")
    ) { call, kind, source, review in
        let (person, user) = (try call.id(PersonID.self, "person"), call.user.id)
        return { identifiers, now in
            let flag = RedFlag(
                id: identifiers.next(RedFlagID.self), person: person, kind: kind, source: source,
                raised: now, raisedBy: user, review: review)
            return (.case(.raiseFlag(flag)), [flag.id.description])
        }
    }

    private static let clear = Route.act(
        "clearFlag", "/flags/{flag}/clear", .casesWrite, [.clearFlag],
        "Say that a red flag was looked into.", SentFields.reason
    ) { call, reason in
        let id = try call.id(RedFlagID.self, "flag")
        return { _, _ in (.case(.clearFlag(id, reason: reason)), []) }
    }
}
