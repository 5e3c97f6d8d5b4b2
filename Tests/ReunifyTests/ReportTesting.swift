// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage

@testable import reunify

/// Invented rosters and the linkage of them, for tests of the report.
enum ReportTesting {
    /// A generator of pseudorandom numbers (SplitMix64, Steele and others 2014).
    struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }

    private static let given = [
        "María", "José", "Ana", "Luis", "Fatima", "Ahmed", "Yusuf", "Amina", "Elena", "Ivan",
        "Olga",
        "Carlos", "Rosa", "Pedro", "Lucía", "Miguel", "Samira", "Omar", "Nadia", "Tomás", "Abebe",
        "Hiwot", "Juana", "Mateo", "Zahra", "Hassan", "Katya", "Dmitri", "Blessing", "Emeka",
    ]
    private static let surnames = [
        "Tzoc", "Caal", "Hernández", "López", "García", "Pérez", "Al-Hassan", "Haddad", "Ibrahim",
        "Petrova", "Ivanov", "Sokolov", "Mendoza", "Castillo", "Rojas", "Morales", "Chavez",
        "Ortiz",
        "Ramírez", "Vargas", "Tesfaye", "Bekele", "Okafor", "Adeyemi", "Quispe", "Mamani", "Choc",
        "Xol", "Pop", "Ajanel",
    ]
    private static let places = ["Cobán", "Quetzaltenango", "Huehuetenango", "Petén", "Jalapa"]

    /// Two rosters as CSV: most people of the first are in the second, with slips; some records hold
    /// little, one is ragged, one id stands twice.
    static func rosters(people: Int, seed: UInt64) -> (String, String) {
        var random = Generator(state: seed)
        var first = "case_no,first_name,last_name,date_of_birth,sex,phone,town\n"
        var second = "id,surname,given_names,dob,gender,telephone,city\n"
        for person in 0..<people {
            let name = pick(given, &random)
            let surname = pick(surnames, &random)
            let year = Int.random(in: 1950...2015, using: &random)
            let month = Int.random(in: 1...12, using: &random)
            let day = Int.random(in: 1...28, using: &random)
            let sex = Bool.random(using: &random) ? "F" : "M"
            let phone = "502\(Int.random(in: 30_000_000...59_999_999, using: &random))"
            let place = pick(places, &random)
            let date = "\(year)-\(two(month))-\(two(day))"
            let bare = person % 41 == 40
            first += "A\(1000 + person),\(bare ? "" : name),\(bare ? "" : surname),"
            first += "\(bare ? "" : date),\(sex),\(bare ? "" : phone),\(place)\n"
            if person % 3 == 2 { continue }
            let slip = person % 7 == 1
            let written = slip ? slipped(surname, &random) : surname
            let other = person % 11 == 3 ? "\(year)-\(two(day % 12 + 1))-\(two(day))" : date
            let number = person % 5 == 0 ? "" : phone
            second += "B\(5000 + person),\(written),\(name),\(other),\(sex),\(number),\(place)\n"
            if person % 29 == 4 {
                second += "B\(8000 + person),\(written),\(name),\(date),\(sex),,\(place)\n"
            }
        }
        second += "B5000,Repeated,Record,1980-01-01,F,,Jalapa\n"
        second += "B9999,Ragged,Row,1980-01-01,F,,Jalapa,too,many,cells\n"
        return (first, second)
    }

    /// Reads and links tables.
    static func link(
        _ texts: [String], names: [String], model: LinkageModel? = nil
    ) async throws -> (LinkageResult, ReportContext) {
        var tables: [RecordTable] = []
        for (text, name) in zip(texts, names) {
            tables.append(try await TableReader.read(Array(text.utf8), source: name))
        }
        var options = LinkageOptions()
        options.threadCount = 1
        options.model = model
        let result = try await Linkage.run(tables, options: options)
        var context = ReportContext()
        context.title = "Intake and shelter"
        context.date = "24 November 2026"
        context.sources = tables.map { ReportContext.Source(table: $0, path: $0.source) }
        return (result, context)
    }

    private static func pick(_ words: [String], _ random: inout Generator) -> String {
        words[Int.random(in: words.indices, using: &random)]
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static func slipped(_ word: String, _ random: inout Generator) -> String {
        var letters = Array(word)
        letters.swapAt(1, 2)
        return String(letters)
    }
}

/// Just enough of an HTML reader to tell whether tags are balanced.
struct TagReader {
    /// Elements that have no end tag.
    private static let void: Set<String> = [
        "meta", "link", "br", "hr", "img", "input", "rect", "line", "circle", "polyline",
    ]

    /// Names of all start tags, in order.
    private(set) var names: [String] = []
    /// Attributes of all start tags, as written.
    private(set) var attributes: [String] = []
    /// What is wrong, as sentences.
    private(set) var faults: [String] = []

    init(_ html: String) {
        var open: [String] = []
        var rest = html.utf8[...]
        while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[rest.index(after: start)...]
            guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else {
                faults.append("A tag has no end.")
                return
            }
            let tag = String(decoding: rest[..<end], as: UTF8.self)
            rest = rest[rest.index(after: end)...]
            if tag.hasPrefix("!") { continue }
            if tag.hasPrefix("/") {
                let name = String(tag.dropFirst())
                guard open.last == name else {
                    faults.append("</\(name)> meets <\(open.last ?? "nothing")>.")
                    return
                }
                open.removeLast()
                continue
            }
            let name = String(tag.prefix { !$0.isWhitespace && $0 != "/" })
            names.append(name)
            attributes.append(String(tag.dropFirst(name.count)))
            if !Self.void.contains(name) { open.append(name) }
        }
        if !open.isEmpty { faults.append("Never closed: \(open)") }
    }
}
