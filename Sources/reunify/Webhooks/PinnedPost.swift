// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import CCurl
import Foundation
import Glibc
import Registry

/// One POST to a host by addresses that were looked up before, by libcurl.
///
/// The name in the request and the one that the certificate has to prove are the host's; the addresses are
/// those given. They are told to libcurl in place of a look-up, and once more held against every socket that it
/// is about to open, so that a difference in how two programs read an address leads nowhere. Proxies that the
/// environment names are not used: they would look the name up again.
struct PinnedPost {
    private let url: String
    private let host: String
    private let port: Int
    private let addresses: [String]
    private let headers: [String: String]
    private let body: [UInt8]
    private let milliseconds: Int
    private let isPlain: Bool

    /// Bytes of an answer that are read, at most: only its status counts.
    private static let mostAnswered = 64 << 10

    init(
        to destination: WebhookDestination, at addresses: [String], headers: [String: String],
        body: [UInt8], seconds: Double
    ) {
        url = destination.url.absoluteString
        host = destination.host
        isPlain = destination.url.scheme?.lowercased() == "http"
        port = destination.url.port ?? (isPlain ? 80 : 443)
        self.addresses = addresses
        self.headers = headers
        self.body = body
        milliseconds = max(1, Int(seconds * 1000))
    }

    /// What the callbacks of libcurl look at and count.
    private final class Watch {
        let addresses: Set<String>
        var answered = 0

        init(_ addresses: [String]) { self.addresses = Set(addresses) }

        static func of(_ context: UnsafeMutableRawPointer) -> Watch {
            unsafe Unmanaged<Watch>.fromOpaque(context).takeUnretainedValue()
        }
    }

    private static let isReady: Bool = curl_global_init(Int(CURL_GLOBAL_ALL)) == CURLE_OK

    /// Posts, and answers the status of the answer; nil where there was none in time.
    func status() -> Int? {
        guard Self.isReady, let handle = unsafe curl_easy_init() else { return nil }
        defer { unsafe curl_easy_cleanup(handle) }
        var lines = headers.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
        // Nobody is asked first whether they would take a few hundred bytes.
        lines += ["expect:", "user-agent: Reunify"]
        let sent = unsafe Self.list(lines)
        defer { unsafe curl_slist_free_all(sent) }
        let known = addresses.map { $0.contains(":") ? "[\(Self.bare($0))]" : $0 }
        let pinned = unsafe Self.list(["\(host):\(port):\(known.joined(separator: ","))"])
        defer { unsafe curl_slist_free_all(pinned) }
        let watch = Watch(addresses.map(Self.bare))
        return withExtendedLifetime(watch) {
            let context = unsafe Unmanaged.passUnretained(watch).toOpaque()
            return unsafe body.withUnsafeBytes { bytes in
                let set = unsafe [
                    reunify_curl_set_text(handle, CURLOPT_URL, url),
                    reunify_curl_set_text(
                        handle, CURLOPT_PROTOCOLS_STR, isPlain ? "http" : "https"),
                    reunify_curl_set_text(handle, CURLOPT_PROXY, ""),
                    reunify_curl_set_list(handle, CURLOPT_RESOLVE, pinned),
                    reunify_curl_set_list(handle, CURLOPT_HTTPHEADER, sent),
                    reunify_curl_set_long(handle, CURLOPT_FOLLOWLOCATION, 0),
                    reunify_curl_set_long(handle, CURLOPT_NOSIGNAL, 1),
                    reunify_curl_set_long(handle, CURLOPT_TIMEOUT_MS, milliseconds),
                    reunify_curl_set_long(handle, CURLOPT_POST, 1),
                    reunify_curl_set_size(
                        handle, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(bytes.count)),
                    reunify_curl_set_pointer(
                        handle, CURLOPT_POSTFIELDS,
                        UnsafeMutableRawPointer(mutating: bytes.baseAddress)),
                    reunify_curl_set_opening(handle, Self.opening),
                    reunify_curl_set_pointer(handle, CURLOPT_OPENSOCKETDATA, context),
                    reunify_curl_set_taking(handle, CURLOPT_WRITEFUNCTION, Self.taking),
                    reunify_curl_set_pointer(handle, CURLOPT_WRITEDATA, context),
                    reunify_curl_set_taking(handle, CURLOPT_HEADERFUNCTION, Self.taking),
                    reunify_curl_set_pointer(handle, CURLOPT_HEADERDATA, context),
                ]
                guard set.allSatisfy({ $0 == CURLE_OK }) else { return nil }
                let outcome = unsafe curl_easy_perform(handle)
                // Who says more than is read has said the status before.
                guard outcome == CURLE_OK || outcome == CURLE_WRITE_ERROR else { return nil }
                let status = unsafe reunify_curl_status(handle)
                return status > 0 ? status : nil
            }
        }
    }

    /// Opens a socket to an address that was looked up, and to no other.
    private static let opening: curl_opensocket_callback = { context, _, address in
        guard let context = unsafe context, let address = unsafe address else {
            return CURL_SOCKET_BAD
        }
        let to = unsafe address.pointee
        var text = [CChar](repeating: 0, count: 1025)
        let isRead = unsafe withUnsafePointer(to: &address.pointee.addr) { place in
            unsafe getnameinfo(
                place, socklen_t(to.addrlen), &text, socklen_t(text.count), nil, 0,
                NI_NUMERICHOST) == 0
        }
        let found = String(
            decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        guard isRead, unsafe Watch.of(context).addresses.contains(PinnedPost.bare(found)) else {
            return CURL_SOCKET_BAD
        }
        return socket(to.family, to.socktype | Int32(SOCK_CLOEXEC.rawValue), to.protocol)
    }

    /// Counts what comes, and ends what does not end.
    private static let taking: curl_write_callback = { _, size, count, context in
        guard let context = unsafe context else { return 0 }
        let watch = unsafe Watch.of(context)
        let bytes = Int(size) * Int(count)
        watch.answered += bytes
        return watch.answered <= PinnedPost.mostAnswered ? bytes : 0
    }

    /// An address without the zone that it may name.
    private static func bare(_ address: String) -> String {
        address.split(separator: "%").first.map(String.init) ?? address
    }

    private static func list(_ lines: [String]) -> UnsafeMutablePointer<curl_slist>? {
        var list: UnsafeMutablePointer<curl_slist>?
        for line in lines {
            guard let longer = unsafe curl_slist_append(list, line) else { break }
            unsafe list = longer
        }
        return unsafe list
    }
}
