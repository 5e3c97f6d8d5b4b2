// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage
import Foundation
import Reporting

/// Measures reports over a registry in memory: the census, the exact report, and the public one with what it
/// withholds, first and again after some weeks.
///
///     ReportsBenchmark [PEOPLE]
@main
struct ReportsBenchmark {
    static func main() async throws {
        let people = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 1_000_000
        let clock = ContinuousClock()
        func seconds(_ body: () throws -> Void) rethrows -> Double {
            let time = try clock.measure(body).components
            return Double(time.seconds) + Double(time.attoseconds) / 1e18
        }
        var crisis = Crisis(families: people / 2)
        let filling = seconds { crisis.fill() }
        report("fill", [("people", Double(people)), ("seconds", filling)])

        let names = Crisis.agencies
        let snapshot = ReportSnapshot(origin: "bench", size: UInt64(people), root: "none")
        let (state, now) = (crisis.state, crisis.now)
        let begin = clock.now
        let busy = processorSeconds()
        let children = await SeparationCensus.counting(
            state, at: now, ageDay: now.day,
            threads: ProcessInfo.processInfo.activeProcessorCount
        ).children
        let took = (clock.now - begin).components
        let counting = Double(took.seconds) + Double(took.attoseconds) / 1e18
        report(
            "census",
            [
                ("children", Double(children.count)), ("seconds", counting),
                ("processor", processorSeconds() - busy),
            ])

        var first: PublicReport?
        let publishing = try seconds {
            first = try PublicReport(
                children: children, agencyNames: names, at: crisis.now, snapshot: snapshot)
        }
        guard let first else { return }
        report(
            "public, tables and suppression",
            [
                ("figures", Double(first.cells.count)),
                ("withheld", Double(first.cells.count { $0.isWithheld })), ("seconds", publishing),
            ])
        var bytes = 0
        let printing = try seconds {
            let document = first.document()
            bytes = document.html().utf8.count + document.csv().utf8.count
            bytes += try document.json().count
        }
        report("public, as HTML, CSV and JSON", [("bytes", Double(bytes)), ("seconds", printing)])
        report("public, all of it", [("seconds", counting + publishing + printing)])

        let exact = try seconds {
            _ = try ExactReport(
                crisis.state,
                census: SeparationCensus(crisis.state, at: crisis.now, ageDay: crisis.now.day),
                total: crisis.state.countSeparated(at: crisis.now), at: crisis.now,
                ageDay: crisis.now.day, snapshot: snapshot)
        }
        report("exact, with the second count", [("seconds", exact)])

        crisis.pass(days: 30)
        let issued = IssuedReport(
            id: ReportID(1), kind: .public, series: PublicReport.series, at: crisis.now,
            issuedBy: UserID(1), snapshot: snapshot, digest: "", total: 0, cells: first.cells)
        let next = SeparationCensus(crisis.state, at: crisis.now, ageDay: crisis.now.day).children
        var second: PublicReport?
        let again = try seconds {
            second = try PublicReport(
                children: next, agencyNames: names, at: crisis.now, snapshot: snapshot,
                earlier: [issued])
        }
        report(
            "public, held against an earlier one",
            [("withheld", Double(second?.cells.count { $0.isWithheld } ?? 0)), ("seconds", again)])
    }
}

/// One line of JSON for each figure.
func report(_ name: String, _ fields: [(String, Double)]) {
    let text = fields.map { "\"\($0.0)\": \(($0.1 * 1000).rounded() / 1000)" }
    let line = "{\"measured\": \"\(name)\", \(text.joined(separator: ", "))}\n"
    FileHandle.standardOutput.write(Data(line.utf8))
}

/// Processor time of the process in seconds, of all threads together.
///
/// On a machine that is shared it says more than the time on the wall.
func processorSeconds() -> Double {
    guard let stat = try? String(contentsOfFile: "/proc/self/stat", encoding: .utf8),
        let end = stat.lastIndex(of: ")")
    else { return 0 }
    let fields = stat[end...].split(separator: " ")
    guard fields.count > 13, let user = Double(fields[12]), let system = Double(fields[13]) else {
        return 0
    }
    return (user + system) / 100
}

/// SplitMix64 (Steele, Lea and Flood, 2014).
struct SeededChance: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}

/// Families that were separated, in a registry without a journal.
struct Crisis {
    static let agencies = [
        AgencyID(1): "Border", AgencyID(2): "Shelter", AgencyID(3): "Hospital",
        AgencyID(4): "Office",
        AgencyID(5): "Camp", AgencyID(6): "Remote post",
    ]
    private static let grounds = [
        "criminal-custody", "medical-emergency", "threat-to-child", "other",
    ]

    private(set) var state = CaseworkState()
    private(set) var now: Moment
    private let families: Int
    private var chance = SeededChance(state: 7)
    private static let begin = 1_528_632_000

    init(families: Int) {
        self.families = families
        now = Self.moment(Self.begin + 120 * 86_400)
    }

    static func moment(_ seconds: Int) -> Moment {
        guard let moment = Moment(seconds: seconds, offsetMinutes: 0, zone: "UTC") else {
            preconditionFailure("a moment")
        }
        return moment
    }

    /// A parent and a child each, apart; the sixth agency has nearly nobody.
    mutating func fill() { for family in 0..<families { add(UInt64(family)) } }

    private mutating func add(_ family: UInt64) {
        let (adult, child) = (PersonID(family * 2 + 1), PersonID(family * 2 + 2))
        let at = Self.moment(Self.begin + Int.random(in: 0..<(90 * 86_400), using: &chance))
        let rare = Int.random(in: 0..<30_000, using: &chance) == 0
        let agency = AgencyID(rare ? 6 : UInt64(Int.random(in: 2...5, using: &chance)))
        register(adult, born: Int.random(in: 1960...1998, using: &chance), at)
        register(child, born: Int.random(in: 2001...2018, using: &chance), at)
        let link = FamilyLink(
            id: LinkID(family + 1), subject: child, relative: adult, relation: .mother,
            caredForSubject: true, origin: .encounter)
        state.apply(.link(.claimed(link)))
        let separation = Separation(
            id: SeparationID(family + 1), link: link.id,
            ground: Ground(
                list: "2023-12", code: Self.grounds.randomElement(using: &chance) ?? "other"),
            narrative: "n", decisionMaker: UserID(1), agency: AgencyID(1), place: "p", at: at,
            notice: Separation.Notice(
                given: at, to: adult, interpretation: Interpretation(language: Language("es"))),
            reviewRoute: "court")
        state.apply(.separation(.recorded(separation)))
        state.apply(.separation(.moved(separation.id, .inForce(approver: UserID(2), at))))
        hold(adult, AgencyID(1), family * 2 + 1, at)
        let fate = Int.random(in: 0..<10, using: &chance)
        // Who is together again is where the parent is.
        hold(child, fate < 4 ? AgencyID(1) : agency, family * 2 + 2, at)
        switch fate {
        case 0...3:
            state.apply(.separation(.moved(separation.id, .ended(now, reason: "together again"))))
        case 4: end(family * 2 + 1, .removed(country: "GT"))
        case 5: end(family * 2 + 2, .released(to: "an aunt"))
        case 6 where rare: end(family * 2 + 2, .died)
        default: break
        }
    }

    private mutating func register(_ person: PersonID, born: Int, _ at: Moment) {
        let day = Day(born, 1 + Int(person.number % 12), 1 + Int(person.number % 28))
        let identity = Identity(
            names: [RecordedName(kind: .typed, asTyped: "x")],
            dateOfBirth: day.flatMap { RecordedDate(earliest: $0, latest: $0, precision: .day) })
        let record = SourceRecord(
            id: SourceRecordID(person.number), agency: AgencyID(1), identity: identity, received: at
        )
        state.apply(.people(.registered(person, record)))
    }

    private mutating func hold(_ person: PersonID, _ agency: AgencyID, _ id: UInt64, _ at: Moment) {
        let custody = Custody(
            id: CustodyID(id), person: person, agency: agency, facility: FacilityID(agency.number),
            from: at)
        state.apply(.custody(.began(custody)))
    }

    private mutating func end(_ custody: UInt64, _ how: Custody.How) {
        state.apply(.custody(.ended(CustodyID(custody), Custody.Ending(at: now, how: how))))
    }

    /// Some more are reunified.
    mutating func pass(days: Int) {
        now = Self.moment(now.seconds + days * 86_400)
        for number in stride(from: UInt64(5), to: UInt64(families), by: 37) {
            state.apply(
                .separation(.moved(SeparationID(number), .ended(now, reason: "together again"))))
        }
    }
}
