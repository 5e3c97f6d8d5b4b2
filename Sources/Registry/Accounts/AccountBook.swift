// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework
import Crypto
import Foundation

/// The accounts of a registry: who may sign in, and who is.
///
/// Every act is journaled before it is answered; what is secret is sealed in the store. Time is the
/// machine's, which authenticator apps go by, not that of the registry.
package actor AccountBook {
    let registry: Registry
    let writer: AccountWriter
    let sealing: AccountSealing
    let clock: @Sendable () -> Int
    private let cost: ScryptCost
    private let hashing = HashingQueue()
    var chance: Chance
    var accounts: [UserID: Account] = [:]
    private var sessions: [[UInt8]: Session] = [:]
    /// Programs that may ask in the name of a user, by the digest of their token.
    var clients: [[UInt8]: APIClient] = [:]
    /// Addresses of calendars by user; what is saved with an account is what stands here.
    var calendars: [UserID: CalendarAddress] = [:]
    var throttle = SignInThrottle()
    /// When somebody last proved who is behind a program, by the identifier of its token.
    var confirmedClients: [String: Int] = [:]
    private var users: [UserID: Directory.User] = [:]
    /// Is compared where there is no such user, so that time does not tell.
    private let decoy: PasswordHash?

    private init(
        _ registry: Registry, _ store: any AccountStore, _ sealing: AccountSealing,
        clock: @escaping @Sendable () -> Int, cost: ScryptCost,
        randomness: any RandomNumberGenerator & Sendable
    ) throws(RegistryError) {
        self.registry = registry
        self.sealing = sealing
        self.clock = clock
        self.cost = cost
        writer = AccountWriter(store)
        chance = Chance(randomness)
        decoy = PasswordHash(
            of: "a password that nobody has", salt: chance.bytes(16), cost: cost)
        let rows: [AccountRow]
        do { rows = try store.accountRows() } catch { throw .journal(error) }
        let now = clock()
        for row in rows {
            switch row.name.kind {
            case 1:
                let account = try sealing.open(Account.self, row)
                accounts[account.user] = account
                calendars[account.user] = account.calendar
            case 2:
                let session = try sealing.open(Session.self, row)
                if session.holds(at: now) { sessions[row.name.bytes] = session }
            case 3: clients[row.name.bytes] = try sealing.open(APIClient.self, row)
            default: break
            }
        }
    }

    /// Reads the accounts of a registry.
    ///
    /// - Parameters:
    ///   - clock: Seconds since 1970.
    ///   - cost: What stretching a password costs.
    package static func open(
        _ registry: Registry, store: any AccountStore, clock: @escaping @Sendable () -> Int,
        cost: ScryptCost = .standard,
        randomness: any RandomNumberGenerator & Sendable = SystemRandomness()
    ) async throws(RegistryError) -> AccountBook {
        try AccountBook(
            registry, store, AccountSealing(key: await registry.accountsKey), clock: clock,
            cost: cost, randomness: randomness)
    }

    // MARK: One-time links

    /// For so long a one-time link holds, in seconds.
    package static let invitationLasts = 24 * 3600

    /// Where an account stands.
    package func standing(of user: UserID) -> AccountStanding {
        let account = accounts[user]
        let until = account?.invitedUntil.flatMap { $0 > clock() ? $0 : nil }
        return AccountStanding(
            hasPassword: account?.password != nil, hasCode: account?.codeSecret != nil,
            isClosed: account?.isClosed ?? false, invitedUntil: until)
    }

    /// Makes a token by which a user sets a password, once; earlier ones hold no more.
    ///
    /// A user who has an account begins anew: password, app and sessions go when the link is used.
    ///
    /// - Parameter actor: An operator; nil for the program at its first start.
    package func invite(_ user: UserID, by actor: Actor?) async throws(AccountError) -> String {
        if let actor {
            guard case .user(_, .operator, _) = actor else { throw .notPermitted }
        }
        var account = accounts[user] ?? Account(user: user)
        let token = Self.text(chance.bytes(32))
        account.invitation = Self.digest(token)
        account.invitedUntil = clock() + Self.invitationLasts
        try await record(.invited, user, by: actor)
        try await save(account)
        return token
    }

    /// Whose one-time link it is.
    package func invited(by token: String) -> UserID? {
        let digest = Self.digest(token)
        return accounts.values.first {
            $0.invitation == digest && ($0.invitedUntil ?? 0) > clock() && !$0.isClosed
        }?.user
    }

    /// Sets the password of whoever a one-time link is for, and signs them in.
    package func accept(_ token: String, password: String) async throws(AccountError) -> String {
        guard let user = invited(by: token), let known = await self.user(user) else {
            throw .linkInvalid
        }
        if let fault = PasswordRule.fault(password, of: known.name) { throw .password(fault) }
        let (salt, cost) = (chance.bytes(16), cost)
        let hash = try await hashing.run { PasswordHash(of: password, salt: salt, cost: cost) }
        // Somebody else may have used it while it was stretched.
        guard let hash, invited(by: token) == user else { throw .linkInvalid }
        var account = Account(user: user)
        account.password = hash.phc
        accounts[user] = account
        calendars[user] = nil
        try await record(.passwordSet, user, by: known.actor)
        try await end { $0.user == user }
        try await save(account)
        return try await begin(known, account)
    }

    // MARK: Signing in

    /// Signs somebody in, and answers the token of the session.
    ///
    /// The answer, and how long it takes, is the same whichever of name, password and code is wrong.
    ///
    /// - Parameter address: Where it comes from, to slow down those who try.
    package func signIn(
        name: String, password: String, code: String, from address: String
    ) async throws(AccountError) -> String {
        let now = clock()
        guard !throttle.mustWait(address: address, at: now) else { throw .wait(seconds: 60) }
        let tried = name.trimmingCharacters(in: .whitespaces)
        let known = await user(named: tried)
        let account = known.flatMap { accounts[$0.id] }
        let isLocked = throttle.isLocked(tried.lowercased(), at: now)
        let kept = account?.password.flatMap { PasswordHash(phc: $0) } ?? decoy
        let fits = try await hashing.run { kept?.fits(password) ?? false }
        guard fits, !isLocked, let known, var account = accounts[known.id], !account.isClosed,
            account.password != nil, useCode(code, of: &account, at: now)
        else {
            throttle.fail(tried.lowercased(), at: now)
            if let known, account != nil { try await record(.refused, known.id, by: nil) }
            throw .refused
        }
        throttle.succeed(tried.lowercased(), address: address)
        accounts[known.id] = account
        try await save(account)
        return try await begin(known, account)
    }

    /// Whether the code is right, or none is needed.
    func useCode(_ code: String, of account: inout Account, at now: Int) -> Bool {
        guard let secret = account.codeSecret else { return true }
        guard
            let step = OneTimeCode(secret: secret).step(
                of: code, at: now, after: account.usedStep)
        else { return false }
        account.usedStep = step
        return true
    }

    private func begin(_ user: Directory.User, _ account: Account) async throws(AccountError)
        -> String
    {
        let now = clock()
        let token = Self.text(chance.bytes(32))
        let session = Session(
            user: user.id, began: now, lastSeen: now, confirmed: now,
            purpose: user.role.purposes.first ?? .maintenance,
            mustSetUpCode: user.role.needsCode && account.codeSecret == nil)
        try await record(.signedIn, user.id, by: user.actor)
        let digest = Self.digest(token)
        sessions[digest] = session
        try await writer.write([row(session, digest)])
        return token
    }

    // MARK: Sessions

    /// The session of a token, and that it was seen; nil where there is none any more.
    package func session(_ token: String) async -> Session? {
        let (digest, now) = (Self.digest(token), clock())
        guard var session = sessions[digest] else { return nil }
        guard session.holds(at: now), accounts[session.user].map({ !$0.isClosed }) ?? false else {
            sessions[digest] = nil
            try? await writer.write([], removing: [.session(digest)])
            return nil
        }
        // Once a minute is exact enough for a quarter of an hour.
        let isDue = now - session.lastSeen >= 60
        session.lastSeen = now
        guard isDue else { return session }
        sessions[digest] = session
        if let row = try? row(session, digest) {
            // Nobody waits for it: if it is lost, the session ends a minute earlier.
            Task { try? await writer.write([row]) }
        }
        return session
    }

    /// Whether a session still holds; asking does not keep it alive.
    package func holds(_ token: String) -> Bool {
        guard let session = sessions[Self.digest(token)] else { return false }
        return session.holds(at: clock()) && !(accounts[session.user]?.isClosed ?? true)
    }

    /// Who has the session of a token.
    package func visitor(_ token: String) async -> (session: Session, user: Directory.User)? {
        guard let session = await session(token), let user = await user(session.user) else {
            return nil
        }
        return (session, user)
    }

    /// Ends a session.
    package func signOut(_ token: String) async throws(AccountError) {
        let digest = Self.digest(token)
        guard let session = sessions.removeValue(forKey: digest) else { return }
        try await record(.signedOut, session.user, by: await user(session.user)?.actor)
        try await writer.write([], removing: [.session(digest)])
    }

    /// States another purpose, of those that the role has.
    package func state(_ purpose: Purpose, in token: String) async throws(AccountError) {
        let digest = Self.digest(token)
        guard var session = sessions[digest], let known = await user(session.user),
            known.role.purposes.contains(purpose)
        else { throw .notPermitted }
        session.purpose = purpose
        sessions[digest] = session
        try await writer.write([row(session, digest)])
    }

    /// Proves again who it is; the session gets another token.
    package func confirm(
        _ token: String, password: String, code: String
    ) async throws(AccountError) -> String {
        let digest = Self.digest(token)
        guard let session = sessions[digest], let known = await user(session.user) else {
            throw .refused
        }
        let now = clock()
        let kept = accounts[session.user]?.password.flatMap { PasswordHash(phc: $0) } ?? decoy
        let isLocked = throttle.isLocked(known.name.lowercased(), at: now)
        let fits = try await hashing.run { kept?.fits(password) ?? false }
        guard fits, !isLocked, var account = accounts[session.user], var current = sessions[digest],
            useCode(code, of: &account, at: now)
        else {
            throttle.fail(known.name.lowercased(), at: now)
            try await record(.refused, session.user, by: nil)
            throw .refused
        }
        accounts[session.user] = account
        try await save(account)
        current.confirmed = now
        let next = Self.text(chance.bytes(32))
        sessions[digest] = nil
        sessions[Self.digest(next)] = current
        try await record(.confirmed, session.user, by: known.actor)
        try await writer.write(
            [row(current, Self.digest(next))], removing: [.session(digest)])
        return next
    }

    // MARK: Authenticator apps

    /// A new secret for the app of whoever is signed in; it counts once a code of it was typed.
    package func offerCode(_ token: String) async throws(AccountError) -> OneTimeCode {
        guard let session = sessions[Self.digest(token)], var account = accounts[session.user]
        else { throw .notPermitted }
        if let offered = account.offeredSecret { return OneTimeCode(secret: offered) }
        let secret = chance.bytes(20)
        account.offeredSecret = secret
        try await save(account)
        return OneTimeCode(secret: secret)
    }

    /// Takes the app into use, if its code is right.
    package func takeCode(_ token: String, code: String) async throws(AccountError) {
        let digest = Self.digest(token)
        guard var session = sessions[digest], var account = accounts[session.user],
            let offered = account.offeredSecret
        else { throw .notPermitted }
        guard
            let step = OneTimeCode(secret: offered).step(of: code, at: clock(), after: nil)
        else { throw .wrongCode }
        account.codeSecret = offered
        account.offeredSecret = nil
        account.usedStep = step
        session.mustSetUpCode = false
        try await record(.codeSet, session.user, by: await user(session.user)?.actor)
        try await save(account)
        sessions[digest] = session
        try await writer.write([row(session, digest)])
    }

    // MARK: Closing

    /// Lets a user in no more, and ends what is open; or lets them in again.
    package func set(_ user: UserID, closed: Bool, by actor: Actor) async throws(AccountError) {
        guard case .user(let by, .operator, _) = actor, by != user else { throw .notPermitted }
        var account = accounts[user] ?? Account(user: user)
        account.isClosed = closed
        if closed { calendars[user] = nil }
        try await record(closed ? .closed : .reopened, user, by: actor)
        try await save(account)
        if closed { try await end { $0.user == user } }
    }

    private func end(where isMeant: (Session) -> Bool) async throws(AccountError) {
        let ended = sessions.filter { isMeant($0.value) }.map(\.key)
        for digest in ended { sessions[digest] = nil }
        try await writer.write([], removing: ended.map { .session($0) })
    }

    // MARK: Parts

    func save(_ account: Account) async throws(AccountError) {
        var account = account
        account.calendar = calendars[account.user]
        accounts[account.user] = account
        let row: AccountRow
        do { row = try sealing.seal(account, .account(account.user.number)) } catch {
            throw .registry(error)
        }
        try await writer.write([row])
    }

    private func row(_ session: Session, _ digest: [UInt8]) throws(AccountError) -> AccountRow {
        do { return try sealing.seal(session, .session(digest)) } catch { throw .registry(error) }
    }

    func record(_ act: AccountAct, _ user: UserID, by actor: Actor?)
        async throws(AccountError)
    {
        do { try await registry.record(act, of: user, by: actor) } catch {
            throw .registry(error)
        }
    }

    /// Somebody who works with the registry; roles never change, so that each is looked up once.
    func user(_ id: UserID) async -> Directory.User? {
        if let known = users[id] { return known }
        guard let user = try? await registry.directory().users[id] else { return nil }
        users[id] = user
        return user
    }

    private func user(named name: String) async -> Directory.User? {
        guard let directory = try? await registry.directory() else { return nil }
        return directory.user(named: name)
    }

    static func digest(_ token: String) -> [UInt8] {
        Array(SHA256.hash(data: Array(token.utf8)))
    }

    /// Base 64 for addresses (RFC 4648 §5).
    static func text(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
            .replacing("=", with: "")
    }
}
