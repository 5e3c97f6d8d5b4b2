// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry
import Testing

@testable import CaseworkScenarios
@testable import WebServer

@Suite struct SignInTests {
    private func signIn(
        _ testing: TestDesk, _ name: String, _ password: String = TestDesk.password,
        code: String = ""
    ) async -> WebResponse {
        await Client(desk: testing.desk, token: nil).post(
            "/sign-in", [("name", name), ("password", password), ("code", code)])
    }

    @Test func `whoever has the password gets in, with a new session each time`() async throws {
        let testing = try await TestDesk()
        _ = try await testing.client("intake")
        let one = await signIn(testing, "intake")
        let other = await signIn(testing, "intake")
        #expect(one.header("location") == "/work")
        #expect(one.header("set-cookie") != other.header("set-cookie"))
        let cookie = one.headers.first { $0.value.hasPrefix("reunify-session=") }?.value ?? ""
        #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"))
        #expect(!cookie.contains("Max-Age"))
    }

    @Test func `the answer does not tell what was wrong`() async throws {
        let testing = try await TestDesk()
        _ = try await testing.client("intake")
        _ = try await testing.client("verifier")
        let keeper = try await testing.user("keeper")
        _ = try await testing.client("guard")
        try await testing.accounts.set(testing.user("guard").id, closed: true, by: keeper.actor)
        let answers = [
            await signIn(testing, "nobody"), await signIn(testing, "intake", "wrong"),
            await signIn(testing, "verifier", code: "000000"), await signIn(testing, "guard"),
            // Has no account yet.
            await signIn(testing, "steward"),
        ]
        #expect(Set(answers.map(\.status)) == [422])
        let texts = answers.map { answer in
            ["nobody", "intake", "verifier", "guard", "steward"].reduce(answer.main) {
                $0.replacing("value=\"\($1)\"", with: "value=\"\"")
            }
        }
        #expect(Set(texts.map { $0.replacing(/value="[0-9a-f]{64}"/, with: "") }).count == 1)
    }

    @Test
    func `a name that is tried too often is locked for everybody, also with the right password`()
        async throws
    {
        let testing = try await TestDesk()
        _ = try await testing.client("intake")
        for _ in 0..<5 { _ = await signIn(testing, "intake", "wrong") }
        #expect(await signIn(testing, "intake").status == 422)
        testing.clock.advance(61)
        #expect(await signIn(testing, "intake").status == 303)
    }

    @Test func `an address from which too many come has to wait`() async throws {
        let testing = try await TestDesk()
        var last = WebResponse()
        for number in 0..<21 { last = await signIn(testing, "name\(number)", "x") }
        #expect(last.status == 429)
        // Those who get in are no attack, however many they are.
        testing.clock.advance(61)
        _ = try await testing.client("intake")
        for _ in 0..<25 { #expect(await signIn(testing, "intake").status == 303) }
        #expect(last.header("retry-after") != nil)
    }

    @Test func `a code is taken once, and only about now`() async throws {
        let testing = try await TestDesk()
        let client = try await testing.client("verifier")
        let token = try #require(client.token)
        let code = try await testing.accounts.offerCode(token)
        testing.clock.advance(300)
        try await testing.accounts.takeCode(token, code: code.code(step: testing.clock.now / 30))
        testing.clock.advance(30)
        let step = testing.clock.now / 30
        #expect(await signIn(testing, "verifier", code: code.code(step: step + 2)).status == 422)
        #expect(await signIn(testing, "verifier", code: code.code(step: step - 2)).status == 422)
        let fresh = code.code(step: step)
        #expect(await signIn(testing, "verifier", code: fresh).status == 303)
        #expect(await signIn(testing, "verifier", code: fresh).status == 422)
        #expect(await signIn(testing, "verifier", code: code.code(step: step + 1)).status == 303)
    }

    @Test func `a session ends after a quarter of an hour of silence, and after twelve hours`()
        async throws
    {
        let testing = try await TestDesk()
        let client = try await testing.client("intake")
        testing.clock.advance(14 * 60)
        #expect(await client.get("/work").status == 200)
        testing.clock.advance(14 * 60)
        #expect(await client.get("/work").status == 200)
        testing.clock.advance(16 * 60)
        #expect(await client.get("/work").header("location") == "/sign-in")

        let other = try await testing.client("guard")
        for _ in 0..<(12 * 6 - 1) {
            testing.clock.advance(600)
            #expect(await other.get("/search").status == 200)
        }
        testing.clock.advance(700)
        #expect(await other.get("/search").header("location") == "/sign-in")
    }

    @Test func `signing out, closing and a new password end sessions at once`() async throws {
        let testing = try await TestDesk()
        let keeper = try await testing.user("keeper")
        let one = try await testing.client("intake")
        let answer = await one.post("/sign-out")
        #expect(answer.header("clear-site-data") != nil)
        #expect(await one.get("/work").header("location") == "/sign-in")

        let two = try await testing.client("guard")
        try await testing.accounts.set(testing.user("guard").id, closed: true, by: keeper.actor)
        #expect(await two.get("/work").header("location") == "/sign-in")

        let three = try await testing.client("steward")
        _ = try await testing.client("steward")
        #expect(await three.get("/work").header("location") == "/sign-in")
    }

    @Test func `a one-time link works once, for a day`() async throws {
        let testing = try await TestDesk()
        let nobody = Client(desk: testing.desk, token: nil)
        let user = try await testing.user("intake")
        let link = try await testing.accounts.invite(user.id, by: nil)
        let short = await nobody.post(
            "/welcome/\(link)", [("password", "short"), ("again", "short")])
        #expect(short.status == 422)
        let fields = [("password", TestDesk.password), ("again", TestDesk.password)]
        #expect(await nobody.post("/welcome/\(link)", fields).status == 303)
        #expect(await nobody.post("/welcome/\(link)", fields).status == 410)
        let late = try await testing.accounts.invite(user.id, by: nil)
        testing.clock.advance(24 * 3600 + 1)
        #expect(await nobody.get("/welcome/\(late)").status == 410)
    }

    @Test func `accounts need a fresh proof, and only operators see them`() async throws {
        let testing = try await TestDesk()
        let keeper = try await testing.client("keeper")
        #expect(await keeper.get("/accounts").status == 200)
        testing.clock.advance(301)
        #expect(await keeper.get("/accounts").header("location") == "/confirm")
        let user = try await testing.user("intake")
        #expect(
            await keeper.post("/accounts/invite", [("user", "\(user.id)")]).header("location")
                == "/confirm")
        let intake = try await testing.client("intake")
        #expect(await intake.get("/accounts").status == 403)
        await #expect(throws: AccountError.notPermitted) {
            try await testing.accounts.invite(user.id, by: user.actor)
        }
    }

    @Test func `sessions and accounts outlive the program that made them`() async throws {
        let registry = try await TestDesk()
        let store = AccountStoreInMemory()
        let clock = registry.clock
        let first = try await AccountBook.open(
            registry.registry, store: store, clock: { clock.now }, cost: .forTests)
        let user = try await registry.user("intake")
        let token = try await first.accept(
            first.invite(user.id, by: nil), password: TestDesk.password)
        let second = try await AccountBook.open(
            registry.registry, store: store, clock: { clock.now }, cost: .forTests)
        #expect(await second.session(token)?.user == user.id)
        #expect(await second.standing(of: user.id).hasPassword)
        // What is stored tells neither the password nor the token.
        for row in try store.accountRows() {
            let bytes = String(decoding: row.sealed + row.name.bytes, as: UTF8.self)
            #expect(!bytes.contains(token) && !bytes.contains("scrypt"))
        }
    }
}
