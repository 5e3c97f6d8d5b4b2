// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework

/// A place to send somebody: only what is listed here, so that nobody is sent elsewhere.
package enum Address: Hashable, Sendable {
    case home, signIn, work, search, foundPeople(String), setUpCode, confirm, accounts, review
    case register, custody, separations, cases, clocks, quarantine, agencies
    case imports
    /// A list on its way in.
    case importJob(String)
    /// A list on record, by its first row.
    case importedList(RowID)
    case undoImport(RowID)
    case quarantineOf(RowID)
    case reports, calendarAddress, log, health, keys, holds
    /// With the secret part.
    case calendar(String)
    case reportForm(ReportKind)
    case report(ReportID)
    case person(PersonID)
    case proposal(ProposalID)
    case transfer(TransferID)
    case separate(LinkID)
    case separation(SeparationID)
    case `case`(CaseID)
    case verification(VerificationID)
    case interviews(VerificationID)
    case document(DocumentID)
    case draft(String)
    case quarantined(RowID)
    case welcome(String)
    /// A page of the table that was asked for.
    case page(RouteMatch)
    /// The proof of an entry of the log; and that of one head to a later one, by their sizes.
    case entryProof(UInt64), consistency(UInt64, UInt64)

    /// As it stands in a link.
    package var text: String {
        switch self {
        case .home: "/"
        case .signIn: "/sign-in"
        case .work: "/work"
        case .search: "/search"
        case .foundPeople(let search): "/search/\(search)"
        case .setUpCode: "/security/code"
        case .confirm: "/confirm"
        case .accounts: "/accounts"
        case .review: "/review"
        case .register: "/register"
        case .custody: "/custody"
        case .separations: "/separations"
        case .cases: "/cases"
        case .quarantine: "/quarantine"
        case .quarantined(let id): "/quarantine/\(id)"
        case .imports: "/imports"
        case .importJob(let id): "/imports/\(id)"
        case .importedList(let row): "/imports/\(row)"
        case .undoImport(let row): "/imports/\(row)/undo"
        case .quarantineOf(let row): "/quarantine?list=\(row)"
        case .clocks: "/clocks"
        case .agencies: "/agencies"
        case .reports: "/reports"
        case .log: "/log"
        case .health: "/health"
        case .keys: "/keys"
        case .holds: "/holds"
        case .calendarAddress: "/clocks/address"
        case .calendar(let token): "/calendars/\(token)"
        case .reportForm(let kind): "/reports/\(kind.rawValue)"
        case .report(let id): "/reports/made/\(id)"
        case .person(let id): "/persons/\(id)"
        case .case(let id): "/cases/\(id)"
        case .verification(let id): "/verifications/\(id)"
        case .interviews(let id): "/verifications/\(id)/interviews"
        case .document(let id): "/documents/\(id)"
        case .draft(let id): "/register/drafts/\(id)"
        case .proposal(let id): "/proposals/\(id)"
        case .transfer(let id): "/transfers/\(id)"
        case .separate(let id): "/links/\(id)/separation"
        case .separation(let id): "/separations/\(id)"
        case .welcome(let token): "/welcome/\(token)"
        case .page(let match): match.path
        case .entryProof(let entry): "/log/entries/\(entry)/proof"
        case .consistency(let older, let newer): "/log/consistency/\(older)/\(newer)"
        }
    }
}
