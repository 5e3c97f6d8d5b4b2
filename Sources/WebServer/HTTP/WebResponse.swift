// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// An answer, whole.
package struct WebResponse: Sendable {
    package var status: Int
    package var headers: [(name: String, value: String)]
    package var body: [UInt8]
    /// Whether a copy of it may be kept; everything else must not be.
    package var isStatic = false
    /// What comes after the body, piece by piece, until nil; of answers that take long.
    package var stream: (@Sendable () async -> [UInt8]?)?
    /// Whether it is somebody's file, which must not do anything in the browser.
    package var isSandboxed = false

    /// An answer of its parts.
    package init(
        status: Int = 200, headers: [(name: String, value: String)] = [], body: [UInt8] = []
    ) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    static func page(_ html: [UInt8], status: Int = 200) -> WebResponse {
        WebResponse(
            status: status, headers: [("content-type", "text/html; charset=utf-8")], body: html)
    }

    static func text(_ text: String, status: Int = 200) -> WebResponse {
        WebResponse(
            status: status, headers: [("content-type", "text/plain; charset=utf-8")],
            body: Array(text.utf8))
    }

    static func json(_ bytes: [UInt8], status: Int = 200) -> WebResponse {
        WebResponse(
            status: status,
            headers: [
                (
                    "content-type",
                    status >= 400 ? "application/problem+json" : "application/json"
                )
            ], body: bytes)
    }

    /// Sends the browser on with GET (RFC 9110, §15.4.4).
    ///
    /// - Parameter path: Made by `Address`, never by what was sent.
    static func see(_ path: Address) -> WebResponse {
        WebResponse(status: 303, headers: [("location", path.text)])
    }

    /// The first value of a header.
    package func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}
