// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// Why a request is not answered as it was meant.
enum Stop: Error {
    case notFound
    case refused(Refusal)
    /// Nobody is signed in.
    case signInFirst
    /// An authenticator app has to be set up first.
    case setUpCodeFirst
    /// Who it is has to be proved again.
    case confirmFirst
    /// The role may, for another purpose than is stated.
    case otherPurpose([Purpose])
    /// The role may not, whatever for.
    case notForRole([Role])
    /// The form does not come from here, is too old or was changed.
    case foreignForm
    /// The bytes are no form.
    case unreadable
    case tooLarge
    /// The very same form was sent before the server was last started.
    case sentBefore
    case wait(seconds: Int)
    case registry(RegistryError)
}
