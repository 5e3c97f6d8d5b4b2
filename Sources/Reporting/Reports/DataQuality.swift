// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework

/// How good the data are, how soon they come, and how often the matching was right.
package struct DataQuality: Sendable {
    /// One field of the records of one agency.
    package struct Completeness: Hashable, Sendable {
        package let field: ReportText
        package let filled: Int
        package let records: Int
    }

    /// The matching as people judged it.
    package struct Accuracy: Hashable, Sendable {
        package var accepted = 0
        package var rejected = 0
        /// Decided by verification, which is what counts.
        package var related = 0
        package var notRelated = 0
        package var pending = 0
        /// Verified relations that the matching had not proposed.
        package var notProposed = 0

        package init() {}
    }

    package let completeness: [(agency: AgencyID, fields: [Completeness])]
    /// By naming tradition of the child, and over all.
    package let accuracy: [(tradition: String, accuracy: Accuracy)]
    /// By what the matching called a proposal.
    package let strengths: [(strength: ProposalStrength, accuracy: Accuracy)]
    package let timeliness: [TracingIndicators.Days]
    package let waiting: [(what: ReportText, count: Int)]
    package let at: Moment

    /// - Parameters:
    ///   - tradition: The naming tradition of somebody, in words.
    ///   - overdue: How many legal clocks are overdue, and how many cannot be computed.
    /// - Complexity: the number of records and proposals.
    package init(
        _ state: CaseworkState, rules: Rules, at: Moment, overdue: (overdue: Int, unknown: Int),
        tradition: (Identity) -> String
    ) {
        self.at = at
        completeness = Self.completeness(state)
        var byTradition: [String: Accuracy] = [:]
        var byStrength: [ProposalStrength: Accuracy] = [:]
        func count(
            _ person: PersonID, _ strength: ProposalStrength?, _ body: (inout Accuracy) -> Void
        ) {
            let name = state.records(of: person).first.map { tradition($0.identity) } ?? "not known"
            body(&byTradition[name, default: Accuracy()])
            if let strength { body(&byStrength[strength, default: Accuracy()]) }
        }
        var proposed: Set<LinkID> = []
        for proposal in state.proposals.values {
            let strength = proposal.strength(by: rules)
            switch proposal.stage {
            case .accepted(_, let link):
                proposed.insert(link)
                let outcome = Self.outcome(of: link, state)
                count(proposal.subject, strength) { accuracy in
                    accuracy.accepted += 1
                    if outcome == .related { accuracy.related += 1 }
                    if outcome == .notRelated { accuracy.notRelated += 1 }
                }
            case .rejected: count(proposal.subject, strength) { $0.rejected += 1 }
            case .open, .underReview, .moreEvidenceAsked:
                count(proposal.subject, strength) { $0.pending += 1 }
            case .withdrawn: break
            }
        }
        for link in state.links.values where link.isVerified && !proposed.contains(link.id) {
            let wasProposed = state.proposals(of: link.subject).contains {
                state.canonical($0.relative) == state.canonical(link.relative)
            }
            if !wasProposed { count(link.subject, nil) { $0.notProposed += 1 } }
        }
        accuracy = byTradition.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        strengths = byStrength.sorted { $0.key.rawValue < $1.key.rawValue }.map {
            ($0.key, $0.value)
        }
        var acknowledged: [Int] = []
        for transfer in state.transfers.values {
            if case .acknowledged(let moment) = transfer.stage {
                acknowledged.append(moment.hours(since: transfer.dispatched))
            }
        }
        var received: [Int] = []
        for custody in state.custodies.values {
            let first = state.records(of: custody.person).map(\.received).min()
            if let first, custody.from <= first {
                received.append(first.hours(since: custody.from))
            }
        }
        timeliness = [
            TracingIndicators.days(
                "Transfer acknowledged", "hours from dispatch to acknowledgement", acknowledged),
            TracingIndicators.days(
                "Person registered",
                "hours from the beginning of custody to the first record, where "
                    + "custody came first", received),
        ]
        let defects = state.defects(at: at, by: rules)
        var kinds: [ReportText: Int] = [:]
        for defect in defects { kinds[Self.name(defect), default: 0] += 1 }
        kinds["legal clocks overdue"] = overdue.overdue
        kinds["legal clocks that cannot be computed"] = overdue.unknown
        waiting = kinds.sorted { $0.key.plain < $1.key.plain }.map { ($0.key, $0.value) }
    }

    private static func outcome(of link: LinkID, _ state: CaseworkState) -> Verification.Outcome? {
        let decided = state.verifications(of: link).compactMap {
            verification -> (Moment, Verification.Outcome)? in
            if case .decided(let outcome, _, _, let at) = verification.stage {
                (at, outcome)
            } else {
                nil
            }
        }
        return decided.max { $0.0 < $1.0 }?.1
    }

    private static func name(_ defect: Defect) -> ReportText {
        switch defect {
        case .unrecordedSeparation: "apart without a recorded separation"
        case .custodyOverlap: "custodies that overlap"
        case .custodyGap: "gaps between custodies"
        case .transferNotAcknowledged: "transfers nobody acknowledged in time"
        case .flagReviewOverdue: "red flags whose review is due"
        case .careReviewOverdue: "care whose review is due"
        case .choiceUnknown: "alerts: a choice is unknown"
        case .rowUnsettled: "imported rows that wait for an answer"
        }
    }

    private static let fields: [(name: ReportText, isFilled: @Sendable (Identity) -> Bool)] = [
        ("name", { !$0.names.isEmpty }), ("sex", { $0.sex != nil }),
        ("date of birth, to the day", { $0.dateOfBirth?.precision == .day }),
        ("any date of birth or age", { $0.dateOfBirth != nil || $0.age != nil }),
        ("nationality", { !$0.nationality.isEmpty }), ("language", { !$0.languages.isEmpty }),
        ("a number", { !$0.numbers.isEmpty }), ("place of birth", { !$0.placeOfBirth.isEmpty }),
    ]

    private static func completeness(
        _ state: CaseworkState
    ) -> [(agency: AgencyID, fields: [Completeness])] {
        var counts: [AgencyID: [Int]] = [:]
        for record in state.records.values where !state.isWithdrawn(record) {
            var row = counts[record.agency] ?? Array(repeating: 0, count: fields.count + 1)
            row[fields.count] += 1
            for (place, field) in fields.enumerated() where field.isFilled(record.identity) {
                row[place] += 1
            }
            counts[record.agency] = row
        }
        return counts.sorted { $0.key < $1.key }.map { agency, row in
            (
                agency,
                fields.enumerated().map {
                    Completeness(
                        field: $0.element.name, filled: row[$0.offset], records: row[fields.count])
                }
            )
        }
    }

    // MARK: The document

    /// The report as it is read.
    package func document(names: [AgencyID: String], snapshot: ReportSnapshot) -> ReportDocument {
        ReportDocument(
            kind: .quality, title: "Quality of data and matching",
            notice: "For those who work with the registry: counts are exact, some of them small.",
            facts: [
                .init("Counted as of", "\(at)"), .init("Log", "\(snapshot.origin)"),
                .init("Entries counted", "\(Int(clamping: snapshot.size))"),
                .init("Hash over them", "\(snapshot.root)"),
            ],
            sections: [
                ReportDocument.Section(
                    "Completeness",
                    texts: ["The share of an agency's records in which a field says something."],
                    tables: completeness.map { agency, fields in
                        ReportDocument.Table(
                            id: "complete-\(agency)",
                            caption: "Records of \(names[agency] ?? agency.description)",
                            columns: ["Field", "Share", "Filled", "Records"],
                            rows: fields.map {
                                ReportDocument.Row(
                                    $0.field,
                                    [
                                        Self.share($0.filled, $0.records), .count($0.filled),
                                        .count($0.records),
                                    ])
                            }, chart: 0)
                    }),
                ReportDocument.Section(
                    "Timeliness",
                    tables: [
                        TracingIndicators.Days.table(
                            id: "hours", caption: "Hours", of: timeliness),
                        ReportDocument.Table(
                            id: "waiting", caption: "What waits for somebody",
                            columns: ["What", "Count"],
                            rows: waiting.map { ReportDocument.Row($0.what, [.count($0.count)]) }),
                    ]),
                ReportDocument.Section(
                    "Matching, as people judged it",
                    texts: [
                        "Right is what two people verified to be a relation, wrong what they found to be none. "
                            + "A rejection by one reviewer is shown beside it. Proposals that nobody has decided "
                            + "count for neither: they are the pending ones.",
                        "“Not proposed” are verified relations that the matching had not proposed: some were "
                            + "claimed by the people themselves before it could.",
                    ],
                    tables: [
                        Self.table(
                            "traditions", "By naming tradition of the child", "Tradition",
                            accuracy.map { (Self.words($0.tradition), $0.accuracy) }),
                        Self.table(
                            "strengths", "By what the matching called the proposal", "Strength",
                            strengths.map {
                                let name = $0.strength.rawValue
                                return (
                                    ReportText(.code("strength.\(name)", plain: name)), $0.accuracy
                                )
                            }),
                    ]),
            ])
    }

    private static func words(_ tradition: String) -> ReportText {
        tradition == "not known"
            ? "not known" : ReportText(.code("tradition.\(tradition)", plain: tradition))
    }

    private static func share(_ part: Int, _ whole: Int) -> ReportDocument.Cell {
        whole > 0 ? .share(Double(part) / Double(whole)) : .none
    }

    private static func table(
        _ id: String, _ caption: ReportText, _ head: ReportText,
        _ rows: [(ReportText, Accuracy)]
    ) -> ReportDocument.Table {
        ReportDocument.Table(
            id: id, caption: caption,
            columns: [
                head, "Right of verified", "Verified", "Refuted", "Accepted of reviewed",
                "Accepted",
                "Rejected", "Pending", "Not proposed",
            ],
            rows: rows.map { name, accuracy in
                ReportDocument.Row(
                    name,
                    [
                        share(accuracy.related, accuracy.related + accuracy.notRelated),
                        .count(accuracy.related), .count(accuracy.notRelated),
                        share(accuracy.accepted, accuracy.accepted + accuracy.rejected),
                        .count(accuracy.accepted), .count(accuracy.rejected),
                        .count(accuracy.pending),
                        .count(accuracy.notProposed),
                    ])
            }, chart: 0)
    }
}
