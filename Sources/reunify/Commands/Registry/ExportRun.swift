// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Exchange
import Foundation
import RecipientSealing
import Registry

/// An export on its way: what is selected, and where its records were read from.
struct ExportRun {
    let desk: Desk
    let options: ExportOptions
    private let recipient: AgencyID
    /// For whom the files are sealed; nil where they are not.
    private let key: RecipientKey?

    init(_ options: ExportOptions) async throws {
        self.options = options
        key = try options.encryptTo.map(RecipientKeyFile.recipient)
        desk = try await Desk.open(options.act)
        recipient = try desk.agency(options.to)
    }

    /// What may leave.
    func selection(of persons: [PersonID]?) async throws -> ExportSelection {
        let outcome = try await desk.asking { (registry) throws(RegistryError) in
            try await registry.selection(
                to: recipient, of: persons, inTheNameOf: options.inTheNameOf, by: desk.actor,
                for: desk.purpose)
        }
        switch outcome {
        case .accepted(let selection): return selection
        case .refused(let refusal): throw CommandFailure(refusal)
        }
    }

    /// The rows from which records were read that came in a form, with the form's version.
    func sources(
        _ selection: ExportSelection, form: ListForm
    ) async throws -> [SourceRecordID: (raw: String, version: String)] {
        let wanted = Set(
            selection.people.flatMap(\.records).compactMap { record in
                record.row.map { RecordRow(record: record.id, row: $0) }
            })
        guard !wanted.isEmpty else { return [:] }
        let found = try await desk.asking { (registry) throws(RegistryError) in
            try await registry.observe { state in
                var found: [(SourceRecordID, String, String)] = []
                for want in wanted {
                    guard let row = state.casework.rows[want.row],
                        let list = state.lists[ImportedListKey(row)]
                    else { continue }
                    found.append((want.record, row.raw, list.mapping))
                }
                return found
            }
        }
        var forms: [String: ListMapping?] = [:]
        var sources: [SourceRecordID: (raw: String, version: String)] = [:]
        for (record, raw, text) in found {
            let mapping = forms[text] ?? (try? ListMapping.read(text, file: "list"))
            forms[text] = mapping
            guard let mapping, mapping.form == form else { continue }
            sources[record] = (raw, mapping.formVersion ?? "")
        }
        return sources
    }

    /// When the consents end by which people leave.
    func expiries(_ selection: ExportSelection) async throws -> [PersonID: Moment] {
        let border = selection.border
        let people = selection.people.map(\.id)
        return try await desk.asking { (registry) throws(RegistryError) in
            try await registry.observe { state in
                var expiries: [PersonID: Moment] = [:]
                for person in people {
                    expiries[person] = state.casework.consents(of: person).filter { consent in
                        border.purpose.consentScopes.contains(consent.scope)
                            && consent.recipients.contains(border.recipient)
                            && consent.stage(at: border.at) == .active
                    }.map(\.expires).max()
                }
                return expiries
            }
        }
    }

    /// What is left of copies whose time has ended, by which the recipient removes what they have.
    ///
    /// Of people of whom the recipient was sent something before; nothing of others is told.
    func tombstones() async throws -> [Tombstone] {
        guard options.persons.isEmpty else { return [] }
        let recipient = recipient
        return try await desk.asking { (registry) throws(RegistryError) in
            try await registry.observe { state in
                guard !state.tombstones.isEmpty else { return [] }
                let sent = state.casework.exports.values.filter { $0.recipient == recipient }
                    .reduce(into: Set<PersonID>()) { $0.formUnion($1.persons) }
                return state.tombstones.values.filter { sent.contains($0.person) }
            }
        }
    }

    private struct RecordRow: Hashable {
        var record: SourceRecordID
        var row: RowID
    }

    /// Puts the export on record, then writes its files.
    func issue(
        _ selection: ExportSelection, form: String, files: [(path: String, bytes: [UInt8])],
        lost: [String: Int], extra: [String] = [], tombstones: Int = 0
    ) async throws {
        let counts = ExportText.lines(selection, lost: lost) + extra
        guard !options.dryRun else {
            return try StandardStreams.print(
                (counts + ["Nothing left; this was a trial."]).joined(separator: "\n"))
        }
        guard !selection.people.isEmpty || tombstones > 0 else {
            StandardStreams.tell(counts.joined(separator: "\n"))
            throw CommandFailure(
                ExitStatus.data, "Nothing of anybody may leave, and nothing was written.")
        }
        for (path, _) in files.map({ (name(of: $0.path), $0.bytes) })
        where FileManager.default.fileExists(atPath: path) {
            throw CommandFailure.writing(path, error: EEXIST)
        }
        let digest = ListFile.digest(files.flatMap(\.bytes))
        let (user, recipientKey) = (desk.user.id, key?.id)
        StandardStreams.tell(counts.joined(separator: "\n"))
        try await desk.perform { identifiers in
            let export = IssuedExport(
                id: identifiers.next(ExportID.self), of: selection, issuedBy: user, format: form,
                digest: digest, recipientKey: recipientKey)
            return (.export(.issue(export)), [export.id.description])
        }
        for (path, bytes) in files {
            guard let key else {
                try DurableFile.replace(path, with: Data(bytes))
                continue
            }
            let file = try SealedFile(path: name(of: path), for: key)
            try file.write(bytes)
            try file.finish()
        }
        if let key {
            StandardStreams.tell(
                "reunify: Sealed for key \(key.id): "
                    + files.map { name(of: $0.path) }.joined(separator: ", "))
        }
    }

    private func name(of path: String) -> String { key == nil ? path : path + ".sealed" }
}

/// What leaves and what stays, in words.
enum ExportText {
    static func lines(_ selection: ExportSelection, lost: [String: Int]) -> [String] {
        var lines = ["leaves"]
        for count in selection.contents { lines.append("  \(count.part.rawValue)  \(count.count)") }
        if selection.contents.isEmpty { lines.append("  nothing") }
        if !selection.leftOut.isEmpty {
            lines.append("stays")
            for count in selection.leftOut {
                lines.append(
                    "  \(count.part.rawValue)  \(count.count)"
                        + (count.reason.map { "  \($0.rawValue)" } ?? ""))
            }
        }
        if !lost.isEmpty {
            lines.append("has no place in the format, and stays")
            for (what, count) in lost.sorted(by: { $0.key < $1.key }) {
                lines.append("  \(what)  \(count)")
            }
        }
        return lines
    }
}
