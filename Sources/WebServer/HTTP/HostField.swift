// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes

/// The header `Host`, of which a request has exactly one (RFC 9112 §3.2).
///
/// With two, a proxy before this server and the server itself may each take another one.
enum HostField {
    /// Whether a request has one, and no second.
    static func isOne(_ head: HTTPRequest) -> Bool {
        guard let host = HTTPField.Name("host") else { return false }
        // The first was taken for the authority.
        return head.authority != nil && !head.headerFields.contains(host)
    }

    /// The answer to one that has not.
    static let refusal: WebResponse = {
        var response = WebResponse.text(
            "The request has to have the header Host, and only once.\n", status: 400)
        SecurityHeaders.apply(to: &response, isTLS: false)
        return response
    }()
}
