// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Reads PFIF 1.1 to 1.4 as a stream of records.
///
/// Names are those of PFIF 1.4, whatever the version of the document: `first_name` is read as
/// `given_name`, `other` as `description`. Fields may stand in any order; elements that PFIF does not
/// have are kept beside. A feed of Atom or RSS with PFIF in it is read too.
package struct PFIFReader {
    /// A record or a note by itself, with its text letter for letter.
    package struct Entry: Sendable, Hashable {
        /// What it is.
        package enum Content: Sendable, Hashable {
            case person(PFIFPerson)
            /// A note that stands by itself, on a person by identifier.
            case note(PFIFNote)
        }

        package var content: Content
        /// Where its element begins, from 1.
        package var line: Int
        /// Its element letter for letter.
        package var raw: String
        /// What is wrong with it.
        package var faults: [PFIFFault]
    }

    /// The version of the document.
    package private(set) var version: PFIFVersion?

    /// A reader.
    package init() {}

    /// Reads a document.
    ///
    /// - Parameter body: Gets each entry as soon as its element ends.
    package mutating func read(
        _ document: [UInt8], limits: ReadingLimits = ReadingLimits(), _ body: (Entry) -> Void
    ) throws(PFIFError) {
        let result: Result<PFIFVersion, PFIFError> = unsafe document.withUnsafeBytes { bytes in
            withoutActuallyEscaping(body) { body in
                let receiver = unsafe PFIFReceiver(bytes, body)
                let reader = XMLReader(receiver, limits: limits, utf8: true)
                receiver.reader = reader
                do throws(XMLReader.Stop) { unsafe try reader.readAll(bytes) } catch {
                    switch error {
                    case .failed(let error): return .failure(.xml(error))
                    case .enough, .refused:
                        return .failure(receiver.refusal ?? .notPFIF)
                    }
                }
                guard let version = receiver.version else { return .failure(.notPFIF) }
                return .success(version)
            }
        }
        version = try result.get()
    }
}

/// Puts the elements of a document together.
@safe
private final class PFIFReceiver: XMLReceiver {
    weak var reader: XMLReader?
    private(set) var version: PFIFVersion?
    private(set) var refusal: PFIFError?
    private let document: UnsafeRawBufferPointer
    private let body: (PFIFReader.Entry) -> Void

    private var person: PFIFPerson?
    private var note: PFIFNote?
    private var start = 0
    private var line = 0
    private var faults: [PFIFFault] = []
    private var personFields: [String: PFIFPersonField] = [:]
    private var noteFields: [String: PFIFNoteField] = [:]
    private var seenInPerson: Set<String> = []
    private var seenInNote: Set<String> = []
    private var depthInRecord = 0

    init(_ document: UnsafeRawBufferPointer, _ body: @escaping (PFIFReader.Entry) -> Void) {
        unsafe self.document = document
        self.body = body
    }

    func open(_ element: borrowing XMLElement) throws(XMLReader.Stop) {
        let isInRecord = person != nil || note != nil
        switch element.name {
        case "person" where !isInRecord, "note" where note == nil:
            guard try isPFIF(element) else { return descend(isInRecord) }
            if !isInRecord {
                start = reader?.position ?? 0
                line = reader?.line ?? 0
                faults = []
                seenInPerson = []
            }
            if element.name == "person" {
                person = PFIFPerson()
            } else {
                note = PFIFNote()
                seenInNote = []
            }
            depthInRecord = 0
        default: descend(isInRecord)
        }
    }

    private func descend(_ isInRecord: Bool) {
        guard isInRecord else { return }
        depthInRecord += 1
        // A field of a record; what is nested in it is none.
        reader?.keepsText = depthInRecord == 1
    }

    private func isPFIF(_ element: borrowing XMLElement) throws(XMLReader.Stop) -> Bool {
        let namespace = element.namespace
        if let version, version.namespace == namespace { return true }
        guard let found = PFIFVersion(namespace: namespace) else {
            if namespace.hasPrefix("http://zesty.ca/pfif/") {
                refusal = .otherVersion(namespace, line: reader?.line ?? 0)
                throw .refused
            }
            return false
        }
        version = found
        personFields = PFIFPersonField.byName[found] ?? [:]
        noteFields = PFIFNoteField.byName[found] ?? [:]
        return true
    }

    func close(_ name: String, text: String) throws(XMLReader.Stop) {
        if depthInRecord > 0 {
            depthInRecord -= 1
            if depthInRecord == 0 { take(name, text) }
            return
        }
        switch name {
        case "note":
            guard let ended = note else { return }
            note = nil
            if person == nil { end(.note(ended)) } else { nest(ended) }
        case "person":
            guard let ended = person else { return }
            person = nil
            end(.person(ended))
        default: break
        }
    }

    /// A field of the record or note that is open.
    private func take(_ name: String, _ text: String) {
        let value = text.trimmed
        if note != nil {
            if let field = noteFields[name] {
                guard seenInNote.insert(name).inserted else { return twice(name) }
                note?[field] = value
            } else {
                note?.unknown.append(PFIFUnknownElement(name: name, text: value))
            }
        } else if person != nil {
            if let field = personFields[name] {
                guard seenInPerson.insert(name).inserted else { return twice(name) }
                // Up to 1.3 a description stood in “other”, under a label.
                person?[field] = name == "other" ? PFIFDescription.text(ofOther: text) : value
            } else {
                person?.unknown.append(PFIFUnknownElement(name: name, text: value))
            }
        }
    }

    private func twice(_ name: String) { fault("the field \(name) stands there twice") }

    private func fault(_ sentence: String) {
        faults.append(PFIFFault(line: reader?.line ?? line, sentence: sentence))
    }

    /// A note in a record is on its person.
    private func nest(_ note: PFIFNote) {
        person?.notes.append(note)
    }

    private func end(_ content: PFIFReader.Entry.Content) {
        let last = unsafe min(document.count, (reader?.position ?? 0) + (reader?.tagLength ?? 0))
        let raw = unsafe String(
            decoding: UnsafeRawBufferPointer(rebasing: document[min(start, last)..<last]),
            as: UTF8.self)
        var content = content
        if case .person(var person) = content {
            for index in person.notes.indices {
                let of = person.notes[index][.personRecordID]
                if of.isEmpty {
                    person.notes[index][.personRecordID] = person[.personRecordID]
                } else if of != person[.personRecordID] {
                    fault("a note in it is on another person, by its person_record_id")
                }
            }
            content = .person(person)
        }
        body(
            PFIFReader.Entry(
                content: content, line: line, raw: raw,
                faults: faults + PFIFCheck.faults(content, line: line)))
    }
}

/// How a description stood in the field “other” up to PFIF 1.3: under the label `description:`, each line
/// indented by four spaces.
enum PFIFDescription {
    private static let label = "description:"
    private static let indent = "    "

    /// The description that stands in “other”; all of it, where there is no label.
    static func text(ofOther text: String) -> String {
        let whole = text.trimmed
        guard whole.hasPrefix(label) else { return whole }
        var lines: [Substring] = []
        for line in whole.dropFirst(label.count).split(
            separator: "\n", omittingEmptySubsequences: false)
        {
            if line.hasPrefix(indent) {
                lines.append(line.dropFirst(indent.count))
            } else if lines.isEmpty || line.allSatisfy(\.isWhitespace) {
                lines.append(line)
            } else {
                // Another label begins: all of it is kept as it stands.
                return whole
            }
        }
        return lines.joined(separator: "\n").trimmed
    }

    /// A description as it stands in “other”.
    static func other(_ description: String) -> String {
        guard !description.isEmpty else { return "" }
        return label + "\n"
            + description.split(separator: "\n", omittingEmptySubsequences: false)
            .map { indent + $0 }.joined(separator: "\n")
    }
}
