// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc
import RecipientSealing
import ReportPrinting
import Reporting

/// A report as files, each in the form that its name asks for.
struct ReportFiles {
    /// Forms by the end of a name.
    enum Form: String, CaseIterable {
        case html, csv, json, pdf
    }

    private let contents: [(path: String, data: Data)]
    private let mode: mode_t

    /// Makes every form in memory, so that nothing is written of a report that fails half-way.
    ///
    /// - Parameters:
    ///   - words: The language of what people read.
    ///   - isSealed: Others on the machine must not read the files.
    init(
        _ document: ReportDocument, in words: ReportWords, json: Data, paths: [String],
        isSealed: Bool
    ) async throws(CommandFailure) {
        var contents: [(path: String, data: Data)] = []
        for path in paths {
            let data: Data =
                switch try Self.form(of: path) {
                case .html: Data(document.html(words).utf8)
                case .csv: Data(document.csv().utf8)
                case .json: json
                case .pdf: try await Self.pdf(of: document.html(words))
                }
            contents.append((path, data))
        }
        self.contents = contents
        mode = isSealed ? 0o600 : 0o644
    }

    private static func pdf(of page: String) async throws(CommandFailure) -> Data {
        do {
            return try await PDFPrinter.pdf(of: page)
        } catch {
            switch error {
            case .noProgram:
                throw CommandFailure(
                    ExitStatus.cannotCreate,
                    "There is no program here that makes a PDF. Install one (apt install chromium, or apt "
                        + "install weasyprint), or write the report as .html and print it from a browser."
                )
            case .cannotRun(let program):
                throw CommandFailure(
                    ExitStatus.inputOutput,
                    "\(program) cannot be run. Write the report as .html instead.")
            case .nothingMade(let program):
                throw CommandFailure(
                    ExitStatus.inputOutput,
                    "\(program) made no PDF of the report. Write it as .html, and print it from a browser."
                )
            }
        }
    }

    /// The form that a name asks for.
    static func form(of path: String) throws(CommandFailure) -> Form {
        let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
        guard let form = Form(rawValue: ending) else {
            throw CommandFailure(
                ExitStatus.usage,
                "“\(path)” says no form: end it with .html, .csv, .json or .pdf.")
        }
        return form
    }

    /// Puts the files in their places, each whole or not at all, and answers their names.
    ///
    /// - Parameter recipient: Who alone can open them; nil where they are not sealed.
    func write(for recipient: RecipientKey?) throws -> [String] {
        guard let recipient else {
            try write()
            return contents.map(\.path)
        }
        return try contents.map { path, data in
            let file = try SealedFile(path: path + ".sealed", for: recipient)
            try file.write([UInt8](data))
            try file.finish()
            return path + ".sealed"
        }
    }

    private func write() throws(CommandFailure) {
        for (path, data) in contents {
            let beside = path + ".new"
            unsafe unlink(beside)
            let descriptor = unsafe open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
            guard descriptor >= 0 else { throw .writing(path, error: errno) }
            let error = unsafe data.withUnsafeBytes {
                unsafe StandardStreams.writeAll($0, to: descriptor)
            }
            let isSafe = error == 0 && fsync(descriptor) == 0
            close(descriptor)
            guard isSafe, unsafe rename(beside, path) == 0 else {
                let reason = error == 0 ? errno : error
                unsafe unlink(beside)
                throw .writing(path, error: reason)
            }
        }
    }
}
