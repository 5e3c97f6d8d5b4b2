// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// The log, for whoever wants to hold the registry to it: heads that were signed, and lines to verify offline.
///
/// It says nothing of anybody: sizes, hashes and signatures. So everybody who is signed in may have it.
enum LogPages {
    static let routes =
        [
            Route(.get, "/log", .signedIn, .none) { visit in try await page(visit) },
            Route(.get, "/log/key", .signedIn, .none) { visit in
                file("log.key", try await standing(visit, recent: 1).key + "\n")
            },
            Route(.get, "/log/export", .signedIn, .none, export),
            Route(.get, "/log/checkpoints/{size}", .signedIn, .none) { visit in
                guard let size = UInt64(visit.match?.parameters["size"] ?? ""),
                    let head = try await visit.desk.registry.log().head(size: size)
                else { throw Stop.notFound }
                return file("\(size).checkpoint", head.note)
            },
        ] + LogProofPages.routes

    /// Heads that are listed.
    private static let recent = 10

    static func standing(_ visit: Visit, recent: Int) async throws -> LogStanding {
        guard let standing = try await visit.desk.registry.log().standing(recent: recent) else {
            throw Stop.notFound
        }
        return standing
    }

    static func page(_ visit: Visit, _ trouble: FormTrouble? = nil) async throws -> WebResponse {
        let standing = try await standing(visit, recent: recent)
        let language = visit.language
        let newest = standing.heads.first
        return await visit.page(
            "log",
            LogProofPages.view(visit).adding(FormTrouble.view(trouble, language)).adding([
                "origin": .text(standing.origin),
                "size": .text(language.number(Int(clamping: standing.size))),
                "key": .text(standing.key), "hasHead": .flag(newest != nil),
                "note": .text(newest?.note ?? ""), "root": .text(newest?.root ?? ""),
                "address": .text("/log/checkpoints/\(newest?.size ?? 0)"),
                "isBehind": .flag((newest?.size ?? 0) < standing.size),
                "heads": .list(
                    standing.heads.map { head in
                        [
                            "headSize": .text(language.number(Int(clamping: head.size))),
                            "headRoot": .text(head.root),
                            "headAddress": .text("/log/checkpoints/\(head.size)"),
                        ]
                    }),
                "before": .list(
                    standing.before.map { log in
                        [
                            "text": .text(
                                language.say(
                                    "log.before", log.origin,
                                    language.number(Int(clamping: log.size))))
                        ]
                    }), "hasBefore": .flag(!standing.before.isEmpty),
                "command": .text(
                    "reunify log verify log.txt --key-file log.key --checkpoint "
                        + "\(newest?.size ?? 0).checkpoint"),
            ]), title: "nav.log", status: trouble?.status ?? 200, wide: true)
    }

    static func file(_ name: String, _ text: String) -> WebResponse {
        WebResponse(
            headers: [
                ("content-type", "text/plain; charset=utf-8"),
                ("content-disposition", "attachment; filename=\"\(name)\""),
            ], body: Array(text.utf8))
    }

    /// All lines, piece by piece, so that a long log needs no more memory than a short one.
    private static func export(_ visit: Visit) async throws -> WebResponse {
        guard let user = visit.user else { throw Stop.signInFirst }
        guard let place = visit.desk.streams.take(user.id) else { throw Stop.wait(seconds: 60) }
        let feed = try LogFeed(try await visit.desk.registry.log(), place, at: visit.desk)
        var response = file("log.txt", "")
        response.stream = { await feed.next() }
        return response
    }
}

/// The lines of the log, for one reader.
private actor LogFeed {
    private var lines: LogLines
    /// Given back when the reader goes.
    private let place: StreamCount.Place
    private let desk: Desk
    private var isOver = false

    init(_ log: LogArchive, _ place: StreamCount.Place, at desk: Desk) throws {
        guard let lines = try log.lines() else { throw Stop.notFound }
        self.lines = lines
        self.place = place
        self.desk = desk
    }

    /// The next piece; nil at the end, also where the store has not what the lines need: whoever verifies
    /// sees where they end.
    func next() -> [UInt8]? {
        guard !isOver, !desk.streams.isEnded else { return nil }
        do {
            if let piece = try lines.piece() { return piece }
        } catch {
            desk.log("the export of the log: \(error.description)")
        }
        isOver = true
        return nil
    }
}
