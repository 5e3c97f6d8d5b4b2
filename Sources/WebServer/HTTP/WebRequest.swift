// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What a browser or a program asks, whole.
package struct WebRequest: Sendable {
    /// What is done with a path; others are not served.
    package enum Method: String, Hashable, Sendable {
        case get = "GET", post = "POST", head = "HEAD"
    }

    package let method: Method
    /// The path as it stands in the address, without the query.
    package let path: String
    package let query: String
    /// By names in small letters; the first of each.
    package let headers: [String: String]
    package let body: [UInt8]
    /// Where it comes from.
    package let address: String

    /// A request of its parts.
    package init(
        method: Method, path: String, query: String = "", headers: [String: String] = [:],
        body: [UInt8] = [], address: String = "127.0.0.1"
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body
        self.address = address
    }

    /// The value of a cookie.
    func cookie(_ name: String) -> String? {
        for part in (headers["cookie"] ?? "").utf8.split(separator: UInt8(ascii: ";")) {
            let pair = part.drop { $0 == UInt8(ascii: " ") }
            guard let middle = pair.firstIndex(of: UInt8(ascii: "=")),
                pair[..<middle].elementsEqual(name.utf8)
            else { continue }
            return String(pair[pair.index(after: middle)...])
        }
        return nil
    }
}
