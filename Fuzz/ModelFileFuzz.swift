// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0
//
// fuzz-sources: Sources/RecordLinkage/Model/LinkageModel.swift Sources/RecordLinkage/Model/LinkageModel+Reading.swift Sources/RecordLinkage/Model/LinkageModel+Validation.swift Sources/RecordLinkage/Model/JSONTree.swift Sources/RecordLinkage/Model/String+ASCII.swift Sources/RecordLinkage/Model/ModelError.swift Sources/RecordLinkage/Model/ModelParameters.swift Sources/RecordLinkage/Model/ReadingStep.swift Sources/RecordLinkage/Model/WrittenDate.swift Sources/RecordLinkage/Splink Sources/RecordLinkage/Comparisons/ComparisonKind.swift Sources/RecordLinkage/Comparisons/ThresholdComparisonCondition.swift Sources/RecordLinkage/Columns/FieldRole.swift Sources/RecordLinkage/Blocking/BlockingProperty.swift Sources/RecordLinkage/Blocking/PairScope.swift
//
// Any bytes as a model file: no trap, and what is accepted is written and read back the same.

/// Called by libFuzzer with one input; the answer is always 0.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzModelFile(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    _ = SplinkExpression(sql: String(decoding: bytes, as: UTF8.self))
    if let (model, _) = try? LinkageModel.read(bytes) {
        let text = model.json()
        guard let again = try? LinkageModel(json: text) else {
            preconditionFailure("what was written is not read")
        }
        precondition(again == model && again.json() == text)
        for field in model.fields {
            let value = field.name.utf8 + [0x40, 0x31]
            _ = field.reading?.reduce(Array(value)) { $1.apply($0) }
        }
    }
    return 0
}
