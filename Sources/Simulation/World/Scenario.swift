// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A crisis: who flees, when, what takes families apart, who keeps lists of it.
package struct Scenario: Sendable {
    /// The name on the command line.
    package let name: String
    /// One line of explanation.
    package let summary: String
    /// Who they are, with their shares.
    let peoples: [(share: Double, design: People.Design)]
    /// First day, and how many days it lasts.
    let firstDay: CivilDate
    let days: Int
    /// Shares of the shapes of families whose children are with birth parents, alone, or absent.
    let shapes: [(share: Double, shape: Family.Shape)]
    /// How many of the families with an adult and a child are taken apart.
    let separatedShare: Double
    /// How many of those taken apart were first met together, so that they share a unit number.
    let metTogetherShare: Double
    /// Where people were met, where adults are held, where children are.
    let sectors: [(name: String, station: String)]
    let adultFacilities: [(name: String, place: String)]
    let childFacilities: [(name: String, place: String)]
    /// Why a child was taken from an adult, as the agencies' code and in words.
    let grounds: [(code: String, words: String)]
    /// Codes for a child without adults, a member of a family, an adult alone.
    let statusCodes: (child: String, family: String, single: String)
    /// The four lists.
    let lists: [ListDesign]
    /// Rates of E1 to E18 that fit the crisis.
    package let rates: ErrorRates

    /// Names of the four files.
    package var listNames: [String] { lists.map(\.fileName) }

    /// All scenarios.
    package static let all: [Scenario] = [border2018, conflict, camp, disaster, mix]

    /// The scenario of a name.
    package static func named(_ name: String) -> Scenario? { all.first { $0.name == name } }
}
