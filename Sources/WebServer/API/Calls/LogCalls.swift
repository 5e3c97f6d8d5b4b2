// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// The head of the log for programs that keep it, and proofs of single entries.
enum LogCalls {
    static let routes = [head, prove]

    private static let standing = Rendering<LogStanding>(
        "Log",
        [
            .text("origin") { $0.origin }.saying("The log's name."),
            .integer("size") { Int(clamping: $0.size) }.saying("Entries."),
            .text("key") { $0.key }
                .saying(
                    "By which everybody verifies what is signed; compare it with another source."),
            .mayText("root") { $0.heads.first?.root }.saying("The root hash, in base 64."),
            .mayText("checkpoint") { $0.heads.first?.note }
                .saying("The newest signed head, as a note: keep it far from the registry."),
        ])

    private static let proof = Rendering<(entry: UInt64, text: String)>(
        "LogProof",
        [
            .integer("entry") { Int(clamping: $0.entry) },
            .text("proof") { $0.text }
                .saying("As `reunify log verify --receipt` takes it (C2SP tlog-proof)."),
        ])

    private static let prove = Route.other(
        .get, "/log/entries/{entry}/proof", nil, [], .none,
        Operation(
            "proveEntry", "service",
            "Prove that an entry of the journal is in the log, under its newest signed head.",
            .value(proof.name), schemas: proof.schemas, statesPurpose: false
        ) { call in
            guard let entry = UInt64(call.match.parameters["entry"] ?? "") else {
                throw Stop.notFound
            }
            return CallAnswer(
                proof((entry, try await call.desk.registry.log().proof(of: entry))),
                isTagged: true)
        })

    private static let head = Route.other(
        .get, "/log", nil, [], .none,
        Operation(
            "readLog", "service",
            "Show the newest signed head of the log; it says nothing of anybody.",
            .value(standing.name), schemas: standing.schemas, statesPurpose: false
        ) { call in
            guard let found = try await call.desk.registry.log().standing(recent: 1) else {
                throw Stop.notFound
            }
            return CallAnswer(standing(found), isTagged: true)
        })
}
