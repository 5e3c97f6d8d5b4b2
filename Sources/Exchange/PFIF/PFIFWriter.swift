// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Writes records as a document of PFIF, or as a feed of Atom with PFIF in it.
///
/// Whoever writes decides first what may leave: everything that is handed in is written. What the
/// version does not have is counted in ``lost``.
package struct PFIFWriter: Sendable {
    /// A feed that others read again and again, from the `entry_date` where they ended.
    package struct Feed: Sendable {
        /// Its own identifier, a URL.
        package var id: String
        package var title: String
        /// When it was made.
        package var updated: PFIFTime

        /// A feed of its parts.
        package init(id: String, title: String, updated: PFIFTime) {
            self.id = id
            self.title = title
            self.updated = updated
        }
    }

    /// What has been written so far; the caller may take it away at any time.
    package var bytes: [UInt8] = []
    /// Fields that the version does not have, with how often they had a value; notes as `note.status`.
    package private(set) var lost: [String: Int] = [:]
    /// The version that is written.
    package let version: PFIFVersion
    private let feed: Feed?

    /// Begins a document.
    package init(version: PFIFVersion = .v1_4, feed: Feed? = nil) {
        self.version = version
        self.feed = feed
        put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        guard let feed else {
            put("<pfif:pfif xmlns:pfif=\"\(version.namespace)\">\n")
            return
        }
        put(
            "<feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:pfif=\"\(version.namespace)\">\n")
        element("id", feed.id, "  ", prefix: "")
        element("title", feed.title, "  ", prefix: "")
        element("updated", feed.updated.text, "  ", prefix: "")
    }

    /// Ends the document.
    package mutating func finish() { put(feed == nil ? "</pfif:pfif>\n" : "</feed>\n") }

    /// Writes a person with the notes.
    package mutating func add(_ person: PFIFPerson) {
        if feed != nil {
            put("  <entry>\n")
            element("id", "pfif:" + person[.personRecordID], "    ", prefix: "")
            element("title", person[.personRecordID], "    ", prefix: "")
            put("    <author>")
            put("<name>")
            text(person[.authorName].isEmpty ? String(person.domain) : person[.authorName])
            put("</name></author>\n")
            element("updated", person[.entryDate], "    ", prefix: "")
        }
        let indent = feed == nil ? "  " : "    "
        put(indent + "<pfif:person>\n")
        for field in PFIFPersonField.allCases { write(field, of: person, indent + "  ") }
        for note in person.notes { write(note, indent + "  ", isNested: true) }
        put(indent + "</pfif:person>\n")
        if feed != nil { put("  </entry>\n") }
    }

    /// Writes a note by itself, on a person whose record stands elsewhere.
    package mutating func add(_ note: PFIFNote) {
        if feed != nil { put("  <entry>\n") }
        write(note, feed == nil ? "  " : "    ", isNested: false)
        if feed != nil { put("  </entry>\n") }
    }

    private mutating func write(_ field: PFIFPersonField, of person: PFIFPerson, _ indent: String) {
        var value = person[field]
        guard let name = field.name(in: version) else {
            guard !value.isEmpty else { return }
            // Up to 1.2 a name has two parts; one that has none stands where a given name stands.
            let isMoved =
                field == .fullName && person[.givenName].isEmpty && person[.familyName].isEmpty
            if !isMoved { lost[field.rawValue, default: 0] += 1 }
            return
        }
        if version < .v1_4, field == .description { value = PFIFDescription.other(value) }
        if version < .v1_3, field == .givenName, value.isEmpty, person[.familyName].isEmpty {
            value = person[.fullName].replacing("\n", with: " ")
        }
        element(name, value, indent)
    }

    private mutating func write(_ note: PFIFNote, _ indent: String, isNested: Bool) {
        put(indent + "<pfif:note>\n")
        for field in PFIFNoteField.allCases {
            guard let name = field.name(in: version) else {
                let isImplied = field == .personRecordID && isNested
                if !note[field].isEmpty, !isImplied {
                    lost["note." + field.rawValue, default: 0] += 1
                }
                continue
            }
            element(name, note[field], indent + "  ")
        }
        put(indent + "</pfif:note>\n")
    }

    private mutating func element(
        _ name: String, _ value: String, _ indent: String, prefix: String = "pfif:"
    ) {
        guard !value.isEmpty else { return }
        put(indent)
        put("<")
        put(prefix)
        put(name)
        put(">")
        text(value)
        put("</")
        put(prefix)
        put(name)
        put(">\n")
    }

    private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// Text with what XML reserves, and without what it cannot hold.
    private mutating func text(_ value: String) {
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: "&"): put("&amp;")
            case UInt8(ascii: "<"): put("&lt;")
            case UInt8(ascii: ">"): put("&gt;")
            case 0x0D: put("&#13;")
            case 0x09, 0x0A: bytes.append(byte)
            case 0..<0x20: bytes.append(contentsOf: "\u{FFFD}".utf8)
            default: bytes.append(byte)
            }
        }
    }
}

/// Which records of a repository somebody gets who has read it before.
///
/// A reader asks for what was entered at or after a time, and skips what it has of that very time;
/// because `entry_date` rises with every change, it misses nothing.
package struct PFIFFeedPage: Sendable {
    /// Only what was entered at or after it.
    package var minEntryDate: PFIFTime?
    /// So many of them are left out, from the first.
    package var skip = 0
    /// At most so many.
    package var maxResults = 200

    /// A page.
    package init(minEntryDate: PFIFTime? = nil, skip: Int = 0, maxResults: Int = 200) {
        self.minEntryDate = minEntryDate
        self.skip = skip
        self.maxResults = maxResults
    }

    /// The records of the page, by `entry_date` and identifier; those without a time come first.
    package func select(_ people: [PFIFPerson]) -> [PFIFPerson] {
        let dated = people.map { (time: PFIFTime($0[.entryDate]), person: $0) }
            .filter { entry in
                guard let least = minEntryDate else { return true }
                return entry.time.map { $0 >= least } ?? false
            }
        let sorted = dated.sorted { one, two in
            let (first, second) = (one.time, two.time)
            if first != second {
                guard let first else { return true }
                guard let second else { return false }
                return first < second
            }
            return one.person[.personRecordID] < two.person[.personRecordID]
        }
        return sorted.dropFirst(max(0, skip)).prefix(max(0, maxResults)).map(\.person)
    }
}

/// Pairs of records that notes say are of one person.
package struct PFIFDuplicates: Sendable {
    /// Pairs of which each points at the other.
    package private(set) var pairs: [[String]] = []
    /// Links that only one side has: from, to.
    package private(set) var oneSided: [[String]] = []

    /// What notes on persons link.
    package init(_ people: [PFIFPerson], notes: [PFIFNote] = []) {
        var links: Set<[String]> = []
        for note in people.flatMap(\.notes) + notes where !note[.linkedPersonRecordID].isEmpty {
            links.insert([note[.personRecordID], note[.linkedPersonRecordID]])
        }
        for link in links.sorted(by: { $0.lexicographicallyPrecedes($1) }) where link[0] != link[1]
        {
            if links.contains([link[1], link[0]]) {
                if link[0] < link[1] { pairs.append(link) }
            } else {
                oneSided.append(link)
            }
        }
    }
}
