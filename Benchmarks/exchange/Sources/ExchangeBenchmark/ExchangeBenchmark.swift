// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Exchange
import Foundation
import RecordLinkage

/// Measures how fast other systems' formats are read, each on one core, from documents that it makes.
///
///     ExchangeBenchmark csv MEGABYTES | xlsx FILE | pfif RECORDS
@main
struct ExchangeBenchmark {
    static func main() async throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.count >= 2 else {
            print("ExchangeBenchmark csv MEGABYTES | xlsx FILE | pfif RECORDS")
            return
        }
        switch arguments[0] {
        case "csv": try await csv(megabytes: Int(arguments[1]) ?? 100)
        case "xlsx": try await xlsx(path: arguments[1])
        case "pfif": try pfif(records: Int(arguments[1]) ?? 100_000)
        default: print("There is no benchmark \(arguments[0]).")
        }
    }

    /// The best of five runs, in seconds.
    private static func best(_ body: () async throws -> Void) async rethrows -> Double {
        let clock = ContinuousClock()
        var best = Double.infinity
        for _ in 0..<5 {
            let start = clock.now
            try await body()
            let took = (clock.now - start).components
            best = min(best, Double(took.seconds) + Double(took.attoseconds) / 1e18)
        }
        return best
    }

    private static let names = [
        "Ana", "Luis", "María", "José", "Rosa", "Eva", "Juan", "Ida", "Pablo",
    ]
    private static let surnames = ["Pérez", "Caal", "Tzoc", "Cruz", "López", "Paz", "Pop", "Ixcoy"]

    private static func csv(megabytes: Int) async throws {
        var text = Array("A-NUMBER,Full name,DOB,Sex,Nationality,Place,Phone\n".utf8)
        var number = 201_000_000
        while text.count < megabytes << 20 {
            number += 7
            let line =
                "A\(number),\(names[number % 9]) \(surnames[number / 9 % 8]) \(surnames[number / 72 % 8]),"
                + "\(1950 + number % 68)-0\(1 + number % 9)-1\(number % 9),\(number % 2 == 0 ? "F" : "M"),"
                + "GT,Cobán \(number % 500),+502 55\(number % 1_000_000)\n"
            text.append(contentsOf: line.utf8)
        }
        let document = text
        var rows = 0
        let seconds = try await best {
            let table = try await TableReader.read(
                document, source: "bench", options: TableReadingOptions(threadCount: 1))
            rows = table.rowCount
        }
        print(
            "csv: \(document.count >> 20) MB, \(rows) rows in \(seconds) s: "
                + "\(Double(document.count) / seconds / 1e6) MB/s")
    }

    private static func xlsx(path: String) async throws {
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
        var rows = 0
        let seconds = try await best {
            let sheet = try SheetTable(
                bytes, source: "bench", sheet: SpreadsheetOptions(merged: .first),
                keepsRows: false)
            rows = sheet.table.rowCount
        }
        print("xlsx: \(rows) rows in \(seconds) s: \(Double(rows) / seconds * 60) rows/min")
    }

    private static func pfif(records: Int) throws {
        var writer = PFIFWriter()
        for number in 0..<records {
            var person = PFIFPerson()
            person[.personRecordID] = "bench.example.org/person.\(number)"
            person[.entryDate] = PFIFTime(seconds: 1_528_000_000 + number).text
            person[.sourceDate] = person[.entryDate]
            person[.authorName] = "Border"
            person[.sourceName] = "Border"
            person[.givenName] = names[number % 9]
            person[.familyName] = surnames[number / 9 % 8]
            person[.fullName] = person[.givenName] + " " + person[.familyName]
            person[.sex] = number % 2 == 0 ? "female" : "male"
            person[.dateOfBirth] = "20\(10 + number % 8)-0\(1 + number % 9)"
            person[.homeCity] = "Cobán"
            person[.homeCountry] = "GT"
            var note = PFIFNote()
            note[.noteRecordID] = "bench.example.org/note.\(number)"
            note[.authorName] = "Border"
            note[.sourceDate] = person[.entryDate]
            note[.status] = "believed_alive"
            note[.text] = "Seen at the shelter; asks for the mother."
            person.notes = [note]
            writer.add(person)
        }
        writer.finish()
        let clock = ContinuousClock()
        var bestReading = Double.infinity
        var bestList = Double.infinity
        var count = 0
        for _ in 0..<5 {
            var start = clock.now
            count = 0
            var reader = PFIFReader()
            try reader.read(writer.bytes) { _ in count += 1 }
            bestReading = min(bestReading, seconds(clock.now - start))
            start = clock.now
            let list = try PFIFList.read(
                writer.bytes, name: "bench", terms: PFIFList.Terms(now: 1_528_000_000))
            count = list.rows.count
            bestList = min(bestList, seconds(clock.now - start))
        }
        print(
            "pfif: \(count) records with a note each, \(writer.bytes.count >> 20) MB: "
                + "\(Double(count) / bestReading) records/s read, "
                + "\(Double(count) / bestList) records/s as rows of an import")
    }

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }
}
