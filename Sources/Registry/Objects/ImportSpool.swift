// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework
import Crypto

/// Lists that were handed over at the desk and are not on record yet: sealed, each its agency's, and thrown
/// away for good once they are on record or not wanted.
///
/// They are written piece by piece, so that others are stored between two pieces. What a job is, is for
/// whoever imports to say; here it is bytes.
package struct ImportSpool: Sendable {
    private let registry: Registry
    private let store: any ObjectStore

    /// Bytes that are sealed and stored together.
    private static let pieceBytes = 1 << 20

    /// The spool of a registry.
    package init(_ registry: Registry, store: any ObjectStore) {
        self.registry = registry
        self.store = store
    }

    /// Whether something can be kept under an identifier.
    package static func isIdentifier(_ id: String) -> Bool {
        (16...24).contains(id.utf8.count)
            && id.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }

    // MARK: Jobs

    /// The jobs of an agency, in no order.
    package func jobs(of agency: AgencyID) async throws(RegistryError) -> [[UInt8]] {
        let key = await registry.objectsKey
        let objects: [StoredObject]
        do { objects = try store.objects(.importJob, of: agency.number) } catch {
            throw .journal(error)
        }
        return objects.compactMap { ObjectSealing.open($0, by: key) }
    }

    /// One job of an agency; nil where there is none, or it is another's.
    package func job(_ id: String, of agency: AgencyID) async throws(RegistryError) -> [UInt8]? {
        guard Self.isIdentifier(id) else { return nil }
        let object: StoredObject?
        do { object = try store.object(Self.name(id, agency)) } catch { throw .journal(error) }
        let key = await registry.objectsKey
        return object.flatMap { ObjectSealing.open($0, by: key) }
    }

    /// Keeps what a job is now.
    package func keep(
        job bytes: [UInt8], _ id: String, of agency: AgencyID
    ) async throws(RegistryError) {
        guard Self.isIdentifier(id) else { throw .cryptography }
        let object = try ObjectSealing.seal(
            bytes, Self.name(id, agency), by: await registry.objectsKey)
        do { try store.writeObjects([object], removing: []) } catch { throw .journal(error) }
    }

    // MARK: Files

    /// Keeps a file.
    ///
    /// - Returns: How many pieces it has, which has to be known to get it back.
    @concurrent
    package func keep(
        file bytes: [UInt8], _ id: String, of agency: AgencyID
    ) async throws(RegistryError) -> Int {
        guard Self.isIdentifier(id) else { throw .cryptography }
        let key = await registry.objectsKey
        let pieces = Self.pieces(bytes.count)
        for piece in 0..<pieces {
            let start = piece * Self.pieceBytes
            let part = Array(bytes[start..<min(bytes.count, start + Self.pieceBytes)])
            let object = try ObjectSealing.seal(part, Self.name(id, agency, piece), by: key)
            do { try store.writeObjects([object], removing: []) } catch { throw .journal(error) }
        }
        return pieces
    }

    /// A file that was kept; nil where a piece is missing.
    @concurrent
    package func file(
        _ id: String, of agency: AgencyID, pieces: Int
    ) async throws(RegistryError) -> [UInt8]? {
        guard Self.isIdentifier(id) else { return nil }
        let key = await registry.objectsKey
        var bytes: [UInt8] = []
        for piece in 0..<pieces {
            let object: StoredObject?
            do { object = try store.object(Self.name(id, agency, piece)) } catch {
                throw .journal(error)
            }
            guard let part = object.flatMap({ ObjectSealing.open($0, by: key) }) else {
                return nil
            }
            bytes += part
        }
        return bytes
    }

    /// Throws a file away; its job stays.
    package func discard(
        file id: String, of agency: AgencyID, pieces: Int
    ) throws(RegistryError) {
        guard Self.isIdentifier(id), pieces > 0 else { return }
        let names = (0..<pieces).map { Self.name(id, agency, $0) }
        do { try store.writeObjects([], removing: names) } catch { throw .journal(error) }
    }

    /// Throws a job away, and its file.
    package func discard(
        job id: String, of agency: AgencyID, pieces: Int
    ) throws(RegistryError) {
        guard Self.isIdentifier(id) else { return }
        try discard(file: id, of: agency, pieces: pieces)
        do { try store.writeObjects([], removing: [Self.name(id, agency)]) } catch {
            throw .journal(error)
        }
    }

    private static func pieces(_ count: Int) -> Int { (count + pieceBytes - 1) / pieceBytes }

    private static func name(_ id: String, _ agency: AgencyID) -> StoredObject.Name {
        StoredObject.Name(kind: .importJob, owner: agency.number, bytes: Array(id.utf8))
    }

    private static func name(
        _ id: String, _ agency: AgencyID, _ piece: Int
    ) -> StoredObject.Name {
        StoredObject.Name(
            kind: .importPiece, owner: agency.number, bytes: Array("\(id).\(piece)".utf8))
    }
}
