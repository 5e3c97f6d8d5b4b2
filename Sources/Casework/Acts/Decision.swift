// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The answer to a command.
package enum Decision: Equatable, Sendable {
    /// What happens, in order. The journal takes all of it or nothing.
    case accepted([Event])
    /// Nothing happens; the refusal says why and what would make it possible.
    case refused(Refusal)

    /// What the journal has to take.
    ///
    /// A refused act that puts a family at risk still leaves its alert.
    package var events: [Event] {
        switch self {
        case .accepted(let events): events
        case .refused(let refusal): refusal.alerts.map { .separation(.alertRaised($0)) }
        }
    }
}

/// Decides about one command in one state.
///
/// Deterministic: the answer depends on nothing but the three arguments. First the permission, by
/// ``Permissions``, then the life cycle of what the command is about, then the invariants.
///
/// - Complexity: that of the dictionary look-ups for the records the command names; independent of the
///   size of the registry, but for merges.
package func decide(
    _ state: CaseworkState, _ command: Command, _ context: ActContext
) -> Decision {
    let decider = Decider(state: state, context: context)
    do throws(Refusal) {
        return .accepted(try decider.decide(command))
    } catch {
        return .refused(error)
    }
}
