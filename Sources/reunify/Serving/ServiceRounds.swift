// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// What a service does by itself, again and again: puts the work of clocks on record, erases copies whose time
/// has ended, and tells programs what happened.
///
/// Clocks are asked once a minute at most, and take a twentieth of the time; so are copies that may have
/// expired, every ten minutes.
actor ServiceRounds<Sender: WebhookSender, Time: _Concurrency.Clock>
where Time.Duration == Duration {
    private let registry: Registry
    private let sender: Sender
    private let watch: ExpiryWatch
    private let clock: Time
    private let now: @Sendable () -> Moment?
    private let wall: @Sendable () -> UInt64
    private var clocksFrom: Time.Instant
    private var expiryFrom: Time.Instant

    /// - Parameters:
    ///   - clock: Measures what passes between rounds.
    ///   - now: The time of the registry; nil where it cannot be told.
    ///   - wall: Seconds since 1970 by the clock on the wall, by which messages are sent.
    init(
        of registry: Registry, sender: Sender, clock: Time,
        now: @escaping @Sendable () -> Moment?, wall: @escaping @Sendable () -> UInt64
    ) {
        self.registry = registry
        self.sender = sender
        self.clock = clock
        self.now = now
        self.wall = wall
        watch = ExpiryWatch(registry)
        clocksFrom = clock.now
        expiryFrom = clock.now
    }

    /// One round; answers what whoever keeps the service is told, without anything of anybody.
    func round() async -> [String] {
        var told: [String] = []
        if clock.now >= clocksFrom {
            let began = clock.now
            _ = try? await registry.settleClocks()
            clocksFrom = next(after: .seconds(60), from: began)
        }
        if clock.now >= expiryFrom, let now = now() {
            let began = clock.now
            if let report = try? await watch.expire(at: now.seconds), report.copies > 0 {
                told.append(
                    "The time of \(Numerals.count(report.copies, "copy", plural: "copies")) of other "
                        + "registries has ended; they are erased.")
            }
            expiryFrom = next(after: .seconds(600), from: began)
        }
        let report = try? await registry.deliverWebhooks(with: sender, now: wall())
        for id in report?.died ?? [] {
            told.append(
                "\(id) is dead: what happens is not taken there. See: reunify webhooks list")
        }
        return told
    }

    /// When something is done again that began at a time and has ended.
    private func next(after pause: Duration, from began: Time.Instant) -> Time.Instant {
        let end = clock.now
        return end.advanced(by: max(pause, began.duration(to: end) * 20))
    }
}
