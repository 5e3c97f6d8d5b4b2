// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// How the desk is run.
package struct DeskSettings: Sendable {
    /// Whether a proxy in front of it speaks TLS with the browsers.
    package var isBehindTLS = false
    /// Whether a page with a variable that has no value stops the program; for tests.
    package var isStrict = false
    /// Whether the registry is for training, which every page then says.
    package var isForTraining = false
    /// Searches of one person in ten minutes; more look like harvesting.
    package var searchBudget = 60
    /// Seconds in which a decision about a proposal can be undone, before it is recorded.
    package var undoSeconds = 20

    /// Tells how much room the disk of the journal has; nil where nobody can tell.
    package var room: (@Sendable () -> DiskRoom?)?

    /// The usual settings.
    package init() {}
}
