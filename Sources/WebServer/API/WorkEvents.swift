// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Crypto
import Registry
import Synchronization

/// Tells how much waits for somebody, as it changes (Server-Sent Events): counts and identifiers.
enum WorkEvents {
    /// Streams of one user at once, and of everybody.
    static let mostOfUser = 4
    static let most = 200
    /// Seconds between signs of life.
    static let heartbeat = 15
    /// Seconds after which a stream ends, and the reader asks again.
    static let longest = 1800

    /// A stream for a program.
    static func stream(_ call: Call) -> WebResponse {
        let (desk, request, id) = (call.desk, call.request, call.client.id)
        return stream(
            desk, call.user, call.purpose, after: request.headers["last-event-id"],
            tooMany: { Problem.of(.wait(seconds: 60), at: desk).response }
        ) {
            await desk.accounts.allClients().contains { $0.id == id && $0.holds(at: desk.clock()) }
        }
    }

    /// A stream for a page; it ends with the session, and does not keep it alive.
    static func stream(_ visit: Visit) async throws -> WebResponse {
        guard let user = visit.user, let token = visit.token else { throw Stop.signInFirst }
        let desk = visit.desk
        let tooMany = await ErrorPages(visit).answer(.wait(seconds: 60))
        return stream(
            desk, user, visit.purpose, after: visit.request.headers["last-event-id"],
            tooMany: { tooMany }
        ) { await desk.accounts.holds(token) }
    }

    private static func stream(
        _ desk: Desk, _ user: Directory.User, _ purpose: Purpose, after last: String?,
        tooMany: () -> WebResponse, isOpen: @escaping @Sendable () async -> Bool
    ) -> WebResponse {
        guard let place = desk.streams.take(user.id) else { return tooMany() }
        let feed = WorkFeed(desk, user, purpose, after: last, place, isOpen: isOpen)
        var response = WebResponse(
            headers: [("content-type", "text/event-stream; charset=utf-8")])
        response.stream = { await feed.next() }
        return response
    }
}

/// How many streams are open, so that nobody takes all connections.
final class StreamCount: Sendable {
    private let open = Mutex<[UserID: Int]>([:])
    private let ended = Mutex(false)

    /// A place that is given back when it goes.
    final class Place: Sendable {
        private let count: StreamCount
        private let user: UserID

        init(_ count: StreamCount, _ user: UserID) {
            self.count = count
            self.user = user
        }

        deinit { count.give(back: user) }
    }

    /// Whether the server stops, and with it every stream.
    var isEnded: Bool { ended.withLock { $0 } }

    /// Ends every stream at its next step.
    func end() { ended.withLock { $0 = true } }

    /// A place for a stream; nil where there are too many.
    func take(_ user: UserID) -> Place? {
        let isFree = open.withLock { open in
            guard open[user] ?? 0 < WorkEvents.mostOfUser,
                open.values.reduce(0, +) < WorkEvents.most
            else { return false }
            open[user, default: 0] += 1
            return true
        }
        return isFree ? Place(self, user) : nil
    }

    private func give(back user: UserID) {
        open.withLock { open in
            let left = (open[user] ?? 1) - 1
            open[user] = left > 0 ? left : nil
        }
    }
}

/// The events of one stream, one after the other.
private actor WorkFeed {
    private let desk: Desk
    private let user: Directory.User
    private let purpose: Purpose
    private let isOpen: @Sendable () async -> Bool
    private var place: StreamCount.Place?
    private var lastID: String?
    private var version: UInt64?
    private var seconds = 0
    private var silence = 0

    init(
        _ desk: Desk, _ user: Directory.User, _ purpose: Purpose, after last: String?,
        _ place: StreamCount.Place, isOpen: @escaping @Sendable () async -> Bool
    ) {
        self.desk = desk
        self.user = user
        self.purpose = purpose
        self.place = place
        self.isOpen = isOpen
        lastID = last
    }

    /// The next bytes; nil at the end.
    func next() async -> [UInt8]? {
        if version == nil {
            // Something at once, so that the reader knows that it is connected.
            version = 0
            return Array("retry: 5000\n\n".utf8)
        }
        while !Task.isCancelled, !desk.streams.isEnded, seconds < WorkEvents.longest,
            await isOpen()
        {
            let now = await desk.registry.entries
            if now != version {
                version = now
                if let event = await event() { return event }
            }
            silence += 1
            seconds += 1
            if silence >= WorkEvents.heartbeat {
                silence = 0
                return Array(": still here\n\n".utf8)
            }
            try? await Task.sleep(for: .seconds(1))
        }
        place = nil
        return nil
    }

    /// What waits now, where that is not what was told last.
    private func event() async -> [UInt8]? {
        let (desk, user, purpose, at) = (desk, user, purpose, desk.now())
        let held = await desk.memory.heldProposals
        try? await desk.queues.prepare(for: user, purpose, at: at, from: desk.registry)
        let items = try? await desk.registry.glance { state in
            WorkList(
                state, for: user, purpose, at: at, without: held, queues: desk.queues
            ).items
        }
        guard let items else { return nil }
        let summary: JSON = [
            "count": .integer(items.count),
            "urgent": .integer(items.count(where: \.isUrgent)),
            "items": .list(
                items.prefix(50).map { .text($0.person?.description ?? $0.about) }),
            // How many a thing stands for: proposals are one thing.
            "numbers": .list(
                items.prefix(50).map { .integer($0.kind == .proposals ? $0.number ?? 0 : 0) }),
        ]
        let id = SHA256.hash(data: summary.bytes).prefix(8).map { byte in
            String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }.joined()
        guard id != lastID else { return nil }
        lastID = id
        silence = 0
        return Array("id: \(id)\nevent: work\ndata: ".utf8) + summary.bytes + Array("\n\n".utf8)
    }
}
