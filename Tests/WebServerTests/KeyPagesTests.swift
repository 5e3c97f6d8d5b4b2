// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Testing

@testable import CaseworkScenarios
@testable import Registry
@testable import RegistryScenarios
@testable import WebServer

@Suite struct KeyPagesTests {
    @Test func `an operator sees whose keys there are, since when, and no key`() async throws {
        let testing = try await TestDesk(World.separated())
        let keeper = try await testing.client("keeper")
        let page = await keeper.get("/keys")
        #expect(page.status == 200)
        for word in ["Root key", "Agency: <", "Border", "Log: registry.example", "Rotation due"] {
            #expect(page.main.contains(word) || page.main.contains("Agency: Border"), "\(word)")
        }
        #expect(page.main.contains("4 people"))
        #expect(!page.main.contains("Rosa") && !page.main.contains("person-"))
        let keys = try await testing.registry.keys(
            by: try await testing.user("keeper").actor)
        #expect(Set(keys.map(\.fingerprint)).count == keys.count)
        for key in keys { #expect((8...16).contains(key.fingerprint.count)) }
        for name in ["intake", "chief", "monitor", "steward"] {
            let other = try await testing.client(name)
            #expect(await other.get("/keys").status == 403, "\(name)")
            #expect(await other.post("/keys/agencies/agency-1/rotate").status == 403, "\(name)")
        }
    }

    @Test func `an agency's key is rotated while the desk serves, after a fresh proof`()
        async throws
    {
        let testing = try await TestDesk(World.separated())
        let keeper = try await testing.client("keeper")
        let actor = try await testing.user("keeper").actor
        func border() async throws -> KeyStanding {
            let keys = try await testing.registry.keys(by: actor)
            guard let key = keys.first(where: { $0.use == .agency(World.border) }) else {
                throw TestDesk.Missing(name: "key")
            }
            return key
        }
        let before = try await border()
        #expect(before.rotated == nil && before.people == 4)
        testing.clock.advance(600)
        let stale = await keeper.post("/keys/agencies/agency-1/rotate")
        #expect(stale.header("location") == "/confirm")
        #expect(try await border().fingerprint == before.fingerprint)
        let fresh = try await testing.client("keeper")
        let done = await fresh.post("/keys/agencies/agency-1/rotate", [("once", "1")])
        #expect(done.header("location") == "/keys")
        let after = try await border()
        #expect(after.fingerprint != before.fingerprint && after.rotated != nil)
        #expect(after.due == after.rotated.map { Day(number: $0.day.number + 365) })
        // Everything is still read.
        let intake = try await testing.client("intake")
        #expect(await intake.get("/persons/person-1").main.contains("Ana Tzoc"))
        #expect(await fresh.post("/keys/agencies/agency-9/rotate").status == 404)
    }

    @Test func `a rotation that is due is told`() async throws {
        let testing = try await TestDesk(World.separated())
        testing.time.set(1_528_700_000 + 400 * 86_400)
        let keeper = try await testing.client("keeper")
        #expect(await keeper.get("/keys").main.contains("A rotation is due."))
    }

    @Test func `the page says what the shell does, and which packages left`() async throws {
        let testing = try await TestDesk(World.separated())
        let keeper = try await testing.client("keeper")
        let page = await keeper.get("/keys")
        for command in [
            "reunify keys rotate --root", "reunify keys destroy --agency", "reunify package make",
            "reunify package verify",
        ] {
            #expect(page.main.contains(command), "\(command)")
        }
        #expect(page.main.contains("No package was made"))
        let packaging = AdministrativeEvent.Packaging(
            recipient: "ab12-cd34", manifest: String(repeating: "e", count: 64), entries: 1234,
            people: 4, papers: 2, approver: UserID(3), reason: "we change hosts")
        var state = try await testing.registry.observe { $0 }
        state.apply(
            .administrative(.packaged(packaging)),
            of: Act(
                at: World.moment(1_528_700_000),
                actor: try await testing.user("keeper").actor, purpose: .maintenance,
                happenings: []))
        #expect(state.packages.map(\.packaging) == [packaging])
        #expect(state.packages.first?.by == UserID(15))
    }
}
