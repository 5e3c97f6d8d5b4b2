// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage
import PersonNames

/// What the solver found, in persons of the registry.
struct FoundFamilies: Sendable {
    /// A pair of persons who may be related.
    struct Candidate: Sendable {
        let subject: PersonID
        let relative: PersonID
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
    }

    /// Pairs worth somebody's time, the most probable first; one for each pair.
    private(set) var candidates: [Candidate] = []
    /// Persons whose records look like one person's.
    private(set) var alike: [[PersonID]] = []
    private var pairs: Set<[PersonID]> = []

    init(_ result: FamilyResult, _ lists: MatchingLists, _ state: CaseworkState) {
        var owners: [SourceRecordID: PersonID] = [:]
        for person in state.persons.values {
            for record in person.records { owners[record] = state.canonical(person.id) }
        }
        func owner(_ number: Int) -> PersonID? {
            guard result.roster.records.indices.contains(number) else { return nil }
            let record = result.roster.records[number]
            guard lists.records.indices.contains(record.source),
                lists.records[record.source].indices.contains(record.row)
            else { return nil }
            return owners[lists.records[record.source][record.row]]
        }
        for records in result.persons {
            let persons = Set(records.compactMap(owner)).sorted()
            if persons.count > 1 { alike.append(persons) }
        }
        let sorted = result.proposals.enumerated().sorted {
            ($1.element.probability, $0.offset) < ($0.element.probability, $1.offset)
        }.map(\.element)
        for proposal in sorted where proposal.band != .insufficient {
            guard let subject = owner(proposal.childRecord),
                let relative = owner(proposal.relativeRecord), subject != relative,
                pairs.insert([subject, relative].sorted()).inserted
            else { continue }
            let answer = Self.answer(subject, relative, state)
            candidates.append(
                Candidate(
                    subject: subject, relative: relative, relation: proposal.relation,
                    evidence: proposal.evidence.compactMap {
                        ProposalEvidence($0, for: proposal.relation)
                    }, probability: proposal.probability, request: answer?.0,
                    sought: answer?.1))
        }
    }

    /// Whether the two were found to be related.
    func hasPair(_ one: PersonID, _ other: PersonID) -> Bool {
        pairs.contains([one, other].sorted())
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
