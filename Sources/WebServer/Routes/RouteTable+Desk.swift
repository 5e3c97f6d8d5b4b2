// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension RouteTable {
    /// The routes of the desk.
    static let desk = RouteTable(
        SignInPages.routes + SecurityPages.routes + AccountPages.routes + ServicePages.routes
            + WorkPage.routes + SearchPages.routes + PersonPages.routes + ReviewPages.routes
            + RegisterPages.routes
            + CustodyPages.routes + SeparationPages.routes + CasePages.routes
            + VerificationPages.routes + InterviewPages.routes + PaperPages.routes
            + SlipPages.routes + FilePages.routes + AgencyPages.routes + AgreementPages.routes
            + KeyPages.routes + ErasurePages.routes + HoldPages.routes
            + ImportPages.routes + QuarantinePages.routes + ClockPages.routes + ClientPages.routes
            + WorkEventPages.routes + ReportPages.routes + CalendarPages.routes
            + LogPages.routes + HealthPages.routes + apiRoutes)
}
