// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage

/// The live index is built piece by piece, between other requests.
extension Registry {
    /// Persons who are entered in one turn, so that nobody waits long.
    private static let enteredAtOnce = 256

    /// Builds what of the live index is not built yet, some persons in each turn.
    func buildMatchIndex() async throws(RegistryError) {
        while true {
            let step = try await enqueue { (registry) throws(RegistryError) in
                let casework = registry.state.casework
                if registry.isMatchIndexStale {
                    registry.isMatchIndexStale = false
                    registry.matchIndex = nil
                }
                var index = registry.matchIndex ?? MatchIndex(for: casework)
                guard registry.matchIndex == nil || !index.isWhole else { return nil as Step? }
                let people = index.next(Self.enteredAtOnce, casework)
                registry.matchIndex = index
                return Step(index: index, people: people)
            }
            guard let step else {
                peopleLookedAt = peopleLookedAt ?? state.casework.persons.count
                return
            }
            await Self.enter(step)
        }
    }

    private struct Step: Sendable {
        let index: MatchIndex
        let people: [KinPerson]
    }

    @concurrent
    private static func enter(_ step: Step) async {
        step.index.kin.enter(step.people)
        if step.index.isWhole { step.index.kin.settle() }
    }
}
