// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Commands about clocks.
package enum ClockCommand: Hashable, Sendable, Codable {
    case record(LegalEvent)
    case extend(ClockExtension)
    case propose(CourtOrder)
    /// A second person signs for the text they have before them; it has to be the text of the order.
    case sign(CourtOrderID, text: String)
    case withdraw(CourtOrderID, reason: String)
    case proposeEnd(CourtOrderID, day: Day, reason: String)
    case signEnd(CourtOrderID)
    /// Shows the clocks of people within reach to the one who asks.
    case look
    /// A clock became work for somebody, or stands otherwise. Done by the registry itself.
    case raise(WorkTask)
    /// The clock of a task was met, stopped, or is none any more. Done by the registry itself.
    case settle(TaskID)
}

/// What happened to clocks.
package enum ClockChange: Hashable, Sendable, Codable {
    case recorded(LegalEvent)
    case extended(ClockExtension)
    case orderProposed(CourtOrder)
    case orderMoved(CourtOrderID, CourtOrder.Stage)
    case looked(Purpose, by: UserID)
    case raised(WorkTask)
    case settled(TaskID, Moment)
}
