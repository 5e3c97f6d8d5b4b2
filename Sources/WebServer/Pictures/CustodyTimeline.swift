// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework

/// Who was responsible for a person, from when to when, with what nobody was responsible for.
struct CustodyTimeline {
    /// A stretch of time.
    struct Stretch: Sendable, Equatable {
        enum Kind: String, Sendable { case held, gap, overlap, free }

        let kind: Kind
        let from: Moment
        /// Nil where it goes on.
        let to: Moment?
        let agency: String
        let place: String
        let ending: Custody.How?
    }

    let stretches: [Stretch]
    private let now: Moment
    private let language: DeskLanguage

    init(_ custodies: [Custody], _ directory: NameDirectory, now: Moment, _ language: DeskLanguage)
    {
        self.now = now
        self.language = language
        var stretches: [Stretch] = []
        for (place, custody) in custodies.enumerated() {
            if place > 0 {
                let before = custodies[place - 1]
                if let ended = before.ended, ended.at < custody.from {
                    let isGap =
                        switch ended.how {
                        case .transferred, .relocated: true
                        default: false
                        }
                    stretches.append(
                        Stretch(
                            kind: isGap ? .gap : .free, from: ended.at, to: custody.from,
                            agency: "", place: "", ending: ended.how))
                } else if before.ended.map({ $0.at > custody.from }) ?? true {
                    stretches.append(
                        Stretch(
                            kind: .overlap, from: custody.from, to: before.ended?.at, agency: "",
                            place: "", ending: nil))
                }
            }
            stretches.append(
                Stretch(
                    kind: .held, from: custody.from, to: custody.ended?.at,
                    agency: directory.agency(custody.agency),
                    place: directory.facility(custody.facility), ending: custody.ended?.how))
        }
        self.stretches = stretches
    }

    /// Gaps and overlaps.
    var defects: Int { stretches.count { $0.kind == .gap || $0.kind == .overlap } }

    /// How long something took, in words.
    private func length(_ stretch: Stretch) -> String {
        let hours = (stretch.to ?? now).hours(since: stretch.from)
        return hours < 48
            ? language.count(max(0, hours), "hours") : language.count(hours / 24, "days")
    }

    private func name(_ stretch: Stretch) -> String {
        stretch.kind == .held
            ? language.say("custody.at", stretch.agency, stretch.place)
            : language.say("custody.\(stretch.kind.rawValue)", length(stretch))
    }

    /// The rows of the table behind the picture.
    var rows: [View] {
        stretches.map { stretch in
            [
                "what": .text(name(stretch)), "from": .text(language.time(stretch.from)),
                "to": .text(stretch.to.map(language.time) ?? language.say("custody.open")),
                "length": .text(length(stretch)),
                "ending": .text(stretch.ending.map { CustodyWords.ending($0, language) } ?? ""),
                "isDefect": .flag(stretch.kind == .gap || stretch.kind == .overlap),
            ]
        }
    }

    /// The picture.
    var picture: Markup {
        var drawing = Drawing(language)
        let first = stretches.map(\.from.seconds).min() ?? now.seconds
        let last = max(
            now.seconds, stretches.compactMap { $0.to?.seconds }.max() ?? now.seconds, first + 1)
        let (left, right) = (8.0, Drawing.width - 8)
        func x(_ seconds: Int) -> Double {
            left + Double(seconds - first) / Double(last - first) * (right - left)
        }
        var y = 18.0
        for stretch in stretches {
            let label = Drawing.clipped(name(stretch), 44)
            drawing.text(label, left, y, stretch.kind == .held ? "word name" : "word strong")
            drawing.bar(
                x(stretch.from.seconds), x(stretch.to?.seconds ?? now.seconds), y: y + 5,
                height: 12, "bar-\(stretch.kind.rawValue)")
            if stretch.to == nil { drawing.dot(x(now.seconds), y + 11, "bar-open") }
            y += 36
        }
        drawing.line(left, y, right, y, "axis")
        drawing.text(language.day(day(first)), left, y + 16, "faint")
        drawing.text(language.day(day(last)), right, y + 16, "faint", anchor: "end")
        drawing.height = y + 24
        return drawing.picture(
            id: "custody", title: language.say("custody.picture"),
            summary: defects == 0
                ? language.say("custody.no-gaps") : language.count(defects, "custody.gaps"))
    }

    private func day(_ seconds: Int) -> Day {
        Moment(seconds: seconds, offsetMinutes: now.offsetMinutes, zone: now.zone)?.day ?? now.day
    }
}

/// Words about custody.
enum CustodyWords {
    /// How a custody ended.
    static func ending(_ how: Custody.How, _ language: DeskLanguage) -> String {
        switch how {
        case .transferred: language.say("ending.transferred")
        case .relocated: language.say("ending.relocated")
        case .released(let to): language.say("ending.released", to)
        case .removed(let country): language.say("ending.removed", country)
        case .died: language.say("ending.died")
        case .left(let circumstances): language.say("ending.left", circumstances)
        case .recordedInError(let reason): language.say("ending.error", reason)
        }
    }
}
