// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

// Glibc’s files and clocks are declared by whichever C module comes first, at times libdispatch’s.
import CDispatch
import Glibc
import Synchronization

/// A folder into which results are written all together or not at all.
///
/// Files are written beside their places under temporary names; ``commit()`` puts them there. What was
/// not committed is removed by ``discard()``, also when a signal ends the program.
final class OutputFolder: Sendable {
    /// The folder as it was named.
    let path: String
    private let state: Mutex<State>

    private struct State {
        var temporaries: [(temporary: String, final: String)] = []
        /// Folders that were made for the results, outermost first.
        var madeFolders: [String] = []
        var isClosed = false
    }

    /// Finds out whether the folder can be written to, or made where it is missing.
    ///
    /// It is made when the first file is written, so that work that fails leaves nothing behind.
    init(path: String) throws(CommandFailure) {
        self.path = path
        let existing = try Self.existingFolder(path)
        let probe = Self.temporaryName(in: existing, for: "probe")
        let descriptor = unsafe Glibc.open(probe, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw errno == ENOENT
                ? CommandFailure(
                    ExitStatus.cannotCreate, "The folder “\(path)” cannot be made there.")
                : .writing(path, error: errno)
        }
        close(descriptor)
        unsafe unlink(probe)
        state = Mutex(State())
    }

    deinit { discard() }

    /// Where a file of this name will be.
    func path(of name: String) -> String { path.hasSuffix("/") ? path + name : "\(path)/\(name)" }

    /// Writes one file under its temporary name.
    func write(
        _ name: String, _ body: (borrowing OutputFile) async throws(CommandFailure) -> Void
    ) async throws(CommandFailure) {
        try await body(try open(name))
    }

    /// Begins a file under its temporary name.
    ///
    /// - Parameter name: Its name in the folder, with the folder inside it where it has one: “truth/a.csv”.
    func open(_ name: String) throws(CommandFailure) -> OutputFile {
        let final = path(of: name)
        let slash = final.lastIndex(of: "/") ?? final.startIndex
        let folder = String(final[..<slash])
        let temporary = Self.temporaryName(
            in: folder, for: String(final[final.index(after: slash)...]))
        var status = stat()
        if unsafe stat(final, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            throw CommandFailure(
                ExitStatus.cannotCreate, "“\(final)” is a folder, so no file can be written there.")
        }
        try state.withLock { state throws(CommandFailure) in
            guard !state.isClosed else {
                throw CommandFailure(ExitStatus.interrupted, "Stopped before the end.")
            }
            try Self.makeFolder(folder, made: &state.madeFolders)
            state.temporaries.append((temporary, final))
        }
        return try OutputFile(path: final, temporary: temporary)
    }

    /// Puts all files in their places.
    ///
    /// A signal that arrives meanwhile waits until all are there.
    func commit() throws(CommandFailure) {
        let failure = state.withLock { state -> CommandFailure? in
            for (temporary, final) in state.temporaries
            where unsafe rename(temporary, final) != 0 {
                return .writing(final, error: errno)
            }
            state.temporaries = []
            state.isClosed = true
            return nil
        }
        if let failure { throw failure }
    }

    /// Removes what was not committed.
    func discard() {
        state.withLock { state in
            for (temporary, _) in state.temporaries { unsafe unlink(temporary) }
            if !state.isClosed {
                for folder in state.madeFolders.reversed() { unsafe rmdir(folder) }
            }
            state.temporaries = []
            state.isClosed = true
        }
    }

    private static func temporaryName(in folder: String, for name: String) -> String {
        "\(folder)/.\(name).\(getpid()).partial"
    }

    /// The folder itself, or the nearest one above it that is there.
    private static func existingFolder(_ path: String) throws(CommandFailure) -> String {
        var path = path
        while true {
            var status = stat()
            if unsafe stat(path, &status) == 0 {
                guard status.st_mode & S_IFMT == S_IFDIR else {
                    throw CommandFailure(
                        ExitStatus.cannotCreate, "“\(path)” is a file; --out needs a folder.")
                }
                return path
            }
            guard errno == ENOENT else { throw .writing(path, error: errno) }
            while path.hasSuffix("/"), path.count > 1 { path.removeLast() }
            guard let slash = path.lastIndex(of: "/") else { return "." }
            path = slash == path.startIndex ? "/" : String(path[..<slash])
        }
    }

    /// Makes a folder and those above it.
    private static func makeFolder(
        _ path: String, made: inout [String]
    ) throws(CommandFailure) {
        var status = stat()
        if unsafe stat(path, &status) == 0 {
            guard status.st_mode & S_IFMT == S_IFDIR else {
                throw CommandFailure(
                    ExitStatus.cannotCreate, "“\(path)” is a file; --out needs a folder.")
            }
            return
        }
        guard errno == ENOENT else { throw .writing(path, error: errno) }
        let trimmed = path.hasSuffix("/") && path.count > 1 ? String(path.dropLast()) : path
        if let slash = trimmed.lastIndex(of: "/"), slash != trimmed.startIndex {
            try makeFolder(String(trimmed[..<slash]), made: &made)
        }
        if unsafe mkdir(trimmed, 0o777) != 0 {
            let error = errno
            if error == EEXIST { return }
            throw error == ENOENT
                ? CommandFailure(
                    ExitStatus.cannotCreate, "The folder “\(path)” cannot be made there.")
                : .writing(path, error: error)
        }
        made.append(trimmed)
    }
}
