// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage
import Registry

/// What the page of a person shows.
struct PersonView {
    let shown: Disclosure
    let hidden: [Compartment: Refusal]
    let sight: Sight
    let names: NameDirectory
    let visit: Visit
    let photos: [DocumentID]
    let clocks: [Clock]?
    let tasks: [WorkTask]
    /// Whom persons of links stand for, after merges.
    let standsFor: [PersonID: PersonID]
    var language: DeskLanguage { visit.language }
    var now: Moment { visit.desk.now() }

    init(
        _ shown: Disclosure, hidden: [Compartment: Refusal], sight: Sight, names: NameDirectory,
        standsFor: [PersonID: PersonID], photos: [DocumentID], clocks: [Clock]?,
        tasks: [WorkTask], visit: Visit
    ) {
        self.photos = photos
        self.clocks = clocks
        self.tasks = tasks
        self.standsFor = standsFor
        self.shown = shown
        self.hidden = hidden
        self.sight = sight
        self.names = names
        self.visit = visit
    }

    var view: View {
        get async {
            let name = IdentityView.name(shown.identity)
            var view: View = [
                "id": .text("\(shown.person)"), "entry": .text(language.number(Int(shown.entry))),
                "purpose": .text(language.say("purpose.\(visit.purpose.rawValue)")),
                "hasName": .flag(name != nil),
                "name": .text(name ?? language.say("person.no-name")),
                "age": .text(shown.identity.flatMap { language.age($0, on: now.day) } ?? ""),
                "history": .text(Address.person(shown.person).text + "/history"),
                "maySeeHistory": .flag(visit.may(.disclose(.journal))),
            ]
            view = view.adding(identity).adding(custody).adding(family).adding(said).adding(rest)
            view = view.adding(await acts).adding(work)
            view["hidden"] = .list(hiddenParts)
            view["hasHidden"] = .flag(!hidden.isEmpty)
            return view
        }
    }

    // MARK: Who it is

    private var identity: View {
        guard let records = shown.identity else { return ["hasIdentity": false] }
        let rows = IdentityView(records, names, language).rows
        return [
            "hasIdentity": true, "rows": .list(rows),
            "photos": .list(
                photos.map {
                    ["address": .text(Address.document($0).text), "id": .text("\($0)")]
                }),
            "sources": .text(language.count(records.count, "person.sources")),
        ]
    }

    // MARK: Custody

    private var custody: View {
        guard let file = shown.custody else { return ["hasCustody": false] }
        let timeline = CustodyTimeline(file.custodies, names, now: now, language)
        let separations = file.separations.map { separation -> View in
            let stage =
                switch separation.stage {
                case .recorded: language.say("separation.stage.recorded")
                case .inForce(let approver, let at):
                    language.say(
                        "separation.stage.in-force", names.user(approver), language.time(at))
                case .ended(let at, _): language.say("separation.stage.ended", language.time(at))
                case .withdrawn(let at, _):
                    language.say("separation.stage.withdrawn", language.time(at))
                }
            return [
                "id": .text("\(separation.id)"), "link": .text("\(separation.link)"),
                "ground": .text(
                    language.has("ground.\(separation.ground.code)")
                        ? language.say("ground.\(separation.ground.code)") : separation.ground.code),
                "at": .text(language.time(separation.at)),
                "by": .text(names.user(separation.decisionMaker)),
                "agency": .text(names.agency(separation.agency)), "stage": .text(stage),
            ]
        }
        let cases = file.cases.map { current -> View in
            [
                "id": .text("\(current.id)"),
                "address": .text(Address.case(current.id).text),
                "isOpen": .flag(visit.may(CasePages.actions)),
                "stage": .text(language.say("stage.\(current.stage.rawValue)")),
                "caseworker": .text(names.user(current.caseworker)),
                "agency": .text(names.agency(current.agency)),
            ]
        }
        return [
            "hasCustody": true, "hasStretches": .flag(!timeline.stretches.isEmpty),
            "timeline": .markup(timeline.picture), "stretches": .list(timeline.rows),
            "hasDefects": .flag(timeline.defects > 0),
            "defects": .text(language.count(timeline.defects, "custody.gaps")),
            "class": .text(language.say("class.\(file.processingClass.rawValue)")),
            "separations": .list(separations), "hasSeparations": .flag(!separations.isEmpty),
            "isOnTheWay": .flag(file.openTransfer != nil),
            "onTheWay": .text(
                file.openTransfer.map {
                    language.say(
                        "custody.on-the-way", names.agency($0.receiver),
                        language.time($0.dispatched))
                } ?? ""),
            "cases": .list(cases), "hasCases": .flag(!cases.isEmpty),
        ]
    }

    private func canonical(_ person: PersonID) -> PersonID { standsFor[person] ?? person }

    // MARK: Family

    private var family: View {
        guard let links = shown.links else { return ["hasFamily": false] }
        let relatives = links.map { link -> FamilyPicture.Relative in
            let (subject, relative) = (canonical(link.subject), canonical(link.relative))
            let isSubject = subject == shown.person
            let other = isSubject ? relative : subject
            let relation = language.say(
                "\(isSubject ? "relation" : "inverse").\(link.relation.rawValue)")
            let records = sight.shown[other]?.identity
            return FamilyPicture.Relative(
                link: link.id, person: other, relation: relation,
                name: records == nil
                    ? nil : IdentityView.name(records) ?? language.say("person.no-name"),
                standing: FamilyPicture.Standing(of: link),
                ending: link.endingWords(names, language))
        }
        let minor = links.filter { link in
            link.protects
                && (shown.identity == nil || canonical(link.subject) != shown.person
                    || !(shown.identity ?? []).allSatisfy { $0.identity.provesAdult(on: now.day) })
        }
        let picture = FamilyPicture(
            of: IdentityView.name(shown.identity) ?? "\(shown.person)", relatives, language)
        return [
            "hasFamily": true, "hasRelatives": .flag(!relatives.isEmpty),
            "familyPicture": .markup(picture.picture), "relatives": .list(picture.rows),
            "separable": .list(
                visit.may(.separate)
                    ? minor.map {
                        ["address": .text(Address.separate($0.id).text), "id": .text("\($0.id)")]
                    } : []),
            "choosable": .list(
                visit.may(.recordChoice)
                    ? minor.map {
                        ["address": .text("/links/\($0.id)/choice"), "id": .text("\($0.id)")]
                    }
                    : []),
        ]
    }
}
