// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension CaseworkState {
    /// Whether a legal event was corrected by another.
    package func isCorrected(_ id: LegalEventID) -> Bool { correctedEvents.contains(id) }

    /// Youngest and oldest age of a person on a day, by all records that say anything.
    package func ages(of person: PersonID, on day: Day) -> ClosedRange<Int>? {
        Self.ages(
            records(of: person).filter { !isWithdrawn($0) || !isPresent(person) }.map(\.identity),
            on: day)
    }

    /// Links of children and caregivers who are apart, and no separation says why.
    ///
    /// - Complexity: the number of links.
    package func unrecordedSeparations(at moment: Moment) -> [LinkID] {
        links.values.filter { link in
            // Most of those who are apart have a separation that says why.
            let isRecorded = separationsOfLink[link.id]?.contains {
                separations[$0]?.isInForce ?? false
            }
            return isRecorded != true && link.protects
                && isApartUnrecorded(link, at: moment)
        }.map(\.id)
    }

    private func isApartUnrecorded(_ link: FamilyLink, at moment: Moment) -> Bool {
        isMinor(link.subject, on: moment.day) && areApart(link.subject, link.relative)
            && separationsInForce(between: link.subject, and: link.relative).isEmpty
    }

    /// How many people are counted as separated children.
    ///
    /// Counted person by person, so that it can be held against a count separation by separation.
    ///
    /// - Complexity: the number of people.
    package func countSeparated(at moment: Moment) -> Int {
        let unrecorded = Set(
            unrecordedSeparations(at: moment).compactMap { links[$0] }.map { canonical($0.subject) }
        )
        return persons.keys.count { person in
            guard canonical(person) == person, isPresent(person) else { return false }
            if unrecorded.contains(person) { return true }
            let isSeparated = links(of: person).contains { link in
                canonical(link.subject) == person
                    && separations(of: link.id).contains {
                        if case .withdrawn = $0.stage { false } else { true }
                    }
            }
            return isSeparated
                || legalEvents(of: person).contains {
                    $0.kind == ClockEventKind("separation-indicated")
                }
        }
    }

    /// Whether anything was done to find relatives of a person.
    package func tracingHasBegun(for person: PersonID) -> Bool {
        Set(identifiers(of: person).flatMap { index[$0]?.requests ?? [] }).contains {
            !(tracingActions[$0] ?? []).isEmpty
        }
    }
}
