// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage

/// A quarantined row that somebody answers for: read once more, with what its cells have to say.
///
/// What is answered counts as it is written, without tables of codes and without filling up zeros.
package struct RowRepair: Sendable {
    /// Why an answer does not help.
    package enum Fault: Error, Hashable, Sendable {
        case mapping(MappingError)
        /// The row does not have the cells of its list.
        case doesNotFit
        /// There is no such column; beside those there are.
        case noSuchColumn(String, columns: [String])
    }

    private let raw: String
    private let header: String
    private let mapping: ListMapping
    private let zone: String
    private let terms: PFIFList.Terms

    /// A row of a list.
    ///
    /// - Parameters:
    ///   - mapping: The text of the mapping by which its list is read.
    ///   - zone: The zone of times, where the mapping says none.
    package init(
        raw: String, header: String, mapping: String, list: String, zone: String,
        terms: PFIFList.Terms
    ) throws(Fault) {
        self.raw = raw
        self.header = header
        self.zone = zone
        self.terms = terms
        do { self.mapping = try ListMapping.read(mapping, file: list) } catch {
            throw .mapping(error)
        }
    }

    /// The row's cells by column, in the order of the list; empty where it has not those of its list.
    package func cells() async -> [(column: String, cell: String)] {
        switch mapping.form ?? .table {
        case .table:
            guard
                let table = try? await ListFile.table(row: raw, header: header, name: "row"),
                table.rowCount == 1
            else { return [] }
            return table.columns.map { column in
                (column.name, column.codes[0] > 0 ? column.values[Int(column.codes[0]) - 1] : "")
            }
        case .pfif:
            guard let person = PFIFList.person(raw: raw, version: mapping.formVersion ?? "1.4")
            else { return [] }
            return PFIFPersonField.allCases.map { ($0.rawValue, person[$0]) }
                .filter { !$0.1.isEmpty }
        case .primero: return PrimeroList.cells(raw: raw)
        }
    }

    /// The way of every cell of the row, by the mapping.
    package func readings() async -> [CellReading] {
        guard (mapping.form ?? .table) == .table else {
            return await cells().map {
                CellReading(
                    column: $0.column, cell: $0.cell, word: mapping.form?.rawValue ?? "", gives: "")
            }
        }
        guard
            let table = try? await ListFile.table(row: raw, header: header, name: "row"),
            table.rowCount == 1,
            let reading = try? await RowReading(table, mapping, zone: zone)
        else { return [] }
        return reading.cells(0)
    }

    /// What the row says with answers by column.
    package func read(_ answers: [String: String]) async throws(Fault) -> RowReading.Result {
        switch mapping.form ?? .table {
        case .table: return try await table(answers)
        case .pfif:
            return PFIFList.read(
                raw: raw, version: mapping.formVersion ?? "1.4", changes: answers, terms: terms)
        case .primero:
            return PrimeroList.read(
                raw: raw, changes: answers, zone: zone, requests: mapping.requests)
        }
    }

    private func table(_ answers: [String: String]) async throws(Fault) -> RowReading.Result {
        guard
            var table = try? await ListFile.table(row: raw, header: header, name: "row"),
            table.rowCount == 1
        else { throw .doesNotFit }
        var mapping = mapping
        for (column, answer) in answers {
            guard let place = table.columns.firstIndex(where: { $0.name == column }) else {
                throw .noSuchColumn(column, columns: table.columns.map(\.name))
            }
            var values = ValueDictionary()
            if !answer.isEmpty { values.append(answer.utf8) }
            table.columns[place].values = values
            table.columns[place].codes = [answer.isEmpty ? 0 : 1]
            guard let described = mapping.columns.firstIndex(where: { $0.column == column }) else {
                continue
            }
            mapping.columns[described].table = nil
            mapping.columns[described].width = nil
            mapping.columns[described].zeros = nil
        }
        do { return try await RowReading(table, mapping, zone: zone).read(0) } catch {
            throw .mapping(error)
        }
    }
}
