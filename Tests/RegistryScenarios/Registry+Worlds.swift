// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework
@testable import CaseworkScenarios
@testable import Registry

extension Registry {
    /// Takes in what happened in a world, in entries of one event each.
    package func replay(_ events: [Event]) async throws {
        for event in events {
            _ = try await enqueue { (registry) throws(RegistryError) in
                try registry.record(
                    Act(
                        at: registry.now, actor: .matching(model: "test"), purpose: .registration,
                        happenings: [.casework(event)]))
            }
        }
    }
}
