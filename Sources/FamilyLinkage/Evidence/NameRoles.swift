// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames

/// Some of the roles that words of names have.
struct NameRoles: OptionSet, Sendable, Hashable {
    let rawValue: UInt16

    init(rawValue: UInt16) { self.rawValue = rawValue }

    init(_ role: NameRole) { rawValue = 1 << Self.place(role) }

    static let father = NameRoles(.father)
    static let grandfather = NameRoles(.grandfather)
    static let maternalSurname = NameRoles(.maternalSurname)

    func contains(_ role: NameRole) -> Bool { !isDisjoint(with: NameRoles(role)) }

    private static func place(_ role: NameRole) -> UInt16 {
        switch role {
        case .given: 0
        case .middle: 1
        case .surname: 2
        case .maternalSurname: 3
        case .marriedSurname: 4
        case .father: 5
        case .grandfather: 6
        case .nisba: 7
        case .kunya: 8
        case .honorific: 9
        case .suffix: 10
        case .particle: 11
        case .marker: 12
        }
    }
}
