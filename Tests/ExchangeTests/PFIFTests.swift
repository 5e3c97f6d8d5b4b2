// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage
import Testing

@testable import Exchange

@Suite struct PFIFTests {
    /// A person in which every field of 1.4 has a value, with two notes.
    private static var whole: PFIFPerson {
        var person = PFIFPerson()
        for field in PFIFPersonField.allCases { person[field] = "a \(field.rawValue) <&> ü" }
        person[.personRecordID] = "example.org/person.7"
        person[.entryDate] = "2018-06-12T10:20:30Z"
        person[.expiryDate] = "2031-01-01T00:00:00Z"
        person[.sourceDate] = "2018-06-10T09:00:00.25Z"
        person[.fullName] = "Ana Pérez\nAnita Pérez"
        person[.description] = "scar on the left hand\n\nwears red"
        person[.sex] = "female"
        person[.dateOfBirth] = "2012-04"
        person[.age] = "5-7"
        for number in 1...2 {
            var note = PFIFNote()
            for field in PFIFNoteField.allCases { note[field] = "a \(field.rawValue)" }
            note[.noteRecordID] = "other.org/note.\(number)"
            note[.personRecordID] = person[.personRecordID]
            note[.linkedPersonRecordID] = "other.org/person.9"
            note[.entryDate] = "2018-06-13T10:20:30Z"
            note[.sourceDate] = "2018-06-13T10:20:30Z"
            note[.authorMadeContact] = "true"
            note[.status] = "believed_alive"
            person.notes.append(note)
        }
        return person
    }

    private static func document(_ inside: String, version: String = "1.4") -> [UInt8] {
        Array(
            "<?xml version=\"1.0\"?><pfif:pfif xmlns:pfif=\"http://zesty.ca/pfif/\(version)\">\(inside)</pfif:pfif>"
                .utf8)
    }

    private static func entries(_ bytes: [UInt8]) throws -> [PFIFReader.Entry] {
        var entries: [PFIFReader.Entry] = []
        var reader = PFIFReader()
        try reader.read(bytes) { entries.append($0) }
        return entries
    }

    private static func written(_ person: PFIFPerson, _ version: PFIFVersion) -> PFIFWriter {
        var writer = PFIFWriter(version: version)
        writer.add(person)
        writer.finish()
        return writer
    }

    @Test func `what is written in 1_4 is read as the same, and nothing is lost`() throws {
        let writer = Self.written(Self.whole, .v1_4)
        #expect(writer.lost == [:])
        let entries = try Self.entries(writer.bytes)
        #expect(entries.map(\.content) == [.person(Self.whole)])
        #expect(entries[0].faults == [])
    }

    @Test(arguments: [PFIFVersion.v1_1, .v1_2, .v1_3])
    func `an older version carries what it has, and lists what it has not`(version: PFIFVersion)
        throws
    {
        let writer = Self.written(Self.whole, version)
        guard case .person(let read) = try Self.entries(writer.bytes)[0].content else {
            Issue.record("no person")
            return
        }
        for field in PFIFPersonField.allCases {
            if field.name(in: version) == nil {
                #expect(read[field] == "")
                #expect(writer.lost[field.rawValue] == 1, "\(field)")
            } else {
                #expect(read[field] == Self.whole[field], "\(field)")
                #expect(writer.lost[field.rawValue] == nil)
            }
        }
        for (note, before) in zip(read.notes, Self.whole.notes) {
            for field in PFIFNoteField.allCases where field.name(in: version) != nil {
                #expect(note[field] == before[field], "\(field)")
            }
        }
        #expect((writer.lost["note.photo_url"] ?? 0) == 2)
        #expect((writer.lost["note.status"] ?? 0) == (version == .v1_1 ? 2 : 0))
        // Once more, and nothing changes any more.
        #expect(Self.written(read, version).bytes == writer.bytes)
    }

    @Test func `names of before are read as those of 1_4`() throws {
        let old = Self.document(
            """
            <pfif:person><pfif:last_name>Paz</pfif:last_name><pfif:first_name> Ana
            </pfif:first_name><pfif:home_zip>123</pfif:home_zip>
            <pfif:person_record_id>a.org/1</pfif:person_record_id>
            <pfif:other>description:
                tall
                shy</pfif:other>
            <pfif:note><pfif:note_record_id>a.org/n</pfif:note_record_id><pfif:found>true</pfif:found></pfif:note>
            </pfif:person>
            """, version: "1.1")
        guard case .person(let person) = try Self.entries(old)[0].content else { return }
        #expect(person[.givenName] == "Ana")
        #expect(person[.familyName] == "Paz")
        #expect(person[.homePostalCode] == "123")
        #expect(person[.description] == "tall\nshy")
        #expect(person.notes[0][.authorMadeContact] == "true")
        #expect(person.notes[0][.personRecordID] == "a.org/1")
    }

    @Test func `a description goes to its old place and back`() {
        for text in ["one line", "two\nlines", "a\n\n  b", "description: x", "ünï"] {
            #expect(PFIFDescription.text(ofOther: PFIFDescription.other(text)) == text)
        }
        #expect(PFIFDescription.text(ofOther: "free text") == "free text")
        #expect(PFIFDescription.other("") == "")
    }

    @Test func `a document type is refused, whatever it declares`() {
        for document in [
            "<!DOCTYPE pfif><pfif:pfif xmlns:pfif=\"http://zesty.ca/pfif/1.4\"/>",
            "<!DOCTYPE x SYSTEM \"file:///etc/hostname\"><x/>",
            "<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [<!ENTITY a \"a\"><!ENTITY b \"&a;&a;\">]><x>&b;</x>",
        ] {
            #expect { try Self.entries(Array(document.utf8)) } throws: { error in
                guard case .xml(.documentType) = error as? PFIFError else { return false }
                return true
            }
        }
    }

    @Test func `what is no PFIF says so`() {
        func failure(_ text: String) -> PFIFError? {
            do {
                _ = try Self.entries(Array(text.utf8))
                return nil
            } catch { return error as? PFIFError }
        }
        #expect(failure("<a/>") == .notPFIF)
        #expect(
            failure("<p:pfif xmlns:p=\"http://zesty.ca/pfif/2.0\"><p:person/></p:pfif>")
                == .otherVersion("http://zesty.ca/pfif/2.0", line: 1))
        guard case .xml(.notWellFormed(line: 2, _)) = failure("<a>\n</b>") else {
            Issue.record("read")
            return
        }
        let latin = Array("<a>".utf8) + [0xE9] + Array("</a>".utf8)
        #expect(throws: PFIFError.self) { try Self.entries(latin) }
    }

    @Test func `what is wrong with a record is said with its line, and the record is kept`() throws
    {
        let bytes = Self.document(
            """

            <pfif:person><pfif:person_record_id>nodomain</pfif:person_record_id>
            <pfif:full_name>Ana</pfif:full_name><pfif:full_name>Eva</pfif:full_name>
            <pfif:sex>f</pfif:sex><pfif:age>seven</pfif:age><pfif:date_of_birth>1/2/2012</pfif:date_of_birth>
            <pfif:source_date>2018-06-10</pfif:source_date><pfif:shoe_size>30</pfif:shoe_size>
            <pfif:note><pfif:note_record_id>a.org/n</pfif:note_record_id>
            <pfif:person_record_id>a.org/other</pfif:person_record_id><pfif:status>lost</pfif:status></pfif:note>
            </pfif:person>
            """)
        let entry = try #require(try Self.entries(bytes).first)
        let words = entry.faults.map(\.sentence).joined(separator: "; ")
        for field in [
            "person_record_id", "full_name stands there twice", "sex", "age", "date_of_birth",
            "source_date", "on another person", "status",
        ] { #expect(words.contains(field), "\(field): \(words)") }
        #expect(!words.contains("seven"))
        #expect(entry.line == 2)
        #expect(entry.raw.hasPrefix("<pfif:person>") && entry.raw.hasSuffix("</pfif:person>"))
        guard case .person(let person) = entry.content else { return }
        #expect(person.unknown == [PFIFUnknownElement(name: "shoe_size", text: "30")])
    }

    @Test func `limits end the reading`() {
        let bytes = Self.written(Self.whole, .v1_4).bytes
        func fails(_ change: (inout ReadingLimits) -> Void) {
            var limits = ReadingLimits()
            change(&limits)
            var reader = PFIFReader()
            #expect(throws: PFIFError.self) { try reader.read(bytes, limits: limits) { _ in } }
        }
        fails { $0.bytes = 100 }
        fails { $0.depth = 2 }
        fails { $0.elements = 10 }
        fails { $0.textBytes = 8 }
        fails { $0.isLate = { true } }
    }

    @Test func `an expired record leaves its identifier and dates`() {
        let person = Self.whole
        let expiry = PFIFTime(person[.expiryDate])?.seconds ?? 0
        #expect(!person.hasExpired(at: expiry - 1))
        #expect(person.hasExpired(at: expiry))
        let left = person.tombstone(removedAt: expiry + 60)
        #expect(left.isTombstone)
        #expect(!person.isTombstone)
        #expect(left[.personRecordID] == "example.org/person.7")
        #expect(left[.sourceDate] == "2031-01-01T00:01:00Z")
        #expect(left[.entryDate] == left[.sourceDate])
        for field in PFIFPersonField.allCases
        where ![.personRecordID, .sourceDate, .entryDate, .expiryDate].contains(field) {
            #expect(left[field] == "")
        }
        #expect(left.notes == [])
    }

    @Test(arguments: [
        ("2012-05-29T10:20:30Z", true), ("2012-05-29T10:20:30.125Z", true),
        ("2012-05-29T10:20:60Z", true), ("2012-05-29 10:20:30Z", false),
        ("2012-05-29T10:20:30", false), ("2012-05-29T10:20:30.Z", false),
        ("2012-13-29T10:20:30Z", false), ("2012-05-29T24:20:30Z", false), ("", false),
        ("2012-05-29T10:20:30+01Z", false),
    ])
    func `times are those of UTC`(text: String, isTime: Bool) {
        #expect((PFIFTime(text) != nil) == isTime)
        if isTime, !text.contains(":60") { #expect(PFIFTime(text)?.text == text) }
    }

    @Test func `a feed gives what was entered since, and misses nothing`() {
        var people: [PFIFPerson] = []
        for number in 0..<50 {
            var person = PFIFPerson()
            person[.personRecordID] = "a.org/\(number)"
            // Several in one second, as they come.
            person[.entryDate] = PFIFTime(seconds: 1_528_700_000 + number / 7).text
            people.append(person)
        }
        var seen: [String] = []
        var page = PFIFFeedPage(maxResults: 4)
        while true {
            let found = page.select(people.reversed())
            if found.isEmpty { break }
            seen += found.map { $0[.personRecordID] }
            let last = found[found.count - 1][.entryDate]
            let before = page.minEntryDate.map(\.text) ?? ""
            page.skip = found.count { $0[.entryDate] == last } + (before == last ? page.skip : 0)
            page.minEntryDate = PFIFTime(last)
        }
        #expect(seen.count == 50)
        #expect(Set(seen).count == 50)
    }

    @Test func `a feed of Atom is read like a document`() throws {
        var writer = PFIFWriter(
            feed: PFIFWriter.Feed(
                id: "https://example.org/feed", title: "People", updated: PFIFTime(seconds: 0)))
        writer.add(Self.whole)
        writer.finish()
        #expect(try Self.entries(writer.bytes).map(\.content) == [.person(Self.whole)])
        #expect(
            String(decoding: writer.bytes, as: UTF8.self).contains("<title>example.org/person.7"))
    }

    @Test func `two notes that point at each other are a pair, one alone is told`() {
        func note(_ from: String, _ to: String) -> PFIFNote {
            var note = PFIFNote()
            note[.personRecordID] = from
            note[.linkedPersonRecordID] = to
            return note
        }
        let found = PFIFDuplicates(
            [], notes: [note("a/1", "b/2"), note("b/2", "a/1"), note("a/1", "c/3")])
        #expect(found.pairs == [["a/1", "b/2"]])
        #expect(found.oneSided == [["a/1", "c/3"]])
    }
}

@Suite struct PFIFListTests {
    private static let now = 1_528_700_000
    private static let people = """
        <?xml version="1.0"?>
        <p:pfif xmlns:p="http://zesty.ca/pfif/1.4">
        <p:person><p:person_record_id>a.org/1</p:person_record_id><p:full_name>Ana Pérez</p:full_name>
         <p:alternate_names>Anita</p:alternate_names><p:sex>female</p:sex><p:age>5-7</p:age>
         <p:source_date>2018-06-01T00:00:00Z</p:source_date><p:home_city>Cobán</p:home_city></p:person>
        <p:person><p:person_record_id>own.org/2</p:person_record_id><p:full_name>Eva</p:full_name></p:person>
        <p:person><p:person_record_id>a.org/3</p:person_record_id><p:full_name>Ida Secret</p:full_name>
         <p:expiry_date>2018-06-01T00:00:00Z</p:expiry_date></p:person>
        <p:person><p:person_record_id>a.org/1</p:person_record_id><p:full_name>Ana again</p:full_name></p:person>
        <p:note><p:note_record_id>b.org/n1</p:note_record_id><p:person_record_id>a.org/1</p:person_record_id>
         <p:status>believed_alive</p:status><p:phone_of_found_person>+502 5555 1234</p:phone_of_found_person></p:note>
        <p:note><p:note_record_id>b.org/n2</p:note_record_id><p:person_record_id>c.org/9</p:person_record_id>
         <p:text>seen</p:text></p:note>
        </p:pfif>
        """

    private static func list() throws -> ReadList {
        try PFIFList.read(
            Array(people.utf8), name: "people.xml",
            terms: PFIFList.Terms(ownDomain: "own.org", now: now))
    }

    @Test func `every record and note of a document is in a row`() throws {
        let list = try Self.list()
        #expect(list.rows.map(\.line) == [1, 2, 3, 4, 5])
        guard case .record(let ana) = list.rows[0].result else {
            Issue.record("\(list.rows[0])")
            return
        }
        #expect(ana.identity.names.map(\.asTyped) == ["Ana Pérez", "Anita"])
        #expect(ana.identity.sex == .female)
        #expect(ana.identity.age?.years == 5...7)
        #expect(ana.identity.numbers.map(\.number) == ["a.org/1"])
        #expect(ana.phones == ["+502 5555 1234"])
        #expect(list.rows[0].raw.contains("b.org/n1"))
        #expect(list.rows[0].subject?.number == "a.org/1")
        guard case .unreadable(let own) = list.rows[1].result,
            case .unreadable(let expired) = list.rows[2].result,
            case .unreadable(let twice) = list.rows[3].result,
            case .record(let note) = list.rows[4].result
        else {
            Issue.record("\(list.rows)")
            return
        }
        #expect(own.contains("this registry"))
        #expect(expired.contains("expiry_date"))
        #expect(twice.contains("person_record_id"))
        #expect(note.identity.names == [])
        #expect(list.rows[4].subject?.number == "c.org/9")
    }

    @Test func `what has expired is not kept`() throws {
        let row = try Self.list().rows[2]
        #expect(!row.raw.contains("Secret"))
        #expect(row.raw.contains("a.org/3"))
        #expect(PFIFList.person(raw: row.raw, version: "1.4")?.isTombstone == true)
    }

    @Test func `a row is read once more by itself, with answers`() throws {
        let row = try Self.list().rows[0]
        let terms = PFIFList.Terms(now: Self.now)
        #expect(PFIFList.read(raw: row.raw, version: "1.4", terms: terms) == row.result)
        guard
            case .record(let answered) = PFIFList.read(
                raw: row.raw, version: "1.4", changes: ["date_of_birth": "2012-04-03"], terms: terms
            )
        else {
            Issue.record("not read")
            return
        }
        #expect(answered.identity.dateOfBirth?.earliest.iso == "2012-04-03")
        #expect(PFIFList.person(raw: row.raw, version: "1.4")?.notes.count == 1)
    }

    @Test func `records of the authorised domain alone are taken`() throws {
        let list = try PFIFList.read(
            Array(Self.people.utf8), name: "p",
            terms: PFIFList.Terms(authorised: "own.org", now: Self.now))
        guard case .unreadable(let reason) = list.rows[0].result, case .record = list.rows[1].result
        else {
            Issue.record("\(list.rows)")
            return
        }
        #expect(reason.contains("domain"))
    }
}
