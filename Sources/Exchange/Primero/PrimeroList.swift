// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage
import Foundation

/// Records of Primero as a list: a row for each case, each tracing request with its traces, and each
/// member of a family.
///
/// Field names are those of Primero v2. What the registry has no place for stays in the text of the row.
package enum PrimeroList {
    /// What numbers are called by which Primero knows a case.
    package static let numberKind = "primero"
    /// What numbers are called by which Primero knows a tracing request.
    package static let requestKind = "primero-tracing-request"

    /// Reads a document.
    package static func read(
        _ bytes: [UInt8], name: String, zone: String, limits: ReadingLimits = ReadingLimits()
    ) throws(PrimeroError) -> ReadList {
        let records = try JSONRecords(bytes, limits: limits)
        var rows: [ReadRow] = []
        var kinds: [PrimeroRecord.Kind: Int] = [:]
        var kept: [String: Int] = [:]
        for range in records.ranges {
            if limits.isLate() { throw .late }
            let raw = String(decoding: bytes[range], as: UTF8.self)
            for row in PrimeroRecord.split(raw) {
                let (read, subject) = result(row.value, row.kind)
                kinds[row.kind, default: 0] += 1
                for field in row.value.fields where !PrimeroRecord.used.contains(field) {
                    kept[field, default: 0] += 1
                }
                rows.append(
                    ReadRow(line: rows.count + 1, raw: row.raw, result: read, subject: subject))
            }
        }
        var notes: [String] = []
        if !kept.isEmpty {
            notes.append(
                "Fields that stay in the text of their rows, and are not used: "
                    + kept.keys.sorted().prefix(40).joined(separator: ", ")
                    + (kept.count > 40 ? ", …" : "") + ".")
        }
        return ReadList(
            name: name, digest: ListFile.digest(bytes), header: "",
            mapping: ListMapping(columns: [], form: .primero, version: "2").shortText, rows: rows,
            notes: notes)
    }

    /// Reads one row once more, with other values of fields.
    package static func read(
        raw: String, changes: [String: String] = [:], zone: String
    ) -> RowReading.Result {
        guard let row = PrimeroRecord.split(raw).first else {
            return .unreadable(reason: QuarantineReason(.emptyRow).sentence)
        }
        guard case .object(var object) = row.value else { return result(row.value, row.kind).0 }
        for (field, value) in changes { object[field] = .string(value) }
        return result(.object(object), row.kind).0
    }

    /// Fields of a row that have a text.
    package static func cells(raw: String) -> [(column: String, cell: String)] {
        guard let row = PrimeroRecord.split(raw).first else { return [] }
        return row.value.fields.sorted().map { ($0, row.value[$0].text) }.filter { !$0.1.isEmpty }
    }

    private static func result(
        _ value: JSONValue, _ kind: PrimeroRecord.Kind
    ) -> (RowReading.Result, IssuedNumber?) {
        do throws(PrimeroRecord.Trouble) {
            switch kind {
            case .unreadable: throw .unreadable(QuarantineReason(.recordNotJSON).sentence)
            case .trace:
                throw .unreadable(QuarantineReason(.traceAlone).sentence)
            case .unknown:
                throw .unreadable(QuarantineReason(.noKnownFields).sentence)
            case .child: return try PrimeroRecord.child(value)
            case .request: return try PrimeroRecord.request(value)
            case .familyMember: return try PrimeroRecord.member(value)
            }
        } catch {
            switch error {
            case .unreadable(let reason): return (.unreadable(reason: reason), nil)
            case .ambiguous(let question, let readings):
                return (.ambiguous(question: question, readings: readings), nil)
            }
        }
    }
}
