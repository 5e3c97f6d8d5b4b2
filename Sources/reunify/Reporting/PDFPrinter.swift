// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Makes a PDF of a page, by a program of the machine: Debian's Chromium or WeasyPrint.
///
/// Both make tagged PDF, which screen readers can read. The page is complete in itself; nothing is fetched.
enum PDFPrinter {
    /// Programs that can, the better first.
    private static let programs = ["chromium", "chromium-browser", "google-chrome", "weasyprint"]

    /// The PDF of a page.
    static func pdf(of html: String) throws(CommandFailure) -> Data {
        guard let program = find() else {
            throw CommandFailure(
                ExitStatus.cannotCreate,
                "There is no program here that makes a PDF. Install one (apt install chromium, or apt "
                    + "install weasyprint), or write the report as .html and print it from a browser."
            )
        }
        do {
            return try print(html, by: program)
        } catch let failure as CommandFailure {
            throw failure
        } catch {
            throw CommandFailure(
                ExitStatus.inputOutput,
                "\(program) cannot be run. Write the report as .html instead.")
        }
    }

    private static func print(_ html: String, by program: String) throws -> Data {
        let files = FileManager.default
        let folder = files.temporaryDirectory.appending(path: "reunify-pdf-\(UUID().uuidString)")
        // Nobody else may look while it is made.
        try files.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        defer { try? files.removeItem(at: folder) }
        let page = folder.appending(path: "report.html")
        let made = folder.appending(path: "report.pdf")
        try Data(html.utf8).write(to: page)
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments(program, page, made, folder)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        process.currentDirectoryURL = folder
        try process.run()
        let deadline = Date(timeIntervalSinceNow: 120)
        while process.isRunning, Date() < deadline { usleep(50_000) }
        if process.isRunning {
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
        }
        guard process.terminationStatus == 0, let data = files.contents(atPath: made.path),
            data.starts(with: Data("%PDF".utf8))
        else {
            throw CommandFailure(
                ExitStatus.inputOutput,
                "\(program) made no PDF of the report. Write it as .html, and print it from a browser."
            )
        }
        return data
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
