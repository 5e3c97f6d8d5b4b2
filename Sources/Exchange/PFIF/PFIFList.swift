// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework

/// A document of PFIF as a list: a row for each person with the notes on them, and one for the notes on
/// each person whose record is elsewhere.
package enum PFIFList {
    /// What numbers are called by which PFIF knows people: `example.org/person.7`.
    package static let numberKind = "pfif"

    /// From whom a document is taken, and when.
    package struct Terms: Sendable {
        /// The domain of this registry: its own records are changed by nobody else.
        package var ownDomain: String?
        /// The only domain whose records are taken; everybody's where it is nil.
        package var authorised: String?
        /// Seconds since 1970: what expired before it is not kept.
        package var now: Int

        /// Terms of their parts.
        package init(ownDomain: String? = nil, authorised: String? = nil, now: Int) {
            self.ownDomain = ownDomain
            self.authorised = authorised
            self.now = now
        }
    }

    /// Reads a document.
    package static func read(
        _ bytes: [UInt8], name: String, terms: Terms, limits: ReadingLimits = ReadingLimits()
    ) throws(PFIFError) -> ReadList {
        var gathered = Gathered()
        var reader = PFIFReader()
        try reader.read(bytes, limits: limits) { gathered.add($0) }
        let version = reader.version ?? .v1_4
        let rows = gathered.rows(terms)
        let mapping = ListMapping(columns: [], form: .pfif, version: version.rawValue)
        return ReadList(
            name: name, digest: ListFile.digest(bytes), header: "", mapping: mapping.shortText,
            rows: rows, notes: gathered.notes())
    }

    /// Reads one row once more, with other values of fields of the person.
    ///
    /// - Parameter changes: Values by field, as PFIF 1.4 names them.
    package static func read(
        raw: String, version: String, changes: [String: String] = [:], terms: Terms
    ) -> RowReading.Result {
        guard let version = PFIFVersion(rawValue: version) else {
            return .unreadable(reason: QuarantineReason(.formVersion).sentence)
        }
        var gathered = Gathered()
        var reader = PFIFReader()
        do { try reader.read(Array(wrapped(raw, version).utf8)) { gathered.add($0) } } catch {
            return .unreadable(reason: error.sentence)
        }
        for (name, value) in changes {
            guard let field = PFIFPersonField(rawValue: name) else {
                return .unreadable(
                    reason: "PFIF has no field “\(name)”. Fields: "
                        + PFIFPersonField.allCases.map(\.rawValue).joined(separator: ", ") + ".")
            }
            gathered.change(field, to: value)
        }
        return gathered.rows(terms).first?.result
            ?? .unreadable(reason: QuarantineReason(.noPerson).sentence)
    }

    /// The person and the notes that a row holds; nil where it holds none.
    package static func person(raw: String, version: String) -> PFIFPerson? {
        guard let version = PFIFVersion(rawValue: version) else { return nil }
        var gathered = Gathered()
        var reader = PFIFReader()
        guard (try? reader.read(Array(wrapped(raw, version).utf8)) { gathered.add($0) }) != nil
        else { return nil }
        return gathered.firstPerson
    }

    /// A row as a document of its own: with the prefix that its elements have.
    private static func wrapped(_ raw: String, _ version: PFIFVersion) -> String {
        let name = raw.drop { $0 != "<" }.dropFirst().prefix { $0.isLetter || "-_.:".contains($0) }
        let parts = name.split(separator: ":")
        let declared =
            parts.count == 2 ? "xmlns:\(parts[0])" : "xmlns"
        return "<rows \(declared)=\"\(version.namespace)\">\(raw)</rows>"
    }
}

/// The entries of a document, by the person they are on.
private struct Gathered {
    private struct Group {
        var person: PFIFReader.Entry?
        var notes: [PFIFReader.Entry] = []
    }

    private var groups: [String: Group] = [:]
    private var order: [String] = []
    /// Records that stand there twice.
    private var repeated: [PFIFReader.Entry] = []
    private var noteIDs: Set<String> = []
    private var repeatedNotes = 0
    private var unknown: [String: Int] = [:]

    var firstPerson: PFIFPerson? {
        guard let first = order.first, let group = groups[first],
            case .person(let person) = group.person?.content
        else { return nil }
        return Self.joined(person, group.notes)
    }

    mutating func add(_ entry: PFIFReader.Entry) {
        let id: String
        switch entry.content {
        case .person(let person):
            id = person[.personRecordID]
            for element in person.unknown + person.notes.flatMap(\.unknown) {
                unknown[element.name, default: 0] += 1
            }
            for note in person.notes { see(note) }
            if groups[id]?.person != nil { return repeated.append(entry) }
        case .note(let note):
            id = note[.personRecordID]
            for element in note.unknown { unknown[element.name, default: 0] += 1 }
            see(note)
        }
        if groups[id] == nil {
            groups[id] = Group()
            order.append(id)
        }
        if case .person = entry.content {
            groups[id]?.person = entry
        } else {
            groups[id]?.notes.append(entry)
        }
    }

    private mutating func see(_ note: PFIFNote) {
        if !noteIDs.insert(note[.noteRecordID]).inserted { repeatedNotes += 1 }
    }

    mutating func change(_ field: PFIFPersonField, to value: String) {
        guard let first = order.first, var entry = groups[first]?.person,
            case .person(var person) = entry.content
        else { return }
        person[field] = value
        entry.content = .person(person)
        entry.faults = PFIFCheck.faults(entry.content, line: entry.line)
        groups[first]?.person = entry
    }

    private static func joined(
        _ person: PFIFPerson, _ notes: [PFIFReader.Entry]
    ) -> PFIFPerson {
        var whole = person
        for entry in notes {
            if case .note(let note) = entry.content { whole.notes.append(note) }
        }
        return whole
    }

    func rows(_ terms: PFIFList.Terms) -> [ReadRow] {
        var rows: [(line: Int, row: ReadRow)] = []
        for id in order {
            guard let group = groups[id] else { continue }
            let entries = [group.person].compactMap(\.self) + group.notes
            let line = entries.map(\.line).min() ?? 0
            let subject = IssuedNumber(kind: PFIFList.numberKind, number: id)
            var row = ReadRow(
                line: line, raw: entries.map(\.raw).joined(separator: "\n"),
                result: result(group, id, terms), subject: subject)
            if case .person(let person) = group.person?.content, person.hasExpired(at: terms.now),
                !person.isTombstone
            {
                // What has expired must not be kept.
                row.raw = Self.text(person.tombstone(removedAt: terms.now))
            }
            rows.append((line, row))
        }
        for entry in repeated {
            rows.append(
                (
                    entry.line,
                    ReadRow(
                        line: entry.line, raw: entry.raw,
                        result: .unreadable(
                            reason: QuarantineReason(.repeatedPerson).sentence))
                ))
        }
        return rows.sorted { $0.line < $1.line }.enumerated().map { place, entry in
            var row = entry.row
            row.line = place + 1
            return row
        }
    }

    private static func text(_ person: PFIFPerson) -> String {
        var writer = PFIFWriter(version: .v1_4)
        let start = writer.bytes.count
        writer.add(person)
        return String(decoding: writer.bytes[start...], as: UTF8.self).trimmed
    }

    private func result(
        _ group: Group, _ id: String, _ terms: PFIFList.Terms
    ) -> RowReading.Result {
        let faults = (group.person?.faults ?? []) + group.notes.flatMap(\.faults)
        guard case .person(let person) = group.person?.content else {
            if let fault = faults.first { return .unreadable(reason: Self.words(fault)) }
            return .record(PFIFReading.draft(of: group.notes.compactMap(Self.note), on: id))
        }
        if person.isTombstone || person.hasExpired(at: terms.now) {
            return .unreadable(
                reason: QuarantineReason(.removedBySource).sentence)
        }
        if let fault = faults.first { return .unreadable(reason: Self.words(fault)) }
        if let own = terms.ownDomain, person.domain.lowercased() == own.lowercased() {
            return .unreadable(
                reason: QuarantineReason(.ownRecord).sentence)
        }
        if let only = terms.authorised, person.domain.lowercased() != only.lowercased() {
            return .unreadable(
                reason: QuarantineReason(.otherDomain).sentence)
        }
        return .record(PFIFReading.draft(of: Self.joined(person, group.notes)))
    }

    private static func note(_ entry: PFIFReader.Entry) -> PFIFNote? {
        if case .note(let note) = entry.content { note } else { nil }
    }

    private static func words(_ fault: PFIFFault) -> String {
        guard let first = fault.sentence.first else { return "" }
        return first.uppercased() + fault.sentence.dropFirst() + "."
    }

    /// What was noticed in the whole document.
    func notes() -> [String] {
        var notes: [String] = []
        let people = groups.values.compactMap { group -> PFIFPerson? in
            guard case .person(let person) = group.person?.content else { return nil }
            return Self.joined(person, group.notes)
        }
        let alone = groups.values.filter { $0.person == nil }.flatMap(\.notes).compactMap(Self.note)
        let duplicates = PFIFDuplicates(people, notes: alone)
        if !duplicates.pairs.isEmpty {
            notes.append(
                "\(duplicates.pairs.count) pairs of records are said to be of one person, by notes that "
                    + "point at each other; a data steward decides: reunify resolution list.")
        }
        if !duplicates.oneSided.isEmpty {
            notes.append(
                "\(duplicates.oneSided.count) notes say that a record is of the same person as another, "
                    + "and no note there says so.")
        }
        if repeatedNotes > 0 {
            notes.append("\(repeatedNotes) notes have the note_record_id of another.")
        }
        if !unknown.isEmpty {
            notes.append(
                "Elements that PFIF does not have stay in the text of their rows, and are not used: "
                    + unknown.keys.sorted().prefix(12).joined(separator: ", ") + ".")
        }
        return notes
    }
}
