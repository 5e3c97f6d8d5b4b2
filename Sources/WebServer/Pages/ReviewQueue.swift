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
        func isSeen(_ person: PersonID) -> Bool {
            let relation = state.relation(of: user.id, user.agency, to: person, at: at)
            return relation != .none
        }
        let ranked = waiting.map { proposal in
            (
                age: Self.age(proposal.subject, state, at.day),
                // Who sees one side only can do little; it comes after those who are seen whole.
                part: isSeen(proposal.subject) && isSeen(proposal.relative) ? 0 : 1,
                proposal: proposal
            )
        }
        proposals = ranked.sorted { one, other in
            (one.age, one.part, other.proposal.probability, one.proposal.id)
                < (other.age, other.part, one.proposal.probability, other.proposal.id)
        }.map(\.proposal)
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
