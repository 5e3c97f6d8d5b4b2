// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage

/// Fields that several calls have.
enum SentFields {
    static let reason = Field.need("reason", .text(2000), "Why.")
    static let at = Field.may(
        "at", .time, "When it happened; now where nothing is said.")
    static let language = Field.need(
        "language", .language, "The language it was said in, by its tag.")
    static let interpreter = Field.may("interpreter", .text(200), "Who interpreted.")
    static let into = Field.may("into", .language, "The language it was interpreted into.")
    static let people = Field.need(
        "people", .list(.id(PersonID.self), 1...200, isSet: true), "Who.")

    static func interpretation(
        _ language: Language, _ interpreter: String?, _ into: Language?
    ) -> Interpretation {
        Interpretation(language: language, interpreter: interpreter, interpretedInto: into)
    }
}

/// Who somebody is, as it is sent.
struct SentIdentity: Sendable {
    let identity: @Sendable (Day) -> Identity

    private static let number = Reading<IssuedNumber>.object(
        .need("kind", .text(80), "What kind of number, such as `A-number`."),
        .need("number", .text(80), "The number."),
        .with("scope", .choice(IssuedNumber.Scope.self), default: .person, "Whom it tells apart.")
    ) { IssuedNumber(kind: $0, number: $1, scope: $2) }

    private static let name = Reading<RecordedName>.object(
        .with(
            "kind", .choice(among: [.typed, .documented, .nickname, .other]),
            default: RecordedName.Kind.typed, "Where the name comes from."),
        .need("asTyped", .text(300), "The whole name, as it was said or written."),
        .with(
            "first", .text(200, least: 0), default: "", "Given names, where they are told apart."),
        .with("middle", .text(200, least: 0), default: "", "Middle names."),
        .with("last", .text(200, least: 0), default: "", "Family names.")
    ) { RecordedName(kind: $0, asTyped: $1, first: $2, middle: $3, last: $4) }

    private static let birth = Reading<RecordedDate>.object(
        .need("earliest", .day, "First day it can mean."),
        .need("latest", .day, "Last day it can mean."),
        .with(
            "precision", .choice(among: [.day, .month, .year, .estimate, .placeholder]),
            default: RecordedDate.Precision.estimate, "How much of a date the source gives."),
        .with(
            "calendar", .choice(RecordedDate.Calendar.self), default: .gregorian,
            "The calendar it was written in."),
        .with("asWritten", .text(100, least: 0), default: "", "What the source says.")
    ) {
        RecordedDate(earliest: $0, latest: $1, precision: $2, calendar: $3, asWritten: $4)
    }

    /// The fields; everything may be unknown.
    static let reading = Reading<SentIdentity>.object(
        .with("names", .list(name, 0...20), default: [], "Names; none where nobody knows any."),
        .may("sex", .choice(Sex.self), "The sex."),
        .may("born", .day, "The day of birth, where it is known exactly."),
        .may("dateOfBirth", birth, "The date of birth as the source has it."),
        .may("age", .integer(0...120), "The age in years, as of today."),
        .with("placeOfBirth", .text(200, least: 0), default: "", "The place of birth."),
        .with(
            "nationality", .list(.text(60), 0...10), default: [],
            "Nationalities, as codes of countries."),
        .with(
            "languages", .list(.language, 0...20), default: [],
            "Languages the person understands, by their tags."),
        .with("numbers", .list(number, 0...20), default: [], "Numbers of theirs."),
        .with("documentsCarried", .text(1000, least: 0), default: "", "Papers they carry."),
        .with(
            "belongings", .text(1000, least: 0), default: "",
            "What somebody too small to speak has with them."),
        .with(
            "storiesSongsWords", .text(2000, least: 0), default: "",
            "Words, songs and stories of somebody too small to say who they are.")
    ) {
        names, sex, born, date, age, place, nationality, languages, numbers, papers, belongings,
        stories in
        // A day and a date that says otherwise do not go together.
        guard born == nil || date == nil else { return nil }
        let exact = born.flatMap {
            RecordedDate(
                earliest: $0, latest: $0, precision: .day, asWritten: TimeText.text($0))
        }
        return SentIdentity { today in
            Identity(
                names: names, sex: sex, dateOfBirth: exact ?? date,
                age: age.flatMap { RecordedAge(years: $0...$0, asOf: today) },
                placeOfBirth: place, nationality: nationality, languages: Set(languages),
                numbers: numbers, documentsCarried: papers, belongings: belongings,
                storiesSongsWords: stories)
        }
    }
}

/// A relation that is claimed with a family unit.
struct SentClaim: Sendable {
    let child: PersonID
    let relative: PersonID
    let relation: FamilyRelation
    let cared: Bool

    static let reading = Reading<SentClaim>.object(
        .need("child", .id(PersonID.self), "The younger of the two."),
        .need("relative", .id(PersonID.self), "The relative."),
        .need("relation", .choice(FamilyRelation.self), "What the relative is to the child."),
        .with("caredForSubject", .flag, default: false, "The relative looked after the child.")
    ) { SentClaim(child: $0, relative: $1, relation: $2, cared: $3) }

    func link(_ id: LinkID, _ origin: FamilyLink.Origin = .encounter) -> FamilyLink {
        FamilyLink(
            id: id, subject: child, relative: relative, relation: relation,
            caredForSubject: cared, origin: origin)
    }
}
