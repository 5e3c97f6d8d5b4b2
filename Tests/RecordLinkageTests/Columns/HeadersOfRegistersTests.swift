// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage
import Testing

/// Headers that say something else than the values seem to.
@Suite("Headers of registers") struct HeadersOfRegistersTests {
    private static let ids = (0..<300).map { "P\(1000 + $0)" }
    private static let given = ["Anna", "Maria", "Johann", "Peter", "Carl"]
    private static let last = ["Braun", "Schmidt", "Vogel", "Klein", "Roth", "Beck"]

    private func roles(_ columns: [(String, [String])]) -> [FieldRole] {
        ColumnRecognition.recognize(SyntheticTable.table([("id", Self.ids)] + columns)).map(\.role)
    }

    private func cells(_ make: (Int) -> String) -> [String] { (0..<300).map(make) }

    @Test func `a number that a header cuts short is the one it has in full`() {
        let phones = cells { "614\(5_550_000 + $0 / 4 * 37)" }
        let names = cells { "\(Self.given[$0 % 5])" }
        #expect(roles([("FIRST_NM", names), ("PHONE_NBR", phones)])[2] == .phone)
        #expect(roles([("FIRST_NM", names), ("TEL NR", phones)])[2] == .phone)
    }

    @Test func `a group that a header names has numbers that look like telephones`() {
        let groups = cells { "\(5_400_092_992 + $0 / 3 * 1_234_567)" }
        #expect(roles([("ASSIST_GRP", groups)])[1] == .groupNumber)
        let kinds = cells { ["Nuer", "Anuak", "Maban"][$0 % 3] }
        #expect(roles([("Ethnic group", kinds)])[1] == .category)
        let many = cells { "Clan \($0 % 40)" }
        #expect(roles([("Population group", many)])[1] != .groupNumber)
    }

    @Test func `numbers under another header are no ages where the date of birth is known`() {
        let births = cells { "\(10 + $0 % 18) Mar \(1970 + $0 % 40)" }
        let shelters = cells { "\(1 + $0 * 7 % 40)" }
        #expect(roles([("Date of Birth", births), ("Shelter", shelters)])[2] != .age)
        #expect(roles([("Date of Birth", births), ("Age", shelters)])[2] == .age)
    }

    @Test func `trades that were made into surnames are no second column of surnames`() {
        let trades = cells { ["Müller", "Weber", "Schneider", "Schmidt", "Bauer"][$0 % 5] }
        let names = cells { Self.last[$0 % 6] }
        #expect(roles([("Familienname", names), ("Bemerktes", trades)])[2] != .surname)
    }

    @Test func `dates are no births if the ages beside them are of people born at other times`() {
        let sailings = cells { "05.01.\(1854 + $0 * 11 % 34)" }
        let ages = cells { "\(1 + $0 * 7 % 60)" }
        #expect(roles([("Tag", sailings), ("Alter", ages)])[1] == .eventDate)
        let births = ages.map { "05.01.\(1874 - (Int($0) ?? 0))" }
        #expect(roles([("Tag", births), ("Alter", ages)])[1] == .dateOfBirth)
    }

    @Test func `births in a register of many years are told by the days on which it was written`() {
        let written = (0..<300).map { 1990 + $0 * 11 % 30 }
        let ages = cells { "\(1 + $0 * 7 % 60)" }
        let days = written.map { "07.06.\($0)" }
        let births = (0..<300).map { "05.01.\(written[$0] - 1 - $0 * 7 % 60)" }
        let columns = [("Eintrag", days), ("Tag", births), ("Alter", ages)]
        #expect(roles(columns)[1...2] == [.eventDate, .dateOfBirth])
        let sailings = (0..<300).map { "05.01.\(1854 + $0 * 13 % 34)" }
        #expect(roles([("Eintrag", days), ("Tag", sailings), ("Alter", ages)])[2] != .dateOfBirth)
    }

    @Test func `mother in Turkish is no given name`() {
        let names = cells { Self.given[$0 % 5] }
        #expect(roles([("ADI", names), ("ANA ADI", names.reversed())])[2] == .motherName)
    }

    @Test func `a focal point is whoever a family is known by`() {
        let names = cells { "\(Self.given[$0 % 5]) \(Self.last[$0 % 6])" }
        let columns = [("Full name", names), ("Focal Point Name", Array(names.reversed()))]
        #expect(roles(columns)[2] == .relativeName)
    }

    @Test func `a header of dates of birth or ages is one of either`() {
        let known = cells { $0 % 2 == 0 ? "03 Mar \(1850 + $0 % 40)" : "\(20 + $0 % 40)" }
        let role = roles([("Age / Born", known)])[1]
        #expect(role == .age || role == .dateOfBirth)
    }
}
