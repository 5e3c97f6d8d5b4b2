// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// Proposals that wait for somebody, in the order in which they are looked at: small children first, then
/// other children, then the most probable.
struct ReviewQueue {
    let proposals: [Proposal]

    /// - Complexity: the number of proposals.
    init(_ state: CaseworkState, for user: Directory.User, _ purpose: Purpose, at: Moment) {
        let waiting = state.proposals.values.filter { proposal in
            switch proposal.stage {
            case .open: break
            // Somebody began and stopped; it waits for whoever comes.
            case .underReview: break
            default: return false
            }
            return [proposal.subject, proposal.relative].contains { person in
                Permissions.allows(
                    user.role, .reviewProposal, for: purpose,
                    relation: state.relation(of: user.id, user.agency, to: person, at: at))
            }
        }
        proposals = waiting.map { (Self.age($0.subject, state, at.day), $0) }.sorted { one, other in
            (one.0, other.1.probability, one.1.id) < (other.0, one.1.probability, other.1.id)
        }.map(\.1)
    }

    /// 0 under five, 1 other children, 2 everybody else.
    private static func age(_ person: PersonID, _ state: CaseworkState, _ day: Day) -> Int {
        let ages = state.records(of: person).compactMap {
            $0.identity.dateOfBirth?.age(on: day) ?? $0.identity.age?.age(on: day)
        }
        if !ages.isEmpty, ages.allSatisfy({ $0.lowerBound < 5 }) { return 0 }
        return state.isMinor(person, on: day) ? 1 : 2
    }
}
