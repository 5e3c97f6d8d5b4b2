// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// For whoever runs the server, and for browsers.
enum ServicePages {
    static let routes = [
        Route(.get, "/assets/{file}", .everybody, .none) { visit in
            guard let asset = visit.desk.assets[visit.match?.parameters["file"] ?? ""] else {
                throw Stop.notFound
            }
            var response = WebResponse(
                headers: [("content-type", asset.type)], body: asset.bytes)
            response.isStatic = true
            return response
        },
        // Whether the process answers at all.
        Route(.get, "/healthz", .everybody, .none) { _ in .text("ok\n") },
        // Whether the registry takes in what is written.
        Route(.get, "/readyz", .everybody, .none) { visit in
            guard await visit.desk.registry.stopped == nil else {
                return .text("stopped\n", status: 503)
            }
            return .text("ready\n")
        },
        Route(.get, "/metrics", .everybody, .none) { visit in
            let entries = try await visit.desk.registry.checkpointSize()
            return .text(visit.desk.metrics.text(entries: entries))
        },
    ]
}

extension Registry {
    /// How many entries the log has signed for.
    fileprivate func checkpointSize() async throws(RegistryError) -> UInt64 {
        try checkpoint()?.size ?? 0
    }
}
