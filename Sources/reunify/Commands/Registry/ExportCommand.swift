// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Exchange
import Foundation
import RecipientSealing
import Registry

/// Hands people's records to another organisation in its format.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Hand what people agreed to share to another organisation, in its format.",
        discussion: """
            Who agreed leaves, and nobody else: a consent in force that names the recipient and serves the \
            purpose. What stays is counted by its reason, and what the format has no place for is listed. \
            The export is on record before its file is there.

            With --encrypt-to each file is sealed for the recipient's key (HPKE, RFC 9180) and gets .sealed \
            at its end; the journal names the key. The recipient makes it once with reunify keys recipient \
            make, sends the public half, and opens what comes with reunify keys recipient open.

            EXAMPLES
              reunify export pfif --to NGO --domain registry.example.org --out people.xml \
            --as tara --purpose tracing
              reunify export primero --to NGO --out primero --as tara --purpose tracing
              reunify export pfif --to NGO --domain registry.example.org --out people.xml \
            --encrypt-to ngo.key --as tara --purpose tracing
              reunify keys recipient open people.xml.sealed --key-file ngo.secret --out people.xml
            """,
        subcommands: [PFIF.self, Primero.self])
}

/// For whom, and of whom.
struct ExportOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The organisation that gets it; enter it with reunify agency add.",
            valueName: "agency"))
    var to: String

    @Option(
        name: .customLong("person"),
        help: ArgumentHelp(
            "Only this person; may be given several times. Else everybody within reach.",
            valueName: "person"))
    var persons: [PersonID] = []

    @Option(
        help: ArgumentHelp(
            "In whose name the recipient asks, such as a parent.", valueName: "person"))
    var inTheNameOf: PersonID?

    @Option(
        help: ArgumentHelp(
            "Seal the files for the recipient: their key, or a file with it. Each gets .sealed at its end.",
            valueName: "key"))
    var encryptTo: String?

    @Flag(help: "Only count: write nothing, and put nothing on record.")
    var dryRun = false

    @OptionGroup var act: ActOptions
}

extension ExportCommand {
    /// Hands people over as PFIF.
    struct PFIF: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "pfif",
            abstract: "Write the People Finder Interchange Format, versions 1.1 to 1.4.",
            discussion: """
                Records that came from another repository leaves as they came. People of this registry, and \
                who is sought by them, leave as records of --domain, and expire with the consent. A copy \
                whose expiry_date has passed leaves as a tombstone.

                A reader who has read before says where it ended: --min-entry-date, and --skip for what it \
                has of that very time.

                EXAMPLE
                  reunify export pfif --to NGO --domain registry.example.org --feed \
                https://registry.example.org/feed --min-entry-date 2018-06-10T00:00:00Z --out feed.xml \
                --as tara --purpose tracing
                """)

        @Option(
            help: ArgumentHelp("The domain of this registry's records.", valueName: "domain"))
        var domain: String
        @Option(help: ArgumentHelp("The file.", valueName: "file")) var out: String
        @Option(help: "1.1, 1.2, 1.3 or 1.4.") var version: String = "1.4"
        @Option(help: ArgumentHelp("Make a feed of Atom with this address.", valueName: "url"))
        var feed: String?
        @Option(
            help: ArgumentHelp(
                "Only what was entered at or after it, such as 2018-06-10T00:00:00Z.",
                valueName: "time"))
        var minEntryDate: String?
        @Option(help: "Leave out so many of those.") var skip: Int = 0
        @Option(help: "At most so many.") var maxResults: Int?
        @OptionGroup var export: ExportOptions

        func validate() throws {
            guard PFIFVersion(rawValue: version) != nil else {
                throw ValidationError("--version: say 1.1, 1.2, 1.3 or 1.4.")
            }
            if let minEntryDate, PFIFTime(minEntryDate) == nil {
                throw ValidationError(
                    "--min-entry-date: say a time of UTC such as 2018-06-10T00:00:00Z.")
            }
            guard skip >= 0, (maxResults ?? 1) > 0 else {
                throw ValidationError("--skip is 0 or more, --max-results 1 or more.")
            }
        }

        func run() async throws {
            guard let version = PFIFVersion(rawValue: version) else { return }
            let run = try await ExportRun(export)
            var selection = try await run.selection(
                of: export.persons.isEmpty ? nil : export.persons)
            let now = try run.desk.folder.environment().now().seconds
            let agency = run.desk.directory.agencies[run.desk.agency] ?? ""
            let repository = PFIFExport.Repository(domain: domain, author: agency)
            var records = try await Self.records(selection, run, repository, now)
            let page = PFIFFeedPage(
                minEntryDate: minEntryDate.flatMap { PFIFTime($0) }, skip: skip,
                maxResults: maxResults ?? .max)
            let people = page.select(records.people)
            if people.count < records.people.count {
                // On record is who leaves with this very page.
                let onPage = records.persons(of: people)
                selection = try await run.selection(of: onPage)
                records = try await Self.records(selection, run, repository, now)
            }
            var writer = PFIFWriter(
                version: version,
                feed: feed.map {
                    PFIFWriter.Feed(
                        id: $0, title: "People of \(domain)", updated: PFIFTime(seconds: now))
                })
            let wanted = Set(people.map { $0[.personRecordID] })
            for person in records.people where wanted.contains(person[.personRecordID]) {
                writer.add(person)
            }
            writer.finish()
            var extra: [String] = []
            if !records.expired.isEmpty {
                extra.append(
                    "expired at their source, and to be erased (reunify keys expire): "
                        + records.expired.map(\.description).joined(separator: " "))
            }
            let stones = people.count(where: \.isTombstone)
            if stones > 0 { extra.append("tombstones  \(stones)") }
            try await run.issue(
                selection, form: "pfif-" + version.rawValue, files: [(out, writer.bytes)],
                lost: records.leftOut.merging(writer.lost) { $0 + $1 }, extra: extra,
                tombstones: stones)
        }

        private static func records(
            _ selection: ExportSelection, _ run: ExportRun, _ repository: PFIFExport.Repository,
            _ now: Int
        ) async throws -> PFIFExport {
            var export = PFIFExport(
                selection.people, of: repository,
                sources: try await run.sources(selection, form: .pfif),
                expiries: try await run.expiries(selection), now: now)
            export.add(
                tombstones: try await run.tombstones().map {
                    ($0.record, $0.expired, $0.removed.seconds)
                })
            return export
        }
    }

    /// Hands people over as records of Primero.
    struct Primero: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "primero",
            abstract:
                "Write cases, tracing requests with traces, and families by Primero's fields.",
            discussion: """
                Writes cases.json, tracing_requests.json and families.json into a folder, in the form in \
                which Primero's API gives and takes them; with --csv tables with its field names.

                EXAMPLE
                  reunify export primero --to NGO --out primero --csv --as tara --purpose tracing
                """)

        @Option(help: ArgumentHelp("A folder.", valueName: "dir")) var out: String
        @Flag(help: "Tables instead of JSON.") var csv = false
        @OptionGroup var export: ExportOptions

        func run() async throws {
            let run = try await ExportRun(export)
            let selection = try await run.selection(
                of: export.persons.isEmpty ? nil : export.persons)
            let records = PrimeroExport(
                selection.people,
                sources: try await run.sources(selection, form: .primero).mapValues(\.raw))
            var files: [(path: String, bytes: [UInt8])] = []
            var extra: [String] = []
            for module in PrimeroExport.Module.allCases {
                extra.append("\(module.rawValue)  \(records.count(module))")
                if csv {
                    for (name, text) in records.csv(module) {
                        files.append((out + "/" + name + ".csv", text))
                    }
                } else {
                    files.append((out + "/" + module.rawValue + ".json", records.json(module)))
                }
            }
            if !export.dryRun {
                try FileManager.default.createDirectory(
                    atPath: out, withIntermediateDirectories: true,
                    attributes: [.posixPermissions: 0o700])
            }
            try await run.issue(
                selection, form: csv ? "primero-csv" : "primero-json", files: files,
                lost: records.leftOut, extra: extra)
        }
    }
}
