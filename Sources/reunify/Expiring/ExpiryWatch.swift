// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Exchange
import Registry

/// Erases copies of PFIF when the time has come that their source wrote into them.
///
/// PFIF 1.3 and 1.4, "Data expiry": within a day after `expiry_date` a copy says nothing but its identifier
/// and dates. Rows are read once; what is kept of them here is when they end.
actor ExpiryWatch {
    private let registry: Registry
    /// When copies end, by row; nil for rows that do not.
    private var ends: [RowID: Ending?] = [:]

    private struct Ending {
        let record: String
        let text: String
        let seconds: Int
    }

    /// A watch of a registry.
    init(_ registry: Registry) { self.registry = registry }

    /// Erases what has expired by now.
    ///
    /// - Parameter isTrial: Answers what would be done, and does nothing.
    func expire(at now: Int, isTrial: Bool = false) async throws(RegistryError) -> ExpiryReport {
        try await readNewRows()
        let ended = ends.compactMap { row, ending -> ExpiredCopy? in
            guard let ending, ending.seconds <= now else { return nil }
            return ExpiredCopy(record: ending.record, expired: ending.text, row: row)
        }
        return try await registry.expire(ended, isTrial: isTrial)
    }

    private struct Row: Sendable {
        let id: RowID
        let raw: String
        let mapping: String
    }

    private func readNewRows() async throws(RegistryError) {
        let known = Set(ends.keys)
        let rows = try await registry.observe { state in
            // Lists of PFIF are few; where there is none nothing is looked through.
            let lists = state.lists.filter { $0.value.mapping.contains("pfif") }
            guard !lists.isEmpty else { return [Row]() }
            return state.casework.rows.values.compactMap { row in
                guard !known.contains(row.id), !row.raw.isEmpty,
                    let list = lists[ImportedListKey(row)]
                else { return nil }
                return Row(id: row.id, raw: row.raw, mapping: list.mapping)
            }
        }
        var versions: [String: String?] = [:]
        for row in rows {
            if versions[row.mapping] == nil {
                let mapping = try? ListMapping.read(row.mapping, file: "list")
                versions[row.mapping] = .some(
                    mapping.flatMap { $0.form == .pfif ? $0.formVersion ?? "" : nil })
            }
            guard let version = versions[row.mapping] ?? nil else {
                ends[row.id] = .some(nil)
                continue
            }
            let person = PFIFList.person(raw: row.raw, version: version)
            ends[row.id] = .some(
                person.flatMap { person in
                    PFIFTime(person[.expiryDate]).map {
                        Ending(
                            record: person[.personRecordID], text: person[.expiryDate],
                            seconds: $0.seconds)
                    }
                })
        }
    }
}
