// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension RouteTable {
    /// The routes of the API, in the table of all routes.
    static let apiRoutes: [Route] =
        WorkCalls.routes + PeopleCalls.routes + CustodyCalls.routes + TracingCalls.routes
        + VerificationCalls.routes + CaseCalls.routes + FileCalls.routes + ClockCalls.routes
        + OrderCalls.routes + PaperCalls.routes + DraftCalls.routes
        + InterviewCalls.routes + HeldDecisionCalls.routes + ImportCalls.routes
        + ReportCalls.routes + LogCalls.routes + AgreementCalls.routes + PartRequestCalls.routes
        + HoldCalls.routes
}
