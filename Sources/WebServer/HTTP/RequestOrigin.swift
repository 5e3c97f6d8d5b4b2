// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Whether a form was sent from a page of this server (Fetch Metadata; OWASP, cross-site request
/// forgery).
enum RequestOrigin {
    /// Whether it was, as far as the browser tells; the token of the form is checked besides.
    static func isOwn(_ request: WebRequest) -> Bool {
        if let site = request.headers["sec-fetch-site"] { return site == "same-origin" }
        // Older browsers tell where a form comes from.
        guard let origin = request.headers["origin"] else { return true }
        guard let host = request.headers["host"] else { return false }
        return origin == "https://" + host || origin == "http://" + host
    }
}
