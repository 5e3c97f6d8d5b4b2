// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// Passwords, authenticator apps and the proof of who it is.
enum SecurityPages {
    static let routes = [
        Route(.get, "/welcome/{token}", .everybody, .account) { visit in
            try await welcome(visit, fault: nil)
        },
        Route(.post, "/welcome/{token}", .everybody, .account, bodyLimit: 8192, accept),
        Route(.get, "/security/code", .signingIn, .none) { visit in
            try await code(visit, fault: nil)
        },
        Route(.post, "/security/code", .signingIn, .account, bodyLimit: 4096, takeCode),
        Route(.get, "/confirm", .signedIn, .none) { visit in await confirmation(visit, fault: nil)
        },
        Route(.post, "/confirm", .signedIn, .account, bodyLimit: 8192, confirm),
    ]

    // MARK: The first password

    private static func welcome(_ visit: Visit, fault: String?) async throws -> WebResponse {
        let token = visit.match?.parameters["token"] ?? ""
        guard let user = await visit.desk.accounts.invited(by: token),
            let known = try await visit.desk.registry.directory().users[user]
        else {
            return await visit.page("welcome-over", [:], title: "welcome.over-title", status: 410)
        }
        let language = visit.language
        return await visit.page(
            "welcome",
            [
                "user": .text(known.name), "token": .text(token),
                "hasFault": .flag(fault != nil),
                "fault": .text(fault.map { language.say($0) } ?? ""),
                "needsCode": .flag(known.role.needsCode),
                "least": .text(language.number(PasswordRule.length.lowerBound)),
            ], title: "welcome.title", status: fault == nil ? 200 : 422)
    }

    private static func accept(_ visit: Visit) async throws -> WebResponse {
        let password = visit.form.raw("password")
        guard password == visit.form.raw("again") else {
            return try await welcome(visit, fault: "password.differ")
        }
        let token: String
        do throws(AccountError) {
            token = try await visit.desk.accounts.accept(
                visit.match?.parameters["token"] ?? "", password: password)
        } catch {
            switch error {
            case .password(let fault):
                return try await welcome(visit, fault: "password.\(fault.rawValue)")
            case .registry(let error): throw error
            case .busy: throw Stop.wait(seconds: 5)
            default: return try await welcome(visit, fault: nil)
            }
        }
        if let old = visit.token { try? await visit.desk.accounts.signOut(old) }
        return SignInPages.begun(token, at: visit.desk)
    }

    // MARK: The authenticator app

    private static func code(_ visit: Visit, fault: String?) async throws -> WebResponse {
        guard let token = visit.token, let user = visit.user else { throw Stop.signInFirst }
        let standing = await visit.desk.accounts.standing(of: user.id)
        let offered = try await AccountFault.told { () throws(AccountError) in
            try await visit.desk.accounts.offerCode(token)
        }
        let language = visit.language
        return await visit.page(
            "code",
            [
                "qr": .markup(
                    QRCode(offered.address(of: user.name)).map {
                        QRPicture(code: $0, title: language.say("code.picture")).picture
                    } ?? ""),
                "secret": .text(offered.text), "address": .text(offered.address(of: user.name)),
                "hasCode": .flag(standing.hasCode), "isNeeded": .flag(user.role.needsCode),
                "hasFault": .flag(fault != nil),
                "fault": .text(fault.map { language.say($0) } ?? ""),
            ], title: "code.title", status: fault == nil ? 200 : 422)
    }

    private static func takeCode(_ visit: Visit) async throws -> WebResponse {
        guard let token = visit.token else { throw Stop.signInFirst }
        do throws(AccountError) {
            try await visit.desk.accounts.takeCode(token, code: visit.form["code"])
        } catch {
            if case .registry(let error) = error { throw error }
            return try await code(visit, fault: "code.wrong")
        }
        return await visit.see(.work, Notice(key: "code.done"))
    }

    // MARK: Proving it again

    private static func confirmation(_ visit: Visit, fault: String?) async -> WebResponse {
        let language = visit.language
        var hasCode = false
        if let user = visit.user {
            hasCode = await visit.desk.accounts.standing(of: user.id).hasCode
        }
        return await visit.page(
            "confirm",
            [
                "hasCode": .flag(hasCode), "hasFault": .flag(fault != nil),
                "fault": .text(fault.map { language.say($0) } ?? ""),
            ], title: "confirm.title", status: fault == nil ? 200 : 422)
    }

    private static func confirm(_ visit: Visit) async throws -> WebResponse {
        guard let token = visit.token else { throw Stop.signInFirst }
        let next: String
        do throws(AccountError) {
            next = try await visit.desk.accounts.confirm(
                token, password: visit.form.raw("password"), code: visit.form["code"])
        } catch {
            switch error {
            case .registry(let error): throw error
            case .busy: throw Stop.wait(seconds: 5)
            default: return await confirmation(visit, fault: "confirm.refused")
            }
        }
        let page = await visit.desk.memory.takePage(of: token)
        let usual: Address = visit.user?.role == .operator ? .accounts : .work
        var response = WebResponse.see(page.map { .page($0) } ?? usual)
        response.headers.append(visit.desk.cookies.set(visit.desk.cookies.session, next))
        return response
    }
}
