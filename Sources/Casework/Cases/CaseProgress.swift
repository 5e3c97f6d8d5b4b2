// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The way of a case, step by step, and what each step still lacks.
///
/// It tells before an act what the decision about it would refuse; a test holds the two against each
/// other.
package struct CaseProgress: Hashable, Sendable {
    /// Something that has to be on record before a step.
    package enum Lack: Hashable, Sendable {
        /// Nobody looks after the child yet, as far as is on record.
        case care
        /// Nobody is linked with the child or proposed.
        case candidate
        /// No verification was opened.
        case verification
        /// So many of two independent kinds of evidence are there.
        case kinds(Int)
        case childView
        case adult
        /// How the two are related is not said.
        case relation
        /// Another mother or father is verified.
        case secondBirthParent(LinkID)
        case firstPerson
        case secondPerson
        /// Two people verified a link; the case does not say so yet.
        case verifiedLink
        /// The adult cannot or does not want to look after the child.
        case adultReady
        case flag(RedFlagID)
        /// The assessment of the child's best interests is not attached.
        case bestInterests
        case plan
        /// The adult is in custody at another place than the child.
        case adultHeld(PersonID)
        case onTheWay(PersonID)
        case died(PersonID)
        /// Nobody has seen the child since the reunification.
        case visit
    }

    /// Where a step stands.
    package enum Standing: String, Hashable, Sendable, CaseIterable {
        case done, now, next, later
        /// It may be left out.
        case optional
    }

    /// One step.
    package struct Step: Hashable, Sendable {
        package let stage: CaseStage
        package let standing: Standing
        package let lacks: [Lack]
    }

    /// The steps in their order, alternative care among them.
    package static let way: [CaseStage] = [
        .identified, .documented, .alternativeCare, .tracing, .proposed, .underReview,
        .verification, .verified, .reunificationPlanned, .reunified, .followUp, .closed,
    ]

    package let steps: [Step]
    /// The link that the work is about: the planned one, a verified one, or one that is examined.
    package let link: LinkID?

    /// The way of `current` as things stand.
    ///
    /// - Complexity: the number of links, proposals and documents of the child.
    package init(of current: Case, in state: CaseworkState, on day: Day) {
        let reading = CaseReading(of: current, in: state, on: day)
        link = reading.link?.id
        let hasReunion = current.stage == .reunified || current.stage == .followUp
        let reached = Self.way.firstIndex(of: current.stage) ?? -1
        steps = Self.way.enumerated().map { place, stage in
            let standing: Standing =
                if stage == current.stage {
                    .now
                } else if stage == .alternativeCare {
                    reading.hasCare ? .done : .optional
                } else if place < reached || current.stage.isEnd && stage == .documented {
                    .done
                } else if stage == .closed, !hasReunion {
                    // It may end before, but that is not where the way leads.
                    .later
                } else if current.stage.next.contains(stage) {
                    .next
                } else {
                    .later
                }
            let isAhead = standing == .next || standing == .later || standing == .optional
            return Step(
                stage: stage, standing: standing, lacks: isAhead ? reading.lacks(of: stage) : [])
        }
    }

    /// What a step lacks.
    package func lacks(of stage: CaseStage) -> [Lack] {
        steps.first { $0.stage == stage }?.lacks ?? []
    }
}

/// What the steps of a case depend on.
private struct CaseReading {
    let current: Case
    let state: CaseworkState
    let day: Day
    let links: [FamilyLink]
    let link: FamilyLink?
    let hasCare: Bool

    init(of current: Case, in state: CaseworkState, on day: Day) {
        self.current = current
        self.state = state
        self.day = day
        let child = state.canonical(current.child)
        links = state.links(of: child).filter { $0.superseded == nil }
        let own = links.filter { state.canonical($0.subject) == child }
        link =
            own.first { $0.id == current.plan?.link } ?? own.first(where: \.isVerified)
            ?? own.first { link in
                state.verifications(of: link.id).contains { !$0.stage.isFinal }
            }
        hasCare = !state.careArrangements(of: child).isEmpty
    }

    func lacks(of stage: CaseStage) -> [CaseProgress.Lack] {
        switch stage {
        case .alternativeCare: return hasCare ? [] : [.care]
        case .proposed, .underReview:
            let hasCandidate =
                !links.isEmpty
                || state.proposals(of: current.child).contains(where: \.stage.isPending)
            return hasCandidate ? [] : [.candidate]
        case .verification:
            let isOpen = links.contains { link in
                link.isVerified || state.verifications(of: link.id).contains { !$0.stage.isFinal }
            }
            return isOpen ? [] : [.verification]
        case .verified: return toVerify
        case .reunificationPlanned:
            let papers = state.documents(of: current.child).contains {
                $0.isLegible && PaperKind($0.kind) == .bestInterests
            }
            return toHandOver + (papers ? [] : [.bestInterests])
        case .reunified:
            return (current.plan == nil ? [.plan] : []) + toHandOver + toBeTogether
        case .closed:
            let wasSeen = current.followUps.contains(where: \.childWasSeen)
            return current.stage == .followUp && wasSeen ? [] : [.visit]
        case .identified, .documented, .tracing, .followUp, .rejected, .withdrawn: return []
        }
    }

    /// What two people still need before they can verify the link.
    private var toVerify: [CaseProgress.Lack] {
        guard let link else { return [.verification] }
        if link.isVerified { return [] }
        guard let open = state.verifications(of: link.id).last(where: { !$0.stage.isFinal }) else {
            return [.verification]
        }
        return VerificationProgress(of: open, link, in: state).lacks
    }

    private var toHandOver: [CaseProgress.Lack] {
        guard let link, case .verified(let id) = link.standing, let found = state.verifications[id]
        else { return [.verifiedLink] }
        var lacks: [CaseProgress.Lack] = [link.subject, link.relative].flatMap {
            state.openFlags(of: $0).map { .flag($0.id) }
        }
        if found.childView == nil { lacks.append(.childView) }
        if let adult = found.adult {
            if !(adult.ableToCare && adult.wantsToCare) { lacks.append(.adultReady) }
        } else {
            lacks.append(.adult)
        }
        return lacks
    }

    private var toBeTogether: [CaseProgress.Lack] {
        guard let plan = current.plan, let link = state.links[plan.link] else { return [] }
        let (child, adult) = (state.canonical(link.subject), state.canonical(link.relative))
        let (childIs, adultIs) = (state.whereabouts(of: child), state.whereabouts(of: adult))
        if childIs == .died { return [.died(child)] }
        if adultIs == .died { return [.died(adult)] }
        if childIs.isTogether(with: adultIs) { return [] }
        var lacks: [CaseProgress.Lack] = []
        if state.openCustody(of: adult) != nil { lacks.append(.adultHeld(adult)) }
        if state.openTransfer(of: child) != nil { lacks.append(.onTheWay(child)) }
        return lacks
    }
}

/// What a verification still lacks before two people can find that two are related.
package struct VerificationProgress: Hashable, Sendable {
    package let lacks: [CaseProgress.Lack]

    /// What `verification` of `link` lacks.
    package init(of verification: Verification, _ link: FamilyLink, in state: CaseworkState) {
        var lacks: [CaseProgress.Lack] = []
        let kinds = verification.kinds(supporting: true, for: link.relation)
        if kinds.count < 2 { lacks.append(.kinds(kinds.count)) }
        if verification.childView == nil { lacks.append(.childView) }
        if verification.adult == nil { lacks.append(.adult) }
        if link.relation == .unspecified { lacks.append(.relation) }
        if link.relation == .mother || link.relation == .father {
            let other = state.links(of: link.subject).first {
                $0.isVerified && $0.superseded == nil && $0.relation == link.relation
                    && state.canonical($0.subject) == state.canonical(link.subject)
                    && state.canonical($0.relative) != state.canonical(link.relative)
            }
            if let other { lacks.append(.secondBirthParent(other.id)) }
        }
        switch verification.stage {
        case .gathering: lacks += [.firstPerson, .secondPerson]
        case .recommended: lacks.append(.secondPerson)
        case .decided, .abandoned: break
        }
        self.lacks = lacks
    }
}
