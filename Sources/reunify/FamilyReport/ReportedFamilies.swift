// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import FamilyLinkage

/// The persons of a report as families and as a queue, in the order in which somebody should look at them.
struct ReportedFamilies: Sendable {
    /// People whom proposals connect.
    struct Family: Sendable {
        /// Numbers of those for whom relatives are proposed, the most urgent first.
        var children: [Int]
        /// Numbers of those who are only proposed.
        var relatives: [Int]
        /// Positions in ``FamilyReportContent/proposals``; by child, the most probable first.
        var proposals: [Int]
        /// Pairs of brothers and sisters among the children.
        var siblings: [(Int, Int)]
    }

    /// Why a child comes before others.
    enum Need: CaseIterable, Sendable {
        case underFive, noStatement, contested, heldApart, nothingFound
    }

    /// The most urgent first.
    private(set) var families: [Family] = []
    /// Children with an open question, the most urgent first.
    private(set) var queue: [Int] = []
    /// Family of each person, by position in ``families``.
    private(set) var familyOf: [Int: Int] = [:]
    private(set) var needs: [Int: [Need]] = [:]
    /// Position of the best proposal of each child.
    private(set) var best: [Int: Int] = [:]

    init(_ content: FamilyReportContent) {
        let proposals = content.proposals.indices.filter {
            content.persons.indices.contains(content.proposals[$0].child)
                && content.persons.indices.contains(content.proposals[$0].relative)
        }
        // The best caregiver proposed, not a brother or sister.
        for place in proposals where content.proposals[place].relation.isCaregiver {
            let proposal = content.proposals[place]
            if let known = best[proposal.child],
                content.proposals[known].probability >= proposal.probability
            {
                continue
            }
            best[proposal.child] = place
        }
        findNeeds(content, proposals)
        let order = ranks(content)
        queue = order.filter { needs[$0] != nil }
        makeFamilies(content, proposals, order)
    }

    private mutating func findNeeds(_ content: FamilyReportContent, _ proposals: [Int]) {
        let contested = Set(content.conflicts.map(\.child))
            .union(
                proposals.filter { content.proposals[$0].isContested }.map {
                    content.proposals[$0].child
                })
        let lost = Set(content.unfound.map(\.child))
        for child in Set(best.keys).union(contested).union(lost)
        where content.persons.indices.contains(child) {
            let person = content.persons[child]
            let here = best[child].map { content.persons[content.proposals[$0].relative].heldAt }
            var found: [Need] = []
            if let age = person.age, age < 5 { found.append(.underFive) }
            if !person.hasStatement { found.append(.noStatement) }
            if contested.contains(child) { found.append(.contested) }
            if let there = here ?? nil, let held = person.heldAt, there != held {
                found.append(.heldApart)
            }
            if lost.contains(child) { found.append(.nothingFound) }
            needs[child] = found
        }
    }

    /// Children by urgency: under-fives, then the younger; at one age, those with more needs.
    ///
    /// Whose age nobody
    /// knows stands behind the under-fives.
    private func ranks(_ content: FamilyReportContent) -> [Int] {
        func key(_ child: Int) -> (Int, Int, Int) {
            (content.persons[child].age ?? 5, -(needs[child]?.count ?? 0), child)
        }
        return needs.keys.sorted { key($0) < key($1) }
    }

    private mutating func makeFamilies(
        _ content: FamilyReportContent, _ proposals: [Int], _ order: [Int]
    ) {
        // Weak proposals alone make no family.
        let shown = proposals.filter { content.proposals[$0].band != .insufficient }
        var groups = [Int](content.persons.indices)
        func root(_ person: Int) -> Int {
            var at = person
            while groups[at] != at { at = groups[at] }
            return at
        }
        for place in shown {
            let a = root(content.proposals[place].child)
            let b = root(content.proposals[place].relative)
            groups[max(a, b)] = min(a, b)
        }
        var rank = [Int](repeating: Int.max, count: content.persons.count)
        for (place, child) in order.enumerated() { rank[child] = place }
        var members: [Int: [Int]] = [:]
        for place in proposals {
            let proposal = content.proposals[place]
            let group = root(proposal.child)
            // What has not enough evidence is shown within a family only.
            guard proposal.band != .insufficient || root(proposal.relative) == group else {
                continue
            }
            members[group, default: []].append(place)
        }
        let made = members.values.filter { places in
            places.contains { content.proposals[$0].band != .insufficient }
        }.map { places in
            family(content, places, rank)
        }
        families = made.sorted {
            (rank[$0.children[0]], $0.children[0]) < (rank[$1.children[0]], $1.children[0])
        }
        for (number, family) in families.enumerated() {
            for person in family.children + family.relatives { familyOf[person] = number }
        }
    }

    private func family(
        _ content: FamilyReportContent, _ places: [Int], _ rank: [Int]
    ) -> Family {
        let proposals = places.map { content.proposals[$0] }
        var children = Set(proposals.map(\.child))
        for proposal in proposals where proposal.relation.isMutual {
            children.insert(proposal.relative)
        }
        // Who is only a brother or sister on one side and cares for a child on the other stands with those
        // who care.
        let cared = Set(proposals.lazy.filter { !$0.relation.isMutual }.map(\.child))
        for proposal in proposals where !proposal.relation.isMutual {
            if !cared.contains(proposal.relative) { children.remove(proposal.relative) }
        }
        let ordered = children.sorted { (rank[$0], $0) < (rank[$1], $1) }
        var siblings: [(Int, Int)] = []
        for proposal in proposals
        where proposal.relation.isMutual && proposal.band != .insufficient
            && children.contains(proposal.child) && children.contains(proposal.relative)
        {
            siblings.append((proposal.child, proposal.relative))
        }
        var place = [Int: Int]()
        for (at, child) in ordered.enumerated() { place[child] = at }
        let lines = places.sorted {
            let a = content.proposals[$0]
            let b = content.proposals[$1]
            let x = place[a.child] ?? ordered.count
            let y = place[b.child] ?? ordered.count
            if x != y { return x < y }
            if a.probability != b.probability { return a.probability > b.probability }
            return $0 < $1
        }
        var relatives: [Int] = []
        for line in lines {
            let proposal = content.proposals[line]
            for relative in [proposal.relative, proposal.child]
            where !children.contains(relative) && !relatives.contains(relative) {
                relatives.append(relative)
            }
        }
        return Family(
            children: ordered, relatives: relatives, proposals: lines, siblings: siblings)
    }
}
