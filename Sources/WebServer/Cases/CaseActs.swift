// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// What forms about a case say, as commands.
enum CaseActs {
    static func open(_ child: PersonID, _ form: FormFields) throws(FormFault) -> Making<CaseID> {
        let caseworker = try form.id(UserID.self, "caseworker")
        return { identifiers, _ in
            let id = identifiers.next(CaseID.self)
            return (.case(.open(id, child: child, caseworker: caseworker)), id)
        }
    }

    static func assign(_ id: CaseID, _ form: FormFields) throws(FormFault) -> Making<Void> {
        let user = try form.id(UserID.self, "caseworker")
        return { _, _ in (.case(.assign(id, user)), ()) }
    }

    /// To a stage that has no command of its own, or `verified` with its link.
    static func advance(_ id: CaseID, _ form: FormFields) throws(FormFault) -> Making<Void> {
        let stage = try form.chosen(CaseStage.self, "stage")
        let reason = form["reason"]
        return { _, _ in (.case(.advance(id, stage, reason: reason)), ()) }
    }

    static func markVerified(_ id: CaseID, _ form: FormFields) throws(FormFault) -> Making<Void> {
        let link = try form.id(LinkID.self, "link")
        return { _, _ in (.case(.markVerified(id, link)), ()) }
    }

    static func plan(_ id: CaseID, _ form: FormFields) throws(FormFault) -> Making<Void> {
        let (link, paper) = (
            try form.id(LinkID.self, "link"), try form.id(DocumentID.self, "paper")
        )
        let day = try form.day("day")
        return { _, _ in (.case(.plan(id, link, bestInterests: paper, day: day)), ()) }
    }

    static func reunify(_ id: CaseID, _ form: FormFields) throws(FormFault) -> Making<Void> {
        let place = try form.needed("place")
        let second = try form.id(UserID.self, "checked-by")
        return { _, _ in (.case(.reunify(id, place: place, checkedBy: second)), ()) }
    }

    static func followUp(_ id: CaseID, _ form: FormFields) throws(FormFault) -> Making<FollowUpID> {
        let wasSeen = try form.answer("seen")
        let (reason, comments) = (form["reason"], form["comments"])
        guard wasSeen || !reason.isEmpty else { throw FormFault("follow-up.reason-missing") }
        let again = form.has("again")
        return { identifiers, at in
            let visit = FollowUp(
                id: identifiers.next(FollowUpID.self), at: at, childWasSeen: wasSeen,
                reasonNotSeen: wasSeen ? "" : reason, comments: comments, needNextVisit: again)
            return (.case(.followUp(id, visit)), visit.id)
        }
    }

    static func close(_ id: CaseID, _ form: FormFields) throws(FormFault) -> Making<Void> {
        let reason = try form.chosen(Case.ClosureReason.self, "reason")
        let explanation = form["explanation"]
        return { _, _ in (.case(.close(id, reason, explanation: explanation)), ()) }
    }

    static func reopen(_ id: CaseID, _ form: FormFields) -> Making<Void> {
        let reason = form["reason"]
        return { _, _ in (.case(.reopen(id, reason: reason)), ()) }
    }

    static func arrangeCare(_ child: PersonID, _ form: FormFields) throws(FormFault) -> Making<Void>
    {
        let kind = try form.chosen(CareArrangement.Kind.self, "kind")
        let duration: CareArrangement.Duration =
            form["duration"] == "permanent" ? .permanent : .interim(review: try form.day("review"))
        let caregiver = form.has("caregiver") ? try form.id(PersonID.self, "caregiver") : nil
        return { identifiers, at in
            let care = CareArrangement(
                id: identifiers.next(CareArrangementID.self), child: child, kind: kind,
                duration: duration, caregiver: caregiver, started: at)
            return (.case(.arrangeCare(care)), ())
        }
    }

    static func raiseFlag(_ form: FormFields, by user: UserID) throws(FormFault)
        -> Making<RedFlagID>
    {
        let person = try form.id(PersonID.self, "person")
        let (kind, source) = (try form.needed("kind"), try form.needed("source"))
        let review = try form.day("review")
        return { identifiers, at in
            let flag = RedFlag(
                id: identifiers.next(RedFlagID.self), person: person, kind: kind, source: source,
                raised: at, raisedBy: user, review: review)
            return (.case(.raiseFlag(flag)), flag.id)
        }
    }

    static func clearFlag(_ form: FormFields) throws(FormFault) -> Making<Void> {
        let (flag, reason) = (try form.id(RedFlagID.self, "flag"), form["reason"])
        return { _, _ in (.case(.clearFlag(flag, reason: reason)), ()) }
    }

    // MARK: The handing over

    /// What is looked at when a child is handed over.
    static let checklist = [
        "child-compared", "adult-compared", "papers", "child-told", "belongings", "address",
        "next-visit",
    ]

    /// What was looked at, as it is attached to the case.
    static func handOver(_ id: CaseID, _ form: FormFields, by user: UserID, at: Moment)
        throws(FormFault) -> HandOverChecklist
    {
        let items = Dictionary(uniqueKeysWithValues: checklist.map { ($0, form.has($0)) })
        guard !items.values.contains(false) || form.has("left-out") else {
            throw FormFault("hand-over.left-out-missing")
        }
        return HandOverChecklist(
            case: id, items: items, leftOut: form["left-out"], by: user, at: at)
    }
}
