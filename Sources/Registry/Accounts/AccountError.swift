// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Why an account was not made, changed or opened.
package enum AccountError: Error, Hashable, Sendable {
    /// Name, password or code are not right, or were tried too often: it is not told which.
    case refused
    /// Too many come from there; in how many seconds to try again.
    case wait(seconds: Int)
    /// Too many sign in at once.
    case busy
    /// The link was used, is too old, or was never made.
    case linkInvalid
    case password(PasswordRule.Fault)
    /// The code of the app is not right.
    case wrongCode
    case notPermitted
    /// A program's token lacks a name, a scope, or ends too late.
    case clientIncomplete
    case registry(RegistryError)
}
