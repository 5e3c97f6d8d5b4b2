// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Exchange
import Foundation
import Importing
import RecordLinkage
import Registry

/// Takes an agency's list in.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take an agency's list in; nothing of it is dropped or guessed.",
        discussion: """
            Three steps. First let a mapping be proposed, and correct it: what each column is, and in \
            which order dates are written ("ask" where nothing in the list tells). Then try it; this is \
            what happens without --commit. Then commit it.

            A row is accepted, or quarantined with its reason and its text. Dates that can be read two \
            ways are not guessed. Rows that are on record from before are not taken twice, so an import \
            that was stopped (Ctrl-C) or broke off is run again, and goes on from there; whom it had \
            recorded is matched then. Where the mapping was corrected since, rows are read anew: \
            the record from before stays, and counts no more. Afterwards the matching proposes families.

            A list that came in by mistake is taken back as a whole, while nothing builds on it: see \
            reunify imports undo --help

            EXAMPLES
              reunify import registry list.csv --agency Border --propose-mapping > list.json
              reunify import registry list.csv --agency Border --mapping list.json --as rosa \
            --purpose registration
              reunify import registry list.csv --agency Border --mapping list.json --as rosa \
            --purpose registration --commit
              reunify import registry people.xml --format pfif --agency Border --as rosa \
            --purpose registration --commit
            """)

    @Argument(help: ArgumentHelp("Folder of the registry.", valueName: "dir"))
    var path: String

    @Argument(help: "The list.")
    var file: String

    @Option(help: ArgumentHelp("The agency whose list it is.", valueName: "agency"))
    var agency: String

    @Option(help: ArgumentHelp("What the columns are.", valueName: "file"))
    var mapping: String?

    @Option(
        help: ArgumentHelp(
            "table, pfif or primero; recognised, where it is not said.", valueName: "form"))
    var format: ListForm?

    @Option(
        help: ArgumentHelp(
            "Of PFIF: the domain of this registry, whose records nobody else changes.",
            valueName: "domain"))
    var domain: String?

    @Option(
        help: ArgumentHelp(
            "Of PFIF: take the records of this domain alone.", valueName: "domain"))
    var from: String?

    @OptionGroup var sheet: SheetOptions

    @Flag(help: "Print the mapping that fits best, and end; see also: reunify mapping --help")
    var proposeMapping = false

    @Flag(help: "Record it; without, it is only tried.")
    var commit = false

    @Flag(help: "Only try it, as without --commit.")
    var dryRun = false

    @Flag(help: "Do not look for families afterwards, until reunify propose is run.")
    var noMatching = false

    @Option(name: .customLong("as"), help: ArgumentHelp("Who acts.", valueName: "user"))
    var user: String?

    @Option(help: ArgumentHelp("What for: registration.", valueName: "purpose"))
    var purpose: Purpose?

    @OptionGroup var opening: OpeningOptions

    @Flag(help: "Print one JSON object.")
    var json = false

    @Flag(name: .shortAndLong, help: "Show no progress and no notes.")
    var quiet = false

    func validate() throws {
        guard !(commit && dryRun) else {
            throw ValidationError("Say --dry-run or --commit, not both.")
        }
        guard proposeMapping || user != nil && purpose != nil else {
            throw ValidationError("Say who acts and what for: --as USER --purpose registration")
        }
    }

    func run() async throws {
        let progress = ProgressLine(isQuiet: quiet)
        let ticking = Task { await progress.keepTime() }
        defer {
            ticking.cancel()
            progress.end()
        }
        let known = try mapping.map { path throws(CommandFailure) in
            try ListMapping.read(path: path)
        }
        // Whoever has a mapping has said what the list is.
        let form = try format ?? known.map { $0.mapping.form ?? .table } ?? Self.sniff(file)
        guard form == .table else {
            return try await runExchange(form, known?.mapping, progress)
        }
        guard proposeMapping || known != nil else {
            throw CommandFailure(
                ExitStatus.usage,
                "Name the mapping with --mapping, or ask for one: reunify mapping propose")
        }
        let list = try await ListFile.read(
            file, spreadsheet: sheet.options(known?.mapping), limits: sheet.limits,
            progress: progress)
        if !quiet {
            for note in list.table.notes where !note.isUsual {
                StandardStreams.tell("reunify: \(note.sentence)")
            }
        }
        if list.table.columns.isEmpty || list.table.rowCount + list.table.quarantine.count == 0 {
            throw CommandFailure(ExitStatus.data, "“\(file)” has no records.")
        }
        if proposeMapping {
            let mapping: ListMapping
            if let before = known?.mapping {
                mapping = await MappingProposal.mapping(of: list.table, remembering: before).mapping
            } else {
                mapping = await MappingProposal.mapping(of: list.table)
            }
            progress.end()
            let unused = mapping.columns.filter { ["text", "ignored"].contains($0.is) }
            if !unused.isEmpty, !quiet {
                StandardStreams.tell(
                    "reunify: Not used unless the mapping is corrected: "
                        + unused.map(\.column).joined(separator: ", "))
            }
            return try StandardStreams.print(try mapping.text(), terminator: "")
        }
        guard let (mapping, text) = known else { return }
        let desk = try await desk()
        progress.begin("Reading rows")
        let read: ReadList
        do throws(MappingError) {
            read = try await ReadList(
                list, mapping, text: text, zone: desk.zone ?? TimeZone.current.identifier)
        } catch {
            throw CommandFailure(error)
        }
        try await take(read, desk, progress)
    }

    /// Takes in what another system exchanges.
    ///
    /// - Parameter mapping: Of Primero: by which consent tracing requests are opened.
    private func runExchange(
        _ form: ListForm, _ mapping: ListMapping?, _ progress: ProgressLine
    ) async throws {
        guard !proposeMapping else {
            throw CommandFailure(
                ExitStatus.usage, "“\(file)” needs no mapping: its fields are those of its format.")
        }
        let (bytes, name) = try ListFile.bytes(file, limits: sheet.limits, progress: progress)
        let desk = try await desk()
        let terms = PFIFList.Terms(
            ownDomain: domain, authorised: from, now: try desk.folder.environment().now().seconds)
        let read = try await ListForms.read(
            bytes, form: form, name: name, path: file, terms: terms,
            zone: desk.zone ?? TimeZone.current.identifier, mapping: mapping,
            limits: sheet.limits)
        for note in read.notes where !quiet { StandardStreams.tell("reunify: \(note)") }
        if read.rows.isEmpty {
            throw CommandFailure(ExitStatus.data, "“\(file)” has no records.")
        }
        try await take(read, desk, progress)
    }

    /// What a file seems to be, by its first bytes.
    private static func sniff(_ path: String) throws(CommandFailure) -> ListForm {
        let file = try MappedFile(path: ListFile.parts(path).path)
        return unsafe ListForm(sniffing: Array(file.bytes.prefix(4096)))
    }

    private func desk() async throws -> Desk {
        guard let user, let purpose else {
            throw CommandFailure(
                ExitStatus.usage, "Say who acts and what for: --as USER --purpose registration")
        }
        let act = try ActOptions.parse(
            ["--as", user, "--purpose", purpose.rawValue, "--registry", path]
                + (opening.passphraseFile.map { ["--passphrase-file", $0] } ?? []))
        let desk = try await Desk.open(act, in: RegistryFolder(path: path))
        guard try desk.agency(agency) == desk.agency else {
            throw CommandFailure(Refusal(.otherAgency))
        }
        guard
            Permissions.allows(
                desk.user.role, .importRows, for: purpose, relation: .ownAgency)
        else { throw CommandFailure(Refusal(.notPermitted)) }
        return desk
    }

    private func take(_ list: ReadList, _ desk: Desk, _ progress: ProgressLine) async throws {
        let tally = try await tally(of: list, desk, progress)
        var report: MatchingText?
        if commit, !noMatching {
            report = try await MatchingText.matched(desk, progress)
        } else if commit {
            try await desk.asking { (registry) throws(RegistryError) in
                try await registry.passOverUnmatched()
            }
        }
        progress.end()
        try StandardStreams.print(
            json
                ? try ReceiptText.encode(Report(import: tally, matching: report))
                : ImportText.text(tally, report))
    }

    private func tally(
        of list: ReadList, _ desk: Desk, _ progress: ProgressLine
    ) async throws -> ImportTally {
        let importing = ListImport(
            list, of: desk.agency, into: desk.registry, by: desk.actor, for: desk.purpose,
            received: desk.at)
        let outcome: Result<ImportTally, ImportFailure>
        do throws(ImportFailure) {
            outcome = .success(
                commit
                    ? try await importing.run { done in
                        if done.done == 0 {
                            Interruption.begin()
                            progress.begin("Recording", total: done.total, unit: "rows")
                        }
                        progress.update(done: done.done)
                    } isAskedToStop: {
                        Interruption.asked != nil
                    } : try await importing.trial())
        } catch {
            outcome = .failure(error)
        }
        Interruption.end()
        if commit { try await desk.keepCheckpoint() }
        switch outcome {
        case .success(let tally): return tally
        case .failure(let failure):
            progress.end()
            throw CommandFailure(failure)
        }
    }

    private struct Report: Encodable {
        var `import`: ImportTally
        var matching: MatchingText?
    }
}

extension ReadingNote {
    /// What every other list has: nobody has to be told.
    fileprivate var isUsual: Bool {
        switch self {
        case .told, .noHeader, .renamedColumn, .namedColumn: false
        default: true
        }
    }
}

extension CommandFailure {
    /// Why an import did not come to its end.
    init(_ failure: ImportFailure) {
        switch failure {
        case .registry(let error): self.init(error)
        case .refused(let refusal): self.init(refusal)
        case .stopped(let onRecord, let all):
            self.init(
                Interruption.asked.map(Interruption.status) ?? ExitStatus.interrupted,
                "Stopped: \(onRecord) of \(all) rows are on record. Run the same command again, and "
                    + "it goes on from there; nothing is taken twice.")
        case .unreconciled(let rows, let onRecord):
            self.init(
                ExitStatus.data,
                "The list has \(rows) rows and \(onRecord) are on record. Run the import again: "
                    + "rows that are there are not taken twice.")
        }
    }
}

/// What became of an import, in words.
enum ImportText {
    static func text(_ tally: ImportTally, _ matching: MatchingText?) -> String {
        var lines = ["\(tally.list): \(Numerals.count(tally.records, "record"))"]
        if tally.before > 0 { lines.append("  on record before  \(tally.before)") }
        if tally.readAnew > 0 {
            lines.append(
                "    of them read anew by this mapping: \(tally.readAnew)"
                    + (tally.settled > 0 ? ", \(tally.settled) of which waited for an answer" : ""))
        }
        lines.append("  accepted          \(tally.accepted)")
        lines.append("  quarantined       \(tally.quarantined)")
        for (reason, count) in tally.reasons.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) })
        {
            lines.append("    \(count) × \(reason)")
        }
        let sum = [tally.before, tally.accepted, tally.quarantined].filter { $0 > 0 }
            .map(String.init).joined(separator: " + ")
        lines.append(
            "  \(sum.isEmpty ? "0" : sum) = \(tally.records): "
                + (tally.reconciles ? "every row is somewhere." : "ROWS ARE MISSING."))
        if let first = tally.firstEntry, let last = tally.lastEntry {
            lines.append("  entries           \(first) to \(last)")
        }
        if !tally.committed {
            lines.append("Nothing was recorded; this was a trial. Add --commit.")
        }
        if tally.committed, tally.quarantined > 0 {
            lines.append("See what waits for an answer: reunify quarantine list")
        }
        if let matching { lines += ["", matching.text] }
        return lines.joined(separator: "\n")
    }
}
