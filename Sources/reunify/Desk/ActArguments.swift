// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

public import ArgumentParser
import Casework
public import FamilyLinkage

// Identifiers and words of the domain as arguments of commands.

extension PersonID: ExpressibleByArgument {}
extension ResolutionID: ExpressibleByArgument {}
extension ResolutionProposalID: ExpressibleByArgument {}
extension EncounterID: ExpressibleByArgument {}
extension FamilyUnitID: ExpressibleByArgument {}
extension CustodyID: ExpressibleByArgument {}
extension TransferID: ExpressibleByArgument {}
extension SeparationID: ExpressibleByArgument {}
extension StatementID: ExpressibleByArgument {}
extension LinkID: ExpressibleByArgument {}
extension ChoiceID: ExpressibleByArgument {}
extension TracingRequestID: ExpressibleByArgument {}
extension ProposalID: ExpressibleByArgument {}
extension VerificationID: ExpressibleByArgument {}
extension CaseID: ExpressibleByArgument {}
extension ConsentID: ExpressibleByArgument {}
extension ContactPointID: ExpressibleByArgument {}
extension RedFlagID: ExpressibleByArgument {}
extension DocumentID: ExpressibleByArgument {}
extension TaskID: ExpressibleByArgument {}
extension RowID: ExpressibleByArgument {}
extension SourceRecordID: ExpressibleByArgument {}
extension LegalEventID: ExpressibleByArgument {}
extension CourtOrderID: ExpressibleByArgument {}
extension AgreementID: ExpressibleByArgument {}

extension FamilyRelation: ExpressibleByArgument {}
extension Sex: ExpressibleByArgument {}
extension RecordedDate.Calendar: ExpressibleByArgument {}
extension Person.ProcessingClass: ExpressibleByArgument {}
extension ReunificationChoice.Answer: ExpressibleByArgument {}
extension Compartment: ExpressibleByArgument {}
extension Consent.Scope: ExpressibleByArgument {}
extension CaseStage: ExpressibleByArgument {}
extension Case.ClosureReason: ExpressibleByArgument {}
extension ChildView.Wish: ExpressibleByArgument {}
extension CareArrangement.Kind: ExpressibleByArgument {}
extension Verification.Outcome: ExpressibleByArgument {}
extension TracingAction.Kind: ExpressibleByArgument {}
extension TracingAction.Outcome: ExpressibleByArgument {}

/// How something was said to somebody.
struct InterpretationOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Language it was said in, by its tag: es, mam, kek.", valueName: "language"))
    var language: String

    @Option(
        help: ArgumentHelp("Who interpreted, where somebody did.", valueName: "name"))
    var interpreter: String?

    @Option(
        help: ArgumentHelp("Language it was interpreted into.", valueName: "language"))
    var into: String?

    /// As the domain has it.
    var interpretation: Interpretation {
        Interpretation(
            language: Language(language), interpreter: interpreter,
            interpretedInto: into.map { Language($0) })
    }
}

/// A command that does one thing in a registry.
protocol RegistryAct: AsyncParsableCommand {
    var act: ActOptions { get }
    /// What is to be done, made from what was said at the terminal.
    func making(_ desk: Desk) async throws -> Desk.Making
}

extension RegistryAct {
    func run() async throws {
        let desk = try await Desk.open(act)
        try await desk.perform(try await making(desk))
    }
}
