// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// A decision about a proposal that is held back for some seconds, so that it can be undone: the journal
/// takes nothing back.
struct PendingDecision: Hashable, Sendable {
    /// What was decided.
    enum Verdict: Hashable, Sendable {
        case accept
        case reject(reason: String)
        case ask(what: String)
    }

    let proposal: ProposalID
    let verdict: Verdict
    let user: Directory.User
    let purpose: Purpose
    /// For whom a word is left if it cannot be recorded.
    let token: String
    /// When it is recorded, in seconds since 1970.
    let due: Int

    /// Why it would be refused now; nil where it would not.
    func refusal(at desk: Desk) async throws(RegistryError) -> Refusal? {
        let (id, verdict) = (proposal, verdict)
        let context = ActContext(actor: user.actor, purpose: purpose, at: desk.now())
        return try await desk.registry.glance { state -> Refusal? in
            var casework = state.casework
            guard let proposal = casework.proposals[id] else { return Refusal(.notReachable) }
            if case .underReview = proposal.stage {
            } else {
                switch Casework.decide(casework, .tracing(.review(id)), context) {
                case .refused(let refusal): return refusal
                case .accepted(let events): casework = casework.applying(events)
                }
            }
            let command: TracingCommand =
                switch verdict {
                case .accept: .accept(id, LinkID(UInt64.max))
                case .reject(let reason): .reject(id, reason: reason)
                case .ask(let what): .askForEvidence(id, what: what)
                }
            guard case .refused(let refusal) = Casework.decide(casework, .tracing(command), context)
            else { return nil }
            return refusal
        }
    }

    /// Records it: first that the proposal is looked at, where nobody said so yet.
    static func record(_ decision: PendingDecision, at desk: Desk) async {
        let (id, verdict) = (decision.proposal, decision.verdict)
        do {
            let isUnderReview = try await desk.registry.observe { state in
                if case .underReview = state.casework.proposals[id]?.stage { true } else { false }
            }
            if !isUnderReview {
                let begun = try await submit(decision, at: desk) { _ in (.tracing(.review(id)), ())
                }
                if let refusal = begun.refusal { return await tell(refusal, decision, at: desk) }
            }
            let outcome = try await submit(decision, at: desk) { identifiers in
                switch verdict {
                case .accept: (.tracing(.accept(id, identifiers.next(LinkID.self))), ())
                case .reject(let reason): (.tracing(.reject(id, reason: reason)), ())
                case .ask(let what): (.tracing(.askForEvidence(id, what: what)), ())
                }
            }
            if let refusal = outcome.refusal { await tell(refusal, decision, at: desk) }
        } catch {
            desk.log("a decision about \(id) could not be recorded: \(error.description)")
            let notice = Notice(
                kind: .warning, key: "review.not-recorded", values: [id.description])
            await desk.memory.add(notice, for: decision.token)
        }
    }

    private static func submit(
        _ decision: PendingDecision, at desk: Desk,
        _ make: @escaping @Sendable (inout IdentifierSource) -> (Command, Void)
    ) async throws(RegistryError) -> Outcome<(Acknowledgement, Void)> {
        var chance = SystemRandomness()
        return try await desk.registry.submit(
            by: decision.user.actor, for: decision.purpose, key: .random(&chance), make)
    }

    private static func tell(_ refusal: Refusal, _ decision: PendingDecision, at desk: Desk) async {
        let notice = Notice(
            kind: .warning, key: "review.refused-later",
            values: [decision.proposal.description, refusal.code.rawValue])
        await desk.memory.add(notice, for: decision.token)
    }
}
