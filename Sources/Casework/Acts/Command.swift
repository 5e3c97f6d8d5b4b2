// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What somebody wants to do.
///
/// There is no command that deletes, and none that opens tracing data to enforcement: what must not
/// happen has no name here.
package enum Command: Hashable, Sendable, Codable {
    case people(PeopleCommand)
    case custody(CustodyCommand)
    case separation(SeparationCommand)
    case link(LinkCommand)
    case tracing(TracingCommand)
    case verification(VerificationCommand)
    case `case`(CaseCommand)
    case file(FileCommand)
    case imported(ImportCommand)
    case clock(ClockCommand)
    case report(ReportCommand)
    case export(ExportCommand)
    case agreement(AgreementCommand)
}

/// What happened.
///
/// The journal keeps every one, in order; a state is nothing but the sum of them.
package enum Event: Hashable, Sendable, Codable {
    case people(PeopleEvent)
    case custody(CustodyEvent)
    case separation(SeparationEvent)
    case link(LinkEvent)
    case tracing(TracingEvent)
    case verification(VerificationEvent)
    case `case`(CaseEvent)
    case file(FileEvent)
    case imported(ImportEvent)
    case clock(ClockChange)
    case report(ReportEvent)
    case export(ExportEvent)
    case agreement(AgreementEvent)
}
