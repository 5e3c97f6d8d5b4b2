// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Foundation
import Subprocess
import SystemPackage

/// Makes a PDF of a page, by a program of the machine: Debian's Chromium or WeasyPrint.
///
/// Both make tagged PDF, which screen readers can read. The page is complete in itself; nothing is fetched.
package enum PDFPrinter {
    /// Why there is no PDF.
    package enum Failure: Error, Hashable, Sendable {
        /// No program of the machine makes one.
        case noProgram
        /// A program cannot be run.
        case cannotRun(String)
        /// A program ended without one.
        case nothingMade(String)
    }

    /// Programs that can, the better first.
    private static let programs = ["chromium", "chromium-browser", "google-chrome", "weasyprint"]

    /// Whether there is a program that can.
    package static var isPossible: Bool { find() != nil }

    /// How long a program may take.
    private static let limit = Duration.seconds(120)

    /// The PDF of a page; waits for the program, for two minutes at most.
    package static func pdf(of html: String) async throws(Failure) -> Data {
        guard let program = find() else { throw .noProgram }
        do {
            return try await print(html, by: program)
        } catch let failure as Failure {
            throw failure
        } catch {
            throw .cannotRun(program)
        }
    }

    private static func print(_ html: String, by program: String) async throws -> Data {
        let files = FileManager.default
        let folder = files.temporaryDirectory.appending(path: "reunify-pdf-\(UUID().uuidString)")
        // Nobody else may look while it is made.
        try files.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        defer { try? files.removeItem(at: folder) }
        let page = folder.appending(path: "report.html")
        let made = folder.appending(path: "report.pdf")
        try Data(html.utf8).write(to: page)
        let isDone = try await run(program, arguments(program, page, made, folder), in: folder)
        guard isDone, let data = files.contents(atPath: made.path),
            data.starts(with: Data("%PDF".utf8))
        else {
            throw Failure.nothingMade(program)
        }
        return data
    }

    /// Whether a program ended well in time; one that takes too long is killed.
    private static func run(
        _ program: String, _ arguments: [String], in folder: URL
    ) async throws -> Bool {
        try await withThrowingTaskGroup(of: Bool.self) { group in
            group.addTask {
                try await Subprocess.run(
                    .path(FilePath(program)), arguments: Arguments(arguments),
                    workingDirectory: FilePath(folder.path), output: .discarded, error: .discarded
                ).terminationStatus.isSuccess
            }
            group.addTask {
                try await Task.sleep(for: limit)
                return false
            }
            defer { group.cancelAll() }
            return try await group.next() ?? false
        }
    }

    private static func arguments(
        _ program: String, _ page: URL, _ made: URL, _ folder: URL
    ) -> [String] {
        if program.hasSuffix("weasyprint") { return [page.path, made.path] }
        // Chromium refuses its sandbox to root.
        let sandbox = geteuid() == 0 ? ["--no-sandbox"] : []
        return sandbox + [
            "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
            "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND",
            "--user-data-dir=\(folder.appending(path: "profile").path)", "--no-pdf-header-footer",
            "--export-tagged-pdf", "--print-to-pdf=\(made.path)", page.absoluteString,
        ]
    }

    private static func find() -> String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(
            separator: ":")
        for program in programs {
            for folder in folders {
                let path = "\(folder)/\(program)"
                if FileManager.default.isExecutableFile(atPath: path) { return path }
            }
        }
        return nil
    }
}
