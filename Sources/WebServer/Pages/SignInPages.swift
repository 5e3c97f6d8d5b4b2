// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// Signing in and out.
enum SignInPages {
    static let routes = [
        Route(.get, "/", .everybody, .none) { _ in .see(.work) },
        Route(.get, "/sign-in", .everybody, .account) { visit in
            if visit.session != nil { return .see(.work) }
            return await form(visit)
        },
        Route(.post, "/sign-in", .everybody, .account, bodyLimit: 8192, signIn),
        Route(.post, "/sign-out", .signingIn, .account, bodyLimit: 4096, signOut),
        Route(.post, "/purpose", .signedIn, .none, bodyLimit: 4096, state),
    ]

    private static func form(_ visit: Visit, fault: String? = nil, status: Int = 200) async
        -> WebResponse
    {
        let language = visit.language
        return await visit.page(
            "sign-in",
            [
                "hasFault": .flag(fault != nil),
                "fault": .text(fault.map { language.say($0) } ?? ""),
                "name": .text(visit.form["name"]),
            ], title: "sign-in.title", status: status)
    }

    private static func signIn(_ visit: Visit) async throws -> WebResponse {
        let desk = visit.desk
        let token: String
        do throws(AccountError) {
            token = try await desk.accounts.signIn(
                name: visit.form["name"], password: visit.form.raw("password"),
                code: visit.form["code"], from: visit.request.address)
        } catch {
            switch error {
            case .wait(let seconds): throw Stop.wait(seconds: seconds)
            case .busy: throw Stop.wait(seconds: 5)
            case .registry(let error): throw error
            default: return await form(visit, fault: "sign-in.refused", status: 422)
            }
        }
        if let old = visit.token { try? await desk.accounts.signOut(old) }
        return begun(token, at: desk)
    }

    /// Sends somebody who is signed in to the work, with the session's cookie.
    static func begun(_ token: String, at desk: Desk) -> WebResponse {
        var response = WebResponse.see(.work)
        response.headers.append(desk.cookies.set(desk.cookies.session, token))
        response.headers.append(desk.cookies.remove(desk.cookies.visitor))
        return response
    }

    private static func signOut(_ visit: Visit) async throws -> WebResponse {
        let desk = visit.desk
        if let user = visit.user {
            // What could still be undone is recorded: who leaves undoes nothing any more.
            for decision in await desk.memory.takeHeld(by: user.id) {
                await PendingDecision.record(decision, at: desk)
            }
            await desk.reports.forget(of: user.id)
        }
        if let token = visit.token {
            try await AccountFault.told { () throws(AccountError) in
                try await desk.accounts.signOut(token)
            }
            await desk.memory.forget(token)
        }
        var response = WebResponse.see(.signIn)
        response.headers.append(desk.cookies.remove(desk.cookies.session))
        response.headers.append(("clear-site-data", "\"cache\", \"storage\""))
        return response
    }

    /// States what somebody works for from now on.
    private static func state(_ visit: Visit) async throws -> WebResponse {
        guard let token = visit.token, let purpose = Purpose(rawValue: visit.form["purpose"]) else {
            throw Stop.unreadable
        }
        try await AccountFault.told { () throws(AccountError) in
            try await visit.desk.accounts.state(purpose, in: token)
        }
        guard let (_, match) = visit.desk.routes.route(.get, visit.form["back"]) else {
            return .see(.work)
        }
        return .see(.page(match))
    }
}

/// Errors of accounts as those of pages.
enum AccountFault {
    static func told<Value>(_ body: () async throws(AccountError) -> Value) async throws -> Value {
        do throws(AccountError) {
            return try await body()
        } catch {
            switch error {
            case .registry(let error): throw error
            case .wait(let seconds): throw Stop.wait(seconds: seconds)
            case .busy: throw Stop.wait(seconds: 5)
            default: throw Stop.registry(.notPermitted)
            }
        }
    }
}
