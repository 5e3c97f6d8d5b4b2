// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Synchronization

/// Agencies, places and users, for everybody who needs their names: every page does.
final class PublishedDirectory: Sendable {
    private struct Published {
        var directory: Directory
        var stop: RegistryError?
    }

    private let published: Mutex<Published>

    init(_ directory: Directory) { published = Mutex(Published(directory: directory)) }

    /// The directory as it is.
    ///
    /// - Throws: Why the registry answers nothing any more.
    func directory() throws(RegistryError) -> Directory {
        let now = published.withLock { ($0.directory, $0.stop) }
        if let stop = now.1 { throw stop }
        return now.0
    }

    /// The directory has changed.
    func publish(_ directory: Directory) { published.withLock { $0.directory = directory } }

    /// Nothing is answered any more.
    func stop(_ error: RegistryError?) { published.withLock { $0.stop = error } }
}

extension AdministrativeEvent {
    /// Whether it changes agencies, places or users.
    var isOfDirectory: Bool {
        switch self {
        case .agencyEnrolled, .facilityEnrolled, .userEnrolled: true
        default: false
        }
    }
}
