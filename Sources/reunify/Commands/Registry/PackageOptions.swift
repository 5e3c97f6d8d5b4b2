// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Registry
import TransparencyLog

/// Which package, and what it is opened and verified by.
struct PackageOptions: ParsableArguments {
    @Argument(help: "The sealed file, or a folder into which one was opened.") var package: String

    @Option(
        help: ArgumentHelp("The secret half of the recipient's key.", valueName: "file"))
    var keyFile: String?

    @Option(
        help: ArgumentHelp(
            "The key of the log of the registry that wrote it, as it was published, or a file with it.",
            valueName: "key"))
    var logKey: String

    @Option(
        help: ArgumentHelp("Give reading up after so many seconds.", valueName: "seconds"))
    var timeLimit = 86_400.0

    @Option(
        help: ArgumentHelp("Refuse a package that has more MiB.", valueName: "MiB"))
    var sizeLimit = 1_048_576

    func validate() throws {
        guard timeLimit > 0, timeLimit <= 1e7, (1...1 << 30).contains(sizeLimit) else {
            throw ValidationError(
                "--time-limit is more than 0 seconds, --size-limit from 1 MiB to 1 PiB.")
        }
    }

    func key() throws(CommandFailure) -> VerifierKey { try RecipientKeyFile.logKey(logKey) }

    /// The package, which can be read more than once.
    func reading() throws -> AnyPackage {
        var isFolder: ObjCBool = false
        let exists = unsafe FileManager.default.fileExists(
            atPath: package, isDirectory: &isFolder)
        guard exists else { throw CommandFailure.reading(package, error: ENOENT) }
        if isFolder.boolValue { return .folder(PackageFolder(path: package)) }
        guard let keyFile else {
            throw CommandFailure(
                ExitStatus.usage,
                "“\(package)” is sealed: name the secret half of the key with --key-file FILE.")
        }
        let secret = try RecipientKeyFile.secret(keyFile)
        let path = package
        let (seconds, mebibytes) = (timeLimit, sizeLimit)
        let end = ContinuousClock.now + .seconds(seconds)
        return .archive(
            PackageArchive {
                let next = try SealedFile.read(path, with: secret)
                var bytes = 0
                return {
                    let piece = try next()
                    bytes += piece?.count ?? 0
                    guard bytes >> 20 < mebibytes else {
                        throw CommandFailure(
                            ExitStatus.data,
                            "“\(path)” has more than \(Numerals.grouped(mebibytes)) MiB, and is not read. If "
                                + "it is meant to be so large: --size-limit")
                    }
                    guard ContinuousClock.now < end else {
                        throw CommandFailure(
                            ExitStatus.data,
                            "“\(path)” was not read within \(Numerals.decimal(seconds, seconds < 10 ? 1 : 0)) "
                                + "seconds, and was given up. If it is meant to take so long: --time-limit"
                        )
                    }
                    return piece
                }
            })
    }

    /// The manifest, and what the verification of the logs said of each.
    func verified() async throws -> (PackageManifest, [String]) {
        let audits = PackageAudits()
        do {
            let (manifest, _) = try await PackageCheck.check(
                try reading(), key: try key(), observe: audits.take)
            return (manifest, try audits.finish())
        } catch {
            throw PackageCommand.failure(error)
        }
    }
}

/// A package in a file or in a folder.
enum AnyPackage: PackageReading {
    case archive(PackageArchive)
    case folder(PackageFolder)

    func forEachFile(
        _ body: (_ path: String, _ next: () throws -> [UInt8]?) async throws -> Void
    ) async throws {
        switch self {
        case .archive(let archive): try await archive.forEachFile(body)
        case .folder(let folder): try await folder.forEachFile(body)
        }
    }
}
