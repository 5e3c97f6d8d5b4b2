// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import RecordLinkage

/// Asks about pairs, one after another, and writes down what is answered.
struct ReviewLoop {
    let records: ComparableRecords
    let queue: [Item]
    /// Tells what time it is, for the labels.
    let now: () -> String
    var labels: LabelFile

    /// A pair to ask about.
    struct Item {
        var left: ComparableRecords.Record
        var right: ComparableRecords.Record
        /// Probability that the linkage reported, what is known of other records included.
        var probability: Double
    }

    private var session: ReviewSession
    private var message: String?

    init(
        records: ComparableRecords,
        queue: [Item],
        labels: LabelFile, now: @escaping () -> String
    ) {
        self.records = records
        self.queue = queue
        self.labels = labels
        self.now = now
        session = ReviewSession(count: queue.count)
    }

    /// Labels given since the start.
    var givenCount: Int { session.given.count }

    /// The action that a key stands for.
    static func action(_ key: UInt8) -> ReviewSession.Action? {
        switch key | (key >= 65 && key <= 90 ? 32 : 0) {
        case UInt8(ascii: "m"): .label(.match)
        case UInt8(ascii: "n"): .label(.not)
        case UInt8(ascii: "u"): .label(.unsure)
        case UInt8(ascii: "s"): .skip
        case UInt8(ascii: "z"), 0x7F, 0x08: .undo
        case UInt8(ascii: "?"): .help
        case UInt8(ascii: "q"), 3, 4: .quit
        default: nil
        }
    }

    /// Takes an action and writes what it asks for; returns false when the review is over.
    private mutating func take(_ action: ReviewSession.Action) throws -> Bool {
        message = nil
        switch session.apply(action) {
        case .write(let item, let label):
            let pair = queue[item]
            try labels.append(
                .init(
                    left: records.id(of: pair.left), right: records.id(of: pair.right),
                    label: label, when: now()))
            message = "Written: \(label.rawValue). z takes it back."
        case .takeBack:
            try labels.removeLast()
            message = "Taken back."
        case .nothingToUndo: message = "There is nothing to undo."
        case .show, .showHelp: break
        case .end: return false
        }
        return true
    }

    /// Runs with single keys on a screen of its own; returns false where there is no such terminal.
    mutating func runOnScreen(isColoured: Bool) throws -> Bool {
        if queue.isEmpty { return true }
        guard let terminal = Terminal.open() else { return false }
        var offset = 0
        var isHelping = false
        var drawn: (place: Int, offset: Int, width: Int, height: Int, isHelping: Bool)?
        while true {
            let (width, height) = terminal.size
            let state = (session.place, offset, width, height, isHelping)
            if drawn.map({ $0 != state }) ?? true {
                let screen = ReviewScreen(width: width, isColoured: isColoured)
                if isHelping {
                    terminal.show(
                        ReviewScreen.help.prefix(height).map { ShownText.fitted($0, width) })
                } else if session.isDone {
                    terminal.show(ReviewScreen.end.map { ShownText.fitted($0, width) })
                } else {
                    let page = page(screen, height: height, offset: offset)
                    offset = page.offset
                    terminal.show(page.lines)
                }
                drawn = (session.place, offset, width, height, isHelping)
            }
            guard let keys = terminal.key() else { break }
            if keys.isEmpty { continue }
            drawn = nil
            if isHelping {
                isHelping = false
                if keys[0] != 3 { continue }
            }
            // Keys that send several bytes, such as arrows, mean nothing here.
            if keys[0] == 0x1B { continue }
            var goesOn = true
            for key in keys where goesOn {
                if key == 0x20 {
                    offset += max(1, height - 3)
                    continue
                }
                guard let action = Self.action(key) else {
                    message = "? shows what the keys mean."
                    continue
                }
                if action == .help {
                    isHelping = true
                    continue
                }
                offset = 0
                goesOn = try take(action)
            }
            if !goesOn { break }
        }
        return true
    }

    private func page(
        _ screen: ReviewScreen, height: Int, offset: Int
    ) -> (lines: [String], offset: Int) {
        let pair = queue[session.place]
        let card = ReviewCard(pair, records)
        return screen.page(
            card, height: height, scrolledBy: offset,
            header: screen.header(
                card, place: session.place, count: queue.count, labelled: givenCount),
            message: message)
    }

    /// Runs with one answer a line, for input that is not a terminal.
    mutating func runInLines(_ line: () -> String?, show: (String) throws -> Void) throws {
        let screen = ReviewScreen(width: 80, isColoured: false)
        while !session.isDone {
            let pair = queue[session.place]
            let card = ReviewCard(pair, records)
            let header = screen.header(
                card, place: session.place, count: queue.count, labelled: givenCount)
            try show(
                ([header] + screen.body(card) + [ReviewScreen.keys, ""])
                    .map(Self.withoutTrailingSpace).joined(separator: "\n"))
            var isAnswered = false
            while !isAnswered {
                guard let answer = line() else { return }
                guard let key = answer.utf8.first(where: { $0 != 0x20 }),
                    let action = Self.action(key)
                else {
                    try show("That is no answer. " + ReviewScreen.keys)
                    continue
                }
                if action == .help {
                    try show(ReviewScreen.help.dropLast(2).joined(separator: "\n"))
                    continue
                }
                if try !take(action) { return }
                if let message { try show(message + "\n") }
                isAnswered = true
            }
        }
    }

    private static func withoutTrailingSpace(_ line: String) -> String {
        var line = line
        while line.last == " " { line.removeLast() }
        return line
    }
}
