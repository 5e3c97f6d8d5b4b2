// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Registry

/// Posts messages over the network, to addresses that may be sent to.
///
/// The name of the host is looked up once before each message, every address has to be public, and the
/// connection is made to one of these addresses and no other: a name that leads elsewhere a moment later leads
/// nobody astray. Who answers has to prove by a certificate that they are the host that was named. Redirections
/// are not followed, and of an answer no more than a little is read.
final class HTTPWebhookSender: WebhookSender {
    private let allowsPrivate: Bool
    private let seconds: Double
    private let lookUp: @Sendable (String) -> [String]
    private let tell: @Sendable (String) -> Void
    /// Waits for answers, so that no thread of the program's own does.
    private let queue = DispatchQueue(label: "webhooks", attributes: .concurrent)

    /// - Parameters:
    ///   - seconds: So long an answer may take.
    ///   - lookUp: The addresses of a name, as text.
    ///   - tell: Told why nothing was sent; without the address.
    init(
        allowsPrivate: Bool, seconds: Double = 15,
        lookUp: @escaping @Sendable (String) -> [String] = { WebhookDestination.addresses(of: $0) },
        tell: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.allowsPrivate = allowsPrivate
        self.seconds = seconds
        self.lookUp = lookUp
        self.tell = tell
    }

    func send(_ message: WebhookMessage) async -> Int? {
        let (allowsPrivate, seconds, lookUp, tell) = (allowsPrivate, seconds, lookUp, tell)
        return await withCheckedContinuation { continuation in
            queue.async {
                do throws(WebhookDestination.Fault) {
                    let destination = try WebhookDestination(
                        message.url, allowsPrivate: allowsPrivate)
                    let addresses = try destination.addresses(
                        allowsPrivate: allowsPrivate, lookUp: lookUp)
                    let post = PinnedPost(
                        to: destination, at: addresses, headers: message.headers,
                        body: message.body, seconds: seconds)
                    continuation.resume(returning: post.status())
                } catch {
                    tell(error.description)
                    continuation.resume(returning: nil)
                }
            }
        }
    }
}
