// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Something that cannot be right, or that nobody knows.
///
/// It is work for those it is shown to, never skipped.
package enum Defect: Hashable, Sendable {
    /// A child and a linked parent or caregiver are apart, and no separation says why.
    case unrecordedSeparation(LinkID)
    /// Two custodies of one person at once.
    case custodyOverlap(CustodyID, CustodyID)
    /// Handed over, and for a time in nobody's custody.
    case custodyGap(CustodyID, CustodyID)
    /// Dispatched, and not acknowledged in time.
    case transferNotAcknowledged(TransferID)
    /// A red flag whose review is due.
    case flagReviewOverdue(RedFlagID)
    /// Interim care whose review is due.
    case careReviewOverdue(CareArrangementID)
    /// Something was tried that must not happen while a choice is unknown.
    case choiceUnknown(Alert)
    /// An imported row that waits for an answer.
    case rowUnsettled(RowID)
}

extension CaseworkState {
    /// All defects at a moment, each kind in the order of the identifiers.
    ///
    /// - Complexity: the size of the registry.
    package func defects(at moment: Moment, by rules: Rules) -> [Defect] {
        let day = moment.day
        var found: [Defect] = []
        for link in links.values
        where link.protects && isMinor(link.subject, on: day)
            && areApart(link.subject, link.relative)
            && separationsInForce(between: link.subject, and: link.relative).isEmpty
        {
            found.append(.unrecordedSeparation(link.id))
        }
        for person in persons.keys.sorted() where canonical(person) == person {
            found += custodyDefects(of: person)
        }
        for transfer in transfers.values
        where transfer.stage.isOpen
            && moment.hours(since: transfer.dispatched) >= rules.acknowledgementHours
        {
            found.append(.transferNotAcknowledged(transfer.id))
        }
        for flag in redFlags.values
        where flag.cleared == nil && flag.review < day {
            found.append(.flagReviewOverdue(flag.id))
        }
        for child in persons.keys.sorted() where canonical(child) == child {
            // The last arrangement is the one that is in force.
            let last = careArrangements(of: child).max { ($0.started, $0.id) < ($1.started, $1.id) }
            if let last, case .interim(let review) = last.duration, review < day {
                found.append(.careReviewOverdue(last.id))
            }
        }
        found += alerts.sorted { ($0.link, $0.act.rawValue) < ($1.link, $1.act.rawValue) }
            .map { .choiceUnknown($0) }
        for (row, fate) in fates.sorted(by: { $0.key < $1.key }) {
            if case .quarantined = fate, !isWithdrawn(row) { found.append(.rowUnsettled(row)) }
        }
        return found
    }

    /// Whether it is known of both where they are, and it is not one place.
    func areApart(_ one: PersonID, _ other: PersonID) -> Bool {
        let mine = whereabouts(of: one)
        let others = whereabouts(of: other)
        // Two of whom none is in custody may live together without anybody having recorded it.
        let oneIsHeld = openCustody(of: one) != nil || openCustody(of: other) != nil
        let isKnown = ![mine, others].contains { $0 == .unrecorded || $0 == .died }
        return oneIsHeld && isKnown && !mine.isTogether(with: others)
    }

    private func custodyDefects(of person: PersonID) -> [Defect] {
        let all = custodies(of: person)
        var found: [Defect] = []
        for (earlier, later) in zip(all, all.dropFirst()) {
            guard let ending = earlier.ended else {
                found.append(.custodyOverlap(earlier.id, later.id))
                continue
            }
            if later.from < ending.at { found.append(.custodyOverlap(earlier.id, later.id)) }
            switch ending.how {
            case .transferred, .relocated:
                if ending.at < later.from { found.append(.custodyGap(earlier.id, later.id)) }
            case .released, .removed, .died, .left, .recordedInError: break
            }
        }
        return found
    }
}
