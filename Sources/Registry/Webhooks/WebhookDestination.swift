// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// Where messages may be sent: not into the operator's own network, unless the operator says so.
package struct WebhookDestination: Hashable, Sendable {
    /// Why nothing is sent to an address.
    package enum Fault: Error, Hashable, Sendable, CustomStringConvertible {
        case notAnAddress
        case notHTTPS
        /// Names and passwords in an address end up in logs.
        case hasPassword
        case noSuchHost
        /// It is of this machine, of a private network, or of none.
        case isPrivate

        package var description: String {
            switch self {
            case .notAnAddress: "That is no address such as https://agency.example/hook."
            case .notHTTPS: "Messages are sent by https alone."
            case .hasPassword: "An address must not hold a name or password."
            case .noSuchHost: "The host's name leads nowhere."
            case .isPrivate:
                "The host is of this machine or of a private network. An operator who means that "
                    + "allows it with --allow-private."
            }
        }
    }

    package let url: URL
    package let host: String

    /// An address that may be sent to, before its host's name is looked up.
    ///
    /// - Parameter allowsPrivate: The operator's own network may be sent to, this machine also without
    ///   TLS.
    package init(_ text: String, allowsPrivate: Bool) throws(Fault) {
        guard text.utf8.count <= 2000, text.utf8.allSatisfy({ $0 > 32 && $0 < 127 }),
            let parts = URLComponents(string: text), let url = parts.url,
            let scheme = parts.scheme?.lowercased(), let host = parts.host, !host.isEmpty,
            parts.fragment == nil
        else { throw .notAnAddress }
        guard parts.user == nil, parts.password == nil else { throw .hasPassword }
        let bare = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
        guard scheme == "https" || scheme == "http" && allowsPrivate && Self.isLoopback(bare)
        else { throw scheme == "http" ? .notHTTPS : .notAnAddress }
        self.url = url
        self.host = bare
    }

    /// Looks the host's name up, and refuses where any of its addresses is private.
    ///
    /// - Parameter lookUp: The addresses of a name, as text.
    package func check(
        allowsPrivate: Bool, lookUp: (String) -> [String] = Self.addresses
    ) throws(Fault) {
        _ = try addresses(allowsPrivate: allowsPrivate, lookUp: lookUp)
    }

    /// Looks the host's name up, and answers its addresses: a connection is made to one of these, whatever the
    /// name leads to afterwards.
    ///
    /// - Parameter lookUp: The addresses of a name, as text.
    /// - Throws: `Fault` where it has none, or any of them is private and must not be.
    package func addresses(
        allowsPrivate: Bool, lookUp: (String) -> [String] = Self.addresses
    ) throws(Fault) -> [String] {
        let addresses = lookUp(host)
        guard !addresses.isEmpty else { throw .noSuchHost }
        guard allowsPrivate || addresses.allSatisfy(Self.isPublic) else { throw .isPrivate }
        return addresses
    }

    private static func isLoopback(_ host: String) -> Bool {
        host.lowercased() == "localhost" || host == "::1"
            || addressBytes(host).map { $0.count == 4 && $0[0] == 127 } ?? false
    }

    /// The addresses of a name, by the system.
    package static func addresses(of host: String) -> [String] {
        var hints = unsafe addrinfo()
        unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var list: UnsafeMutablePointer<addrinfo>?
        guard unsafe getaddrinfo(host, nil, &hints, &list) == 0 else { return [] }
        defer { unsafe freeaddrinfo(list) }
        var found: [String] = []
        var next = unsafe list
        while let entry = unsafe next {
            var text = [CChar](repeating: 0, count: 1025)
            let status = unsafe getnameinfo(
                entry.pointee.ai_addr, entry.pointee.ai_addrlen, &text, socklen_t(text.count), nil,
                0, NI_NUMERICHOST)
            if status == 0 {
                found.append(
                    String(
                        decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) },
                        as: UTF8.self))
            }
            unsafe next = entry.pointee.ai_next
        }
        return found
    }

    /// Whether an address is one of the public network.
    ///
    /// After the registries of special addresses of IANA (RFC 6890 and its successors); what is not
    /// known to be public is not.
    package static func isPublic(_ address: String) -> Bool {
        guard let bytes = addressBytes(address) else { return false }
        if bytes.count == 4 { return isPublic(v4: bytes) }
        // Addresses that stand for one of the older protocol: mapped, compatible, 6to4, translated.
        if bytes.prefix(10).allSatisfy({ $0 == 0 }) { return false }
        if bytes[0] == 0x20, bytes[1] == 0x02 { return false }
        if bytes[0] == 0x00, bytes[1] == 0x64 { return false }
        // Only global unicast, without what is set aside within it.
        guard bytes[0] & 0xE0 == 0x20 else { return false }
        if bytes[0] == 0x20, bytes[1] == 0x01,
            bytes[2] < 0x02 || bytes[2] == 0x0D && bytes[3] == 0xB8
        {
            return false
        }
        return !(bytes[0] == 0x3F && bytes[1] == 0xFF)
    }

    private static func isPublic(v4 bytes: [UInt8]) -> Bool {
        switch (bytes[0], bytes[1], bytes[2]) {
        case (0, _, _), (10, _, _), (127, _, _), (224..., _, _): false
        case (100, 64...127, _), (169, 254, _), (172, 16...31, _), (192, 168, _): false
        case (192, 0, 0), (192, 0, 2), (192, 88, 99), (198, 18...19, _), (198, 51, 100),
            (203, 0, 113):
            false
        default: true
        }
    }

    private static func addressBytes(_ text: String) -> [UInt8]? {
        let bare = text.split(separator: "%").first.map(String.init) ?? text
        var bytes = [UInt8](repeating: 0, count: 16)
        if unsafe inet_pton(AF_INET, bare, &bytes) == 1 { return Array(bytes.prefix(4)) }
        if unsafe inet_pton(AF_INET6, bare, &bytes) == 1 { return bytes }
        return nil
    }
}
