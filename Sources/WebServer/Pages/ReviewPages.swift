// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage
import PersonNames
import Registry

/// Proposed relatives, one after the other: look, decide, undo.
enum ReviewPages {
    static let routes = [
        Route(.get, "/review", .may([.reviewProposal]), .none, next),
        Route(.post, "/review/again", .may([.reviewProposal]), .none, bodyLimit: 4096) { visit in
            if let token = visit.token { await visit.desk.memory.forgetSkips(of: token) }
            return .see(.review)
        },
        Route(.post, "/review/undo", .may([.reviewProposal]), .none, bodyLimit: 4096, undo),
        Route(.get, "/proposals/{proposal}", .may([.reviewProposal]), .disclosure) { visit in
            try await page(visit)
        },
        Route(.post, "/proposals/{proposal}/accept", .may([.reviewProposal]), .act, bodyLimit: 4096)
        {
            try await decide(.accept, $0)
        },
        Route(
            .post, "/proposals/{proposal}/reject", .may([.reviewProposal]), .act, bodyLimit: 16384
        ) {
            visit in
            let reasons = Self.reasons.contains(visit.form["reason"]) ? visit.form["reason"] : ""
            guard !reasons.isEmpty else {
                return try await page(visit, fault: "review.reason-missing")
            }
            let detail = visit.form["detail"]
            guard reasons != "other" || !detail.isEmpty else {
                return try await page(visit, fault: "review.reason-missing")
            }
            let word = DeskLanguage.english.say("reject.\(reasons)")
            let reason = detail.isEmpty ? word : "\(word): \(detail)"
            return try await decide(.reject(reason: reason), visit)
        },
        Route(.post, "/proposals/{proposal}/ask", .may([.reviewProposal]), .act, bodyLimit: 16384) {
            visit in
            let what = visit.form["what"]
            guard !what.isEmpty else { return try await page(visit, fault: "review.what-missing") }
            return try await decide(.ask(what: what), visit)
        },
        Route(
            .post, "/proposals/{proposal}/take-back", .may([.reviewProposal]), .act,
            bodyLimit: 16384
        ) { visit in
            let id = try visit.id(ProposalID.self, "proposal")
            guard visit.form.has("reason") else {
                return try await page(visit, fault: "take-back.reason-missing")
            }
            let reason = visit.form["reason"]
            try await visit.perform { _, _ in (.tracing(.takeBack(id, reason: reason)), ()) }
            return await visit.see(.proposal(id), Notice(key: "take-back.done", values: ["\(id)"]))
        },
        Route(.post, "/proposals/{proposal}/skip", .may([.reviewProposal]), .none, bodyLimit: 4096)
        {
            visit in
            let id = try visit.id(ProposalID.self, "proposal")
            if let token = visit.token { await visit.desk.memory.skip(id, for: token) }
            return .see(.review)
        },
    ]

    /// Why a proposal is rejected.
    static let reasons = [
        "other-person", "ages", "names", "places", "statement", "family-says-no", "other",
    ]

    // MARK: The queue

    /// The next proposal, and how many wait.
    private static func queue(_ visit: Visit) async throws -> (first: Proposal?, count: Int) {
        guard let user = visit.user, let token = visit.token else { throw Stop.signInFirst }
        let (purpose, at, queues) = (visit.purpose, visit.desk.now(), visit.desk.queues)
        let left = await visit.desk.memory.heldProposals.union(
            visit.desk.memory.skips(of: token))
        try await queues.prepare(for: user, purpose, at: at, from: visit.desk.registry)
        return try await visit.glance { state in
            queues.queue(of: state.casework, for: user, purpose, at: at).next(without: left)
        }
    }

    private static func next(_ visit: Visit) async throws -> WebResponse {
        if let first = try await queue(visit).first { return .see(.proposal(first.id)) }
        let skipped = await visit.desk.memory.skips(of: visit.token ?? "").count
        return await visit.page(
            "review-empty",
            [
                "hasSkipped": .flag(skipped > 0),
                "skipped": .text(visit.language.count(skipped, "review.skipped")),
            ], title: "review.title")
    }

    private static func undo(_ visit: Visit) async throws -> WebResponse {
        guard let id = ProposalID(visit.form["proposal"]), let user = visit.user else {
            throw Stop.unreadable
        }
        guard await visit.desk.memory.undo(id, by: user.id) else {
            return await visit.see(
                .proposal(id), Notice(kind: .warning, key: "review.too-late", values: ["\(id)"]))
        }
        return await visit.see(.proposal(id), Notice(key: "review.undone", values: ["\(id)"]))
    }

    /// Holds a decision back for some seconds, and goes on to the next proposal.
    private static func decide(_ verdict: PendingDecision.Verdict, _ visit: Visit) async throws
        -> WebResponse
    {
        let id = try visit.id(ProposalID.self, "proposal")
        guard let user = visit.user, let token = visit.token else { throw Stop.signInFirst }
        let desk = visit.desk
        let due = desk.clock() + desk.settings.undoSeconds
        let decision = PendingDecision(
            proposal: id, verdict: verdict, user: user, purpose: visit.purpose, token: token,
            due: due)
        // What would be refused is refused now, not in twenty seconds.
        if let refusal = try await decision.refusal(at: desk) { throw Stop.refused(refusal) }
        if desk.settings.undoSeconds == 0 {
            await PendingDecision.record(decision, at: desk)
            return await visit.see(.review, Notice(key: key(verdict) + "-now", values: ["\(id)"]))
        }
        guard await desk.memory.hold(decision) else {
            return await visit.see(
                .review, Notice(kind: .warning, key: "review.held", values: ["\(id)"]))
        }
        return await visit.see(
            .review,
            Notice(
                key: key(verdict),
                values: ["\(id)", visit.language.count(desk.settings.undoSeconds, "seconds")],
                undoUntil: due))
    }

    private static func key(_ verdict: PendingDecision.Verdict) -> String {
        switch verdict {
        case .accept: "review.accepted"
        case .reject: "review.rejected"
        case .ask: "review.asked"
        }
    }

    // MARK: One proposal

    private static func page(_ visit: Visit, fault: String? = nil) async throws -> WebResponse {
        let id = try visit.id(ProposalID.self, "proposal")
        guard let user = visit.user else { throw Stop.signInFirst }
        let (purpose, at) = (visit.purpose, visit.desk.now())
        let found = try await visit.glance { state -> (Proposal, [Proposal], [String])? in
            let casework = state.casework
            guard let proposal = casework.proposals[id] else { return nil }
            let isReachable = [proposal.subject, proposal.relative].contains { person in
                Permissions.allows(
                    user.role, .reviewProposal, for: purpose,
                    relation: casework.relation(of: user.id, user.agency, to: person, at: at))
            }
            guard isReachable else { return nil }
            let others = casework.proposals(of: proposal.subject).filter {
                $0.id != id && $0.stage.isPending
            }
            guard case .accepted(_, let link) = proposal.stage else {
                return (proposal, others, [])
            }
            return (proposal, others, casework.builtOn(acceptanceOf: proposal, link))
        }
        guard let (proposal, others, built) = found else {
            throw Stop.refused(Refusal(.notReachable))
        }
        let parts: Set<Compartment> = [.identity, .statements]
        let sight = try await visit.desk.registry.read(
            together: [proposal.subject: parts, proposal.relative: parts], by: user.actor,
            for: purpose)
        let waiting = try await queue(visit).count
        let names = NameDirectory(try await visit.desk.registry.directory())
        let keepers = try await visit.glance { state in
            var keepers: [PersonID: [AgencyID]] = [:]
            for person in [proposal.subject, proposal.relative] {
                keepers[person] = Set(state.casework.records(of: person).map(\.agency)).sorted()
            }
            return keepers
        }
        var photos: [PersonID: [DocumentID]] = [:]
        for person in [proposal.subject, proposal.relative]
        where sight.shown[person]?.identity != nil {
            photos[person] = try await PersonPages.photos(of: person, visit)
        }
        let view = ProposalView(
            proposal, others: others, sight: sight, photos: photos,
            keepers: keepers.mapValues { visit.language.list($0.map(names.agency)) }, visit: visit
        ).view.adding(TakingBack(proposal, built: built, names, visit).view)
        let language = visit.language
        let pageView = view.adding([
            "hasFault": .flag(fault != nil), "fault": .text(fault.map { language.say($0) } ?? ""),
            "waiting": .text(language.count(waiting, "review.waiting")),
            "reasons": .list(
                reasons.map { ["value": .text($0), "name": .text(language.say("reject.\($0)"))] }),
            "detail": .text(visit.form["detail"]), "what": .text(visit.form["what"]),
        ])
        return await visit.page(
            "proposal", pageView, title: "review.title", status: fault == nil ? 200 : 422,
            wide: true)
    }
}
