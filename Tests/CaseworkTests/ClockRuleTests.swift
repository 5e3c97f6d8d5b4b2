// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Casework

/// Rules are data: what ships, and what a file may and may not say.
@Suite struct ClockRuleTests {
    @Test func `every rule that ships has an example worked by hand, and the engine reproduces it`()
        throws
    {
        let book = try Clocks.shipped()
        #expect(book.entries.count >= 85)
        for (rule, difference) in book.wrongExamples(zones: Clocks.zones) {
            Issue.record("\(rule.id.rawValue) \(rule.version): \(difference)")
        }
    }

    @Test func `a wrong example is found`() throws {
        let wrong = Clocks.file(
            example:
                #"{"events": ["order-served 2018-07-09T10:00 UTC"], "now": "2018-07-10T10:00 UTC", "due": "2018-07-12T11:00 UTC", "status": "due"}"#
        )
        let file = try ClockRuleFile(json: Data(wrong.utf8), name: "wrong")
        let book = try ClockRuleBook([("wrong", file)])
        let found = book.wrongExamples(zones: Clocks.zones)
        #expect(found.count == 1)
        #expect(found.first?.difference.contains("2018-07-12T10:00 UTC") ?? false)
    }

    /// Rows of the field's list of rules, each with how far its text was checked.
    @Test(arguments: [
        ("us.tvpra.notify", "verified"), ("us.tvpra.transfer", "verified"),
        ("us.msl.under-5", "verified"), ("us.msl.5-and-over", "verified"),
        ("us.msl.telephone", "verified"), ("us.msl.removal", "partly-verified"),
        ("us.msl.settlement-limits", "verified"), ("us.msl.settlement-terms", "verified"),
        ("us.msl.settlement-sign-off", "unverified"), ("us.dna-before-separation", "verified"),
        ("us.wsr", "verified"), ("us.flores.placement", "unverified"),
        ("us.flores.family-detention", "verified"), ("us.flores.efforts", "partly-verified"),
        ("us.flores.record", "partly-verified"), ("us.orr.placement-target", "unverified"),
        ("us.orr.placement-cap", "unverified"), ("us.orr.emergency-transfer", "verified"),
        ("us.orr.release", "verified"), ("us.orr.denial-notice", "verified"),
        ("us.orr.appeal", "verified"), ("us.orr.pending-review", "partly-verified"),
        ("us.orr.sponsor-packet", "verified"), ("us.orr.release-goal-1", "unverified"),
        ("us.orr.release-goal-2", "unverified"), ("us.orr.release-goal-3", "unverified"),
        ("us.orr.wellbeing-call", "verified"), ("us.orr.home-visit", "weakly-verified"),
        ("us.ice.parental-status", "verified"), ("us.public-report", "verified"),
        ("us.weekly-reconciliation", "verified"), ("us.angelica-s", "verified"),
        ("crc.best-interests", "verified"), ("crc.views", "verified"), ("crc.review", "verified"),
        ("crc.contact", "verified"), ("crc.whereabouts", "verified"),
        ("crc.reunification", "verified"), ("crc.tracing", "verified"),
        ("guidelines.safe-return", "verified"), ("guidelines.communication", "verified"),
        ("guidelines.adoption", "verified"), ("guidelines.cooperation", "verified"),
        ("guidelines.aid", "verified"), ("guidelines.evacuation", "verified"),
        ("guidelines.review", "unverified"), ("guidelines.relationship", "unverified"),
        ("iawg.presumption", "verified"), ("iawg.siblings", "unverified"),
        ("ftr.start", "verified"), ("ftr.forms", "verified"), ("uasc.first-visit", "unverified"),
        ("uasc.adoption-wait", "unverified"), ("triage.high", "partly-verified"),
        ("bip.assessment", "partly-verified"), ("eu.take-charge", "verified"),
        ("eu.take-charge-hit", "verified"), ("eu.reply", "verified"), ("eu.reply-hit", "verified"),
        ("eu.transfer-decision", "verified"), ("eu.transfer", "verified"),
        ("eu.detained-request", "verified"), ("eu.detained-reply", "verified"),
        ("eu.representative", "partly-verified"), ("eu.best-interests", "verified"),
        ("hague.find", "unverified"), ("hague.danger", "unverified"),
    ])
    func `a row of the field's list ships, marked as there`(id: String, checked: String) throws {
        let versions = try Clocks.shipped().versions(of: ClockRuleID(rawValue: id))
        #expect(versions.first?.checked.rawValue == checked)
        #expect(versions.allSatisfy { !$0.citation.isEmpty && !$0.office.isEmpty })
    }

    @Test func `what is not verified says why nobody may rely on it, or cites from memory`() throws
    {
        for entry in try Clocks.shipped().entries where entry.rule.checked == .verified {
            #expect(entry.rule.source != nil || !entry.rule.citation.isEmpty)
        }
        let dublin = try Clocks.shipped().entries.filter { $0.rule.version == "dublin-3" }
        #expect(dublin.count == 5)
        #expect(dublin.allSatisfy { $0.rule.checked == .unverified })
    }

    @Test(arguments: [
        (#""titel": "x", "#, "there is no field “rules.titel”"),
        (#""age": {"on": "start", "upto": 5}, "#, "there is no field “rules.age.upto”"),
        (#""from": "26/06/2018", "#, "“from” is not a day"),
        (#""from": "2019-01-01", "until": "2018-01-01", "#, "ends before it begins"),
        (#""age": {"on": "yesterday", "under": 5}, "#, "ages are measured on"),
        (#""blocks": ["removal"], "#, "“block” and “blocks” go together"),
        (#""startDay": "2018-06-26", "#, "both “starts” and “startDay”"),
        (#""impliedBy": ["Not A Word"], "#, "is not a word of small letters"),
        (#""age": {"on": "today", "under": -9223372036854775808}, "#, "an age is from 0 to 150"),
        (#""notBefore": {"days": 9223372036854775807}, "#, "“notBefore” is no time"),
    ])
    func `a slip of the pen in a file is an error that names the field`(slip: String, words: String)
        throws
    {
        let text = Clocks.file().replacing(#""role":"#, with: slip + #""role":"#)
        let error = #expect(throws: ClockRuleError.self) {
            _ = try ClockRuleFile(json: Data(text.utf8), name: "slip")
        }
        #expect(error?.description.contains(words) ?? false, "\(error?.description ?? "")")
    }

    @Test(arguments: 1...6)
    func `whatever is changed in a file, it is read, or refused with words, and never traps`(
        _ seed: UInt64
    ) throws {
        var random = HistoryTests.Random(state: seed)
        let text = Clocks.file(more: #", "age": {"under": 5, "on": "today"}"#)
        let digits = Array("0123456789-9".utf8)
        for _ in 0..<300 {
            var bytes = Array(text.utf8)
            for _ in 0...Int.random(in: 0..<3, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[place] = digits.randomElement(using: &random) ?? 48
                case 1: bytes.insert(digits.randomElement(using: &random) ?? 48, at: place)
                default: bytes.remove(at: place)
                }
            }
            guard let file = try? ClockRuleFile(json: Data(bytes), name: "changed"),
                let book = try? ClockRuleBook([("changed", file)])
            else { continue }
            _ = book.wrongExamples(zones: Clocks.zones)
        }
    }

    @Test func `a rule cannot come twice, nor name a calendar that is nowhere`() throws {
        let file = try ClockRuleFile(json: Data(Clocks.file().utf8), name: "one")
        #expect(throws: ClockRuleError.self) {
            _ = try ClockRuleBook([("one", file), ("two", file)])
        }
        let second = try ClockRuleFile(json: Data(Clocks.file(version: "2").utf8), name: "two")
        #expect(try ClockRuleBook([("one", file), ("two", second)]).entries.count == 2)
        let text = Clocks.file(
            kind: "business-days", duration: #"{"days": 5}"#, more: #", "calendar": "nowhere""#)
        let lost = try ClockRuleFile(json: Data(text.utf8), name: "lost")
        #expect(throws: ClockRuleError.self) { _ = try ClockRuleBook([("lost", lost)]) }
    }

    @Test(arguments: [
        "2018-01-01", "2018-01-15", "2018-02-19", "2018-05-28", "2018-07-04", "2018-09-03",
        "2018-10-08", "2018-11-12", "2018-11-22", "2018-12-25", "2021-06-18", "2021-07-05",
        "2021-12-24", "2021-12-31", "2022-12-26", "2023-01-02",
    ])
    func `federal holidays are kept on the days on which they were`(text: String) throws {
        let calendar = try #require(try Clocks.shipped().calendars["us-federal"])
        let day = try #require(Day(iso: text))
        #expect(!calendar.isBusinessDay(day), "\(text)")
        #expect(calendar.isBusinessDay(day) == false)
    }

    @Test func `there was no Juneteenth before 2021, and every year has its working days`() throws {
        let calendar = try #require(try Clocks.shipped().calendars["us-federal"])
        #expect(calendar.isBusinessDay(try #require(Day(iso: "2018-06-19"))))
        let first = try #require(Day(iso: "2018-01-01")).number
        let working = (first..<(first + 365)).count { calendar.isBusinessDay(Day(number: $0)) }
        // 261 weekdays, ten holidays.
        #expect(working == 251)
    }

    /// Easter Sundays of the almanacs.
    @Test(arguments: ["2018-04-01", "2019-04-21", "2024-03-31", "2026-04-05", "2038-04-25"])
    func `Easter falls on the day of the almanac`(text: String) throws {
        let day = try #require(Day(iso: text))
        #expect(HolidayCalendar.easter(of: day.parts.year) == day)
        #expect(HolidayCalendar.weekday(of: day) == 7)
    }
}
