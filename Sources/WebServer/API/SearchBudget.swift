// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// How often somebody may search, on pages and by programs together: nobody looks for people so fast, but
/// who copies a registry does.
enum SearchBudget {
    /// Counts a search.
    ///
    /// - Throws: `Stop.wait` where there were too many; that is told to whoever keeps the service, counted,
    ///   and journaled once in ten minutes.
    static func spend(by user: UserID, at desk: Desk) async throws {
        switch await desk.memory.countSearch(
            of: user, at: desk.clock(), budget: desk.settings.searchBudget)
        {
        case .fine: return
        case .tooMany(let isNews):
            desk.metrics.recordHarvesting()
            if isNews {
                desk.log("\(user) searches more than people do: slowed down")
                try? await desk.accounts.noteSlowed(user)
            }
            throw Stop.wait(seconds: 120)
        }
    }
}
