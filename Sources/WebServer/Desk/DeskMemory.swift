// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// What the desk remembers while it runs and no longer: searches, words for the next page, and what can
/// still be undone.
actor DeskMemory {
    /// Somebody looked for people; its words stay here, so that they are in no address.
    struct Search: Sendable {
        let id: String
        let text: String
    }

    private var searches: [String: [Search]] = [:]
    private var notices: [String: [Notice]] = [:]
    private var skipped: [String: Set<ProposalID>] = [:]
    private var pending: [ProposalID: PendingDecision] = [:]
    private var pages: [String: RouteMatch] = [:]
    private var moments: [[UInt8]: Moment] = [:]
    private var momentsInOrder: [[UInt8]] = []
    private var searched: [UserID: [Int]] = [:]
    private var slowed: [UserID: Int] = [:]
    private var compared: [UserID: [Int]] = [:]
    private var fetched: [UserID: [Int]] = [:]

    // MARK: Searches

    func remember(_ text: String, for token: String) -> String {
        let search = Search(id: Desk.randomText(12), text: text)
        searches[token, default: []].append(search)
        if searches[token, default: []].count > 20 { searches[token]?.removeFirst() }
        return search.id
    }

    func search(_ id: String, of token: String) -> Search? {
        searches[token]?.first { $0.id == id }
    }

    /// What counting a search found.
    enum SearchCount: Hashable, Sendable {
        case fine
        /// There were too many; news where that was not told in the last ten minutes.
        case tooMany(isNews: Bool)
    }

    /// Counts a search, on a page or by a program.
    func countSearch(of user: UserID, at now: Int, budget: Int) -> SearchCount {
        let recent = (searched[user] ?? []).filter { now - $0 < 600 }
        guard recent.count >= budget else {
            searched[user] = recent + [now]
            return .fine
        }
        let isNews = now - (slowed[user] ?? .min / 2) >= 600
        if isNews { slowed[user] = now }
        return .tooMany(isNews: isNews)
    }

    /// Counts comparisons that a form asks for by itself, and answers whether there were too many.
    func countSimilar(of user: UserID, at now: Int, budget: Int) -> Bool {
        let recent = (compared[user] ?? []).filter { now - $0 < 600 }
        guard recent.count < budget else { return false }
        compared[user] = recent + [now]
        return true
    }

    /// Counts that a program fetched somebody's calendar; answers seconds to wait where there were too many.
    func countFetch(of user: UserID, at now: Int, budget: Int) -> Int? {
        let recent = (fetched[user] ?? []).filter { now - $0 < 3600 }
        guard recent.count < budget else { return 3600 - (now - (recent.first ?? now)) }
        fetched[user] = recent + [now]
        return nil
    }

    // MARK: Coming back

    /// Where somebody is sent once they have shown again who they are.
    func comeBack(to page: RouteMatch, for token: String) { pages[token] = page }

    func takePage(of token: String) -> RouteMatch? { pages.removeValue(forKey: token) }

    // MARK: Words for the next page

    func add(_ notice: Notice, for token: String) {
        notices[token, default: []].append(notice)
        if notices[token, default: []].count > 10 { notices[token]?.removeFirst() }
    }

    func takeNotices(of token: String) -> [Notice] { notices.removeValue(forKey: token) ?? [] }

    // MARK: Proposals

    func skip(_ proposal: ProposalID, for token: String) {
        skipped[token, default: []].insert(proposal)
    }

    func skips(of token: String) -> Set<ProposalID> { skipped[token] ?? [] }

    /// Shows again what was skipped.
    func forgetSkips(of token: String) { skipped[token] = nil }

    /// Holds a decision back; nil where somebody else's about it is held back.
    func hold(_ decision: PendingDecision) -> Bool {
        guard pending[decision.proposal] == nil else { return false }
        pending[decision.proposal] = decision
        return true
    }

    /// The decisions of a user that can still be undone.
    func held(by user: UserID) -> [PendingDecision] {
        pending.values.filter { $0.user.id == user }.sorted { $0.proposal < $1.proposal }
    }

    /// All proposals about which a decision is held back.
    var heldProposals: Set<ProposalID> { Set(pending.keys) }

    /// Takes a decision back.
    func undo(_ proposal: ProposalID, by user: UserID) -> Bool {
        guard pending[proposal]?.user.id == user else { return false }
        pending[proposal] = nil
        return true
    }

    /// Takes out decisions that are to be recorded now.
    func due(at now: Int, all: Bool) -> [PendingDecision] {
        let due = pending.values.filter { all || $0.due <= now }
        for decision in due { pending[decision.proposal] = nil }
        return due.sorted { $0.proposal < $1.proposal }
    }

    /// Takes out the decisions of a user.
    func takeHeld(by user: UserID) -> [PendingDecision] {
        let held = held(by: user)
        for decision in held { pending[decision.proposal] = nil }
        return held
    }

    // MARK: Times of acts

    /// The time at which a form was first sent: sent again, it is the same act.
    func moment(of key: [UInt8], _ now: Moment) -> Moment {
        if let known = moments[key] { return known }
        moments[key] = now
        momentsInOrder.append(key)
        if momentsInOrder.count > 20_000 {
            for old in momentsInOrder.prefix(10_000) { moments[old] = nil }
            momentsInOrder.removeFirst(10_000)
        }
        return now
    }

    // MARK: The end of a session

    func forget(_ token: String) {
        searches[token] = nil
        notices[token] = nil
        skipped[token] = nil
        pages[token] = nil
    }
}
