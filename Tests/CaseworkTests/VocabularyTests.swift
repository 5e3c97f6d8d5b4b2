// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import FamilyLinkage
import Foundation
import Testing

@testable import Casework
@testable import CaseworkScenarios

@Suite struct VocabularyTests {
    @Test func `an identifier says of which kind it is, and reads back`() throws {
        for number in [UInt64(0), 1, 17, .max] {
            let id = PersonID(number)
            #expect(PersonID(id.description) == id)
            #expect(CaseID(id.description) == nil)
            let data = try JSONEncoder().encode(id)
            #expect(try JSONDecoder().decode(PersonID.self, from: data) == id)
            #expect(throws: DecodingError.self) {
                try JSONDecoder().decode(CaseID.self, from: data)
            }
        }
        for text in [
            "person-", "person-01", "person-+1", "person--1", "person-1 ", "Person-1",
            "person-18446744073709551616", "",
        ] {
            #expect(PersonID(text) == nil, "\(text)")
        }
    }

    @Test func `days agree with the calendar of Foundation`() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
        for number in stride(from: -30_000, through: 60_000, by: 37) {
            let parts = calendar.dateComponents(
                [.year, .month, .day],
                from: Foundation.Date(timeIntervalSince1970: Double(number) * 86_400))
            let year = try #require(parts.year)
            let month = try #require(parts.month)
            let day = try #require(parts.day)
            #expect(Day(year, month, day)?.number == number)
            #expect(Day(number: number).parts == (year, month, day))
        }
        for (year, month, day) in [
            (2018, 2, 29), (1900, 2, 29), (2018, 4, 31), (2018, 13, 1), (0, 1, 1), (2018, 1, 0),
        ] {
            #expect(Day(year, month, day) == nil)
        }
        #expect(Day(2000, 2, 29) != nil)
    }

    @Test func `an age is as of a day`() throws {
        let born = try #require(Day(2012, 2, 29))
        let date = try #require(RecordedDate(earliest: born, latest: born, precision: .day))
        for (year, month, day, age) in [
            (2013, 2, 28, 0), (2013, 3, 1, 1), (2030, 2, 28, 17), (2030, 3, 1, 18), (2010, 1, 1, 0),
        ] {
            let on = try #require(Day(year, month, day))
            #expect(date.age(on: on) == age...age)
        }
        let asOf = try #require(Day(2018, 6, 1))
        let age = try #require(RecordedAge(years: 16...17, asOf: asOf))
        #expect(age.age(on: try #require(Day(2018, 6, 1))) == 16...18)
        #expect(age.age(on: try #require(Day(2020, 6, 1))) == 18...20)
        #expect(RecordedAge(years: 100...131, asOf: asOf) == nil)
    }

    @Test func `who may be a child is treated as one`() throws {
        let day = try #require(Day(2018, 6, 10))
        let first = try #require(Day(2000, 1, 1))
        let last = try #require(Day(2000, 12, 31))
        let year = try #require(
            RecordedDate(earliest: first, latest: last, precision: .placeholder))
        let identity = Identity(names: [], sex: nil, dateOfBirth: year, age: nil)
        #expect(!identity.provesAdult(on: day))
        #expect(!identity.provesChild(on: day))
        #expect(!Identity(names: [], sex: nil, dateOfBirth: nil, age: nil).provesAdult(on: day))
        #expect(RecordedDate(earliest: year.earliest, latest: year.latest, precision: .day) == nil)
        #expect(RecordedDate(earliest: year.latest, latest: year.earliest, precision: .year) == nil)
    }

    @Test func `a moment knows its zone and with it its day`() throws {
        let late = try #require(
            Moment(seconds: 1_528_675_200, offsetMinutes: -300, zone: "America/Chicago"))
        #expect(late.day.parts == (2018, 6, 10))
        let utc = try #require(Moment(seconds: 1_528_675_200, offsetMinutes: 0, zone: "UTC"))
        #expect(utc.day.parts == (2018, 6, 11))
        #expect(!(late < utc) && !(utc < late))
        let before = try #require(Moment(seconds: -1, offsetMinutes: 0, zone: "UTC"))
        #expect(before.day == Day(number: -1))
        #expect(Moment(seconds: 0, offsetMinutes: 0, zone: "") == nil)
        #expect(Moment(seconds: 0, offsetMinutes: 2000, zone: "UTC") == nil)
        #expect(Moment(seconds: .max, offsetMinutes: 0, zone: "UTC") == nil)
    }

    @Test func `every relation of the matching has its relation of the domain`() {
        for kin in KinRelation.allCases {
            let relation = FamilyRelation(kin)
            #expect(relation.rawValue == kin.rawValue)
            #expect(relation.isCaregiver == kin.isCaregiver)
        }
    }

    @Test func `every refusal says what is in the way and what would help`() {
        var sentences: Set<String> = []
        for code in Refusal.Code.allCases {
            let refusal = Refusal(code)
            #expect(refusal.sentence.hasSuffix("."))
            #expect(refusal.remedy.hasSuffix("."))
            #expect(sentences.insert(refusal.sentence).inserted, "\(code)")
        }
        #expect(Refusal(.notHeld, about: ["a"]) == Refusal(.notHeld, about: ["b"]))
        #expect(Refusal(.notHeld) != Refusal(.alreadyHeld))
        let kept = Set(Refusal.Code.allCases.compactMap { Refusal($0).invariant })
        #expect(
            Set(Invariant.allCases).subtracting(kept) == [
                .nothingUnjournaled, .sealedAndErasable,
            ])
    }

    @Test func `an event survives being written down`() throws {
        let world = try World.reunified()
        let data = try JSONEncoder().encode(world.journal)
        #expect(try JSONDecoder().decode([Event].self, from: data) == world.journal)
    }
}
