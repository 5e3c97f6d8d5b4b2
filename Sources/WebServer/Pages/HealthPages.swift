// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// Whether the service is well, in plain words, for whoever keeps it.
///
/// What is in order, what to look at, what to do; it shows numbers and nobody.
enum HealthPages {
    static let routes = [
        Route(.get, "/health", .operators(isFresh: false), .none) { visit in
            let facts = try await HealthFacts(visit)
            let language = visit.language
            let checks = facts.checks(language)
            return await visit.page(
                "health",
                [
                    "checks": .list(
                        checks.map { check in
                            [
                                "name": .text(language.say("health.\(check.name)")),
                                "text": .text(check.text),
                                "standing": .text(
                                    language.say("health.standing.\(check.standing.rawValue)")),
                                "isGood": .flag(check.standing == .good),
                                "isBad": .flag(check.standing == .bad),
                                "isAttention": .flag(check.standing == .attention),
                                "hasRemedy": .flag(check.standing != .good),
                                "remedy": .text(
                                    check.standing == .good
                                        ? "" : language.say("health.\(check.name).remedy")),
                            ]
                        }),
                    "isWell": .flag(checks.allSatisfy { $0.standing == .good }),
                ], title: "nav.health")
        }
    ]
}

/// One thing that was looked at.
struct HealthCheck: Hashable, Sendable {
    enum Standing: String, Hashable, Sendable, CaseIterable { case good, attention, bad }

    /// As in the keys of its sentences.
    let name: String
    let standing: Standing
    let text: String

    /// Everything that is looked at.
    static let names = ["writes", "log", "matching", "clocks", "webhooks", "disk"]
}

/// What the service knows of itself.
struct HealthFacts: Sendable {
    /// Why nothing is taken in; nil while everything is.
    var stopped: String?
    /// Entries, and those that the newest head vouches for; nil where the log cannot be read.
    var log: (entries: UInt64, signed: UInt64)?
    var matching = MatchingStanding(lookedUpTo: 0, entries: 0, waiting: 0, isRunning: false)
    /// Clocks that cannot be computed, and that are overdue; nil where the registry does not answer.
    var clocks: (unclear: Int, overdue: Int)?
    /// Numbers of subscriptions: all, those that are tried in vain, those that were given up.
    var webhooks: (all: Int, failing: [String], dead: [String])?
    var room: DiskRoom?

    /// Nothing wrong, and nothing known.
    init() {}

    /// What is so now.
    init(_ visit: Visit) async throws {
        let (desk, actor, purpose) = (visit.desk, try visit.actor, visit.purpose)
        stopped = await desk.registry.stopped?.description
        matching = await desk.registry.matchingStanding
        room = desk.settings.room?()
        // What does not answer is shown as not known; the page is for when something is wrong.
        if let standing = try? await desk.registry.log().standing(recent: 1) {
            log = (standing.size, standing.heads.first?.size ?? 0)
        }
        clocks = try? await visit.observe { state in
            let reasons = state.casework.openTasks.compactMap(\.clock)
            return (
                reasons.count { $0.status == .cannotCompute },
                reasons.count { $0.status == .overdue }
            )
        }
        if let standings = try? await desk.registry.webhooks(by: actor, for: purpose) {
            webhooks = (
                standings.count,
                standings.filter { $0.attempts > 0 && !$0.isDead }.map(\.webhook.id.description),
                standings.filter(\.isDead).map(\.webhook.id.description)
            )
        }
    }

    func checks(_ language: DeskLanguage) -> [HealthCheck] {
        [
            writes(language), signed(language), matched(language), computed(language),
            told(language), disk(language),
        ]
    }

    private func writes(_ language: DeskLanguage) -> HealthCheck {
        guard let stopped else {
            return HealthCheck(
                name: "writes", standing: .good, text: language.say("health.writes.good"))
        }
        return HealthCheck(
            name: "writes", standing: .bad, text: language.say("health.writes.bad", stopped))
    }

    private func signed(_ language: DeskLanguage) -> HealthCheck {
        guard let log else {
            return HealthCheck(
                name: "log", standing: .bad, text: language.say("health.unknown"))
        }
        return HealthCheck(
            name: "log", standing: log.signed >= log.entries ? .good : .bad,
            text: language.say(
                "health.log.text", language.number(Int(clamping: log.entries)),
                language.number(Int(clamping: log.signed))))
    }

    private func matched(_ language: DeskLanguage) -> HealthCheck {
        let isLate = matching.waiting > 0 && !matching.isRunning
        return HealthCheck(
            name: "matching", standing: isLate ? .attention : .good,
            text: language.say(
                matching.isRunning ? "health.matching.running" : "health.matching.text",
                language.number(matching.waiting),
                language.number(Int(clamping: matching.lookedUpTo)),
                language.number(Int(clamping: matching.entries))))
    }

    private func computed(_ language: DeskLanguage) -> HealthCheck {
        guard let clocks else {
            return HealthCheck(
                name: "clocks", standing: .attention, text: language.say("health.unknown"))
        }
        return HealthCheck(
            name: "clocks", standing: clocks.unclear > 0 ? .attention : .good,
            text: language.say(
                "health.clocks.text", language.number(clocks.unclear),
                language.number(clocks.overdue)))
    }

    private func told(_ language: DeskLanguage) -> HealthCheck {
        guard let webhooks else {
            return HealthCheck(
                name: "webhooks", standing: .attention, text: language.say("health.unknown"))
        }
        let standing: HealthCheck.Standing =
            !webhooks.dead.isEmpty ? .bad : webhooks.failing.isEmpty ? .good : .attention
        func names(_ list: [String]) -> String {
            list.isEmpty ? language.number(0) : language.list(list)
        }
        return HealthCheck(
            name: "webhooks", standing: standing,
            text: language.say(
                "health.webhooks.text", language.number(webhooks.all), names(webhooks.failing),
                names(webhooks.dead)))
    }

    private func disk(_ language: DeskLanguage) -> HealthCheck {
        guard let room else {
            return HealthCheck(
                name: "disk", standing: .attention, text: language.say("health.unknown"))
        }
        func mebibytes(_ bytes: Int) -> String { language.number(bytes / 1_048_576) }
        return HealthCheck(
            name: "disk", standing: room.isShort ? .bad : room.isScarce ? .attention : .good,
            text: language.say(
                "health.disk.text", mebibytes(room.free), mebibytes(room.total),
                mebibytes(room.journal)))
    }
}
