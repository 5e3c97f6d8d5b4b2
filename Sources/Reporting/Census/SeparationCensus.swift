// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework

/// Counts the children who were separated from a parent or caregiver, from the records.
package struct SeparationCensus: Sendable {
    /// Each child once, whatever identifiers and records they have, in the order of their identifiers.
    package let children: [SeparatedChild]

    /// - Parameters:
    ///   - state: What is on record.
    ///   - now: When it is counted.
    ///   - ageDay: The day on which ages are measured.
    /// - Complexity: the number of links and separations.
    package init(_ state: CaseworkState, at now: Moment, ageDay: Day) {
        var links: [PersonID: [FamilyLink]] = [:]
        for separation in state.separations.values {
            if case .withdrawn = separation.stage { continue }
            if let link = state.links[separation.link] {
                links[state.canonical(link.subject), default: []].append(link)
            }
        }
        var signs: [PersonID: String] = [:]
        for event in state.legalEvents.values.sorted(by: { $0.id < $1.id })
        where event.kind == ClockEventKind("separation-indicated") && !state.isCorrected(event.id) {
            guard let person = event.person else { continue }
            signs[state.canonical(person)] = event.id.description
        }
        for defect in state.unrecordedSeparations(at: now) {
            if let link = state.links[defect] {
                signs[state.canonical(link.subject)] = link.id.description
            }
        }
        var found: [SeparatedChild] = []
        for child in Set(links.keys).union(signs.keys) {
            let own = Dictionary(
                (links[child] ?? []).map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one }
            ).values.sorted { $0.id < $1.id }
            let reading = ChildReading(state: state, child: child, links: own, now: now)
            found.append(
                SeparatedChild(
                    person: child, category: reading.category,
                    band: Self.band(state.ages(of: child, on: ageDay)), agency: reading.agency,
                    ground: reading.ground, length: reading.length,
                    since: reading.since ?? signs[child] ?? ""))
        }
        children = found.sorted { $0.person < $1.person }
    }

    /// The band of somebody who is of one of several ages.
    package static func band(_ ages: ClosedRange<Int>?) -> SeparatedChild.AgeBand {
        func band(_ years: Int) -> SeparatedChild.AgeBand {
            switch years {
            case ..<5: .under5
            case ..<18: .from5to17
            default: .adult
            }
        }
        guard let ages, band(ages.lowerBound) == band(ages.upperBound) else { return .unknown }
        return band(ages.lowerBound)
    }
}

/// Where one child is counted.
private struct ChildReading {
    let state: CaseworkState
    let child: PersonID
    /// Links that a separation is recorded for.
    let links: [FamilyLink]
    let now: Moment

    private var separations: [Separation] {
        links.flatMap { state.separations(of: $0.id) }.filter {
            if case .withdrawn = $0.stage { false } else { true }
        }.sorted { ($0.at, $0.id) < ($1.at, $1.id) }
    }

    var since: String? { separations.first?.id.description }
    var ground: String? { separations.last?.ground.code }

    var agency: AgencyID? {
        state.openCustody(of: child)?.agency ?? state.cases(of: child).last?.agency
            ?? state.records(of: child).min { $0.received < $1.received }?.agency
    }

    /// From the first separation to its end, or until now.
    var length: SeparatedChild.Length {
        guard let first = separations.first, first.at <= now else { return .unknown }
        var end = now
        if isReunified {
            let ends = separations.compactMap { separation -> Moment? in
                if case .ended(let at, _) = separation.stage { at } else { nil }
            }
            let reunions = state.cases(of: child).compactMap(\.reunification?.at)
            end = (ends + reunions).min() ?? now
        }
        switch end.day.number - first.at.day.number {
        case ...30: return .upTo30Days
        case ...90: return .upTo90Days
        case ...365: return .upToOneYear
        default: return .longer
        }
    }

    private var isReunified: Bool {
        let isInCase = state.cases(of: child).contains { current in
            guard let reunification = current.reunification,
                let link = state.links[reunification.link]
            else { return false }
            let adult = state.canonical(link.relative)
            return links.contains { state.canonical($0.relative) == adult }
        }
        if isInCase { return true }
        let all = separations
        return !all.isEmpty
            && all.allSatisfy { if case .ended = $0.stage { true } else { false } }
    }

    var category: ReportCategory {
        guard !links.isEmpty else { return .underReview }
        if links.allSatisfy({ isRefuted($0) }) { return .notSeparated }
        if isReunified { return .reunified }
        let place = state.whereabouts(of: child)
        if place == .died { return .died }
        if !state.isMinor(child, on: now.day) { return .turned18 }
        switch place {
        case .removed: return .childRemoved
        case .atLiberty: return .releasedOtherwise
        case .unrecorded: return .unknownPlace
        case .held, .died: break
        }
        let standing = links.filter { !isRefuted($0) }
        let people = [child] + standing.map(\.relative)
        if people.contains(where: { !state.openFlags(of: $0).isEmpty }) { return .safety }
        if standing.contains(where: isInDoubt) { return .parentage }
        let adults = standing.map { ($0, state.whereabouts(of: $0.relative)) }
        if standing.contains(where: { state.choice(for: $0)?.answer == .apart }) {
            return .parentChoseApart
        }
        if adults.contains(where: { if case .removed = $0.1 { true } else { false } }) {
            return .parentRemoved
        }
        if adults.contains(where: { if case .held = $0.1 { $0.1 != place } else { false } }) {
            return .parentHeld
        }
        return .inCare
    }

    private func isRefuted(_ link: FamilyLink) -> Bool {
        if case .refuted = link.superseded { true } else { false }
    }

    private func isInDoubt(_ link: FamilyLink) -> Bool {
        state.verifications(of: link.id).contains { verification in
            switch verification.stage {
            case .decided(.cannotBeDecided, _, _, _): true
            case .gathering, .recommended:
                !verification.kinds(supporting: false, for: link.relation).isEmpty
            case .decided, .abandoned: false
            }
        }
    }
}
