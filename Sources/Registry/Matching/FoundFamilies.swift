// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage
import PersonNames

/// What the solver found in a neighbourhood, in persons of the registry.
struct FoundFamilies: Sendable {
    /// Two persons who may be one.
    struct Alike: Sendable {
        let one: PersonID
        let other: PersonID
        let evidence: [ProposalEvidence]
        let probability: Double
    }

    /// A pair of persons who may be related.
    struct Candidate: Sendable {
        let subject: PersonID
        let relative: PersonID
        /// The two, with those who look like one person with either: the same pair under other numbers.
        let subjects: [PersonID]
        let relatives: [PersonID]
        let relation: KinRelation
        let evidence: [ProposalEvidence]
        let probability: Double
        /// The request that it answers.
        let request: TracingRequestID?
        let sought: SoughtPersonID?

        func proposal(_ id: ProposalID, model: String) -> Proposal {
            Proposal(
                id: id, subject: subject, relative: relative, relation: relation,
                evidence: evidence, probability: probability, model: model, request: request,
                sought: sought)
        }

        var revision: Proposal.Revision {
            Proposal.Revision(
                relation: relation, evidence: evidence, probability: probability, request: request,
                sought: sought)
        }
    }

    /// Pairs worth somebody's time of whom one was judged, the most probable first; one for each pair.
    private(set) var candidates: [Candidate] = []
    /// Persons whose records look like one person's, and of whom one was judged.
    private(set) var alike: [Alike] = []
    /// Of whom everything was looked at: what is not found about them is not there.
    private(set) var judged: Set<PersonID>
    /// Who has changed since they were looked at: of them nothing is known by this.
    private(set) var passedOver: Set<PersonID> = []

    /// - Parameter state: The state as it is now, which may be later than the one that was solved.
    init(
        _ found: Neighbourhood, _ persons: [KinPerson], judged: Set<PersonID>,
        _ state: CaseworkState
    ) {
        let owners = persons.map { state.canonical(PersonID($0.number)) }
        var alikeOnes: [Int: Set<PersonID>] = [:]
        for (place, identity) in found.identities.enumerated() {
            alikeOnes[identity, default: []].insert(owners[place])
        }
        func all(_ place: Int) -> [PersonID] {
            (alikeOnes[found.identities[place]] ?? [owners[place]]).sorted()
        }
        self.judged = Set(judged.map(state.canonical))
        var pairs: Set<[PersonID]> = []
        for pair in found.kinship {
            let (subject, relative) = (owners[pair.child], owners[pair.relative])
            guard subject != relative, pairs.insert([subject, relative].sorted()).inserted else {
                continue
            }
            let (subjects, relatives) = (all(pair.child), all(pair.relative))
            guard (subjects + relatives).contains(where: self.judged.contains) else { continue }
            let answer = Self.answer(subject, relative, state)
            let proposal = pair.proposal
            candidates.append(
                Candidate(
                    subject: subject, relative: relative, subjects: subjects, relatives: relatives,
                    relation: proposal.relation,
                    evidence: proposal.evidence.compactMap {
                        ProposalEvidence($0, for: proposal.relation)
                    }, probability: proposal.probability, request: answer?.0, sought: answer?.1))
        }
        for pair in found.sameness {
            let (one, other) = (owners[pair.one], owners[pair.other])
            guard one != other, self.judged.contains(one) || self.judged.contains(other) else {
                continue
            }
            alike.append(
                Alike(
                    one: one, other: other,
                    evidence: pair.evidence.map { ProposalEvidence($0) },
                    probability: pair.probability))
        }
    }

    /// Leaves out what was found about persons who have changed since.
    mutating func passOver(_ persons: Set<PersonID>) {
        passedOver.formUnion(persons)
        judged.subtract(persons)
        candidates.removeAll { !persons.isDisjoint(with: $0.subjects + $0.relatives) }
        alike.removeAll { persons.contains($0.one) || persons.contains($0.other) }
    }

    /// Leaves out what has not enough evidence, and answers how many pairs that were.
    mutating func leaveOutWeak(by rules: Rules) -> Int {
        let before = candidates.count + alike.count
        candidates.removeAll {
            $0.proposal(ProposalID(0), model: "").strength(by: rules) == .notEnoughEvidence
        }
        alike.removeAll {
            ResolutionProposal(
                id: ResolutionProposalID(0), one: $0.one, other: $0.other, evidence: $0.evidence,
                probability: $0.probability, model: ""
            ).strength(by: rules) == .notEnoughEvidence
        }
        return before - candidates.count - alike.count
    }

    /// Least agreement of the name that was given with that of who is found.
    private static let leastAgreement = 0.75

    /// The open request of one of the two that asks for somebody of the other's name.
    private static func answer(
        _ subject: PersonID, _ relative: PersonID, _ state: CaseworkState
    ) -> (TracingRequestID, SoughtPersonID)? {
        for person in [relative, subject] {
            for request in state.openRequests(of: person)
            where state.canonical(request.inquirer) == person {
                let other = person == relative ? subject : relative
                let names = state.records(of: other).flatMap(\.identity.names).map(\.asTyped)
                let sought = request.sought.first { sought in
                    sought.found == nil
                        && names.contains {
                            NameComparison.compare(
                                NameReader.readings(fullName: sought.name),
                                NameReader.readings(fullName: $0)
                            ).score >= leastAgreement
                        }
                }
                if let sought { return (request.id, sought.id) }
            }
        }
        return nil
    }
}

extension ProposalEvidence {
    /// What the solver saw, for one relation; nil where it says nothing of it.
    init?(_ evidence: KinEvidence, for relation: KinRelation) {
        let bits = evidence.weights[relation]
        guard bits.isFinite, abs(bits) >= 0.05 else { return nil }
        let kind = evidence.kind.rawValue + "/" + evidence.reason.code.rawValue
        self.init(
            kind: kind,
            fingerprint: Self.fingerprint([kind] + evidence.reason.arguments),
            bits: bits)
    }

    /// What speaks for or against two persons being one.
    init(_ evidence: SamenessEvidence) {
        let kind = "one-person/" + evidence.kind.rawValue
        self.init(
            kind: kind, fingerprint: Self.fingerprint([kind] + evidence.arguments),
            bits: evidence.bits)
    }

    /// FNV-1a of 64 bits over the words, each with its end.
    private static func fingerprint(_ words: [String]) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for word in words {
            for byte in Array(word.utf8) + [0] {
                hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
            }
        }
        return hash
    }
}
