// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The cookies of the desk: the session, the language, and a form that was sent by nobody yet.
struct DeskCookies: Sendable {
    /// Whether browsers come by TLS; without it, on this machine alone, cookies cannot be `Secure` in
    /// every browser.
    let isTLS: Bool

    var session: String { prefix + "session" }
    var language: String { prefix + "language" }
    var visitor: String { prefix + "visitor" }

    private var prefix: String { isTLS ? "__Host-reunify-" : "reunify-" }

    /// A header that sets a cookie; it ends with the browser, or after some seconds.
    func set(_ name: String, _ value: String, seconds: Int? = nil) -> (name: String, value: String)
    {
        var parts = ["\(name)=\(value)", "Path=/", "HttpOnly", "SameSite=Strict"]
        if isTLS { parts.append("Secure") }
        if let seconds { parts.append("Max-Age=\(seconds)") }
        return ("set-cookie", parts.joined(separator: "; "))
    }

    /// A header that takes a cookie away.
    func remove(_ name: String) -> (name: String, value: String) { set(name, "", seconds: 0) }
}
