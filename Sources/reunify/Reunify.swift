// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Glibc
import PersonNames

@main
struct Reunify: AsyncParsableCommand {
    /// The version of the program.
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "reunify",
        abstract: "Find the same person, and the same family, in lists that share no key.",
        discussion: """
            THE WAY OF WORK
              reunify columns roster.csv
                what the columns are taken for
              reunify link roster.csv shelter.csv --out result
                who is in both; then open result/report.html
              reunify explain result/model.json A-17 B-201
                why two records are, or are not, one person

            A REGISTRY
              reunify init registry --operator ines
                a registry: sealed, journaled, with a log that outsiders verify
              reunify import registry list.csv --agency Border --propose-mapping
                an agency's list, with a mapping that you correct; then tried, then committed
              reunify show person-17 --as rosa --purpose tracing
                what you may see of somebody; that you saw it is journaled first
              reunify clocks registry --as olga --purpose legal
                legal deadlines: what is due, for whom, by which rule
              reunify serve registry
                the desk: the same registry in a browser, in four languages
              See Documentation/registry.md for the way of a case.

            Data goes to standard output, talk to standard error. Nothing leaves this machine.

            EXIT CODES
              0 done               64 wrong usage         65 unusable data
              66 no such file      73 cannot be made      74 reading or writing failed
              75 in use, try again 77 no permission     130 interrupted
            """,
        version: version,
        subcommands: [
            LinkCommand.self, DedupeCommand.self, FamiliesCommand.self, ColumnsCommand.self,
            ExplainCommand.self,
            MatchCommand.self, NamesCommand.self, EvaluateCommand.self, ReviewCommand.self,
            SimulateCommand.self,
            InitCommand.self, AgencyCommand.self, UserCommand.self, ImportCommand.self,
            ImportsCommand.self,
            QuarantineCommand.self, ShowCommand.self, SearchCommand.self, PersonCommand.self,
            RelativeCommand.self, CustodyCommand.self, TransferCommand.self,
            SeparationCommand.self, SeparateCommand.self, TraceCommand.self,
            ProposeCommand.self, ProposalCommand.self, ResolutionCommand.self, VerifyCommand.self,
            CaseCommand.self,
            FileCommand.self, LogCommand.self, BackupCommand.self, RestoreCommand.self,
            RebuildCommand.self, DoctorCommand.self, KeysCommand.self,
            ClocksCommand.self, ReportCommand.self, ServeCommand.self, AccountsCommand.self,
            PackageCommand.self, MappingCommand.self, WebhooksCommand.self,
            ExportCommand.self, AgreementCommand.self,
        ])

    static func main() async {
        SignalWatch.prepare()
        let arguments = Array(CommandLine.arguments.dropFirst())
        do {
            try checkSubcommand(arguments)
            var command = try parseAsRoot(arguments)
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let failure as CommandFailure {
            StandardStreams.tell("reunify: \(failure.sentence)")
            Glibc.exit(failure.status)
        } catch {
            exit(withError: error)
        }
    }

    /// Suggests a subcommand where the first word is none.
    private static func checkSubcommand(_ arguments: [String]) throws(CommandFailure) {
        guard let word = arguments.first, !word.hasPrefix("-") else { return }
        let known = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
        guard !known.contains(word) else { return }
        throw CommandFailure(
            ExitStatus.usage,
            "There is no command “\(word)”." + Suggestion.question(word, in: known)
                + " The commands are: \(known.joined(separator: ", ")). See: reunify --help")
    }
}
