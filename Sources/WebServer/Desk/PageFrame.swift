// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// What stands around every page: language, who is signed in, where one can go, and words of before.
struct PageFrame {
    let visit: Visit
    let title: String
    let isWide: Bool

    private var language: DeskLanguage { visit.language }

    func view(body: [UInt8]) async -> View {
        let desk = visit.desk
        let notices: [View]
        if let token = visit.token {
            notices = await desk.memory.takeNotices(of: token).map(notice)
        } else {
            notices = []
        }
        let path = here
        let languages = DeskLanguage.all.map { other -> View in
            [
                "code": .text(other.code), "name": .text(other.name),
                "direction": .text(other.direction),
                "isCurrent": .flag(other.code == language.code),
                "address": .text("\(path)?language=\(other.code)"),
            ]
        }
        var view: View = [
            "language": .text(language.code), "direction": .text(language.direction),
            "title": .text(title), "style": .text(desk.assets.style),
            "script": .text(desk.assets.script), "mark": .text(desk.assets.mark),
            "languages": .list(languages), "notices": .list(notices),
            "hasNotices": .flag(!notices.isEmpty), "body": .rendered(body),
            "formToken": .text(visit.formToken), "isWide": .flag(isWide),
            "isForTraining": .flag(desk.settings.isForTraining), "isSignedIn": false,
        ]
        guard let user = visit.user, let session = visit.session else { return view }
        let agency = (try? await desk.registry.directory().agencies[user.agency]) ?? ""
        let purposes = user.role.purposes
        view = view.adding([
            "isSignedIn": true, "user": .text(user.name),
            "role": .text(language.say("role.\(user.role.rawValue)")),
            "agency": .text(agency),
            "purpose": .text(language.say("purpose.\(session.purpose.rawValue)")),
            "hasPurposes": .flag(purposes.count > 1),
            "purposes": .list(
                purposes.map {
                    [
                        "value": .text($0.rawValue),
                        "name": .text(language.say("purpose.\($0.rawValue)")),
                        "isCurrent": .flag($0 == session.purpose),
                    ]
                }),
            "places": .list(session.mustSetUpCode ? [] : places(of: user)),
        ])
        return view
    }

    /// The page itself, for links to it in other languages; of a page that answers a form, the page of the
    /// form.
    private var here: String {
        let path = visit.request.path
        if let route = visit.route, route.method == .get { return path }
        return visit.desk.routes.route(.get, path) == nil ? "/" : path
    }

    /// Where the role can go; nothing is listed that would be refused.
    private func places(of user: Directory.User) -> [View] {
        let all: [Address] = [
            .work, .search, .review, .cases, .register, .custody, .separations, .clocks,
            .imports, .quarantine, .reports, .holds, .log, .agencies,
            .accounts, .keys, .health,
        ]
        return all.compactMap { address -> View? in
            guard let (route, _) = visit.desk.routes.route(.get, address.text),
                route.purposes(of: user.role).contains(visit.purpose)
            else { return nil }
            return [
                "address": .text(address.text),
                "name": .text(language.say("nav." + address.text.dropFirst())),
                "isCurrent": .flag(visit.request.path == address.text),
            ]
        }
    }

    private func notice(_ notice: Notice) -> View {
        var values = notice.values
        // A refusal that came later is told by its sentence.
        if notice.key == "review.refused-later", values.count == 2 {
            values[1] = language.say("refusal.\(values[1]).what")
        }
        return [
            "text": .text(language.say(notice.key, values)),
            "isWarning": .flag(notice.kind == .warning),
            "canUndo": .flag((notice.undoUntil ?? 0) > visit.desk.clock()),
            "undo": .text(values.first ?? ""),
        ]
    }
}
