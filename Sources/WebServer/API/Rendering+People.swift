// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage
import Registry

/// People as the API shows them.
enum PersonRendering {
    static let name = Rendering<RecordedName>(
        "RecordedName",
        [
            .word("kind", ["typed", "documented", "nickname", "other"]) { $0.kind.rawValue },
            .text("asTyped") { $0.asTyped }, .text("first") { $0.first },
            .text("middle") { $0.middle }, .text("last") { $0.last },
        ])

    static let number = Rendering<IssuedNumber>(
        "IssuedNumber",
        [.text("kind") { $0.kind }, .text("number") { $0.number }, .choice("scope") { $0.scope }])

    static let date = Rendering<RecordedDate>(
        "RecordedDate",
        [
            .day("earliest") { $0.earliest }, .day("latest") { $0.latest },
            .word("precision", ["day", "month", "year", "estimate", "placeholder"]) {
                $0.precision.rawValue
            },
            .choice("calendar") { $0.calendar }, .text("asWritten") { $0.asWritten },
        ])

    static let age = Rendering<RecordedAge>(
        "RecordedAge",
        [
            .integer("from") { $0.years.lowerBound }, .integer("to") { $0.years.upperBound },
            .day("asOf") { $0.asOf },
        ])

    static let record = Rendering<SourceRecord>(
        "SourceRecord",
        [
            .id("id") { $0.id }, .id("agency") { $0.agency }, .time("received") { $0.received },
            .mayID("row") { $0.row }.saying("The row of an imported list."),
            .list("names", name) { $0.identity.names }, .mayChoice("sex") { $0.identity.sex },
            .object("dateOfBirth", date) { $0.identity.dateOfBirth },
            .object("age", age) { $0.identity.age },
            .text("placeOfBirth") { $0.identity.placeOfBirth },
            .texts("nationality") { $0.identity.nationality },
            .texts("languages") { $0.identity.languages.map(\.tag).sorted() },
            .list("numbers", number) { $0.identity.numbers },
            .text("documentsCarried") { $0.identity.documentsCarried },
            .text("belongings") { $0.identity.belongings },
            .text("storiesSongsWords") { $0.identity.storiesSongsWords },
        ])

    static let hidden = Rendering<(Compartment, Refusal)>(
        "HiddenPart",
        [
            .choice("part") { $0.0 }, .text("why") { $0.1.sentence },
            .text("wayForward") { $0.1.remedy },
        ])

    /// What is shown of a person, and what is not.
    struct Shown: Sendable {
        let disclosure: Disclosure
        var hidden: [Compartment: Refusal] = [:]
    }

    static let person = Rendering<Shown>(
        "Person",
        [
            .id("id") { $0.disclosure.person }.saying("After all merges."),
            .flag("isWithheld") { $0.disclosure.isWithheld }
                .saying("The person keeps from your agency what others recorded."),
            .mayList("records", record) { $0.disclosure.identity },
            .object("custody", CustodyRendering.file) { $0.disclosure.custody },
            .mayList("links", LinkRendering.link) { $0.disclosure.links },
            .mayList("statements", LinkRendering.statement) { $0.disclosure.statements },
            .object("tracing", TracingRendering.file) { $0.disclosure.tracing },
            .mayList("contacts", FileRendering.contact) { $0.disclosure.contacts },
            .object("location", CustodyRendering.whereabouts) { $0.disclosure.location },
            .object("evidence", VerificationRendering.file) { $0.disclosure.evidence },
            .mayList("flags", CaseRendering.flag) { $0.disclosure.safety },
            .mayList("consents", FileRendering.consent) { $0.disclosure.consents },
            .mayList("refusals", FileRendering.refusal) { $0.disclosure.refusals }
                .saying("What the person said no to and stands."),
            .list("hidden", hidden) { shown in
                shown.hidden.sorted { $0.key.rawValue < $1.key.rawValue }
                    .map { ($0.key, $0.value) }
            }.saying("What is on no account shown to you, and whom to ask."),
        ])

    static let mention = Rendering<Mention>(
        "Mention",
        [
            .integer("entry") { Int(clamping: $0.entry) }, .time("at") { $0.at },
            .mayID("user") { $0.actor.user },
            .mayChoice("role") { mention in
                if case .user(_, let role, _) = mention.actor { role } else { nil }
            },
            .mayID("agency") { mention -> AgencyID? in
                if case .user(_, _, let agency) = mention.actor { agency } else { nil }
            },
            .choice("purpose") { $0.purpose },
            .texts("shown") { $0.shown.map(\.rawValue) }
                .saying("Parts that were shown; empty where something was written."),
        ])

    static let resolutionProposal = Rendering<ResolutionProposal>(
        "ResolutionProposal",
        [
            .id("id") { $0.id }, .id("one") { $0.one }, .id("other") { $0.other },
            .number("probability") { $0.probability }, .number("bits") { $0.bits },
            .word("strength", TracingRendering.strengths) {
                $0.strength(by: .standard).rawValue
            },
            .text("model") { $0.model },
            .list("evidence", TracingRendering.evidence) { $0.evidence },
            .word("stage", ["open", "accepted", "rejected", "withdrawn"]) {
                switch $0.stage {
                case .open: "open"
                case .accepted: "accepted"
                case .rejected: "rejected"
                case .withdrawn: "withdrawn"
                }
            },
        ])
}

/// How something was said, and in which language.
enum SpokenRendering {
    static let interpretation = Rendering<Interpretation>(
        "Interpretation",
        [
            .text("language") { $0.language.tag }, .mayText("interpreter") { $0.interpreter },
            .mayText("into") { $0.interpretedInto?.tag },
        ])
}

/// Custody, transfers and separations as the API shows them.
enum CustodyRendering {
    static let custody = Rendering<Custody>(
        "Custody",
        [
            .id("id") { $0.id }, .id("person") { $0.person }, .id("agency") { $0.agency },
            .id("facility") { $0.facility }, .time("from") { $0.from },
            .mayTime("ended") { $0.ended?.at },
            .mayText("how") { $0.ended.map { ending($0.how).word } },
            .mayText("detail") { $0.ended.flatMap { ending($0.how).detail } },
        ])

    private static func ending(_ how: Custody.How) -> (word: String, detail: String?) {
        switch how {
        case .transferred(let id): ("transferred", id.description)
        case .relocated: ("relocated", nil)
        case .released(let to): ("released", to)
        case .removed(let country): ("removed", country)
        case .died: ("died", nil)
        case .left(let circumstances): ("left", circumstances)
        case .recordedInError(let reason): ("recordedInError", reason)
        }
    }

    private static let passenger = Rendering<Transfer.Passenger>(
        "Passenger", [.id("person") { $0.person }, .id("custody") { $0.custody }])

    static let transfer = Rendering<Transfer>(
        "Transfer",
        [
            .id("id") { $0.id }, .list("people", passenger) { $0.passengers },
            .id("sender") { $0.sender }, .id("receiver") { $0.receiver },
            .id("facility") { $0.facility }, .time("dispatched") { $0.dispatched },
            .ids("links") { $0.links }.saying("Links that travel with them."),
            .ids("separations") { $0.separations },
            .word("stage", ["dispatched", "acknowledged", "refused", "recalled"]) {
                stage($0).word
            },
            .mayTime("stageAt") { stage($0).at }, .mayText("reason") { stage($0).reason },
        ])

    private static func stage(_ transfer: Transfer) -> (word: String, at: Moment?, reason: String?)
    {
        switch transfer.stage {
        case .dispatched: ("dispatched", nil, nil)
        case .acknowledged(let at): ("acknowledged", at, nil)
        case .refused(let at, let reason): ("refused", at, reason)
        case .recalled(let at, let reason): ("recalled", at, reason)
        }
    }

    static let separation = Rendering<Separation>(
        "Separation",
        [
            .id("id") { $0.id }, .id("link") { $0.link }, .text("groundList") { $0.ground.list },
            .text("ground") { $0.ground.code }, .text("narrative") { $0.narrative },
            .id("decisionMaker") { $0.decisionMaker }, .id("agency") { $0.agency },
            .text("place") { $0.place }, .time("at") { $0.at },
            .time("noticeGiven") { $0.notice.given }, .id("noticeTo") { $0.notice.to },
            .object("noticeSaid", SpokenRendering.interpretation) { $0.notice.interpretation },
            .text("reviewRoute") { $0.reviewRoute },
            .word("stage", ["recorded", "inForce", "ended", "withdrawn"]) { stage($0).word },
            .mayTime("stageAt") { stage($0).at }, .mayID("approver") { stage($0).approver },
            .mayText("reason") { stage($0).reason },
        ])

    private static func stage(_ separation: Separation) -> (
        word: String, at: Moment?, approver: UserID?, reason: String?
    ) {
        switch separation.stage {
        case .recorded: ("recorded", nil, nil, nil)
        case .inForce(let approver, let at): ("inForce", at, approver, nil)
        case .ended(let at, let reason): ("ended", at, nil, reason)
        case .withdrawn(let at, let reason): ("withdrawn", at, nil, reason)
        }
    }

    static let whereabouts = Rendering<Whereabouts>(
        "Whereabouts",
        [
            .word("is", ["unrecorded", "held", "atLiberty", "removed", "died"]) {
                switch $0 {
                case .unrecorded: "unrecorded"
                case .held: "held"
                case .atLiberty: "atLiberty"
                case .removed: "removed"
                case .died: "died"
                }
            },
            .mayID("agency") { whereabouts -> AgencyID? in
                if case .held(let agency, _) = whereabouts { agency } else { nil }
            },
            .mayID("facility") { whereabouts -> FacilityID? in
                if case .held(_, let facility) = whereabouts { facility } else { nil }
            },
        ])

    static let file = Rendering<Disclosure.CustodyFile>(
        "CustodyFile",
        [
            .choice("processingClass") { $0.processingClass },
            .list("custodies", custody) { $0.custodies },
            .list("separations", separation) { $0.separations },
            .object("openTransfer", transfer) { $0.openTransfer },
            .list("care", CaseRendering.care) { $0.care },
            .list("cases", CaseRendering.case) { $0.cases },
        ])

    static let alert = Rendering<Alert>(
        "Alert",
        [
            .word("act", ["removal", "permanentPlacement"]) { $0.act.rawValue }
                .saying("What was tried and must not happen."),
            .id("link") { $0.link },
        ])
}

/// Links, statements and family units as the API shows them.
enum LinkRendering {
    static let link = Rendering<FamilyLink>(
        "FamilyLink",
        [
            .id("id") { $0.id }, .id("subject") { $0.subject }, .id("relative") { $0.relative },
            .choice("relation") { $0.relation }.saying("What the relative is to the subject."),
            .flag("caredForSubject") { $0.caredForSubject },
            .word("origin", ["statement", "encounter", "proposal", "correction"]) {
                switch $0.origin {
                case .statement: "statement"
                case .encounter: "encounter"
                case .proposal: "proposal"
                case .correction: "correction"
                }
            },
            .word("standing", ["claimed", "proposed", "verified"]) {
                switch $0.standing {
                case .claimed: "claimed"
                case .proposed: "proposed"
                case .verified: "verified"
                }
            },
            .mayID("verification") { link -> VerificationID? in
                if case .verified(let id) = link.standing { id } else { nil }
            },
            .mayID("correctedBy") { link -> LinkID? in
                if case .corrected(let id, _) = link.superseded { id } else { nil }
            },
            .mayID("refutedBy") { link -> VerificationID? in
                if case .refuted(let id) = link.superseded { id } else { nil }
            },
            .mayText("takenBackBecause") { link in
                if case .takenBack(_, let reason) = link.superseded { reason } else { nil }
            }.saying("Why the acceptance that it came from was taken back."),
            .flag("protects") { $0.protects }
                .saying("Whether the two may not be put apart silently."),
        ])

    static let linkResource = Resource<LinkID, FamilyLink>(link) { state, id in
        state.links[id].map { ($0, [$0.subject, $0.relative]) }
    }

    static let statement = Rendering<Statement>(
        "Statement",
        [
            .id("id") { $0.id }, .id("by") { $0.by }, .choice("relation") { $0.relation },
            .text("nameOfRelative") { $0.nameOfRelative }, .text("words") { $0.words },
            .object("said", SpokenRendering.interpretation) { $0.interpretation },
            .time("taken") { $0.taken }, .mayID("corrects") { $0.corrects },
            .mayText("described") { $0.described?.relation.rawValue }
                .saying("What the relative is said to be, also where that is the younger."),
            .mayText("place") { $0.described.flatMap { $0.place.isEmpty ? nil : $0.place } },
        ])

    static let unit = Rendering<FamilyUnit>(
        "FamilyUnit",
        [.id("id") { $0.id }, .mayID("encounter") { $0.encounter }, .ids("members") { $0.members }])
}
