// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import EmbeddedFiles
import Foundation

/// The rules of this installation: those that are compiled in, and those of a folder or of files.
enum InstalledRules {
    /// The files that are compiled in.
    static func shipped() throws(CommandFailure) -> [(name: String, file: ClockRuleFile)] {
        var files: [(name: String, file: ClockRuleFile)] = []
        for place in 0..<reunify_rule_file_count() {
            let embedded = unsafe reunify_rule_file_at(place)
            let bytes = unsafe Data(bytes: embedded.bytes, count: embedded.count)
            let name = unsafe String(cString: embedded.name)
            files.append((name, try read(bytes, name: name)))
        }
        return files
    }

    /// A file of rules.
    static func file(_ path: String) throws(CommandFailure) -> (name: String, file: ClockRuleFile) {
        let file = try MappedFile(path: path, atMost: MappedFile.writtenLimit)
        return (path, try read(unsafe Data(file.bytes), name: path))
    }

    /// All rules: those that ship, those that `folder` has in `rules/*.json`, and those of `paths`.
    static func book(
        folder: String? = nil, files paths: [String] = []
    ) throws(CommandFailure) -> ClockRuleBook {
        var files = try shipped()
        if let folder {
            let rules = folder + "/rules"
            let names = (try? FileManager.default.contentsOfDirectory(atPath: rules)) ?? []
            for name in names.sorted() where name.hasSuffix(".json") {
                files.append(try file(rules + "/" + name))
            }
        }
        for path in paths { files.append(try file(path)) }
        do { return try ClockRuleBook(files) } catch { throw CommandFailure(error) }
    }

    private static func read(
        _ bytes: Data, name: String
    ) throws(CommandFailure) -> ClockRuleFile {
        do { return try ClockRuleFile(json: bytes, name: name) } catch {
            throw CommandFailure(error)
        }
    }
}

extension ZoneOffsets {
    /// The tz database of the machine.
    static let machine = ZoneOffsets { zone, seconds in
        TimeZone(identifier: zone)?.secondsFromGMT(
            for: Date(timeIntervalSince1970: TimeInterval(seconds)))
    }
}

extension CommandFailure {
    /// What is wrong with rules.
    init(_ error: ClockRuleError) {
        self.init(ExitStatus.data, error.description + " See Documentation/clocks.md.")
    }
}
