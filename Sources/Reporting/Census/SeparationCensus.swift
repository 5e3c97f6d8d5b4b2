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
        let candidates = Candidates(
            state, at: now, links: Candidates.links(state),
            unrecorded: state.unrecordedSeparations(at: now))
        children = candidates.read(candidates.children[...], ageDay: ageDay)
    }

    private init(children: [SeparatedChild]) { self.children = children }

    /// The same, by several threads.
    ///
    /// - Parameter threads: 1 or more; the answer does not depend on it.
    package static func counting(
        _ state: CaseworkState, at now: Moment, ageDay: Day, threads: Int
    ) async -> SeparationCensus {
        async let unrecorded = Self.unrecorded(state, now)
        let links = Candidates.links(state)
        let candidates = Candidates(state, at: now, links: links, unrecorded: await unrecorded)
        let all = candidates.children
        let size = max(1000, (all.count + threads * 4 - 1) / max(1, threads * 4))
        let pieces = stride(from: 0, to: all.count, by: size).map { $0..<min($0 + size, all.count) }
        let found = await withTaskGroup(of: (Int, [SeparatedChild]).self) { group in
            for (place, piece) in pieces.enumerated() {
                group.addTask { (place, candidates.read(all[piece], ageDay: ageDay)) }
            }
            var found: [[SeparatedChild]] = Array(repeating: [], count: pieces.count)
            for await (place, children) in group { found[place] = children }
            return found
        }
        return SeparationCensus(children: Array(found.joined()))
    }

    @concurrent
    private static func unrecorded(_ state: CaseworkState, _ now: Moment) async -> [LinkID] {
        state.unrecordedSeparations(at: now)
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

/// Those who may have been separated, and why they are asked about.
private struct Candidates: Sendable {
    private let state: CaseworkState
    private let now: Moment
    private let links: [PersonID: [LinkID]]
    private var signs: [PersonID: String] = [:]
    /// Ascending.
    let children: [PersonID]

    /// Links that a separation is recorded for, by child.
    static func links(_ state: CaseworkState) -> [PersonID: [LinkID]] {
        var links: [PersonID: [LinkID]] = [:]
        links.reserveCapacity(state.separations.count)
        for separation in state.separations.values {
            if case .withdrawn = separation.stage { continue }
            guard let child = state.links[separation.link]?.subject else { continue }
            links[state.canonical(child), default: []].append(separation.link)
        }
        return links
    }

    init(
        _ state: CaseworkState, at now: Moment, links: [PersonID: [LinkID]], unrecorded: [LinkID]
    ) {
        self.state = state
        self.now = now
        self.links = links
        for event in state.legalEvents.values
        where event.kind == ClockEventKind("separation-indicated") && !state.isCorrected(event.id) {
            guard let person = event.person else { continue }
            signs[state.canonical(person)] = event.id.description
        }
        for defect in unrecorded {
            if let link = state.links[defect] {
                signs[state.canonical(link.subject)] = link.id.description
            }
        }
        children = Set(links.keys).union(signs.keys).sorted()
    }

    func read(_ children: ArraySlice<PersonID>, ageDay: Day) -> [SeparatedChild] {
        children.map { child in
            let own = Set(links[child] ?? []).sorted().compactMap { state.links[$0] }
            let reading = ChildReading(state: state, child: child, links: own, now: now)
            return SeparatedChild(
                person: child, category: reading.category,
                band: SeparationCensus.band(state.ages(of: child, on: ageDay)),
                agency: reading.agency, ground: reading.ground, length: reading.length,
                since: reading.since ?? signs[child] ?? "")
        }
    }
}

/// Where one child is counted.
private struct ChildReading {
    let state: CaseworkState
    let child: PersonID
    /// Links that a separation is recorded for.
    let links: [FamilyLink]
    let now: Moment

    private let separations: [Separation]
    private let isReunified: Bool

    init(state: CaseworkState, child: PersonID, links: [FamilyLink], now: Moment) {
        self.state = state
        self.child = child
        self.links = links
        self.now = now
        let all = links.flatMap { state.separations(of: $0.id) }.filter {
            if case .withdrawn = $0.stage { false } else { true }
        }
        separations = all.count < 2 ? all : all.sorted { ($0.at, $0.id) < ($1.at, $1.id) }
        let isTogether =
            !all.isEmpty && all.allSatisfy { if case .ended = $0.stage { true } else { false } }
        isReunified =
            isTogether
            || state.cases(of: child).contains { current in
                guard let reunification = current.reunification,
                    let link = state.links[reunification.link]
                else { return false }
                let adult = state.canonical(link.relative)
                return links.contains { state.canonical($0.relative) == adult }
            }
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
