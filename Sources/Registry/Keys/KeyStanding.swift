// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework
import Crypto
import TransparencyLog

/// A key as an operator is told of it: whose, since when, by which fingerprint, and never the key.
package struct KeyStanding: Hashable, Sendable {
    /// What a key is for.
    package enum Use: Hashable, Sendable {
        /// Wraps everything else.
        case root
        case agency(AgencyID)
        /// Signs the log, under its name.
        case log(origin: String)
        /// Of somebody elsewhere for whom files were sealed; nil where they were packages.
        case recipient(AgencyID?)
    }

    package let use: Use
    /// Hexadecimal digits by which two copies of a key are told apart: 8 of a log's, 16 of others.
    package let fingerprint: String
    /// When it began to be used; nil where the journal does not tell.
    package let since: Moment?
    /// When it was last exchanged for another.
    package let rotated: Moment?
    /// People whose keys it wraps.
    package let people: Int

    /// Days after which a key that wraps others is to be exchanged.
    package static let daysOfUse = 365

    /// The day on which a rotation is due; nil for keys that are not rotated.
    package var due: Day? {
        switch use {
        case .root, .agency:
            (rotated ?? since).map { Day(number: $0.day.number + Self.daysOfUse) }
        case .log, .recipient: nil
        }
    }
}

extension KeyRing {
    /// By what a key is told from another: nothing of the key follows from it.
    static func fingerprint(of key: SymmetricKey) -> String {
        let derived = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: key, info: Array("reunify/1 fingerprint".utf8), outputByteCount: 8)
        return unsafe derived.withUnsafeBytes { unsafe [UInt8]($0) }.map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }
}

extension Registry {
    /// The keys of the registry, for whoever keeps it.
    package func keys(by actor: Actor, for purpose: Purpose = .maintenance)
        async throws(RegistryError) -> [KeyStanding]
    {
        try await enqueue { (registry) throws(RegistryError) in
            _ = try AdministrativePermission.keys.user(actor, for: purpose)
            let (ring, times) = (registry.ring, registry.state.keyTimes)
            var keys = [
                KeyStanding(
                    use: .root, fingerprint: ring.rootFingerprint, since: times.root?.since,
                    rotated: times.root?.rotated, people: 0)
            ]
            let people = ring.peopleByAgency
            for agency in registry.state.directory.agencies.keys.sorted() {
                guard let fingerprint = ring.fingerprint(of: agency) else { continue }
                let life = times.agencies[agency]
                keys.append(
                    KeyStanding(
                        use: .agency(agency), fingerprint: fingerprint, since: life?.since,
                        rotated: life?.rotated, people: people[agency] ?? 0))
            }
            let log = try registry.log()
            if let epoch = log.current {
                keys.append(
                    KeyStanding(
                        use: .log(origin: epoch.origin),
                        fingerprint: Self.digits(try log.verifierKey(of: epoch).id),
                        since: times.log, rotated: nil, people: 0))
            }
            return keys + registry.recipients
        }
    }

    /// The identifier by which signatures name a key, as 8 hexadecimal digits.
    private static func digits(_ id: UInt32) -> String {
        let text = String(id, radix: 16)
        return String(repeating: "0", count: 8 - text.count) + text
    }

    /// Keys for which something was sealed, by when first.
    private var recipients: [KeyStanding] {
        var found: [String: KeyStanding] = [:]
        for export in state.casework.exports.values.sorted(by: { $0.id < $1.id }) {
            guard let key = export.recipientKey, found[key] == nil else { continue }
            found[key] = KeyStanding(
                use: .recipient(export.recipient), fingerprint: key, since: export.at,
                rotated: nil, people: 0)
        }
        for (key, at) in state.packageKeys where found[key] == nil {
            found[key] = KeyStanding(
                use: .recipient(nil), fingerprint: key, since: at, rotated: nil, people: 0)
        }
        return found.values.sorted { $0.fingerprint < $1.fingerprint }
    }
}
