// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What the page of work listens to, where there is script.
enum WorkEventPages {
    static let routes = [
        Route(.get, "/work-events", .signedIn, .none) { try await WorkEvents.stream($0) }
    ]
}
