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
    ///
    /// - Parameter mapping: By which consent its tracing requests are opened, and what the list is called.
    package static func read(
        _ bytes: [UInt8], name: String, zone: String, mapping: ListMapping? = nil,
        limits: ReadingLimits = ReadingLimits()
    ) throws(PrimeroError) -> ReadList {
        let records = try JSONRecords(bytes, limits: limits)
        var rows: [ReadRow] = []
        var kinds: [PrimeroRecord.Kind: Int] = [:]
        var kept: [String: Int] = [:]
        var asked = Asked()
        var saidNo = 0
        for range in records.ranges {
            if Task.isCancelled || limits.isLate() { throw .late }
            let raw = String(decoding: bytes[range], as: UTF8.self)
            for row in PrimeroRecord.split(raw) {
                let (read, subject) = result(row.value, row.kind, mapping?.requests)
                if row.kind == .request { asked.count(row.value, read) }
                if case .record(let draft) = read, !draft.refused.isEmpty { saidNo += 1 }
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
        notes += asked.notes
        if saidNo > 0 {
            notes.append(
                "\(saidNo) people said no to tracing (consent_for_tracing): they are recorded with it, and "
                    + "the matching leaves them out.")
        }
        return ReadList(
            name: name, digest: ListFile.digest(bytes), header: "",
            mapping: ListMapping(
                columns: [], source: mapping?.source, revision: mapping?.revision, form: .primero,
                version: "2", requests: mapping?.requests
            ).shortText, rows: rows, notes: notes)
    }

    /// What becomes of the tracing requests of a list.
    private struct Asked {
        private var opened = 0
        private var waiting = 0
        private var refused = 0

        mutating func count(_ value: JSONValue, _ read: RowReading.Result) {
            guard case .record(let draft) = read, PrimeroRequest(value) != nil else { return }
            if PrimeroRecord.saysNo(value) {
                refused += 1
            } else if draft.asked == nil {
                waiting += 1
            } else {
                opened += 1
            }
        }

        var notes: [String] {
            var notes: [String] = []
            if opened > 0 {
                notes.append(
                    "\(opened) tracing requests are opened by the consent that the mapping names.")
            }
            if waiting > 0 {
                notes.append(
                    "\(waiting) tracing requests wait for a consent for tracing: name the one that was taken "
                        + "in the mapping (requests), with a language where rows name none; or open each with "
                        + "reunify trace request --from-row.")
            }
            if refused > 0 {
                notes.append(
                    "\(refused) tracing requests are not opened: consent_for_tracing says no.")
            }
            return notes
        }
    }

    /// Reads one row once more, with other values of fields.
    package static func read(
        raw: String, changes: [String: String] = [:], zone: String,
        requests: ListMapping.Requests? = nil
    ) -> RowReading.Result {
        guard let row = PrimeroRecord.split(raw).first else {
            return .unreadable(reason: QuarantineReason(.emptyRow).sentence)
        }
        guard case .object(var object) = row.value else {
            return result(row.value, row.kind, requests).0
        }
        for (field, value) in changes { object[field] = .string(value) }
        return result(.object(object), row.kind, requests).0
    }

    /// Fields of a row that have a text.
    package static func cells(raw: String) -> [(column: String, cell: String)] {
        guard let row = PrimeroRecord.split(raw).first else { return [] }
        return row.value.fields.sorted().map { ($0, row.value[$0].text) }.filter { !$0.1.isEmpty }
    }

    private static func result(
        _ value: JSONValue, _ kind: PrimeroRecord.Kind, _ requests: ListMapping.Requests?
    ) -> (RowReading.Result, IssuedNumber?) {
        do throws(PrimeroRecord.Trouble) {
            switch kind {
            case .unreadable: throw .unreadable(QuarantineReason(.recordNotJSON).sentence)
            case .trace:
                throw .unreadable(QuarantineReason(.traceAlone).sentence)
            case .unknown:
                throw .unreadable(QuarantineReason(.noKnownFields).sentence)
            case .child: return try PrimeroRecord.child(value)
            case .request: return try PrimeroRecord.request(value, by: requests)
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
