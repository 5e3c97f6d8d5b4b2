// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import FoundationNetworking
import Registry

/// Posts messages over the network, to addresses that may be sent to.
///
/// The name of the host is looked up before each message and every address has to be public; redirections
/// are not followed, so that nobody is led elsewhere. A name that changes its addresses between that look
/// and the connection is not recognised: an operator who has to exclude that lets only the destinations
/// through the firewall.
final class HTTPWebhookSender: WebhookSender {
    private let allowsPrivate: Bool
    private let session: URLSession
    private let tell: @Sendable (String) -> Void

    /// - Parameters:
    ///   - seconds: So long an answer may take.
    ///   - tell: Told why nothing was sent; without the address.
    init(
        allowsPrivate: Bool, seconds: Double = 15,
        tell: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.allowsPrivate = allowsPrivate
        self.tell = tell
        let configuration = URLSessionConfiguration.ephemeral
        configuration.timeoutIntervalForRequest = seconds
        configuration.timeoutIntervalForResource = seconds
        configuration.httpShouldSetCookies = false
        configuration.httpCookieAcceptPolicy = .never
        configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
        session = URLSession(
            configuration: configuration, delegate: StayingDelegate(), delegateQueue: nil)
    }

    func send(_ message: WebhookMessage) async -> Int? {
        let destination: WebhookDestination
        do throws(WebhookDestination.Fault) {
            destination = try WebhookDestination(message.url, allowsPrivate: allowsPrivate)
            try destination.check(allowsPrivate: allowsPrivate)
        } catch {
            tell(error.description)
            return nil
        }
        var request = URLRequest(url: destination.url)
        request.httpMethod = "POST"
        request.httpBody = Data(message.body)
        for (name, value) in message.headers { request.setValue(value, forHTTPHeaderField: name) }
        request.setValue("Reunify", forHTTPHeaderField: "user-agent")
        let asked = request
        return await withCheckedContinuation { continuation in
            let task = session.dataTask(with: asked) { _, response, _ in
                continuation.resume(returning: (response as? HTTPURLResponse)?.statusCode)
            }
            task.resume()
        }
    }
}

/// Follows no redirection: the answer that asks for it is the answer.
private final class StayingDelegate: NSObject, URLSessionTaskDelegate, Sendable {
    func urlSession(
        _ session: URLSession, task: URLSessionTask,
        willPerformHTTPRedirection response: HTTPURLResponse, newRequest request: URLRequest,
        completionHandler: @escaping (URLRequest?) -> Void
    ) { completionHandler(nil) }
}
