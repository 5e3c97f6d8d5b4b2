// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Sex as papers have it.
enum Sex: Sendable {
    case female, male
}

/// What one person is to another; raw values are those of `links.csv`.
package enum Kin: String, Sendable, CaseIterable {
    case mother, father
    case stepParent = "step-parent"
    case guardian, grandparent
    case auntOrUncle = "aunt-or-uncle"
    case sibling
    case halfSibling = "half-sibling"
    case spouse
    /// Somebody says to be a parent and is not.
    case claimedFalse = "claimed-false"
}

/// One human being of the simulation.
struct Person: Sendable {
    /// What became of somebody on the way.
    enum Custody: String, Sendable {
        /// At home, or at least in none of the agencies' hands.
        case home
        /// On the way, not separated from anybody.
        case together
        /// Held apart from a child.
        case adultApart = "adult-apart"
        /// Held apart from who cared for it.
        case childApart = "child-apart"
        /// A child that came without an adult.
        case childAlone = "child-alone"
    }

    var sex: Sex
    /// Days since 1970-01-01.
    var birth: Int
    var name: FamilyName
    /// Which of several spellings the person's papers have, where there are several.
    var spelling: Int
    var place: (name: String, municipality: String, region: String)
    /// Language spoken best, and the one also spoken, if any.
    var language: String
    var otherLanguage: String?
    var custody = Custody.home
    /// Position in the scenario's places of the kind of custody.
    var facility = 0
    /// Whether a child at this age can say who its people are.
    var speaks = true
    /// Which of the family's groups was met together; 0 is that of the adults.
    var group = 0
    /// When the group was met, minutes since 1970-01-01, UTC, and where: a position in the scenario's places.
    var encounter = 0
    var sector = 0

    /// Age in full years on a day.
    func age(on day: Int) -> Int {
        max(0, CivilDate(daysSince1970: birth).years(until: CivilDate(daysSince1970: day)))
    }
}

/// People who belong together, with whoever claims to.
struct Family: Sendable {
    /// How it set out.
    enum Shape: String, Sendable, CaseIterable {
        case mother, father
        case bothParents = "both-parents"
        case stepParent = "step-parent"
        case grandparent
        case auntOrUncle = "aunt-or-uncle"
        case adultSibling = "adult-sibling"
        case guardian
        case childrenAlone = "children-alone"
        case loneAdult = "lone-adult"
        case couple
    }

    /// Who is what to whom.
    struct Link: Sendable {
        var child: Int
        var adult: Int
        var kin: Kin
    }

    /// A child taken from an adult.
    struct Separation: Sendable {
        var child: Int
        var adult: Int
        /// Minutes since 1970-01-01, UTC.
        var minute: Int
        /// Position in the scenario's grounds.
        var ground: Int
    }

    var index: Int
    var people: Int
    var shape: Shape
    var registration: NamingCustom.Registration
    var persons: [Person] = []
    var links: [Link] = []
    var separations: [Separation] = []
    /// Positions of who travels, adults first.
    var adults: [Int] = []
    var children: [Int] = []
    /// Who claims a child falsely, and which.
    var claim: (claimant: Int, child: Int)?
    /// When the agency met them: minutes since 1970-01-01, UTC.
    var encounter: Int
    /// Telephone at home, digits with the country's code.
    var phone: String
    /// Position in the scenario's encounter places.
    var sector: Int
    /// Facts that make it hard, by person: rates E2, E10, E11, E12 and E13.
    var facts: [(person: Int, error: ErrorKind)] = []

    /// What one person is to another, seen from the younger.
    func kin(of adult: Int, to child: Int) -> Kin? {
        links.first { $0.child == child && $0.adult == adult }?.kin
    }

    /// The position of a relative of a kind.
    func relative(_ kin: Kin, of child: Int) -> Int? {
        links.first { $0.child == child && $0.kin == kin }?.adult
    }
}
