// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// Pages that say why something is not shown or not done, and what to do now; without anything of
/// anybody.
struct ErrorPages {
    private let visit: Visit

    init(_ visit: Visit) { self.visit = visit }

    private var language: DeskLanguage { visit.language }

    func answer(_ stop: Stop) async -> WebResponse {
        switch stop {
        case .notFound: return await page(404, "error.not-found")
        case .signInFirst: return .see(.signIn)
        case .setUpCodeFirst: return .see(.setUpCode)
        case .confirmFirst:
            if let token = visit.token, let page = visit.pageOfForm {
                await visit.desk.memory.comeBack(to: page, for: token)
            }
            return .see(.confirm)
        case .refused(let refusal): return await self.refusal(refusal)
        case .otherPurpose(let purposes): return await otherPurpose(purposes)
        case .notForRole(let roles):
            let names = roles.map { language.say("role.\($0.rawValue)") }
            return await page(
                403, "error.not-for-role", language.list(names))
        case .foreignForm: return await page(403, "error.foreign-form")
        case .unreadable: return await page(400, "error.unreadable")
        case .tooLarge: return await page(413, "error.too-large")
        case .sentBefore: return await page(409, "error.sent-before")
        case .wait(let seconds):
            var response = await page(429, "error.wait", language.count(seconds, "seconds"))
            response.headers.append(("retry-after", "\(seconds)"))
            return response
        case .registry(let error): return await registry(error)
        }
    }

    private func registry(_ error: RegistryError) async -> WebResponse {
        switch error {
        case .notPermitted, .secondPersonNeeded: return await page(403, "error.not-permitted")
        case .erased, .onHold, .sharedKey: return await page(410, "error.erased")
        case .unknownPerson, .unknownAgency, .noSuchEntry:
            return await page(404, "error.not-found")
        case .journal(.full), .stopped(.full):
            visit.desk.log("the disk is full")
            return await page(507, "error.disk-full")
        default:
            visit.desk.log("the registry: \(error.description)")
            return await page(503, "error.unavailable")
        }
    }

    /// Why a rule forbids it, which rule, and the way forward.
    private func refusal(_ refusal: Refusal) async -> WebResponse {
        let status = RefusalView.status(of: refusal.code)
        return await visit.page(
            "refusal", RefusalView(refusal, language).view, title: "refusal.title", status: status)
    }

    private func otherPurpose(_ purposes: [Purpose]) async -> WebResponse {
        let view: View = [
            "stated": .text(language.say("purpose.\(visit.purpose.rawValue)")),
            "purposes": .list(
                purposes.map {
                    [
                        "value": .text($0.rawValue),
                        "name": .text(language.say("purpose.\($0.rawValue)")),
                    ]
                }),
            "back": .text(visit.request.method == .get ? visit.request.path : "/"),
        ]
        return await visit.page("other-purpose", view, title: "purpose.other-title", status: 403)
    }

    private func page(_ status: Int, _ key: String, _ values: String...) async -> WebResponse {
        let view: View = [
            "heading": .text(language.say(key + ".title")),
            "text": .text(language.say(key + ".text", values)),
        ]
        return await visit.page("error", view, title: key + ".title", status: status)
    }
}
