// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Foundation
import Registry

/// A page of a list: from where, and how much.
struct Paging: Sendable {
    static let most = 200

    static let parameters = [
        Operation.Parameter(
            name: "limit",
            schema: ["type": "integer", "minimum": 1, "maximum": .integer(most), "default": 50],
            about: "So many at most."),
        Operation.Parameter(
            name: "cursor",
            schema: ["type": "string", "pattern": "^[A-Za-z0-9_-]{1,64}$"],
            about: "Where the page before ended: its `next`."),
    ]

    let limit: Int
    /// The place of the last that was answered.
    private let after: (rank: Int, number: UInt64)?

    /// The number of the last that was answered; nil at the beginning.
    var afterNumber: UInt64? { after?.number }

    init(_ call: Call) throws {
        let sent = call.query.all("limit").first
        guard let limit = sent.map({ Int($0) }) ?? 50, (1...Self.most).contains(limit),
            sent == nil || String(limit) == sent
        else {
            throw CallFault(.wrong(parameter: "limit", "Ask for 1 to \(Self.most)."))
        }
        self.limit = limit
        guard let cursor = call.query.all("cursor").first else {
            after = nil
            return
        }
        guard let place = Self.place(cursor) else {
            throw CallFault(
                .wrong(parameter: "cursor", "Send what the page before said as next, or nothing."))
        }
        after = place
    }

    /// What comes after the cursor, with whether there is more.
    func page<Value>(of all: [Listed<Value>]) -> [(Listed<Value>, hasMore: Bool)] {
        let rest = all.filter { one in
            after.map { (one.rank, one.number) > ($0.rank, $0.number) } ?? true
        }.sorted { ($0.rank, $0.number) < ($1.rank, $1.number) }
        return rest.prefix(limit).map { ($0, rest.count > limit) }
    }

    /// As it is sent; the address of the next page stands in a header too (RFC 8288).
    func answer<Value>(
        _ page: [(Listed<Value>, hasMore: Bool)], _ rendering: Rendering<Value>, _ call: Call
    ) -> CallAnswer {
        var members = [JSON.Member("items", .list(page.map { rendering($0.0.value) }))]
        var next: String?
        if let last = page.last, last.hasMore {
            next = Self.cursor(last.0.rank, last.0.number)
            members.append(JSON.Member("next", .text(next ?? "")))
        }
        var answer = CallAnswer(.object(members), isTagged: true)
        if let next {
            answer.headers.append(
                ("link", "<\(call.request.path)?limit=\(limit)&cursor=\(next)>; rel=\"next\""))
        }
        return answer
    }

    private static func cursor(_ rank: Int, _ number: UInt64) -> String {
        Data("\(rank).\(number)".utf8).base64EncodedString().replacing("+", with: "-")
            .replacing("/", with: "_").replacing("=", with: "")
    }

    private static func place(_ cursor: String) -> (rank: Int, number: UInt64)? {
        guard cursor.utf8.count <= 64 else { return nil }
        let text = cursor.replacing("-", with: "+").replacing("_", with: "/")
        let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
        guard let data = Data(base64Encoded: text + padding) else { return nil }
        let parts = String(decoding: data, as: UTF8.self).split(separator: ".")
        guard parts.count == 2, let rank = Int(parts[0]), let number = UInt64(parts[1]) else {
            return nil
        }
        return (rank, number)
    }
}

/// That something was done.
struct Receipt: Sendable {
    /// Identifiers of what is new.
    let made: [String]
    /// The first entry of the journal, and how many there are.
    let entry: UInt64
    let entries: UInt64
    let isRepetition: Bool

    static let rendering = Rendering<Receipt>(
        "Receipt",
        [
            .texts("made") { $0.made }.saying("Identifiers of what is new."),
            .integer("entry") { Int(clamping: $0.entry) }
                .saying("The entry of the journal that says so, durable before this answer."),
            .integer("entries") { Int(clamping: $0.entries) },
            .flag("repetition") { $0.isRepetition }
                .saying("It had been done before, under the same key; nothing was done again."),
        ])

    /// That something was made that has its address under a path.
    static func answer(
        _ done: Acknowledgement, made id: String, at path: String
    ) -> CallAnswer {
        let receipt = Receipt(
            made: [id], entry: done.first, entries: done.count, isRepetition: done.isRepetition)
        var answer = CallAnswer(rendering(receipt), entry: done.first)
        answer.status = 201
        answer.headers.append(("location", "\(path)/\(id)"))
        return answer
    }

    static func answer(
        _ call: Call, _ done: (Acknowledgement, [String])
    ) async throws -> CallAnswer {
        answer(
            call,
            Receipt(
                made: done.1, entry: done.0.first, entries: done.0.count,
                isRepetition: done.0.isRepetition))
    }

    static func answer(_ call: Call, _ receipt: Receipt) -> CallAnswer {
        var answer = CallAnswer(rendering(receipt), entry: receipt.entry)
        if let first = receipt.made.first {
            answer.status = 201
            if let address = address(of: first, at: call.desk) {
                answer.headers.append(("location", address))
            }
        }
        return answer
    }

    /// Where something new is found; nil where it has no address of its own.
    private static func address(of made: String, at desk: Desk) -> String? {
        guard let stroke = made.lastIndex(of: "-") else { return nil }
        let kind = made[..<stroke]
        let path = "/api/v1/\(kind)s/\(made)"
        return desk.routes.route(.get, path) == nil ? nil : path
    }
}
