// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework

/// Two agencies' lists beside each other: who is on one only, and what they disagree on, each with who has
/// to find out and by when.
package struct ListReconciliation: Hashable, Sendable {
    /// Whom the lists are of.
    package enum Scope: String, Hashable, Sendable, CaseIterable {
        case everybody
        case children
        case separated
    }

    /// How somebody differs.
    package enum Finding: Hashable, Sendable {
        case onlyFirst
        case onlySecond
        /// What the two say differently.
        case conflict([ReportText])
    }

    /// One line of work.
    package struct Item: Hashable, Sendable {
        package let person: PersonID
        package let finding: Finding
        /// The agency that has to find out.
        package let owner: AgencyID
        package let due: Day
    }

    package let first: AgencyID
    package let second: AgencyID
    package let scope: Scope
    package let items: [Item]
    /// People on both lists of whom both say the same.
    package let agreeing: Int
    package let firstTotal: Int
    package let secondTotal: Int
    package let at: Moment

    /// - Parameters:
    ///   - days: How many days there are to find out.
    ///   - Complexity: the number of people.
    package init(
        _ state: CaseworkState, _ first: AgencyID, _ second: AgencyID, scope: Scope, at: Moment,
        days: Int
    ) throws(ReportRefusal) {
        let due = Day(number: at.day.number + days)
        let separated: Set<PersonID> =
            scope == .separated
            ? Set(SeparationCensus(state, at: at, ageDay: at.day).children.map(\.person)) : []
        var items: [Item] = []
        var (both, onFirst, onSecond, agreeing) = (0, 0, 0, 0)
        for person in state.persons.keys.sorted()
        where state.canonical(person) == person && state.isPresent(person) {
            switch scope {
            case .everybody: break
            case .children: if !state.isMinor(person, on: at.day) { continue }
            case .separated: if !separated.contains(person) { continue }
            }
            let records = state.records(of: person).filter { !state.isWithdrawn($0) }
            let mine = records.filter { $0.agency == first }
            let theirs = records.filter { $0.agency == second }
            let isOnFirst = !mine.isEmpty || state.openCustody(of: person)?.agency == first
            let isOnSecond = !theirs.isEmpty || state.openCustody(of: person)?.agency == second
            guard isOnFirst || isOnSecond else { continue }
            onFirst += isOnFirst ? 1 : 0
            onSecond += isOnSecond ? 1 : 0
            guard isOnFirst && isOnSecond else {
                // Who does not have somebody on the list has to look for them.
                items.append(
                    Item(
                        person: person, finding: isOnFirst ? .onlyFirst : .onlySecond,
                        owner: isOnFirst ? second : first, due: due))
                continue
            }
            both += 1
            let conflicts = Self.conflicts(mine, theirs, state.custodies(of: person), first, second)
            if conflicts.isEmpty {
                agreeing += 1
            } else {
                let holder = state.openCustody(of: person)?.agency
                let owner = holder == second ? second : first
                items.append(
                    Item(person: person, finding: .conflict(conflicts), owner: owner, due: due))
            }
        }
        let differing =
            items.count - (items.count { if case .conflict = $0.finding { true } else { false } })
        guard both + differing == items.count + agreeing,
            onFirst + onSecond - both == items.count + agreeing
        else {
            throw .sumsDiffer(
                what: "people on either list", total: onFirst + onSecond - both,
                sum: items.count + agreeing)
        }
        self.first = first
        self.second = second
        self.scope = scope
        self.items = items
        self.agreeing = agreeing
        firstTotal = onFirst
        secondTotal = onSecond
        self.at = at
    }

    private static func conflicts(
        _ mine: [SourceRecord], _ theirs: [SourceRecord], _ custodies: [Custody], _ first: AgencyID,
        _ second: AgencyID
    ) -> [ReportText] {
        var found: [ReportText] = []
        func differ<Value: Hashable>(_ name: ReportText, _ value: (Identity) -> Value?) {
            let one = Set(mine.compactMap { value($0.identity) })
            let other = Set(theirs.compactMap { value($0.identity) })
            if !one.isEmpty, !other.isEmpty, one.isDisjoint(with: other) { found.append(name) }
        }
        differ("sex") { $0.sex }
        let births = (
            mine.compactMap(\.identity.dateOfBirth), theirs.compactMap(\.identity.dateOfBirth)
        )
        let overlap = births.0.contains { one in
            births.1.contains { one.earliest <= $0.latest && $0.earliest <= one.latest }
        }
        if !births.0.isEmpty, !births.1.isEmpty, !overlap { found.append("date of birth") }
        differ("nationality") {
            $0.nationality.isEmpty ? nil : Set($0.nationality.map { $0.lowercased() })
        }
        let kinds = Set(mine.flatMap { $0.identity.numbers.map(\.kind) })
        for kind in kinds.sorted() {
            differ("number (\(code: "number-kind.\(Self.code(kind))", plain: kind))") { identity in
                identity.numbers.first { $0.kind == kind }?.number
            }
        }
        // Both believe that they are responsible.
        let open = Set(custodies.filter { $0.ended == nil }.map(\.agency))
        if open.contains(first), open.contains(second) { found.append("custody") }
        return found
    }

    /// A kind of numbers as words are found by: small letters, with hyphens.
    private static func code(_ kind: String) -> String {
        kind.lowercased().replacing(" ", with: "-").replacing("_", with: "-")
    }

    // MARK: The document

    /// The report as it is read.
    package func document(names: [AgencyID: String], snapshot: ReportSnapshot) -> ReportDocument {
        let (one, other) = (names[first] ?? first.description, names[second] ?? second.description)
        func rows(_ wanted: (Finding) -> ReportText?) -> [ReportDocument.Row] {
            items.compactMap { item in
                wanted(item.finding).map { what in
                    ReportDocument.Row(
                        "\(id: item.person)",
                        [
                            .text(what),
                            .text("\(names[item.owner] ?? item.owner.description)"),
                            .text("\(item.due)"),
                        ])
                }
            }
        }
        let onlyOne = rows {
            if case .onlyFirst = $0 { "not on the list of \(other)" } else { nil }
        }
        let onlyOther = rows {
            if case .onlySecond = $0 { "not on the list of \(one)" } else { nil }
        }
        let conflicts = rows {
            if case .conflict(let what) = $0 { .list(what) } else { nil }
        }
        func table(_ id: String, _ caption: ReportText, _ rows: [ReportDocument.Row])
            -> ReportDocument.Table
        {
            ReportDocument.Table(
                id: id, caption: caption, columns: ["Person", "Finding", "Who finds out", "By"],
                rows: rows)
        }
        return ReportDocument(
            kind: .reconciliation, title: "Lists of \(one) and \(other)",
            notice: "For the two agencies. It names people by their numbers.",
            facts: [
                .init("Counted as of", "\(at)"),
                .init(
                    "Lists of",
                    "\(code: "report.lists.\(scope.rawValue)", plain: scope.rawValue)"),
                .init("Log", "\(snapshot.origin)"),
                .init("Entries counted", "\(Int(clamping: snapshot.size))"),
                .init("Hash over them", "\(snapshot.root)"),
            ],
            sections: [
                ReportDocument.Section(
                    "Summary",
                    tables: [
                        ReportDocument.Table(
                            id: "summary", caption: "Everybody on either list",
                            columns: ["Finding", "People"],
                            rows: [
                                ReportDocument.Row(
                                    "On both, and nothing differs", [.count(agreeing)]),
                                ReportDocument.Row(
                                    "On both, in conflict", [.count(conflicts.count)]),
                                ReportDocument.Row(
                                    "Only on the list of \(one)", [.count(onlyOne.count)]),
                                ReportDocument.Row(
                                    "Only on the list of \(other)", [.count(onlyOther.count)]),
                                ReportDocument.Row(
                                    "On either list", [.count(items.count + agreeing)],
                                    isTotal: true),
                            ], chart: 0)
                    ]),
                ReportDocument.Section(
                    "Only on the list of \(one)",
                    tables: [table("only-first", "People whom \(other) does not have", onlyOne)]),
                ReportDocument.Section(
                    "Only on the list of \(other)",
                    tables: [table("only-second", "People whom \(one) does not have", onlyOther)]),
                ReportDocument.Section(
                    "In conflict",
                    tables: [
                        table("conflicts", "People of whom the two say different things", conflicts)
                    ]),
                ReportDocument.Section(
                    "Definitions",
                    texts: [
                        "On an agency's list is everybody of whom it has a record or whom it holds. Persons "
                            + "found to be one are one. In conflict are a date of birth whose ranges do not "
                            + "meet, another sex or nationality, another number of the same kind, and a custody "
                            + "that both claim.",
                        "Who does not have somebody looks for them; a conflict is for the agency that holds the "
                            + "person, else for the first one.",
                    ]),
            ])
    }
}
