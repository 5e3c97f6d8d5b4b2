// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage
import Foundation
import RecordLinkage

/// The records of a registry as lists, as the solver of families reads them.
///
/// Rows of imported lists are read again as they came, with everything they say of relatives; records
/// that were registered here are written as a list of their agency, with statements and the people
/// sought beside them.
struct MatchingLists {
    /// The lists.
    private(set) var tables: [RecordTable] = []
    /// For each list, the record that each of its rows is.
    private(set) var records: [[SourceRecordID]] = []

    private let state: RegistryState

    /// Makes the lists.
    ///
    /// - Complexity: the size of the registry.
    init(_ state: RegistryState) async {
        self.state = state
        var rows: [ImportedListKey: [(row: ImportedRow, record: SourceRecordID)]] = [:]
        var registered: [AgencyID: [SourceRecordID]] = [:]
        for record in state.casework.records.values {
            if let row = record.row.flatMap({ state.casework.rows[$0] }), !row.raw.isEmpty {
                rows[ImportedListKey(row), default: []].append((row, record.id))
            } else if !record.identity.names.isEmpty || !record.identity.numbers.isEmpty {
                registered[record.agency, default: []].append(record.id)
            }
        }
        for (key, list) in rows.sorted(by: {
            ($0.key.agency, $0.key.digest) < ($1.key.agency, $1.key.digest)
        }) {
            await add(list.sorted { $0.row.line < $1.row.line }, of: key)
        }
        let people = RegisteredPeople(state)
        for (agency, list) in registered.sorted(by: { $0.key < $1.key }) {
            await add(people.text(of: list.sorted()), named: agency.description, list.sorted())
        }
    }

    private mutating func add(
        _ rows: [(row: ImportedRow, record: SourceRecordID)], of key: ImportedListKey
    ) async {
        let list = state.lists[key]
        var text = list?.header ?? ""
        if !text.isEmpty { text += "\n" }
        // A break within a row stands in quotes.
        text += rows.map(\.row.raw).joined(separator: "\n")
        await add(text, named: list?.name ?? key.digest, rows.map(\.record))
    }

    private mutating func add(_ text: String, named name: String, _ ids: [SourceRecordID]) async {
        let options = TableReadingOptions(encoding: .utf8, threadCount: 1)
        guard
            let table = try? await TableReader.read(
                Array(text.utf8), source: name, options: options), table.rowCount > 0
        else { return }
        let kept = table.recordNumbers.map { number in
            let place = Int(number) - 1
            return ids.indices.contains(place) ? ids[place] : SourceRecordID(0)
        }
        tables.append(table)
        records.append(kept)
    }
}

/// Records that were registered here, written as a list.
private struct RegisteredPeople {
    private let state: CaseworkState
    private var statements: [PersonID: [Statement]] = [:]
    private var requests: [PersonID: [TracingRequest]] = [:]
    private var owners: [SourceRecordID: PersonID] = [:]

    private static let header = [
        "record id", "full name", "also known as", "sex", "date of birth", "age", "nationality",
        "birthplace", "language", "a-number", "registration date", "encounter place",
        "mother name", "father name", "siblings", "looking for (name, age, relation)", "notes",
    ]

    init(_ registry: RegistryState) {
        state = registry.casework
        for statement in state.statements.values.sorted(by: { $0.id < $1.id }) {
            statements[state.canonical(statement.by), default: []].append(statement)
        }
        for request in state.requests.values.sorted(by: { $0.id < $1.id })
        where request.closed == nil {
            requests[state.canonical(request.inquirer), default: []].append(request)
        }
        for person in state.persons.values {
            for record in person.records { owners[record] = state.canonical(person.id) }
        }
    }

    func text(of records: [SourceRecordID]) -> String {
        var writer = DelimitedWriter()
        write(Self.header, &writer)
        for record in records.compactMap({ state.records[$0] }) { write(cells(record), &writer) }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private func write(_ cells: [String], _ writer: inout DelimitedWriter) {
        for cell in cells { writer.cell(cell) }
        writer.endRecord()
    }

    private func cells(_ record: SourceRecord) -> [String] {
        let identity = record.identity
        let owner = owners[record.id]
        let said = owner.flatMap { statements[$0] } ?? []
        let sought = (owner.flatMap { requests[$0] } ?? []).flatMap(\.sought)
        func names(_ relations: Set<FamilyRelation>) -> String {
            said.filter { relations.contains($0.relation) }.map(\.nameOfRelative)
                .filter { !$0.isEmpty }.joined(separator: "; ")
        }
        let others =
            said.filter {
                ![.mother, .father, .sibling, .halfSibling].contains($0.relation)
            }.map { ($0.nameOfRelative, $0.relation) } + sought.map { ($0.name, $0.relation) }
        return [
            record.id.description, identity.names.first?.asTyped ?? "",
            identity.names.dropFirst().map(\.asTyped).joined(separator: "; "),
            identity.sex?.rawValue ?? "", Self.text(identity.dateOfBirth),
            identity.age.map { "\($0.years.lowerBound)-\($0.years.upperBound)" } ?? "",
            identity.nationality.first ?? "", identity.placeOfBirth,
            identity.languages.map(\.tag).sorted().first ?? "",
            identity.numbers.first?.number ?? "",
            Self.text(record.received.day), place(of: owner), names([.mother]), names([.father]),
            names([.sibling, .halfSibling]),
            others.map { "\($0.0), \(Self.word($0.1))" }.joined(separator: "; "),
            said.map(\.words).joined(separator: " "),
        ]
    }

    private func place(of person: PersonID?) -> String {
        guard let person else { return "" }
        return state.encounters.values.filter {
            $0.people.contains { state.canonical($0) == person }
        }.min { $0.id < $1.id }?.place ?? ""
    }

    private static func text(_ date: RecordedDate?) -> String {
        guard let date else { return "" }
        switch date.precision {
        case .day: return text(date.earliest)
        case .month: return String(text(date.earliest).prefix(7))
        case .year, .estimate, .placeholder: return String(text(date.earliest).prefix(4))
        }
    }

    private static func text(_ day: Day) -> String {
        let (year, month, number) = day.parts
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(two(month))-\(two(number))"
    }

    private static func word(_ relation: FamilyRelation) -> String {
        relation.rawValue.replacing("-", with: " ")
    }
}
