// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework
import TransparencyLog

/// Everything that was on record at one moment, and the head of the log that vouches for it.
package struct RegistrySnapshot: Sendable {
    package let state: RegistryState
    package let snapshot: ReportSnapshot
    /// The rules and legal clocks by which the registry goes.
    package let rules: Rules
}

extension Registry {
    /// What a report counts: the state as it is, shared and not copied, so that the registry goes on
    /// while the report is made.
    ///
    /// Nothing of it may be shown before the report itself is on record (`ReportCommand.issue`).
    ///
    /// - Returns: The refusal where the one who asks may not make such a report.
    package func snapshot(
        for kind: ReportKind, by actor: Actor, for purpose: Purpose
    ) async throws(RegistryError) -> Outcome<RegistrySnapshot> {
        try await enqueue(isAlone: true) { (registry) throws(RegistryError) in
            guard case .user(_, let role, _) = actor,
                Permissions.allows(role, .report(kind), for: purpose, relation: .ownAgency)
            else { return .refused(Refusal(.notPermitted)) }
            // A group of its own: everything decided before is stored and signed.
            let head = registry.head
            return .accepted(
                RegistrySnapshot(
                    state: registry.state,
                    snapshot: ReportSnapshot(
                        origin: head.epoch.origin, size: head.frontier.size,
                        root: head.frontier.root.base64),
                    rules: registry.environment.rules))
        }
    }
}
