// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage

/// The model file, `model.json`, or a model that Splink has saved.
enum ModelFile {
    /// Reads a model, and says on standard error what of a model of Splink could not be carried over.
    static func read(_ path: String) throws(CommandFailure) -> LinkageModel {
        let file = try MappedFile(path: path, atMost: 256 << 20)
        let bytes = unsafe [UInt8](file.bytes)
        try file.checkUnchanged()
        do throws(ModelError) {
            let (model, omissions) = try LinkageModel.read(bytes)
            for omission in omissions {
                StandardStreams.tell("reunify: \(path): \(omission.path): \(omission.reason)")
            }
            return model
        } catch {
            throw CommandFailure(
                ExitStatus.data, "“\(path)” is not a model that can be used. \(error.sentence)")
        }
    }
}
