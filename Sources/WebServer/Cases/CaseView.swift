// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage
import Registry

/// What the page of a case shows.
struct CaseView {
    private let file: CaseFile
    private let conflicts: [Claimants]
    private let sight: Sight
    private let names: NameDirectory
    private let user: Directory.User
    private let visit: Visit
    private var language: DeskLanguage { visit.language }
    private var current: Case { file.current }

    init(
        _ file: CaseFile, conflicts: [Claimants], sight: Sight, names: NameDirectory,
        user: Directory.User, visit: Visit
    ) {
        self.file = file
        self.conflicts = conflicts
        self.sight = sight
        self.names = names
        self.user = user
        self.visit = visit
    }

    var view: View {
        let forms = CaseForms(file, names: names, flags: flags, user: user, visit: visit)
        let (first, more) = (forms.next, forms.more)
        let records = sight.shown[file.child]?.identity
        return [
            "id": .text("\(current.id)"),
            "child": .text(name(file.child)), "childId": .text("\(file.child)"),
            "childAddress": .text(Address.person(file.child).text),
            "age": .text(records.flatMap { language.age($0, on: visit.desk.now().day) } ?? ""),
            "stage": .text(language.say("stage.\(current.stage.rawValue)")),
            "caseworker": .text(names.user(current.caseworker)),
            "agency": .text(names.agency(current.agency)),
            "steps": .list(steps), "links": .list(links), "hasLinks": .flag(!links.isEmpty),
            "former": .list(former), "hasFormer": .flag(!former.isEmpty),
            "conflicts": .list(conflicts.map(conflict)),
            "flags": .list(
                flags.map {
                    [
                        "id": .text("\($0.id)"), "person": .text(name($0.person)),
                        "kind": .text($0.kind), "source": .text($0.source),
                        "review": .text(language.day($0.review)),
                        "isOver": .flag($0.review <= visit.desk.now().day),
                    ]
                }),
            "hasFlags": .flag(!flags.isEmpty),
            "visits": .list(visits), "hasVisits": .flag(!visits.isEmpty),
            "plan": .list(plan), "hasPlan": .flag(!plan.isEmpty),
            "forms": .list(first.map { $0.view(language, typed: visit.form) }),
            "hasForms": .flag(!first.isEmpty),
            "moreForms": .list(more.map { $0.view(language, typed: visit.form) }),
            "hasMore": .flag(!more.isEmpty),
            // What was sent stays in sight where it was refused.
            "isMoreOpen": .flag(more.contains { $0.id == visit.form["form"] }),
        ]
    }

    private func name(_ person: PersonID) -> String {
        let person = file.standsFor[person] ?? person
        guard let records = sight.shown[person]?.identity else {
            return language.say("family.hidden-name")
        }
        return IdentityView.name(records) ?? language.say("person.no-name")
    }

    private var flags: [RedFlag] {
        var seen: Set<RedFlagID> = []
        return sight.shown.sorted { $0.key < $1.key }.flatMap { $0.value.safety ?? [] }.filter {
            seen.insert($0.id).inserted
        }
    }

    // MARK: The way

    private var steps: [View] {
        file.progress.steps.map { step in
            let lacks = Self.sentences(step.lacks, language)
            let roles = Self.roles(for: step.stage)
            return [
                "stage": .text(language.say("stage.\(step.stage.rawValue)")),
                "class": .text(step.standing.rawValue),
                "standing": .text(language.say("step.\(step.standing.rawValue)")),
                "isNow": .flag(step.standing == .now),
                "lacks": .list(lacks.map { ["text": .text($0)] }),
                "hasLacks": .flag(!lacks.isEmpty),
                "isReady": .flag(step.standing == .next && lacks.isEmpty),
                "isNext": .flag(step.standing == .next),
                "who": .text(language.list(roles.map { language.say("role.\($0.rawValue)") })),
            ]
        }
    }

    /// Who may take a step, whatever for.
    static func roles(for stage: CaseStage) -> [Role] {
        let action: Action =
            switch stage {
            case .identified: .openCase
            case .reunificationPlanned: .plan
            case .reunified: .reunify
            case .followUp: .followUp
            case .closed: .closeCase
            default: .advanceCase
            }
        return Role.allCases.filter { role in
            Permissions.table.contains { $0.role == role && $0.actions.contains(action) }
        }
    }

    /// What is missing, in sentences.
    static func sentences(_ lacks: [CaseProgress.Lack], _ language: DeskLanguage) -> [String] {
        lacks.map { lack in
            switch lack {
            case .care: language.say("lack.care")
            case .candidate: language.say("lack.candidate")
            case .verification: language.say("lack.verification")
            case .kinds(let count): language.say("lack.kinds", language.number(count))
            case .childView: language.say("lack.child-view")
            case .adult: language.say("lack.adult")
            case .relation: language.say("lack.relation")
            case .secondBirthParent(let link): language.say("lack.second-parent", "\(link)")
            case .firstPerson: language.say("lack.first-person")
            case .secondPerson: language.say("lack.second-person")
            case .verifiedLink: language.say("lack.verified-link")
            case .adultReady: language.say("lack.adult-ready")
            case .flag(let flag): language.say("lack.flag", "\(flag)")
            case .bestInterests: language.say("lack.best-interests")
            case .plan: language.say("lack.plan")
            case .adultHeld(let person): language.say("lack.adult-held", "\(person)")
            case .onTheWay(let person): language.say("lack.on-the-way", "\(person)")
            case .died(let person): language.say("lack.died", "\(person)")
            case .visit: language.say("lack.visit")
            }
        }
    }

    // MARK: Links

    private var links: [View] {
        file.links.map { link in
            let other = file.other(link.subject, link.relative)
            let isSubject = (file.standsFor[link.subject] ?? link.subject) == file.child
            let standing = FamilyPicture.Standing(of: link)
            let all = file.verifications[link.id] ?? []
            let canOpen =
                visit.may(.gatherEvidence) && !link.isVerified
                && !all.contains { !$0.stage.isFinal }
            return [
                "id": .text("\(link.id)"), "name": .text(name(other)), "person": .text("\(other)"),
                "address": .text(Address.person(other).text),
                "relation": .text(
                    language.say(
                        "\(isSubject ? "relation" : "inverse").\(link.relation.rawValue)")),
                "standing": .text(language.say("standing.\(standing.rawValue)")),
                "class": .text(standing.rawValue),
                "hasProposal": .flag(proposal(of: link) != nil && visit.may(.reviewProposal)),
                "proposal": .text(proposal(of: link).map { Address.proposal($0).text } ?? ""),
                "verifications": .list(
                    all.map {
                        [
                            "address": .text(Address.verification($0.id).text),
                            "id": .text("\($0.id)"),
                            "stage": .text(
                                language.say("verification.\(VerificationView.key($0.stage))")),
                        ]
                    }),
                "canOpen": .flag(canOpen),
                "open": .text("/links/\(link.id)/verification"),
            ]
        }
    }

    private func proposal(of link: FamilyLink) -> ProposalID? {
        if case .proposal(let id) = link.origin { id } else { nil }
    }

    /// Links whose acceptance was taken back, and why.
    private var former: [View] {
        file.takenBack.map { link in
            let other = file.other(link.subject, link.relative)
            let isSubject = (file.standsFor[link.subject] ?? link.subject) == file.child
            return [
                "id": .text("\(link.id)"), "name": .text(name(other)),
                "address": .text(Address.person(other).text),
                "relation": .text(
                    language.say(
                        "\(isSubject ? "relation" : "inverse").\(link.relation.rawValue)")),
                "ending": .text(link.endingWords(names, language)),
            ]
        }
    }

    /// Everybody who is said to be the same parent, side by side.
    private func conflict(_ conflict: Claimants) -> View {
        let relation = language.say("relation.\(conflict.relation.rawValue)")
        return [
            "title": .text(language.count(conflict.claimants.count, "conflict.title", relation)),
            "claimants": .list(
                conflict.claimants.map { claimant in
                    let link = claimant.link.flatMap { id in file.links.first { $0.id == id } }
                    let proposal = claimant.proposal.flatMap { id in
                        file.proposals.first { $0.id == id }
                    }
                    let verification = claimant.link.flatMap { file.verifications[$0]?.last }
                    let records = sight.shown[claimant.person]?.identity
                    let why =
                        proposal.map {
                            language.say(
                                "conflict.proposal",
                                language.say("strength.\($0.strength(by: .standard).rawValue)"),
                                language.percent($0.probability))
                        } ?? link.map(origin) ?? ""
                    return [
                        "name": .text(name(claimant.person)),
                        "person": .text("\(claimant.person)"),
                        "address": .text(Address.person(claimant.person).text),
                        "age": .text(
                            records.flatMap { language.age($0, on: visit.desk.now().day) } ?? ""),
                        "why": .text(why),
                        "standing": .text(
                            language.say(
                                "standing."
                                    + (link.map { FamilyPicture.Standing(of: $0).rawValue }
                                        ?? "proposed"))),
                        "hasProposal": .flag(proposal != nil && visit.may(.reviewProposal)),
                        "proposal": .text(
                            claimant.proposal.map { Address.proposal($0).text } ?? ""),
                        "hasVerification": .flag(verification != nil),
                        "verification": .text(
                            verification.map { Address.verification($0.id).text } ?? ""),
                        "stage": .text(
                            verification.map {
                                language.say("verification.\(VerificationView.key($0.stage))")
                            } ?? ""),
                        "canOpen": .flag(
                            visit.may(.gatherEvidence) && link != nil && verification == nil
                                && !(link?.isVerified ?? true)),
                        "open": .text(
                            claimant.link.map { "/links/\($0)/verification" } ?? ""),
                    ]
                }),
        ]
    }

    private func origin(_ link: FamilyLink) -> String {
        switch link.origin {
        case .statement(let id): language.say("conflict.statement", "\(id)")
        case .encounter: language.say("conflict.encounter")
        case .proposal(let id): language.say("conflict.accepted", "\(id)")
        case .correction(let id): language.say("conflict.correction", "\(id)")
        }
    }

    // MARK: After the plan

    private var plan: [View] {
        guard let plan = current.plan else { return [] }
        var rows: [View] = [
            [
                "what": .text(language.say("case.plan-day")),
                "value": .text(language.day(plan.day)),
            ],
            [
                "what": .text(language.say("case.plan-by")),
                "value": .text(names.user(plan.supervisor)),
            ],
            [
                "what": .text(language.say("paper.bestInterests")),
                "value": .text("\(plan.bestInterests)"),
            ],
        ]
        if let reunified = current.reunification {
            rows.append([
                "what": .text(language.say("case.reunified")),
                "value": .text(
                    language.say(
                        "case.reunified-at", language.time(reunified.at), reunified.place)),
            ])
            rows.append([
                "what": .text(language.say("case.checked-by")),
                "value": .text(names.user(reunified.checkedBy)),
            ])
        }
        return rows
    }

    private var visits: [View] {
        current.followUps.map { followUp in
            [
                "id": .text("\(followUp.id)"), "at": .text(language.time(followUp.at)),
                "seen": .text(
                    language.say(followUp.childWasSeen ? "follow-up.seen" : "follow-up.not-seen")),
                "text": .text(
                    followUp.childWasSeen ? followUp.comments : followUp.reasonNotSeen),
                "again": .flag(followUp.needNextVisit),
            ]
        }
    }
}
