// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0
//
// fuzz-sources: Sources/Registry/Package/TarArchive.swift Sources/Registry/Package/PackageError.swift
// fuzz-sources: Sources/Registry/Package/PackageManifest.swift Sources/Registry/Package/PackageMeasure.swift
// fuzz-sources: Sources/Registry/Package/PackageReading.swift
// fuzz-packages: TransparencyLog Crypto CryptoBoringWrapper CCryptoBoringSSL CCryptoBoringSSLShims CXKCP CXKCPShims SwiftASN1
//
// Any bytes as a package, and any bytes as the files of one whose manifest fits them: no trap; a package is
// whole only where every file is there with the bytes that the manifest tells of.

import Foundation
import Synchronization
import TransparencyLog

/// Files one after the other, without an archive around them.
private struct Files: PackageReading {
    let files: [(path: String, bytes: [UInt8])]

    func forEachFile(
        _ body: (_ path: String, _ next: () throws -> [UInt8]?) async throws -> Void
    ) async throws {
        for file in files {
            var left = file.bytes[...]
            try await body(file.path) {
                guard !left.isEmpty else { return nil }
                defer { left = left.dropFirst(1_000) }
                return Array(left.prefix(1_000))
            }
        }
    }
}

/// Runs jobs at once, on the thread that asks for them.
///
/// On another thread a task lets go of what it held after its answer is known, and libFuzzer, which looks
/// for leaks between two inputs, takes the rest for one.
private final class AtOnce: TaskExecutor {
    static let executor = AtOnce()

    func enqueue(_ job: consuming ExecutorJob) {
        job.runSynchronously(on: asUnownedTaskExecutor())
    }
}

/// The answer of what never suspends.
private func answer<Value: Sendable>(_ body: @escaping @Sendable () async -> Value) -> Value {
    let answer = Mutex<Value?>(nil)
    Task(executorPreference: AtOnce.executor) {
        let value = await body()
        answer.withLock { $0 = value }
    }
    guard let value = answer.withLock({ $0 }) else { preconditionFailure("it waits for something") }
    return value
}

private func isWhole(_ make: @escaping @Sendable () -> any PackageReading) -> Bool {
    answer {
        do {
            _ = try await PackageCheck.check(make(), key: nil)
            return true
        } catch {
            precondition(error is PackageError, "an error that says nothing")
            _ = (error as? PackageError)?.description
            return false
        }
    }
}

/// Called by libFuzzer with one input; the answer is always 0.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPackageReader(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    _ = isWhole {
        PackageArchive {
            var isRead = false
            return {
                defer { isRead = true }
                return isRead ? nil : bytes
            }
        }
    }
    // The same bytes as a manifest, its signature and a file, parted by the first byte.
    let parts = bytes.split(separator: bytes.first ?? 0, omittingEmptySubsequences: false)
        .map(Array.init)
    guard parts.count >= 4 else { return 0 }
    _ = isWhole {
        Files(files: [
            (PackageManifest.path, parts[1]), (PackageManifest.signaturePath, parts[2]),
            ("state/people.jsonl", parts[3]),
        ])
    }
    // A manifest that is what it should be, but for the signature: it is asked for.
    let manifest = PackageManifest(
        format: PackageManifest.form, made: "", origin: "", entries: 0, size: 0, root: "",
        people: 0, papers: 0, papersIncluded: 0,
        files: [
            PackageManifest.File(
                path: "state/people.jsonl", about: "", bytes: UInt64(parts[3].count),
                sha256: PackageMeasure.digest(of: parts[3]), lines: 0)
        ])
    guard let text = try? JSONEncoder().encode(manifest) else { return 0 }
    let digest = PackageMeasure.digest(of: Array(text))
    let unsigned = PackageManifest.signed(digest)
    let isTaken = isWhole {
        Files(files: [
            (PackageManifest.path, Array(text)), (PackageManifest.signaturePath, Array(unsigned)),
            ("state/people.jsonl", parts[3]),
        ])
    }
    precondition(!isTaken, "no signature was asked for")
    return 0
}
